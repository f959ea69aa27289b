"""A log that the product's own writer wrote, over several starts, with the checkpoints that it published on the way."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path

import msgspec
from tests.fakes.ledger import ORIGIN, START, story

from tidegate.app.ledger_log import LogParts, open_log
from tidegate.jobs.sequencer import Sequencer
from tidegate.jobs.sequencer_parts import Pace
from tidegate.ledger.entry import Closed, decode_entry
from tidegate.ledger.note import NoteSigner


class _Clock:
    """Goes on by a second at each look."""

    def __init__(self) -> None:
        self._now = START / 1000

    def wall(self) -> float:
        self._now += 1
        return self._now

    tick = wall


async def write_log(folder: Path, sizes: Sequence[int], signers: Sequence[NoteSigner]) -> list[bytes]:
    """Write a log under `folder`, stopped and taken up at each size; the checkpoints as they were published."""
    notes: list[bytes] = []
    folder.mkdir(parents=True, exist_ok=True)
    clock = _Clock()
    for size in sizes:
        parts = LogParts(
            folder=folder, origin=ORIGIN, signers=signers, version="test", clock=clock,
            pace=Pace(window=0.005, interval=0.02),
        )  # fmt: skip
        log = await open_log(parts)
        try:
            _fill(log, size, clock)
            while log.status.published < size:
                await asyncio.sleep(0.01)
            notes.append(log.published)
        finally:
            await log.stop()
    return notes


def _fill(log: Sequencer, size: int, clock: _Clock) -> None:
    moved = log.next_index
    # The story's own start is the writer's; from there it goes on wherever the log is.
    for raw in story(size - moved + 1)[1:]:
        entry = decode_entry(raw)
        seq = log.next_index
        entry = msgspec.structs.replace(entry, seq=seq, at=int(clock.wall() * 1000))
        if isinstance(entry, Closed):
            entry = msgspec.structs.replace(entry, decided=seq - 2)
        log.add(entry)
