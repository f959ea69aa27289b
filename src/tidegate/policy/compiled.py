"""A policy made ready to decide by: conditions as tests, clearances as look-ups, and which facts matter at all.

Compiled once when it is loaded. `judge` is pure; what it says is remembered by the facts that it depends on.
"""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Callable, Iterator, Sequence
from operator import attrgetter
from typing import Any, Final

import msgspec

from tidegate.core.words import Action, DataClass, Standing
from tidegate.policy.classify import Classified, Classifier
from tidegate.policy.conditions import Facts, holds_unless, matcher, uses
from tidegate.policy.defaults import QUARANTINED
from tidegate.policy.facts import Asked, Content, Place
from tidegate.policy.permit import Modes
from tidegate.policy.rules import ACTIONS, ANY, Clearance, PolicySpec, Rule, strictest_mode

CLEARANCE: Final = "clearance"
"""Named as the rule when no rule holds, and what a place is cleared for decides; also when that alone refuses it."""
UNREDACTABLE: Final = "not_redactable"
"""Named as the rule when something has to be taken out and cannot be."""

REMEMBERED: Final = 4096
"""How many judgements are remembered, at most."""

_MOST_TOOLS: Final = 64
_MOST_TOOL_TEXT: Final = 4096
"""Names of tools come from outside, and any number of them: more than this is not kept."""

_NOTHING: Final = Clearance(DataClass.PUBLIC)
_UTC: Final = datetime.UTC


class Disposition(msgspec.Struct, frozen=True, gc=False):
    """What happens to the exchange at one place.

    `allow` and `redact` may be sent there, with `redact` taken out: (label or kind, mode) pairs, sorted. With any
    other action nothing goes there. `rule` said so.
    """

    action: Action
    rule: str
    redact: Modes = ()
    reroute: str = ""


class CompiledPolicy:
    """One policy in force. `zone` is what its `timezone` names; whoever loads it looks that up."""

    def __init__(self, spec: PolicySpec, zone: datetime.tzinfo = _UTC) -> None:
        self.spec = spec
        self.digest = hashlib.sha256(msgspec.json.encode(_without_lines(spec), order="deterministic")).hexdigest()
        self.reroute = spec.reroute
        self.classifier = Classifier(spec)
        self.first_match = spec.evaluation == "first_match"
        self.remembered: dict[Any, Any] = {}
        self._zone = zone
        self._rules: tuple[tuple[Rule, Callable[[Facts], bool]], ...] = tuple(
            (rule, holds_unless(rule.when, rule.unless)) for rule in spec.rules
        )
        self._tiers = dict(spec.tiers)
        self._shuts = QUARANTINED in spec.rules
        self._endpoints = dict(spec.endpoints)
        self._teams = tuple((matcher((item.team,)), dict(item.tiers)) for item in spec.teams)
        self._labels = frozenset(label for label, _ in spec.classes)
        self.used = _used(spec)
        self._asked = attrgetter(*_asked_fields(self.used))
        content = ["labels", "raises", "outcome.state", "outcome.reason", "history", "history_labels", "redactable"]
        self._content = attrgetter(*content, "rules") if "rules" in self.used else attrgetter(*content)
        self._timed = "at" in self.used
        self._by_tools = "tools" in self.used

    def mark(self, asked: Asked, content: Content, places: tuple[Place, ...]) -> object:
        """What a judgement depends on: requests of equal marks are judged alike. None when it is too long to keep."""
        if self._by_tools and (len(asked.tools) > _MOST_TOOLS or sum(map(len, asked.tools)) > _MOST_TOOL_TEXT):
            return None
        if self._timed:
            return (self._asked(asked), self._content(content), places, self.moment(asked.at))
        return (self._asked(asked), self._content(content), places)

    def moment(self, at: float) -> tuple[int, int]:
        """Minute of the day and day of the week of a moment (Unix seconds), in the policy's time zone."""
        if not self._timed:
            return 0, 0
        local = datetime.datetime.fromtimestamp(at, self._zone)
        return local.hour * 60 + local.minute, local.weekday()

    def clearances(self, team: str, place: Place) -> Iterator[Clearance]:
        """All clearances that hold at a place; the exchange must be within each of them.

        An endpoint's own and a team's own take the place of the tier's; where both are, both hold.
        """
        own = self._endpoints.get(place.endpoint)
        of_team = next(
            (tiers[place.tier] for is_team, tiers in self._teams if place.tier in tiers and is_team(team)), None
        )
        if own is not None:
            yield own
        if of_team is not None:
            yield of_team
        if own is None and of_team is None:
            yield self._tiers.get(place.tier, _NOTHING)

    def facts(self, asked: Asked, content: Content, classified: Classified, place: Place) -> Facts:
        """What the conditions of rules look at."""
        minute, day = self.moment(asked.at)
        return Facts(asked, content, classified.counted, classified.data_class, place, minute, day)

    def holding(self, facts: Facts) -> list[Rule]:
        """The rules that hold, in the order of the file; under `first_match` only the first one."""
        rules = self._rules
        if facts.asked.released:
            rules = tuple(item for item in rules if item[0].action is not Action.HOLD)
        if self.first_match:
            return next(([rule] for rule, test in rules if test(facts)), [])
        return [rule for rule, test in rules if test(facts)]

    def dispose(self, asked: Asked, content: Content, classified: Classified, place: Place) -> Disposition:
        """What happens at a place: what the rules say, within what the place is cleared for."""
        said = _combined(self.holding(self.facts(asked, content, classified, place)))
        if said.action not in (Action.ALLOW, Action.REDACT):
            return Disposition(said.action, said.rule, (), said.reroute)
        if self._shuts and place.standing is Standing.QUARANTINED:
            # Where the first rule decides, one that allows may stand before it; it does not lift a quarantine.
            return Disposition(Action.REROUTE, QUARANTINED.name)
        redact = tuple(pair for pair in said.redact if self._matters(pair[0], content))
        gone = frozenset(name for name, _ in redact) & (content.labels | content.history_labels)
        if redact and not content.redactable:
            # A part of it would stay in, and nobody could say which.
            return Disposition(Action.REROUTE, UNREDACTABLE)
        if not self.is_cleared(asked, content, classified, place, gone):
            return Disposition(Action.REROUTE, CLEARANCE)
        if redact:
            return Disposition(Action.REDACT, said.rule, redact)
        return Disposition(Action.ALLOW, said.rule)

    def is_cleared(
        self, asked: Asked, content: Content, classified: Classified, place: Place, gone: frozenset[str]
    ) -> bool:
        """Whether a place may get what is left when the labels `gone` have been taken out."""
        if gone:
            minute, day = self.moment(asked.at)
            data_class, labels = self.classifier.remaining(asked, content, classified, gone, minute, day)
        else:
            data_class, labels = classified.data_class, classified.counted
        return all(within(clearance, data_class, labels) for clearance in self.clearances(asked.team, place))

    def _matters(self, name: str, content: Content) -> bool:
        """Whether there may be something of a label or kind to take out. Of kinds only the findings know."""
        if name in content.labels or name in content.history_labels:
            return True
        return name not in self._labels and bool(content.labels)


def within(clearance: Clearance, data_class: DataClass, labels: frozenset[str]) -> bool:
    """Whether a clearance covers a class and labels."""
    return data_class <= clearance.data_class and (ANY in clearance.labels or labels <= clearance.labels)


def _combined(holding: Sequence[Rule]) -> Disposition:
    """The strictest of the rules that hold; of equally strict ones the first by name, so that order means nothing.

    All redactions count, and of two modes for the same thing the stricter.
    """
    if not holding:
        return Disposition(Action.ALLOW, CLEARANCE)
    deciding = min(holding, key=lambda rule: (-ACTIONS.index(rule.action), rule.name))
    redact: dict[str, str] = {}
    for rule in holding:
        for name, mode in rule.redact:
            redact[name] = strictest_mode(redact.get(name, mode), mode)
    return Disposition(deciding.action, deciding.name, tuple(sorted(redact.items())), deciding.reroute)


def _used(spec: PolicySpec) -> frozenset[str]:
    found: frozenset[str] = frozenset()
    for rule in spec.rules:
        found |= uses(rule.when) | uses(rule.unless)
    for item in spec.classify:
        found |= uses(item.when)
    return found | {"team"} if spec.teams else found


def _asked_fields(used: frozenset[str]) -> list[str]:
    """The fields of `Asked` that decisions depend on; the route always, for the exchange is not rerouted to itself."""
    fields = [
        "route",
        "declared",
        "may_lower",
        "released",
        "key",
        "team",
        "source",
        "dialect",
        "operation",
        "tools",
        "stream",
    ]
    return [name for name in fields if name in used or name in ("route", "declared", "may_lower", "released")]


def _without_lines(spec: PolicySpec) -> PolicySpec:
    """The policy apart from where it stands in a file: moving a rule down a line does not make it another policy."""
    replace = msgspec.structs.replace
    return replace(
        spec,
        rules=tuple(replace(item, line=0) for item in spec.rules),
        classify=tuple(replace(item, line=0) for item in spec.classify),
        teams=tuple(replace(item, line=0) for item in spec.teams),
    )
