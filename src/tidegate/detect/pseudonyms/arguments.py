"""Puts originals back into JSON text that comes in pieces, such as the arguments of a tool call.

Works on what the strings say, not on how they are escaped, and escapes what it puts in; everything else stays as it
came, byte for byte. Text that is not JSON is let through unrestored rather than broken.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Final

from tidegate.detect.pseudonyms.forms import Form
from tidegate.detect.pseudonyms.index import Index
from tidegate.detect.pseudonyms.restoring import CONTEXT, restored

_SHORT: Final = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_NUMERIC: Final = frozenset("0123456789+-.eE")
_NUMBER: Final = re.compile(r"(?<![\w.+-])\d{6,}(?![\w.+-])")
_HEX: Final = frozenset("0123456789abcdefABCDEF")


class ArgumentsRestorer:
    """For the JSON text of one tool call. `allow` are the kinds and labels whose values may come back."""

    __slots__ = ("_allow", "_before", "_digits", "_index", "_inside", "_letters", "_pending", "_raw")

    def __init__(self, index: Index, allow: frozenset[str]) -> None:
        self._index = index
        self._allow = allow
        self._inside = False
        self._digits = ""
        """The end of what came outside of strings, if it is the beginning of a number."""
        self._pending = ""
        """An escape of which only the beginning has come."""
        self._before = ""
        """The end of what of this string has been let go."""
        self._letters: list[str] = []
        """What of this string is held back: its characters, and beside them how each was written."""
        self._raw: list[str] = []

    def feed(self, text: str) -> str:
        """What can be let go now that `text` has come."""
        if not self._index:
            return text
        if self._pending:
            text, self._pending = self._pending + text, ""
        out: list[str] = []
        at = 0
        while at < len(text):
            if not self._inside:
                quote = text.find('"', at)
                if quote < 0:
                    out.append(self._outside(text[at:]))
                    break
                out.append(self._outside(text[at : quote + 1]))
                at = quote + 1
                self._inside, self._before = True, ""
            else:
                fresh = not self._letters
                at = self._read(text, at, False)
                ended = at < len(text) and text[at] == '"'
                out.append(self._let_far_go() if fresh and self._is_far() else self._let_go(ended))
                if ended:
                    out.append('"')
                    self._inside = False
                    at += 1
                elif at < len(text):
                    self._pending = text[at:]
                    break
        return "".join(out)

    def end(self) -> str:
        """The rest, which is empty when the JSON text was whole."""
        if self._pending:
            rest, self._pending = self._pending, ""
            at = self._read(rest, 0, True)
            self._letters += rest[at:]
            self._raw += rest[at:]
        out = self._let_go(True) if self._inside else self._numbers(self._digits)
        self._digits = ""
        self._inside, self._before = False, ""
        return out

    def _outside(self, text: str) -> str:
        """Text between strings; a number at its end is held back until it is whole."""
        text = self._digits + text
        begin = len(text)
        while begin and text[begin - 1] in _NUMERIC:
            begin -= 1
        self._digits = text[begin:]
        return self._numbers(text[:begin])

    def _numbers(self, text: str) -> str:
        return _NUMBER.sub(self._number, text) if text else text

    def _number(self, found: re.Match[str]) -> str:
        """The original of a pseudonym that was written as a JSON number, if it is one too."""
        edits, _ = self._index.scan(found[0], 0, True)
        if len(edits) != 1 or edits[0].end - edits[0].start != len(found[0]):
            return found[0]
        form = edits[0].form
        digits = "".join(sign for sign in form.original if sign.isalnum())
        fits = form.style == "number" and digits.isascii() and digits.isdecimal() and digits[0] != "0"
        return digits if fits and form.owner.allowed(self._allow) else found[0]

    def _read(self, text: str, at: int, final: bool) -> int:
        """Take in characters up to the end of the string, of the text, or an escape that is not whole yet."""
        while at < len(text) and text[at] != '"':
            if text[at] != "\\":
                end = min((place for mark in '"\\' if (place := text.find(mark, at)) >= 0), default=len(text))
                self._letters += text[at:end]
                self._raw += text[at:end]
                at = end
                continue
            letter, size = read_escape(text, at, final)
            if not size:
                return at
            self._letters.append(letter)
            self._raw.append(text[at : at + size])
            at += size
        return at

    def _is_far(self) -> bool:
        return not self._index.is_near("".join(self._letters))

    def _let_far_go(self) -> str:
        """What has just been read, when no pseudonym is near."""
        before, out = self._before + "".join(self._letters), "".join(self._raw)
        self._before = before[-CONTEXT:]
        self._letters, self._raw = [], []
        return out

    def _let_go(self, final: bool) -> str:
        start = len(self._before)
        whole = self._before + "".join(self._letters)
        edits, safe = self._index.scan(whole, start, final)
        parts: list[str] = []
        done = 0
        for edit in edits:
            if edit.form.owner.allowed(self._allow):
                parts += self._raw[done : edit.start - start]
                parts.append(self._put(edit.form, whole, edit.start, edit.end))
                done = edit.end - start
        parts += self._raw[done : safe - start]
        self._before = whole[max(0, safe - CONTEXT) : safe]
        self._letters = self._letters[safe - start :]
        self._raw = self._raw[safe - start :]
        return "".join(parts)

    def _put(self, form: Form, whole: str, start: int, end: int) -> str:
        # Originals of any plane go in as they are, unless they can be no UTF-8.
        text = restored(form, whole, start, end)
        return json.dumps(text, ensure_ascii=any("\ud800" <= letter <= "\udfff" for letter in text))[1:-1]


def read_escape(text: str, at: int, final: bool) -> tuple[str, int]:
    """The character of the JSON escape at `at` and its length, which is 0 while it is not whole.

    Two `\\uXXXX` of a surrogate pair are one character. An escape that JSON does not know is taken as it is.
    """
    if at + 1 >= len(text):
        return ("\\", 1) if final else ("", 0)
    sign = text[at + 1]
    if sign != "u":
        return _SHORT.get(sign, sign), 2
    unit = _unit(text, at)
    if unit is None:
        return ("", 0) if len(text) < at + 6 and not final else ("\\", 1)
    if not 0xD800 <= unit < 0xDC00:
        return chr(unit), 6
    rest: Sequence[str] = text[at + 6 : at + 8]
    if len(text) < at + 12 and not final and "\\u".startswith(text[at + 6 : at + 8]):
        return "", 0
    low = _unit(text, at + 6) if rest == "\\u" else None
    if low is None or not 0xDC00 <= low < 0xE000:
        return chr(unit), 6
    return chr(0x10000 + ((unit - 0xD800) << 10) + low - 0xDC00), 12


def _unit(text: str, at: int) -> int | None:
    digits = text[at + 2 : at + 6]
    return int(digits, 16) if len(digits) == 4 and all(digit in _HEX for digit in digits) else None
