"""The words of a text, folded so that case, accents, punctuation and layout do not matter, and a value for each.

The values are public: they need not be secret, because what is kept of them is sealed (`seal`). Scripts without
spaces between words are taken letter by letter.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Sequence
from typing import Final

WORDS_KNOWN: Final = 50_000
"""Words whose values are kept at hand. Past it all are forgotten: a bound, and no lists to keep."""

_LETTERWISE: Final = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
"""Thai, Lao, Burmese, Khmer, kana and Han: written without spaces."""

_MARKS: Final = "\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufe0f\ufeff"
"""What may stand inside a word without being seen: combining accents, soft hyphens, zero width characters."""

_PLAIN: Final = re.compile(f"[{_LETTERWISE}]|[^\\W_{_LETTERWISE}]+")
_MARKED: Final = re.compile(f"[{_LETTERWISE}]|[^\\W_{_LETTERWISE}](?:[^\\W_{_LETTERWISE}]|[{_MARKS}])*")
_MARK: Final = re.compile(f"[{_MARKS}]")
SPACES: Final = {code: " " if not chr(code).isalnum() else chr(code).lower() for code in range(128)}

_OTHER: Final = re.compile(r"[^\x00-\x7f]")
_FEW: Final = 40
"""With more kinds of letters than these a text is no English with typographic signs."""


def words(text: str) -> list[str]:
    """The words in order. Those of an ASCII text are folded; others as they stand: `fold` them, or let `Values`."""
    if not text.isascii():
        text = _without_signs(text)
    if text.isascii():
        return text.translate(SPACES).split()
    return _pattern(text).findall(text)


def _without_signs(text: str) -> str:
    """The text, of the same length, with blanks for typographic signs, where that makes it quick to read."""
    signs = set(_OTHER.findall(text))
    if len(signs) > _FEW or any(sign.isalnum() or _MARK.match(sign) for sign in signs):
        return text
    for sign in signs:
        text = text.replace(sign, " ")
    return text


def spans(text: str) -> list[tuple[int, int]]:
    """Where each of `words(text)` begins and ends, in characters."""
    if not text.isascii():
        text = _without_signs(text)
    return [match.span() for match in _pattern(text).finditer(text)]


def _pattern(text: str) -> re.Pattern[str]:
    return _PLAIN if text.isascii() or not _MARK.search(text) else _MARKED


def fold(word: str) -> str:
    """A word without case, accents, width and invisible marks."""
    if word.isascii():
        return word.lower()
    apart = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in apart if letter.isalnum()).casefold()


class Values(dict[str, int]):
    """The value of a word: 64 bits of BLAKE2b of its folded form, remembered. Bounded by `trim`."""

    def __missing__(self, word: str) -> int:
        data = fold(word).encode("utf-8", "replace")
        value = int.from_bytes(hashlib.blake2b(data, digest_size=8, person=b"tidegate-word").digest(), "little")
        self[word] = value
        return value

    def of(self, found: Sequence[str]) -> list[int]:
        """The values of words, in order."""
        if len(self) > WORDS_KNOWN:
            self.clear()
        return list(map(self.__getitem__, found))
