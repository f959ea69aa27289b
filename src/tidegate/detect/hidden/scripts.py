"""Words in which letters of another alphabet stand for the Latin ones that they look like (UTS #39).

Only letters that look the same count, and only where the whole word then reads as a Latin one: other words that mix
alphabets are how people write.
"""

from __future__ import annotations

import re
from typing import Final

from tidegate.detect.hidden.characters import as_python_class
from tidegate.detect.lookalikes import LATIN, numbers

_SAME: Final = "аеорсухіјѕһӏԁԛԝАВЕЅІЈКМНОРСТУХҮԌΑΒΕΖΗΙΚΜΝΟΡΤΥΧο"
"""Letters that cannot be told from a Latin one in most fonts."""

_FORMS: Final = "ff21-ff3a ff41-ff5a 1d400-1d6a3"
"""Latin letters of other widths and of mathematics: a program takes them for others, a reader does not."""

ALIKE: Final = frozenset(_SAME) | frozenset(map(chr, numbers(_FORMS)))
ALIKE_CLASS: Final = as_python_class(ALIKE)
_SWITCH: Final = re.compile(f"[A-Za-z][{ALIKE_CLASS}]|[{ALIKE_CLASS}][A-Za-z]")


def switches(text: str, start: int = 0) -> list[tuple[int, int]]:
    """From where a word changes its alphabet to where the word ends, once a word. Linear."""
    found: list[tuple[int, int]] = []
    last = start
    while (match := _SWITCH.search(text, last)) is not None:
        begin, end = match.start(), match.end()
        while begin > 0 and _in_word(text[begin - 1]) and match.start() - begin < _LONGEST:
            begin -= 1
        while end < len(text) and _in_word(text[end]) and end - match.end() < _LONGEST:
            end += 1
        if all(letter.isascii() or letter in ALIKE for letter in text[begin:end]):
            found.append((match.start() + 1, end))
        last = max(end, match.end())
    return found


def as_latin(word: str) -> str:
    """The word as it reads."""
    return "".join(LATIN.get(letter, letter) for letter in word)


def _in_word(letter: str) -> bool:
    return letter.isalnum()


_LONGEST: Final = 100
