"""What the lists say of a word: a given name, a family name, an ordinary word, a place, or nothing.

Latin words are looked up folded to ASCII and lower case, so that `Jiří`, `JIRI` and `jiri` are one name.
The lists themselves are in `names/`.
"""

from __future__ import annotations

import re
import unicodedata
from types import MappingProxyType
from typing import Final

from tidegate.detect.people.names import (
    cyrillic,
    either,
    family_aa_gu,
    family_gu_ni,
    family_ni_zy,
    given_aa_di,
    given_di_jo,
    given_jo_pr,
    given_pr_zy,
    ordinary,
    other_scripts,
    places,
    plain,
)
from tidegate.detect.people.words import EPONYMS, FIRM_FAMILY, FIRM_GIVEN, NOT_NAMES

GIVEN: Final = "g"
FAMILY: Final = "f"
EITHER: Final = "b"
ORDINARY: Final = "o"
"""A name that is a word of a language too: Will, Rose, Bach."""
PLACE: Final = "p"
PLAIN: Final = "x"
"""An ordinary word, and no name."""
EPONYM: Final = "e"
"""Something that bears a person's name: Jenkins, Gauss, Ruby."""
SHAPED: Final = "s"
"""In no list, but formed as family names are."""
UNKNOWN: Final = "u"

_LETTERS: Final = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ß": "ss",
                                 "ı": "i", "ə": "a", "ħ": "h", "'": "", "’": "", "ʻ": "", "`": ""})  # fmt: skip

_SHAPE: Final = re.compile(
    r".{2,}(?:dottir|sson|ovich|evich|ovic|evic|ova|eva|enko|shvili|opoulos|opoulou|poulos|escu|wicz|czyk|oglu|akis|"
    r"idis|skyi|sky|skiy|ski|ska|skaya|kvist|qvist|adze|ovna|evna|yevna|nen|yan|ov|yev|ijev|uk|mann|strom|lund|gaard|"
    r"sen|vic|jian|iani)$"
)
"""Endings of family names in Icelandic, Slavic, Georgian, Greek, Romanian, Polish, Turkish, Finnish, Armenian and
Germanic languages, which are too many to list."""


def fold(word: str) -> str:
    """`word` in lower case and, as far as its letters are Latin, without marks: `Szöllösy` is `szollosy`."""
    if word.isascii():
        return word.lower().replace("'", "")
    word = word.lower().translate(_LETTERS)
    return "".join(letter for letter in unicodedata.normalize("NFKD", word) if not unicodedata.combining(letter))


def _build() -> dict[str, str]:
    """Each listed word and what it is; later lists take precedence."""
    classes: dict[str, str] = {}
    for letter, modules in (
        (PLAIN, (plain,)),
        (FAMILY, (family_aa_gu, family_gu_ni, family_ni_zy)),
        (GIVEN, (given_aa_di, given_di_jo, given_jo_pr, given_pr_zy)),
        (EITHER, (either,)),
        (PLACE, (places,)),
        (ORDINARY, (ordinary,)),
    ):
        for module in modules:
            classes.update(dict.fromkeys(module.WORDS.split(), letter))
    classes.update(dict.fromkeys(FIRM_GIVEN.split(), GIVEN))
    classes.update(dict.fromkeys(FIRM_FAMILY.split(), FAMILY))
    classes.update(dict.fromkeys(EPONYMS.split(), EPONYM))
    classes.update(dict.fromkeys(NOT_NAMES.split(), PLAIN))
    for names in (
        cyrillic.WORDS,
        other_scripts.GREEK,
        other_scripts.ARABIC,
        other_scripts.HEBREW,
        other_scripts.ARMENIAN,
        other_scripts.GEORGIAN,
        other_scripts.DEVANAGARI,
        other_scripts.BENGALI,
        other_scripts.TAMIL,
        other_scripts.THAI,
        other_scripts.HANGUL,
        other_scripts.GUJARATI,
    ):
        classes.update((fold(name), GIVEN) for name in names.split())
    return classes


_CLASSES: Final = MappingProxyType(_build())
_NAMES: Final = GIVEN + FAMILY + EITHER

TRIGGERS: Final = frozenset(word.capitalize() for word, letter in _CLASSES.items() if letter in _NAMES)
"""ASCII spellings with a capital that are worth a look wherever they stand."""

LOWER_GIVEN: Final = frozenset(word for word, letter in _CLASSES.items() if letter == GIVEN and len(word) > 3)
"""Given names as those write them who write no capitals."""

NAMED: Final = frozenset((GIVEN, FAMILY, EITHER, SHAPED))
FAMILIES: Final = frozenset((FAMILY, EITHER, SHAPED))


def class_of(word: str) -> str:
    """The class of a word as it is written in a text, one of the constants above."""
    folded = fold(word)
    known = _CLASSES.get(folded)
    if known is not None:
        return known
    return SHAPED if _SHAPE.match(folded) else UNKNOWN


def is_name(word: str) -> bool:
    """Whether the lists have `word` as a name, and as nothing else."""
    return _CLASSES.get(fold(word), PLAIN) in _NAMES


def is_plain(word: str) -> bool:
    """Whether the lists have `word` as an ordinary one, and as no name."""
    return _CLASSES.get(word.lower() if word.isascii() else fold(word)) == PLAIN
