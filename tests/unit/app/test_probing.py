"""When endpoints are probed: each in its own time, not at once, and not those that are shut out."""

from __future__ import annotations

import itertools
import logging
from types import SimpleNamespace
from typing import Any, cast

import pytest

from tidegate.app.config import EndpointSettings, Settings
from tidegate.app.config_canary import CanarySettings, ProbeSettings
from tidegate.app.probing import MOST_AT_ONCE, Probed, Prober
from tidegate.core.words import Standing, Tier

TIERS = {"one": Tier.UNVETTED, "two": Tier.UNVETTED, "three": Tier.AGGREGATOR, "vendor": Tier.OFFICIAL}


class Times(Prober):
    """A prober whose probes are noted, not sent."""

    def __init__(self, every: float, shut: frozenset[str] = frozenset()) -> None:
        self.now = 0.0
        self.sent: list[tuple[float, str]] = []
        self.fails = False
        chance = iter(item / 7 % 1 for item in range(1, 100_000))
        plane = SimpleNamespace(
            clock=SimpleNamespace(tick=lambda: self.now), entropy=SimpleNamespace(fraction=lambda: next(chance))
        )

        def standing(name: str) -> Standing:
            return Standing.QUARANTINED if name in shut else Standing.PROVISIONAL

        standings = SimpleNamespace(of=standing)
        endpoints = tuple(
            EndpointSettings(id=name, tier=tier, base_url="http://x", dialect="openai") for name, tier in TIERS.items()
        )
        self.given = Settings(endpoints=endpoints, canaries=CanarySettings(probe=ProbeSettings(every=every)))
        super().__init__(cast(Any, plane), cast(Any, SimpleNamespace(standings=standings)), lambda: self.given)

    async def probe(self, endpoint: str) -> Probed:
        self.sent.append((self.now, endpoint))
        return Probed(endpoint, f"{endpoint}/m", 0, 9, "connect_failed" if self.fails else "")


async def test_each_endpoint_is_probed_about_as_often_as_wanted() -> None:
    times = Times(100.0)
    for _ in range(1000):
        times.now += 10.0
        assert await times.look() <= MOST_AT_ONCE
    for name in ("one", "two", "three"):
        moments = [at for at, probed in times.sent if probed == name]
        assert 80 <= len(moments) <= 120
        gaps = {later - sooner for sooner, later in itertools.pairwise(moments)}
        assert min(gaps) >= 50.0
        assert max(gaps) <= 170.0
        assert len(gaps) > 3, "a probe must not be told by its hour"
    assert not [name for _, name in times.sent if name == "vendor"]


async def test_what_is_quarantined_or_switched_off_is_not_probed(caplog: pytest.LogCaptureFixture) -> None:
    # What ran before may have asked for fewer log lines.
    caplog.set_level(logging.WARNING)
    caplog.set_level(logging.WARNING, logger="tidegate")
    times = Times(10.0, frozenset({"one"}))
    times.fails = True
    for _ in range(50):
        times.now += 10.0
        await times.look()
    assert {name for _, name in times.sent} == {"two", "three"}
    assert "probe failed" in caplog.text
    off = Times(0.0)
    off.now = 1e6
    assert await off.look() == 0
