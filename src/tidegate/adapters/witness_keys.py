"""The keys of a witness: made once, private, each for cosignatures alone, under one name that never changes."""

from __future__ import annotations

from pathlib import Path
from typing import Final, TypeAlias

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA44PrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
)

from tidegate.adapters.private_files import PrivateFolder
from tidegate.core.errors import Misconfigured
from tidegate.ledger.cosign import Timestamped, message
from tidegate.ledger.note import Line
from tidegate.ledger.vkey import COSIGNATURE, ML_DSA_44, VerifierKey

FOLDER: Final = "keys"
FILES: Final = {COSIGNATURE: "cosignature-ed25519.pem", ML_DSA_44: "cosignature-ml-dsa-44.pem"}

PrivateKey: TypeAlias = Ed25519PrivateKey | MLDSA44PrivateKey


class CosignerKey:
    """A private key of a witness. It signs only what `cosign.message` makes: heads of logs, with a time."""

    def __init__(self, key: VerifierKey, private: PrivateKey) -> None:
        self.key = key
        self._private = private

    def line(self, text: bytes, timestamp: int) -> Line:
        """Its line below a checkpoint with this text, at this time (POSIX seconds).

        Raises NotProven (`checkpoint_malformed`, `cosignature_malformed`) where there is no such cosignature.
        """
        signature = self._private.sign(message(self.key, text, timestamp))
        return Line(self.key.name, self.key.key_id, Timestamped(timestamp, signature).encode())


class WitnessKeys:
    """The key files in the state of a witness. Raises Misconfigured: `witness_keys_open`, `witness_keys_invalid`.

    Methods raise OSError where the disk does not do what it should.
    """

    def __init__(self, state: Path) -> None:
        self._folder = PrivateFolder(state / FOLDER, "witness_keys_open")

    def kinds(self) -> tuple[int, ...]:
        """The kinds of key that are there; nothing is made."""
        if not self._folder.path.is_dir():
            return ()
        return tuple(kind for kind, name in FILES.items() if self._folder.stamp(name) is not None)

    def load(self, name: str) -> tuple[CosignerKey, ...]:
        """All keys that are there, under this name."""
        self._folder.make()
        return tuple(CosignerKey(_public(name, private, kind), private) for kind, private in self._read())

    def make(self, kind: int) -> None:
        """Make the key of this kind, unless it is there; durable when it returns.

        Raises Misconfigured (`witness_keys_unsupported`), too.
        """
        self._folder.make()
        with self._folder.locked():
            if self._folder.stamp(FILES[kind]) is not None:
                return
            private = _generate(kind)
            text = private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
            self._folder.write(FILES[kind], text)

    def _read(self) -> list[tuple[int, PrivateKey]]:
        found: list[tuple[int, PrivateKey]] = []
        for kind in self.kinds():
            raw = self._folder.read(FILES[kind], 64 * 1024)
            try:
                private = load_pem_private_key(raw or b"", None)
            except (ValueError, TypeError, UnsupportedAlgorithm):
                private = None
            wanted = MLDSA44PrivateKey if kind == ML_DSA_44 else Ed25519PrivateKey
            if not isinstance(private, wanted):
                raise Misconfigured(
                    "witness_keys_invalid",
                    f"The file {FILES[kind]} of the witness holds no key of its kind.",
                    "Restore it. If it is lost, retire this witness and begin another in an empty folder.",
                )
            found.append((kind, private))
        return found


def _generate(kind: int) -> PrivateKey:
    try:
        return MLDSA44PrivateKey.generate() if kind == ML_DSA_44 else Ed25519PrivateKey.generate()
    except UnsupportedAlgorithm:
        raise Misconfigured(
            "witness_keys_unsupported",
            "The installed cryptography cannot make such a key.",
            "Install a cryptography with OpenSSL 3.5 or later, or leave --mldsa out.",
        ) from None


def _public(name: str, private: PrivateKey, kind: int) -> VerifierKey:
    return VerifierKey.of(name, kind, private.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw))
