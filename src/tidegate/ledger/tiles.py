"""The tiles of C2SP tlog-tiles: paths, bundles of entries, and hashes of a tree read from its tiles.

Whoever gives a root gets only hashes that lead to it: each tile is checked against the tree before use, so that a
changed byte is found, and never turned into a wrong proof.
"""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from typing import Final, TypeAlias

import msgspec

from tidegate.core.errors import LedgerBroken, NotProven
from tidegate.ledger.merkle import Frontier, node_hash
from tidegate.ledger.texts import HASH_SIZE, LARGEST

WIDTH: Final = 256
"""Hashes of a full tile, entries of a full bundle."""

HEIGHT: Final = 8
"""Levels of the tree that one level of tiles spans."""

LARGEST_ENTRY: Final = 65_535
"""Bytes: an entry's length is written in two bytes."""

LARGEST_BUNDLE: Final = WIDTH * (LARGEST_ENTRY + 2)
"""Bytes; nobody need read further."""

CACHED_TILES: Final = 256
"""Tiles that one `TileHashes` keeps, each 16 KB with the nodes inside it."""

_LAST_LEVEL: Final = 63
_PATH: Final = re.compile(r"tile/(entries|0|[1-9][0-9]?)/((?:x[0-9]{3}/){0,6}[0-9]{3})(?:\.p/([1-9][0-9]{0,2}))?")

Read: TypeAlias = Callable[[str], bytes | None]
"""The bytes at a path below the log's prefix, or None where there is nothing. Bounds what it reads itself."""


class TilePath(msgspec.Struct, frozen=True):
    """A tile's place. `level` is None for a bundle of entries; `width` is 256 for a full one."""

    level: int | None
    n: int
    width: int = WIDTH

    @property
    def text(self) -> str:
        """The path below the log's prefix."""
        if self.level is None:
            return entries_path(self.n, self.width)
        return tile_path(self.level, self.n, self.width)


def tile_path(level: int, n: int, width: int = WIDTH) -> str:
    """The path of a tile of hashes, below the log's prefix."""
    return f"tile/{level}/{_digits(n)}{_suffix(width)}"


def entries_path(n: int, width: int = WIDTH) -> str:
    """The path of a bundle of entries, below the log's prefix."""
    return f"tile/entries/{_digits(n)}{_suffix(width)}"


def parse_path(path: str) -> TilePath:
    """Read a path as it is written by `tile_path` and `entries_path`. Raises NotProven (`tile_path_malformed`)."""
    found = _PATH.fullmatch(path)
    if found is not None:
        level = None if found[1] == "entries" else int(found[1])
        n = int(found[2].replace("x", "").replace("/", ""))
        width = WIDTH if found[3] is None else int(found[3])
        parsed = TilePath(level, n, width)
        # Written again, because `x000/001` is no spelling of 1, and `.p/256` none of a full tile.
        if (level or 0) <= _LAST_LEVEL and parsed.text == path and width_at(LARGEST, level or 0, n) > 0:
            return parsed
    raise NotProven("tile_path_malformed", "This is no path of a tile.", "See c2sp.org/tlog-tiles for the form.")


def width_at(size: int, level: int, n: int) -> int:
    """How many hashes the tile has in a tree of that size: 256 when full, 0 when there is none."""
    return max(0, min(WIDTH, (size >> HEIGHT * level) - n * WIDTH))


def paths_of(size: int, since: int = 0) -> Iterator[TilePath]:
    """Every tile and bundle that a checkpoint of that size needs, bundles first, partial ones last of their level.

    With `since`, only those that a tree of that smaller size did not have.
    """
    yield from _level_paths(None, size, since)
    level = 0
    while size >> HEIGHT * level:
        yield from _level_paths(level, size, since)
        level += 1


def _level_paths(level: int | None, size: int, since: int) -> Iterator[TilePath]:
    shift = HEIGHT * (level or 0)
    full, part = divmod(size >> shift, WIDTH)
    for n in range((since >> shift) // WIDTH, full):
        yield TilePath(level, n)
    if part and since >> shift != size >> shift:
        yield TilePath(level, full, part)


def _digits(n: int) -> str:
    text = f"{n:03}"
    text = text.zfill(-(-len(text) // 3) * 3)
    groups = [text[at : at + 3] for at in range(0, len(text), 3)]
    return "/".join([*(f"x{group}" for group in groups[:-1]), groups[-1]])


def _suffix(width: int) -> str:
    return "" if width == WIDTH else f".p/{width}"


def encode_bundle(entries: Sequence[bytes]) -> bytes:
    """A bundle of 1 to 256 entries. Raises LedgerBroken (`bundle_unwritable`): nobody could read it back."""
    if not 0 < len(entries) <= WIDTH or max(map(len, entries)) > LARGEST_ENTRY:
        raise LedgerBroken(
            "bundle_unwritable",
            "A bundle holds 1 to 256 entries of at most 65,535 bytes.",
            "This is a defect of Tidegate; report it.",
        )
    return b"".join([len(entry).to_bytes(2) + entry for entry in entries])


def decode_bundle(data: bytes, width: int | None = None) -> list[bytes]:
    """The entries of a bundle; with `width`, exactly so many. Raises NotProven (`bundle_malformed`)."""
    entries: list[bytes] = []
    at, end = 0, len(data)
    while at < end:
        start = at + 2
        at = start + int.from_bytes(data[at:start])
        if at > end or start > end or len(entries) == WIDTH:
            raise _bad_bundle()
        entries.append(data[start:at])
    if not entries or (width is not None and len(entries) != width):
        raise _bad_bundle()
    return entries


def read_tile(read: Read, path: TilePath) -> bytes:
    """The bytes of a tile or bundle; where a partial one is gone, those of the full one that replaced it.

    Tiles of hashes are cut to the width. A bundle comes as it is: the full one begins with the partial one's
    entries. Raises NotProven (`tile_missing`, `tile_malformed`).
    """
    data, width = read(path.text), path.width
    if data is None and width != WIDTH:
        path = TilePath(path.level, path.n)
        data = read(path.text)
    if data is None:
        raise NotProven(
            "tile_missing",
            f"The log has no {path.text}, which its checkpoint needs.",
            "Without it the log proves nothing about what was in it.",
        )
    if path.level is None:
        return data
    if len(data) != path.width * HASH_SIZE:
        raise NotProven(
            "tile_malformed",
            f"{path.text} does not have {path.width * HASH_SIZE} bytes.",
            "It was cut, or something was added to it.",
        )
    return data[: width * HASH_SIZE]


class TileHashes:
    """A `HashReader` over the tiles of a tree of `size` leaves. For one thread at a time.

    With `root`, nothing is returned that does not lead to it: the right edge is checked once against the root, a full
    tile against its hash in the tile above. Raises NotProven: `tile_missing`, `tile_malformed`, `tile_wrong`,
    `root_wrong` (the right edge and the root do not belong together), `index_beyond_tree`.
    """

    def __init__(self, read: Read, size: int, root: bytes | None = None, *, cached: int = CACHED_TILES) -> None:
        self._read = read
        self._size = size
        self._root = root
        self._most = max(1, cached)
        self._cache: OrderedDict[tuple[int, int], list[bytes]] = OrderedDict()
        self._edge: dict[int, list[bytes]] | None = None

    @property
    def size(self) -> int:
        """Leaves of the tree."""
        return self._size

    def __call__(self, level: int, index: int) -> bytes:
        """The hash of the complete subtree of 2**level leaves number `index`."""
        if not 0 <= level <= _LAST_LEVEL or index < 0 or (index + 1) << level > self._size:
            raise NotProven(
                "index_beyond_tree",
                f"A tree of {self._size} entries has no complete subtree {index} of level {level}.",
                "Use a later checkpoint.",
            )
        tile, inside = divmod(level, HEIGHT)
        n = index << inside >> HEIGHT
        at = (index - (n << HEIGHT - inside)) * HASH_SIZE
        return self._rows(tile, n)[inside][at : at + HASH_SIZE]

    def check_root(self) -> None:
        """Raises NotProven unless the right edge leads to the root that was given."""
        if self._root is not None:
            self._edges()

    def tile(self, level: int, n: int) -> bytes:
        """The hashes of one tile, as wide as it is in this tree, checked like every other."""
        if level < 0 or n < 0 or width_at(self._size, level, n) == 0:
            raise NotProven(
                "index_beyond_tree", f"A tree of {self._size} entries has no {tile_path(level, n)}.", "Use a later one."
            )
        return self._rows(level, n)[0]

    def _rows(self, level: int, n: int) -> list[bytes]:
        """A tile as rows: its hashes, then the nodes over pairs of them, and so on; checked where there is a root."""
        if n == self._size >> HEIGHT * level >> HEIGHT:
            return self._edges()[level]
        known = self._cache.get((level, n))
        if known is not None:
            self._cache.move_to_end((level, n))
            return known
        rows = _rows_of(read_tile(self._read, TilePath(level, n)))
        if self._root is not None and rows[HEIGHT] != self(HEIGHT * (level + 1), n):
            raise NotProven(
                "tile_wrong",
                f"{tile_path(level, n)} does not hash to what the tile above says.",
                "One of the two was changed after the log was signed.",
            )
        self._cache[level, n] = rows
        if len(self._cache) > self._most:
            self._cache.popitem(last=False)
        return rows

    def _edges(self) -> dict[int, list[bytes]]:
        """The partial tiles by level. Their complete subtrees are the whole tree's, so the root vouches for all."""
        if self._edge is not None:
            return self._edge
        edge: dict[int, list[bytes]] = {}
        level = 0
        while self._size >> HEIGHT * level:
            full, part = divmod(self._size >> HEIGHT * level, WIDTH)
            if part:
                edge[level] = _rows_of(read_tile(self._read, TilePath(level, full, part)))
            level += 1
        if self._root is not None:
            self._check_edge(edge)
        self._edge = edge
        return edge

    def _check_edge(self, edge: dict[int, list[bytes]]) -> None:
        hashes: list[bytes] = []
        for level in sorted(edge, reverse=True):
            part = self._size >> HEIGHT * level & WIDTH - 1
            for inside in range(HEIGHT - 1, -1, -1):
                if part >> inside & 1:
                    at = (part >> inside) - 1
                    hashes.append(edge[level][inside][at * HASH_SIZE : (at + 1) * HASH_SIZE])
        if Frontier(self._size, hashes).root() != self._root:
            raise NotProven(
                "root_wrong",
                f"The tiles at the right edge of the tree of {self._size} entries do not hash to its root.",
                "A tile was changed after the log was signed, or the checkpoint is another tree's.",
            )


def _rows_of(hashes: bytes) -> list[bytes]:
    rows = [hashes]
    while len(hashes) >= 2 * HASH_SIZE and len(rows) <= HEIGHT:
        pairs = len(hashes) // (2 * HASH_SIZE)
        hashes = b"".join(
            [
                node_hash(hashes[at : at + HASH_SIZE], hashes[at + HASH_SIZE : at + 2 * HASH_SIZE])
                for at in range(0, pairs * 2 * HASH_SIZE, 2 * HASH_SIZE)
            ]
        )
        rows.append(hashes)
    return rows


def _bad_bundle() -> NotProven:
    return NotProven(
        "bundle_malformed",
        "A bundle of entries is not made of whole entries, or not of as many as it should hold.",
        "It was cut, or something was added to it.",
    )
