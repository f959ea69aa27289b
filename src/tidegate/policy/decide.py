"""Decides where an exchange may go, and in what form. Pure: facts in, `Decision` out; it alone issues permits.

1. Classification gives the class and the labels. 2. At each place the rules that hold say what happens, the first
of them or the strictest, as the policy says. 3. Whatever they say, a place gets only what it is cleared for, after
what is taken out. 4. The mildest of the places is the answer.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Final

import msgspec

from tidegate.core.words import Action, DataClass
from tidegate.policy.compiled import REMEMBERED, CompiledPolicy, Disposition
from tidegate.policy.facts import Asked, Content, Place
from tidegate.policy.permit import Permit, issue
from tidegate.policy.reasons import RELEASED
from tidegate.policy.rules import ACTIONS

NO_PLACE: Final = "no_place"
"""Named as the rule when there is no place to decide about."""

_SENDING: Final = (Action.ALLOW, Action.REDACT)
_NOWHERE: Final = Disposition(Action.BLOCK, NO_PLACE)


class Decision(msgspec.Struct, frozen=True, gc=False):
    """What policy says of one exchange.

    `action` and `rule` are those of the mildest place. `allow`, `redact`: it may go to `cleared`, to each as its
    disposition says. `reroute`: to none of these places; `reroute` names the route to ask instead, and is empty when
    there is none, which is a 503. `hold`: refused until a person releases it. `block`: refused.

    `labels` are all that it carries, `carries` the class apart from what labels say: with `labels` that is what a
    conversation has to remember. `reasons` are codes. `policy` is the digest of the policy.
    """

    exchange: str
    action: Action
    rule: str
    data_class: DataClass
    cleared: frozenset[str]
    labels: frozenset[str] = frozenset()
    reasons: tuple[str, ...] = ()
    places: Mapping[str, Disposition] = MappingProxyType({})
    reroute: str = ""
    carries: DataClass = DataClass.PUBLIC
    policy: str = ""

    def permit(self, endpoint: str) -> Permit | None:
        """A fresh permit for one attempt at `endpoint`, or None when nothing may go there."""
        if endpoint not in self.cleared:
            return None
        there = self.places.get(endpoint)
        if there is None:
            return issue(self.exchange, endpoint, self.data_class, self.rule)
        return issue(self.exchange, endpoint, self.data_class, there.rule, there.redact)

    def disposition(self, endpoint: str) -> Disposition:
        """What happens at an endpoint; a place that was not asked about gets nothing."""
        return self.places.get(endpoint, _NOWHERE)


class _Judgement(msgspec.Struct, frozen=True, gc=False):
    """A decision but for the exchange."""

    action: Action
    rule: str
    data_class: DataClass
    cleared: frozenset[str]
    labels: frozenset[str]
    reasons: tuple[str, ...]
    places: Mapping[str, Disposition]
    reroute: str
    carries: DataClass


def decide(rules: CompiledPolicy, exchange: str, asked: Asked, content: Content, places: Sequence[Place]) -> Decision:
    """Decide about an exchange at `places`. Never raises, and says the same of the same facts.

    Judgements are remembered in the policy by what they depend on, so that the common case is a look-up.
    """
    mark = rules.mark(asked, content, tuple(places))
    remembered = rules.remembered
    found: _Judgement | None = remembered.get(mark)
    if found is None:
        found = _judge(rules, asked, content, places)
        if mark is not None:
            if len(remembered) >= REMEMBERED:
                del remembered[next(iter(remembered))]
            remembered[mark] = found
    return Decision(
        exchange,
        found.action,
        found.rule,
        found.data_class,
        found.cleared,
        found.labels,
        found.reasons,
        found.places,
        found.reroute,
        found.carries,
        rules.digest,
    )


def _judge(rules: CompiledPolicy, asked: Asked, content: Content, places: Sequence[Place]) -> _Judgement:
    minute, day = rules.moment(asked.at)
    classified = rules.classifier.classify(asked, content, minute, day)
    given = {place.endpoint: rules.dispose(asked, content, classified, place) for place in places}
    # Places in an order of their own, so that theirs in the file does not choose which rule is named.
    mildest = min(
        (given[name] for name in sorted(given)), key=lambda item: ACTIONS.index(item.action), default=_NOWHERE
    )
    return _Judgement(
        mildest.action,
        mildest.rule,
        classified.data_class,
        frozenset(name for name, item in given.items() if item.action in _SENDING),
        classified.labels,
        (*classified.reasons, RELEASED) if asked.released else classified.reasons,
        MappingProxyType(given),
        _target(rules, asked, mildest, given.values()),
        classified.carries,
    )


def _target(rules: CompiledPolicy, asked: Asked, mildest: Disposition, given: Iterable[Disposition]) -> str:
    """The route to ask instead: what a rule names, else the policy's; never the one that was asked already."""
    if mildest.action is not Action.REROUTE:
        return ""
    named = sorted(item.reroute for item in given if item.action is Action.REROUTE and item.reroute)
    target = named[0] if named else rules.reroute
    return "" if target == asked.route else target
