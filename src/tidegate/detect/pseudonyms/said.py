"""What has been said in a conversation so far, so that no pseudonym is a part of it."""

from __future__ import annotations

import re
from typing import Final

_WORD: Final = re.compile(r"[^\W_]+")
_FEW: Final = 40
"""Looks at one text after which it pays to have the set of its words."""


class Said:
    """The texts, in lower case. A text is searched as it is; when that has been done often, by its words first."""

    __slots__ = ("_looks", "_texts", "_words")

    def __init__(self) -> None:
        self._texts: list[str] = []
        self._looks = 0
        self._words: set[str] | None = None

    def add(self, text: str) -> None:
        """A further text, in lower case."""
        self._texts.append(text)
        if self._words is not None:
            self._words.update(_WORD.findall(text))

    def holds(self, made: str) -> bool:
        """Whether something in lower case stands in one of the texts."""
        self._looks += 1
        if self._words is None and self._looks > _FEW:
            self._words = set()
            for text in self._texts:
                self._words.update(_WORD.findall(text))
        if self._words is not None and made.isascii():
            # A pseudonym within a longer word is none: the restorer asks for whole words too.
            words = _WORD.findall(made)
            if not words or any(word not in self._words for word in words):
                return False
        return any(made in text for text in self._texts)
