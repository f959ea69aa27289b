"""The neutral form of an answer: stream events (`Delta`) and whole answers (`Reply`).

Every upstream stream decoder yields these, every client stream encoder takes them. Block indexes are
per choice, count from 0 in order of first appearance, and a block is started before it gets deltas
and ended after its last; at most one text-like block is open at a time per choice, while tool blocks
may interleave.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

import msgspec

from tidegate.core.usage import NO_USAGE, Usage
from tidegate.wire.prompt import Json, Part

FinishReason: TypeAlias = Literal[
    "stop", "length", "tool_calls", "content_filter", "stop_sequence", "pause", "refusal", "context_window", "error"
]
BlockKind: TypeAlias = Literal["text", "thinking", "tool", "refusal"]


class Start(msgspec.Struct, gc=False):
    """The answer begins: upstream's id, the claimed model and its creation time (Unix seconds, 0 if unknown).

    `served_by` is the provider that an aggregator says it used (OpenRouter's top-level `provider`), or empty.
    """

    id: str
    model: str
    created: int = 0
    system_fingerprint: str = ""
    service_tier: str = ""
    served_by: str = ""


class BlockStart(msgspec.Struct, gc=False):
    """A block opens. `id` and `name` are those of a tool call; `redacted` is an encrypted thinking block whole."""

    index: int
    kind: BlockKind
    choice: int = 0
    id: str = ""
    name: str = ""
    redacted: str = ""


class BlockDelta(msgspec.Struct, gc=False):
    """A fragment of the open block: text, thinking text, refusal text, or JSON text of tool arguments."""

    index: int
    text: str
    choice: int = 0
    logprobs: Json = None


class Signature(msgspec.Struct, gc=False):
    """The (whole) signature of a thinking block, or of a tool block at operators that sign those."""

    index: int
    signature: str
    choice: int = 0


class BlockEnd(msgspec.Struct, gc=False):
    """The block is complete."""

    index: int
    choice: int = 0


class Finish(msgspec.Struct, gc=False):
    """One choice is complete. `stop_sequence` is the string that stopped it, where known."""

    reason: FinishReason
    choice: int = 0
    stop_sequence: str = ""


class UsageSeen(msgspec.Struct, gc=False):
    """The usage so far, cumulative; the last one counts."""

    usage: Usage


class Ping(msgspec.Struct, gc=False):
    """The upstream says it is alive."""


class Failed(msgspec.Struct, gc=False):
    """The upstream broke off, or said it failed. Always the last event; an `End` never follows.

    `code` is one of `provider_error` (an error event of its own), `provider_cut` (ended without its
    dialect's end), `provider_garbage` (not parseable). `message` is safe to show: no content.
    """

    code: str
    message: str
    status: int = 502


class End(msgspec.Struct, gc=False):
    """The upstream ended properly, by its dialect's own rule. Always the last event."""


Delta: TypeAlias = Start | BlockStart | BlockDelta | Signature | BlockEnd | Finish | UsageSeen | Ping | Failed | End


class Choice(msgspec.Struct):
    """One of the answers. `parts` are Text, Thinking, ToolUse, Refusal (or Opaque)."""

    parts: list[Part]
    finish: FinishReason
    stop_sequence: str = ""
    logprobs: Json = None


class Reply(msgspec.Struct):
    """A whole answer in neutral form. `usage_given` is False when the upstream said nothing of usage.

    `source` is the `format` it was read from: `rest` and `Opaque` parts mean something only there.
    """

    id: str
    model: str
    choices: list[Choice]
    usage: Usage = NO_USAGE
    usage_given: bool = True
    created: int = 0
    system_fingerprint: str = ""
    service_tier: str = ""
    served_by: str = ""
    rest: dict[str, Json] = {}
    source: str = ""


class Glance(msgspec.Struct, frozen=True, gc=False):
    """What the gateway must know of a whole answer that passes through untouched."""

    model: str
    usage: Usage
    usage_given: bool
    finish: FinishReason | None
    id: str = ""
    served_by: str = ""
