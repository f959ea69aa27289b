"""Counts and histograms as plain numbers, added up on the request path; they become Prometheus families when scraped.

A client library's counters take a lock and check labels at each call; in one event loop neither is
needed, and ten of them a request would cost more than routing it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence


class Tally:
    """One histogram: counts per bucket, the sum and the number of observations."""

    __slots__ = ("_bounds", "buckets", "total")

    def __init__(self, bounds: tuple[float, ...]) -> None:
        self._bounds = bounds
        self.buckets = [0] * (len(bounds) + 1)
        self.total = 0.0

    def add(self, value: float) -> None:
        """Observe a value; a bucket's bound belongs to it."""
        self.buckets[bisect_left(self._bounds, value)] += 1
        self.total += value

    def cumulative(self) -> list[tuple[str, float]]:
        """Buckets as Prometheus wants them: the bound as text, and how many were at most that."""
        pairs: list[tuple[str, float]] = []
        running = 0
        for bound, count in zip((*map(str, self._bounds), "+Inf"), self.buckets, strict=True):
            running += count
            pairs.append((bound, running))
        return pairs


class Series:
    """What is counted of one route, deployment and operation."""

    __slots__ = ("added", "cost", "done", "duration", "errors", "first_byte", "mismatches", "tokens")

    def __init__(self, latency: tuple[float, ...], overhead: tuple[float, ...]) -> None:
        self.done = 0
        self.errors: dict[str, int] = {}
        self.duration = Tally(latency)
        self.first_byte = Tally(latency)
        self.added = Tally(overhead)
        self.cost = 0.0
        self.mismatches = 0
        self.tokens = [0, 0, 0, 0, 0]
        """input, output, cache_read, cache_write, reasoning"""


TOKEN_KINDS: Sequence[str] = ("input", "output", "cache_read", "cache_write", "reasoning")
