"""A small HTTP/1.1 server and client for the lab: loopback, a connection a request, bounds on all that comes in.

It is no part of the gateway's data plane, and shares nothing with it that it is there to try out.
"""

from __future__ import annotations

import asyncio
import contextlib
import ipaddress
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from typing import Final
from urllib.parse import urlsplit

import msgspec

from tidegate.core.errors import BadRequest, ProviderFailed

MAX_HEAD: Final = 64 * 1024
MAX_BODY: Final = 32 * 1024 * 1024
MAX_OPEN: Final = 64
DEADLINE: Final = 300.0
"""Seconds that one exchange may take."""

HOP: Final = frozenset(
    ("connection", "keep-alive", "transfer-encoding", "content-length", "te", "trailer", "upgrade", "host")
)


class LabRequest(msgspec.Struct, frozen=True):
    """A request as it came. Names of headers are in lower case."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes


class LabAnswer(msgspec.Struct, frozen=True):
    """An answer: whole, or in `pieces`."""

    status: int = 200
    headers: dict[str, str] = {}
    body: bytes = b""
    pieces: AsyncIterator[bytes] | None = None


Handler = Callable[[LabRequest], Awaitable[LabAnswer]]


def check_loopback(url: str, what: str) -> None:
    """Raise BadRequest (`lab_not_loopback`) unless the URL's host is this machine."""
    host = urlsplit(url).hostname or ""
    with contextlib.suppress(ValueError):
        if ipaddress.ip_address(host).is_loopback:
            return
    if host != "localhost":
        raise BadRequest(
            "lab_not_loopback",
            f"{what} is not on this machine.",
            "A lab attacks what it is given: name a loopback address, or say --anywhere if you mean it.",
        )


class LabServer:
    """Serves a handler at `host`:`port`, 0 for any free port. At most 64 connections at a time; others wait."""

    def __init__(self, handler: Handler, host: str = "127.0.0.1", port: int = 0) -> None:
        self._handler = handler
        self._where = (host, port)
        self._server: asyncio.Server | None = None
        self._tasks: set[asyncio.Task[None]] = set()
        self._places = asyncio.Semaphore(MAX_OPEN)

    async def __aenter__(self) -> LabServer:
        self._server = await asyncio.start_server(self._serve, *self._where, limit=MAX_HEAD)
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._server is not None:
            self._server.close()
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    @property
    def url(self) -> str:
        """Where it listens."""
        assert self._server is not None, "the server has not been started"  # noqa: S101 - a fault of the caller
        host, port = self._server.sockets[0].getsockname()[:2]
        return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        if task is not None:
            self._tasks.add(task)
        try:
            async with self._places, asyncio.timeout(DEADLINE):
                await self._one(reader, writer)
        except (OSError, asyncio.IncompleteReadError, asyncio.LimitOverrunError, ValueError, TimeoutError):
            # Whoever speaks no HTTP, or has gone, gets nothing more.
            pass
        except ProviderFailed:
            # The upstream broke off, and so does this answer: nothing may look like its end.
            pass
        finally:
            if task is not None:
                self._tasks.discard(task)
            writer.close()

    async def _one(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        first, headers = await _head(reader)
        method, path, _ = first.split(" ", 2)
        body = await _whole(_body(reader, headers, to_end=False))
        try:
            answer = await self._handler(LabRequest(method, path, headers, body))
        except ProviderFailed as problem:
            answer = LabAnswer(502, {"content-type": "text/plain"}, problem.code.encode())
        await _write(writer, answer)


async def ask(method: str, url: str, headers: Mapping[str, str], body: bytes = b"") -> LabAnswer:
    """Send a request and return the answer, whose `pieces` must be read to their end.

    Raises ProviderFailed (`lab_unreachable`) when there is no answer.
    """
    parts = urlsplit(url)
    secure = parts.scheme == "https"
    port = parts.port or (443 if secure else 80)
    try:
        async with asyncio.timeout(30):
            reader, writer = await asyncio.open_connection(parts.hostname, port, ssl=secure, limit=MAX_HEAD)
    except (OSError, TimeoutError) as error:
        raise ProviderFailed("lab_unreachable", "The lab's upstream did not answer.", "Is it running?") from error
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    sent = {name: value for name, value in headers.items() if name.lower() not in HOP}
    lines = [f"{method} {target} HTTP/1.1", f"host: {parts.netloc.rpartition('@')[2]}", "connection: close"]
    lines += [f"content-length: {len(body)}", "accept-encoding: identity"]
    lines += [f"{name}: {value}" for name, value in sent.items() if name.lower() != "accept-encoding"]
    try:
        writer.write("\r\n".join([*lines, "", ""]).encode("latin-1", "replace") + body)
        await writer.drain()
        first, given = await _head(reader)
        status = int(first.split(" ")[1])
    except (OSError, ValueError, IndexError, asyncio.IncompleteReadError, asyncio.LimitOverrunError) as error:
        writer.close()
        raise ProviderFailed("lab_unreachable", "The lab's upstream did not answer.", "Is it running?") from error
    kept = {name: value for name, value in given.items() if name not in HOP}
    return LabAnswer(status, kept, pieces=_closing(_body(reader, given, to_end=True), writer))


async def read(answer: LabAnswer) -> bytes:
    """All of an answer."""
    return answer.body if answer.pieces is None else await _whole(answer.pieces)


async def _head(reader: asyncio.StreamReader) -> tuple[str, dict[str, str]]:
    raw = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
    first, *lines = raw.rstrip("\r\n").split("\r\n")
    pairs = (line.partition(":") for line in lines)
    return first, {name.strip().lower(): value.strip() for name, _, value in pairs}


async def _body(reader: asyncio.StreamReader, headers: dict[str, str], *, to_end: bool) -> AsyncIterator[bytes]:
    if headers.get("transfer-encoding", "").lower() == "chunked":
        while size := int((await reader.readuntil(b"\r\n")).split(b";")[0], 16):
            yield await reader.readexactly(_bounded(size))
            await reader.readexactly(2)
        return
    if "content-length" in headers or not to_end:
        yield await reader.readexactly(_bounded(int(headers.get("content-length", "0"))))
        return
    while piece := await reader.read(64 * 1024):
        yield piece


def _bounded(size: int) -> int:
    if not 0 <= size <= MAX_BODY:
        raise ValueError("a body past the bound")
    return size


async def _whole(pieces: AsyncIterator[bytes]) -> bytes:
    out, size = list[bytes](), 0
    async for piece in pieces:
        size = _bounded(size + len(piece))
        out.append(piece)
    return b"".join(out)


async def _closing(pieces: AsyncIterator[bytes], writer: asyncio.StreamWriter) -> AsyncIterator[bytes]:
    try:
        async for piece in pieces:
            yield piece
    except (OSError, ValueError, asyncio.IncompleteReadError, asyncio.LimitOverrunError) as error:
        raise ProviderFailed("lab_cut", "The lab's upstream broke off.", "See the upstream's own log.") from error
    finally:
        writer.close()


async def _write(writer: asyncio.StreamWriter, answer: LabAnswer) -> None:
    head = [f"HTTP/1.1 {answer.status} Lab", *(f"{name}: {value}" for name, value in answer.headers.items())]
    head.append("connection: close")
    if answer.pieces is None:
        head.append(f"content-length: {len(answer.body)}")
        writer.write("\r\n".join([*head, "", ""]).encode("latin-1") + answer.body)
        await writer.drain()
        return
    head.append("transfer-encoding: chunked")
    writer.write("\r\n".join([*head, "", ""]).encode("latin-1"))
    async for piece in answer.pieces:
        if piece:
            writer.write(b"%x\r\n%s\r\n" % (len(piece), piece))
            await writer.drain()
    writer.write(b"0\r\n\r\n")
    await writer.drain()
