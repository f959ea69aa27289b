"""Usage as the OpenAI formats and their many imitators report it, to and from the neutral form.

Wrong types never fail an answer: what cannot be read counts as not said.
"""

from __future__ import annotations

from typing import Annotated

import msgspec
from msgspec import Meta

from tidegate.core.usage import NO_USAGE, Usage
from tidegate.wire.prompt import Json


def read_usage(value: Json) -> Usage | None:
    """The usage in a `usage` object of any OpenAI shape, or None when it says nothing that can be read.

    Knows the names of chat (`prompt_tokens`), responses (`input_tokens`) and the cache fields of DeepSeek,
    Moonshot and LiteLLM. Some operators count cached or reasoning tokens beside their wholes, as their own
    total or a part larger than its whole shows; here every part is inside its whole.
    """
    if not isinstance(value, dict):
        return None
    total = _count(value.get("total_tokens")) or 0
    wholes = _wholes(value, total)
    if wholes is None:
        return None
    whole_in, whole_out = wholes
    inside = _details(value, "prompt_tokens_details", "input_tokens_details")
    outside = _details(value, "completion_tokens_details", "output_tokens_details")
    read = _first(inside, "cached_tokens") or _first(value, "prompt_cache_hit_tokens", "cached_tokens") or 0
    written_5m, written_1h = _cache_writes(value, inside)
    reasoning = _first(outside, "reasoning_tokens") or 0
    whole_in = _with_beside(whole_in, read + written_5m + written_1h, total - whole_out)
    beside = total - whole_in - whole_out
    if beside > 0 and reasoning == 0:
        # Google's chat endpoint tells its thinking only in the total.
        reasoning = beside
    whole_out = _with_beside(whole_out, reasoning, total - whole_in)
    return Usage(
        input=whole_in,
        output=whole_out,
        cache_read=read,
        cache_write_5m=written_5m,
        cache_write_1h=written_1h,
        reasoning=reasoning,
        audio_input=_first(inside, "audio_tokens") or 0,
        audio_output=_first(outside, "audio_tokens") or 0,
    )


class _InputDetails(msgspec.Struct, forbid_unknown_fields=True):
    cached_tokens: Annotated[int, Meta(ge=0)] = 0
    audio_tokens: Annotated[int, Meta(ge=0)] = 0


class _OutputDetails(msgspec.Struct, forbid_unknown_fields=True):
    reasoning_tokens: Annotated[int, Meta(ge=0)] = 0
    audio_tokens: Annotated[int, Meta(ge=0)] = 0
    accepted_prediction_tokens: int = 0
    rejected_prediction_tokens: int = 0


class _Plain(msgspec.Struct, forbid_unknown_fields=True):
    prompt_tokens: Annotated[int, Meta(ge=0)]
    completion_tokens: Annotated[int, Meta(ge=0)]
    total_tokens: int
    prompt_tokens_details: _InputDetails | None = None
    completion_tokens_details: _OutputDetails | None = None


_plain = msgspec.json.Decoder(_Plain).decode
_any = msgspec.json.Decoder().decode


def read_raw(raw: bytes | memoryview) -> tuple[Usage, bool]:
    """`read_given` of undecoded JSON: the common shape in one step, every other one the long way round."""
    try:
        plain = _plain(raw)
    except msgspec.ValidationError:
        return read_given(_any(raw))
    inside, outside = plain.prompt_tokens_details, plain.completion_tokens_details
    cached = inside.cached_tokens if inside is not None else 0
    reasoning = outside.reasoning_tokens if outside is not None else 0
    whole_in, whole_out = plain.prompt_tokens, plain.completion_tokens
    if plain.total_tokens != whole_in + whole_out or cached > whole_in or reasoning > whole_out:
        return read_given(_any(raw))
    return (
        Usage(
            input=whole_in,
            output=whole_out,
            cache_read=cached,
            reasoning=reasoning,
            audio_input=inside.audio_tokens if inside is not None else 0,
            audio_output=outside.audio_tokens if outside is not None else 0,
        ),
        True,
    )


def _wholes(value: dict[str, Json], total: int) -> tuple[int, int] | None:
    whole_in = _first(value, "prompt_tokens", "input_tokens")
    whole_out = _first(value, "completion_tokens", "output_tokens")
    if whole_in is None and whole_out is None:
        return None
    if whole_in is None:
        return max(total - (whole_out or 0), 0), whole_out or 0
    return whole_in, max(total - whole_in, 0) if whole_out is None else whole_out


def _with_beside(whole: int, part: int, expected: int) -> int:
    # `expected` is what the operator's own total leaves for this whole.
    return whole + part if part > whole or (part and whole + part == expected) else whole


def read_given(value: Json) -> tuple[Usage, bool]:
    """The usage and whether any was given."""
    usage = read_usage(value)
    return (NO_USAGE, False) if usage is None else (usage, True)


def chat_usage(usage: Usage) -> dict[str, Json]:
    """The `usage` object of chat completions, text completions and embeddings."""
    return {
        "prompt_tokens": usage.input,
        "completion_tokens": usage.output,
        "total_tokens": usage.total,
        "prompt_tokens_details": {
            "cached_tokens": usage.cache_read,
            "cache_write_tokens": usage.cache_write_5m + usage.cache_write_1h,
            "audio_tokens": usage.audio_input,
        },
        "completion_tokens_details": {
            "reasoning_tokens": usage.reasoning,
            "audio_tokens": usage.audio_output,
        },
    }


def responses_usage(usage: Usage) -> dict[str, Json]:
    """The `usage` object of responses."""
    return {
        "input_tokens": usage.input,
        "input_tokens_details": {
            "cached_tokens": usage.cache_read,
            "cache_write_tokens": usage.cache_write_5m + usage.cache_write_1h,
        },
        "output_tokens": usage.output,
        "output_tokens_details": {"reasoning_tokens": usage.reasoning},
        "total_tokens": usage.total,
    }


def _cache_writes(value: dict[str, Json], inside: dict[str, Json]) -> tuple[int, int]:
    written = _first(inside, "cache_write_tokens") or _first(value, "cache_creation_input_tokens") or 0
    # The neutral form knows a short and a long life of a cache entry; 12 hours is a long one.
    long = min(_first(_details(inside, "cache_write_tokens_details"), "ttl_12h_tokens") or 0, written)
    return written - long, long


def _details(value: dict[str, Json], *keys: str) -> dict[str, Json]:
    for key in keys:
        found = value.get(key)
        if isinstance(found, dict):
            return found
    return {}


def _first(value: dict[str, Json], *keys: str) -> int | None:
    for key in keys:
        count = _count(value.get(key))
        if count is not None:
            return count
    return None


def _count(value: Json) -> int | None:
    if type(value) is int:
        return value if value >= 0 else None
    if type(value) is float and value >= 0 and value.is_integer():
        return int(value)
    return None
