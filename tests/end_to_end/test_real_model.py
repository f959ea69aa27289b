"""The product as `make up` starts it: the embedded real model answers a question through each dialect."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import anthropic
import httpx2
import openai
import pytest
import pytest_asyncio
from tests.fakes.gateway import GatewayProcess

from tidegate.adapters.local_model import missing

if (lack := missing()) is not None:
    pytest.skip(lack, allow_module_level=True)

pytestmark = pytest.mark.asyncio(loop_scope="module")

MODEL = "smollm2-135m-instruct"
HELLO: Any = [{"role": "user", "content": "Name a colour."}]
FIXED: Any = {"temperature": 0, "seed": 7}


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def gateway(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[GatewayProcess]:
    folder: Path = tmp_path_factory.mktemp("real")
    async with GatewayProcess(folder, {"local_model": {"enabled": "true"}}) as running:
        yield running


def oai(gateway: GatewayProcess) -> openai.AsyncOpenAI:
    return openai.AsyncOpenAI(base_url=f"{gateway.address}/v1", api_key=gateway.client_key, timeout=60)


def ant(gateway: GatewayProcess) -> anthropic.AsyncAnthropic:
    return anthropic.AsyncAnthropic(base_url=gateway.address, api_key=gateway.client_key, timeout=60)


async def test_chat_whole_and_streamed_say_and_cost_the_same(gateway: GatewayProcess) -> None:
    client = oai(gateway)
    whole = await client.chat.completions.create(model=MODEL, messages=HELLO, max_tokens=12, **FIXED)
    stream = await client.chat.completions.create(
        model=MODEL, messages=HELLO, max_tokens=12, stream=True, stream_options={"include_usage": True}, **FIXED
    )
    chunks = [chunk async for chunk in stream]
    assert whole.choices[0].message.content
    assert "".join(c.choices[0].delta.content or "" for c in chunks if c.choices) == whole.choices[0].message.content
    assert chunks[-1].usage is not None
    assert whole.usage is not None
    assert chunks[-1].usage.completion_tokens == whole.usage.completion_tokens
    assert chunks[-1].usage.prompt_tokens == whole.usage.prompt_tokens
    assert whole.model == MODEL


async def test_log_probabilities_come_through(gateway: GatewayProcess) -> None:
    answer = await oai(gateway).chat.completions.create(
        model=MODEL, messages=HELLO, max_tokens=4, logprobs=True, top_logprobs=3, **FIXED
    )
    content = answer.choices[0].logprobs
    assert content is not None
    assert content.content
    assert len(content.content[0].top_logprobs) == 3


async def test_legacy_completions(gateway: GatewayProcess) -> None:
    answer = await oai(gateway).completions.create(model=MODEL, prompt="The sky is", max_tokens=5, **FIXED)
    assert answer.choices[0].text
    assert answer.choices[0].finish_reason == "length"


async def test_responses_whole_and_streamed(gateway: GatewayProcess) -> None:
    client = oai(gateway)
    whole = await client.responses.create(model=MODEL, input="Name a colour.", max_output_tokens=12, temperature=0)
    assert whole.output_text
    events = [
        event
        async for event in await client.responses.create(
            model=MODEL, input="Name a colour.", max_output_tokens=12, temperature=0, stream=True
        )
    ]
    assert "".join(e.delta for e in events if e.type == "response.output_text.delta") == whole.output_text
    assert events[-1].type in ("response.completed", "response.incomplete")


async def test_messages_whole_streamed_and_counted(gateway: GatewayProcess) -> None:
    client = ant(gateway)
    whole = await client.messages.create(model=MODEL, max_tokens=12, messages=HELLO, extra_body={"temperature": 0})
    text = whole.content[0].text  # type: ignore[union-attr]
    assert text
    assert whole.stop_reason in ("max_tokens", "end_turn")
    async with client.messages.stream(
        model=MODEL, max_tokens=12, messages=HELLO, extra_body={"temperature": 0}
    ) as stream:
        assert "".join([piece async for piece in stream.text_stream]) == text
        final = await stream.get_final_message()
    assert final.usage.output_tokens == whole.usage.output_tokens
    assert (await client.messages.count_tokens(model=MODEL, messages=HELLO)).input_tokens > 0


async def test_gemini_whole_as_events_and_as_an_array(gateway: GatewayProcess) -> None:
    body = {
        "contents": [{"role": "user", "parts": [{"text": "Name a colour."}]}],
        "generationConfig": {"maxOutputTokens": 12, "temperature": 0},
    }
    path = f"/v1beta/models/{MODEL}"
    async with httpx2.AsyncClient(base_url=gateway.address, timeout=60) as client:
        headers = {"x-goog-api-key": gateway.client_key}
        whole = (await client.post(f"{path}:generateContent", json=body, headers=headers)).json()
        array = (await client.post(f"{path}:streamGenerateContent", json=body, headers=headers)).json()
        events = await client.post(f"{path}:streamGenerateContent?alt=sse", json=body, headers=headers)
    text = "".join(part["text"] for part in whole["candidates"][0]["content"]["parts"])
    assert text
    assert whole["usageMetadata"]["candidatesTokenCount"] > 0
    assert said(array) == text
    assert said([json.loads(line[6:]) for line in events.text.splitlines() if line.startswith("data: ")]) == text


def said(chunks: list[dict[str, Any]]) -> str:
    parts = [part for chunk in chunks for part in chunk["candidates"][0].get("content", {}).get("parts", [])]
    return "".join(part.get("text", "") for part in parts)


async def test_a_schema_is_kept(gateway: GatewayProcess) -> None:
    schema = {
        "type": "object", "properties": {"colour": {"type": "string", "maxLength": 12}},
        "required": ["colour"], "additionalProperties": False,
    }  # fmt: skip
    form: Any = {"type": "json_schema", "json_schema": {"name": "c", "schema": schema, "strict": True}}
    answer = await oai(gateway).chat.completions.create(
        model=MODEL, messages=HELLO, max_tokens=60, response_format=form, **FIXED
    )
    assert list(json.loads(answer.choices[0].message.content or "")) == ["colour"]


async def test_stop_sequences_stop(gateway: GatewayProcess) -> None:
    counting: Any = [{"role": "user", "content": "Write the numbers from 1 to 9, separated by commas."}]
    answer = await ant(gateway).messages.create(
        model=MODEL, max_tokens=40, messages=counting, stop_sequences=[","], extra_body={"temperature": 0}
    )
    assert "," not in answer.content[0].text  # type: ignore[union-attr]


async def test_many_at_once_and_their_records(gateway: GatewayProcess) -> None:
    client = oai(gateway)

    async def ask() -> str:
        raw = await client.chat.completions.with_raw_response.create(model=MODEL, messages=HELLO, max_tokens=8)
        assert raw.parse().choices[0].message.content
        return raw.headers["x-tidegate-exchange"]

    idents = await asyncio.gather(*(ask() for _ in range(6)))
    records = [await gateway.record(ident) for ident in idents]
    assert {record["tier"] for record in records} == {"local"}
    assert all(record["usage"]["output"] for record in records)
    assert {record["price_source"] for record in records} == {"local"}


async def test_a_client_that_leaves_frees_the_model(gateway: GatewayProcess) -> None:
    client = oai(gateway)
    for _ in range(6):
        stream = await client.chat.completions.create(model=MODEL, messages=HELLO, max_tokens=2000, stream=True)
        async for _chunk in stream:
            break
        await stream.close()
    answer = await client.with_options(timeout=20).chat.completions.create(model=MODEL, messages=HELLO, max_tokens=4)
    assert answer.choices[0].message.content
