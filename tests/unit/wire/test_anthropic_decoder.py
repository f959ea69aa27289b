"""An Anthropic stream read: its order, and what relays do to it."""

from __future__ import annotations

import json
from typing import Any

import pytest

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
from tidegate.wire.dialects.anthropic_messages import DIALECT
from tidegate.wire.sse import Event, Splitter

START = {
    "type": "message_start",
    "message": {
        "id": "msg_1",
        "type": "message",
        "role": "assistant",
        "model": "claude-x",
        "content": [],
        "usage": {"input_tokens": 9, "output_tokens": 1},
    },
}
OPEN_TEXT = {"type": "content_block_start", "index": 0, "content_block": {"type": "text", "text": ""}}
OPEN_THINKING = {
    "type": "content_block_start",
    "index": 0,
    "content_block": {"type": "thinking", "thinking": "", "signature": ""},
}
STOP = {"type": "content_block_stop", "index": 0}
SETTLED = {"type": "message_delta", "delta": {"stop_reason": "end_turn"}, "usage": {"output_tokens": 5}}
LAST = {"type": "message_stop"}


def open_tool(index: int, given: Any = None) -> dict[str, Any]:
    block = {"type": "tool_use", "id": f"t{index}", "name": "f", "input": given if given is not None else {}}
    return {"type": "content_block_start", "index": index, "content_block": block}


def change(index: int, kind: str, key: str, value: Any) -> dict[str, Any]:
    return {"type": "content_block_delta", "index": index, "delta": {"type": kind, key: value}}


def say(text: str, index: int = 0) -> dict[str, Any]:
    return change(index, "text_delta", "text", text)


def think(text: str, index: int = 0) -> dict[str, Any]:
    return change(index, "thinking_delta", "thinking", text)


def argue(piece: str, index: int = 0) -> dict[str, Any]:
    return change(index, "input_json_delta", "partial_json", piece)


def decode(*messages: Any, named: bool = True) -> list[Delta]:
    decoder = DIALECT.decoder()
    out: list[Delta] = []
    for message in messages:
        data = message if isinstance(message, bytes) else json.dumps(message).encode()
        name = message["type"].encode() if named and isinstance(message, dict) else b""
        out += decoder.feed([Event(name, data, b"")])
    return out + decoder.end()


def content(deltas: list[Delta]) -> list[Delta]:
    return [delta for delta in deltas if isinstance(delta, BlockStart | BlockDelta | BlockEnd | Signature)]


def test_a_plain_answer():
    deltas = decode(START, OPEN_TEXT, {"type": "ping"}, say("Hel"), say("lo"), STOP, SETTLED, LAST)
    assert deltas == [
        Start("msg_1", "claude-x"),
        UsageSeen(Usage(input=9, output=1)),
        BlockStart(0, "text"),
        Ping(),
        BlockDelta(0, "Hel"),
        BlockDelta(0, "lo"),
        BlockEnd(0),
        Finish("stop"),
        UsageSeen(Usage(input=9, output=5)),
        End(),
    ]


def test_lines_without_event_names_are_read_by_their_type():
    messages = (START, OPEN_TEXT, say("a"), STOP, SETTLED, LAST)
    assert decode(*messages, named=False) == decode(*messages)


def test_an_event_without_a_type_is_read_by_its_name():
    decoder = DIALECT.decoder()
    events = [
        Event(message["type"].encode(), json.dumps({**message, "type": ""}).encode(), b"")
        for message in (START, OPEN_TEXT, say("a"), STOP, SETTLED, LAST)
    ]
    assert decoder.feed(events) + decoder.end() == decode(START, OPEN_TEXT, say("a"), STOP, SETTLED, LAST)


def test_thinking_with_its_signature():
    signed = change(0, "signature_delta", "signature", "sig")
    assert content(decode(START, OPEN_THINKING, think("hm"), signed, STOP, SETTLED, LAST)) == [
        BlockStart(0, "thinking"),
        BlockDelta(0, "hm"),
        Signature(0, "sig"),
        BlockEnd(0),
    ]


def test_redacted_thinking_comes_whole():
    opened = {"type": "content_block_start", "index": 0, "content_block": {"type": "redacted_thinking", "data": "xx"}}
    assert content(decode(START, opened, STOP, SETTLED, LAST)) == [
        BlockStart(0, "thinking", redacted="xx"),
        BlockEnd(0),
    ]


@pytest.mark.parametrize(
    ("given", "pieces", "arguments"),
    [
        ({}, ["", '{"a"', ": 1}"], '{"a": 1}'),
        ({}, [], "{}"),
        ({}, [""], "{}"),
        ({"a": 1}, [], '{"a":1}'),
        ({"a": 1}, ['{"a": 2}'], '{"a": 2}'),
    ],
    ids=["fragments", "nothing_came", "only_empty_fragments", "whole_in_the_start", "both"],
)
def test_tool_arguments_are_never_lost(given: Any, pieces: list[str], arguments: str):
    deltas = content(decode(START, open_tool(0, given), *(argue(piece) for piece in pieces), STOP, SETTLED, LAST))
    assert deltas[0] == BlockStart(0, "tool", id="t0", name="f")
    assert deltas[-1] == BlockEnd(0)
    assert "".join(delta.text for delta in deltas if isinstance(delta, BlockDelta)) == arguments


def test_interleaved_calls_keep_apart():
    deltas = decode(START, open_tool(0), open_tool(1), argue("{}", 1), argue('{"a":', 0), argue("1}", 0), SETTLED, LAST)
    pieces = {0: "", 1: ""}
    for delta in deltas:
        if isinstance(delta, BlockDelta):
            pieces[delta.index] += delta.text
    assert pieces == {0: '{"a":1}', 1: "{}"}


def test_thinking_in_a_text_block_becomes_a_block_of_its_own():
    assert content(decode(START, OPEN_TEXT, think("hm"), say("a"), STOP, SETTLED, LAST)) == [
        BlockStart(0, "text"),
        BlockEnd(0),
        BlockStart(1, "thinking"),
        BlockDelta(1, "hm"),
        BlockEnd(1),
        BlockStart(2, "text"),
        BlockDelta(2, "a"),
        BlockEnd(2),
    ]


def test_text_of_a_block_that_was_never_opened_is_kept():
    assert content(decode(START, say("a", 4), SETTLED, LAST)) == [
        BlockStart(0, "text"),
        BlockDelta(0, "a"),
        BlockEnd(0),
    ]


def test_text_inside_a_call_leaves_the_call_open():
    deltas = content(decode(START, open_tool(0), say("a", 0), argue("{}", 0), STOP, SETTLED, LAST))
    assert BlockDelta(0, "{}") in deltas
    assert BlockDelta(1, "a") in deltas


def test_arguments_of_no_call_are_a_failure():
    deltas = decode(START, OPEN_TEXT, argue('{"a":1}'), STOP, SETTLED, LAST)
    assert isinstance(deltas[-1], Failed)
    assert deltas[-1].code == "provider_garbage"


def test_a_block_that_is_never_stopped_ends_before_the_next():
    thinking = {**OPEN_THINKING, "index": 1}
    assert content(decode(START, OPEN_TEXT, say("a"), thinking, think("b", 1), SETTLED, LAST)) == [
        BlockStart(0, "text"),
        BlockDelta(0, "a"),
        BlockEnd(0),
        BlockStart(1, "thinking"),
        BlockDelta(1, "b"),
        BlockEnd(1),
    ]


def test_a_second_message_start_changes_nothing():
    assert decode(START, START, OPEN_TEXT, say("a"), START, STOP, SETTLED, LAST) == decode(
        START, OPEN_TEXT, say("a"), STOP, SETTLED, LAST
    )


def test_blocks_of_the_operators_own_tools_are_left_out_and_are_no_calls():
    search = {"type": "server_tool_use", "id": "s", "name": "web_search", "input": {}}
    found = {"type": "web_search_tool_result", "tool_use_id": "s", "content": []}
    deltas = decode(
        START,
        {"type": "content_block_start", "index": 0, "content_block": search},
        argue('{"query":"x"}', 0),
        STOP,
        {"type": "content_block_start", "index": 1, "content_block": found},
        {"type": "content_block_stop", "index": 1},
        {**OPEN_TEXT, "index": 2},
        say("a", 2),
        change(2, "citations_delta", "citation", {"type": "x"}),
        {"type": "content_block_stop", "index": 2},
        SETTLED,
        LAST,
    )
    assert content(deltas) == [BlockStart(0, "text"), BlockDelta(0, "a"), BlockEnd(0)]
    assert deltas[-1] == End()


@pytest.mark.parametrize(
    "unknown",
    [
        {"type": "event_of_tomorrow"},
        {"type": "event_of_tomorrow", "delta": "text", "index": "x", "usage": 3},
        b"[DONE]",
        b"",
    ],
)
def test_unknown_events_are_passed_over(unknown: Any):
    with_it = decode(START, OPEN_TEXT, unknown, say("a"), STOP, SETTLED, LAST)
    assert [delta for delta in with_it if delta != Ping()] == decode(START, OPEN_TEXT, say("a"), STOP, SETTLED, LAST)


@pytest.mark.parametrize(
    ("reason", "finish"),
    [
        ("end_turn", "stop"),
        ("max_tokens", "length"),
        ("stop_sequence", "stop_sequence"),
        ("tool_use", "tool_calls"),
        ("pause_turn", "pause"),
        ("refusal", "refusal"),
        ("model_context_window_exceeded", "context_window"),
        ("reason_of_tomorrow", "stop"),
    ],
)
def test_stop_reasons(reason: str, finish: str):
    settled = {"type": "message_delta", "delta": {"stop_reason": reason, "stop_sequence": None}, "usage": {}}
    assert [delta for delta in decode(START, settled, LAST) if isinstance(delta, Finish)] == [Finish(finish)]


def test_the_stop_sequence_is_named():
    settled = {"type": "message_delta", "delta": {"stop_reason": "stop_sequence", "stop_sequence": "END"}}
    assert Finish("stop_sequence", stop_sequence="END") in decode(START, settled, LAST)


@pytest.mark.parametrize(
    ("first", "later", "usage"),
    [
        ({"input_tokens": 9, "output_tokens": 1}, {"output_tokens": 5}, Usage(input=9, output=5)),
        ({"input_tokens": 0, "output_tokens": 0}, {"input_tokens": 9, "output_tokens": 5}, Usage(input=9, output=5)),
        ({"input_tokens": 9, "output_tokens": 1}, {"input_tokens": 0, "output_tokens": 5}, Usage(input=9, output=5)),
        ({"input_tokens": 9, "output_tokens": 1}, {"input_tokens": None, "output_tokens": 5}, Usage(input=9, output=5)),
        (
            {"input_tokens": 9, "cache_read_input_tokens": 90, "output_tokens": 1},
            {"output_tokens": 5, "output_tokens_details": {"thinking_tokens": 2}},
            Usage(input=99, cache_read=90, output=5, reasoning=2),
        ),
        (
            {
                "input_tokens": 9,
                "cache_creation_input_tokens": 30,
                "cache_creation": {"ephemeral_5m_input_tokens": 10, "ephemeral_1h_input_tokens": 20},
            },
            {"output_tokens": 5},
            Usage(input=39, cache_write_5m=10, cache_write_1h=20, output=5),
        ),
    ],
    ids=["no_input_later", "input_only_later", "zero_takes_nothing_back", "null_neither", "cache_and_thinking", "ages"],
)
def test_usage_is_cumulative_and_each_count_may_be_missing(first: Any, later: Any, usage: Usage):
    start = {"type": "message_start", "message": {**START["message"], "usage": first}}
    settled = {"type": "message_delta", "delta": {"stop_reason": "end_turn"}, "usage": later}
    seen = [delta.usage for delta in decode(start, settled, LAST) if isinstance(delta, UsageSeen)]
    assert seen[-1] == usage


def test_an_end_without_the_dialects_end_is_a_cut():
    for length in range(1, 6):
        messages = (START, OPEN_TEXT, say("a"), STOP, SETTLED)[:length]
        deltas = decode(*messages)
        assert isinstance(deltas[-1], Failed)
        assert deltas[-1].code == "provider_cut"
        assert End() not in deltas


def test_nothing_at_all_is_a_cut():
    assert [delta.code for delta in decode() if isinstance(delta, Failed)] == ["provider_cut"]


def test_an_end_without_a_beginning_is_garbage():
    assert [delta.code for delta in decode(LAST) if isinstance(delta, Failed)] == ["provider_garbage"]


@pytest.mark.parametrize(
    ("kind", "status"),
    [
        ("overloaded_error", 503),
        ("rate_limit_error", 429),
        ("timeout_error", 504),
        ("api_error", 502),
        ("error_of_tomorrow", 502),
    ],
)
def test_an_error_event_is_the_end(kind: str, status: int):
    error = {"type": "error", "error": {"type": kind, "message": "sorry"}}
    deltas = decode(START, OPEN_TEXT, say("a"), error, STOP, SETTLED, LAST)
    assert isinstance(deltas[-1], Failed)
    assert (deltas[-1].code, deltas[-1].status) == ("provider_error", status)
    assert sum(isinstance(delta, Failed | End) for delta in deltas) == 1


def test_an_error_of_another_dialect_is_one_too():
    deltas = decode(START, b'{"error":{"message":"no","code":429}}')
    assert isinstance(deltas[-1], Failed)
    assert deltas[-1].status == 429


@pytest.mark.parametrize(
    "garbage",
    [
        b"{",
        b"null",
        b"[]",
        b'"x"',
        b'{"type":"content_block_delta","index":"zero"}',
        b'{"type":"content_block_delta"}',
        b"\xff",
    ],
)
def test_garbage_fails_once(garbage: bytes):
    deltas = decode(START, OPEN_TEXT, garbage, say("a"), garbage, LAST)
    assert isinstance(deltas[-1], Failed)
    assert deltas[-1].code == "provider_garbage"
    assert BlockDelta(0, "a") not in deltas


def test_nothing_follows_the_end():
    decoder = DIALECT.decoder()
    decoder.feed([Event(b"", json.dumps(message).encode(), b"") for message in (START, LAST)])
    assert decoder.feed([Event(b"", json.dumps(say("late")).encode(), b"")]) == []
    assert decoder.end() == []


def test_a_stream_with_carriage_returns():
    raw = b"".join(
        b"event: %b\r\ndata: %b\r\n\r\n" % (m["type"].encode(), json.dumps(m).encode()) for m in (START, LAST)
    )
    decoder = DIALECT.decoder()
    assert decoder.feed(Splitter().feed(raw)) + decoder.end() == decode(START, LAST)
