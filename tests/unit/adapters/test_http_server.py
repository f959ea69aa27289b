"""The listening socket: what is written goes out at once, on every event loop."""

from __future__ import annotations

import asyncio
import socket
from typing import Any

from tidegate.adapters.client_connection import ServerLimits
from tidegate.adapters.http_server import HttpServer


async def test_an_answer_in_two_writes_does_not_wait_for_an_acknowledgement():
    async def app(scope: dict[str, Any], receive: Any, send: Any) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"2")]})
        await send({"type": "http.response.body", "body": b"ok"})

    server = HttpServer(app, lambda problem, url: (b"", b""), ("127.0.0.1", 0), ServerLimits())
    await server.start()
    try:
        reader, writer = await asyncio.open_connection(*server.address)
        writer.write(b"GET / HTTP/1.1\r\nhost: x\r\n\r\n")
        assert (await reader.readuntil(b"\r\n\r\n")).startswith(b"HTTP/1.1 200")
        assert await reader.readexactly(2) == b"ok"
        (connection,) = server._connections()
        accepted = connection.transport.get_extra_info("socket")
        assert accepted.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
        writer.close()
    finally:
        await server.stop(1.0)
