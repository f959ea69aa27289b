"""Paths and bundles of C2SP tlog-tiles, and that no changed tile ever gives a hash that is believed."""

from __future__ import annotations

import hashlib

import pytest

from tidegate.core.errors import LedgerBroken, NotProven, Problem
from tidegate.ledger.merkle import check_consistency, check_inclusion, consistency_proof, inclusion_proof, root_of
from tidegate.ledger.tiles import (
    TileHashes,
    TilePath,
    decode_bundle,
    encode_bundle,
    entries_path,
    parse_path,
    paths_of,
    read_tile,
    tile_path,
    width_at,
)

SIZE = 70_000


def leaf(index: int) -> bytes:
    return hashlib.sha256(b"leaf %d" % index).digest()


def tiles_of(size: int) -> dict[str, bytes]:
    """Tiles of hashes, made the plain way."""
    files: dict[str, bytes] = {}
    hashes, level = [leaf(index) for index in range(size)], 0
    while hashes:
        parts = [hashes[at : at + 256] for at in range(0, len(hashes), 256)]
        files.update({tile_path(level, n, len(part)): b"".join(part) for n, part in enumerate(parts)})
        hashes, level = [root_of(part) for part in parts if len(part) == 256], level + 1
    return files


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    return tiles_of(SIZE)


@pytest.fixture(scope="module")
def root() -> bytes:
    return root_of([leaf(index) for index in range(SIZE)])


@pytest.mark.parametrize(
    ("path", "parsed"),
    [
        ("tile/0/x001/x234/067", TilePath(0, 1_234_067)),
        ("tile/0/000", TilePath(0, 0)),
        ("tile/0/999.p/1", TilePath(0, 999, 1)),
        ("tile/1/x001/000.p/255", TilePath(1, 1000, 255)),
        ("tile/entries/x001/x234/067.p/112", TilePath(None, 1_234_067, 112)),
        ("tile/7/000", TilePath(7, 0)),
    ],
)
def test_a_path_is_read_as_it_is_written(path: str, parsed: TilePath) -> None:
    assert parse_path(path) == parsed
    assert parsed.text == path


@pytest.mark.parametrize(
    "path",
    [
        *("", "tile/0", "tile/0/0", "tile/0/0000", "tile/0/001/002", "tile/0/x001", "tile/0/x000/001"),
        *("tile/00/001", "tile/01/001", "tile/64/000", "tile/8/000", "tile/-1/000", "tile/Entries/000"),
        *("tile/0/000.p/0", "tile/0/000.p/256", "tile/0/000.p/01", "tile/0/000.p/", "tile/0/000.p/1000"),
        *("tile/0/000\n", "/tile/0/000", "tile/0/../000", "tile/0/٠٠٠", "tile/0/000.p/١", "tile/0/000/"),
        "tile/0/" + "x999/" * 6 + "999",
        "tile/0/" + "x001/" * 40 + "999",
    ],
)
def test_another_spelling_is_no_path(path: str) -> None:
    with pytest.raises(NotProven) as caught:
        parse_path(path)
    assert caught.value.code == "tile_path_malformed"


def test_the_example_of_the_specification() -> None:
    paths = [path.text for path in paths_of(SIZE)]
    hashes = [path for path in paths if not path.startswith("tile/entries/")]
    assert hashes[:3] == ["tile/0/000", "tile/0/001", "tile/0/002"]
    assert hashes[273:] == ["tile/0/273.p/112", "tile/1/000", "tile/1/001.p/17", "tile/2/000.p/1"]
    assert [path for path in paths if path.startswith("tile/entries/")][-1] == entries_path(273, 112)
    assert len(paths) == 274 + 274 + 2 + 1
    assert [path.text for path in paths_of(256)] == ["tile/entries/000", "tile/0/000", "tile/1/000.p/1"]
    assert list(paths_of(0)) == []


@pytest.mark.parametrize(
    ("since", "size"), [(0, 300), (255, 256), (256, 257), (300, 300), (511, 70_000), (65_535, 65_536)]
)
def test_since_gives_what_a_smaller_tree_did_not_have(since: int, size: int) -> None:
    assert list(paths_of(size, since)) == [path for path in paths_of(size) if path not in set(paths_of(since))]


def test_the_width_follows_the_size() -> None:
    widths = (width_at(SIZE, 0, 272), width_at(SIZE, 0, 273), width_at(SIZE, 0, 274), width_at(SIZE, 2, 0))
    assert widths == (256, 112, 0, 1)


@pytest.mark.parametrize("entries", [[b"a"], [b""], [b"x" * 65_535, b"y"], [b"%d" % n for n in range(256)]])
def test_a_bundle_is_read_back(entries: list[bytes]) -> None:
    assert decode_bundle(encode_bundle(entries)) == entries
    assert decode_bundle(encode_bundle(entries), len(entries)) == entries


@pytest.mark.parametrize("entries", [[], [b"x" * 65_536], [b"x"] * 257], ids=["none", "a_long_entry", "too_many"])
def test_what_could_not_be_read_back_is_not_written(entries: list[bytes]) -> None:
    with pytest.raises(LedgerBroken) as caught:
        encode_bundle(entries)
    assert caught.value.code == "bundle_unwritable"


@pytest.mark.parametrize(
    ("data", "width"),
    [
        *((b"", None), (b"\x00", None), (b"\x00\x02a", None), (b"\x00\x01ab", None), (b"\x00\x01a\x00", None)),
        *((b"\x00\x00" * 257, None), (b"\x00\x01a", 2), (b"\x00\x01a\x00\x01b", 1)),
    ],
)
def test_a_damaged_bundle_is_refused(data: bytes, width: int | None) -> None:
    raises("bundle_malformed", lambda: decode_bundle(data, width))


def test_proofs_are_made_from_tiles(files: dict[str, bytes], root: bytes) -> None:
    tiles = TileHashes(files.get, SIZE, root)
    tiles.check_root()
    for index in (0, 255, 256, 65_535, 65_536, SIZE - 1):
        check_inclusion(leaf(index), index, SIZE, inclusion_proof(index, SIZE, tiles), root)
    for old in (1, 256, 60_000, 65_536, SIZE):
        steps = consistency_proof(old, SIZE, tiles)
        check_consistency(old, root_of([leaf(index) for index in range(old)]), SIZE, root, steps)


def test_a_proof_reads_few_tiles_once(files: dict[str, bytes], root: bytes) -> None:
    read: list[str] = []
    tiles = TileHashes(lambda path: read.append(path) or files.get(path), SIZE, root)
    for _ in range(2):
        inclusion_proof(12_345, SIZE, tiles)
    assert sorted(read) == ["tile/0/048", "tile/0/273.p/112", "tile/1/000", "tile/1/001.p/17", "tile/2/000.p/1"]


def test_a_bounded_cache_reads_again_and_stays_right(files: dict[str, bytes], root: bytes) -> None:
    tiles = TileHashes(files.get, SIZE, root, cached=1)
    for index in (0, 30_000, 0, 65_000):
        check_inclusion(leaf(index), index, SIZE, inclusion_proof(index, SIZE, tiles), root)


def test_a_full_tile_stands_in_for_a_partial_one(files: dict[str, bytes]) -> None:
    for older in (300, 65_000):  # of which only the tiles of the larger tree are there
        old_root = root_of([leaf(index) for index in range(older)])
        tiles = TileHashes(files.get, older, old_root)
        check_inclusion(leaf(17), 17, older, inclusion_proof(17, older, tiles), old_root)
        assert tiles.tile(0, older // 256) == b"".join(leaf(index) for index in range(older // 256 * 256, older))


def test_an_empty_tree_has_no_tiles() -> None:
    tiles = TileHashes({}.get, 0, root_of([]))
    tiles.check_root()
    raises("index_beyond_tree", lambda: tiles(0, 0))
    raises("index_beyond_tree", lambda: tiles.tile(0, 0))
    raises("root_wrong", lambda: TileHashes({}.get, 0, bytes(32)).check_root())


def test_only_complete_subtrees_are_given(files: dict[str, bytes]) -> None:
    tiles = TileHashes(files.get, SIZE)
    for level, index in ((0, SIZE), (0, -1), (-1, 0), (17, 0), (16, 1), (70, 0)):
        raises("index_beyond_tree", lambda level=level, index=index: tiles(level, index))
    raises("index_beyond_tree", lambda: tiles.tile(0, 274))
    raises("index_beyond_tree", lambda: tiles.tile(0, -1))


def test_without_a_root_tiles_are_read_as_they_are(files: dict[str, bytes], root: bytes) -> None:
    flipped = {**files, "tile/0/048": flip(files["tile/0/048"], 100)}
    tiles = TileHashes(flipped.get, SIZE)
    tiles.check_root()
    path = inclusion_proof(12_289, SIZE, tiles)
    raises("inclusion_wrong", lambda: check_inclusion(leaf(12_289), 12_289, SIZE, path, root))


# Index 12,345 is in tile/0/048; its proof needs that tile, the one above it and the right edge.
NEEDED = ("tile/0/048", "tile/1/000", "tile/0/273.p/112", "tile/1/001.p/17", "tile/2/000.p/1")


@pytest.mark.parametrize("path", NEEDED)
def test_a_flipped_byte_gives_no_proof(files: dict[str, bytes], root: bytes, path: str) -> None:
    code = "root_wrong" if ".p/" in path else "tile_wrong"
    size = len(files[path])
    for at in sorted({0, 31, size // 2, size - 1}):
        tiles = TileHashes({**files, path: flip(files[path], at)}.get, SIZE, root)
        raises(code, lambda tiles=tiles: inclusion_proof(12_345, SIZE, tiles))


@pytest.mark.parametrize("path", NEEDED)
def test_a_missing_cut_or_longer_tile_is_named(files: dict[str, bytes], root: bytes, path: str) -> None:
    data = files[path]
    for code, other in (("tile_missing", None), ("tile_malformed", data[:-1]), ("tile_malformed", data + b"\x00")):
        altered = {key: value for key, value in files.items() if key != path}
        if other is not None:
            altered[path] = other
        tiles = TileHashes(altered.get, SIZE, root)
        raises(code, lambda tiles=tiles: inclusion_proof(12_345, SIZE, tiles))


def test_exchanged_tiles_are_found(files: dict[str, bytes], root: bytes) -> None:
    swapped = {**files, "tile/0/048": files["tile/0/049"], "tile/0/049": files["tile/0/048"]}
    tiles = TileHashes(swapped.get, SIZE, root)
    raises("tile_wrong", lambda: inclusion_proof(12_345, SIZE, tiles))


def test_another_trees_root_is_found(files: dict[str, bytes]) -> None:
    raises("root_wrong", TileHashes(files.get, SIZE, bytes(32)).check_root)


def test_a_failure_is_not_remembered_as_success(files: dict[str, bytes], root: bytes) -> None:
    altered = {**files, "tile/0/048": flip(files["tile/0/048"], 7)}
    tiles = TileHashes(altered.get, SIZE, root)
    for _ in range(2):
        raises("tile_wrong", lambda: tiles(0, 12_345))
    altered["tile/0/048"] = files["tile/0/048"]
    assert tiles(0, 12_345) == leaf(12_345)


def test_a_bundle_is_read_with_its_full_stand_in() -> None:
    bundle = encode_bundle([b"a", b"b"])
    assert read_tile({"tile/entries/000.p/2": bundle}.get, TilePath(None, 0, 2)) == bundle
    assert read_tile({"tile/entries/000": bundle}.get, TilePath(None, 0, 2)) == bundle
    raises("tile_missing", lambda: read_tile({}.get, TilePath(None, 0, 2)))


def flip(data: bytes, at: int) -> bytes:
    return data[:at] + bytes([data[at] ^ 0x40]) + data[at + 1 :]


def raises(code: str, run: object) -> None:
    assert callable(run)
    with pytest.raises(Problem) as caught:
        run()
    assert caught.value.code == code
