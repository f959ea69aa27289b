"""Whatever bytes an adversary serves: a reader of the log gives a value that writes the same, or NotProven."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from hypothesis import example, given, settings
from hypothesis import strategies as st
from tests.fakes.naive_tree import NaiveTree
from tests.fakes.note_signers import TestSigner

from tidegate.core.errors import NotProven
from tidegate.ledger.checkpoint import Checkpoint, parse_checkpoint
from tidegate.ledger.merkle import check_consistency, check_inclusion, inclusion_proof
from tidegate.ledger.note import VerifierKey, open_note, parse_lines, parse_note, sign_note
from tidegate.ledger.proof import TlogProof, parse_proof, verify_proof
from tidegate.ledger.tiles import TileHashes, decode_bundle, encode_bundle, parse_path
from tidegate.ledger.trust import parse_policy
from tidegate.ledger.vkey import COSIGNATURE, ML_DSA_44

T = TypeVar("T")
LOG = TestSigner("example.com/log")
WITNESSES = [TestSigner("w.example", 2, COSIGNATURE), TestSigner("v.example", 3, ML_DSA_44)]
KEYS = [LOG.key, *(each.key for each in WITNESSES)]
TREE = NaiveTree([b"entry %d" % n for n in range(7)])
HEAD = Checkpoint("example.com/log", 7, TREE.root(0, 7)).body()
NOTE = sign_note(HEAD, [LOG, *WITNESSES])
PROOF = TlogProof(3, tuple(inclusion_proof(3, 7, TREE.read)), NOTE, b"extra").encode()
POLICY = "".join(
    [
        f"log {LOG.key.text} https://example.com\n",
        *(f"witness {name} {each.key.text}\n" for name, each in zip("ab", WITNESSES, strict=True)),
        "# both\ngroup g 2 a b\nquorum g\n",
    ]
).encode()
TRUST = parse_policy(POLICY)
PIECES = (
    b"\n",
    b"\n\n",
    b" ",
    b"+",
    b"=",
    b"A",
    b"0",
    b"\x00",
    b"\r",
    b"\xff",
    "—".encode(),
    "— a ".encode(),
    b"index 1\n",
)


LAW = settings(deadline=None)
"""No deadline: the machine may be busy with something else."""


@st.composite
def altered(draw: st.DrawFn, good: bytes) -> bytes:
    """The good bytes with a few places changed, cut, doubled or filled."""
    for _ in range(draw(st.integers(1, 3))):
        start = draw(st.integers(0, len(good)))
        end = min(len(good), start + draw(st.sampled_from((0, 0, 1, 1, 4, 100))))
        filling = draw(
            st.one_of(st.just(b""), st.sampled_from(PIECES), st.binary(max_size=3), st.just(good[start:end] * 2))
        )
        good = good[:start] + filling + good[end:]
    return good


def bytes_like(good: bytes) -> st.SearchStrategy[bytes]:
    return st.one_of(altered(good), altered(good), st.binary(max_size=200))


@LAW
@given(bytes_like(NOTE))
def test_notes(raw: bytes) -> None:
    note = value_or_not_proven(lambda: parse_note(raw))
    if note is not None:
        assert note.encode() == raw
    opened = value_or_not_proven(lambda: open_note(raw, KEYS))
    # No private key here signs but `HEAD`, so nothing else is ever opened.
    assert opened is None or opened.text == HEAD


@LAW
@given(bytes_like(NOTE.rpartition(b"\n\n")[2]))
def test_lines_of_signatures(raw: bytes) -> None:
    lines = value_or_not_proven(lambda: parse_lines(raw))
    if lines is not None:
        assert "".join(line.text for line in lines).encode() == raw


@LAW
@given(bytes_like(HEAD))
def test_checkpoints(raw: bytes) -> None:
    head = value_or_not_proven(lambda: parse_checkpoint(raw))
    if head is not None:
        assert head.body() == raw


@LAW
@given(bytes_like(PROOF))
def test_proofs(raw: bytes) -> None:
    proof = value_or_not_proven(lambda: parse_proof(raw))
    if proof is None:
        return
    assert proof.encode() == raw
    trusted = value_or_not_proven(lambda: verify_proof(proof, TREE.root(3, 4), TRUST))
    assert trusted is None or (proof.index == 3 and trusted.checkpoint == parse_checkpoint(HEAD))


@LAW
@given(bytes_like(POLICY))
def test_policies(raw: bytes) -> None:
    policy = value_or_not_proven(lambda: parse_policy(raw))
    if policy is not None:
        value_or_not_proven(lambda: policy.check(NOTE))


@LAW
@given(st.text())
def test_policies_of_text(text: str) -> None:
    value_or_not_proven(lambda: parse_policy(text))


@LAW
@given(st.one_of(st.text(max_size=100), altered(LOG.key.text.encode()).map(lambda raw: raw.decode("utf-8", "replace"))))
@example("\ud800+00000000+AAAA")
def test_vkeys(text: str) -> None:
    key = value_or_not_proven(lambda: VerifierKey.parse(text))
    if key is not None:
        assert key.text == text


@LAW
@given(
    st.one_of(st.text(max_size=40), altered(b"tile/0/x001/234.p/56").map(lambda raw: raw.decode("utf-8", "replace")))
)
def test_paths(text: str) -> None:
    path = value_or_not_proven(lambda: parse_path(text))
    if path is not None:
        assert path.text == text


@LAW
@given(bytes_like(encode_bundle([b"one", b"", b"three" * 100])))
def test_bundles(raw: bytes) -> None:
    entries = value_or_not_proven(lambda: decode_bundle(raw))
    if entries is not None:
        assert encode_bundle(entries) == raw


@LAW
@given(
    st.integers(-2, 2**65),
    st.integers(-2, 2**65),
    st.lists(st.binary(min_size=31, max_size=33), max_size=70),
    st.binary(min_size=31, max_size=33),
)
def test_checks_of_proofs(first: int, second: int, hashes: list[bytes], root: bytes) -> None:
    assert value_or_not_proven(lambda: checked(check_inclusion(root, first, second, hashes, root[::-1]))) is None or (
        not hashes and root == root[::-1]
    )
    value_or_not_proven(lambda: check_consistency(first, root, second, root[::-1], hashes))


@LAW
@given(st.integers(1, 2**63 - 1), st.integers(0, 62), st.integers(0, 2**62), st.binary(max_size=9000))
def test_tiles(size: int, level: int, index: int, data: bytes) -> None:
    assert value_or_not_proven(lambda: TileHashes(lambda _path: data, size, bytes(32))(level, index)) is None


def checked(_nothing: None) -> bool:
    return True


def value_or_not_proven(run: Callable[[], T]) -> T | None:
    try:
        return run()
    except NotProven as problem:
        if not (problem.code and problem.what.isprintable() and problem.fix.isprintable()):
            raise
        return None
