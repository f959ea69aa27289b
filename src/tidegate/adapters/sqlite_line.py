"""One thread with one connection to an SQLite file that may vanish, be locked, break, and come back.

Every failure of the file becomes Unavailable (`store_unavailable`), and the next call opens it anew.
"""

from __future__ import annotations

import asyncio
import sqlite3
import stat
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Final, TypeAlias, TypeVar

import msgspec

from tidegate.core.errors import Unavailable

T = TypeVar("T")

_PRAGMAS: Final = (
    # No mmap: a truncated file must be an error, not a signal.
    "PRAGMA mmap_size = 0",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA synchronous = NORMAL",
)

Identity: TypeAlias = tuple[int, int]
"""Device and inode."""


class Opening(msgspec.Struct, frozen=True):
    """How a connection is made: what to run on it first, and how long to wait for a lock, in seconds."""

    prepare: Callable[[sqlite3.Connection], None]
    busy: float


class Line:
    """Runs work on its own thread, in order. Safe to call from the event loop."""

    def __init__(self, name: str, path: Path, opening: Opening) -> None:
        self._path = path
        self._opening = opening
        self._executor = ThreadPoolExecutor(1, thread_name_prefix=name)
        self._connection: sqlite3.Connection | None = None
        self._file: Identity | None = None
        self._log: Identity | None = None
        self._closed = False

    async def run(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """The result of `work`. Raises Unavailable, and whatever else `work` raises."""
        if self._closed:
            raise unavailable("it is closed")
        return await asyncio.get_running_loop().run_in_executor(self._executor, self._guarded, work)

    async def close(self) -> None:
        """Finish what is queued and close the connection."""
        if not self._closed:
            self._closed = True
            await asyncio.get_running_loop().run_in_executor(self._executor, self._drop)
            self._executor.shutdown(wait=False)

    # -- on the thread

    def _guarded(self, work: Callable[[sqlite3.Connection], T]) -> T:
        try:
            return work(self._connected())
        except sqlite3.ProgrammingError:
            # A fault of ours, not of the file; it must not look like a passing trouble.
            self._drop()
            raise
        except (sqlite3.Error, OSError) as error:
            self._drop()
            raise unavailable(_reason(error)) from None

    def _connected(self) -> sqlite3.Connection:
        # A file that was deleted or replaced would go on taking writes unseen: ask the folder each time.
        found = self._path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise unavailable("it is not a file")
        now = (found.st_dev, found.st_ino)
        if self._connection is not None and now == self._file:
            return self._connection
        self._drop()
        if self._file is not None and now != self._file:
            self._remove_stale_log()
        connection = sqlite3.connect(
            f"{self._path.absolute().as_uri()}?mode=rw",
            uri=True,
            isolation_level=None,
            timeout=self._opening.busy,
            check_same_thread=False,
        )
        try:
            for pragma in _PRAGMAS:
                connection.execute(pragma)
            self._opening.prepare(connection)
        except BaseException:
            connection.close()
            raise
        self._connection = connection
        self._file = now
        self._log = _identity(self._log_path("-wal"))
        return connection

    def _remove_stale_log(self) -> None:
        """Another file has taken the place of ours: our write-ahead log would be played into it, and ruin it."""
        if self._log is not None and _identity(self._log_path("-wal")) == self._log:
            self._log_path("-wal").unlink(missing_ok=True)
            self._log_path("-shm").unlink(missing_ok=True)
        self._log = None

    def _log_path(self, suffix: str) -> Path:
        return self._path.with_name(self._path.name + suffix)

    def _drop(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            try:
                connection.close()
            except sqlite3.Error:
                # The file is gone or broken, which is why it is closed.
                return


def unavailable(reason: str) -> Unavailable:
    """The database cannot be asked now."""
    return Unavailable(
        "store_unavailable",
        f"The database cannot be used now: {reason}.",
        "Check the file, its folder and the disk; it is opened again as soon as that works.",
        retry_after=1.0,
    )


def _identity(path: Path) -> Identity | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return (found.st_dev, found.st_ino)


def _reason(error: Exception) -> str:
    if isinstance(error, OSError):
        return (error.strerror or type(error).__name__).lower()
    return str(getattr(error, "sqlite_errorname", "") or type(error).__name__).lower()
