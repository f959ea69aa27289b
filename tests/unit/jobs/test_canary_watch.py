"""What becomes of a decoy that is used: whose it was, whether it counts, and what follows."""

from __future__ import annotations

import ipaddress
from pathlib import Path
from typing import Any

import pytest
from tests.fakes.canaries import MemoryJournal

from tidegate.adapters.canary_store import CanaryStore
from tidegate.adapters.standing_store import StandingStore
from tidegate.core.errors import Unavailable
from tidegate.core.words import Standing
from tidegate.detect.canaries.book import CanaryBook
from tidegate.detect.canaries.record import CanaryJournal, Planting
from tidegate.jobs.canary_watch import MOST_ADDRESSES, CanaryWatch, WatchSettings
from tidegate.providers.standing import Override, StandingBook

KEY = b"k" * 32
SHAPE = "sk-{A48}"


class Clock:
    now = 1000.0

    def wall(self) -> float:
        return self.now

    def tick(self) -> float:
        return self.now


class Alerts:
    def __init__(self) -> None:
        self.told: list[dict[str, object]] = []
        self.down = False

    async def tell(self, alert: dict[str, object]) -> None:
        if self.down:
            raise Unavailable("alert_failed", "Nobody answers.")
        self.told.append(alert)


class Desk:
    def __init__(self, folder: Path, journal: CanaryJournal | None = None, **settings: Any) -> None:
        self.clock = Clock()
        self.journal = journal or CanaryStore(folder / "canaries.db")
        self.standings = StandingBook(StandingStore(folder / "standings.db"))
        self.book = CanaryBook(KEY, self.journal)
        self.counted: list[tuple[str, str]] = []
        self.watch = CanaryWatch(
            self.book, self.journal, self.standings, self.clock, lambda name, how: self.counted.append((name, how))
        )
        self.watch.settings = WatchSettings(known=frozenset({"relay", "other"}), **settings)
        self.alerts = self.watch.alerts = Alerts()

    def issue(self, endpoint: str = "relay", scope: str = "") -> str:
        planting = Planting(endpoint=endpoint, placement="probe", epoch=3, kind="gateway_key", scope=scope)
        return self.book.issue(planting, SHAPE, self.clock.now, f"{endpoint} (somebody)")


async def test_a_hit_is_kept_counted_and_told_once(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    decoy = desk.issue()
    desk.clock.now = 5000.0
    desk.watch.presented(f"Bearer {decoy}", "http", "198.51.100.7")
    assert await desk.watch.work() == 1
    desk.clock.now = 6000.0
    desk.watch.presented(decoy.upper(), "http", "198.51.100.7")
    assert await desk.watch.work() == 0
    desk.watch.presented(decoy, "http", "198.51.100.8")
    assert await desk.watch.work() == 1
    first, second = sorted(desk.journal.hits(0.0, 10), key=lambda hit: -hit.count)
    assert (first.count, first.first, first.last, first.issued.at) == (2, 5000.0, 6000.0, 1000.0)
    assert first.issued.planting.endpoint == "relay"
    assert second.address == "198.51.100.8"
    assert desk.counted == [("relay", "http")] * 2
    assert [item["endpoint"] for item in desk.alerts.told] == ["relay", "relay"]
    assert decoy not in repr(desk.alerts.told)
    assert desk.standings.of("relay") is Standing.PROVISIONAL


async def test_another_process_knows_what_this_one_issued(tmp_path: Path) -> None:
    decoy = Desk(tmp_path).issue()
    other = Desk(tmp_path)
    other.watch.presented(decoy, "dns", "198.51.100.7")
    assert await other.watch.work() == 1
    assert other.book.canaries_in(decoy) == []
    other.watch.refresh()
    assert len(other.book.canaries_in(decoy)) == 1


async def test_only_what_others_use_quarantines(tmp_path: Path) -> None:
    own, egress = ipaddress.ip_network("10.0.0.0/8"), ipaddress.ip_network("203.0.113.7/32")
    desk = Desk(tmp_path, on_hit="quarantine", own=(own,), egress=(egress,))
    for place, (address, word) in enumerate(
        (("10.1.2.3", ""), ("::ffff:10.1.2.3", ""), ("203.0.113.7", ""), ("198.51.100.1", "preview"))
    ):
        desk.watch.presented(desk.issue(scope=str(place)), "http", address, word)
    assert await desk.watch.work() == 4
    assert sorted(hit.source for hit in desk.journal.hits(0.0, 9)) == ["egress", "preview", "self", "self"]
    assert desk.standings.of("relay") is Standing.PROVISIONAL
    desk.watch.presented(desk.issue(scope="9"), "http", "198.51.100.1")
    await desk.watch.work()
    assert desk.standings.of("relay") is Standing.QUARANTINED
    assert desk.standings.of("other") is Standing.PROVISIONAL
    # It holds after a restart.
    again = Desk(tmp_path)
    again.watch.refresh()
    assert again.standings.of("relay") is Standing.QUARANTINED


async def test_a_person_lifts_it_and_old_decoys_do_not_bring_it_back(tmp_path: Path) -> None:
    desk = Desk(tmp_path, on_hit="quarantine")
    old = desk.issue(scope="old")
    desk.clock.now = 2000.0
    desk.standings.set(Override(endpoint="relay", standing=None, reason="checked", at=2000.0, by="key-1"))
    desk.watch.presented(old, "http", "198.51.100.1")
    await desk.watch.work()
    assert desk.standings.of("relay") is Standing.PROVISIONAL
    desk.clock.now = 3000.0
    desk.watch.presented(desk.issue(scope="new"), "http", "198.51.100.1")
    await desk.watch.work()
    assert desk.standings.of("relay") is Standing.QUARANTINED
    assert [item.by for item in desk.standings.all()] == ["canaries"]


async def test_nothing_is_lost_while_the_journal_or_the_webhook_is_down(tmp_path: Path) -> None:
    journal = MemoryJournal()
    desk = Desk(tmp_path, journal)
    decoy = desk.issue()
    keep, calls = journal.hit, 0

    def broken(hit: Any) -> Any:
        nonlocal calls
        calls += 1
        raise Unavailable("canaries_unavailable", "The disk is full.")

    journal.hit = broken  # type: ignore[method-assign]
    desk.watch.presented(decoy, "http", "198.51.100.1")
    with pytest.raises(Unavailable):
        await desk.watch.work()
    assert calls == 1
    journal.hit = keep  # type: ignore[method-assign]
    desk.alerts.down = True
    with pytest.raises(Unavailable):
        await desk.watch.work()
    desk.alerts.down = False
    assert await desk.watch.work() == 0
    assert len(desk.alerts.told) == 1
    assert len(journal.kept) == 1


async def test_a_flood_neither_fills_the_journal_nor_hides_a_hit(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    one, two = desk.issue(scope="1"), desk.issue(scope="2")
    desk.watch.presented(two, "dns", "198.51.100.1")
    for number in range(25_000):
        desk.watch.presented(f"{number:026d}", "dns", "198.51.100.1")
    for number in range(200):
        desk.watch.presented(one, "dns", f"2001:db8::{number:x}")
    assert await desk.watch.work() == MOST_ADDRESSES + 2
    found = desk.journal.hits(0.0, 100)
    assert {hit.address for hit in found} >= {"many", "198.51.100.1"}
    assert sum(hit.count for hit in found) == 201


async def test_what_is_no_decoy_is_nothing(tmp_path: Path) -> None:
    desk = Desk(tmp_path, on_hit="quarantine")
    desk.issue()
    for number in range(200):
        desk.watch.presented(f"sk-{number:048d}", "gateway_key", "198.51.100.1")
    assert await desk.watch.work() == 0
    assert desk.journal.hits(0.0, 10) == []


def test_decoys_are_forgotten_unless_they_were_used(tmp_path: Path) -> None:
    desk = Desk(tmp_path, keep_days=1)
    used, unused = desk.issue(scope="used"), desk.issue(scope="unused")
    desk.watch.presented(used, "http", "198.51.100.1")
    desk.watch.settle()
    desk.clock.now += 90_000.0
    assert desk.watch.forget() == 1
    fresh = Desk(tmp_path)
    fresh.watch.refresh()
    assert fresh.book.canaries_in(used)
    assert not fresh.book.canaries_in(unused)


def test_a_file_that_is_no_database_is_unavailable(tmp_path: Path) -> None:
    (tmp_path / "canaries.db").write_bytes(b"x" * 5000)
    with pytest.raises(Unavailable) as caught:
        Desk(tmp_path).issue()
    assert caught.value.code == "canaries_unavailable"
