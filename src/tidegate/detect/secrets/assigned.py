"""A value that is given to a name: how both are read out of a text, in the notations of programs, settings and prose.

Owns the reading. What the name promises is naming's, what the value is worth is judged by the detector.
"""

from __future__ import annotations

import re
from typing import Final

import msgspec

LONGEST_NAME: Final = 48
LONGEST_VALUE: Final = 300

SEPARATOR: Final = (
    r"""\\?["'`\])]{0,3}[ \t]{0,8}"""
    r"""(?:=>|->|:=|={1,3}|[?]=|:{1,3}=?|,|>|\|{1,2}|\((?=["'`]|[^\s()"'`,]{5,40}\))|[ \t](?=["'`]))"""
    r"""[ \t]{0,8}(?:[bfru]{1,2}(?=["']))?(\\?["'`]{1,3})?"""
)
"""What may stand between a name and its value. The group is the quotation mark that opens the value."""

_ASSIGNED: Final = re.compile(rf"([\w.\-]{{0,{LONGEST_NAME}}})(?:{SEPARATOR})")
_ELEMENT: Final = re.compile(
    rf"""([\w.\-]{{0,{LONGEST_NAME}}})(?:\\?["'])?[ \t]{{0,4}},?\s{{1,24}}"""
    r"""\\?["']?[Vv]alue\\?["']?[ \t]{0,4}[=:][ \t]{0,4}(\\?["'])?"""
)
_OPTION: Final = re.compile(r"([\w\-]{0,32})[ \t]{1,4}(\\?[\"'])?(?![-|>&<])")
_NAME_BEFORE: Final = re.compile(r"[\w.\-]*\Z")
_KEY_LETTERS: Final = re.compile(r"[\w+/=.~:-]+", re.ASCII)
_GOES_ON: Final = re.compile(r"&[A-Za-z_][\w.\-]*=|</|\\[nrt]|\$\{|;[A-Za-z][\w.\- ]*=|,[A-Za-z_]{2,20}[:=]")
_BARE: Final = re.compile(r"[^\s\"'`,;(){}<>|\\]{1,300}")
_BARE_LINE: Final = re.compile(r"[^\s\"'`]{1,300}")


class Assignment(msgspec.Struct, frozen=True, gc=False):
    """A name and the value at `start` to `end`. `tight` when nothing stands between them but the sign."""

    name: str
    value: str
    start: int
    end: int
    quoted: bool
    tight: bool
    sign: str


def read_assignment(text: str, at: int, loose: bool = False) -> Assignment | None:
    """The assignment whose name holds the word at `at`; None when no value follows. Looks no further than its reach.

    `loose` also takes a comma or a bar for a sign, and ends a bare value at any that no key has: for values whose
    shape is known.
    """
    before = _NAME_BEFORE.search(text, max(0, at - LONGEST_NAME), at)
    begun = before.start() if before else at
    if text[max(0, begun - 2) : begun] == "::":
        return None  # the last part of a type's name
    option = text.startswith("-", begun)
    # `ENV NAME value` and `requirepass value`: settings whose name stands alone.
    blank = text[begun : at + 3].isupper() or text.startswith("requirepass", at)
    for reader in (_ELEMENT, _ASSIGNED, _OPTION) if option or blank else (_ELEMENT, _ASSIGNED):
        found = reader.match(text, at)
        if found is None:
            continue
        quote = found.group(2) or ""
        start = found.end()
        end = _end_of_value(text, start, quote)
        if loose and not quote and (shorter := _KEY_LETTERS.match(text, start, end)):
            end = shorter.end()
        if end > start:
            sign = text[found.end(1) : start]
            if not loose and (sign.lstrip(" \t")[:1] == "," or ("|" in sign and " " not in sign)):
                continue  # arguments of a call, alternatives of an expression
            if (
                not loose
                and sign.strip() == ">"
                and not (text[begun - 1 : begun] == "<" and text.startswith("</", end))
            ):
                continue  # no element of a mark-up
            return Assignment(
                text[begun : found.end(1)].strip(".-"),
                text[start:end],
                start,
                end,
                bool(quote),
                " " not in sign and "\t" not in sign,
                sign.strip("\\\"'`)] \t"),
            )
    return None


def _end_of_value(text: str, start: int, quote: str) -> int:
    if not quote:
        found = (_BARE if text[start - 1 : start] in "(,>" else _BARE_LINE).match(text, start)
        if found is None or found.end() - start >= LONGEST_VALUE:
            return start
        return _without_punctuation(text, start, found.end())
    if quote in ('"""', "'''"):
        end = text.find(quote, start, start + LONGEST_VALUE)
        return end if end > 0 else start
    if len(quote) > 1 and quote[0] != "\\":
        return start
    end = start
    limit = min(len(text), start + LONGEST_VALUE)
    while (end := text.find(quote, end, limit)) >= 0:
        if quote[0] == "\\" or text[end - 1] != "\\" or end == start:
            break
        end += 1
    if end < 0 or "\n" in text[start:end]:
        return start
    return end


def _without_punctuation(text: str, start: int, end: int) -> int:
    """Where a bare value ends: what closes the sentence, the list or the element is not part of it."""
    value = text[start:end]
    if found := _GOES_ON.search(value, 1):
        value = value[: found.start()]
    if "?" not in value or "=" not in value:
        value = value.split("),", 1)[0]
    return start + len(value.rstrip(".,;:)]}>|"))
