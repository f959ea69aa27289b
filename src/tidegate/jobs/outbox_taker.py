"""Takes the entries that other processes handed over into the log, each exactly once.

1. An entry is marked as maybe taken. A crash before leaves it unmarked: it is taken by the next process.
2. It is added, and its name with it, in one record of the journal. A crash leaves it marked: step 0 finds out.
3. When it is durable, its file is removed. A crash before: as in 2.
0. At a start, marked ones are looked up by name in the side rows, once those hold all that was added before.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Final

import msgspec

from tidegate.ledger.outbox import Handed, Handing, SideRows
from tidegate.ledger.port import EvidenceLog, Side

AT_ONCE: Final = 50
"""Entries that one wait for the disk serves."""


class OutboxTaker:
    """One object a log. Make it when the log is open, before anything else is added.

    `kept` gives the index below which the side rows of all entries are kept.
    With `wall` (Unix seconds) an entry's time is when the log takes it: what was handed over while no gateway ran
    would else stand behind later ones, and a verifier could not tell it from a log that was put in another order.
    """

    def __init__(
        self,
        outbox: Handing,
        log: EvidenceLog,
        rows: SideRows,
        kept: Callable[[], int],
        wall: Callable[[], float] | None = None,
    ) -> None:
        self._kept = kept
        self._wall = wall
        self._outbox = outbox
        self._log = log
        self._rows = rows
        self._first = log.next_index
        self._taken: dict[str, int] = {}

    async def work(self) -> int:
        """Take what waits; return how many entries were added. Raises LedgerBroken and Unavailable.

        What may have been taken before waits until the side rows of all that processes before added are kept.
        """
        waiting = await asyncio.to_thread(self._outbox.pending)
        if not waiting:
            return 0
        self._forget()
        count = 0
        done: list[Handed] = []
        for handed in waiting:
            if handed.name not in self._taken:
                if count == AT_ONCE or not await self._is_new(handed):
                    continue
                await asyncio.to_thread(self._outbox.mark, handed.name)
                self._add(handed)
                count += 1
            done.append(handed)
        if done:
            await self._log.durable(max(self._taken[handed.name] for handed in done))
        for handed in done:
            await asyncio.to_thread(self._outbox.remove, handed.name)
        return count

    def _forget(self) -> None:
        """Forget which were taken, once the side rows tell it: until then the same one may be handed over again."""
        kept = self._kept()
        self._taken = {name: index for name, index in self._taken.items() if index >= kept}

    async def _is_new(self, handed: Handed) -> bool:
        # Asked before the rows are: what is not there by then may stand in the journal that a process before left.
        known = self._kept() >= self._first
        if await asyncio.to_thread(self._rows.holds, handed.exchange):
            await asyncio.to_thread(self._outbox.remove, handed.name)
            return False
        return known or not handed.maybe_taken

    def _add(self, handed: Handed) -> None:
        at = handed.entry.at if self._wall is None else int(self._wall() * 1000)
        entry = msgspec.structs.replace(handed.entry, seq=self._log.next_index, at=at)
        self._taken[handed.name] = self._log.add(entry, Side(handed.exchange, "closed", "", "", entry.at))
