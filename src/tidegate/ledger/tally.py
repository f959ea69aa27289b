"""Counts what entries say, one after the other, in bounded memory: what the summary of an export is made of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from typing import Final

import msgspec

from tidegate.ledger.entry import Closed, Decided, Entry, describe

MOST_NAMES: Final = 5_000
"""Different names of one kind that are counted apart; further ones are counted together."""

OTHERS: Final = "(others)"
MOST_EVENTS: Final = 500
"""Entries that are no exchanges' and are listed one by one."""

MOST_BUCKETS: Final = 2_048
BARS: Final = 60
_FIRST_WIDTH: Final = 1_000
"""Milliseconds of a bucket, to begin with."""

_TIDE: Final = ("allow", "redact", "reroute")
"""Decisions with which a call may leave."""


class EndpointTally(msgspec.Struct):
    """What went to an endpoint. `cost` is USD."""

    exchanges: int = 0
    failed: int = 0
    input_tokens: int = 0
    output_tokens: int = 0
    cost: Decimal = Decimal(0)


class Bar(msgspec.Struct, frozen=True):
    """A stretch of time (Unix ms) and what was decided in it."""

    start: int
    end: int
    let_go: int
    stopped: int


class Tally:
    """The counts so far. The same entries in the same order give the same counts."""

    def __init__(self) -> None:
        self.entries = 0
        self.first_at: int | None = None
        self.last_at: int | None = None
        self.kinds: Counter[str] = Counter()
        self.decisions: Counter[str] = Counter()
        self.classes: Counter[str] = Counter()
        self.findings: Counter[str] = Counter()
        self.sights: Counter[str] = Counter()
        self.unchecked: Counter[str] = Counter()
        self.verdicts: Counter[str] = Counter()
        self.keys: Counter[str] = Counter()
        self.errors: Counter[str] = Counter()
        self.policies: Counter[str] = Counter()
        self.endpoints: dict[str, EndpointTally] = {}
        self.cost = Decimal(0)
        self.events: list[tuple[int, int, str]] = []
        """(seq, Unix ms, sentence) of entries that are no exchanges'."""
        self.more_events = 0
        self._width = _FIRST_WIDTH
        self._buckets: dict[int, list[int]] = {}

    def add(self, entry: Entry) -> None:
        """Count one entry."""
        self.entries += 1
        self.first_at = entry.at if self.first_at is None else min(self.first_at, entry.at)
        self.last_at = entry.at if self.last_at is None else max(self.last_at, entry.at)
        _count(self.kinds, type(entry).__name__)
        if isinstance(entry, Decided):
            self._decided(entry)
        elif isinstance(entry, Closed):
            self._closed(entry)
        elif len(self.events) < MOST_EVENTS:
            self.events.append((entry.seq, entry.at, describe(entry)))
        else:
            self.more_events += 1

    def _decided(self, entry: Decided) -> None:
        _count(self.decisions, entry.decision or "(none)")
        _count(self.classes, entry.data_class or "(none)")
        _count(self.keys, entry.key)
        if entry.policy:
            _count(self.policies, entry.policy)
        for name, number in entry.findings.items():
            _count(self.findings, name, number)
        for name, reason in entry.unchecked.items():
            _count(self.unchecked, f"{name}: {reason}")
        self._in_time(entry.at, entry.decision in _TIDE)

    def _closed(self, entry: Closed) -> None:
        place = self.endpoints.get(entry.endpoint or "(none)")
        if place is None:
            name = entry.endpoint or "(none)"
            name = name if len(self.endpoints) < MOST_NAMES else OTHERS
            place = self.endpoints.setdefault(name, EndpointTally())
        place.exchanges += 1
        place.failed += bool(entry.error or entry.interrupted)
        place.input_tokens += entry.input_tokens
        place.output_tokens += entry.output_tokens
        cost = _money(entry.cost)
        place.cost += cost
        self.cost += cost
        if entry.error:
            _count(self.errors, entry.error)
        if entry.verdict:
            _count(self.verdicts, entry.verdict)
        for name, number in entry.sights.items():
            _count(self.sights, name, number)
        for name in entry.unscreened:
            _count(self.unchecked, f"answer: {name}")
        for name, outcome in entry.checks.items():
            if outcome.startswith("not_checked"):
                _count(self.unchecked, f"{name}: {outcome.removeprefix('not_checked').strip('()') or 'no reason'}")

    def _in_time(self, at: int, let_go: bool) -> None:
        place = self._buckets.setdefault(at // self._width, [0, 0])
        place[0 if let_go else 1] += 1
        while len(self._buckets) > MOST_BUCKETS:
            self._width *= 2
            self._buckets = _merged(self._buckets, 2)

    def bars(self) -> list[Bar]:
        """What was decided over time, in at most `BARS` stretches of the same length; empty when nothing was."""
        if not self._buckets:
            return []
        first, last = min(self._buckets), max(self._buckets)
        step = -(-(last - first + 1) // BARS)
        merged = _merged({bucket - first: counts for bucket, counts in self._buckets.items()}, step)
        return list(self._bars(first, step, merged, -(-(last - first + 1) // step)))

    def _bars(self, first: int, step: int, merged: dict[int, list[int]], count: int) -> Iterator[Bar]:
        for number in range(count):
            start = (first + number * step) * self._width
            let_go, stopped = merged.get(number, (0, 0))
            yield Bar(start, start + step * self._width, let_go, stopped)


def _merged(buckets: dict[int, list[int]], by: int) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for bucket, (let_go, stopped) in buckets.items():
        place = found.setdefault(bucket // by, [0, 0])
        place[0] += let_go
        place[1] += stopped
    return found


def _count(counter: Counter[str], name: str, number: int = 1) -> None:
    counter[name if name in counter or len(counter) < MOST_NAMES else OTHERS] += number


def _money(text: str) -> Decimal:
    try:
        value = Decimal(text or "0")
    except InvalidOperation:
        return Decimal(0)
    # An absurd exponent would make a sum of a million digits.
    return value if value.is_finite() and abs(value.adjusted()) <= 30 else Decimal(0)
