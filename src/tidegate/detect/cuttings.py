"""The parts of a view around what is other in it than in the text, so that not all of it is looked at twice."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from typing import Final, TypeAlias

from tidegate.core.finding import Finding
from tidegate.detect.normalise import View
from tidegate.detect.overlaps import moved

Back: TypeAlias = Callable[[int, int], tuple[int, int]]
"""From a span in a text to the one in the text that it was made from."""

_BETWEEN: Final = "\n\n"


class Cutting:
    """Texts put together, each with where it comes from."""

    def __init__(self, view: View, ranges: list[tuple[int, int]], context: int) -> None:
        self._view = view
        self._context = context
        self._origins = [start for start, _ in ranges]
        self._starts: list[int] = []
        at = 0
        for start, end in ranges:
            self._starts.append(at)
            at += end - start + len(_BETWEEN)
        self.whole = ranges == [(0, len(view.text))]
        self.text = view.text if self.whole else _BETWEEN.join([view.text[start:end] for start, end in ranges])

    def back(self, findings: Iterable[Finding]) -> Iterator[Finding]:
        """The findings, at their places in the view, that are near enough to an edit to be due to it.

        The others have been found in the text itself, or are due to where it was cut.
        """
        edited = self._view.edited
        for finding in findings:
            piece = bisect_right(self._starts, finding.start) - 1
            if bisect_left(self._starts, finding.end) - 1 != piece:
                continue
            shift = self._origins[piece] - self._starts[piece]
            start, end = finding.start + shift, finding.end + shift
            near = bisect_left(edited, start - self._context, key=_end)
            if near < len(edited) and edited[near][0] <= end + self._context:
                yield moved(finding, start, end)


def _end(span: tuple[int, int]) -> int:
    return span[1]


def cut_around(view: View, context: int) -> Cutting:
    """What is within twice `context` of an edit: a finding that is near enough has all of its own context in it.

    The whole view, where that is half of it or more.
    """
    ranges: list[tuple[int, int]] = []
    length = len(view.text)
    begin = until = -1
    total = 0
    for start, end in view.edited:
        low, high = start - 2 * context, end + 2 * context
        if low > until:
            if until >= 0:
                ranges.append((begin, until))
                total += until - begin
            begin = max(low, 0)
        until = min(high, length)
    ranges.append((begin, until))
    if 2 * (total + until - begin) >= length:
        ranges = [(0, length)]
    return Cutting(view, ranges, context)
