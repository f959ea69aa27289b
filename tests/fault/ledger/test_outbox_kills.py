"""A gateway is killed at any moment while others hand it entries: each is in the log exactly once, and none is lost.

And what is erased while the log runs is soon in no file of the ledger.
"""

from __future__ import annotations

import asyncio
import hashlib
import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

from tidegate.adapters.clock import SystemClock
from tidegate.adapters.ledger_keys import LedgerKeys
from tidegate.adapters.ledger_outbox import Outbox
from tidegate.adapters.ledger_side import SideStore, Subject
from tidegate.app.ledger_log import LogParts, open_log
from tidegate.jobs.outbox_taker import OutboxTaker
from tidegate.jobs.sequencer_parts import Pace
from tidegate.ledger.checkpoint import open_checkpoint
from tidegate.ledger.entry import VERSION, Admin, Closed, Decided, decode_entry
from tidegate.ledger.port import EvidenceLog, Side
from tidegate.ledger.tiles import WIDTH, decode_bundle, entries_path

KILLS = int(os.environ.get("TIDEGATE_LEDGER_KILLS", "8"))
ORIGIN = "log.example"


class Running:
    """A log with all that belongs to it, in this process."""

    def __init__(self, folder: Path, interval: float = 0.05) -> None:
        self.folder = folder
        self.interval = interval

    async def __aenter__(self) -> Running:
        self.keys = LedgerKeys.open(self.folder, ORIGIN)
        self.side = SideStore(self.folder / "side.db")
        pace = Pace(window=0.01, interval=self.interval)
        self.log = await open_log(
            LogParts(
                folder=self.folder,
                origin=self.keys.origin,
                signers=self.keys.signers,
                version="test",
                clock=SystemClock(),
                rows=self.side.add,
                pace=pace,
                segment=1,
            )
        )
        self.taker = OutboxTaker(Outbox(self.folder), self.log, self.side, lambda: self.log.rows_kept)
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.log.stop()
        self.side.close()


def exchange(log: EvidenceLog, number: int, salt: bytes = b"") -> None:
    name, at = f"ex_{number}", int(time.time() * 1000)
    seq = log.next_index
    log.add(
        Decided(at=at, seq=seq, v=VERSION, exchange=name, key=f"key_{number % 3}", request="x"),
        Side(name, "decided", f"key_{number % 3}", "", at, salt or os.urandom(32)),
    )
    log.add(
        Closed(at=at, seq=seq + 1, v=VERSION, exchange=name, key=f"key_{number % 3}"),
        Side(name, "closed", f"key_{number % 3}", "", at),
    )


async def serve(folder: Path) -> None:
    """What the killed process does, until it is killed."""
    async with Running(folder, 0.03) as running:
        number = 0
        print("up", flush=True)
        while True:
            await running.taker.work()
            exchange(running.log, number)
            number += 1
            await asyncio.sleep(0.002)


def published(folder: Path) -> list[object]:
    """All entries of the published log, read the plain way."""
    keys = LedgerKeys.read(folder)
    head = open_checkpoint((folder / "public/checkpoint").read_bytes(), keys.vkeys, ORIGIN)
    found: list[bytes] = []
    while len(found) < head.size:
        n = len(found) // WIDTH
        path = entries_path(n, min(WIDTH, head.size - n * WIDTH))
        found += decode_bundle((folder / "public" / path).read_bytes())
    return [decode_entry(data) for data in found]


def subjects(folder: Path) -> Counter[str]:
    return Counter(entry.subject for entry in published(folder) if isinstance(entry, Admin))


def admin(number: int) -> Admin:
    return Admin(at=int(time.time() * 1000), seq=0, v=VERSION, action="test", actor="cli", subject=str(number))


async def settle(folder: Path) -> None:
    """A last start, which nobody kills: it takes up what is left."""
    async with Running(folder) as running:
        outbox = Outbox(folder)
        for _ in range(200):
            await running.taker.work()
            if not outbox.waiting():
                break
            await asyncio.sleep(0.05)
        assert outbox.waiting() == 0


def test_each_entry_of_others_is_in_the_log_exactly_once_whenever_the_gateway_is_killed(tmp_path: Path) -> None:
    rng = random.Random(6)
    outbox, number = Outbox(tmp_path), 0
    program = (
        "import asyncio, pathlib, sys\n"
        "from tests.fault.ledger.test_outbox_kills import serve\n"
        "asyncio.run(serve(pathlib.Path(sys.argv[1])))"
    )
    for _ in range(KILLS):
        child = subprocess.Popen([sys.executable, "-c", program, str(tmp_path)], stdout=subprocess.PIPE)
        assert child.stdout is not None
        with child.stdout:
            assert child.stdout.readline() == b"up\n"
            end = time.monotonic() + rng.random() * 0.4
            while time.monotonic() < end:
                outbox.put(admin(number))
                number += 1
                time.sleep(rng.random() * 0.01)
            child.send_signal(signal.SIGKILL)
            assert child.wait(10) == -signal.SIGKILL
    assert outbox.waiting() < number / 2, "most were taken before the last start"
    asyncio.run(settle(tmp_path))
    found = subjects(tmp_path)
    assert found == Counter({str(each): 1 for each in range(number)})
    assert number > KILLS * 5
    assert Outbox(tmp_path).refused() == 0


async def test_what_is_erased_while_the_log_runs_is_soon_in_no_file(tmp_path: Path) -> None:
    salts = [hashlib.sha256(b"%d" % number).digest() for number in range(300)]
    async with Running(tmp_path, 0.02) as running:
        for number, salt in enumerate(salts):
            exchange(running.log, number, salt)
        await running.log.durable(running.log.next_index - 1)
        for _ in range(200):
            if running.log.rows_kept == running.log.next_index:
                break
            await asyncio.sleep(0.02)
        assert await asyncio.to_thread(running.side.erase, Subject(key="key_1")) == 100
        gone, kept = salts[1::3], salts[0::3]
        # A part of the journal is given up after sixty rounds, and removed when the next one has begun.
        end = time.monotonic() + 20
        while time.monotonic() < end and _in_files(tmp_path, gone):
            exchange(running.log, 1000)
            await asyncio.sleep(0.25)
        assert _in_files(tmp_path, gone) == []
        assert len(_in_files(tmp_path, kept)) == len(kept)


async def test_a_restart_does_not_bring_back_what_was_erased(tmp_path: Path) -> None:
    salts = [hashlib.sha256(b"%d" % number).digest() for number in range(30)]
    async with Running(tmp_path) as running:
        for number, salt in enumerate(salts):
            exchange(running.log, number, salt)
    store = SideStore(tmp_path / "side.db")
    assert store.erase(Subject()) == 30
    store.close()
    async with Running(tmp_path) as running:
        exchange(running.log, 1000)
    assert _in_files(tmp_path, salts) == []


def _in_files(folder: Path, needles: list[bytes]) -> list[bytes]:
    data = b"\0".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())
    return [needle for needle in needles if needle in data]
