"""Check digits of the numbers that people and their things carry: pure functions over digit strings.

Every function takes ASCII digits (or the letters its docstring names) without separators and says whether the check
holds. What a number must look like besides is its scheme's matter.
"""

from __future__ import annotations

from collections.abc import Sequence

_DOUBLED = (0, 2, 4, 6, 8, 1, 3, 5, 7, 9)
_VERHOEFF_PRODUCT = (
    (0, 1, 2, 3, 4, 5, 6, 7, 8, 9),
    (1, 2, 3, 4, 0, 6, 7, 8, 9, 5),
    (2, 3, 4, 0, 1, 7, 8, 9, 5, 6),
    (3, 4, 0, 1, 2, 8, 9, 5, 6, 7),
    (4, 0, 1, 2, 3, 9, 5, 6, 7, 8),
    (5, 9, 8, 7, 6, 0, 4, 3, 2, 1),
    (6, 5, 9, 8, 7, 1, 0, 4, 3, 2),
    (7, 6, 5, 9, 8, 2, 1, 0, 4, 3),
    (8, 7, 6, 5, 9, 3, 2, 1, 0, 4),
    (9, 8, 7, 6, 5, 4, 3, 2, 1, 0),
)
_VERHOEFF_PLACE = (
    (0, 1, 2, 3, 4, 5, 6, 7, 8, 9),
    (1, 5, 7, 6, 2, 8, 3, 0, 9, 4),
    (5, 8, 0, 3, 7, 9, 6, 1, 4, 2),
    (8, 9, 1, 6, 0, 4, 3, 5, 2, 7),
    (9, 4, 5, 3, 1, 2, 6, 8, 7, 0),
    (4, 2, 8, 6, 5, 7, 3, 9, 0, 1),
    (2, 7, 9, 3, 8, 0, 6, 4, 1, 5),
    (7, 0, 4, 6, 9, 1, 3, 2, 5, 8),
)


def luhn(digits: str) -> bool:
    """ISO/IEC 7812-1 annex B: payment cards, IMEI, and many national numbers."""
    total = sum(map(int, digits[-1::-2])) + sum(_DOUBLED[int(digit)] for digit in digits[-2::-2])
    return total % 10 == 0


def verhoeff(digits: str) -> bool:
    """Verhoeff 1969 (dihedral group D5): Aadhaar."""
    state = 0
    for place, digit in enumerate(reversed(digits)):
        state = _VERHOEFF_PRODUCT[state][_VERHOEFF_PLACE[place % 8][int(digit)]]
    return state == 0


def weighted(digits: str, weights: Sequence[int]) -> int:
    """The sum of each digit times its weight, for as many as there are weights."""
    return sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=False))


def mod97_10(text: str) -> bool:
    """ISO/IEC 7064 mod 97-10 over digits and capital letters (A is 10), the check in front as in ISO 13616 (IBAN)."""
    turned = text[4:] + text[:4]
    return int("".join(str(int(letter, 36)) for letter in turned)) % 97 == 1


def mod11_10(digits: str) -> bool:
    """ISO/IEC 7064 mod 11,10: German tax number, Croatian OIB."""
    state = 10
    for digit in digits[:-1]:
        state = (state + int(digit)) % 10 or 10
        state = state * 2 % 11
    return (state + int(digits[-1])) % 10 == 1


def mod11_2(text: str) -> bool:
    """ISO/IEC 7064 mod 11-2 with X for ten: Chinese resident number, ORCID, ISNI."""
    state = 0
    for digit in text[:-1]:
        state = (state + int(digit)) * 2 % 11
    last = 10 if text[-1] in "Xx" else int(text[-1])
    return (state + last) % 11 == 1


def mrz_digit(text: str) -> int:
    """The check digit of a field of a machine-readable zone (ICAO 9303-3): weights 7, 3, 1; `<` counts as nothing."""
    weights = (7, 3, 1)
    return sum((0 if letter == "<" else int(letter, 36)) * weights[at % 3] for at, letter in enumerate(text)) % 10


_VIN_VALUES = dict(zip("0123456789ABCDEFGHJKLMNPRSTUVWXYZ", "012345678912345678123457923456789", strict=True))
_VIN_WEIGHTS = (8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2)


def vin(text: str) -> bool:
    """The check digit of a vehicle identification number (49 CFR 565.15), its ninth character."""
    total = sum(int(_VIN_VALUES[letter]) * weight for letter, weight in zip(text, _VIN_WEIGHTS, strict=True))
    return text[8] == "0123456789X"[total % 11]
