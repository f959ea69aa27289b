"""What a batch of entries adds to the files of the log: pure, the same bytes however entries are split into batches.

`Edge` is all that has to be known of a tree to go on with it; `Growth` takes entries in slices, so that a thread can
let others run between them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import msgspec

from tidegate.core.errors import LedgerBroken, NotProven
from tidegate.ledger.merkle import Frontier, leaf_hash, node_hash
from tidegate.ledger.texts import HASH_SIZE, LARGEST, read_hash, write_base64
from tidegate.ledger.tiles import (
    WIDTH,
    Read,
    TileHashes,
    TilePath,
    decode_bundle,
    encode_bundle,
    entries_path,
    read_tile,
    tile_path,
)

FULL_TILE: Final = WIDTH * HASH_SIZE
"""Bytes."""


class LogState(msgspec.Struct, frozen=True):
    """How far the tiles on disk go."""

    size: int
    root: bytes

    def encode(self) -> bytes:
        """The file `state`."""
        return msgspec.json.encode({"root": write_base64(self.root), "size": self.size}) + b"\n"


class _StateFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    root: str
    size: int


def parse_state(raw: bytes) -> LogState:
    """Read the file `state`. Raises LedgerBroken (`ledger_state_damaged`)."""
    try:
        found = msgspec.json.decode(raw, type=_StateFile)
    except msgspec.DecodeError:
        found = _StateFile("", 0)
    root = read_hash(found.root)
    if root is None or not 0 <= found.size <= LARGEST:
        raise LedgerBroken(
            "ledger_state_damaged",
            "The file `state` of the ledger cannot be read.",
            "Restore the folder `ledger` of the state from one backup, as a whole.",
        )
    return LogState(found.size, root)


class Edge(msgspec.Struct, frozen=True):
    """The right edge of a log: its partial tiles by level (empty where there is none), its partial bundle."""

    size: int = 0
    tiles: tuple[bytes, ...] = ()
    bundle: tuple[bytes, ...] = ()

    def state(self) -> LogState:
        """Size and root."""
        return LogState(self.size, self.root())

    def root(self) -> bytes:
        """The root of the tree."""
        hashes: list[bytes] = []
        for tile in reversed(self.tiles):
            part = Frontier()
            part.extend(_hashes(tile))
            hashes.extend(part.hashes)
        return Frontier(self.size, hashes).root()


class Plan(msgspec.Struct, frozen=True):
    """What a batch writes: files in order, none of them ever to be written with other bytes; then the new edge.

    `leaves` are the leaf hashes of the batch; `partial` are the files that a later full tile replaces, with the size
    of the tree from which on that one is there.
    """

    files: tuple[tuple[str, bytes], ...]
    edge: Edge
    leaves: tuple[bytes, ...]
    partial: tuple[tuple[str, int], ...]


class Growth:
    """A batch in the making. Costs a leaf hash and a node hash an entry."""

    def __init__(self, edge: Edge) -> None:
        self._size = edge.size
        self._tiles = [bytearray(tile) for tile in edge.tiles]
        self._bundle = list(edge.bundle)
        self._bundles: list[tuple[str, bytes]] = []
        self._full: list[tuple[str, bytes]] = []
        self._leaves: list[bytes] = []
        self._grown = 0

    def take(self, entries: Sequence[bytes]) -> None:
        """Add entries, at most 65,535 bytes each. Raises LedgerBroken (`bundle_unwritable`)."""
        at = 0
        while at < len(entries):
            part = entries[at : at + WIDTH - len(self._bundle)]
            at += len(part)
            leaves = [leaf_hash(entry) for entry in part]
            self._leaves += leaves
            self._bundle += part
            self._size += len(part)
            if len(self._bundle) == WIDTH:
                self._bundles.append((entries_path(self._size // WIDTH - 1), encode_bundle(self._bundle)))
                self._bundle.clear()
            self._add(0, b"".join(leaves))

    def _add(self, level: int, given: bytes) -> None:
        """Hashes of that level, no more than its tile has room for."""
        if level == len(self._tiles):
            self._tiles.append(bytearray())
        tile = self._tiles[level]
        tile += given
        self._grown = max(self._grown, level + 1)
        if len(tile) == FULL_TILE:
            number = (self._size >> 8 * (level + 1)) - 1
            self._full.append((tile_path(level, number), bytes(tile)))
            above = _full_root(bytes(tile))
            tile.clear()
            self._add(level + 1, above)

    def done(self) -> Plan:
        """The plan of all that was taken."""
        edge = Edge(self._size, tuple(bytes(tile) for tile in self._tiles), tuple(self._bundle))
        partial: list[tuple[str, bytes]] = []
        ends: list[tuple[str, int]] = []
        if self._bundle and self._leaves:
            number = self._size // WIDTH
            partial.append((entries_path(number, len(self._bundle)), encode_bundle(self._bundle)))
            ends.append((partial[-1][0], (number + 1) * WIDTH))
        for level, tile in enumerate(self._tiles[: self._grown]):
            if tile:
                number = self._size >> 8 * (level + 1)
                partial.append((tile_path(level, number, len(tile) // HASH_SIZE), bytes(tile)))
                ends.append((partial[-1][0], (number + 1) << 8 * (level + 1)))
        return Plan((*self._bundles, *self._full, *partial), edge, tuple(self._leaves), tuple(ends))


def plan(edge: Edge, entries: Sequence[bytes]) -> Plan:
    """What these entries add to the log with this edge."""
    growth = Growth(edge)
    growth.take(entries)
    return growth.done()


def edge_at(state: LogState, read: Read) -> Edge:
    """The edge of the log that these tiles are, after they were held against the state's root.

    Looked at: the partial tiles of each level and the last full one under the hash above it, the last bundle and the
    last full one under their leaf hashes; a few files, however long the log is. Raises NotProven, as `TileHashes` and
    `read_tile` do, and `bundle_wrong`.
    """
    hashes = TileHashes(read, state.size, state.root)
    hashes.check_root()
    tiles: list[bytes] = []
    level = 0
    while state.size >> 8 * level:
        full, part = divmod(state.size >> 8 * level, WIDTH)
        tiles.append(hashes.tile(level, full) if part else b"")
        if full:
            hashes.tile(level, full - 1)
        level += 1
    full, part = divmod(state.size, WIDTH)
    if full:
        _checked_bundle(read, TilePath(None, full - 1), hashes.tile(0, full - 1))
    bundle = _checked_bundle(read, TilePath(None, full, part), tiles[0]) if part else []
    return Edge(state.size, tuple(tiles), tuple(bundle))


def _checked_bundle(read: Read, path: TilePath, leaves: bytes) -> list[bytes]:
    entries = decode_bundle(read_tile(read, path))[: path.width]
    if b"".join([leaf_hash(entry) for entry in entries]) != leaves:
        raise NotProven(
            "bundle_wrong",
            f"The entries in {path.text} are not those that the tree was made of.",
            "One of them was changed after the log was signed.",
        )
    return entries


def _full_root(tile: bytes) -> bytes:
    """The hash over a full tile, row by row: it has one for each 256 entries, so this is most of the work."""
    row = _hashes(tile)
    while len(row) > 1:
        row = [node_hash(row[at], row[at + 1]) for at in range(0, len(row), 2)]
    return row[0]


def _hashes(tile: bytes) -> list[bytes]:
    return [tile[at : at + HASH_SIZE] for at in range(0, len(tile), HASH_SIZE)]
