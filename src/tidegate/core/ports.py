"""The ports that the gateway needs from the outside world, beside the transport.

An adapter implements each; tests use fakes. Nothing here knows a database or a socket.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Protocol

import msgspec

from tidegate.core.principal import Key, Team
from tidegate.core.record import ExchangeRecord, Recount


class Clock(Protocol):
    """Time. `wall` is Unix seconds; `tick` is monotonic seconds with microsecond resolution."""

    def wall(self) -> float:
        """Unix time in seconds."""
        ...

    def tick(self) -> float:
        """Monotonic seconds."""
        ...


class Entropy(Protocol):
    """Randomness. MUST be cryptographically strong."""

    def token(self, size: int) -> str:
        """URL-safe text of `size` random bytes."""
        ...

    def exchange_id(self) -> str:
        """A fresh, time-ordered, unique id."""
        ...

    def salt(self) -> bytes:
        """32 random bytes that nobody else gets. For one thread, as `exchange_id` is."""
        ...

    def fraction(self) -> float:
        """Uniform in [0, 1): for jitter and weights only."""
        ...


class Spend(msgspec.Struct, frozen=True):
    """What a key or team has spent in a window that began at `start` (Unix seconds)."""

    scope: str
    """`key:ID` or `team:ID`."""
    window: str
    start: float
    cost: Decimal


class Page(msgspec.Struct, frozen=True):
    """A slice of records, newest first, and the cursor of the next one (empty at the end)."""

    records: list[ExchangeRecord]
    next: str = ""


class RecordFilter(msgspec.Struct, frozen=True, kw_only=True):
    """Which records to list. Empty fields do not filter; `since`/`until` are Unix seconds."""

    key: str = ""
    team: str = ""
    route: str = ""
    deployment: str = ""
    error_type: str = ""
    since: float = 0.0
    until: float = 0.0
    limit: int = 50
    cursor: str = ""


class Store(Protocol):
    """Records, keys and teams. Every method raises Unavailable (`store_unavailable`) when the database is gone.

    All methods are safe to call from the event loop and never block it.
    """

    async def keys(self) -> list[Key]:
        """All keys, disabled ones included."""
        ...

    async def key_by_digest(self, digest: str) -> Key | None:
        """The key with this SHA-256, or None."""
        ...

    async def teams(self) -> list[Team]:
        """All teams."""
        ...

    async def put_key(self, key: Key) -> None:
        """Insert or replace by id; durable when it returns."""
        ...

    async def put_team(self, team: Team) -> None:
        """Insert or replace by id; durable when it returns."""
        ...

    async def add_records(self, records: Sequence[ExchangeRecord], lines: Sequence[bytes] = ()) -> None:
        """Insert in one transaction, idempotent by id (a record already there changes nothing).

        Spend totals are updated in the same transaction, so that a replay never counts twice. `lines`, unless
        empty, are the same records as JSON, which saves encoding them again.
        """
        ...

    async def annotate(self, recounts: Sequence[tuple[str, Recount]]) -> None:
        """Set the recounts of exchanges by id, replacing earlier ones, whether their records are there yet or not."""
        ...

    async def forget_records(self, before: float, limit: int) -> int:
        """Delete at most `limit` records that started before a Unix time; return how many. Spend totals stay."""
        ...

    async def record(self, exchange: str) -> ExchangeRecord | None:
        """One record by exchange id."""
        ...

    async def records(self, which: RecordFilter) -> Page:
        """A page of records."""
        ...

    async def spends(self, since: dict[str, float]) -> list[Spend]:
        """Spend totals of the windows that are current: `since` maps a window name to its start."""
        ...

    async def close(self) -> None:
        """Flush and close."""
        ...


class Signer(Protocol):
    """A private Ed25519 key that does not leave its place."""

    key_id: str
    public_key: bytes
    """Its public half, 32 bytes."""

    def sign(self, message: bytes) -> bytes:
        """The signature, 64 bytes. MUST NOT wait."""
        ...


class RecordSink(Protocol):
    """Takes settled records. MUST NOT block the loop and MUST NOT lose an accepted record to `kill -9`."""

    def check_room(self) -> None:
        """Ask before serving. Raises Unavailable (`spool_full`, `spool_failed`) when a record could not be kept."""
        ...

    def add(self, record: ExchangeRecord) -> None:
        """Accept a record: in the operating system's hands when this returns, in the database soon after.

        Raises Unavailable (`spool_full`, `spool_failed`) when it was not accepted.
        """
        ...
