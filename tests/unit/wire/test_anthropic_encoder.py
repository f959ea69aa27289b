"""Deltas written as an Anthropic stream: the strict order, one open block, no well-formed failure."""

from __future__ import annotations

import itertools
import json
from typing import Any

import pytest

from tidegate.core.errors import BadRequest, ProviderFailed, Refused, Unavailable
from tidegate.core.usage import Usage
from tidegate.wire.delta import (
    BlockDelta,
    BlockEnd,
    BlockStart,
    Delta,
    End,
    Failed,
    Finish,
    Ping,
    Signature,
    Start,
    UsageSeen,
)
from tidegate.wire.dialect import Call, ReplyContext, failure
from tidegate.wire.dialects.anthropic_messages import DIALECT
from tidegate.wire.sse import Splitter

CALL = Call("anthropic_messages", "generate", "asked-for", True, b"", {})
CONTEXT = ReplyContext(CALL, "msg_ours", 1700000000)


def encode(*deltas: Delta) -> bytes:
    encoder = DIALECT.encoder(CONTEXT)
    return b"".join(encoder.encode([delta]) for delta in deltas)


def events(raw: bytes) -> list[dict[str, Any]]:
    splitter = Splitter()
    found = splitter.feed(raw)
    assert splitter.rest == b""
    read = [json.loads(event.data) for event in found]
    # A client that drops unnamed events, as the SDK does, must see every one of them.
    assert [event.name.decode() for event in found] == [event["type"] for event in read]
    return read


def kinds(raw: bytes) -> list[str]:
    return [event["type"] for event in events(raw)]


def check_order(found: list[dict[str, Any]]) -> None:
    """What strict clients rely on."""
    found = [event for event in found if event["type"] != "ping"]
    assert found[0]["type"] == "message_start"
    assert [event["type"] for event in found].count("message_start") == 1
    opened, expected = None, 0
    pieces = {
        "text": ("text_delta",),
        "thinking": ("thinking_delta", "signature_delta"),
        "tool_use": ("input_json_delta",),
    }
    for event in found[1:-2]:
        if event["type"] == "content_block_start":
            assert opened is None
            assert event["index"] == expected
            opened = event["content_block"]["type"]
        elif event["type"] == "content_block_delta":
            assert event["index"] == expected
            assert event["delta"]["type"] in pieces[opened or ""]
        else:
            assert event["type"] == "content_block_stop"
            assert (event["index"], opened is not None) == (expected, True)
            opened, expected = None, expected + 1
    assert opened is None
    assert [event["type"] for event in found[-2:]] == ["message_delta", "message_stop"]
    assert found[-2]["delta"]["stop_reason"] is not None
    assert type(found[-2]["usage"]["output_tokens"]) is int


TEXT = (BlockStart(0, "text"), BlockDelta(0, "Hel"), BlockDelta(0, "lo"), BlockEnd(0))


def test_a_plain_answer():
    raw = encode(Start("msg_1", "claimed"), UsageSeen(Usage(input=9, output=1)), *TEXT, Finish("stop"), End())
    found = events(raw)
    check_order(found)
    message = found[0]["message"]
    assert (message["id"], message["model"], message["stop_reason"], message["content"]) == (
        "msg_1",
        "claimed",
        None,
        [],
    )
    assert (message["usage"]["input_tokens"], message["usage"]["output_tokens"]) == (9, 1)
    assert found[2]["delta"] == {"type": "text_delta", "text": "Hel"}
    assert found[-2]["delta"] == {"stop_reason": "end_turn", "stop_sequence": None}


def test_usage_that_comes_at_the_end_is_told_whole():
    raw = encode(
        Start("c", "m"), *TEXT, Finish("length"), UsageSeen(Usage(input=9, cache_read=4, output=5, reasoning=2)), End()
    )
    found = events(raw)
    assert found[0]["message"]["usage"]["input_tokens"] == 0
    usage = found[-2]["usage"]
    assert (usage["input_tokens"], usage["cache_read_input_tokens"], usage["output_tokens"]) == (5, 4, 5)
    assert usage["output_tokens_details"] == {"thinking_tokens": 2}
    assert found[-2]["delta"]["stop_reason"] == "max_tokens"


def test_the_bytes_do_not_depend_on_how_deltas_are_grouped():
    deltas = [
        Start("c", "m"),
        UsageSeen(Usage(input=3)),
        Ping(),
        *TEXT,
        Finish("stop"),
        UsageSeen(Usage(input=4)),
        End(),
    ]
    whole = DIALECT.encoder(CONTEXT).encode(deltas)
    for at in range(len(deltas)):
        encoder = DIALECT.encoder(CONTEXT)
        assert encoder.encode(deltas[:at]) + encoder.encode(deltas[at:]) == whole
    assert encode(*deltas) == whole


def test_the_model_is_the_claimed_one_or_none():
    assert events(encode(Start("c", "other-model"), End()))[0]["message"]["model"] == "other-model"
    message = events(encode(*TEXT, End()))[0]["message"]
    assert (message["model"], message["id"]) == ("", "msg_ours")


def test_thinking_redaction_and_refusal():
    raw = encode(
        Start("c", "m"),
        BlockStart(0, "thinking"),
        BlockDelta(0, "hm"),
        Signature(0, "sig"),
        BlockEnd(0),
        BlockStart(1, "thinking", redacted="xx"),
        BlockEnd(1),
        BlockStart(2, "refusal"),
        BlockDelta(2, "no"),
        BlockEnd(2),
        Finish("refusal"),
        End(),
    )
    found = events(raw)
    assert [event["content_block"] for event in found if event["type"] == "content_block_start"] == [
        {"type": "thinking", "thinking": "", "signature": ""},
        {"type": "redacted_thinking", "data": "xx"},
        {"type": "text", "text": ""},
    ]
    assert [event["delta"] for event in found if event["type"] == "content_block_delta"] == [
        {"type": "thinking_delta", "thinking": "hm"},
        {"type": "signature_delta", "signature": "sig"},
        {"type": "text_delta", "text": "no"},
    ]
    assert found[-2]["delta"]["stop_reason"] == "refusal"


def test_interleaved_calls_come_one_after_the_other():
    raw = encode(
        Start("c", "m"),
        BlockStart(0, "text"),
        BlockDelta(0, "a"),
        BlockStart(1, "tool", id="t1", name="f"),
        BlockStart(2, "tool", id="t2", name="g"),
        BlockDelta(2, '{"b"'),
        BlockDelta(1, '{"a"'),
        Signature(1, "gemini's"),
        BlockDelta(0, "b"),
        BlockEnd(0),
        BlockDelta(2, ":2}"),
        BlockDelta(1, ":1}"),
        BlockEnd(2),
        BlockEnd(1),
        Finish("tool_calls"),
        End(),
    )
    found = events(raw)
    check_order(found)
    said = dict.fromkeys(range(3), "")
    for event in found:
        if event["type"] == "content_block_delta":
            said[event["index"]] += event["delta"].get("text") or event["delta"]["partial_json"]
    assert said == {0: "ab", 1: '{"a":1}', 2: '{"b":2}'}
    starts = [event["content_block"] for event in found if event["type"] == "content_block_start"]
    assert [(block.get("id"), block.get("name")) for block in starts] == [(None, None), ("t1", "f"), ("t2", "g")]
    assert found[-2]["delta"]["stop_reason"] == "tool_use"


def test_the_open_block_streams_while_later_ones_wait():
    encoder = DIALECT.encoder(CONTEXT)
    encoder.encode([Start("c", "m"), BlockStart(0, "text"), BlockStart(1, "tool", id="t", name="f")])
    assert encoder.encode([BlockDelta(1, "{")]) == b""
    assert b'"text":"now"' in encoder.encode([BlockDelta(0, "now")])


def test_blocks_left_open_are_ended_by_the_finish():
    deltas = [Start("c", "m"), BlockStart(0, "tool", id="t", name="f"), BlockStart(1, "text"), BlockDelta(1, "x")]
    check_order(events(encode(*deltas, Finish("stop"), End())))
    check_order(events(encode(*deltas, End())))


def test_calls_say_tool_use_whatever_the_upstream_said():
    deltas = (Start("c", "m"), BlockStart(0, "tool", id="t", name="f"), BlockDelta(0, "{}"), BlockEnd(0))
    assert events(encode(*deltas, Finish("stop"), End()))[-2]["delta"]["stop_reason"] == "tool_use"
    assert events(encode(*deltas, End()))[-2]["delta"]["stop_reason"] == "tool_use"
    assert events(encode(*deltas, Finish("length"), End()))[-2]["delta"]["stop_reason"] == "max_tokens"


def test_a_call_without_an_id_gets_a_steady_one():
    deltas = (Start("c", "m"), BlockStart(0, "tool", name="f"), BlockEnd(0), BlockStart(1, "tool", name="f"), End())
    ids = [event["content_block"]["id"] for event in events(encode(*deltas)) if event["type"] == "content_block_start"]
    assert len(set(ids)) == 2
    assert all(ids)
    assert encode(*deltas) == encode(*deltas)


def test_an_end_without_a_finish_is_an_end_of_turn():
    assert events(encode(Start("c", "m"), *TEXT, End()))[-2]["delta"]["stop_reason"] == "end_turn"


def test_an_empty_answer_is_in_order():
    assert kinds(encode(Start("c", "m"), End())) == ["message_start", "message_delta", "message_stop"]


@pytest.mark.parametrize("length", range(8))
def test_a_failure_never_looks_finished(length: int):
    deltas: tuple[Delta, ...] = (Start("c", "m"), *TEXT, Finish("stop"), UsageSeen(Usage(output=1)))
    raw = encode(*deltas[:length], Failed("provider_cut", "cut"), End())
    assert b"message_stop" not in raw
    assert b"message_delta" not in raw
    assert raw == encode(*deltas[:length])
    problem = ProviderFailed("provider_cut", "The endpoint's stream broke off.")
    last = failure(DIALECT, DIALECT.encoder(CONTEXT), problem, "req_1")
    assert kinds(raw + last)[-1] == "error"


def test_other_choices_are_left_out():
    raw = encode(
        Start("c", "m"),
        *TEXT,
        BlockStart(0, "text", 1),
        BlockDelta(0, "second", 1),
        BlockEnd(0, 1),
        Finish("length", 1),
        Finish("stop"),
        End(),
    )
    check_order(events(raw))
    assert b"second" not in raw
    assert events(raw)[-2]["delta"]["stop_reason"] == "end_turn"


def test_pings_go_on():
    assert kinds(encode(Start("c", "m"), Ping(), *TEXT, End()))[:2] == ["message_start", "ping"]
    assert kinds(DIALECT.keepalive) == ["ping"]


def test_a_ping_before_the_start_does_not_begin_the_answer():
    found = events(encode(Ping(), Start("msg_1", "claimed"), Ping(), *TEXT, End()))
    assert [event["type"] for event in found[:3]] == ["ping", "message_start", "ping"]
    assert found[1]["message"]["model"] == "claimed"
    check_order(found)


def test_text_is_escaped_so_that_no_line_breaks_an_event():
    nasty = 'a\n\ndata: {"type":"message_stop"}\r\n\r\n\u2028\u0000"\\'
    found = events(encode(Start("c", "m"), BlockStart(0, "text"), BlockDelta(0, nasty), BlockEnd(0), End()))
    assert found[2]["delta"]["text"] == nasty


@pytest.mark.parametrize(
    ("problem", "kind"),
    [
        (BadRequest("x", "What."), "invalid_request_error"),
        (Refused("x", "What.", status=401), "authentication_error"),
        (Refused("x", "What.", status=402), "billing_error"),
        (Refused("x", "What."), "permission_error"),
        (BadRequest("x", "What.", status=404), "not_found_error"),
        (BadRequest("x", "What.", status=413), "request_too_large"),
        (BadRequest("x", "What.", status=422), "invalid_request_error"),
        (Refused("x", "What.", status=429), "rate_limit_error"),
        (ProviderFailed("x", "What.", status=504), "timeout_error"),
        (ProviderFailed("x", "What.", status=529), "overloaded_error"),
        (ProviderFailed("x", "What."), "api_error"),
        (Unavailable("x", "What."), "api_error"),
    ],
)
def test_error_types_by_status(problem: Any, kind: str):
    assert json.loads(DIALECT.error(problem, "req_1")) == {
        "type": "error",
        "error": {"type": kind, "message": "What.", "details": {"error_code": "x"}},
        "request_id": "req_1",
    }


def test_an_error_names_its_field_and_is_an_event():
    problem = BadRequest("field_missing", "The field 'model' is required.", "Send it.", param="model")
    raw = DIALECT.error_event(problem, "req_1")
    assert raw.startswith(b"event: error\ndata: ")
    assert events(raw)[0]["error"]["message"] == "model: The field 'model' is required. Send it."


def test_every_order_of_interleaved_calls_is_put_in_order():
    blocks = [BlockStart(0, "tool", id="a", name="f"), BlockStart(1, "tool", id="b", name="f")]
    rest: list[Delta] = [BlockDelta(0, "1"), BlockDelta(1, "2"), BlockEnd(0), BlockEnd(1)]
    for order in itertools.permutations(rest):
        if order.index(rest[0]) < order.index(rest[2]) and order.index(rest[1]) < order.index(rest[3]):
            found = events(encode(Start("c", "m"), *blocks, *order, Finish("tool_calls"), End()))
            check_order(found)
            said = [event["delta"]["partial_json"] for event in found if event["type"] == "content_block_delta"]
            assert said == ["1", "2"]
