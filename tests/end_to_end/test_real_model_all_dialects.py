"""The product as `make up` starts it: the embedded real model answers through each dialect, and says the same."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import anthropic
import httpx2
import openai
import pytest
import pytest_asyncio
from google import genai
from google.genai import types
from tests.fakes.gateway import GatewayProcess

from tidegate.adapters.local_model import missing

if (lack := missing()) is not None:
    pytest.skip(lack, allow_module_level=True)

pytestmark = pytest.mark.asyncio(loop_scope="module")

MODEL = "smollm2-135m-instruct"
COLOUR = "Name a colour."
COUNT = "Write the numbers from 1 to 9, separated by commas."
LIMIT = 12
DIGIT: Any = {
    "type": "object", "properties": {"digit": {"type": "integer", "minimum": 1, "maximum": 9}},
    "required": ["digit"], "additionalProperties": False,
}  # fmt: skip


@dataclass(frozen=True)
class Said:
    """An answer in words that all dialects share. `input` counts what came out of the engine's cache too."""

    text: str
    finish: str
    input: int
    output: int
    exchange: str


class Clients:
    """Every vendor's SDK at one gateway."""

    def __init__(self, gateway: GatewayProcess) -> None:
        self.gateway = gateway
        self.openai = openai.AsyncOpenAI(base_url=f"{gateway.address}/v1", api_key=gateway.client_key, timeout=60)
        self.anthropic = anthropic.AsyncAnthropic(base_url=gateway.address, api_key=gateway.client_key, timeout=60)
        self.google = genai.Client(
            api_key=gateway.client_key, http_options=types.HttpOptions(base_url=gateway.address, timeout=60_000)
        )
        self.http = httpx2.AsyncClient(
            base_url=gateway.address, timeout=60, headers={"x-goog-api-key": gateway.client_key}
        )

    async def close(self) -> None:
        await self.openai.close()
        await self.anthropic.close()
        await self.google.aio.aclose()
        await self.http.aclose()


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def clients(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Clients]:
    folder: Path = tmp_path_factory.mktemp("fresh")
    async with GatewayProcess(folder, None) as gateway:
        found = Clients(gateway)
        yield found
        await found.close()


# -- one question, every way to ask it


async def chat(clients: Clients) -> Said:
    raw = await clients.openai.chat.completions.with_raw_response.create(**chat_body())
    answer = raw.parse()
    usage = answer.usage
    assert usage is not None
    return Said(
        answer.choices[0].message.content or "", answer.choices[0].finish_reason,
        usage.prompt_tokens, usage.completion_tokens, raw.headers["x-tidegate-exchange"],
    )  # fmt: skip


async def chat_stream(clients: Clients) -> Said:
    stream = await clients.openai.chat.completions.create(
        **chat_body(), stream=True, stream_options={"include_usage": True}
    )
    chunks = [chunk async for chunk in stream]
    usage = chunks[-1].usage
    assert usage is not None
    choices = [chunk.choices[0] for chunk in chunks if chunk.choices]
    return Said(
        "".join(choice.delta.content or "" for choice in choices), choices[-1].finish_reason or "",
        usage.prompt_tokens, usage.completion_tokens, stream.response.headers["x-tidegate-exchange"],
    )  # fmt: skip


def chat_body() -> Any:
    messages = [{"role": "user", "content": COLOUR}]
    return {"model": MODEL, "messages": messages, "max_tokens": LIMIT, "temperature": 0, "seed": 7}


RESPONSES: Any = {"model": MODEL, "input": COLOUR, "max_output_tokens": LIMIT, "temperature": 0}


def of_response(answer: Any, exchange: str) -> Said:
    reason = answer.incomplete_details.reason if answer.incomplete_details else answer.status
    return Said(answer.output_text, reason, answer.usage.input_tokens, answer.usage.output_tokens, exchange)


async def responses(clients: Clients) -> Said:
    raw = await clients.openai.responses.with_raw_response.create(**RESPONSES)
    return of_response(raw.parse(), raw.headers["x-tidegate-exchange"])


async def responses_stream(clients: Clients) -> Said:
    stream = await clients.openai.responses.create(**RESPONSES, stream=True)
    events: list[Any] = [event async for event in stream]
    final = of_response(events[-1].response, stream.response.headers["x-tidegate-exchange"])
    assert "".join(event.delta for event in events if event.type == "response.output_text.delta") == final.text
    return final


MESSAGES: Any = {
    "model": MODEL, "messages": [{"role": "user", "content": COLOUR}], "max_tokens": LIMIT,
    "extra_body": {"temperature": 0},
}  # fmt: skip


def of_message(answer: Any, exchange: str) -> Said:
    usage = answer.usage
    taken = usage.input_tokens + (usage.cache_read_input_tokens or 0)
    return Said(answer.content[0].text, answer.stop_reason, taken, usage.output_tokens, exchange)


async def messages(clients: Clients) -> Said:
    raw = await clients.anthropic.messages.with_raw_response.create(**MESSAGES)
    return of_message(await raw.parse(), raw.headers["x-tidegate-exchange"])


async def messages_stream(clients: Clients) -> Said:
    async with clients.anthropic.messages.stream(**MESSAGES) as stream:
        text = "".join([piece async for piece in stream.text_stream])
        final = of_message(await stream.get_final_message(), stream.response.headers["x-tidegate-exchange"])
    assert text == final.text
    return final


GEMINI: Any = {
    "model": MODEL, "contents": COLOUR,
    "config": types.GenerateContentConfig(max_output_tokens=LIMIT, temperature=0, seed=7),
}  # fmt: skip


def of_gemini(chunks: list[Any], exchange: str) -> Said:
    finish, usage = chunks[-1].candidates[0].finish_reason, chunks[-1].usage_metadata
    text = "".join(chunk.text or "" for chunk in chunks)
    return Said(text, finish.value, usage.prompt_token_count, usage.candidates_token_count, exchange)


async def gemini(clients: Clients) -> Said:
    answer: Any = await clients.google.aio.models.generate_content(**GEMINI)
    return of_gemini([answer], answer.sdk_http_response.headers["x-tidegate-exchange"])


async def gemini_stream(clients: Clients) -> Said:
    chunks: list[Any] = [chunk async for chunk in await clients.google.aio.models.generate_content_stream(**GEMINI)]
    return of_gemini(chunks, chunks[0].sdk_http_response.headers["x-tidegate-exchange"])


async def gemini_array(clients: Clients) -> Said:
    """What a client gets that does not ask for events: one JSON array."""
    body = {
        "contents": [{"role": "user", "parts": [{"text": COLOUR}]}],
        "generationConfig": {"maxOutputTokens": LIMIT, "temperature": 0, "seed": 7},
    }
    answer = await clients.http.post(f"/v1beta/models/{MODEL}:streamGenerateContent", json=body)
    assert answer.headers["content-type"].startswith("application/json")
    chunks: list[Any] = [types.GenerateContentResponse.model_validate(item) for item in answer.json()]
    assert len(chunks) > LIMIT // 2, "it came in pieces"
    return of_gemini(chunks, answer.headers["x-tidegate-exchange"])


Ask = Callable[[Clients], Awaitable[Said]]
WAYS: list[tuple[Ask, str, str, bool]] = [
    (chat, "openai_chat", "length", False),
    (chat_stream, "openai_chat", "length", True),
    (responses, "openai_responses", "max_output_tokens", False),
    (responses_stream, "openai_responses", "max_output_tokens", True),
    (messages, "anthropic_messages", "max_tokens", False),
    (messages_stream, "anthropic_messages", "max_tokens", True),
    (gemini, "gemini_generate", "MAX_TOKENS", False),
    (gemini_stream, "gemini_generate", "MAX_TOKENS", True),
    (gemini_array, "gemini_generate", "MAX_TOKENS", True),
]


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def reference(clients: Clients) -> Said:
    said = await chat(clients)
    assert said.text
    return said


@pytest.mark.parametrize(("ask", "dialect", "finish", "streamed"), WAYS, ids=[way[0].__name__ for way in WAYS])
async def test_the_same_answer_comes_through_each_dialect_and_is_recorded(
    clients: Clients, reference: Said, ask: Ask, dialect: str, finish: str, streamed: bool
) -> None:
    said = await ask(clients)
    assert (said.text, said.input, said.output) == (reference.text, reference.input, LIMIT)
    assert said.finish == finish
    record = await clients.gateway.record(said.exchange)
    assert (record["dialect"], record["stream"], record["finish"]) == (dialect, streamed, "length")
    assert (record["usage"]["input"], record["usage"]["output"]) == (said.input, said.output)
    assert record["models"] == {"requested": MODEL, "sent": MODEL, "claimed": MODEL, "verified": "not_checked"}
    assert (record["tier"], record["price_source"], record["usage_source"]) == ("local", "local", "upstream")
    assert not record["interrupted"]
    assert COLOUR not in json.dumps(record), "what is said is not recorded"


# -- what only some dialects have


async def test_log_probabilities_are_the_same_whole_and_streamed(clients: Clients) -> None:
    body = chat_body() | {"max_tokens": 4, "logprobs": True, "top_logprobs": 3}
    whole = (await clients.openai.chat.completions.create(**body)).choices[0].logprobs
    assert whole is not None
    found = whole.content or []
    assert [len(token.top_logprobs) for token in found] == [3] * 4
    assert all(token.logprob <= 0 for token in found)
    tokens: list[Any] = []
    async for chunk in await clients.openai.chat.completions.create(**body, stream=True):
        for choice in chunk.choices:
            tokens += (choice.logprobs.content or []) if choice.logprobs else []
    assert [(token.token, token.logprob) for token in tokens] == [
        (token.token, pytest.approx(token.logprob, abs=1e-3)) for token in found
    ]


async def test_legacy_completions_whole_and_streamed(clients: Clients) -> None:
    body: Any = {"model": MODEL, "prompt": "The sky is", "max_tokens": 5, "temperature": 0}
    whole = await clients.openai.completions.create(**body)
    assert whole.usage is not None
    assert whole.usage.completion_tokens == 5
    assert whole.choices[0].finish_reason == "length"
    stream = await clients.openai.completions.create(**body, stream=True, stream_options={"include_usage": True})
    chunks = [chunk async for chunk in stream]
    choices = [chunk.choices[0] for chunk in chunks if chunk.choices]
    assert "".join(choice.text for choice in choices) == whole.choices[0].text
    assert choices[-1].finish_reason == "length"
    assert chunks[-1].usage is not None
    assert chunks[-1].usage.completion_tokens == 5


async def test_stop_sequences_end_an_answer_before_they_are_said(clients: Clients) -> None:
    asked: Any = [{"role": "user", "content": COUNT}]
    by_chat = await clients.openai.chat.completions.create(
        model=MODEL, messages=asked, max_tokens=40, stop=[","], temperature=0
    )
    by_messages: Any = await clients.anthropic.messages.create(
        model=MODEL, messages=asked, max_tokens=40, stop_sequences=[","], extra_body={"temperature": 0}
    )
    config = types.GenerateContentConfig(max_output_tokens=40, stop_sequences=[","], temperature=0)
    by_gemini: Any = await clients.google.aio.models.generate_content(model=MODEL, contents=COUNT, config=config)
    text = by_chat.choices[0].message.content
    assert text
    assert "," not in text
    assert by_messages.content[0].text == by_gemini.text == text
    # Which sequence it was, chat does not say: the translation names none.
    assert by_chat.choices[0].finish_reason == "stop"
    assert (by_messages.stop_reason, by_messages.stop_sequence) == ("end_turn", None)
    assert by_gemini.candidates[0].finish_reason == types.FinishReason.STOP


async def test_a_schema_is_kept_through_each_dialect_and_the_answer_ends_by_itself(clients: Clients) -> None:
    asked: Any = [{"role": "user", "content": "Say a digit."}]
    form: Any = {"type": "json_schema", "json_schema": {"name": "d", "schema": DIGIT, "strict": True}}
    by_chat = await clients.openai.chat.completions.create(
        model=MODEL, messages=asked, max_tokens=40, response_format=form
    )
    text: Any = {"format": {"type": "json_schema", "name": "d", "schema": DIGIT, "strict": True}}
    by_responses = await clients.openai.responses.create(model=MODEL, input=asked, max_output_tokens=40, text=text)
    output = {"format": {"type": "json_schema", "schema": DIGIT}}
    by_messages: Any = await clients.anthropic.messages.create(
        model=MODEL, messages=asked, max_tokens=40, extra_body={"output_config": output}
    )
    config = types.GenerateContentConfig(
        max_output_tokens=40, response_mime_type="application/json", response_json_schema=DIGIT
    )
    by_gemini: Any = await clients.google.aio.models.generate_content(
        model=MODEL, contents="Say a digit.", config=config
    )
    said = [
        by_chat.choices[0].message.content or "", by_responses.output_text, by_messages.content[0].text, by_gemini.text
    ]  # fmt: skip
    assert [list(json.loads(text)) for text in said] == [["digit"]] * 4
    assert all(1 <= json.loads(text)["digit"] <= 9 for text in said)
    assert by_chat.choices[0].finish_reason == "stop"
    assert by_responses.status == "completed"
    assert by_messages.stop_reason == "end_turn"
    assert by_gemini.candidates[0].finish_reason == types.FinishReason.STOP


async def test_this_model_calls_no_tools_as_the_readme_says(clients: Clients) -> None:
    tool: Any = {"type": "function", "function": {"name": "get_weather", "parameters": {"type": "object"}}}
    answer = await clients.openai.chat.completions.create(**chat_body(), tools=[tool], tool_choice="required")
    assert not answer.choices[0].message.tool_calls, "it does now: README.md and decision 3 say that it cannot"
    assert answer.choices[0].message.content


async def test_tokens_are_counted_in_both_dialects_that_ask(clients: Clients, reference: Said) -> None:
    counted = await clients.anthropic.messages.count_tokens(model=MODEL, messages=MESSAGES["messages"])
    by_gemini = await clients.google.aio.models.count_tokens(model=MODEL, contents=COLOUR)
    # Estimates, as the header says: of the right size, and no more than that.
    for tokens in (counted.input_tokens, by_gemini.total_tokens or 0):
        assert reference.input / 4 < tokens < reference.input * 4


async def test_the_model_is_listed_in_each_shape(clients: Clients) -> None:
    assert [model.id async for model in clients.openai.models.list()] == [MODEL]
    assert [model.id async for model in clients.anthropic.models.list()] == [MODEL]
    assert [model.name async for model in await clients.google.aio.models.list()] == [f"models/{MODEL}"]


# -- several at once, and clients that leave


async def test_six_at_once_are_all_answered_and_recorded(clients: Clients) -> None:
    said = await asyncio.gather(*(ask(clients) for ask in (chat, chat_stream, responses, messages, gemini, chat)))
    assert all(one.text and one.output == LIMIT for one in said)
    records = [await clients.gateway.record(one.exchange) for one in said]
    assert [record["status"] for record in records] == [200] * 6
    assert len({record["id"] for record in records}) == 6


async def test_clients_that_leave_free_the_engine(clients: Clients) -> None:
    body = chat_body() | {"max_tokens": 2000, "extra_body": {"ignore_eos": True}}
    left: list[str] = []
    # More than the engine serves at once: had the first ones gone on, the fifth would wait for minutes.
    async with asyncio.timeout(20):
        for _ in range(6):
            stream = await clients.openai.chat.completions.create(**body, stream=True)
            left.append(stream.response.headers["x-tidegate-exchange"])
            async for _chunk in stream:
                break
            await stream.close()
        with pytest.raises(openai.APITimeoutError):
            await clients.openai.with_options(timeout=0.5, max_retries=0).chat.completions.create(**body)
        assert (await chat(clients)).text
    for exchange in left:
        record = await clients.gateway.record(exchange)
        assert (record["error_type"], record["usage_source"]) == ("caller_client_gone", "estimated")
        assert 0 < record["usage"]["output"] < 200
