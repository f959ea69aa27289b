"""How records lie in the SQLite file: how they get in, are listed, and leave.

A record's place in the table is the time of its start. Of the names that can be asked for, such as a key's, each
slot of time keeps those that occur in it: at high rates far fewer rows than an index of every record for each.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Sequence
from decimal import Decimal, InvalidOperation
from typing import Any, Final

import msgspec

from tidegate.core.errors import BadRequest
from tidegate.core.money import GRAIN_DIGITS, grains_text, to_grains
from tidegate.core.ports import RecordFilter, Spend
from tidegate.core.record import ExchangeRecord
from tidegate.core.windows import HOUR, window_start, window_starts

TOGETHER: Final = 100
"""Most rows of one statement. Other threads run while it does, and wait while its values are put together."""
PAUSE: Final = 0.0001
"""Seconds between two statements of a batch: on its only core the event loop would else stand still for a batch."""

_SHARE: Final = 1024
"""Places of one microsecond."""
_LATEST: Final = (1 << 53) - 2
"""The last microsecond that has a place, in the year 2255."""
_END: Final = (_LATEST + 1) * _SHARE
"""Behind the last place."""
_SLOT: Final = 26
"""Places of a slot, as a power of two: 65.536 milliseconds. A search reads whole slots."""

# OR IGNORE, and not ON CONFLICT: that would journal the statement, for the sake of errors that stop it half way.
_INSERT: Final = "INSERT OR IGNORE INTO records (place, id, key, team, route, deployment, error_type, body) VALUES "
_INSERT_ROW: Final = "(?, ?, ?, ?, ?, ?, ?, ?)"
_WIDTH: Final = 8
_INSERT_ONE: Final = _INSERT.replace(" OR IGNORE", "") + _INSERT_ROW + " ON CONFLICT DO NOTHING"
_SIGHT: Final = "INSERT OR IGNORE INTO sightings (name, slot) VALUES "
_SPEND: Final = "INSERT INTO spends (span, start, scope, usd, pico, grains) VALUES "
_ADD_SPEND: Final = (
    " ON CONFLICT DO UPDATE SET"
    " grains = (grains + excluded.grains) % 1000000000000,"
    " pico = (pico + excluded.pico + (grains + excluded.grains) / 1000000000000) % 1000000000000,"
    " usd = usd + excluded.usd"
    " + (pico + excluded.pico + (grains + excluded.grains) / 1000000000000) / 1000000000000"
)
_LIMB: Final = 10**12

_WHAT: Final = "SELECT records.place, records.body, recounts.body FROM "
_RECOUNTS: Final = " LEFT JOIN recounts ON recounts.id = records.id WHERE "
_ALL: Final = _WHAT + "records" + _RECOUNTS + "records.place BETWEEN ? AND ?"
_OF_ERROR: Final = (
    _WHAT + "records INDEXED BY records_error" + _RECOUNTS + "records.place BETWEEN ? AND ?"
    " AND records.error_type = ? AND records.error_type != ''"
)
# One bound at each end of a slot: given two, SQLite may search by the wrong one.
_NAMED: Final = (
    _WHAT + "sightings CROSS JOIN records ON records.place BETWEEN max(sightings.slot << 26, ?)"
    " AND min((sightings.slot << 26) + 67108863, ?)"
    + _RECOUNTS
    + "sightings.slot BETWEEN ? AND ? AND sightings.name = ?"
)
_ALSO_NAMED: Final = (
    " AND EXISTS (SELECT 1 FROM sightings AS other WHERE other.name = ? AND other.slot = sightings.slot)"
)
_NEWEST: Final = " ORDER BY records.place DESC LIMIT ?"
_NEWEST_NAMED: Final = " ORDER BY sightings.slot DESC, records.place DESC LIMIT ?"
_IS: Final = {
    "key": " AND records.key = ?",
    "team": " AND records.team = ?",
    "deployment": " AND records.deployment = ?",
    "route": " AND records.route = ?",
}
"""What sightings are kept of, what is likely to be the rarest first, and its condition."""

# Each name is looked up once, and not each row.
_FORGET_SIGHTINGS: Final = (
    "WITH RECURSIVE names (name) AS (SELECT min(name) FROM sightings UNION ALL"
    " SELECT (SELECT min(name) FROM sightings WHERE name > names.name) FROM names WHERE name IS NOT NULL)"
    " DELETE FROM sightings WHERE name IN (SELECT name FROM names) AND slot < ?"
)


class Intake:
    """Puts records in, and adds what they cost to the totals. For one thread."""

    def __init__(self) -> None:
        self._encode = msgspec.json.Encoder().encode
        self._turn = 0

    def add(self, base: sqlite3.Connection, records: Sequence[ExchangeRecord], lines: Sequence[bytes]) -> None:
        """See Store.add_records. Raises sqlite3.Error, perhaps within a transaction."""
        base.execute("BEGIN IMMEDIATE")
        before = base.total_changes
        batch = _Batch()
        for start in range(0, len(records), TOGETHER):
            some = records[start : start + TOGETHER]
            rows = self._values(some, lines[start : start + TOGETHER])
            _run(base, _INSERT + ", ".join([_INSERT_ROW] * len(some)), rows)
            batch.note(some, rows[::_WIDTH])
        if base.total_changes - before != len(records):
            # Some were there already, or twice in this batch: start over and see which, one by one.
            base.execute("ROLLBACK")
            base.execute("BEGIN IMMEDIATE")
            batch = _Batch()
            for item in records:
                place = self._add_one(base, item)
                if place is not None:
                    batch.note((item,), (place,))
        _add_sightings(base, batch.slots)
        _add_spent(base, batch.hours)
        base.execute("COMMIT")

    def _values(self, records: Sequence[ExchangeRecord], lines: Sequence[bytes]) -> list[Any]:
        values: list[Any] = []
        for item, line in zip(records, lines or map(self._encode, records), strict=True):
            self._turn = turn = (self._turn + 1) % _SHARE
            place = first_place(item.started) + turn
            values += (place, item.id, item.key, item.team, item.route, item.deployment, item.error_type, line)
        return values

    def _add_one(self, base: sqlite3.Connection, item: ExchangeRecord) -> int | None:
        """Its place; None when it was there already."""
        values = self._values((item,), ())
        while base.execute(_INSERT_ONE, values).rowcount != 1:
            if base.execute("SELECT 1 FROM records WHERE id = ?", (item.id,)).fetchone() is not None:
                return None
            # Another exchange that began in the same microsecond has its place.
            values[0] += 1
        return values[0]


class _Batch:
    """What the records of a transaction add up to: which names occur in which slot, and what was spent."""

    def __init__(self) -> None:
        self.slots: dict[int, tuple[set[str], ...]] = {}
        self.hours: dict[float, dict[tuple[str, str, int], int]] = {}
        """What was spent by start of the hour, then by key, team and how many decimal places the number has."""

    def note(self, records: Sequence[ExchangeRecord], places: Sequence[int]) -> None:
        slots = self.slots
        since = until = 0.0
        spent: dict[tuple[str, str, int], int] = {}
        for item, place in zip(records, places, strict=True):
            slot = place >> _SLOT
            if (names := slots.get(slot)) is None:
                names = slots[slot] = (set(), set(), set(), set())
            names[0].add(item.key)
            names[1].add(item.team)
            names[2].add(item.deployment)
            names[3].add(item.route)
            cost = item.cost
            if cost == "0":
                continue
            if not since <= item.started < until:
                since = window_start("hour", item.started)
                until = since + HOUR
                spent = self.hours.setdefault(since, {})
            digits = cost[2:]
            if cost[:2] == "0." and digits.isdecimal() and len(digits) <= GRAIN_DIGITS:
                mark, amount = (item.key, item.team, len(digits)), int(digits)
            else:
                mark, amount = (item.key, item.team, GRAIN_DIGITS), _grains(cost)
            spent[mark] = spent.get(mark, 0) + amount


def _run(base: sqlite3.Connection, sql: str, values: list[Any]) -> None:
    base.execute(sql, values)
    time.sleep(PAUSE)


def _add_sightings(base: sqlite3.Connection, slots: dict[int, tuple[set[str], ...]]) -> None:
    rows = [
        (f"{kind}:{name}", slot)
        for slot, names in slots.items()
        for kind, found in zip(_IS, names, strict=True)
        for name in found
        if name
    ]
    # Neighbours in the table one after the other.
    rows.sort()
    for at in range(0, len(rows), TOGETHER):
        some = rows[at : at + TOGETHER]
        _run(base, _SIGHT + ", ".join(["(?, ?)"] * len(some)), [part for row in some for part in row])


def _add_spent(base: sqlite3.Connection, hours: dict[float, dict[tuple[str, str, int], int]]) -> None:
    for hour, spent in hours.items():
        scopes: dict[str, int] = {}
        for (key, team, digits), amount in spent.items():
            grains = amount * 10 ** (GRAIN_DIGITS - digits)
            for scope in (f"key:{key}", f"team:{team}") if team else (f"key:{key}",):
                scopes[scope] = scopes.get(scope, 0) + grains
        amounts = [(scope, *_limbs(grains)) for scope, grains in scopes.items() if grains]
        for window, start in window_starts(hour).items():
            for at in range(0, len(amounts), TOGETHER):
                some = amounts[at : at + TOGETHER]
                values = [value for amount in some for value in (window, start, *amount)]
                _run(base, _SPEND + ", ".join(["(?, ?, ?, ?, ?, ?)"] * len(some)) + _ADD_SPEND, values)


def _limbs(grains: int) -> tuple[int, int, int]:
    picos, rest = divmod(grains, _LIMB)
    return (*divmod(picos, _LIMB), rest)


def spends(base: sqlite3.Connection, since: dict[str, float]) -> list[Spend]:
    """See Store.spends. Raises sqlite3.Error."""
    sql = "SELECT scope, span, start, usd, pico, grains FROM spends WHERE span = ? AND start >= ?"
    return [
        Spend(scope, span, start, Decimal(grains_text((usd * _LIMB + pico) * _LIMB + grains)))
        for item in since.items()
        for scope, span, start, usd, pico, grains in base.execute(sql, item)
    ]


def _grains(cost: str) -> int:
    try:
        return to_grains(Decimal(cost))
    except (InvalidOperation, ValueError):
        # Not an amount: it stays visible in the record, and one bad line must not hold up all others.
        return 0


def first_place(at: float) -> int:
    """The first place of a moment, given in Unix seconds; whatever is no moment comes first or last."""
    micros = at * 1e6
    if 0 < micros < _LATEST:
        return int(micros) * _SHARE
    return _LATEST * _SHARE if micros > 0 else 0


def listing(which: RecordFilter) -> tuple[str, list[Any]]:
    """The statement that lists places, bodies and recounts, newest first, and its values but for the limit, the last.

    Raises BadRequest (`cursor_invalid`). The cursor is the place of the last record that has been listed.
    """
    since = first_place(which.since)
    until = first_place(which.until) if which.until else _END
    if which.cursor:
        if not (which.cursor.isascii() and which.cursor.isdecimal()) or len(which.cursor) > 19:
            raise BadRequest(
                "cursor_invalid", "The cursor is not one of ours.", "Start without a cursor.", param="cursor"
            )
        until = min(until, int(which.cursor))
    last = until - 1
    asked = {kind: value for kind in _IS if (value := getattr(which, kind))}
    # The statement is put together from constants only; every value is bound.
    conditions = "".join(_IS[kind] for kind in asked)
    if which.error_type:
        # Errors are few, and have an index of their own.
        return _OF_ERROR + conditions + _NEWEST, [since, last, which.error_type, *asked.values()]
    if not asked:
        return _ALL + _NEWEST, [since, last]
    names = [f"{kind}:{value}" for kind, value in asked.items()]
    sql = _NAMED + _ALSO_NAMED * (len(names) - 1) + conditions + _NEWEST_NAMED
    return sql, [since, last, since >> _SLOT, last >> _SLOT, *names, *asked.values()]


def forget(base: sqlite3.Connection, before: float, limit: int) -> int:
    """See Store.forget_records. Raises sqlite3.Error, perhaps within a transaction."""
    base.execute("BEGIN IMMEDIATE")
    count, last = base.execute(
        "SELECT count(*), max(place) FROM (SELECT place FROM records WHERE place < ? ORDER BY place LIMIT ?)",
        (first_place(before), max(limit, 0)),
    ).fetchone()
    if count:
        base.execute("DELETE FROM recounts WHERE id IN (SELECT id FROM records WHERE place <= ?)", (last,))
        base.execute("DELETE FROM records WHERE place <= ?", (last,))
        base.execute(_FORGET_SIGHTINGS, (last >> _SLOT,))
    if count < limit:
        # The last batch also takes recounts whose record never came, and the hourly totals of that time.
        base.execute(
            "DELETE FROM recounts WHERE at < ? AND NOT EXISTS (SELECT 1 FROM records WHERE records.id = recounts.id)",
            (before,),
        )
        base.execute("DELETE FROM spends WHERE span = 'hour' AND start < ?", (before,))
    base.execute("COMMIT")
    return int(count)
