"""Telephone numbers that are kept free for fiction, by country, in the layout of the original.

Sources: NANPA (555-0100 to 0199), Ofcom (numbers for drama use), Arcep (decision 2018-0881), Bundesnetzagentur
(Rufnummern für Medienproduktionen), ACMA, PTS, ComReg.
"""

from __future__ import annotations

import re
from typing import Final

from tidegate.detect.pseudonyms.keyed import Draw
from tidegate.detect.pseudonyms.shapes import fill
from tidegate.detect.pseudonyms.words import Words

_AREAS = (
    "201 202 205 206 207 208 209 212 213 214 215 216 217 218 219 225 228 229 231 234 239 240 248 251 252 253 254 256"
)
_NANP: Final = tuple(f"{area}55501" for area in _AREAS.split())
_DRAMA = """
1632960 7700900 2079460 1134960 1144960 1154960 1164960 1174960 1184960 1214960 1314960 1414960 1514960
1614960 1914980 2890180 2920180 8081570 9098790
"""
_UK: Final = tuple(_DRAMA.split())
_TWO_DIGITS = """
20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 81 82 84 86 90 91
92 93 94 95 98
"""
_TWO_DIGIT_CODES: Final = frozenset(_TWO_DIGITS.split())
_RESERVED: Final[dict[str, tuple[str, ...]]] = {
    "1": _NANP,
    "44": _UK,
    "33": ("199003", "261913", "353012", "465710", "536493", "639980"),
    "49": ("3023125", "6990009", "4066969", "2214710", "8999998", "17139200"),
    "61": ("255501", "355501", "755501", "855501", "49157"),
    "46": ("3139006", "846500", "7017406", "4062804"),
    "353": ("20910",),
}
"""National numbers without the trunk 0, as far as the block is fixed."""

_LEAST_FREE: Final = 2
"""Digits that must be left to tell numbers apart."""
_EXTENSION: Final = re.compile(r"\s*(?:x|ext\.?|extension)\s*\d{1,6}$", re.IGNORECASE)
_SHORTEST: Final = 8
"""Digits. Of the seven of 555-01xx too few are free, and models write those by themselves."""


def phone(value: str, draw: Draw, words: Words) -> str | None:
    """A number of a block for fiction, where the country or the shape says which; else one that cannot be dialled."""
    extension = _EXTENSION.search(value)
    if extension is not None:
        made = phone(value[: extension.start()], draw, words)
        return None if made is None else made + extension[0]
    digits = "".join(sign for sign in value if sign.isdigit())
    if len(digits) < _SHORTEST or any(sign.isalpha() for sign in value):
        return None
    country, national = _split(value, digits)
    block = _block(country, national, draw)
    trunk = "0" if national.startswith("0") else ""
    made = (trunk + block)[: max(len(national) - _LEAST_FREE, 0)]
    return fill(value, digits[: len(digits) - len(national)] + made + draw.digits(len(national) - len(made)))


def national(value: str, made: str) -> tuple[str, str] | None:
    """Of an international number and its pseudonym the digits as dialled inland: pseudonym and original."""
    digits, other = ("".join(sign for sign in text if sign.isdigit()) for text in (value, made))
    if not value.lstrip("( ").startswith("+") or len(digits) != len(other):
        return None
    code, rest = _split(value, digits)
    if code == "1":
        return other[1:], rest
    return (f"0{other[-len(rest) :]}", f"0{rest}") if code in _RESERVED else None


def _split(value: str, digits: str) -> tuple[str, str]:
    """The country code as far as the number says it, and the rest."""
    start = value.strip().lstrip("(")
    skip = 0
    if start.startswith("00"):
        skip = 2
    elif not start.startswith("+"):
        if len(digits) == 11 and digits[0] == "1":
            return "1", digits[1:]
        return "", digits
    rest = digits[skip:]
    code = next((code for code in _RESERVED if rest.startswith(code)), "")
    return (code, rest[len(code) :]) if code else ("?", rest[_code_length(rest) :])


def _code_length(digits: str) -> int:
    """Of a country code, by the zones of ITU-T E.164."""
    if digits[:1] in ("1", "7"):
        return 1
    return 2 if digits[:2] in _TWO_DIGIT_CODES else 3


def _block(country: str, national: str, draw: Draw) -> str:
    if country in _RESERVED:
        return draw.choice(_RESERVED[country])
    if country:
        # No national number begins with 00 after a country code, so this one reaches nobody.
        return f"00{draw.digits(2)}"
    if national.startswith("0"):
        return draw.choice(_RESERVED["44" if len(national) == 11 else "33" if len(national) == 10 else "49"])
    return draw.choice(_NANP)
