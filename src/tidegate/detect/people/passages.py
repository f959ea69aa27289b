"""Which passages of a text a name model is asked about: those with a capitalised word that the lists cannot place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from tidegate.detect.detector import Match
from tidegate.detect.people.candidate import candidate_at
from tidegate.detect.people.find import judge, names
from tidegate.detect.people.lexicon import EPONYM, LOWER_GIVEN, ORDINARY, PLACE, PLAIN, class_of
from tidegate.detect.people.together import undecided
from tidegate.detect.text import Text

_AROUND: Final = 140
"""Characters before and behind a word in doubt that the model is shown, at most."""

_LONGEST: Final = 600

_WORD: Final = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-Ž][a-zß-öø-ÿā-ž]+(?:['’-][^\W\d_]+)*")
_KNOWN: Final = frozenset((PLAIN, PLACE, EPONYM, ORDINARY))
_IDENTIFIER: Final = frozenset("_/\\@#$=(){}<>`")


def passages(text: Text, matches: Sequence[Match]) -> list[tuple[int, int]]:
    """Start and end of what the model has to see, by start, without overlaps."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(_doubtful(text, matches)):
        low, high = _sentence(text.text, start, end)
        if found and low <= found[-1][1] and high - found[-1][0] <= _LONGEST:
            found[-1] = (found[-1][0], max(high, found[-1][1]))
        else:
            low = max(low, found[-1][1]) if found else low
            if low < end:
                found.append((low, high))
    return found


def _doubtful(text: Text, matches: Sequence[Match]) -> Iterator[tuple[int, int]]:
    """Words of which the model could say something that the lists do not decide."""
    judged = names(text, matches, 0.02)
    covered: set[int] = set()
    for name in judged:
        start, end = name.candidate.start, name.candidate.end
        covered.update(range(start, end))
        if undecided(name.probability):
            yield start, end
    for start, end in _unjudged(text):
        if start in covered:
            continue
        candidate = candidate_at(text.text, start, end, lower=True)
        if candidate is not None and undecided(judge(text, candidate).probability):
            yield start, end


def _unjudged(text: Text) -> Iterator[tuple[int, int]]:
    """Capitalised words that the lists do not know, and given names where people write no capitals."""
    for word in _WORD.finditer(text.text):
        start, end = word.span()
        if text.text[end : end + 1] in _IDENTIFIER or text.text[start - 1 : start] in _IDENTIFIER:
            continue
        if class_of(word[0]) not in _KNOWN:
            yield start, end
    for hit in sorted(LOWER_GIVEN.intersection(text.text.split())):
        start = text.text.find(hit)
        if text.text[max(0, start - 56) : start + 56].islower():
            yield start, start + len(hit)


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """The line that holds `start` to `end`, cut where it is long; with the line before where it is short."""
    low = max(text.rfind("\n", max(0, start - _AROUND), start) + 1, start - _AROUND, 0)
    high = text.find("\n", end, end + _AROUND)
    if high < 0:
        high = min(len(text), end + _AROUND)
    if low > 1 and high - low < 48:
        low = max(text.rfind("\n", max(0, low - _AROUND), low - 1) + 1, low - _AROUND, 0)
    return _whole_words(text, low, high)


def _whole_words(text: str, low: int, high: int) -> tuple[int, int]:
    while low and not text[low - 1].isspace() and not text[low].isspace() and low % 32:
        low -= 1
    while high < len(text) and not text[high].isspace() and high % 32:
        high += 1
    return low, high
