"""What an exchange is: its data class and labels, by policy, with the reasons as codes.

A class comes either from a label, and goes when that label is taken out of the call, or from elsewhere (a
marking, the caller, what was not looked at, the conversation) and stays whatever is redacted.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

import msgspec

from tidegate.core.words import DataClass
from tidegate.policy import reasons
from tidegate.policy.conditions import Facts, holds
from tidegate.policy.facts import Asked, Content
from tidegate.policy.rules import ClassRule, PolicySpec

_LOWEST: Final = DataClass.PUBLIC


class Classified(msgspec.Struct, frozen=True, gc=False):
    """What classification says.

    `labels` are all that were found, added or carried before; `counted` those of them that still count after a
    declassification. `carries` is the class apart from what labels say, before a declassification: with `labels` it
    is what a conversation has to remember. `ceiling` is the declared class that lowers, if any.
    """

    data_class: DataClass
    carries: DataClass
    labels: frozenset[str]
    counted: frozenset[str]
    ceiling: DataClass | None
    reasons: tuple[str, ...]


class Classifier:
    """A policy's part that says what things are."""

    def __init__(self, spec: PolicySpec) -> None:
        self._spec = spec
        self._classes = dict(spec.classes)
        self._rules: tuple[tuple[ClassRule, Callable[[Facts], bool]], ...] = tuple(
            (rule, holds(rule.when)) for rule in spec.classify
        )

    def class_of(self, label: str) -> DataClass:
        """What a label means; one that the policy does not know means `other_labels`."""
        return self._classes.get(label, self._spec.other_labels)

    def classify(self, asked: Asked, content: Content, minute: int = 0, day: int = 0) -> Classified:
        """The class, the labels and why. Never lower than any of what it is made of, but for a declassification."""
        found = content.labels | content.history_labels
        why = [*reasons.of_content(content)]
        holding = self._holding(asked, content, found, minute, day)
        why += [reasons.class_rule(rule.name) for rule in holding]
        added = frozenset(label for rule in holding for label in rule.labels)
        why += [reasons.added(label) for label in sorted(added - found)]
        labels = found | added
        carries = self._stays(content, holding)
        data_class = max(carries, self._of_labels(labels), max((rule.data_class for rule in holding), default=_LOWEST))
        counted, ceiling = labels, None
        declared = asked.declared
        if declared is not None:
            why.append(reasons.declared(declared))
            if declared > data_class:
                carries = data_class = declared
            elif declared < data_class:
                right = "key" if asked.may_lower else next((rule.name for rule in holding if rule.may_lower), "")
                if right:
                    why.append(reasons.lowered(data_class, right))
                    ceiling = declared
                    counted = self._kept(labels, declared)
                    data_class = max(declared, self._of_labels(counted & self._spec.never_lowered))
                else:
                    why.append(reasons.NO_RIGHT)
        return Classified(data_class, carries, labels, counted, ceiling, tuple(why))

    def remaining(
        self, asked: Asked, content: Content, whole: Classified, gone: frozenset[str], minute: int = 0, day: int = 0
    ) -> tuple[DataClass, frozenset[str]]:
        """The class and the counted labels once the labels `gone` have been taken out of the call."""
        left = (content.labels | content.history_labels) - gone
        holding = self._holding(asked, content, left, minute, day)
        labels = left | {label for rule in holding for label in rule.labels}
        data_class = max(
            whole.carries, self._of_labels(labels), max((rule.data_class for rule in holding), default=_LOWEST)
        )
        if whole.ceiling is None:
            return data_class, labels
        counted = self._kept(labels, whole.ceiling)
        return min(data_class, max(whole.ceiling, self._of_labels(counted & self._spec.never_lowered))), counted

    def _holding(
        self, asked: Asked, content: Content, labels: frozenset[str], minute: int, day: int
    ) -> Sequence[ClassRule]:
        if not self._rules:
            return ()
        facts = Facts(asked, content, labels, minute=minute, day=day)
        return [rule for rule, test in self._rules if test(facts)]

    def _stays(self, content: Content, holding: Sequence[ClassRule]) -> DataClass:
        """The class that no redaction of labels takes away."""
        unread = self._spec.not_checked if content.outcome.state == "not_checked" else _LOWEST
        # What a rule says because of a label goes with the label; `remaining` asks it again.
        by_rule = max((rule.data_class for rule in holding if not rule.when.labels), default=_LOWEST)
        return max(self._spec.baseline, content.raises, content.history, unread, by_rule)

    def _of_labels(self, labels: frozenset[str]) -> DataClass:
        return max(map(self.class_of, labels), default=_LOWEST)

    def _kept(self, labels: frozenset[str], ceiling: DataClass) -> frozenset[str]:
        """The labels that a declassification to `ceiling` leaves."""
        never = self._spec.never_lowered
        return frozenset(label for label in labels if label in never or self.class_of(label) <= ceiling)
