"""The port of a pattern engine: many patterns, one text, every place where one of them matches."""

from __future__ import annotations

from typing import Final, Protocol

from tidegate.detect.detector import Match
from tidegate.detect.text import Text

MOST_MATCHES: Final = 1000
"""Of one pattern in one text. Where there are more, the first ones are given and the result is not complete."""


class Matches(dict[int, list[Match]]):
    """The matches by the detector's place in the list that the matcher was built from, each list by start.

    `complete` is False when a pattern matched more often than `MOST_MATCHES`.
    """

    __slots__ = ("complete",)

    def __init__(self, complete: bool = True) -> None:
        super().__init__()
        self.complete = complete


class Matcher(Protocol):
    """Built once from the patterns of all detectors; may be used by several threads at once."""

    def match(self, text: Text) -> Matches:
        """Where the patterns match, with `MOST_MATCHES` of each at most.

        Of one pattern they are leftmost, first alternative first, and do not overlap, as RE2's `finditer` gives
        them over the whole text; every engine MUST give the same.
        """
        ...
