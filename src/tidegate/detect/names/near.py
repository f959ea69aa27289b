"""Finds what a name nearly is among many, in microseconds: by what is left of both when letters are taken out.

Two names one edit apart share a string that a deletion in one or both makes (Bocek, Hunt and Stiller 2007). Two edits
leave one of three parts of a name whole, a swap at a border of parts aside (pass-join: Li, Deng, Wang and Feng 2011).
Only hashes are kept, and every pair found is looked at by `alike.py`.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final

import msgspec

from tidegate.detect.names.alike import SHORTEST, Kind, bits, edits, how_alike, plain_letters, skeleton, words_of

_LONGEST: Final = 80
_TWO_EDITS: Final = 8
"""From this length on, two edits still leave a name recognisable."""
_BEST_FIRST: Final[tuple[Kind, ...]] = (
    "confusable", "separator", "scope", "edit", "order", "two_edits", "plural", "affix", "combination",
)  # fmt: skip
_SURE: Final[frozenset[Kind]] = frozenset({"confusable", "separator", "scope", "edit"})
_MOST: Final = 100
"""Pairs that are looked at for one name."""


class Near(msgspec.Struct, frozen=True, gc=False):
    """A name that another one nearly is, its place among all (0 is the most used), and how."""

    name: str
    rank: int
    kind: Kind


_NUMBER: Final = 0xFFFF
_HASH: Final = 0xFFFF_FFFF_FFFF_0000


def _order(pair: Near) -> tuple[int, int]:
    return _BEST_FIRST.index(pair.kind), pair.rank


def _without_one(name: str) -> Iterator[str]:
    for place in range(len(name)):
        if not place or name[place] != name[place - 1]:
            yield name[:place] + name[place + 1 :]


def _parts(name: str) -> tuple[tuple[int, str], ...]:
    """The three parts of a name, with their places."""
    third = len(name) // 3
    return ((0, name[:third]), (third, name[third : 2 * third]), (2 * third, name[2 * third :]))


def _shown_by(name: str) -> Iterator[str]:
    """The texts under which a name is found."""
    yield name
    yield from _without_one(name)
    yield "=" + skeleton(name)
    words = words_of(name)
    if len(words) > 1:
        yield "~" + " ".join(sorted(words))
    if name[0] == "@":
        yield "/" + name.rpartition("/")[2]
    if len(name) >= _TWO_EDITS:
        for place, part in _parts(name):
            yield f"{len(name)}:{place}:{part}"


class NearNames:
    """An index of names, most used first. Immutable; about 200 bytes a name beside the names themselves."""

    def __init__(self, names: Sequence[str]) -> None:
        self._names = tuple(names)
        self._bits = array("Q", [bits(name) for name in self._names])
        # One number for a hash and the place of a name: half the memory of pairs, and sorted in a third of the time.
        keys: list[int] = []
        for number, name in enumerate(self._names):
            if SHORTEST <= len(name) <= _LONGEST:
                keys += [hash(text) & _HASH | number for text in _shown_by(name)]
        keys.sort()
        self._keys = array("Q", keys)

    def near(self, name: str) -> Near | None:
        """What a normal name nearly is: the likeliest kind first, then the most used; None when it is near nothing."""
        if not SHORTEST <= len(name) <= _LONGEST:
            return None
        plain = plain_letters(name)
        found = self._best(name, self._one_edit(plain))
        if found is None or found.kind not in _SURE:
            further = self._best(name, self._two_edits(plain)) if len(plain) >= _TWO_EDITS else None
            found = min((item for item in (found, further) if item is not None), key=_order, default=None)
        return found

    def _best(self, name: str, numbers: set[int]) -> Near | None:
        pairs = (Near(self._names[n], n, how_alike(name, self._names[n])) for n in numbers)
        return min((pair for pair in pairs if pair.kind), key=_order, default=None)

    def _one_edit(self, plain: str) -> set[int]:
        seen: set[int] = set()
        for text in (plain, *_without_one(plain), "=" + skeleton(plain), "~" + " ".join(sorted(words_of(plain)))):
            seen.update(self._at(text))
        for text in _shortened(plain):
            seen.update(self._at(text))
        return seen

    def _two_edits(self, plain: str) -> set[int]:
        seen: set[int] = set()
        mine = bits(plain)
        for text in _shifted(plain):
            for number in self._at(text):
                if (mine ^ self._bits[number]).bit_count() <= 4 and edits(plain, self._names[number], 2) <= 2:
                    seen.add(number)
            if len(seen) > _MOST:
                break
        return seen

    def _at(self, text: str) -> list[int]:
        key = hash(text) & _HASH
        place = bisect_left(self._keys, key)
        found: list[int] = []
        keys = self._keys
        while place < len(keys) and keys[place] & _HASH == key and len(found) < _MOST:
            found.append(keys[place] & _NUMBER)
            place += 1
        return found


def _shortened(name: str) -> Iterator[str]:
    """What is left without words or a few letters at an end; and the name within a scope."""
    words = words_of(name)
    separator = "/" if name.count("/") and "-" not in name else "-"
    for start in range(len(words)):
        for end in range(start + 1, min(len(words), start + 4) + 1):
            if end - start < len(words):
                yield separator.join(words[start:end])
    for length in (1, 2, 3, 4, 6):
        if len(name) - length >= SHORTEST:
            yield name[length:]
            yield name[:-length]
    if "/" in name:
        bare = name.rpartition("/")[2]
        yield bare
        yield "/" + bare


def _shifted(name: str) -> Iterator[str]:
    """The parts that names within two edits would have, at the places where this one would show them."""
    for length in range(max(_TWO_EDITS, len(name) - 2), len(name) + 3):
        third = length // 3
        for number in range(3):
            begin = number * third
            size = third if number < 2 else length - 2 * third
            for shift in range(-2, 3):
                part = name[max(begin + shift, 0) : begin + shift + size]
                if begin + shift >= 0 and len(part) == size:
                    yield f"{length}:{begin}:{part}"
