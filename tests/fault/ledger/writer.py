"""A process that writes a log as fast as it can until it is killed. It says what it was promised, a line each.

`python -m tests.fault.ledger.writer FOLDER RUN` prints `strict INDEX DIGEST` for an entry that was acknowledged as
durable, `grouped INDEX DIGEST` for one that was taken, `head SIZE ROOT` for every checkpoint that was published.
"""

from __future__ import annotations

import asyncio
import os
import sys
import time
from pathlib import Path

from tests.fakes.ledger import ORIGIN, Signer

from tidegate.adapters.clock import SystemClock
from tidegate.adapters.ledger_side import SideStore
from tidegate.app.ledger_log import LogParts, open_log
from tidegate.jobs.sequencer import Sequencer
from tidegate.jobs.sequencer_parts import Pace
from tidegate.ledger.entry import VERSION, Decided, encode_entry
from tidegate.ledger.head import parse_checkpoint
from tidegate.ledger.merkle import leaf_hash
from tidegate.ledger.note import parse_note
from tidegate.ledger.port import Side

SEGMENT = 200_000
"""Bytes: small, so that kills meet the end of one."""


def say(line: str) -> None:
    # One system call, so that a line is whole or not there.
    os.write(1, line.encode() + b"\n")


def added(log: Sequencer, run: int) -> tuple[int, str]:
    index = log.next_index
    exchange = f"ex_{run:08x}{index:024x}"
    at = int(time.time() * 1000)
    entry = Decided(at=at, seq=index, v=VERSION, exchange=exchange, key="key_1", request="r" * 44, endpoints=("one",))
    log.add(entry, Side(exchange, "decided", "key_1", "", 1, index.to_bytes(32)))
    return index, leaf_hash(encode_entry(entry)).hex()


async def strictly(log: Sequencer, run: int) -> None:
    while True:
        index, digest = added(log, run)
        await log.durable(index)
        say(f"strict {index} {digest}")


async def grouped(log: Sequencer, run: int) -> None:
    seen = b""
    while True:
        said: list[str] = []
        for _ in range(20):
            index, digest = added(log, run)
            said.append(f"grouped {index} {digest}")
        say("\n".join(said))
        if log.published != seen:
            seen = log.published
            head = parse_checkpoint(parse_note(seen).text)
            say(f"head {head.size} {head.root.hex()}")
        await log.room()
        await asyncio.sleep(0.002)


async def main(folder: Path, run: int) -> None:
    store = SideStore(folder.with_name("side.db"))
    say("opening")
    log = await open_log(
        LogParts(
            folder=folder,
            origin=ORIGIN,
            signers=[Signer()],
            version="test",
            clock=SystemClock(),
            rows=store.add,
            pace=Pace(window=0.02, interval=0.05),
            segment=SEGMENT,
        )
    )
    say("ready")
    await asyncio.gather(*(strictly(log, run) for _ in range(3)), grouped(log, run))


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]), int(sys.argv[2])))
