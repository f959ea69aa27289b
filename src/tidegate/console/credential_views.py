"""The records of keys and teams that the admin API takes and gives. No secret but a new key's text, once."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated

import msgspec
from msgspec import Meta

from tidegate.core.principal import Budget, Key, Limits, Role, Team, Window

Name = Annotated[str, Meta(min_length=1, max_length=100)]
Count = Annotated[int, Meta(ge=0, le=1_000_000_000)]
Moment = Annotated[float, Meta(ge=0, le=1e11)]
RouteNames = Annotated[tuple[Annotated[str, Meta(min_length=1, max_length=200)], ...], Meta(max_length=1000)]
Money = Annotated[str, Meta(pattern=r"^[0-9]{1,9}(\.[0-9]{1,12})?$")]
TeamName = Annotated[str, Meta(max_length=100)]
Overlap = Annotated[float, Meta(ge=0, le=2_592_000)]


class BudgetView(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """At most `limit` USD (decimal text) in each `window`; a hard one stops calls, a soft one warns."""

    limit: Money
    window: Window = "month"
    hard: bool = True


class LimitsView(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Rates and budgets; 0 is no limit."""

    requests_per_minute: Count = 0
    tokens_per_minute: Count = 0
    parallel_requests: Count = 0
    budgets: Annotated[tuple[BudgetView, ...], Meta(max_length=20)] = ()

    def limits(self) -> Limits:
        """As the gateway uses them."""
        budgets = tuple(Budget(limit=Decimal(b.limit), window=b.window, hard=b.hard) for b in self.budgets)
        return Limits(
            requests_per_minute=self.requests_per_minute,
            tokens_per_minute=self.tokens_per_minute,
            parallel_requests=self.parallel_requests,
            budgets=budgets,
        )


def limits_view(limits: Limits) -> LimitsView:
    """As the admin API shows them."""
    return LimitsView(
        limits.requests_per_minute,
        limits.tokens_per_minute,
        limits.parallel_requests,
        tuple(BudgetView(f"{item.limit:f}", item.window, item.hard) for item in limits.budgets),
    )


class KeyView(msgspec.Struct, frozen=True):
    """A key as stored: its first characters, never the key. Times are Unix seconds; `expires` 0 is never.

    `previous_until` is when the secret before the last rotation ends, 0 when it has ended with it.
    """

    id: str
    name: str
    hint: str
    role: str
    team: str
    routes: tuple[str, ...]
    limits: LimitsView
    created: float
    expires: float
    disabled: bool
    may_pin: bool
    may_declassify: bool
    previous_until: float


def key_view(key: Key) -> KeyView:
    """What may be shown of a key."""
    return KeyView(
        key.id, key.name, key.hint, key.role, key.team, key.routes, limits_view(key.limits),
        key.created, key.expires, key.disabled, key.may_pin, key.may_declassify, key.previous_until,
    )  # fmt: skip


class NewKey(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A key to be made. `team` is a team's id or name; `expires` Unix seconds, 0 for never."""

    name: Name
    role: Role = "client"
    team: TeamName = ""
    routes: RouteNames = ()
    limits: LimitsView = LimitsView()
    expires: Moment = 0.0
    may_pin: bool = False
    may_declassify: bool = False


class KeyChange(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What to change of a key; a field left out stays, one that is given replaces all of the old value.

    `team` is a team's id or name, empty for none. An `expires` that is past ends the key at once.
    """

    name: Name | None = None
    team: TeamName | None = None
    routes: RouteNames | None = None
    limits: LimitsView | None = None
    expires: Moment | None = None
    may_pin: bool | None = None
    may_declassify: bool | None = None


class Rotation(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """For how many seconds the old secret works on beside the new one (at most 30 days)."""

    overlap_seconds: Overlap = 0.0


class MadeKey(msgspec.Struct, frozen=True):
    """A new or rotated key. `plain` is shown this once and stored nowhere."""

    plain: str
    key: KeyView


class TeamView(msgspec.Struct, frozen=True):
    """A team. `disabled` keeps all of its keys out."""

    id: str
    name: str
    routes: tuple[str, ...]
    limits: LimitsView
    created: float
    disabled: bool


def team_view(team: Team) -> TeamView:
    """As the admin API shows it."""
    return TeamView(team.id, team.name, team.routes, limits_view(team.limits), team.created, team.disabled)


class NewTeam(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A team to be made."""

    name: Name
    routes: RouteNames = ()
    limits: LimitsView = LimitsView()


class TeamChange(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What to change of a team; a field left out stays, one that is given replaces all of the old value."""

    name: Name | None = None
    routes: RouteNames | None = None
    limits: LimitsView | None = None
    disabled: bool | None = None


class Keys(msgspec.Struct, frozen=True):
    """All keys."""

    keys: list[KeyView]


class Teams(msgspec.Struct, frozen=True):
    """All teams."""

    teams: list[TeamView]
