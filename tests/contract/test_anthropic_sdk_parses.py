"""The official `anthropic` SDK reads what our encoders write: streams, whole answers, counts and errors.

The SDK runs whole, only its transport is ours: each request is read by the dialect, as the gateway does,
and the answer's bytes come in small pieces. Nothing is sent anywhere.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

import anthropic
import httpx2
import pytest

from tidegate.core.errors import BadRequest, Problem, ProviderFailed, Refused
from tidegate.core.usage import Usage
from tidegate.wire.delta import (
    BlockDelta,
    BlockEnd,
    BlockStart,
    Choice,
    Delta,
    End,
    Failed,
    Finish,
    Ping,
    Reply,
    Signature,
    Start,
    UsageSeen,
)
from tidegate.wire.dialect import Call, Dialect, ReplyContext, failure
from tidegate.wire.dialects.anthropic_count_tokens import DIALECT as COUNT
from tidegate.wire.dialects.anthropic_messages import DIALECT
from tidegate.wire.prompt import Text, Thinking, ToolUse

ROUTES: dict[str, Dialect] = {"/v1/messages": DIALECT, "/v1/messages/count_tokens": COUNT}
Answer = Callable[[Dialect, ReplyContext], bytes]
HELLO: list[Any] = [{"role": "user", "content": "hi"}]
TOOLS: list[Any] = [{"name": "f", "input_schema": {"type": "object"}}]


class Pieces(httpx2.SyncByteStream):
    """A body in pieces of a few bytes, so that no event comes whole."""

    def __init__(self, raw: bytes) -> None:
        self._raw = raw

    def __iter__(self) -> Iterator[bytes]:
        for at in range(0, len(self._raw), 7):
            yield self._raw[at : at + 7]


class Gateway:
    """Answers the SDK's requests with what `answer` encodes; a Problem becomes the dialect's error."""

    def __init__(self, answer: Answer) -> None:
        self._answer = answer
        self.calls: list[Call] = []
        transport = httpx2.MockTransport(self._handle)
        self.client = anthropic.Anthropic(
            api_key="sk-test",
            base_url="https://gateway.invalid",
            http_client=anthropic.DefaultHttpxClient(transport=transport),
            max_retries=0,
        )

    def _handle(self, request: httpx2.Request) -> httpx2.Response:
        dialect = ROUTES[request.url.path]
        try:
            call = dialect.read(request.read(), request.url.path, request.url.query)
            dialect.prompt(call)
            self.calls.append(call)
            context = ReplyContext(call, "msg_fresh", 1800000000)
            kind = dialect.encoder(context).content_type if call.stream else "application/json"
            return httpx2.Response(200, headers={"content-type": kind}, stream=Pieces(self._answer(dialect, context)))
        except Problem as problem:
            headers = {"content-type": "application/json", "request-id": "req_1"}
            return httpx2.Response(problem.status, headers=headers, content=dialect.error(problem, "req_1"))


def streamed(*deltas: Delta) -> Answer:
    def answer(dialect: Dialect, context: ReplyContext) -> bytes:
        encoder = dialect.encoder(context)
        return b"".join(dialect.keepalive + encoder.encode([delta]) for delta in deltas)

    return answer


ANSWER: tuple[Delta, ...] = (
    Start("msg_up", "claude-claimed"),
    UsageSeen(Usage(input=1300, cache_read=1200, output=1)),
    BlockStart(0, "thinking"),
    BlockDelta(0, "Let me "),
    Ping(),
    BlockDelta(0, "see."),
    Signature(0, "c2ln"),
    BlockEnd(0),
    BlockStart(1, "thinking", redacted="xx"),
    BlockEnd(1),
    BlockStart(2, "text"),
    BlockDelta(2, "Grüezi\n\n"),
    BlockStart(3, "tool", id="toolu_1", name="f"),
    BlockStart(4, "tool", id="toolu_2", name="g"),
    BlockDelta(4, '{"b": '),
    BlockDelta(3, '{"a": "x\\n'),
    BlockDelta(2, "world\u2028"),
    BlockEnd(2),
    BlockDelta(3, 'y"}'),
    BlockDelta(4, "[1, 2]}"),
    BlockEnd(4),
    BlockEnd(3),
    BlockStart(5, "tool", id="toolu_3", name="h"),
    BlockEnd(5),
    Finish("tool_calls"),
    UsageSeen(Usage(input=1300, cache_read=1200, output=40, reasoning=12)),
    End(),
)


def ask(gateway: Gateway) -> Any:
    return gateway.client.messages.stream(model="claude-x", max_tokens=100, messages=HELLO, tools=TOOLS)


def test_a_stream_becomes_the_message_that_was_sent():
    gateway = Gateway(streamed(*ANSWER))
    with ask(gateway) as stream:
        kinds = [event.type for event in stream]
        message = stream.get_final_message()
    assert gateway.calls[0].stream is True
    assert (message.id, message.model, message.stop_reason) == ("msg_up", "claude-claimed", "tool_use")
    blocks = [block.to_dict() for block in message.content]
    assert blocks == [
        {"type": "thinking", "thinking": "Let me see.", "signature": "c2ln"},
        {"type": "redacted_thinking", "data": "xx"},
        {"type": "text", "text": "Grüezi\n\nworld\u2028"},
        {"type": "tool_use", "id": "toolu_1", "name": "f", "input": {"a": "x\ny"}},
        {"type": "tool_use", "id": "toolu_2", "name": "g", "input": {"b": [1, 2]}},
        {"type": "tool_use", "id": "toolu_3", "name": "h", "input": {}},
    ]
    usage = message.usage
    assert (usage.input_tokens, usage.cache_read_input_tokens, usage.output_tokens) == (100, 1200, 40)
    assert usage.output_tokens_details is not None
    assert usage.output_tokens_details.thinking_tokens == 12
    assert kinds.count("message_start") == 1
    assert kinds[-1] == "message_stop"


def test_raw_events_are_complete_and_typed():
    gateway = Gateway(streamed(*ANSWER))
    with gateway.client.messages.create(model="claude-x", max_tokens=9, messages=HELLO, stream=True) as stream:
        events = list(stream)
    assert [type(event).__name__ for event in events[:2]] == ["RawMessageStartEvent", "RawContentBlockStartEvent"]
    assert events[-1].type == "message_stop"
    deltas = [event.delta.type for event in events if event.type == "content_block_delta"]
    assert deltas.count("input_json_delta") == 4


@pytest.mark.parametrize("length", [0, 1, 4, 12, 17, len(ANSWER) - 1])
def test_a_broken_stream_raises_and_never_returns_a_message(length: int):
    problem = ProviderFailed("provider_cut", "The endpoint's stream broke off.", "Try again.")

    def answer(dialect: Dialect, context: ReplyContext) -> bytes:
        encoder = dialect.encoder(context)
        raw = encoder.encode(ANSWER[:length]) + encoder.encode([Failed("provider_cut", "cut")])
        return raw + failure(dialect, encoder, problem, "req_1")

    with pytest.raises(anthropic.APIStatusError) as caught, ask(Gateway(answer)) as stream:
        stream.get_final_message()
    assert caught.value.type == "api_error"
    assert caught.value.error_code == "provider_cut"
    assert caught.value.api_message == "The endpoint's stream broke off. Try again."


def test_a_stream_that_just_ends_is_not_a_finished_message():
    with ask(Gateway(streamed(*ANSWER[:-1]))) as stream:
        kinds = [event.type for event in stream]
    assert "message_stop" not in kinds


@pytest.mark.parametrize(
    ("problem", "error", "kind"),
    [
        (BadRequest("x", "What."), anthropic.BadRequestError, "invalid_request_error"),
        (Refused("x", "What.", status=401), anthropic.AuthenticationError, "authentication_error"),
        (Refused("x", "What.", status=402), anthropic.APIStatusError, "billing_error"),
        (Refused("x", "What."), anthropic.PermissionDeniedError, "permission_error"),
        (BadRequest("x", "What.", status=404), anthropic.NotFoundError, "not_found_error"),
        (BadRequest("x", "What.", status=413), anthropic.APIStatusError, "request_too_large"),
        (Refused("x", "What.", status=429), anthropic.RateLimitError, "rate_limit_error"),
        (ProviderFailed("x", "What."), anthropic.InternalServerError, "api_error"),
        (ProviderFailed("x", "What.", status=504), anthropic.InternalServerError, "timeout_error"),
        (ProviderFailed("x", "What.", status=529), anthropic.InternalServerError, "overloaded_error"),
    ],
)
def test_errors_raise_their_own_class(problem: Problem, error: type[anthropic.APIStatusError], kind: str):
    def answer(dialect: Dialect, context: ReplyContext) -> bytes:
        raise problem

    with pytest.raises(error) as caught:
        Gateway(answer).client.messages.create(model="claude-x", max_tokens=9, messages=HELLO)
    assert (caught.value.status_code, caught.value.type, caught.value.error_code) == (problem.status, kind, "x")
    assert caught.value.request_id == "req_1"
    assert caught.value.api_message == "What."


def test_a_wrong_request_says_which_field():
    with pytest.raises(anthropic.BadRequestError) as caught:
        Gateway(streamed(*ANSWER)).client.messages.create(model="claude-x", max_tokens=-1, messages=HELLO)
    assert caught.value.api_message is not None
    assert caught.value.api_message.startswith("max_tokens: ")


def test_a_whole_answer_is_a_message():
    parts: list[Any] = [Thinking("hm", "c2ln"), Text("so"), ToolUse("toolu_1", "f", '{"a": 1}')]
    reply = Reply(
        "msg_up", "claude-claimed", [Choice(parts, "tool_calls")], Usage(input=10, cache_write_5m=4, output=5)
    )

    def answer(dialect: Dialect, context: ReplyContext) -> bytes:
        return dialect.encode_reply(reply, context)

    message = Gateway(answer).client.messages.create(model="claude-x", max_tokens=9, messages=HELLO)
    assert [block.type for block in message.content] == ["thinking", "text", "tool_use"]
    assert (message.model, message.role, message.stop_reason) == ("claude-claimed", "assistant", "tool_use")
    assert (message.usage.input_tokens, message.usage.cache_creation_input_tokens) == (6, 4)
    assert message.usage.cache_creation is not None
    assert message.usage.cache_creation.ephemeral_5m_input_tokens == 4


def test_a_count_is_a_count():
    def answer(dialect: Dialect, context: ReplyContext) -> bytes:
        return dialect.encode_reply(Reply("", "", [], Usage(input=42)), context)

    counted = Gateway(answer).client.messages.count_tokens(model="claude-x", messages=HELLO, tools=TOOLS)
    assert counted.input_tokens == 42


def test_what_the_sdk_sends_is_read_whole():
    gateway = Gateway(streamed(Start("msg_1", "m"), End()))
    sdk: Any = gateway.client.messages
    with sdk.stream(
        model="claude-x",
        max_tokens=100,
        system=[{"type": "text", "text": "s", "cache_control": {"type": "ephemeral"}}],
        messages=[
            {"role": "user", "content": [{"type": "image", "source": {"type": "url", "url": "https://x/y.png"}}]},
            {"role": "assistant", "content": [{"type": "tool_use", "id": "t", "name": "f", "input": {"a": 1}}]},
            {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "t", "content": "done"}]},
        ],
        tools=TOOLS,
        tool_choice={"type": "any"},
        thinking={"type": "adaptive"},
        output_config={"effort": "low"},
        metadata={"user_id": "u"},
        extra_body={"tomorrow": 1},
    ) as stream:
        stream.get_final_message()
    read = DIALECT.prompt(gateway.calls[0])
    assert [message.role for message in read.messages] == ["system", "user", "assistant", "user"]
    assert (read.user, read.rest) == ("u", {"tomorrow": 1})
    assert json.loads(gateway.calls[0].raw)["stream"] is True
