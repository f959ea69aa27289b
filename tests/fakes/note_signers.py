"""Keys of logs and witnesses, made of a number: Ed25519, and cosigners of both kinds with a clock that stands."""

from __future__ import annotations

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA44PrivateKey

from tidegate.ledger.cosign import Timestamped, message
from tidegate.ledger.vkey import ED25519, ML_DSA_44, VerifierKey

NOW = 1_790_000_000


class TestSigner:
    """Signs as its kind does. A cosigner says that it is `time` (POSIX seconds)."""

    __test__ = False

    def __init__(self, name: str, seed: int = 1, kind: int = ED25519, time: int = NOW) -> None:
        private = MLDSA44PrivateKey if kind == ML_DSA_44 else Ed25519PrivateKey
        raw = seed.to_bytes(32)
        self._private = private.from_seed_bytes(raw) if kind == ML_DSA_44 else private.from_private_bytes(raw)
        self.key = VerifierKey.of(name, kind, self._private.public_key().public_bytes_raw())
        self.time = time

    def sign(self, text: bytes) -> bytes:
        signature = self._private.sign(message(self.key, text, self.time))
        return signature if self.key.kind == ED25519 else Timestamped(self.time, signature).encode()
