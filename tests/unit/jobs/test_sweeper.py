from __future__ import annotations

import pytest
from tests.fakes.records import START, record
from tests.fakes.store import FakeStore

from tidegate.core.errors import Unavailable
from tidegate.jobs.sweeper import DAY, Sweeper, SweepSettings


class At:
    """A clock that stands still."""

    def __init__(self, now: float) -> None:
        self.now = now

    def wall(self) -> float:
        return self.now

    def tick(self) -> float:
        return self.now


async def test_what_is_too_old_goes_in_bounded_batches_and_the_rest_stays() -> None:
    store = FakeStore()
    await store.add_records([record(number, started=START + number * DAY) for number in range(10)])
    sweeper = Sweeper(store, At(START + 9 * DAY), SweepSettings(keep_days=3, batch=2, pause=0))
    assert await sweeper.sweep() == 6
    assert sorted(store.record_table) == [f"ex-{number:012d}" for number in (6, 7, 8, 9)]
    assert store.calls["forget_records"] == 4
    assert await sweeper.sweep() == 0


async def test_for_ever_means_for_ever() -> None:
    store = FakeStore()
    await store.add_records([record(1)])
    assert await Sweeper(store, At(START + 10_000 * DAY), SweepSettings(keep_days=0)).sweep() == 0
    assert "forget_records" not in store.calls


async def test_a_database_that_is_away_is_the_callers_business() -> None:
    store = FakeStore()
    store.down = True
    with pytest.raises(Unavailable):
        await Sweeper(store, At(START)).sweep()
