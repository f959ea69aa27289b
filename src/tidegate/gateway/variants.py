"""The call as it goes out: as it came, or with what may not go to an endpoint taken out of it.

Each form is made once, when the first endpoint that needs it is tried.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

import msgspec

from tidegate.core.finding import Finding
from tidegate.detect.inspect import CallScan
from tidegate.detect.reading import Path, Reading, replace_at
from tidegate.gateway.lane import Forwarded
from tidegate.gateway.pipe import Ear
from tidegate.gateway.restoring import Restores, TextRestorer
from tidegate.gateway.watch import HEADER
from tidegate.policy.permit import Modes
from tidegate.wire.body import encode
from tidegate.wire.dialect import Call
from tidegate.wire.prompt import Json, Prompt

RESTORED = "pseudonym"
"""The mode of what comes back in answers."""


class Variant:
    """One form of the call: without what `taken_out` names. `restores` knows what may come back in the answer.

    `session` holds the pseudonyms, for a later request that refers to the answer instead of sending everything again.
    """

    __slots__ = ("_prompt", "call", "ear", "forwarded", "restores", "session", "taken_out")

    def __init__(
        self, call: Call, forwarded: Forwarded, taken_out: Modes = (), restores: Restores | None = None
    ) -> None:
        self.call = call
        self.forwarded = forwarded
        self.taken_out = taken_out
        self.restores = restores
        self.session: Session | None = None
        self.ear: Ear | None = None
        """Hears the answer to this form of the call."""
        self._prompt: Prompt | None = None

    def prompt(self, make: Callable[[Call], Prompt]) -> Prompt:
        """The neutral form, made by `make` when it is first wanted. Raises what `make` raises."""
        if self._prompt is None:
            self._prompt = make(self.call)
        return self._prompt


class Session(Protocol):
    """The pseudonyms of a conversation. See `detect.pseudonyms.session`."""

    def redact(self, text: str, findings: Sequence[Finding], modes: Mapping[str, str]) -> str:
        """The text without what `modes` names; texts are given in the order of the conversation."""
        ...

    def plant(self, decoys: Callable[[str], str | None]) -> None:
        """Have `decoys` say what takes the place of a secret."""
        ...

    def restorer(self, allow: frozenset[str]) -> TextRestorer:
        """For a text of the answer; only kinds and labels in `allow` come back."""
        ...

    def arguments_restorer(self, allow: frozenset[str]) -> TextRestorer:
        """For a tool call's arguments."""
        ...


class Plants(Protocol):
    """The decoys that an endpoint gets in this call. See `decoys`."""

    @property
    def replaces(self) -> bool:
        """Whether secrets that are taken out become decoys."""
        ...

    def replacement(self, value: str) -> str | None:
        """The decoy in the place of a secret, recorded; None where there can be none."""
        ...

    def planted(self, call: Call) -> Call:
        """The call with decoys of its own; the very call where nothing is planted."""
        ...

    def ear(self, sent: Call) -> Ear | None:
        """What hears the answer to what was sent."""
        ...


class Content(msgspec.Struct, frozen=True):
    """What redaction needs: what was read, what was found, and a fresh session for each form."""

    reading: Reading
    scan: CallScan
    session: Callable[[], Session]


class _Allowed:
    """A session that gives back only what policy lets come back."""

    __slots__ = ("_allow", "_session")

    def __init__(self, session: Session, modes: Modes) -> None:
        self._session = session
        self._allow = frozenset(name for name, mode in modes if mode == RESTORED)

    def restorer(self) -> TextRestorer:
        """See Restores."""
        return self._session.restorer(self._allow)

    def arguments_restorer(self) -> TextRestorer:
        """See Restores."""
        return self._session.arguments_restorer(self._allow)


class Variants:
    """The forms of one call, by what an endpoint may not get."""

    __slots__ = ("_content", "_made", "_modes", "_plants", "plain")

    def __init__(
        self,
        call: Call,
        forwarded: Forwarded,
        modes: Callable[[str], Modes] | None,
        content: Content | None,
        plants: Callable[[str], Plants | None] | None = None,
    ) -> None:
        self.plain = Variant(call, forwarded)
        self._modes = modes
        self._content = content
        self._plants = plants
        self._made: dict[tuple[Modes, str], Variant] = {}

    def of(self, endpoint: str) -> Variant:
        """The form for an endpoint."""
        modes = self._modes(endpoint) if self._modes is not None else ()
        plants = self._plants(endpoint) if self._plants is not None else None
        if not modes and plants is None:
            return self.plain
        # What is planted is an endpoint's own.
        key = (modes, endpoint if plants is not None else "")
        made = self._made.get(key)
        if made is None:
            made = self._made[key] = self._make(modes, plants)
        return made

    def _make(self, modes: Modes, plants: Plants | None) -> Variant:
        made = self.plain
        if modes:
            if self._content is None:
                raise RuntimeError("policy asks for a redaction of what nobody has looked at")
            made = redacted(self.plain, self._content, modes, plants)
        if plants is None:
            return made
        call = plants.planted(made.call)
        planted = Variant(call, made.forwarded, made.taken_out, made.restores)
        planted.session = made.session
        planted.ear = plants.ear(call)
        return planted


def redacted(plain: Variant, content: Content, modes: Modes, plants: Plants | None = None) -> Variant:
    """The call without what `modes` names; every other value is as it was. `plants` gives decoys for secrets."""
    session, named = content.session(), dict(modes)
    if plants is not None and plants.replaces:
        session.plant(plants.replacement)
    by_place: dict[tuple[Path, bool], list[Finding]] = {}
    for item in content.scan.found:
        if item.finding.label in named or item.finding.kind in named:
            by_place.setdefault((item.path, item.is_key), []).append(item.finding)
    changes: list[tuple[Path, bool, Json]] = []
    dropped_headers: set[str] = set()
    for section in content.reading.sections:
        for piece in section.pieces:
            findings = by_place.get((piece.path, piece.is_key), ())
            # Texts without findings too: no pseudonym may be a word that stands there already.
            without = session.redact(piece.text, findings, named)
            if without == piece.text:
                continue
            # Without a finding of its own, a text may hold a value that was found elsewhere.
            if piece.path[0] == HEADER:
                dropped_headers.add(str(piece.path[1]))
            else:
                # A number becomes a text: a pseudonym that is a number would pass for one.
                changes.append((piece.path, piece.is_key, without))
    call = plain.call
    document = replace_at(call.document, changes)
    forwarded = tuple(pair for pair in plain.forwarded if pair[0] not in dropped_headers)
    redone = msgspec.structs.replace(call, document=document, raw=encode(document))
    made = Variant(redone, forwarded, modes, _Allowed(session, modes))
    made.session = session
    return made
