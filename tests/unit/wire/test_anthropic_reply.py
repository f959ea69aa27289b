"""Whole Anthropic answers, token counts, and what the two dialects say of themselves."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tidegate.core.errors import BadRequest, ProviderFailed
from tidegate.core.secret import Secret
from tidegate.core.usage import Usage
from tidegate.wire.delta import Choice, End, Reply, UsageSeen
from tidegate.wire.dialect import Call, Patch, ReplyContext
from tidegate.wire.dialects.anthropic_count_tokens import DIALECT as COUNT
from tidegate.wire.dialects.anthropic_messages import DIALECT
from tidegate.wire.prompt import Message, Opaque, Prompt, Refusal, Text, Thinking, Tool, ToolUse

SEARCH = {"type": "server_tool_use", "id": "s", "name": "web_search", "input": {"query": "x"}}
ANSWER: dict[str, Any] = {
    "id": "msg_1",
    "type": "message",
    "role": "assistant",
    "model": "claude-claimed",
    "content": [
        {"type": "thinking", "thinking": "hm", "signature": "sig"},
        {"type": "redacted_thinking", "data": "xx"},
        SEARCH,
        {"type": "text", "text": "a", "citations": [{"cited_text": "b"}]},
        {"type": "tool_use", "id": "t1", "name": "f", "input": {"a": 1}, "caller": {"type": "direct"}},
    ],
    "stop_reason": "tool_use",
    "stop_sequence": None,
    "container": {"id": "c"},
    "usage": {
        "input_tokens": 10,
        "cache_creation_input_tokens": 30,
        "cache_read_input_tokens": 60,
        "cache_creation": {"ephemeral_5m_input_tokens": 10, "ephemeral_1h_input_tokens": 20},
        "output_tokens": 50,
        "output_tokens_details": {"thinking_tokens": 40},
        "service_tier": "priority",
    },
}
USAGE = Usage(input=100, output=50, cache_read=60, cache_write_5m=10, cache_write_1h=20, reasoning=40)
CONTEXT = ReplyContext(Call("anthropic_messages", "generate", "asked-for", False, b"", {}), "msg_ours", 1700000000)


def raw(**changes: Any) -> bytes:
    return json.dumps({**ANSWER, **changes}).encode()


def test_an_answer_in_neutral_form():
    reply = DIALECT.decode_reply(raw())
    assert (reply.id, reply.model, reply.usage, reply.usage_given) == ("msg_1", "claude-claimed", USAGE, True)
    assert reply.service_tier == "priority"
    assert reply.choices == [
        Choice(
            [
                Thinking("hm", "sig"),
                Thinking(redacted="xx"),
                Opaque("server_tool_use", SEARCH),
                Text("a", rest={"citations": [{"cited_text": "b"}]}),
                ToolUse("t1", "f", '{"a":1}', rest={"caller": {"type": "direct"}}),
            ],
            "tool_calls",
        )
    ]


def test_an_answer_comes_back_as_it_was():
    assert json.loads(DIALECT.encode_reply(DIALECT.decode_reply(raw()), CONTEXT)) == ANSWER


def test_what_only_its_own_format_has_goes_nowhere_else():
    reply = DIALECT.decode_reply(raw())
    reply.source = "elsewhere"
    answer = json.loads(DIALECT.encode_reply(reply, CONTEXT))
    assert [block["type"] for block in answer["content"]] == ["thinking", "redacted_thinking", "text", "tool_use"]
    assert answer["content"][2] == {"type": "text", "text": "a"}
    assert "container" not in answer


def test_a_glance_says_what_decoding_says():
    seen, reply = DIALECT.glance(raw()), DIALECT.decode_reply(raw())
    assert (seen.model, seen.usage, seen.usage_given, seen.id) == (reply.model, reply.usage, True, reply.id)
    assert seen.finish == reply.choices[0].finish
    bare = raw(usage=None)
    assert (DIALECT.glance(bare).usage_given, DIALECT.decode_reply(bare).usage_given) == (False, False)


@pytest.mark.parametrize(
    "garbage",
    [b"", b"{", b"[]", b"null", b"<html>", b"{}", b'{"type":"completion"}', b"\xff", b'{"a":' * 5000],
)
def test_garbage_is_the_endpoints_fault(garbage: bytes):
    for read in (DIALECT.glance, DIALECT.decode_reply, COUNT.glance, COUNT.decode_reply):
        with pytest.raises(ProviderFailed) as caught:
            read(garbage)
        assert caught.value.code == "provider_garbage"


def test_a_wrong_block_is_the_endpoints_fault():
    with pytest.raises(ProviderFailed) as caught:
        DIALECT.decode_reply(raw(content=[{"type": "text", "text": 4}]))
    assert caught.value.code == "provider_garbage"


def test_an_error_that_came_as_success():
    body = b'{"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}'
    for read in (DIALECT.glance, DIALECT.decode_reply, COUNT.glance):
        with pytest.raises(ProviderFailed) as caught:
            read(body)
        assert caught.value.status == 503
        assert "Overloaded" in caught.value.what


def test_an_answer_from_elsewhere():
    parts = [Thinking("hm"), Refusal("no"), ToolUse("", "f", '{"a": '), Opaque("x", {"type": "x"})]
    reply = Reply("chatcmpl-1", "gpt-claimed", [Choice(parts, "stop", "END"), Choice([Text("second")], "stop")])
    answer = json.loads(DIALECT.encode_reply(reply, CONTEXT))
    assert (answer["id"], answer["model"]) == ("chatcmpl-1", "gpt-claimed")
    assert answer["content"][:2] == [
        {"type": "thinking", "thinking": "hm", "signature": ""},
        {"type": "text", "text": "no"},
    ]
    call = answer["content"][2]
    assert (call["name"], call["input"], len(answer["content"])) == ("f", {"_raw": '{"a": '}, 3)
    assert call["id"]
    assert (answer["stop_reason"], answer["stop_sequence"]) == ("tool_use", "END")


def test_an_answer_that_went_wrong_is_not_taken_for_a_finished_one():
    answer = json.loads(DIALECT.encode_reply(Reply("", "m", [Choice([], "error")]), CONTEXT))
    assert answer["stop_reason"] == "refusal"
    assert answer["id"] == "msg_ours"


def test_where_a_call_goes_and_with_what():
    target = DIALECT.target(CONTEXT.call, "claude-x")
    assert (target.path, dict(target.headers)) == ("/v1/messages", {"anthropic-version": "2023-06-01"})
    assert DIALECT.auth(Secret("k")) == (("x-api-key", "k"),)
    assert DIALECT.auth(Secret("")) == ()
    assert "anthropic-beta" in DIALECT.forwards
    assert DIALECT.passthrough_filter(CONTEXT.call) is None


def test_a_patch_touches_nothing_else():
    body = b'{ "model" : "a",\n "max_tokens":5, "messages":[{"role":"user","content":"1.0 e\\u00e9"}], "x": 1.0 }'
    call = DIALECT.read(body, "/v1/messages", b"")
    assert DIALECT.patch(call, Patch("a", ask_usage=True)) == body
    patched = DIALECT.patch(call, Patch("b"))
    assert json.loads(patched) == {**json.loads(body), "model": "b"}
    assert b'"1.0 e\\u00e9"' in patched
    assert b"1.0 }" in patched or b'"x":1.0' in patched
    assert json.loads(DIALECT.patch(call, Patch("b", extra={"y": 2}))) == {**json.loads(body), "model": "b", "y": 2}


@pytest.mark.parametrize(
    ("status", "kind", "code", "family"),
    [
        (400, "invalid_request_error", "provider_rejected", BadRequest),
        (401, "authentication_error", "provider_auth", ProviderFailed),
        (429, "rate_limit_error", "provider_rate_limited", ProviderFailed),
        (529, "overloaded_error", "provider_overloaded", ProviderFailed),
        (500, "api_error", "provider_error", ProviderFailed),
    ],
)
def test_errors_of_endpoints(status: int, kind: str, code: str, family: type):
    body = json.dumps({"type": "error", "error": {"type": kind, "message": "It says."}, "request_id": "r"}).encode()
    problem = DIALECT.read_error(status, body)
    assert isinstance(problem, family)
    assert problem.code == code
    assert DIALECT.read_error(status, b"<html>").code == code


COUNT_BODY = b'{"model":"claude","messages":[{"role":"user","content":"hi"}],"system":"s"}'


def test_counting_needs_no_cap():
    call = COUNT.read(COUNT_BODY, "/v1/messages/count_tokens", b"")
    assert (call.model, call.stream, call.max_output, call.operation) == ("claude", False, 0, "count")
    assert COUNT.prompt(call).messages == [Message("system", [Text("s")]), Message("user", [Text("hi")])]
    with pytest.raises(BadRequest) as caught:
        COUNT.read(b'{"model":"claude"}', "/v1/messages/count_tokens", b"")
    assert caught.value.param == "messages"


def test_a_count_is_input_tokens():
    seen = COUNT.glance(b'{"input_tokens":42,"new":1}')
    assert (seen.usage, seen.usage_given, seen.model, seen.finish) == (Usage(input=42), True, "", None)
    reply = COUNT.decode_reply(b'{"input_tokens":42}')
    assert COUNT.encode_reply(reply, CONTEXT) == b'{"input_tokens":42}'
    assert COUNT.encode_reply(Reply("", "", [], Usage(input=7, cache_read=3)), CONTEXT) == b'{"input_tokens":7}'
    encoder = COUNT.encoder(CONTEXT)
    assert (encoder.content_type, encoder.encode([UsageSeen(Usage(input=3)), End()])) == (
        "application/json",
        b'{"input_tokens":3}',
    )
    with pytest.raises(ProviderFailed):
        COUNT.glance(b'{"input_tokens":"many"}')


def test_only_what_costs_input_is_sent_to_be_counted():
    asked = Prompt(
        "m", [Message("user", [Text("hi")])], stream=True, max_tokens=5, temperature=0.5, stop=["x"], tools=[Tool("f")]
    )
    document = json.loads(COUNT.write(asked, Patch("claude-x")).body)
    assert set(document) == {"model", "messages", "tools"}
    assert COUNT.target(CONTEXT.call, "m").path == "/v1/messages/count_tokens"
