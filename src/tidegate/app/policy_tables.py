"""Tests of a policy as a table in YAML: given these facts, expect this decision. For `tidegate policy test`.

A case says what it cares about and nothing else; what it does not say is not checked.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from pathlib import PurePath
from typing import Final, Literal

import msgspec
from msgspec.structs import replace

from tidegate.adapters.files import Files
from tidegate.app.config import environment
from tidegate.app.config_issue import ConfigInvalid, Issue
from tidegate.app.config_read import Given, Reader, nearest
from tidegate.app.config_refs import References
from tidegate.app.config_yaml import MAX_BYTES, compose
from tidegate.app.policy_trial import Sight, Trial
from tidegate.core.words import FOUND, PASSED, DataClass, Standing, not_checked
from tidegate.policy.decide import Decision, decide
from tidegate.policy.facts import Asked, Content, Place
from tidegate.policy.replay import REFUSED
from tidegate.policy.rules import Mode

Act = Literal["allow", "redact", "reroute", "hold", "block", "refused"]


class GivenFacts(msgspec.Struct, frozen=True, kw_only=True):
    """What a case is about: who asks for which route, and what the call carries."""

    route: str
    key: str = ""
    team: str = ""
    source: str = ""
    dialect: str = ""
    operation: str = "generate"
    stream: bool = False
    tools: tuple[str, ...] = ()
    declared: DataClass | None = None
    may_lower: bool = False
    at: str = ""
    text: str = ""
    labels: tuple[str, ...] = ()
    findings: dict[str, int] = {}
    raises: DataClass = DataClass.PUBLIC
    not_checked: str = ""
    history: DataClass = DataClass.PUBLIC
    history_labels: tuple[str, ...] = ()
    redactable: bool = True
    standings: dict[str, Standing] = {}


class Expected(msgspec.Struct, frozen=True, kw_only=True):
    """What has to come of it. `places` is by endpoint; `redact` has to hold wherever something is taken out."""

    action: Act | None = None
    rule: str = ""
    data_class: DataClass | None = None
    labels: tuple[str, ...] | None = None
    cleared: tuple[str, ...] | None = None
    reroute: str | None = None
    places: dict[str, Act] = {}
    redact: dict[str, Mode] | None = None
    reasons: tuple[str, ...] = ()


class Case(msgspec.Struct, frozen=True, kw_only=True):
    """One test."""

    name: str
    given: GivenFacts
    expect: Expected


class Table(msgspec.Struct, frozen=True, kw_only=True):
    """A file of tests."""

    tests: tuple[Case, ...]


class Ran(msgspec.Struct, frozen=True):
    """A test and what was otherwise than expected; nothing when it passed. `line` is where it stands."""

    name: str
    line: int
    wrong: tuple[str, ...]


class Tables:
    """Runs tables against one policy. `sight` gives the detectors when a case has a text."""

    def __init__(self, trial: Trial, files: Files, sight: Sight | None) -> None:
        self._trial = trial
        self._files = files
        self._sight = sight

    def run(self, file: str) -> list[Ran]:
        """Run all tests of a file. Raises Misconfigured (`file_unreadable`) and ConfigInvalid with every issue."""
        table, given = read_table(self._files, file)
        issues = list(self._issues(table, given))
        if issues:
            raise ConfigInvalid(file, tuple(issues))
        return [
            Ran(case.name, given[f"tests[{index}]"].place.line, tuple(self._differences(case)))
            for index, case in enumerate(table.tests)
        ]

    def _issues(self, table: Table, given: Mapping[str, Given]) -> Iterator[Issue]:
        for index, case in enumerate(table.tests):
            path = f"tests[{index}].given"
            if self._trial.places_of(case.given.route) is None:
                what = f"There is no route {case.given.route[:80]!r}."
                yield _issue(given, f"{path}.route", what, nearest(case.given.route, self._trial.routes))
                continue
            known = {place.endpoint for place in self._trial.places_of(case.given.route) or ()}
            for name in case.given.standings:
                if name not in known:
                    yield _issue(
                        given, f"{path}.standings.{name}", "This is no place of the route.", nearest(name, known)
                    )
            if case.given.at and read_moment(case.given.at) is None:
                yield _issue(given, f"{path}.at", "This is no time.", "Write it as 2026-03-01T09:30Z.")
            if case.expect == Expected():
                yield _issue(given, f"tests[{index}].expect", "This expects nothing.", "Say at least the action.")

    def _differences(self, case: Case) -> Iterator[str]:
        asked, content, places = self._facts(case.given)
        decision = decide(self._trial.rules, "", asked, content, places)
        expect = case.expect
        action = outward(decision)
        if expect.action is not None:
            yield from _differ("action", expect.action, action)
        if expect.rule:
            yield from _differ("rule", expect.rule, decision.rule)
        if expect.data_class is not None:
            yield from _differ("data_class", expect.data_class.name.lower(), decision.data_class.name.lower())
        if expect.labels is not None:
            yield from _differ("labels", sorted(expect.labels), sorted(decision.labels))
        if expect.cleared is not None:
            yield from _differ("cleared", sorted(expect.cleared), sorted(decision.cleared))
        if expect.reroute is not None:
            yield from _differ("reroute", expect.reroute, decision.reroute)
        for code in expect.reasons:
            if code not in decision.reasons:
                yield f"reasons: {code} is not among {', '.join(decision.reasons) or 'none'}"
        yield from _at_places(expect, decision)

    def _facts(self, given: GivenFacts) -> tuple[Asked, Content, list[Place]]:
        asked = Asked(
            key=given.key,
            team=given.team,
            route=self._trial.route_of(given.route) or given.route,
            source=given.source,
            dialect=given.dialect,
            operation=given.operation,
            stream=given.stream,
            tools=frozenset(given.tools),
            declared=given.declared,
            may_lower=given.may_lower,
            at=_NOON if not given.at else read_moment(given.at) or _NOON,
        )
        places = [
            replace(place, standing=given.standings.get(place.endpoint, place.standing))
            for place in self._trial.places_of(given.route) or ()
        ]
        return asked, self._content(given), places

    def _content(self, given: GivenFacts) -> Content:
        seen = Content()
        if given.text and self._sight is not None:
            seen = self._sight.of_text(given.text)
        rules = dict(seen.rules)
        for rule, count in given.findings.items():
            rules[rule] = rules.get(rule, 0) + count
        labels = seen.labels | frozenset(given.labels)
        outcome = FOUND if labels or rules else PASSED
        return Content(
            labels=labels,
            rules=tuple(sorted(rules.items())),
            raises=max(seen.raises, given.raises),
            outcome=not_checked(given.not_checked) if given.not_checked else max((seen.outcome, outcome), key=_weight),
            history=given.history,
            history_labels=frozenset(given.history_labels),
            redactable=given.redactable and seen.redactable,
        )


def read_table(files: Files, file: str) -> tuple[Table, dict[str, Given]]:
    """The tests of a file and where they stand.

    Raises Misconfigured (`file_unreadable`) and ConfigInvalid with every issue.
    """
    root, issues = compose(files.read(file, MAX_BYTES))
    folder = str(PurePath(file).parent)
    reader = Reader(References(environment(), files, folder), folder)
    table = Table(tests=())
    if root is not None:
        table = reader.read(root, Table)
    elif not issues:
        issues.append(Issue(what="The file is empty.", fix="Give `tests:` and a list below it."))
    missing = [
        Issue(what=item.what, path=item.path, line=item.place.line, column=item.place.column) for item in reader.missing
    ]
    found = (*issues, *reader.issues, *missing)
    if found:
        raise ConfigInvalid(file, found)
    return table, reader.given


def needs_sight(files: Files, file: str) -> bool:
    """Whether a case of the file has a text that detectors have to look at. Raises as `read_table`."""
    return any(case.given.text for case in read_table(files, file)[0].tests)


def read_moment(text: str) -> float | None:
    """Unix seconds of an ISO 8601 time, UTC where it names no zone; None when it is none."""
    try:
        moment = datetime.datetime.fromisoformat(text)
    except ValueError:
        return None
    return (moment if moment.tzinfo is not None else moment.replace(tzinfo=datetime.UTC)).timestamp()


def outward(decision: Decision) -> str:
    """What a caller meets: the action, or `refused` where the exchange has to go elsewhere and cannot."""
    return REFUSED if decision.action.value == "reroute" and not decision.reroute else decision.action.value


_NOON: Final = 6.5 * 86400
"""When a case takes place that does not say: a Wednesday at noon, UTC. Never now, for a test says the same always."""

_ORDER: Final = ("passed", "found", "not_checked")


def _weight(outcome: object) -> int:
    return _ORDER.index(getattr(outcome, "state", "passed"))


def _at_places(expect: Expected, decision: Decision) -> Iterator[str]:
    for endpoint, action in expect.places.items():
        there = decision.places.get(endpoint)
        if there is None:
            yield f"places.{endpoint}: this is no place of the route"
        else:
            yield from _differ(f"places.{endpoint}", action, there.action.value)
    if expect.redact is None:
        return
    taken = {name: dict(item.redact) for name, item in decision.places.items() if item.redact}
    if not taken and expect.redact:
        yield f"redact: nothing is taken out anywhere, expected {expect.redact}"
    for name, modes in sorted(taken.items()):
        yield from _differ(f"redact at {name}", dict(expect.redact), modes)


def _differ(what: str, expected: object, got: object) -> Iterator[str]:
    if expected != got:
        yield f"{what}: expected {_shown(expected)}, got {_shown(got)}"


def _shown(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(map(str, value)) or "none"
    return str(value) or "none"


def _issue(given: Mapping[str, Given], path: str, what: str, fix: str) -> Issue:
    place = given[path].place
    return Issue(what=what, fix=fix, path=path, line=place.line, column=place.column)
