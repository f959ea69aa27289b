"""What detectors of answers share: the labels of what answers may carry, and the making of findings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from tidegate.core.finding import Finding
from tidegate.detect.detector import Rule

HIDDEN: Final = "hidden"
"""What is there and cannot be seen: it is taken out of prose, and has no place in code."""

LOOKALIKE: Final = "lookalike"
"""What reads as something else: harmless in prose, not in code."""

LINK: Final = "link"
"""An address, which is weighed by the conversation. Its kind says what a reader's program does with it."""

PAYLOAD: Final = "payload"
BACKDOOR: Final = "backdoor"
INSTRUCTION: Final = "instruction"

FETCHED: Final = "fetched_link"
"""Loaded as soon as it is shown."""

CLICKED: Final = "clicked_link"
"""Loaded when somebody clicks on it or runs it."""

DEFINED: Final = "defined_link"
"""The target of references: of links to click on, or of images that stand elsewhere."""

SCRIPTED: Final = "scripted_link"
"""Code rather than an address, or an element that runs code."""


class Findings:
    """Makes the findings of one detector from the ids of its rules."""

    def __init__(self, detector: str, rules: Sequence[Rule]) -> None:
        self._detector = detector
        self._rules: Mapping[str, Rule] = {rule.id: rule for rule in rules}

    def at(self, rule: str, span: tuple[int, int], why: str, sure: float = 0.9) -> Finding:
        """The finding of a rule at the characters `span`."""
        of = self._rules[rule]
        return Finding(f"{self._detector}.{rule}", of.label, of.kind, *span, of.severity, sure, why)
