"""Our proof files by a verifier that is not ours: `proofbundle` (MIT), which shares no line with Tidegate.

It reads a .tlog-proof, the log's vkey, and vkeys of witnesses of both kinds, ML-DSA-44 among them.
"""

from __future__ import annotations

from typing import Any

import pytest
from tests.fakes.naive_tree import NaiveTree
from tests.fakes.note_signers import TestSigner

from tidegate.ledger.checkpoint import Checkpoint
from tidegate.ledger.merkle import inclusion_proof
from tidegate.ledger.note import sign_note
from tidegate.ledger.proof import TlogProof, parse_proof
from tidegate.ledger.vkey import COSIGNATURE, ML_DSA_44

foreign: Any = pytest.importorskip("proofbundle.tlogproof", reason="the package proofbundle is not installed")

ORIGIN = "log.example/tidegate"
LOG = TestSigner(ORIGIN)
ED25519_WITNESS = TestSigner("w.example", 2, COSIGNATURE)
ML_DSA_WITNESS = TestSigner("v.example", 3, ML_DSA_44)
WITNESSES = [ED25519_WITNESS.key.text, ML_DSA_WITNESS.key.text]
SIZE = 70_000
TREE = NaiveTree([b'{"seq":%d}' % n for n in range(SIZE)])
NOTE = sign_note(Checkpoint(ORIGIN, SIZE, TREE.root(0, SIZE)).body(), [LOG, ED25519_WITNESS, ML_DSA_WITNESS])


def proof_of(index: int, note: bytes = NOTE) -> str:
    return TlogProof(index, tuple(inclusion_proof(index, SIZE, TREE.read)), note, b"extra").encode().decode()


def verdict(text: str, index: int, threshold: int = 2) -> dict[str, Any]:
    entry = TREE.entries[index]
    return foreign.verify_tlog_proof(text, entry, LOG.key.text, WITNESSES, threshold=threshold, expected_origin=ORIGIN)


@pytest.mark.parametrize("index", [0, 255, 256, 65_535, 65_536, SIZE - 1])
def test_a_proof_of_ours_is_verified(index: int) -> None:
    found = verdict(proof_of(index), index)
    assert found["ok"]
    assert (found["log_ok"], found["witnesses_ok"], found["inclusion_ok"]) == (True, True, True)
    assert (found["origin"], found["tree_size"], found["index"]) == (ORIGIN, SIZE, index)
    assert {each["alg"] for each in found["witnesses"].values()} == {"ed25519-cosignature/v1", "ml-dsa-44"}


def test_it_finds_what_we_find() -> None:
    assert not verdict(proof_of(256), 257)["inclusion_ok"]
    only_log = sign_note(Checkpoint(ORIGIN, SIZE, TREE.root(0, SIZE)).body(), [LOG])
    unwitnessed = verdict(proof_of(256, only_log), 256, threshold=1)
    assert (unwitnessed["ok"], unwitnessed["witnesses_ok"]) == (False, False)
    assert not verdict(proof_of(256).replace(f"\n{SIZE}\n", f"\n{SIZE + 1}\n"), 256)["ok"]


def test_a_proof_of_theirs_is_read_by_us() -> None:
    index = 12_345
    theirs = foreign.format_tlog_proof(index, inclusion_proof(index, SIZE, TREE.read), NOTE.decode(), b"extra")
    assert theirs == proof_of(index)
    assert parse_proof(theirs.encode()).index == index
