"""What the detectors of secrets share beyond values: a rule as they write it, and its finding."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tidegate.core.finding import SECRET, Finding, Severity
from tidegate.detect.detector import Rule


class Findings:
    """Makes the findings of one detector from the ids of its rules."""

    def __init__(self, detector: str, rules: Sequence[Rule]) -> None:
        self._detector = detector
        self._rules: Mapping[str, Rule] = {rule.id: rule for rule in rules}

    def at(self, rule: str, span: tuple[int, int], sure: float, why: str) -> Finding:
        """The finding of a rule at the characters `span`."""
        of = self._rules[rule]
        return Finding(f"{self._detector}.{rule}", of.label, of.kind, *span, of.severity, sure, why)


def rule(ident: str, title: str, kind: str, severity: Severity, what: str = "", source: str = "") -> Rule:
    """A rule whose label is `secret`."""
    return Rule(id=ident, title=title, label=SECRET, kind=kind, severity=severity, what=what, source=source)
