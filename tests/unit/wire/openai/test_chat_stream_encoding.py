"""Deltas encoded as a chat stream, as OpenAI's own clients expect it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from tests.fakes import dialogue

from tidegate.core.errors import ProviderFailed
from tidegate.wire.delta import BlockDelta, BlockEnd, BlockStart, End, Failed, Finish, Start
from tidegate.wire.dialect import ReplyContext
from tidegate.wire.dialects.openai_chat import DIALECT as CHAT

DONE = b"data: [DONE]\n\n"


def encoder(**fields: Any) -> Any:
    body = {"model": "asked", "messages": [{"role": "user", "content": "hi"}], "stream": True} | fields
    return CHAT.encoder(ReplyContext(CHAT.read(json.dumps(body).encode(), "/", b""), "fresh", 99))


def chunks(raw: bytes) -> list[dict[str, Any]]:
    assert raw.endswith(b"\n\n")
    found = [event.data for event in dialogue.events(raw)]
    return [json.loads(item) for item in found if item != b"[DONE]"]


def test_one_id_model_and_time_in_every_chunk():
    found = chunks(encoder().encode(dialogue.deltas()))
    assert {(c["id"], c["model"], c["created"], c["object"]) for c in found} == {
        ("up-1", "claimed-model-2026-01-01", 1700000000, "chat.completion.chunk")
    }
    assert found[0]["choices"][0]["delta"] == {"role": "assistant", "content": ""}
    assert sum("role" in c["choices"][0]["delta"] for c in found) == 1


def test_what_the_upstream_does_not_say_is_made_up():
    found = chunks(encoder().encode([Start("", "m"), Finish("stop"), End()]))
    assert (found[0]["id"], found[0]["created"]) == ("fresh", 99)


def test_usage_comes_only_to_those_who_asked():
    silent = encoder().encode(dialogue.deltas())
    assert b'"usage"' not in silent
    raw = encoder(stream_options={"include_usage": True}).encode(dialogue.deltas())
    found = chunks(raw)
    assert found[-1]["choices"] == []
    assert found[-1]["usage"] == {
        "prompt_tokens": 120, "completion_tokens": 45, "total_tokens": 165,
        "prompt_tokens_details": {"cached_tokens": 100, "cache_write_tokens": 0, "audio_tokens": 0},
        "completion_tokens_details": {"reasoning_tokens": 15, "audio_tokens": 0},
    }  # fmt: skip
    assert all(c["usage"] is None for c in found[:-1])
    assert raw.endswith(b"}\n\n" + DONE)


def test_thinking_never_stands_in_the_text():
    found = chunks(encoder().encode(dialogue.deltas()))
    deltas = [c["choices"][0]["delta"] for c in found]
    assert "".join(d.get("content") or "" for d in deltas) == "It is sunny. ☀\n"
    assert "".join(d.get("reasoning_content") or "" for d in deltas) == "Let me see."
    assert [d["reasoning_details"][0]["signature"] for d in deltas if "reasoning_details" in d] == ["c2lnbmVk"]


def test_each_call_has_an_index_of_its_own():
    found = chunks(encoder().encode(dialogue.deltas()))
    calls = [call for c in found for call in c["choices"][0]["delta"].get("tool_calls", [])]
    assert [(c["index"], c.get("id")) for c in calls if "id" in c] == [(0, "call_1"), (1, "call_2")]
    arguments: dict[int, str] = {}
    for item in calls:
        arguments[item["index"]] = arguments.get(item["index"], "") + item["function"]["arguments"]
    assert arguments == {0: '{"city":"Oslo"}', 1: "{}"}


def test_a_call_without_arguments_gets_an_empty_object():
    raw = encoder().encode(
        [Start("a", "m"), BlockStart(0, "tool", id="c", name="f"), BlockEnd(0), Finish("tool_calls"), End()]
    )
    assert dialogue.told(dialogue.decode(CHAT, raw))["tools"] == [("c", "f", {})]
    assert b'"arguments":"{}"' in raw  # a client parses it as JSON


def test_a_call_without_an_id_gets_one():
    raw = encoder().encode([Start("a", "m"), BlockStart(0, "tool", name="f"), BlockEnd(0), Finish("tool_calls"), End()])
    assert dialogue.told(dialogue.decode(CHAT, raw))["tools"][0][0] == "call_fresh_0_0"


def test_the_old_form_gets_its_answer_in_the_old_form():
    raw = encoder(functions=[{"name": "weather"}]).encode(dialogue.deltas())
    assert b'"tool_calls"' not in raw
    found = chunks(raw)
    assert found[-1]["choices"][0]["finish_reason"] == "function_call"
    parts = [c["choices"][0]["delta"]["function_call"] for c in found if "function_call" in c["choices"][0]["delta"]]
    assert "".join(part["arguments"] for part in parts) == '{"city":"Oslo"}'


def test_a_failure_writes_nothing_and_no_done():
    made = encoder()
    raw = made.encode([Start("a", "m"), BlockStart(0, "text"), BlockDelta(0, "x")])
    assert made.encode([Failed("provider_cut", "gone")]) == b""
    raw += CHAT.error_event(ProviderFailed("provider_cut", "The endpoint broke off.", param=None), "req")
    assert DONE not in raw
    assert json.loads(dialogue.events(raw)[-1].data) == {
        "error": {"message": "The endpoint broke off.", "type": "server_error", "param": None, "code": "provider_cut"}
    }


def test_choices_each_get_a_role_and_a_finish():
    raw = encoder(n=2).encode([
        Start("a", "m"), BlockStart(0, "text", 1), BlockDelta(0, "b", 1), BlockEnd(0, 1), Finish("stop", 1),
        BlockStart(0, "text", 0), BlockDelta(0, "a", 0), BlockEnd(0, 0), Finish("length", 0), End(),
    ])  # fmt: skip
    found = chunks(raw)
    assert sorted(c["choices"][0]["index"] for c in found if "role" in c["choices"][0]["delta"]) == [0, 1]
    finishes = {
        c["choices"][0]["index"]: c["choices"][0]["finish_reason"] for c in found if c["choices"][0]["finish_reason"]
    }
    assert finishes == {0: "length", 1: "stop"}


@pytest.mark.parametrize(("reason", "shown"), [
    ("stop", "stop"), ("stop_sequence", "stop"), ("pause", "stop"), ("length", "length"), ("context_window", "length"),
    ("tool_calls", "tool_calls"), ("content_filter", "content_filter"), ("refusal", "content_filter"),
])  # fmt: skip
def test_finish_reasons(reason: str, shown: str):
    assert chunks(encoder().encode(dialogue.plain_deltas(reason)))[-1]["choices"][0]["finish_reason"] == shown


def test_a_refusal_that_is_told_ends_with_stop():
    raw = encoder().encode(
        [Start("a", "m"), BlockStart(0, "refusal"), BlockDelta(0, "no"), BlockEnd(0), Finish("refusal"), End()]
    )
    assert chunks(raw)[-1]["choices"][0]["finish_reason"] == "stop"
    assert dialogue.told(dialogue.decode(CHAT, raw))["refusal"] == "no"
