"""The journal of the log: entries in their order and what goes beside them, on disk before any tile is written.

Segments are files named by their first index. A record is a head, an entry, side bytes, with a CRC over all of it and
its index. A mark says how much was durable when it was written: what is missing before that was acknowledged, and is
damage; what is missing after it is a tail that nobody was promised.
"""

from __future__ import annotations

import itertools
import struct
import threading
import zlib
from typing import Final

import msgspec

from tidegate.adapters.ledger_files import full, on_disk, synced
from tidegate.core.errors import LedgerBroken
from tidegate.ledger.disk import Area, Disk
from tidegate.ledger.tiles import LARGEST_ENTRY

FOLDER: Final = "journal"
CAPACITY: Final = 8 << 20
"""Bytes of a segment."""

_SPARE: Final = "spare"
_DRAFT: Final = "draft"
_OLD: Final = "old-"
_HEAD: Final = struct.Struct("<4sIIQI")
"""Kind; lengths of entry and side; index; CRC-32 of what follows, begun with that of what stands before it."""
_START: Final = b"\xf5TS1"
_ENTRY: Final = b"\xf5TE1"
_MARK: Final = b"\xf5TM1"
"""The first byte occurs in no UTF-8, so in no entry."""
_LARGEST_SIDE: Final = 65_535
_LEAST: Final = LARGEST_ENTRY + _LARGEST_SIDE + 4 * _HEAD.size


class Replayed(msgspec.Struct, frozen=True):
    """What a journal holds: records from index `first` on, each an entry and its side bytes.

    `clean` when the process before had emptied it. `cut` counts bytes of a tail that was never acknowledged.
    """

    first: int
    records: tuple[tuple[bytes, bytes], ...]
    clean: bool
    cut: int = 0


class _Segment:
    """One file. `end` is the index after its last entry."""

    def __init__(self, first: int, end: int) -> None:
        self.first = first
        self.end = end
        self.path = _path(first)


class _Open(_Segment):
    """One that this process has begun. `named` says whether its name is durable."""

    def __init__(self, first: int, area: Area) -> None:
        super().__init__(first, first)
        self.area = area
        self.at = 0
        self.named = False


class _Spare(msgspec.Struct, frozen=True):
    """A file of zeros that is a segment to be."""

    path: str
    area: Area


class Journal:
    """After `replay` and `begin`, for three threads: one that appends and seals, one that syncs and prepares, one that
    drops; each makes one call at a time."""

    def __init__(self, disk: Disk, capacity: int = CAPACITY) -> None:
        self._disk = disk
        self._capacity = max(capacity, _LEAST)
        self._segments: list[_Segment] = []
        self._dirty: list[_Open] = []
        self._current: _Open | None = None
        self._syncing: list[_Open] = []
        self._spare: _Spare | None = None
        self._spares = itertools.count()
        self._lock = threading.Lock()
        self._next = 0
        self._durable = 0
        self._marked = 0

    @property
    def next_index(self) -> int:
        """The index that the next entry gets."""
        return self._next

    def replay(self, size: int) -> Replayed:
        """Read what is there and make it durable; a tail that was never acknowledged is cut off.

        `size` is how many entries the tiles have: what is missing below that is not missed. Raises LedgerBroken
        (`ledger_journal_damaged`, `ledger_rolled_back`, `ledger_disk_failed`, `ledger_sync_failed`).
        """
        with on_disk():
            if self._disk.make_folder(FOLDER):
                self._disk.sync_folders(["."])
            self._recover()
            names = self._disk.names(FOLDER)
            firsts = [int(name) for name in names if len(name) == 20 and name.isdecimal()]
            found = [_Found(first, self._disk.read(_path(first)) or b"") for first in firsts]
        kept = _chain(found, size)
        first = kept[0].first if kept else size
        records = [record for each in kept for record in each.records]
        reached = max(first + len(records), size)
        promised = max((each.promised() for each in found), default=0)
        if promised > reached:
            raise rolled_back(size, promised) if found[0].first > size else _damaged(reached, promised)
        cut = self._settle(kept, found)
        self._next = self._durable = self._marked = reached
        return Replayed(first, tuple(records), not found, cut)

    def _settle(self, kept: list[_Found], found: list[_Found]) -> int:
        """Have on disk just what was read, durably: it may be in memory only, left there by a process that died.

        It is written anew: where a sync has failed, a second one succeeds and keeps nothing. What stood there before is
        overwritten once the new file has its name for good.
        """
        cut = 0
        with on_disk():
            for each in found:
                path = _path(each.first)
                # One that is left out, or empty, would stand in the way of the segments that come.
                self._disk.rename(path, f"{FOLDER}/{_OLD}{each.first:020}")
                if each not in kept:
                    cut += each.filled
                    continue
                cut += max(each.filled - each.good, 0)
                draft = f"{FOLDER}/{_DRAFT}"
                self._disk.write(draft, each.data[: each.good])
                synced(lambda draft=draft: self._disk.sync([draft]))
                self._disk.rename(draft, path)
                self._segments.append(_Segment(each.first, each.first + len(each.records)))
            self._clear()
        return cut

    def _recover(self) -> None:
        """Give a segment its name back that a start was about to replace when it died."""
        names = self._disk.names(FOLDER)
        for name in names:
            if name.startswith(_OLD) and name.removeprefix(_OLD) not in names:
                self._disk.rename(f"{FOLDER}/{name}", f"{FOLDER}/{name.removeprefix(_OLD)}")
            elif name.startswith(_DRAFT):
                self._disk.remove(f"{FOLDER}/{name}")
        self._clear()

    def _clear(self) -> None:
        """Overwrite and remove what was replaced, after what replaced it has its name durably."""
        names = [name for name in self._disk.names(FOLDER) if name.startswith((_OLD, _SPARE))]
        if names:
            synced(lambda: self._disk.sync_folders([FOLDER]))
        for name in names:
            self._disk.blank(f"{FOLDER}/{name}")
            self._disk.remove(f"{FOLDER}/{name}")
        if names:
            # One that came back later would stand among the segments to come.
            synced(lambda: self._disk.sync_folders([FOLDER]))

    def begin(self) -> None:
        """Go on where `replay` ended. Raises Unavailable (`ledger_full`), LedgerBroken (`ledger_disk_failed`)."""
        self.prepare()

    def append(self, entry: bytes, side: bytes) -> int:
        """Take an entry; returns its index. It survives the death of the process at once.

        Raises Unavailable (`ledger_full`) when no segment could be begun, and has taken nothing then;
        LedgerBroken (`ledger_disk_failed`, `ledger_entry_too_large`).
        """
        index = self._next
        size = _HEAD.size + len(entry) + len(side)
        segment = self._current
        if segment is None or segment.at + _HEAD.size + size > self._capacity:
            segment = self._roll(len(entry), len(side))
        area = segment.area
        if self._marked != self._durable:
            self._marked = self._durable
            area.write(segment.at, _mark(self._marked))
            segment.at += _HEAD.size
        area.write(segment.at, _record(entry, side, index))
        segment.at += size
        segment.end = self._next = index + 1
        return index

    def _roll(self, entry: int, side: int) -> _Open:
        """Begin the next segment, in the spare file if it is there."""
        if entry > LARGEST_ENTRY or side > _LARGEST_SIDE:
            raise LedgerBroken(
                "ledger_entry_too_large",
                "An entry of the ledger, or what is kept beside it, has more than 65,535 bytes.",
                "This is a defect of Tidegate; report it.",
            )
        with on_disk():
            with self._lock:
                spare, self._spare = self._spare, None
            if spare is None:
                spare = self._allocate()
            area = spare.area
            segment = _Open(self._next, area)
            try:
                self._disk.rename(spare.path, segment.path)
            except OSError:
                area.close()
                raise
        area.write(0, _sealed(_START, 0, 0, self._next, b""))
        segment.at = _HEAD.size
        with self._lock:
            self._segments.append(segment)
            self._dirty.append(segment)
            self._current = segment
        return segment

    def sync(self) -> int:
        """Make durable all that was appended before this call; returns the index after it.

        Raises LedgerBroken (`ledger_sync_failed`), and nothing can be taken for durable ever after.
        """
        # In this order: a segment that holds an index below `upto` is on the list already.
        upto = self._next
        with self._lock:
            dirty = self._syncing = list(self._dirty)
        for segment in dirty:
            synced(segment.area.sync)
        if not all(segment.named for segment in dirty):
            synced(lambda: self._disk.sync_folders([FOLDER]))
        with self._lock:
            for segment in dirty:
                segment.named = True
            # Only the last one is still written to.
            self._dirty = [each for each in self._dirty if each not in dirty[:-1]]
            self._syncing = []
        self._durable = upto
        return upto

    def prepare(self) -> None:
        """Have a spare segment, so that what is accepted has room.

        Raises Unavailable (`ledger_full`), LedgerBroken (`ledger_disk_failed`).
        """
        if self._spare is None:
            with on_disk():
                self._offer(self._allocate())

    def _allocate(self) -> _Spare:
        # Names are never used twice, for two threads make spares.
        path = self._spare_path()
        return _Spare(path, self._disk.allocate(path, self._capacity))

    def _spare_path(self) -> str:
        return f"{FOLDER}/{_SPARE}{next(self._spares)}"

    def _offer(self, spare: _Spare) -> None:
        """Keep a spare segment, or remove it when there is one."""
        with self._lock:
            if self._spare is None:
                self._spare = spare
                return
        spare.area.close()
        self._disk.remove(spare.path)

    @property
    def needs_spare(self) -> bool:
        """Whether `prepare` has something to do."""
        return self._spare is None

    def check_room(self) -> None:
        """Raises Unavailable (`ledger_full`) when there is neither a spare segment nor half of the one in use."""
        if self._spare is None and (self._current is None or self._current.at > self._capacity // 2):
            raise full()

    def seal(self) -> None:
        """Let the next entry begin a segment, if there is a spare one: so no salt stays here for long.

        On the thread of `append`.
        """
        if self._spare is not None:
            self._current = None

    def drop_below(self, size: int) -> None:
        """Remove the segments whose entries are all below `size`, which are in the tiles by now.

        Their bytes are overwritten first, for there were salts in them. Raises LedgerBroken (`ledger_disk_failed`).
        """
        with self._lock:
            gone = [each for each in self._segments if each.end <= min(size, self._durable)]
            # A sync that is under way may hold one of them; it is removed the next time.
            gone = [each for each in gone if each is not self._current and each not in self._syncing]
            self._segments = [each for each in self._segments if each not in gone]
            self._dirty = [each for each in self._dirty if each not in gone]
        with on_disk():
            for each in gone:
                self._disk.blank(each.path)
                if not isinstance(each, _Open):
                    self._disk.remove(each.path)
                    continue
                path = self._spare_path()
                self._disk.rename(each.path, path)
                self._offer(_Spare(path, each.area))

    def close(self) -> None:
        """Let go of all files. What is in them stays."""
        with self._lock:
            spare, self._spare = self._spare, None
            areas = [each.area for each in self._segments if isinstance(each, _Open)]
            self._segments, self._dirty, self._current = [], [], None
        for area in areas:
            area.close()
        if spare is not None:
            spare.area.close()
            with on_disk():
                self._disk.remove(spare.path)


class _Found:
    """A segment as it was found."""

    def __init__(self, first: int, data: bytes) -> None:
        self.first = first
        self.data = data
        self.records: list[tuple[bytes, bytes]] = []
        self.filled = len(data.rstrip(b"\0"))
        self.good = 0
        """Bytes up to the end of the last whole record."""

    @property
    def torn(self) -> bool:
        """Whether something stands behind the last whole record."""
        return self.good < self.filled

    def parse(self) -> None:
        """Read records as far as they are whole."""
        data = self.data
        if _unsealed(data, 0, _START, self.first) is None:
            return
        at = self.good = _HEAD.size
        while True:
            index = self.first + len(self.records)
            lengths = _unsealed(data, at, _ENTRY, index)
            if lengths is not None:
                start = at + _HEAD.size
                middle, at = start + lengths[0], start + sum(lengths)
                self.records.append((data[start:middle], data[middle:at]))
            elif _promise(data, at) is not None:
                at += _HEAD.size
            else:
                return
            self.good = at

    def promised(self) -> int:
        """The largest index that any whole mark in it says was durable: wherever it stands, and whatever is between."""
        most = 0
        at = self.data.find(_MARK)
        while at >= 0:
            most = max(most, _promise(self.data, at) or 0)
            at = self.data.find(_MARK, at + 1)
        return most


def _chain(found: list[_Found], size: int) -> list[_Found]:
    """The segments that follow on one another up to the first that is torn; a gap below `size` does not matter."""
    kept: list[_Found] = []
    reached = -1
    for each in found:
        each.parse()
        if not each.records:
            continue
        if each.first != reached or kept[-1].torn:
            if each.first > size:
                break
            # The removal of a segment is not made durable: an older one may have come back.
            kept.clear()
        kept.append(each)
        reached = each.first + len(each.records)
    return kept


def _path(first: int) -> str:
    return f"{FOLDER}/{first:020}"


def _record(entry: bytes, side: bytes, index: int) -> bytes:
    return _sealed(_ENTRY, len(entry), len(side), index, entry + side)


def _mark(durable: int) -> bytes:
    return _sealed(_MARK, 0, 0, durable, b"")


def _sealed(kind: bytes, entry: int, side: int, index: int, data: bytes) -> bytes:
    head = _HEAD.pack(kind, entry, side, index, 0)
    return head[:-4] + zlib.crc32(data, zlib.crc32(head[:-4])).to_bytes(4, "little") + data


def _unsealed(data: bytes, at: int, kind: bytes, index: int) -> tuple[int, int] | None:
    """The lengths of entry and side in a whole record of that kind and index, else None."""
    if len(data) < at + _HEAD.size:
        return None
    found, entry, side, number, check = _HEAD.unpack_from(data, at)
    end = at + _HEAD.size + entry + side
    if found != kind or number != index or end > len(data):
        return None
    sealed = zlib.crc32(data[at + _HEAD.size : end], zlib.crc32(data[at : at + _HEAD.size - 4]))
    return (entry, side) if sealed == check else None


def _promise(data: bytes, at: int) -> int | None:
    """What a whole mark says, else None."""
    if len(data) < at + _HEAD.size:
        return None
    found, _, _, number, check = _HEAD.unpack_from(data, at)
    whole = found == _MARK and zlib.crc32(data[at : at + _HEAD.size - 4]) == check
    return number if whole else None


def rolled_back(size: int, known: int) -> LedgerBroken:
    """The log on disk is older than what is known of it."""
    return LedgerBroken(
        "ledger_rolled_back",
        f"The ledger's files have {size} entries, but there were {known}.",
        "An old copy was restored, or a part of it is missing. Keep what is there now as evidence, and restore the "
        "latest whole copy of the folder `ledger` of the state.",
    )


def _damaged(reached: int, promised: int) -> LedgerBroken:
    return LedgerBroken(
        "ledger_journal_damaged",
        f"The ledger's journal breaks off at entry {reached}, although {promised} entries were durable.",
        "Acknowledged entries are missing or changed. Keep what is there now as evidence, and restore the folder "
        "`ledger` of the state from one backup, as a whole.",
    )
