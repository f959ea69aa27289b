"""The pattern engine on RE2: slower than hyperscan, on every platform, and the measure of what is right."""

from __future__ import annotations

from collections.abc import Sequence

from tidegate.detect.detector import Detector
from tidegate.detect.expressions import Expression, Span, gather, to_matches
from tidegate.detect.matcher import MOST_MATCHES, Matches
from tidegate.detect.text import Text


class Re2Matcher:
    """See Matcher. Raises Misconfigured for a pattern that cannot be used."""

    def __init__(self, detectors: Sequence[Detector]) -> None:
        self._expressions = gather(detectors)

    def match(self, text: Text) -> Matches:
        """See Matcher."""
        found: list[tuple[Expression, list[Span]]] = []
        data = text.data
        for expression in self._expressions:
            spans = expression.spans(data, 0, len(data), MOST_MATCHES + 1, len(data))
            if spans:
                found.append((expression, spans))
        return to_matches(text, found)
