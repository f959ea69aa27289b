"""The embedded store: keys, teams, records, recounts and spend totals in one SQLite file.

One thread writes and one reads, each with its own connection. A record is in the page cache of the system
when `add_records` returns, so it survives the end of the process; keys and teams are forced to the disk.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable, Sequence
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from tidegate.adapters.sqlite_line import Line, Moved, Opening, Place, unavailable
from tidegate.adapters.sqlite_schema import migrate, version_of
from tidegate.core.errors import BadRequest
from tidegate.core.money import from_grains, money_text, to_grains
from tidegate.core.ports import Page, RecordFilter, Spend
from tidegate.core.principal import Key, Team
from tidegate.core.record import ExchangeRecord, Recount
from tidegate.core.windows import WINDOWS, window_start

MAX_PAGE = 1000
"""Most records of one page."""

_INSERT_HEAD = "INSERT INTO records (id, started, key, team, route, deployment, error_type, body) VALUES"
_INSERT_ROW = "(?, ?, ?, ?, ?, ?, ?, ?)"
_INSERT_TAIL = "ON CONFLICT (id) DO NOTHING"
_INSERT = " ".join((_INSERT_HEAD, _INSERT_ROW, _INSERT_TAIL))
# Many rows a statement: each statement hands the interpreter's lock over once, and on a busy core every such
# hand-over costs the event loop more than the row itself.
_AT_ONCE = (100, 10, 1)
_INSERTS = {size: " ".join((_INSERT_HEAD, ", ".join([_INSERT_ROW] * size), _INSERT_TAIL)) for size in _AT_ONCE}
_CHARGE = (
    "INSERT INTO spends (scope, span, start, cost) VALUES (?, ?, ?, ?)"
    " ON CONFLICT (scope, span, start) DO UPDATE SET cost = add_money(cost, excluded.cost)"
)
_READ = "SELECT records.body, recounts.body FROM records LEFT JOIN recounts ON recounts.id = records.id"

_EQUALS = {
    # The second condition of some lets their partial indexes be used.
    "key": "records.key = ?",
    "team": "records.team = ? AND records.team != ''",
    "route": "records.route = ?",
    "deployment": "records.deployment = ?",
    "error_type": "records.error_type = ? AND records.error_type != ''",
}

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
        _use_log(connection, self._busy)
        connection.execute("PRAGMA journal_size_limit = 67108864")
        connection.create_function("add_money", 2, _add_money, deterministic=True)
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

    async def add_records(self, records: Sequence[ExchangeRecord]) -> None:
        """See Store."""
        await self._ready()
        if records:
            await self._writer.run(lambda base: self._add(base, records))

    def _add(self, base: sqlite3.Connection, records: Sequence[ExchangeRecord]) -> None:
        encode = self._encoder.encode
        rows = [
            (item.id, item.started, item.key, item.team, item.route, item.deployment, item.error_type, encode(item))
            for item in records
        ]
        base.execute("BEGIN IMMEDIATE")
        before = base.total_changes
        _insert_all(base, rows)
        fresh = records
        if base.total_changes - before != len(rows):
            # Some were there already, or twice in this batch: start over and see which, one by one.
            base.execute("ROLLBACK")
            base.execute("BEGIN IMMEDIATE")
            fresh = [item for item, row in zip(records, rows, strict=True) if base.execute(_INSERT, row).rowcount == 1]
        base.executemany(_CHARGE, _charges(fresh))
        base.execute("COMMIT")

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

        def work(base: sqlite3.Connection) -> int:
            base.execute("BEGIN IMMEDIATE")
            gone = base.execute(
                "SELECT id FROM records WHERE started < ? ORDER BY started LIMIT ?", (before, max(limit, 0))
            ).fetchall()
            base.executemany("DELETE FROM recounts WHERE id = ?", gone)
            base.executemany("DELETE FROM records WHERE id = ?", gone)
            if len(gone) < limit:
                # The last batch also takes recounts whose record never came, and the hourly totals of that time.
                base.execute(
                    "DELETE FROM recounts WHERE at < ? AND NOT EXISTS"
                    " (SELECT 1 FROM records WHERE records.id = recounts.id)",
                    (before,),
                )
                base.execute("DELETE FROM spends WHERE span = 'hour' AND start < ?", (before,))
            base.execute("COMMIT")
            return len(gone)

        return await self._writer.run(work)

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
        where, values = _conditions(which)
        # The statement is put together from constants only; every value is bound.
        sql = " ".join((_READ, "WHERE", where, "ORDER BY records.started DESC, records.id DESC LIMIT ?"))

        def work(base: sqlite3.Connection) -> Page:
            rows = base.execute(sql, (*values, limit + 1)).fetchall()
            found = [self._decoded(body, recount) for body, recount in rows[:limit]]
            more = f"{found[-1].started!r}~{found[-1].id}" if len(rows) > limit else ""
            return Page(found, more)

        return await self._read(work)

    def _decoded(self, body: bytes, recount: bytes | None) -> ExchangeRecord:
        record = self._records.decode(body)
        if recount is None:
            return record
        return msgspec.structs.replace(record, recount=self._recounts.decode(recount))

    async def spends(self, since: dict[str, float]) -> list[Spend]:
        """See Store."""
        await self._ready()
        sql = "SELECT scope, span, start, cost FROM spends WHERE span = ? AND start >= ?"
        return await self._read(
            lambda base: [
                Spend(scope, span, start, Decimal(cost))
                for item in since.items()
                for scope, span, start, cost in base.execute(sql, item)
            ]
        )


def _insert_all(base: sqlite3.Connection, rows: Sequence[Row]) -> None:
    at = 0
    for size in _AT_ONCE:
        while len(rows) - at >= size:
            base.execute(_INSERTS[size], [value for row in rows[at : at + size] for value in row])
            at += size


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


def _charges(records: Sequence[ExchangeRecord]) -> list[Row]:
    """The amounts to add to the totals, summed over a batch: each scope and window once."""
    hours: dict[tuple[str, float], int] = {}
    for item in records:
        grains = _grains(item.cost)
        if grains:
            hour = item.started - item.started % 3600
            mark = (f"key:{item.key}", hour)
            hours[mark] = hours.get(mark, 0) + grains
            if item.team:
                mark = (f"team:{item.team}", hour)
                hours[mark] = hours.get(mark, 0) + grains
    totals: dict[tuple[str, str, float], int] = {}
    for (scope, hour), grains in hours.items():
        for window in WINDOWS:
            place = (scope, window, window_start(window, hour))
            totals[place] = totals.get(place, 0) + grains
    return [(*place, money_text(from_grains(grains))) for place, grains in totals.items()]


def _grains(cost: str) -> int:
    try:
        return to_grains(Decimal(cost))
    except (InvalidOperation, ValueError):
        # Not an amount: it stays visible in the record, and one bad line must not hold up all others.
        return 0


def _add_money(left: str, right: str) -> str:
    return money_text(from_grains(to_grains(Decimal(left)) + to_grains(Decimal(right))))


def _conditions(which: RecordFilter) -> tuple[str, list[Any]]:
    parts: list[str] = ["1"]
    values: list[Any] = []
    for name, condition in _EQUALS.items():
        value = getattr(which, name)
        if value:
            parts.append(condition)
            values.append(value)
    if which.since:
        parts.append("records.started >= ?")
        values.append(which.since)
    if which.until:
        parts.append("records.started < ?")
        values.append(which.until)
    if which.cursor:
        started, _, last = which.cursor.partition("~")
        try:
            values += [float(started), last]
        except ValueError:
            raise BadRequest(
                "cursor_invalid", "The cursor is not one of ours.", "Start without a cursor.", param="cursor"
            ) from None
        parts.append("(records.started, records.id) < (?, ?)")
    return " AND ".join(parts), values
