"""The one writer of the evidence log: gives each entry its place, knows when it is durable, has the tree grow.

On the event loop it only journals and counts. Threads beside it do the rest: one makes the journal durable, for all
who wait at once; one integrates, signs and publishes (`jobs/integrator`); one keeps side rows. A failure stops serving.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Coroutine
from typing import Final

import msgspec

from tidegate.core.errors import LedgerBroken, Problem, Unavailable
from tidegate.jobs.integrator import BATCH, Head, Integrator
from tidegate.jobs.sequencer_parts import Journal, Pace, Parts, Status, TakenUp
from tidegate.ledger.entry import VERSION, Entry, Started, encode_entry
from tidegate.ledger.note import add_lines
from tidegate.ledger.port import Side

_LAST_WORD: Final = 5.0
"""Seconds that a stop waits for witnesses."""
_SEAL_AFTER: Final = 60
"""Rounds after which a segment is given up though there is room in it: its salts are kept elsewhere by now."""

_encode: Final = msgspec.msgpack.Encoder().encode


class Sequencer:
    """See EvidenceLog. Made by `app/ledger_log`; `start` comes first, `stop` last, all on one event loop."""

    def __init__(self, journal: Journal, integrator: Integrator, pace: Pace, parts: Parts) -> None:
        self._journal = journal
        self._integrator = integrator
        self._pace = pace
        self._parts = parts
        # An interval's worth of work at once would hold the thread for long.
        self._rush = min(pace.max_waiting // 2, 4 * BATCH)
        self._broken: LedgerBroken | None = None
        self._full = False
        self._stopped = True
        self._next = self._durable = self._integrated = 0
        self._waiting: list[tuple[bytes, Side | None]] = []
        self._kept: list[tuple[int, bytes, Side]] = []
        self._rows_kept = 0
        self._published = b""
        self._withheld = ""
        self._timer: asyncio.TimerHandle | None = None
        self._syncing = False
        self._durables: list[tuple[int, asyncio.Future[None]]] = []
        self._rooms: list[asyncio.Future[None]] = []
        self._hurry = asyncio.Event()
        self._head = asyncio.Event()
        self._rounds = 0
        self._tasks: set[asyncio.Task[None]] = set()
        self._loops: tuple[asyncio.Task[None], ...] = ()

    # -- EvidenceLog

    @property
    def next_index(self) -> int:
        """See EvidenceLog."""
        return self._next

    @property
    def origin(self) -> str:
        """See EvidenceLog."""
        return self._parts.origin

    @property
    def published(self) -> bytes:
        """See EvidenceLog."""
        return self._published

    @property
    def rows_kept(self) -> int:
        """Of entries below this index the side rows are kept."""
        return self._rows_kept

    def check_room(self) -> None:
        """See EvidenceLog."""
        self._check()
        if self._full:
            self._journal.check_room()
            if self._load >= self._pace.max_waiting:
                # Tiles cannot be written: what is journalled has room, but not without end.
                raise Unavailable(
                    "ledger_full",
                    "The disk of the ledger is full, so no call can be put on record.",
                    "Make room; calls are served again by themselves.",
                    retry_after=5,
                )

    def add(self, entry: Entry, side: Side | None = None, encoded: bytes = b"") -> int:
        """See EvidenceLog. Raises Unavailable (`ledger_full`) when even the room kept back is used up."""
        self._check()
        if entry.seq != self._next:
            raise _out_of_order(entry.seq, self._next)
        data = encoded or encode_entry(entry)
        try:
            index = self._journal.append(data, b"" if side is None else _encode(side))
        except LedgerBroken as problem:
            self._break(problem)
            raise
        self._next = index + 1
        self._waiting.append((data, side))
        if len(self._waiting) == self._rush:
            self._hurry.set()
        if self._timer is None and not self._syncing:
            self._timer = asyncio.get_running_loop().call_later(self._pace.window, self._begin_sync)
        return index

    async def durable(self, index: int) -> None:
        """See EvidenceLog."""
        self._check()
        if index >= self._next:
            raise _out_of_order(index, self._next)
        await self._until_durable(index)

    async def _until_durable(self, index: int) -> None:
        if index < self._durable:
            return
        self._check_whole()
        future = asyncio.get_running_loop().create_future()
        self._durables.append((index, future))
        self._begin_sync()
        await future

    async def room(self) -> None:
        """See EvidenceLog."""
        self._check()
        while self._load >= self._pace.max_waiting:
            future = asyncio.get_running_loop().create_future()
            self._rooms.append(future)
            self._hurry.set()
            await future
            self.check_room()

    @property
    def _load(self) -> int:
        return len(self._waiting) + len(self._kept)

    @property
    def status(self) -> Status:
        """How far it is."""
        signed, published = self._integrator.signed, self._integrator.published
        return Status(
            self._next,
            self._durable,
            self._integrated,
            signed.checkpoint.size if signed is not None else 0,
            published.checkpoint.size if published is not None else 0,
            self._withheld,
            self._broken.code if self._broken is not None else "",
        )

    # -- life

    async def start(self, taken: TakenUp) -> None:
        """Go on where the log ended, and put the start on record."""
        self._integrated = taken.size
        self._next = self._durable = taken.size + len(taken.waiting)
        self._kept = [(index, leaf, side) for index, leaf, raw in taken.before if (side := _side(raw)) is not None]
        self._waiting = [(entry, _side(raw)) for entry, raw in taken.waiting]
        published = self._integrator.published
        self._published = published.note if published is not None else b""
        self._stopped = False
        at = int(self._parts.clock.wall() * 1000)
        self.add(Started(at=at, seq=self._next, v=VERSION, version=self._parts.version, clean=taken.clean))
        self._loops = (self._spawn(self._integrate()), self._spawn(self._publish()))

    async def stop(self) -> None:
        """Take no more, integrate and publish what there is, give the journal up in order, and let the log go."""
        if self._stopped:
            return
        self._stopped = True
        self._hurry.set()
        self._head.set()
        # Nothing is cancelled that has work under way on a thread: it would go on, and nobody would count it.
        integrating, publishing = self._loops
        await asyncio.wait([integrating])
        _, asking = await asyncio.wait([publishing], timeout=_LAST_WORD)
        for task in asking:
            # A witness does not answer.
            task.cancel()
        try:
            if self._broken is None:
                with contextlib.suppress(Unavailable):
                    await self._finish()
        except LedgerBroken as problem:
            self._break(problem)
        finally:
            if self._timer is not None:
                self._timer.cancel()
            await asyncio.gather(*self._tasks, return_exceptions=True)
            with contextlib.suppress(Problem):
                await self._parts.works.run(self._journal.close)
            self._fail_all(self._broken or _over())
            self._parts.syncs.close()
            self._parts.works.close()
            self._parts.keeps.close()
            self._parts.release()

    async def _finish(self) -> None:
        if self._journal.needs_spare:
            await self._parts.syncs.run(self._journal.prepare)
        self._journal.seal()
        await self._round()
        await self._publish_once(_LAST_WORD)

    # -- durability

    def _begin_sync(self) -> None:
        """On with the next sync, unless one is under way: that one looks again when it is done."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if not self._syncing and self._broken is None:
            self._syncing = True
            self._spawn(self._sync())

    async def _sync(self) -> None:
        try:
            while True:
                self._advance(await self._parts.syncs.run(self._journal.sync))
                if not self._durables:
                    break
        finally:
            self._syncing = False
        if self._durable < self._next and self._timer is None:
            self._timer = asyncio.get_running_loop().call_later(self._pace.window, self._begin_sync)
        if self._journal.needs_spare:
            await self._prepare()

    async def _prepare(self) -> None:
        try:
            await self._parts.syncs.run(self._journal.prepare)
        except Unavailable:
            self._full = True

    def _advance(self, durable: int) -> None:
        self._durable = max(self._durable, durable)
        due, self._durables = self._durables, []
        for index, future in due:
            if index >= self._durable:
                self._durables.append((index, future))
            elif not future.done():
                future.set_result(None)

    # -- the tree

    async def _integrate(self) -> None:
        while not self._stopped and self._broken is None:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._hurry.wait(), self._pace.interval)
            self._hurry.clear()
            try:
                await self._round()
                if self._full and self._journal.needs_spare:
                    await self._parts.syncs.run(self._journal.prepare)
                self._full = False
            except Unavailable as problem:
                # No room, or the side store cannot be asked: the journal has everything, so it can wait.
                self._full = problem.code == "ledger_full"
                if self._full:
                    self._give_room()
            if self._withheld:
                self._head.set()

    async def _round(self) -> None:
        """Integrate all that waits now, sign, keep side rows, drop what the journal need not hold any more."""
        works = self._parts.works
        if upto := len(self._waiting):
            # What is in a tree can never be another entry's place again.
            await self._until_durable(self._integrated + upto - 1)
        await self._write(upto)
        await works.run(self._integrator.sign)
        self._head.set()
        await self._keep_rows()
        self._rounds += 1
        if self._rounds % _SEAL_AFTER == 0:
            self._journal.seal()
        await works.run(lambda: self._journal.drop_below(self._rows_kept))

    async def _write(self, upto: int) -> None:
        """Put so many entries into the tree, a batch at a time; rows of one are kept while the next is written."""
        keeping: list[asyncio.Task[None]] = []
        try:
            while upto > 0:
                batch = self._waiting[: min(upto, BATCH)]
                entries = [entry for entry, _ in batch]
                first = self._integrated
                leaves = await self._parts.works.run(
                    lambda first=first, entries=entries: self._integrator.write(first, entries)
                )
                rows = zip(range(first, first + len(batch)), leaves, batch, strict=True)
                self._kept.extend((index, leaf, side) for index, leaf, (_, side) in rows if side is not None)
                del self._waiting[: len(batch)]
                self._integrated += len(batch)
                upto -= len(batch)
                self._give_room()
                await asyncio.gather(*keeping, return_exceptions=True)
                keeping = [asyncio.create_task(self._keep_rows())]
        finally:
            # What has begun on a thread goes on: nobody may begin it again meanwhile. Rows that could not be kept stay,
            # and whoever keeps the rest says why.
            await asyncio.gather(*keeping, return_exceptions=True)

    async def _keep_rows(self) -> None:
        rows, upto, keep = list(self._kept), self._integrated, self._parts.rows
        if keep is not None:
            for at in range(0, len(rows), BATCH):
                part = rows[at : at + BATCH]
                await self._parts.keeps.run(lambda part=part: keep(part))
        del self._kept[: len(rows)]
        self._rows_kept = upto
        self._give_room()

    def _give_room(self) -> None:
        """Let those who wait for room look again."""
        rooms, self._rooms = self._rooms, []
        for future in rooms:
            if not future.done():
                future.set_result(None)

    async def _publish(self) -> None:
        while not self._stopped and self._broken is None:
            await self._head.wait()
            self._head.clear()
            with contextlib.suppress(Unavailable):
                await self._publish_once(None)

    async def _publish_once(self, patience: float | None) -> None:
        head, before = self._integrator.signed, self._integrator.published
        if head is None or (before is not None and before.checkpoint.size == head.checkpoint.size):
            return
        try:
            note = await asyncio.wait_for(self._cosigned(head, before), patience)
        except TimeoutError:
            return
        if note is None:
            return
        shown = await self._parts.works.run(lambda: self._integrator.publish(note))
        self._published = shown.note
        await self._parts.works.run(self._integrator.tidy)

    async def _cosigned(self, head: Head, before: Head | None) -> bytes | None:
        """5. The note with the lines of the witnesses; None when they were too few."""
        if self._parts.cosign is None:
            return head.note
        try:
            lines = await self._parts.cosign(
                head.note, before.checkpoint if before is not None else None, head.checkpoint
            )
            note = add_lines(head.note, lines)
        except LedgerBroken:
            raise
        except Problem as problem:
            self._withheld = problem.code
            return None
        self._withheld = ""
        return note

    # -- what fails

    def _check(self) -> None:
        self._check_whole()
        if self._stopped:
            raise _over()

    def _check_whole(self) -> None:
        if self._broken is not None:
            raise LedgerBroken(self._broken.code, self._broken.what, self._broken.fix)

    def _break(self, problem: LedgerBroken) -> None:
        self._broken = self._broken or problem
        self._fail_all(problem)
        # Both loops end.
        self._hurry.set()
        self._head.set()

    def _fail_all(self, problem: Problem) -> None:
        waiting = [*(future for _, future in self._durables), *self._rooms]
        self._durables, self._rooms = [], []
        for future in waiting:
            if not future.done():
                future.set_exception(type(problem)(problem.code, problem.what, problem.fix))

    def _spawn(self, work: Coroutine[object, object, None]) -> asyncio.Task[None]:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._ended)
        return task

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        error = None if task.cancelled() else task.exception()
        if isinstance(error, LedgerBroken):
            self._break(error)
        elif error is not None:
            self._break(
                LedgerBroken(
                    "ledger_defect",
                    f"The ledger stopped because of a defect ({type(error).__name__}).",
                    "Start again; if it comes back, report it.",
                )
            )


def _side(raw: bytes) -> Side | None:
    if not raw:
        return None
    try:
        return msgspec.msgpack.decode(raw, type=Side)
    except msgspec.DecodeError:
        raise LedgerBroken(
            "ledger_journal_damaged",
            "What is kept beside an entry in the ledger's journal cannot be read.",
            "It was written by another release, or changed. Start the release that wrote it, and stop it in order.",
        ) from None


def _out_of_order(index: int, following: int) -> LedgerBroken:
    return LedgerBroken(
        "ledger_out_of_order",
        f"Somebody speaks of entry {index} of the ledger, which goes on with {following}.",
        "This is a defect of Tidegate; report it.",
    )


def _over() -> Unavailable:
    return Unavailable("ledger_stopped", "The ledger is not running.", "Ask again when Tidegate has started.")
