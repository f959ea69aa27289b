"""Retention: deletes records that are older than the configuration allows, a bounded batch at a time."""

from __future__ import annotations

import asyncio

import msgspec

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


class Sweeper:
    """Call `sweep` now and then; the job loop does."""

    def __init__(self, store: Store, clock: Clock, settings: SweepSettings | None = None) -> None:
        self._store = store
        self._clock = clock
        self._settings = settings or SweepSettings()

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
