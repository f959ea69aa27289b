"""Checkpoints and cosignatures: published bytes, exact messages, and what a signature does not cover."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA44PublicKey
from tests.fakes.note_signers import NOW, TestSigner

from tidegate.core.errors import NotProven
from tidegate.ledger.checkpoint import Checkpoint, open_checkpoint, parse_checkpoint
from tidegate.ledger.cosign import Timestamped, check_signature, ed25519_message, ml_dsa_message, read_timestamped
from tidegate.ledger.merkle import EMPTY_ROOT
from tidegate.ledger.note import open_note, sign_note
from tidegate.ledger.vkey import COSIGNATURE, ED25519, ML_DSA_44

# The example of c2sp.org/tlog-checkpoint and c2sp.org/tlog-cosignature.
SOFA = b"example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n"

ORIGIN = "example.com/log"
LOG = TestSigner(ORIGIN)
HEAD = Checkpoint(ORIGIN, 7, bytes(range(32)))


def test_the_published_checkpoint_is_read_and_written() -> None:
    head = parse_checkpoint(SOFA)
    assert (head.origin, head.size, head.root.hex()[:8]) == ("example.com/behind-the-sofa", 20_852_163, "0ac5186a")
    assert head.body() == SOFA


@pytest.mark.parametrize(
    "head", [HEAD, Checkpoint("a b+c", 0, EMPTY_ROOT, ("more", "and more")), Checkpoint("ü", 2**63 - 1, bytes(32))]
)
def test_a_checkpoint_is_read_back(head: Checkpoint) -> None:
    assert parse_checkpoint(head.body()) == head


MALFORMED = {
    "nothing": b"",
    "two_lines": b"o\n1\n",
    "no_last_newline": SOFA[:-1],
    "an_empty_origin": b"\n" + SOFA.split(b"\n", 1)[1],
    "an_empty_extension": SOFA + b"\n",
    "a_leading_zero": SOFA.replace(b"20852163", b"020852163"),
    "a_sign": SOFA.replace(b"20852163", b"+20852163"),
    "a_space": SOFA.replace(b"20852163", b"20852163 "),
    "an_underscore": SOFA.replace(b"20852163", b"20_852_163"),
    "digits_of_another_script": SOFA.replace(b"20852163", "٢".encode()),
    "a_size_beyond_all_bounds": SOFA.replace(b"20852163", b"9223372036854775808"),
    "a_size_of_a_million_digits": SOFA.replace(b"20852163", b"9" * 50_000),
    "a_root_of_31_bytes": SOFA.replace(b"CsUYapGGPo4d", b"apGGPo4d"),
    "a_root_with_loose_bits": SOFA.replace(b"q2I=", b"q2J="),
    "an_empty_tree_with_a_root": SOFA.replace(b"20852163", b"0"),
    "a_control_character": SOFA.replace(b"example", b"exa\x1bmple"),
    "a_carriage_return": SOFA.replace(b"\n", b"\r\n"),
    "bytes_that_are_no_characters": SOFA.replace(b"example", b"exa\xffmple"),
    "far_too_long": SOFA + b"extension\n" * 10_000,
}


@pytest.mark.parametrize("defect", MALFORMED)
def test_what_is_no_checkpoint_is_refused(defect: str) -> None:
    raises("checkpoint_malformed", lambda: parse_checkpoint(MALFORMED[defect]))


@pytest.mark.parametrize(
    "head",
    [
        *(Checkpoint("", 7, bytes(32)), Checkpoint("a\nb", 7, bytes(32)), Checkpoint("a", -1, bytes(32))),
        *(Checkpoint("a", 7, b""), Checkpoint("a", 2**63, bytes(32)), Checkpoint("a", 7, bytes(32), ("",))),
        *(Checkpoint("\ud800", 7, bytes(32)), Checkpoint("a", 0, bytes(32))),
    ],
)
def test_what_could_not_be_read_back_is_not_written(head: Checkpoint) -> None:
    raises("checkpoint_malformed", head.body)


def test_the_logs_head_is_opened() -> None:
    assert open_checkpoint(sign_note(HEAD.body(), [LOG]), [LOG.key], ORIGIN) == HEAD


def test_another_logs_head_is_named() -> None:
    other = sign_note(Checkpoint("example.com/other", 7, HEAD.root).body(), [LOG])
    raises("checkpoint_origin", lambda: open_checkpoint(other, [LOG.key], ORIGIN))


def test_a_signed_text_that_is_no_head_is_named() -> None:
    raises("checkpoint_malformed", lambda: open_checkpoint(sign_note(b"hello\n", [LOG]), [LOG.key], ORIGIN))


def test_the_published_message_of_a_cosigner() -> None:
    assert ed25519_message(SOFA, 1_679_315_147) == b"cosignature/v1\ntime 1679315147\n" + SOFA


def test_the_message_of_an_ml_dsa_cosigner_byte_by_byte() -> None:
    made = ml_dsa_message("w.example", 5, "example.com/log", (0, 258, bytes(range(32))))
    assert made == (
        b"subtree/v1\n\x00"
        b"\x09w.example"
        b"\x00\x00\x00\x00\x00\x00\x00\x05"
        b"\x0fexample.com/log"
        b"\x00\x00\x00\x00\x00\x00\x00\x00"
        b"\x00\x00\x00\x00\x00\x00\x01\x02" + bytes(range(32))
    )


@pytest.mark.parametrize(
    ("cosigner", "time", "origin", "tree"),
    [
        ("", 5, "log", (0, 7, bytes(32))),
        ("w", 5, "", (0, 7, bytes(32))),
        ("w" * 256, 5, "log", (0, 7, bytes(32))),
        ("w", 5, "ü" * 128, (0, 7, bytes(32))),
        ("w", 2**63, "log", (0, 7, bytes(32))),
        ("w", -1, "log", (0, 7, bytes(32))),
        ("w", 5, "log", (4, 7, bytes(32))),
        ("w", 0, "log", (7, 7, bytes(32))),
        ("w", 5, "log", (0, 7, bytes(31))),
        ("w", 5, "log", (0, 2**63, bytes(32))),
    ],
)
def test_no_message_is_made_of_what_has_none(
    cosigner: str, time: int, origin: str, tree: tuple[int, int, bytes]
) -> None:
    raises("cosignature_malformed", lambda: ml_dsa_message(cosigner, time, origin, tree))


def test_a_subtree_has_a_message_without_time() -> None:
    assert ml_dsa_message("w", 0, "log", (4, 8, bytes(32))).startswith(b"subtree/v1\n\x00\x01w" + bytes(8))


@pytest.mark.parametrize("kind", [ED25519, COSIGNATURE, ML_DSA_44])
def test_a_signature_is_its_keys_over_this_text(kind: int) -> None:
    signer = TestSigner("witness.example/w", 4, kind)
    signature = signer.sign(SOFA)
    assert check_signature(signer.key, SOFA, signature) == (None if kind == ED25519 else NOW)
    altered = bytearray(signature)
    for at in (0, 7, 8, len(signature) - 1):
        altered[at] ^= 1
        raises("note_signature_wrong", lambda: check_signature(signer.key, SOFA, bytes(altered)))
        altered[at] ^= 1
    for text in (SOFA.replace(b"63\n", b"64\n"), SOFA.replace(b"sofa", b"Sofa"), SOFA.replace(b"q2I=", b"q2M=")):
        raises("note_signature_wrong", lambda text=text: check_signature(signer.key, text, signature))
    other = TestSigner("witness.example/other", 4, kind)
    if kind == ML_DSA_44:  # which commits to the cosigner's name, so one key under two names is two cosigners
        raises("note_signature_wrong", lambda: check_signature(other.key, SOFA, signature))


def test_only_ml_dsa_leaves_extension_lines_unsigned() -> None:
    """As the specification says. So nothing of ours acts on them."""
    extended = SOFA + b"extension\n"
    ml_dsa, ed25519 = TestSigner("w", 4, ML_DSA_44), TestSigner("w", 4, COSIGNATURE)
    assert check_signature(ml_dsa.key, extended, ml_dsa.sign(SOFA)) == NOW
    raises("note_signature_wrong", lambda: check_signature(ed25519.key, extended, ed25519.sign(SOFA)))


def test_an_algorithm_that_is_missing_is_not_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    witness = TestSigner("witness.example/w", 4, ML_DSA_44)
    note = sign_note(HEAD.body(), [LOG, witness])

    def unsupported(_raw: bytes) -> MLDSA44PublicKey:
        raise UnsupportedAlgorithm("no ML-DSA-44 here")

    monkeypatch.setattr("tidegate.ledger.cosign.MLDSA44PublicKey.from_public_bytes", unsupported)
    opened = open_note(note, [LOG.key, witness.key])
    assert [each.key for each in opened.signed] == [LOG.key]
    assert [key for key, _ in opened.not_checked] == [witness.key]
    raises("note_not_checked", lambda: open_note(note, [witness.key]))


def test_a_cosignature_is_read_with_its_time() -> None:
    assert read_timestamped(COSIGNATURE, Timestamped(5, bytes(64)).encode()) == Timestamped(5, bytes(64))
    for kind, raw in (
        (COSIGNATURE, bytes(71)),
        (ML_DSA_44, bytes(72)),
        (ED25519, bytes(72)),
        (COSIGNATURE, b"\x80" + bytes(71)),
    ):
        raises("cosignature_malformed", lambda kind=kind, raw=raw: read_timestamped(kind, raw))


def raises(code: str, run: Callable[[], object]) -> None:
    with pytest.raises(NotProven) as caught:
        run()
    assert caught.value.code == code
