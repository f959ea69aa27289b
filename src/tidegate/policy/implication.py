"""What can be said of two conditions without any request: that one follows from the other, that both never hold."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from msgspec.structs import replace

from tidegate.core.words import DataClass, Standing, Tier
from tidegate.policy.conditions import matcher
from tidegate.policy.rules import ALWAYS, ANY, DAYS, Hours, Rule, When

_SINGLE: Final = ("keys", "teams", "routes", "sources", "dialects", "operations", "days",
                  "tiers", "endpoints", "providers", "standings", "regions", "retentions")  # fmt: skip
"""Lists about a fact that has one value: two without a common entry never hold together."""

_LISTS: Final = (*_SINGLE, "tools", "labels", "tags")
"""Lists that hold when one of their entries does."""

_CLOSED: Final = ("tiers", "standings", "class_at_least", "class_at_most", "stream", "checked")
_MOST_COMPARISONS: Final = 8192

_WHOLE: Final[dict[str, int]] = {"tiers": len(Tier), "standings": len(Standing), "days": len(DAYS)}
"""Of closed lists, how many entries say nothing."""


def follows(general: When, special: When) -> bool:
    """Whether `general` holds wherever `special` does. False may also mean that it could not be told."""
    return (
        all(_list_follows(name, getattr(general, name), getattr(special, name)) for name in _LISTS)
        and _covered(general.no_labels, special.no_labels)
        and _least_follows(general.class_at_least, special.class_at_least)
        and _most_follows(general.class_at_most, special.class_at_most)
        and _least_follows(general.price_at_least, special.price_at_least)
        and _most_follows(general.price_at_most, special.price_at_most)
        and _rules_follow(general, special)
        and general.stream in (None, special.stream)
        and general.checked in (None, special.checked)
        and _hours_follow(general.hours, special.hours)
    )


def covers(general: Rule, special: Rule) -> bool:
    """Whether one rule holds wherever another does."""
    if not follows(general.when, special.when):
        return False
    if general.unless == ALWAYS:
        return True
    excluded_too = special.unless != ALWAYS and follows(special.unless, general.unless)
    return excluded_too or apart(general.unless, special.when)


def covered_together(rules: Sequence[Rule], special: Rule) -> bool:
    """Whether wherever a rule holds, one of others does, though perhaps none of them everywhere.

    It looks at each combination of tier, standing, class, streaming and checking on its own, as far as the rules speak
    of these; with too many combinations it says False.
    """
    near = [rule for rule in rules if not apart(rule.when, special.when)]
    cells = _cells([special, *near]) if len(near) > 1 else []
    if not cells or len(cells) * len(near) > _MOST_COMPARISONS:
        return False
    inside = [
        replace(special, when=cell) for cell in (_within(special.when, cell) for cell in cells) if cell is not None
    ]
    return bool(inside) and all(any(covers(rule, one) for rule in near) for one in inside)


def _cells(rules: Sequence[Rule]) -> list[When]:
    """Every combination of the closed facts that the rules speak of."""
    whens = [when for rule in rules for when in (rule.when, rule.unless)]
    cells = [When()]
    if any(when.tiers for when in whens):
        cells = [replace(cell, tiers=(tier,)) for cell in cells for tier in Tier]
    if any(when.standings for when in whens):
        cells = [replace(cell, standings=(standing,)) for cell in cells for standing in Standing]
    if any(when.class_at_least is not None or when.class_at_most is not None for when in whens):
        cells = [replace(cell, class_at_least=item, class_at_most=item) for cell in cells for item in DataClass]
    if any(when.stream is not None for when in whens):
        cells = [replace(cell, stream=item) for cell in cells for item in (False, True)]
    if any(when.checked is not None for when in whens):
        cells = [replace(cell, checked=item) for cell in cells for item in (False, True)]
    return cells


def _within(when: When, cell: When) -> When | None:
    """A condition narrowed to a combination; None when it does not hold there."""
    if apart(when, cell):
        return None
    default = When()
    narrow = {name: value for name in _CLOSED if (value := getattr(cell, name)) != getattr(default, name)}
    return replace(when, **narrow)


def apart(first: When, second: When) -> bool:
    """Whether two conditions never hold together. False may also mean that it could not be told."""
    if any(_no_common(getattr(first, name), getattr(second, name)) for name in _SINGLE):
        return True
    if first.stream is not None and second.stream is not None and first.stream is not second.stream:
        return True
    if first.checked is not None and second.checked is not None and first.checked is not second.checked:
        return True
    return any(
        _beyond(low.class_at_least, high.class_at_most) for low, high in ((first, second), (second, first))
    ) or any(_beyond(low.price_at_least, high.price_at_most) for low, high in ((first, second), (second, first)))


def impossible(when: When) -> str:
    """Why a condition never holds, as a sentence; empty when it may."""
    if _beyond(when.class_at_least, when.class_at_most):
        return "It wants a data class that is at least the higher and at most the lower of two."
    if _beyond(when.price_at_least, when.price_at_most):
        return "It wants a price that is at least the higher and at most the lower of two."
    if when.labels and when.no_labels and _covered(when.labels, when.no_labels):
        return "It wants labels that it also does not want."
    return ""


def _list_follows(name: str, general: Sequence[str], special: Sequence[str]) -> bool:
    if not general or len(set(general)) >= _WHOLE.get(name, len(general) + 1):
        return True
    return bool(special) and _covered(special, general)


def _covered(names: Iterable[str], by: Sequence[str]) -> bool:
    """Whether each of `names` is among others, or matched by one with `*`."""
    among = matcher(tuple(by))
    wide = frozenset(by)
    return all((name in wide or ANY in wide) if ANY in name else among(name) for name in names)


def _no_common(first: Sequence[str], second: Sequence[str]) -> bool:
    if not first or not second or any(ANY in name for name in (*first, *second)):
        return False
    return not set(first) & set(second)


def _least_follows(general: object, special: object) -> bool:
    return general is None or (special is not None and general <= special)  # type: ignore[operator]


def _most_follows(general: object, special: object) -> bool:
    return general is None or (special is not None and general >= special)  # type: ignore[operator]


def _beyond(least: object, most: object) -> bool:
    return least is not None and most is not None and least > most  # type: ignore[operator]


def _rules_follow(general: When, special: When) -> bool:
    if not general.rules:
        return True
    return bool(special.rules) and _covered(special.rules, general.rules) and general.count <= special.count


def _hours_follow(general: Hours | None, special: Hours | None) -> bool:
    if general is None:
        return True
    if special is None:
        return False
    minutes = range(24 * 60)
    return all(general.hold(minute) for minute in minutes if special.hold(minute))
