"""A witness against a naive one that keeps all leaves: it takes what continues its own tree, and nothing else."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.fakes.witness import Tree

from tidegate.core.errors import BadRequest
from tidegate.ledger.witness import AddRequest, Held, Stale, admit, advance, parse_request, watch

MAIN = Tree().grow(40)
FORKS = [MAIN, MAIN.fork(0, 40, "a"), MAIN.fork(7, 33, "b"), MAIN.fork(16, 24, "c"), MAIN.fork(31, 9, "d")]
LOGS = watch([MAIN.watched])

steps = st.tuples(
    st.sampled_from(range(len(FORKS))),  # which history
    st.integers(0, 40),  # the checkpoint's size
    st.one_of(st.none(), st.integers(0, 42)),  # the old size; none asks from the one that is known
    st.sampled_from(["right", "right", "right", "shorter", "longer", "changed", "another"]),
    st.integers(0, 5),
)


class Naive:
    """Keeps the leaves."""

    def __init__(self) -> None:
        self.leaves: list[bytes] = []

    def answer(self, leaves: list[bytes], old: int, proof_is_right: bool) -> int:
        if old > len(leaves):
            return 400
        if old != len(self.leaves):
            return 409
        if not proof_is_right or leaves[:old] != self.leaves:
            return 422
        self.leaves = leaves
        return 200


def spoilt(tree: Tree, old: int, size: int, how: str, at: int) -> tuple[bytes, ...]:
    proof = list(tree.proof(old, size)) if old <= size else []
    if how == "shorter":
        proof = proof[:-1]
    elif how == "longer":
        proof.insert(at % (len(proof) + 1), b"\x01" * 32)
    elif how == "changed" and proof:
        spot = at % len(proof)
        proof[spot] = bytes([proof[spot][0] ^ 1]) + proof[spot][1:]
    elif how == "another" and 0 < old <= size:
        proof = list(tree.proof(old - 1, size))
    return tuple(proof)


@settings(max_examples=150, deadline=None)
@given(st.lists(steps, max_size=14))
def test_a_witness_answers_as_one_that_keeps_everything(history: list[tuple[int, int, int | None, str, int]]):
    held, naive = Held(), Naive()
    accepted: list[tuple[int, bytes]] = []
    for which, size, start, how, at in history:
        tree = FORKS[which]
        old = held.size if start is None else start
        right = tree.proof(old, size) if old <= size else ()
        proof = spoilt(tree, old, size, how, at)
        expected = naive.answer(tree.leaves[:size], old, proof == right)
        try:
            request = parse_request(AddRequest(old, proof, tree.note(size)).encode())
            held = advance(held, admit(request, LOGS))
            status = 200
        except BadRequest as problem:
            status = problem.status
            told = problem.size if isinstance(problem, Stale) else None
        else:
            told = None
        assert status == expected
        assert told == (held.size if status == 409 else None)
        if status == 200:
            accepted.append((held.size, held.root))
    # Whatever was taken is one history: it belongs to one tree, and never shrinks.
    assert accepted == sorted(accepted, key=lambda each: each[0])
    final = naive.leaves
    assert all(Tree(final).head(size).root == root for size, root in accepted)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=300))
def test_no_bytes_are_more_than_malformed(raw: bytes):
    for body in (raw, b"old 0\n\n" + raw, b"old 3\n" + raw):
        try:
            admit(parse_request(body), LOGS)
            status = 200
        except BadRequest as problem:
            status = problem.status
        assert status in (400, 403, 404)


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 400), st.integers(1, 255))
def test_one_changed_byte_is_never_cosigned_as_something_else(at: int, flip: int):
    raw = bytearray(MAIN.request(4, 9).encode())
    raw[at % len(raw)] ^= flip
    held = Held(4, MAIN.head(4).root)
    try:
        after = advance(held, admit(parse_request(bytes(raw)), LOGS))
    except BadRequest:
        return
    assert (after.size, after.root) == (9, MAIN.head(9).root)
