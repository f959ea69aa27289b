"""How ordinary a piece of code is: the names that open code calls everywhere, and how surprising each token is.

The model is made by `bench/index_training.py` from permissively licensed code and packaged as data. It decides what
is worth a fingerprint and how much a match proves: idioms that everybody writes prove nothing.
"""

from __future__ import annotations

import hashlib
from array import array
from collections.abc import Sequence
from itertools import pairwise
from operator import eq
from typing import Final

import msgspec

from tidegate.detect.index.code import NAME, abstracted
from tidegate.detect.index.words import WORDS_KNOWN

_FIRST: Final = 6.0
"""Bits of the first two tokens together, roughly."""

_AGAIN: Final = 0.7
"""Bits of a token that follows as it did before in the same run: a list of like things says little after its first."""

_UNSEEN_AFTER_TWO: Final = 2.0
_UNSEEN_AFTER_ONE: Final = 3.0
_UNKNOWN: Final = 12.0
_EIGHTHS: Final = 8.0

_MARKS: Final = ((2, 0x9E3779B97F4A7C15), (4, 0xC2B2AE3D27D4EB4F))
"""How far back a repetition is looked for, and what marks it."""

_Tables = tuple[list[str], list[str], dict[int, int], dict[int, int], dict[int, int]]


class CodeModel:
    """The model of `data`, as `bench/index_training.py` writes it; with no data no name is known and all is new.

    Raises ValueError for data that is no model.
    """

    def __init__(self, data: bytes = b"") -> None:
        try:
            tables = msgspec.msgpack.decode(data, type=_Tables) if data else ([], [], {}, {}, {})
        except msgspec.DecodeError:
            raise ValueError("this is no model of code") from None
        self.digest = hashlib.blake2b(data, digest_size=8).hexdigest()
        """Differs between models: fingerprints of code made with one are not found with another."""

        names, vocabulary, self._ones, self._twos, self._threes = tables
        self._names = frozenset(names)
        self._places = {token: place for place, token in enumerate(vocabulary)}

    def counts_as(self, token: str) -> str:
        """What a token counts as: names that open code calls everywhere keep their own, for nobody renames them."""
        return token if token in self._names else abstracted(token)

    def bits(self, run: Sequence[str]) -> float:
        """How many bits a run of such tokens says: the information of each after the two before it."""
        total = _FIRST
        places = [self._places.get(token, -1) for token in run]
        before: dict[tuple[int, int], int] = {}
        for first, second, third in zip(places, places[1:], places[2:], strict=False):
            found = self._after(first, second, third)
            if before.get((first, second)) == third:
                found = min(found, _AGAIN)
            before[first, second] = third
            total += found
        return total

    def is_code(self, run: Sequence[str]) -> bool:
        """Whether a run of such tokens reads as code: in prose most names follow a name, in code few do."""
        return 4 * sum(first == second == NAME for first, second in pairwise(run)) <= len(run)

    def _after(self, first: int, second: int, third: int) -> float:
        if third < 0:
            return _UNKNOWN
        found = self._threes.get(first << 32 | second << 16 | third) if first >= 0 and second >= 0 else None
        if found is not None:
            return found / _EIGHTHS
        found = self._twos.get(second << 16 | third) if second >= 0 else None
        if found is not None:
            return found / _EIGHTHS + _UNSEEN_AFTER_TWO
        return self._ones[third] / _EIGHTHS + _UNSEEN_AFTER_ONE


class Kinds(dict[str, int]):
    """The value of what a token counts as, by the token. Bounded by `of`."""

    def __init__(self, model: CodeModel) -> None:
        super().__init__()
        self._model = model

    def __missing__(self, token: str) -> int:
        data = self._model.counts_as(token).encode("utf-8", "replace")
        value = int.from_bytes(hashlib.blake2b(data, digest_size=8, person=b"tidegate-code").digest(), "little")
        self[token] = value
        return value

    def of(self, found: Sequence[str]) -> list[int]:
        """The values of tokens, in order, each marked with whether it repeats the token two or four before it.

        So a pattern of names is told from another although each name counts as any other; who renames consistently
        keeps it (parameterized matching, Baker 1993, for near repetitions).
        """
        if len(self) > WORDS_KNOWN:
            self.clear()
        packed = int.from_bytes(array("Q", map(self.__getitem__, found)).tobytes(), "little")
        for distance, mark in _MARKS:
            same = array("Q", map(eq, found[distance:], found)).tobytes()
            packed ^= (int.from_bytes(same, "little") * mark) << (64 * distance)
        return memoryview(packed.to_bytes(8 * len(found), "little")).cast("Q").tolist()
