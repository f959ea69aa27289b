"""Detectors of known behaviour, and a scanner of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tidegate.core.finding import PII, SECRET, Finding
from tidegate.core.words import DataClass
from tidegate.detect.detector import Detector, Example, Match, Pattern, Rule
from tidegate.detect.re2_matcher import Re2Matcher
from tidegate.detect.scanner import Scanner
from tidegate.detect.text import Text


class PatternDetector:
    """Finds what one pattern matches. `asked` lists the texts it was asked about."""

    always = False
    version = 1
    examples: tuple[Example, ...] = ()

    def __init__(self, ident: str, regex: str, label: str = PII, kind: str = "thing", reach: int = 100) -> None:
        self.id = self.title = ident
        self.reach = reach
        self.rules = (Rule(id="it", title=ident, label=label, kind=kind),)
        self.patterns = (Pattern(rule="it", regex=regex),)
        self.asked: list[str] = []
        self.raises = DataClass.PUBLIC

    def find(self, text: Text, matches: Sequence[Match]) -> list[Finding]:
        self.asked.append(text.text)
        rule = self.rules[0]
        return [
            Finding(f"{self.id}.it", rule.label, rule.kind, match.start, match.end, raises=self.raises)
            for match in matches
        ]


class Asked(PatternDetector):
    """Asked about every text, finds nothing; calls `then` each time."""

    always = True

    def __init__(self, then: Callable[[], None] = lambda: None) -> None:
        super().__init__("asked", "zzzzzz")
        self.then = then

    def find(self, text: Text, matches: Sequence[Match]) -> list[Finding]:
        self.asked.append(text.text)
        self.then()
        return []


def card() -> PatternDetector:
    return PatternDetector("card", r"\b4[0-9]{15}\b", kind="card")


def token() -> PatternDetector:
    return PatternDetector("token", r"\btok_[a-z0-9]{8}\b", label=SECRET, kind="api_key")


def scanner(*detectors: Detector) -> Scanner:
    return Scanner(detectors, Re2Matcher(detectors))
