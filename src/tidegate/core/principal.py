"""Who calls: keys, teams, their limits and budgets, as stored and as the gateway uses them."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal, TypeAlias

import msgspec

Window: TypeAlias = Literal["hour", "day", "week", "month", "total"]
Role: TypeAlias = Literal["client", "admin"]


class Budget(msgspec.Struct, frozen=True, kw_only=True):
    """At most `limit` USD in each `window` (UTC calendar hours, days, ISO weeks, months; or ever).

    A hard budget stops calls; a soft one only warns in a response header, the log and a metric.
    """

    limit: Decimal
    window: Window = "month"
    hard: bool = True


class Limits(msgspec.Struct, frozen=True, kw_only=True):
    """Rates and budgets of a key or a team; 0 means no limit."""

    requests_per_minute: int = 0
    tokens_per_minute: int = 0
    parallel_requests: int = 0
    budgets: tuple[Budget, ...] = ()


NO_LIMITS = Limits()


class Team(msgspec.Struct, frozen=True, kw_only=True):
    """Keys that share limits and allowed routes. Empty `routes` allows every route."""

    id: str
    name: str
    created: float
    limits: Limits = NO_LIMITS
    routes: tuple[str, ...] = ()
    disabled: bool = False


class Key(msgspec.Struct, frozen=True, kw_only=True):
    """A credential as stored: never the key itself, only its SHA-256 (hex) and the first characters for people.

    Times are Unix seconds; `expires` 0 is never. Empty `routes` allows every route of the team.
    """

    id: str
    name: str
    digest: str
    hint: str
    created: float
    role: Role = "client"
    team: str = ""
    limits: Limits = NO_LIMITS
    routes: tuple[str, ...] = ()
    expires: float = 0.0
    disabled: bool = False
    may_pin: bool = False
    """May choose the deployment by request header."""
    may_declassify: bool = False
    """May declare a lower data class than was found; it is recorded each time."""
    previous: str = ""
    """Digest of the secret before the last rotation, which is good until `previous_until`."""
    previous_until: float = 0.0


class Principal(msgspec.Struct, frozen=True):
    """A caller that has been admitted: its key and its team, if any."""

    key: Key
    team: Team | None = None

    def may_use(self, route: str) -> bool:
        """Whether both key and team allow the route (names may end in `*`)."""
        return _allows(self.key.routes, route) and (self.team is None or _allows(self.team.routes, route))


def _allows(names: tuple[str, ...], route: str) -> bool:
    return not names or any(route == name or (name.endswith("*") and route.startswith(name[:-1])) for name in names)
