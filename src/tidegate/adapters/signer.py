"""The key that this gateway signs its answers with: one file in its state, made at the first start, private."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import Final

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
)

from tidegate.core.errors import Misconfigured
from tidegate.provenance.keys import key_id_of

FILE: Final = "envelope-key.pem"


class KeyFile:
    """An Ed25519 key in a file. It implements `core.ports.Signer`."""

    def __init__(self, key: Ed25519PrivateKey) -> None:
        self._key = key
        self.public_key = key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
        self.key_id = key_id_of(self.public_key)

    def sign(self, message: bytes) -> bytes:
        """See Signer."""
        return self._key.sign(message)


def open_key(folder: Path) -> KeyFile:
    """The key of a state folder, made when there is none.

    When it returns, a new key is on disk. Raises Misconfigured (`signing_key_invalid`, `signing_key_open`,
    `signing_key_unwritable`).
    """
    path = folder / FILE
    try:
        folder.mkdir(parents=True, exist_ok=True)
        found = _read(path)
        return found if found is not None else _make(path)
    except OSError as error:
        raise Misconfigured(
            "signing_key_unwritable",
            f"The key that answers are signed with cannot be read or made: {error.strerror or error}.",
            "Make the state folder writable, or set `provenance.sign: false`.",
        ) from None


def _make(path: Path) -> KeyFile:
    key = Ed25519PrivateKey.generate()
    text = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    # Written whole beside its place, then linked: a crash leaves no half key, and of two processes one wins.
    draft = path.with_name(f"{FILE}.{os.getpid()}")
    draft.unlink(missing_ok=True)
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        os.write(handle, text)
        os.fsync(handle)
    finally:
        os.close(handle)
    try:
        os.link(draft, path)
    except FileExistsError:
        pass
    finally:
        draft.unlink()
    found = _read(path)
    if found is None:
        raise OSError(f"{path.name} is not there")
    return found


def _read(path: Path) -> KeyFile | None:
    try:
        text = path.read_bytes()
        mode = path.stat().st_mode
    except FileNotFoundError:
        return None
    if os.name == "posix" and mode & (stat.S_IRWXG | stat.S_IRWXO):
        raise Misconfigured(
            "signing_key_open",
            f"Others than its owner may read the key {FILE}, so that its signatures prove nothing.",
            f"Delete it for a new one, or, if nobody has read it, run `chmod 600 {FILE}` in the state folder.",
        )
    try:
        key = load_pem_private_key(text, None)
    except (ValueError, TypeError, UnsupportedAlgorithm):
        key = None
    if not isinstance(key, Ed25519PrivateKey):
        raise Misconfigured(
            "signing_key_invalid", f"The file {FILE} holds no Ed25519 key.", "Restore it, or delete it for a new key."
        )
    return KeyFile(key)
