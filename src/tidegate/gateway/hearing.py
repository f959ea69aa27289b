"""Hears a stream beside its way to the client: what it says, the envelope it carries, and when it is over.

Where its witness holds, nothing goes on before the end was heard and the witness is content.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Sequence
from typing import Final, Protocol

import msgspec

from tidegate.core.errors import NotProven, Problem, ProviderFailed
from tidegate.gateway.covered import Gathering, read_event
from tidegate.gateway.lane import Lane
from tidegate.gateway.pipe import Pipe
from tidegate.provenance.said import Said
from tidegate.provenance.strict import read_json, read_object
from tidegate.wire.delta import Delta, End, Failed
from tidegate.wire.prompt import Json
from tidegate.wire.sse import Event, Splitter

COMMENT: Final = b": tidegate-envelope "
"""What the line of a stream begins with that carries an envelope, in base64url."""


class Hearer(Protocol):
    """Who wants to know what was heard of one stream."""

    @property
    def holds(self) -> bool:
        """Whether nothing goes on before it is content."""
        ...

    @property
    def most(self) -> int:
        """Bytes that are heard, or held, at most."""
        ...

    def settle(self, envelopes: Sequence[Json], said: Said) -> None:
        """All was heard. Raises ProviderFailed where it is not content."""
        ...

    def fail(self, problem: NotProven) -> None:
        """It could not be read in one way. Raises ProviderFailed where it is not content."""
        ...

    def unheard(self) -> None:
        """The stream is over."""
        ...

    def give_up(self, reason: str) -> None:
        """It could not be heard to its end."""
        ...


_members = msgspec.json.Decoder(dict[str, msgspec.Raw]).decode


def member_of(raw: bytes, name: str) -> bytes:
    """The bytes of one member of an object that has been read."""
    return bytes(_members(raw)[name])


class StreamEar:
    """Takes a stream apart for its witness, beside the way to the client. `over` is set once its end was heard."""

    __slots__ = (
        "_decoder",
        "_gathering",
        "_member",
        "_problem",
        "_splitter",
        "_witness",
        "envelopes",
        "failed",
        "over",
    )

    def __init__(self, witness: Hearer, lane: Lane, member: str) -> None:
        self._witness = witness
        self._member = member
        self._splitter = Splitter()
        self._decoder = lane.upstream.decoder()
        self._gathering = Gathering()
        self._problem: NotProven | None = None
        self.envelopes: list[Json] = []
        self.over = False
        self.failed: Failed | None = None
        """What the endpoint itself says went wrong."""

    def feed(self, data: bytes) -> None:
        """Hear further bytes."""
        try:
            self._take(self._splitter.feed(data))
        except ProviderFailed:
            self._problem = NotProven("answer_unreadable", "The stream cannot be read.", "Treat it as unsigned.")
            self.over = True

    def end(self) -> None:
        """No more bytes come."""
        self._take(self._splitter.end())
        self._note(self._decoder.end())

    def settle(self) -> None:
        """Its end was heard: verify. Raises ProviderFailed."""
        if self._problem is not None:
            self._witness.fail(self._problem)
        elif self.failed is None:
            self._witness.settle(self.envelopes, self._gathering.said())

    def _take(self, events: Sequence[Event]) -> None:
        for event in events:
            try:
                if COMMENT in event.raw:
                    self._comments(event.raw)
                document = read_event(event)
            except NotProven as problem:
                # The stream's own end is still to be found.
                document, self._problem = None, self._problem or problem
            deltas = self._decoder.feed((event,))
            self._note(deltas)
            if document is not None:
                if document.pop(self._member, None) is not None:
                    self._add(event.data)
                self._gathering.look(document, deltas)

    def _note(self, deltas: Sequence[Delta]) -> None:
        self._gathering.take(deltas)
        for delta in deltas:
            if isinstance(delta, Failed):
                self.failed, self.over = delta, True
            elif isinstance(delta, End):
                self.over = True

    def _add(self, data: bytes) -> None:
        try:
            self.envelopes.append(read_object(member_of(data, self._member)))
        except NotProven as problem:
            self._problem = self._problem or problem

    def _comments(self, raw: bytes) -> None:
        for line in raw.splitlines():
            if line.startswith(COMMENT):
                self.envelopes.append(read_comment(line))


def read_comment(line: bytes) -> Json:
    """The envelope that a comment line carries. Raises NotProven."""
    text = line[len(COMMENT) :].strip()
    try:
        plain = base64.urlsafe_b64decode(text + b"=" * (-len(text) % 4))
    except (binascii.Error, ValueError):
        raise NotProven("envelope_malformed", "The envelope is no base64.", "Treat the answer as unsigned.") from None
    return read_json(plain)


class HearingPipe:
    """A pipe past a witness. When it holds, nothing goes on before the witness is content."""

    __slots__ = ("_ear", "_held", "_holds", "_inner", "_size", "_witness", "content_type", "facts")

    def __init__(self, inner: Pipe, witness: Hearer, ear: StreamEar) -> None:
        self._inner = inner
        self._witness = witness
        self._ear: StreamEar | None = ear
        self._holds = witness.holds
        self._held: list[bytes] = []
        self._size = 0
        self.facts = inner.facts
        self.content_type = inner.content_type

    def feed(self, data: bytes) -> bytes:
        """See Pipe."""
        ear, self._size = self._ear, self._size + len(data)
        if ear is not None and self._size > self._witness.most:
            return self._give_up(data)
        if ear is not None:
            ear.feed(data)
        if not self._holds:
            self._settle()
            return self._inner.feed(data)
        if ear is None:
            return b""
        self._held.append(data)
        return self._inner.feed(self._release()) if ear.over and self._settle() else b""

    def end(self) -> bytes:
        """See Pipe."""
        if (ear := self._ear) is not None:
            ear.end()
            ear.over = True
            if not self._settle():
                return b""
        held = self._release()
        return (self._inner.feed(held) if held else b"") + self._inner.end()

    def go_on(self, deltas: Sequence[Delta]) -> bytes:
        """See Pipe."""
        return self._inner.go_on(deltas)

    def failure(self, problem: Problem, request_id: str) -> bytes:
        """See Pipe."""
        return self._inner.failure(problem, request_id)

    def _settle(self) -> bool:
        """Verify once the end was heard; False, and a failure in the facts, when nothing may go on."""
        ear = self._ear
        if ear is None or not ear.over:
            return True
        self._ear = None
        try:
            ear.settle()
        except ProviderFailed as problem:
            self.facts.failed = Failed(problem.code, problem.message, problem.status)
        if self._holds and ear.failed is not None:
            self.facts.failed = ear.failed
        self._witness.unheard()
        if self.facts.failed is not None and self._holds:
            self._held.clear()
            return False
        return True

    def _release(self) -> bytes:
        held = b"".join(self._held)
        self._held.clear()
        return held

    def _give_up(self, data: bytes) -> bytes:
        self._ear = None
        self._held.clear()
        self._witness.give_up("answer_too_large")
        if not self._holds:
            return self._inner.feed(data)
        self.facts.failed = Failed("envelope_invalid", "The stream is longer than is held to verify it.")
        return b""
