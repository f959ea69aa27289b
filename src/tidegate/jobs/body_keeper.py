"""Keeps the bodies of closed exchanges, on threads of its own, so that no exchange waits for the disk.

What finds no room, or a disk that fails, is not kept, which a line of the log and the counts say; the evidence itself
is in the ledger either way.
"""

from __future__ import annotations

import asyncio
import logging
import threading
import weakref
from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Final

import msgspec

from tidegate.core.errors import Problem
from tidegate.ledger.content import MOST, NO_ROOM, TOO_LONG, Content, Keeper

THREADS: Final = 2
MOST_WAITING: Final = 2_000
"""Exchanges whose bodies may wait for the disk."""
MOST_MEMORY: Final = 256 * 1024 * 1024
"""Bytes of all bodies that are gathered or wait, beside the first few of each exchange."""
PATIENCE: Final = 10.0
"""Seconds that those who wait get at the end of the process."""

_log = logging.getLogger(__name__)


class Counts(msgspec.Struct, frozen=True):
    """Exchanges: of which bodies were kept, of which one was given up among them, of which none could be, who wait."""

    kept: int = 0
    cut: int = 0
    lost: int = 0
    waiting: int = 0


class BodyKeeper:
    """A Shelf, see gateway.kept_bodies. Used from one event loop. `most` bounds the bytes of one exchange."""

    def __init__(
        self, content: Content, most: int = MOST, most_waiting: int = MOST_WAITING, most_memory: int = MOST_MEMORY
    ) -> None:
        self._content = content
        self._most = most
        self._most_waiting = most_waiting
        self._most_memory = most_memory
        self._memory = 0
        self._freed: deque[int] = deque()
        self._pool = ThreadPoolExecutor(THREADS, "bodies")
        self._lock = threading.Lock()
        self._kept = self._cut = self._lost = self._waiting = 0
        self._stopped = False

    @property
    def counts(self) -> Counts:
        """How many there were so far."""
        with self._lock:
            return Counts(self._kept, self._cut, self._lost, self._waiting)

    def keeper(self) -> Keeper:
        """What gathers the bodies of one exchange."""
        return Keeper(self._most, self._grant)

    def put(self, exchange: str, salt: bytes, keeper: Keeper) -> None:
        """The exchange is closed: keep what was gathered, soon."""
        with self._lock:
            full = self._stopped or self._waiting >= self._most_waiting
            if not full:
                self._waiting += 1
        if full:
            self._lose(exchange, "stopped" if self._stopped else "queue_full")
            return
        work = self._pool.submit(self._keep, exchange, salt, keeper)
        work.add_done_callback(lambda done: self._done(exchange, done))

    async def stop(self, patience: float = PATIENCE) -> None:
        """Keep those that wait, for at most `patience` seconds; then no more are taken."""
        with self._lock:
            self._stopped = True
        loop = asyncio.get_running_loop()
        ended = loop.create_future()
        # A thread of its own: the loop's pool would be waited for at the end.
        threading.Thread(target=self._shut, args=(loop, ended), daemon=True).start()
        try:
            async with asyncio.timeout(patience):
                await ended
        except TimeoutError:
            self._pool.shutdown(wait=False, cancel_futures=True)

    def _shut(self, loop: asyncio.AbstractEventLoop, ended: asyncio.Future[None]) -> None:
        self._pool.shutdown(wait=True)
        if not loop.is_closed():
            loop.call_soon_threadsafe(lambda: None if ended.done() else ended.set_result(None))

    # -- on the threads

    def _keep(self, exchange: str, salt: bytes, keeper: Keeper) -> None:
        bodies = keeper.kept()
        self._content.keep(exchange, salt, bodies)
        given_up = sorted({why for why in bodies.not_kept.values() if why in (TOO_LONG, NO_ROOM)})
        with self._lock:
            self._kept += 1
            self._cut += bool(given_up)
        if given_up:
            _log.warning("a body was not kept", extra={"exchange": exchange, "reason": ",".join(given_up)})

    def _done(self, exchange: str, done: Future[None]) -> None:
        with self._lock:
            self._waiting -= 1
        problem = None if done.cancelled() else done.exception()
        if done.cancelled():
            self._lose(exchange, "stopped")
        elif isinstance(problem, Problem):
            self._lose(exchange, problem.code)
        elif problem is not None:
            # A defect of our own. Its message may quote what it was at.
            self._lose(exchange, type(problem).__name__)

    def _lose(self, exchange: str, reason: str) -> None:
        with self._lock:
            self._lost += 1
        _log.warning("bodies were not kept", extra={"exchange": exchange, "reason": reason})

    # -- memory

    def _grant(self, keeper: Keeper, size: int) -> bool:
        """Whether this keeper may hold so many bytes more; they are given back when it goes."""
        while self._freed:
            self._memory -= self._freed.popleft()
        if self._memory + size > self._most_memory:
            return False
        self._memory += size
        # Not when it is put away: an exchange that ends without being closed gives back what it has as well.
        weakref.finalize(keeper, self._freed.append, size).atexit = False
        return True
