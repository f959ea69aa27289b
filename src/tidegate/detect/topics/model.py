"""The hook for classifiers of one's own: what they say of a passage becomes findings like any other.

A third party implements `TopicModel`; the configuration names it and says which of its labels mean what. One that is
missing or fails is `not_checked`, never clean: it raises, and whoever scans says so.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, Protocol

import msgspec

from tidegate.core.finding import Finding, Severity
from tidegate.core.words import DataClass
from tidegate.detect.detector import Example, Match, Pattern, Rule
from tidegate.detect.text import Text

PASSAGE: Final = 2000
"""Characters that a classifier is shown at once, at most."""

OVERLAP: Final = 200


class TopicModel(Protocol):
    """Says what a passage is about.

    MUST be deterministic, MUST NOT send the passage anywhere, and may be asked from several threads.
    """

    @property
    def id(self) -> str:
        """A `snake_case` name, unique among detectors."""
        ...

    @property
    def version(self) -> int:
        """Raised whenever its answers may differ."""
        ...

    def labels(self, passages: Sequence[str]) -> Sequence[Mapping[str, float]]:
        """For each passage the probability of each of its labels; one that is left out counts as 0.

        Blocks. Raises Unavailable when it cannot answer: `topic_model_missing`, `topic_model_failed`.
        """
        ...


class Meaning(msgspec.Struct, frozen=True, kw_only=True):
    """What a classifier's label means here: policy's label, from which probability on, and what it implies."""

    label: str
    least: float = 0.5
    severity: Severity = "medium"
    raises: DataClass = DataClass.CONFIDENTIAL


class ModelledTopics:
    """A detector that asks a classifier; `meanings` are by its labels, and its other labels are nothing."""

    reach = 0
    always = True
    patterns: tuple[Pattern, ...] = ()
    examples: tuple[Example, ...] = ()

    def __init__(self, model: TopicModel, meanings: Mapping[str, Meaning]) -> None:
        self.id = model.id
        self.title = f"Topics by {model.id}"
        self.version = model.version
        self.rules = tuple(
            Rule(id=name, title=name, label=meaning.label, kind="topic", severity=meaning.severity)
            for name, meaning in sorted(meanings.items())
        )
        self._model = model
        self._meanings = dict(sorted(meanings.items()))

    def find(self, text: Text, matches: Sequence[Match]) -> list[Finding]:
        """See Detector. Raises Unavailable where the classifier could not answer."""
        places = [
            (start, min(start + PASSAGE, len(text.text))) for start in range(0, len(text.text), PASSAGE - OVERLAP)
        ]
        answers = self._model.labels([text.text[start:end] for start, end in places]) if places else []
        return [
            Finding(
                rule=f"{self.id}.{name}",
                label=meaning.label,
                kind="topic",
                start=start,
                end=end,
                severity=meaning.severity,
                confidence=round(min(answer.get(name, 0.0), 0.99), 2),
                why="classifier",
                raises=meaning.raises,
            )
            for (start, end), answer in zip(places, answers, strict=True)
            for name, meaning in self._meanings.items()
            if answer.get(name, 0.0) >= meaning.least
        ]
