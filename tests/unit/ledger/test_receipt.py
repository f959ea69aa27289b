"""Receipts and promises: what is proven, and by which name each way of cheating is called."""

from __future__ import annotations

import json
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.fakes.ledger import ORIGIN, START, Signer, story
from tests.fakes.published import LOG_KEY, OTHER_KEY, RECEIPT_KEY, SALT, Published, published

from tidegate.core.errors import NotProven
from tidegate.core.words import PASSED, Outcome, not_checked
from tidegate.ledger.head import parse_checkpoint
from tidegate.ledger.merkle import leaf_hash
from tidegate.ledger.note import parse_note, sign_note
from tidegate.ledger.receipt import (
    Promise,
    Receipt,
    make_evidence,
    open_promise,
    parse_receipt,
    settle_promise,
    sign_promise,
    verify_evidence,
    verify_receipt,
)
from tidegate.ledger.statement import receipt_name
from tidegate.ledger.tiles import TileHashes

KEYS = (LOG_KEY.key,)
PROMISERS = (RECEIPT_KEY.key,)


@pytest.fixture(scope="module")
def log() -> Published:
    return published()


@pytest.fixture(scope="module")
def exchange(log: Published) -> str:
    return log.kept()[300].exchange


def code_of(receipt: Receipt) -> str:
    with pytest.raises(NotProven) as caught:
        verify_receipt(parse_receipt(receipt.encode()), KEYS, PROMISERS)
    return caught.value.code


def changed(receipt: Receipt, which: int, **fields: Any) -> Receipt:
    parts = list(receipt.parts)
    parts[which] = msgspec.structs.replace(parts[which], **fields)
    return msgspec.structs.replace(receipt, parts=tuple(parts))


def test_a_receipt_comes_back_and_is_proven(log: Published, exchange: str) -> None:
    receipt = parse_receipt(log.receipt(exchange).encode())
    assert receipt == log.receipt(exchange)
    assert receipt.salt_bytes == SALT
    proven = verify_receipt(receipt, KEYS, PROMISERS)
    assert proven.outcomes == {"decided": PASSED, "closed": PASSED, "promise": PASSED}
    assert proven.decided is not None
    assert proven.decided.entry.exchange == exchange
    assert proven.closed is not None
    assert proven.closed.trusted.checkpoint.size == log.size


def test_what_is_not_there_is_not_passed(log: Published, exchange: str) -> None:
    whole = log.receipt(exchange, note=False)
    decided = msgspec.structs.replace(whole, parts=whole.parts[:1])
    assert verify_receipt(decided, KEYS).outcomes == {
        "decided": PASSED,
        "closed": not_checked("not_in_receipt"),
        "promise": not_checked("no_promise"),
    }
    closed = msgspec.structs.replace(whole, parts=whole.parts[1:])
    assert verify_receipt(closed, KEYS).outcomes["decided"] == not_checked("not_in_receipt")
    assert verify_receipt(log.receipt(exchange), KEYS).outcomes["promise"] == not_checked("no_receipt_key_given")
    only = msgspec.structs.replace(log.receipt(exchange), parts=())
    assert verify_receipt(only, KEYS, PROMISERS).outcomes["promise"] == not_checked("not_in_receipt")


def test_each_lie_has_its_name(log: Published, exchange: str) -> None:
    honest, other = log.receipt(exchange), log.receipt(log.kept()[10].exchange)
    entry = honest.parts[0].entry
    assert code_of(changed(honest, 0, entry=entry.replace("allow", "block"))) == "inclusion_wrong"
    assert code_of(msgspec.structs.replace(honest, parts=other.parts)) == "receipt_mismatch"
    assert code_of(msgspec.structs.replace(honest, parts=(honest.parts[0], other.parts[1]))) == "receipt_mismatch"
    assert code_of(changed(honest, 0, part="closed")) == "receipt_malformed"
    assert code_of(msgspec.structs.replace(honest, origin="other.example/log")) == "checkpoint_origin"
    assert code_of(msgspec.structs.replace(honest, note=other.note)) == "receipt_mismatch"
    assert code_of(msgspec.structs.replace(honest, parts=(), note=None)) == "receipt_malformed"
    with pytest.raises(NotProven) as caught:
        verify_receipt(honest, (OTHER_KEY.key,))
    assert caught.value.code == "note_unsigned"


def test_a_closed_entry_that_names_another_decision_is_no_pair() -> None:
    entries = story(60)
    entries[4] = entries[4].replace(b'"decided":2', b'"decided":3')
    log = Published(entries)
    receipt = log.receipt(log.kept()[0].exchange)
    assert [json.loads(each.entry)["seq"] for each in receipt.parts] == [2, 4]
    assert code_of(receipt) == "receipt_mismatch"


def test_an_entry_at_another_place_than_its_own_number() -> None:
    entries = story(40)
    entries[2], entries[3] = entries[3], entries[2]
    log = Published(entries)
    assert code_of(log.receipt(log.kept()[0].exchange)) == "receipt_mismatch"


def mutate(text: str, data: st.DataObject) -> str:
    at = data.draw(st.integers(0, len(text) - 1))
    return text[:at] + chr(data.draw(st.integers(32, 126))) + text[at + 1 :]


@given(data=st.data())
def test_a_changed_character_never_proves_something_else(log: Published, exchange: str, data: st.DataObject) -> None:
    honest = log.receipt(exchange)
    raw = mutate(honest.encode().decode(), data).encode()
    try:
        receipt = parse_receipt(raw)
        proven = verify_receipt(receipt, KEYS, PROMISERS)
    except NotProven:
        return
    # What is left is what no signature covers: the salt, which only bodies can prove.
    assert msgspec.structs.replace(receipt, salt=honest.salt) == honest
    assert proven.decided is not None
    assert log.entries[proven.decided.index] == receipt.parts[0].entry.encode()


@pytest.mark.parametrize(
    "raw",
    [
        b"", b"[]", b"null", b'{"format":"tidegate-receipt/v1"}', b"\xff", b"[" * 100_000, b" " * 5_000_000,
        b'{"exchange":"ex_1","exchange":"ex_2","format":"tidegate-receipt/v1","origin":"o","parts":[],"salt":null}',
        b'{"exchange":"ex_1","format":"tidegate-receipt/v1","note":"x","origin":"o","parts":[],"salt":"00"}',
        b'{"exchange":"ex_1","format":"tidegate-receipt/v1","note":"\\ud800","origin":"o","parts":[],"salt":null}',
        b'{"exchange":"../x","format":"tidegate-receipt/v1","note":"x","origin":"o","parts":[],"salt":null}',
        b'{"exchange":"ex_1","format":"tidegate-receipt/v2","note":"x","origin":"o","parts":[],"salt":null}',
        b'{"exchange":"ex_1","format":"tidegate-receipt/v1","more":1,"note":"x","origin":"o","parts":[],"salt":null}',
    ],
)  # fmt: skip
def test_hostile_files(raw: bytes) -> None:
    with pytest.raises(NotProven) as caught:
        parse_receipt(raw)
    assert caught.value.code == "receipt_malformed"


@given(raw=st.binary(max_size=300))
def test_noise_is_refused_and_nothing_else(raw: bytes) -> None:
    with pytest.raises(NotProven):
        parse_receipt(raw)
    with pytest.raises(NotProven):
        open_promise(raw, PROMISERS, ORIGIN)


# -- promises


def promise(log: Published, index: int, leaf: bytes | None = None) -> Promise:
    kept = next(each for each in log.kept() if each.index == index)
    return Promise(ORIGIN, kept.exchange, index, leaf or kept.leaf, kept.at)


def test_a_promise_comes_back(log: Published) -> None:
    note = sign_promise(promise(log, 40), RECEIPT_KEY)
    assert open_promise(note, PROMISERS, ORIGIN) == promise(log, 40)
    assert parse_note(note).text.startswith(f"{ORIGIN}/receipt/v1\n".encode())


def test_a_promise_is_no_checkpoint_and_no_checkpoint_is_a_promise(log: Published) -> None:
    with pytest.raises(NotProven):
        parse_checkpoint(promise(log, 40).body())
    with pytest.raises(NotProven) as caught:
        open_promise(log.published, PROMISERS, ORIGIN)
    assert caught.value.code == "note_unsigned"


def test_only_the_logs_own_receipt_key_promises(log: Published) -> None:
    stranger = Signer(receipt_name("other.example/log"), seed=5)
    for signer in (LOG_KEY, stranger):
        note = sign_note(promise(log, 40).body(), [signer])
        with pytest.raises(NotProven) as caught:
            open_promise(note, (*PROMISERS, signer.key), ORIGIN)
        assert caught.value.code == "note_unsigned"


@pytest.mark.parametrize("bad", ["ex 1", "", "ex/1", "ex\n1", "é"])
def test_a_promise_that_could_be_read_otherwise_is_not_signed(bad: str) -> None:
    with pytest.raises(NotProven):
        sign_promise(Promise(ORIGIN, bad, 1, bytes(32), 5), RECEIPT_KEY)


def test_what_became_of_a_promise(log: Published) -> None:
    head = parse_checkpoint(parse_note(log.published).text)
    hashes = TileHashes(log.files.get, head.size, head.root)
    assert settle_promise(promise(log, 40), head, hashes) == PASSED
    broken = promise(log, 40, leaf_hash(b"another"))
    assert settle_promise(broken, head, hashes) == Outcome("found", "promise_broken")
    late = Promise(ORIGIN, "ex_1", head.size, bytes(32), START)
    assert settle_promise(late, head, hashes) == not_checked("not_published_yet")
    assert settle_promise(late, head, hashes, START / 1000 + 59) == not_checked("not_published_yet")
    assert settle_promise(late, head, hashes, START / 1000 + 61) == Outcome("found", "promise_overdue")
    with pytest.raises(NotProven) as caught:
        settle_promise(msgspec.structs.replace(late, origin="other"), head, hashes)
    assert caught.value.code == "promise_origin"


def test_a_receipt_with_a_broken_promise_says_so(log: Published, exchange: str) -> None:
    honest = log.receipt(exchange)
    first = log.find(exchange)[0]
    other = sign_promise(Promise(ORIGIN, exchange, first.index, leaf_hash(b"another"), first.at), RECEIPT_KEY)
    assert code_of(msgspec.structs.replace(honest, note=other.decode())) == "promise_broken"


def test_evidence_of_a_broken_promise_convinces_who_has_the_keys(log: Published) -> None:
    broken = sign_promise(promise(log, 40, leaf_hash(b"another")), RECEIPT_KEY)
    raw = make_evidence(broken, leaf_hash(log.entries[40]), log.proof(40)).encode()
    assert verify_evidence(raw, PROMISERS, KEYS, ORIGIN).index == 40
    with pytest.raises(NotProven) as caught:
        verify_evidence(raw, (), KEYS, ORIGIN)
    assert caught.value.code == "note_unsigned"


def test_false_evidence_convinces_nobody(log: Published) -> None:
    kept = sign_promise(promise(log, 40), RECEIPT_KEY)
    broken = sign_promise(promise(log, 40, leaf_hash(b"another")), RECEIPT_KEY)
    here, there = leaf_hash(log.entries[40]), leaf_hash(log.entries[41])
    cases = [
        (make_evidence(kept, here, log.proof(40)), "evidence_wrong"),  # it was kept
        (make_evidence(kept, there, log.proof(41)), "evidence_wrong"),  # of another place
        (make_evidence(broken, there, log.proof(40)), "inclusion_wrong"),  # of what is not there
        (make_evidence(broken.replace(b"another", b"another"), bytes(3), log.proof(40)), "evidence_malformed"),
    ]
    for evidence, code in cases:
        with pytest.raises(NotProven) as caught:
            verify_evidence(evidence.encode(), PROMISERS, KEYS, ORIGIN)
        assert caught.value.code == code
