"""What looks at texts of answers in the product, compiled once for all tests of one process: it takes seconds."""

from __future__ import annotations

from functools import cache
from typing import Final

from tidegate.core.plugins import load_folder
from tidegate.detect.detector import Detector
from tidegate.detect.engine import build_matcher
from tidegate.detect.matcher import Matcher
from tidegate.detect.screening.text import TextScreener

DETECTORS: Final = tuple(load_folder("tidegate.detect.answer_detectors", "DETECTOR", Detector).values())


@cache
def answer_matcher() -> Matcher:
    """The patterns of all detectors of answers."""
    return build_matcher(DETECTORS)


@cache
def answer_screener(window: int | None = None) -> TextScreener:
    """All detectors of answers, with the product's window or one of `window` characters."""
    if window is None:
        return TextScreener(DETECTORS, answer_matcher())
    return TextScreener(DETECTORS, answer_matcher(), window)
