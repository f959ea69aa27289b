"""Receipts of enclave providers: Keccak, recovery of addresses, the digests of both bodies."""

from __future__ import annotations

import gc
import hashlib
from collections.abc import Iterator

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import Prehashed, decode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from hypothesis import given, settings
from hypothesis import strategies as st

from tidegate.core.errors import NotProven
from tidegate.provenance.keccak import keccak256
from tidegate.provenance.receipts import Bodies, Receipt, personal_digest, read_receipt, verify_receipt
from tidegate.provenance.secp256k1 import ORDER, recover_address

SECRET = ec.derive_private_key(0x4C0883A69102937D6231471B5DBB6204FE5129617082792AE468D01A3F362318, ec.SECP256K1())
ADDRESS = "2c7536e3605d9c16a7a3d7b1898e529396a65c23"
BODIES = Bodies(b'{"model": "m"}', b'data: {"x": 1}\n\ndata: [DONE]\n\n\n')


@pytest.fixture(autouse=True, scope="module")
def resting_collector() -> Iterator[None]:
    """Hypothesis parses source; CPython 3.11 miscounts when the collector runs meanwhile (see tests/conftest.py)."""
    gc.disable()
    yield
    gc.enable()


def sign(digest: bytes, secret: ec.EllipticCurvePrivateKey = SECRET) -> bytes:
    """Sign by the library, and find v by trying: an oracle beside the product's arithmetic."""
    r, s = decode_dss_signature(secret.sign(digest, ec.ECDSA(Prehashed(SHA256()))))
    s = min(s, ORDER - s)
    bare = r.to_bytes(32, "big") + s.to_bytes(32, "big")
    for v in (27, 28):
        if recover_address(digest, bare + bytes([v])) == address_of(secret):
            return bare + bytes([v])
    raise AssertionError("neither form recovers the address")


def address_of(secret: ec.EllipticCurvePrivateKey) -> bytes:
    return keccak256(secret.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)[1:])[12:]


def receipt(text: str) -> Receipt:
    return Receipt(text, "0x" + sign(personal_digest(text.encode())).hex(), "0x" + ADDRESS.upper())


def text_of(bodies: Bodies = BODIES) -> str:
    return f"{hashlib.sha256(bodies.request).hexdigest()}:{hashlib.sha256(bodies.response).hexdigest()}"


@pytest.mark.parametrize(("message", "digest"), [
    (b"", "c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470"),
    (b"abc", "4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45"),
    (b"The quick brown fox jumps over the lazy dog",
     "4d741b6f1eb29cb2a9b9911c82f56fa8d73b04959d3d9d222895df6c0b28aa15"),
])  # fmt: skip
def test_known_digests(message: bytes, digest: str) -> None:
    assert keccak256(message).hex() == digest


@pytest.mark.parametrize("size", [0, 1, 135, 136, 137, 271, 272, 273])
def test_the_sponge_is_that_of_sha3_but_for_its_padding(size: int) -> None:
    # With the padding of FIPS 202 the same code must give what the standard library gives.
    import tidegate.provenance.keccak as module

    message = bytes(range(256)) * 2
    source = module.__loader__.get_source(module.__name__)  # type: ignore[union-attr]
    scope: dict[str, object] = {}
    exec(compile(source.replace('b"\\x01"', 'b"\\x06"'), "sha3", "exec"), scope)  # noqa: S102
    assert scope["keccak256"](message[:size]) == hashlib.sha3_256(message[:size]).digest()  # type: ignore[operator]


def test_a_signature_that_others_publish() -> None:
    # The example of web3.js's documentation, `accounts.sign("Some data", ...)`.
    signature = bytes.fromhex(
        "b91467e570a6466aa9e9876cbcd013baba02900b8979d43fe208a4a4f339f5fd"
        "6007e74cd82e037b800186422fc2da167c747ef045e5d18a5f5d4300f8e1a0291c"
    )
    digest = personal_digest(b"Some data")
    assert digest.hex() == "1da44b586eb0729ff70a73c326926f6ed5a25f5b056e7f47fbc6e58d86871655"
    assert recover_address(digest, signature).hex() == ADDRESS


@settings(max_examples=25, deadline=None)
@given(st.integers(1, ORDER - 1), st.binary(min_size=32, max_size=32))
def test_what_the_library_signs_recovers_to_its_address(secret: int, digest: bytes) -> None:
    sign(digest, ec.derive_private_key(secret, ec.SECP256K1()))


@pytest.mark.parametrize("signature", [
    b"", bytes(65), b"\xff" * 65, (1).to_bytes(32, "big") + (ORDER - 1).to_bytes(32, "big") + b"\x1b",
    (5).to_bytes(32, "big") + (1).to_bytes(32, "big") + b"\x1b", (1).to_bytes(32, "big") * 2 + b"\x1d",
])  # fmt: skip
def test_what_is_no_signature(signature: bytes) -> None:
    with pytest.raises(NotProven):
        recover_address(bytes(32), signature)


@pytest.mark.parametrize("prefix", ["", "some-org/model:"])
def test_a_true_receipt(prefix: str) -> None:
    assert verify_receipt(receipt(prefix + text_of()), BODIES, "some-org/model").hex() == ADDRESS


FALSE: dict[str, tuple[Receipt, Bodies, str]] = {
    "receipt_bodies_differ": (receipt(text_of()), Bodies(BODIES.request, BODIES.response[:-1]), ""),
    "receipt_model_differs": (receipt("other:" + text_of()), BODIES, "m"),
    "receipt_algorithm_unknown": (Receipt(text_of(), "0x00", ADDRESS, "ed25519"), BODIES, ""),
    "receipt_malformed": (Receipt(text_of(), "0x00", ADDRESS), BODIES, ""),
    "receipt_signature_wrong": (Receipt(text_of(), receipt(text_of()).signature, "00" * 20), BODIES, ""),
}


@pytest.mark.parametrize("code", FALSE)
def test_false_ones(code: str) -> None:
    with pytest.raises(NotProven) as caught:
        verify_receipt(*FALSE[code])
    assert caught.value.code == code


def test_a_signature_over_another_text_and_none_named() -> None:
    moved = Receipt(text_of(), receipt("x:" + text_of()).signature, ADDRESS)
    for given_one in (moved, Receipt(text_of(), receipt(text_of()).signature, "")):
        with pytest.raises(NotProven):
            verify_receipt(given_one, BODIES)


@pytest.mark.parametrize("raw", [b"", b"[]", b'{"text": 1}', b"\xff"])
def test_what_is_no_receipt(raw: bytes) -> None:
    with pytest.raises(NotProven):
        read_receipt(raw)
