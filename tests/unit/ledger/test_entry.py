"""Entries are read in one form only, and described without what a caller wrote."""

from __future__ import annotations

import base64
import hashlib

import msgspec
import pytest

from tidegate.core.errors import NotProven
from tidegate.ledger.commitment import LABELS, Commitment, check_commitment, commitment_of
from tidegate.ledger.entry import Closed, Configured, Decided, Started, decode_entry, describe, encode_entry

SALT = bytes(range(32))
STARTED = b'{"at":1,"clean":true,"kind":"started","seq":0,"v":1,"version":"1"}'


def test_a_known_entry_has_known_bytes() -> None:
    entry = Configured(at=1_764_000_000_000, seq=3, v=1, why="reload", version="1.2", config="sha256:ab")
    assert encode_entry(entry) == (
        b'{"at":1764000000000,"config":"sha256:ab","kind":"configured","seq":3,"v":1,"version":"1.2","why":"reload"}'
    )


def test_names_of_members_are_ordered_by_utf16() -> None:
    entry = Closed(at=1, seq=0, v=1, exchange="x", key="k", sights={"\ue000": 1, "\U0001f600": 2})
    assert '"sights":{"\U0001f600":2,"\ue000":1}'.encode() in encode_entry(entry)


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"[]", id="no_object"),
        pytest.param(STARTED[:-1], id="cut_short"),
        pytest.param(STARTED + b"\n", id="line_feed_after"),
        pytest.param(STARTED.replace(b'"started"', b'"begun"'), id="unknown_kind"),
        pytest.param(STARTED.replace(b'"v":1', b'"v":2'), id="other_version"),
        pytest.param(STARTED.replace(b',"v":1', b""), id="no_version"),
        pytest.param(STARTED.replace(b'"seq":0', b'"seq":0,"seq":0'), id="member_twice"),
        pytest.param(STARTED.replace(b'"seq":0', b'"seq":1,"seq":0'), id="member_twice_differently"),
        pytest.param(STARTED.replace(b'"kind":"started"', b'"kind":"decided","kind":"started"'), id="kind_twice"),
        pytest.param(STARTED.replace(b'"seq":0', b'"seq":-0'), id="negative_zero"),
        pytest.param(STARTED.replace(b'"seq":0', b'"seq":0.0'), id="float"),
        pytest.param(STARTED.replace(b'"at":1', b'"at":1e0'), id="exponent"),
        pytest.param(STARTED.replace(b'"at":1', b'"at":-1'), id="negative_time"),
        pytest.param(STARTED.replace(b'"at":1', b'"at":9007199254740993'), id="number_no_double_holds"),
        pytest.param(STARTED.replace(b'"at":1', b'"at": 1'), id="space"),
        pytest.param(STARTED.replace(b'"version":"1"', b'"version":"\\u0031"'), id="needless_escape"),
        pytest.param(STARTED.replace(b'"version":"1"', b'"version":"\\ud800"'), id="half_of_a_character"),
        pytest.param(STARTED.replace(b'"version":"1"', b'"version":"\xff"'), id="no_utf8"),
        pytest.param(STARTED.replace(b'"v":1,', b'"v":1,"va":1,'), id="unknown_member"),
        pytest.param(STARTED.replace(b'"at":1,', b'"at":1,"cut":{},'), id="default_written_out"),
        pytest.param(b'{"clean":true,"at":1,"kind":"started","seq":0,"v":1,"version":"1"}', id="other_order"),
        pytest.param(STARTED.replace(b'"1"', b'"' + b"1" * 70_000 + b'"'), id="too_long"),
        pytest.param(STARTED.replace(b'"1"', b'"' + b"1" * 2_000 + b'"'), id="not_cut"),
        pytest.param(b"[" * 60_000, id="deep"),
    ],
)
def test_anything_else_is_malformed(data: bytes) -> None:
    assert decode_entry(STARTED) == Started(at=1, seq=0, v=1, version="1", clean=True)
    with pytest.raises(NotProven) as caught:
        decode_entry(data)
    assert caught.value.code == "entry_malformed"


def test_an_absurd_name_is_cut_and_says_how_long_it_was() -> None:
    entry = Decided(at=1, seq=0, v=1, exchange="x", key="k", request="r", model="m" * 100_000, labels=("a",) * 50_000)
    back = decode_entry(encode_entry(entry))
    assert isinstance(back, Decided)
    assert back.model == "m" * 237 + "…"
    assert back.labels == ("a",) * 40
    assert back.cut == {"model": 100_000, "labels": 50_000}
    assert back.exchange == "x"


def test_half_of_a_character_is_replaced_and_shows() -> None:
    entry = Decided(at=1, seq=0, v=1, exchange="x", key="k", request="r", model="m\ud800", findings={"\udfff": 2})
    back = decode_entry(encode_entry(entry))
    assert isinstance(back, Decided)
    assert (back.model, back.findings, back.cut) == ("m?", {"?": 2}, {"model": 2, "findings": 1})


def test_sentences_hold_nothing_that_a_caller_wrote() -> None:
    decided = Decided(
        at=1, seq=0, v=1, exchange="ex1", key="key1", request="r", model="PLANTED", decision="allow", rule="r1",
        data_class="internal", endpoints=("a", "b"),
    )  # fmt: skip
    closed = Closed(
        at=1, seq=1, v=1, exchange="ex1", key="key1", requested="PLANTED", claimed="PLANTED", status=200, endpoint="a",
        cost="0.01", input_tokens=3, output_tokens=4,
    )  # fmt: skip
    assert describe(decided) == (
        "Policy said allow to the exchange ex1 of the key key1 with internal data by the rule r1; "
        "it was cleared for a, b."
    )
    own = msgspec.structs.replace(decided, exchange="ex2", serves="ex1", data_class="", rule="")
    assert describe(own) == (
        "Policy said allow to the exchange ex2 of the key key1; it was cleared for a, b; "
        "the gateway makes it by itself for ex1."
    )
    assert describe(closed) == "The exchange ex1 ended at a, status 200; 3 and 4 tokens, 0.01 USD."


# -- commitments


@pytest.mark.parametrize("label", LABELS)
def test_a_commitment_is_the_hash_of_label_salt_and_bytes(label: str) -> None:
    made = Commitment(label, SALT)
    made.update(b"he")
    made.update(b"")
    made.update(b"llo")
    by_hand = hashlib.sha256(label.encode() + b"\n" + SALT + hashlib.sha256(b"hello").digest()).digest()
    assert made.value() == commitment_of(label, SALT, b"hello") == commitment_of(label, SALT, [b"hel", b"lo"])
    assert base64.b64decode(made.value()) == by_hand
    check_commitment(made.value(), label, SALT, b"hello")


def test_labels_salts_and_bytes_keep_commitments_apart() -> None:
    made = {commitment_of(label, SALT, b"hello") for label in LABELS}
    made |= {commitment_of(LABELS[0], bytes(32), b"hello"), commitment_of(LABELS[0], SALT, b"hello ")}
    assert len(made) == len(LABELS) + 2


@pytest.mark.parametrize(
    ("value", "code"),
    [("", "commitment_absent"), ("A" * 43 + "=", "commitment_differs"), ("no base64!", "commitment_differs"),
     ("é", "commitment_differs")],
)  # fmt: skip
def test_other_commitments_prove_nothing(value: str, code: str) -> None:
    with pytest.raises(NotProven) as caught:
        check_commitment(value, LABELS[0], SALT, b"hello")
    assert caught.value.code == code


def test_a_short_salt_is_refused() -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        commitment_of(LABELS[0], b"short", b"")
