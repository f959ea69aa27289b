"""Whole chat answers: a glance, a decoding, an encoding; and errors that hide behind a 200."""

from __future__ import annotations

import json
from typing import Any

import pytest
from tests.fakes import dialogue

from tidegate.core.errors import BadRequest, ProviderFailed, Refused, Unavailable
from tidegate.core.usage import NO_USAGE, Usage
from tidegate.wire.delta import Choice, Reply
from tidegate.wire.dialect import ReplyContext
from tidegate.wire.dialects.openai_chat import DIALECT as CHAT
from tidegate.wire.prompt import Opaque, Refusal, Text, Thinking, ToolUse

TOOL = {"id": "c", "type": "function", "function": {"name": "f", "arguments": '{"a":1}'}}


def answer(message: Any = None, finish: Any = "stop", choice: dict[str, Any] | None = None, **fields: Any) -> bytes:
    message = {"role": "assistant", "content": "hi"} if message is None else message
    base = {
        "id": "c1", "object": "chat.completion", "created": 5, "model": "claimed",
        "choices": [{"index": 0, "message": message, "finish_reason": finish} | (choice or {})],
        "usage": {"prompt_tokens": 3, "completion_tokens": 2, "total_tokens": 5},
    }  # fmt: skip
    return json.dumps(base | fields).encode()


def decode(*arguments: Any, **fields: Any) -> Reply:
    return CHAT.decode_reply(answer(*arguments, **fields))


def encode(reply: Reply, **fields: Any) -> dict[str, Any]:
    body = {"model": "asked", "messages": [{"role": "user", "content": "hi"}]} | fields
    call = CHAT.read(json.dumps(body).encode(), "/", b"")
    return json.loads(CHAT.encode_reply(reply, ReplyContext(call, "fresh", 99)))


def test_a_plain_answer():
    assert decode(system_fingerprint="fp", service_tier="flex", provider="X") == Reply(
        "c1", "claimed", [Choice([Text("hi")], "stop")], Usage(input=3, output=2), created=5, system_fingerprint="fp",
        service_tier="flex", served_by="X", source=CHAT.format,
    )  # fmt: skip


@pytest.mark.parametrize(("message", "finish", "parts", "reason"), [
    ({"content": None, "tool_calls": [TOOL]}, "tool_calls", [ToolUse("c", "f", '{"a":1}')], "tool_calls"),
    ({"content": "", "tool_calls": [TOOL]}, "stop", [ToolUse("c", "f", '{"a":1}')], "tool_calls"),
    ({"content": None, "refusal": "no"}, "stop", [Refusal("no")], "refusal"),
    ({"content": "so", "reasoning_content": "hm"}, "stop", [Thinking("hm"), Text("so")], "stop"),
    ({"content": [{"type": "thinking", "thinking": [{"text": "hm"}]}, {"type": "text", "text": "so"}]}, None,
     [Thinking("hm"), Text("so")], "stop"),
    ({"content": "cut"}, "length", [Text("cut")], "length"),
    ({"content": "cut"}, "max_tokens", [Text("cut")], "length"),
    ({"content": ""}, "content_filter", [], "content_filter"),
    ({"content": "x", "annotations": [{"type": "url_citation"}]}, "stop",
     [Text("x"), Opaque("annotations", [{"type": "url_citation"}])], "stop"),
    ({"tool_calls": [{"function": {"name": "f", "arguments": {"a": 1}}}]}, "stop",
     [ToolUse("call_c10_0", "f", '{"a":1}')], "tool_calls"),
    ({"function_call": {"name": "f", "arguments": "{}"}}, "function_call", [ToolUse("call_c10_0", "f", "{}")],
     "tool_calls"),
])  # fmt: skip
def test_what_a_message_says(message: Any, finish: Any, parts: list[Any], reason: str):
    choice = decode(message, finish).choices[0]
    assert (choice.parts, choice.finish) == (parts, reason)


def test_the_stop_sequence_that_vllm_names():
    choice = decode(choice={"stop_reason": "END"}).choices[0]
    assert (choice.finish, choice.stop_sequence) == ("stop_sequence", "END")


@pytest.mark.parametrize("usage", [None, "odd", [], {}, {"prompt_tokens": -1}])
def test_no_usage_is_not_a_usage_of_nothing(usage: Any):
    raw = answer(usage=usage)
    assert (CHAT.decode_reply(raw).usage_given, CHAT.glance(raw).usage_given) == (False, False)
    assert CHAT.glance(raw).usage == NO_USAGE


def test_a_glance_agrees_with_a_decoding():
    raw = answer({"content": None, "tool_calls": [TOOL]}, "tool_calls", provider="X")
    seen, whole = CHAT.glance(raw), CHAT.decode_reply(raw)
    assert (seen.model, seen.usage, seen.finish, seen.id, seen.served_by) == (
        whole.model, whole.usage, whole.choices[0].finish, whole.id, whole.served_by,
    )  # fmt: skip


@pytest.mark.parametrize(("raw", "code", "status"), [
    (b"", "provider_garbage", 502),
    (b"<html>", "provider_garbage", 502),
    (b"[]", "provider_garbage", 502),
    (b'{"object":"list"}', "provider_garbage", 502),
    (b'{"choices":"none"}', "provider_garbage", 502),
    (b'{"error":{"message":"Slow down","code":429}}', "provider_rate_limited", 429),
    (b'{"error":{"message":"Busy","code":503}}', "provider_overloaded", 503),
    (b'{"error":{"message":"odd","code":400}}', "provider_error", 502),
    (b'{"error":"gone","choices":[]}', "provider_error", 502),
])  # fmt: skip
def test_an_error_behind_a_200(raw: bytes, code: str, status: int):
    for read in (CHAT.glance, CHAT.decode_reply):
        with pytest.raises(ProviderFailed) as caught:
            read(raw)
        assert (caught.value.code, caught.value.status) == (code, status)


def test_an_answer_that_says_it_broke_off_is_a_failure():
    with pytest.raises(ProviderFailed) as caught:
        decode(finish="error")
    assert caught.value.code == "provider_error"


def test_encoding():
    found = encode(dialogue.reply())
    assert found == {
        "id": "up-1", "object": "chat.completion", "created": 1700000000, "model": "claimed-model-2026-01-01",
        "choices": [{
            "index": 0,
            "message": {
                "role": "assistant", "content": "It is sunny. ☀\n", "refusal": None, "reasoning_content": "Let me see.",
                "reasoning_details": [
                    {"type": "reasoning.text", "text": "Let me see.", "signature": "c2lnbmVk", "index": 0}],
                "tool_calls": [
                    {"id": "call_1", "type": "function",
                     "function": {"name": "weather", "arguments": '{"city":"Oslo"}'}},
                    {"id": "call_2", "type": "function", "function": {"name": "clock", "arguments": "{}"}},
                ],
            },
            "logprobs": None, "finish_reason": "tool_calls",
        }],
        "usage": {
            "prompt_tokens": 120, "completion_tokens": 45, "total_tokens": 165,
            "prompt_tokens_details": {"cached_tokens": 100, "cache_write_tokens": 0, "audio_tokens": 0},
            "completion_tokens_details": {"reasoning_tokens": 15, "audio_tokens": 0},
        },
    }  # fmt: skip


def test_the_old_form_gets_one_call_back():
    choice = encode(dialogue.reply(), functions=[{"name": "weather"}])["choices"][0]
    assert choice["message"]["function_call"] == {"name": "weather", "arguments": '{"city":"Oslo"}'}
    assert "tool_calls" not in choice["message"]
    assert choice["finish_reason"] == "function_call"


def test_what_is_chats_own_goes_back_only_from_chat():
    extras = {"annotations": [{"type": "url_citation"}], "audio": {"id": "a"}}
    reply = decode({"content": "x"} | extras)
    message = encode(reply)["choices"][0]["message"]
    assert {key: message[key] for key in extras} == extras
    reply.source = "elsewhere"
    assert not extras.keys() & encode(reply)["choices"][0]["message"].keys()


def test_an_unsaid_usage_is_not_invented():
    assert "usage" not in encode(decode(usage=None))


@pytest.mark.parametrize(("problem", "kind"), [
    (BadRequest("x", "w", param="messages"), "invalid_request_error"),
    (BadRequest("x", "w", status=422), "invalid_request_error"),
    (BadRequest("x", "w", status=404), "invalid_request_error"),
    (Refused("x", "w", status=401), "authentication_error"),
    (Refused("x", "w"), "permission_error"),
    (Refused("rate_limited", "w", status=429), "rate_limit_error"),
    (Refused("budget_exceeded", "w", status=429), "insufficient_quota"),
    (ProviderFailed("provider_quota", "w", status=429), "insufficient_quota"),
    (Unavailable("draining", "w"), "server_error"),
    (ProviderFailed("provider_error", "w"), "server_error"),
])  # fmt: skip
def test_error_types(problem: Any, kind: str):
    body = json.loads(CHAT.error(problem, "req"))
    assert body == {"error": {"message": "w", "type": kind, "param": problem.param, "code": problem.code}}
