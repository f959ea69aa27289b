"""Makes a policy of its settings: names to lines, short forms to full ones, `auto` to what it means here."""

from __future__ import annotations

import datetime
import re
import zoneinfo
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from tidegate.app.config import Settings
from tidegate.app.config_read import Given
from tidegate.app.policy_settings import (
    AskedSettings,
    ClassRuleSettings,
    ClearanceSettings,
    RuleSettings,
    TierClearanceSettings,
)
from tidegate.core.errors import Misconfigured
from tidegate.core.words import Tier
from tidegate.policy import defaults
from tidegate.policy.compiled import CompiledPolicy
from tidegate.policy.rules import ALWAYS, ClassRule, Clearance, Hours, PolicySpec, Rule, TeamClearance, When

AUTO: Final = "auto"
NONE: Final = "none"

_HOURS: Final = re.compile(r"([01][0-9]|2[0-3]):([0-5][0-9])-([01][0-9]|2[0-4]):([0-5][0-9])")
_UTC: Final = datetime.UTC
_NO_PLACES: Final[Mapping[str, Given]] = MappingProxyType({})


def build_policy(settings: Settings, given: Mapping[str, Given] = _NO_PLACES) -> CompiledPolicy:
    """The policy in force by these settings, ready to decide. `given` says where in the file its rules stand.

    Raises Misconfigured (`policy_invalid`) for hours or a time zone that are none, which a loader lets not through.
    """
    zone = find_zone(settings.policy.timezone)
    if zone is None:
        raise _invalid(f"The time zone {settings.policy.timezone[:60]!r} is not known.")
    return CompiledPolicy(policy_spec(settings, given), zone)


def policy_spec(settings: Settings, given: Mapping[str, Given] = _NO_PLACES) -> PolicySpec:
    """The policy as data. Raises Misconfigured (`policy_invalid`) for hours that are none."""
    policy = settings.policy
    own = tuple(_rule(item, _line(given, f"policy.rules[{index}]")) for index, item in enumerate(policy.rules))
    names = {rule.name for rule in own}
    built_in = tuple(rule for rule in defaults.RULES if rule.name not in names) if policy.default_rules else ()
    tiers = tuple(
        (tier, _clearance(getattr(policy.clearance, tier.value), default)) for tier, default in defaults.TIERS
    )
    of_tier = dict(tiers)
    tier_of = {item.id: item.tier for item in settings.endpoints}
    return PolicySpec(
        evaluation=policy.evaluation,
        baseline=policy.baseline,
        not_checked=policy.not_checked,
        classes=tuple({**dict(defaults.CLASSES), **policy.classes}.items()),
        other_labels=policy.other_labels,
        never_lowered=frozenset(policy.never_lowered),
        classify=tuple(
            _class_rule(item, _line(given, f"policy.classify[{index}]")) for index, item in enumerate(policy.classify)
        ),
        tiers=tiers,
        endpoints=tuple(
            (name, _clearance(item, of_tier[tier_of.get(name, Tier.UNVETTED)]))
            for name, item in policy.clearance.endpoints.items()
        ),
        teams=tuple(
            _team(name, item, of_tier, _line(given, f"policy.clearance.teams.{name}"))
            for name, item in policy.clearance.teams.items()
        ),
        rules=own + built_in,
        reroute=reroute_of(settings),
        timezone=policy.timezone,
    )


def reroute_of(settings: Settings) -> str:
    """The route that takes what no endpoint of another route may get; empty when there is none."""
    wanted = settings.policy.reroute
    if wanted == NONE:
        return ""
    if wanted != AUTO:
        return wanted
    local = {item.id for item in settings.endpoints if item.tier is Tier.LOCAL}
    for route in settings.routes:
        # A name with `*` is no model that can be asked for.
        if "*" not in route.name and route.deployments and all(item.endpoint in local for item in route.deployments):
            return route.name
    return ""


def find_zone(name: str) -> datetime.tzinfo | None:
    """The time zone of an IANA name, or None. UTC needs no time zone database."""
    if name == "UTC":
        return _UTC
    try:
        return zoneinfo.ZoneInfo(name)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        return None


def read_hours(text: str) -> Hours | None:
    """`HH:MM-HH:MM` as minutes of the day; None when it is not that, or no time at all."""
    match = _HOURS.fullmatch(text)
    if match is None:
        return None
    start, end = int(match[1]) * 60 + int(match[2]), int(match[3]) * 60 + int(match[4])
    return None if start == end or end > 24 * 60 else Hours(start, end)


def _when(item: AskedSettings) -> When:
    hours = read_hours(item.hours) if item.hours else None
    if item.hours and hours is None:
        raise _invalid(f"The hours {item.hours[:40]!r} are not of the form HH:MM-HH:MM.")
    values = {name: getattr(item, name) for name in item.__struct_fields__ if name != "hours"}
    return When(**values, hours=hours)


def _rule(item: RuleSettings, line: int) -> Rule:
    return Rule(
        name=item.name,
        action=item.action,
        when=_when(item.when),
        unless=ALWAYS if item.unless is None else _when(item.unless),
        redact=tuple(sorted(item.redact.items())),
        reroute=item.reroute,
        line=line,
    )


def _class_rule(item: ClassRuleSettings, line: int) -> ClassRule:
    return ClassRule(
        name=item.name,
        when=_when(item.when),
        data_class=item.data_class,
        labels=frozenset(item.labels),
        may_lower=item.may_lower,
        line=line,
    )


def _clearance(item: ClearanceSettings, default: Clearance) -> Clearance:
    return Clearance(
        default.data_class if item.data_class is None else item.data_class,
        default.labels if item.labels is None else frozenset(item.labels),
    )


def _team(name: str, item: TierClearanceSettings, of_tier: Mapping[Tier, Clearance], line: int) -> TeamClearance:
    own = [(tier, getattr(item, tier.value)) for tier in Tier]
    tiers = tuple((tier, _clearance(value, of_tier[tier])) for tier, value in own if value is not None)
    return TeamClearance(team=name, tiers=tiers, line=line)


def _line(given: Mapping[str, Given], path: str) -> int:
    found = given.get(path)
    return found.place.line if found is not None else 0


def _invalid(what: str) -> Misconfigured:
    return Misconfigured("policy_invalid", what, "Run `tidegate policy check`.")
