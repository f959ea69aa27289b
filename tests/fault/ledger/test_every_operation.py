"""The disk fails, or the power goes, at each single operation; whatever was not synced is lost in any part.

The oracle is a naive tree over what the log holds in the end: no acknowledged entry is missing, every head that was
ever signed is one of that tree, and no file of the log was ever written with other bytes.
"""

from __future__ import annotations

import contextlib
import os
import random
from typing import get_args

import pytest
from tests.fakes.ledger import ORIGIN, Signer, tree_files
from tests.fakes.ledger_disk import Fault, FaultyDisk, Keep, Names, PowerLost

from tidegate.adapters.ledger_files import LogFolder
from tidegate.adapters.ledger_journal import Journal
from tidegate.app.ledger_log import take_up
from tidegate.core.errors import LedgerBroken, Unavailable
from tidegate.jobs.integrator import Integrator
from tidegate.ledger.checkpoint import open_checkpoint
from tidegate.ledger.head import Checkpoint, parse_checkpoint
from tidegate.ledger.merkle import leaf_hash, root_of
from tidegate.ledger.tiles import decode_bundle, entries_path

SEGMENT = 132_000
"""Bytes: small, so that segments end and are removed within a test."""
SIDE = b"salt" * 10
BURSTS = (3, 250, 1, 270)
"""Entries of a round: they cross the ends of bundles and tiles."""


class Folder(LogFolder):
    """It need not let anybody else run."""

    def rest(self) -> None:
        return


class Witnessed(Signer):
    """Remembers every head it ever signed, seen by others or not."""

    def __init__(self) -> None:
        super().__init__()
        self.heads: list[Checkpoint] = []

    def sign(self, text: bytes) -> bytes:
        self.heads.append(parse_checkpoint(text))
        return super().sign(text)


class Life:
    """One log through crashes and restarts: what it was given, what it promised."""

    def __init__(self, seed: int) -> None:
        self.rng = random.Random(seed)
        self.signer = Witnessed()
        self.acknowledged: dict[int, bytes] = {}
        self.sides: dict[int, bytes] = {}
        self.written: dict[str, bytes] = {}
        self.starts = 0

    def run(self, disk: FaultyDisk, bursts: tuple[int, ...] = BURSTS, last: bool = False) -> None:
        """A process: take the log up, then rounds of entries; it may end at any operation."""
        self.starts += 1
        disk.written = self.written
        process = Process(self, disk)
        for number, burst in enumerate(bursts):
            # No room for once: the process lives on, and nothing is lost.
            with contextlib.suppress(Unavailable):
                process.round(burst)
            if number == len(bursts) - 2:
                process.journal.seal()
        if last:
            process.round(1)
            head = process.integrator.published
            assert head is not None
            assert head.checkpoint.size == process.journal.next_index

    def check(self, disk: FaultyDisk) -> None:
        """What the log holds in the end is all that was promised."""
        note = disk.read("public/checkpoint")
        assert note is not None
        head = open_checkpoint(note, [self.signer.key], ORIGIN)
        entries: list[bytes] = []
        for n in range(-(-head.size // 256)):
            width = min(256, head.size - n * 256)
            raw = disk.read(f"public/{entries_path(n, width)}")
            assert raw is not None
            entries.extend(decode_bundle(raw, width))
        for path, data in tree_files(entries).items():
            assert disk.read(f"public/{path}") == data, path
        for index, entry in self.acknowledged.items():
            assert entries[index] == entry, f"acknowledged entry {index} is lost"
            assert self.sides[index] == SIDE, f"what stood beside entry {index} is lost"
        leaves = [leaf_hash(entry) for entry in entries]
        for signed in self.signer.heads:
            assert signed.size <= head.size
            assert root_of(leaves[: signed.size]) == signed.root, f"the head of {signed.size} entries is of another log"


class Process:
    """What the sequencer does, one thing after the other."""

    def __init__(self, life: Life, disk: FaultyDisk) -> None:
        self.life = life
        self.journal = Journal(disk, SEGMENT)
        self.integrator = Integrator(Folder(disk), ORIGIN, [life.signer])
        taken = take_up(self.journal, self.integrator)
        self.waiting = list(taken.waiting)
        self.kept = {index: side for index, _, side in taken.before}

    def round(self, burst: int) -> None:
        if self.journal.needs_spare:
            self.journal.prepare()
        added: list[tuple[int, bytes]] = []
        for number in range(burst):
            entry = b'{"run":%d,"n":%d,"x":"%s"}' % (self.life.starts, number, b"x" * self.life.rng.randrange(300))
            added.append((self.journal.append(entry, SIDE), entry))
            self.waiting.append((entry, SIDE))
        size = self.journal.sync()
        self.life.acknowledged.update(added)
        assert size == added[-1][0] + 1
        first = self.integrator.size
        self.integrator.write(first, [entry for entry, _ in self.waiting])
        self.kept.update(enumerate([side for _, side in self.waiting], first))
        self.waiting.clear()
        head = self.integrator.sign()
        assert head is not None
        self.life.sides.update(self.kept)
        self.journal.drop_below(self.integrator.size)
        self.integrator.publish(head.note)
        self.integrator.tidy()


def operations() -> list[str]:
    disk = FaultyDisk()
    Life(0).run(disk)
    return disk.done


def survive(seed: int, at: int, fault: Fault, keep: Keep) -> None:
    """A life whose first process meets the fault, and whose second, after a crash that keeps so much, goes on."""
    life = Life(seed)
    ends_well(life, meet(life, FaultyDisk(at=at, fault=fault), keep))


def survive_twice(seed: int, at: int, again: int, fault: Fault, keep: Keep) -> None:
    """A life whose first process dies, and whose second meets the fault while it takes up what was left, or soon after.

    `again` is the number of the operation, from the second process's first on.
    """
    life = Life(seed)
    names = meet(life, FaultyDisk(at=at, fault="crash"), keep)
    ends_well(life, meet(life, FaultyDisk(names, at=again, fault=fault), keep))


def meet(life: Life, disk: FaultyDisk, keep: Keep) -> Names:
    """A process that meets its fault; what the next one finds."""
    try:
        life.run(disk)
    except PowerLost:
        return disk.crash(keep, life.rng)
    except LedgerBroken as problem:
        assert problem.code in ("ledger_disk_failed", "ledger_sync_failed"), problem  # noqa: PT017
        # Serving stops. Whoever starts it again may do so after a crash, or not.
        return disk.names_now if keep == "all" else disk.crash(keep, life.rng)
    except Unavailable:
        return disk.names_now
    return disk.names_now


def ends_well(life: Life, names: Names) -> None:
    second = go_on(life, names)
    # The power goes once more: what was made durable must be enough.
    third = go_on(life, second.crash("none", life.rng))
    life.check(third)


def go_on(life: Life, names: Names) -> FaultyDisk:
    disk = FaultyDisk(names)
    life.run(disk, (5, 300), last=True)
    return disk


def test_the_story_reaches_every_kind_of_operation() -> None:
    done = operations()
    kinds = {" ".join(each.split()[:1]) for each in done}
    assert kinds == {"mkdir", "write", "sync", "rename", "remove", "blank", "allocate", "area"}
    assert any(each.startswith("rename journal/0") for each in done), "a segment is used again"
    assert any(each.startswith("remove public/tile/0/000.p") for each in done), "partial tiles go"


@pytest.mark.parametrize("fault", get_args(Fault))
@pytest.mark.parametrize("keep", get_args(Keep))
def test_nothing_that_was_promised_is_lost_wherever_it_happens(fault: Fault, keep: Keep) -> None:
    for at in places(random.Random(f"{fault} {keep}")):
        survive(at, at, fault, keep)


@pytest.mark.parametrize("fault", get_args(Fault))
@pytest.mark.parametrize("keep", get_args(Keep))
def test_nothing_is_lost_when_the_start_after_a_crash_fails_as_well(fault: Fault, keep: Keep) -> None:
    rng = random.Random(f"again {fault} {keep}")
    count = len(operations())
    many = 150 if os.environ.get("TIDEGATE_LEDGER_FAULTS") == "all" else 8
    for seed in range(many):
        survive_twice(seed, rng.randrange(count // 2, count), rng.randrange(1, 50), fault, keep)


def test_what_a_failed_sync_has_lost_is_written_again_by_the_next_start() -> None:
    """The next process reads it from memory; but a second sync of the same file keeps nothing."""
    syncs = [at for at, what in enumerate(operations(), 1) if what == "area sync"]
    for again in range(4, 34):
        life = Life(again)
        names = meet(life, FaultyDisk(at=syncs[1], fault="fails"), "all")
        ends_well(life, meet(life, FaultyDisk(names, at=again, fault="crash_after"), "none"))


def places(rng: random.Random) -> list[int]:
    """Operations to fail: a few of each kind, or all of them with `TIDEGATE_LEDGER_FAULTS=all`."""
    numbered = list(enumerate(operations(), 1))
    if os.environ.get("TIDEGATE_LEDGER_FAULTS") == "all":
        # Of what is copied to memory, one in eight: they are alike.
        return [at for at, what in numbered if what != "area write" or at % 8 == 0]
    copies = [at for at, what in numbered if what == "area write"]
    others = [at for at, what in numbered if what != "area write"]
    return sorted([*rng.sample(copies, 2), *rng.sample(others, 8)])
