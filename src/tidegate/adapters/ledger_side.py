"""What is kept beside the log and can be erased: whose an entry is, where it is, and the salt of its commitments.

A salt that is erased is overwritten in its place by as many zeroes: nothing moves, so no copy stays behind in a free
part of a page; then the write-ahead log is emptied. Leaves stay, for they are in the log anyway.
"""

from __future__ import annotations

import os
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, Final, TypeVar

import msgspec

from tidegate.core.errors import Unavailable
from tidegate.ledger.port import Side
from tidegate.ledger.receipt import Kept

FILE: Final = "side.db"
T = TypeVar("T")

_PRAGMAS: Final = (
    "PRAGMA journal_mode = WAL",
    # The journal of the log is removed once its rows are here, so they must survive what it survives.
    "PRAGMA synchronous = FULL",
    "PRAGMA secure_delete = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA temp_store = MEMORY",
)
_TABLES: Final = (
    "CREATE TABLE IF NOT EXISTS sides (place INTEGER PRIMARY KEY, exchange TEXT NOT NULL, part TEXT NOT NULL,"
    " key TEXT NOT NULL, team TEXT NOT NULL, at INTEGER NOT NULL, leaf BLOB NOT NULL, salt BLOB NOT NULL)",
    "CREATE INDEX IF NOT EXISTS sides_exchange ON sides (exchange)",
    "CREATE INDEX IF NOT EXISTS sides_key ON sides (key, at)",
    "CREATE INDEX IF NOT EXISTS sides_team ON sides (team, at) WHERE team <> ''",
    "CREATE INDEX IF NOT EXISTS sides_at ON sides (at)",
    "CREATE INDEX IF NOT EXISTS sides_salted ON sides (at) WHERE salt <> zeroblob(length(salt))",
)
_ADD: Final = "INSERT INTO sides VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"
_PAGE: Final = 2000
_BATCH: Final = 20_000
"""Rows that are erased at once, so that the gateway waits for moments only."""
_END: Final = 2**63 - 1

_BY_KEY: Final = (
    "SELECT exchange, part, place, leaf, key, team, at, salt FROM sides"
    " WHERE key = ?1 AND at >= ?2 AND at < ?3 AND (at, place) > (?4, ?5) ORDER BY at, place LIMIT ?6"
)
_BY_TEAM: Final = (
    "SELECT exchange, part, place, leaf, key, team, at, salt FROM sides"
    " WHERE team = ?1 AND team <> '' AND at >= ?2 AND at < ?3 AND (at, place) > (?4, ?5) ORDER BY at, place LIMIT ?6"
)
_BY_TIME: Final = (
    "SELECT exchange, part, place, leaf, key, team, at, salt FROM sides"
    " WHERE ?1 = '' AND at >= ?2 AND at < ?3 AND (at, place) > (?4, ?5) ORDER BY at, place LIMIT ?6"
)
_FIND: Final = (
    "SELECT exchange, part, place, leaf, key, team, at, salt FROM sides WHERE exchange = ? ORDER BY place LIMIT 100"
)
_SALTED: Final = {
    # What is erased is known by its zeroes, so that nothing of the row changes its size.
    "exchange": "SELECT at, place, exchange FROM sides WHERE exchange = ?1 AND at >= ?2 AND at < ?3"
    " AND (at, place) > (?4, ?5) AND salt <> zeroblob(length(salt)) ORDER BY at, place LIMIT ?6",
    "key": "SELECT at, place, exchange FROM sides WHERE key = ?1 AND at >= ?2 AND at < ?3"
    " AND (at, place) > (?4, ?5) AND salt <> zeroblob(length(salt)) ORDER BY at, place LIMIT ?6",
    "team": "SELECT at, place, exchange FROM sides WHERE team = ?1 AND team <> '' AND at >= ?2 AND at < ?3"
    " AND (at, place) > (?4, ?5) AND salt <> zeroblob(length(salt)) ORDER BY at, place LIMIT ?6",
    "": "SELECT at, place, exchange FROM sides INDEXED BY sides_salted WHERE ?1 = '' AND at >= ?2 AND at < ?3"
    " AND (at, place) > (?4, ?5) AND salt <> zeroblob(length(salt)) ORDER BY at, place LIMIT ?6",
}
_ERASE: Final = "UPDATE sides SET salt = zeroblob(length(salt)) WHERE place = ?"


class Subject(msgspec.Struct, frozen=True, kw_only=True):
    """What is to be erased: of one exchange, of a key or of a team, or of all; in `[since, until)`, Unix ms."""

    exchange: str = ""
    key: str = ""
    team: str = ""
    since: int = 0
    until: int = _END


class Counts(msgspec.Struct, frozen=True):
    """How much there is: rows, and the greatest index and time (Unix ms) of one, -1 when there is none."""

    rows: int
    last: int
    last_at: int


class SideStore:
    """The side rows of a log in one SQLite file. Safe to use from several threads, beside other processes.

    Every method raises Unavailable (`ledger_side_unavailable`) when the file cannot be used. `busy` is how long another
    process's lock is waited for, in seconds.
    """

    def __init__(self, path: Path, busy: float = 5.0) -> None:
        self._path = path
        self._busy = busy
        self._writer = _Line(path, busy)
        self._reader = _Line(path, busy)

    def add(self, rows: Sequence[tuple[int, bytes, Side]]) -> None:
        """Keep rows: (index, leaf hash, side). In one transaction, durable when it returns.

        A row that is there already, erased or not, stays as it is.
        """
        values = [
            (index, side.exchange, side.part, side.key, side.team, side.at, leaf, side.salt)
            for index, leaf, side in rows
        ]
        self._writer.write(lambda base: base.executemany(_ADD, values))

    def find(self, exchange: str) -> tuple[Kept, ...]:
        """The entries of an exchange, in the order of the log. Their salt is empty once it is erased."""
        rows = self._reader.read(lambda base: base.execute(_FIND, (exchange,)).fetchall())
        return tuple(_kept(row) for row in rows)

    def by_subject(self, *, key: str = "", team: str = "", since: int = 0, until: int = _END) -> Iterator[Kept]:
        """The entries of a key or a team in `[since, until)`, Unix milliseconds, in the order of time."""
        return self._pages(_BY_KEY, key, since, until) if key else self._pages(_BY_TEAM, team, since, until)

    def by_time(self, since: int = 0, until: int = _END) -> Iterator[Kept]:
        """All entries that have a row here in `[since, until)`, Unix milliseconds, in the order of time."""
        return self._pages(_BY_TIME, "", since, until)

    def holds(self, exchange: str) -> bool:
        """Whether there is an entry of this exchange."""
        sql = "SELECT 1 FROM sides WHERE exchange = ? LIMIT 1"
        return self._reader.read(lambda base: base.execute(sql, (exchange,)).fetchone()) is not None

    def counts(self) -> Counts:
        """How much there is. Takes a second for ten million rows."""
        sql = "SELECT count(*), coalesce(max(place), -1), coalesce(max(at), -1) FROM sides"
        return Counts(*self._reader.read(lambda base: base.execute(sql).fetchone()))

    def erase(self, which: Subject, gone: Callable[[Sequence[str]], None] | None = None) -> int:
        """Erase salts; return how many. When it returns, they are in no file of this store any more.

        `gone` is told of the exchanges, some at a time, once theirs are erased.

        Raises also Unavailable (`ledger_side_busy`) when others read for so long that old copies stay in the
        write-ahead log; erasing again, then or later, removes them.
        """
        column, value = _column(which)
        count, at, place = 0, which.since, -1
        while True:
            found = self._erase_some(column, (value, which.since, which.until, at, place, _BATCH))
            count += len(found)
            if gone is not None and found:
                gone([exchange for _, _, exchange in found])
            if len(found) < _BATCH:
                break
            at, place, _ = found[-1]
        self._empty_log()
        return count

    def close(self) -> None:
        """Let the file go."""
        self._writer.close()
        self._reader.close()

    def _erase_some(self, column: str, given: tuple[Any, ...]) -> list[tuple[int, int, str]]:
        def work(base: sqlite3.Connection) -> list[tuple[int, int, str]]:
            found = base.execute(_SALTED[column], given).fetchall()
            base.executemany(_ERASE, [(place,) for _, place, _ in found])
            return found

        return self._writer.write(work)

    def _empty_log(self) -> None:
        end = time.monotonic() + self._busy
        while not self._writer.run(lambda base: base.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0] == 0):
            if time.monotonic() > end:
                raise Unavailable(
                    "ledger_side_busy",
                    "The salts are erased, but somebody reads the side store, so that copies stay in its log.",
                    "Erase again in a moment.",
                    retry_after=self._busy,
                )
            time.sleep(0.02)

    def _pages(self, sql: str, value: str, since: int, until: int) -> Iterator[Kept]:
        at, place = since, -1
        while True:
            given = (value, since, until, at, place, _PAGE)
            rows = self._reader.read(lambda base, given=given: base.execute(sql, given).fetchall())
            kept = [_kept(row) for row in rows]
            yield from kept
            if len(kept) < _PAGE:
                return
            at, place = kept[-1].at, kept[-1].index


class _Line:
    """One connection, which one thread uses at a time."""

    def __init__(self, path: Path, busy: float) -> None:
        self._path = path
        self._busy = busy
        self._lock = threading.Lock()
        self._base: sqlite3.Connection | None = None

    def write(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """The result of `work`, in a transaction."""

        def transaction(base: sqlite3.Connection) -> T:
            base.execute("BEGIN IMMEDIATE")
            result = work(base)
            base.execute("COMMIT")
            return result

        return self.run(transaction)

    def read(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """The result of `work`, which only reads, and all of what it reads at once."""
        return self.run(work)

    def run(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """The result of `work`. After a failure the file is opened anew."""
        with self._lock:
            try:
                if self._base is None:
                    self._base = self._open()
                return work(self._base)
            except (sqlite3.Error, OSError) as error:
                self._drop()
                raise _unavailable(error) from None

    def close(self) -> None:
        """Let the file go."""
        with self._lock:
            self._drop()

    def _drop(self) -> None:
        base, self._base = self._base, None
        if base is not None:
            try:
                base.close()
            except sqlite3.Error:
                # The file is gone or broken, which is why it is dropped.
                return

    def _open(self) -> sqlite3.Connection:
        self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        # Never opened by ourselves where it is: closing it would drop the locks that SQLite has on it for the whole
        # process, and another process that closes it would then remove the write-ahead log beneath us.
        with suppress(FileExistsError):
            os.close(os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600))
        base = sqlite3.connect(self._path, isolation_level=None, timeout=self._busy, check_same_thread=False)
        try:
            for statement in (*_PRAGMAS, *_TABLES):
                base.execute(statement)
        except BaseException:
            base.close()
            raise
        return base


def _kept(row: Sequence[Any]) -> Kept:
    exchange, part, place, leaf, key, team, at, salt = row
    return Kept(exchange, part, place, leaf, key, team, at, salt if any(salt) else b"")


def _column(which: Subject) -> tuple[str, str]:
    named = [(name, value) for name in ("exchange", "key", "team") if (value := getattr(which, name))]
    if len(named) > 1:
        raise ValueError("erase by one of exchange, key and team")
    return named[0] if named else ("", "")


def _unavailable(error: Exception) -> Unavailable:
    named = getattr(error, "sqlite_errorname", "") or getattr(error, "strerror", "") or type(error).__name__
    return Unavailable(
        "ledger_side_unavailable",
        f"The side store of the ledger cannot be used now: {str(named).lower()}.",
        "Check the file, its folder and the disk; it is opened again as soon as that works.",
        retry_after=1.0,
    )
