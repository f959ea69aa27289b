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
        feed = self._decoder.feed
        batch: list[BlockDelta] = []
        run: list[Event] = []
        for event in events:
            deltas = feed((event,))
            delta = deltas[0] if len(deltas) == 1 else None
            if type(delta) is BlockDelta:
                batch.append(delta)
                run.append(event)
                continue
            # What the batch says must be known before this event is compared with it.
            self._pass_run(run, batch, out)
            batch, run = [], []
            if not self._pass_one(event, deltas, out):
                break
        self._pass_run(run, batch, out)
        return b"".join(out)

    def _pass_run(self, run: list[Event], batch: list[BlockDelta], out: list[bytes]) -> None:
        """Events of one delta each."""
        if not batch or self._screening.problem is not None:
            return
        keep = self._filter
        if len(batch) == 1:
            raws, text = [run[0].raw], batch[0].text
            if keep is not None and not keep.keep(run[0]):
                raws = []
        else:
            raws = [event.raw for event in run if keep is None or keep.keep(event)]
            text = text_of(batch, batch[0])
        if text is not None and len(raws) == len(run) and self._plain.fill(raws, [item.text for item in batch]):
            self._pass_batch(batch, raws, out, text)
            return
        start = 0
        raws = []
        for place, (event, delta) in enumerate(zip(run, batch, strict=True)):
            raw = event.raw if keep is None or keep.keep(event) else b""
            if not raw or self._plain.fill((raw,), (delta.text,)):
                raws.append(raw)
                continue
            self._pass_said(batch[start:place], raws, out)
            start, raws = place + 1, []
            if not self._pass_one(event, (delta,), out):
                return
        self._pass_said(batch[start:], raws, out)

    def _pass_one(self, event: Event, deltas: Sequence[Delta], out: list[bytes]) -> bool:
        """An event that may say more than its deltas. Whether anything may go on after it."""
        screening = self._screening
        self.facts.take(deltas)
        if screening.problem is not None or self.facts.failed is not None:
            return False
        raw = event.raw if self._filter is None or self._filter.keep(event) else b""
        if raw and self._encoder is None and not self._is_plain(event, deltas):
            # The event cannot go on as it came.
            out.append(self._write_anew(()))
        self._hold(raw, deltas)
        out.append(self.go_on(screening.take(deltas)))
        return True

    def _pass_said(self, batch: Sequence[BlockDelta], raws: list[bytes], out: list[bytes]) -> None:
        if batch and self._screening.problem is None:
            self._pass_batch(batch, raws, out, text_of(batch, batch[0]))

    def _pass_batch(self, batch: Sequence[BlockDelta], raws: list[bytes], out: list[bytes], text: str | None) -> None:
        """Events of one delta each that say nothing beside it, looked at together; `text` as Screening.take has it."""
        if text is None or len(batch) == 1:
            self.facts.take(batch)
        else:
            self.facts.take((BlockDelta(batch[0].index, text, batch[0].choice),))
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
