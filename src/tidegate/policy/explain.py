"""Why an exchange would go where: the whole way of a decision as values, for people and for the admin API.

It asks the same functions that `decide` asks, so that an explanation cannot say another thing than the decision.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from tidegate.core.words import Action, DataClass
from tidegate.policy import reasons
from tidegate.policy.classify import Classified
from tidegate.policy.compiled import CLEARANCE, UNREDACTABLE, CompiledPolicy, Disposition, within
from tidegate.policy.decide import Decision, decide
from tidegate.policy.facts import Asked, Content, Place
from tidegate.policy.rules import ANY, Clearance, Rule


class PlaceStory(msgspec.Struct, frozen=True):
    """One place. `holding` are the rules that hold there, `decided_by` the one that decides, None for the clearance.

    `clearances` all hold; `data_class` and `labels` are what is left of the exchange after redaction.
    """

    place: Place
    disposition: Disposition
    holding: tuple[Rule, ...]
    decided_by: Rule | None
    clearances: tuple[Clearance, ...]
    data_class: DataClass
    labels: frozenset[str]
    why: tuple[str, ...]


class Story(msgspec.Struct, frozen=True):
    """A decision and how it came about. `why` are the reasons in words."""

    decision: Decision
    classified: Classified
    why: tuple[str, ...]
    places: tuple[PlaceStory, ...]


def explain(rules: CompiledPolicy, asked: Asked, content: Content, places: Sequence[Place]) -> Story:
    """The decision about an exchange at `places`, with everything that led to it. Pure; never raises."""
    minute, day = rules.moment(asked.at)
    classified = rules.classifier.classify(asked, content, minute, day)
    decision = decide(rules, "", asked, content, places)
    return Story(
        decision,
        classified,
        tuple(_class_story(rules, classified)),
        tuple(_of_place(rules, asked, content, classified, place) for place in places),
    )


def _class_story(rules: CompiledPolicy, classified: Classified) -> Iterator[str]:
    for code in classified.reasons:
        head, _, rest = code.partition(":")
        means = (
            f", which is {rules.classifier.class_of(rest).name.lower()}"
            if head in ("label", "carried", "added")
            else ""
        )
        if head == "not_checked":
            means = f", which is {rules.spec.not_checked.name.lower()}"
        yield reasons.explain(code) + means
    if not classified.reasons:
        yield f"it was looked at and nothing was found, which is {rules.spec.baseline.name.lower()}"


def _of_place(
    rules: CompiledPolicy, asked: Asked, content: Content, classified: Classified, place: Place
) -> PlaceStory:
    holding = tuple(rules.holding(rules.facts(asked, content, classified, place)))
    disposition = rules.dispose(asked, content, classified, place)
    gone = _gone(holding, content)
    minute, day = rules.moment(asked.at)
    data_class, labels = rules.classifier.remaining(asked, content, classified, gone, minute, day)
    if not gone:
        data_class, labels = classified.data_class, classified.counted
    clearances = tuple(rules.clearances(asked.team, place))
    decided = next((rule for rule in holding if rule.name == disposition.rule), None)
    why = tuple(_why(disposition, decided, clearances, data_class, labels))
    return PlaceStory(place, disposition, holding, decided, clearances, data_class, labels, why)


def _gone(holding: Sequence[Rule], content: Content) -> frozenset[str]:
    named = {name for rule in holding for name, _ in rule.redact}
    return frozenset(named & (content.labels | content.history_labels))


def _why(
    disposition: Disposition,
    decided: Rule | None,
    clearances: Sequence[Clearance],
    data_class: DataClass,
    labels: frozenset[str],
) -> Iterator[str]:
    if decided is not None:
        where = f"on line {decided.line}" if decided.line else "built in"
        yield f"the rule {decided.name!r} ({where}) says {disposition.action.value}"
    if disposition.rule == UNREDACTABLE:
        yield "something has to be taken out that no redaction reaches"
    if disposition.redact:
        yield "taken out: " + ", ".join(f"{name} as {mode}" for name, mode in disposition.redact)
    if disposition.action in (Action.ALLOW, Action.REDACT):
        yield f"what is left is {data_class.name.lower()}, within the clearance"
        return
    if disposition.rule != CLEARANCE:
        return
    for clearance in clearances:
        if within(clearance, data_class, labels):
            continue
        if data_class > clearance.data_class:
            yield f"cleared for {clearance.data_class.name.lower()}, and this is {data_class.name.lower()}"
        over = sorted(labels - clearance.labels)
        if over and ANY not in clearance.labels:
            yield f"not cleared for {', '.join(over)}"
