"""One thread with one connection to an SQLite file that may vanish, be locked, break, and come back.

Every failure of the file becomes Unavailable (`store_unavailable`), and the next call opens it anew.
"""

from __future__ import annotations

import asyncio
import errno
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


_PASSING: Final = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_FULL)


class Moved(Exception):
    """The file at the path is not the one that the leading line has confirmed."""


class Place:
    """Where the database is, and which file there the leading line has opened. Shared by the lines of a store."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.confirmed: Identity | None = None
        self.generation = 0
        """Counts openings: an inode number alone may be given to another file."""

    def identity(self) -> Identity:
        """The file that is there now. Raises OSError."""
        found = self.path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise OSError(errno.EINVAL, "it is not a file")
        return (found.st_dev, found.st_ino)

    def logs(self) -> list[tuple[Path, Identity]]:
        """The write-ahead log and its index, as far as they exist."""
        beside = [self.path.with_name(self.path.name + suffix) for suffix in ("-wal", "-shm")]
        return [(path, found) for path in beside if (found := _identity(path)) is not None]


class Opening(msgspec.Struct, frozen=True):
    """How a connection is made: what to run on it first, and how long to wait for a lock, in seconds.

    The line that `leads` decides which file is used; the others follow it, or raise Moved.
    """

    prepare: Callable[[sqlite3.Connection], None]
    busy: float
    leads: bool


class Line:
    """Runs work on its own thread, in order. Safe to call from the event loop."""

    def __init__(self, name: str, place: Place, opening: Opening) -> None:
        self._place = place
        self._opening = opening
        self._executor = ThreadPoolExecutor(1, thread_name_prefix=name)
        self._connection: sqlite3.Connection | None = None
        self._generation = 0
        self._logs: list[tuple[Path, Identity]] = []
        self._closed = False

    async def run(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """The result of `work`. Raises Unavailable, Moved, and whatever else `work` raises."""
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
        except sqlite3.OperationalError as error:
            if not self._undone(error):
                self._drop()
            raise unavailable(_reason(error)) from None
        except (sqlite3.Error, OSError) as error:
            self._drop()
            raise unavailable(_reason(error)) from None

    def _undone(self, error: sqlite3.OperationalError) -> bool:
        """Whether the connection is as good as before: somebody held a lock, or the disk was full."""
        connection = self._connection
        if connection is None or getattr(error, "sqlite_errorcode", 0) & 0xFF not in _PASSING:
            return False
        try:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
        except sqlite3.Error:
            return False
        return True

    def _connected(self) -> sqlite3.Connection:
        # A file that was deleted or replaced would go on taking writes unseen: ask the folder each time.
        place = self._place
        try:
            now = place.identity()
        except OSError:
            self._leave()
            raise
        if now == place.confirmed and self._connection is not None and self._generation == place.generation:
            return self._connection
        if not self._opening.leads and now != place.confirmed:
            self._drop()
            raise Moved
        self._leave()
        self._connection = self._open()
        if self._opening.leads:
            place.confirmed = now
            place.generation += 1
            self._logs = place.logs()
        self._generation = place.generation
        return self._connection

    def _open(self) -> sqlite3.Connection:
        connection = sqlite3.connect(
            f"{self._place.path.absolute().as_uri()}?mode=rw",
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
        return connection

    def _leave(self) -> None:
        """Let go of a file that is not at its path any more.

        Its write-ahead log still is. Played into another file it would ruin that; so it is played into its own,
        through the open connection, and removed. If the file comes back, it is whole.
        """
        connection = self._connection
        if connection is None or not self._opening.leads:
            self._drop()
            return
        try:
            (busy, *_) = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        except sqlite3.Error:
            busy = 1
        self._drop()
        if not busy or self._place.path.exists():
            for path, identity in self._place.logs():
                if (path, identity) in self._logs:
                    path.unlink(missing_ok=True)

    def _drop(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            if self._opening.leads:
                self._place.confirmed = None
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
