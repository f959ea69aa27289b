"""What the log takes: entries a second, how long strict entries wait, what they do to the event loop, bytes on disk.

    taskset -c 1 nice -n -15 .venv/bin/python -m bench.ledger.throughput [--folder DIR]

Method. One process on one core, real files on the folder's disk, real Ed25519 signatures, a real side store. Each entry
is a `closed` of an ordinary exchange, with a salt beside it. "Grouped" is from the first `add` until the last entry is
published: encoded, journalled, synced, hashed, in tiles, signed, shown. `add` alone is processor time a call. "Strict"
is the time from `add` until `durable` returns, with so many callers at once. "The loop" is how late a timer of 1 ms
comes on the event loop while 5,000 entries a second are added and integrated. The disk is the machine's own, shared,
without a battery; a sync of it alone is measured beside. Nobody else reads.

Measured 2026-11-24 on one of 2 cores (AMD EPYC, load average 9 by others, so with precedence), ext4, Python 3.11.7:

| question | measured | goal |
|---|---|---|
| one `fdatasync` of this disk | median 2.14 ms, 99th 5.35 ms | |
| grouped, 100,000 entries, all in | 39,725 entries/s | 20,000: reached |
| `add`, processor time | 3.8 µs | |
| on disk: entries and tiles, side rows | 635 + 271 bytes an entry | |
| strict, 1 at once | median 3.98 ms, 99th 7.59 ms; 277 entries/s | |
| strict, 16 at once | median 1.10 ms, 99th 8.74 ms; 10,175 entries/s | |
| strict, 64 at once | median 3.01 ms, 99th 11.45 ms; 18,266 entries/s | |
| the loop, 0 entries/s | late by 0.10 ms median, 1.04 ms 99th, 6.6 ms most | |
| the loop, 5,000 entries/s | late by 0.22 ms median, 2.55 ms 99th, 19.2 ms most | |

Without precedence, at a third of a core, it took 14,000 to 19,000 entries/s; all in, an entry costs 21 µs of processor
time. What holds the interpreter longest is a slice of hashing, 0.3 to 0.4 ms; later ticks met none of our work.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import shutil
import statistics
import tempfile
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

from tests.fakes.ledger import ORIGIN, Signer

from tidegate.adapters.clock import SystemClock
from tidegate.adapters.ledger_side import SideStore
from tidegate.app.ledger_log import LogParts, open_log
from tidegate.jobs.sequencer import Sequencer
from tidegate.jobs.sequencer_parts import Pace
from tidegate.ledger.entry import VERSION, Closed
from tidegate.ledger.port import Side

ENTRIES = 100_000
GOAL = 20_000
DIGEST = "r3Jk5mUnb0u4tHq1Lw9xYz7AcBdEfGhIjKlMnOpQrSt="


def entry(index: int) -> tuple[Closed, Side]:
    exchange = f"ex_{index:032x}"
    made = Closed(
        at=1_790_000_000_000 + index,
        seq=index,
        v=VERSION,
        exchange=exchange,
        key="key_7Gq2mVx1",
        decided=max(index - 1, 0),
        status=200,
        deployment="gpt-large@north",
        endpoint="north",
        provider="Example AI",
        tier="official",
        requested="gpt-large",
        sent_model="gpt-large-2026-08",
        claimed="gpt-large-2026-08",
        sent=DIGEST,
        received=DIGEST,
        response=DIGEST,
        decision="allow",
        data_class="internal",
        verdict="allow",
        input_tokens=1234,
        output_tokens=321,
        usage_source="upstream",
        cost="0.01234",
    )
    return made, Side(exchange, "closed", "key_7Gq2mVx1", "blue", made.at, os.urandom(32))


def percentile(values: list[float], share: float) -> float:
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


async def opened(folder: Path, pace: Pace) -> Sequencer:
    folder.mkdir(parents=True, exist_ok=True)
    store = SideStore(folder / "side.db")
    parts = LogParts(
        folder=folder,
        origin=ORIGIN,
        signers=[Signer()],
        version="bench",
        clock=SystemClock(),
        rows=store.add,
        pace=pace,
    )
    return await open_log(parts)


async def grouped(folder: Path) -> list[str]:
    log = await opened(folder, Pace())
    made = [entry(index) for index in range(log.next_index, log.next_index + ENTRIES)]
    start, used = time.perf_counter(), 0.0
    for at in range(0, ENTRIES, 50):
        before = time.thread_time()
        for each, side in made[at : at + 50]:
            log.add(each, side)
        used += time.thread_time() - before
        await log.room()
        await asyncio.sleep(0)
    while log.status.published < log.next_index:
        await asyncio.sleep(0.005)
    seconds = time.perf_counter() - start
    await log.stop()
    size = sum(path.stat().st_size for path in (folder / "public").rglob("*") if path.is_file())
    side = (folder / "side.db").stat().st_size
    return [
        f"| grouped, {ENTRIES:,} entries, all in | {ENTRIES / seconds:,.0f} entries/s | {GOAL:,} |",
        f"| `add`, processor time | {used / ENTRIES * 1e6:.1f} µs | |",
        f"| on disk: entries and tiles, side rows | {size / ENTRIES:.0f} + {side / ENTRIES:.0f} bytes an entry | |",
    ]


async def strict(folder: Path, callers: int) -> str:
    log = await opened(folder, Pace())
    waits: list[float] = []

    async def call(times: int) -> None:
        for _ in range(times):
            each, side = entry(log.next_index)
            start = time.perf_counter()
            await log.durable(log.add(each, side))
            waits.append(time.perf_counter() - start)

    times = 300 if callers == 1 else 60
    start = time.perf_counter()
    await asyncio.gather(*(call(times) for _ in range(callers)))
    seconds = time.perf_counter() - start
    await log.stop()
    return (
        f"| strict, {callers} at once | median {statistics.median(waits) * 1e3:.2f} ms, 99th "
        f"{percentile(waits, 0.99) * 1e3:.2f} ms; {len(waits) / seconds:,.0f} entries/s | |"
    )


async def lateness(folder: Path, rate: int) -> str:
    log = await opened(folder, Pace())
    late: list[float] = []
    over = asyncio.Event()

    async def feed() -> None:
        start = time.perf_counter()
        for burst in range(rate * 5 // 10):
            for _ in range(10):
                log.add(*entry(log.next_index))
            await asyncio.sleep(max(0.0, start + burst * 10 / rate - time.perf_counter()))
        over.set()

    async def tick() -> None:
        while not over.is_set():
            start = time.perf_counter()
            await asyncio.sleep(0.001)
            late.append(time.perf_counter() - start - 0.001)

    await asyncio.gather(*([feed()] if rate else [rest(over)]), tick())
    await log.stop()
    return (
        f"| the loop, {rate:,} entries/s | late by {statistics.median(late) * 1e3:.2f} ms median, "
        f"{percentile(late, 0.99) * 1e3:.2f} ms 99th, {max(late) * 1e3:.1f} ms most | |"
    )


async def rest(over: asyncio.Event) -> None:
    await asyncio.sleep(5)
    over.set()


def one_sync(folder: Path) -> str:
    folder.mkdir(parents=True)
    descriptor = os.open(folder / "file", os.O_RDWR | os.O_CREAT)
    waits: list[float] = []
    try:
        for at in range(200):
            os.pwrite(descriptor, b"x" * 700, at * 700 % 70_000)
            start = time.perf_counter()
            os.fdatasync(descriptor)
            waits.append(time.perf_counter() - start)
    finally:
        os.close(descriptor)
    return (
        f"| one `fdatasync` of this disk | median {statistics.median(waits) * 1e3:.2f} ms, 99th "
        f"{percentile(waits, 0.99) * 1e3:.2f} ms | |"
    )


def main() -> None:
    reader = argparse.ArgumentParser(description="What the log takes.")
    reader.add_argument("--folder", default="", help="where to write; a temporary folder else")
    root = Path(tempfile.mkdtemp(dir=reader.parse_args().folder or None))
    questions: list[Callable[[Path], Awaitable[str | list[str]]]] = [
        grouped,
        lambda folder: strict(folder, 1),
        lambda folder: strict(folder, 16),
        lambda folder: strict(folder, 64),
        lambda folder: lateness(folder, 0),
        lambda folder: lateness(folder, 5_000),
    ]
    print(f"load average {os.getloadavg()[0]:.1f}, cores {os.sched_getaffinity(0)}")
    print("| question | measured | goal |\n|---|---|---|")
    try:
        print(one_sync(root / "sync"))
        for number, question in enumerate(questions):

            async def ask(question: Callable[[Path], Awaitable[str | list[str]]], folder: Path) -> str | list[str]:
                return await question(folder)

            said = asyncio.run(ask(question, root / str(number)))
            print("\n".join(said) if isinstance(said, list) else said, flush=True)
    finally:
        shutil.rmtree(root)


if __name__ == "__main__":
    main()
