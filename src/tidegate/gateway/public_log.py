"""Reads the published log beside the event loop: files within the published size, proofs, receipt files.

What it gives is always under one published checkpoint; nothing that is not yet signed leaves.
"""

from __future__ import annotations

import asyncio
import hashlib
import threading
from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import Final

import msgspec

from tidegate.core.errors import LedgerBroken, NotProven
from tidegate.gateway.receipts import Receipts
from tidegate.ledger.head import Checkpoint, parse_checkpoint
from tidegate.ledger.merkle import inclusion_proof, leaf_hash
from tidegate.ledger.note import parse_note
from tidegate.ledger.port import EvidenceLog
from tidegate.ledger.proof import TlogProof
from tidegate.ledger.receipt import Kept, Part, PartName, Receipt
from tidegate.ledger.texts import HASH_SIZE
from tidegate.ledger.tiles import (
    WIDTH,
    Read,
    TileHashes,
    TilePath,
    decode_bundle,
    encode_bundle,
    entries_path,
    read_tile,
    width_at,
)

AT_ONCE: Final = 2
"""Threads that read for outsiders: whoever asks for many files must not keep the log itself from its threads."""

CACHED: Final = 16 * 1024 * 1024
"""Bytes of files that are kept in memory."""

Find = Callable[[str], Sequence[Kept]]
"""The entries of an exchange that are in the side store. Blocks: called in a thread."""


class File(msgspec.Struct, frozen=True):
    """A file that never changes, and its tag."""

    data: bytes
    tag: bytes


class PublicLog:
    """The log as outsiders may see it. One object a process, used from its event loop.

    `read` gives the files of the public folder; it may block, and is called in several threads.
    """

    def __init__(self, log: EvidenceLog, read: Read, find: Find, receipts: Receipts) -> None:
        self._log = log
        self._read = read
        self._find = find
        self._receipts = receipts
        self._files: OrderedDict[str, File] = OrderedDict()
        self._held = 0
        self._reading = asyncio.Semaphore(AT_ONCE)
        # Of threads: a client that goes away leaves its thread behind, at work.
        self._proving = threading.Lock()
        self._hashes: tuple[bytes, Checkpoint, TileHashes] | None = None

    @property
    def origin(self) -> str:
        """The log's name."""
        return self._log.origin

    @property
    def checkpoint(self) -> bytes:
        """The latest published checkpoint; empty before the first."""
        return self._log.published

    async def file(self, path: TilePath) -> File | None:
        """A tile or a bundle of the published tree, also a narrower one that was replaced since; None for none."""
        name = path.text
        known = self._files.get(name)
        if known is not None:
            self._files.move_to_end(name)
            return known
        width = width_at(self._receipts.size, path.level or 0, path.n)
        if path.width > width:
            return None
        async with self._reading:
            data = await asyncio.to_thread(self._cut, path, width)
        return None if data is None else self._keep(name, data)

    def _cut(self, path: TilePath, published: int) -> bytes | None:
        """The file as it is, or the beginning of the one that is in its place."""
        data = self._read(path.text)
        wider = (published, WIDTH) if path.width < published else (WIDTH,)
        for width in wider:
            if data is not None:
                return data
            whole = self._read(TilePath(path.level, path.n, width).text)
            if whole is not None:
                if path.level is not None:
                    return whole[: path.width * HASH_SIZE]
                return encode_bundle(decode_bundle(whole, width)[: path.width])
        return data

    def _keep(self, name: str, data: bytes) -> File:
        made = File(data, b'"%b"' % hashlib.sha256(data).hexdigest()[:32].encode())
        if name not in self._files:
            self._files[name] = made
            self._held += len(data)
        while self._held > CACHED:
            self._held -= len(self._files.popitem(last=False)[1].data)
        return made

    async def side_file(self, path: str) -> bytes | None:
        """A file beside the tiles, such as the log's keys. The path MUST be checked before."""
        async with self._reading:
            return await asyncio.to_thread(self._read, path)

    async def entries_of(self, exchange: str) -> Sequence[Kept]:
        """What the side store has of an exchange."""
        async with self._reading:
            return await asyncio.to_thread(self._find, exchange)

    def waiting_for(self, exchange: str) -> str | None:
        """The key's id of an exchange of which entries may not be published yet, or None."""
        return self._receipts.owner(exchange)

    async def proof(self, kept: Kept) -> bytes | None:
        """The proof of an entry under the latest checkpoint; None while that does not reach it.

        Raises LedgerBroken where the log's files are not what was signed.
        """
        async with self._reading:
            return await asyncio.to_thread(self._whole, self._prove, [kept])

    async def receipt(self, exchange: str, found: Sequence[Kept]) -> bytes | None:
        """The receipt file of an exchange, of those of its entries that are published; None while none is.

        Raises LedgerBroken where the log's files are not what was signed.
        """
        # Signed here: the key is used on one thread.
        decided = parts_of(found, "decided")
        note = b"" if decided is None else self._receipts.promise(exchange, decided.index, decided.leaf, decided.at)
        async with self._reading:
            return await asyncio.to_thread(self._whole, lambda some: self._receipt(exchange, some, note), found)

    def _whole(self, make: Callable[[Sequence[Kept]], bytes], found: Sequence[Kept]) -> bytes | None:
        with self._proving:
            return self._made(make, found)

    def _made(self, make: Callable[[Sequence[Kept]], bytes], found: Sequence[Kept]) -> bytes | None:
        published = self._log.published
        if not published:
            return None
        if self._hashes is None or self._hashes[0] is not published:
            head = parse_checkpoint(parse_note(published).text)
            self._hashes = (published, head, TileHashes(self._read, head.size, head.root))
        reached = [each for each in found if each.index < self._hashes[1].size]
        try:
            return make(reached) if reached else None
        except NotProven as problem:
            raise LedgerBroken(
                "ledger_files_wrong",
                f"The log's files are not those that were signed: {problem.what}",
                "Run `tidegate verify ledger` on the folder, and keep it as it is.",
            ) from None

    def _prove(self, found: Sequence[Kept]) -> bytes:
        kept = found[0]
        published, head, hashes = self._at()
        if hashes(0, kept.index) != kept.leaf:
            raise NotProven("side_row_wrong", "The side store and the log differ about an entry.", "Keep both.")
        return TlogProof(kept.index, tuple(inclusion_proof(kept.index, head.size, hashes)), published).encode()

    def _receipt(self, exchange: str, found: Sequence[Kept], note: bytes) -> bytes:
        ordered = sorted(found, key=lambda each: each.index)
        parts = tuple(Part(each.part, self._entry(each).decode(), self._prove([each]).decode()) for each in ordered)
        salt = next((each.salt for each in ordered if each.salt), None)
        return Receipt(
            exchange=exchange,
            origin=self._log.origin,
            salt=salt.hex() if salt is not None else None,
            parts=parts,
            note=note.decode() or None,
        ).encode()

    def _entry(self, kept: Kept) -> bytes:
        n, inside = divmod(kept.index, WIDTH)
        width = width_at(self._at()[1].size, 0, n)
        entries = decode_bundle(read_tile(self._read, TilePath(None, n, width)))
        if len(entries) <= inside or leaf_hash(entries[inside]) != kept.leaf:
            what = f"The entry at index {kept.index}, in {entries_path(n, width)}, is not the one that was signed."
            raise NotProven("entry_changed", what, "Keep the folder.")
        return entries[inside]

    def _at(self) -> tuple[bytes, Checkpoint, TileHashes]:
        if self._hashes is None:
            raise RuntimeError("no checkpoint was read")
        return self._hashes


def parts_of(found: Sequence[Kept], part: PartName | None) -> Kept | None:
    """The entry that is asked for; `decided`, else `closed`, when it is not said which."""
    by_part = {each.part: each for each in found}
    if part is not None:
        return by_part.get(part)
    return by_part.get("decided") or by_part.get("closed")
