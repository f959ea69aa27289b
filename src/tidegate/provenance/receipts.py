"""Owns the receipts of enclave providers (Phala, RedPill, NEAR): a signed text with the digests of both bodies.

The text is `[model:]sha256(request):sha256(response)`, in hex, over the raw bytes as the endpoint got and sent
them; the signature is that of EIP-191 over secp256k1. That its address belongs to an enclave, an attestation says.
"""

from __future__ import annotations

import hashlib
import hmac

import msgspec

from tidegate.core.errors import NotProven
from tidegate.provenance.keccak import keccak256
from tidegate.provenance.secp256k1 import recover_address


class Receipt(msgspec.Struct, frozen=True):
    """What `GET /v1/signature/{id}` of such a provider gives. Further members are ignored: they are not signed."""

    text: str
    signature: str
    signing_address: str = ""
    signing_algo: str = "ecdsa"


class Bodies(msgspec.Struct, frozen=True):
    """The raw bytes of both, as they were on the wire: a stream with all its line ends."""

    request: bytes
    response: bytes


def read_receipt(raw: bytes) -> Receipt:
    """Read one. Raises NotProven (`receipt_malformed`)."""
    try:
        return msgspec.json.decode(raw, type=Receipt)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise _failed("receipt_malformed", "This is no receipt of a signature") from None


def verify_receipt(receipt: Receipt, bodies: Bodies, model: str = "") -> bytes:
    """Verify a receipt and return the address that signed it, 20 bytes.

    1. The text names the digests of these two bodies, and the model, where it names one and one is expected.
    2. The signature is over this text, and recovers to an address.
    3. The address is the one that the receipt itself names.

    The caller must still know that the address is an enclave's: see `attestation`. Raises NotProven.
    """
    # 1
    parts = receipt.text.split(":")
    digests = [hashlib.sha256(body).hexdigest() for body in (bodies.request, bodies.response)]
    named = ":".join(parts[:-2])
    if len(parts) < 2 or not hmac.compare_digest(":".join(parts[-2:]).lower(), ":".join(digests)):
        raise _failed("receipt_bodies_differ", "The receipt is of another request or another response")
    if model and named and named != model:
        raise _failed("receipt_model_differs", "The receipt is of another model")
    # 2
    if receipt.signing_algo.lower() != "ecdsa":
        raise _failed("receipt_algorithm_unknown", "The receipt is signed in a way that is not known here")
    address = recover_address(personal_digest(receipt.text.encode()), _hex(receipt.signature, 65))
    # 3
    if not receipt.signing_address or not hmac.compare_digest(_hex(receipt.signing_address, 20), address):
        raise _failed("receipt_signature_wrong", "The receipt was signed by another address than it names")
    return address


def personal_digest(message: bytes) -> bytes:
    """What is signed of a message by EIP-191, version 0x45 (`personal_sign`)."""
    return keccak256(b"\x19Ethereum Signed Message:\n" + str(len(message)).encode() + message)


def _hex(text: str, size: int) -> bytes:
    try:
        raw = bytes.fromhex(text.removeprefix("0x"))
    except ValueError:
        raw = b""
    if len(raw) != size:
        raise _failed("receipt_malformed", "A signature or an address in the receipt is none")
    return raw


def _failed(code: str, what: str) -> NotProven:
    return NotProven(code, f"{what}.", "Treat the answer as unsigned.")
