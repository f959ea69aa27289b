"""The fingerprints of one document, and of one source: what is kept of a text instead of the text."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Collection, Sequence
from typing import Final, Literal, TypeAlias

import msgspec

from tidegate.core.finding import TRADE_SECRET
from tidegate.core.words import DataClass
from tidegate.detect.index import code, seal, words
from tidegate.detect.index.code_model import CodeModel, Kinds
from tidegate.detect.index.lanes import Winnower, chosen, places
from tidegate.detect.index.rows import rows
from tidegate.detect.index.seal import Seal

WORDS: Final = 0
CODE: Final = 1
ROWS: Final = 2
NOTES: Final = 3
"""The words of a source file. They are sealed as words are, but more of them must agree."""

Shape: TypeAlias = Literal["prose", "code", "table"]

WORD_WINNOW: Final = (5, 8)
"""Words a fingerprint, fingerprints a window: of any 12 words in common one fingerprint is, of 40 at least four."""

CODE_WINNOW: Final = (16, 4)
"""The same for tokens: of any 19 in common one is."""

LEAST_BITS: Final = 22.0
"""Bits that a run of tokens says at least, to be worth a fingerprint."""

_TABLE_LINES: Final = 3


class Stream(msgspec.Struct, frozen=True, array_like=True):
    """How many fingerprints of one kind a document has. They follow each other in the source's array, in order."""

    kind: int
    count: int


class Document(msgspec.Struct, frozen=True, array_like=True):
    """What is known of one document: where it is, what shows that it changed, and how many fingerprints it has.

    `digest` is a git blob id, or a keyed hash of the content in hex.
    """

    name: str
    digest: str
    size: int = 0
    changed: int = 0
    """Modification time in ns, 0 in git."""
    streams: tuple[Stream, ...] = ()

    @property
    def count(self) -> int:
        """Fingerprints of all kinds."""
        return sum(stream.count for stream in self.streams)


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """Something that was added to the index, and what finding it means.

    `form` is `files`, `git`, `values` or `suppress`; `place` is the path it was added by.
    """

    id: str
    name: str
    form: str
    place: str
    label: str = TRADE_SECRET
    raises: DataClass = DataClass.CONFIDENTIAL
    model: str = ""
    """Digest of the model of code that its fingerprints were made with."""

    revision: str = ""
    """The git commit that was read."""
    documents: int = 0
    prints: int = 0
    updated: float = 0.0
    """Unix seconds."""
    file: str = ""
    columns: tuple[str, ...] = ()
    within: int = 0
    """For values: columns of one row count only together, within so many characters; 0 when each counts alone."""


class Fingerprinter:
    """Makes the fingerprints of documents. `common` are public fingerprints that say nothing."""

    def __init__(self, sealed: Seal, model: CodeModel, common: Collection[int] = frozenset()) -> None:
        self._seal = sealed
        self._model = model
        self._common = common
        self._words = words.Values()
        self._kinds = Kinds(model)
        self._by_words = Winnower(*WORD_WINNOW)
        self._by_tokens = Winnower(*CODE_WINNOW)

    def read(self, text: str, shape: Shape) -> tuple[tuple[Stream, ...], array[int]]:
        """The streams of a text, and its sealed fingerprints in their order."""
        found: array[int] = array("Q")
        streams: list[Stream] = []
        for kind, prints in self._kinds_of(text, shape):
            if prints:
                streams.append(Stream(kind, len(prints)))
                found.extend(prints)
        return tuple(streams), found

    def public_words(self, text: str) -> list[int]:
        """The fingerprints of a text's words before they are sealed."""
        read = words.words(text)
        return self._choose(self._by_words, self._words.of(read), [words.fold(word) for word in read], _says_words)

    def public_code(self, text: str) -> list[int]:
        """The fingerprints of a text's tokens before they are sealed."""
        found = code.tokens(text)
        read = list(map(self._model.counts_as, found))
        return self._choose(self._by_tokens, self._kinds.of(found), read, self._says_code)

    def _says_code(self, run: Sequence[str]) -> bool:
        """Whether a run of tokens says enough to be worth a fingerprint: idioms and lists of like things do not."""
        return self._model.is_code(run) and self._model.bits(run) >= LEAST_BITS

    def _kinds_of(self, text: str, shape: Shape) -> list[tuple[int, list[int]]]:
        table = dict.fromkeys(row for _, _, row in rows(text, _TABLE_LINES)) if shape != "code" else {}
        found = [(ROWS, self._seal.texts(seal.ROWS, table))]
        if shape == "table" and table:
            return found
        found.append((NOTES if shape == "code" else WORDS, self._seal.values(seal.WORDS, self.public_words(text))))
        if shape == "code":
            found.append((CODE, self._seal.values(seal.CODE, self.public_code(text))))
        elif "```" in text:
            fenced = "\n".join(text.split("```")[1::2])
            found.append((CODE, self._seal.values(seal.CODE, self.public_code(fenced))))
        return found

    def _choose(
        self, winnower: Winnower, values: list[int], units: Sequence[str], says: Callable[[Sequence[str]], bool]
    ) -> list[int]:
        minima = winnower.minima(values)
        found = chosen(minima)
        at = places(minima, winnower.grams(values), winnower.w)
        common = self._common
        return [
            value
            for value, place in zip(found, at, strict=True)
            if value not in common and says(units[place : place + winnower.k])
        ]


def _says_words(run: Sequence[str]) -> bool:
    """Whether a run of words could tell one text from another: numbers alone and repetitions cannot."""
    return len(set(run)) >= 3 and any((len(word) >= 3 or word > "\x7f") and not word.isdigit() for word in run)
