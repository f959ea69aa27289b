"""Recorded decisions under another policy: what would change. Needs no content, for records hold the facts.

What a record does not hold is taken as absent, and a draft that asks for it is said to: the names of tools, the
source that a caller named, and how places were at the time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Final, TypeVar

import msgspec

from tidegate.core.record import ExchangeRecord
from tidegate.core.words import FOUND, PASSED, Action, DataClass
from tidegate.policy.compiled import CompiledPolicy
from tidegate.policy.decide import decide
from tidegate.policy.facts import Asked, Content, Place
from tidegate.policy.reasons import Recalled

REFUSED: Final = "refused"
"""What becomes of an exchange that has to go elsewhere when there is nowhere to go."""

_SENT: Final = (Action.ALLOW.value, Action.REDACT.value)

UNRECORDED: Final = ("tools", "source")
"""Facts of `Asked` that records do not hold."""

K = TypeVar("K")

PlacesOf = Callable[[str], Sequence[Place] | None]
"""The places of a route by its name, or of the route of a model's name; None when there is no such route now."""


class Outcome(msgspec.Struct, frozen=True, order=True):
    """What happens to an exchange: an action of policy or `refused`, the class, and the rule that said so."""

    action: str
    data_class: str
    rule: str


class Change(msgspec.Struct, frozen=True):
    """One exchange that would fare differently."""

    exchange: str
    before: Outcome
    after: Outcome


class Replayed(msgspec.Struct, kw_only=True):
    """What a replay says.

    `moves` counts exchanges by action before and after, unchanged ones included; `classes` those whose class differs.
    `undecided` records never came to a decision, `unrouted` ask for a route that is gone. `examples` are bounded.
    """

    seen: int = 0
    changed: int = 0
    undecided: int = 0
    unrouted: int = 0
    moves: dict[tuple[str, str], int] = {}
    classes: dict[tuple[str, str], int] = {}
    rules: dict[str, int] = {}
    """How many exchanges each rule of the draft decides."""
    examples: list[Change] = []


def recall(record: ExchangeRecord, route: str) -> tuple[Asked, Content]:
    """The facts that a recorded decision was made by, as far as records hold them. `route` was asked for."""
    found = FOUND if record.findings else PASSED
    known = Recalled(record.reasons, found)
    asked = Asked(
        key=record.key,
        team=record.team,
        route=route,
        dialect=record.dialect,
        operation=record.operation,
        stream=record.stream,
        declared=known.declared,
        may_lower=known.may_lower,
        released=known.released,
        at=record.started,
    )
    content = Content(
        labels=frozenset(known.labels),
        rules=tuple(sorted(record.findings.items())),
        raises=known.raises,
        outcome=known.outcome,
        history=known.history,
        history_labels=frozenset(known.carried),
        redactable=known.redactable,
    )
    return asked, content


def recorded(record: ExchangeRecord, route: str) -> Outcome:
    """What happened to an exchange that asked for `route`."""
    action = record.decision
    if action == Action.REROUTE.value and not record.deployment:
        action = REFUSED
    elif action in _SENT and record.route != route:
        # Rerouted, and then refused for another reason, such as a budget, before anything was sent.
        action = Action.REROUTE.value
    return Outcome(action, record.data_class, record.rule)


def redecide(rules: CompiledPolicy, record: ExchangeRecord, route: str, places_of: PlacesOf) -> Outcome | None:
    """What would happen to a recorded exchange now, or None when its route is gone.

    Among the places that may take it, it is the one that took it then, if that may still, else the mildest.
    """
    places = places_of(route)
    if places is None:
        return None
    asked, content = recall(record, route)
    decision = decide(rules, record.id, asked, content, places)
    data_class = _name(decision.data_class)
    if decision.cleared:
        at = record.endpoint
        if at in decision.cleared:
            there = decision.disposition(at)
            return Outcome(there.action.value, data_class, there.rule)
        return Outcome(decision.action.value, data_class, decision.rule)
    if decision.action is not Action.REROUTE:
        return Outcome(decision.action.value, data_class, decision.rule)
    elsewhere = places_of(decision.reroute) if decision.reroute else None
    second = decide(rules, record.id, asked, content, elsewhere) if elsewhere else None
    if second is None or not second.cleared:
        return Outcome(REFUSED, data_class, decision.rule)
    there = second.disposition(record.endpoint) if record.endpoint in second.cleared else None
    return Outcome(Action.REROUTE.value, data_class, second.rule if there is None else there.rule)


def replay(
    rules: CompiledPolicy,
    records: Iterable[tuple[ExchangeRecord, str]],
    places_of: PlacesOf,
    into: Replayed,
    examples: int = 20,
) -> Replayed:
    """Add what would become of `records` (with the route that each asked for) to `into`, which is returned."""
    for record, route in records:
        into.seen += 1
        if not record.decision or not record.policy:
            into.undecided += 1
            continue
        after = redecide(rules, record, route, places_of)
        if after is None:
            into.unrouted += 1
            continue
        before = recorded(record, route)
        _count(into.moves, (before.action, after.action))
        _count(into.rules, after.rule)
        if before.data_class != after.data_class:
            _count(into.classes, (before.data_class, after.data_class))
        if (before.action, before.data_class) != (after.action, after.data_class):
            into.changed += 1
            if len(into.examples) < examples:
                into.examples.append(Change(record.id, before, after))
    return into


def unrecorded(rules: CompiledPolicy) -> tuple[str, ...]:
    """What the policy asks for that records do not hold; decisions by it cannot be replayed faithfully."""
    return tuple(name for name in UNRECORDED if name in rules.used)


def _count(counts: dict[K, int], key: K) -> None:
    counts[key] = counts.get(key, 0) + 1


def _name(data_class: DataClass) -> str:
    return data_class.name.lower()
