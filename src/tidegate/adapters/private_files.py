"""Files that only their owner may read, in a folder that only he may enter: whole or not at all, durable, one writer.

For keys and what belongs to them. What others could have read or changed is refused, not repaired.
"""

from __future__ import annotations

import fcntl
import os
import stat
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

import msgspec

from tidegate.core.errors import Misconfigured

_LOCK: Final = ".lock"
_OTHERS: Final = stat.S_IRWXG | stat.S_IRWXO


class Stamp(msgspec.Struct, frozen=True):
    """What changes when a file is replaced: modification time (ns), size (bytes), inode."""

    mtime: int
    size: int
    inode: int


class PrivateFolder:
    """A folder of private files. Raises OSError where the disk does not do what it should.

    `code` is that of the Misconfigured which is raised when others may enter or read.
    """

    def __init__(self, path: Path, code: str) -> None:
        self.path = path
        self._code = code

    def make(self) -> None:
        """Make the folder, if it is not there. Raises Misconfigured when others may enter it."""
        self.path.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._check(self.path, self.path.stat())

    @contextmanager
    def locked(self) -> Generator[None]:
        """One process at a time. Waits for the others, who hold it for moments only."""
        handle = os.open(self.path / _LOCK, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX)
            yield
        finally:
            os.close(handle)

    def names(self) -> list[str]:
        """The files, in order of their names; drafts and the lock are none."""
        return sorted(item.name for item in self.path.iterdir() if not item.name.startswith("."))

    def stamp(self, name: str) -> Stamp | None:
        """The stamp of a file; None when there is none."""
        try:
            found = (self.path / name).stat()
        except FileNotFoundError:
            return None
        return Stamp(found.st_mtime_ns, found.st_size, found.st_ino)

    def read(self, name: str, most: int = 1 << 20) -> bytes | None:
        """The content of a file; None when there is none. Raises Misconfigured when others may read it."""
        try:
            handle = os.open(self.path / name, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC)
        except FileNotFoundError:
            return None
        with os.fdopen(handle, "rb") as file:
            self._check(self.path / name, os.fstat(file.fileno()))
            data = file.read(most + 1)
        if len(data) > most:
            raise OSError(f"{name} is larger than {most} bytes")
        return data

    def write(self, name: str, data: bytes) -> None:
        """Replace a file: a reader sees the old one or the new one, and the new one is durable when this returns."""
        draft = self.path / f".{name}.{os.getpid()}.draft"
        draft.unlink(missing_ok=True)
        handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            draft.replace(self.path / name)
        except OSError:
            # A full disk must not be filled by what nobody reads.
            with suppress(OSError):
                draft.unlink(missing_ok=True)
            raise
        self.sync()

    def remove(self, name: str) -> None:
        """Remove a file, durably. Its content is overwritten first, as far as the file system allows that."""
        path = self.path / name
        try:
            size = path.stat().st_size
        except FileNotFoundError:
            return
        with path.open("r+b") as file:
            file.write(bytes(size))
            file.flush()
            os.fsync(file.fileno())
        path.unlink()
        self.sync()

    def sync(self) -> None:
        """Make what was renamed and removed durable."""
        handle = os.open(self.path, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

    def _check(self, path: Path, found: os.stat_result) -> None:
        if found.st_mode & _OTHERS or found.st_uid not in (os.geteuid(), 0):
            right = "700" if stat.S_ISDIR(found.st_mode) else "600"
            raise Misconfigured(
                self._code,
                f"Others than its owner may use {path.name!r}, so that what it signs proves nothing.",
                f"Find out who has; if nobody has, run `chmod {right} {path.name}` in the folder of the ledger.",
            )
