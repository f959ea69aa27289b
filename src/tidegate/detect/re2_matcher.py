"""The pattern engine on RE2: slower than hyperscan, on every platform, and the measure of what is right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import re2  # pyright: ignore[reportMissingTypeStubs]

from tidegate.detect.detector import Detector, Match, Pattern
from tidegate.detect.text import Text


def compile_pattern(pattern: Pattern) -> Any:
    """The pattern for RE2, over bytes. Raises re2.error."""
    options: Any = re2.Options()
    options.encoding = re2.Options.Encoding.LATIN1
    options.case_sensitive = not pattern.caseless
    options.never_capture = False
    options.log_errors = False
    return re2.compile(pattern.regex.encode(), options)


class Re2Matcher:
    """See Matcher."""

    def __init__(self, detectors: Sequence[Detector]) -> None:
        self._patterns = [
            (place, pattern.rule, compile_pattern(pattern))
            for place, detector in enumerate(detectors)
            for pattern in detector.patterns
        ]

    def match(self, text: Text) -> dict[int, list[Match]]:
        """See Matcher."""
        raw: list[tuple[int, str, int, int, int, int]] = []
        for place, rule, compiled in self._patterns:
            for found in compiled.finditer(text.data):
                start, end = found.span(1) if compiled.groups else found.span()
                raw.append((place, rule, start, end, *found.span()))
        return to_matches(text, raw)


def to_matches(text: Text, raw: Sequence[tuple[int, str, int, int, int, int]]) -> dict[int, list[Match]]:
    """Matches with character offsets from (place, rule, start, end, whole start, whole end) in bytes."""
    offsets = sorted({offset for item in raw for offset in item[2:]})
    at = dict(zip(offsets, text.characters(offsets), strict=True))
    by_detector: dict[int, list[Match]] = {}
    for place, rule, start, end, whole_start, whole_end in sorted(raw, key=lambda item: item[2:]):
        found = Match(rule, at[start], at[end], at[whole_start], at[whole_end])
        by_detector.setdefault(place, []).append(found)
    return by_detector
