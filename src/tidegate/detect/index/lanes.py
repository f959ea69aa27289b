"""Winnowing at the speed of big integers: many 64-bit values side by side in one int, one operation for all.

Owns the rolling hash over k units and the choice of the least hash in each window. What a unit is (a word, a token)
is its callers' business; so is sealing what was chosen with a secret.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from itertools import groupby
from typing import Final

_BLOCK: Final = 4096
"""Windows worked on at once. Time is linear in the text because no integer is longer than a block."""

_TURN: Final = 5
"""Bits by which a unit's value is turned for each place; 5 and 64 share no divisor, so no two of 64 places agree."""


def _every_lane(value: int, lanes: int) -> int:
    return int.from_bytes(value.to_bytes(8, "little") * lanes, "little")


class Winnower:
    """Chooses fingerprints of a sequence of 64-bit values by winnowing (Schleimer, Wilkerson, Aiken 2003).

    Each run of `k` values has a hash of 63 bits (cyclic polynomial, Cohen 1997); of each `w` hashes in a row the
    least is chosen. Two sequences with a run of `k + w - 1` values in common have a chosen hash in common.
    """

    def __init__(self, k: int, w: int) -> None:
        self.k = k
        self.w = w
        self.shortest = k + w - 1
        lanes = _BLOCK + self.shortest
        self._lanes = lanes
        self._tops = _every_lane(1 << 63, lanes)
        self._rest = _every_lane((1 << 63) - 1, lanes)
        self._turns = {
            places: (turn, _every_lane((1 << (64 - turn)) - 1, lanes), _every_lane((1 << turn) - 1, lanes))
            for places in range(1, k)
            if (turn := places * _TURN % 64)
        }

    def grams(self, values: Sequence[int]) -> list[int]:
        """The hash of each run of `k` values, in order."""
        return self._blocks(values, len(values) - self.k + 1, self.k, False)

    def minima(self, values: Sequence[int]) -> list[int]:
        """The least hash of each window of `w` runs, in order; nothing for fewer than `shortest` values."""
        return self._blocks(values, len(values) - self.shortest + 1, self.shortest, True)

    def _blocks(self, values: Sequence[int], count: int, length: int, least: bool) -> list[int]:
        found: list[int] = []
        for start in range(0, max(0, count), _BLOCK):
            part = values[start : start + _BLOCK + length - 1]
            packed = self._runs(int.from_bytes(array("Q", part).tobytes(), "little"))
            lanes = len(part) - length + 1
            if least:
                packed = self._least(packed, len(part) - self.k + 1)
            packed &= (1 << (64 * lanes)) - 1
            found += memoryview(packed.to_bytes(8 * lanes, "little")).cast("Q").tolist()
        return found

    def _runs(self, single: int) -> int:
        """Hashes of runs of k from those of runs of 1, by doubling."""
        powers = {1: single}
        size = 1
        while size * 2 <= self.k:
            powers[size * 2] = self._join(powers[size], powers[size], size)
            size *= 2
        found, have = powers[size], size
        for more in sorted(powers, reverse=True):
            if have + more <= self.k:
                found = self._join(found, powers[more], have)
                have += more
        return found & self._rest

    def _join(self, left: int, right: int, places: int) -> int:
        """Hashes of runs that begin as in `left` and go on, `places` values later, as in `right`."""
        right >>= 64 * places
        if places not in self._turns:
            return left ^ right
        turn, high, low = self._turns[places]
        return left ^ (((right & high) << turn) | ((right >> (64 - turn)) & low))

    def _least(self, found: int, lanes: int) -> int:
        tops = self._tops >> (64 * (self._lanes - lanes))
        have = 1
        while have < self.w:
            step = min(have, self.w - have)
            found = _lesser(found, found >> (64 * step), tops)
            have += step
        return found


def _lesser(left: int, right: int, tops: int) -> int:
    """The lesser of two values in each lane. Values have 63 bits; the 64th of each lane is set in `tops`."""
    # Where left >= right, the borrow leaves the top bit set; that bit less its 64th part is a mask of 63 ones.
    at_least = ((left | tops) - right) & tops
    mask = at_least - (at_least >> 63)
    return left ^ ((left ^ right) & mask)


def chosen(minima: Sequence[int]) -> list[int]:
    """The fingerprints, in order: neighbouring windows that chose the same hash count once."""
    return [value for value, _ in groupby(minima)]


def places(minima: Sequence[int], grams: Sequence[int], w: int) -> list[int]:
    """For each fingerprint of `chosen(minima)` the place of its run, as an index into `grams`."""
    found: list[int] = []
    last = -1
    for window, value in enumerate(minima):
        if value != last:
            found.append(grams.index(value, window, window + w))
            last = value
    return found
