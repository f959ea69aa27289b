"""Takes what other parts keep in journals of their own into the log: standings that were set, decoys that were issued.

How far it is, is kept only when the entries are durable: after a crash the last of them may stand in the log twice.
"""

from __future__ import annotations

from typing import Final

import msgspec

from tidegate.core.ports import Clock
from tidegate.core.words import Standing
from tidegate.detect.canaries.record import CanaryJournal, Hit, Issued
from tidegate.jobs.canary_watch import BY
from tidegate.ledger.entry import VERSION, CanaryIssued, Entry, StandingSet
from tidegate.ledger.port import EvidenceLog, Marks, Places
from tidegate.providers.standing import DEFAULT, Override, OverrideStore

AT_ONCE: Final = 500
"""Decoys that one look takes."""


class LedgerFeed:
    """One object a log. Used from its event loop."""

    def __init__(
        self, log: EvidenceLog, clock: Clock, standings: OverrideStore, decoys: CanaryJournal, marks: Marks
    ) -> None:
        self._log = log
        self._clock = clock
        self._standings = standings
        self._decoys = decoys
        self._marks = marks
        self._places: Places | None = None
        self._before: dict[str, Standing] = {}

    async def work(self) -> int:
        """Take what is new; how many entries that were. Raises Unavailable and LedgerBroken; nothing is lost."""
        places = self._places
        if places is None:
            places = self._marks.load()
            self._before = self._standing_at(places.standings)
        entries, after = self._new(places)
        if not entries:
            self._places = places
            return 0
        await self._log.room()
        for entry in entries:
            self._log.add(msgspec.structs.replace(entry, seq=self._log.next_index))
        await self._log.durable(self._log.next_index - 1)
        self._marks.save(after)
        self._places = after
        return len(entries)

    def seen(self, hit: Hit) -> None:
        """A decoy was used. Raises LedgerBroken and Unavailable."""
        planting = hit.issued.planting
        self._log.add(
            CanaryIssued(
                at=self._now(),
                seq=self._log.next_index,
                v=VERSION,
                event="seen",
                endpoint=planting.endpoint,
                decoy=hit.issued.needles[0],
                sort=planting.kind,
                how=f"{hit.how} {hit.source}",
            )
        )

    def _new(self, places: Places) -> tuple[list[Entry], Places]:
        """What is new, with no place in the log yet, and how far that is."""
        now = self._now()
        overrides, standings = self._standings.after(places.standings)
        issued, decoys = self._decoys.issued_after(places.decoys, AT_ONCE)
        made: list[Entry] = [self._standing(item, now) for item in overrides]
        made.extend(self._decoy(one, now) for one in issued)
        return made, Places(standings, decoys)

    def _decoy(self, issued: Issued, now: int) -> CanaryIssued:
        planting = issued.planting
        return CanaryIssued(
            at=now,
            seq=0,
            v=VERSION,
            event="issued",
            endpoint=planting.endpoint,
            decoy=issued.needles[0],
            sort=planting.kind,
            how=planting.placement,
        )

    def _standing(self, item: Override, now: int) -> StandingSet:
        before = self._before.get(item.endpoint, DEFAULT)
        after = self._before[item.endpoint] = item.standing or DEFAULT
        return StandingSet(
            at=now,
            seq=0,
            v=VERSION,
            endpoint=item.endpoint,
            before=before.value,
            after=after.value,
            reason=item.reason,
            by=item.by,
            override=item.by != BY,
        )

    def _standing_at(self, place: int) -> dict[str, Standing]:
        """How endpoints stood when that much was taken."""
        if not place:
            return {}
        found, _ = self._standings.after(0)
        return {item.endpoint: item.standing or DEFAULT for item in found[:place]}

    def _now(self) -> int:
        return int(self._clock.wall() * 1000)
