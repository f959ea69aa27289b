"""Runs the detectors over one text."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec

from tidegate.core.finding import Finding
from tidegate.detect.detector import Detector
from tidegate.detect.matcher import Matcher
from tidegate.detect.text import Text


def never() -> bool:
    """No deadline."""
    return False


class Scan(msgspec.Struct, frozen=True, gc=False):
    """What was found in a text, by start.

    `unread` says, as codes, what in it could not be looked at (`deadline`, `too_deep`); with `complete` False there
    was more to find than is listed, so that it is not enough to redact by.
    """

    findings: list[Finding]
    unread: tuple[str, ...] = ()
    complete: bool = True


class Scanner:
    """All detectors and the matcher that was built from them, in the same order."""

    def __init__(self, detectors: Sequence[Detector], matcher: Matcher) -> None:
        self.detectors = tuple(detectors)
        self._matcher = matcher

    def scan(self, text: Text, expired: Callable[[], bool] = never) -> Scan:
        """The findings of all detectors. `expired` is asked between them; once it says so, the rest is `unread`.

        What a detector raises comes out as it is: the caller makes it a check that did not run.
        """
        matches = self._matcher.match(text)
        found: list[Finding] = []
        unread: tuple[str, ...] = ()
        for place, detector in enumerate(self.detectors):
            if expired():
                unread = ("deadline",)
                break
            of_detector = matches.get(place, ())
            if of_detector or detector.always:
                found += detector.find(text, of_detector)
        found.sort(key=lambda finding: (finding.start, -finding.end))
        return Scan(found, unread)
