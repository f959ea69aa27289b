"""Reads what is nearly JSON as the lenient readers of clients do: comments, single quotes, missing ends, second values.

Two clients may read such a text differently; this reader gives all the readings that differ.
"""

from __future__ import annotations

import re
from typing import Final

import msgspec

from tidegate.detect.acts.act import Json

_DEPTH: Final = 64
"""Deeper values are not built: their strings are taken one by one."""

_MOST: Final = 16
"""Further readings that are kept."""

_GAP: Final = re.compile(r"(?:[ \t\r\n\ufeff\v\f\u00a0]++|//[^\n]*+|/\*(?:[^*]++|\*(?!/))*+(?:\*/|\Z)|\#[^\n]*+)")
_QUOTED: Final = {
    quote: re.compile(rf"{quote}((?:[^{quote}\\]++|\\.)*+)(\\?{quote}|\\?\Z)", re.DOTALL) for quote in ('"', "'", "`")
}
_BARE: Final = re.compile(r"(?:[^,}\]\n/#]|(?<!\s)[/#]|(?<=\s)/(?![/*]))++")
_BARE_KEY: Final = re.compile(r"[^\s:=,{}\[\]\"']++")
_NUMBER: Final = re.compile(r"-?(?:0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?", re.ASCII)
_ANY_ESCAPE: Final = re.compile(r"\\(u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|.)", re.DOTALL)
_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_CONTROL: Final = re.compile(r"[\x00-\x1f]")
_SHORT: Final = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "\n": ""}
_WORDS: Final[dict[str, Json]] = {"true": True, "false": False, "null": None}
_FOREIGN_WORDS: Final[dict[str, Json]] = {"True": True, "False": False, "None": None, "undefined": None}
_NAN: Final = frozenset({"NaN", "Infinity", "-Infinity", "nan", "inf", "-inf", "+Infinity"})


class Lenient(msgspec.Struct, frozen=True):
    """A value, the other readings of its text, and the faults of it. `value` is None where there is none."""

    value: Json
    others: tuple[Json, ...] = ()
    faults: frozenset[str] = frozenset()


def read_leniently(text: str) -> Lenient:
    """Read what can be read of a text that should be JSON. Never raises; linear in the text."""
    reader = _Reader(text, first=False)
    value = reader.document()
    others = reader.more
    if "duplicate_key" in reader.faults:
        second = _Reader(text, first=True)
        others = [second.document(), *reader.middle, *others]
    return Lenient(value, tuple(others[:_MOST]), frozenset(reader.faults))


class _Reader:
    """One pass over a text. `first` says which of two values of a key counts."""

    __slots__ = ("_at", "_end", "_first", "_text", "faults", "middle", "more")

    def __init__(self, text: str, *, first: bool) -> None:
        self._text = text
        self._at = 0
        self._end = len(text)
        self._first = first
        self.faults: set[str] = set()
        self.more: list[Json] = []
        self.middle: list[Json] = []

    def document(self) -> Json:
        """The first value; further ones go to `more`."""
        if self._text.startswith("\ufeff"):
            self.faults.add("byte_order_mark")
        self._skip()
        if self._at < self._end and self._text[self._at] not in '{["' and not self._is_plain():
            self.faults.add("invalid_json")
            start = min((at for sign in "{[" if (at := self._text.find(sign, self._at)) >= 0), default=-1)
            if start < 0:
                return None
            self._at = start
        value = self._value(0)
        self._skip()
        while self._at < self._end:
            self.faults.add("trailing_data")
            before = self._at
            if self._text[self._at] in "}],":
                self._at += 1
            elif len(self.more) < _MOST:
                self.more.append(self._value(0))
            else:
                self._at = self._end
            if self._at == before:
                self._at += 1
            self._skip()
        return value

    def _is_plain(self) -> bool:
        rest = self._text[self._at :].strip()
        return rest in _WORDS or rest in _NAN or _NUMBER.fullmatch(rest) is not None

    def _skip(self) -> None:
        while gap := _GAP.match(self._text, self._at):
            if self._text[self._at] in "/#":
                self.faults.add("comment")
            elif gap[0].strip(" \t\r\n\ufeff"):
                self.faults.add("invalid_json")
            elif "\ufeff" in gap[0] and self._at:
                self.faults.add("byte_order_mark")
            self._at = gap.end()

    def _value(self, depth: int) -> Json:
        self._skip()
        if self._at >= self._end:
            self.faults.add("truncated")
            return None
        sign = self._text[self._at]
        if sign in _QUOTED:
            return self._string(sign)
        if sign in "{[":
            if depth >= _DEPTH:
                return self._strings_left()
            self._at += 1
            return self._object(depth) if sign == "{" else self._list(depth)
        return self._bare()

    def _string(self, quote: str) -> str:
        found = _QUOTED[quote].match(self._text, self._at)
        if found is None:  # cannot be: each text ends
            self._at = self._end
            return ""
        if quote != '"':
            self.faults.add("invalid_json")
        body = found[1]
        if not found[2].endswith(quote):
            self.faults.add("truncated")
        elif len(found[2]) > 1:
            body += found[2][:1]
        self._at = found.end()
        if _CONTROL.search(body):
            self.faults.add("control_character")
        if "\\" not in body:
            return body
        plain = _ANY_ESCAPE.sub(self._unescape, body)
        if _SURROGATE.search(plain):
            # Halves that stand together make one character; those that do not stay what they are.
            plain = plain.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")
        return plain

    def _unescape(self, found: re.Match[str]) -> str:
        code = found[1]
        if len(code) > 1:
            if code[0] == "x":
                self.faults.add("invalid_json")
            return chr(int(code[1:], 16))
        if code in '"\\/':
            return code
        if code in "bfnrt":
            return _SHORT[code]
        self.faults.add("invalid_json")
        return _SHORT.get(code, code)

    def _object(self, depth: int) -> dict[str, Json]:
        pairs: list[tuple[str, Json]] = []
        comma = True
        while True:
            self._skip()
            if self._at >= self._end:
                self.faults.add("truncated")
                break
            sign = self._text[self._at]
            if sign in "}]":
                self._close(sign == "}" and not (comma and pairs))
                break
            if sign == ",":
                self._separate(fine=not comma)
                comma = True
                continue
            if not comma:
                self.faults.add("invalid_json")
            pairs.append(self._pair(depth))
            comma = False
        return self._joined(pairs)

    def _close(self, fine: bool) -> None:
        if not fine:
            self.faults.add("invalid_json")
        self._at += 1

    def _separate(self, *, fine: bool) -> None:
        if not fine:
            self.faults.add("invalid_json")
        self._at += 1

    def _pair(self, depth: int) -> tuple[str, Json]:
        key = self._key()
        self._skip()
        if self._at >= self._end:
            self.faults.add("truncated")
            return key, None
        sign = self._text[self._at]
        if sign in ":=":
            if sign == "=":
                self.faults.add("invalid_json")
            self._at += 2 if self._text.startswith("=>", self._at) else 1
            self._skip()
            if self._at < self._end and self._text[self._at] in ",}":
                self.faults.add("invalid_json")
                return key, None
            return key, self._value(depth + 1)
        # A name without a value may be a value without a name: it is kept as both.
        self.faults.add("invalid_json")
        return key, key

    def _key(self) -> str:
        sign = self._text[self._at]
        if sign in _QUOTED:
            return self._string(sign)
        self.faults.add("invalid_json")
        found = _BARE_KEY.match(self._text, self._at)
        if found is None:
            self._at += 1
            return sign
        self._at = found.end()
        return found[0]

    def _joined(self, pairs: list[tuple[str, Json]]) -> dict[str, Json]:
        value = dict(pairs)
        if len(value) == len(pairs):
            return value
        self.faults.add("duplicate_key")
        given: dict[str, list[Json]] = {}
        for key, item in pairs:
            given.setdefault(key, []).append(item)
        for key, items in given.items():
            if self._first:
                value[key] = items[0]
            self.middle += [{key: item} for item in items[1:-1][:_MOST]]
        return value

    def _list(self, depth: int) -> list[Json]:
        items: list[Json] = []
        comma = True
        while True:
            self._skip()
            if self._at >= self._end:
                self.faults.add("truncated")
                return items
            sign = self._text[self._at]
            if sign in "]}":
                self._close(sign == "]" and not (comma and items))
                return items
            if sign == ",":
                self._separate(fine=not comma)
                comma = True
                continue
            if not comma:
                self.faults.add("invalid_json")
            before = self._at
            items.append(self._value(depth + 1))
            if self._at == before:
                self._at += 1
            comma = False

    def _bare(self) -> Json:
        found = _BARE.match(self._text, self._at)
        if found is None:
            self.faults.add("invalid_json")
            self._at += 1
            return None
        self._at = found.end()
        word = found[0].strip()
        if word in _WORDS:
            return _WORDS[word]
        number = _NUMBER.fullmatch(word)
        if number is not None:
            return self._number(word, whole=number[1] is None and number[2] is None)
        if word in _NAN:
            self.faults.add("nan")
            return float(word)
        self.faults.add("invalid_json")
        return _FOREIGN_WORDS.get(word, word)

    def _number(self, word: str, *, whole: bool) -> Json:
        if whole and len(word) > 4_000:
            self.faults.add("huge_number")
            return word
        return int(word) if whole else float(word)

    def _strings_left(self) -> list[Json]:
        """All strings from here to the end of the text, where it nests too deeply to be built."""
        self.faults.add("too_deep")
        strings: list[Json] = []
        quoted = _QUOTED['"']
        while (at := self._text.find('"', self._at)) >= 0:
            self._at = at
            strings.append(self._string('"'))
            if quoted.match(self._text, self._at) is None and self._at >= self._end:
                break
        self._at = self._end
        return strings
