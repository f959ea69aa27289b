"""What is read back of a log's files is held against its state: each change near the edge is found."""

from __future__ import annotations

import hashlib

import pytest

from tidegate.core.errors import LedgerBroken, NotProven
from tidegate.ledger.log import Edge, LogState, edge_at, parse_state, plan
from tidegate.ledger.merkle import EMPTY_ROOT, leaf_hash, root_of
from tidegate.ledger.tiles import LARGEST_ENTRY, WIDTH, encode_bundle, entries_path, tile_path

COUNT = 66_000
PLANNED = plan(Edge(), [b'{"n":%d}' % number for number in range(COUNT)])
FILES = dict(PLANNED.files)
STATE = PLANNED.edge.state()


def test_nothing_is_an_empty_log() -> None:
    assert Edge().state() == LogState(0, EMPTY_ROOT)
    assert edge_at(LogState(0, EMPTY_ROOT), dict[str, bytes]().get) == Edge()
    assert plan(Edge(), []).files == ()


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("tile/0/257.p/208", "root_wrong"),
        ("tile/1/001.p/1", "root_wrong"),
        ("tile/2/000.p/1", "root_wrong"),
        ("tile/0/256", "tile_wrong"),
        ("tile/1/000", "tile_wrong"),
        ("tile/entries/256", "bundle_wrong"),
        ("tile/entries/257.p/208", "bundle_wrong"),
    ],
)
def test_one_changed_byte_at_the_edge_is_found(path: str, code: str) -> None:
    changed = bytearray(FILES[path])
    changed[-1] ^= 1
    with pytest.raises(NotProven) as problem:
        edge_at(STATE, {**FILES, path: bytes(changed)}.get)
    assert problem.value.code == code


@pytest.mark.parametrize("path", ["tile/0/257.p/208", "tile/0/256", "tile/entries/256", "tile/entries/257.p/208"])
def test_a_file_that_is_missing_or_cut_is_found(path: str) -> None:
    with pytest.raises(NotProven, match="has no"):
        edge_at(STATE, {each: data for each, data in FILES.items() if each != path}.get)
    with pytest.raises(NotProven):
        edge_at(STATE, {**FILES, path: FILES[path][:-1]}.get)


def test_a_full_tile_serves_for_a_partial_one_that_is_gone() -> None:
    more = plan(PLANNED.edge, [b"x"] * 300)
    left = {path: data for path, data in {**FILES, **dict(more.files)}.items() if "257.p" not in path}
    assert edge_at(STATE, left.get) == PLANNED.edge


def test_a_root_of_another_tree_is_found() -> None:
    with pytest.raises(NotProven) as problem:
        edge_at(LogState(COUNT, bytes(32)), FILES.get)
    assert problem.value.code == "root_wrong"


@pytest.mark.parametrize(
    "raw", [b"", b"{}", b"[]", b'{"root":"","size":1}', b'{"root":"AAAA","size":1}', STATE.encode()[:-3]]
)
def test_a_state_that_cannot_be_read_is_damage(raw: bytes) -> None:
    with pytest.raises(LedgerBroken) as problem:
        parse_state(raw)
    assert problem.value.code == "ledger_state_damaged"


def test_an_entry_that_is_too_large_is_never_half_written() -> None:
    plan(Edge(), [b"x" * LARGEST_ENTRY])
    with pytest.raises(LedgerBroken) as problem:
        plan(Edge(), [b"x" * (LARGEST_ENTRY + 1)])
    assert problem.value.code == "bundle_unwritable"


def test_ten_million_entries_are_taken_up_by_a_few_files() -> None:
    size = 10_000_007
    files = far_edge(size)
    read: list[str] = []

    def reader(path: str) -> bytes | None:
        read.append(path)
        return files.get(path)

    state = LogState(size, root_at(size, files))
    edge = edge_at(state, reader)
    assert edge.state() == state
    assert len(read) <= 10
    grown = plan(edge, [b"more"])
    assert grown.edge.size == size + 1


def far_edge(size: int) -> dict[str, bytes]:
    """The right edge of a tree whose inside is made up: on each level the last full tile and the partial one."""
    files: dict[str, bytes] = {}
    below = b""
    level = 0
    while size >> 8 * level:
        full, part = divmod(size >> 8 * level, WIDTH)
        # The last hash of the level is that of the last full tile below, the others are anything.
        hashes = [hashlib.sha256(b"%d %d" % (level, at)).digest() for at in range(WIDTH + part)]
        if level == 0:
            entries = [b"entry %d" % at for at in range(WIDTH + part)]
            hashes = [leaf_hash(entry) for entry in entries]
            files[entries_path(full - 1)] = encode_bundle(entries[:WIDTH])
            files[entries_path(full, part)] = encode_bundle(entries[WIDTH:])
        else:
            hashes[-1] = below
        if full:
            files[tile_path(level, full - 1)] = b"".join(hashes[:WIDTH])
            below = root_of(hashes[:WIDTH])
        files[tile_path(level, full, part)] = b"".join(hashes[WIDTH:] if full else hashes[-part:])
        level += 1
    return files


def root_at(size: int, files: dict[str, bytes]) -> bytes:
    tiles = [files[tile_path(level, size >> 8 * level + 8, size >> 8 * level & 255)] for level in range(3)]
    return Edge(size, tuple(tiles)).root()
