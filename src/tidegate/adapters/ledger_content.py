"""Bodies of exchanges as encrypted files: AES-256-GCM, the key made of the folder's own and of the exchange's salt.

The salt is in the side store only, so that erasing it there makes the file unreadable wherever copies of it are. The
folder's key is private, so that the side store alone opens nothing either.
"""

from __future__ import annotations

import hashlib
import secrets
from pathlib import Path
from typing import Final

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from tidegate.adapters.private_files import PrivateFolder
from tidegate.core.errors import Misconfigured, NotProven, Unavailable
from tidegate.ledger.content import MOST, Bodies

FOLDER: Final = "content"
_KEY_FILE: Final = "content.key"
_MAGIC: Final = b"TGCONT1\n"
_NONCE: Final = 12
_OVERHEAD: Final = 64 * 1024
"""Bytes of a file beside the bodies."""


class ContentFolder:
    """A Content. Safe to use from several threads and processes. `most` bounds the bytes of an exchange's bodies."""

    def __init__(self, ledger: Path, most: int = MOST) -> None:
        """Raises Misconfigured (`ledger_keys_open`, `ledger_content_key`) and Unavailable."""
        self._folder = ledger / FOLDER
        self._most = most
        self._master = _open_key(ledger, self._folder)

    def keep(self, exchange: str, salt: bytes, bodies: Bodies) -> None:
        """See Content."""
        if len(salt) < 32 or not any(salt):
            raise ValueError("bodies are kept under a salt of 32 random bytes")
        plain = msgspec.msgpack.encode(bodies)
        nonce = secrets.token_bytes(_NONCE)
        data = _MAGIC + nonce + self._cipher(exchange, salt).encrypt(nonce, plain, _bound(exchange))
        try:
            path = self._path(exchange)
            folder = PrivateFolder(path.parent, "ledger_content_open")
            new = not path.parent.exists()
            folder.make()
            if folder.stamp(path.name) is None:
                folder.write(path.name, data)
            if new:
                # The folders' own names must last as well.
                PrivateFolder(self._folder, "ledger_content_open").sync()
                PrivateFolder(self._folder.parent, "ledger_content_open").sync()
        except OSError as error:
            raise _unavailable(error) from None

    def read(self, exchange: str, salt: bytes) -> Bodies | None:
        """See Content."""
        path = self._path(exchange)
        try:
            data = PrivateFolder(path.parent, "ledger_content_open").read(path.name, self._most + _OVERHEAD)
        except OSError as error:
            raise _unavailable(error) from None
        if data is None:
            return None
        start = len(_MAGIC) + _NONCE
        try:
            if not data.startswith(_MAGIC) or not any(salt):
                raise _unreadable()
            nonce = data[len(_MAGIC) : start]
            plain = self._cipher(exchange, salt).decrypt(nonce, data[start:], _bound(exchange))
            return msgspec.msgpack.decode(plain, type=Bodies)
        except (InvalidTag, ValueError, msgspec.DecodeError):
            raise _unreadable() from None

    def erase(self, exchange: str) -> bool:
        """See Content."""
        path = self._path(exchange)
        folder = PrivateFolder(path.parent, "ledger_content_open")
        try:
            found = folder.stamp(path.name) is not None
            # And what a process left that was killed while it wrote.
            for name in (path.name, *[draft.name for draft in path.parent.glob(f".{path.name}.*.draft")]):
                folder.remove(name)
        except OSError as error:
            raise _unavailable(error) from None
        return found

    def _path(self, exchange: str) -> Path:
        # By digest, for an id may come from outside and hold anything.
        name = hashlib.sha256(exchange.encode("utf-8", "surrogatepass")).hexdigest()
        return self._folder / name[:2] / name[2:]

    def _cipher(self, exchange: str, salt: bytes) -> AESGCM:
        # RFC 5869: the salt of the exchange is the extraction's salt, so that nothing is learnt without it.
        return AESGCM(HKDF(SHA256(), 32, salt, _bound(exchange)).derive(self._master))


def _bound(exchange: str) -> bytes:
    """What a file is bound to, so that one exchange's cannot stand for another's."""
    return b"tidegate/content/v1\n" + exchange.encode("utf-8", "surrogatepass")


def _open_key(ledger: Path, content: Path) -> bytes:
    folder = PrivateFolder(ledger / "keys", "ledger_keys_open")
    try:
        folder.make()
        with folder.locked():
            raw = folder.read(_KEY_FILE, 1024)
            if raw is None and content.exists() and any(content.iterdir()):
                raise Misconfigured(
                    "ledger_content_key",
                    "There are bodies of exchanges here, but not the key that they are encrypted with.",
                    "Restore the folder `ledger/keys` of the state, or remove `ledger/content`.",
                )
            if raw is None:
                raw = secrets.token_bytes(32).hex().encode()
                folder.write(_KEY_FILE, raw)
    except OSError as error:
        raise _unavailable(error) from None
    try:
        master = bytes.fromhex(raw.decode("ascii"))
    except ValueError:
        master = b""
    if len(master) != 32:
        raise Misconfigured(
            "ledger_content_key",
            f"The file {_KEY_FILE} of the ledger's keys is not as it was written.",
            "Restore the folder `ledger/keys` of the state.",
        )
    return master


def _unreadable() -> NotProven:
    return NotProven(
        "content_unreadable",
        "The bodies of this exchange cannot be read: their salt was erased, or the file was changed.",
        "Its entries and proofs in the ledger stay valid.",
    )


def _unavailable(error: OSError) -> Unavailable:
    return Unavailable(
        "ledger_content_unavailable",
        f"The bodies beside the ledger cannot be used now: {(error.strerror or type(error).__name__).lower()}.",
        "Check the folder `ledger/content` of the state, and the disk.",
        retry_after=1.0,
    )
