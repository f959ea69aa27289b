"""Words as patterns over bytes, and the words that stand around a place in a text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from tidegate.detect.text import Text

BEFORE = 64
"""How many characters before a value can speak for it."""
AFTER = 32
"""How many characters after it can."""

_WORD = re.compile(r"[^\W\d_]+")
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
    """An alternation of words for a caseless pattern; letters beyond ASCII are given in both cases.

    A blank in a word stands for one blank, underscore or hyphen, or nothing, so that `card number` also finds
    `card_number` and `cardNumber`.
    """
    spelled = sorted(set(words), key=lambda word: (-len(word), word))
    return "(?:" + "|".join("".join("[ _-]?" if x == " " else _letter(x) for x in word) for word in spelled) + ")"


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
    if text.isascii():
        return [word.lower() for word in _CAMEL.findall(text)]
    return _WORD.findall(text.lower())


def _with_pairs(words: list[str]) -> frozenset[str]:
    pairs = [f"{first} {second}" for first, second in pairwise(words)]
    return frozenset(words + pairs)
