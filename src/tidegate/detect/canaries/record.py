"""What is kept of decoys: what was issued to whom, and what was seen of it. Never a decoy itself.

The port by which both are made durable; adapters implement it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Literal, Protocol, TypeAlias

import msgspec

Placement: TypeAlias = Literal["probe", "context", "replacement", "manual"]
"""How it went out: in a conversation of our own, beside a client's, in the place of a real secret, by a person."""

Source: TypeAlias = Literal["self", "egress", "preview", "other"]
"""Whose address it was used from: our own networks, an address by which we are known to go out, a program that looks
at links before people do, or anybody else's."""

UNKNOWN_ADDRESS: Final = ""


class Planting(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """What a decoy is derived from, beside the key.

    `epoch` counts the periods of `canaries.epoch` since 1970; 0 for one whose conversation is its period. `scope`
    sets decoys of the same place apart: a keyed hash of the conversation and of what was replaced. `tenant` is a keyed
    hash of whose conversation it was, empty for the gateway's own.
    """

    endpoint: str
    placement: Placement
    epoch: int
    kind: str
    scope: str = ""
    tenant: str = ""


class Issued(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A decoy that went out. `attempt` counts redraws because of a collision; `needles` are keyed hashes.

    `rare` says that texts must be searched for more than long runs to find them. With `shape` and the key the decoy
    can be made again; without the key neither can be told from the other. `at` is Unix seconds. `path` is how the
    endpoint is reached, as people read it.
    """

    id: str
    planting: Planting
    shape: str
    needles: tuple[str, ...]
    at: float
    attempt: int = 0
    rare: bool = False
    path: str = ""


class Sighting(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A decoy that was used or seen, before it is known whether that counts.

    `how` is where: a listener (`http`, `dns`, `postgres`), `gateway_key`, `answer`, `request` or `webhook`; `detail`
    closed words of ours on it. `address` is whose; empty where there is none.
    """

    needle: str
    how: str
    at: float
    address: str = UNKNOWN_ADDRESS
    source: Source = "other"
    detail: str = ""


class Sightings(Protocol):
    """Hears of decoys that were used or seen. MUST NOT wait, and MUST take the same time for any needle."""

    def seen(self, sighting: Sighting) -> None:
        """Take note; what becomes of it is settled later."""
        ...


class Hit(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A decoy that was used or seen, and whose it was. One a decoy, way and address; `count` says how often."""

    id: str
    issued: Issued
    how: str
    source: Source
    address: str
    first: float
    last: float
    count: int = 1
    detail: str = ""


class CanaryJournal(Protocol):
    """Keeps what was issued and what was hit. Durable when a method returns, against the end of the process.

    Methods wait for the disk, which takes less than a millisecond, and raise Unavailable (`canaries_unavailable`).
    """

    def issue(self, issued: Issued) -> None:
        """Record a decoy. MUST be called before it is sent; what cannot be recorded must not be sent."""
        ...

    def issued_after(self, place: int, limit: int) -> tuple[list[Issued], int]:
        """What was recorded after a place (0 is the beginning), in order, and the place of the last of it."""
        ...

    def tail(self, count: int) -> int:
        """The place after which at most the last `count` records come."""
        ...

    def find(self, needle: str) -> Issued | None:
        """Whose needle (a keyed hash) it is."""
        ...

    def hit(self, hit: Hit) -> Hit | None:
        """Record a hit. None when the same is known already; it is then counted."""
        ...

    def hits(self, since: float, limit: int) -> list[Hit]:
        """Hits last seen at a Unix time or later, newest first."""
        ...

    def counts(self) -> Sequence[tuple[str, str, int]]:
        """How many decoys have been issued, by endpoint and placement."""
        ...

    def forget(self, before: float) -> int:
        """Delete some of the decoys issued before a Unix time that were never hit; how many that were."""
        ...
