"""Has the latest checkpoint timestamped, if the log has grown since. The job loop calls it; a failure is its report."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from typing import Protocol

from tidegate.ledger.note import parse_note


class Authority(Protocol):
    """Who gives timestamps."""

    def stamp(self, note: bytes) -> bytes:
        """The timestamp of these bytes, verified. May block. Raises Unavailable and NotProven."""
        ...


class Timestamps(Protocol):
    """Where they are kept. May block."""

    def sizes(self) -> Sequence[int]:
        """The sizes of the tree that have one, in order."""
        ...

    def keep(self, size: int, note: bytes, timestamp: bytes) -> None:
        """Keep one with what it is of. Raises Unavailable."""
        ...


class Timestamping:
    """One object a log. `published` gives its latest published checkpoint, empty before the first."""

    def __init__(self, authority: Authority, kept: Timestamps, published: Callable[[], bytes]) -> None:
        self._authority = authority
        self._kept = kept
        self._published = published

    async def work(self) -> bool:
        """Whether there was something to timestamp. Raises Unavailable and NotProven, and then tries again later."""
        note = self._published()
        if not note:
            return False
        # Our own checkpoint: its second line is the size.
        size = int(parse_note(note).text.split(b"\n")[1])
        if size == 0 or size in await asyncio.to_thread(self._kept.sizes):
            return False
        timestamp = await asyncio.to_thread(self._authority.stamp, note)
        await asyncio.to_thread(self._kept.keep, size, note, timestamp)
        return True
