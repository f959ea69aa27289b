"""The connections to one address: the last used first, at most so many, and a fair queue beyond that."""

from __future__ import annotations

import asyncio
from collections import deque
from typing import Final

from tidegate.adapters import upstream_faults as faults
from tidegate.adapters.dial import dial
from tidegate.adapters.http1 import Connection, Scratch
from tidegate.adapters.request_head import Heads
from tidegate.adapters.tls import Contexts
from tidegate.policy.door import Address

_KEPT_EMPTY: Final = 60.0
"""Seconds that a pool without connections is kept: after that its address is one of an old configuration."""


class Pool:
    """Connections of one address. A slot is held from before dialling until the socket is closed."""

    def __init__(self, address: Address, heads: Heads, contexts: Contexts, scratch: Scratch) -> None:
        self.address = address
        self.heads = heads
        self.emptied = asyncio.Event()
        """Set when, after `close`, the last socket is closed."""
        self._contexts = contexts
        self._scratch = scratch
        self._connections: set[Connection] = set()
        self._idle: list[Connection] = []
        self._slots = 0
        self._queue: deque[asyncio.Future[Connection | None]] = deque()
        self._closing = False
        self._empty_since: float | None = None

    # ── taking ──

    def reuse(self) -> Connection | None:
        """The connection that was free last, if one is."""
        while self._idle:
            connection = self._idle.pop()
            if not connection.closed:
                return connection
        return None

    async def acquire(self) -> Connection:
        """A connection: a free one, else a new one, else the next that others are done with.

        Raises ProviderFailed (`too_many_connections` after the connect limit or when the queue is full;
        what `dial` raises) and Unavailable (`shutting_down`).
        """
        return self.reuse() or await self._open_or_wait()

    async def fresh(self) -> Connection:
        """A new connection, for which a free one is closed when there are no more slots. Raises as `acquire`."""
        if self._slots >= self.address.max_connections:
            spare = self.reuse()
            if spare is not None:
                spare.abort()
        return await self._open_or_wait()

    async def _open_or_wait(self) -> Connection:
        while True:
            if self._closing:
                raise faults.shut_down()
            if self._slots < self.address.max_connections:
                self._slots += 1
                return await self._open()
            connection = await self._wait()
            if connection is None:
                return await self._open()
            if not connection.closed:
                return connection

    async def _open(self) -> Connection:
        """Dial on a slot that the caller has taken; it is given back when that fails."""
        connection = Connection(self, self.address, self._scratch)
        try:
            await dial(connection, self.address, self._contexts)
            if connection.closed:
                raise faults.connection_closed("as soon as it was open")
            if self._closing:
                connection.abort()
                raise faults.shut_down()
            self._connections.add(connection)
        finally:
            if connection not in self._connections:
                self._give_slot()
        return connection

    async def _wait(self) -> Connection | None:
        """Queue up: gives a connection, or None with a slot to open one."""
        limit = self.address.max_connections
        if len(self._queue) >= limit:
            raise faults.too_many_connections(limit)
        turn: asyncio.Future[Connection | None] = asyncio.get_running_loop().create_future()
        self._queue.append(turn)
        took = False
        try:
            async with asyncio.timeout(self.address.timeouts.connect):
                connection = await turn
                took = True
        except TimeoutError:
            raise faults.too_many_connections(limit) from None
        finally:
            if not took:
                self._decline(turn)
        return connection

    def _decline(self, turn: asyncio.Future[Connection | None]) -> None:
        # Cancelled in the queue, or just after its turn had come: then the turn is the next one's.
        if turn in self._queue:
            self._queue.remove(turn)
        elif turn.done() and not turn.cancelled() and turn.exception() is None:
            connection = turn.result()
            if connection is None:
                self._give_slot()
            elif not connection.closed:
                self.freed(connection)

    # ── giving back ──

    def freed(self, connection: Connection) -> None:
        """The connection may serve another exchange."""
        if not self._hand_over(connection):
            self._idle.append(connection)

    def lost(self, connection: Connection) -> None:
        """The connection is closed."""
        if connection in self._connections:
            self._connections.discard(connection)
            self._give_slot()

    def _give_slot(self) -> None:
        if not self._hand_over(None):
            self._slots -= 1
            if self._closing and not self._slots:
                self.emptied.set()

    def _hand_over(self, connection: Connection | None) -> bool:
        while self._queue:
            turn = self._queue.popleft()
            if not turn.done():
                turn.set_result(connection)
                return True
        return False

    # ── keeping ──

    def sweep(self, now: float, idle_expiry: float) -> bool:
        """Enforce time limits and close what was idle for long. Gives whether the pool is still of use.

        `now` is loop time; `idle_expiry` in seconds.
        """
        for connection in tuple(self._connections):
            connection.check(now)
        # Freed last is reused first, so the list is in order of age.
        while self._idle and (self._idle[0].closed or now - self._idle[0].free_since > idle_expiry):
            self._idle.pop(0).abort()
        if self._slots or self._queue:
            self._empty_since = None
            return True
        if self._empty_since is None:
            self._empty_since = now
        return now - self._empty_since < _KEPT_EMPTY

    def close(self) -> None:
        """Close every connection, end every wait. Exchanges in flight fail with `connection_closed`."""
        self._closing = True
        while self._queue:
            turn = self._queue.popleft()
            if not turn.done():
                turn.set_exception(faults.shut_down())
        for connection in tuple(self._connections):
            connection.fail(faults.given_up())
        if not self._slots:
            self.emptied.set()
