"""A policy as data: conditions, rules, what labels mean, and who is cleared for what.

`compiled` makes it ready to decide by, `check` looks for mistakes in it. The file it is read from is the
matter of `app`; `line` is where something stands there, 0 when it is built in.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Final, Literal, TypeAlias

import msgspec

from tidegate.core.words import Action, DataClass, Standing, Tier
from tidegate.policy.permit import Modes

Evaluation: TypeAlias = Literal["first_match", "most_restrictive"]
Mode: TypeAlias = Literal["pseudonym", "generalise", "mask", "remove"]

MODES: Final[tuple[Mode, ...]] = ("pseudonym", "generalise", "mask", "remove")
"""From the mildest to the strictest: what says least of a value is strictest."""

ACTIONS: Final = (Action.ALLOW, Action.REDACT, Action.REROUTE, Action.HOLD, Action.BLOCK)
"""From the mildest to the strictest."""

DAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
ANY: Final = "*"
"""In a list of labels: all of them, those not known yet included."""


class Hours(msgspec.Struct, frozen=True):
    """From `start` to before `end`, in minutes of the day; past midnight when `end` is not after `start`."""

    start: int
    end: int

    def hold(self, minute: int) -> bool:
        """Whether a minute of the day is within."""
        if self.start < self.end:
            return self.start <= minute < self.end
        return minute >= self.start or minute < self.end


class When(msgspec.Struct, frozen=True, kw_only=True):
    """Conditions. All that are given must hold; a list holds when one of its entries does. `*` in a name is any text.

    `rules` are ids of detectors' rules, of which together at least `count` findings are needed. `labels` wants one of
    them, `no_labels` none. Prices are USD per million prompt tokens; an unknown price meets neither bound.
    """

    keys: tuple[str, ...] = ()
    teams: tuple[str, ...] = ()
    routes: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    dialects: tuple[str, ...] = ()
    operations: tuple[str, ...] = ()
    tools: tuple[str, ...] = ()
    stream: bool | None = None
    hours: Hours | None = None
    days: tuple[str, ...] = ()
    class_at_least: DataClass | None = None
    class_at_most: DataClass | None = None
    labels: tuple[str, ...] = ()
    no_labels: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    count: int = 1
    checked: bool | None = None
    tiers: tuple[Tier, ...] = ()
    endpoints: tuple[str, ...] = ()
    providers: tuple[str, ...] = ()
    standings: tuple[Standing, ...] = ()
    regions: tuple[str, ...] = ()
    retentions: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    price_at_least: Decimal | None = None
    price_at_most: Decimal | None = None


ALWAYS: Final = When()
"""No condition."""


class Rule(msgspec.Struct, frozen=True, kw_only=True):
    """What happens to an exchange at a place where `when` holds, and `unless` (if it has conditions) does not.

    `redact` says what is taken out and how, `reroute` which route is to take the exchange instead.
    """

    name: str
    action: Action
    when: When = ALWAYS
    unless: When = ALWAYS
    redact: Modes = ()
    reroute: str = ""
    line: int = 0


class ClassRule(msgspec.Struct, frozen=True, kw_only=True):
    """What an exchange is where `when` holds: at least of `data_class`, with `labels`; `may_lower` gives the right to.

    Conditions are of who asks and what was found, never of places or of the class itself.
    """

    name: str
    when: When = ALWAYS
    data_class: DataClass = DataClass.PUBLIC
    labels: frozenset[str] = frozenset()
    may_lower: bool = False
    line: int = 0


class Clearance(msgspec.Struct, frozen=True):
    """The highest class and the labels that may go somewhere. `labels` may hold `*`."""

    data_class: DataClass
    labels: frozenset[str] = frozenset()


class TeamClearance(msgspec.Struct, frozen=True, kw_only=True):
    """What a team may send to a tier instead of what the tier may get in general. `team` is an id; `*` is any text."""

    team: str
    tiers: tuple[tuple[Tier, Clearance], ...]
    line: int = 0


class PolicySpec(msgspec.Struct, frozen=True, kw_only=True):
    """A whole policy as written. `timezone` is an IANA name, for the hours and days of conditions.

    `reroute` is the route that takes what no place of the asked route may get; empty is none.
    """

    evaluation: Evaluation
    baseline: DataClass
    not_checked: DataClass
    classes: tuple[tuple[str, DataClass], ...]
    other_labels: DataClass
    never_lowered: frozenset[str]
    classify: tuple[ClassRule, ...]
    tiers: tuple[tuple[Tier, Clearance], ...]
    endpoints: tuple[tuple[str, Clearance], ...]
    teams: tuple[TeamClearance, ...]
    rules: tuple[Rule, ...]
    reroute: str = ""
    timezone: str = "UTC"


def strictest_mode(first: str, second: str) -> str:
    """The one that says less of a value."""
    order: tuple[str, ...] = MODES
    return first if order.index(first) >= order.index(second) else second
