"""Says which part of a log is false, where entries, tiles and the signed root do not agree.

From the root downwards, each tile is taken as it was counted from the entries or as it is stored, whichever hashes
to what the signed tree says there. What differs from that is false; where neither fits, both are.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

import msgspec

from tidegate.core.errors import NotProven
from tidegate.ledger.fault import Faults
from tidegate.ledger.merkle import Frontier, leaf_hash, root_of
from tidegate.ledger.texts import HASH_SIZE
from tidegate.ledger.tiles import HEIGHT, WIDTH, TilePath, entries_path, read_tile, tile_path, width_at
from tidegate.ledger.verify_tree import Recount, read_bundle, split

MOST_BUNDLES: Final = 200
"""Bundles whose entries are compared one by one."""


class _Pair(msgspec.Struct, frozen=True):
    """A bundle as the log signed it, and as it is: leaf hashes."""

    n: int
    signed: Sequence[bytes]
    found: Sequence[bytes]


def blame(count: Recount, root: bytes) -> Faults:
    """What is false, given the signed root. Empty when all agree. `count` MUST have been iterated over."""
    faults = Faults()
    if count.agrees and count.root == root:
        return faults
    if count.gave_up:
        _unknown(count, faults)
        return faults
    signed = _Signed(count, root)
    if not signed.known:
        _unknown(count, faults)
        return faults
    bundles = sorted({*count.bundles, *signed.wrong_bundles(faults)})
    _tiles(count, signed, faults)
    pairs: list[_Pair] = []
    for n in bundles[:MOST_BUNDLES]:
        leaves = signed.tile(0, n)
        if leaves is None:
            if n in count.bundles:
                faults.add("entry_missing", "A whole bundle of entries is missing, or cut.", entries_path(n), n * WIDTH)
            continue
        bundle = count.bundles.get(n)
        if bundle is not None and bundle.leaves is None and not bundle.missing:
            path = entries_path(n, width_at(count.size, 0, n))
            faults.add("bundle_malformed", "A bundle is not made of whole entries: it was cut or changed.", path)
            continue
        pairs.append(_Pair(n, split(leaves), _leaves(count, n)))
    _entries(count.size, pairs, faults)
    faults.omitted += count.unkept + max(0, len(bundles) - MOST_BUNDLES)
    return faults


class _Signed:
    """The tree that the log signed, as far as it can be told."""

    def __init__(self, count: Recount, root: bytes) -> None:
        self._count = count
        self._edges = self._find_edges(root)
        self._tiles: dict[tuple[int, int], bytes | None] = {}

    @property
    def known(self) -> bool:
        """Whether the right edge of the signed tree was found."""
        return self._edges is not None

    def tile(self, level: int, n: int) -> bytes | None:
        """A tile of the signed tree; None where neither what was counted nor what is stored fits."""
        if self._edges is None:
            return None
        if width_at(self._count.size, level, n) < WIDTH:
            return self._edges.get(level)
        if (level, n) not in self._tiles:
            self._tiles[level, n] = self._fitting(level, n)
        return self._tiles[level, n]

    def wrong_bundles(self, faults: Faults) -> Iterator[int]:
        """The bundles whose entries are not those that were signed, from the edges downwards."""
        for level in sorted(self._edges or {}, reverse=True):
            yield from self._walk(level, (self._count.size >> HEIGHT * level) // WIDTH, faults)

    def _walk(self, level: int, n: int, faults: Faults) -> Iterator[int]:
        signed, counted = self.tile(level, n), self.counted(level, n)
        if signed is None:
            if level == 0 and n in self._count.bundles:
                yield n
                return
            what = "Neither this tile nor the entries below it are those that the log signed."
            faults.add("tile_changed", what, tile_path(level, n))
            first = n << HEIGHT * level
            what = f"An entry from {first * WIDTH} on was changed together with the tile over it."
            faults.add("entry_changed", what, entries_path(first), -1)
            return
        if signed == counted:
            return
        if level == 0:
            yield n
            return
        theirs, ours = split(signed), split(counted or b"")
        for i, each in enumerate(theirs):
            if i >= len(ours) or ours[i] != each:
                yield from self._walk(level - 1, n * WIDTH + i, faults)

    def counted(self, level: int, n: int) -> bytes | None:
        """A tile as it was counted from the entries."""
        kept = self._count.differing.get((level, n))
        return kept.counted if kept is not None else self._stored(level, n)

    def _stored(self, level: int, n: int) -> bytes | None:
        kept = self._count.differing.get((level, n))
        if kept is not None:
            return kept.stored
        try:
            return read_tile(self._count.read, TilePath(level, n, width_at(self._count.size, level, n)))
        except NotProven:
            return None

    def _fitting(self, level: int, n: int) -> bytes | None:
        above = self.tile(level + 1, n // WIDTH)
        if above is None:
            return None
        at = n % WIDTH * HASH_SIZE
        wanted = above[at : at + HASH_SIZE]
        for tile in (self.counted(level, n), self._stored(level, n)):
            if tile is not None and len(tile) == WIDTH * HASH_SIZE and root_of(split(tile)) == wanted:
                return tile
        return None

    def _find_edges(self, root: bytes) -> dict[int, bytes] | None:
        """The partial tiles that together lead to the root: at each level as counted, or as stored."""
        size, counted = self._count.size, self._count.edges
        levels = sorted(counted, reverse=True)
        choices = [
            [tile for tile in dict.fromkeys((counted[level], self._stored_edge(level))) if tile is not None]
            for level in levels
        ]
        for chosen in itertools.product(*choices):
            hashes = [each for tile in chosen for each in _complete(tile)]
            if Frontier(size, hashes).root() == root:
                return dict(zip(levels, chosen, strict=True))
        return None

    def _stored_edge(self, level: int) -> bytes | None:
        return self._stored(level, (self._count.size >> HEIGHT * level) // WIDTH)


def _complete(tile: bytes) -> tuple[bytes, ...]:
    edge = Frontier()
    edge.extend(split(tile))
    return edge.hashes


def _leaves(count: Recount, n: int) -> list[bytes]:
    try:
        return [leaf_hash(entry) for entry in read_bundle(count.read, n, width_at(count.size, 0, n))]
    except NotProven:
        return []


def _tiles(count: Recount, signed: _Signed, faults: Faults) -> None:
    """Name the stored tiles that are not those of the signed tree."""
    for (level, n), tile in sorted(count.differing.items()):
        path = tile_path(level, n, width_at(count.size, level, n))
        if tile.missing:
            faults.add("tile_missing", "A tile of hashes that the signed tree needs is missing.", path)
        elif tile.stored is None:
            faults.add("tile_changed", "A tile of hashes was cut, or something was added to it.", path)
        elif tile.stored != signed.tile(level, n) and signed.tile(level, n) is not None:
            right = split(signed.tile(level, n) or b"")
            at = next(i for i, each in enumerate(split(tile.stored)) if each != right[i])
            faults.add("tile_changed", f"Hash {at} of this tile is not the one that the log signed.", path)


def _entries(size: int, pairs: list[_Pair], faults: Faults) -> None:
    """Name what was done to the entries of these bundles."""
    lost = Counter(leaf for pair in pairs for leaf in pair.signed)
    new = Counter(leaf for pair in pairs for leaf in pair.found)
    lost, new = lost - new, new - lost
    changed: list[int] = []
    missing: list[int] = []
    added: list[int] = []
    moved: list[int] = []
    for pair in pairs:
        for i, (was, now) in enumerate(itertools.zip_longest(pair.signed, pair.found)):
            index = pair.n * WIDTH + i
            if was in lost and now in new:
                changed.append(index)
            elif was in lost:
                missing.append(index)
            elif now in new:
                added.append(index)
            elif was != now and was is not None and now is not None:
                moved.append(index)
    for index in changed:
        faults.add("entry_changed", f"Entry {index} is not the one that the log signed.", _bundle(size, index), index)
    if missing and missing == list(range(missing[0], size)):
        what = f"The last {len(missing)} of {size} signed entries are not there, from {missing[0]} on."
        faults.add("truncated", what, _bundle(size, missing[0]), missing[0])
    else:
        for index in missing:
            faults.add("entry_missing", f"Entry {index}, which the log signed, is gone.", _bundle(size, index), index)
    for index in added:
        what = f"At {index} there is an entry that the log never signed."
        faults.add("entry_added", what, _bundle(size, index), index)
    if moved and not missing and not added:
        what = f"{len(moved)} entries stand in another order than the log signed, the first at {moved[0]}."
        faults.add("entries_reordered", what, _bundle(size, moved[0]), moved[0])


def _bundle(size: int, index: int) -> str:
    n = index // WIDTH
    return entries_path(n, width_at(size, 0, n) or WIDTH)


def _unknown(count: Recount, faults: Faults) -> None:
    """No way leads to the signed root: name what can be seen all the same."""
    size = count.size
    gone = sorted(n for n, bundle in count.bundles.items() if bundle.missing)
    together = bool(gone) and gone[-1] - gone[0] + 1 == len(gone) == len(count.bundles)
    if together and (count.gave_up or gone[-1] == -(-size // WIDTH) - 1):
        first = gone[0] * WIDTH
        what = f"The entries from {first} on are not there; the log signed {size}."
        faults.add("truncated", what, _bundle(size, first), first)
        return
    for n in count.bundles:
        missing = count.bundles[n].missing
        code = "entry_missing" if missing else "bundle_malformed"
        what = "A bundle is missing." if missing else "A bundle does not have its entries."
        faults.add(code, what, entries_path(n, width_at(size, 0, n)), n * WIDTH if missing else -1)
    if count.agrees:
        what = "Entries and tiles agree with each other, but the signed root is another: the log was written anew."
        faults.add("log_rewritten", what)
        return
    what = "Neither the entries nor the tiles lead to the signed root, so that nothing tells which of them is false."
    faults.add("root_wrong", what)
    for (level, n), tile in sorted(count.differing.items()):
        if tile.missing:
            path = tile_path(level, n, width_at(size, level, n))
            faults.add("tile_missing", "A tile of hashes that the signed tree needs is missing.", path)
