"""Retention: deletes records that are older than the configuration allows, a bounded batch at a time."""

from __future__ import annotations

import asyncio

import msgspec

from tidegate.core.errors import Unavailable
from tidegate.core.ports import Clock, Store

DAY = 86_400.0


class SweepSettings(msgspec.Struct, frozen=True, kw_only=True):
    """Times in seconds."""

    keep_days: int = 90
    """0 keeps records for ever."""
    batch: int = 1000
    """Most records deleted in one transaction, so that nobody waits long for the lock."""
    pause: float = 0.05
    """Between batches."""
    interval: float = 3600.0
    """Between sweeps."""


class Sweeper:
    """Run it as a task, or call `sweep` by hand."""

    def __init__(self, store: Store, clock: Clock, settings: SweepSettings | None = None) -> None:
        self._store = store
        self._clock = clock
        self._settings = settings or SweepSettings()
        self.last_problem: Unavailable | None = None
        """Why the latest sweep that failed did."""

    async def run(self) -> None:
        """Sweep for ever. A database that is away is asked again at the next sweep."""
        while True:
            try:
                await self.sweep()
            except Unavailable as problem:
                self.last_problem = problem
            await asyncio.sleep(self._settings.interval)

    async def sweep(self) -> int:
        """Delete everything that is too old; returns the number of records. Raises Unavailable."""
        if self._settings.keep_days <= 0:
            return 0
        before = self._clock.wall() - self._settings.keep_days * DAY
        total = 0
        while (gone := await self._store.forget_records(before, self._settings.batch)) == self._settings.batch:
            total += gone
            await asyncio.sleep(self._settings.pause)
        return total + gone
