"""What the ledger adds to one small chat exchange on the request path, in processor time.

    .venv/bin/python -m bench.ledger.request_path

Method. One process without a network: the gateway's ASGI application is called as our server calls it, a transport
answers at once with a whole chat completion of 0.3 KB. `ledger.enabled` false is the same without a desk; true writes
both entries into a real log on disk (journal, threads, signing) with receipts, at the default pace, of a class that
need not wait. Counted is the processor time of the event loop's thread (what a request waits for), and that of the
whole process (the threads' share with it). The two take turns in rounds of 1,000 exchanges; the least of each counts,
for other programs only ever add. `in all` hardly differs: a round is shorter than the interval between two batches.

Measured 2026-11-24 on 2 cores (AMD EPYC, load average below 1), Python 3.11.7: 75 µs without a log, 122 µs with one;
added 47 µs, goal 30: missed. Half of it is `ledger/entries.py`'s: hashes, commitments and the two entries themselves.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import json
import tempfile
import time
from pathlib import Path

import msgspec
from tests.fakes.ledger import ORIGIN, Signer
from tests.fakes.serving import HELLO, House, house

from tidegate.adapters.clock import SystemClock
from tidegate.app.ledger_log import LogParts, open_log
from tidegate.gateway.ledger_desk import LedgerTerms

GOAL_US = 30.0
EXCHANGES = 1_000


class Client:
    """Stands for our server's cycle: the body is here, and an answer goes out in one write."""

    cancel_when_gone = False
    gone = False

    def __init__(self, raw: bytes) -> None:
        self.raw = raw
        self.status = 0

    def whole_body(self) -> bytes:
        return self.raw

    def respond(self, status: int, lines: bytes, body: bytes) -> bool:
        self.status = status
        return True


class Cost(msgspec.Struct):
    """Microseconds an exchange."""

    thread: float
    process: float


async def never(*_: object) -> None:
    raise RuntimeError("nothing is to be sent in parts")


async def turn(served: House, exchanges: int) -> Cost:
    """One round."""
    raw = json.dumps(HELLO).encode()
    client = Client(raw)
    scope = {**served.scope(raw), "tidegate.request": client}
    served.records.kept.clear()
    gc.collect()
    process, thread = time.process_time(), time.thread_time()
    for _ in range(exchanges):
        await served.app(scope, never, never)
    thread, process = time.thread_time() - thread, time.process_time() - process
    if client.status != 200:
        raise RuntimeError(f"a call ended with {client.status}")
    # Off the clock: what waits is integrated, so that rounds do not add up.
    await asyncio.sleep(0.05)
    return Cost(thread / exchanges * 1e6, process / exchanges * 1e6)


async def measure(rounds: int, exchanges: int) -> tuple[Cost, Cost]:
    """The least without a log and with one."""
    terms = LedgerTerms(strict_from=None)
    with tempfile.TemporaryDirectory() as folder:
        parts = LogParts(
            folder=Path(folder), origin=ORIGIN, signers=[Signer()], version="bench", clock=SystemClock(),
            rows=lambda _: None,
        )  # fmt: skip
        log = await open_log(parts)
        off, on = await house(None, terms), await house(log, terms)
        for served in (off, on):
            await turn(served, 200)
        gc.freeze()
        gc.set_threshold(20_000, 20, 50)
        found: list[list[Cost]] = [[], []]
        for _ in range(rounds):
            for costs, served in zip(found, (off, on), strict=True):
                costs.append(await turn(served, exchanges))
        await log.stop()
    return tuple(  # type: ignore[return-value]
        Cost(min(cost.thread for cost in costs), min(cost.process for cost in costs)) for costs in found
    )


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="What the ledger adds to one exchange.")
    parser.add_argument("--rounds", type=int, default=40)
    parser.add_argument("--exchanges", type=int, default=EXCHANGES)
    given = parser.parse_args()
    off, on = asyncio.run(measure(given.rounds, given.exchanges))
    added = on.thread - off.thread
    print(f"without a ledger:  {off.thread:7.1f} µs on the event loop, {off.process:7.1f} µs in all")
    print(f"with one:          {on.thread:7.1f} µs on the event loop, {on.process:7.1f} µs in all")
    print(f"added:             {added:7.1f} µs on the event loop, {on.process - off.process:7.1f} µs in all")
    print(f"goal {GOAL_US:.0f} µs on the event loop: {'reached' if added <= GOAL_US else 'missed'}")


if __name__ == "__main__":
    main()
