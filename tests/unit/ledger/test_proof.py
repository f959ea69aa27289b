"""Proofs as files: the form to the byte, and that none is worth more than the verifier's keys."""

from __future__ import annotations

import base64
from collections.abc import Callable

import msgspec
import pytest
from tests.fakes.naive_tree import NaiveTree
from tests.fakes.note_signers import TestSigner

from tidegate.core.errors import NotProven
from tidegate.ledger.checkpoint import Checkpoint
from tidegate.ledger.merkle import inclusion_proof, leaf_hash
from tidegate.ledger.note import sign_note
from tidegate.ledger.proof import TlogProof, parse_proof, verify_proof
from tidegate.ledger.trust import parse_policy
from tidegate.ledger.vkey import COSIGNATURE

ORIGIN = "example.com/log"
LOG = TestSigner(ORIGIN)
WITNESS = TestSigner("w.example", 2, COSIGNATURE)
TREE = NaiveTree([b"entry %d" % n for n in range(11)])
LEAF = leaf_hash(b"entry 5")
NOTE = sign_note(Checkpoint(ORIGIN, 11, TREE.root(0, 11)).body(), [LOG, WITNESS])
PROOF = TlogProof(5, tuple(inclusion_proof(5, 11, TREE.read)), NOTE)
RAW = PROOF.encode()
WITNESSED = parse_policy(f"log {LOG.key.text}\nwitness w {WITNESS.key.text}\nquorum w\n")


def test_the_form_is_the_specifications() -> None:
    lines = [base64.b64encode(each) for each in PROOF.path]
    assert (b"c2sp.org/tlog-proof@v1\nindex 5\n" + b"\n".join(lines) + b"\n\n" + NOTE) == RAW
    extra = msgspec.structs.replace(PROOF, extra=b"age-v1.2.1").encode()
    assert extra == RAW.replace(b"\nindex", b"\nextra YWdlLXYxLjIuMQ==\nindex")


def test_the_longest_path_there_can_be_is_read() -> None:
    longest = msgspec.structs.replace(PROOF, index=2**63 - 2, path=(LEAF,) * 63)
    assert parse_proof(longest.encode()) == longest


@pytest.mark.parametrize("extra", [None, b"", b"\x00\xff", b"x" * 65_536])
def test_a_proof_is_read_back(extra: bytes | None) -> None:
    proof = msgspec.structs.replace(PROOF, extra=extra)
    assert parse_proof(proof.encode()) == proof


def test_the_only_entry_of_a_log_has_no_path() -> None:
    tree = NaiveTree([b"alone"])
    proof = TlogProof(0, (), sign_note(Checkpoint(ORIGIN, 1, tree.root(0, 1)).body(), [LOG]))
    assert proof.encode().startswith(b"c2sp.org/tlog-proof@v1\nindex 0\n\nexample.com/log\n1\n")
    assert parse_proof(proof.encode()) == proof
    assert verify_proof(proof, leaf_hash(b"alone"), [LOG.key]).checkpoint.size == 1


def test_a_proof_is_verified_with_keys_or_a_policy() -> None:
    for trust in ([LOG.key], WITNESSED):
        trusted = verify_proof(parse_proof(RAW), LEAF, trust)
        assert (trusted.checkpoint.origin, trusted.checkpoint.size) == (ORIGIN, 11)
        verify_proof(PROOF, LEAF, trust, ORIGIN)


FORGED = sign_note(Checkpoint(ORIGIN, 11, TREE.root(0, 11)).body(), [TestSigner(ORIGIN, 9)])
UNWITNESSED = sign_note(Checkpoint(ORIGIN, 11, TREE.root(0, 11)).body(), [LOG])
SMALLER = sign_note(Checkpoint(ORIGIN, 5, TREE.root(0, 5)).body(), [LOG, WITNESS])
OTHER_LOG = sign_note(Checkpoint("example.com/other", 11, TREE.root(0, 11)).body(), [LOG, WITNESS])

WRONG = {
    "inclusion_wrong": (PROOF, leaf_hash(b"entry 6")),
    "index_beyond_tree": (msgspec.structs.replace(PROOF, checkpoint=SMALLER), LEAF),
    "proof_too_short": (msgspec.structs.replace(PROOF, path=PROOF.path[:-1]), LEAF),
    "proof_too_long": (msgspec.structs.replace(PROOF, path=(*PROOF.path, LEAF)), LEAF),
    "proof_malformed": (msgspec.structs.replace(PROOF, index=-1), LEAF),
    "note_unsigned": (msgspec.structs.replace(PROOF, checkpoint=FORGED), LEAF),
    "note_malformed": (msgspec.structs.replace(PROOF, checkpoint=b"hello\n"), LEAF),
    "note_signature_wrong": (msgspec.structs.replace(PROOF, checkpoint=NOTE.replace(b"\n11\n", b"\n12\n")), LEAF),
    "quorum_not_met": (msgspec.structs.replace(PROOF, checkpoint=UNWITNESSED), LEAF),
    "checkpoint_origin": (msgspec.structs.replace(PROOF, checkpoint=OTHER_LOG), LEAF),
}


@pytest.mark.parametrize("code", WRONG)
def test_a_wrong_proof_is_named(code: str) -> None:
    proof, leaf = WRONG[code]
    raises(code, lambda: verify_proof(proof, leaf, WITNESSED))


def test_another_log_than_the_one_that_was_asked_for() -> None:
    raises("checkpoint_origin", lambda: verify_proof(PROOF, LEAF, WITNESSED, "example.com/other"))


PATH = base64.b64encode(PROOF.path[0])

MALFORMED = {
    "nothing": b"",
    "another_version": RAW.replace(b"@v1", b"@v2"),
    "no_header": RAW.split(b"\n", 1)[1],
    "a_header_alone": b"c2sp.org/tlog-proof@v1\n\n" + NOTE,
    "no_index": RAW.replace(b"index 5\n", b""),
    "an_index_with_a_zero_before": RAW.replace(b"index 5", b"index 05"),
    "a_negative_index": RAW.replace(b"index 5", b"index -5"),
    "an_index_beyond_all_bounds": RAW.replace(b"index 5", b"index 9223372036854775808"),
    "two_spaces": RAW.replace(b"index 5", b"index  5"),
    "two_indexes": RAW.replace(b"index 5", b"index 5\nindex 5"),
    "extra_behind_the_index": RAW.replace(b"index 5", b"index 5\nextra YQ=="),
    "extra_twice": RAW.replace(b"index 5", b"extra YQ==\nextra YQ==\nindex 5"),
    "extra_that_is_no_base64": RAW.replace(b"index 5", b"extra YQ\nindex 5"),
    "extra_with_loose_bits": RAW.replace(b"index 5", b"extra YR==\nindex 5"),
    "extra_that_is_too_large": RAW.replace(b"index", b"extra " + base64.b64encode(bytes(65_537)) + b"\nindex"),
    "a_short_hash": RAW.replace(PATH, base64.b64encode(bytes(31))),
    "a_space_behind_a_hash": RAW.replace(PATH, PATH + b" "),
    "sixty_four_hashes": RAW.replace(PATH, b"\n".join([PATH] * 61)),
    "carriage_returns": RAW.replace(b"\n", b"\r\n"),
    "no_checkpoint": RAW.partition(b"\n\n")[0] + b"\n\n",
    "no_blank_line": RAW.partition(b"\n\n")[0] + b"\n",
    "bytes_that_are_no_ascii": RAW.replace(b"index 5", "index ٥".encode()),
    "far_too_large": RAW + b"x" * 2_000_000,
}


@pytest.mark.parametrize("defect", MALFORMED)
def test_what_is_no_proof_is_refused(defect: str) -> None:
    raises("proof_malformed", lambda: parse_proof(MALFORMED[defect]))


@pytest.mark.parametrize(
    "change",
    [{"index": -1}, {"index": 2**63}, {"path": (bytes(31),)}, {"path": (bytes(32),) * 64}, {"checkpoint": b""}],
)
def test_what_could_not_be_read_back_is_not_written(change: dict[str, object]) -> None:
    raises("proof_malformed", msgspec.structs.replace(PROOF, **change).encode)


def raises(code: str, run: Callable[[], object]) -> None:
    with pytest.raises(NotProven) as caught:
        run()
    assert caught.value.code == code
