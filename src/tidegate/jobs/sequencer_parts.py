"""What the sequencer of the log works with: its journal, its threads, its pace; and what it says of itself."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import Protocol, TypeAlias, TypeVar

import msgspec

from tidegate.core.ports import Clock
from tidegate.ledger.head import Checkpoint
from tidegate.ledger.note import Line
from tidegate.ledger.port import Side

T = TypeVar("T")

Cosign: TypeAlias = Callable[[bytes, Checkpoint | None, Checkpoint], Awaitable[Sequence[Line]]]
"""(signed note, the head published before, the head in the note) -> lines of the witnesses. Bounds its own time.

MUST raise a Problem when the head may not be published without more of them; it is asked again later."""

Rows: TypeAlias = Callable[[Sequence[tuple[int, bytes, Side]]], None]
"""Keeps (index, leaf hash, side), durably, each once however often it comes. Runs on a thread. Raises Unavailable."""


class Journal(Protocol):
    """See `adapters/ledger_journal.Journal`."""

    @property
    def needs_spare(self) -> bool:
        """Whether `prepare` has something to do."""
        ...

    def append(self, entry: bytes, side: bytes) -> int:
        """Take an entry; returns its index."""
        ...

    def sync(self) -> int:
        """Make durable all that was appended before; returns the index after it."""
        ...

    def prepare(self) -> None:
        """Have room for what is accepted."""
        ...

    def check_room(self) -> None:
        """Raises Unavailable (`ledger_full`)."""
        ...

    def seal(self) -> None:
        """Let the next entry begin a segment."""
        ...

    def drop_below(self, size: int) -> None:
        """Remove what is in the tree."""
        ...

    def close(self) -> None:
        """Let go of all files."""
        ...


class Worker(Protocol):
    """A thread beside the event loop."""

    async def run(self, work: Callable[[], T]) -> T:
        """The result of `work`. Raises what it raises."""
        ...

    def close(self) -> None:
        """Take no more work."""
        ...


class Pace(msgspec.Struct, frozen=True, kw_only=True):
    """How fast, and how much may wait. See the settings of `ledger`. Seconds; entries."""

    window: float = 0.05
    interval: float = 1.0
    max_waiting: int = 50_000


class Parts(msgspec.Struct, frozen=True, kw_only=True):
    """What a sequencer works with. `syncs`, `works`, `keeps` are threads of its own; `release` lets the folder go."""

    origin: str
    version: str
    clock: Clock
    syncs: Worker
    works: Worker
    keeps: Worker
    release: Callable[[], None]
    rows: Rows | None = None
    cosign: Cosign | None = None


class TakenUp(msgspec.Struct, frozen=True):
    """What a log held when it was taken up: the tree's size, then journalled entries that are not in it.

    `before` are side rows of journalled entries that are in it; they may not have been kept yet.
    """

    size: int
    waiting: tuple[tuple[bytes, bytes], ...]
    before: tuple[tuple[int, bytes, bytes], ...]
    clean: bool


class Status(msgspec.Struct, frozen=True):
    """How far the log is, each as a number of entries. `withheld` is why the last signed head is not published."""

    next: int
    durable: int
    integrated: int
    signed: int
    published: int
    withheld: str = ""
    broken: str = ""
