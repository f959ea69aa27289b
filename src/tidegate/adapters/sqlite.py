"""The embedded store: keys, teams, records, recounts and spend totals in one SQLite file.

One thread writes and one reads, each with its own connection. A record is in the page cache of the system
when `add_records` returns, so it survives the end of the process; keys and teams are forced to the disk.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from tidegate.adapters.sqlite_line import Line, Moved, Opening, Place, unavailable
from tidegate.adapters.sqlite_records import Intake, forget, listing, spends
from tidegate.adapters.sqlite_schema import migrate, version_of
from tidegate.core.errors import BadRequest
from tidegate.core.ports import Page, RecordFilter, Spend
from tidegate.core.principal import Key, Team
from tidegate.core.record import ExchangeRecord, Recount

MAX_PAGE = 1000
"""Most records of one page."""

_PRAGMAS = (
    # Large pages, and a long log before it is copied over: each page is written less often for the same records.
    "PRAGMA page_size = 16384",
    "PRAGMA wal_autocheckpoint = 1000",
    "PRAGMA journal_size_limit = 67108864",
    "PRAGMA cache_size = -8192",
)

_READ = "SELECT records.body, recounts.body FROM records LEFT JOIN recounts ON recounts.id = records.id"

Row = tuple[Any, ...]
T = TypeVar("T")


class SqliteStore:
    """The `Store` port. Create it, `await open()`, and `await close()` at the end.

    `busy` is how long a call waits for another process's lock, in seconds. The file is made only by the
    first successful `open` of all; one that vanishes later, or between two starts, is not replaced by an empty
    one, in which every key would be unknown, but waited for. A mark beside it tells that it was there.
    """

    def __init__(self, path: Path, busy: float = 1.0) -> None:
        self._path = path
        self._encoder = msgspec.json.Encoder()
        self._records = msgspec.json.Decoder(ExchangeRecord)
        self._recounts = msgspec.json.Decoder(Recount)
        self._keys = msgspec.json.Decoder(Key)
        self._teams = msgspec.json.Decoder(Team)
        self._opened = False
        self._intake = Intake()
        self._busy = busy
        place = Place(path)
        self._writer = Line("sqlite-writer", place, Opening(self._prepare_writer, busy, True))
        self._reader = Line("sqlite-reader", place, Opening(_prepare_reader, busy, False))

    async def open(self) -> None:
        """Create the file (mode 0600, its folder 0700) if there is none, and bring its schema up to date.

        Raises Unavailable, or Misconfigured (`store_newer`).
        """
        if not self._opened:
            try:
                _create(self._path)
            except OSError as error:
                raise unavailable((error.strerror or type(error).__name__).lower()) from None
            await self._writer.run(lambda _: None)
            _mark(self._path)

    async def close(self) -> None:
        """See Store."""
        await self._reader.close()
        await self._writer.close()

    def _prepare_writer(self, connection: sqlite3.Connection) -> None:
        if version_of(connection) == 0 and (self._opened or _marked(self._path).exists()):
            # Not our file, or an emptied one: to start afresh would make every key unknown.
            raise unavailable("the file has no tables")
        for pragma in _PRAGMAS:
            connection.execute(pragma)
        _use_log(connection, self._busy)
        migrate(connection)
        self._opened = True

    async def _ready(self) -> None:
        if not self._opened:
            await self.open()

    async def _read(self, work: Callable[[sqlite3.Connection], T]) -> T:
        await self._ready()
        try:
            return await self._reader.run(work)
        except Moved:
            # The writer must let go of the old file and open the new one before anybody reads it.
            await self._writer.run(lambda _: None)
        try:
            return await self._reader.run(work)
        except Moved:
            raise unavailable("the file keeps changing") from None

    # -- keys and teams

    async def keys(self) -> list[Key]:
        """See Store."""
        await self._ready()
        decode = self._keys.decode
        return await self._read(
            lambda base: [decode(body) for (body,) in base.execute("SELECT body FROM keys ORDER BY id")]
        )

    async def key_by_digest(self, digest: str) -> Key | None:
        """See Store."""
        await self._ready()

        def work(base: sqlite3.Connection) -> Key | None:
            row = base.execute("SELECT body FROM keys WHERE digest = ?", (digest,)).fetchone()
            return None if row is None else self._keys.decode(row[0])

        return await self._read(work)

    async def teams(self) -> list[Team]:
        """See Store."""
        await self._ready()
        decode = self._teams.decode
        return await self._read(
            lambda base: [decode(body) for (body,) in base.execute("SELECT body FROM teams ORDER BY id")]
        )

    async def put_key(self, key: Key) -> None:
        """See Store. Raises BadRequest (`key_conflict`, 409) when another key has the same digest."""
        sql = (
            "INSERT INTO keys (id, digest, body) VALUES (?, ?, ?)"
            " ON CONFLICT (id) DO UPDATE SET digest = excluded.digest, body = excluded.body"
        )
        await self._put(sql, (key.id, key.digest, self._encoder.encode(key)))

    async def put_team(self, team: Team) -> None:
        """See Store."""
        sql = "INSERT INTO teams (id, body) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET body = excluded.body"
        await self._put(sql, (team.id, self._encoder.encode(team)))

    async def _put(self, sql: str, row: Row) -> None:
        await self._ready()

        def work(base: sqlite3.Connection) -> None:
            # A revoked key must stay revoked even if the power fails now.
            base.execute("PRAGMA synchronous = FULL")
            try:
                base.execute(sql, row)
            except sqlite3.IntegrityError:
                raise BadRequest(
                    "key_conflict", "Another key has this digest.", "Make a fresh key.", status=409
                ) from None
            finally:
                base.execute("PRAGMA synchronous = NORMAL")

        await self._writer.run(work)

    # -- records

    async def add_records(self, records: Sequence[ExchangeRecord], lines: Sequence[bytes] = ()) -> None:
        """See Store."""
        await self._ready()
        if records:
            await self._writer.run(lambda base: self._intake.add(base, records, lines))

    async def annotate(self, recounts: Sequence[tuple[str, Recount]]) -> None:
        """See Store."""
        await self._ready()
        sql = (
            "INSERT INTO recounts (id, at, body) VALUES (?, CAST(strftime('%s', 'now') AS INTEGER), ?)"
            " ON CONFLICT (id) DO UPDATE SET body = excluded.body"
        )
        rows = [(exchange, self._encoder.encode(recount)) for exchange, recount in recounts]

        def work(base: sqlite3.Connection) -> None:
            base.execute("BEGIN IMMEDIATE")
            base.executemany(sql, rows)
            base.execute("COMMIT")

        if rows:
            await self._writer.run(work)

    async def forget_records(self, before: float, limit: int) -> int:
        """See Store."""
        await self._ready()
        return await self._writer.run(lambda base: forget(base, before, limit))

    async def record(self, exchange: str) -> ExchangeRecord | None:
        """See Store."""
        await self._ready()

        def work(base: sqlite3.Connection) -> ExchangeRecord | None:
            row = base.execute(f"{_READ} WHERE records.id = ?", (exchange,)).fetchone()
            return None if row is None else self._decoded(row[0], row[1])

        return await self._read(work)

    async def records(self, which: RecordFilter) -> Page:
        """See Store. Raises BadRequest (`cursor_invalid`). At most MAX_PAGE records."""
        await self._ready()
        limit = min(max(which.limit, 1), MAX_PAGE)
        sql, values = listing(which)

        def work(base: sqlite3.Connection) -> Page:
            rows = base.execute(sql, (*values, limit + 1)).fetchall()
            found = [self._decoded(body, recount) for _, body, recount in rows[:limit]]
            return Page(found, str(rows[limit - 1][0]) if len(rows) > limit else "")

        return await self._read(work)

    def _decoded(self, body: bytes, recount: bytes | None) -> ExchangeRecord:
        record = self._records.decode(body)
        if recount is None:
            return record
        return msgspec.structs.replace(record, recount=self._recounts.decode(recount))

    async def spends(self, since: dict[str, float]) -> list[Spend]:
        """See Store."""
        await self._ready()
        return await self._read(lambda base: spends(base, since))


def _use_log(connection: sqlite3.Connection, patience: float) -> None:
    # The switch to a write-ahead log does not wait for a lock as everything else does: two processes that make a
    # new file at the same time would see one of them fail.
    last = time.monotonic() + patience
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > last:
                raise
            time.sleep(0.02)


def _create(path: Path) -> None:
    """Make folder and file for their owner alone, where they do not exist and never did."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    if path.exists():
        return
    mark = _marked(path)
    if mark.exists():
        raise unavailable(f"it is missing; put it back, or remove {mark.name} too to begin with an empty one")
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))


def _mark(path: Path) -> None:
    try:
        _marked(path).touch(mode=0o600)
    except OSError:
        # The database itself works, which is what counts.
        return


def _marked(path: Path) -> Path:
    return path.with_name(f"{path.name}.made")


def _prepare_reader(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA query_only = ON")
    if version_of(connection) == 0:
        raise unavailable("the file has no tables")
