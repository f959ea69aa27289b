"""What the rest of the product needs of a log: a place for entries, and to know when they are durable."""

from __future__ import annotations

from typing import Literal, Protocol

import msgspec

from tidegate.ledger.entry import Entry


class Side(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """What is kept beside an entry of an exchange, and can be erased: whose it is, and the salt of its commitments."""

    exchange: str
    part: Literal["decided", "closed"]
    key: str
    team: str
    at: int
    """Unix milliseconds."""
    salt: bytes = b""
    """With `decided`, or with `closed` where nothing was decided; else empty."""


class EvidenceLog(Protocol):
    """An append-only log with one writer. Used from one event loop; nothing here blocks it."""

    @property
    def next_index(self) -> int:
        """The `seq` that the next entry must have."""
        ...

    @property
    def origin(self) -> str:
        """The log's name."""
        ...

    @property
    def published(self) -> bytes:
        """The latest published checkpoint, a signed note; empty before the first."""
        ...

    def check_room(self) -> None:
        """Ask before serving. Raises LedgerBroken, or Unavailable (`ledger_full`) when no entry could be taken."""
        ...

    def add(self, entry: Entry, side: Side | None = None, encoded: bytes = b"") -> int:
        """Take an entry, whose `seq` is `next_index`; returns it. `encoded` is its bytes, where they are known already.

        It survives the death of the process at once, and that of the machine after the window. It is taken even
        beyond the bound that `room` keeps, so that an exchange that was let in can end. Raises LedgerBroken.
        """
        ...

    async def durable(self, index: int) -> None:
        """Return when this entry and all before it survive the death of the machine. Raises LedgerBroken."""
        ...

    async def room(self) -> None:
        """Return when what waits is within its bound; at once in ordinary times. Raises LedgerBroken."""
        ...


class Places(msgspec.Struct, frozen=True):
    """How far the journals of other parts were taken into the log."""

    standings: int = 0
    decoys: int = 0


class Marks(Protocol):
    """Keeps places. Both may wait for the disk."""

    def load(self) -> Places:
        """Those kept last, or the beginning."""
        ...

    def save(self, places: Places) -> None:
        """Keep them, durably."""
        ...
