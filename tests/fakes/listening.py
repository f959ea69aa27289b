"""The listening side without a socket: bytes in as pieces, what an application saw and what was answered out."""

from __future__ import annotations

import asyncio
from typing import Any

import msgspec
import uvicorn
from uvicorn.server import ServerState

from tidegate.adapters.client_connection import Connection, ServerLimits
from tidegate.adapters.client_cycle import EXTENSION
from tidegate.core.errors import Problem


class Transport:
    """The client's end: what was written to it, and whether it is still there."""

    def __init__(self) -> None:
        self.written = b""
        self.reading = True
        self.closing = False
        self.ended = False
        self.aborted = False
        self.waiting = 0
        """Bytes that the client has not taken yet."""

    def write(self, data: bytes) -> None:
        assert not self.ended, "written behind the end"
        if not self.closing:
            self.written += data

    def write_eof(self) -> None:
        self.ended = True

    def can_write_eof(self) -> bool:
        return True

    def close(self) -> None:
        self.closing = True

    def abort(self) -> None:
        self.closing = self.aborted = True

    def is_closing(self) -> bool:
        return self.closing

    def pause_reading(self) -> None:
        self.reading = False

    def resume_reading(self) -> None:
        self.reading = True

    def get_write_buffer_size(self) -> int:
        return self.waiting

    def get_extra_info(self, _: str) -> None:
        return None


class Seen(msgspec.Struct, frozen=True):
    """A request as the application saw it; `fault` is what it was told instead of the rest of the body."""

    method: str
    path: str
    query: str
    body: bytes
    headers: int
    fault: str = ""


class Stand:
    """One connection to an application that reads everything and answers with the path."""

    def __init__(self, limits: ServerLimits) -> None:
        self.seen: list[Seen] = []
        self.refused: list[str] = []
        config = uvicorn.Config(
            self._app,
            lifespan="off",
            log_config=None,
            access_log=False,
            ws="none",
            proxy_headers=False,
            interface="asgi3",
        )
        kind = type("Limited", (Connection,), {"limits": limits, "refusal": staticmethod(self._refuse)})
        self.transport = Transport()
        self.connection = kind(config, ServerState(), {})
        self.connection.connection_made(self.transport)

    def _refuse(self, problem: Problem, _url: bytes) -> tuple[bytes, bytes]:
        self.refused.append(problem.code)
        return b"x-code: " + problem.code.encode() + b"\r\n", b"refused"

    async def _app(self, scope: dict[str, Any], receive: Any, send: Any) -> None:
        request, fault = scope[EXTENSION], ""
        body = request.whole_body()
        if body is None:
            body = b""
            try:
                while True:
                    message = await receive()
                    if message["type"] == "http.disconnect":
                        return
                    body += message["body"]
                    if not message["more_body"]:
                        break
            except Problem as problem:
                fault = problem.code
        path, query = scope["path"], scope["query_string"].decode("latin-1")
        self.seen.append(Seen(scope["method"], path, query, b"" if fault else body, len(scope["headers"]), fault))
        said = scope["raw_path"]
        if not request.respond(400 if fault else 200, b"x-path: " + said + b"\r\n", said):
            length = (b"content-length", str(len(said)).encode())
            await send({"type": "http.response.start", "status": 200, "headers": [(b"x-path", said), length]})
            await send({"type": "http.response.body", "body": said, "more_body": False})

    async def feed(self, *pieces: bytes) -> None:
        """Feed each piece in turn, as a transport would: not while reading is paused, and not after the end."""
        for piece in pieces:
            if self.transport.closing:
                return
            self.connection.data_received(piece)
            await self.settle()
            assert self.transport.reading or self.transport.closing, "the application takes all there is"
        await self.settle()

    async def settle(self) -> None:
        for _ in range(60):
            await asyncio.sleep(0)

    async def end(self) -> None:
        self.connection.connection_lost(None)
        await self.settle()
