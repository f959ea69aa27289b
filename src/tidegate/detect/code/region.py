"""Where in a text the programs are: runs of lines that score as code, with a calibrated confidence.

Leaves to the detector what they are called. Lines are counted from 0; empty ones belong to what is around them.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from operator import mul
from typing import Final

import msgspec

from tidegate.detect.code.scorer import Scored
from tidegate.detect.code.weights_shapes import CALIBRATION

DROP: Final = 12.0
"""A run ends where its score has fallen by this from its best."""

BRIDGE: Final = 6
"""Runs with no more lines than this between them are one."""

AROUND: Final = 30
"""So many lines on each side of a run are looked at for the block that it stands in."""

PLACED: Final = 400
"""Runs of one text that are seen in their blocks; what comes after is judged by itself, for the time it takes."""

GAP: Final = 9
"""More empty lines than this end a block."""

OUTSIDE: Final = -2.0
"""Lines at the edge of a block that score less are not part of what is reported."""

UNKNOWN: Final = -4.0
"""What a line counts whose shape says that it is nothing of the kind."""

WORDY: Final = 7
"""A line with so many single blanks is prose, more likely than not."""

HIGH: Final = 8.0
LOW: Final = -8.0
"""No line counts for more, or for less."""


class Region(msgspec.Struct, frozen=True, gc=False):
    """Lines `first` to `last` inclusive, `count` of them not empty, `total` the sum of their scores.

    Its block is what it stands in, up to prose or a fence: `wide` lines with a mean of `level`.
    """

    first: int
    last: int
    count: int
    total: float
    wide: int = 1
    level: float = 0.0


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
    return _in_blocks(_bridged(found, walls), scored, lines, barred)


def _in_blocks(found: Sequence[Region], scored: Scored, lines: Sequence[str], barred: AbstractSet[int]) -> list[Region]:
    placed: list[Region] = []
    for place, region in enumerate(found):
        block = _placed(region, scored, lines, barred) if place < PLACED else _by_itself(region)
        if placed and block.first <= placed[-1].last:
            placed[-1] = _union(placed[-1], block)
        else:
            placed.append(block)
    return placed


def _by_itself(region: Region) -> Region:
    return Region(region.first, region.last, region.count, region.total, region.count, region.total / region.count)


def _union(one: Region, other: Region) -> Region:
    """Two runs of one block."""
    best = max(one, other, key=lambda region: region.level)
    first, last, count = min(one.first, other.first), max(one.last, other.last), one.count + other.count
    return Region(first, last, count, one.total + other.total, best.wide, best.level)


def _placed(region: Region, scored: Scored, lines: Sequence[str], barred: AbstractSet[int]) -> Region:
    """With its block: configuration has lines that look like code among others that nearly do."""
    wide, total = region.count, region.total
    ends = [region.first, region.last]
    for step, edge in ((-1, region.first), (1, region.last)):
        where = bisect_left(scored.at, edge) + step
        taken = gap = 0
        at = edge + step
        while taken < AROUND and 0 <= at < len(lines) and at not in barred:
            known = 0 <= where < len(scored.at) and scored.at[where] == at
            where += step if known else 0
            if not lines[at].strip():
                gap += 1
            else:
                score = min(max(scored.scores[where - step], LOW), HIGH) if known else UNKNOWN
                if gap > GAP or lines[at].count(" ") - lines[at].count("  ") >= WORDY:
                    break
                gap = 0
                total += score
                wide += 1
                taken += 1
                if score > OUTSIDE:
                    ends[step > 0] = at
            at += step
    return Region(ends[0], ends[1], region.count, region.total, wide, total / wide)


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
    """What a region's confidence is made of: its block's mean, and the lengths of run and block."""
    return region.level, math.log(region.count), math.log(region.wide)


def confidence(region: Region) -> float:
    """The probability that a region is a program."""
    odds = CALIBRATION[0] + sum(map(mul, CALIBRATION[1:], evidence(region)))
    return 1 / (1 + math.exp(-max(min(odds, 30.0), -30.0)))
