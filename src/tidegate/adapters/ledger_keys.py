"""The keys of the evidence log: made at its first start, private, replaced with an overlap, and its name beside them.

`keys.json` is the one thing that says which keys there are; it is replaced in one step after the keys are on disk, so
a crash leaves a key too many and never one too few. What the public sees is written anew from it.
"""

from __future__ import annotations

import secrets
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, overload

import msgspec

from tidegate.adapters.files import Disk
from tidegate.adapters.ledger_key_files import (
    BOOK,
    FileSigner,
    KeyBook,
    KeyRecord,
    Use,
    Wall,
    make_key,
    missing,
    on_disk,
    read_book,
    read_key,
    write_book,
)
from tidegate.adapters.private_files import PrivateFolder, Stamp
from tidegate.core.errors import BadRequest, LedgerBroken, Misconfigured, Problem
from tidegate.ledger.note import NoteSigner, sign_note
from tidegate.ledger.origin import origin_fault
from tidegate.ledger.statement import Statement
from tidegate.ledger.vkey import VerifierKey

FOLDER: Final = "keys"
STATEMENTS: Final = "rotations"
"""The folder of statements about keys, in the public one."""
_SIGNS_OF_LIFE: Final = ("state", "signed", "public/checkpoint")
"""Files of a log that has begun, which needs the keys that it began with."""


class _Loaded(msgspec.Struct, frozen=True):
    """A book, the stamp of its file, and the keys in it that sign. Replaced as a whole, so that threads agree."""

    book: KeyBook
    stamp: Stamp | None
    signers: dict[str, FileSigner]


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
        `ledger_keys_open`, `ledger_keys_invalid`, `ledger_keys_rolled_back`, `ledger_keys_unwritable`,
        `ledger_mldsa_unavailable`.
        """
        if origin and (fault := origin_fault(origin)):
            raise Misconfigured("ledger_origin_invalid", fault, "Correct `ledger.origin`.")
        keys = cls(folder, mldsa, wall)
        with on_disk():
            keys._keys.make()
            with keys._keys.locked():
                keys._begin(origin)
                keys._publish()
                if mldsa and not keys._using("mldsa"):
                    keys._add_mldsa()
                    keys._publish()
        return keys

    @classmethod
    def read(cls, folder: Path, mldsa: bool = False, wall: Wall = time.time) -> LedgerKeys:
        """The keys of a log that there is; nothing is written. Raises Misconfigured, as `open` does."""
        keys = cls(folder, mldsa, wall)
        with on_disk():
            if not keys._load():
                raise missing()
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
        """Who signs receipts, on one thread: looked up anew whenever its `key` is asked for, as for each signature."""
        return LiveReceiptSigner(self)

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
        self._refresh()
        log = self._signers("log")
        return (*log, *(self._signers("mldsa") if self._mldsa else ()))

    def current_receipt(self) -> NoteSigner:
        """Who signs receipts now. Raises LedgerBroken (`ledger_keys_lost`)."""
        self._refresh()
        return self._signers("receipt")[0]

    def _refresh(self) -> None:
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

    def rotate(self, overlap: float) -> Statement:
        """Take new keys; those before sign beside them for `overlap` seconds. Returns the signed statement's content.

        Durable when it returns. Raises Misconfigured, as `open` does.
        """
        with on_disk(), self._keys.locked():
            self._load()
            self._publish()
            now = int(self._wall())
            until = now + max(int(overlap), 1)
            uses: tuple[Use, ...] = ("log", "mldsa", "receipt") if self._using("mldsa") else ("log", "receipt")
            made = tuple(make_key(self._keys, use, self._book.origin, now) for use in uses)
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
        with on_disk(), self._keys.locked():
            self._load()
            found = next((item for item in self._book.keys if item.id == key_id), None)
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
            ended = msgspec.structs.replace(found, until=min(found.until, now), retired=True)
            keys = tuple(ended if item is found else item for item in self._book.keys)
            # The book first: a key that it says signs must be there.
            self._save(msgspec.structs.replace(self._book, keys=keys))
            self._keys.remove(found.file)
            self._publish()
        return ended

    def drop_ended(self) -> int:
        """Delete the private parts of keys whose overlap is over; return how many."""
        ended = [item.id for item in self.records if 0 < item.until <= self._wall()]
        names = {item.file: item.id for item in self.records}
        left = [names[name] for name in self._keys.names() if names.get(name) in ended]
        for key_id in left:
            self.retire(key_id)
        return len(left)

    def mark_announced(self, count: int) -> None:
        """Remember that so many statements have become entries of the log, or will without fail."""
        with on_disk(), self._keys.locked():
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
            raise missing()
        now = int(self._wall())
        name = origin or f"tidegate.invalid/{secrets.token_hex(8)}"
        self._now = _Loaded(KeyBook(v=1, origin=name, keys=(), statements=()), None, {})
        uses: tuple[Use, ...] = ("log", "mldsa", "receipt") if self._mldsa else ("log", "receipt")
        self._state(tuple(make_key(self._keys, use, self._book.origin, now) for use in uses), 0)

    def _add_mldsa(self) -> None:
        self._state((make_key(self._keys, "mldsa", self._book.origin, int(self._wall())), *self._book.keys), 0)

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
        signers = [read_key(self._keys, item, self._wall) for item in dict.fromkeys([*before, *newest])]
        note = sign_note(statement.text(), signers)
        self._save(msgspec.structs.replace(self._book, keys=keys, statements=(*self._book.statements, note)))
        return statement

    def _load(self) -> bool:
        """Read the book, and the keys that sign; whether there is one."""
        stamp = self._keys.stamp(BOOK)
        book = read_book(self._keys)
        if book is None:
            return False
        now = self._wall()
        signers = {item.vkey: read_key(self._keys, item, self._wall) for item in book.keys if item.signs(now)}
        self._now = _Loaded(book, stamp, signers)
        return True

    def _save(self, book: KeyBook) -> None:
        write_book(self._keys, book)
        self._load()

    def _using(self, use: Use) -> bool:
        return any(item.use == use and not item.until for item in self._book.keys)

    def _signers(self, use: Use) -> tuple[FileSigner, ...]:
        now, wall = self._now, self._wall()
        given = [item.vkey for item in now.book.keys if item.use == use and item.signs(wall)]
        # A clock that was set back makes nobody sign who had ended when the keys were read.
        return tuple(now.signers[vkey] for vkey in given if vkey in now.signers)

    # -- what the public sees

    def _publish(self) -> None:
        """Write what the public sees. Raises Misconfigured (`ledger_keys_rolled_back`) when it saw more already."""
        folder = self._public / STATEMENTS
        folder.mkdir(parents=True, exist_ok=True)
        statements = {f"{number:06}": note for number, note in enumerate(self._book.statements)}
        for path in folder.iterdir():
            if path.name.isdigit() and path.read_bytes() != statements.get(path.name):
                raise Misconfigured(
                    "ledger_keys_rolled_back",
                    f"The ledger has published a statement on its keys ({path.name}) that its keys do not know of.",
                    "The folder `ledger/keys` is an older copy, or somebody wrote to `public`: restore the latest.",
                )
        for name, note in statements.items():
            _write_public(folder / name, note)
        signing = [item for item in self._book.keys if item.use != "receipt" and item.signs(self._wall())]
        _write_public(self._public / "keys", "".join(f"{item.vkey}\n" for item in signing).encode())


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


class LiveReceiptSigner:
    """A NoteSigner whose key is the one in use when it is asked for; `sign` signs with the key that was told last."""

    def __init__(self, keys: LedgerKeys) -> None:
        self._keys = keys
        self._told = keys.current_receipt()

    @property
    def key(self) -> VerifierKey:
        """See NoteSigner."""
        self._told = self._keys.current_receipt()
        return self._told.key

    def sign(self, text: bytes) -> bytes:
        """See NoteSigner."""
        return self._told.sign(text)


def _write_public(path: Path, data: bytes) -> None:
    if not path.is_file() or path.read_bytes() != data:
        Disk().write(str(path), data)
