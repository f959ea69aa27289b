"""What somebody who watches a log does at each look: compare it with every head that was seen, check what is new.

Pure: the caller reads, keeps the memory, and knows the time. What is remembered is never given up for a smaller head.
"""

from __future__ import annotations

import json
from typing import Final

import msgspec

from tidegate.core.errors import Misconfigured, NotProven
from tidegate.ledger.fault import MOST_FAULTS, Fault
from tidegate.ledger.head import Checkpoint
from tidegate.ledger.merkle import leaf_hash
from tidegate.ledger.tiles import WIDTH, Read, TileHashes, entries_path, width_at
from tidegate.ledger.trust import TrustPolicy
from tidegate.ledger.verify import Audit, Seen, Wanted, audit_log
from tidegate.ledger.verify_entries import Story
from tidegate.ledger.verify_head import read_head
from tidegate.ledger.verify_tree import read_bundle

FORMAT: Final = "tidegate-monitor/v1"
LARGEST_MEMORY: Final = 256 * 1024 * 1024
"""Bytes of a memory that are read: about half a million checkpoints."""

MOST_COMPARED: Final = 1000
"""Earlier heads that a full look compares, evenly chosen; the newest is always among them, and vouches for the rest."""


class Remembered(msgspec.Struct, frozen=True):
    """A checkpoint that was seen, and when (Unix seconds)."""

    at: int
    note: str


class Memory(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a watcher keeps between looks."""

    format: str = FORMAT
    seen: tuple[Remembered, ...] = ()
    audited: int = 0
    """When the whole log was verified last (Unix seconds)."""

    def encode(self) -> bytes:
        """The file."""
        return msgspec.json.encode(self) + b"\n"

    @property
    def last(self) -> Remembered | None:
        """The newest checkpoint that was taken for good."""
        return self.seen[-1] if self.seen else None


class Look(msgspec.Struct, frozen=True, kw_only=True):
    """What one look found. `new` counts entries since the look before; `age` is seconds since the head changed."""

    audit: Audit
    memory: Memory
    new: int = 0
    age: int = 0
    full: bool = False
    stale: bool = False


class Watching(msgspec.Struct, frozen=True, kw_only=True):
    """How to look. `now` is Unix seconds. `full` verifies the whole log; `stale_after` is in seconds, 0 for never."""

    trust: TrustPolicy | None
    origin: str = ""
    now: int = 0
    full: bool = False
    stale_after: int = 0
    skew: int = 60_000


def read_memory(raw: bytes) -> Memory:
    """Read a memory. Raises NotProven (`memory_malformed`): a watcher that has lost its memory must not go on."""
    try:
        memory = msgspec.convert(json.loads(raw), Memory)
        for each in memory.seen:
            each.note.encode()
    except (ValueError, RecursionError, msgspec.ValidationError):
        memory = None
    if memory is None or memory.format != FORMAT:
        raise NotProven(
            "memory_malformed",
            "The memory of the monitor cannot be read.",
            "Restore it from a backup: with a new one, nothing that was seen before can be held against the log.",
        )
    return memory


def look(read: Read, memory: Memory, watching: Watching) -> Look:
    """Look at a log once.

    1 the head is a trusted log's, signed and cosigned; 2 it continues the newest one that was seen;
    3 a full look verifies the whole log, and compares it with earlier heads, too; else each entry that is new is in
    the signed tree, in its place and readable; 4 a head in which nothing is wrong is remembered.
    Raises what `read` raises.
    """
    last = memory.last
    # A log that is written to meanwhile must not show one head here and another there.
    raw = read("checkpoint")
    still = _Still(read, raw)
    seen = _earlier(memory, watching.full)
    wanted = Wanted(
        trust=watching.trust, origin=watching.origin, since=seen, quick=not watching.full, skew=watching.skew
    )
    audit = audit_log(still, wanted)
    head = audit.checkpoint
    if not watching.full:
        audit = msgspec.structs.replace(
            audit, not_checked=tuple(each for each in audit.not_checked if each[1] != "quick")
        )
    before = read_head(last.note.encode()) if last is not None else None
    new = 0
    if head is not None and not audit.faults:
        start = before.size if before is not None else 0
        new = head.size - start
        if not watching.full:
            try:
                audit = _with_new(still, audit, head, (start, watching.skew))
            except Misconfigured as problem:
                if problem.code != "log_forbidden":
                    raise
                unchecked = tuple(dict.fromkeys((*audit.not_checked, ("entries", problem.code))))
                audit = msgspec.structs.replace(audit, not_checked=unchecked)
    changed = head is not None and (before is None or (head.size, head.root) != (before.size, before.root))
    seen_at = last.at if last is not None and not changed else watching.now
    stale = 0 < watching.stale_after <= watching.now - seen_at
    if not audit.faults and raw is not None:
        if changed:
            memory = msgspec.structs.replace(memory, seen=(*memory.seen, Remembered(watching.now, raw.decode("utf-8"))))
        if watching.full:
            memory = msgspec.structs.replace(memory, audited=watching.now)
    age = max(0, watching.now - seen_at)
    return Look(audit=audit, memory=memory, new=new, age=age, full=watching.full, stale=stale)


class _Still:
    """Reads a log whose checkpoint was read already."""

    def __init__(self, read: Read, checkpoint: bytes | None) -> None:
        self._read = read
        self._checkpoint = checkpoint

    def __call__(self, path: str) -> bytes | None:
        return self._checkpoint if path == "checkpoint" else self._read(path)


def _earlier(memory: Memory, full: bool) -> tuple[Seen, ...]:
    seen = memory.seen
    if not full:
        chosen = seen[-1:]
    else:
        step = max(1, len(seen) // MOST_COMPARED)
        chosen = tuple(dict.fromkeys((*seen[::step], *seen[-1:])))
    return tuple(Seen(each.note.encode(), f"the checkpoint seen at {each.at}") for each in chosen)


def _with_new(read: Read, audit: Audit, head: Checkpoint, rest: tuple[int, int]) -> Audit:
    """The audit with what is wrong in the entries from `start` on."""
    start, skew = rest
    hashes = TileHashes(read, head.size, head.root)
    story = Story(head.size, skew, start)
    faults: list[Fault] = []
    looked = 0
    for n in range(start // WIDTH, -(-head.size // WIDTH)):
        if len(faults) > MOST_FAULTS:
            break  # a signed size may be any number
        width = width_at(head.size, 0, n)
        path = entries_path(n, width)
        try:
            entries = read_bundle(read, n, width)
            signed = hashes.tile(0, n)
        except NotProven as problem:
            code = {"tile_missing": "entry_missing", "tile_wrong": "tile_changed"}.get(problem.code, problem.code)
            faults.append(Fault(code, problem.what, path))
            continue
        if len(entries) != width:
            faults.append(Fault("entry_missing", "A bundle does not have all of its entries.", path))
            continue
        for i, entry in enumerate(entries):
            index = n * WIDTH + i
            if index < start:
                continue
            looked += 1
            if leaf_hash(entry) != signed[i * 32 : i * 32 + 32]:
                what = f"Entry {index} is not the one that the log signed."
                faults.append(Fault("entry_changed", what, path, index))
            else:
                story.take(index, entry)
    faults += story.faults.found
    return msgspec.structs.replace(
        audit, faults=(*audit.faults, *faults[:MOST_FAULTS]), omitted=audit.omitted + max(0, len(faults) - MOST_FAULTS),
        looked_at=looked, told=story.told(),
    )  # fmt: skip
