"""Puts journalled entries into the tree and signs its head, in an order in which a crash anywhere does no harm.

Runs on a thread beside the event loop, one call at a time. The entries it is given are durable in the journal, in the
same order and with the same bytes at every attempt: so a second attempt writes the same bytes to the same paths.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final, Protocol

import msgspec

from tidegate.core.errors import LedgerBroken, NotProven
from tidegate.ledger.checkpoint import open_checkpoint
from tidegate.ledger.head import Checkpoint, parse_checkpoint
from tidegate.ledger.log import Edge, Growth, LogState, Plan, edge_at, parse_state
from tidegate.ledger.merkle import EMPTY_ROOT, Frontier, check_consistency, consistency_proof, leaf_hash
from tidegate.ledger.note import NoteSigner, parse_note, sign_note
from tidegate.ledger.tiles import WIDTH, TileHashes, decode_bundle, entries_path, tile_path

BATCH: Final = 4096
"""Entries that are written at once."""

_SLICE: Final = 96
"""Entries that are hashed before other threads are let in: some hundred microseconds."""
_STATE: Final = "state"
_SIGNED: Final = "signed"
_CHECKPOINT: Final = "public/checkpoint"
_LOOKED_BACK: Final = 64
"""Tiles of a level among which partial ones may have been left by a crash."""


class Folder(Protocol):
    """The files of the log. See `adapters/ledger_files.LogFolder` for what its methods raise."""

    def begin(self) -> None:
        """Make what has to be there, and forget what a crash has left half done."""
        ...

    def read(self, name: str) -> bytes | None:
        """A small file, or None."""
        ...

    def read_public(self, path: str) -> bytes | None:
        """A tile or bundle, or None."""
        ...

    def keep(self, files: Iterable[tuple[str, bytes]]) -> None:
        """Have these public files on disk, durably. MUST refuse to write other bytes than are there."""
        ...

    def replace(self, name: str, data: bytes) -> None:
        """Have a small file with these bytes, in one step, durably."""
        ...

    def drop(self, paths: Sequence[str]) -> None:
        """Remove public files."""
        ...

    def names(self, path: str) -> list[str]:
        """What is in a public folder."""
        ...

    def rest(self) -> None:
        """Let other threads run."""
        ...


class Head(msgspec.Struct, frozen=True):
    """A signed head: what it says, and the note."""

    checkpoint: Checkpoint
    note: bytes


class Integrator:
    """The tree of one log."""

    def __init__(self, folder: Folder, origin: str, signers: Sequence[NoteSigner]) -> None:
        self._folder = folder
        self._origin = origin
        self._signers = signers
        self._edge = Edge()
        self._signed: Head | None = None
        self._published: Head | None = None
        self._partial: list[tuple[str, int]] = []

    @property
    def size(self) -> int:
        """Entries in the tree on disk."""
        return self._edge.size

    @property
    def signed(self) -> Head | None:
        """The last head that was signed."""
        return self._signed

    @property
    def published(self) -> Head | None:
        """The head that everybody is shown."""
        return self._published

    # -- taking up

    def resume(self) -> int:
        """Read what is on disk and hold it against itself; returns the number of entries in the tree.

        Raises LedgerBroken: `ledger_state_damaged`, `ledger_state_missing`, `ledger_tree_damaged`, `ledger_fork`,
        `ledger_rolled_back`, `ledger_signed_damaged`, `ledger_disk_failed`.
        """
        self._folder.begin()
        raw = self._folder.read(_STATE)
        self._signed = self._read_head(_SIGNED)
        self._published = self._read_head(_CHECKPOINT)
        if raw is None and (self._signed is not None or self._published is not None):
            raise LedgerBroken(
                "ledger_state_missing",
                "The ledger has signed heads, but the file `state` is missing.",
                "Keep what is there now as evidence, and restore the latest whole copy of the folder `ledger`.",
            )
        state = LogState(0, EMPTY_ROOT) if raw is None else parse_state(raw)
        try:
            self._edge = edge_at(state, self._read)
        except NotProven as problem:
            raise LedgerBroken(
                "ledger_tree_damaged",
                f"The ledger's files are not the tree that the gateway wrote: {problem.what}",
                "They were changed behind the gateway, or restored in parts. Keep what is there now as evidence, and "
                "restore the latest whole copy of the folder `ledger`.",
            ) from None
        self._check_heads()
        self._partial = self._left_over()
        return state.size

    def last(self) -> bytes | None:
        """The last entry of the tree; None of an empty one. Raises LedgerBroken (`ledger_tree_damaged`)."""
        if not self.size:
            return None
        number, place = divmod(self.size - 1, WIDTH)
        raw = self._read(entries_path(number, place + 1))
        if raw is None:
            raw = self._read(entries_path(number))
        try:
            return decode_bundle(raw or b"")[place]
        except (NotProven, IndexError):
            raise LedgerBroken(
                "ledger_tree_damaged",
                "The last entries of the ledger cannot be read.",
                "Keep what is there now as evidence, and restore the latest whole copy of the folder `ledger`.",
            ) from None

    def check_replayed(self, first: int, entries: Sequence[bytes]) -> None:
        """Hold the journal's entries against the tree and the signed head. They follow on one another from `first` on.

        Raises LedgerBroken: `ledger_rolled_back` when a head was signed that these entries do not reach,
        `ledger_journal_differs` when the tree has another entry in a place.
        """
        size = self._edge.size
        reached = max(size, first + len(entries))
        if self._signed is not None and self._signed.checkpoint.size > reached:
            raise _rolled_back(reached, self._signed.checkpoint.size)
        hashes = TileHashes(self._read, size, self._edge.root())
        for index, entry in enumerate(entries[: max(size - first, 0)], first):
            if hashes(0, index) != leaf_hash(entry):
                raise LedgerBroken(
                    "ledger_journal_differs",
                    f"Entry {index} in the ledger's journal is not the one in its tree.",
                    "One of them was changed behind the gateway. Keep what is there now as evidence, and restore the "
                    "latest whole copy of the folder `ledger`.",
                )

    def _read_head(self, name: str) -> Head | None:
        raw = self._folder.read(name)
        if raw is None:
            return None
        try:
            try:
                head = open_checkpoint(raw, [signer.key for signer in self._signers], self._origin)
            except NotProven as problem:
                if problem.code not in ("note_unsigned", "note_not_checked"):
                    raise
                # The keys that signed it may have been replaced meanwhile. It is our own file all the same.
                head = parse_checkpoint(parse_note(raw).text)
        except NotProven as problem:
            raise LedgerBroken(
                "ledger_signed_damaged",
                f"The ledger's last head in {name} is not one of this log: {problem.what}",
                "Keep what is there now as evidence, and restore the latest whole copy of the folder `ledger`.",
            ) from None
        if head.origin != self._origin:
            raise LedgerBroken(
                "ledger_signed_damaged",
                f"The ledger's last head in {name} is another log's.",
                "Keep what is there now as evidence, and restore the latest whole copy of the folder `ledger`.",
            )
        return Head(head, raw)

    def _check_heads(self) -> None:
        """The heads were published after they were signed, and both are of this tree as far as it goes."""
        signed, published = self._signed, self._published
        if published is not None and (signed is None or published.checkpoint.size > signed.checkpoint.size):
            known = signed.checkpoint.size if signed is not None else 0
            raise _rolled_back(known, published.checkpoint.size)
        for head in (signed, published):
            if head is not None and head.checkpoint.size <= self._edge.size:
                self._check_reached(head.checkpoint)
        if signed is None or published is None or signed.checkpoint.size != published.checkpoint.size:
            return
        if signed.checkpoint.root != published.checkpoint.root:
            raise _forked(signed.checkpoint.size, "The head that was published has another root.")

    def _check_reached(self, head: Checkpoint) -> None:
        """That this tree begins with the one of that head."""
        hashes = TileHashes(self._read, self._edge.size, self._edge.root())
        try:
            root = Frontier.at(head.size, hashes).root()
        except NotProven as problem:
            raise _forked(head.size, problem.what) from None
        if root != head.root:
            raise _forked(head.size, "The tree has another root at that size.")

    # -- growing

    def write(self, first: int, entries: Sequence[bytes]) -> tuple[bytes, ...]:
        """Put the entries from index `first` on, at most `BATCH`, into the tree; returns their leaf hashes.

        They are durable in the journal.
        Raises Unavailable (`ledger_full`), and can be called again; LedgerBroken.
        """
        if first != self._edge.size:
            raise LedgerBroken(
                "ledger_out_of_order",
                f"The entries from {first} on were to follow on {self._edge.size} entries.",
                "This is a defect of Tidegate; report it.",
            )
        signed = self._signed.checkpoint.size if self._signed is not None else 0
        short = signed - self._edge.size
        if 0 < short < len(entries):
            # The files are older than the last signed head, and the journal has the rest: stop there and compare.
            return (*self.write(first, entries[:short]), *self.write(first + short, entries[short:]))
        growth = Growth(self._edge)
        for at in range(0, len(entries), _SLICE):
            growth.take(entries[at : at + _SLICE])
            self._folder.rest()
        planned = growth.done()
        self._commit(planned)
        if short == len(entries) and self._signed is not None:
            self._check_reached(self._signed.checkpoint)
        return planned.leaves

    def _commit(self, planned: Plan) -> None:
        # 1. Bundles and tiles, each written, synced, named, its folder synced. A crash before this is done leaves
        #    files that no state speaks of; the same entries come again out of the journal and need the same files.
        self._folder.keep(planned.files)
        # 2. The state. A crash before this: as above. After this: the tree has grown, and nobody was told; the last
        #    signed head is a smaller one of the same tree.
        self._folder.replace(_STATE, planned.edge.state().encode())
        self._edge = planned.edge
        self._partial.extend(planned.partial)

    def sign(self) -> Head | None:
        """A signed head of the tree as it is, or None while it is empty. Raises LedgerBroken, Unavailable."""
        signed, size, root = self._signed, self._edge.size, self._edge.root()
        if size == 0:
            return None
        if signed is not None and signed.checkpoint.size == size and signed.checkpoint.root == root:
            return signed
        head = Checkpoint(self._origin, size, root)
        # 3. Sign, if the files on disk prove that this head continues the last one. A crash before this: as in 2. After
        #    this: the signature was in this process alone and is lost with it.
        self._check_continues(head)
        try:
            note = sign_note(head.body(), self._signers)
        except NotProven as problem:
            raise LedgerBroken(
                "ledger_unsignable", f"The ledger's head cannot be signed: {problem.what}", "Look at its name and keys."
            ) from None
        # 4. Keep what was signed, before anybody sees it. A crash before this: as in 3. After this: no smaller and no
        #    other head is ever signed, for this file is read at the start.
        self._folder.replace(_SIGNED, note)
        self._signed = Head(head, note)
        return self._signed

    # 5. The witnesses sign, when a quorum is asked for: `jobs/sequencer`. A crash before this or during it: witnesses
    #    may have seen a head that was not published; it is in `signed`, and the next one continues it.

    def publish(self, note: bytes) -> Head:
        """Show everybody this head, a signed one with what witnesses added. Raises LedgerBroken, Unavailable."""
        head = parse_checkpoint(parse_note(note).text)
        before = self._published.checkpoint.size if self._published is not None else 0
        signed = self._signed.checkpoint.size if self._signed is not None else 0
        if not before <= head.size <= signed:
            raise LedgerBroken(
                "ledger_rolled_back",
                f"A head of {head.size} entries would be shown after one of {before}; {signed} are signed.",
                "This is a defect of Tidegate; report it.",
            )
        # 6. Publish. A crash before this: the head is in `signed`, and is published at the next start. After this, all
        #    that can be proven from it is on disk.
        self._folder.replace(_CHECKPOINT, note)
        self._published = Head(head, note)
        return self._published

    def tidy(self) -> None:
        """Remove partial tiles whose full ones are there and covered by the published head.

        Whoever has an older checkpoint reads the full ones. Raises LedgerBroken, Unavailable.
        """
        size = self._published.checkpoint.size if self._published is not None else 0
        self._folder.drop([path for path, end in self._partial if end <= size])
        self._partial = [(path, end) for path, end in self._partial if end > size]

    def _check_continues(self, head: Checkpoint) -> None:
        old = self._signed.checkpoint if self._signed is not None else Checkpoint(self._origin, 0, EMPTY_ROOT)
        try:
            hashes = TileHashes(self._read, head.size, head.root)
            hashes.check_root()
            proof = consistency_proof(old.size, head.size, hashes)
            check_consistency(old.size, old.root, head.size, head.root, proof)
        except NotProven as problem:
            raise _forked(old.size, problem.what) from None

    def _read(self, path: str) -> bytes | None:
        self._folder.rest()
        return self._folder.read_public(path)

    def _left_over(self) -> list[tuple[str, int]]:
        """Partial tiles that are there, near the right edge."""
        found: list[tuple[str, int]] = []
        level = 0
        while self._edge.size >> 8 * level:
            last = self._edge.size >> 8 * (level + 1)
            for n in range(max(0, last - _LOOKED_BACK), last + 1):
                end = (n + 1) << 8 * (level + 1)
                folders = [f"{tile_path(level, n)}.p"] + ([f"{entries_path(n)}.p"] if level == 0 else [])
                found.extend(
                    (f"{folder}/{name}", end)
                    for folder in folders
                    for name in self._folder.names(folder)
                    if name.isdecimal() and 0 < int(name) < WIDTH
                )
            level += 1
        return found


def _rolled_back(size: int, known: int) -> LedgerBroken:
    return LedgerBroken(
        "ledger_rolled_back",
        f"The ledger's files reach to {size} entries, but a head of {known} was signed.",
        "An old copy was restored, or a part of it is missing. Keep what is there now as evidence, and restore the "
        "latest whole copy of the folder `ledger` of the state.",
    )


def _forked(size: int, why: str) -> LedgerBroken:
    return LedgerBroken(
        "ledger_fork",
        f"The ledger's tree does not continue the head of {size} entries that was signed: {why}",
        "Nothing is signed, for two such heads would prove a fork. Keep what is there now as evidence, and restore the "
        "latest whole copy of the folder `ledger` of the state.",
    )
