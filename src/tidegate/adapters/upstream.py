"""The one door to upstreams: a `Transport` that opens exchanges over pooled HTTP/1.1 connections.

One future per wait and no task or timer per request: one timer sweeps all connections for their time
limits, so these strike up to `tick` seconds late; connecting is bounded exactly. Never follows redirects.
"""

from __future__ import annotations

import asyncio
import contextlib
import importlib.metadata
from typing import Final

from tidegate.adapters import upstream_faults as faults
from tidegate.adapters.http1 import Scratch
from tidegate.adapters.inbound import Response
from tidegate.adapters.pool import Pool
from tidegate.adapters.request_head import Heads
from tidegate.adapters.tls import Contexts
from tidegate.core.errors import Misconfigured
from tidegate.policy.door import Address, Outbound
from tidegate.policy.permit import Permit

_CLOSE_WITHIN: Final = 5.0


class Upstream:
    """A `Transport`. One event loop only; every method is called from it.

    `agent` is the user-agent of requests that bring none. `tick` is how often time limits are looked at,
    `idle_expiry` how long an unused connection stays open, both in seconds.
    """

    def __init__(self, *, agent: str = "", tick: float = 0.25, idle_expiry: float = 30.0) -> None:
        self._agent = agent or f"tidegate/{importlib.metadata.version('tidegate')}"
        self._tick = tick
        self._idle_expiry = idle_expiry
        self._contexts = Contexts()
        self._scratch = Scratch()
        self._pools: dict[Address, Pool] = {}
        self._recent: dict[str, Pool] = {}
        self._timer: asyncio.TimerHandle | None = None
        self._closed = False

    async def send(self, permit: Permit, request: Outbound) -> Response:
        """As `Transport.send`; also raises ProviderFailed `bad_encoding`, `total_timeout` and
        `too_many_connections`, Problem `bad_header`, `bad_method` and `bad_target`, and Misconfigured.
        """
        address = request.address
        permit.use(address.endpoint, request)
        pool = self._recent.get(address.endpoint)
        if pool is None or pool.address is not address:
            pool = self._find_pool(address)
        head = pool.heads.whole(request)
        began = asyncio.get_running_loop().time()
        connection = pool.reuse() or await pool.acquire()
        retried = False
        while True:
            waiter = connection.start(head, request.body, began)
            try:
                return await waiter
            except faults.Stale:
                if retried:
                    raise
                retried = True
            except (asyncio.CancelledError, GeneratorExit):
                connection.give_up(waiter)
                raise
            connection = await pool.fresh()

    async def close(self) -> None:
        """Close every connection; exchanges in flight fail. Returns when the sockets are closed, or after 5 s."""
        self._closed = True
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        pools = list(self._pools.values())
        for pool in pools:
            pool.close()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(_CLOSE_WITHIN):
                for pool in pools:
                    await pool.emptied.wait()

    def _find_pool(self, address: Address) -> Pool:
        if self._closed:
            raise faults.shut_down()
        pool = self._pools.get(address)
        if pool is None:
            if address.scheme not in ("http", "https"):
                raise Misconfigured("bad_address", "The scheme of an endpoint is unknown.", "Use http or https.")
            pool = Pool(address, Heads(address, self._agent), self._contexts, self._scratch)
            self._pools[address] = pool
            if self._timer is None:
                self._timer = asyncio.get_running_loop().call_later(self._tick, self._sweep)
        self._recent[address.endpoint] = pool
        return pool

    def _sweep(self) -> None:
        loop = asyncio.get_running_loop()
        now = loop.time()
        for address, pool in tuple(self._pools.items()):
            if not pool.sweep(now, self._idle_expiry):
                del self._pools[address]
                if self._recent.get(address.endpoint) is pool:
                    del self._recent[address.endpoint]
        self._timer = loop.call_later(self._tick, self._sweep) if self._pools else None
