"""Files of the spool: journal segments of one JSON record a line, written by one process, read back in batches.

A line without its line end was never settled. A line that is whole but no record is damage: it is kept aside.
"""

from __future__ import annotations

import fcntl
import os
from pathlib import Path

import msgspec

from tidegate.core.errors import Misconfigured
from tidegate.core.record import ExchangeRecord

SUFFIX = ".spool"
ASIDE = ".damaged"


class Batch(msgspec.Struct, frozen=True):
    """Records read from a segment, and the offset behind them; `torn` and `damaged` count lines."""

    records: list[ExchangeRecord]
    offset: int
    at_end: bool
    torn: int = 0
    damaged: int = 0


class Segment:
    """One journal file. `records` holds what is in it while memory allows, else None: then it is read back.

    `taken` is how much has been moved: records, when they are in memory, else bytes.
    """

    __slots__ = ("count", "path", "records", "size", "taken")

    def __init__(self, path: Path, size: int = 0, records: list[ExchangeRecord] | None = None) -> None:
        self.path = path
        self.size = size
        self.records = records
        self.count = 0
        self.taken = 0


class Folder:
    """The folder of the segments, held by one process at a time."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = -1
        self._next = 1

    def open(self) -> list[Segment]:
        """Make the folder (mode 0700), lock it, and return the segments that are left, oldest first.

        Raises Misconfigured (`spool_in_use`, `spool_unusable`).
        """
        try:
            self._path.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._lock = os.open(self._path / "lock", os.O_RDWR | os.O_CREAT, 0o600)
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            left = sorted(self._path.glob(f"*{SUFFIX}"))
            segments = [Segment(path, path.stat().st_size) for path in left]
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

    def create(self) -> tuple[int, Path]:
        """A new segment: its descriptor, for appending, and its path. Raises OSError."""
        path = self._path / f"{self._next:016d}{SUFFIX}"
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_APPEND, 0o600)
        self._next += 1
        return descriptor, path

    def probe(self) -> bool:
        """Whether the disk takes data again."""
        path = self._path / "probe"
        try:
            path.write_bytes(bytes(65536))
        except OSError:
            return False
        finally:
            path.unlink(missing_ok=True)
        return True

    def close(self) -> None:
        """Let another process have the folder."""
        if self._lock >= 0:
            os.close(self._lock)
            self._lock = -1


def read_batch(segment: Segment, decoder: msgspec.json.Decoder[ExchangeRecord], limit: int) -> Batch:
    """The next records of a segment, at most `limit`. Raises OSError.

    Damaged lines are appended to a file beside the segment before they are passed over.
    """
    records: list[ExchangeRecord] = []
    damaged: list[bytes] = []
    torn = 0
    offset = segment.taken
    at_end = False
    with segment.path.open("rb") as file:
        file.seek(offset)
        while len(records) < limit:
            line = file.readline()
            offset += len(line)
            if not line.endswith(b"\n"):
                at_end = True
                torn += bool(line)
                break
            try:
                records.append(decoder.decode(line))
            except (msgspec.DecodeError, UnicodeDecodeError):
                damaged.append(line)
    if damaged:
        with segment.path.with_suffix(ASIDE).open("ab") as aside:
            aside.writelines(damaged)
    return Batch(records, offset, at_end, torn, len(damaged))


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
