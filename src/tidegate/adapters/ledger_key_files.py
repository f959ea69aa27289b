"""The files of the ledger's keys: one private key each, and the book that says which there are and what for."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import Final, Literal, TypeAlias

import msgspec
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
from tidegate.core.errors import Misconfigured, NotProven
from tidegate.ledger.cosign import Timestamped, message
from tidegate.ledger.statement import receipt_name
from tidegate.ledger.vkey import ED25519, ML_DSA_44, VerifierKey

Use: TypeAlias = Literal["log", "mldsa", "receipt"]
Wall: TypeAlias = Callable[[], float]
PrivateKey: TypeAlias = Ed25519PrivateKey | MLDSA44PrivateKey

BOOK: Final = "keys.json"
_KINDS: Final[dict[Use, int]] = {"log": ED25519, "mldsa": ML_DSA_44, "receipt": ED25519}


class KeyRecord(msgspec.Struct, frozen=True, kw_only=True):
    """One key. Times are Unix seconds; `until` is when it ceases to sign, 0 for never."""

    vkey: str
    use: Use
    made: int
    until: int = 0
    retired: bool = False
    """Whether its private part was deleted, or is about to be: it never signs again, whatever the clock says."""

    @property
    def id(self) -> str:
        """Its key id, eight hex digits."""
        return VerifierKey.parse(self.vkey).key_id.hex()

    @property
    def file(self) -> str:
        """The file of its private part."""
        return f"{self.use}-{self.id}.pem"

    def signs(self, now: float) -> bool:
        """Whether it signs at this time (Unix seconds)."""
        return not self.retired and (not self.until or now < self.until)


class KeyBook(msgspec.Struct, frozen=True, kw_only=True):
    """All of `keys.json`: the log's name, its keys, newest first, and its signed statements about them, oldest first.

    `announced` counts the statements that have become entries of the log.
    """

    v: Literal[1]
    origin: str
    keys: tuple[KeyRecord, ...]
    statements: tuple[bytes, ...]
    announced: int = 0


class FileSigner:
    """A NoteSigner with its private key in memory. `wall` is Unix seconds, for the time in an ML-DSA-44 cosignature."""

    def __init__(self, key: VerifierKey, private: PrivateKey, wall: Wall) -> None:
        self.key = key
        self._private = private
        self._wall = wall

    def sign(self, text: bytes) -> bytes:
        """See NoteSigner."""
        if self.key.kind == ED25519:
            return self._private.sign(message(self.key, text, 0))
        now = int(self._wall())
        return Timestamped(now, self._private.sign(message(self.key, text, now))).encode()


def make_key(folder: PrivateFolder, use: Use, origin: str, now: int) -> KeyRecord:
    """Make a key; it is on disk when this returns. Raises OSError, and Misconfigured (`ledger_mldsa_unavailable`)."""
    try:
        private = MLDSA44PrivateKey.generate() if use == "mldsa" else Ed25519PrivateKey.generate()
    except UnsupportedAlgorithm:
        raise Misconfigured(
            "ledger_mldsa_unavailable",
            "The installed cryptography has no ML-DSA-44.",
            "Install one with OpenSSL 3.5 or later, or set `ledger.mldsa: false`.",
        ) from None
    public = private.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
    record = KeyRecord(vkey=VerifierKey.of(_name(use, origin), _KINDS[use], public).text, use=use, made=now)
    folder.write(record.file, private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    return record


def read_key(folder: PrivateFolder, item: KeyRecord, wall: Wall) -> FileSigner:
    """The signer of a key. Raises OSError, and Misconfigured (`ledger_keys_missing`, `_open`, `_invalid`)."""
    raw = folder.read(item.file, 64 * 1024)
    if raw is None:
        raise missing()
    try:
        private = load_pem_private_key(raw, None)
    except (ValueError, TypeError, UnsupportedAlgorithm):
        private = None
    key = VerifierKey.parse(item.vkey)
    if not isinstance(private, Ed25519PrivateKey | MLDSA44PrivateKey):
        raise _invalid(item.file)
    if private.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw) != key.public:
        raise _invalid(item.file)
    return FileSigner(key, private, wall)


def read_book(folder: PrivateFolder) -> KeyBook | None:
    """The book, None when there is none. Raises OSError, and Misconfigured (`ledger_keys_open`, `_invalid`)."""
    raw = folder.read(BOOK, 64 << 20)
    if raw is None:
        return None
    try:
        book = msgspec.json.decode(raw, type=KeyBook)
        keys = [(item, VerifierKey.parse(item.vkey)) for item in book.keys]
    except (msgspec.DecodeError, NotProven):
        raise _invalid(BOOK) from None
    if any(key.name != _name(item.use, book.origin) or key.kind != _KINDS[item.use] for item, key in keys):
        raise _invalid(BOOK)
    return book


def write_book(folder: PrivateFolder, book: KeyBook) -> None:
    """Replace the book, durably. Raises OSError."""
    folder.write(BOOK, msgspec.json.format(msgspec.json.encode(book), indent=1))


def _name(use: Use, origin: str) -> str:
    return receipt_name(origin) if use == "receipt" else origin


@contextmanager
def on_disk() -> Generator[None]:
    """Turns OSError into Misconfigured (`ledger_keys_unwritable`)."""
    try:
        yield
    except OSError as error:
        raise Misconfigured(
            "ledger_keys_unwritable",
            f"The keys of the ledger cannot be read or made: {(error.strerror or str(error)).lower()}.",
            "Make the folder `ledger/keys` of the state readable and writable.",
        ) from None


def missing() -> Misconfigured:
    """A ledger without its keys."""
    return Misconfigured(
        "ledger_keys_missing",
        "There is a ledger here, but not its keys, or not all of them.",
        "Restore the folder `ledger/keys` of the state; without it, begin another ledger in an empty state folder.",
    )


def _invalid(name: str) -> Misconfigured:
    return Misconfigured(
        "ledger_keys_invalid",
        f"The file {name} of the ledger's keys is not as it was written.",
        "Restore the folder `ledger/keys` of the state.",
    )
