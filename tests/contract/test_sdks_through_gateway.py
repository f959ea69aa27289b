"""The official Python SDKs against the running product, over scripted upstreams of either dialect."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import anthropic
import openai
import pytest
import pytest_asyncio
from tests.fakes.answers import DONE, chat, chat_chunk, chat_stream, message, message_stream, named
from tests.fakes.gateway import GatewayProcess, anthropic_endpoint, openai_endpoint
from tests.fakes.upstream import Reply, ScriptedUpstream, ok, sse

HELLO: Any = [{"role": "user", "content": "hello"}]
WEATHER = {
    "name": "get_weather",
    "description": "Weather of a city.",
    "parameters": {"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]},
}
TOOL: Any = {"type": "function", "function": WEATHER}


class Stage:
    """A gateway between the SDKs and two upstreams whose scripts each test sets."""

    def __init__(self, gateway: GatewayProcess, chat_up: ScriptedUpstream, claude_up: ScriptedUpstream) -> None:
        self.gateway = gateway
        self.chat_up = chat_up
        self.claude_up = claude_up

    def openai(self, **more: Any) -> openai.AsyncOpenAI:
        return openai.AsyncOpenAI(
            base_url=f"{self.gateway.address}/v1", api_key=self.gateway.client_key, timeout=20, **more
        )

    def anthropic(self, **more: Any) -> anthropic.AsyncAnthropic:
        return anthropic.AsyncAnthropic(
            base_url=self.gateway.address, api_key=self.gateway.client_key, timeout=20, **more
        )


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def running(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Stage]:
    folder: Path = tmp_path_factory.mktemp("gateway")
    async with ScriptedUpstream(lambda _: Reply(500)) as one, ScriptedUpstream(lambda _: Reply(500)) as two:
        config = {
            "endpoints": [openai_endpoint("oai", one.url, speaks="common"), anthropic_endpoint("ant", two.url)],
            "routes": [
                {"name": "m", "deployments": ["oai/m"], "attempts": 2},
                {"name": "c", "deployments": ["ant/c"], "attempts": 2},
            ],
            "defaults": {"retry": {"base": "10ms", "cap": "20ms"}, "breaker": {"failures": 1000}},
        }
        async with GatewayProcess(folder, config) as gateway:
            yield Stage(gateway, one, two)


@pytest.fixture
def stage(running: Stage) -> Stage:
    for upstream in (running.chat_up, running.claude_up):
        upstream.asked.clear()
        upstream.gone = 0
    return running


pytestmark = pytest.mark.asyncio(loop_scope="module")


async def until_error(stream: Any) -> list[str]:
    """The types of the events before the SDK raises, which it must."""
    types: list[str] = []
    with pytest.raises(openai.APIError):
        types += [event.type async for event in stream]
    return types


# -- the same dialect on both sides


async def test_chat_passes_through(stage: Stage) -> None:
    stage.chat_up.script = lambda _: ok(chat("hi", usage=(5, 2)))
    raw = await stage.openai().chat.completions.with_raw_response.create(model="m", messages=HELLO, temperature=0.2)
    answer = raw.parse()
    assert answer.choices[0].message.content == "hi"
    assert answer.id == "chatcmpl-up1"
    assert answer.usage is not None
    assert answer.usage.total_tokens == 7
    assert raw.headers["x-tidegate-model-sent"] == "m"
    assert raw.headers["x-tidegate-model-claimed"] == "m"
    assert raw.headers["x-tidegate-model-verified"] == "not_checked"
    assert raw.headers["x-tidegate-deployment"] == "oai/m"
    asked = stage.chat_up.asked[0]
    assert asked.path == "/v1/chat/completions"
    assert asked.json()["temperature"] == 0.2
    assert asked.headers["authorization"] == "Bearer sk-up-oai"
    assert stage.gateway.client_key not in json.dumps(asked.headers)
    record = await stage.gateway.record(raw.headers["x-tidegate-exchange"])
    assert (record["usage"]["input"], record["usage"]["output"]) == (5, 2)


async def test_a_chat_stream_passes_through_event_for_event(stage: Stage) -> None:
    stage.chat_up.script = lambda _: sse(*chat_stream("a", "b", "c"))
    chunks = [
        chunk async for chunk in await stage.openai().chat.completions.create(model="m", messages=HELLO, stream=True)
    ]
    assert "".join(c.choices[0].delta.content or "" for c in chunks if c.choices) == "abc"
    assert chunks[-1].choices[0].finish_reason == "stop", "the usage chunk was not asked for by this client"
    assert stage.chat_up.asked[0].json()["stream_options"] == {"include_usage": True}


async def test_usage_in_a_stream_when_asked_for(stage: Stage) -> None:
    stage.chat_up.script = lambda _: sse(*chat_stream("a", usage=(11, 4)))
    stream = await stage.openai().chat.completions.create(
        model="m", messages=HELLO, stream=True, stream_options={"include_usage": True}
    )
    chunks = [chunk async for chunk in stream]
    assert chunks[-1].usage is not None
    assert chunks[-1].usage.prompt_tokens == 11


async def test_messages_pass_through(stage: Stage) -> None:
    stage.claude_up.script = lambda _: ok(message("hi", usage=(5, 2)))
    answer = await stage.anthropic().messages.create(model="c", max_tokens=9, messages=HELLO)
    assert answer.content[0].text == "hi"  # type: ignore[union-attr]
    assert answer.id == "msg_up1"
    asked = stage.claude_up.asked[0]
    assert asked.path == "/v1/messages"
    assert asked.headers["x-api-key"] == "sk-ant-ant"
    assert "anthropic-version" in asked.headers
    assert "authorization" not in asked.headers


async def test_a_message_stream_passes_through(stage: Stage) -> None:
    stage.claude_up.script = lambda _: sse(*message_stream("a", "b"))
    async with stage.anthropic().messages.stream(model="c", max_tokens=9, messages=HELLO) as stream:
        assert [text async for text in stream.text_stream] == ["a", "b"]
        assert (await stream.get_final_message()).usage.output_tokens == 3


# -- one dialect at the client, another at the endpoint


async def test_messages_over_a_chat_endpoint(stage: Stage) -> None:
    stage.chat_up.script = lambda _: ok(chat("hi", usage=(5, 2)))
    answer = await stage.anthropic().messages.create(
        model="m", max_tokens=9, system="be brief", messages=HELLO, stop_sequences=["x"]
    )
    assert answer.content[0].text == "hi"  # type: ignore[union-attr]
    assert answer.stop_reason == "end_turn"
    assert answer.usage.input_tokens == 5
    sent = stage.chat_up.asked[0].json()
    assert sent["messages"][0] == {"role": "system", "content": "be brief"}
    assert sent["stop"] == ["x"]
    assert sent["max_tokens"] == 9


async def test_what_the_target_cannot_express_is_listed(stage: Stage) -> None:
    stage.chat_up.script = lambda _: ok(chat())
    raw = await stage.anthropic().messages.with_raw_response.create(
        model="m", max_tokens=9, messages=HELLO, extra_body={"top_k": 3}
    )
    assert "top_k" in raw.headers["x-tidegate-dropped"]
    record = await stage.gateway.record(raw.headers["x-tidegate-exchange"])
    assert "top_k" in record["dropped"]


async def test_chat_over_a_messages_endpoint_streams(stage: Stage) -> None:
    stage.claude_up.script = lambda _: sse(*message_stream("a", "b", usage=(6, 2)))
    stream = await stage.openai().chat.completions.create(
        model="c", messages=HELLO, stream=True, stream_options={"include_usage": True}
    )
    chunks = [chunk async for chunk in stream]
    assert "".join(c.choices[0].delta.content or "" for c in chunks if c.choices) == "ab"
    assert chunks[-1].usage is not None
    assert (chunks[-1].usage.prompt_tokens, chunks[-1].usage.completion_tokens) == (6, 2)


async def test_responses_over_a_chat_endpoint_stream_named_events(stage: Stage) -> None:
    stage.chat_up.script = lambda _: sse(*chat_stream("a", "b"))
    events = [event async for event in await stage.openai().responses.create(model="m", input="hello", stream=True)]
    types = [event.type for event in events]
    assert types[0] == "response.created"
    assert types[-1] == "response.completed"
    assert "".join(e.delta for e in events if e.type == "response.output_text.delta") == "ab"
    assert [event.sequence_number for event in events] == list(range(len(events)))


async def test_responses_over_a_messages_endpoint(stage: Stage) -> None:
    stage.claude_up.script = lambda _: ok(message("hi"))
    answer = await stage.openai().responses.create(model="c", input="hello", instructions="be brief")
    assert answer.output_text == "hi"
    assert stage.claude_up.asked[0].json()["system"]


def tool_chat() -> dict[str, Any]:
    answer = chat()
    call = {"id": "call_1", "type": "function", "function": {"name": "get_weather", "arguments": '{"city": "Oslo"}'}}
    answer["choices"][0]["message"] = {"role": "assistant", "content": None, "tool_calls": [call]}
    answer["choices"][0]["finish_reason"] = "tool_calls"
    return answer


async def test_a_tool_call_and_its_result_cross_from_messages_to_chat(stage: Stage) -> None:
    stage.chat_up.script = lambda _: ok(tool_chat())
    tools: Any = [{"name": "get_weather", "description": "d", "input_schema": WEATHER["parameters"]}]
    first = await stage.anthropic().messages.create(
        model="m", max_tokens=9, messages=HELLO, tools=tools, tool_choice={"type": "any"}
    )
    use = first.content[0]
    assert use.type == "tool_use"
    assert use.input == {"city": "Oslo"}
    assert first.stop_reason == "tool_use"
    assert stage.chat_up.asked[0].json()["tool_choice"] == "required"
    stage.chat_up.script = lambda _: ok(chat("rain"))
    history: Any = [
        *HELLO,
        {"role": "assistant", "content": first.content},
        {"role": "user", "content": [{"type": "tool_result", "tool_use_id": use.id, "content": "wet"}]},
    ]
    second = await stage.anthropic().messages.create(model="m", max_tokens=9, messages=history, tools=tools)
    assert second.content[0].text == "rain"  # type: ignore[union-attr]
    sent = stage.chat_up.asked[1].json()["messages"]
    assert sent[-2]["tool_calls"][0]["id"] == use.id
    assert sent[-1] == {"role": "tool", "tool_call_id": use.id, "content": "wet"}


async def test_parallel_tool_calls_stream_from_chat_to_messages(stage: Stage) -> None:
    def part(index: int, **function: Any) -> dict[str, Any]:
        call: dict[str, Any] = {"index": index, "function": function}
        if "name" in function:
            call |= {"id": f"call_{index}", "type": "function"}
        return {"tool_calls": [call]}

    pieces = [
        chat_chunk({"role": "assistant", "content": None}),
        chat_chunk(part(0, name="get_weather", arguments="")),
        chat_chunk(part(1, name="get_weather", arguments='{"ci')),
        chat_chunk(part(0, arguments='{"city":"Oslo"}')),
        chat_chunk(part(1, arguments='ty":"Bergen"}')),
        chat_chunk({}, "tool_calls"),
        DONE,
    ]
    stage.chat_up.script = lambda _: sse(*pieces)
    tools: Any = [{"name": "get_weather", "description": "d", "input_schema": WEATHER["parameters"]}]
    async with stage.anthropic().messages.stream(model="m", max_tokens=9, messages=HELLO, tools=tools) as stream:
        final = await stream.get_final_message()
    assert [block.input["city"] for block in final.content if block.type == "tool_use"] == ["Oslo", "Bergen"]  # type: ignore[index]
    assert final.stop_reason == "tool_use"


async def test_a_tool_call_streams_from_messages_to_chat(stage: Stage) -> None:
    start = message("", "c") | {"content": [], "stop_reason": None}
    use = {"type": "tool_use", "id": "toolu_1", "name": "get_weather", "input": {}}
    pieces = [
        named("message_start", {"message": start}),
        named("content_block_start", {"index": 0, "content_block": use}),
        named("content_block_delta", {"index": 0, "delta": {"type": "input_json_delta", "partial_json": '{"city":'}}),
        named("ping", {}),
        named("content_block_delta", {"index": 0, "delta": {"type": "input_json_delta", "partial_json": '"Oslo"}'}}),
        named("content_block_stop", {"index": 0}),
        named("message_delta", {"delta": {"stop_reason": "tool_use"}, "usage": {"output_tokens": 5}}),
        named("message_stop", {}),
    ]
    stage.claude_up.script = lambda _: sse(*pieces)
    async with stage.openai().chat.completions.stream(model="c", messages=HELLO, tools=[TOOL]) as stream:
        final = await stream.get_final_completion()
    calls = final.choices[0].message.tool_calls
    assert calls is not None
    assert json.loads(calls[0].function.arguments) == {"city": "Oslo"}
    assert final.choices[0].finish_reason == "tool_calls"


# -- errors, retries, cancellation


@pytest.mark.parametrize(
    ("status", "error"),
    [
        (400, openai.BadRequestError),
        (404, openai.NotFoundError),
        (413, openai.APIStatusError),
        (422, openai.UnprocessableEntityError),
        (429, openai.RateLimitError),
        (500, openai.InternalServerError),
    ],
)
async def test_openai_raises_its_own_class_for_each_upstream_error(
    stage: Stage, status: int, error: type[openai.APIStatusError]
) -> None:
    stage.chat_up.script = lambda _: Reply(status, b'{"error":{"message":"the upstream says no"}}')
    with pytest.raises(error) as caught:
        await stage.openai(max_retries=0).chat.completions.create(model="m", messages=HELLO)
    assert "the upstream says no" in caught.value.message
    assert isinstance(caught.value.code, str)
    assert caught.value.request_id
    assert caught.value.request_id.startswith("ex_")


@pytest.mark.parametrize(
    ("status", "error"),
    [
        (400, anthropic.BadRequestError),
        (404, anthropic.NotFoundError),
        (429, anthropic.RateLimitError),
        (500, anthropic.InternalServerError),
        (529, anthropic.InternalServerError),
    ],
)
async def test_anthropic_raises_its_own_class_for_each_upstream_error(
    stage: Stage, status: int, error: type[anthropic.APIStatusError]
) -> None:
    body = b'{"type":"error","error":{"type":"x","message":"the upstream says no"}}'
    stage.claude_up.script = lambda _: Reply(status, body)
    with pytest.raises(error) as caught:
        await stage.anthropic(max_retries=0).messages.create(model="c", max_tokens=9, messages=HELLO)
    assert "the upstream says no" in caught.value.message
    assert caught.value.request_id


async def test_a_wrong_key_is_401_and_is_not_retried(stage: Stage) -> None:
    client = openai.AsyncOpenAI(base_url=f"{stage.gateway.address}/v1", api_key="tg-wrong", max_retries=5)
    with pytest.raises(openai.AuthenticationError) as caught:
        await client.chat.completions.create(model="m", messages=HELLO)
    assert caught.value.response.headers["x-should-retry"] == "false"
    with pytest.raises(anthropic.AuthenticationError):
        await anthropic.AsyncAnthropic(base_url=stage.gateway.address, api_key="tg-wrong").messages.create(
            model="c", max_tokens=9, messages=HELLO
        )


async def test_an_unknown_model_is_404_in_the_sdks_own_class(stage: Stage) -> None:
    with pytest.raises(openai.NotFoundError) as caught:
        await stage.openai().chat.completions.create(model="nope", messages=HELLO)
    assert caught.value.code == "model_not_found"
    assert not stage.chat_up.asked


async def test_the_gateway_retries_so_that_the_client_need_not(stage: Stage) -> None:
    replies = iter([Reply(503, b"{}"), ok(chat("second try"))])
    stage.chat_up.script = lambda _: next(replies)
    raw = await stage.openai(max_retries=0).chat.completions.with_raw_response.create(model="m", messages=HELLO)
    assert raw.parse().choices[0].message.content == "second try"
    assert raw.headers["x-tidegate-attempts"] == "2"


async def test_the_openai_sdk_raises_on_a_stream_that_is_cut(stage: Stage) -> None:
    stage.chat_up.script = lambda _: sse(*chat_stream("a", "b")[:2], cut=True)
    stream = await stage.openai().chat.completions.create(model="m", messages=HELLO, stream=True)
    with pytest.raises(openai.APIError) as caught:
        _ = [chunk async for chunk in stream]
    assert "broke off" in str(caught.value) or "closed" in str(caught.value)


async def test_the_anthropic_sdk_raises_on_a_stream_that_is_cut_across_dialects(stage: Stage) -> None:
    stage.chat_up.script = lambda _: sse(*chat_stream("a", "b")[:2], cut=True)
    async with stage.anthropic().messages.stream(model="m", max_tokens=9, messages=HELLO) as stream:
        with pytest.raises(anthropic.APIStatusError):
            await stream.until_done()


async def test_a_responses_stream_that_is_cut_does_not_complete(stage: Stage) -> None:
    stage.chat_up.script = lambda _: sse(*chat_stream("a", "b")[:2], cut=True)
    stream = await stage.openai().responses.create(model="m", input="hello", stream=True)
    assert "response.completed" not in await until_error(stream)


async def test_a_client_that_leaves_cancels_the_upstream_at_once(stage: Stage) -> None:
    stage.chat_up.script = lambda _: sse(*chat_stream("a", "b")[:3], hang=True)
    stream = await stage.openai().chat.completions.create(model="m", messages=HELLO, stream=True)
    exchange = stream.response.headers["x-tidegate-exchange"]
    async for _ in stream:
        break
    await stream.close()
    for _ in range(100):
        if stage.chat_up.gone:
            break
        await asyncio.sleep(0.02)
    assert stage.chat_up.gone == 1
    record = await stage.gateway.record(exchange)
    assert record["error_type"] == "caller_client_gone"
    assert record["usage_source"] == "estimated"


async def test_a_client_that_leaves_before_the_answer_cancels_the_upstream_too(stage: Stage) -> None:
    stage.chat_up.script = lambda _: Reply(hang=True)
    with pytest.raises(openai.APITimeoutError):
        await stage.openai(max_retries=0).with_options(timeout=0.3).chat.completions.create(model="m", messages=HELLO)
    for _ in range(100):
        if stage.chat_up.gone:
            break
        await asyncio.sleep(0.02)
    assert stage.chat_up.gone == 1


async def test_both_sdks_list_models(stage: Stage) -> None:
    assert {model.id async for model in stage.openai().models.list()} == {"m", "c"}
    listed = await stage.anthropic().models.list()
    assert {model.id for model in listed.data} == {"m", "c"}
    assert (await stage.openai().models.retrieve("m")).id == "m"
    assert (await stage.anthropic().models.retrieve("c")).id == "c"


async def test_embeddings_pass_through(stage: Stage) -> None:
    document = {
        "object": "list", "model": "m", "usage": {"prompt_tokens": 3, "total_tokens": 3},
        "data": [{"object": "embedding", "index": 0, "embedding": [0.5, 0.25]}],
    }  # fmt: skip
    stage.chat_up.script = lambda _: ok(document)
    answer = await stage.openai().embeddings.create(model="m", input="hello", encoding_format="float")
    assert answer.data[0].embedding == [0.5, 0.25]
    assert stage.chat_up.asked[0].path == "/v1/embeddings"


async def test_token_counts_from_an_endpoint_and_estimated_here(stage: Stage) -> None:
    stage.claude_up.script = lambda _: ok({"input_tokens": 42})
    counted = await stage.anthropic().messages.count_tokens(model="c", messages=HELLO)
    assert counted.input_tokens == 42
    estimated = await stage.anthropic().messages.count_tokens(model="m", messages=HELLO)
    assert estimated.input_tokens > 0


async def test_an_image_crosses_both_ways(stage: Stage) -> None:
    pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    stage.claude_up.script = lambda _: ok(message("a dot"))
    url = f"data:image/png;base64,{pixel}"
    content: Any = [{"type": "text", "text": "what?"}, {"type": "image_url", "image_url": {"url": url}}]
    await stage.openai().chat.completions.create(model="c", messages=[{"role": "user", "content": content}])
    sent = stage.claude_up.asked[0].json()["messages"][0]["content"][1]
    assert sent["source"] == {"type": "base64", "media_type": "image/png", "data": pixel}
    stage.chat_up.script = lambda _: ok(chat("a dot"))
    block: Any = {"type": "image", "source": {"type": "base64", "media_type": "image/png", "data": pixel}}
    await stage.anthropic().messages.create(model="m", max_tokens=9, messages=[{"role": "user", "content": [block]}])
    assert stage.chat_up.asked[0].json()["messages"][0]["content"][0]["image_url"]["url"] == url


async def test_json_schema_output_crosses(stage: Stage) -> None:
    stage.chat_up.script = lambda _: ok(chat('{"a": 1}'))
    schema = {"type": "object", "properties": {"a": {"type": "integer"}}, "required": ["a"]}
    text: Any = {"format": {"type": "json_schema", "name": "n", "schema": schema, "strict": True}}
    await stage.openai().responses.create(model="m", input="hello", text=text)
    sent = stage.chat_up.asked[0].json()["response_format"]
    assert sent["json_schema"]["schema"] == schema
    assert sent["json_schema"]["strict"] is True


async def test_an_unknown_field_survives(stage: Stage) -> None:
    stage.chat_up.script = lambda _: ok(chat())
    await stage.openai().chat.completions.create(model="m", messages=HELLO, extra_body={"brand_new": {"x": [1, 2]}})
    assert stage.chat_up.asked[0].json()["brand_new"] == {"x": [1, 2]}
