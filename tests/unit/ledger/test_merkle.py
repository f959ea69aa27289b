"""The tree against published roots, and every way in which a proof can be wrong, by its own name."""

from __future__ import annotations

from collections.abc import Callable

import pytest
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

# Inputs and roots of the reference tests of Certificate Transparency (Apache-2.0).
ENTRIES = [
    bytes.fromhex(entry)
    for entry in ("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
]
ROOTS = [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]
LEAVES = [leaf_hash(entry) for entry in ENTRIES]
TREE = NaiveTree(ENTRIES)
OTHER = b"\x55" * 32


def root(size: int) -> bytes:
    return bytes.fromhex(ROOTS[size])


@pytest.mark.parametrize("size", range(9))
def test_the_published_roots_come_out(size: int) -> None:
    assert root_of(LEAVES[:size]).hex() == ROOTS[size]
    assert Frontier.at(size, TREE.read).root().hex() == ROOTS[size]


def test_a_copy_grows_by_itself() -> None:
    edge = Frontier()
    edge.extend(LEAVES[:3])
    copy = edge.copy()
    copy.append(LEAVES[3])
    assert (edge.size, edge.root()) == (3, root(3))
    assert (copy.size, copy.root()) == (4, root(4))


@pytest.mark.parametrize(("size", "hashes"), [(3, 1), (3, 3), (0, 1), (-1, 1)])
def test_an_edge_of_another_size_is_refused(size: int, hashes: int) -> None:
    with pytest.raises(ValueError, match="no right edge"):
        Frontier(size, [OTHER] * hashes)


@pytest.mark.parametrize("size", range(1, 9))
def test_every_entry_is_proven(size: int) -> None:
    for index in range(size):
        check_inclusion(LEAVES[index], index, size, inclusion_proof(index, size, TREE.read), root(size))


@pytest.mark.parametrize("new", range(9))
def test_every_older_tree_is_proven(new: int) -> None:
    for old in range(new + 1):
        check_consistency(old, root(old), new, root(new), consistency_proof(old, new, TREE.read))


PATH = inclusion_proof(2, 7, TREE.read)

INCLUSION = {
    "another_leaf": ("inclusion_wrong", lambda: check_inclusion(LEAVES[3], 2, 7, PATH, root(7))),
    "the_leaf_beside": ("inclusion_wrong", lambda: check_inclusion(LEAVES[2], 3, 7, PATH, root(7))),
    "another_root": ("inclusion_wrong", lambda: check_inclusion(LEAVES[2], 2, 7, PATH, root(8))),
    "a_changed_hash": ("inclusion_wrong", lambda: check_inclusion(LEAVES[2], 2, 7, [*PATH[:2], OTHER], root(7))),
    "exchanged_hashes": ("inclusion_wrong", lambda: check_inclusion(LEAVES[2], 2, 7, PATH[::-1], root(7))),
    "one_too_few": ("proof_too_short", lambda: check_inclusion(LEAVES[2], 2, 7, PATH[:2], root(7))),
    "none": ("proof_too_short", lambda: check_inclusion(LEAVES[2], 2, 7, [], root(7))),
    "one_too_many": ("proof_too_long", lambda: check_inclusion(LEAVES[2], 2, 7, [*PATH, OTHER], root(7))),
    "one_for_a_single_leaf": ("proof_too_long", lambda: check_inclusion(LEAVES[0], 0, 1, [OTHER], root(1))),
    "a_short_hash": ("proof_malformed", lambda: check_inclusion(LEAVES[2], 2, 7, [*PATH[:2], OTHER[1:]], root(7))),
    "a_long_root": ("proof_malformed", lambda: check_inclusion(LEAVES[2], 2, 7, PATH, root(7) + b"x")),
    "an_empty_leaf": ("proof_malformed", lambda: check_inclusion(b"", 2, 7, PATH, root(7))),
    "the_index_behind_the_last": ("index_beyond_tree", lambda: check_inclusion(LEAVES[7], 7, 7, PATH, root(7))),
    "an_index_below_zero": ("index_beyond_tree", lambda: check_inclusion(LEAVES[7], -1, 7, PATH, root(7))),
    "an_empty_tree": ("index_beyond_tree", lambda: check_inclusion(LEAVES[0], 0, 0, [], EMPTY_ROOT)),
    "a_tree_without_end": ("index_beyond_tree", lambda: check_inclusion(LEAVES[0], 0, 2**64, [], EMPTY_ROOT)),
    # A node given out for a leaf: told apart by the byte before it, so the hash of its preimage is another.
    "a_node_as_a_leaf": (
        "inclusion_wrong",
        lambda: check_inclusion(leaf_hash(LEAVES[0] + LEAVES[1]), 0, 2, [root_of(LEAVES[2:4])], root(4)),
    ),
}


@pytest.mark.parametrize("defect", INCLUSION)
def test_a_wrong_inclusion_is_named(defect: str) -> None:
    raises(*INCLUSION[defect])


STEPS = consistency_proof(3, 7, TREE.read)
POWER = consistency_proof(4, 7, TREE.read)

CONSISTENCY = {
    "another_old_root": ("consistency_wrong", lambda: check_consistency(3, OTHER, 7, root(7), STEPS)),
    "another_new_root": ("consistency_wrong", lambda: check_consistency(3, root(3), 7, OTHER, STEPS)),
    "a_changed_hash": ("consistency_wrong", lambda: check_consistency(3, root(3), 7, root(7), [*STEPS[:3], OTHER])),
    "a_forked_past_of_a_power": ("consistency_wrong", lambda: check_consistency(4, OTHER, 7, root(7), POWER)),
    "the_proof_of_another_size": ("proof_too_short", lambda: check_consistency(3, root(3), 7, root(7), POWER)),
    "one_too_few": ("proof_too_short", lambda: check_consistency(3, root(3), 7, root(7), STEPS[:3])),
    "none": ("proof_too_short", lambda: check_consistency(3, root(3), 7, root(7), [])),
    "one_too_many": ("proof_too_long", lambda: check_consistency(3, root(3), 7, root(7), [*STEPS, OTHER])),
    "a_short_hash": ("proof_malformed", lambda: check_consistency(3, root(3), 7, root(7), [OTHER[1:], *STEPS[1:]])),
    "a_short_root": ("proof_malformed", lambda: check_consistency(3, root(3)[1:], 7, root(7), STEPS)),
    "rolled_back": ("consistency_sizes", lambda: check_consistency(7, root(7), 3, root(3), STEPS)),
    "a_size_below_zero": ("consistency_sizes", lambda: check_consistency(-1, root(0), 3, root(3), [])),
    "a_size_without_end": ("consistency_sizes", lambda: check_consistency(3, root(3), 2**64, root(7), STEPS)),
    "hashes_between_equal_sizes": ("proof_too_long", lambda: check_consistency(7, root(7), 7, root(7), [OTHER])),
    "two_roots_of_one_size": ("consistency_wrong", lambda: check_consistency(7, root(7), 7, OTHER, [])),
    "hashes_from_nothing": ("proof_too_long", lambda: check_consistency(0, root(0), 7, root(7), [root(7)])),
    "nothing_with_another_root": ("consistency_wrong", lambda: check_consistency(0, OTHER, 7, root(7), [])),
    "two_empty_trees_with_another_root": ("consistency_wrong", lambda: check_consistency(0, OTHER, 0, OTHER, [])),
}


@pytest.mark.parametrize("defect", CONSISTENCY)
def test_a_wrong_consistency_is_named(defect: str) -> None:
    raises(*CONSISTENCY[defect])


@pytest.mark.parametrize(("index", "size"), [(0, 0), (3, 3), (-1, 3), (0, 2**64)])
def test_no_path_is_made_of_what_is_not_in_the_tree(index: int, size: int) -> None:
    raises("index_beyond_tree", lambda: inclusion_proof(index, size, TREE.read))


@pytest.mark.parametrize(("old", "new"), [(4, 3), (-1, 3), (1, 2**64)])
def test_no_consistency_is_made_backwards(old: int, new: int) -> None:
    raises("consistency_sizes", lambda: consistency_proof(old, new, TREE.read))


def test_proofs_of_the_largest_tree_need_few_reads() -> None:
    reads: list[tuple[int, int]] = []

    def read(level: int, index: int) -> bytes:
        reads.append((level, index))
        return leaf_hash(b"%d %d" % (level, index))

    size = 2**63 - 1
    path = inclusion_proof(12_345, size, read)
    assert len(reads) <= 130
    assert len(path) == 63
    check_inclusion(read(0, 12_345), 12_345, size, path, upwards(read(0, 12_345), 12_345, path))
    reads.clear()
    assert len(consistency_proof(2**62 + 1, size, read)) <= 64
    assert len(reads) <= 200


def upwards(found: bytes, index: int, path: list[bytes]) -> bytes:
    """The root that a path leads to, for a leaf so far left that all of its path goes by the bits of its index."""
    for level, step in enumerate(path):
        found = node_hash(step, found) if index >> level & 1 else node_hash(found, step)
    return found


def raises(code: str, run: Callable[[], object]) -> None:
    with pytest.raises(NotProven) as caught:
        run()
    assert caught.value.code == code
