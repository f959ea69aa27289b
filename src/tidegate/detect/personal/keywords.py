"""Words as patterns over bytes, and the words that stand around a place in a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import groupby, pairwise

from tidegate.detect.text import Text

BEFORE = 64
"""How many characters before a value can speak for it."""
AFTER = 32
"""How many characters after it can."""

_TOKEN = re.compile(r"[^\W_]+")
_CAMEL = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
_SPECIAL = frozenset(r".^$*+?{}[]\|()/-")
_LABELS = frozenset((":", "=", *"0123456789"))
_FILLERS = frozenset(
    ("number", "no", "nr", "num", "is", "was", "the", "of", "my", "id", "ids", "code", "n", "numero", "to")
)
_UNSPACED = re.compile(r"[\u0590-\u06ff\u0900-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


def _letter(letter: str) -> str:
    if letter.isascii():
        return "\\" + letter if letter in _SPECIAL else letter
    other = letter.upper() if letter.islower() else letter.lower()
    return letter if other == letter or len(other) != 1 else f"(?:{letter}|{other})"


def any_of(words: Iterable[str]) -> str:
    """An alternation of words for a caseless pattern; in short words letters beyond ASCII are given in both cases.

    In words of more than seven letters only the first is: more would make the patterns too large for engines.

    A blank in a word stands for one blank, underscore or hyphen, or nothing, so that `card number` also finds
    `card_number` and `cardNumber`. Beginnings that words share are written once; the longest word goes first.
    """
    return _alternation(sorted({tuple(_units(word)) for word in words}))


def _units(word: str) -> list[str]:
    both = len(word) if len(word) <= 7 else 1
    return ["[ _-]?" if x == " " else _letter(x) if at < both or x.isascii() else x for at, x in enumerate(word)]


def _alternation(words: Sequence[tuple[str, ...]]) -> str:
    ends = () in words
    parts: list[str] = []
    for first, group in groupby((word for word in words if word), key=lambda word: word[0]):
        tails = [word[1:] for word in group]
        parts.append(first + ("".join(tails[0]) if len(tails) == 1 else _alternation(tails)))
    if not parts:
        return ""
    inner = parts[0] if len(parts) == 1 and not ends else "(?:" + "|".join(parts) + ")"
    return inner + "?" if ends else inner


_PART = re.compile(r"[^\w]{0,3}[^\W\d_]+(?=[^\w]{0,2}[,.)\]\\])")
_REST_OF_CLAUSE = re.compile(r"[^\n;:=|0-9]*")


class Words:
    """The words around a value, in lower case, and each pair in a row joined by a blank.

    Words after the value count unless they are the label of the next one (`; phone: 555…`).
    """

    __slots__ = ("after", "all", "before", "left", "unspaced")

    def __init__(self, text: Text, start: int, end: int, before: int = BEFORE, after: int = AFTER) -> None:
        left = text.text[max(0, start - before) : start]
        right = text.text[end : end + after]
        clause = _own_clause(right)
        self.left = _words(left)
        self.before = _with_pairs(self.left)
        self.after = _with_pairs(_words(clause)[:3]) if clause else frozenset[str]()
        self.all = self.before | self.after if clause else self.before
        # Scripts without blanks between words, or with marks and particles on them: sought within.
        around = "" if text.plain else left + "\n" + clause
        self.unspaced = around if around and _UNSPACED.search(around) else ""

    def has(self, words: frozenset[str]) -> bool:
        """Whether one of `words` stands before or after."""
        return not self.all.isdisjoint(words) or self._within(words)

    def has_before(self, words: frozenset[str]) -> bool:
        """Whether one of `words` stands before."""
        return not self.before.isdisjoint(words) or self._within(words)

    def distance(self, words: frozenset[str]) -> int:
        """How many words stand between the value and the nearest of `words` before it; 99 when there is none."""
        for back, word in enumerate(reversed(self.left)):
            if word in words:
                return back
            if back + 1 < len(self.left) and f"{self.left[-back - 2]} {word}" in words:
                return back
        return 99

    def head(self) -> str:
        """The nearest word before that says more than `number`, `no`, `is`."""
        for word in self.left[-1:-5:-1]:
            if word not in _FILLERS:
                return word
        return ""

    def _within(self, words: frozenset[str]) -> bool:
        return bool(self.unspaced) and any(word in self.unspaced for word in words if not word.isascii())


def _own_clause(right: str) -> str:
    """What follows a value and speaks of it: up to the next mark, and not the label of the next value."""
    found = _REST_OF_CLAUSE.match(right)
    clause = found.group() if found else ""
    part = _PART.match(clause)
    if part is not None:
        return part.group()
    return "" if right[len(clause) : len(clause) + 1] in _LABELS else clause


def _words(text: str) -> list[str]:
    """The words in lower case, camel case taken apart. Letters among digits are no words: `ac` in `8e-ac21`."""
    if not text.isascii():
        return [token for token in _TOKEN.findall(text.lower()) if token.isalpha()]
    words: list[str] = []
    for token in _TOKEN.findall(text):
        if token.islower():
            words.append(token)
        elif token.isalpha():
            words += [word.lower() for word in _CAMEL.findall(token)]
    return [word for word in words if word.isalpha()]


def _with_pairs(words: list[str]) -> frozenset[str]:
    pairs = [f"{first} {second}" for first, second in pairwise(words)]
    return frozenset(words + pairs)
