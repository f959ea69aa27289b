"""What a pseudonym looks like, by the kind of the value: of the same shape, and nobody's.

Reserved ranges where there are any (RFC 2606, 2544, 3849, 7042; telephone numbers for fiction), else a number whose
checksum is wrong. A shape returns None where it can make none; the value then gets a tag.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, TypeAlias

from tidegate.detect.pseudonyms.keyed import Draw
from tidegate.detect.pseudonyms.words import ROLES, WORD, Words

Shape: TypeAlias = Callable[[str, Draw, Words], str | None]

LEAST_SIGNS: Final = 6
"""Letters and digits. Fewer would be found in ordinary text by chance."""

_LEAST_CODE: Final = 4


def email(value: str, draw: Draw, words: Words) -> str | None:
    """The words of the local part renamed, at a domain under .example (RFC 2606) that belongs to the original's."""
    local, at, home = value.strip().rpartition("@")
    if not at or not local or not home or not local.isascii():
        return None
    local = re.sub(r"[^A-Za-z0-9._+-]", "-", local)
    renamed = WORD.sub(lambda found: found[0] if found[0].lower() in ROLES else words.word(found[0]), local)
    renamed = re.sub(r"\d", lambda _: str(draw.below(10)), renamed)
    return f"{renamed}@{words.domain(home)}"


def host(value: str, draw: Draw, words: Words) -> str | None:
    """Its first labels renamed, in the reserved domain that belongs to its own."""
    labels = value.strip().strip(".").split(".")
    if len(labels) < 2 or not all(labels):
        return None
    own = 2 if len(labels) < 3 or len(labels[-2]) > 3 else 3
    first = [WORD.sub(lambda found: words.word(found[0]).lower(), label) for label in labels[:-own]]
    return ".".join((*first, words.domain(".".join(labels[-own:]))))


def luhn_valid(digits: str) -> bool:
    """ISO/IEC 7812-1, annex B."""
    total = 0
    for place, digit in enumerate(reversed(digits)):
        number = int(digit) * (2 if place % 2 else 1)
        total += number - 9 if number > 9 else number
    return total % 10 == 0


def card(value: str, draw: Draw, words: Words) -> str | None:
    """First digit and layout of the original; the check digit is wrong, so that it is nobody's card."""
    digits = [sign for sign in value if sign.isdigit()]
    if len(digits) < 12:
        return None
    made = digits[0] + draw.digits(len(digits) - 2)
    right = next(check for check in "0123456789" if luhn_valid(made + check))
    return fill(value, made + str((int(right) + 1 + draw.below(9)) % 10))


def number(value: str, draw: Draw, words: Words) -> str | None:
    """Each digit another digit, each letter another letter; never one that the Luhn formula takes for right."""
    if sum(map(str.isalnum, value)) < LEAST_SIGNS or not value.isascii():
        return None
    made = scramble(value, draw)
    digits = "".join(sign for sign in made if sign.isdigit())
    if len(digits) > 1 and luhn_valid(digits):
        last = max(place for place, sign in enumerate(made) if sign.isdigit())
        made = f"{made[:last]}{(int(made[last]) + 1) % 10}{made[last + 1 :]}"
    return made


def code(value: str, draw: Draw, words: Words) -> str | None:
    """A postcode of the same shape; four digits are no year."""
    if sum(map(str.isalnum, value)) < _LEAST_CODE:
        return None
    made = scramble(value, draw)
    return f"{3 + draw.below(7)}{made[1:]}" if len(made) == _LEAST_CODE and made[0] in "12" else made


def ssn(value: str, draw: Draw, words: Words) -> str | None:
    """Area 9xx with group 01 to 49, which neither a US social security number nor an ITIN has."""
    return fill(value, f"9{draw.digits(2)}{1 + draw.below(49):02d}{draw.digits(4)}")


def ip(value: str, draw: Draw, words: Words) -> str | None:
    """An address nobody has: of RFC 2544's block for benchmarks, 198.18.0.0/15, or of RFC 3849's for documentation.

    Not of RFC 5737's blocks: models take their own examples from those, and would name a live pseudonym by chance.
    """
    address, slash, bits = value.strip().partition("/")
    if ":" in address:
        groups = ":".join(f"{1 + draw.below(0xFFFE):x}" for _ in range(3))
        return f"2001:db8:{groups}::{1 + draw.below(0xFFFE):x}{slash}{bits}"
    return f"198.{18 + draw.below(2)}.{2 + draw.below(253)}.{2 + draw.below(253)}{slash}{bits}"


def mac(value: str, draw: Draw, words: Words) -> str | None:
    """An address for documentation (RFC 7042, 2.1.2), and a locally administered one when many are needed."""
    signs = [sign for sign in value if sign.isalnum()]
    if len(signs) != 12:
        return None
    tail = f"{draw.below(1 << 16):04x}"
    made = f"00005e0053{tail[2:]}" if draw.below(2) else f"02005e53{draw.below(1 << 16):04x}{tail}"[:12]
    return fill(value, made.upper() if value.upper() == value else made)


def coordinates(value: str, draw: Draw, words: Words) -> str | None:
    """A place in the North Pacific that is far from any land, with as many decimals."""
    numbers = re.findall(r"-?\d+\.\d+", value)
    if len(numbers) != 2:
        return None
    made = iter((f"{38 + draw.below(7)}.", f"-{142 + draw.below(20)}."))
    return re.sub(
        r"-?\d+\.(\d+)", lambda found: next(made) + str(1 + draw.below(9)) + draw.digits(len(found[1]) - 1), value
    )


def handle(value: str, draw: Draw, words: Words) -> str | None:
    """A user name: its words renamed, its digits others."""
    made = WORD.sub(lambda found: words.word(found[0]), value)
    return re.sub(r"\d", lambda _: str(draw.below(10)), made) if made != value else None


def scramble(value: str, draw: Draw) -> str:
    """Each digit another digit, each ASCII letter another of its case; the first digit is never 0."""
    made: list[str] = []
    for sign in value:
        if sign.isdigit():
            made.append(str(draw.below(10)) if any(map(str.isdigit, made)) else str(1 + draw.below(9)))
        elif sign.isalpha():
            letter = draw.choice("ABCDEFGHJKLMNPQRSTUVWXYZ")
            made.append(letter if sign.isupper() else letter.lower())
        else:
            made.append(sign)
    return "".join(made)


def fill(layout: str, signs: str) -> str:
    """The signs in the places of the letters and digits of a layout; what is left over stands at its end."""
    left = iter(signs)
    made = "".join([next(left, "") if sign.isalnum() else sign for sign in layout])
    return made + "".join(left)
