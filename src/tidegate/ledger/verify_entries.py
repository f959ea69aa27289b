"""Whether the entries that a log signed tell a story that a gateway can have: their form, places, times, and order.

A signature does not make an entry true. What is looked for here is what the log's own writer could do.
"""

from __future__ import annotations

from typing import Final

import msgspec

from tidegate.core.errors import NotProven
from tidegate.ledger.entry import Closed, Configured, Decided, Entry, Started, decode_entry
from tidegate.ledger.fault import Faults
from tidegate.ledger.tiles import WIDTH, entries_path, width_at

SKEW: Final = 60_000
"""Milliseconds that an entry may be dated before an earlier one: clocks are set, and threads overtake."""

MOST_OPEN: Final = 500_000
"""Exchanges that are under way at once and are remembered."""

_INLINE: Final = (Decided, Closed, Configured, Started)
"""Entries that are written when they happen. Others may have waited for the writer, so their time binds nothing."""


class Told(msgspec.Struct, frozen=True):
    """What the entries say, in numbers. `first` and `last` are Unix milliseconds, 0 where there is no entry."""

    entries: int
    kinds: dict[str, int]
    first: int
    last: int
    open: int
    """Exchanges that were decided and never closed."""
    forgotten: int
    """Exchanges whose end could not be matched, because too many were under way."""
    unconfigured: int
    """Decisions before which no configuration was recorded since the start."""


class Story:
    """Takes entries in their order, and keeps what does not fit."""

    def __init__(self, size: int, skew: int = SKEW, start: int = 0) -> None:
        """`skew` is in milliseconds. From `start` on: what the entries before it began is not known, and not judged."""
        self.faults = Faults()
        self._size = size
        self._start = start
        self._began = start == 0
        self._skew = skew
        self._kinds: dict[str, int] = {}
        self._first = self._last = 0
        self._latest = 0
        self._entries = self._forgotten = self._unconfigured = self._lapsed = 0
        self._open: dict[str, int] = {}
        self._policies: set[str] = set()
        self._rules: set[str] = set()

    def take(self, index: int, raw: bytes) -> None:
        """The next entry."""
        self._entries += 1
        try:
            entry = decode_entry(raw)
        except NotProven as problem:
            self._fault("not_canonical", f"Entry {index} is none that a gateway writes: {problem.what}", index)
            return
        kind = type(entry).__struct_config__.tag
        self._kinds[str(kind)] = self._kinds.get(str(kind), 0) + 1
        if entry.seq != index:
            self._fault("seq_wrong", f"The entry at {index} says that it is number {entry.seq}.", index)
        self._date(entry, index)
        if isinstance(entry, Decided):
            self._decided(entry, index)
        elif isinstance(entry, Closed):
            self._closed(entry, index)
        elif isinstance(entry, Configured):
            self._policies.add(entry.policy)
            self._rules.add(entry.rules)
        elif isinstance(entry, Started):
            # Whatever the process before had under way has ended with it.
            self._began = True
            self._lapsed += len(self._open)
            self._open.clear()
            self._policies.clear()
            self._rules.clear()

    def told(self) -> Told:
        """The numbers so far."""
        left = self._lapsed + len(self._open)
        return Told(self._entries, self._kinds, self._first, self._last, left, self._forgotten, self._unconfigured)

    def _date(self, entry: Entry, index: int) -> None:
        if not isinstance(entry, _INLINE):
            return
        self._first = self._first or entry.at
        self._last = entry.at
        if entry.at < self._latest - self._skew:
            back = (self._latest - entry.at) / 1000
            self._fault("time_reversed", f"Entry {index} is dated {back:.0f} s before an earlier one.", index)
        self._latest = max(self._latest, entry.at)

    def _decided(self, entry: Decided, index: int) -> None:
        if not self._began:
            pass  # what was in force before is not known
        elif not self._policies:
            self._unconfigured += 1
        elif entry.policy not in self._policies or entry.rules not in self._rules:
            what = f"Entry {index} was decided under a policy or rules that no entry since the start puts into force."
            self._fault("policy_unknown", what, index)
        if len(self._open) >= MOST_OPEN:
            self._open.pop(next(iter(self._open)))
            self._forgotten += 1
        self._open[entry.exchange] = index

    def _closed(self, entry: Closed, index: int) -> None:
        decided = self._open.pop(entry.exchange, -1)
        unknown = self._forgotten or 0 <= entry.decided < self._start
        if decided != entry.decided and not (decided < 0 and unknown):
            what = f"Entry {index} ends an exchange that was decided at {entry.decided}, which is not so."
            self._fault("closed_unmatched", what, index)

    def _fault(self, code: str, what: str, index: int) -> None:
        n = index // WIDTH
        self.faults.add(code, what, entries_path(n, width_at(self._size, 0, n)), index)
