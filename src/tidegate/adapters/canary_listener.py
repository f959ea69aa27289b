"""What the listeners for decoys share: bounded TCP connections, each with a time limit.

They hear and report; they fetch nothing, echo nothing and know no decoy.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Final, Protocol, TypeAlias

MOST_CONNECTIONS: Final = 64
PATIENCE: Final = 10.0
"""Seconds that one connection may take altogether."""

Report: TypeAlias = Callable[[str, str, str, str], None]
"""Takes what was presented, by which listener, from which address, and a word on it. MUST NOT wait."""

Conversation: TypeAlias = Callable[[asyncio.StreamReader, asyncio.StreamWriter, str], Awaitable[None]]


class Listener(Protocol):
    """A listener that runs."""

    @property
    def address(self) -> tuple[str, int]:
        """Where it listens."""
        ...

    async def start(self) -> None:
        """Listen. Raises OSError."""
        ...

    async def stop(self) -> None:
        """Stop listening; connections are closed."""
        ...


class TcpListener:
    """Calls `talk` with each connection, and closes it. `limit` is the longest line or exact read, in bytes."""

    def __init__(self, where: tuple[str, int], talk: Conversation, limit: int = 8192) -> None:
        self._where = where
        self._talk = talk
        self._limit = limit
        self._server: asyncio.Server | None = None
        self._open: set[asyncio.Task[None]] = set()

    @property
    def address(self) -> tuple[str, int]:
        """See Listener."""
        if self._server is None or not self._server.sockets:
            return self._where
        host, port = self._server.sockets[0].getsockname()[:2]
        return host, port

    async def start(self) -> None:
        """See Listener."""
        host, port = self._where
        self._server = await asyncio.start_server(self._accept, host, port, limit=self._limit)

    async def stop(self) -> None:
        """See Listener."""
        server, self._server = self._server, None
        if server is not None:
            server.close()
        for task in tuple(self._open):
            task.cancel()
        await asyncio.gather(*self._open, return_exceptions=True)

    def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if len(self._open) >= MOST_CONNECTIONS:
            writer.transport.abort()
            return
        task = asyncio.ensure_future(self._handle(reader, writer))
        self._open.add(task)
        task.add_done_callback(self._open.discard)

    async def _handle(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        peer = writer.get_extra_info("peername")
        address = str(peer[0]) if peer else ""
        try:
            async with asyncio.timeout(PATIENCE):
                await self._talk(reader, writer, address)
                await writer.drain()
        except (OSError, EOFError, TimeoutError, ValueError):
            # Whatever a stranger sends or fails to send is no news.
            return
        finally:
            writer.close()
