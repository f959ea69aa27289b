"""Files of the spool: journal segments of one JSON record a line, written by one process, read back in batches.

A line that was cut was never settled, or went with the power: zeros, or no line end. A line that is whole but no
record is damage: it is kept aside.
"""

from __future__ import annotations

import contextlib
import errno
import fcntl
import mmap
import os
import time
from pathlib import Path
from typing import Final, TypeAlias

import msgspec

from tidegate.core.errors import Misconfigured
from tidegate.core.record import ExchangeRecord

SUFFIX = ".spool"
SPARE = ".spare"
ASIDE = ".damaged"

STEP: Final = 512 << 10
"""Bytes by which a mapped segment grows."""

_LINE_END: Final = ord("\n")
_UNSUPPORTED: Final = (errno.EOPNOTSUPP, errno.ENOSYS, errno.EINVAL, errno.ENODEV)
_TURN: Final = 200
"""Lines decoded before other threads are let in."""


class Batch(msgspec.Struct, frozen=True):
    """Records read from a segment, their lines, and the offset behind them; `torn` and `damaged` count lines."""

    records: list[ExchangeRecord]
    lines: list[bytes]
    offset: int
    at_end: bool
    torn: int = 0
    damaged: int = 0


class MappedFile:
    """A segment written through a shared memory map: a line costs a copy in memory, and no system call.

    What is copied is in the page cache at once, and survives the end of the process as written bytes do. Room is
    allocated on the disk before it is mapped, so that a full disk is an OSError here and never a signal.
    """

    __slots__ = ("_area", "_capacity", "_descriptor", "path", "size")

    spoiled = False

    def __init__(self, path: Path) -> None:
        """A new file. Raises OSError, and leaves nothing behind then."""
        self.path = path
        self.size = 0
        self._capacity = 0
        self._area: mmap.mmap | None = None
        self._descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            self._grow(1)
        except OSError:
            os.close(self._descriptor)
            path.unlink(missing_ok=True)
            raise

    def append(self, line: bytes) -> None:
        """Add a line, given without its end. Raises OSError, and has added nothing then."""
        start = self.size
        end = start + len(line)
        area = self._area
        if area is None or end >= self._capacity:
            area = self._grow(end + 1)
        area[start:end] = line
        # Last of all: a line without its end is one that nobody was promised.
        area[end] = _LINE_END
        self.size = end + 1

    def _grow(self, size: int) -> mmap.mmap:
        capacity = -(-size // STEP) * STEP
        os.posix_fallocate(self._descriptor, self._capacity, capacity - self._capacity)
        area = mmap.mmap(self._descriptor, capacity)
        if self._area is not None:
            self._area.close()
        self._area, self._capacity = area, capacity
        return area

    def move(self, path: Path) -> None:
        """Give it another name. Raises OSError."""
        self.path.rename(path)
        self.path = path

    def clear(self) -> None:
        """Make it as good as new, its memory still mapped. Raises OSError. May run on another thread."""
        # From the end, so that at each moment there are whole lines first and zeros behind them. By a call, which
        # lets other threads run meanwhile.
        end = self.size
        while end > 0:
            start = max(end - STEP, 0)
            written = os.pwrite(self._descriptor, bytes(end - start), start)
            if written != end - start:
                raise OSError(errno.EIO, "zeros were not written")
            end = start
        self.size = 0

    def close(self) -> None:
        """Cut off what has not been filled, and let go of it."""
        if self._area is not None:
            self._area.close()
            self._area = None
        # If it cannot be cut, whoever reads it stops at the zeros.
        with contextlib.suppress(OSError):
            os.ftruncate(self._descriptor, self.size)
        os.close(self._descriptor)


class WrittenFile:
    """A segment written with a system call a line, where files cannot be mapped or room not be allocated."""

    __slots__ = ("_descriptor", "path", "size", "spoiled")

    def __init__(self, path: Path) -> None:
        """A new file. Raises OSError."""
        self.path = path
        self.size = 0
        self.spoiled = False
        """Whether half a line may stand at its end, behind which no other must follow."""
        self._descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_APPEND, 0o600)

    def append(self, line: bytes) -> None:
        """Add a line, given without its end. Raises OSError, and has added nothing then, unless it is spoiled."""
        size = len(line) + 1
        try:
            if os.write(self._descriptor, line + b"\n") != size:
                raise OSError(errno.ENOSPC, "the disk took only a part of a record")
        except OSError:
            self._mend()
            raise
        self.size += size

    def _mend(self) -> None:
        try:
            os.ftruncate(self._descriptor, self.size)
        except OSError:
            self.spoiled = True

    def close(self) -> None:
        """Let go of it."""
        os.close(self._descriptor)


SegmentFile: TypeAlias = MappedFile | WrittenFile


class Segment:
    """One journal file. `records` holds what is in it while memory allows, else None: then it is read back.

    `lines` goes with `records`. `taken` is how much has been moved: records, when they are in memory, else bytes.
    `file` is there while it is open.
    """

    __slots__ = ("count", "file", "lines", "path", "records", "size", "taken")

    def __init__(self, path: Path, size: int = 0, records: list[ExchangeRecord] | None = None) -> None:
        self.path = path
        self.size = size
        self.records = records
        self.lines: list[bytes] = []
        self.count = 0
        self.taken = 0
        self.file: SegmentFile | None = None

    def close(self) -> None:
        """Let go of its file, which stays."""
        if self.file is not None:
            self.file.close()
            self.file = None


class Folder:
    """The folder of the segments, held by one process at a time."""

    def __init__(self, path: Path, mapped: bool = True) -> None:
        self._path = path
        self._mapped = mapped and hasattr(os, "posix_fallocate")
        self._lock = -1
        self._next = 1
        self._spare: MappedFile | None = None

    def open(self) -> list[Segment]:
        """Make the folder (mode 0700), lock it, and return the segments that are left, oldest first.

        Raises Misconfigured (`spool_in_use`, `spool_unusable`).
        """
        try:
            self._path.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._lock = os.open(self._path / "lock", os.O_RDWR | os.O_CREAT, 0o600)
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            for path in self._path.glob(f"*{SPARE}"):
                remove(path)
            left = sorted(self._path.glob(f"*{SUFFIX}"))
            segments = [Segment(path, _trimmed(path)) for path in left]
        except BlockingIOError:
            raise Misconfigured(
                "spool_in_use",
                "Another process is using the spool folder.",
                "Give each process a state folder of its own, or stop the other one.",
            ) from None
        except OSError as error:
            raise Misconfigured(
                "spool_unusable",
                f"The spool folder cannot be used: {(error.strerror or 'unknown error').lower()}.",
                "Check the state folder and who may write to it.",
            ) from None
        numbers = [int(path.name.removesuffix(SUFFIX)) for path in left if path.name.removesuffix(SUFFIX).isdigit()]
        self._next = max(numbers, default=0) + 1
        return segments

    def create(self) -> SegmentFile:
        """A new segment, in a file that has served before if there is one. Raises OSError."""
        path = self._path / f"{self._next:016d}{SUFFIX}"
        made = self._reused(path) or self._made(path)
        self._next += 1
        return made

    def _reused(self, path: Path) -> MappedFile | None:
        spare, self._spare = self._spare, None
        if spare is None:
            return None
        try:
            spare.move(path)
        except OSError:
            _discard(spare)
            return None
        return spare

    def _made(self, path: Path) -> SegmentFile:
        if self._mapped:
            try:
                return MappedFile(path)
            except OSError as error:
                if error.errno not in _UNSUPPORTED:
                    raise
                self._mapped = False
        return WrittenFile(path)

    def dispose(self, segment: Segment) -> None:
        """Be done with a segment whose records are stored. May run on another thread.

        Its file is kept for the next one if it is still mapped: memory that is mapped and allocated already is what
        makes a line cheap.
        """
        file = segment.file
        if not isinstance(file, MappedFile) or self._spare is not None:
            segment.close()
            remove(segment.path)
            return
        try:
            file.clear()
            file.move(file.path.with_suffix(SPARE))
        except OSError:
            _discard(file)
            return
        self._spare = file

    def probe(self) -> bool:
        """Whether the disk takes data again."""
        path = self._path / "probe"
        try:
            path.write_bytes(bytes(STEP))
        except OSError:
            return False
        finally:
            path.unlink(missing_ok=True)
        return True

    def close(self) -> None:
        """Let another process have the folder."""
        if self._spare is not None:
            _discard(self._spare)
            self._spare = None
        if self._lock >= 0:
            os.close(self._lock)
            self._lock = -1


def read_batch(segment: Segment, decoder: msgspec.json.Decoder[ExchangeRecord], limit: int) -> Batch:
    """The next records of a segment, at most `limit`. Raises OSError.

    Damaged lines are appended to a file beside the segment before they are passed over.
    """
    records: list[ExchangeRecord] = []
    lines: list[bytes] = []
    damaged: list[bytes] = []
    torn = 0
    offset = segment.taken
    at_end = False
    with segment.path.open("rb") as file:
        file.seek(offset)
        while len(records) < limit:
            line = file.readline(segment.size - offset)
            offset += len(line)
            # Zeros before a line are what the power took; zeros to the end were never filled.
            text = line.lstrip(b"\0")
            if not text.endswith(b"\n"):
                at_end = True
                torn += bool(text)
                break
            try:
                records.append(decoder.decode(text))
                lines.append(text[:-1])
            except (msgspec.DecodeError, UnicodeDecodeError):
                if b"\0" in line:
                    torn += 1
                else:
                    damaged.append(line)
            if len(records) % _TURN == 0:
                time.sleep(0)
    if damaged:
        with segment.path.with_suffix(ASIDE).open("ab") as aside:
            aside.writelines(damaged)
    return Batch(records, lines, offset, at_end, torn, len(damaged))


def remove(path: Path) -> None:
    """Delete a segment whose records are stored. One that stays is only read again, to no effect."""
    try:
        path.unlink()
    except OSError:
        return


def set_aside(path: Path) -> None:
    """Keep a segment that cannot be read for a person to look at."""
    try:
        path.rename(path.with_suffix(ASIDE))
    except OSError:
        return


def _discard(file: MappedFile) -> None:
    file.close()
    remove(file.path)


def _trimmed(path: Path) -> int:
    """The size of a segment after what a killed process had not filled is cut off, in bytes. Raises OSError."""
    size = path.stat().st_size
    try:
        with path.open("r+b") as file:
            end = size
            while end > 0:
                start = max(end - 65536, 0)
                file.seek(start)
                filled = file.read(end - start).rstrip(b"\0")
                end = start + len(filled)
                if filled:
                    break
            if end < size:
                file.truncate(end)
    except OSError:
        # It can be read as it is, or it cannot: reading it will tell.
        return size
    return end
