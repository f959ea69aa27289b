"""How a live pseudonym may be written, and how the escapes around and in it are read.

Percent, JSON, HTML and Markdown escapes, wrapped lines and emphasis. Everything says `PARTIAL` wherever more text
could change its answer, so that nothing depends on how a stream was split.
"""

from __future__ import annotations

import html
from typing import Final, Literal, TypeAlias

import msgspec

from tidegate.core.finding import SECRET

FAIL: Final = -1
PARTIAL: Final = -2

OWN: Final = "*"
"""Among the names of an entry: what it stands for was never hidden, so that it always comes back."""

Style: TypeAlias = Literal["word", "phrase", "number", "tag"]

DASHES: Final = "-\u2010\u2011\u2012\u2013\u2212"
GAPS: Final = frozenset(" \t\r\n\u00a0\u202f\u2009,;*_>|+~`")
SOFT: Final = frozenset(" \t\r\n\u00a0\u202f\u2009()./*\u200b" + DASHES)
_MOST_GAP: Final = 16
"""How many characters of space, line breaks, quote marks and emphasis may stand between two words of a phrase."""
_LONGEST_ENTITY: Final = 10
_HEX: Final = frozenset("0123456789abcdefABCDEF")


class Entry:
    """A value and its pseudonym. `exact` maps each way the pseudonym was written to what it replaced there.

    `names` are the kinds and labels it was found as; a `secret` is restored only where it is named as such.
    """

    __slots__ = ("exact", "kind", "names", "pseudonym", "secret")

    def __init__(self, pseudonym: str, kind: str) -> None:
        self.pseudonym = pseudonym
        self.kind = kind
        self.names: set[str] = set()
        self.secret = False
        self.exact: dict[str, str] = {}

    def allowed(self, names: frozenset[str]) -> bool:
        """Whether one may restore it who may restore these kinds and labels."""
        if self.secret and SECRET not in names:
            return False
        return OWN in self.names or not self.names.isdisjoint(names)


class Form(msgspec.Struct, frozen=True, gc=False):
    """One way a pseudonym is written. `canonical` is in lower case; in a phrase a space stands for any gap.

    Of a number only letters and digits count, whatever stands between them. `closed` are the characters after which
    no letter or digit may follow, because the whole would be something else. A `free` form may have letters right
    before and after it, as in scripts without spaces. `original` is what it stands for, and `owner` whose form it is.
    """

    canonical: str
    style: Style
    original: str
    owner: Entry
    closed: str = ""
    free: bool = False


def folded(text: str) -> str:
    """A text as forms have it."""
    return text.lower() if text.isascii() else "".join(map(fold, text))


def fold(letter: str) -> str:
    """A character as forms have it."""
    if letter < "\x80":
        return letter.lower()
    if letter in DASHES:
        return "-"
    low = letter.lower()
    return low if len(low) == 1 else letter


def gap_rest(text: str, at: int, final: bool) -> int:
    """After the rest of a gap."""
    for _ in range(_MOST_GAP):
        if at >= len(text):
            return FAIL if final else PARTIAL
        if text[at] in GAPS:
            at += 1
            continue
        if text[at] not in "%\\&":
            break
        decoded, after = decode(text, at, final)
        if after == PARTIAL:
            return PARTIAL
        if after == FAIL or decoded not in GAPS:
            break
        at = after
    return at


def decode(text: str, at: int, final: bool) -> tuple[str, int]:
    """The character that an escape at `at` stands for, and where it ends (or `FAIL`, `PARTIAL`)."""
    mark = text[at]
    if mark == "%":
        return _percent(text, at, final)
    if mark == "&":
        return _entity(text, at, final)
    return _backslash(text, at, final)


def _percent(text: str, at: int, final: bool) -> tuple[str, int]:
    first = text[at + 1 : at + 3]
    if not all(letter in _HEX for letter in first):
        return "", FAIL
    if len(first) < 2:
        return "", FAIL if final else PARTIAL
    lead = int(first, 16)
    count = 1 if lead < 0x80 else 2 if 0xC2 <= lead < 0xE0 else 3 if lead < 0xF0 else 4
    raw = bytearray([lead])
    for step in range(1, count):
        begin = at + 3 * step
        part = text[begin : begin + 3]
        if (part and part[0] != "%") or not all(letter in _HEX for letter in part[1:]):
            return "", FAIL
        if len(part) < 3:
            return "", FAIL if final else PARTIAL
        raw.append(int(part[1:], 16))
    letters = raw.decode("utf-8", "replace")
    return (letters, at + 3 * count) if len(letters) == 1 else ("", FAIL)


def _entity(text: str, at: int, final: bool) -> tuple[str, int]:
    end = at + 1
    while end < len(text) and end - at <= _LONGEST_ENTITY and (text[end].isalnum() or text[end] == "#"):
        end += 1
    if end >= len(text):
        return "", FAIL if final or end - at > _LONGEST_ENTITY else PARTIAL
    if text[end] != ";":
        return "", FAIL
    letters = html.unescape(text[at : end + 1])
    return (letters, end + 1) if len(letters) == 1 else ("", FAIL)


def _backslash(text: str, at: int, final: bool) -> tuple[str, int]:
    if at + 1 >= len(text):
        return "", FAIL if final else PARTIAL
    letter = text[at + 1]
    if letter != "u":
        return {"n": "\n", "r": "\r", "t": "\t"}.get(letter, letter), at + 2
    unit = _unit(text, at, final)
    if unit < 0:
        return "", unit
    if not 0xD800 <= unit < 0xDC00:
        return chr(unit), at + 6
    low = text[at + 6 : at + 8]
    if not "\\u".startswith(low):
        return chr(unit), at + 6
    second = _unit(text, at + 6, final)
    if second == PARTIAL:
        return "", PARTIAL
    if not 0xDC00 <= second < 0xE000:
        return chr(unit), at + 6
    return chr(0x10000 + ((unit - 0xD800) << 10) + second - 0xDC00), at + 12


def _unit(text: str, at: int, final: bool) -> int:
    """The UTF-16 unit of a `\\uXXXX` at `at`."""
    digits = text[at + 2 : at + 6]
    if not all(letter in _HEX for letter in digits):
        return FAIL
    if len(digits) < 4 or text[at : at + 2] != "\\u":
        return FAIL if final else PARTIAL
    return int(digits, 16)
