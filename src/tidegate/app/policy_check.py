"""What one field of the policy alone cannot say: names that must be known, hours, rules against each other.

Pure: settings and the places of their values in, issues out. What can be said of the rules as such is said by
`policy/check.py`; here it gets its lines.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from tidegate.app.config import Settings
from tidegate.app.config_issue import NOWHERE, Issue
from tidegate.app.config_read import Given, nearest
from tidegate.app.policy_build import AUTO, NONE, find_zone, policy_spec, read_hours
from tidegate.app.policy_settings import AskedSettings, ClassRuleSettings, PolicySettings, RuleSettings, WhenSettings
from tidegate.core.finding import LABELS
from tidegate.core.words import Action, DataClass, Tier
from tidegate.policy.check import remarks
from tidegate.policy.rules import ANY, DAYS

_NAME: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")


def check_policy(settings: Settings, given: Mapping[str, Given]) -> list[Issue]:
    """All issues of the policy, errors first looked for in single values and then, without any, in the whole."""
    issues = list(_Checker(settings, given).run())
    if any(issue.severity == "error" for issue in issues):
        return issues
    return [*issues, *_of_rules(settings, given)]


def _of_rules(settings: Settings, given: Mapping[str, Given]) -> Iterator[Issue]:
    own = {"rules": len(settings.policy.rules), "classify": len(settings.policy.classify), "clearance": 1}
    spec = policy_spec(settings, given)
    for remark in remarks(spec):
        if remark.index >= own[remark.section]:
            if spec.evaluation == "first_match":
                # Of a built-in rule: what stands before it is the file's.
                what = f"Of the built-in rule {spec.rules[remark.index].name!r}: {remark.what}"
                yield _issue(given, "policy.rules", what, "Narrow that one, or say default_rules: false.", True)
            continue
        path = "policy.clearance" if remark.section == "clearance" else f"policy.{remark.section}[{remark.index}]"
        path = f"{path}.{remark.field}" if remark.field else path
        yield _issue(given, path, remark.what, remark.fix, not remark.error)


def _issue(given: Mapping[str, Given], path: str, what: str, fix: str = "", warning: bool = False) -> Issue:
    """An issue at a value, or at what encloses it when it is not in the file."""
    at = path
    while at and at not in given:
        at = at[: max(at.rfind("."), at.rfind("["), 0)]
    place = given[at].place if at in given else NOWHERE
    severity = "warning" if warning else "error"
    return Issue(what=what, fix=fix, path=path, line=place.line, column=place.column, severity=severity)


class _Checker:
    def __init__(self, settings: Settings, given: Mapping[str, Given]) -> None:
        self._settings = settings
        self._policy: PolicySettings = settings.policy
        self._given = given
        self._endpoints = {item.id for item in settings.endpoints}
        self._providers = {item.provider or item.id for item in settings.endpoints}
        self._routes = {name for item in settings.routes for name in (item.name, *item.aliases)}
        self._routes.add(settings.local_model.route)
        classified = {label for item in self._policy.classify for label in item.labels}
        self._labels = {*LABELS, *self._policy.classes, *classified}

    def run(self) -> Iterator[Issue]:
        policy = self._policy
        if find_zone(policy.timezone) is None:
            yield self._at("policy.timezone", "This time zone is not known.", "Give an IANA name, as Europe/Berlin.")
        yield from self._names("policy.rules", policy.rules)
        yield from self._names("policy.classify", policy.classify)
        for index, rule in enumerate(policy.rules):
            path = f"policy.rules[{index}]"
            yield from self._when(rule.when, f"{path}.when")
            if rule.unless is not None:
                yield from self._when(rule.unless, f"{path}.unless")
            if rule.action is Action.REROUTE and rule.reroute:
                yield from self._route(rule.reroute, f"{path}.reroute")
            yield from self._known_labels(rule.redact, f"{path}.redact", "")
        for index, item in enumerate(policy.classify):
            yield from self._asked(item.when, f"policy.classify[{index}].when")
        yield from self._label_names()
        if policy.not_checked is DataClass.PUBLIC:
            what = "What nobody could look at counts as public, so it may go anywhere."
            yield self._at("policy.not_checked", what, "Leave it at confidential.", warning=True)
        if policy.reroute not in (AUTO, NONE):
            yield from self._route(policy.reroute, "policy.reroute")
        for name in policy.clearance.endpoints:
            path = f"policy.clearance.endpoints.{name}"
            yield from self._one(name, self._endpoints | {"local"}, path, "endpoint")

    def _at(self, path: str, what: str, fix: str = "", warning: bool = False) -> Issue:
        return _issue(self._given, path, what, fix, warning)

    def _label_names(self) -> Iterator[Issue]:
        """Labels stand in headers and records, so they are plain names."""
        given = [(f"policy.classes.{label}", label) for label in self._policy.classes]
        for index, item in enumerate(self._policy.classify):
            path = f"policy.classify[{index}].labels"
            given += [(f"{path}[{place}]", label) for place, label in enumerate(item.labels)]
        for path, label in given:
            if not _NAME.fullmatch(label):
                yield self._at(path, "This is no label.", "Use letters, digits, dots, dashes and underscores.")

    def _names(self, section: str, items: tuple[RuleSettings, ...] | tuple[ClassRuleSettings, ...]) -> Iterator[Issue]:
        seen: dict[str, int] = {}
        for index, item in enumerate(items):
            path = f"{section}[{index}].name"
            if not _NAME.fullmatch(item.name):
                yield self._at(path, "This is no name.", "Use letters, digits, dots, dashes and underscores.")
            elif item.name in seen:
                first = self._given.get(f"{section}[{seen[item.name]}]")
                line = first.place.line if first is not None else 0
                yield self._at(path, f"The rule {item.name!r} is already on line {line}.", "Give it another name.")
            seen.setdefault(item.name, index)

    def _asked(self, when: AskedSettings, path: str) -> Iterator[Issue]:
        if when.hours and read_hours(when.hours) is None:
            yield self._at(f"{path}.hours", "This is no span of hours.", "Write it as 08:00-18:00.")
        for index, day in enumerate(when.days):
            if day not in DAYS:
                yield self._at(f"{path}.days[{index}]", f"This takes one of {', '.join(DAYS)}.")
        yield from self._all(when.routes, self._routes, f"{path}.routes", "route")
        yield from self._known_labels(when.labels, f"{path}.labels", "[{}]")
        yield from self._known_labels(when.no_labels, f"{path}.no_labels", "[{}]")
        if not when.rules and when.count > 1:
            yield self._at(f"{path}.count", "This counts findings of `rules`, of which there are none.", warning=True)

    def _when(self, when: WhenSettings, path: str) -> Iterator[Issue]:
        yield from self._asked(when, path)
        yield from self._all(when.endpoints, self._endpoints | {"local"}, f"{path}.endpoints", "endpoint")
        yield from self._all(when.providers, self._providers | {"tidegate"}, f"{path}.providers", "provider")
        if when.endpoints and when.tiers:
            yield from self._tiers_of(when, path)

    def _tiers_of(self, when: WhenSettings, path: str) -> Iterator[Issue]:
        found = {item.tier for item in self._settings.endpoints if item.id in when.endpoints}
        if all(name in self._endpoints for name in when.endpoints) and not found & set(when.tiers):
            yield self._at(f"{path}.tiers", "This never holds: the endpoints are of other tiers.", warning=True)

    def _all(self, names: Iterable[str], known: set[str], path: str, kind: str) -> Iterator[Issue]:
        for index, name in enumerate(names):
            yield from self._one(name, known, f"{path}[{index}]", kind)

    def _one(self, name: str, known: set[str], path: str, kind: str) -> Iterator[Issue]:
        if ANY not in name and name not in known:
            yield self._at(path, f"There is no {kind} {name[:80]!r}.", nearest(name, known))

    def _route(self, name: str, path: str) -> Iterator[Issue]:
        if name not in self._routes:
            yield self._at(path, f"There is no route {name[:80]!r}.", nearest(name, self._routes))
            return
        tiers = {item.id: item.tier for item in self._settings.endpoints}
        route = next((item for item in self._settings.routes if name in (item.name, *item.aliases)), None)
        away = (
            []
            if route is None
            else [one.endpoint for one in route.deployments if tiers.get(one.endpoint) != Tier.LOCAL]
        )
        if away:
            yield self._at(
                path,
                f"The route has an endpoint that is not local: {away[0][:80]!r}.",
                "What must stay home goes only to its local ones; those that are not are passed over.",
                warning=True,
            )

    def _known_labels(self, names: Iterable[str], path: str, place: str) -> Iterator[Issue]:
        """Labels may be of your own; one that is nearly one of ours is likely a slip."""
        for index, name in enumerate(names):
            if ANY in name or name in self._labels:
                continue
            near = difflib.get_close_matches(name, sorted(self._labels), n=1, cutoff=0.8)
            if near:
                where = path + place.format(index) if place else f"{path}.{name}"
                yield self._at(where, f"No label is called {name[:80]!r}.", f"Did you mean {near[0]!r}?", warning=True)
