"""The tool calls that a client got, in one normal form, from nothing but the bytes of its answer.

So whoever holds the answer's body, and knows its dialect, can make the form again; and whoever is shown only the
form can hold it against the commitment without seeing the rest of the answer.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

import msgspec

from tidegate.core.errors import NotProven, ProviderFailed
from tidegate.gateway.heard_calls import GivenCall, HeardCalls
from tidegate.gateway.whole import deltas_of
from tidegate.provenance.strict import canonical, read_json
from tidegate.wire.delta import BlockDelta, BlockStart, Delta
from tidegate.wire.dialect import Call, Dialect
from tidegate.wire.prompt import Json
from tidegate.wire.sse import Event, Splitter

MOST_KEPT: Final = 4 * 1024 * 1024
"""Bytes of an answer, from its first sign of a tool call on, that are kept to read the calls from at its end."""

_SIGNS: Final[Mapping[str, tuple[bytes, ...]]] = MappingProxyType(
    {
        "openai": (b"_call",),
        "azure": (b"_call",),
        "anthropic": (b"tool_use",),
        "gemini": (b"unction_call", b"unctionCall"),
    }
)
"""By family of dialects: what no tool call can be told without, if it is written plainly."""

_ALL_SIGNS: Final = tuple(sign for signs in _SIGNS.values() for sign in signs)

_ESCAPE: Final = b"\\u00"
_HIDDEN: Final = re.compile(rb"\\u00[4-7]")
"""An escaped letter: those words may be written so, and are read all the same."""


class CallKeeper:
    """Keeps of an answer what calls can be read from, from some piece on.

    Pieces of a stream MUST be whole events, as the pipes write them, in whatever number.
    """

    __slots__ = ("_parts", "_size", "is_whole", "too_long")

    def __init__(self, is_whole: bool) -> None:
        """`is_whole` says that nothing came before."""
        self.is_whole = is_whole
        self._parts: list[bytes] = []
        self._size = 0
        self.too_long = False

    def take(self, data: bytes) -> None:
        """Keep a piece, and MUST be given all that follow."""
        self._size += len(data)
        if self._size > MOST_KEPT:
            self.too_long = True
            self._parts = []
        else:
            self._parts.append(data)

    @property
    def is_keeping(self) -> bool:
        """Whether a piece was taken."""
        return bool(self._size)

    @property
    def body(self) -> bytes:
        """What was kept."""
        return b"".join(self._parts)


def shows_calls(data: bytes, family: str) -> bool:
    """Whether a body may hold tool calls: False means that it holds none, when it is read in that family's way."""
    for sign in _SIGNS.get(family, _ALL_SIGNS):
        if sign in data:
            return True
    return _ESCAPE in data and _HIDDEN.search(data) is not None


def read_calls(dialect: Dialect, call: Call, body: bytes) -> list[GivenCall]:
    """The tool calls in an answer of a dialect to a call, by choice, then in the order in which they begin.

    Of a stream that broke off, the last call's arguments are as far as they came. Raises ProviderFailed
    (`provider_garbage`) when the body cannot be read.
    """
    if not call.stream:
        deltas = deltas_of(dialect.decode_reply(body))
    else:
        decoder, splitter = dialect.decoder(), Splitter()
        events = _members(body) if call.reencode else [*splitter.feed(body), *splitter.end()]
        deltas = [*decoder.feed(events), *decoder.end()]
    return _gathered(deltas)


def normal_form(calls: Sequence[GivenCall]) -> bytes:
    """Tool calls as one canonical JSON text (RFC 8785): a list of objects in the order of the calls.

    Each has `name`, and `arguments`: their JSON value where the text can be read in one way only; else, without
    `arguments`, `raw`: the text as it was given. One way only means: JSON, no name twice in an object, no number
    that a double does not hold, no half of a character, at most 100 levels.
    Raises NotProven (`json_ambiguous`) where a name or a raw text has no form in UTF-8.
    """
    return canonical([_normal(item) for item in calls])


def _normal(call: GivenCall) -> dict[str, Json]:
    try:
        value = read_json(call.arguments)
        canonical(value)
    except NotProven:
        return {"name": call.name, "raw": call.arguments}
    return {"name": call.name, "arguments": value}


def _gathered(deltas: Sequence[Delta]) -> list[GivenCall]:
    heard = HeardCalls()
    for delta in deltas:
        if isinstance(delta, BlockStart) and delta.kind == "tool":
            heard.begin(delta)
        elif isinstance(delta, BlockDelta):
            heard.hear(delta)
    return heard.calls()


def _members(body: bytes) -> list[Event]:
    """The chunks of a stream that is one JSON list, or a part of one, as the events that they would be."""
    # Its members are objects: no bracket or comma at either end is one of theirs.
    inner = body.lstrip(b" \t\r\n[,").rstrip(b" \t\r\n],")
    try:
        parts = msgspec.json.decode(b"[" + inner + b"]", type=list[msgspec.Raw])
    except (msgspec.DecodeError, UnicodeError, RecursionError):
        raise ProviderFailed(
            "provider_garbage", "The answer is no JSON list.", "Look at what the endpoint answers."
        ) from None
    return [Event(b"", bytes(part), b"") for part in parts]
