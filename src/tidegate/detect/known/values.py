"""The values of a customer list or any other columns, as sealed hashes: exact data match without the data.

Owns how a table's cells become entries, and the index that is looked up. Reading the table is its callers' business.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

import msgspec

from tidegate.detect.index import container, seal
from tidegate.detect.index.prints import Source
from tidegate.detect.index.seal import Seal
from tidegate.detect.index.table import Table, repeated, table_arrays
from tidegate.detect.known.everyday import EVERYDAY
from tidegate.detect.known.spelling import GATE, compact, folded, phrase

KIND: Final = "values"

COMMON_ROWS: Final = 20
"""A value of more rows than these belongs to nobody: it counts only together with others, or not at all."""

_POSTINGS: Final = 64
_MOST_CELLS: Final = 1 << 32


class ValueEntries(msgspec.Struct, frozen=True):
    """The entries of one source: hash and cell (row times columns plus column), and the gates of its values.

    A gate is the sealed beginning of a value, with a bit for each number of words, or of characters, that follow.
    """

    source: Source
    rows: int
    hashes: Sequence[int]
    cells: Sequence[int]
    gates: Mapping[int, int]
    numbers: bool = False
    """Whether there are values that may be grouped differently."""


class _Meta(msgspec.Struct, frozen=True, array_like=True):
    sources: tuple[Source, ...]
    starts: tuple[int, ...]
    """The first cell of each source."""

    numbers: bool


class Cell(msgspec.Struct, frozen=True, gc=False):
    """Where a value stands: source, row, column."""

    source: int
    row: int
    column: int


def read_values(source: Source, rows: Iterable[Sequence[str]], sealed: Seal) -> ValueEntries:
    """The entries of rows, whose cells are those of `source.columns`. Raises ValueError for too many.

    Left out are values too short to be told apart, everyday words, and what more than `COMMON_ROWS` rows have; where
    columns count only together (`source.within`), common values stay as far as an index can hold them.
    """
    texts: list[bytes] = []
    cells: array[int] = array("Q")
    gates: dict[bytes, int] = {}
    width = max(1, len(source.columns))
    count = 0
    for row, values in enumerate(rows):
        count = row + 1
        for column, value in enumerate(values[:width]):
            for text, gate, bit in _spellings(value):
                texts.append(text)
                cells.append(row * width + column)
                gates[gate] = gates.get(gate, 0) | 1 << bit
    if count * width >= _MOST_CELLS:
        raise ValueError("too many cells for one index")
    hashes = sealed.texts(seal.VALUES, texts)
    hashes, kept = _uncommon(hashes, cells, _POSTINGS if source.within else COMMON_ROWS)
    of_gates = dict(zip(sealed.texts(seal.FIRSTS, gates), gates.values(), strict=True))
    numbers = any(gate.startswith(b"n") for gate in gates)
    return ValueEntries(source, count, hashes, kept, of_gates, numbers)


def _spellings(value: str) -> Iterator[tuple[bytes, bytes, int]]:
    """What to look for, by what it begins with, and how long it is: in words for phrases, in characters for numbers."""
    found = folded(value)
    together = phrase(found)
    if together and together not in EVERYDAY:
        yield phrase_key(together), word_gate(found[0]), len(found)
    number = compact(found)
    if number:
        yield number_key(number), number_gate(number[:GATE]), len(number)


def phrase_key(text: str) -> bytes:
    """The bytes that stand for words in a row."""
    return b"w" + text.encode("utf-8", "replace")


def number_key(text: str) -> bytes:
    """The bytes that stand for a number without separators."""
    return b"n" + text.encode("utf-8", "replace")


word_gate = phrase_key
number_gate = number_key


def _uncommon(hashes: Sequence[int], cells: Sequence[int], most: int) -> tuple[list[int], list[int]]:
    entries = sorted(set(zip(hashes, cells, strict=True)))
    found = [value for value, _ in entries]
    drop: set[int] = set()
    for first, last in repeated(found):
        if last - first > most:
            drop.update(range(first, last))
    kept = [entry for place, entry in enumerate(entries) if place not in drop]
    return [value for value, _ in kept], [cell for _, cell in kept]


def build_values(sources: Sequence[ValueEntries], sealed: Seal) -> Iterator[memoryview]:
    """The file of the index, in parts. Raises ValueError for too many cells."""
    starts: list[int] = []
    entries: list[tuple[int, int]] = []
    gates: dict[int, int] = {}
    total = 0
    for item in sources:
        starts.append(total)
        entries += zip(item.hashes, [cell + total for cell in item.cells], strict=True)
        for gate, bits in item.gates.items():
            gates[gate] = gates.get(gate, 0) | bits
        total += item.rows * max(1, len(item.source.columns))
    if total >= _MOST_CELLS:
        raise ValueError("too many cells for one index")
    entries.sort()
    ordered = sorted(gates)
    arrays = {
        **table_arrays(array("Q", [value for value, _ in entries]), array("I", [cell for _, cell in entries])),
        "gates": ("Q", memoryview(array("Q", ordered))),
        "gate_bits": ("Q", memoryview(array("Q", [gates[gate] for gate in ordered]))),
    }
    meta = _Meta(tuple(item.source for item in sources), tuple(starts), any(item.numbers for item in sources))
    return container.pack(KIND, msgspec.msgpack.encode(meta), arrays, sealed)


class ValueIndex:
    """All values of all sources. `data` is the file, which must stay as it is."""

    def __init__(self, data: memoryview, name: str, sealed: Seal) -> None:
        """Raises Misconfigured as `container.unpack` does."""
        content = container.unpack(data, KIND, name, sealed)
        try:
            meta = msgspec.msgpack.decode(content.meta, type=_Meta)
        except msgspec.DecodeError:
            raise container.damaged(name, "it does not say what it holds") from None
        self.seal = sealed
        self.sources = meta.sources
        self.numbers = meta.numbers
        self.digest = bytes(data[32:64])
        self._starts = meta.starts
        self._table = Table(content.arrays)
        self._gates = content.arrays["gates"]
        self._gate_bits = content.arrays["gate_bits"]

    def __len__(self) -> int:
        return len(self._table)

    def gate(self, beginning: bytes) -> int:
        """How long the values are that begin so, a bit for each length; 0 when there are none."""
        [value] = self.seal.texts(seal.FIRSTS, [beginning])
        at = bisect_left(self._gates, value)
        return self._gate_bits[at] if at < len(self._gates) and self._gates[at] == value else 0

    def cells(self, keys: Sequence[bytes]) -> list[tuple[int, Cell]]:
        """For each key that is a value, its place in `keys` and each cell it stands in."""
        hits = self._table.hits(self.seal.texts(seal.VALUES, keys))
        return [(place, self._cell(number)) for place, number in hits]

    def _cell(self, number: int) -> Cell:
        place = bisect_right(self._starts, number) - 1
        row, column = divmod(number - self._starts[place], max(1, len(self.sources[place].columns)))
        return Cell(place, row, column)
