"""The port of a pattern engine: many patterns, one text, every place where one of them matches."""

from __future__ import annotations

from typing import Protocol

from tidegate.detect.detector import Match
from tidegate.detect.text import Text


class Matcher(Protocol):
    """Built once from the patterns of all detectors; may be used by several threads at once."""

    def match(self, text: Text) -> dict[int, list[Match]]:
        """The matches by the detector's place in the list it was built from, each list by start.

        Of one pattern they are leftmost, first alternative first, and do not overlap, as RE2's `finditer` gives
        them; every engine MUST give the same.
        """
        ...
