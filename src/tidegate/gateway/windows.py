"""What one scope (a key or a team) has used: requests or tokens of the last minute, money of its calendar windows.

Both are plain sums without a clock: the caller passes Unix time in.
"""

from __future__ import annotations

from typing import Final

from tidegate.core.windows import HOUR, WINDOWS, window_start

SPAN: Final = 60
"""Seconds that a rate window covers."""

WINDOW_INDEX: Final[dict[str, int]] = {window: index for index, window in enumerate(WINDOWS)}
"""Position of a budget window in a Purse; 0 is the hour."""


class Sliding:
    """A sum over the last 60 seconds, exact to one second: what was added in second `s` counts before `s + 60`.

    Each second costs one step however long ago it was, at most 60; memory is constant.
    """

    __slots__ = ("_buckets", "second", "total")

    def __init__(self, second: int) -> None:
        self._buckets = [0] * SPAN
        self.second = second
        self.total = 0

    def advance(self, second: int) -> None:
        """Drop what is older than a minute. A clock that steps back by less than a minute changes nothing."""
        gap = second - self.second
        if gap <= 0 and gap > -SPAN:
            return
        if abs(gap) >= SPAN:
            # Also after a clock was set back by more: what its own time can no longer reach is let go.
            self._buckets = [0] * SPAN
            self.total = 0
        else:
            buckets = self._buckets
            for passed in range(self.second + 1, second + 1):
                index = passed % SPAN
                self.total -= buckets[index]
                buckets[index] = 0
        self.second = second

    def add(self, second: int, amount: int) -> None:
        """Count `amount` (it may be negative) in a second; one that has left the window changes nothing."""
        if self.second - SPAN < second <= self.second:
            self._buckets[second % SPAN] += amount
            self.total += amount

    def frees_at(self, excess: int) -> int:
        """The Unix second from which the sum is lower by `excess` at least, if nothing more is added."""
        freed = 0
        for second in range(self.second - SPAN + 1, self.second + 1):
            freed += self._buckets[second % SPAN]
            if freed >= excess:
                return second + SPAN
        return self.second + SPAN

    def empty_at(self) -> int:
        """The Unix second from which the sum is 0, if nothing more is added."""
        for second in range(self.second, self.second - SPAN, -1):
            if self._buckets[second % SPAN]:
                return second + SPAN
        return self.second


class Purse:
    """Grains committed (spent or reserved) in each calendar window.

    All windows share the current hour's sum and fold it in when the hour ends, so that a charge is one addition.
    """

    __slots__ = ("_bases", "_starts", "current", "hour", "next_hour")

    def __init__(self, now: float) -> None:
        self.hour = window_start("hour", now)
        self.next_hour = self.hour + HOUR
        self.current = 0
        # By window index; the hour's own base stays 0 and the start of `total` stays 0.
        self._starts = [window_start(window, now) for window in WINDOWS]
        self._bases = [0] * len(WINDOWS)

    def roll(self, now: float) -> None:
        """Begin the windows that have begun by `now`. A clock that steps back changes nothing."""
        if now < self.next_hour:
            return
        starts = [window_start(window, now) for window in WINDOWS]
        self._bases = [
            base + self.current if start == old else 0
            for base, start, old in zip(self._bases, starts, self._starts, strict=True)
        ]
        self._starts = starts
        self.current = 0
        self.hour = starts[0]
        self.next_hour = self.hour + HOUR

    def add(self, grains: int, hour: float) -> None:
        """Commit grains (they may be negative) in the windows that hold the given hour."""
        if hour == self.hour:
            self.current += grains
            return
        # The first window is the hour itself: a past one is nobody's concern any more.
        for index in range(1, len(self._bases)):
            if hour >= self._starts[index]:
                self._bases[index] += grains

    def committed(self, index: int) -> int:
        """Grains committed in a window that holds the current hour; call `roll` first."""
        return self._bases[index] + self.current

    def restore(self, spent: dict[int, int], starts: dict[int, float]) -> None:
        """Replace everything by stored sums (grains by window index); sums of windows that are over are left out."""
        current = {index: value for index, value in spent.items() if starts[index] == self._starts[index]}
        self.current = current.get(0, 0)
        self._bases = [max(current.get(index, 0) - self.current, 0) for index in range(len(WINDOWS))]
        self._bases[0] = 0

    @property
    def is_empty(self) -> bool:
        """Nothing was ever committed."""
        return not self.current and not any(self._bases)
