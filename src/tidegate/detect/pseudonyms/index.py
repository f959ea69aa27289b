"""Finds the live pseudonyms in a text or in the end of a stream: leftmost, then longest, at word boundaries.

Looks a word up by its first letters and walks only from there, so that text without pseudonyms costs a dictionary
look-up a word. What it answers never depends on text that has not come yet: it says how far it is sure.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

import msgspec

from tidegate.detect.pseudonyms.forms import FAIL, PARTIAL, Form, decode, fold, walk

_APART: Final = (
    "\u0590-\u08ff\u0e00-\u0eff\u1780-\u17ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff"
    "\ufb1d-\ufdff\ufe70-\ufeff\U00020000-\U0003ffff"
)
"""Letters of scripts in which other words are written on to a foreign name: for that they are no letters."""
_WORD: Final = re.compile(rf"[^\W_{_APART}]+")
_ESCAPE: Final = re.compile(r"[%\\&]")
_KEY: Final = 3
_OPENERS: Final = ("\\[", "%5B", "%5b", "&#91;", "[")
_CLOSERS: Final = ("\\]", "%5D", "%5d", "&#93;", "]")
_LONGEST_ESCAPE: Final = 12
_MOST_GLUED: Final = 3


class Edit(msgspec.Struct, frozen=True, gc=False):
    """A pseudonym at `start` to `end` of the text."""

    start: int
    end: int
    form: Form


class Index:
    """The forms of one session. Grows while the prompt is redacted; any number of restorers may read it then."""

    def __init__(self) -> None:
        self.forms: list[Form] = []
        """All of them, in the order they came."""
        self._forms: dict[str, list[Form]] = {}
        """By the first letters of the first word."""
        self._numbers: dict[str, list[Form]] = {}
        """By the first letter or digit."""
        self._heads: set[str] = set()
        """Proper beginnings of those keys: what a stream may end with."""
        self._foreign: dict[str, list[Form]] = {}
        """Those that begin with a letter which an escape may stand for, by that letter."""
        self._free: dict[str, list[Form]] = {}
        self._tags = False

    def __bool__(self) -> bool:
        return bool(self.forms)

    def add(self, form: Form) -> None:
        """A further form."""
        self.forms.append(form)
        first = form.canonical[0]
        if form.free:
            self._free.setdefault(first, []).append(form)
        else:
            run = _WORD.search(form.canonical)
            key = first if form.style == "number" or run is None else run[0][:_KEY]
            kept = self._numbers if form.style == "number" else self._forms
            kept.setdefault(key, []).append(form)
            self._heads.update(key[:size] for size in range(1, len(key)))
        if not first.isascii():
            self._foreign.setdefault(first, []).append(form)
        self._tags = self._tags or form.style == "tag"

    def may_be_in(self, text: str, low: str = "") -> bool:
        """False when certainly none of the forms is in a text. `low` is the text in lower case, if it is at hand."""
        if self._foreign and ("%" in text or "\\" in text or "&" in text):
            return True
        low = low or text.lower()
        return (
            any(key in low for key in self._forms)
            or any(key in low for key in self._numbers)
            or any(letter in text for letter in self._free)
        )

    def scan(self, text: str, start: int, final: bool) -> tuple[list[Edit], int]:
        """The pseudonyms that begin at `start` or later, and up to where that is certain.

        What stands before `start` is context. With `final` nothing comes after the text, and all is certain.
        """
        edits: list[Edit] = []
        done = start
        for at, forms in self._places(text, start, final):
            if at < done:
                continue
            found = self._best(forms, text, at, final)
            while found is not None:
                edit = found
                if edit.end != PARTIAL and edit.form.style == "tag":
                    edit = _with_brackets(found, text, done, final)
                if edit.end == PARTIAL:
                    # A bracket before it waits too: it may be a tag's.
                    return edits, _opening(text, done, found.start) if self._tags else found.start
                edits.append(edit)
                done = edit.end
                # Two words of a name may be written as one.
                found = self._glued(text, done, final) if edit.form.style == "word" and not edit.form.free else None
        return edits, len(text) if final else self._certain(text, done)

    def _places(self, text: str, start: int, final: bool) -> Iterator[tuple[int, list[Form]]]:
        """Where forms may begin, in order, and which."""
        escapes = "%" in text or "\\" in text or "&" in text
        foreign = bool(self._foreign) and (escapes or not text.isascii())
        if not escapes and not foreign:
            return self._words(text, start)
        places = [*self._words(text, start)]
        if escapes:
            places += self._after_escapes(text, start)
        if foreign:
            places += self._foreign_letters(text, start, final)
        return iter(sorted(places, key=lambda place: place[0]))

    def _words(self, text: str, start: int) -> Iterator[tuple[int, list[Form]]]:
        begin = start
        while begin and joins(text[begin - 1]):
            begin -= 1
        for found in _WORD.finditer(text, begin):
            forms = self._of_word(found[0].lower())
            if forms is not None and found.start() >= start:
                yield found.start(), forms

    def _of_word(self, word: str) -> list[Form] | None:
        forms = self._forms.get(word[:_KEY])
        numbers = self._numbers.get(word[0])
        if forms is None or numbers is None:
            return forms or numbers
        return forms + numbers

    def _after_escapes(self, text: str, start: int) -> Iterator[tuple[int, list[Form]]]:
        """Words that begin right after an escape that is none of their letters, as in `%20`."""
        for found in _ESCAPE.finditer(text, max(0, start - _LONGEST_ESCAPE)):
            letter, after = decode(text, found.start(), False)
            if after >= start and after > 0 and not joins(letter):
                run = _WORD.match(text, after)
                forms = None if run is None else self._of_word(run[0].lower())
                if forms is not None:
                    yield after, forms

    def _foreign_letters(self, text: str, start: int, final: bool) -> Iterator[tuple[int, list[Form]]]:
        """Forms that begin with an escaped letter, and those that may stand anywhere."""
        for at in range(start, len(text)):
            letter = text[at]
            if letter in "%\\&":
                letter, after = decode(text, at, final)
                if after == PARTIAL:
                    yield at, [form for forms in self._foreign.values() for form in forms]
                elif after > 0 and not letter.isascii():
                    inside = _inside_word(text, at)
                    yield at, [form for form in self._foreign.get(fold(letter), ()) if form.free or not inside]
            elif letter in self._free:
                yield at, self._free[letter]

    def _best(self, forms: Iterable[Form], text: str, at: int, final: bool, glued: int = 0) -> Edit | None:
        """The longest form at `at`, or None; its end is `PARTIAL` while that cannot be said."""
        best: Edit | None = None
        for form in forms:
            end = walk(form, text, at, final)
            if end >= 0 and not form.free:
                end = self._bounded(form, text, end, final, glued)
            if end == PARTIAL:
                return Edit(at, PARTIAL, form)
            if end >= 0 and (best is None or end > best.end):
                best = Edit(at, end, form)
        return best

    def _glued(self, text: str, at: int, final: bool, glued: int = 0) -> Edit | None:
        """A word of a name that follows another without anything between them."""
        run = _WORD.match(text, at)
        if run is None or glued == _MOST_GLUED:
            return None
        word = run[0].lower()
        forms = [form for form in self._forms.get(word[:_KEY], ()) if form.style == "word"]
        if run.end() == len(text) and not final and len(word) < _KEY and word in self._heads:
            head = next(form for forms in self._forms.values() for form in forms if form.canonical.startswith(word))
            return Edit(at, PARTIAL, head)
        return self._best(forms, text, at, final, glued + 1)

    def _bounded(self, form: Form, text: str, end: int, final: bool, glued: int) -> int:
        """`end` if the form may end there, else FAIL or PARTIAL."""
        unknown = end if final else PARTIAL
        if end >= len(text):
            return unknown
        letter, after = text[end], end + 1
        if letter in "%\\&":
            letter, after = decode(text, end, final)
            if after < 0:
                return PARTIAL if after == PARTIAL else end
        elif letter in form.closed:
            if after >= len(text):
                return unknown
            return FAIL if joins(text[after]) else end
        if not joins(letter):
            return end
        if form.style == "word" and letter in "sS" and not joins(text[after : after + 1]):
            return end if after < len(text) else unknown
        return self._followed(text, end, final, glued) if form.style == "word" else FAIL

    def _followed(self, text: str, end: int, final: bool, glued: int) -> int:
        """`end` if a further word of a name begins there."""
        more = self._glued(text, end, final, glued)
        if more is None:
            return FAIL
        return PARTIAL if more.end == PARTIAL else end

    def _certain(self, text: str, done: int) -> int:
        """Where the end of the text begins that may be the beginning of a form."""
        size = len(text)
        at = size
        for count in range(1, _KEY):
            begin = size - count
            if begin >= done and text[begin:].lower() in self._heads and not _inside_word(text, begin):
                at = begin
        return _opening(text, done, at) if self._tags else at


def joins(letter: str) -> bool:
    """Whether a letter or digit next to a form makes another word of it. False for no letter at all."""
    return letter.isalnum() and (letter < "\u0590" or _WORD.match(letter) is not None)


def _opening(text: str, floor: int, end: int) -> int:
    """Where a bracket that ends at `end` begins, or the beginning of one where `end` is that of the text."""
    for opener in _OPENERS:
        for count in range(len(opener), 0 if end == len(text) else len(opener) - 1, -1):
            if text.endswith(opener[:count], floor, end):
                return end - count
    return end


def _inside_word(text: str, at: int) -> bool:
    """Whether the character before belongs to the same word, as far as a look at the last few can say."""
    if not at or not joins(text[at - 1]):
        return False
    for found in _ESCAPE.finditer(text, max(0, at - _LONGEST_ESCAPE), at):
        letter, after = decode(text, found.start(), True)
        if after == at:
            return joins(letter)
    return True


def _with_brackets(found: Edit, text: str, floor: int, final: bool) -> Edit:
    """A tag with the brackets around it, unless they are a link's. Its end may become PARTIAL."""
    start, end = found.start, found.end
    opener = next((opener for opener in _OPENERS if text.endswith(opener, floor, start)), None)
    if opener is None:
        return found
    rest = text[end : end + _LONGEST_ESCAPE]
    for closer in _CLOSERS:
        if rest.startswith(closer):
            after = end + len(closer)
            if after >= len(text) and not final:
                return Edit(start - len(opener), PARTIAL, found.form)
            # In [TAG](link) the brackets belong to the link.
            return found if text.startswith("(", after) else Edit(start - len(opener), after, found.form)
        if not final and closer.startswith(rest):
            return Edit(start - len(opener), PARTIAL, found.form)
    return found
