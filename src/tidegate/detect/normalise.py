"""Texts as a reader or a program would take them: escapes decoded, look-alikes folded, what is invisible left out.

Owns the view of a text that detectors see beside the text itself, and the exact way back from offsets in it.
"""

from __future__ import annotations

import html
import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from html.entities import html5
from itertools import accumulate, chain
from typing import Any, Final, TypeAlias

import msgspec
import re2

from tidegate.detect.lookalikes import FOLDED, LATIN, MARKS, TAGS, as_class
from tidegate.detect.text import Text

ROUNDS: Final = 3
"""How often escapes within escapes are decoded."""

MOST_EDITS: Final = 30_000
"""Of one text. What comes after is left as it is, and said to be unread."""

Edit: TypeAlias = tuple[int, int, str]
"""What to put instead of the characters from a start to an end."""

# One expression a sign: each begins with a literal, which is searched for at the speed of memory.
_ENTITY: Final = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8}[0-9]{0,2});")
_PERCENT: Final = re.compile(r"%[0-9a-fA-F]{2}(?:%[0-9a-fA-F]{2})*")
_BACKSLASH: Final = re.compile(
    r"\\(?:[\"'\\/bfnrt]|u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}"
    r"|u\{[0-9a-fA-F]{1,6}\}|U00[0-9a-fA-F]{6}|x[0-9a-fA-F]{2})"
)
_PLAIN_PERCENT: Final = {
    form: chr(byte) for byte in range(32, 127) for form in (f"%{byte:02x}", f"%{byte:02X}")
}  # fmt: skip
_ENTITIES: Final = {name: letter for name, letter in html5.items() if name.endswith(";")}
_SIMPLE: Final = {"\\" + sign: sign for sign in "\"'\\/"} | {
    "\\b": "\b", "\\f": "\f", "\\n": "\n", "\\r": "\r", "\\t": "\t"
}  # fmt: skip
_HIDDEN_TEXT: Final = 4
"""So many tag characters in a row are text; fewer are there to break a word."""

_LONGEST_WORD: Final = 100

_MOST_TRICKS: Final = 10_000
"""Places in one text where letters may be other than they look; they are dearer than escapes."""

_WORDS: Final = r"A-Za-z0-9\x{c0}-\x{58f}\x{5d0}-\x{5ea}\x{3040}-\x{30ff}\x{4e00}-\x{9fff}\x{ac00}-\x{d7a3}"
"""Letters between which nothing invisible belongs; in other scripts it is spelling."""


def _tricks() -> Any:
    options: Any = re2.Options()
    options.log_errors = False
    letters = as_class({letter for letter, folded in FOLDED.items() if folded[:1].isalnum()})
    # Spaces, dashes and full-width signs matter only beside a plain word, what is invisible only beside a word.
    signs = as_class({letter for letter, folded in FOLDED.items() if folded and not folded[0].isalnum()})
    nothing = as_class({letter for letter, folded in FOLDED.items() if not folded})
    hidden = as_class(set(map(chr, TAGS)))
    alike, marks, plain = as_class(LATIN), as_class(MARKS), "A-Za-z0-9_"
    return re2.compile(
        f"[{letters}]+|[{hidden}]{{{_HIDDEN_TEXT},}}|[{plain}][{marks}]+|[{_WORDS}][{nothing}]+|[{nothing}]+[{_WORDS}]"
        f"|[{plain}][{signs}]+|[{signs}]+[{plain}]|[{plain}][{alike}]|[{alike}][{plain}]",
        options,
    )


_TRICK: Final = _tricks()


class View:
    """A text made from another by edits, and where each part of it comes from."""

    __slots__ = ("_ends", "_starts", "edited", "parent", "text")

    def __init__(self, source: str, edits: list[Edit], parent: View | None = None) -> None:
        """`edits` are by start and do not overlap; `parent` is the view that `source` is the text of."""
        self.parent = parent
        self._starts = [edit[0] for edit in edits]
        self._ends = [edit[1] for edit in edits]
        made = [edit[2] for edit in edits]
        kept = [source[end:start] for end, start in zip([0, *self._ends], [*self._starts, len(source)], strict=True)]
        self.text = "".join(chain.from_iterable(zip(kept, [*made, ""], strict=True)))
        bounds = list(accumulate(map(len, chain.from_iterable(zip(kept, made, strict=False)))))
        self.edited: list[tuple[int, int]] = list(zip(bounds[::2], bounds[1::2], strict=True))
        """Where in `text` something is other than in the source."""

    def back(self, start: int, end: int) -> tuple[int, int]:
        """Where in the first text of all that is which stands from `start` to `end` here. Not for an empty span.

        What was edited is taken whole; what was left out at the ends of the span is not in it.
        """
        place = bisect_right(self.edited, start, key=_end)
        if place < len(self.edited) and self.edited[place][0] <= start:
            begin = self._starts[place]
        else:
            begin = start - self._shift(place)
        place = bisect_left(self.edited, end, key=_end)
        if place < len(self.edited) and self.edited[place][0] < end:
            until = self._ends[place]
        else:
            until = end - self._shift(place)
        return self.parent.back(begin, until) if self.parent is not None else (begin, until)

    def _shift(self, place: int) -> int:
        """By how much what stands between the edits before `place` and `place` is further on than in the source."""
        return self.edited[place - 1][1] - self._ends[place - 1] if place else 0


def _end(span: tuple[int, int]) -> int:
    return span[1]


class Views(msgspec.Struct, frozen=True):
    """A text's other views, each made from the one before. `unread` says what in it was left undecoded."""

    views: tuple[View, ...] = ()
    unread: tuple[str, ...] = ()


PLAIN: Final = Views()


def views_of(text: Text) -> Views:
    """The views of a text; none of them for a text that says what it seems to say. Linear.

    `unread` may say `too_deep` (there are escapes within escapes within escapes) or `too_many_escapes`.
    """
    made: list[View] = []
    source, data = text.text, text.data
    parent: View | None = None
    for _ in range(ROUNDS):
        edits, whole = _edits(source, data)
        if edits:
            parent = View(source, edits, parent)
            made.append(parent)
            source = parent.text
        if not whole:
            return Views(tuple(made), ("too_many_escapes",))
        if not edits:
            return Views(tuple(made)) if made else PLAIN
        data = source.encode("utf-8", "replace")
    # Backslashes before backslashes hide nothing; an escaped letter that is still escaped may.
    deep = any(edit[1] - edit[0] > 2 for edit in _edits(source, data)[0])
    return Views(tuple(made), ("too_deep",) if deep else ())


def fold(text: str) -> str:
    """The last of a text's views."""
    views = views_of(Text(text)).views
    return views[-1].text if views else text


def _edits(source: str, data: bytes) -> tuple[list[Edit], bool]:
    """What to decode and to fold in a text, by start, and whether that is all that there is."""
    edits: list[Edit] = []
    whole = len(source) == len(data) or _add_tricks(source, data, edits)
    if b"&" in data:
        _add_entities(source, edits)
    if b"%" in data:
        _add_percents(source, edits)
    if b"\\" in data:
        _add_backslashes(source, edits)
    if len(edits) > MOST_EDITS:
        whole = False
    return (_in_order(edits)[:MOST_EDITS] if edits else edits), whole


def _add_entities(source: str, edits: list[Edit]) -> None:
    for match in _ENTITY.finditer(source):
        found = match[0]
        decoded = _ENTITIES.get(found[1:]) or (html.unescape(found) if found[1] == "#" else found)
        if decoded != found:
            edits.append((*match.span(), decoded))
        if len(edits) > MOST_EDITS:
            break


def _add_percents(source: str, edits: list[Edit]) -> None:
    for match in _PERCENT.finditer(source):
        found = match[0]
        plain = _PLAIN_PERCENT.get(found)
        if plain is not None:
            edits.append((*match.span(), plain))
        else:
            edits += _percent(found, match.start())
        if len(edits) > MOST_EDITS:
            break


def _add_backslashes(source: str, edits: list[Edit]) -> None:
    for match in _BACKSLASH.finditer(source):
        found = match[0]
        edits.append((*match.span(), _SIMPLE.get(found) or _escaped(found)))
        if len(edits) > MOST_EDITS:
            break


def _in_order(edits: list[Edit]) -> list[Edit]:
    edits.sort()
    ordered: list[Edit] = []
    last = 0
    for edit in edits:
        if edit[0] >= last:
            ordered.append(edit)
            last = edit[1]
    return ordered


def _percent(found: str, start: int) -> list[Edit]:
    raw = bytes.fromhex(found.replace("%", ""))
    places = range(start, start + len(found), 3)
    try:
        decoded = raw.decode()
    except UnicodeDecodeError:
        # Not text as a whole: the ASCII in it still is.
        return [(at, at + 3, chr(byte)) for at, byte in zip(places, raw, strict=True) if 32 <= byte < 127]
    if any(letter < " " and letter not in "\t\r\n" for letter in decoded):
        return []
    if len(decoded) == len(raw):
        return [(at, at + 3, letter) for at, letter in zip(places, decoded, strict=True)]
    return [(start, start + len(found), decoded)]


def _escaped(found: str) -> str:
    """The letter that an escape with a number stands for."""
    digits = found[2:].strip("{}")
    if "\\" in digits:
        high, low = int(digits[:4], 16), int(digits[-4:], 16)
        return chr(0x10000 + ((high & 0x3FF) << 10) + (low & 0x3FF))
    number = int(digits, 16)
    # Half of a pair is nothing that could be read.
    return chr(number) if number < 0x110000 and not 0xD800 <= number < 0xE000 else "\ufffd"


def _add_tricks(source: str, data: bytes, edits: list[Edit]) -> bool:
    """Whether all were looked at."""
    at = last = done = 0
    for count, match in enumerate(_TRICK.finditer(data)):
        if count == _MOST_TRICKS:
            return False
        begin, until = match.span()
        at += len(data[last:begin].decode())
        start = at
        at += len(data[begin:until].decode())
        last = until
        first, final = source[start], source[at - 1]
        if final in MARKS and first.isascii():
            composed = unicodedata.normalize("NFC", source[start:at])
            edits.append((start, at, composed if len(composed) == 1 else first))
        elif first in FOLDED or final in FOLDED:
            edits += _folded(source[start:at], start)
        elif start >= done:
            done = _word(source, start, edits)
    return True


def _folded(run: str, start: int) -> Iterator[Edit]:
    hidden = len(run) >= _HIDDEN_TEXT and all(ord(letter) in TAGS for letter in run)
    for at, letter in enumerate(run, start):
        if hidden:
            yield at, at + 1, chr(ord(letter) & 0x7F)
        elif letter in FOLDED:
            yield at, at + 1, FOLDED[letter]


def _word(source: str, start: int, edits: list[Edit]) -> int:
    """Add the look-alikes of a Latin word, and none where a letter in it looks like no Latin one. Returns its end."""
    first = max(0, start - _LONGEST_WORD)
    while start > first and (source[start - 1].isalnum() or source[start - 1] == "_"):
        start -= 1
    alike: list[Edit] = []
    latin, other = False, False
    at = start
    for at in range(start, start + 2 * _LONGEST_WORD):
        letter = source[at : at + 1]
        if letter in LATIN:
            alike.append((at, at + 1, LATIN[letter]))
        elif not (letter.isalnum() or letter == "_"):
            break
        elif letter.isascii():
            latin = latin or letter.isalpha()
        else:
            other = other or "\u0370" <= letter <= "\u052f"
    if latin and not other:
        edits += alike
    return at
