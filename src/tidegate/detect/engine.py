"""Chooses the pattern engine: hyperscan where its wheel is installed, else RE2. Both give the same matches."""

from __future__ import annotations

import importlib.util
from collections.abc import Sequence

from tidegate.detect.detector import Detector
from tidegate.detect.matcher import Matcher
from tidegate.detect.re2_matcher import Re2Matcher

if importlib.util.find_spec("hyperscan") is not None:
    from tidegate.detect.hyperscan_matcher import HyperscanMatcher
else:
    HyperscanMatcher = None


def build_matcher(detectors: Sequence[Detector], stored: bytes | None = None) -> Matcher:
    """The fastest engine that is here. `stored` is an earlier `HyperscanMatcher.dump`, which saves building anew.

    Raises Misconfigured (`pattern_refused`) for a pattern that cannot be used.
    """
    if HyperscanMatcher is None:
        return Re2Matcher(detectors)
    return HyperscanMatcher(detectors, stored)
