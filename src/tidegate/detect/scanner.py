"""Runs the detectors over one text."""

from __future__ import annotations

from collections.abc import Sequence

from tidegate.core.finding import Finding
from tidegate.detect.detector import Detector
from tidegate.detect.matcher import Matcher
from tidegate.detect.text import Text


class Scanner:
    """All detectors and the matcher that was built from them, in the same order."""

    def __init__(self, detectors: Sequence[Detector], matcher: Matcher) -> None:
        self.detectors = tuple(detectors)
        self._matcher = matcher

    def scan(self, text: Text) -> list[Finding]:
        """The findings of all detectors, by start."""
        matches = self._matcher.match(text)
        found: list[Finding] = []
        for place, detector in enumerate(self.detectors):
            of_detector = matches.get(place, ())
            if of_detector or detector.always:
                found += detector.find(text, of_detector)
        found.sort(key=lambda finding: (finding.start, -finding.end))
        return found
