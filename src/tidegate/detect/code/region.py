"""Where in a text the programs are: runs of lines that score as code, with a calibrated confidence.

Leaves to the detector what they are called. Lines are counted from 0; empty ones belong to what is around them.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import mul
from typing import Final

import msgspec

from tidegate.detect.code.scorer import Scored
from tidegate.detect.code.weights_shapes import CALIBRATION

DROP: Final = 7.0
"""A run ends where its score has fallen by this from its best."""

BRIDGE: Final = 6
"""Runs with no more lines than this between them are one."""

AROUND: Final = 4
"""So many lines on each side of a run are what is around it."""

WORDY: Final = 7
"""A line with so many single blanks is prose, more likely than not."""

HIGH: Final = 5.0
LOW: Final = -4.0
"""No line counts for more, or for less."""


class Region(msgspec.Struct, frozen=True, gc=False):
    """Lines `first` to `last` inclusive, `count` of them not empty, `total` the sum of their scores.

    `around` is the mean score of the lines next to it, `prose` the share of them with many words; `alone` says that
    there are none.
    """

    first: int
    last: int
    count: int
    total: float
    around: float = 0.0
    prose: float = 0.0
    alone: bool = True


def regions(scored: Scored, lines: Sequence[str], walls: Sequence[int] = ()) -> list[Region]:
    """The runs of lines that look like code, in order, however unsure. Linear in the lines that were scored.

    No run goes over one of `walls`, which are lines, ascending.
    """
    found: list[Region] = []
    barred = frozenset(walls)
    first = before = -2
    count = count_best = 0
    last = 0
    total = best = 0.0
    for at, raw in zip(scored.at, scored.scores, strict=True):
        if first >= 0 and (at != before + 1 or at in barred):
            found.append(Region(first, last, count_best, best))
            first = -1
        before = at
        if at in barred or not lines[at].strip():
            continue
        score = HIGH if raw > HIGH else LOW if raw < LOW else raw
        if first < 0:
            if score > 0:
                first, last, total, best, count, count_best = at, at, score, score, 1, 1
            continue
        total += score
        count += 1
        if total >= best:
            last, best, count_best = at, total, count
        elif total < best - DROP or total < 0:
            found.append(Region(first, last, count_best, best))
            first = -1
    if first >= 0:
        found.append(Region(first, last, count_best, best))
    return [_surrounded(region, scored, lines) for region in _bridged(found, walls)]


def _surrounded(region: Region, scored: Scored, lines: Sequence[str]) -> Region:
    """With what is around it: configuration has lines that look like code among others that nearly do."""
    seen: list[float] = []
    wordy = 0
    place = bisect_left(scored.at, region.first)
    for step, edge in ((-1, region.first), (1, region.last)):
        at = edge + step
        where = place - 1 if step < 0 else bisect_left(scored.at, at)
        taken = 0
        while taken < AROUND and abs(at - edge) <= 2 * AROUND and 0 <= at < len(lines):
            known = 0 <= where < len(scored.at) and scored.at[where] == at
            if lines[at].strip():
                seen.append(min(max(scored.scores[where], LOW), HIGH) if known else LOW)
                wordy += lines[at].count(" ") - lines[at].count("  ") >= WORDY
                taken += 1
            where += step if known else 0
            at += step
    if not seen:
        return region
    around = sum(seen) / len(seen)
    return Region(region.first, region.last, region.count, region.total, around, wordy / len(seen), False)


def _bridged(found: Sequence[Region], walls: Sequence[int]) -> list[Region]:
    """Neighbours as one. What is between them counts as lines that speak against it a little."""
    joined: list[Region] = []
    for region in found:
        last = joined[-1] if joined else None
        if (
            last is not None
            and region.first - last.last <= BRIDGE
            and bisect_right(walls, last.last) == bisect_right(walls, region.first)
        ):
            between = region.first - last.last - 1
            total = last.total + region.total - between
            joined[-1] = Region(last.first, region.last, last.count + region.count + between, total)
        else:
            joined.append(region)
    return joined


def evidence(region: Region) -> tuple[float, ...]:
    """What a region's confidence is made of."""
    mean = region.total / region.count
    return mean, math.log(region.count), region.around, 0.0 if region.alone else 1.0, region.prose


def confidence(region: Region) -> float:
    """The probability that a region is a program."""
    odds = CALIBRATION[0] + sum(map(mul, CALIBRATION[1:], evidence(region)))
    return 1 / (1 + math.exp(-max(min(odds, 30.0), -30.0)))
