"""A loopback server that plays a script of bytes on each connection, and a transport to meet it with.

Unlike `upstream.py` it knows no HTTP on the way out: whatever a hostile endpoint can send, a script can.
"""

from __future__ import annotations

import asyncio
import contextlib
import functools
import inspect
import os
import socket
import ssl
import struct
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine
from dataclasses import dataclass, field
from typing import Any

import pytest
import uvloop

from tidegate.adapters.inbound import Response
from tidegate.adapters.upstream import Upstream
from tidegate.core.words import DataClass
from tidegate.policy.door import Address, Outbound, Timeouts
from tidegate.policy.permit import issue

TICK = 0.01
"""How often the transports of these tests look at their time limits, in seconds."""

Script = Callable[["Peer"], Awaitable[None]]


LOOPS: dict[str, Callable[[], asyncio.AbstractEventLoop]] = {
    "asyncio": asyncio.SelectorEventLoop,
    "uvloop": uvloop.new_event_loop,
}


def both_loops(test: Callable[..., Coroutine[Any, Any, None]]) -> Callable[..., None]:
    """Run an async test once on each event loop."""
    signature = inspect.signature(test)

    @functools.wraps(test)
    def run(loop_kind: str, **values: Any) -> None:
        with asyncio.Runner(loop_factory=LOOPS[loop_kind]) as runner:
            runner.run(test(**values))

    kind = inspect.Parameter("loop_kind", inspect.Parameter.POSITIONAL_OR_KEYWORD)
    run.__signature__ = signature.replace(parameters=[kind, *signature.parameters.values()])  # type: ignore[attr-defined]
    return pytest.mark.parametrize("loop_kind", LOOPS)(run)


class Peer:
    """The server's end of one connection; `number` counts them from 0."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, number: int) -> None:
        self.reader = reader
        self.writer = writer
        self.number = number

    async def request(self) -> bytes:
        """One whole request, head and body."""
        head = await self.reader.readuntil(b"\r\n\r\n")
        for line in head.lower().split(b"\r\n"):
            if line.startswith(b"content-length:"):
                return head + await self.reader.readexactly(int(line.partition(b":")[2]))
        return head

    async def say(self, *pieces: bytes, pause: float = 0.0) -> None:
        for piece in pieces:
            if self.writer.is_closing():
                raise ConnectionResetError  # uvloop would call it a RuntimeError
            self.writer.write(piece)
            await self.writer.drain()
            await asyncio.sleep(pause)

    async def gone(self, within: float = 2.0) -> float:
        """Seconds until the client has closed; whatever it still sends is dropped. Raises TimeoutError."""
        loop = asyncio.get_running_loop()
        start = loop.time()
        async with asyncio.timeout(within):
            with contextlib.suppress(ConnectionError):
                while await self.reader.read(1 << 16):
                    pass
        return loop.time() - start

    def close(self) -> None:
        self.writer.close()

    def cut(self) -> None:
        """End the stream below TLS, without its goodbye."""
        with socket.socket(fileno=os.dup(self.writer.get_extra_info("socket").fileno())) as sock:
            sock.shutdown(socket.SHUT_WR)

    def reset(self) -> None:
        """Drop the connection as a dying host does: with a reset, not an end of stream."""
        sock = self.writer.get_extra_info("socket")
        if sock is not None and sock.fileno() >= 0:
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.writer.transport.abort()


@dataclass
class Server:
    port: int
    peers: list[Peer] = field(default_factory=list)
    errors: list[Exception] = field(default_factory=list)
    playing: set[asyncio.Task[Any]] = field(default_factory=set)

    async def settled(self, within: float = 2.0) -> None:
        """Wait until every script has ended. Raises TimeoutError."""
        async with asyncio.timeout(within):
            while self.playing:
                await asyncio.sleep(0.001)


@contextlib.asynccontextmanager
async def serving(script: Script, context: ssl.SSLContext | None = None) -> AsyncIterator[Server]:
    """Play `script` on every connection; an error in a script fails the test when the server closes."""

    async def play(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        peer = Peer(reader, writer, len(server.peers))
        server.peers.append(peer)
        task = asyncio.current_task()
        assert task is not None
        server.playing.add(task)
        try:
            await script(peer)
        except (ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError, ssl.SSLError):
            pass  # the client went away, or the test is over
        except (AssertionError, TimeoutError, RuntimeError) as error:
            server.errors.append(error)
        finally:
            server.playing.discard(task)
            writer.close()

    listener = await asyncio.start_server(play, "127.0.0.1", 0, ssl=context)
    server = Server(listener.sockets[0].getsockname()[1])
    try:
        yield server
    finally:
        listener.close()
        for task in list(server.playing):
            task.cancel()
        await server.settled()
        for peer in server.peers:
            peer.writer.transport.abort()
        await asyncio.sleep(0)
    for error in server.errors:
        raise error


def says(*pieces: bytes, pause: float = 0.0, close: bool = False) -> Script:
    """A script: answer every request with `pieces`, then close or wait for the next one."""

    async def script(peer: Peer) -> None:
        while True:
            await peer.request()
            await peer.say(*pieces, pause=pause)
            if close:
                return

    return script


def address(port: int, **changes: Any) -> Address:
    """An address of the server, with short time limits."""
    limits = {name: changes.pop(name) for name in ("connect", "first_byte", "idle", "total") if name in changes}
    timeouts = Timeouts(**({"connect": 2.0, "first_byte": 2.0, "idle": 2.0, "total": 5.0} | limits))
    return Address(
        "e", changes.pop("scheme", "http"), changes.pop("host", "127.0.0.1"), port, timeouts=timeouts, **changes
    )


@contextlib.asynccontextmanager
async def transport(**options: Any) -> AsyncIterator[Upstream]:
    upstream = Upstream(tick=TICK, **options)
    try:
        yield upstream
    finally:
        await upstream.close()


async def send(upstream: Upstream, target: Address, body: bytes = b"{}", **changes: Any) -> Response:
    permit = issue("exchange", target.endpoint, DataClass.PUBLIC, "test")
    values = {"method": "POST", "path": "/v1/x", "headers": ()} | changes
    return await upstream.send(permit, Outbound(target, body=body, **values))
