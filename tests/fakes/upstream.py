"""A scripted upstream: a loopback HTTP server that answers as it is told and remembers what it was asked."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from typing import Any

Script = Callable[["Asked"], "Reply | AsyncIterator[bytes]"]


@dataclass
class Asked:
    """One request as it arrived."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes

    def json(self) -> Any:
        return json.loads(self.body)


@dataclass
class Reply:
    """What to answer: whole with `body`, or in `pieces` with `pause` seconds between; `cut` drops the connection.

    `delay` is how many seconds it thinks first.
    """

    status: int = 200
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)
    pieces: list[bytes] | None = None
    pause: float = 0.0
    cut: bool = False
    hang: bool = False
    raw: bytes | None = None
    delay: float = 0.0


def sse(*pieces: bytes, pause: float = 0.0, cut: bool = False, hang: bool = False) -> Reply:
    return Reply(headers={"content-type": "text/event-stream"}, pieces=list(pieces), pause=pause, cut=cut, hang=hang)


def ok(document: Any) -> Reply:
    return Reply(body=json.dumps(document).encode(), headers={"content-type": "application/json"})


class ScriptedUpstream:
    """`script` decides each answer; `asked` keeps the requests; `gone` counts clients that left early."""

    def __init__(self, script: Callable[[Asked], Reply]) -> None:
        self.script = script
        self.asked: list[Asked] = []
        self.gone = 0
        self.open = 0
        self._server: asyncio.Server | None = None
        self._tasks: set[asyncio.Task[None]] = set()

    async def __aenter__(self) -> ScriptedUpstream:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        return self

    async def __aexit__(self, *_: object) -> None:
        assert self._server is not None
        self._server.close()
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    @property
    def url(self) -> str:
        assert self._server is not None
        return f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        try:
            while await self._one(reader, writer):
                pass
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        finally:
            self._tasks.discard(task)
            writer.close()

    async def _one(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        line = await reader.readline()
        if not line:
            return False
        method, path, _ = line.decode().split(" ", 2)
        headers: dict[str, str] = {}
        while (line := await reader.readline()) not in (b"\r\n", b""):
            name, _, value = line.decode("latin-1").partition(":")
            headers[name.strip().lower()] = value.strip()
        body = await reader.readexactly(int(headers.get("content-length", "0")))
        asked = Asked(method, path, headers, body)
        self.asked.append(asked)
        return await self._answer(self.script(asked), reader, writer)

    async def _answer(self, reply: Reply, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        if reply.delay:
            await asyncio.sleep(reply.delay)
        if reply.raw is not None:
            writer.write(reply.raw)
            await writer.drain()
            return False
        if reply.hang and reply.pieces is None:
            await self._until_gone(reader)
            return False
        head = f"HTTP/1.1 {reply.status} X\r\n" + "".join(f"{k}: {v}\r\n" for k, v in reply.headers.items())
        if reply.pieces is None:
            writer.write(head.encode() + f"content-length: {len(reply.body)}\r\n\r\n".encode() + reply.body)
            await writer.drain()
            return not reply.cut
        writer.write(head.encode() + b"transfer-encoding: chunked\r\n\r\n")
        self.open += 1
        try:
            return await self._stream(reply, reader, writer)
        finally:
            self.open -= 1

    async def _stream(self, reply: Reply, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        watcher = asyncio.create_task(self._until_gone(reader)) if reply.pause or reply.hang else None
        try:
            for piece in reply.pieces or []:
                writer.write(b"%x\r\n%s\r\n" % (len(piece), piece))
                await writer.drain()
                if watcher is not None and reply.pause:
                    done, _ = await asyncio.wait({watcher}, timeout=reply.pause)
                    if done:
                        return False
            if reply.hang and watcher is not None:
                await watcher
                return False
        finally:
            if watcher is not None:
                watcher.cancel()
        if reply.cut:
            return False
        writer.write(b"0\r\n\r\n")
        await writer.drain()
        return watcher is None

    async def _until_gone(self, reader: asyncio.StreamReader) -> None:
        while await reader.read(1024):
            pass
        self.gone += 1
