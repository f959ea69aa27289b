"""The Merkle tree of RFC 6962 over SHA-256: hashes, the right edge that grows, proofs and their checks.

Nothing here stores a tree: proofs are made over a `HashReader`, which gives the hash of any complete subtree.
Every check returns nothing or raises NotProven.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Callable, Iterable, Sequence
from typing import Final, NoReturn, TypeAlias

from tidegate.core.errors import NotProven
from tidegate.ledger.texts import HASH_SIZE, LARGEST

HashReader: TypeAlias = Callable[[int, int], bytes]
"""(level, index) -> hash of the complete subtree over the 2**level leaves from index * 2**level on.

MUST raise, and never return something else, for a subtree that it cannot give."""

_sha256 = hashlib.sha256

EMPTY_ROOT: Final = _sha256(b"").digest()
"""The root of a tree without leaves."""


def leaf_hash(entry: bytes) -> bytes:
    """The hash of an entry (RFC 6962 section 2.1)."""
    return _sha256(b"\x00" + entry).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """The hash of an inner node over its two children, 32 bytes each."""
    return _sha256(b"\x01" + left + right).digest()


class Frontier:
    """The right edge of a growing tree: roots of its complete subtrees, the largest first.

    A tree of n leaves has as many as n has one-bits. Appending n leaves costs fewer than n node hashes.
    """

    __slots__ = ("_hashes", "_size")

    def __init__(self, size: int = 0, hashes: Iterable[bytes] = ()) -> None:
        edge = list(hashes)
        if size < 0 or len(edge) != size.bit_count() or any(len(each) != HASH_SIZE for each in edge):
            raise ValueError("these hashes are no right edge of a tree of that size")
        self._size = size
        self._hashes = edge

    @classmethod
    def at(cls, size: int, read: HashReader) -> Frontier:
        """The right edge of the first `size` leaves, one read a complete subtree."""
        return cls(size, [read(level, index) for level, index in edge_of(size)])

    @property
    def size(self) -> int:
        """How many leaves the tree has."""
        return self._size

    @property
    def hashes(self) -> tuple[bytes, ...]:
        """The roots of the complete subtrees, the largest (leftmost) first."""
        return tuple(self._hashes)

    def append(self, leaf: bytes) -> None:
        """Add one leaf, given by its leaf hash."""
        hashes, size = self._hashes, self._size
        while size & 1:
            leaf = _sha256(b"\x01" + hashes.pop() + leaf).digest()
            size >>= 1
        hashes.append(leaf)
        self._size += 1

    def extend(self, leaves: Iterable[bytes]) -> None:
        """Add leaves in order, each given by its leaf hash."""
        for leaf in leaves:
            self.append(leaf)

    def root(self) -> bytes:
        """The root of the tree as it is now."""
        return _fold(self._hashes)

    def copy(self) -> Frontier:
        """Another edge that grows by itself."""
        return Frontier(self._size, self._hashes)


def root_of(leaves: Sequence[bytes]) -> bytes:
    """The root over these leaf hashes (or over any hashes of one level)."""
    edge = Frontier()
    edge.extend(leaves)
    return edge.root()


def edge_of(size: int) -> list[tuple[int, int]]:
    """(level, index) of the complete subtrees that together are the first `size` leaves, the largest first."""
    return _complete(0, size)


def inclusion_proof(index: int, size: int, read: HashReader) -> list[bytes]:
    """The path of a leaf in the tree of the first `size` leaves, its sibling first (RFC 6962 section 2.1.1).

    O(log size) reads. Raises NotProven (`index_beyond_tree`), and whatever `read` raises.
    """
    if not 0 <= index < size <= LARGEST:
        raise _beyond(index, size)
    path: list[bytes] = []
    start, end = 0, size
    while end - start > 1:
        middle = start + _split(end - start)
        if index < middle:
            path.append(_range_root(middle, end, read))
            end = middle
        else:
            path.append(_range_root(start, middle, read))
            start = middle
    path.reverse()
    return path


def consistency_proof(old: int, new: int, read: HashReader) -> list[bytes]:
    """That the tree of `new` leaves begins with the tree of `old` leaves (RFC 6962 section 2.1.2).

    Empty where `old` is 0 or equals `new`. O(log new) reads. Raises NotProven (`consistency_sizes`), and whatever
    `read` raises.
    """
    if not 0 <= old <= new <= LARGEST:
        raise _reversed(old, new)
    if old in (0, new):
        return []
    path: list[bytes] = []
    start, end, whole = 0, new, True
    while old != end:
        middle = start + _split(end - start)
        if old <= middle:
            path.append(_range_root(middle, end, read))
            end = middle
        else:
            path.append(_range_root(start, middle, read))
            start, whole = middle, False
    if not whole:
        path.append(_range_root(start, end, read))
    path.reverse()
    return path


def check_inclusion(leaf: bytes, index: int, size: int, proof: Sequence[bytes], root: bytes) -> None:
    """That the leaf with this leaf hash stands at `index` in the tree of that size and root.

    RFC 9162 section 2.1.3.2, step by step. Raises NotProven: `index_beyond_tree`, `proof_malformed` (a hash that is
    none), `proof_too_long`, `proof_too_short`, `inclusion_wrong`.
    """
    if not 0 <= index < size <= LARGEST:
        raise _beyond(index, size)
    _check_hashes([leaf, root, *proof])
    first, last, computed = index, size - 1, leaf
    for step in proof:
        if last == 0:
            _too_long()
        if first & 1 or first == last:
            computed = node_hash(step, computed)
            while not first & 1 and first:
                first, last = first >> 1, last >> 1
        else:
            computed = node_hash(computed, step)
        first, last = first >> 1, last >> 1
    if last:
        _too_short()
    if not hmac.compare_digest(computed, root):
        raise NotProven(
            "inclusion_wrong",
            f"The entry is not the one at index {index} of the tree of {size} entries with that root.",
            "The entry, its index or the proof was changed, or they belong to different logs.",
        )


def check_consistency(old_size: int, old_root: bytes, new_size: int, new_root: bytes, proof: Sequence[bytes]) -> None:
    """That the newer tree only appended to the older one.

    RFC 9162 section 2.1.4.2; an older tree of no entries, or one of the same size, is proven by no hashes at all.
    Raises NotProven: `consistency_sizes` (the older is larger), `proof_malformed`, `proof_too_long`,
    `proof_too_short`, `consistency_wrong`.
    """
    if not 0 <= old_size <= new_size <= LARGEST:
        raise _reversed(old_size, new_size)
    _check_hashes([old_root, new_root, *proof])
    if old_size in (0, new_size):
        if proof:
            _too_long()
        same = new_root if old_size == new_size else EMPTY_ROOT
        if old_root != same or (new_size == 0 and new_root != EMPTY_ROOT):
            raise _forked(old_size, new_size)
        return
    if not proof:
        _too_short()
    old_found, new_found = _both_roots(old_size, old_root, new_size, proof)
    if not (hmac.compare_digest(old_found, old_root) and hmac.compare_digest(new_found, new_root)):
        raise _forked(old_size, new_size)


def _both_roots(old_size: int, old_root: bytes, new_size: int, proof: Sequence[bytes]) -> tuple[bytes, bytes]:
    """What the proof says that the two roots are."""
    steps = [old_root, *proof] if old_size & (old_size - 1) == 0 else list(proof)
    first, last = old_size - 1, new_size - 1
    while first & 1:
        first, last = first >> 1, last >> 1
    old_found = new_found = steps[0]
    for step in steps[1:]:
        if last == 0:
            _too_long()
        if first & 1 or first == last:
            old_found, new_found = node_hash(step, old_found), node_hash(step, new_found)
            while not first & 1 and first:
                first, last = first >> 1, last >> 1
        else:
            new_found = node_hash(new_found, step)
        first, last = first >> 1, last >> 1
    if last:
        _too_short()
    return old_found, new_found


def _split(size: int) -> int:
    """The largest power of two below `size`."""
    return 1 << ((size - 1).bit_length() - 1)


def _complete(start: int, end: int) -> list[tuple[int, int]]:
    """The complete subtrees of a range that begins where one as large as the range could."""
    found: list[tuple[int, int]] = []
    while start < end:
        level = (end - start).bit_length() - 1
        found.append((level, start >> level))
        start += 1 << level
    return found


def _range_root(start: int, end: int, read: HashReader) -> bytes:
    return _fold([read(level, index) for level, index in _complete(start, end)])


def _fold(hashes: Sequence[bytes]) -> bytes:
    if not hashes:
        return EMPTY_ROOT
    root = hashes[-1]
    for left in reversed(hashes[:-1]):
        root = node_hash(left, root)
    return root


def _check_hashes(hashes: Iterable[bytes]) -> None:
    if any(len(each) != HASH_SIZE for each in hashes):
        raise NotProven("proof_malformed", "A hash of the proof does not have 32 bytes.", "Get the proof anew.")


def _beyond(index: int, size: int) -> NotProven:
    return NotProven(
        "index_beyond_tree",
        f"Index {index} is not in a tree of {size} entries.",
        "Use a later checkpoint of the log, one that covers the entry.",
    )


def _reversed(old: int, new: int) -> NotProven:
    return NotProven(
        "consistency_sizes",
        f"A tree of {new} entries cannot continue one of {old} entries.",
        "Give the older checkpoint first. If it is, the log was rolled back.",
    )


def _too_long() -> NoReturn:
    raise NotProven("proof_too_long", "The proof has more hashes than the tree has levels for.", "Get the proof anew.")


def _too_short() -> NoReturn:
    raise NotProven("proof_too_short", "The proof has too few hashes to reach the root.", "Get the proof anew.")


def _forked(old: int, new: int) -> NotProven:
    return NotProven(
        "consistency_wrong",
        f"The tree of {new} entries does not begin with the tree of {old} entries.",
        "Keep both checkpoints: two that the log has signed prove that it shows different histories.",
    )
