"""Entries that other processes hand to the writer of a log, as the writer sees them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Protocol

import msgspec

from tidegate.ledger.entry import Entry

PREFIX: Final = "outbox/"
"""Before the name of what was handed over, as the exchange of its side row."""


class Handed(msgspec.Struct, frozen=True):
    """An entry that waits. `maybe_taken` when a writer before may have taken it already."""

    name: str
    entry: Entry
    maybe_taken: bool = False

    @property
    def exchange(self) -> str:
        """What stands for it in the side rows."""
        return PREFIX + self.name


class Handing(Protocol):
    """Where entries wait. MUST keep each until it is removed. Every method raises Unavailable and may block."""

    def pending(self) -> Sequence[Handed]:
        """Those that wait, in order, a bounded number."""
        ...

    def mark(self, name: str) -> None:
        """Durably say that this one may have been taken. MUST be called before it is."""
        ...

    def remove(self, name: str) -> None:
        """Forget one, durably."""
        ...


class SideRows(Protocol):
    """The side rows of a log, as far as it is needed here. Raises Unavailable and may block."""

    def holds(self, exchange: str) -> bool:
        """Whether there is a row of this exchange."""
        ...
