"""Calendar windows of budgets, in UTC: where the hour, day, ISO week or month of a moment begins and ends.

The gateway charges and the database totals by the same rule: an exchange belongs to the windows in which
it started, however long it took.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final

from tidegate.core.principal import Window

WINDOWS: Final[tuple[Window, ...]] = ("hour", "day", "week", "month", "total")

HOUR: Final = 3600
_DAY: Final = 86_400
_WEEK: Final = 7 * _DAY
# Unix time began on a Thursday; the first Monday came four days later.
_FIRST_MONDAY: Final = 4 * _DAY


def window_start(window: Window, at: float) -> float:
    """Unix time at which the window that holds `at` begins; 0 for `total`."""
    moment = int(at // 1)
    if window == "hour":
        return float(moment - moment % HOUR)
    if window == "day":
        return float(moment - moment % _DAY)
    if window == "week":
        return float(moment - (moment - _FIRST_MONDAY) % _WEEK)
    if window == "month":
        day = moment - moment % _DAY
        return float(day - (datetime.fromtimestamp(day, UTC).day - 1) * _DAY)
    return 0.0


def window_end(window: Window, at: float) -> float | None:
    """Unix time at which the window that holds `at` ends; None for `total`, which never does."""
    if window == "total":
        return None
    start = window_start(window, at)
    if window == "month":
        # 32 days on is always in the next month.
        return window_start("month", start + 32 * _DAY)
    return start + {"hour": HOUR, "day": _DAY, "week": _WEEK}[window]


def window_starts(at: float) -> dict[str, float]:
    """The start of every window that holds `at`, by name."""
    return {window: window_start(window, at) for window in WINDOWS}
