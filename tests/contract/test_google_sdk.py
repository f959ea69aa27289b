"""Google's official `google-genai` SDK against the running product, over an upstream that speaks OpenAI's chat."""

from __future__ import annotations

import asyncio
import base64
import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from google import genai
from google.genai import errors, types
from tests.fakes.answers import DONE, chat, chat_chunk, chat_stream
from tests.fakes.gateway import GatewayProcess, openai_endpoint
from tests.fakes.upstream import Reply, ScriptedUpstream, ok, sse

pytestmark = pytest.mark.asyncio(loop_scope="module")

PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
CITY: Any = {"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]}
WEATHER = types.Tool(
    function_declarations=[
        types.FunctionDeclaration(name="get_weather", description="Weather of a city.", parameters_json_schema=CITY)
    ]
)
BY_HAND = types.AutomaticFunctionCallingConfig(disable=True)


class Stage:
    """A gateway between the SDK and one upstream whose script each test sets."""

    def __init__(self, gateway: GatewayProcess, up: ScriptedUpstream) -> None:
        self.gateway = gateway
        self.up = up
        self.client = self.connect(gateway.client_key)
        self.models = self.client.aio.models

    def connect(self, key: str, **more: Any) -> genai.Client:
        return genai.Client(
            api_key=key,
            http_options=types.HttpOptions(
                base_url=self.gateway.address,
                timeout=20_000,
                retry_options=types.HttpRetryOptions(attempts=1),
                **more,
            ),
        )

    def sent(self) -> dict[str, Any]:
        return self.up.asked[-1].json()


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def running(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Stage]:
    folder: Path = tmp_path_factory.mktemp("gateway")
    async with ScriptedUpstream(lambda _: Reply(500)) as up:
        config = {
            "endpoints": [openai_endpoint("oai", up.url, speaks="common")],
            "routes": [{"name": "m", "deployments": ["oai/m"], "attempts": 1}],
            "defaults": {"breaker": {"failures": 1000}},
        }
        async with GatewayProcess(folder, config) as gateway:
            stage = Stage(gateway, up)
            yield stage
            await stage.client.aio.aclose()


@pytest.fixture
def stage(running: Stage) -> Stage:
    running.up.asked.clear()
    running.up.gone = 0
    return running


async def test_generate(stage: Stage) -> None:
    stage.up.script = lambda _: ok(chat("hi", usage=(5, 2)))
    config = types.GenerateContentConfig(
        system_instruction="be brief", temperature=0.2, top_p=0.5, max_output_tokens=9, stop_sequences=["x"], seed=7
    )
    answer = await stage.models.generate_content(model="m", contents="hello", config=config)
    assert answer.text == "hi"
    assert answer.model_version == "m"
    assert answer.candidates
    assert answer.candidates[0].finish_reason == types.FinishReason.STOP
    assert answer.usage_metadata is not None
    usage = answer.usage_metadata
    assert (usage.prompt_token_count, usage.candidates_token_count, usage.total_token_count) == (5, 2, 7)
    sent = stage.sent()
    assert stage.up.asked[0].path == "/v1/chat/completions"
    assert sent["messages"] == [{"role": "system", "content": "be brief"}, {"role": "user", "content": "hello"}]
    assert (sent["temperature"], sent["top_p"], sent["stop"], sent["seed"]) == (0.2, 0.5, ["x"], 7)
    assert 9 in (sent.get("max_tokens"), sent.get("max_completion_tokens"))
    assert answer.sdk_http_response is not None
    heads = answer.sdk_http_response.headers
    assert heads is not None
    record = await stage.gateway.record(heads["x-tidegate-exchange"])
    assert (record["usage"]["input"], record["usage"]["output"]) == (5, 2)


async def test_stream(stage: Stage) -> None:
    stage.up.script = lambda _: sse(*chat_stream("a", "b", "c", usage=(5, 3)))
    chunks = [chunk async for chunk in await stage.models.generate_content_stream(model="m", contents="hello")]
    assert [chunk.text for chunk in chunks if chunk.text] == ["a", "b", "c"]
    finishes = [chunk.candidates[0].finish_reason for chunk in chunks if chunk.candidates]
    assert finishes == [None, None, None, types.FinishReason.STOP]
    usage = chunks[-1].usage_metadata
    assert usage is not None
    assert (usage.prompt_token_count, usage.candidates_token_count) == (5, 3)
    assert stage.sent()["stream"] is True


async def test_an_answer_that_is_cut_short_by_its_limit_says_so(stage: Stage) -> None:
    stage.up.script = lambda _: sse(chat_chunk({"content": "a"}), chat_chunk({}, "length"), DONE)
    chunks = [chunk async for chunk in await stage.models.generate_content_stream(model="m", contents="hello")]
    assert chunks[-1].candidates
    assert chunks[-1].candidates[0].finish_reason == types.FinishReason.MAX_TOKENS


async def test_a_chat_keeps_its_turns(stage: Stage) -> None:
    stage.up.script = lambda asked: ok(chat(f"answer {len(asked.json()['messages'])}"))
    talk = stage.client.aio.chats.create(model="m")
    assert (await talk.send_message("one")).text == "answer 1"
    assert (await talk.send_message("two")).text == "answer 3"
    assert stage.sent()["messages"] == [
        {"role": "user", "content": "one"},
        {"role": "assistant", "content": "answer 1"},
        {"role": "user", "content": "two"},
    ]


def tool_chat(*cities: str) -> dict[str, Any]:
    answer = chat()
    calls = [
        {"id": f"call_{at}", "type": "function",
         "function": {"name": "get_weather", "arguments": json.dumps({"city": city})}}
        for at, city in enumerate(cities)
    ]  # fmt: skip
    answer["choices"][0] |= {
        "message": {"role": "assistant", "content": None, "tool_calls": calls}, "finish_reason": "tool_calls"
    }  # fmt: skip
    return answer


async def test_a_tool_call_and_its_result(stage: Stage) -> None:
    stage.up.script = lambda _: ok(tool_chat("Oslo", "Bergen"))
    config = types.GenerateContentConfig(
        tools=[WEATHER],
        automatic_function_calling=BY_HAND,
        tool_config=types.ToolConfig(
            function_calling_config=types.FunctionCallingConfig(mode=types.FunctionCallingConfigMode.ANY)
        ),
    )
    first = await stage.models.generate_content(model="m", contents="weather?", config=config)
    calls = first.function_calls
    assert calls is not None
    assert [(call.name, call.args) for call in calls] == [
        ("get_weather", {"city": "Oslo"}),
        ("get_weather", {"city": "Bergen"}),
    ]
    sent = stage.sent()
    assert sent["tool_choice"] == "required"
    assert sent["tools"][0]["function"]["parameters"] == CITY
    assert first.candidates
    said = first.candidates[0].content
    assert said is not None
    results = [
        types.Part(function_response=types.FunctionResponse(id=call.id, name=call.name, response={"output": word}))
        for call, word in zip(calls, ("wet", "wetter"), strict=True)
    ]
    asked = types.Content(role="user", parts=[types.Part(text="weather?")])
    stage.up.script = lambda _: ok(chat("rain"))
    second = await stage.models.generate_content(
        model="m", contents=[asked, said, types.Content(role="user", parts=results)], config=config
    )
    assert second.text == "rain"
    sent = stage.sent()["messages"]
    assert [call["id"] for call in sent[1]["tool_calls"]] == [item["tool_call_id"] for item in sent[2:]]
    assert "wet" in sent[2]["content"]
    assert "wetter" in sent[3]["content"]


async def test_the_sdk_calls_python_functions_by_itself(stage: Stage) -> None:
    def get_weather(city: str) -> str:
        """Weather of a city."""
        return f"rain in {city}"

    stage.up.script = lambda asked: ok(tool_chat("Oslo") if len(asked.json()["messages"]) == 1 else chat("take a coat"))
    config = types.GenerateContentConfig(tools=[get_weather])
    answer = await stage.models.generate_content(model="m", contents="weather?", config=config)
    assert answer.text == "take a coat"
    last = stage.sent()["messages"][-1]
    assert last["role"] == "tool"
    assert "rain in Oslo" in last["content"]


async def test_parallel_tool_calls_stream(stage: Stage) -> None:
    def part(index: int, **function: Any) -> bytes:
        call: dict[str, Any] = {"index": index, "function": function}
        return chat_chunk({"tool_calls": [call | ({"id": f"call_{index}"} if "name" in function else {})]})

    pieces = [
        chat_chunk({"role": "assistant", "content": "Let me see."}),
        part(0, name="get_weather", arguments=""),
        part(1, name="get_weather", arguments='{"ci'),
        part(0, arguments='{"city":"Oslo"}'),
        part(1, arguments='ty":"Bergen"}'),
        chat_chunk({}, "tool_calls"),
        DONE,
    ]
    stage.up.script = lambda _: sse(*pieces)
    config = types.GenerateContentConfig(tools=[WEATHER], automatic_function_calling=BY_HAND)
    chunks = [c async for c in await stage.models.generate_content_stream(model="m", contents="?", config=config)]
    calls = [call for chunk in chunks for call in chunk.function_calls or []]
    assert [call.args for call in calls] == [{"city": "Oslo"}, {"city": "Bergen"}]
    assert chunks[0].text == "Let me see."
    assert chunks[-1].candidates
    assert chunks[-1].candidates[0].finish_reason == types.FinishReason.STOP, "Gemini has no reason of its own for it"


async def test_a_schema_is_asked_for(stage: Stage) -> None:
    stage.up.script = lambda _: ok(chat('{"city": "Oslo"}'))
    config = types.GenerateContentConfig(response_mime_type="application/json", response_json_schema=CITY)
    answer = await stage.models.generate_content(model="m", contents="where?", config=config)
    assert answer.parsed == {"city": "Oslo"}
    form = stage.sent()["response_format"]
    assert form["type"] == "json_schema"
    assert form["json_schema"]["schema"] == CITY


async def test_an_image_crosses(stage: Stage) -> None:
    stage.up.script = lambda _: ok(chat("a dot"))
    dot = types.Part.from_bytes(data=base64.b64decode(PIXEL), mime_type="image/png")
    await stage.models.generate_content(model="m", contents=["what?", dot])
    content = stage.sent()["messages"][0]["content"]
    assert content[0]["text"] == "what?"
    assert content[1]["image_url"]["url"] == f"data:image/png;base64,{PIXEL}"


# -- errors and cancellation


def reason_and_request(error: errors.APIError) -> tuple[str, str]:
    details = error.details["error"]["details"]
    said = {item["@type"].rpartition(".")[2]: item for item in details}
    return said["ErrorInfo"]["reason"], said["RequestInfo"]["requestId"]


@pytest.mark.parametrize(
    ("status", "kind", "name"),
    [
        (400, errors.ClientError, "INVALID_ARGUMENT"),
        (404, errors.ClientError, "NOT_FOUND"),
        (429, errors.ClientError, "RESOURCE_EXHAUSTED"),
        (500, errors.ServerError, "UNAVAILABLE"),
        (503, errors.ServerError, "UNAVAILABLE"),
    ],
)
@pytest.mark.parametrize("streamed", [False, True])
async def test_upstream_errors_have_googles_status(
    stage: Stage, status: int, kind: type[errors.APIError], name: str, streamed: bool
) -> None:
    stage.up.script = lambda _: Reply(status, b'{"error":{"message":"the upstream says no"}}')

    async def ask() -> None:
        if not streamed:
            await stage.models.generate_content(model="m", contents="hello")
            return
        async for _ in await stage.models.generate_content_stream(model="m", contents="hello"):
            pass

    with pytest.raises(kind) as caught:
        await ask()
    assert caught.value.status == name
    assert caught.value.code == (502 if status == 500 else status), "a failure there is no failure here"
    assert "the upstream says no" in (caught.value.message or "")
    reason, request = reason_and_request(caught.value)
    assert reason.isupper()
    assert request.startswith("ex_")


async def test_a_wrong_key_and_an_unknown_model(stage: Stage) -> None:
    stranger = stage.connect("tg-wrong")
    with pytest.raises(errors.ClientError) as caught:
        await stranger.aio.models.generate_content(model="m", contents="hello")
    await stranger.aio.aclose()
    assert (caught.value.code, caught.value.status) == (401, "UNAUTHENTICATED")
    with pytest.raises(errors.ClientError) as caught:
        await stage.models.generate_content(model="nope", contents="hello")
    assert (caught.value.code, caught.value.status) == (404, "NOT_FOUND")
    assert reason_and_request(caught.value)[0] == "MODEL_NOT_FOUND"
    assert not stage.up.asked


async def test_a_stream_that_is_cut_raises(stage: Stage) -> None:
    stage.up.script = lambda _: sse(*chat_stream("a", "b")[:2], cut=True)
    seen: list[str | None] = []
    with pytest.raises(errors.APIError):
        seen += [chunk.text async for chunk in await stage.models.generate_content_stream(model="m", contents="hello")]


async def test_a_client_that_leaves_cancels_the_upstream(stage: Stage) -> None:
    stage.up.script = lambda _: sse(*chat_stream("a", "b")[:3], hang=True)
    first = asyncio.Event()

    async def read() -> None:
        async for _ in await stage.models.generate_content_stream(model="m", contents="hello"):
            first.set()

    reading = asyncio.create_task(read())
    await asyncio.wait_for(first.wait(), 10)
    reading.cancel()
    for _ in range(100):
        if stage.up.gone:
            break
        await asyncio.sleep(0.02)
    assert reading.cancelled()
    assert stage.up.gone == 1


# -- what is not generation


@pytest.mark.parametrize("version", ["v1", "v1beta"])
async def test_models_are_listed_and_looked_up(stage: Stage, version: str) -> None:
    client = stage.connect(stage.gateway.client_key, api_version=version)
    listed = [model async for model in await client.aio.models.list()]
    assert [model.name for model in listed] == ["models/m"]
    assert set(listed[0].supported_actions or []) == {"generateContent", "streamGenerateContent", "countTokens"}
    found = await client.aio.models.get(model="m")
    assert (found.name, found.display_name) == ("models/m", "m")
    with pytest.raises(errors.ClientError) as caught:
        await client.aio.models.get(model="nope")
    await client.aio.aclose()
    assert (caught.value.code, caught.value.status) == (404, "NOT_FOUND")
    assert reason_and_request(caught.value)[0] == "MODEL_NOT_FOUND"


async def test_tokens_are_estimated_where_the_endpoint_cannot_count(stage: Stage) -> None:
    counted = await stage.models.count_tokens(model="m", contents="hello there, how are you?")
    assert counted.total_tokens
    assert not stage.up.asked


async def test_embeddings_that_the_endpoint_does_not_offer_are_refused_in_words(stage: Stage) -> None:
    with pytest.raises(errors.APIError) as caught:
        await stage.models.embed_content(model="m", contents="hello")
    assert caught.value.message
    assert not stage.up.asked
