"""A detector of a topic, made of its words; each plug-in brings its own facts and examples."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from tidegate.core.finding import Finding, Severity
from tidegate.core.words import DataClass
from tidegate.detect.detector import Example, Match, Pattern, Rule
from tidegate.detect.text import Text
from tidegate.detect.topics.weighing import Terms, expressions, passages, read_terms


class Topic(msgspec.Struct, frozen=True, kw_only=True):
    """What a rule finds: its words (see `read_terms`), shapes of further ones, and the weight that is needed."""

    rule: str
    title: str
    label: str
    what: str
    table: str
    subjects: str
    general: str
    shapes: tuple[tuple[str, float], ...] = ()
    expressions: tuple[str, ...] = ()
    need: float = 3.6
    severity: Severity = "medium"
    raises: DataClass = DataClass.CONFIDENTIAL


class TopicDetector:
    """See Detector. It reads whole texts: a topic is what a passage says together."""

    version = 1
    reach = 0
    always = False

    def __init__(self, name: str, title: str, topics: Sequence[Topic], examples: Sequence[Example]) -> None:
        self.id = name
        self.title = title
        self.rules = tuple(
            Rule(
                id=topic.rule,
                title=topic.title,
                label=topic.label,
                kind="topic",
                severity=topic.severity,
                what=topic.what,
                source="Word lists of this project; weighed over a passage, with somebody whom it concerns.",
            )
            for topic in topics
        )
        self._terms: dict[str, tuple[Topic, Terms]] = {
            topic.rule: (topic, read_terms(topic.table, topic.subjects, topic.general, topic.shapes))
            for topic in topics
        }
        self.patterns = tuple(
            Pattern(rule=rule, regex=regex, caseless=True)
            for rule, (topic, terms) in self._terms.items()
            for regex in expressions(terms, topic.expressions)
        )
        self.examples = tuple(examples)

    def find(self, text: Text, matches: Sequence[Match]) -> list[Finding]:
        """See Detector."""
        found: list[Finding] = []
        for rule, (topic, terms) in self._terms.items():
            of_rule = [match for match in matches if match.rule == rule]
            found += [
                Finding(
                    rule=f"{self.id}.{rule}",
                    label=topic.label,
                    kind="topic",
                    start=passage.start,
                    end=passage.end,
                    severity=topic.severity,
                    confidence=round(min(passage.probability, 0.99), 2),
                    why="words",
                    raises=topic.raises,
                )
                for passage in passages(text, of_rule, terms, topic.need)
            ]
        found.sort(key=lambda finding: finding.start)
        return found
