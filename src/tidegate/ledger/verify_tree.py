"""Counts the tree of a log anew from its entries, and holds every tile against it. One pass; memory is bounded.

What came out is judged in `verify_blame`: which of two parts that disagree is the one that the log signed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

import msgspec

from tidegate.core.errors import NotProven
from tidegate.ledger.merkle import Frontier, leaf_hash, root_of
from tidegate.ledger.texts import HASH_SIZE
from tidegate.ledger.tiles import HEIGHT, WIDTH, Read, TilePath, decode_bundle, read_tile, width_at

MOST_KEPT: Final = 2000
"""Tiles that differ and are kept, 8 KB each, so that the false part can be found."""

UNKNOWN: Final = bytes(HASH_SIZE)
"""Stands for the hash of an entry of which there is neither the entry nor a tile."""


class Differing(msgspec.Struct, frozen=True):
    """A tile as it was counted from the entries, and as it is stored (None: missing, or not of whole hashes)."""

    counted: bytes
    stored: bytes | None
    missing: bool = False


class Bundle(msgspec.Struct, frozen=True):
    """A bundle that does not have the entries that it should. `leaves` is None where it could not be read."""

    missing: bool
    leaves: tuple[bytes, ...] | None = None


class Recount:
    """The tree over a log's entries. Iterate over it once: it yields (index, entry) of all that can be read."""

    def __init__(self, read: Read, size: int, watched: Iterable[int] = ()) -> None:
        """`watched` are sizes whose roots are wanted, too (`roots`)."""
        self.read = read
        self.size = size
        self.roots: dict[int, bytes] = {}
        self.differing: dict[tuple[int, int], Differing] = {}
        self.edges: dict[int, bytes] = {}
        """The partial tile at the right edge of each level that has one, as counted."""
        self.bundles: dict[int, Bundle] = {}
        """Bundles that do not have their entries, by number."""
        self.unkept = 0
        """Differing tiles and bundles beyond those that are kept."""
        self.gave_up = False
        """Whether so many bundles were false that the rest was not looked at. A signed size may be any number: what is
        read is bounded by what is there."""
        self._watched = sorted({each for each in (*watched, size) if 0 <= each <= size})
        self._top = Frontier()  # over full tiles of level 0
        self._rows: list[list[bytes]] = []

    @property
    def root(self) -> bytes:
        """The root over all entries; empty where they were not all looked at."""
        return self.roots.get(self.size, b"")

    @property
    def agrees(self) -> bool:
        """Whether every entry and tile is there, and all fit together."""
        return not self.differing and not self.bundles and not self.unkept and not self.gave_up

    def __iter__(self) -> Iterator[tuple[int, bytes]]:
        watched = iter(self._watched)
        wanted = next(watched)
        for n in range(-(-self.size // WIDTH)):
            first, width = n * WIDTH, width_at(self.size, 0, n)
            entries, leaves = self._bundle(n, width)
            yield from enumerate(entries, first)
            if len(self.bundles) >= MOST_KEPT:
                self.gave_up = True
                return
            while wanted < first + width or (wanted == self.size == first + width):
                self._note_root(wanted, leaves[: wanted - first])
                wanted = next(watched, self.size + 1)
            self._take_tile(0, n, leaves)
        while wanted <= self.size:  # an empty tree
            self._note_root(wanted, [])
            wanted = next(watched, self.size + 1)
        for level, row in enumerate(self._rows, 1):
            if row:
                self._compare(level, (self.size >> HEIGHT * level) // WIDTH, row)

    def _note_root(self, size: int, rest: list[bytes]) -> None:
        edge = Frontier()
        edge.extend(rest)
        whole = WIDTH if len(rest) == WIDTH else 0
        top = self._top
        if whole:  # the last bundle is full: it is a complete subtree
            top = top.copy()
            top.append(root_of(rest))
            edge = Frontier()
        self.roots[size] = Frontier(size, [*top.hashes, *edge.hashes]).root()

    def _bundle(self, n: int, width: int) -> tuple[list[bytes], list[bytes]]:
        """The entries that can be read, and the leaf hashes to go on with."""
        try:
            entries = read_bundle(self.read, n, width)
        except NotProven as problem:
            self.bundles[n] = Bundle(problem.code == "tile_missing")
            return [], self._stand_in(n, width)
        leaves = [leaf_hash(entry) for entry in entries]
        if len(entries) != width:
            self.bundles[n] = Bundle(False, tuple(leaves))
            return entries[:width], self._stand_in(n, width)
        return entries, leaves

    def _stand_in(self, n: int, width: int) -> list[bytes]:
        """The hashes that the tile has for entries that are not there."""
        try:
            stored = read_tile(self.read, TilePath(0, n, width))
        except NotProven:
            return [UNKNOWN] * width
        return split(stored)

    def _take_tile(self, level: int, n: int, hashes: list[bytes]) -> None:
        self._compare(level, n, hashes)
        if len(hashes) < WIDTH:
            return
        above = root_of(hashes)
        if level == 0:
            self._top.append(above)
        if len(self._rows) <= level:
            self._rows.append([])
        row = self._rows[level]
        row.append(above)
        if len(row) == WIDTH:
            self._rows[level] = []
            self._take_tile(level + 1, n // WIDTH, row)

    def _compare(self, level: int, n: int, hashes: list[bytes]) -> None:
        counted = b"".join(hashes)
        if len(hashes) < WIDTH:
            self.edges[level] = counted
        try:
            stored = read_tile(self.read, TilePath(level, n, len(hashes)))
        except NotProven as problem:
            stored, missing = None, problem.code == "tile_missing"
        else:
            missing = False
        if stored == counted:
            return
        if len(self.differing) < MOST_KEPT:
            self.differing[level, n] = Differing(counted, stored, missing)
        else:
            self.unkept += 1


def read_bundle(read: Read, n: int, width: int) -> list[bytes]:
    """The entries of a bundle, however many there are; of a full one that replaced the partial one, the first `width`.

    Raises NotProven (`tile_missing`, `bundle_malformed`).
    """
    path = TilePath(None, n, width)
    data = read(path.text)
    if data is not None:
        return decode_bundle(data)
    return decode_bundle(read_tile(read, path))[:width]


def split(hashes: bytes) -> list[bytes]:
    """The hashes of a tile."""
    return [hashes[at : at + HASH_SIZE] for at in range(0, len(hashes), HASH_SIZE)]
