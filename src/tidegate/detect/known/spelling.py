"""How values and terms are compared: as folded words in a row, and numbers also without what separates their groups."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from tidegate.detect.index.words import fold, words

MOST_WORDS: Final = 8
"""Words of the longest value that is looked for."""

LEAST_LETTERS: Final = 5
LEAST_LETTERS_ALONE: Final = 6
"""Characters of a value that is one word of letters or digits alone: shorter ones are written by everybody."""

LEAST_COMPACT: Final = 6
MOST_COMPACT: Final = 40
GATE: Final = 4
"""Characters by which a number is looked for before it is put together."""


def folded(text: str) -> list[str]:
    """The words of a value, without case, accents and punctuation."""
    found = words(text)
    return found if text.isascii() else [fold(word) for word in found]


def phrase(found: Sequence[str]) -> str:
    """What values of the same words share; empty where they are too few, too many or too short to be told apart."""
    if not 1 <= len(found) <= MOST_WORDS:
        return ""
    made = " ".join(found)
    letters = len(made) - len(found) + 1
    alone = len(found) == 1 and (made.isdigit() or not has_digit(made))
    return made if letters >= (LEAST_LETTERS_ALONE if alone else LEAST_LETTERS) else ""


def compact(found: Sequence[str]) -> str:
    """What spellings of the same number share, however it is grouped; empty for what is no number or too short."""
    made = "".join(found)
    if not LEAST_COMPACT <= len(made) <= MOST_COMPACT or len(found) > MOST_WORDS:
        return ""
    digits = sum(map(str.isdigit, made))
    return made if digits >= 4 and 3 * digits >= len(made) else ""


def has_digit(word: str) -> bool:
    """Whether a word holds a digit. Its ends are looked at: a number's are digits, and most words have none."""
    return word[0].isdigit() or word[-1].isdigit()
