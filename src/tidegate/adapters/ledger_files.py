"""The folder of a log on disk: one writer, files that are written once, small files that are replaced in one step.

What a failure means is decided here: no room is Unavailable and passes; anything else is LedgerBroken, because after
a write that failed nobody knows what is on the disk.
"""

from __future__ import annotations

import contextlib
import errno
import fcntl
import mmap
import os
import time
from collections.abc import Callable, Generator, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from tidegate.core.errors import LedgerBroken, Misconfigured, Unavailable
from tidegate.ledger.disk import Area, Disk

PUBLIC: Final = "public"
_DRAFTS: Final = "drafts"
_NO_ROOM: Final = (errno.ENOSPC, errno.EDQUOT)
_PIECE: Final = bytes(256 << 10)
_AT_ONCE: Final = 16
_REST: Final = 0.0001
"""Seconds. A thread that only yields gets the interpreter back before another wakes up; one that sleeps does not."""


class MappedArea:
    """A file written through a shared memory map: a write costs a copy in memory and no system call."""

    def __init__(self, path: Path, size: int) -> None:
        """A new file. Raises OSError, and leaves nothing behind then."""
        self._descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
        try:
            if hasattr(os, "posix_fallocate"):
                os.posix_fallocate(self._descriptor, 0, size)
            # Zeros that are written cost twice; but then a sync later on has nothing to do but the bytes.
            _blank(self._descriptor, size)
            self._map = mmap.mmap(self._descriptor, size)
        except OSError:
            os.close(self._descriptor)
            path.unlink(missing_ok=True)
            raise

    def write(self, at: int, data: bytes) -> None:
        """See Area."""
        self._map[at : at + len(data)] = data

    def sync(self) -> None:
        """See Area. A sync of the file takes the pages with it that were changed in the map."""
        _flush(self._descriptor)

    def close(self) -> None:
        """See Area."""
        self._map.close()
        os.close(self._descriptor)


class RealDisk:
    """See Disk."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def read(self, path: str) -> bytes | None:
        """See Disk."""
        try:
            return (self._root / path).read_bytes()
        except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
            return None

    def names(self, path: str) -> list[str]:
        """See Disk."""
        try:
            return sorted(each.name for each in (self._root / path).iterdir())
        except FileNotFoundError:
            return []

    def make_folder(self, path: str) -> bool:
        """See Disk."""
        try:
            # What is public may be served by another program; the rest is the owner's alone.
            (self._root / path).mkdir(mode=0o755 if path.split("/", 1)[0] == PUBLIC else 0o700)
        except FileExistsError:
            return False
        return True

    def write(self, path: str, data: bytes) -> None:
        """See Disk."""
        descriptor = os.open(self._root / path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, 0o644)
        try:
            if os.write(descriptor, data) != len(data):
                raise OSError(errno.ENOSPC, "the disk took only a part")
        finally:
            os.close(descriptor)

    def sync(self, paths: Sequence[str]) -> None:
        """See Disk."""
        self._sync(paths, os.O_RDWR)

    def rename(self, old: str, new: str) -> None:
        """See Disk."""
        (self._root / old).replace(self._root / new)

    def sync_folders(self, paths: Sequence[str]) -> None:
        """See Disk."""
        self._sync(paths, os.O_RDONLY | os.O_DIRECTORY)

    def remove(self, path: str) -> None:
        """See Disk."""
        target = self._root / path
        with contextlib.suppress(FileNotFoundError):
            if target.is_dir():
                target.rmdir()
            else:
                target.unlink()

    def blank(self, path: str) -> None:
        """See Disk."""
        descriptor = os.open(self._root / path, os.O_RDWR | os.O_CLOEXEC)
        try:
            _blank(descriptor, os.fstat(descriptor).st_size)
            _flush(descriptor)
        finally:
            os.close(descriptor)

    def allocate(self, path: str, size: int) -> Area:
        """See Disk."""
        return MappedArea(self._root / path, size)

    def _sync(self, paths: Sequence[str], flags: int) -> None:
        def one(path: str) -> None:
            descriptor = os.open(self._root / path, flags | os.O_CLOEXEC)
            try:
                os.fsync(descriptor)
            finally:
                os.close(descriptor)

        if len(paths) <= 2:
            for path in paths:
                one(path)
            return
        # Side by side they share the disk's flushes: twenty files in the time of two.
        with ThreadPoolExecutor(min(_AT_ONCE, len(paths)), thread_name_prefix="ledger-files") as threads:
            for _ in threads.map(one, paths):
                pass


class Lock:
    """That nobody else writes to this log. Held until `release`, or until the process ends."""

    def __init__(self, root: Path) -> None:
        """Make the folder if need be, and take its lock. Raises Misconfigured: `ledger_in_use`, `ledger_unusable`."""
        try:
            root.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._descriptor = os.open(root / "lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        except OSError as error:
            raise Misconfigured(
                "ledger_unusable",
                f"The folder of the ledger cannot be used: {_reason(error)}.",
                "Check the state folder and who may write to it.",
            ) from None
        try:
            fcntl.flock(self._descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            os.close(self._descriptor)
            raise Misconfigured(
                "ledger_in_use",
                "Another process writes to this ledger.",
                "Give each process a state folder of its own, or stop the other one.",
            ) from None

    def release(self) -> None:
        """Let another process have the log."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1


class LogFolder:
    """The files of a log over a disk. One thread at a time.

    Every method that writes raises Unavailable (`ledger_full`) when there is no room, and has broken nothing then;
    LedgerBroken (`ledger_disk_failed`) when the disk failed otherwise.
    """

    def __init__(self, disk: Disk) -> None:
        self._disk = disk
        self._draft = 0

    def begin(self) -> None:
        """Make what has to be there, and forget what a crash has left half done."""
        with on_disk():
            made = [self._disk.make_folder(name) for name in (PUBLIC, _DRAFTS)]
            for name in self._disk.names(_DRAFTS):
                self._disk.remove(f"{_DRAFTS}/{name}")
            if any(made):
                self._disk.sync_folders(["."])

    def read(self, name: str) -> bytes | None:
        """A small file, or None. Raises LedgerBroken (`ledger_disk_failed`)."""
        with on_disk():
            return self._disk.read(name)

    def read_public(self, path: str) -> bytes | None:
        """A tile or bundle, or None. Raises LedgerBroken (`ledger_disk_failed`)."""
        return self.read(f"{PUBLIC}/{path}")

    def keep(self, files: Iterable[tuple[str, bytes]]) -> None:
        """Have these public files on disk, durable when it returns.

        A file that is there already MUST have the same bytes: else LedgerBroken (`ledger_rewritten`), and it stays.
        """
        with on_disk():
            folders: dict[str, None] = {}
            drafts: list[tuple[str, str]] = []
            for path, data in files:
                name = f"{PUBLIC}/{path}"
                self._make_folders(name, folders)
                found = self._disk.read(name)
                if found is None:
                    drafts.append((self._drafted(data), name))
                elif found != data:
                    raise _rewritten(path)
                # Also of one that was there: before a crash its name may not have become durable.
                folders[name.rpartition("/")[0]] = None
            synced(lambda: self._disk.sync([draft for draft, _ in drafts]))
            for draft, name in drafts:
                self._disk.rename(draft, name)
            synced(lambda: self._disk.sync_folders(list(folders)))

    def replace(self, name: str, data: bytes) -> None:
        """Have a small file with these bytes: a reader and a crash find the old ones or the new. Durable at return."""
        with on_disk():
            draft = self._drafted(data)
            synced(lambda: self._disk.sync([draft]))
            self._disk.rename(draft, name)
            synced(lambda: self._disk.sync_folders([name.rpartition("/")[0] or "."]))

    def drop(self, paths: Sequence[str]) -> None:
        """Remove public files that nobody needs any more, and their folders once they are empty."""
        with on_disk():
            for path in paths:
                self._disk.remove(f"{PUBLIC}/{path}")
            for folder in dict.fromkeys(path.rpartition("/")[0] for path in paths):
                if not self._disk.names(f"{PUBLIC}/{folder}"):
                    self._disk.remove(f"{PUBLIC}/{folder}")

    def names(self, path: str) -> list[str]:
        """What is in a public folder."""
        with on_disk():
            return self._disk.names(f"{PUBLIC}/{path}")

    def rest(self) -> None:
        """Let other threads run."""
        time.sleep(_REST)

    def _drafted(self, data: bytes) -> str:
        self._draft += 1
        draft = f"{_DRAFTS}/{self._draft}"
        self._disk.write(draft, data)
        return draft

    def _make_folders(self, name: str, folders: dict[str, None]) -> None:
        """The folders above a file; those that got a new one have to be synced."""
        parts = name.split("/")[:-1]
        if "/".join(parts) in folders:
            return
        for end in range(2, len(parts) + 1):
            if self._disk.make_folder("/".join(parts[:end])):
                folders["/".join(parts[: end - 1])] = None


@contextmanager
def on_disk() -> Generator[None]:
    """Say what a failing disk means: Unavailable (`ledger_full`) or LedgerBroken (`ledger_disk_failed`)."""
    try:
        yield
    except OSError as error:
        if error.errno in _NO_ROOM:
            raise full() from None
        raise LedgerBroken(
            "ledger_disk_failed",
            f"The disk of the ledger failed: {_reason(error)}.",
            "Look at the disk, then start again: what was acknowledged is looked for and checked then.",
        ) from None


def synced(sync: Callable[[], None]) -> None:
    """Raises LedgerBroken (`ledger_sync_failed`) when it fails: the system may have dropped what it could not write,
    and a second sync would then succeed without it."""
    try:
        sync()
    except OSError as error:
        raise LedgerBroken(
            "ledger_sync_failed",
            f"The disk did not keep what was written to the ledger: {_reason(error)}.",
            "Look at the disk, then start again: what was acknowledged is looked for and checked then.",
        ) from None


def full() -> Unavailable:
    """There is no room for the ledger."""
    return Unavailable(
        "ledger_full",
        "The disk of the ledger is full, so no call can be put on record.",
        "Make room; calls are served again by themselves.",
        retry_after=5,
    )


def _blank(descriptor: int, size: int) -> None:
    for at in range(0, size, len(_PIECE)):
        piece = _PIECE[: size - at]
        if os.pwrite(descriptor, piece, at) != len(piece):
            raise OSError(errno.ENOSPC, "the disk took only a part")


def _flush(descriptor: int) -> None:
    (os.fdatasync if hasattr(os, "fdatasync") else os.fsync)(descriptor)


def _rewritten(path: str) -> LedgerBroken:
    return LedgerBroken(
        "ledger_rewritten",
        f"The ledger would have to write {path} with other bytes than it has.",
        "The log was changed behind the gateway, or restored in parts. Keep what is there now as evidence, and "
        "restore the folder `ledger` of the state from one backup, as a whole.",
    )


def _reason(error: OSError) -> str:
    return (error.strerror or type(error).__name__).lower()
