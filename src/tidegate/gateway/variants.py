"""The call as it goes out: as it came, or with what may not go to an endpoint taken out of it.

Each form is made once, when the first endpoint that needs it is tried.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol, TypeAlias

import msgspec

from tidegate.core.finding import Finding
from tidegate.detect.inspect import CallScan
from tidegate.detect.reading import Path, Piece, Reading, replace_at
from tidegate.gateway.lane import Forwarded
from tidegate.gateway.restoring import Restores
from tidegate.gateway.watch import HEADER
from tidegate.wire.body import encode
from tidegate.wire.dialect import Call
from tidegate.wire.prompt import Json, Prompt

Modes: TypeAlias = tuple[tuple[str, str], ...]
"""What is taken out, and how: (label or kind, mode) pairs, sorted."""


class Variant:
    """One form of the call. `restores` knows what was taken out and may be put back into the answer."""

    __slots__ = ("_prompt", "call", "forwarded", "restores")

    def __init__(self, call: Call, forwarded: Forwarded, restores: Restores | None = None) -> None:
        self.call = call
        self.forwarded = forwarded
        self.restores = restores
        self._prompt: Prompt | None = None

    def prompt(self, make: Callable[[Call], Prompt]) -> Prompt:
        """The neutral form, made by `make` when it is first wanted. Raises what `make` raises."""
        if self._prompt is None:
            self._prompt = make(self.call)
        return self._prompt


class Redacts(Protocol):
    """Takes findings out of texts, each value by the same pseudonym throughout a conversation."""

    def redact(self, text: str, findings: Sequence[Finding], modes: Mapping[str, str]) -> str:
        """The text without what `modes` names."""
        ...


class RedactingSession(Redacts, Restores, Protocol):
    """Both directions of one exchange."""


class Content(msgspec.Struct, frozen=True):
    """What redaction needs: what was read, what was found, and a fresh session for each form."""

    reading: Reading
    scan: CallScan
    session: Callable[[], RedactingSession]


class Variants:
    """The forms of one call, by what an endpoint may not get."""

    __slots__ = ("_content", "_made", "_modes", "plain")

    def __init__(
        self, call: Call, forwarded: Forwarded, modes: Callable[[str], Modes] | None, content: Content | None
    ) -> None:
        self.plain = Variant(call, forwarded)
        self._modes = modes
        self._content = content
        self._made: dict[Modes, Variant] = {}

    def of(self, endpoint: str) -> Variant:
        """The form for an endpoint."""
        modes = self._modes(endpoint) if self._modes is not None else ()
        if not modes:
            return self.plain
        made = self._made.get(modes)
        if made is None:
            if self._content is None:
                raise RuntimeError("policy asks for a redaction of what nobody has looked at")
            made = self._made[modes] = redacted(self.plain, self._content, dict(modes))
        return made


def redacted(plain: Variant, content: Content, modes: Mapping[str, str]) -> Variant:
    """The call without what `modes` names; every other value is as it was."""
    session = content.session()
    by_place: dict[tuple[Path, bool], list[Finding]] = {}
    for item in content.scan.found:
        if item.finding.label in modes or item.finding.kind in modes:
            by_place.setdefault((item.path, item.is_key), []).append(item.finding)
    changes: list[tuple[Path, bool, Json]] = []
    dropped_headers: set[str] = set()
    for section in content.reading.sections:
        for piece in section.pieces:
            findings = by_place.get((piece.path, piece.is_key))
            if findings is None:
                continue
            if piece.path[0] == HEADER:
                dropped_headers.add(str(piece.path[1]))
                continue
            changes.append((piece.path, piece.is_key, _replacement(piece, session, findings, modes)))
    call = plain.call
    document = replace_at(call.document, changes)
    forwarded = tuple(pair for pair in plain.forwarded if pair[0] not in dropped_headers)
    return Variant(msgspec.structs.replace(call, document=document, raw=encode(document)), forwarded, session)


def _replacement(piece: Piece, session: Redacts, findings: Sequence[Finding], modes: Mapping[str, str]) -> Json:
    # A number becomes a text: a pseudonym of it that is a number would pass for one.
    return session.redact(piece.text, findings, modes)
