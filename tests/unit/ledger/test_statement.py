"""Statements about keys: one spelling, one log, and nothing of them is believed that no trusted key signed."""

from __future__ import annotations

import hashlib

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from tidegate.core.errors import NotProven
from tidegate.ledger.note import sign_note
from tidegate.ledger.statement import Statement, follow, read_statement, receipt_name
from tidegate.ledger.vkey import COSIGNATURE, ED25519, VerifierKey

ORIGIN = "log.example"


class Key:
    """A NoteSigner whose key is always the same."""

    def __init__(self, word: str, name: str = ORIGIN, kind: int = ED25519) -> None:
        self._private = Ed25519PrivateKey.from_private_bytes(hashlib.sha256(word.encode()).digest())
        self.key = VerifierKey.of(name, kind, self._private.public_key().public_bytes_raw())

    def sign(self, text: bytes) -> bytes:
        return self._private.sign(text)


def statement(number: int, *log: Key, receipt: tuple[Key, ...] = (), origin: str = ORIGIN) -> Statement:
    keys, receipts = tuple(item.key for item in log), tuple(item.key for item in receipt)
    return Statement(origin=origin, number=number, time=1_764_000_000 + number, log=keys, receipt=receipts)


A, B, C = Key("a"), Key("b"), Key("c")
R = Key("r", receipt_name(ORIGIN))


def test_a_statement_reads_back_as_it_was_written():
    given = statement(3, A, B, receipt=(R,))
    assert read_statement(given.text()) == given


def test_a_chain_is_followed_in_any_order():
    notes = [
        sign_note(statement(0, A, receipt=(R,)).text(), [A]),
        sign_note(statement(1, B).text(), [A, B]),
        sign_note(statement(2, C).text(), [B, C]),
    ]
    for given in (notes, notes[::-1]):
        found = follow([A.key], given)
        assert set(found.log) == {A.key, B.key, C.key}
        assert found.receipt == (R.key,)


def test_a_link_that_is_missing_ends_the_chain():
    notes = [sign_note(statement(0, A).text(), [A]), sign_note(statement(2, C).text(), [B, C])]
    assert follow([A.key], notes).log == (A.key,)


def test_a_changed_statement_is_an_error_and_not_left_out():
    note = sign_note(statement(1, B).text(), [A]).replace(b"time 1", b"time 2")
    with pytest.raises(NotProven) as problem:
        follow([A.key], [note])
    assert problem.value.code == "note_signature_wrong"


def test_a_checkpoint_is_no_statement():
    head = f"{ORIGIN}\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n".encode()
    with pytest.raises(NotProven) as problem:
        follow([A.key], [sign_note(head, [A])])
    assert problem.value.code == "statement_malformed"


@pytest.mark.parametrize(
    "given",
    [
        statement(0, Key("a", "other.example")),
        statement(0, Key("a", kind=COSIGNATURE)),
        statement(0, A, receipt=(Key("r"),)),
        statement(0, Key("a", "other.example"), origin="other.example"),
    ],
    ids=["key_of_another_log", "key_of_a_witness", "receipt_key_named_as_log", "statement_of_another_log"],
)
def test_keys_that_are_not_the_logs_are_refused(given: Statement):
    with pytest.raises(NotProven) as problem:
        follow([A.key], [sign_note(given.text(), [A])])
    assert problem.value.code == "statement_malformed"


@pytest.mark.parametrize(
    "text",
    [
        b"", b"\n", b"log.example/keys/v1\n", b"log.example/keys/v1\nnumber 0\ntime 1\nuntil 0\n\n",
        statement(0, A).text().replace(b"number 0", b"number 00"), statement(0, A).text() + b"more x\n",
        statement(0, A).text().replace(b"/v1", b"/v2"), statement(0, A).text()[:-1],
        statement(0, *[A] * 17).text(), b"\xff" + statement(0, A).text(),
    ],
)  # fmt: skip
def test_what_is_spelled_otherwise_is_refused(text: bytes):
    with pytest.raises(NotProven) as problem:
        read_statement(text)
    assert problem.value.code == "statement_malformed"


def test_somebody_must_be_trusted_first():
    with pytest.raises(NotProven) as problem:
        follow([], [])
    assert problem.value.code == "statement_no_key"
