"""A store in memory that keeps the port's promises, and can be switched off."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from decimal import Decimal

import msgspec

from tidegate.core.errors import Unavailable
from tidegate.core.ports import Page, RecordFilter, Spend
from tidegate.core.principal import Key, Team
from tidegate.core.record import ExchangeRecord, Recount
from tidegate.core.windows import WINDOWS, window_start


class FakeStore:
    """`down` makes every call fail; `delay` makes every call take that many seconds; `calls` counts by method."""

    def __init__(self) -> None:
        self.down = False
        self.delay = 0.0
        self.calls: dict[str, int] = {}
        self.key_table: dict[str, Key] = {}
        self.team_table: dict[str, Team] = {}
        self.record_table: dict[str, ExchangeRecord] = {}
        self.recounts: dict[str, Recount] = {}
        self.totals: dict[tuple[str, str, float], Decimal] = {}

    async def _enter(self, name: str) -> None:
        self.calls[name] = self.calls.get(name, 0) + 1
        await asyncio.sleep(self.delay)
        if self.down:
            raise Unavailable("store_unavailable", "The database is away.")

    async def keys(self) -> list[Key]:
        await self._enter("keys")
        return list(self.key_table.values())

    async def key_by_digest(self, digest: str) -> Key | None:
        await self._enter("key_by_digest")
        return next((key for key in self.key_table.values() if key.digest == digest), None)

    async def teams(self) -> list[Team]:
        await self._enter("teams")
        return list(self.team_table.values())

    async def put_key(self, key: Key) -> None:
        await self._enter("put_key")
        self.key_table[key.id] = key

    async def put_team(self, team: Team) -> None:
        await self._enter("put_team")
        self.team_table[team.id] = team

    async def add_records(self, records: Sequence[ExchangeRecord], lines: Sequence[bytes] = ()) -> None:
        await self._enter("add_records")
        for record in records:
            if record.id not in self.record_table:
                self.record_table[record.id] = record
                for scope in [f"key:{record.key}", *([f"team:{record.team}"] if record.team else [])]:
                    for window in WINDOWS:
                        place = (scope, window, window_start(window, record.started))
                        self.totals[place] = self.totals.get(place, Decimal(0)) + Decimal(record.cost)

    async def annotate(self, recounts: Sequence[tuple[str, Recount]]) -> None:
        await self._enter("annotate")
        self.recounts.update(recounts)

    async def forget_records(self, before: float, limit: int) -> int:
        await self._enter("forget_records")
        old = [item.id for item in self.record_table.values() if item.started < before][:limit]
        for exchange in old:
            del self.record_table[exchange]
        return len(old)

    async def record(self, exchange: str) -> ExchangeRecord | None:
        await self._enter("record")
        found = self.record_table.get(exchange)
        recount = self.recounts.get(exchange)
        return found if found is None or recount is None else msgspec.structs.replace(found, recount=recount)

    async def records(self, which: RecordFilter) -> Page:
        await self._enter("records")
        found = sorted(self.record_table.values(), key=lambda item: (item.started, item.id), reverse=True)
        return Page(found[: which.limit])

    async def spends(self, since: dict[str, float]) -> list[Spend]:
        await self._enter("spends")
        return [
            Spend(scope, window, start, cost)
            for (scope, window, start), cost in self.totals.items()
            if window in since and start >= since[window]
        ]

    async def close(self) -> None:
        await self._enter("close")
