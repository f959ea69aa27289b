"""What an exchange used and cost: the estimate before it, the settlement after it. Pure functions.

Usage is what the upstream says where it says anything that can be true; else it is estimated from what came.
"""

from __future__ import annotations

import msgspec

from tidegate.core.money import grains_text
from tidegate.core.usage import NO_USAGE, Usage
from tidegate.gateway.meter import Estimate
from tidegate.providers.prices import PriceBook
from tidegate.providers.record import Deployment
from tidegate.wire.dialect import Call

DEFAULT_OUTPUT = 4096
"""Output tokens reserved for a call that names no limit."""

RESERVED_BYTES = 3
"""Bytes of a request per input token, for reserving. English text and code have about four, most other scripts
in UTF-8 three or more, so this errs upwards. What stands behind a URL or a file id is not seen at all."""

CHARGED_CHARS = 4
"""Characters (bytes of a request) per token, for charging what an upstream did not count: the usual rate."""

ATTACHMENT_BYTES = 4096
"""A longer base64 text is a picture, a document or sound, which costs far fewer tokens than its text would."""

SANE_TOKENS = 1 << 32
"""A claim of more tokens than this in one exchange is no claim."""


class Outcome(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """How an exchange went. `usage` is the upstream's last word, None if it said nothing.

    `complete` is False when the answer was cut off, by whichever side; `opened` says that it had begun.
    `output_chars` counts all produced text that came: answer, reasoning and tool arguments. `undecoded` is the
    size in bytes of a whole answer that passed through without being taken apart.
    """

    call: Call
    usage: Usage | None = None
    complete: bool = True
    opened: bool = True
    output_chars: int = 0
    undecoded: int = 0


class Settled(msgspec.Struct, frozen=True, gc=False):
    """Final usage with its source (`upstream`, `estimated`, `none`), and cost (exact USD text) with its price's."""

    usage: Usage
    usage_source: str
    cost: str
    price_source: str
    grains: int = 0
    """The same cost in grains."""


def estimate_tokens(call: Call) -> int:
    """Input tokens a call may have, erring upwards; see RESERVED_BYTES. 0 where nothing is billed."""
    return 0 if call.operation == "count" else _input_tokens(call.raw, RESERVED_BYTES)


def estimate_output(call: Call, default: int = DEFAULT_OUTPUT) -> int:
    """Output tokens a call may produce: its own limit, or the default; 0 where nothing is generated."""
    if call.operation in ("embed", "count"):
        return 0
    return default if call.max_output is None else max(call.max_output, 0)


def estimate(
    prices: PriceBook,
    deployment: Deployment,
    call: Call,
    now: float,
    sent: str = "",
    default_output: int = DEFAULT_OUTPUT,
) -> Estimate:
    """What to reserve for a call at a deployment. `now` is Unix seconds.

    `sent` is the upstream model name where the deployment's own holds a `*`, which has no price.
    """
    tokens = (estimate_tokens(call), estimate_output(call, default_output))
    return Estimate(sum(tokens), prices.estimate(deployment, sent, tokens, now))


def final_usage(outcome: Outcome) -> tuple[Usage, str]:
    """The usage to charge and its source.

    What came is never free and what did not come is never charged: when the upstream's count is missing, cannot
    be true, or stops short of the text that came before a break, it is estimated from the text.
    """
    claimed = outcome.usage if outcome.usage is not None and _is_sane(outcome.usage) else None
    came = _output_tokens(outcome)
    if claimed is None:
        if not outcome.opened and not came:
            return NO_USAGE, "none"
        return Usage(input=_input_tokens(outcome.call.raw, CHARGED_CHARS), output=came), "estimated"
    if claimed.output >= came or (outcome.complete and claimed.output):
        return claimed, "upstream"
    read = claimed.input or _input_tokens(outcome.call.raw, CHARGED_CHARS)
    return msgspec.structs.replace(claimed, input=read, output=came), "estimated"


def settle(
    prices: PriceBook, deployment: Deployment, models: tuple[str, str], outcome: Outcome, started: float
) -> Settled:
    """Final usage and cost. `models` are the sent and the claimed name; `started` is Unix seconds.

    Counting tokens is billed by nobody: its usage is none and its cost 0.
    """
    usage, source = (NO_USAGE, "none") if outcome.call.operation == "count" else final_usage(outcome)
    if source == "none":
        return Settled(usage, source, "0", "")
    cost = prices.cost(deployment, models[0], models[1], usage, started)
    return Settled(usage, source, grains_text(cost.grains), cost.source, cost.grains)


def _output_tokens(outcome: Outcome) -> int:
    size = outcome.output_chars or outcome.undecoded
    return -(-size // CHARGED_CHARS)


def _input_tokens(raw: bytes, bytes_per_token: int) -> int:
    size = len(raw)
    if size <= ATTACHMENT_BYTES:
        return size // bytes_per_token + 1
    count, attached = _attachments(raw)
    # A picture costs about a thousand tokens, a page of a document two or three thousand for a hundred kilobytes.
    return (size - attached) // bytes_per_token + 1 + count * 1000 + attached // 100


def _attachments(raw: bytes) -> tuple[int, int]:
    """Number and bytes of the base64 texts in a body: data URLs, and strings under the key `data`."""
    count = total = 0
    for mark in (b";base64,", b'"data"'):
        at = raw.find(mark)
        while at >= 0:
            start = at + len(mark)
            if mark == b'"data"':
                start = raw.find(b'"', start) + 1
            end = raw.find(b'"', start) if start else -1
            if end < 0:
                break
            # A data URL under `data` is found by the first mark already.
            if end - start >= ATTACHMENT_BYTES and (mark != b'"data"' or b";base64," not in raw[start : start + 128]):
                count += 1
                total += end - start
            at = raw.find(mark, end)
    return count, total


def _is_sane(usage: Usage) -> bool:
    counts = (
        usage.input,
        usage.output,
        usage.cache_read,
        usage.cache_write_5m,
        usage.cache_write_1h,
        usage.reasoning,
        usage.audio_input,
        usage.audio_output,
    )
    return min(counts) >= 0 and max(counts) <= SANE_TOKENS
