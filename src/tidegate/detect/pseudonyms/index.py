"""Finds the live pseudonyms in a text or in the end of a stream: leftmost, then longest, at word boundaries.

Looks a word up by its first letters and walks only from there, so that text without pseudonyms costs a dictionary
look-up a word. What it answers never depends on text that has not come yet: it says how far it is sure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import msgspec

from tidegate.detect.pseudonyms.forms import FAIL, PARTIAL, Form, Style, decode, fold
from tidegate.detect.pseudonyms.trie import Trie

_APART: Final = (
    "\u0590-\u08ff\u0e00-\u0eff\u1780-\u17ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff"
    "\ufb1d-\ufdff\ufe70-\ufeff\U00020000-\U0003ffff"
)
"""Letters of scripts in which other words are written on to a foreign name: for that they are no letters."""
WORD: Final = re.compile(rf"[^\W_{_APART}]+")
_ESCAPE: Final = re.compile(r"[%\\&]")
_KEY: Final = 4
_MANY: Final = 64
"""Keys. Looking for more than that in a text takes longer than reading it."""
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
        self._tries: dict[Style, Trie] = {style: Trie(style) for style in ("word", "phrase", "number", "tag")}
        self._free = Trie("word")
        self._keys: set[str] = set()
        """The first letters of first words."""
        self._numbers: set[str] = set()
        """The first sign, and the first two, of numbers."""
        self._heads: set[str] = set()
        """Proper beginnings of keys: what a stream may end with."""
        self._firsts: set[str] = set()
        """First letters and digits."""
        self._tags = False

    def __bool__(self) -> bool:
        return bool(self.forms)

    def add(self, form: Form) -> None:
        """A further form, which begins with a letter or a digit."""
        self.forms.append(form)
        first = form.canonical[0]
        if form.free:
            self._free.add(form)
        else:
            self._tries[form.style].add(form)
            run = WORD.match(form.canonical)
            if form.style == "number":
                self._numbers.update((first, form.canonical[:2]))
            elif run is not None:
                key = run[0][:_KEY]
                self._keys.add(key)
                self._heads.update(key[:size] for size in range(1, len(key)))
        self._firsts.add(first)
        self._tags = self._tags or form.style == "tag"

    def may_be_in(self, text: str, low: str = "") -> bool:
        """False when certainly none of the forms is in a text. `low` is the text in lower case, if it is at hand."""
        if "%" in text or "\\" in text or "&" in text or (self._free and not text.isascii()):
            return True
        if len(self._keys) > _MANY or len(self._numbers) > _MANY:
            return True
        low = low or text.lower()
        return any(key in low for keys in (self._keys, self._numbers) for key in keys)

    def is_near(self, text: str) -> bool:
        """False when nothing in a piece of a stream can be in, or begin, a form. Quick, and True without need."""
        if "%" in text or "\\" in text or "&" in text or (self._free and not text.isascii()):
            return True
        if self._tags and "[" in text:
            return True
        keys, numbers = self._keys, self._numbers
        words: list[str] = WORD.findall(text.lower())
        for word in words:
            if word[:_KEY] in keys or word[:2] in numbers:
                return True
        return bool(words) and len(words[-1]) < _KEY and words[-1] in self._heads

    def scan(self, text: str, start: int, final: bool) -> tuple[list[Edit], int]:
        """The pseudonyms that begin at `start` or later, and up to where that is certain.

        What stands before `start` is context. With `final` nothing comes after the text, and all is certain.
        """
        edits: list[Edit] = []
        done = start
        for at in self._places(text, start, final):
            if at < done:
                continue
            found = self._best(text, at, final)
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

    def _places(self, text: str, start: int, final: bool) -> Iterator[int]:
        """Where forms may begin, in order."""
        escapes = "%" in text or "\\" in text or "&" in text
        free = bool(self._free) and not text.isascii()
        if not escapes and not free:
            return self._words(text, start)
        places = {*self._words(text, start)}
        if escapes:
            places.update(self._escaped(text, start, final))
        if free:
            places.update(at for at in range(start, len(text)) if text[at] in self._firsts and not text[at].isascii())
        return iter(sorted(places))

    def _words(self, text: str, start: int) -> Iterator[int]:
        begin = start
        while begin and joins(text[begin - 1]):
            begin -= 1
        keys, numbers = self._keys, self._numbers
        for found in WORD.finditer(text, begin):
            head = found[0][:_KEY].lower()
            if (head in keys or head[:2] in numbers) and found.start() >= start:
                yield found.start()

    def _escaped(self, text: str, start: int, final: bool) -> Iterator[int]:
        """Where an escape is the first letter of a form, or what stands before one, as in `%20`."""
        for found in _ESCAPE.finditer(text, max(0, start - _LONGEST_ESCAPE)):
            at = found.start()
            letter, after = decode(text, at, final)
            if after == PARTIAL or (after > 0 and fold(letter) in self._firsts):
                if at >= start:
                    yield at
            elif after >= max(start, 1) and not joins(letter) and text[after : after + 1].lower() in self._firsts:
                yield after

    def _best(self, text: str, at: int, final: bool) -> Edit | None:
        """The longest form at `at`, or None; its end is `PARTIAL` while that cannot be said."""
        best: Edit | None = None
        tries = [self._free] if _inside_word(text, at) else [self._free, *self._tries.values()]
        for trie in tries:
            if not trie:
                continue
            ends, unfinished = trie.walk(text, at, final)
            if unfinished is not None:
                return Edit(at, PARTIAL, unfinished)
            for end, form in ends:
                bounded = end if form.free else self._bounded(form, text, end, final, 0)
                if bounded == PARTIAL:
                    return Edit(at, PARTIAL, form)
                best = _longer(best, at, bounded, form)
        return best

    def _glued(self, text: str, at: int, final: bool, glued: int = 0) -> Edit | None:
        """A word of a name that follows another without anything between them."""
        if glued == _MOST_GLUED or at >= len(text) or not joins(text[at]):
            return None
        ends, unfinished = self._tries["word"].walk(text, at, final)
        if unfinished is not None:
            return Edit(at, PARTIAL, unfinished)
        best: Edit | None = None
        for end, form in ends:
            bounded = self._bounded(form, text, end, final, glued + 1)
            if bounded == PARTIAL:
                return Edit(at, PARTIAL, form)
            best = _longer(best, at, bounded, form)
        return best

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


def _longer(best: Edit | None, start: int, end: int, form: Form) -> Edit | None:
    """The longer of two; of two that are as long, the one that says more of the text letter by letter."""
    if end < 0:
        return best
    if best is None or (end, len(form.canonical)) > (best.end, len(best.form.canonical)):
        return Edit(start, end, form)
    return best


def joins(letter: str) -> bool:
    """Whether a letter or digit next to a form makes another word of it. False for no letter at all."""
    return letter.isalnum() and (letter < "\u0590" or WORD.match(letter) is not None)


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
