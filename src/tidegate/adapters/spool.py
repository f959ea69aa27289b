"""The journal between a settled exchange and the database, as a `RecordSink`.

`add` copies a line into a file that is mapped into memory: the record is then the operating system's, and survives
`kill -9` (not a power cut). A task moves records on in batches. When the database is gone they wait on disk, up to
a limit.
"""

from __future__ import annotations

import asyncio
import json
from collections import deque
from pathlib import Path

import msgspec

from tidegate.adapters.spool_files import Folder, MappedFile, Segment, SegmentFile, read_batch, set_aside
from tidegate.core.errors import Unavailable
from tidegate.core.ports import Store
from tidegate.core.record import ExchangeRecord


class SpoolSettings(msgspec.Struct, frozen=True, kw_only=True):
    """Sizes in bytes, times in seconds."""

    max_bytes: int = 2 << 30
    """From this much on disk `check_room` refuses new exchanges."""
    headroom: int = 64 << 20
    """How much more `add` accepts, for exchanges that were let in before."""
    segment_bytes: int = 8 << 20
    """Size at which a new file is begun."""
    batch: int = 4000
    """Most records moved at once. The larger a batch, the less a record costs the database."""
    read_batch: int = 1000
    """The same for records that have to be read back and decoded."""
    held: int = 6000
    """Most records kept in memory too, so that they need not be read back."""
    interval: float = 0.4
    """Pause between batches when there is little to move."""
    retry: float = 1.0
    """Pause after the database could not take a batch."""
    mapped: bool = True
    """Whether files are written through a memory map, where the system can; else by a system call a record."""


class SpoolStats(msgspec.Struct, frozen=True, kw_only=True):
    """What the spool has seen. Counts of records and lines are since its start."""

    waiting_bytes: int
    accepted: int
    moved: int
    replayed: int
    """Records left by an earlier process that have been moved."""
    torn: int
    """Lines that were cut: by the end of the process, of exchanges never settled, or by a power cut."""
    damaged: int
    """Whole lines that were no record; kept aside."""
    lost: int
    """Records whose file vanished before they were moved."""
    store_ok: bool
    writable: bool


class Spool:
    """See RecordSink. Used from one event loop; `open` first, then `start`, at the end `stop`."""

    def __init__(self, folder: Path, settings: SpoolSettings | None = None) -> None:
        self._settings = settings or SpoolSettings()
        self._folder = Folder(folder, self._settings.mapped)
        self._most = self._settings.max_bytes + self._settings.headroom
        self._encode = msgspec.json.Encoder().encode
        self._decoder = msgspec.json.Decoder(ExchangeRecord)
        self._queue: deque[Segment] = deque()
        self._active: Segment | None = None
        self._file: SegmentFile | None = None
        self._accepted = 0
        self._bytes = 0
        self._held = 0
        self._writable = True
        self._store: Store | None = None
        self._store_ok = True
        self._task: asyncio.Task[None] | None = None
        self._disposal: asyncio.Task[None] | None = None
        self._turning = asyncio.Lock()
        self._left: set[Path] = set()
        self._counts = dict.fromkeys(("moved", "replayed", "torn", "damaged", "lost"), 0)

    # -- taking records

    def open(self) -> int:
        """Lock the folder and find what an earlier process left; returns its bytes. Raises Misconfigured."""
        left = self._folder.open()
        self._left = {segment.path for segment in left}
        self._queue.extend(left)
        found = sum(segment.size for segment in left)
        self._bytes += found
        return found

    def check_room(self) -> None:
        """See RecordSink."""
        if self._bytes >= self._settings.max_bytes:
            raise self._full()
        if not self._writable:
            raise _failed("the last write failed")
        if self._task is not None and self._task.done():
            raise _failed("what moves them to the database has stopped")

    def add(self, record: ExchangeRecord) -> None:
        """See RecordSink."""
        try:
            line = self._encode(record)
        except UnicodeEncodeError:
            record, line = self._cleaned(record)
        size = len(line) + 1
        if self._bytes + size > self._most:
            raise self._full()
        segment, file = self._active, self._file
        try:
            if segment is None or file is None:
                segment, file = self._begin()
            file.append(line)
        except OSError as error:
            self._writable = False
            if file is not None and file.spoiled:
                self._rotate()
            raise _failed((error.strerror or "unknown error").lower()) from None
        self._writable = True
        self._accepted += 1
        self._bytes += size
        segment.count += 1
        records = segment.records
        if records is not None:
            if self._held < self._settings.held:
                records.append(record)
                segment.lines.append(line)
                self._held += 1
            else:
                # Memory is full: this file will be read back as a whole.
                self._held -= len(records)
                segment.records, segment.lines = None, []
        if file.size >= self._settings.segment_bytes:
            self._rotate()

    def _cleaned(self, record: ExchangeRecord) -> tuple[ExchangeRecord, bytes]:
        # Half a surrogate pair in some name cannot be written as UTF-8; the record matters more than that letter.
        text = json.dumps(msgspec.to_builtins(record), ensure_ascii=False, separators=(",", ":"))
        line = text.encode("utf-8", "replace")
        return self._decoder.decode(line), line

    def _begin(self) -> tuple[Segment, SegmentFile]:
        file = self._folder.create()
        segment = Segment(file.path, records=[] if self._held < self._settings.held else None)
        self._active, self._file = segment, file
        return segment, file

    def _rotate(self) -> None:
        segment, file = self._active, self._file
        if segment is None or file is None:
            return
        self._active = self._file = None
        segment.size = file.size
        if isinstance(file, MappedFile) and not self._queue:
            # It is moved at once, and its file used again. What has to wait must not hold memory.
            segment.file = file
        else:
            file.close()
        self._queue.append(segment)

    def _full(self) -> Unavailable:
        return Unavailable(
            "spool_full",
            f"{self._bytes} bytes of usage records wait for the database, which is the limit.",
            "Bring the database back; serving goes on as soon as it takes records.",
            retry_after=5.0,
        )

    # -- moving them on

    async def start(self, store: Store) -> None:
        """Begin to move records to the store."""
        self._store = store
        self._task = asyncio.create_task(self._run(), name="spool")

    async def stop(self, grace: float = 5.0) -> None:
        """Move what can be moved within `grace` seconds; what cannot stays on disk for the next start."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.wait([self._task])
            self._task = None
            await self._disposed()
            try:
                async with asyncio.timeout(grace):
                    await self.flush()
            except (Unavailable, TimeoutError):
                self._store_ok = False
        await self._disposed()
        self._rotate()
        for segment in self._queue:
            segment.close()
        self._folder.close()

    async def flush(self) -> None:
        """Move every record accepted so far. Raises Unavailable when the store does not take them."""
        async with self._turning:
            self._rotate()
            last = self._queue[-1] if self._queue else None
            while last is not None and last in self._queue:
                await self._move()

    def stats(self) -> SpoolStats:
        """How it stands."""
        return SpoolStats(
            waiting_bytes=self._bytes,
            accepted=self._accepted,
            store_ok=self._store_ok,
            writable=self._writable,
            **self._counts,
        )

    async def _run(self) -> None:
        while True:
            pause = self._settings.interval
            try:
                async with self._turning:
                    # Behind a queue the active file grows on; else what is in it is due.
                    if not self._queue:
                        self._rotate()
                    while self._queue:
                        await self._move()
            except Unavailable:
                pause = self._settings.retry
            if not self._writable:
                self._writable = await asyncio.to_thread(self._folder.probe)
            await asyncio.sleep(pause)

    async def _move(self) -> None:
        """One batch of the oldest segment. Raises Unavailable."""
        segment = self._queue[0]
        if segment.records is not None:
            part = slice(segment.taken, segment.taken + self._settings.batch)
            batch = segment.records[part]
            await self._deliver(batch, segment.lines[part])
            segment.taken += len(batch)
            done = segment.taken >= len(segment.records)
        else:
            done = await self._move_from_disk(segment)
        if done:
            self._queue.popleft()
            self._bytes -= segment.size
            self._held -= len(segment.records or ())
            self._left.discard(segment.path)
            # Shielded, so that nobody takes the file up, or away, while it is being cleared.
            self._disposal = asyncio.create_task(asyncio.to_thread(self._folder.dispose, segment))
            await asyncio.shield(self._disposal)

    async def _disposed(self) -> None:
        if self._disposal is not None:
            await asyncio.wait([self._disposal])

    async def _move_from_disk(self, segment: Segment) -> bool:
        try:
            batch = await asyncio.to_thread(read_batch, segment, self._decoder, self._settings.read_batch)
        except FileNotFoundError:
            self._counts["lost"] += segment.count
            return True
        except OSError:
            self._counts["damaged"] += 1
            segment.close()
            await asyncio.to_thread(set_aside, segment.path)
            return True
        await self._deliver(batch.records, batch.lines)
        segment.taken = batch.offset
        self._counts["torn"] += batch.torn
        self._counts["damaged"] += batch.damaged
        if segment.path in self._left:
            self._counts["replayed"] += len(batch.records)
        return batch.at_end

    async def _deliver(self, records: list[ExchangeRecord], lines: list[bytes]) -> None:
        if self._store is None:
            raise Unavailable("store_unavailable", "The spool has not been started.", "Start it with a store.")
        try:
            if records:
                await self._store.add_records(records, lines)
        except Unavailable:
            self._store_ok = False
            raise
        self._store_ok = True
        self._counts["moved"] += len(records)


def _failed(reason: str) -> Unavailable:
    return Unavailable(
        "spool_failed",
        f"Usage records cannot be written to disk: {reason}.",
        "Make room on the disk of the state folder; serving goes on by itself.",
        retry_after=5.0,
    )
