"""Every proof of the log against a tree made word for word by RFC 6962; every change of one fails."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.fakes.naive_tree import NaiveTree

from tidegate.core.errors import NotProven
from tidegate.ledger.merkle import (
    EMPTY_ROOT,
    Frontier,
    check_consistency,
    check_inclusion,
    consistency_proof,
    inclusion_proof,
    leaf_hash,
    node_hash,
    root_of,
)
from tidegate.ledger.tiles import (
    TileHashes,
    decode_bundle,
    encode_bundle,
    parse_path,
    paths_of,
    tile_path,
    width_at,
)

ENTRIES = [b"entry %d" % n for n in range(66_000)]
TREE = NaiveTree(ENTRIES)
LEAVES = [leaf_hash(entry) for entry in ENTRIES]
EDGES = (255, 256, 257, 511, 512, 513, 65_279, 65_280, 65_535, 65_536, 65_537, 65_792, 66_000)
SIZES = st.one_of(st.integers(1, 600), st.sampled_from(EDGES))
"""Small trees, and those around powers of 256, where tiles fill up."""


LAW = settings(deadline=None)
"""The naive tree is slow where a test is the first to ask for a large size."""


@st.composite
def within(draw: st.DrawFn) -> tuple[int, int]:
    """A size, and an index in it."""
    size = draw(SIZES)
    return draw(st.one_of(st.integers(0, size - 1), st.just(size - 1))), size


@st.composite
def grown(draw: st.DrawFn) -> tuple[int, int]:
    """A size, and one that is no smaller."""
    old, new = sorted((draw(SIZES), draw(SIZES)))
    return old, new


def tile_of(path: str) -> bytes | None:
    """The log's tile, made when asked for."""
    parsed = parse_path(path)
    if parsed.level is None or parsed.width > width_at(len(ENTRIES), parsed.level, parsed.n):
        return None
    size = 256**parsed.level
    first = parsed.n * 256
    return b"".join(TREE.root(at * size, (at + 1) * size) for at in range(first, first + parsed.width))


@LAW
@given(within())
def test_inclusion_is_proven_as_the_standard_says(place: tuple[int, int]) -> None:
    index, size = place
    path = inclusion_proof(index, size, TREE.read)
    assert path == TREE.path(index, 0, size)
    check_inclusion(LEAVES[index], index, size, path, TREE.root(0, size))


@LAW
@given(grown())
def test_consistency_is_proven_as_the_standard_says(sizes: tuple[int, int]) -> None:
    old, new = sizes
    steps = consistency_proof(old, new, TREE.read)
    assert steps == TREE.proof(old, new)
    check_consistency(old, TREE.root(0, old), new, TREE.root(0, new), steps)


def test_every_proof_of_every_small_tree() -> None:
    for size in range(1, 35):
        for index in range(size):
            assert inclusion_proof(index, size, TREE.read) == TREE.path(index, 0, size)
            check_inclusion(LEAVES[index], index, size, TREE.path(index, 0, size), TREE.root(0, size))
            check_consistency(
                index, TREE.root(0, index), size, TREE.root(0, size), TREE.proof(index, size) if index else []
            )


@LAW
@given(within(), st.data())
def test_a_changed_inclusion_is_not_proven(place: tuple[int, int], data: st.DataObject) -> None:
    index, size = place
    root, path = TREE.root(0, size), TREE.path(index, 0, size)
    changed = changed_hashes(data, path)
    if changed is not None:
        refused(lambda: check_inclusion(LEAVES[index], index, size, changed, root))
    other = (index + data.draw(st.integers(1, max(1, size - 1)))) % size if size > 1 else size
    refused(lambda: check_inclusion(LEAVES[index], other, size, path, root))
    refused(lambda: check_inclusion(flip(LEAVES[index], data.draw(st.integers(0, 255))), index, size, path, root))
    refused(lambda: check_inclusion(LEAVES[index], index, size, path, flip(root, data.draw(st.integers(0, 255)))))


@LAW
@given(grown(), st.data())
def test_a_changed_consistency_is_not_proven(sizes: tuple[int, int], data: st.DataObject) -> None:
    old, new = sizes
    roots, steps = (TREE.root(0, old), TREE.root(0, new)), TREE.proof(old, new)
    changed = changed_hashes(data, steps)
    if changed is not None:
        refused(lambda: check_consistency(old, roots[0], new, roots[1], changed))
    bit = data.draw(st.integers(0, 255))
    refused(lambda: check_consistency(old, flip(roots[0], bit), new, roots[1], steps))
    refused(lambda: check_consistency(old, roots[0], new, flip(roots[1], bit), steps))
    if old != new:
        refused(lambda: check_consistency(new, roots[1], old, roots[0], steps))


@LAW
@given(st.integers(1, 600), st.integers(0, 600), st.data())
def test_a_fork_has_no_proof(old: int, more: int, data: st.DataObject) -> None:
    """Another entry within the older tree: neither the honest steps nor the fork's own lead from one to the other."""
    new, at = old + more, data.draw(st.integers(0, old - 1))
    fork = NaiveTree([*ENTRIES[:at], b"another", *ENTRIES[at + 1 : new]])
    for steps in (TREE.proof(old, new), fork.proof(old, new)):
        refused(lambda steps=steps: check_consistency(old, fork.root(0, old), new, TREE.root(0, new), steps))
        refused(lambda steps=steps: check_consistency(old, TREE.root(0, old), new, fork.root(0, new), steps))


@LAW
@given(st.lists(st.integers(0, 300), max_size=6))
def test_appending_in_any_batches_is_the_same(batches: list[int]) -> None:
    edge, at = Frontier(), 0
    for batch in batches:
        edge.extend(LEAVES[at : at + batch])
        at += batch
        assert (edge.size, edge.root()) == (at, TREE.root(0, at) if at else EMPTY_ROOT)
        edge = Frontier(edge.size, edge.hashes)  # as after a start anew
    assert edge.hashes == Frontier.at(at, TREE.read).hashes
    assert root_of(LEAVES[:at]) == edge.root()


@LAW
@given(SIZES, st.booleans())
def test_tiles_of_any_size_give_the_tree(size: int, checked: bool) -> None:
    tiles = TileHashes(tile_of, size, TREE.root(0, size) if checked else None)
    for level in range(size.bit_length()):
        for index in {0, (size >> level) // 2, (size >> level) - 1}:
            assert tiles(level, index) == TREE.read(level, index)
    assert Frontier.at(size, tiles).root() == TREE.root(0, size)


@LAW
@given(SIZES)
def test_the_paths_of_a_size_are_its_tiles(size: int) -> None:
    paths = list(paths_of(size))
    assert len(set(paths)) == len(paths)
    assert all(parse_path(path.text) == path for path in paths)
    entries = [path for path in paths if path.level is None]
    assert [path.n for path in entries] == list(range(len(entries)))
    assert sum(path.width for path in entries) == size
    for level in range(4):
        assert sum(path.width for path in paths if path.level == level) == size // 256**level
    assert all(path.width == width_at(size, path.level or 0, path.n) for path in paths)


@LAW
@given(st.lists(SIZES, min_size=1, max_size=5))
def test_what_is_written_step_by_step_is_all_that_is_needed(sizes: list[int]) -> None:
    sizes = sorted({0, *sizes})
    written = {path for old, new in pairwise(sizes) for path in paths_of(new, old)}
    assert all(set(paths_of(size)) <= written for size in sizes)


@LAW
@given(st.sampled_from([257, 600, 65_537, 66_000]), st.data())
def test_one_flipped_bit_of_any_tile_gives_no_hash_that_is_believed(size: int, data: st.DataObject) -> None:
    root = TREE.root(0, size)
    paths = [path for path in paths_of(size) if path.level is not None]
    path = paths[data.draw(st.integers(0, len(paths) - 1))]
    good = tile_of(path.text)
    assert good is not None
    bad = flip(good, data.draw(st.integers(0, len(good) * 8 - 1)))
    tiles = TileHashes(lambda asked: bad if asked == path.text else tile_of(asked), size, root)
    refused(lambda: tiles.tile(path.level or 0, path.n), "tile_wrong", "root_wrong")
    index = data.draw(st.integers(0, size - 1))
    try:
        path_of_leaf = inclusion_proof(index, size, tiles)
    except NotProven:
        return
    assert path_of_leaf == TREE.path(index, 0, size)


def uniform_hashes() -> list[bytes]:
    """Of complete subtrees by level, in a tree in which all entries are the same."""
    found = [leaf_hash(b"the same")]
    while len(found) < 64:
        found.append(node_hash(found[-1], found[-1]))
    return found


UNIFORM = uniform_hashes()


def uniform_tile(path: str) -> bytes:
    parsed = parse_path(path)
    return UNIFORM[8 * (parsed.level or 0)] * parsed.width


@LAW
@given(st.data(), st.integers(0, 62))
def test_trees_of_any_size_there_can_be(data: st.DataObject, bits: int) -> None:
    """Up to 2**63 - 1 entries, for which no machine has room: each tile is made when it is asked for."""
    new = data.draw(st.integers(2**bits, 2 ** (bits + 1) - 1))
    index, old = data.draw(st.integers(0, new - 1)), data.draw(st.integers(1, new))
    root, old_root = (Frontier.at(size, lambda level, _: UNIFORM[level]).root() for size in (new, old))
    read: list[str] = []
    tiles = TileHashes(lambda path: read.append(path) or uniform_tile(path), new, root)
    path = inclusion_proof(index, new, tiles)
    assert len(path) <= new.bit_length()
    check_inclusion(UNIFORM[0], index, new, path, root)
    check_consistency(old, old_root, new, root, consistency_proof(old, new, tiles))
    assert len(read) == len(set(read)) <= 3 * 8
    for wrong in (flip(path[0], 1), b"") if path else ():
        refused(lambda wrong=wrong: check_inclusion(UNIFORM[0], index, new, [wrong, *path[1:]], root))


@LAW
@given(st.lists(st.binary(max_size=40), min_size=1, max_size=256))
def test_bundles_are_read_back(entries: list[bytes]) -> None:
    assert decode_bundle(encode_bundle(entries), len(entries)) == entries


@LAW
@given(st.integers(0, 2**40))
def test_tile_paths_are_read_back(n: int) -> None:
    assert parse_path(tile_path(0, n)).n == n


def changed_hashes(data: st.DataObject, hashes: list[bytes]) -> list[bytes] | None:
    """Other hashes than these: one flipped, left out, put in, moved. None where there is no such change."""
    place = data.draw(st.integers(0, len(hashes)))
    kind = data.draw(st.sampled_from(("flip", "drop", "insert", "swap")))
    if kind == "insert" or place == len(hashes):
        return [*hashes[:place], data.draw(st.sampled_from([bytes(32), *hashes])), *hashes[place:]]
    if kind == "flip":
        return [*hashes[:place], flip(hashes[place], data.draw(st.integers(0, 255))), *hashes[place + 1 :]]
    if kind == "drop":
        return hashes[:place] + hashes[place + 1 :]
    swapped = [*hashes[:place], *hashes[place:][::-1]]
    return swapped if swapped != hashes else None


def flip(data: bytes, bit: int) -> bytes:
    return data[: bit // 8] + bytes([data[bit // 8] ^ 1 << bit % 8]) + data[bit // 8 + 1 :]


def refused(run: object, *codes: str) -> None:
    assert callable(run)
    with pytest.raises(NotProven) as caught:
        run()
    assert not codes or caught.value.code in codes
