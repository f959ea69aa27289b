"""`kill -9` at random moments under load: every entry that was taken is in the log, every head that was shown is of it.

`TIDEGATE_LEDGER_KILLS` says how often; all kills are of one log, one after the other.
"""

from __future__ import annotations

import asyncio
import os
import random
import signal
import sys
from pathlib import Path

import pytest
from tests.fakes.ledger import ORIGIN, Signer, tree_files

from tidegate.adapters.clock import SystemClock
from tidegate.adapters.ledger_readers import FolderReader
from tidegate.adapters.ledger_side import SideStore
from tidegate.app.ledger_log import LogParts, open_log
from tidegate.ledger.checkpoint import open_checkpoint
from tidegate.ledger.entry import Started, decode_entry
from tidegate.ledger.head import parse_checkpoint
from tidegate.ledger.merkle import leaf_hash, root_of
from tidegate.ledger.note import parse_note
from tidegate.ledger.tiles import decode_bundle, entries_path
from tidegate.ledger.verify import Seen, Wanted, audit_log

ROOT = Path(__file__).parents[3]
KILLS = int(os.environ.get("TIDEGATE_LEDGER_KILLS", "12"))
SEED = 20_261_124
LONGEST = 0.35
"""Seconds that a process lives after it is ready."""
OPENING = 0.06


class Promises:
    """What all processes said before they died, and the last heads that were signed."""

    def __init__(self) -> None:
        self.entries: dict[int, str] = {}
        self.strict: set[int] = set()
        self.heads: dict[int, str] = {}
        self.notes: dict[int, bytes] = {}

    def hear(self, said: bytes) -> None:
        # The last line may be cut.
        for line in said.decode().split("\n")[:-1]:
            kind, *rest = line.split(" ")
            if kind == "head":
                self.note(int(rest[0]), rest[1])
            elif kind in ("strict", "grouped"):
                known = self.entries.setdefault(int(rest[0]), rest[1])
                assert known == rest[1], f"index {rest[0]} was given twice"
                if kind == "strict":
                    self.strict.add(int(rest[0]))

    def note(self, size: int, root: str) -> None:
        assert self.heads.setdefault(size, root) == root, f"two heads of {size} entries"


async def killed(folder: Path, run: int, moment: float, promises: Promises) -> None:
    """One process, killed `moment` seconds after it was ready; below zero, so long after it began to open."""
    writer = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.fault.ledger.writer", str(folder), str(run), cwd=ROOT,
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    assert writer.stdout is not None
    assert writer.stderr is not None
    errors = asyncio.ensure_future(writer.stderr.read())
    try:
        assert await asyncio.wait_for(writer.stdout.readline(), 30) == b"opening\n", (await errors).decode()
        if moment >= 0:
            assert await asyncio.wait_for(writer.stdout.readline(), 30) == b"ready\n", (await errors).decode()
        reading = asyncio.ensure_future(writer.stdout.read())
        await asyncio.sleep(abs(moment))
    finally:
        if writer.returncode is None:
            writer.send_signal(signal.SIGKILL)
        code = await writer.wait()
    assert code == -signal.SIGKILL, (await errors).decode()
    promises.hear(await reading)
    # What was signed last, shown or not.
    raw = (folder / "signed").read_bytes() if (folder / "signed").exists() else b""
    if raw:
        head = parse_checkpoint(parse_note(raw).text)
        promises.note(head.size, head.root.hex())
        promises.notes[head.size] = raw


def entries_of(folder: Path, size: int) -> list[bytes]:
    found: list[bytes] = []
    for n in range(-(-size // 256)):
        path = folder / "public" / entries_path(n, min(256, size - n * 256))
        found.extend(decode_bundle(path.read_bytes()))
    return found


@pytest.mark.slow
async def test_nothing_is_lost_and_no_two_heads_disagree(tmp_path: Path) -> None:
    folder = tmp_path / "ledger"
    moments = random.Random(SEED)
    promises = Promises()
    for run in range(KILLS):
        # One in five while it takes up what the one before has left.
        moment = -moments.uniform(0, OPENING) if run % 5 == 4 else moments.uniform(0, LONGEST)
        await killed(folder, run, moment, promises)
    store = SideStore(tmp_path / "side.db")
    parts = LogParts(
        folder=folder, origin=ORIGIN, signers=[Signer()], version="test", clock=SystemClock(), rows=store.add
    )
    log = await open_log(parts)
    await log.stop()
    head = open_checkpoint(log.published, [Signer().key], ORIGIN)
    entries = entries_of(folder, head.size)
    leaves = [leaf_hash(entry) for entry in entries]
    assert len(promises.strict) > 10 * KILLS, "the load was one"
    assert len(promises.heads) > KILLS / 8
    for index, digest in promises.entries.items():
        assert leaves[index].hex() == digest, f"entry {index} is lost"
    for size, root in promises.heads.items():
        assert root_of(leaves[:size]).hex() == root, f"the head of {size} entries is of another log"
    for path, data in tree_files(entries).items():
        assert (folder / "public" / path).read_bytes() == data, path
    # The offline verifier knows nothing of what is above.
    reading = FolderReader(str(folder / "public"))
    seen = tuple(Seen(note) for note in promises.notes.values())
    audit = audit_log(reading.read, Wanted(trust=[Signer().key], origin=ORIGIN, since=seen), reading.listing())
    assert (audit.faults, audit.looked_at) == ((), head.size)
    assert {what for what, _ in audit.not_checked} <= {"policies"}, "the writer records no configuration"
    starts = [entry for entry in map(decode_entry, entries) if isinstance(entry, Started)]
    assert [entry.clean for entry in starts] == [True, *[False] * (len(starts) - 1)]
    assert KILLS * 4 // 5 < len(starts) <= KILLS + 1
    assert_sides(store, promises)


def assert_sides(store: SideStore, promises: Promises) -> None:
    kept = {row.index: row for row in store.by_subject(key="key_1")}
    for index, digest in promises.entries.items():
        assert kept[index].leaf.hex() == digest
        assert kept[index].salt == index.to_bytes(32)
