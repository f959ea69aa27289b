"""Signed notes against notes and keys that others published, and hostile ones by what is wrong with them."""

from __future__ import annotations

import base64
from collections.abc import Callable

import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from tests.fakes.note_signers import NOW, TestSigner

from tidegate.core.errors import NotProven
from tidegate.ledger.note import (
    LARGEST_NOTE,
    Line,
    Note,
    VerifierKey,
    add_lines,
    open_note,
    parse_lines,
    parse_note,
    sign_line,
    sign_note,
)
from tidegate.ledger.vkey import COSIGNATURE, ED25519, ML_DSA_44, SMALL_ORDER

C2SP_VKEY = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"
"""The example of c2sp.org/signed-note."""

# The example of golang.org/x/mod/sumdb/note (BSD-3-Clause).
NEUMANN = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
PROVERB = (
    "If you think cryptography is the answer to your problem,\n"
    "then you don't know what your problem is.\n"
    "\n"
    "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n"
).encode()

LOG = TestSigner("example.com/log")
OTHER = TestSigner("example.com/other", 2)
WITNESS = TestSigner("witness.example/w1", 3, COSIGNATURE)
TEXT = b"example.com/log\n1\nbjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=\n"
NOTE = sign_note(TEXT, [LOG])
SIGNATURE = NOTE[len(TEXT) + 1 :]


def test_the_published_key_is_read_and_written() -> None:
    key = VerifierKey.parse(C2SP_VKEY)
    assert (key.name, key.kind, key.key_id.hex()) == ("example.com/foo", ED25519, "530d903a")
    assert key.text == C2SP_VKEY


def test_the_published_note_opens() -> None:
    key = VerifierKey.parse(NEUMANN)
    opened = open_note(PROVERB, [key, LOG.key])
    assert opened.text == PROVERB.rpartition(b"\n\n")[0] + b"\n"
    assert [each for each, _ in opened.verified] == [key]


def test_the_published_key_signed_nothing_else() -> None:
    altered = PROVERB.replace(b"the answer", b"an answer")
    raises("note_signature_wrong", lambda: open_note(altered, [VerifierKey.parse(NEUMANN)]))


def test_a_note_of_ours_byte_by_byte() -> None:
    """The whole file, so that its form cannot change unseen: Ed25519 gives one signature for one text."""
    note = sign_note(b"This is an example message.\n", [TestSigner("example.com/foo", 7)])
    assert (
        note
        == (
            "This is an example message.\n"
            "\n"
            "— example.com/foo "
            "xzQW/020iE9DLK/9+DOV7gUNJ5TZyB9brsDtIvzFC7brRk76R61t1u06cqMbc+DLWDqWblKkC5UGwtY4P095HDOOHQo=\n"
        ).encode()
    )


def test_known_keys_are_told_and_unknown_ones_ignored() -> None:
    note = sign_note(TEXT, [OTHER, LOG, WITNESS])
    opened = open_note(note, [WITNESS.key, LOG.key])
    assert [(each.key.name, each.timestamp) for each in opened.signed] == [
        (LOG.key.name, None),
        (WITNESS.key.name, NOW),
    ]
    assert opened.text == TEXT


def test_a_text_may_have_blank_lines_and_what_looks_like_signatures() -> None:
    text = b"\n\n" + SIGNATURE + b"\n" + SIGNATURE
    note = sign_note(text, [LOG])
    assert parse_note(note).text == text
    assert open_note(note, [LOG.key]).text == text


def test_sixteen_large_signatures_are_taken() -> None:
    signers = [TestSigner(f"witness.example/{n}", n + 10, ML_DSA_44) for n in range(16)]
    note = sign_note(TEXT, [*signers, LOG])
    assert len(open_note(note, [signers[15].key, LOG.key]).signed) == 2


def test_lines_are_added_once() -> None:
    line = sign_line(TEXT, WITNESS)
    note = add_lines(NOTE, [line])
    assert parse_note(note) == Note(TEXT, (sign_line(TEXT, LOG), line))
    assert add_lines(note, [line, line]) == note
    assert parse_lines(line.text.encode()) == (line,)


def test_the_same_line_twice_counts_once() -> None:
    assert len(open_note(NOTE + SIGNATURE, [LOG.key]).signed) == 1


def test_a_key_that_is_given_twice_is_one() -> None:
    assert len(open_note(NOTE, [LOG.key, VerifierKey.parse(LOG.key.text)]).signed) == 1


def line_of(key: VerifierKey, signature: bytes) -> bytes:
    return Line(key.name, key.key_id, signature).text.encode()


WRONG = {
    "a_changed_text": NOTE.replace(b"\n1\n", b"\n2\n"),
    "a_signature_of_another_text": TEXT + b"\n" + sign_line(b"other\n", LOG).text.encode(),
    "a_cut_signature": TEXT + b"\n" + line_of(LOG.key, bytes(63)),
    "a_long_signature": TEXT + b"\n" + line_of(LOG.key, bytes(65)),
    "one_wrong_beside_a_right_one": NOTE + line_of(WITNESS.key, WITNESS.sign(b"example.com/log\n2\n" + TEXT[18:])),
    "a_second_wrong_one_of_the_same_key": NOTE + line_of(LOG.key, bytes(64)),
    "a_cosignature_without_time": NOTE + line_of(WITNESS.key, bytes(64)),
    "a_cosignature_at_another_time": NOTE + line_of(WITNESS.key, bytes(8) + WITNESS.sign(TEXT)[8:]),
    "a_time_beyond_all_bounds": NOTE + line_of(WITNESS.key, b"\xff" * 8 + WITNESS.sign(TEXT)[8:]),
    "a_cosignature_of_what_is_no_checkpoint": b"hello\n\n" + line_of(WITNESS.key, WITNESS.sign(TEXT)),
}


@pytest.mark.parametrize("defect", WRONG)
def test_a_wrong_signature_of_a_known_key_rejects_the_note(defect: str) -> None:
    raises("note_signature_wrong", lambda: open_note(WRONG[defect], [LOG.key, WITNESS.key]))


def test_a_key_of_the_same_name_or_id_is_another_key() -> None:
    """An adversary can choose a key's name, and find one with the same four bytes of id; not both with a signature."""
    same_name = VerifierKey.of(LOG.key.name, ED25519, OTHER.key.public)
    same_id = VerifierKey(OTHER.key.name, ED25519, OTHER.key.public, LOG.key.key_id)
    both = VerifierKey(LOG.key.name, ED25519, OTHER.key.public, LOG.key.key_id)
    for key in (same_name, same_id):
        raises("note_unsigned", lambda key=key: open_note(NOTE, [key]))
    raises("note_signature_wrong", lambda: open_note(NOTE, [both]))
    raises("note_key_ambiguous", lambda: open_note(NOTE, [LOG.key, both]))


def test_nobody_known() -> None:
    raises("note_unsigned", lambda: open_note(NOTE, [OTHER.key]))
    raises("note_unsigned", lambda: open_note(NOTE, []))


def test_a_log_key_is_no_witness_of_the_same_bytes() -> None:
    """One private key under one name, as two kinds: different ids, and neither's signature is the other's."""
    cosigner = TestSigner(LOG.key.name, 1, COSIGNATURE)
    assert cosigner.key.public == LOG.key.public
    raises("note_unsigned", lambda: open_note(NOTE, [cosigner.key]))
    forged = TEXT + b"\n" + line_of(cosigner.key, NOW.to_bytes(8) + LOG.sign(TEXT))
    raises("note_signature_wrong", lambda: open_note(forged, [cosigner.key]))


ENCODED = SIGNATURE.split(b" ")[2][:-1]

MALFORMED = {
    "nothing": b"",
    "no_signatures": TEXT,
    "no_lines_after_the_blank_one": TEXT + b"\n",
    "no_text": SIGNATURE,
    "no_last_newline": NOTE[:-1],
    "a_carriage_return": NOTE.replace(b"\n1\n", b"\r\n1\n"),
    "a_tab_in_the_text": b"a\tb\n\n" + SIGNATURE,
    "a_nul": b"a\x00b\n\n" + SIGNATURE,
    "an_escape": b"a\x1bb\n\n" + SIGNATURE,
    "bytes_that_are_no_characters": b"\xff\n\n" + SIGNATURE,
    "a_surrogate": b"\xed\xa0\x80\n\n" + SIGNATURE,
    "bytes_that_are_none_in_a_name": NOTE.replace(b"\xe2\x80\x94 example", b"\xe2\x80\x94 \xff"),
    "a_hyphen_for_the_dash": NOTE.replace("—".encode(), b"-"),
    "two_spaces": NOTE.replace(b"log " + ENCODED, b"log  " + ENCODED),
    "a_space_behind": NOTE[:-1] + b" \n",
    "a_name_with_a_plus": NOTE.replace("— example.com/log".encode(), "— example.com+log".encode()),
    "a_name_with_a_no_break_space": NOTE.replace("— example".encode(), "— exa\xa0mple".encode()),
    "a_name_with_a_line_separator": NOTE.replace("— example".encode(), "— exa\u2028mple".encode()),
    "a_name_without_letters": NOTE.replace("— example.com/log".encode(), "— ".encode()),
    "a_name_without_end": NOTE.replace("— example.com/log".encode(), "— ".encode() + b"n" * 256),
    "base64_without_padding": NOTE.replace(b"=\n", b"\n") if ENCODED.endswith(b"=") else NOTE[:-2] + b"\n",
    "base64_of_the_url_kind": TEXT + b"\n" + "— n ".encode() + base64.urlsafe_b64encode(b"\xff" * 67) + b"\n",
    "base64_with_a_newline": NOTE.replace(ENCODED, ENCODED[:8] + b"\n" + ENCODED[8:]),
    "base64_with_loose_bits": TEXT + b"\n" + "— n AAAAAAB=\n".encode(),
    "only_a_key_id": TEXT + b"\n" + line_of(LOG.key, b""),
    "a_text_among_the_signatures": NOTE + b"hello\n",
    "a_hundred_and_one_signatures": NOTE + SIGNATURE * 100,
    "more_than_a_mebibyte": b"a" * LARGEST_NOTE + b"\n\n" + SIGNATURE,
}


@pytest.mark.parametrize("defect", MALFORMED)
def test_what_is_no_note_is_refused(defect: str) -> None:
    raises("note_malformed", lambda: open_note(MALFORMED[defect], [LOG.key]))


def test_a_hundred_signatures_are_taken() -> None:
    assert len(parse_note(NOTE + SIGNATURE * 99).lines) == 100


@pytest.mark.parametrize("text", [b"", b"no newline", b"a\x00\n", b"\xff\n"])
def test_a_text_that_could_not_be_read_back_is_not_signed_for(text: bytes) -> None:
    raises("note_malformed", lambda: sign_note(text, [LOG]))


def test_a_note_without_signers_is_none() -> None:
    raises("note_malformed", lambda: sign_note(TEXT, []))


@pytest.mark.parametrize(
    ("vkey", "code"),
    [
        *(("", "vkey_malformed"), ("a+b", "vkey_malformed"), ("+530d903a+AekyeRrm", "vkey_malformed")),
        (C2SP_VKEY.replace("530d903a", "530d903b"), "vkey_malformed"),
        (C2SP_VKEY.replace("530d903a", "530D903A"), "vkey_malformed"),
        (C2SP_VKEY.replace("/foo", "/bar"), "vkey_malformed"),
        (C2SP_VKEY.replace("example", "exa mple"), "vkey_malformed"),
        *(
            (C2SP_VKEY[:-4], "vkey_malformed"),
            (C2SP_VKEY + "\n", "vkey_malformed"),
            (C2SP_VKEY + "=", "vkey_malformed"),
        ),
        (C2SP_VKEY.replace("+Ae", "+Aek"), "vkey_malformed"),
        ("name+00000000+AQ==", "vkey_malformed"),
        ("name+00000000+" + base64.b64encode(b"\x02" + bytes(32)).decode(), "vkey_unsupported"),
        ("\ud800+00000000+" + base64.b64encode(b"\x01" + bytes(32)).decode(), "vkey_malformed"),
        ("n" * 5000, "vkey_malformed"),
    ],
)
def test_what_is_no_key_is_refused(vkey: str, code: str) -> None:
    raises(code, lambda: VerifierKey.parse(vkey))


def test_a_key_that_anybody_can_sign_under_is_refused() -> None:
    """One signature, made without any private key, is right for one text in eight at least. A log could deny all."""
    anything = bytes([1]) + bytes(63)
    for point in SMALL_ORDER:
        key = Ed25519PublicKey.from_public_bytes(point)
        assert any(is_right(key, anything, b"head %d" % n) for n in range(300)), point.hex()
    for kind in (ED25519, COSIGNATURE):
        for point in (*SMALL_ORDER, *(each[:31] + bytes([each[31] | 0x80]) for each in SMALL_ORDER)):
            raises("vkey_weak", lambda kind=kind, point=point: VerifierKey.of("log", kind, point))


def is_right(key: Ed25519PublicKey, signature: bytes, text: bytes) -> bool:
    try:
        key.verify(signature, text)
    except InvalidSignature:
        return False
    return True


@pytest.mark.parametrize("kind", [ED25519, COSIGNATURE, ML_DSA_44])
def test_keys_of_every_kind_are_read_back(kind: int) -> None:
    key = TestSigner("witness.example/ü", 5, kind).key
    assert VerifierKey.parse(key.text) == key


def raises(code: str, run: Callable[[], object]) -> None:
    with pytest.raises(NotProven) as caught:
        run()
    assert caught.value.code == code
