"""A journal of decoys in memory, and one that cannot be written."""

from __future__ import annotations

from collections import Counter

import msgspec

from tidegate.core.errors import Unavailable
from tidegate.detect.canaries.record import Hit, Issued


class MemoryJournal:
    """See CanaryJournal. `broken` makes every write fail."""

    def __init__(self) -> None:
        self.issued: list[Issued] = []
        self.kept: dict[str, Hit] = {}
        self.broken = False
        self._needles: dict[str, Issued] = {}

    def issue(self, issued: Issued) -> None:
        if self.broken:
            raise Unavailable("canaries_unavailable", "The disk is full.")
        self.issued.append(issued)
        self._needles.update(dict.fromkeys(issued.needles, issued))

    def issued_after(self, place: int, limit: int) -> tuple[list[Issued], int]:
        found = self.issued[place : place + limit]
        return found, place + len(found)

    def tail(self, count: int) -> int:
        return max(0, len(self.issued) - count)

    def find(self, needle: str) -> Issued | None:
        return self._needles.get(needle)

    def hit(self, hit: Hit) -> Hit | None:
        known = self.kept.get(hit.id)
        if known is not None:
            self.kept[hit.id] = msgspec.structs.replace(known, last=hit.last, count=known.count + 1)
            return None
        self.kept[hit.id] = hit
        return hit

    def hits(self, since: float, limit: int) -> list[Hit]:
        return sorted((hit for hit in self.kept.values() if hit.last >= since), key=lambda hit: -hit.last)[:limit]

    def counts(self) -> list[tuple[str, str, int]]:
        found = Counter((item.planting.endpoint, str(item.planting.placement)) for item in self.issued)
        return [(*place, count) for place, count in sorted(found.items())]

    def forget(self, before: float) -> int:
        old = [item for item in self.issued if item.at < before]
        self.issued = [item for item in self.issued if item.at >= before]
        return len(old)
