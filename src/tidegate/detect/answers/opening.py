"""Where something could begin in a text that is still coming, so that only this is held back.

Owns the protocol by which a detector of answers says so, and what detectors whose findings begin with a word share.
`screening/text.py` asks it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final, Protocol, runtime_checkable

_WORD: Final = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_")


@runtime_checkable
class Opens(Protocol):
    """A detector that knows where its findings can begin. Laws, held by `tests/conformance`:

    a finding begins at a character of the class `begins`, within a run, or at a word (a run of ASCII letters, digits
    and `_`, or letters of another alphabet) of `words`, which are in lower case; and for every beginning of a text,
    what is found in it to the left of `open_from` is what is found there in the whole text.
    """

    id: str
    begins: str
    """The inside of a character class of `re`."""
    pairs: str
    """An expression of `re` for two characters, not both ASCII, of which a finding begins with the second one."""
    words: frozenset[str]
    runs: bool
    """Whether findings also begin within runs of sixteen letters of base64 or more."""
    folds: bool
    """Whether texts are also shown to it as a reader takes them: escapes decoded, look-alikes folded."""
    overlong: str
    """The rule for something that is open for longer than can be held back; empty when that means nothing."""

    def open_from(self, text: str, start: int) -> int:
        """The first place from `start` on where a finding may begin, or go on, if more text comes; else its length.

        Linear in what is left from `start`.
        """
        ...


class Following:
    """Where an expression matches in a text that is gone through once, from left to right."""

    def __init__(self, pattern: re.Pattern[str], text: str) -> None:
        self._pattern = pattern
        self._text = text
        self._span = (-1, -1)

    def within(self, start: int, end: int) -> bool:
        """Whether the first match from `start` on, which is never less than before, is at an end by `end`."""
        if self._span[0] < start:
            found = self._pattern.search(self._text, start)
            self._span = found.span() if found is not None else (len(self._text), len(self._text) + 1)
        return self._span[1] <= end


class Starters:
    """Words that findings begin with, each finding within `longest` characters and one line.

    A line ends with a line break; one after a backslash does not end it.
    """

    def __init__(self, words: Iterable[str], longest: int) -> None:
        self.words = frozenset(words)
        self.longest = longest
        self._beginnings = beginnings(self.words)
        self._most = max(map(len, self.words))
        plain = "|".join(sorted(re.escape(word) for word in self.words if word.isascii()))
        other = "|".join(sorted(re.escape(word) for word in self.words if not word.isascii()))
        whole = rf"(?<![A-Za-z0-9_])(?:{plain})(?![a-z])"
        self._search = re.compile(f"{whole}|{other}" if other else whole, re.IGNORECASE).search

    def open_from(self, text: str, start: int) -> int:
        """See Opens."""
        length = len(text)
        first = max(start, length - self.longest, line_start(text))
        # A word that the place to begin from cuts in two is none.
        found = self._search(text, first)
        if found is not None:
            return found.start()
        return self.partial(text, first)

    def partial(self, text: str, first: int) -> int:
        """Where, from `first` on, a word at the end begins that is one of these or may become one."""
        length = len(text)
        lowest = max(first, length - self._most)
        at = length
        if text[-1:].isascii():
            while at > lowest and text[at - 1] in _WORD:
                at -= 1
            whole = at == 0 or text[at - 1] not in _WORD
            return at if at < length and whole and text[at:].lower() in self._beginnings else length
        for at in range(lowest, length):
            if text[at:].lower() in self._beginnings:
                return at
        return length


def line_start(text: str) -> int:
    """Where the last line begins; a line break after a backslash does not end a line."""
    at = text.rfind("\n")
    while at > 0 and (text[at - 1] == "\\" or text[max(0, at - 2) : at] == "\\\r"):
        at = text.rfind("\n", 0, at)
    return at + 1


def beginnings(words: Iterable[str]) -> frozenset[str]:
    """All beginnings of words."""
    return frozenset(word[:size] for word in words for size in range(1, len(word) + 1))
