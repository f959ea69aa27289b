"""The disk fills up, the process is killed: what was accepted is stored, what was not was never promised."""

from __future__ import annotations

import asyncio
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import msgspec
import pytest
from tests.fakes.records import record
from tests.fakes.store import FakeStore

from tidegate.adapters.spool import Spool, SpoolSettings
from tidegate.adapters.sqlite import SqliteStore
from tidegate.core.ports import RecordFilter
from tidegate.core.record import ExchangeRecord

SETTLER = """
import asyncio, os, sys
from pathlib import Path
from tests.fakes.records import record
from tidegate.adapters.spool import Spool, SpoolSettings
from tidegate.adapters.sqlite import SqliteStore

async def main(state: Path, start: int) -> None:
    settings = SpoolSettings(interval=0.002, segment_bytes=20_000, held=50, mapped=sys.argv[3] == "mapped")
    spool = Spool(state / "spool", settings)
    spool.open()
    store = SqliteStore(state / "tidegate.db")
    await store.open()
    await spool.start(store)
    os.write(1, b"ready\\n")
    for number in range(start, start + 1_000_000):
        spool.add(record(number, cost="0.01"))
        os.write(1, b"%d\\n" % number)
        if number % 5 == 0:
            await asyncio.sleep(0)

asyncio.run(main(Path(sys.argv[1]), int(sys.argv[2])))
"""


def settle_until_killed(state: Path, way: str, start: int, pause: float) -> list[int]:
    """Start a settling process, kill it without warning, and return the ids it had been promised."""
    process = subprocess.Popen([sys.executable, "-c", SETTLER, str(state), str(start), way], stdout=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stdout.readline() == b"ready\n"
    seen = [process.stdout.readline()]
    # Its pipe holds about 64 kB, so it is read while the time runs.
    os.set_blocking(process.stdout.fileno(), False)
    rest = b""
    end = time.monotonic() + pause
    while time.monotonic() < end:
        rest += process.stdout.read() or b""
        time.sleep(0.001)
    process.send_signal(signal.SIGKILL)
    process.wait()
    os.set_blocking(process.stdout.fileno(), True)
    rest += process.stdout.read()
    process.stdout.close()
    printed = seen + rest.splitlines(keepends=True)
    return [int(line) for line in printed if line.endswith(b"\n")]


@pytest.mark.parametrize(("way", "rounds"), [("mapped", 20), ("written", 5)])
async def test_every_settled_record_survives_kill_9_and_counts_once(tmp_path: Path, way: str, rounds: int) -> None:
    chance = random.Random(7)
    promised: list[int] = []
    for number in range(rounds):
        got = settle_until_killed(tmp_path, way, number * 1_000_000, chance.uniform(0.0, 0.06))
        assert got
        promised += got
    spool = Spool(tmp_path / "spool")
    spool.open()
    store = SqliteStore(tmp_path / "tidegate.db")
    await spool.start(store)
    await spool.flush()
    stored = await all_ids(store)
    assert {f"ex-{number:012d}" for number in promised} <= stored
    # A record may have been written and not yet been announced: one a round at most.
    assert len(stored) - len(promised) <= rounds
    totals = {item.scope: item.cost for item in await store.spends({"total": 0.0}) if item.window == "total"}
    assert totals["key:k1"] * 100 == len(stored)
    assert spool.stats().damaged == 0
    await spool.stop()
    await store.close()


async def all_ids(store: SqliteStore) -> set[str]:
    found: set[str] = set()
    cursor = ""
    while True:
        page = await store.records(RecordFilter(limit=1000, cursor=cursor))
        found |= {item.id for item in page.records}
        cursor = page.next
        if not cursor:
            return found


FULL_DISK = """
import asyncio, json, resource, sys
from pathlib import Path
from tests.fakes.records import record
from tests.fakes.store import FakeStore
from tidegate.adapters.spool import Spool, SpoolSettings
from tidegate.core.errors import Unavailable

def code(call):
    try:
        call()
    except Unavailable as problem:
        return problem.code
    return "accepted"

async def main(state: Path) -> None:
    spool = Spool(state / "spool", SpoolSettings(interval=0.01, retry=0.01, mapped=sys.argv[2] == "mapped"))
    spool.open()
    results = [code(lambda: spool.add(record(0)))]
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    # The kernel's limit on file size stands in for a full disk: a file that is written takes one record more and a
    # part of the next; one that is mapped still has the room that was allocated for it, and gets no more.
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, hard))
    results += [code(lambda number=number: spool.add(record(number))) for number in range(1, 3000)]
    refused = [code(spool.check_room)]
    store = FakeStore()
    store.down = True
    await spool.start(store)
    await asyncio.sleep(0.05)
    refused.append(code(spool.check_room))
    if sys.argv[2] == "mapped":
        refused.append(code(lambda: spool.add(record(3000))))
    resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    for _ in range(200):
        if code(spool.check_room) == "accepted":
            break
        await asyncio.sleep(0.01)
    after = [code(spool.check_room), code(lambda: spool.add(record(4000)))]
    store.down = False
    await spool.flush()
    stats = spool.stats()
    print(json.dumps([results, refused, after, sorted(store.record_table), [stats.torn, stats.damaged, stats.lost]]))
    await spool.stop()

asyncio.run(main(Path(sys.argv[1])))
"""


@pytest.mark.parametrize("way", ["mapped", "written"])
def test_a_full_disk_refuses_records_leaves_no_half_one_and_recovers(tmp_path: Path, way: str) -> None:
    command = [sys.executable, "-c", FULL_DISK, str(tmp_path), way]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    results, refused, after, stored, counts = msgspec.json.decode(done.stdout)
    accepted = results.index("spool_failed")
    assert 0 < accepted < (3000 if way == "mapped" else 4)
    assert set(results[:accepted]) == {"accepted"}
    assert set(results[accepted:]) == {"spool_failed"}
    assert set(refused) == {"spool_failed"}
    assert after == ["accepted", "accepted"]
    assert stored == [f"ex-{number:012d}" for number in [*range(accepted), 4000]]
    assert counts == [0, 0, 0]


async def test_the_same_journal_replayed_twice_counts_once(tmp_path: Path) -> None:
    spool = Spool(tmp_path / "spool")
    spool.open()
    for number in range(50):
        spool.add(record(number, cost="0.01"))
    await spool.stop()
    (file,) = (tmp_path / "spool").glob("*.spool")
    kept = file.read_bytes()
    store = SqliteStore(tmp_path / "tidegate.db")
    for _ in range(3):
        # As after a crash between the commit and the removal of the file.
        file.write_bytes(kept)
        again = Spool(tmp_path / "spool")
        again.open()
        await again.start(store)
        await again.flush()
        assert again.stats().replayed == 50
        await again.stop()
    totals = [item.cost * 100 for item in await store.spends({"total": 0.0}) if item.scope == "key:k1"]
    assert totals == [50]
    await store.close()


async def test_a_store_that_comes_and_goes_gets_every_record_once(tmp_path: Path) -> None:
    class Flaky(FakeStore):
        """Sometimes takes a batch and then says that it did not."""

        chance = random.Random(3)

        async def add_records(self, records: object, lines: object = ()) -> None:
            dice = self.chance.random()
            self.down = dice < 0.3
            await super().add_records(records)  # type: ignore[arg-type]
            if dice > 0.8:
                self.down = True
                await self._enter("lied")

    store = Flaky()
    spool = Spool(tmp_path / "spool", SpoolSettings(interval=0.001, retry=0.001, held=30, segment_bytes=4000))
    spool.open()
    await spool.start(store)
    made: list[ExchangeRecord] = [record(number, cost="1") for number in range(300)]
    for number, item in enumerate(made):
        spool.add(item)
        if number % 10 == 0:
            await asyncio.sleep(0.002)
    for _ in range(500):
        if not spool.stats().waiting_bytes:
            break
        await asyncio.sleep(0.005)
    assert list(store.record_table.values()) == made
    assert store.totals["key:k1", "total", 0.0] == 300
    await spool.stop()
