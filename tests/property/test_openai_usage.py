"""Usage in any OpenAI shape: parts never exceed wholes, nothing is lost on the way, no type breaks it."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st
from tests.fakes import dialogue

from tidegate.core.usage import Usage
from tidegate.wire.dialects.openai_chat import DIALECT as CHAT
from tidegate.wire.dialects.openai_responses import DIALECT as RESPONSES
from tidegate.wire.openai.usage import chat_usage, read_usage, responses_usage

counts = st.integers(0, 2_000_000)
anything = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 5) | st.floats() | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=3), inner, max_size=2),
    max_leaves=4,
)
FIELDS = [
    "prompt_tokens", "completion_tokens", "total_tokens", "input_tokens", "output_tokens", "prompt_tokens_details",
    "completion_tokens_details", "input_tokens_details", "output_tokens_details", "prompt_cache_hit_tokens",
    "cached_tokens", "cache_creation_input_tokens",
]  # fmt: skip


@st.composite
def usages(draw: st.DrawFn) -> Usage:
    """An honest usage: every part fits into its whole."""
    read, write_5m, write_1h, fresh, reasoning, said = (draw(counts) for _ in range(6))
    whole_in, whole_out = read + write_5m + write_1h + fresh, reasoning + said
    return Usage(
        input=whole_in, output=whole_out, cache_read=read, cache_write_5m=write_5m + write_1h, reasoning=reasoning,
        audio_input=draw(st.integers(0, whole_in)), audio_output=draw(st.integers(0, whole_out)),
    )  # fmt: skip


def fits(usage: Usage) -> bool:
    cached = usage.cache_read + usage.cache_write_5m + usage.cache_write_1h
    inside = cached <= usage.input and usage.audio_input <= usage.input
    return inside and usage.reasoning <= usage.output and usage.audio_output <= usage.output


@given(usage=usages())
def test_an_honest_usage_survives_chat(usage: Usage):
    found = read_usage(json.loads(json.dumps(chat_usage(usage))))
    assert found == usage
    assert fits(usage)


@given(usage=usages())
def test_an_honest_usage_survives_responses(usage: Usage):
    found = read_usage(responses_usage(usage))
    assert found is not None
    assert (found.input, found.output, found.cache_read, found.reasoning) == (
        usage.input, usage.output, usage.cache_read, usage.reasoning,
    )  # fmt: skip
    assert found.total == usage.total


@given(whole_in=counts, said=counts, reasoning=st.integers(1, 1000))
def test_reasoning_counted_beside_the_output_is_added(whole_in: int, said: int, reasoning: int):
    """xAI's way: the completion excludes reasoning, the total includes it."""
    found = read_usage({
        "prompt_tokens": whole_in, "completion_tokens": said, "total_tokens": whole_in + said + reasoning,
        "completion_tokens_details": {"reasoning_tokens": reasoning},
    })  # fmt: skip
    assert found is not None
    assert (found.output, found.total) == (said + reasoning, whole_in + said + reasoning)
    assert fits(found)


@given(whole_in=counts, said=st.integers(0, 1000), thought=st.integers(1, 1000))
def test_thinking_told_only_in_the_total_is_added(whole_in: int, said: int, thought: int):
    """Google's way."""
    found = read_usage(
        {"prompt_tokens": whole_in, "completion_tokens": said, "total_tokens": whole_in + said + thought}
    )
    assert found == Usage(input=whole_in, output=said + thought, reasoning=thought)


@given(fresh=counts, read=st.integers(1, 1_000_000), written=st.integers(0, 1000), said=counts)
def test_a_cache_counted_beside_the_input_is_added(fresh: int, read: int, written: int, said: int):
    """The way of relays that copy Anthropic's counts into OpenAI's names."""
    found = read_usage({
        "prompt_tokens": fresh, "completion_tokens": said, "total_tokens": fresh + read + written + said,
        "prompt_tokens_details": {"cached_tokens": read}, "cache_creation_input_tokens": written,
    })  # fmt: skip
    assert found == Usage(input=fresh + read + written, output=said, cache_read=read, cache_write_5m=written)


@given(whole_in=counts, said=counts, read=counts, reasoning=counts)
def test_no_part_exceeds_its_whole(whole_in: int, said: int, read: int, reasoning: int):
    found = read_usage({
        "prompt_tokens": whole_in, "completion_tokens": said, "prompt_tokens_details": {"cached_tokens": read},
        "completion_tokens_details": {"reasoning_tokens": reasoning},
    })  # fmt: skip
    assert found is not None
    assert fits(found)


@given(hit=counts, miss=counts, said=counts)
def test_cache_hits_by_other_names(hit: int, miss: int, said: int):
    base = {"prompt_tokens": hit + miss, "completion_tokens": said}
    for more in (
        {"prompt_cache_hit_tokens": hit, "prompt_cache_miss_tokens": miss},
        {"cached_tokens": hit},
        {"prompt_tokens_details": {"cached_tokens": hit}},
    ):
        assert read_usage(base | more) == Usage(input=hit + miss, output=said, cache_read=hit)


@given(written=counts, long=counts)
def test_long_lived_cache_entries_are_told_apart(written: int, long: int):
    assume(long <= written)
    details = {"cache_write_tokens": written, "cache_write_tokens_details": {"ttl_12h_tokens": long}}
    found = read_usage({"input_tokens": written, "output_tokens": 0, "input_tokens_details": details})
    assert found is not None
    assert (found.cache_write_5m, found.cache_write_1h) == (written - long, long)


@given(given_in=counts, total=counts)
def test_embeddings_have_no_output(given_in: int, total: int):
    assert read_usage({"prompt_tokens": given_in, "total_tokens": given_in}) == Usage(input=given_in)
    found = read_usage({"prompt_tokens": given_in, "total_tokens": given_in + total})
    assert found is not None
    assert found.total == given_in + total


@given(value=anything | st.dictionaries(st.sampled_from(FIELDS), anything))
def test_no_type_breaks_it(value: Any):
    found = read_usage(value)
    if found is not None:
        assert min(found.input, found.output, found.cache_read, found.cache_write_5m, found.reasoning) >= 0


@given(usage=usages())
def test_streamed_equals_whole(usage: Usage):
    shape = chat_usage(usage)
    chunk = {"choices": [{"index": 0, "delta": {"content": "a"}, "finish_reason": "stop"}], "usage": shape}
    raw = b"data: " + json.dumps(chunk).encode() + b"\n\ndata: [DONE]\n\n"
    message = {"choices": [{"message": {"content": "a"}, "finish_reason": "stop"}], "usage": shape}
    whole = json.dumps(message).encode()
    streamed = dialogue.told(dialogue.decode(CHAT, raw))["usage"]
    assert streamed == CHAT.decode_reply(whole).usage == CHAT.glance(whole).usage


@given(usage=usages())
def test_streamed_equals_whole_in_responses(usage: Usage):
    response = {"id": "r", "status": "completed", "output": [], "usage": responses_usage(usage)}
    raw = b"data: " + json.dumps({"type": "response.completed", "response": response}).encode() + b"\n\n"
    whole = json.dumps(response).encode()
    streamed = dialogue.told(dialogue.decode(RESPONSES, raw))["usage"]
    assert streamed == RESPONSES.decode_reply(whole).usage == RESPONSES.glance(whole).usage
