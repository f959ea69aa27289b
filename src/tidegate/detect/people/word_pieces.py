"""Words in pieces of a vocabulary, as BERT's uncased models want them, with the place of each in the text.

WordPiece: Wu et al., "Google's Neural Machine Translation System", 2016, section 4.1; normalisation as in Devlin et
al., "BERT", 2019: lower case, marks taken off, punctuation and Chinese characters alone.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from typing import Final

import msgspec

_LONGEST: Final = 100
"""A longer word is unknown."""


class Piece(msgspec.Struct, frozen=True, gc=False):
    """An entry of the vocabulary, and the characters of the text it stands for."""

    id: int
    start: int
    end: int


class WordPieces:
    """Cuts text into pieces by a vocabulary."""

    def __init__(self, vocabulary: Mapping[str, int], unknown: int) -> None:
        self._vocabulary = vocabulary
        self._unknown = unknown

    def cut(self, text: str) -> list[Piece]:
        """The pieces of `text`, in order. Linear in its length."""
        found: list[Piece] = []
        for word, places in _words(text):
            found += self._pieces(word, places)
        return found

    def _pieces(self, word: str, places: list[int]) -> list[Piece]:
        found: list[Piece] = []
        start = 0
        while start < len(word) <= _LONGEST:
            end = len(word)
            while end > start:
                piece = self._vocabulary.get(("##" if start else "") + word[start:end])
                if piece is not None:
                    break
                end -= 1
            else:
                break
            found.append(Piece(piece, places[start], places[end - 1] + 1))
            start = end
        if start < len(word):
            return [Piece(self._unknown, places[0], places[-1] + 1)]
        return found


def _words(text: str) -> Iterator[tuple[str, list[int]]]:
    """The normalised words, each letter with its place in `text`."""
    letters: list[str] = []
    places: list[int] = []
    for place, original in enumerate(text):
        for letter in unicodedata.normalize("NFD", original.lower()) if ord(original) > 127 else original.lower():
            category = unicodedata.category(letter)
            if category == "Mn" or (category[0] == "C" and letter not in "\t\n\r"):
                continue
            apart = _stands_alone(letter, category)
            if letters and (apart or letter.isspace()):
                yield "".join(letters), places
                letters, places = [], []
            if apart:
                yield letter, [place]
            elif not letter.isspace():
                letters.append(letter)
                places.append(place)
    if letters:
        yield "".join(letters), places


def _stands_alone(letter: str, category: str) -> bool:
    """Whether it is punctuation or a Chinese character."""
    code = ord(letter)
    if code < 128:
        return 33 <= code <= 47 or 58 <= code <= 64 or 91 <= code <= 96 or 123 <= code <= 126
    return category[0] == "P" or 0x4E00 <= code <= 0x9FFF or 0x3400 <= code <= 0x4DBF or 0xF900 <= code <= 0xFAFF
