"""A client that sends bytes as they are and reads answers as a strict HTTP/1.1 client does."""

from __future__ import annotations

import asyncio
import json
import ssl
from dataclasses import dataclass
from types import TracebackType
from typing import Any


@dataclass
class Answer:
    """One answer. `whole` is False when the connection ended before it was complete."""

    status: int
    headers: dict[str, str]
    body: bytes
    whole: bool = True

    def json(self) -> Any:
        return json.loads(self.body)

    @property
    def closes(self) -> bool:
        return self.headers.get("connection", "").lower() == "close"


class RawClient:
    """One connection. Everything that came stays in `received`; `answer` takes from it in order."""

    def __init__(self, host: str, port: int, limit: int = 1 << 16, tls: ssl.SSLContext | None = None) -> None:
        self.host = host
        self.port = port
        self.received = b""
        self.ended = False
        """The gateway has ended its side."""
        self.was_reset = False
        """The gateway dropped the connection with bytes of ours unread: an answer might have been lost."""
        self._limit = limit
        self._tls = tls
        self._at = 0

    async def __aenter__(self) -> RawClient:
        self.reader, self.writer = await asyncio.open_connection(self.host, self.port, limit=self._limit, ssl=self._tls)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.writer.transport.abort()

    async def send(self, *pieces: bytes, pause: float = 0.0) -> None:
        """Send each piece in a write of its own; a connection that is gone takes nothing more."""
        for piece in pieces:
            try:
                self.writer.write(piece)
                await self.writer.drain()
            except ConnectionError:
                self.was_reset = True
                return
            if pause:
                await asyncio.sleep(pause)

    async def more(self, seconds: float = 5.0) -> bool:
        """Wait for more bytes; False when there are none: at the end, or after `seconds` of silence."""
        if self.ended:
            return False
        try:
            async with asyncio.timeout(seconds):
                part = await self.reader.read(1 << 16)
        except TimeoutError:
            return False
        except ConnectionError:
            self.was_reset = self.ended = True
            return False
        self.ended = not part
        self.received += part
        return bool(part)

    async def until_ended(self, seconds: float = 5.0) -> bytes:
        """Everything until the gateway ends its side. Raises TimeoutError when it does not."""
        while not self.ended:
            if not await self.more(seconds) and not self.ended:
                raise TimeoutError(f"not ended, after {self.received[-200:]!r}")
        return self.received

    async def answer(self, seconds: float = 5.0, head_only: bool = False) -> Answer | None:
        """The next answer; None at the end of the connection. Raises TimeoutError when none comes."""
        head = await self._until(b"\r\n\r\n", seconds)
        if head is None:
            return None
        lines = head.decode("latin-1").split("\r\n")
        status = int(lines[0].split(" ")[1])
        assert lines[0].startswith("HTTP/1.1 "), lines[0]
        headers: dict[str, str] = {}
        for line in lines[1:]:
            if line:
                name, _, value = line.partition(":")
                headers[name.strip().lower()] = value.strip()
        assert not ("content-length" in headers and "transfer-encoding" in headers)
        if head_only or status in (100, 204, 304):
            return Answer(status, headers, b"")
        if headers.get("transfer-encoding") == "chunked":
            return await self._chunked(Answer(status, headers, b"", False), seconds)
        if "content-length" in headers:
            body = await self._take(int(headers["content-length"]), seconds)
            return Answer(status, headers, body or b"", body is not None)
        await self.until_ended(seconds)
        body, self._at = self.received[self._at :], len(self.received)
        return Answer(status, headers, body)

    async def answers(self, seconds: float = 5.0) -> list[Answer]:
        """All answers until the gateway ends its side."""
        found: list[Answer] = []
        while (one := await self.answer(seconds)) is not None:
            found.append(one)
        return found

    @property
    def left_over(self) -> bytes:
        """Bytes that came and belong to no answer yet."""
        return self.received[self._at :]

    async def _chunked(self, answer: Answer, seconds: float) -> Answer:
        while True:
            line = await self._until(b"\r\n", seconds)
            if line is None:
                return answer
            size = int(line, 16)
            piece = await self._take(size + 2, seconds)
            if piece is None:
                return answer
            assert piece.endswith(b"\r\n")
            if not size:
                answer.whole = True
                return answer
            answer.body += piece[:-2]

    async def _until(self, mark: bytes, seconds: float) -> bytes | None:
        while (end := self.received.find(mark, self._at)) < 0:
            await self._wait(seconds)
            if self.ended and self.received.find(mark, self._at) < 0:
                return None
        found = self.received[self._at : end + len(mark)]
        self._at = end + len(mark)
        return found

    async def _take(self, size: int, seconds: float) -> bytes | None:
        while len(self.received) - self._at < size:
            if self.ended:
                return None
            await self._wait(seconds)
        found = self.received[self._at : self._at + size]
        self._at += size
        return found

    async def _wait(self, seconds: float) -> None:
        if not await self.more(seconds) and not self.ended:
            raise TimeoutError(f"no more of an answer within {seconds} s, after {self.left_over[-200:]!r}")
