"""Responses answers: streams as OpenAI and its imitators send them, whole answers, and what clients get."""

from __future__ import annotations

import json
from typing import Any

import pytest
from tests.fakes import dialogue

from tidegate.core.errors import ProviderFailed
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
    Reply,
    Signature,
    Start,
)
from tidegate.wire.dialect import ReplyContext, failure
from tidegate.wire.dialects.openai_responses import DIALECT as RESPONSES
from tidegate.wire.prompt import Opaque, Refusal, Text, Thinking, ToolUse

USAGE = {
    "input_tokens": 9, "input_tokens_details": {"cached_tokens": 4}, "output_tokens": 5,
    "output_tokens_details": {"reasoning_tokens": 3}, "total_tokens": 14,
}  # fmt: skip
CREATED = {
    "type": "response.created",
    "response": {"id": "resp_1", "model": "claimed", "created_at": 5.0, "output": []},
}
MESSAGE = {"type": "message", "id": "msg_1", "role": "assistant", "content": []}
CALL = {"type": "function_call", "id": "fc_1", "call_id": "c1", "name": "f", "arguments": ""}


def ended(status: str = "completed", **fields: Any) -> dict[str, Any]:
    return {"type": f"response.{status}", "response": {"id": "resp_1", "status": status, "usage": USAGE} | fields}


def stream(*fields: dict[str, Any], named: bool = True) -> bytes:
    raw = b""
    for number, item in enumerate(fields):
        name = b"event: " + item["type"].encode() + b"\n" if named else b""
        raw += name + b"data: " + json.dumps(item | {"sequence_number": number}).encode() + b"\n\n"
    return raw


def decode(*fields: dict[str, Any], named: bool = True) -> list[Delta]:
    found = dialogue.decode(RESPONSES, stream(*fields, named=named))
    assert dialogue.disorder(found) == ""
    return found


def added(item: dict[str, Any], index: int = 0) -> dict[str, Any]:
    return {"type": "response.output_item.added", "output_index": index, "item": item}


def done(item: dict[str, Any], index: int = 0) -> dict[str, Any]:
    return {"type": "response.output_item.done", "output_index": index, "item": item}


def fragment(kind: str, text: str, index: int = 0, **fields: Any) -> dict[str, Any]:
    return {"type": f"response.{kind}.delta", "output_index": index, "delta": text} | fields


# -- streams read


@pytest.mark.parametrize("named", [True, False])
def test_a_plain_answer(named: bool):
    found = decode(
        CREATED, {"type": "response.in_progress", "response": CREATED["response"]}, added(MESSAGE),
        {"type": "response.content_part.added", "output_index": 0, "content_index": 0, "part": {"type": "output_text"}},
        fragment("output_text", "Hel", content_index=0, logprobs=[]), fragment("output_text", "lo", content_index=0),
        {"type": "response.output_text.done", "output_index": 0, "content_index": 0, "text": "Hello"},
        done(MESSAGE | {"content": [{"type": "output_text", "text": "Hello"}]}), ended(), named=named,
    )  # fmt: skip
    assert [delta for delta in found if not isinstance(delta, Start)][:4] == [
        BlockStart(0, "text"),
        BlockDelta(0, "Hel"),
        BlockDelta(0, "lo"),
        BlockEnd(0),
    ]
    assert found[0] == Start("resp_1", "claimed", 5)
    said = dialogue.told(found)
    assert (said["finish"], said["end"]) == ("stop", "End")
    assert said["usage"] == Usage(input=9, output=5, cache_read=4, reasoning=3)


def test_calls_that_interleave():
    found = decode(
        CREATED, added(CALL, 0), added(CALL | {"id": "fc_2", "call_id": "c2", "name": "g"}, 1),
        fragment("function_call_arguments", '{"x"', 0), fragment("function_call_arguments", "[", 1),
        fragment("function_call_arguments", ":1}", 0), fragment("function_call_arguments", "]", 1),
        done(CALL | {"arguments": '{"x":1}'}, 0), ended(),
    )  # fmt: skip
    assert dialogue.told(found)["tools"] == [("c1", "f", {"x": 1}), ("c2", "g", [])]
    assert dialogue.told(found)["finish"] == "tool_calls"


def test_a_call_that_comes_whole():
    found = decode(CREATED, done(CALL | {"arguments": '{"x":1}'}), ended())
    assert dialogue.told(found)["tools"] == [("c1", "f", {"x": 1})]


def test_what_was_said_in_fragments_is_not_said_again():
    whole = MESSAGE | {"content": [{"type": "output_text", "text": "ab"}]}
    found = decode(CREATED, added(MESSAGE), fragment("output_text", "ab"), done(whole), ended(output=[whole]))
    assert dialogue.told(found)["text"] == "ab"


def test_an_answer_only_in_the_last_event_is_not_lost():
    output = [
        {"type": "reasoning", "id": "rs_1", "summary": [{"type": "summary_text", "text": "hm"}]},
        MESSAGE | {"content": [{"type": "output_text", "text": "so"}, {"type": "refusal", "refusal": "no"}]},
        CALL | {"arguments": "{}"},
    ]
    said = dialogue.told(decode(CREATED, ended(output=output)))
    assert (said["thinking"], said["text"], said["refusal"], said["tools"]) == ("hm", "so", "no", [("c1", "f", {})])


def test_summaries_are_paragraphs_of_one_block_and_sealed_at_its_end():
    item = {"type": "reasoning", "id": "rs_1", "summary": []}
    found = decode(
        CREATED, added(item), fragment("reasoning_summary_text", "one", summary_index=0),
        fragment("reasoning_summary_text", "two", summary_index=1),
        done(item | {"summary": [{"text": "one"}, {"text": "two"}], "encrypted_content": "gAAAA"}), ended(),
    )  # fmt: skip
    assert dialogue.told(found)["thinking"] == "one\n\ntwo"
    assert BlockStart(0, "thinking", id="rs_1") in found
    assert Signature(0, "gAAAA") in found


def test_reasoning_without_words_is_a_sealed_block():
    item = {"type": "reasoning", "id": "rs_1", "summary": [], "encrypted_content": "gAAAA"}
    found = decode(CREATED, added(item), done(item), ended())
    assert [delta for delta in found if isinstance(delta, BlockStart)] == [
        BlockStart(0, "thinking", id="rs_1", redacted="gAAAA")
    ]


def test_open_reasoning_text():
    item = {"type": "reasoning", "id": "rs_1", "summary": []}
    found = decode(CREATED, added(item), fragment("reasoning_text", "hm", content_index=0), done(item), ended())
    assert dialogue.told(found)["thinking"] == "hm"


def test_a_refusal():
    found = decode(CREATED, added(MESSAGE), fragment("refusal", "no", content_index=0), ended())
    assert (dialogue.told(found)["refusal"], dialogue.told(found)["finish"]) == ("no", "refusal")


@pytest.mark.parametrize(("details", "finish"), [
    ({"reason": "max_output_tokens"}, "length"), ({"reason": "content_filter"}, "content_filter"),
    ({"reason": "steered"}, "stop"), (None, "stop"),
])  # fmt: skip
def test_an_incomplete_answer_says_why(details: Any, finish: str):
    found = decode(
        CREATED, added(MESSAGE), fragment("output_text", "a"), ended("incomplete", incomplete_details=details)
    )
    assert dialogue.told(found)["finish"] == finish


@pytest.mark.parametrize(("event", "said"), [
    (ended("failed", error={"code": "server_error", "message": "It broke"}), "It broke"),
    ({"type": "error", "code": "x", "message": "It broke", "param": None}, "It broke"),
    ({"type": "error", "error": {"message": "It broke"}}, "It broke"),
    (ended("cancelled"), "broke off"),
    ({"type": "odd", "error": {"message": "It broke"}}, "It broke"),
])  # fmt: skip
def test_failures(event: dict[str, Any], said: str):
    found = decode(CREATED, added(MESSAGE), fragment("output_text", "a"), event, ended())
    assert isinstance(found[-1], Failed)
    assert found[-1].code == "provider_error"
    assert said in found[-1].message


@pytest.mark.parametrize("count", range(5))
def test_a_cut(count: int):
    whole = [CREATED, added(MESSAGE), fragment("output_text", "a"), done(MESSAGE), ended()]
    found = decode(*whole[:count])
    assert isinstance(found[-1], Failed)
    assert found[-1].code == "provider_cut"


def test_done_is_not_the_end_here():
    raw = stream(CREATED, fragment("output_text", "a")) + b"data: [DONE]\n\n"
    found = dialogue.decode(RESPONSES, raw)
    assert isinstance(found[-1], Failed)
    assert isinstance(dialogue.decode(RESPONSES, stream(CREATED, ended()) + b"data: [DONE]\n\n")[-1], End)


def test_events_of_built_in_tools_are_passed_over():
    found = decode(
        CREATED, added({"type": "web_search_call", "id": "ws_1"}),
        {"type": "response.web_search_call.searching", "output_index": 0, "item_id": "ws_1"},
        done({"type": "web_search_call", "id": "ws_1"}), added(MESSAGE, 1), fragment("output_text", "a", 1), ended(),
    )  # fmt: skip
    assert dialogue.told(found)["text"] == "a"


def test_unnumbered_items_and_odd_types():
    found = decode(
        {"type": "response.output_item.added", "item": MESSAGE},
        {"type": "response.output_text.delta", "delta": "a"},
        {"type": "response.output_text.delta", "delta": "b", "output_index": "odd", "logprobs": "odd"},
        {"type": "response.output_item.done", "item": "odd"},
        {"type": "response.steer.delta", "delta": {"a": 1}},
        ended(output="odd"),
    )
    assert dialogue.told(found)["text"] == "ab"
    assert found[0] == Start("", "")


def test_log_probabilities_take_chats_form():
    found = decode(CREATED, added(MESSAGE), fragment("output_text", "a", logprobs=[{"token": "a"}]), ended())
    assert BlockDelta(0, "a", 0, {"content": [{"token": "a"}], "refusal": None}) in found


# -- streams written


def encoder(**fields: Any) -> Any:
    body = {"model": "asked", "input": "hi", "stream": True} | fields
    return RESPONSES.encoder(ReplyContext(RESPONSES.read(json.dumps(body).encode(), "/", b""), "fresh", 99))


def parsed(raw: bytes) -> list[dict[str, Any]]:
    found = dialogue.events(raw)
    documents = [json.loads(event.data) for event in found]
    assert [event.name.decode() for event in found] == [item["type"] for item in documents]
    assert [item["sequence_number"] for item in documents] == list(range(len(documents)))
    return documents


def test_every_event_is_named_and_numbered():
    kinds = [item["type"].removeprefix("response.") for item in parsed(encoder().encode(dialogue.deltas()))]
    assert kinds == [
        "created", "in_progress",
        "output_item.added", "reasoning_summary_part.added", "reasoning_summary_text.delta",
        "reasoning_summary_text.delta", "reasoning_summary_text.done", "reasoning_summary_part.done",
        "output_item.done",
        "output_item.added", "content_part.added", "output_text.delta", "output_text.delta", "output_text.done",
        "content_part.done", "output_item.done",
        "output_item.added", "function_call_arguments.delta", "output_item.added", "function_call_arguments.delta",
        "function_call_arguments.delta", "function_call_arguments.done", "output_item.done",
        "function_call_arguments.done", "output_item.done",
        "completed",
    ]  # fmt: skip


def test_the_last_event_holds_the_whole_answer():
    response = parsed(encoder(temperature=0.5, metadata={"a": "b"}).encode(dialogue.deltas()))[-1]["response"]
    assert [item["type"] for item in response["output"]] == ["reasoning", "message", "function_call", "function_call"]
    assert response["output"][0]["encrypted_content"] == "c2lnbmVk"
    assert (response["id"], response["model"], response["status"]) == ("up-1", "claimed-model-2026-01-01", "completed")
    assert (response["temperature"], response["metadata"], response["store"]) == (0.5, {"a": "b"}, False)
    assert response["usage"] == {
        "input_tokens": 120, "input_tokens_details": {"cached_tokens": 100, "cache_write_tokens": 0},
        "output_tokens": 45, "output_tokens_details": {"reasoning_tokens": 15}, "total_tokens": 165,
    }  # fmt: skip


@pytest.mark.parametrize(("finish", "status", "reason"), [
    ("stop", "completed", None), ("length", "incomplete", "max_output_tokens"),
    ("content_filter", "incomplete", "content_filter"), ("refusal", "incomplete", "content_filter"),
])  # fmt: skip
def test_how_it_ends(finish: str, status: str, reason: str | None):
    last = parsed(encoder().encode(dialogue.plain_deltas(finish)))[-1]
    assert last["type"] == f"response.{status}"
    assert last["response"]["incomplete_details"] == (None if reason is None else {"reason": reason})


def test_a_refusal_that_is_told_completes():
    raw = encoder().encode(
        [Start("a", "m"), BlockStart(0, "refusal"), BlockDelta(0, "no"), BlockEnd(0), Finish("refusal"), End()]
    )
    last = parsed(raw)[-1]
    assert last["type"] == "response.completed"
    assert last["response"]["output"][0]["content"] == [{"type": "refusal", "refusal": "no"}]


def test_blocks_left_open_are_closed_before_the_end():
    raw = encoder().encode([Start("a", "m"), BlockStart(0, "text"), BlockDelta(0, "x"), Finish("stop"), End()])
    assert [item["type"] for item in parsed(raw)[-3:-1]] == ["response.content_part.done", "response.output_item.done"]


def test_only_the_first_choice_is_told():
    raw = encoder().encode([
        Start("a", "m"), BlockStart(0, "text"), BlockStart(0, "text", 1), BlockDelta(0, "x"), BlockDelta(0, "y", 1),
        BlockEnd(0), BlockEnd(0, 1), Signature(0, "s", 1), Finish("stop"), Finish("length", 1), End(),
    ])  # fmt: skip
    assert dialogue.told(dialogue.decode(RESPONSES, raw))["text"] == "x"
    assert parsed(raw)[-1]["type"] == "response.completed"


def test_a_failure_mid_stream_keeps_the_numbering_and_the_identity():
    made = encoder()
    raw = made.encode([Start("up-1", "m"), BlockStart(0, "text"), BlockDelta(0, "x"), Failed("provider_cut", "gone")])
    raw += failure(RESPONSES, made, ProviderFailed("provider_cut", "The endpoint broke off."), "req")
    found = parsed(raw)
    assert [item["type"] for item in found[-2:]] == ["response.failed", "error"]
    assert found[-2]["response"]["id"] == found[0]["response"]["id"] == "up-1"
    assert found[-2]["response"]["error"] == {"code": "provider_cut", "message": "The endpoint broke off."}
    assert found[-1]["error"]["code"] == found[-1]["code"] == "provider_cut"


# -- whole answers


def answer(*output: Any, **fields: Any) -> bytes:
    base = {"id": "resp_1", "object": "response", "created_at": 5, "model": "claimed", "status": "completed",
            "output": list(output), "usage": USAGE, "error": None}  # fmt: skip
    return json.dumps(base | fields).encode()


def test_a_whole_answer_is_read():
    found = RESPONSES.decode_reply(answer(
        {"type": "reasoning", "id": "rs_1", "summary": [], "encrypted_content": "gAAAA"},
        {"type": "reasoning", "id": "rs_2", "summary": []},
        MESSAGE | {"content": [
            {"type": "output_text", "text": "so", "annotations": [{"a": 1}], "logprobs": [{"token": "so"}]},
            {"type": "output_text", "text": ""}, {"type": "refusal", "refusal": "no"}, {"type": "odd"}]},
        CALL | {"arguments": '{"x":1}'},
        {"type": "web_search_call", "id": "ws_1"},
        service_tier="flex",
    ))  # fmt: skip
    assert found == Reply(
        "resp_1", "claimed", [Choice(
            [Thinking(redacted="gAAAA", id="rs_1"), Text("so", rest={"annotations": [{"a": 1}]}), Refusal("no"),
             Opaque("odd", {"type": "odd"}), ToolUse("c1", "f", '{"x":1}'),
             Opaque("item.web_search_call", {"type": "web_search_call", "id": "ws_1"})],
            "tool_calls", logprobs={"content": [{"token": "so"}], "refusal": None},
        )],
        Usage(input=9, output=5, cache_read=4, reasoning=3), created=5, service_tier="flex", source=RESPONSES.format,
    )  # fmt: skip


def test_what_is_the_formats_own_goes_back_only_to_it():
    search = {"type": "web_search_call", "id": "ws_1"}
    reply = RESPONSES.decode_reply(answer(search, MESSAGE | {"content": [
        {"type": "output_text", "text": "so", "annotations": [{"a": 1}]}]}))  # fmt: skip
    context = ReplyContext(RESPONSES.read(b'{"model":"m","input":"hi"}', "/", b""), "fresh", 9)
    output = json.loads(RESPONSES.encode_reply(reply, context))["output"]
    assert output[0] == search
    assert output[1]["content"][0]["annotations"] == [{"a": 1}]
    reply.source = "elsewhere"
    output = json.loads(RESPONSES.encode_reply(reply, context))["output"]
    assert [item["type"] for item in output] == ["message"]


def test_a_glance():
    seen = RESPONSES.glance(answer(CALL | {"arguments": "{}"}))
    assert (seen.model, seen.finish, seen.id, seen.usage.total) == ("claimed", "tool_calls", "resp_1", 14)
    cut = RESPONSES.glance(answer(status="incomplete", incomplete_details={"reason": "max_output_tokens"}))
    assert cut.finish == "length"
    queued = RESPONSES.glance(answer(status="queued", usage=None))
    assert (queued.finish, queued.usage_given) == (None, False)


@pytest.mark.parametrize("raw", [
    b"", b"{}", b'{"output":"x"}', answer(status="failed", error={"code": "server_error", "message": "x"}),
])  # fmt: skip
def test_what_is_no_answer(raw: bytes):
    for read in (RESPONSES.glance, RESPONSES.decode_reply):
        with pytest.raises(ProviderFailed):
            read(raw)


@pytest.mark.parametrize("status", ["queued", "in_progress", "cancelled"])
def test_an_unfinished_answer_is_not_translated(status: str):
    with pytest.raises(ProviderFailed) as caught:
        RESPONSES.decode_reply(answer(status=status))
    assert caught.value.code == "provider_error"
