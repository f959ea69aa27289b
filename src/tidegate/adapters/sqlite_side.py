"""A small SQLite file beside the database: opened when it is first needed, and again after a failure.

For what is written before something may happen, and so is waited for: less than a millisecond on a healthy disk.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from tidegate.core.errors import Unavailable

T = TypeVar("T")

_PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = NORMAL",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
)


class SideFile:
    """One connection, for one thread. `code` and `what` name it where it cannot be used."""

    def __init__(self, path: Path, tables: Sequence[str], code: str, what: str) -> None:
        self._path = path
        self._tables = tables
        self._code = code
        self._what = what
        self._connection: sqlite3.Connection | None = None

    def run(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """The result of `work`, in a transaction. Raises Unavailable."""
        try:
            connection = self._connection or self._open()
            connection.execute("BEGIN IMMEDIATE")
            result = work(connection)
            connection.execute("COMMIT")
        except (sqlite3.Error, OSError) as error:
            self.close()
            raise self._unavailable(error) from None
        return result

    def read(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """The result of `work`, which only reads. Raises Unavailable."""
        try:
            return work(self._connection or self._open())
        except (sqlite3.Error, OSError) as error:
            self.close()
            raise self._unavailable(error) from None

    def close(self) -> None:
        """Let the file go; what was under way is undone."""
        connection, self._connection = self._connection, None
        if connection is not None:
            try:
                connection.close()
            except sqlite3.Error:
                # The file is gone or broken, which is why it is closed.
                return

    def _open(self) -> sqlite3.Connection:
        self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not self._path.exists():
            os.close(os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600))
        # The command line writes to it too, for a moment; nobody here waits longer than that.
        connection = sqlite3.connect(self._path, isolation_level=None, timeout=0.25)
        try:
            for statement in (*_PRAGMAS, *self._tables):
                connection.execute(statement)
        except BaseException:
            connection.close()
            raise
        self._connection = connection
        return connection

    def _unavailable(self, error: Exception) -> Unavailable:
        named = getattr(error, "sqlite_errorname", "") or getattr(error, "strerror", "") or type(error).__name__
        return Unavailable(
            self._code,
            f"{self._what} cannot be used now: {str(named).lower()}.",
            "Check the file, its folder and the disk; it is opened again as soon as that works.",
            retry_after=1.0,
        )
