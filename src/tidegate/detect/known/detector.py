"""The detector of known values: what a column of a customer list or another table holds, wherever it is written.

It is made with an index, and so is no plug-in of the folder.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

import msgspec

from tidegate.core.finding import PII, Finding
from tidegate.detect.detector import Detector, Example, Match, Pattern, Rule
from tidegate.detect.index.words import WORDS_KNOWN, fold, spans, words
from tidegate.detect.known.spelling import GATE, MOST_COMPACT, MOST_WORDS, has_digit
from tidegate.detect.known.values import (
    Cell,
    ValueIndex,
    number_gate,
    number_key,
    phrase_key,
    word_gate,
)
from tidegate.detect.text import Text

_GAP: Final = 4
"""Characters that may lie between two words of one value."""

_HAS_DIGIT: Final = 1 << 63
_KIND: Final = "known_value"
_RULES: Final = (
    Rule(
        id="value",
        title="Known value",
        label=PII,
        kind=_KIND,
        severity="high",
        what="A value of an indexed column, in any case, accents, punctuation and grouping.",
    ),
    Rule(
        id="record",
        title="Values of one record",
        label=PII,
        kind=_KIND,
        severity="high",
        what="Values of two columns or more of one row of an indexed table, close together.",
    ),
)


class _WordGates(dict[str, int]):
    """Of a word the numbers of words of values that begin with it, and whether it has a digit, as bits."""

    def __init__(self, index: ValueIndex) -> None:
        super().__init__()
        self._index = index

    def __missing__(self, word: str) -> int:
        plain = fold(word)
        bits = self._index.gate(word_gate(plain)) if plain else 0
        if self._index.numbers and has_digit(word):
            bits |= _HAS_DIGIT
        self[word] = bits
        return bits

    def of(self, found: Sequence[str]) -> list[int]:
        """The bits of words, in order. Bounded: past so many words all are forgotten."""
        if len(self) > WORDS_KNOWN:
            self.clear()
        return list(map(self.__getitem__, found))


class _NumberGates(dict[str, int]):
    """Of the first characters of a number the lengths of those that begin so, as bits."""

    def __init__(self, index: ValueIndex) -> None:
        super().__init__()
        self._index = index

    def __missing__(self, beginning: str) -> int:
        if len(self) > WORDS_KNOWN:
            self.clear()
        bits = self[beginning] = self._index.gate(number_gate(beginning))
        return bits


class _Seen(msgspec.Struct, frozen=True, order=True):
    """A value in a text, from word `first` up to word `last`, and where it stands in a table."""

    first: int
    last: int
    source: int
    row: int
    column: int


class KnownValues:
    """See Detector."""

    def __init__(self, index: ValueIndex) -> None:
        self.id = "known_values"
        self.title = "Known values"
        # What was found with another index is not to be remembered as found with this one.
        self.version = int.from_bytes(index.digest[:7], "big")
        self.reach = 0
        self.always = True
        self.rules: tuple[Rule, ...] = _RULES
        self.patterns: tuple[Pattern, ...] = ()
        self.examples: tuple[Example, ...] = ()
        self._index = index
        self._word_gates = _WordGates(index)
        self._number_gates = _NumberGates(index)

    def find(self, text: Text, matches: Sequence[Match]) -> list[Finding]:
        """See Detector.find."""
        del matches
        found = words(text.text)
        bits = self._word_gates.of(found)
        starts = [place for place, bit in enumerate(bits) if bit]
        if not starts:
            return []
        plain = found if text.plain else [fold(word) for word in found]
        where: list[tuple[int, int]] = []
        keys: list[bytes] = []
        for first in starts:
            for start, last, key in self._candidates(plain, bits[first], first):
                where.append((start, last))
                keys.append(key)
        hits = self._index.cells(keys)
        if not hits:
            return []
        return list(self._findings([_seen(where[place], cell) for place, cell in hits], text.text))

    def _candidates(self, plain: Sequence[str], bits: int, first: int) -> Iterator[tuple[int, int, bytes]]:
        """What could be a value beginning at a word: its words, from and up to, and the key to look up."""
        if bits & ~_HAS_DIGIT:
            for count in range(1, min(MOST_WORDS, len(plain) - first) + 1):
                if bits >> count & 1:
                    yield first, first + count, phrase_key(" ".join(plain[first : first + count]))
        if bits & _HAS_DIGIT:
            yield from self._numbers(plain, first)
            # A number may begin with letters that stand apart, as a country's do.
            if first and len(plain[first - 1]) < GATE and not has_digit(plain[first - 1] or "0"):
                yield from self._numbers(plain, first - 1)

    def _numbers(self, plain: Sequence[str], first: int) -> Iterator[tuple[int, int, bytes]]:
        together, lengths = "", -1
        for last in range(first, min(first + MOST_WORDS, len(plain))):
            together += plain[last]
            if lengths < 0 and len(together) >= GATE:
                lengths = self._number_gates[together[:GATE]]
            if lengths == 0 or len(together) > MOST_COMPACT:
                return
            if lengths > 0 and lengths >> len(together) & 1:
                yield first, last + 1, number_key(together)

    def _findings(self, seen: list[_Seen], text: str) -> Iterator[Finding]:
        at = spans(text)
        whole = sorted({item for item in seen if _is_whole(text, at[item.first : item.last])})
        made: set[tuple[int, int, int, str]] = set()
        within = [source.within for source in self._index.sources]
        for item in whole:
            if not within[item.source] and _is_name(text, at[item.first : item.last]):
                made.add((at[item.first][0], at[item.last - 1][1], item.source, "value"))
        made.update(_records(whole, at, within))
        for start, end, number, rule in sorted(made):
            source = self._index.sources[number]
            yield Finding(
                rule=f"{self.id}.{rule}",
                label=source.label,
                kind=_KIND,
                start=start,
                end=end,
                severity="high",
                confidence=0.999 if rule == "record" else 0.98,
                why="values_of_one_row" if rule == "record" else "listed_value",
                raises=source.raises,
            )


def _seen(where: tuple[int, int], cell: Cell) -> _Seen:
    return _Seen(*where, cell.source, cell.row, cell.column)


def _is_whole(text: str, at: Sequence[tuple[int, int]]) -> bool:
    """Whether words stand together as those of one value do: a few characters apart, on one line or the next."""
    return all(
        second[0] - first[1] <= _GAP and text.count("\n", first[1], second[0]) <= 1 for first, second in pairwise(at)
    )


def _is_name(text: str, at: Sequence[tuple[int, int]]) -> bool:
    """Whether a single word without digits is written as names are: in lower case it is taken for a word."""
    if len(at) > 1:
        return True
    word = text[at[0][0] : at[0][1]]
    return not word.islower() or any(map(str.isdigit, word))


def _records(
    whole: Sequence[_Seen], at: Sequence[tuple[int, int]], within: Sequence[int]
) -> Iterator[tuple[int, int, int, str]]:
    """Each value that stands near one of another column of the same row."""
    last: dict[tuple[int, int], list[_Seen]] = {}
    for item in whole:
        limit = within[item.source]
        if not limit:
            continue
        before = last.setdefault((item.source, item.row), [])
        # The latest of each column is enough: an earlier one is further away.
        before[:] = [other for other in before if at[item.first][0] - at[other.last - 1][1] <= limit]
        for other in before:
            if other.column != item.column and other.last <= item.first:
                for one in (other, item):
                    yield at[one.first][0], at[one.last - 1][1], item.source, "record"
        before[:] = [*(other for other in before if other.column != item.column), item]


def value_detector(index: ValueIndex) -> Detector:
    """The detector `known_values` over an index."""
    return KnownValues(index)
