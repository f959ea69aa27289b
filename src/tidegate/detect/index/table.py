"""A table of 64-bit hashes, each with numbers, as sorted arrays that can be mapped from a file: 12 bytes an entry
and some two for two ways past most of a look-up. Read only, for several threads.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final

_BITS_AN_ENTRY: Final = 8
_ENTRIES_A_BUCKET: Final = 8


class Table:
    """The arrays of `table_arrays`, looked up."""

    def __init__(self, arrays: Mapping[str, memoryview]) -> None:
        self._bits = arrays["bits"]
        self._mask = len(self._bits) * 8 - 1
        self._starts = arrays["starts"]
        self._shift = 64 - (len(self._starts) - 1).bit_length() + 1
        self._hashes = arrays["hashes"]
        self._numbers = arrays["ordinals"]

    def __len__(self) -> int:
        return len(self._hashes)

    def hits(self, sealed: Sequence[int]) -> list[tuple[int, int]]:
        """For each hash that is in the table, its place in `sealed` and each of its numbers."""
        bits, mask = self._bits, self._mask
        likely = [place for place, value in enumerate(sealed) if bits[(value & mask) >> 3] >> (value & 7) & 1]
        if not likely:
            return []
        found: list[tuple[int, int]] = []
        hashes, starts, shift = self._hashes, self._starts, self._shift
        for place in likely:
            value = sealed[place]
            prefix = value >> shift
            end = starts[prefix + 1]
            at = bisect_left(hashes, value, starts[prefix], end)
            while at < end and hashes[at] == value:
                found.append((place, self._numbers[at]))
                at += 1
        return found


def table_arrays(hashes: array[int], numbers: array[int]) -> dict[str, tuple[str, memoryview]]:
    """What `container.pack` takes of a table. `hashes` are ascending; `numbers` are their numbers."""
    bits, starts = directory(hashes)
    return {
        "bits": ("B", memoryview(bits)),
        "starts": ("I", memoryview(starts)),
        "hashes": ("Q", memoryview(hashes)),
        "ordinals": ("I", memoryview(numbers)),
    }


def directory(hashes: Sequence[int]) -> tuple[bytearray, array[int]]:
    """Two ways past most of a look-up: a bit for what is there (by low bits), and where each prefix begins."""
    size = max(64, 1 << (len(hashes) * _BITS_AN_ENTRY - 1).bit_length()) if hashes else 64
    bits = bytearray(size // 8)
    mask = size - 1
    for value in hashes:
        place = value & mask
        bits[place >> 3] |= 1 << (place & 7)
    depth = max(1, (len(hashes) // _ENTRIES_A_BUCKET).bit_length() - 1)
    shift = 64 - depth
    starts: array[int] = array("I", bytes(4 * ((1 << depth) + 1)))
    for value in hashes:
        starts[(value >> shift) + 1] += 1
    total = 0
    for place, count in enumerate(starts):
        total += count
        starts[place] = total
    return bits, starts


def repeated(found: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Where equal neighbours begin and end."""
    first = last = -1
    for place in [n for n, (left, right) in enumerate(pairwise(found)) if left == right]:
        if place != last:
            if first >= 0:
                yield first, last + 1
            first = place
        last = place + 1
    if first >= 0:
        yield first, last + 1
