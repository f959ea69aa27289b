"""Makes exports: which entries are of a scope, and the members of a file that proves them on another machine.

It reads the log by the same checked path as a verifier does, so that what it hands out is what was signed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Final

import msgspec
import rfc8785

from tidegate.core.errors import NotProven
from tidegate.ledger.entry import Closed, Decided, Entry, decode_entry
from tidegate.ledger.head import Checkpoint, parse_checkpoint
from tidegate.ledger.manifest import (
    CHECKPOINT,
    FOREVER,
    KEYS,
    NAME,
    SALTS,
    SUMMARY,
    Complete,
    Manifest,
    Member,
    Scope,
    about,
    entries_name,
    member_of,
    proof_name,
)
from tidegate.ledger.merkle import inclusion_proof, leaf_hash
from tidegate.ledger.note import parse_note
from tidegate.ledger.proof import TlogProof
from tidegate.ledger.summary import Facts, render
from tidegate.ledger.tally import Tally
from tidegate.ledger.texts import write_base64
from tidegate.ledger.tiles import (
    WIDTH,
    Read,
    TileHashes,
    TilePath,
    decode_bundle,
    entries_path,
    parse_path,
    read_tile,
    width_at,
)
from tidegate.ledger.verify_entries import SKEW

PER_FILE: Final = 16_384
"""Entries of one member."""

LARGEST_FILE: Final = 32 * 1024 * 1024
"""Bytes at which a member of entries is full."""

FEW: Final = 64
"""Up to so many entries, a proof for each may be smaller than the tiles that they share."""

MadeMember = tuple[str, bytes]


class Source(msgspec.Struct, frozen=True):
    """A log to export from. `read` gives its public files, `note` is the checkpoint that all is proven against.

    `beside` are members that are added as they are (the log's `keys`, `policy`, `rotations/…`, `timestamps/…`).
    """

    read: Read
    note: bytes
    beside: tuple[MadeMember, ...]
    writer: str
    salt: Callable[[str], bytes | None] | None = None
    """The salt of an exchange, None when it is erased; None altogether when salts are to stay at home."""

    @property
    def head(self) -> Checkpoint:
        """What the checkpoint says."""
        return parse_checkpoint(parse_note(self.note).text)


class LogEntries:
    """The entries of a log by index, out of its bundles; the bundle that was read last is kept. Checks nothing."""

    def __init__(self, read: Read, size: int) -> None:
        self._read = read
        self.size = size
        self._n = -1
        self._bundle: list[bytes] = []

    def raw(self, index: int) -> bytes:
        """The bytes of an entry. Raises NotProven (`tile_missing`, `bundle_malformed`)."""
        n, inside = divmod(index, WIDTH)
        if n != self._n:
            width = width_at(self.size, 0, n)
            bundle = decode_bundle(read_tile(self._read, TilePath(None, n, width)))
            if len(bundle) < width:
                raise NotProven("bundle_malformed", f"{entries_path(n, width)} has too few entries.", "It was cut.")
            self._n, self._bundle = n, bundle
        return self._bundle[inside]

    def boundary(self, when: int) -> int:
        """An index whose entry is not before `when` (Unix ms), while the one in front of it is; 0 or `size` at an end.

        Where clocks were set back there may be several; one that fits is enough for whoever knows by how much.
        """
        low, high = -1, self.size
        while high - low > 1:
            middle = (low + high) // 2
            if decode_entry(self.raw(middle)).at < when:
                low = middle
            else:
                high = middle
        return high


def time_range(entries: LogEntries, scope: Scope) -> tuple[range, Complete]:
    """The indexes that have every entry of a time, with a neighbour on each side; and how far that can be proven.

    Raises NotProven (`entries_disordered`) where the log's times are in no order.
    """
    start = entries.boundary(scope.since - SKEW)
    end = entries.size if scope.until >= FOREVER - SKEW else entries.boundary(scope.until + SKEW)
    if end < start:
        raise NotProven("entries_disordered", "The times of the log's entries are in no order.", "Export all of it.")
    indexes = range(max(0, start - 1), min(entries.size, end + 1))
    return indexes, "bounded" if end < entries.size else "to_end"


def scan(entries: LogEntries, scope: Scope) -> Iterator[int]:
    """The indexes of a subject's entries, found by reading the whole log. Takes about 20 s for a million entries."""
    decided: set[int] = set()
    for index in range(entries.size):
        entry = decode_entry(entries.raw(index))
        if not isinstance(entry, Decided | Closed) or not scope.holds(entry.at):
            continue
        if scope.sort == "team":
            mine = entry.team == scope.value if isinstance(entry, Decided) else entry.decided in decided
        else:
            mine = (entry.key if scope.sort == "key" else entry.exchange) == scope.value
        if mine:
            decided.add(index)
            yield index


def make_export(source: Source, scope: Scope, indexes: Iterable[int], complete: Complete) -> Iterator[MadeMember]:
    """The members of an export of these entries, the manifest last. `indexes` MUST rise.

    Raises NotProven where the log's files are not those that its checkpoint signed.
    """
    making = _Making(source, scope)
    yield from making.entries(indexes)
    yield from making.rest(complete)


class _Making:
    """An export under way."""

    def __init__(self, source: Source, scope: Scope) -> None:
        self._source = source
        self._scope = scope
        self._head = source.head
        self._tiles: dict[str, None] = {}
        self._hashes = TileHashes(self._recorded, self._head.size, self._head.root)
        self._members: dict[str, Member] = {}
        self._tally = Tally()
        self._salts: dict[str, str] = {}
        self._count = 0
        self._few: list[int] = []
        self._first = self._last = -1

    def _recorded(self, path: str) -> bytes | None:
        data = self._source.read(path)
        if data is not None:
            self._tiles[path] = None
        return data

    def _made(self, name: str, data: bytes) -> MadeMember:
        self._members[name] = member_of(data)
        return name, data

    def entries(self, indexes: Iterable[int]) -> Iterator[MadeMember]:
        """The members that hold entries."""
        log = LogEntries(self._source.read, self._head.size)
        lines: list[bytes] = []
        first, length = 0, 0
        for index in indexes:
            raw = log.raw(index)
            if self._hashes(0, index) != leaf_hash(raw):
                raise NotProven(
                    "entry_changed", f"The entry at index {index} is not the one that was signed.", "Keep the folder."
                )
            self._take(index, decode_entry(raw))
            first = first if lines else index
            lines.append(raw + b"\n")
            length += len(raw) + 1
            if len(lines) == PER_FILE or length > LARGEST_FILE:
                yield self._made(entries_name(first), b"".join(lines))
                lines, length = [], 0
        if lines:
            yield self._made(entries_name(first), b"".join(lines))

    def _take(self, index: int, entry: Entry) -> None:
        self._count += 1
        self._first = index if self._first < 0 else self._first
        self._last = index
        if len(self._few) <= FEW:
            self._few.append(index)
        if not self._scope.holds(entry.at):
            return
        self._tally.add(entry)
        if self._source.salt is not None and isinstance(entry, Decided | Closed) and entry.exchange not in self._salts:
            salt = self._source.salt(entry.exchange)
            if salt is not None:
                self._salts[entry.exchange] = salt.hex()

    def rest(self, complete: Complete) -> Iterator[MadeMember]:
        """All other members."""
        source = self._source
        self._hashes.check_root()
        for name, data in (*self._evidence(), (CHECKPOINT, source.note), *source.beside):
            yield self._made(name, data)
        if source.salt is not None:
            yield self._made(SALTS, rfc8785.dumps(self._salts))
        keys = dict(source.beside).get(KEYS, b"")
        facts = Facts(
            origin=self._head.origin,
            size=self._head.size,
            root=write_base64(self._head.root),
            scope=self._scope,
            complete=complete,
            first=self._first,
            last=self._last,
            salts=source.salt is not None,
            writer=source.writer,
            keys=tuple(keys.decode("utf-8", "replace").split()),
        )
        yield self._made(SUMMARY, render(facts, self._tally))
        yield NAME, self._manifest(facts).encode()

    def _manifest(self, facts: Facts) -> Manifest:
        return Manifest(
            origin=facts.origin,
            size=facts.size,
            root=facts.root,
            scope=facts.scope,
            first=facts.first,
            last=facts.last,
            count=self._count,
            complete=facts.complete,
            about=about(facts.scope, facts.complete),
            salts=facts.salts,
            writer=facts.writer,
            members=self._members,
        )

    def _evidence(self) -> Iterator[MadeMember]:
        """The tiles that lead from the entries to the root, or a proof each where that is less."""
        tiles = list(self._tiles)
        proofs = self._proofs() if 0 < self._count <= FEW else []
        shared = sum(len(self._source.read(path) or b"") for path in tiles) if proofs else 0
        if proofs and sum(len(data) for _, data in proofs) < shared:
            yield from proofs
            return
        for path in tiles:
            # One that was partial may be gone by now, for the full one that begins with the same hashes.
            yield path, read_tile(self._source.read, parse_path(path))

    def _proofs(self) -> list[MadeMember]:
        size, note = self._head.size, self._source.note
        # Not recorded: the tiles that a whole proof needs are more than those that the entries' hashes need.
        hashes = TileHashes(self._source.read, size, self._head.root)
        return [
            (proof_name(index), TlogProof(index, tuple(inclusion_proof(index, size, hashes)), note).encode())
            for index in self._few
        ]
