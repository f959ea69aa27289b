"""Calendar windows and the sums that live in them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tidegate.core.principal import Window
from tidegate.core.windows import window_end, window_start
from tidegate.gateway.windows import WINDOW_INDEX, Purse, Sliding


def at(text: str) -> float:
    return datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp()


@pytest.mark.parametrize(
    ("window", "moment", "start", "end"),
    [
        ("hour", "2026-11-24T08:59:59.999", "2026-11-24T08:00:00", "2026-11-24T09:00:00"),
        ("day", "2026-11-24T00:00:00", "2026-11-24T00:00:00", "2026-11-25T00:00:00"),
        ("week", "2026-11-29T23:59:59", "2026-11-23T00:00:00", "2026-11-30T00:00:00"),
        ("week", "2026-11-30T00:00:00", "2026-11-30T00:00:00", "2026-12-07T00:00:00"),
        ("week", "2027-01-01T12:00:00", "2026-12-28T00:00:00", "2027-01-04T00:00:00"),
        ("month", "2026-12-31T23:59:59.5", "2026-12-01T00:00:00", "2027-01-01T00:00:00"),
        ("month", "2028-02-29T12:00:00", "2028-02-01T00:00:00", "2028-03-01T00:00:00"),
    ],
)
def test_windows_begin_and_end_by_the_utc_calendar(window: Window, moment: str, start: str, end: str) -> None:
    assert window_start(window, at(moment)) == at(start)
    assert window_end(window, at(moment)) == at(end)


def test_the_total_never_ends() -> None:
    assert window_start("total", at("2026-11-24T08:00:00")) == 0
    assert window_end("total", at("2026-11-24T08:00:00")) is None


def test_what_was_added_counts_for_sixty_seconds() -> None:
    window = Sliding(1000)
    window.add(1000, 5)
    window.advance(1059)
    assert window.total == 5
    window.advance(1060)
    assert window.total == 0


def test_a_long_silence_empties_the_window() -> None:
    window = Sliding(1000)
    window.add(1000, 5)
    window.advance(100_000)
    assert (window.total, window.second) == (0, 100_000)


def test_a_correction_of_a_second_that_has_left_changes_nothing() -> None:
    window = Sliding(1000)
    window.add(1000, 5)
    window.advance(1070)
    window.add(1070, 2)
    window.add(1000, -5)
    assert window.total == 2


def test_a_clock_set_back_a_little_loses_nothing_and_one_set_back_a_day_is_not_waited_for() -> None:
    window = Sliding(100_000)
    window.add(100_000, 5)
    window.advance(99_990)
    assert window.total == 5
    window.advance(10_000)
    assert window.total == 0
    window.add(10_000, 1)
    window.advance(10_060)
    assert window.total == 0


def test_it_says_when_room_is_freed() -> None:
    window = Sliding(1000)
    window.add(1000, 3)
    window.advance(1010)
    window.add(1010, 4)
    assert window.frees_at(1) == 1060
    assert window.frees_at(3) == 1060
    assert window.frees_at(4) == 1070
    assert window.empty_at() == 1070
    assert Sliding(1000).empty_at() == 1000


def test_each_window_of_a_purse_starts_anew_at_its_own_time() -> None:
    purse = Purse(at("2026-11-24T08:59:00"))
    purse.add(7, purse.hour)
    purse.roll(at("2026-11-24T09:00:00"))
    sums = {name: purse.committed(index) for name, index in WINDOW_INDEX.items()}
    assert sums == {"hour": 0, "day": 7, "week": 7, "month": 7, "total": 7}
    purse.roll(at("2026-11-30T00:00:00"))
    sums = {name: purse.committed(index) for name, index in WINDOW_INDEX.items()}
    assert sums == {"hour": 0, "day": 0, "week": 0, "month": 7, "total": 7}


def test_a_late_correction_goes_to_the_windows_it_belongs_to() -> None:
    purse = Purse(at("2026-11-24T23:30:00"))
    hour = purse.hour
    purse.add(10, hour)
    purse.roll(at("2026-11-25T00:10:00"))
    purse.add(-4, hour)
    sums = {name: purse.committed(index) for name, index in WINDOW_INDEX.items()}
    assert sums == {"hour": 0, "day": 0, "week": 6, "month": 6, "total": 6}


def test_stored_sums_are_taken_over_where_their_window_still_runs() -> None:
    now = at("2026-11-24T08:30:00")
    purse = Purse(now)
    starts = {WINDOW_INDEX[name]: window_start(name, now) for name in ("hour", "day", "month", "total")}
    starts[WINDOW_INDEX["day"]] -= 86_400
    purse.restore({0: 1, 1: 50, 3: 9, 4: 12}, starts)
    sums = {name: purse.committed(index) for name, index in WINDOW_INDEX.items()}
    assert sums == {"hour": 1, "day": 1, "week": 1, "month": 9, "total": 12}
    assert not purse.is_empty
