"""The keys of the evidence log: made at its first start, private, replaced with an overlap, and its name beside them.

`keys.json` is the one thing that says which keys there are; it is replaced in one step after the keys are on disk, so
a crash leaves a key too many and never one too few. What the public sees is written anew from it.
"""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final, Literal, TypeAlias, overload

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

from tidegate.adapters.files import Disk
from tidegate.adapters.private_files import PrivateFolder, Stamp
from tidegate.core.errors import BadRequest, LedgerBroken, Misconfigured, NotProven, Problem
from tidegate.ledger.cosign import Timestamped, message
from tidegate.ledger.note import NoteSigner, sign_note
from tidegate.ledger.origin import origin_fault
from tidegate.ledger.statement import Statement, receipt_name
from tidegate.ledger.vkey import ED25519, ML_DSA_44, VerifierKey

Use: TypeAlias = Literal["log", "mldsa", "receipt"]
Wall: TypeAlias = Callable[[], float]
PrivateKey: TypeAlias = Ed25519PrivateKey | MLDSA44PrivateKey

FOLDER: Final = "keys"
BOOK: Final = "keys.json"
STATEMENTS: Final = "rotations"
"""The folder of statements about keys, in the public one."""
_KINDS: Final[dict[Use, int]] = {"log": ED25519, "mldsa": ML_DSA_44, "receipt": ED25519}
_SIGNS_OF_LIFE: Final = ("state", "signed", "public/checkpoint")
"""Files of a log that has begun, which needs the keys that it began with."""


class KeyRecord(msgspec.Struct, frozen=True, kw_only=True):
    """One key. Times are Unix seconds; `until` is when it ceases to sign, 0 for never."""

    vkey: str
    use: Use
    made: int
    until: int = 0


class KeyBook(msgspec.Struct, frozen=True, kw_only=True):
    """All of `keys.json`: the log's name, its keys, newest first, and its signed statements about them, oldest first.

    `announced` counts the statements that have become entries of the log.
    """

    v: Literal[1]
    origin: str
    keys: tuple[KeyRecord, ...]
    statements: tuple[bytes, ...]
    announced: int = 0


class _Signer:
    """A NoteSigner."""

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


class _Loaded(msgspec.Struct, frozen=True):
    """A book, the stamp of its file, and the keys in it that sign. Replaced as a whole, so that threads agree."""

    book: KeyBook
    stamp: Stamp | None
    signers: dict[str, _Signer]


class LedgerKeys:
    """The keys of a log. Safe to use from several threads; other processes may change what is on disk meanwhile."""

    def __init__(self, folder: Path, mldsa: bool, wall: Wall) -> None:
        """Use `open`."""
        self._keys = PrivateFolder(folder / FOLDER, "ledger_keys_open")
        self._folder = folder
        self._public = folder / "public"
        self._mldsa = mldsa
        self._wall = wall
        self._now = _Loaded(KeyBook(v=1, origin="", keys=(), statements=()), None, {})

    @classmethod
    def open(cls, folder: Path, origin: str = "", mldsa: bool = False, wall: Wall = time.time) -> LedgerKeys:
        """The keys of the log in this folder, made when the log is new. `origin` is what the configuration says.

        Raises Misconfigured: `ledger_origin_changed`, `ledger_origin_invalid`, `ledger_keys_missing`,
        `ledger_keys_open`, `ledger_keys_invalid`, `ledger_keys_unwritable`.
        """
        if origin and (fault := origin_fault(origin)):
            raise Misconfigured("ledger_origin_invalid", fault, "Correct `ledger.origin`.")
        keys = cls(folder, mldsa, wall)
        with _on_disk():
            keys._keys.make()
            with keys._keys.locked():
                keys._begin(origin)
                if mldsa and not keys._using("mldsa"):
                    keys._add_mldsa()
            keys._publish()
        return keys

    @classmethod
    def read(cls, folder: Path, mldsa: bool = False, wall: Wall = time.time) -> LedgerKeys:
        """The keys of a log that there is; nothing is written. Raises Misconfigured, as `open` does."""
        keys = cls(folder, mldsa, wall)
        with _on_disk():
            if not keys._load():
                raise _missing()
        return keys

    @property
    def origin(self) -> str:
        """The log's name."""
        return self._book.origin

    @property
    def records(self) -> tuple[KeyRecord, ...]:
        """All keys, newest first, those that no longer sign included."""
        return self._book.keys

    @property
    def statements(self) -> tuple[bytes, ...]:
        """The signed notes about the keys, oldest first."""
        return self._book.statements

    @property
    def signers(self) -> Sequence[NoteSigner]:
        """Who signs checkpoints, newest first: looked up anew each time, so that a replaced key is taken up.

        Reading it raises LedgerBroken (`ledger_keys_lost`) when the keys on disk cannot be used any more.
        """
        return LiveSigners(self)

    @property
    def receipt_signer(self) -> NoteSigner:
        """Who signs receipts."""
        return self._signers("receipt")[0]

    @property
    def vkeys(self) -> tuple[VerifierKey, ...]:
        """The public keys of the log that sign now, newest first."""
        return tuple(signer.key for signer in self.current())

    @property
    def receipt_vkeys(self) -> tuple[VerifierKey, ...]:
        """All public keys that receipts were ever signed with, newest first."""
        return tuple(VerifierKey.parse(item.vkey) for item in self.records if item.use == "receipt")

    def current(self) -> tuple[NoteSigner, ...]:
        """Who signs checkpoints now. Raises LedgerBroken (`ledger_keys_lost`)."""
        try:
            gone = self._keys.stamp(BOOK) != self._now.stamp and not self._load()
        except (OSError, Problem):
            gone = True
        if gone:
            raise LedgerBroken(
                "ledger_keys_lost",
                "The keys of the ledger cannot be read any more.",
                "Restore the folder `ledger/keys` of the state, then start again.",
            )
        log = self._signers("log")
        return (*log, *(self._signers("mldsa") if self._mldsa else ()))

    def rotate(self, overlap: float) -> Statement:
        """Take new keys; those before sign beside them for `overlap` seconds. Returns the signed statement's content.

        Durable when it returns. Raises Misconfigured, as `open` does.
        """
        with _on_disk(), self._keys.locked():
            self._load()
            now = int(self._wall())
            until = now + max(int(overlap), 1)
            uses: tuple[Use, ...] = ("log", "mldsa", "receipt") if self._using("mldsa") else ("log", "receipt")
            made = tuple(self._make(use, now) for use in uses)
            old = tuple(
                msgspec.structs.replace(item, until=until if item.use != "receipt" else now)
                if not item.until or item.until > until
                else item
                for item in self._book.keys
            )
            statement = self._state((*made, *old), until)
            self._publish()
        return statement

    def retire(self, key_id: str) -> KeyRecord:
        """Delete the private part of a key that has a successor; it signs no more. `key_id` is eight hex digits.

        Raises BadRequest (`ledger_key_unknown`, `ledger_key_needed`), and Misconfigured, as `open` does.
        """
        with _on_disk(), self._keys.locked():
            self._load()
            found = next((item for item in self._book.keys if _id(item) == key_id), None)
            if found is None:
                raise BadRequest(
                    "ledger_key_unknown",
                    f"The ledger has no key {key_id[:16]!r}.",
                    "See `tidegate ledger key show`.",
                    status=404,
                )
            now = int(self._wall())
            if not found.until:
                raise BadRequest(
                    "ledger_key_needed",
                    "This key is the one in use.",
                    "Run `tidegate ledger key rotate` first; the old key can then be retired.",
                )
            ended = msgspec.structs.replace(found, until=min(found.until, now))
            keys = tuple(ended if item is found else item for item in self._book.keys)
            # The book first: a key that it says signs must be there.
            self._save(msgspec.structs.replace(self._book, keys=keys))
            self._keys.remove(_file(found))
            self._publish()
        return ended

    def drop_ended(self) -> int:
        """Delete the private parts of keys whose overlap is over; return how many."""
        ended = [_id(item) for item in self.records if 0 < item.until <= self._wall()]
        names = {_file(item): _id(item) for item in self.records}
        left = [names[name] for name in self._keys.names() if names.get(name) in ended]
        for key_id in left:
            self.retire(key_id)
        return len(left)

    def mark_announced(self, count: int) -> None:
        """Remember that so many statements have become entries of the log, or will without fail."""
        with _on_disk(), self._keys.locked():
            self._load()
            if count > self._book.announced:
                self._save(msgspec.structs.replace(self._book, announced=count))

    @property
    def announced(self) -> int:
        """How many statements have become entries of the log."""
        return self._book.announced

    # -- the book

    @property
    def _book(self) -> KeyBook:
        return self._now.book

    def _begin(self, origin: str) -> None:
        if self._load():
            if origin and origin != self._book.origin:
                raise Misconfigured(
                    "ledger_origin_changed",
                    f"This ledger is named {self._book.origin!r}, and a ledger keeps its name.",
                    "Take the name out of `ledger.origin`, or begin another ledger in an empty state folder.",
                )
            return
        if any((self._folder / name).exists() for name in _SIGNS_OF_LIFE):
            raise _missing()
        now = int(self._wall())
        name = origin or f"tidegate.invalid/{secrets.token_hex(8)}"
        self._now = _Loaded(KeyBook(v=1, origin=name, keys=(), statements=()), None, {})
        uses: tuple[Use, ...] = ("log", "mldsa", "receipt") if self._mldsa else ("log", "receipt")
        self._state(tuple(self._make(use, now) for use in uses), 0)

    def _add_mldsa(self) -> None:
        self._state((self._make("mldsa", int(self._wall())), *self._book.keys), 0)

    def _state(self, keys: tuple[KeyRecord, ...], until: int) -> Statement:
        """Take these keys, with a statement that the key before them signs, and the newest one, too."""
        now = int(self._wall())
        active = [item for item in keys if not item.until]
        statement = Statement(
            origin=self._book.origin,
            number=len(self._book.statements),
            time=now,
            log=tuple(VerifierKey.parse(item.vkey) for item in active if item.use != "receipt"),
            receipt=tuple(VerifierKey.parse(item.vkey) for item in active if item.use == "receipt"),
            until=until,
        )
        before = [item for item in self._book.keys if item.use == "log" and not item.until]
        newest = [item for item in active if item.use == "log"]
        signers = [self._signer(item) for item in dict.fromkeys([*before, *newest])]
        note = sign_note(statement.text(), signers)
        self._save(msgspec.structs.replace(self._book, keys=keys, statements=(*self._book.statements, note)))
        return statement

    def _load(self) -> bool:
        """Read the book, and the keys that sign; whether there is one."""
        stamp = self._keys.stamp(BOOK)
        raw = self._keys.read(BOOK)
        if raw is None:
            return False
        try:
            book = msgspec.json.decode(raw, type=KeyBook)
            names = {"log": book.origin, "mldsa": book.origin, "receipt": receipt_name(book.origin)}
            for item in book.keys:
                key = VerifierKey.parse(item.vkey)
                if key.name != names[item.use] or key.kind != _KINDS[item.use]:
                    raise _invalid(BOOK)
        except (msgspec.DecodeError, NotProven):
            raise _invalid(BOOK) from None
        self._now = _Loaded(book, stamp, {item.vkey: self._signer(item) for item in book.keys if self._signs(item)})
        return True

    def _save(self, book: KeyBook) -> None:
        self._keys.write(BOOK, msgspec.json.format(msgspec.json.encode(book), indent=1))
        self._load()

    def _signs(self, item: KeyRecord) -> bool:
        return not item.until or self._wall() < item.until

    def _using(self, use: Use) -> bool:
        return any(item.use == use and not item.until for item in self._book.keys)

    def _signers(self, use: Use) -> tuple[_Signer, ...]:
        now = self._now
        return tuple(now.signers[item.vkey] for item in now.book.keys if item.use == use and self._signs(item))

    # -- one key

    def _make(self, use: Use, now: int) -> KeyRecord:
        private = MLDSA44PrivateKey.generate() if use == "mldsa" else Ed25519PrivateKey.generate()
        public = private.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
        name = receipt_name(self._book.origin) if use == "receipt" else self._book.origin
        record = KeyRecord(vkey=VerifierKey.of(name, _KINDS[use], public).text, use=use, made=now)
        self._keys.write(_file(record), private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
        return record

    def _signer(self, item: KeyRecord) -> _Signer:
        raw = self._keys.read(_file(item), 64 * 1024)
        if raw is None:
            raise _missing()
        try:
            private = load_pem_private_key(raw, None)
        except (ValueError, TypeError, UnsupportedAlgorithm):
            private = None
        key = VerifierKey.parse(item.vkey)
        if not isinstance(private, Ed25519PrivateKey | MLDSA44PrivateKey):
            raise _invalid(_file(item))
        if private.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw) != key.public:
            raise _invalid(_file(item))
        return _Signer(key, private, self._wall)

    # -- what the public sees

    def _publish(self) -> None:
        (self._public / STATEMENTS).mkdir(parents=True, exist_ok=True)
        vkeys = "".join(f"{item.vkey}\n" for item in self._book.keys if item.use != "receipt")
        _write_public(self._public / "keys", vkeys.encode())
        for number, note in enumerate(self._book.statements):
            _write_public(self._public / STATEMENTS / f"{number:06}", note)


class LiveSigners(Sequence[NoteSigner]):
    """The signers of a log as they are at each look."""

    def __init__(self, keys: LedgerKeys) -> None:
        self._keys = keys

    @overload
    def __getitem__(self, index: int) -> NoteSigner: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[NoteSigner]: ...
    def __getitem__(self, index: int | slice) -> NoteSigner | Sequence[NoteSigner]:
        return self._keys.current()[index]

    def __len__(self) -> int:
        return len(self._keys.current())

    def __iter__(self) -> Iterator[NoteSigner]:
        return iter(self._keys.current())


def _id(item: KeyRecord) -> str:
    return VerifierKey.parse(item.vkey).key_id.hex()


def _file(item: KeyRecord) -> str:
    return f"{item.use}-{_id(item)}.pem"


def _write_public(path: Path, data: bytes) -> None:
    if not path.is_file() or path.read_bytes() != data:
        Disk().write(str(path), data)


@contextmanager
def _on_disk() -> Generator[None]:
    try:
        yield
    except OSError as error:
        raise Misconfigured(
            "ledger_keys_unwritable",
            f"The keys of the ledger cannot be read or made: {(error.strerror or str(error)).lower()}.",
            "Make the folder `ledger/keys` of the state readable and writable.",
        ) from None


def _missing() -> Misconfigured:
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
