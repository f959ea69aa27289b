"""The listening side: uvicorn inside the caller's loop, with connections of our own (client_connection.py)."""

from __future__ import annotations

import asyncio
import contextlib
import socket
from typing import Any

import uvicorn

from tidegate.adapters.client_connection import Connection, Refusal, ServerLimits


class HttpServer:
    """Serves an ASGI application until told to drain.

    `refusal` words what is wrong with a request that never reaches the application; `address` is host and port,
    `tls` a certificate file and its key's.
    """

    def __init__(
        self,
        app: Any,
        refusal: Refusal,
        address: tuple[str, int],
        limits: ServerLimits,
        tls: tuple[str, str] | None = None,
    ) -> None:
        settings = {"limits": limits, "refusal": staticmethod(refusal)}
        protocol = self._protocol = type("LimitedConnection", (Connection,), settings)
        host, port = address
        certificate, key = tls or (None, None)
        config = uvicorn.Config(
            app,
            host=host,
            port=port,
            http=protocol,
            ws="none",
            lifespan="off",
            log_config=None,
            access_log=False,
            server_header=False,
            date_header=True,
            proxy_headers=False,
            backlog=limits.backlog,
            timeout_keep_alive=int(limits.keep_alive),
            timeout_graceful_shutdown=None,
            ssl_certfile=certificate,
            ssl_keyfile=key,
        )
        self._server = uvicorn.Server(config)
        self._task: asyncio.Task[None] | None = None
        self._watch: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Listen. Raises OSError when the address is taken."""
        config = self._server.config
        config.load()
        self._server.lifespan = config.lifespan_class(config)
        # Bound here because uvicorn would end the process when the address is taken.
        await self._server.startup(sockets=[_listen(config.host, config.port)])
        self._watch = asyncio.create_task(self._check_connections())
        self._task = asyncio.create_task(self._server.main_loop())

    @property
    def address(self) -> tuple[str, int]:
        """Where it listens, with the real port when 0 was asked for."""
        host, port = self._server.servers[0].sockets[0].getsockname()[:2]
        return str(host), int(port)

    def limit(self, limits: ServerLimits) -> None:
        """Hold clients to other limits from now on; `backlog` is that of the start."""
        self._protocol.limits = limits

    def retire(self) -> None:
        """Go on serving, but keep no connection: clients with a pool of them then find their way to another replica."""
        self._protocol.retiring = True
        for connection in self._connections():
            connection.retire()

    def cut(self) -> None:
        """Cancel every request that is being served."""
        for connection in self._connections():
            connection.cut()

    async def stop(self, grace: float) -> None:
        """Stop listening, let what is under way finish for up to `grace` seconds, then close the rest."""
        self._server.should_exit = True
        if self._task is not None:
            await self._task
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(grace):
                await self._server.shutdown()
        for connection in list(self._server.server_state.connections):
            connection.transport.abort()  # type: ignore[union-attr]
        if self._watch is not None:
            self._watch.cancel()

    async def _check_connections(self) -> None:
        loop = asyncio.get_running_loop()
        while True:
            await asyncio.sleep(1.0)
            now = loop.time()
            for connection in self._connections():
                connection.check(now)

    def _connections(self) -> list[Connection]:
        return [item for item in self._server.server_state.connections if isinstance(item, Connection)]


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # With the protocol named, asyncio sends each write at once (TCP_NODELAY); without it, a body waits for an ACK.
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
        listener.setblocking(False)
    except OSError:
        listener.close()
        raise
    return listener
