"""Owns the public keys that envelopes are verified with: by provider and key id, as people gave them."""

from __future__ import annotations

import base64
import binascii
import hashlib
from collections.abc import Iterable

import msgspec
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat, load_pem_public_key

from tidegate.core.errors import Misconfigured, NotProven

KEY_SIZE = 32
"""Bytes of an Ed25519 public key."""


class PublicKey(msgspec.Struct, frozen=True):
    """A public Ed25519 key. `raw` are its 32 bytes."""

    provider: str
    key_id: str
    raw: bytes

    def verify(self, signature: bytes, message: bytes) -> None:
        """Raises NotProven (`envelope_signature_wrong`) unless the signature is this key's over the message."""
        try:
            Ed25519PublicKey.from_public_bytes(self.raw).verify(signature, message)
        except (InvalidSignature, ValueError):
            raise NotProven(
                "envelope_signature_wrong", "The signature of the envelope is wrong.", "Treat the answer as unsigned."
            ) from None


class KeyRing:
    """Keys by provider and id. It never changes."""

    def __init__(self, keys: Iterable[PublicKey] = ()) -> None:
        self._keys = {(key.provider, key.key_id): key for key in keys}

    def find(self, provider: str, key_id: str) -> PublicKey | None:
        """The key, or None."""
        return self._keys.get((provider, key_id))

    def __len__(self) -> int:
        return len(self._keys)


def read_public_key(text: str) -> bytes:
    """The 32 bytes of a key given as PEM, hex or base64. Raises Misconfigured (`public_key_invalid`)."""
    raw = _read(text.strip())
    if raw is None or len(raw) != KEY_SIZE:
        raise Misconfigured(
            "public_key_invalid",
            "This is no public Ed25519 key.",
            "Give its 32 bytes in base64 or hex, or the key as PEM.",
        )
    return raw


def key_id_of(raw: bytes) -> str:
    """The id that we give a key of ours: the first 16 hex digits of the SHA-256 of its bytes."""
    return hashlib.sha256(raw).hexdigest()[:16]


def read_base64(text: str) -> bytes | None:
    """Bytes in base64, of either alphabet, padded or not; None when it is not that."""
    plain = text.replace("-", "+").replace("_", "/").rstrip("=")
    try:
        return base64.b64decode(plain + "=" * (-len(plain) % 4), validate=True)
    except (binascii.Error, ValueError):
        return None


def _read(text: str) -> bytes | None:
    if text.startswith("-----BEGIN"):
        try:
            key = load_pem_public_key(text.encode())
        except (ValueError, UnsupportedAlgorithm, UnicodeError):
            return None
        return key.public_bytes(Encoding.Raw, PublicFormat.Raw) if isinstance(key, Ed25519PublicKey) else None
    if len(text) == 2 * KEY_SIZE:
        try:
            return bytes.fromhex(text)
        except ValueError:
            return None
    return read_base64(text)
