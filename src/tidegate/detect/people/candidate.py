"""Where a person's name may stand: the run of capitalised words around a word that could be one.

Everything here looks at no more than `BEFORE` characters before a word and `AFTER` behind it, so that what is found
does not depend on what is further away.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

import msgspec

from tidegate.detect.people.lexicon import EITHER, EPONYM, FAMILY, GIVEN, PLACE, PLAIN, SHAPED, class_of, fold
from tidegate.detect.people.words import CLOSINGS, GREETINGS, PARTICLES, ROLES, TITLES

BEFORE: Final = 56
AFTER: Final = 72

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’](?![sS]\b)[^\W\d_]+)*")
_LISTED: Final = GIVEN + FAMILY + EITHER + SHAPED
_MOST: Final = 3
"""More words than this to either side are no part of one name."""
_AROUND: Final = _MOST + 2


class Token(msgspec.Struct, frozen=True, gc=False):
    """A word in the text. `kind` is its class in the lists, `i` for an initial, `k` for a particle."""

    start: int
    end: int
    word: str
    kind: str

    @property
    def capital(self) -> bool:
        """Whether it may begin a name: a capital, or a letter of a script that has none."""
        return not self.word[0].islower()


class Candidate(msgspec.Struct, frozen=True, gc=False):
    """Words that may be a name, with those that stand before and behind."""

    tokens: tuple[Token, ...]
    before: tuple[Token, ...]
    after: tuple[Token, ...]

    @property
    def start(self) -> int:
        """Where it begins."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.tokens[-1].end


INITIAL: Final = "i"
PARTICLE: Final = "k"


def _kind(word: str) -> str:
    if len(word) == 1 and not word.islower() and word.isascii():
        return INITIAL
    if word[0].islower() and word in PARTICLES:
        return PARTICLE
    return class_of(word)


def candidate_at(text: str, start: int, end: int, lower: bool = False) -> Candidate | None:
    """The candidate that holds the word at `start`; None where there is no such word.

    With `lower` (after a phrase that a name must follow) words without a capital may be parts.
    """
    tokens, place = _tokens_around(text, start, end)
    if place < 0 or tokens[place].start > start + 3 or not _is_part(tokens[place], lower):
        return None
    left = place if lower else _leftmost(text, tokens, place)
    right = _rightmost(text, tokens, left, place, lower)
    left, right = _trim(tokens, left, right)
    if left > place or right < place:
        return None
    return Candidate(tuple(tokens[left : right + 1]), tuple(tokens[:left][-3:]), tuple(tokens[right + 1 : right + 4]))


def _tokens_around(text: str, start: int, end: int) -> tuple[list[Token], int]:
    """Some words before and behind, and which of them holds `start` or comes next; -1 where none does.

    One that is cut by the edge of what is looked at is left out.
    """
    low, high = max(0, start - BEFORE), min(len(text), end + AFTER)
    spans = [found.span() for found in _WORD.finditer(text, low, high)]
    if spans and low and spans[0][0] == low and text[low - 1].isalpha():
        del spans[0]
    place = next((index for index, span in enumerate(spans) if span[1] > start), -1)
    if place < 0:
        return [], -1
    first = max(0, place - _AROUND)
    words = [(a, b, text[a:b]) for a, b in spans[first : place + _AROUND + 2]]
    return [Token(a, b, word, _kind(word)) for a, b, word in words], place - first


def _is_part(token: Token, lower: bool) -> bool:
    """Whether a word can be a part of a name."""
    if token.kind in ("", PLAIN, PARTICLE):
        return False
    if not token.capital and not lower:
        return False
    folded = fold(token.word)
    return not any(folded in words for words in (TITLES, GREETINGS, CLOSINGS, ROLES))


def _joins(text: str, left: Token, right: Token) -> bool:
    """Whether two neighbours are written as parts of one name are."""
    gap = text[left.end : right.start]
    return gap in (" ", "-", "\u00a0") or (gap in (". ", ".") and left.kind == INITIAL)


def _leftmost(text: str, tokens: Sequence[Token], place: int) -> int:
    left = place
    while left and place - left < _MOST and _joins(text, tokens[left - 1], tokens[left]):
        step = 1
        while left > step and tokens[left - step].kind == PARTICLE and step < 3:
            step += 1
        if not _is_part(tokens[left - step], False) or not _joins(text, tokens[left - step], tokens[left - step + 1]):
            break
        left -= step
    return max(left, 0)


def _rightmost(text: str, tokens: Sequence[Token], left: int, place: int, lower: bool) -> int:
    right = place
    while right + 1 < len(tokens) and right - place < _MOST and _joins(text, tokens[right], tokens[right + 1]):
        step = 1
        while right + step + 1 < len(tokens) and tokens[right + step].kind == PARTICLE and step < 3:
            step += 1
        following = tokens[right + step]
        if not _is_part(following, lower) or not _joins(text, tokens[right + step - 1], following):
            break
        whole = right > left and tokens[right].kind in (FAMILY, EITHER, SHAPED)
        if whole and following.kind not in _LISTED and following.kind != INITIAL:
            break
        right += step
    return right


def _trim(tokens: Sequence[Token], left: int, right: int) -> tuple[int, int]:
    """Without a place or a thing before a given name, and without an initial that begins nothing."""
    while left < right and tokens[left].kind in (PLACE, EPONYM) and tokens[left + 1].kind in (GIVEN, EITHER):
        left += 1
    while right > left and tokens[right].kind == PARTICLE:
        right -= 1
    return left, right
