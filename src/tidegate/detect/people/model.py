"""The port of a name model, and what its answer is worth together with the lists.

The model is asked only about passages that leave the lists in doubt, because it is a thousand times slower. A model
that is missing or fails is never taken for one that found nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Protocol

import msgspec

from tidegate.core.errors import Unavailable
from tidegate.core.finding import PII, Finding
from tidegate.core.words import FOUND, PASSED, not_checked
from tidegate.detect.detector import Detector, Looked, Match
from tidegate.detect.people.candidate import candidate_at
from tidegate.detect.people.find import TOO_MANY, judge, names, names_within
from tidegate.detect.people.passages import passages
from tidegate.detect.people.together import LEAST, weigh
from tidegate.detect.text import Text

_PERSON: Final = "person"

LISTED: Final = 0.02
"""What the lists think less probable than this, they know nothing of."""


class NameSpan(msgspec.Struct, frozen=True, gc=False):
    """Characters `start` to `end` of a passage that may name a person, and how probable that is."""

    start: int
    end: int
    probability: float


class NameModel(Protocol):
    """Says where persons are named in short passages.

    `id` names the model and its version. Implementations MUST be deterministic, MUST NOT reach the network, and may
    be asked from several threads.
    """

    @property
    def id(self) -> str:
        """Name and version; part of what remembered findings depend on."""
        ...

    def persons(self, passages: Sequence[str]) -> list[list[NameSpan]]:
        """Words of each passage that may belong to a name, by start. Blocks; call it in a worker thread.

        Raises Unavailable: `names_model_missing` when it is not installed, `names_model_failed` when it crashes.
        """
        ...


class ModelledNames:
    """A detector of names that asks a model where the lists leave doubt. Takes the place of `base`.

    `find` raises Unavailable where the model could not look; `look` gives what the lists found and says so.
    """

    always = True

    def __init__(self, base: Detector, model: NameModel) -> None:
        self.id = base.id
        self.title = base.title
        self.version = base.version * 1000 + sum(model.id.encode()) % 1000
        self.reach = 2 * base.reach
        self.rules = base.rules
        self.patterns = base.patterns
        self.examples = base.examples
        self._base = base
        self._model = model
        self._rule = f"{base.id}.{base.rules[0].id}"

    def find(self, text: Text, matches: Sequence[Match]) -> list[Finding]:
        """See Detector. Raises Unavailable (`names_model_missing`, `names_model_failed`)."""
        asked = passages(text, matches)
        answers = self._model.persons([text.text[start:end] for start, end in asked]) if asked else []
        spans = [
            NameSpan(start + span.start, start + span.end, span.probability)
            for (start, _), answer in zip(asked, answers, strict=True)
            for span in answer
        ]
        return self._together(text, matches, merged(text, spans))

    def look(self, text: Text, matches: Sequence[Match]) -> Looked:
        """The same, where a model that could not look is an outcome: the findings are then those of the lists."""
        if not names_within(text, matches, LISTED).complete:
            return Looked(self._base.find(text, matches), TOO_MANY, complete=False)
        try:
            findings = self.find(text, matches)
        except Unavailable as problem:
            return Looked(self._base.find(text, matches), not_checked(problem.code))
        return Looked(findings, FOUND if findings else PASSED)

    def _together(self, text: Text, matches: Sequence[Match], spans: Sequence[NameSpan]) -> list[Finding]:
        """One finding for each place that lists or model, weighed together, hold for a name."""
        found: list[Finding] = []
        for start, end, listed, modelled in pairs(text, matches, spans):
            probability = weigh(listed, modelled)
            if probability >= LEAST and (not found or start >= found[-1].end):
                confidence = round(min(probability, 0.99), 2)
                why = "model" if modelled > listed else "list"
                found.append(
                    Finding(self._rule, PII, "person", start, end, confidence=confidence, why=why)
                )  # fmt: skip
        return found


def modelled(detector: Detector, model: NameModel) -> Detector:
    """The detector with the model beside it when it finds persons, else as it is."""
    return ModelledNames(detector, model) if detector.rules[0].kind == _PERSON else detector


def pairs(text: Text, matches: Sequence[Match], spans: Sequence[NameSpan]) -> list[tuple[int, int, float, float]]:
    """Places with what the lists and what the model think of them, by start; 0 where one of them saw nothing.

    Where both saw something the place is that of the lists, and longer where the model's is.
    """
    placed: list[tuple[int, int, float, float]] = []
    unused = list(spans)
    for name in names(text, matches, LISTED):
        start, end = name.candidate.start, name.candidate.end
        here = [span for span in unused if span.start < end and start < span.end]
        unused = [span for span in unused if span not in here]
        best = max((span.probability for span in here), default=0.0)
        if best >= LEAST:
            start = min(start, *(span.start for span in here))
            end = max(end, *(span.end for span in here))
        placed.append((start, end, name.probability, best))
    for span in unused:
        candidate = candidate_at(text.text, span.start, span.end, lower=True)
        listed = judge(text, candidate).probability if candidate is not None else 0.0
        placed.append((span.start, span.end, listed if listed >= LISTED else 0.0, span.probability))
    placed.sort()
    return placed


def merged(text: Text, spans: Sequence[NameSpan]) -> list[NameSpan]:
    """Neighbouring words as one span, with the highest of their probabilities."""
    merged: list[NameSpan] = []
    for span in spans:
        last = merged[-1] if merged else None
        if last is not None and text.text[last.end : span.start].strip(" .-'’") == "" and span.start - last.end <= 2:
            merged[-1] = NameSpan(last.start, max(last.end, span.end), max(last.probability, span.probability))
        else:
            merged.append(span)
    return merged
