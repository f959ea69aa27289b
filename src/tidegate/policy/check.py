"""What is wrong with a policy although each of its lines is right: shadowed rules, rules that cannot hold, conflicts.

It says only what it can prove from the conditions; that it says nothing is no proof that all rules matter.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Literal

import msgspec

from tidegate.core.words import Action, Tier
from tidegate.policy.compiled import within
from tidegate.policy.implication import apart, covered_together, covers, follows, impossible
from tidegate.policy.rules import ACTIONS, ALWAYS, PolicySpec, Rule, When, strictest_mode

_PLACE: Final = ("tiers", "endpoints", "providers", "standings", "regions", "retentions", "tags", "price_at_least",
                 "price_at_most", "class_at_least", "class_at_most")  # fmt: skip
"""Conditions that a classification rule cannot have: the class is known only after it, and places after that."""


class Remark(msgspec.Struct, frozen=True, kw_only=True):
    """One thing about the rule at `index` of `section`. `error` keeps the policy from being used."""

    section: Literal["rules", "classify", "clearance"]
    index: int
    what: str
    fix: str = ""
    error: bool = False
    field: str = ""


def remarks(spec: PolicySpec) -> list[Remark]:
    """Everything that can be said against the policy's own rules, built-in ones (`line` 0, at the end) aside."""
    found: list[Remark] = []
    for index, rule in enumerate(spec.rules):
        found += _shape(index, rule)
        found += _never(index, rule.when, rule.unless, "rules")
        found += _uncleared(spec, index, rule)
        found += _against_others(spec, index, rule)
    for index, item in enumerate(spec.classify):
        found += _never(index, item.when, ALWAYS, "classify")
        wrong = [name for name in _PLACE if getattr(item.when, name) not in (None, ())]
        if wrong:
            found.append(
                Remark(
                    section="classify",
                    index=index,
                    field=f"when.{wrong[0]}",
                    what="What an exchange is cannot depend on places or on its class.",
                    fix="Put the condition into a rule under `rules`.",
                    error=True,
                )
            )
        elif not item.data_class and not item.labels and not item.may_lower:
            found.append(
                Remark(
                    section="classify",
                    index=index,
                    what="This rule changes nothing.",
                    fix="Give it a data_class, labels or may_lower.",
                )
            )
    found += _clearances(spec)
    return found


def _shape(index: int, rule: Rule) -> Iterator[Remark]:
    """Whether the action has what it needs and nothing else."""
    if rule.action is Action.REDACT and not rule.redact:
        yield Remark(
            section="rules",
            index=index,
            what="It does not say what is taken out.",
            fix="Give `redact: {pii: pseudonym}` or the like.",
            error=True,
        )
    if rule.redact and rule.action is not Action.REDACT:
        yield Remark(
            section="rules",
            index=index,
            field="redact",
            what=f"Nothing is taken out with the action {rule.action.value}.",
            fix="Use the action redact, or leave `redact` out.",
            error=True,
        )
    if rule.reroute and rule.action is not Action.REROUTE:
        yield Remark(
            section="rules",
            index=index,
            field="reroute",
            what=f"Nothing is rerouted with the action {rule.action.value}.",
            fix="Use the action reroute, or leave `reroute` out.",
            error=True,
        )


def _never(index: int, when: When, unless: When, section: Literal["rules", "classify"]) -> Iterator[Remark]:
    why = impossible(when)
    if why:
        yield Remark(section=section, index=index, field="when", what=f"This never holds. {why}", fix="Correct it.")
    elif unless != ALWAYS and follows(unless, when):
        yield Remark(
            section=section,
            index=index,
            field="unless",
            what="This never holds: `unless` excludes all that `when` takes.",
            fix="Narrow `unless`.",
        )


def _against_others(spec: PolicySpec, index: int, rule: Rule) -> Iterator[Remark]:
    if spec.evaluation == "first_match":
        yield from _shadowed(spec, index, rule)
        return
    if rule.action is Action.ALLOW:
        yield Remark(
            section="rules",
            index=index,
            what="An `allow` has no effect where the strictest rule decides.",
            fix="Use `unless` in the stricter rules, `evaluation: first_match`, or a clearance.",
        )
        return
    stricter = [other for other in spec.rules if ACTIONS.index(other.action) > ACTIONS.index(rule.action)]
    if not any(covers(other, rule) for other in stricter) and covered_together(stricter, rule):
        yield Remark(
            section="rules",
            index=index,
            what="This has no effect: wherever it holds, a stricter rule does.",
            fix="Narrow those, or remove this one.",
        )
    for place, other in enumerate(spec.rules):
        if place == index:
            continue
        if ACTIONS.index(other.action) > ACTIONS.index(rule.action) and covers(other, rule):
            yield Remark(
                section="rules",
                index=index,
                what=f"This has no effect: {_named(other)} holds wherever it does, and is stricter.",
                fix="Narrow that one, or remove this one.",
            )
        elif place < index and not apart(rule.when, other.when):
            yield from _conflict(index, rule, other)


def _shadowed(spec: PolicySpec, index: int, rule: Rule) -> Iterator[Remark]:
    above = next((other for other in spec.rules[:index] if covers(other, rule)), None)
    if above is None and covered_together(spec.rules[:index], rule):
        yield Remark(
            section="rules",
            index=index,
            what="This is never reached: wherever it holds, one of the rules before it does.",
            fix="Move it up, or remove it.",
        )
    if above is not None:
        yield Remark(
            section="rules",
            index=index,
            what=f"This is never reached: {_named(above)} holds wherever it does, and stands before it.",
            fix="Move it up, or remove it.",
        )


def _conflict(index: int, rule: Rule, other: Rule) -> Iterator[Remark]:
    modes = dict(other.redact)
    for name, mode in rule.redact:
        if modes.get(name, mode) != mode:
            wins = strictest_mode(mode, modes[name])
            yield Remark(
                section="rules",
                index=index,
                field=f"redact.{name}",
                what=f"{_named(other)[0].upper() + _named(other)[1:]} takes {name!r} out as {modes[name]}; where both "
                f"hold, {wins} counts.",
                fix="Give both the same mode, or keep their conditions apart.",
            )
    both = rule.action is Action.REROUTE and other.action is Action.REROUTE
    if both and rule.reroute and other.reroute and rule.reroute != other.reroute:
        first = min((rule, other), key=lambda item: item.name)
        yield Remark(
            section="rules",
            index=index,
            field="reroute",
            what=f"{_named(other)[0].upper() + _named(other)[1:]} names another route; where both hold at a place, "
            f"{first.reroute!r} counts, by the names of the rules.",
            fix="Keep their conditions apart.",
        )


def _uncleared(spec: PolicySpec, index: int, rule: Rule) -> Iterator[Remark]:
    """A rule that lets pass what the clearance refuses anyway."""
    if rule.action not in (Action.ALLOW, Action.REDACT) or not rule.when.labels or not rule.when.tiers:
        return
    if rule.when.endpoints or spec.endpoints or spec.teams:
        # Some of these may be cleared for more than their tier.
        return
    out = {name for name, _ in rule.redact}
    left = [label for label in rule.when.labels if label not in out]
    classes, tiers = dict(spec.classes), dict(spec.tiers)
    cleared = [
        (tier, label)
        for tier in rule.when.tiers
        for label in left
        if within(tiers[tier], classes.get(label, spec.other_labels), frozenset({label}))
    ]
    if left and len(left) == len(rule.when.labels) and not cleared:
        names = ", ".join(tier.value for tier in rule.when.tiers)
        yield Remark(
            section="rules",
            index=index,
            what=f"This lets nothing pass: the clearance of {names} does not cover {', '.join(left)}.",
            fix="Raise the clearance, or take the labels out with `redact`.",
        )


def _clearances(spec: PolicySpec) -> Iterator[Remark]:
    tiers = dict(spec.tiers)
    unvetted, official = tiers[Tier.UNVETTED], tiers[Tier.OFFICIAL]
    if unvetted.data_class > official.data_class:
        yield Remark(
            section="clearance",
            index=0,
            field="unvetted",
            what="Unvetted endpoints may get more than official ones.",
            fix="Lower the clearance of unvetted.",
        )


def _named(rule: Rule) -> str:
    return f"the rule {rule.name!r} (line {rule.line})" if rule.line else f"the built-in rule {rule.name!r}"
