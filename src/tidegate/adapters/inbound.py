"""An upstream response whose head has arrived: its buffered body, content decoding, and size limits.

The connection (http1.py) puts bytes in; one consumer takes them out. A finished response no longer
needs its connection, which may by then serve another exchange.
"""

from __future__ import annotations

import asyncio
from typing import Final, Protocol

from tidegate.adapters.decoding import Decoder
from tidegate.adapters.upstream_faults import given_up, too_large
from tidegate.core.errors import ProviderFailed

HIGH_WATER: Final = 256 * 1024
"""Buffered bytes above which no more are read from the socket until the buffer is empty."""


class Line(Protocol):
    """What a response asks of the connection that it still arrives on."""

    def resume(self) -> None:
        """Read again: the buffer was taken."""
        ...

    def abandon(self) -> None:
        """Close the connection: the rest of the body is not wanted."""
        ...


class Response:
    """The `Inbound` of one exchange. `headers` are as the endpoint sent them, content-encoding included.

    `expected` is the body's content-length, -1 when unknown; `limit` its greatest size, decoded.
    """

    __slots__ = (
        "_decoder",
        "_delivered",
        "_encoded",
        "_ended",
        "_expected",
        "_failure",
        "_limit",
        "_line",
        "_parts",
        "_waiter",
        "headers",
        "held",
        "status",
    )

    def __init__(
        self,
        line: Line,
        status: int,
        headers: list[tuple[str, str]],
        expected: int,
        limit: int,
        decoder: Decoder | None,
    ) -> None:
        self.status = status
        self.headers = headers
        self.held = 0
        self._line: Line | None = line
        self._expected = expected
        self._limit = limit
        self._decoder = decoder
        self._parts: list[bytes] = []
        self._delivered = 0
        self._encoded = 0
        self._ended = False
        self._failure: ProviderFailed | None = None
        self._waiter: asyncio.Future[None] | None = None

    # ── the connection's side ──

    def add(self, parts: list[bytes]) -> None:
        """Buffer body bytes; the caller keeps `parts` and pauses reading when `held` is above HIGH_WATER."""
        self._parts += parts
        self.held += sum(map(len, parts))
        if self._waiter is not None:
            self._wake()

    def finish(self) -> None:
        """The body is complete; the connection is no longer this response's."""
        self._ended = True
        self._line = None
        if self._waiter is not None:
            self._wake()

    def break_off(self, failure: ProviderFailed) -> None:
        """The body will never be complete; the consumer meets `failure` after what is buffered."""
        self._failure = failure
        self._line = None
        if self._waiter is not None:
            self._wake()

    def _wake(self) -> None:
        waiter, self._waiter = self._waiter, None
        if waiter is not None and not waiter.done():
            waiter.set_result(None)

    # ── the consumer's side ──

    async def chunk(self) -> bytes:
        """The next bytes of the body, empty at a proper end. Raises ProviderFailed, also past the address's limit."""
        if self._decoder is None:
            while not self._parts:
                if self._ended or self._failure is not None:
                    return self._nothing_left()
                await self._more()
            data = self._take()
        else:
            data = await self._decoded(self._decoder)
        self._delivered += len(data)
        if self._delivered > self._limit:
            raise self._refuse(too_large(self._limit))
        return data

    async def read(self, limit: int) -> bytes:
        """The whole body, or what `chunk` has left of it. Raises ProviderFailed, `response_too_large` past `limit`."""
        limit = min(limit, self._limit)
        if self._decoder is None:
            if self._expected > limit:
                raise self._refuse(too_large(limit))
            if self._ended and self.held <= limit:
                return self._take()
        parts: list[bytes] = []
        size = 0
        while data := await self.chunk():
            size += len(data)
            if size > limit:
                raise self._refuse(too_large(limit))
            parts.append(data)
        return b"".join(parts)

    def close(self) -> None:
        """Give the exchange up; a body that is complete leaves its connection alone. Idempotent."""
        if self._parts or not self._ended:
            self._refuse(self._failure or given_up())

    def _refuse(self, failure: ProviderFailed) -> ProviderFailed:
        # From here on every call meets the failure: a cut body must never look like a finished one.
        self._failure = failure
        self._ended = False
        self._parts.clear()
        self.held = 0
        line, self._line = self._line, None
        if line is not None:
            line.abandon()
        self._wake()
        return failure

    def _nothing_left(self) -> bytes:
        if self._failure is not None:
            raise self._failure
        return b""

    async def _more(self) -> None:
        waiter = self._waiter = asyncio.get_running_loop().create_future()
        try:
            await waiter
        except (asyncio.CancelledError, GeneratorExit):
            self.close()
            raise

    def _take(self) -> bytes:
        parts = self._parts
        data = parts[0] if len(parts) == 1 else b"".join(parts)
        parts.clear()
        if self.held > HIGH_WATER and self._line is not None:
            self._line.resume()
        self.held = 0
        return data

    async def _decoded(self, decoder: Decoder) -> bytes:
        while True:
            data = self._decode(decoder)
            if data:
                return data
            if self._parts:
                encoded = self._take()
                # Encoded bytes may decode to nothing at all, so they have the same limit.
                self._encoded += len(encoded)
                if self._encoded > self._limit:
                    raise self._refuse(too_large(self._limit))
                decoder.feed(encoded)
            elif self._ended or self._failure is not None:
                return self._nothing_left()
            else:
                await self._more()

    def _decode(self, decoder: Decoder) -> bytes:
        try:
            data = decoder.take()
            if not data and not self._parts and self._ended:
                decoder.end()
        except ProviderFailed as failure:
            raise self._refuse(failure) from None
        return data
