"""What a witness knows, in one SQLite file: the latest head that it cosigned for each log, and who it is.

A head is on disk before its cosignature leaves, so that no crash makes a witness sign two histories. One process, one
connection. After a fault of the disk nothing is cosigned until the next start: what the file then holds is read anew.
"""

from __future__ import annotations

import fcntl
import os
import sqlite3
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final, TypeAlias

import msgspec

from tidegate.core.errors import Misconfigured, NotProven, Unavailable
from tidegate.core.ports import Clock
from tidegate.ledger.head import parse_checkpoint
from tidegate.ledger.note import Line, Note, parse_note
from tidegate.ledger.witness import Held, Submitted, advance, is_fork

FILE: Final = "witness.db"
LOCK: Final = "lock"
SCHEMA: Final = 1

MOST_EVIDENCE: Final = 16
"""Pairs of contradicting checkpoints that are kept of one log; the first prove as much as all."""

STEP_BACK: Final = 300
"""Seconds that the clock may go back before cosigning stops; within them the last time is used again."""

_PRAGMAS: Final = (
    "PRAGMA mmap_size = 0",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    # One file, and each commit on disk with its folder when it returns.
    "PRAGMA journal_mode = DELETE",
    "PRAGMA synchronous = EXTRA",
)
_TABLES: Final = (
    "CREATE TABLE self (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT",
    "CREATE TABLE heads (origin TEXT PRIMARY KEY, size INTEGER NOT NULL, root BLOB NOT NULL, note BLOB NOT NULL,"
    " time INTEGER NOT NULL) STRICT",
    "CREATE TABLE forks (id INTEGER PRIMARY KEY, origin TEXT NOT NULL, time INTEGER NOT NULL, held BLOB NOT NULL,"
    " shown BLOB NOT NULL, UNIQUE (origin, shown)) STRICT",
)
_PUT: Final = (
    "INSERT INTO heads (origin, size, root, note, time) VALUES (?, ?, ?, ?, ?) ON CONFLICT (origin) DO UPDATE SET"
    " size = excluded.size, root = excluded.root, note = excluded.note, time = excluded.time"
)
_PASSING: Final = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_FULL)

_DAMAGE: Final = (sqlite3.Error, UnicodeError, OverflowError)
"""What a damaged file leads to, its texts included."""

Sign: TypeAlias = Callable[[bytes, int], Sequence[Line]]
"""(text of a checkpoint, POSIX seconds) -> the lines of the witness's keys."""


class Known(msgspec.Struct, frozen=True):
    """A log as the witness knows it: size and time (POSIX seconds) of the latest cosignature, and its note."""

    origin: str
    size: int
    time: int
    note: bytes


class Fork(msgspec.Struct, frozen=True):
    """Two checkpoints of one size that a log signed with different roots: proof that it shows different histories."""

    origin: str
    time: int
    held: bytes
    shown: bytes


class WitnessStore:
    """The state of one witness. Open it once; use it from one thread at a time."""

    def __init__(self, folder: Path, clock: Clock) -> None:
        self._folder = folder
        self._clock = clock
        self._lock = -1
        self._database: sqlite3.Connection | None = None
        self._broken = False

    def exists(self) -> bool:
        """Whether the folder holds the state of a witness."""
        return (self._folder / FILE).exists()

    def open(self, make: bool, alone: bool = True) -> None:
        """Open the file, made when there is none and `make` is set. `alone` keeps other processes from cosigning.

        Raises Misconfigured: `witness_state_missing`, `witness_state_unusable`, `witness_state_newer`,
        `witness_running`.
        """
        try:
            path = self._folder / FILE
            if make:
                self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            elif not path.exists():
                raise Misconfigured(
                    "witness_state_missing",
                    f"There is no {FILE} in the folder of the witness.",
                    "Name the right folder with --state.",
                )
            if alone:
                self._take_lock()
            os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600))
            self._database = self._connect(path)
        except (OSError, *_DAMAGE) as error:
            self.close()
            raise Misconfigured(
                "witness_state_unusable",
                f"The state of the witness cannot be used: {_reason(error)}.",
                "Check the folder and who may write to it. Never restore an old copy: it forgets what was cosigned.",
            ) from None

    def close(self) -> None:
        """Close the file and let another process have it."""
        if self._database is not None:
            self._database.close()
            self._database = None
        if self._lock >= 0:
            os.close(self._lock)
            self._lock = -1

    def identity(self) -> dict[str, str]:
        """What was remembered of the witness itself. Raises Unavailable (`witness_store_failed`)."""
        with self._transaction() as database:
            return dict(database.execute("SELECT name, value FROM self"))

    def remember(self, identity: dict[str, str]) -> None:
        """Remember it; durable when it returns. Raises Unavailable (`witness_store_failed`)."""
        with self._transaction() as database:
            database.executemany("INSERT OR REPLACE INTO self (name, value) VALUES (?, ?)", list(identity.items()))

    def cosign(self, submitted: Submitted, sign: Sign) -> tuple[Line, ...]:
        """The lines of cosignatures below the submitted checkpoint, once it is the one that this witness knows.

        1. Begin a transaction that no other can interleave. A crash here changes nothing.
        2. Compare with what is held: 409 and 422 end here. A fork is kept as evidence first.
        3. Take the time, never one before the last. 4. Sign, in memory alone: a crash here loses the signature.
        5. Commit: the head, its note and the time are durable. A crash after it is answered with 409 next time, and
           the log asks again from the size that it is told.
        6. Return the lines.

        Raises BadRequest as `witness.advance` does, and Unavailable: `witness_clock`, `witness_store_failed`.
        """
        head = submitted.head
        lines: tuple[Line, ...] = ()
        with self._transaction() as database:  # 1, 5
            held, before = _held(database, head.origin)
            if is_fork(held, head):
                self._keep_fork(database, submitted, before)
            else:
                after = advance(held, submitted)  # 2
                time = self._time(database)  # 3
                lines = tuple(sign(submitted.note.text, time))  # 4
                note = Note(submitted.note.text, (*submitted.note.lines, *lines)).encode()
                database.execute(_PUT, (head.origin, after.size, after.root, note, time))
                database.execute("INSERT OR REPLACE INTO self (name, value) VALUES ('time', ?)", (str(time),))
        if not lines:
            advance(held, submitted)  # 2, now that the evidence is durable; a fork is always refused
        return lines  # 6

    def known(self, origin: str) -> Known | None:
        """The log as the witness knows it, or None. Raises Unavailable (`witness_store_failed`)."""
        with self._transaction() as database:
            row = database.execute("SELECT origin, size, time, note FROM heads WHERE origin = ?", (origin,)).fetchone()
            return Known(*row) if row else None

    def all_known(self) -> list[Known]:
        """All logs that the witness ever cosigned for. Raises Unavailable (`witness_store_failed`)."""
        with self._transaction() as database:
            return [Known(*row) for row in database.execute("SELECT origin, size, time, note FROM heads ORDER BY 1")]

    def forks(self) -> list[Fork]:
        """The evidence that was kept. Raises Unavailable (`witness_store_failed`)."""
        with self._transaction() as database:
            return [Fork(*row) for row in database.execute("SELECT origin, time, held, shown FROM forks ORDER BY id")]

    def _keep_fork(self, database: sqlite3.Connection, submitted: Submitted, held: bytes) -> None:
        origin = submitted.head.origin
        (count,) = database.execute("SELECT count(*) FROM forks WHERE origin = ?", (origin,)).fetchone()
        if count < MOST_EVIDENCE:
            row = (origin, int(self._clock.wall()), held, submitted.note.encode())
            database.execute("INSERT OR IGNORE INTO forks (origin, time, held, shown) VALUES (?, ?, ?, ?)", row)

    def _time(self, database: sqlite3.Connection) -> int:
        row = database.execute("SELECT value FROM self WHERE name = 'time'").fetchone()
        last, now = int(row[0]) if row else 0, int(self._clock.wall())
        if now < last - STEP_BACK:
            raise Unavailable(
                "witness_clock",
                "The clock of this witness is far behind the time of its last cosignature.",
                "Its operator must set the clock.",
            )
        return max(now, last)

    @contextmanager
    def _transaction(self) -> Generator[sqlite3.Connection]:
        database = self._database
        if self._broken or database is None:
            raise _failed("it failed before, and must be started again")
        try:
            database.execute("BEGIN IMMEDIATE")
            try:
                yield database
            except BaseException:
                # SQLite has ended it by itself where there was no room.
                if database.in_transaction:
                    database.execute("ROLLBACK")
                raise
            database.execute("COMMIT")
        except _DAMAGE as error:
            # What a failed commit left on the disk is not known; only a passing reason may be tried again.
            self._broken = _code(error) not in _PASSING
            if database.in_transaction:
                with suppress(sqlite3.Error):
                    database.execute("ROLLBACK")
            raise _failed(_reason(error)) from None

    def _connect(self, path: Path) -> sqlite3.Connection:
        database = sqlite3.connect(path, timeout=5.0, isolation_level=None, check_same_thread=False)
        for pragma in _PRAGMAS:
            database.execute(pragma)
        (version,) = database.execute("PRAGMA user_version").fetchone()
        if version > SCHEMA:
            database.close()
            raise Misconfigured(
                "witness_state_newer", "A newer version of the witness wrote this state.", "Use that version."
            )
        if version == 0:
            database.execute("BEGIN IMMEDIATE")
            for table in _TABLES:
                database.execute(table)
            database.execute("PRAGMA user_version = 1")
            database.execute("COMMIT")
            _sync(path.parent)
        # A head that has vanished would let the log begin another history.
        (found,) = database.execute("PRAGMA integrity_check(1)").fetchone()
        if found != "ok":
            database.close()
            raise sqlite3.DatabaseError("damaged")
        return database

    def _take_lock(self) -> None:
        self._lock = os.open(self._folder / LOCK, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            self.close()
            raise Misconfigured(
                "witness_running",
                "Another process uses this folder as a witness.",
                "End it, or give this one a folder of its own.",
            ) from None


def _held(database: sqlite3.Connection, origin: str) -> tuple[Held, bytes]:
    row = database.execute("SELECT size, root, note FROM heads WHERE origin = ?", (origin,)).fetchone()
    if row is None:
        return Held(), b""
    size, root, note = row
    try:
        head = parse_checkpoint(parse_note(note).text)
    except NotProven:
        head = None
    if head is None or (head.origin, head.size, head.root) != (origin, size, root):
        # Else a damaged row would accuse an honest log of a fork.
        raise sqlite3.DatabaseError("a head in it is not that of its note")
    return Held(size, root), note


def _sync(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _code(error: Exception) -> int:
    return getattr(error, "sqlite_errorcode", -1) & 0xFF


def _reason(error: Exception) -> str:
    if isinstance(error, sqlite3.Error):
        return str(getattr(error, "sqlite_errorname", "") or type(error).__name__)
    return (getattr(error, "strerror", None) or type(error).__name__).lower()


def _failed(why: str) -> Unavailable:
    return Unavailable(
        "witness_store_failed",
        f"The witness cannot keep what it would sign: {why}.",
        "Its operator must look at the disk and start it again.",
    )
