"""Records, keys and principals as tests need them."""

from __future__ import annotations

from decimal import Decimal

from tidegate.core.principal import NO_LIMITS, Budget, Key, Limits, Principal, Team, Window
from tidegate.core.record import Attempt, ExchangeRecord, Models
from tidegate.core.usage import Usage

START = 1_795_500_000.5
"""2026-11-24T06:00:00.5Z, a Tuesday."""


def record(number: int = 0, **fields: object) -> ExchangeRecord:
    """A settled exchange of one cent and a bit."""
    values: dict[str, object] = {
        "id": f"ex-{number:012d}",
        "started": START + number / 1000,
        "key": "k1",
        "team": "t1",
        "route": "large",
        "deployment": "d1",
        "models": Models(requested="large", sent="model-1", claimed="model-1"),
        "usage": Usage(input=1200, output=340, cache_read=1000),
        "usage_source": "upstream",
        "cost": "0.01234567",
        "attempts": (Attempt(deployment="d1", status=200, ms=312.4),),
        "checks": {"model_name": "passed"},
        "status": 200,
    }
    return ExchangeRecord(**(values | fields))  # type: ignore[arg-type]


def key(name: str = "k1", **fields: object) -> Key:
    values: dict[str, object] = {
        "id": name, "name": name, "digest": f"digest-{name}", "hint": "tg-12345", "created": START,
    }  # fmt: skip
    return Key(**(values | fields))  # type: ignore[arg-type]


def team(name: str = "t1", **fields: object) -> Team:
    values: dict[str, object] = {"id": name, "name": name, "created": START}
    return Team(**(values | fields))  # type: ignore[arg-type]


def budget(limit: str, window: Window = "day", hard: bool = True) -> Budget:
    return Budget(limit=Decimal(limit), window=window, hard=hard)


def principal(limits: Limits = NO_LIMITS, of_team: Limits | None = None, name: str = "k1") -> Principal:
    owner = None if of_team is None else team("t1", limits=of_team)
    return Principal(key(name, limits=limits, team="t1" if owner else ""), owner)
