"""What becomes of a decoy that is used or seen: whose it was, whether it is new, and then log, alert and quarantine.

Sightings are taken in without waiting and settled by `work`, which the job loop calls; nothing is lost while the
journal cannot be written, up to a bound.
"""

from __future__ import annotations

import ipaddress
import logging
from collections import OrderedDict, deque
from collections.abc import Callable
from typing import Final, Literal, Protocol, TypeAlias

import msgspec

from tidegate.core.errors import Problem, Unavailable
from tidegate.core.ports import Clock
from tidegate.core.words import Standing
from tidegate.detect.canaries.book import CanaryBook
from tidegate.detect.canaries.record import CanaryJournal, Hit, Sighting, Source
from tidegate.providers.standing import Override, StandingBook

log = logging.getLogger("tidegate.canaries")

BY: Final = "canaries"
"""Who sets a standing because of a hit."""

DAY: Final = 86_400.0
_MOST_WAITING: Final = 10_000
_MOST_ALERTS: Final = 1000
_MOST_TOLD_APART: Final = 10_000
MOST_ADDRESSES: Final = 20
"""Addresses of which a decoy's use is a hit of its own; further ones are one hit together."""
MANY: Final = "many"
_AT_ONCE: Final = 500

Network: TypeAlias = ipaddress.IPv4Network | ipaddress.IPv6Network


class WatchSettings(msgspec.Struct, frozen=True, kw_only=True):
    """`own` are networks whose use of a decoy is our own doing, `egress` addresses by which we are known to go out.

    `known` are the endpoints that can be quarantined. `keep_days` is how long a decoy that nobody used is known.
    """

    on_hit: Literal["alert", "quarantine"] = "alert"
    own: tuple[Network, ...] = ()
    egress: tuple[Network, ...] = ()
    known: frozenset[str] = frozenset()
    keep_days: int = 365


class Alerts(Protocol):
    """Tells the operator."""

    async def tell(self, alert: dict[str, object]) -> None:
        """Deliver an alert, once. Raises Unavailable (`alert_failed`) when it was not taken."""
        ...


class CanaryWatch:
    """One object a process. `counted` hears of each new hit: its endpoint and how it was seen."""

    def __init__(
        self,
        book: CanaryBook,
        journal: CanaryJournal,
        standings: StandingBook,
        clock: Clock,
        counted: Callable[[str, str], None],
    ) -> None:
        self._book = book
        self._journal = journal
        self._standings = standings
        self._clock = clock
        self._counted = counted
        self.settings = WatchSettings()
        self.alerts: Alerts | None = None
        self.on_hit: Callable[[Hit], None] | None = None
        """Hears of each new hit. Raises Problem where it cannot be put on record, which stops nothing here."""
        self._waiting: deque[Sighting] = deque(maxlen=_MOST_WAITING)
        self._strange: deque[Sighting] = deque(maxlen=_MOST_WAITING)
        """What is no decoy that we have in memory: a flood of it must not push out what is one."""
        self._addresses: OrderedDict[tuple[str, str], set[str]] = OrderedDict()
        self._untold: deque[dict[str, object]] = deque(maxlen=_MOST_ALERTS)

    def seen(self, sighting: Sighting) -> None:
        """See Sightings."""
        (self._waiting if self._book.knows(sighting.needle) else self._strange).append(sighting)

    def presented(self, text: str, how: str, address: str, detail: str = "") -> None:
        """A listener was shown a text in which there may be decoys."""
        source: Source = "preview" if detail == "preview" else "other"
        for needle in self._book.needles_of(text):
            self.seen(
                Sighting(needle=needle, how=how, at=self._clock.wall(), address=address, source=source, detail=detail)
            )

    def told(self, needle: str, how: str, address: str, detail: str) -> None:
        """Somebody else saw a decoy, of which they give the keyed hash."""
        self.seen(Sighting(needle=needle, how=how, at=self._clock.wall(), address=address, detail=detail))

    async def work(self) -> int:
        """Settle what has been seen, then tell of it; how many hits were new. Raises Unavailable; nothing is lost."""
        new = self.settle()
        await self._tell()
        return new

    def settle(self) -> int:
        """Settle what has been seen; how many hits were new. Raises Unavailable."""
        new = 0
        for waiting in (self._waiting, self._strange):
            for _ in range(min(len(waiting), _AT_ONCE)):
                hit = self._hit(waiting[0])
                waiting.popleft()
                if hit is not None:
                    new += 1
                    self._act(hit)
        return new

    def refresh(self) -> None:
        """Take up what other processes issued and set. Raises Unavailable."""
        self._book.refresh()
        self._standings.refresh()

    def forget(self) -> int:
        """Delete decoys that are too old and were never used; how many. Raises Unavailable."""
        days = self.settings.keep_days
        return self._journal.forget(self._clock.wall() - days * DAY) if days else 0

    def _hit(self, sighting: Sighting) -> Hit | None:
        """The hit that a sighting is; None when it is none, or known already."""
        issued = self._book.find(sighting.needle)
        if issued is None:
            return None
        source, address = self._source(sighting), self._told_apart(issued.id, sighting)
        hit = Hit(
            id="hit-" + self._book.hashed("\0".join((issued.id, sighting.how, address, source)))[:20],
            issued=issued,
            how=sighting.how,
            source=source,
            address=address,
            first=sighting.at,
            last=sighting.at,
            detail=sighting.detail,
        )
        return self._journal.hit(hit)

    def _told_apart(self, decoy: str, sighting: Sighting) -> str:
        """The address, or `many` once a decoy has been used from so many that they could go on for ever."""
        known = self._addresses.setdefault((decoy, sighting.how), set())
        self._addresses.move_to_end((decoy, sighting.how))
        while len(self._addresses) > _MOST_TOLD_APART:
            self._addresses.popitem(last=False)
        if sighting.address in known or len(known) < MOST_ADDRESSES:
            known.add(sighting.address)
            return sighting.address
        return MANY

    def _source(self, sighting: Sighting) -> Source:
        if sighting.source == "preview" or not sighting.address:
            return sighting.source
        try:
            address = ipaddress.ip_address(sighting.address.partition("%")[0])
        except ValueError:
            return "other"
        if isinstance(address, ipaddress.IPv6Address) and address.ipv4_mapped is not None:
            address = address.ipv4_mapped
        if any(address in network for network in self.settings.own):
            return "self"
        return "egress" if any(address in network for network in self.settings.egress) else "other"

    def _act(self, hit: Hit) -> None:
        planting = hit.issued.planting
        quarantined = self._quarantine(hit)
        log.warning(
            "a decoy was used",
            extra={
                "hit": hit.id,
                "endpoint": planting.endpoint,
                "placement": planting.placement,
                "kind": planting.kind,
                "how": hit.how,
                "source": hit.source,
                "issued": hit.issued.at,
                "quarantined": quarantined,
            },
        )
        self._counted(planting.endpoint, hit.how)
        self._put_on_record(hit)
        if self.alerts is not None:
            self._untold.append(alert_of(hit, quarantined))

    def _put_on_record(self, hit: Hit) -> None:
        if self.on_hit is not None:
            try:
                self.on_hit(hit)
            except Problem as problem:
                # The hit is in the journal and in the log; a broken ledger stops serving by itself.
                log.error("hit not on record", extra={"hit": hit.id, "code": problem.code})  # noqa: TRY400

    def _quarantine(self, hit: Hit) -> bool:
        """Whether the endpoint is quarantined because of this hit. What was used by ourselves is no evidence."""
        name = hit.issued.planting.endpoint
        counts = hit.source == "other" and hit.issued.at >= self._standings.lifted(name)
        if self.settings.on_hit != "quarantine" or not counts or name not in self.settings.known:
            return False
        if self._standings.of(name) is Standing.QUARANTINED:
            return True
        reason = (
            f"A decoy ({hit.issued.planting.kind}) that only this endpoint was given was seen by {hit.how} ({hit.id})."
        )
        override = Override(endpoint=name, standing=Standing.QUARANTINED, reason=reason, at=self._clock.wall(), by=BY)
        try:
            self._standings.set(override)
        except Unavailable as problem:
            # The hit is on record and in the log: a person can do what we could not.
            log.error("quarantine failed", extra={"endpoint": name, "code": problem.code})  # noqa: TRY400
            return False
        return True

    async def _tell(self) -> None:
        alerts = self.alerts
        while self._untold and alerts is not None:
            try:
                await alerts.tell(self._untold[0])
            except Problem as problem:
                raise Unavailable(problem.code, problem.what, problem.fix) from None
            self._untold.popleft()


def alert_of(hit: Hit, quarantined: bool) -> dict[str, object]:
    """What an operator is told of a hit: names, times and codes, never the decoy."""
    planting = hit.issued.planting
    path = hit.issued.path or planting.endpoint
    text = (
        f"Tidegate: a decoy that was given only to {path} was used ({hit.how}, {hit.source})."
        f"{' The endpoint is quarantined.' if quarantined else ''}"
    )
    return {
        "text": text,
        "event": "canary_hit",
        "hit": hit.id,
        "endpoint": planting.endpoint,
        "path": path,
        "placement": planting.placement,
        "kind": planting.kind,
        "epoch": planting.epoch,
        "issued": hit.issued.at,
        "seen": hit.first,
        "how": hit.how,
        "source": hit.source,
        "address": hit.address,
        "quarantined": quarantined,
    }
