"""International bank account numbers: length per country (SWIFT IBAN registry) and check digits (ISO 13616)."""

from __future__ import annotations

from tidegate.detect.personal.checksums import mod97_10

_BY_LENGTH: tuple[tuple[int, str], ...] = (
    (15, "NO"),
    (16, "BE"),
    (18, "DK FI FK FO GL NL SD"),
    (19, "MK SI"),
    (20, "AT BA EE KZ LT LU MN XK"),
    (21, "CH HR LI LV"),
    (22, "BG BH CR DE GB GE IE ME RS VA"),
    (23, "AE GI IL IQ OM SO TL"),
    (24, "AD CZ ES MD PK RO SA SE SK TN VG YE"),
    (25, "LY PT ST"),
    (26, "IS TR"),
    (27, "BI DJ FR GR IT MC MR SM"),
    (28, "AL AZ BY CY DO GT HN HU LB NI PL SV"),
    (29, "BR EG PS QA UA"),
    (30, "JO KW MU"),
    (31, "MT SC"),
    (32, "LC"),
    (33, "RU"),
)
LENGTHS = {country: length for length, countries in _BY_LENGTH for country in countries.split()}
_DIGITS_ONLY = frozenset(
    (
        *("AE", "AT", "BA", "BE", "CZ", "DE", "DK", "EE", "ES", "FI", "FO", "GL", "HR", "HU", "IL", "IS", "LT", "LY"),
        *("ME", "MR", "NO", "PL", "PT", "RS", "SD", "SE", "SI", "SK", "ST", "TL", "TN", "VA", "XK"),
    )
)
_BANK_LETTERS = frozenset(("BG", "BH", "GB", "GI", "IE", "LV", "NL", "PK", "RO"))
COUNTRIES = tuple(sorted(LENGTHS))
_SEPARATORS = frozenset(" -\u00a0\u202f")


def iban_end(text: str, start: int) -> int:
    """Where the IBAN that begins at `start` ends, or -1 if there is none: right length and check, nothing glued on."""
    length = LENGTHS.get(text[start : start + 2].upper(), 0)
    letters: list[str] = []
    at = start
    while len(letters) < length and at < len(text):
        letter = text[at]
        if letter.isalnum() and letter.isascii():
            letters.append(letter)
        elif letter not in _SEPARATORS or text[at - 1] in _SEPARATORS or (letter == "-" and len(letters) % 4):
            return -1
        at += 1
    if len(letters) < length or not length or text[at : at + 1].isalnum():
        return -1
    number = "".join(letters).upper()
    return at if _has_form(number) and mod97_10(number) else -1


def _has_form(number: str) -> bool:
    """Whether the part after the check digits is of digits, or begins with a bank's four letters, where it must."""
    country, rest = number[:2], number[4:]
    if country in _DIGITS_ONLY:
        return rest.isdigit()
    return country not in _BANK_LETTERS or rest[:4].isalpha()
