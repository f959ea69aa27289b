"""A stream between equal formats that is screened: events go on byte for byte, each when all it says has been released.

When something has to be taken out, the rest of the stream is written anew.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from operator import is_

from tidegate.core.errors import Problem
from tidegate.gateway.asides import PlainEvents, pieces_of, strings_in, text_of
from tidegate.gateway.pipe import Facts, settle, split
from tidegate.gateway.screening import Screening
from tidegate.wire.delta import BlockDelta, Delta
from tidegate.wire.dialect import Dialect, ReplyContext, StreamDecoder, StreamEncoder, StreamFilter, failure
from tidegate.wire.sse import Event, Splitter

_JOINED = 64
"""After so many pieces the text of a block is put together, so that what is kept is little more than the text."""


class Said:
    """What has gone on so far, as deltas, so that the rest can be written anew."""

    __slots__ = ("_deltas", "_parts")

    def __init__(self) -> None:
        self._deltas: list[Delta] = []
        self._parts: dict[int, list[str]] = {}
        """The pieces of text that follow on each other, by the place of their first delta."""

    def add(self, deltas: Sequence[Delta]) -> None:
        """More has gone on."""
        for delta in deltas:
            if type(delta) is BlockDelta:
                self.add_text(delta, delta.text)
            else:
                self._deltas.append(delta)

    def add_text(self, delta: BlockDelta, text: str) -> None:
        """More text of the block of a delta has gone on."""
        last = self._deltas[-1] if self._deltas else None
        if type(last) is not BlockDelta or last.index != delta.index or last.choice != delta.choice:
            self._deltas.append(BlockDelta(delta.index, text, delta.choice))
            return
        parts = self._parts.setdefault(len(self._deltas) - 1, [])
        parts.append(text)
        if len(parts) >= _JOINED:
            parts[:] = ["".join(parts)]

    def deltas(self) -> list[Delta]:
        """All of it, with text that follows on each other put together."""
        whole = list(self._deltas)
        for place, parts in self._parts.items():
            first = whole[place]
            if isinstance(first, BlockDelta):
                whole[place] = BlockDelta(first.index, first.text + "".join(parts), first.choice)
        return whole


class _Held:
    """An event that waits until all of its deltas have been released; `done` of them have."""

    __slots__ = ("deltas", "done", "raw")

    def __init__(self, raw: bytes, deltas: Sequence[Delta]) -> None:
        self.raw = raw
        self.deltas = deltas
        self.done = 0


class ScreenedPass:
    """See the module. It is a Pipe."""

    __slots__ = (
        "_client", "_context", "_decoder", "_encoder", "_filter", "_held", "_plain", "_said", "_screening",
        "_splitter", "content_type", "facts",
    )  # fmt: skip

    def __init__(
        self, client: Dialect, context: ReplyContext, upstream: Dialect, facts: Facts, screening: Screening
    ) -> None:
        self._client = client
        self._context = context
        self._decoder: StreamDecoder = upstream.decoder()
        self._filter: StreamFilter | None = upstream.passthrough_filter(context.call)
        self._screening = screening
        self._splitter = Splitter()
        self._held: deque[_Held] = deque()
        self._plain = PlainEvents()
        self._said = Said()
        self._encoder: StreamEncoder | None = None
        """Set when the rest is written anew."""
        self.content_type = "text/event-stream"
        self.facts = facts

    def feed(self, data: bytes) -> bytes:
        """See Pipe."""
        return self._take(split(self._splitter, data, self.facts))

    def end(self) -> bytes:
        """See Pipe."""
        out = self._take(self._splitter.end())
        rest = self._decoder.end()
        self.facts.take(rest)
        self._hold(b"", rest)
        out += self.go_on(self._screening.take(rest))
        settle(self.facts)
        return out

    def failure(self, problem: Problem, request_id: str) -> bytes:
        """See Pipe."""
        return failure(self._client, self._encoder, problem, request_id)

    def _take(self, events: Sequence[Event]) -> bytes:
        out: list[bytes] = []
        facts, screening, keep, feed, plain = self.facts, self._screening, self._filter, self._decoder.feed, self._plain
        batch: list[BlockDelta] = []
        raws: list[bytes] = []
        for event in events:
            deltas = feed((event,))
            facts.take(deltas)
            if facts.failed is not None:
                break
            raw = event.raw if keep is None or keep.keep(event) else b""
            delta = deltas[0] if len(deltas) == 1 else None
            if type(delta) is BlockDelta and (
                # An event that PlainEvents knows: asked here, because it is asked for every one.
                not raw
                or (
                    len(raw) == plain.frame + len(delta.text)
                    and raw.startswith(plain.before)
                    and raw.endswith(plain.after)
                )
            ):
                batch.append(delta)
                raws.append(raw)
                continue
            # What the batch says must be known before this event is compared with it.
            self._pass_batch(batch, raws, out)
            batch, raws = [], []
            if screening.problem is not None:
                break
            if raw and self._encoder is None and not self._is_plain(event, deltas):
                # The event cannot go on as it came.
                out.append(self._write_anew(()))
            self._hold(raw, deltas)
            out.append(self.go_on(screening.take(deltas)))
        self._pass_batch(batch, raws, out)
        return b"".join(out)

    def _pass_batch(self, batch: list[BlockDelta], raws: list[bytes], out: list[bytes]) -> None:
        """Events of one delta each, looked at together."""
        if not batch or self._screening.problem is not None:
            return
        text = text_of(batch, batch[0])
        released = self._screening.take(batch, text)
        if released is batch and text is not None and not self._held and self._encoder is None:
            self._said.add_text(batch[0], text)
            out += raws
            return
        count = 0
        if not self._held and self._encoder is None and all(map(is_, released, batch)):
            # The first of them go on, the others wait.
            count = len(released)
            self._said.add(released)
            out += raws[:count]
            released = ()
        for raw, delta in zip(raws[count:], batch[count:], strict=True):
            self._hold(raw, (delta,))
        out.append(self.go_on(released))

    def _is_plain(self, event: Event, deltas: Sequence[Delta]) -> bool:
        """Whether an event says nothing beside its deltas that may not go on."""
        asides = self._plain.asides(event, pieces_of(deltas), self._all_said)
        if not asides:
            return True
        if not self._screening.aside(asides):
            return False
        self._plain.learn_harmless(asides)
        return True

    def _all_said(self) -> Iterator[str]:
        """Every text of a block so far, and what the caller said, which some dialects repeat."""
        blocks: dict[tuple[int, int], list[str]] = {}
        for deltas in (self._said.deltas(), *(event.deltas for event in self._held)):
            for delta in deltas:
                if isinstance(delta, BlockDelta):
                    blocks.setdefault((delta.choice, delta.index), []).append(delta.text)
        yield from ("".join(parts) for parts in blocks.values())
        yield from strings_in(self._context.call.document)

    def _hold(self, raw: bytes, deltas: Sequence[Delta]) -> None:
        if self._encoder is None and (raw or deltas):
            self._held.append(_Held(raw, deltas))

    def go_on(self, deltas: Sequence[Delta]) -> bytes:
        """See Pipe."""
        if self._encoder is not None:
            return self._encoder.encode(deltas)
        out: list[bytes] = []
        for place, delta in enumerate(deltas):
            self._pass_whole(out)
            first = self._held[0] if self._held else None
            if first is None or first.deltas[first.done] is not delta:
                # Something was taken out: this event can no longer go on as it came.
                return b"".join(out) + self._write_anew(deltas[place:])
            first.done += 1
        self._pass_whole(out)
        return b"".join(out)

    def _pass_whole(self, out: list[bytes]) -> None:
        held = self._held
        while held and held[0].done == len(held[0].deltas):
            event = held.popleft()
            self._said.add(event.deltas)
            out.append(event.raw)

    def _write_anew(self, deltas: Sequence[Delta]) -> bytes:
        first = self._held[0] if self._held else None
        # Of an event that is only partly released, nothing has gone on yet.
        begun = first.deltas[: first.done] if first is not None else ()
        self._held.clear()
        encoder = self._encoder = self._client.encoder(self._context)
        # It has to know what the client has got already, which it does not get again.
        encoder.encode(self._said.deltas())
        return encoder.encode([*begun, *deltas])
