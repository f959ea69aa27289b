"""How much each line of a text looks like a program: log-odds by its shape and, where that says anything, its words.

Two steps, for speed: shapes of all lines; words only of lines near one whose shape could be code. Prose pays for the
first alone. The weights are those of a logistic regression (bench/code_training.py), summed without any state.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import repeat
from typing import Final

import msgspec

from tidegate.detect.code.lines import MANY, grams, shapes, short, words
from tidegate.detect.code.weights_shapes import BEGINNING, SHAPES, STEP
from tidegate.detect.code.weights_words import WORDS

NEAR: Final = 4
"""Lines around a line that could be code whose words are looked at too."""

HINT: Final = -1.0
"""Least score of a shape that makes a line a hint."""

KINDS: Final = 4096
"""A text with more different shapes of lines than this is judged by as many of them."""

MOST: Final = 20_000
"""Lines near a hint that are looked at in one text."""

MEMO: Final = 16_384
"""Shapes whose scores are remembered: punctuation only, nothing of a text's words."""

STRETCH: Final = 16
DECISIVE: Final = 3.5
"""A stretch of so many lines whose mean is this much by shapes alone needs no words."""


TABLE: Final = -8.0
"""The score of a table's row, as Markdown and databases draw it: what is in its cells says nothing."""

QUERY_WORDS: Final = (
    *(b"SELECT", b"FROM", b"WHERE", b"JOIN", b"LEFT", b"INNER", b"GROUP", b"ORDER", b"HAVING", b"INSERT", b"VALUES"),
    *(b"UPDATE", b"DELETE", b"CREATE", b"ALTER", b"UNION", b"LIMIT", b"GRANT", b"DROP", b"WITH"),
)
QUERY: Final = 2.5
"""Least weight of a line that begins with a word of SQL in capitals: what was trained on has few plain queries."""


class Scored(msgspec.Struct, frozen=True, gc=False):
    """The lines that could be in code, ascending, and the score of each. With `cut`, there were more."""

    at: list[int]
    scores: list[float]
    cut: bool = False


NOTHING: Final = Scored([], [])


class Scorer:
    """See the module. May be used by several threads at once."""

    def __init__(self) -> None:
        self._shapes = {gram.encode("latin-1"): w * STEP for w, row in SHAPES for gram in row.split(" ")}
        known = [(name, w * STEP) for w, row in WORDS for name in row.split(" ")]
        self._words = {name[1:].encode("latin-1"): weight for name, weight in known if name[0] == "w"}
        self._firsts = {name[1:].encode("latin-1"): weight for name, weight in known if name[0] == "f"}
        for word in QUERY_WORDS:
            self._firsts[word] = max(self._firsts.get(word, 0.0), QUERY)
        counts = {int(name[1:]): weight for name, weight in known if name[0] == "n"}
        self._counts = [counts.get(count, 0.0) for count in range(MANY + 2)]
        self._of_shape = lru_cache(MEMO)(self._shape_score)

    def _shape_score(self, shape: bytes) -> float:
        if len(shape) > 2 and shape[:1] == b"|" and shape[-1:] == b"|":
            return TABLE
        return BEGINNING + sum(map(self._shapes.get, grams(shape), repeat(0.0)))

    def score(self, data: bytes, sure: Sequence[tuple[int, int]] = ()) -> Scored:
        """The lines that could be code, as bytes of UTF-8.

        `sure` are lines, from and up to, that are to be looked at whatever their shape.
        """
        seen = shapes(data)
        kinds = set(seen)
        if len(kinds) > KINDS:
            kinds = set(dict.fromkeys(seen[:KINDS]))
            seen = [shape if shape in kinds else b"" for shape in seen]
            kinds.add(b"")
        of_shape = self._of_shape
        by_shape = {shape: of_shape(short(shape)) for shape in kinds}
        hinted = {shape: score > HINT for shape, score in by_shape.items()}
        if not sure and True not in hinted.values():
            return NOTHING
        near, cut = _widen(bytes(map(hinted.__getitem__, seen)), sure)
        if not near:
            return NOTHING
        scores = [by_shape[seen[at]] for at in near]
        self._add_words(data, scores, near)
        return Scored(near, scores, cut)

    def _add_words(self, data: bytes, scores: list[float], near: list[int]) -> None:
        said = words(data)
        get, first, counts, zero = self._words.get, self._firsts.get, self._counts, repeat(0.0)
        for begin in range(0, len(near), STRETCH):
            end = min(begin + STRETCH, len(near))
            if sum(scores[begin:end]) > DECISIVE * STRETCH:
                continue
            for place in range(begin, end):
                parts = said[near[place]].split(None, MANY)
                if parts:
                    scores[place] += sum(map(get, parts, zero)) + first(parts[0], 0.0) + counts[len(parts)]


def _widen(hints: bytes, sure: Sequence[tuple[int, int]]) -> tuple[list[int], bool]:
    """The lines near hints, ascending, and whether there were more than are looked at."""
    total = hints.count(1)
    count = len(hints)
    if total * 3 > count and count <= MOST:
        return list(range(count)), False
    spans = list(sure)
    looked = sum(last - first for first, last in sure)
    at = hints.find(1)
    while at >= 0 and looked < MOST:
        # Far enough that no hint follows within reach of this one.
        last = at
        while (following := hints.find(1, last + 1, last + 2 * NEAR + 2)) >= 0 and following - at < MOST:
            last = following
        spans.append((at - NEAR, last + NEAR + 1))
        looked += last - at + 2 * NEAR + 1
        at = hints.find(1, last + NEAR + 1)
    spans.sort()
    near: list[int] = []
    done = 0
    for first, last in spans:
        if min(last, count) > max(first, done):
            near += range(max(first, done), min(last, count))
            done = min(last, count)
    return near[:MOST], at >= 0 or len(near) > MOST
