"""Conditions made ready to be asked: each `When` becomes a row of small tests, and says which facts it looks at."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final

import msgspec

from tidegate.core.words import DataClass
from tidegate.policy.facts import Asked, Content, Place
from tidegate.policy.rules import ALWAYS, ANY, DAYS, When


class Facts(msgspec.Struct, frozen=True, gc=False):
    """All that a condition may look at. `labels` and `data_class` are what classification made of the content.

    `minute` is of the day and `day` of the week (0 is Monday), in the policy's time zone.
    """

    asked: Asked
    content: Content
    labels: frozenset[str]
    data_class: DataClass = DataClass.PUBLIC
    place: Place | None = None
    minute: int = 0
    day: int = 0


Test = Callable[[Facts], bool]

ASKED: Final = ("key", "team", "route", "source", "dialect", "operation", "tools", "stream")
"""Facts of `Asked` that conditions look at, as far as they are given; a decision that uses none is the same for all."""


def matcher(names: Sequence[str]) -> Callable[[str], bool]:
    """Whether a name is one of `names`, where `*` stands for any text. An empty name matches nothing but `*`."""
    exact = frozenset(name for name in names if ANY not in name)
    wide = [re.compile(".*".join(map(re.escape, name.split(ANY))), re.DOTALL) for name in names if ANY in name]
    if not wide:
        return exact.__contains__
    return lambda name: name in exact or any(pattern.fullmatch(name) for pattern in wide)


def uses(when: When) -> frozenset[str]:
    """Which facts of `Asked` a condition looks at, with `at` for the time and `rules` for the counts of findings."""
    given = {
        "key": when.keys,
        "team": when.teams,
        "route": when.routes,
        "source": when.sources,
        "dialect": when.dialects,
        "operation": when.operations,
        "tools": when.tools,
        "rules": when.rules,
    }
    found = {name for name, value in given.items() if value}
    if when.stream is not None:
        found.add("stream")
    if when.hours is not None or when.days:
        found.add("at")
    return frozenset(found)


def holds(when: When) -> Test:
    """The condition as one test, which is true when all that is given holds."""
    tests = [*_asked(when), *_moment(when), *_content(when), *_place(when), *_price(when)]
    if len(tests) == 1:
        return tests[0]
    return lambda facts: all(test(facts) for test in tests)


def holds_unless(when: When, unless: When) -> Test:
    """`when` holds, and `unless` does not; an `unless` without conditions takes nothing away."""
    first = holds(when)
    if unless == ALWAYS:
        return first
    second = holds(unless)
    return lambda facts: first(facts) and not second(facts)


def _asked(when: When) -> Iterator[Test]:
    if when.keys:
        keys = matcher(when.keys)
        yield lambda facts: keys(facts.asked.key)
    if when.teams:
        teams = matcher(when.teams)
        yield lambda facts: teams(facts.asked.team)
    if when.routes:
        routes = matcher(when.routes)
        yield lambda facts: routes(facts.asked.route)
    if when.sources:
        sources = matcher(when.sources)
        yield lambda facts: sources(facts.asked.source)
    if when.dialects:
        dialects = matcher(when.dialects)
        yield lambda facts: dialects(facts.asked.dialect)
    if when.operations:
        operations = matcher(when.operations)
        yield lambda facts: operations(facts.asked.operation)
    if when.tools:
        tools = matcher(when.tools)
        yield lambda facts: any(tools(name) for name in facts.asked.tools)
    if when.stream is not None:
        stream = when.stream
        yield lambda facts: facts.asked.stream is stream


def _moment(when: When) -> Iterator[Test]:
    if when.hours is not None:
        hours = when.hours
        yield lambda facts: hours.hold(facts.minute)
    if when.days:
        days = frozenset(DAYS.index(day) for day in when.days)
        yield lambda facts: facts.day in days


def _content(when: When) -> Iterator[Test]:
    if when.class_at_least is not None:
        least = when.class_at_least
        yield lambda facts: facts.data_class >= least
    if when.class_at_most is not None:
        most = when.class_at_most
        yield lambda facts: facts.data_class <= most
    if when.labels:
        labels = matcher(when.labels)
        yield lambda facts: any(labels(label) for label in facts.labels)
    if when.no_labels:
        unwanted = matcher(when.no_labels)
        yield lambda facts: not any(unwanted(label) for label in facts.labels)
    if when.rules:
        rules, count = matcher(when.rules), when.count
        yield lambda facts: sum(found for rule, found in facts.content.rules if rules(rule)) >= count
    if when.checked is not None:
        checked = when.checked
        yield lambda facts: (facts.content.outcome.state != "not_checked") is checked


def _place(when: When) -> Iterator[Test]:
    if when.tiers:
        tiers = frozenset(when.tiers)
        yield lambda facts: facts.place is not None and facts.place.tier in tiers
    if when.standings:
        standings = frozenset(when.standings)
        yield lambda facts: facts.place is not None and facts.place.standing in standings
    if when.endpoints:
        endpoints = matcher(when.endpoints)
        yield lambda facts: facts.place is not None and endpoints(facts.place.endpoint)
    if when.providers:
        providers = matcher(when.providers)
        yield lambda facts: facts.place is not None and providers(facts.place.provider)
    if when.regions:
        regions = matcher(when.regions)
        yield lambda facts: facts.place is not None and regions(facts.place.region)
    if when.retentions:
        retentions = matcher(when.retentions)
        yield lambda facts: facts.place is not None and retentions(facts.place.retention)
    if when.tags:
        tags = matcher(when.tags)
        yield lambda facts: facts.place is not None and any(tags(tag) for tag in facts.place.tags)


def _price(when: When) -> Iterator[Test]:
    if when.price_at_least is not None:
        least = when.price_at_least
        yield lambda facts: _known_price(facts) and facts.place.input_price >= least  # type: ignore[union-attr, operator]
    if when.price_at_most is not None:
        most = when.price_at_most
        yield lambda facts: _known_price(facts) and facts.place.input_price <= most  # type: ignore[union-attr, operator]


def _known_price(facts: Facts) -> bool:
    return facts.place is not None and facts.place.input_price is not None
