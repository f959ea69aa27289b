"""Characters that stand for others: what a reader, or a program, takes for plain letters and digits.

Tables only, derived from the Unicode database where it says so itself (compatibility forms, decimal digits, spaces),
and from UTS #39 for Cyrillic and Greek letters that look Latin. `detect/normalise.py` applies them.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

_FOLDABLE: Final = (
    "a0 aa ad b2-b3 b9-ba bc-be 132-133 149 17f 1c7-1cc 1f1-1f3 2b0-2b8 2e1-2e3 34f 37e 61c 660-669 6f0-6f9 7c0-7c9"
    " 966-96f 9e6-9ef a66-a6f ae6-aef b66-b6f be6-bef c66-c6f ce6-cef d66-d6f de6-def e50-e59 ed0-ed9 f20-f29"
    " 1040-1049 1090-1099 115f-1160 1680 17b4-17b5 17e0-17e9 180b-180f 1810-1819 1946-194f 19d0-19d9 1a80-1a99"
    " 1b50-1b59 1bb0-1bb9 1c40-1c59 1d2c-1d65 1d9c-1da0 1dbb 1fef 2000-2013 2024 2028-202f 205f-209c 20a8 2100-213b"
    " 2145-217f 2212 2460-24ea 2c7c-2c7d 3000 3164 3200-321e 3250-325f 32b1-32cf 3358-33ff a620-a629 a7f2-a7f4"
    " a8d0-a8d9 a900-a909 a9d0-a9d9 a9f0-a9f9 aa50-aa59 abf0-abf9 fb00-fb06 fb29 fe00-fe0f fe13-fe16 fe33-fe34"
    " fe4d-fe6b feff-ff5e ffa0 ffe3 fff0-fff8 104a0-104a9 10d30-10d39 11066-1106f 110f0-110f9 11136-1113f 111d0-111d9"
    " 112f0-112f9 11450-11459 114d0-114d9 11650-11659 116c0-116c9 11730-11739 118e0-118e9 11950-11959 11c50-11c59"
    " 11d50-11d59 11da0-11da9 16a60-16a69 16ac0-16ac9 16b50-16b59 1bca0-1bca3 1d173-1d17a 1d400-1d6a3 1d7ce-1d7ff"
    " 1e140-1e149 1e2f0-1e2f9 1e950-1e959 1f100-1f14f 1f16a-1f16c 1fbf0-1fbf9 e0000-e01ef"
)
"""Where characters are that fold to ASCII or to nothing (Unicode 14); not all in a range do."""

_IGNORABLE: Final = (
    "ad 34f 61c 115f-1160 17b4-17b5 180b-180f 200b-200f 202a-202e 2060-206f 3164 fe00-fe0f feff ffa0 fff0-fff8"
    " 1bca0-1bca3 1d173-1d17a e0000-e01ef"
)
"""Default_Ignorable_Code_Point: what no screen shows."""

_DASHES: Final = "2010-2013 2212 fe58 fe63 ff0d"
_MARKS: Final = "300-36f 483-489 1ab0-1ace 1dc0-1dff 20d0-20f0 fe20-fe2f"

TAGS: Final = range(0xE0020, 0xE007F)
"""Invisible doubles of ASCII; a run of them is text that nobody sees."""

_LOOK_LATIN: Final = (
    "аaеeоoрpсcуyхxіiјjѕsԁdԛqԝwһhӏlАAВBЕEЅSІIЈJКKМMНHОOРPСCТTУYХXҮYԌGԚQԜWӀIвbкkмmнhтtгrпn"
    "αaοoνvρpιiκkτtυuγyχxωwΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXϲcϹCϳj"
)
"""Pairs: a Cyrillic or Greek letter, and the Latin one that it is taken for (UTS #39 and near misses of it)."""


def numbers(ranges: str) -> Iterator[int]:
    """The code points of ranges in hexadecimal."""
    for part in ranges.split():
        low, _, high = part.partition("-")
        yield from range(int(low, 16), int(high or low, 16) + 1)


def _folded(letter: str) -> str:
    kind = unicodedata.category(letter)
    if kind == "Nd":
        return str(unicodedata.decimal(letter))
    if kind == "Zs":
        return " "
    if kind in ("Zl", "Zp"):
        return "\n"
    return unicodedata.normalize("NFKC", letter)


def _table() -> dict[str, str]:
    made: dict[str, str] = {}
    for number in numbers(_FOLDABLE):
        letter = chr(number)
        folded = _folded(letter)
        if folded == " " or (folded != letter and any(part.isascii() and part != " " for part in folded)):
            made[letter] = folded
    made |= {chr(number): "" for number in numbers(_IGNORABLE)}
    return made | {chr(number): "-" for number in numbers(_DASHES)}


FOLDED: Final[Mapping[str, str]] = _table()
"""What a character folds to, for those that fold to something with ASCII in it or to nothing."""

LATIN: Final[Mapping[str, str]] = dict(zip(_LOOK_LATIN[::2], _LOOK_LATIN[1::2], strict=True))
"""The Latin letter that a Cyrillic or Greek one looks like."""

MARKS: Final = frozenset(map(chr, numbers(_MARKS)))
"""Marks that are put on the letter before them."""


def as_class(letters: Iterable[str]) -> str:
    """The inside of a class of a regular expression with these characters."""
    points = sorted(map(ord, letters))
    parts: list[str] = []
    start = last = points[0]
    for point in [*points[1:], -1]:
        if point != last + 1:
            parts.append(f"\\x{{{start:x}}}-\\x{{{last:x}}}")
            start = point
        last = point
    return "".join(parts)
