"""Chat streams as they really come: OpenAI's own, and every deviation that an imitator is known for."""

from __future__ import annotations

import json
from typing import Any

import pytest
from tests.fakes import dialogue

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
from tidegate.wire.dialects.openai_chat import DIALECT as CHAT

DONE = b"data: [DONE]\n\n"


def chunk(delta: Any = None, finish: Any = None, index: int = 0, **more: Any) -> bytes:
    choice = {"index": index, "delta": {} if delta is None else delta, "finish_reason": finish}
    return data({"choices": [choice]} | more)


def data(fields: dict[str, Any]) -> bytes:
    base = {"id": "c1", "object": "chat.completion.chunk", "created": 5, "model": "claimed"}
    return b"data: " + json.dumps(base | fields).encode() + b"\n\n"


def call(fragment: Any = None, name: Any = None, index: Any = 0, ident: Any = None) -> dict[str, Any]:
    fields: dict[str, Any] = {"function": {}}
    for key, value in (("name", name), ("arguments", fragment)):
        if value is not None:
            fields["function"][key] = value
    if index is not None:
        fields["index"] = index
    if ident is not None:
        fields["id"] = ident
    return {"tool_calls": [fields]}


def decode(*chunks: bytes) -> list[Delta]:
    found = dialogue.decode(CHAT, b"".join(chunks))
    assert dialogue.disorder(found) == ""
    return found


def tools(*chunks: bytes) -> list[Any]:
    return dialogue.told(decode(*chunks, chunk(None, "tool_calls"), DONE))["tools"]


# -- decoding: the plain case


def test_a_plain_answer():
    assert decode(
        chunk({"role": "assistant", "content": ""}, system_fingerprint="fp_1", service_tier="default"),
        chunk({"content": "Hel"}),
        chunk({"content": "lo"}),
        chunk({}, "stop"),
        data({"choices": [], "usage": {"prompt_tokens": 3, "completion_tokens": 2}}),
        DONE,
    ) == [
        Start("c1", "claimed", 5, "fp_1", "default"),
        BlockStart(0, "text"),
        BlockDelta(0, "Hel"),
        BlockDelta(0, "lo"),
        UsageSeen(Usage(input=3, output=2)),
        BlockEnd(0),
        Finish("stop"),
        End(),
    ]


def test_reasoning_then_refusal_are_blocks_of_their_own():
    found = decode(
        chunk({"reasoning_content": "h"}), chunk({"reasoning": "m"}), chunk({"content": "so"}),
        chunk({"refusal": "no"}), chunk(None, "stop"), DONE,
    )  # fmt: skip
    kinds = [(delta.index, delta.kind) for delta in found if isinstance(delta, BlockStart)]
    assert kinds == [(0, "thinking"), (1, "text"), (2, "refusal")]
    assert dialogue.told(found)["thinking"] == "hm"
    assert Finish("refusal") in found


def test_choices_have_blocks_of_their_own():
    found = decode(
        chunk({"content": "a"}, index=0), chunk({"content": "b"}, index=1), chunk({"content": "A"}, index=0),
        chunk(None, "stop", index=1), chunk(None, "length", index=0), DONE,
    )  # fmt: skip
    assert [(d.choice, d.text) for d in found if isinstance(d, BlockDelta)] == [(0, "a"), (1, "b"), (0, "A")]
    assert {(d.choice, d.reason) for d in found if isinstance(d, Finish)} == {(0, "length"), (1, "stop")}


def test_log_probabilities_stay_with_their_fragment():
    choice = {"index": 0, "delta": {"content": "a"}, "logprobs": {"content": [{"token": "a"}]}}
    found = decode(data({"choices": [choice]}), chunk(None, "stop"), DONE)
    assert BlockDelta(0, "a", 0, {"content": [{"token": "a"}]}) in found


def test_comments_are_signs_of_life():
    assert decode(b": OPENROUTER PROCESSING\n\n", chunk({"content": "a"}, "stop"), DONE)[0] == Ping()


def test_who_served_it():
    assert decode(chunk({"content": "a"}, "stop", provider="DeepInfra"), DONE)[0].served_by == "DeepInfra"  # type: ignore[union-attr]


# -- decoding: choices and usage where they do not belong


def test_azures_first_chunk_has_no_choice_and_no_model():
    found = decode(
        data({"id": "", "model": "", "created": 0, "choices": [], "prompt_filter_results": [{}]}),
        chunk({"content": "a"}), chunk(None, "stop"), DONE,
    )  # fmt: skip
    assert found[0] == Start("c1", "claimed", 5)


def test_the_last_chunk_may_have_choices_and_usage():
    found = decode(chunk({"content": "a"}, "stop", usage={"prompt_tokens": 9, "completion_tokens": 1}), DONE)
    assert dialogue.told(found)["text"] == "a"
    assert UsageSeen(Usage(input=9, output=1)) in found


@pytest.mark.parametrize("more", [
    {"x_groq": {"usage": {"prompt_tokens": 9, "completion_tokens": 1}}},
    {"choices": [{"index": 0, "delta": {}, "finish_reason": "stop",
                  "usage": {"prompt_tokens": 9, "completion_tokens": 1}}]},
])  # fmt: skip
def test_usage_elsewhere_is_found(more: dict[str, Any]):
    found = decode(chunk({"content": "a"}), chunk(None, "stop", **more), DONE)
    assert UsageSeen(Usage(input=9, output=1)) in found


@pytest.mark.parametrize("usage", [None, "none", [], {"prompt_tokens": "many"}, {}])
def test_a_usage_that_says_nothing_is_none(usage: Any):
    found = decode(chunk({"content": "a"}, "stop", usage=usage), DONE)
    assert not any(isinstance(delta, UsageSeen) for delta in found)


def test_usage_in_every_chunk_counts_up():
    found = decode(
        chunk({"content": "a"}, usage={"prompt_tokens": 9, "completion_tokens": 1}),
        chunk({"content": "b"}, "stop", usage={"prompt_tokens": 9, "completion_tokens": 2}),
        DONE,
    )
    assert dialogue.told(found)["usage"] == Usage(input=9, output=2)


# -- decoding: tool calls however they are numbered


def test_calls_that_interleave():
    assert tools(
        chunk(call("", "f", 0, "a")), chunk(call("", "g", 1, "b")), chunk(call('{"x"', index=0)),
        chunk(call("[", index=1)), chunk(call(":1}", index=0)), chunk(call("]", index=1)),
    ) == [("a", "f", {"x": 1}), ("b", "g", [])]  # fmt: skip


def test_one_chunk_may_hold_two_whole_calls():
    both = {"tool_calls": [call("{}", "f", 0, "a")["tool_calls"][0], call('{"y":2}', "g", 1, "b")["tool_calls"][0]]}
    assert tools(chunk(both)) == [("a", "f", {}), ("b", "g", {"y": 2})]


def test_ollama_gives_every_call_the_index_0():
    assert tools(chunk(call("{}", "f", 0, "a")), chunk(call('{"y":2}', "g", 0, "b"))) == [
        ("a", "f", {}),
        ("b", "g", {"y": 2}),
    ]


def test_fragments_follow_their_id_under_a_shared_index():
    assert tools(
        chunk(call("", "f", 0, "a")), chunk(call("", "g", 0, "b")), chunk(call("{", None, 0, "a")),
        chunk(call('{"y":2', None, 0, "b")), chunk(call("}", None, 0, "a")), chunk(call("}", None, 0, "b")),
    ) == [("a", "f", {}), ("b", "g", {"y": 2})]  # fmt: skip


def test_a_missing_index_is_made_up_for():
    assert tools(
        chunk(call("{", "f", None, "a")), chunk(call("}", None, None)), chunk(call("{}", "g", None, "b"))
    ) == [("a", "f", {}), ("b", "g", {})]  # fmt: skip


def test_no_index_and_no_id_at_all():
    found = tools(chunk(call("{}", "f", None)), chunk(call("{}", "g", None)))
    assert [item[1] for item in found] == ["f", "g"]
    assert len({item[0] for item in found}) == 2
    assert all(item[0].startswith("call_") for item in found)


def test_id_and_name_repeated_in_every_fragment():
    assert tools(chunk(call("{", "f", 0, "a")), chunk(call("}", "f", 0, "a"))) == [("a", "f", {})]


def test_a_new_id_in_every_fragment_is_still_one_call():
    assert tools(chunk(call("{", "f", 0, "a1")), chunk(call("}", None, 0, "a2"))) == [("a1", "f", {})]


def test_a_name_that_comes_late_holds_the_call_back():
    found = decode(chunk(call("{", None, 0, "a")), chunk(call("}", "f", 0)), chunk(None, "tool_calls"), DONE)
    assert BlockStart(0, "tool", id="a", name="f") in found
    assert dialogue.told(found)["tools"] == [("a", "f", {})]


def test_an_id_that_comes_late_is_waited_for():
    assert tools(chunk(call(None, "f", 0)), chunk(call("{}", None, 0, "a"))) == [("a", "f", {})]


def test_arguments_as_an_object():
    assert tools(chunk(call({"x": 1}, "f", 0, "a"))) == [("a", "f", {"x": 1})]


def test_a_call_without_arguments():
    assert tools(chunk(call("", "f", 0, "a"))) == [("a", "f", {})]


def test_the_old_function_form():
    found = decode(
        chunk({"function_call": {"name": "f", "arguments": ""}}), chunk({"function_call": {"arguments": "{}"}}),
        chunk(None, "function_call"), DONE,
    )  # fmt: skip
    assert dialogue.told(found)["tools"][0][1:] == ("f", {})
    assert Finish("tool_calls") in found


def test_stop_with_tool_calls_means_the_calls():
    found = decode(chunk(call("{}", "f", 0, "a")), chunk(None, "stop"), DONE)
    assert dialogue.told(found)["finish"] == "tool_calls"


def test_googles_signature_is_kept():
    fields = call("{}", "f", 0, "a")
    fields["tool_calls"][0]["extra_content"] = {"google": {"thought_signature": "sig"}}
    assert Signature(0, "sig") in decode(chunk(fields), chunk(None, "stop"), DONE)


def test_text_after_a_call_is_a_block_of_its_own():
    found = decode(
        chunk({"content": "a"}), chunk(call("{", "f", 0, "x")), chunk({"content": "b"}), chunk(call("}", index=0)),
        chunk(None, "tool_calls"), DONE,
    )  # fmt: skip
    assert dialogue.told(found)["text"] == "ab"
    assert dialogue.told(found)["tools"] == [("x", "f", {})]


# -- decoding: reasoning details


def test_signed_and_encrypted_reasoning():
    found = decode(
        chunk({"reasoning": "hm", "reasoning_details": [{"type": "reasoning.text", "text": "hm", "index": 0}]}),
        chunk({"reasoning_details": [{"type": "reasoning.text", "signature": "s", "index": 0}]}),
        chunk({"reasoning_details": [{"type": "reasoning.encrypted", "data": "x", "id": "r"}]}),
        chunk({"content": "so"}, "stop"),
        DONE,
    )
    assert dialogue.told(found)["thinking"] == "hm"
    assert Signature(0, "s") in found
    assert BlockStart(1, "thinking", id="r", redacted="x") in found


# -- decoding: how it ends


def test_a_finish_in_every_chunk_is_held_until_the_end():
    found = decode(
        chunk({"content": "a"}, "stop"), chunk({"content": "b"}, "stop"), chunk({"content": "c"}, "length"), DONE
    )
    assert dialogue.told(found)["text"] == "abc"
    assert [delta.reason for delta in found if isinstance(delta, Finish)] == ["length"]


@pytest.mark.parametrize("empty", [None, ""])
def test_an_empty_finish_is_none(empty: Any):
    assert dialogue.told(decode(chunk({"content": "a"}, empty), chunk(None, "stop"), DONE))["finish"] == "stop"


def test_many_relays_leave_out_done():
    assert isinstance(decode(chunk({"content": "a"}), chunk(None, "stop"))[-1], End)


@pytest.mark.parametrize("stream", [
    b"",
    DONE,
    chunk({"content": "a"}),
    chunk({"content": "a"}) + DONE,
    chunk({"role": "assistant", "content": ""}) + DONE,
    chunk({"content": "a"}, "stop") + chunk({"content": "b"}, index=1) + DONE,
    data({"choices": [], "usage": {"prompt_tokens": 1, "completion_tokens": 0}}) + DONE,
])  # fmt: skip
def test_without_a_finish_reason_an_answer_is_cut(stream: bytes):
    """A relay puts `[DONE]` behind a broken upstream too; that must not look like an answer."""
    found = decode(stream)
    assert isinstance(found[-1], Failed)
    assert found[-1].code == "provider_cut"
    assert not any(isinstance(delta, Finish | End) for delta in found)


@pytest.mark.parametrize("reason", ["error", "abort", "insufficient_system_resource"])
def test_a_finish_that_says_error_is_a_failure(reason: str):
    found = decode(chunk({"content": "a"}), chunk(None, reason), DONE)
    assert isinstance(found[-1], Failed)
    assert found[-1].code == "provider_error"


@pytest.mark.parametrize(("event", "status", "said"), [
    (b'data: {"error":{"message":"It broke","code":500}}\n\n', 502, "It broke"),
    (b'data: {"error":{"message":"Slow down","code":429}}\n\n', 429, "Slow down"),
    (b'data: {"error":"gone"}\n\n', 502, "gone"),
    (b'event: error\ndata: {"message":"gone"}\n\n', 502, "gone"),
    (b'event: error\ndata: gone\n\n', 502, ""),
    (b'data: {"object":"error","message":"bare","code":400}\n\n', 502, "bare"),
    (b'data: {"type":"error","message":"bare"}\n\n', 502, "bare"),
    (b'data: {"code":50001,"message":"bare"}\n\n', 502, "bare"),
    (b'data: {"choices":[{"index":0,"delta":{},"finish_reason":"error"}],"error":{"message":"mid"}}\n\n', 502, "mid"),
])  # fmt: skip
def test_error_events_of_every_shape(event: bytes, status: int, said: str):
    found = decode(chunk({"content": "a"}), event, chunk({"content": "never"}, "stop"), DONE)
    assert isinstance(found[-1], Failed)
    assert (found[-1].code, found[-1].status) == ("provider_error", status)
    assert said in found[-1].message
    assert dialogue.told(found)["text"] == "a"


def test_a_null_error_is_none():
    assert isinstance(decode(chunk({"content": "a"}, "stop", error=None), DONE)[-1], End)


@pytest.mark.parametrize("event", [b"data: {broken\n\n", b"data: [1]\n\n", b"data: 5\n\n", b"data: \xff\n\n"])
def test_what_is_no_json_object_is_garbage(event: bytes):
    found = decode(chunk({"content": "a"}), event)
    assert isinstance(found[-1], Failed)
    assert found[-1].code == "provider_garbage"


@pytest.mark.parametrize("event", [b"data: {}\n\n", b'data: {"ping":1}\n\n', b'data: {"object":"x","id":"y"}\n\n'])
def test_an_event_that_says_nothing_is_passed_over(event: bytes):
    assert dialogue.told(decode(event, chunk({"content": "a"}, "stop"), DONE))["text"] == "a"


def test_vllms_stop_reason_names_the_sequence():
    choice = {"index": 0, "delta": {}, "finish_reason": "stop", "stop_reason": "END"}
    assert Finish("stop_sequence", 0, "END") in decode(chunk({"content": "a"}), data({"choices": [choice]}), DONE)


def test_odd_types_are_read_leniently():
    found = decode(
        data({"id": 7, "created": "5", "model": "m", "choices": [
            {"index": "0", "delta": {"content": "a", "refusal": False, "tool_calls": [None]}, "finish_reason": 0}]}),
        data({"created": 5.0, "choices": ["odd", {"delta": {"content": [{"type": "thinking", "thinking": [
            {"type": "text", "text": "hm"}]}, {"type": "text", "text": "b"}]}, "finish_reason": "stop"}]}),
        DONE,
    )  # fmt: skip
    assert found[0] == Start("7", "m", 5)
    assert dialogue.told(found)["text"] == "ab"
    assert dialogue.told(found)["thinking"] == "hm"


def test_a_whole_message_in_a_chunk():
    choice = {"index": 0, "message": {"role": "assistant", "content": "all"}, "finish_reason": "stop"}
    assert dialogue.told(decode(data({"choices": [choice]}), DONE))["text"] == "all"
