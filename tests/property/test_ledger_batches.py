"""However entries are split into batches, the files are those of one batch, and those of a naive tree."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.fakes.ledger import tree_files

from tidegate.ledger.log import Edge, Growth, LogState, edge_at, parse_state, plan
from tidegate.ledger.merkle import leaf_hash, root_of
from tidegate.ledger.tiles import paths_of

SPLITS = st.lists(st.sampled_from((1, 2, 7, 100, 155, 255, 256, 257, 300, 511)), min_size=1, max_size=5)


def entries(count: int) -> list[bytes]:
    return [b'{"n":%d}' % number * (number % 3) for number in range(count)]


@settings(max_examples=40, deadline=None)
@given(SPLITS, st.integers(1, 90))
def test_any_split_into_batches_and_slices_writes_the_same_bytes(sizes: list[int], piece: int) -> None:
    given_entries = entries(sum(sizes))
    edge, files, at = Edge(), dict[str, bytes](), 0
    for size in sizes:
        batch = given_entries[at : at + size]
        growth = Growth(edge)
        for start in range(0, size, piece):
            growth.take(batch[start : start + piece])
        planned = growth.done()
        for path, data in planned.files:
            assert files.setdefault(path, data) == data, f"{path} is written with other bytes"
        assert planned.leaves == tuple(leaf_hash(entry) for entry in batch)
        edge, at = planned.edge, at + size
        assert edge.size == at
        assert edge.root() == root_of([leaf_hash(entry) for entry in given_entries[:at]])
        naive = tree_files(given_entries[:at])
        assert set(naive) <= set(files), "everything that a reader of this size needs is there"
        for path, ends in planned.partial:
            assert path in naive
            assert ends > at
    naive = tree_files(given_entries)
    assert {path: files[path] for path in naive} == naive
    whole = plan(Edge(), given_entries)
    assert dict(whole.files) == naive
    assert whole.edge == edge


@settings(max_examples=25, deadline=None)
@given(SPLITS)
def test_the_edge_that_is_read_back_is_the_one_that_was_written(sizes: list[int]) -> None:
    planned = plan(Edge(), entries(sum(sizes)))
    files = dict(planned.files)
    state = parse_state(planned.edge.state().encode())
    assert state == planned.edge.state()
    assert edge_at(state, files.get) == planned.edge


def test_a_tree_of_three_levels() -> None:
    count = 70_000
    given_entries = [number.to_bytes(4) for number in range(count)]
    planned = plan(Edge(), given_entries)
    assert dict(planned.files) == tree_files(given_entries)
    assert {path.text for path in paths_of(count)} == {path for path, _ in planned.files}
    assert edge_at(LogState(count, planned.edge.root()), dict(planned.files).get) == planned.edge
