"""One client connection: uvicorn's httptools protocol, hardened for strangers.

Caps what a client may send and how long it may take, notices at once that it has gone, and reads nothing as
a request that another parser could take for something else. What spoils a request is answered in the place
of that request, never of one before it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from typing import Any, cast
from urllib.parse import unquote

import httptools
import msgspec
from uvicorn.protocols.http.flow_control import HIGH_WATER_LIMIT
from uvicorn.protocols.http.httptools_impl import STATUS_LINE, HttpToolsProtocol

from tidegate.adapters.client_cycle import EXTENSION, Cycle, OldCycle
from tidegate.core.errors import BadRequest, Problem

LINGER_IDLE = 2.0
"""How long a connection that was ended early is still read from while nothing comes, in seconds."""

LINGER_LONGEST = 30.0
"""The same while something comes; it is thrown away."""

Refusal = Callable[[Problem, bytes], tuple[bytes, bytes]]
"""Words a problem for the caller of a URL (as sent, maybe cut): ready header lines and a body."""


class ServerLimits(msgspec.Struct, frozen=True):
    """What one client may take. Sizes in bytes, times in seconds.

    `head_seconds` bounds the time from the first byte of a request to its complete head, `body_idle` a pause
    in its body, `write_idle` how long a client may take nothing of what waits for it, `keep_alive` how long an
    idle connection stays. `least_rate` (bytes a second) holds for bodies after `body_idle`, and for clients that
    take an answer. `pipelined` is how many requests may wait behind the one that is being served.
    """

    head_bytes: int = 65536
    head_lines: int = 200
    head_seconds: float = 10.0
    body_idle: float = 60.0
    least_rate: int = 500
    write_idle: float = 60.0
    keep_alive: float = 75.0
    pipelined: int = 16
    backlog: int = 2048


def head_too_large() -> BadRequest:
    """The request head has too many bytes or lines."""
    return BadRequest("head_too_large", "The request head is too large.", "Send fewer or shorter headers.", status=431)


def not_http() -> BadRequest:
    """The bytes are no HTTP/1.1 request, or one that two parsers could read differently."""
    return BadRequest("not_http", "The request is not valid HTTP/1.1.", "Check the client, and proxies in between.")


def pipeline_too_long() -> BadRequest:
    """More requests were sent ahead than may wait."""
    return BadRequest(
        "pipeline_too_long",
        "Too many requests wait on this connection for the answers to those before.",
        "Open more connections, or send a request when the one before it is answered.",
    )


class Connection(HttpToolsProtocol):
    """See the module. `limits`, `refusal` and `retiring` are set on a subclass, for all connections of a server."""

    limits = ServerLimits()
    refusal: Refusal
    retiring = False
    """Set once the server is about to end: no connection is then kept for another request."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._serving: tuple[Cycle, asyncio.Task[None]] | None = None
        self._fault: Problem | None = None
        self._deaf = False
        self._again: bytes | None = None
        self.url = b""
        self._in_head = False
        self._head_size = self._bare = self._stuck_size = 0
        self._heard = self._head_since = self._body_since = self._linger_since = self._stuck_since = 0.0
        # Read where uvicorn waits for the next request of a connection.
        self.timeout_keep_alive = self.limits.keep_alive  # type: ignore[assignment]

    # -- bytes in

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """See asyncio.Protocol."""
        super().connection_made(transport)
        self._heard = self.loop.time()

    def data_received(self, data: bytes) -> None:
        """See asyncio.Protocol."""
        now = self._heard = self.loop.time()
        if self._deaf:
            return
        cycle = self._latest()
        if not self._in_head and (cycle is None or not cycle.more_body):
            self._in_head, self._head_since, self._head_size = True, now, 0
        self._unset_keepalive_if_required()
        if self._in_head:
            self._head_size += len(data)
        else:
            self._bare += len(data)
        self._parse(data)
        if self._in_head:
            if self._head_size > self.limits.head_bytes:
                self._refuse(head_too_large())
        elif self._bare > self.limits.head_bytes:
            # A body's framing alone, such as trailers without end.
            self._refuse(not_http())

    def _parse(self, data: bytes) -> None:
        try:
            self.parser.feed_data(data)
        except httptools.HttpParserUpgrade as upgrade:
            if self._again is None:
                self._refuse(not_http())
                return
            # Nothing is upgraded to, but the parser has skipped the body: it reads the request again without.
            head, self._again = self._again, None
            self.parser = httptools.HttpRequestParser(self)
            self._parse(head + data[upgrade.args[0] :])
        except httptools.HttpParserError:
            self._refuse(self._fault or not_http())

    def _latest(self) -> Cycle | None:
        # uvicorn types it as always there, and as its own; it is made below, with the first request.
        return self.cycle  # type: ignore[return-value]

    def on_message_begin(self) -> None:
        """See httptools. The head may begin in bytes that also end the request before it."""
        super().on_message_begin()
        if not self._in_head:
            self._in_head, self._head_since, self._head_size = True, self._heard, 0

    def on_headers_complete(self) -> None:
        """See httptools. Raises ValueError, which ends parsing, for a head that is not taken."""
        headers, scope, parser = self.headers, self.scope, self.parser
        # What trailers follow the body are nobody's headers.
        self.headers = []
        self._in_head = False
        self._bare = 0
        self._body_since = self._heard
        version, method = parser.get_http_version(), parser.get_method()
        self._fault = self._misfit(headers, method, version)
        if self._fault is not None:
            raise ValueError(self._fault.code)
        if parser.should_upgrade():
            self._again = _without_upgrade(method, self.url, version, headers)
            return
        url = httptools.parse_url(self.url)
        raw_path = url.path or b"/"
        path = raw_path.decode("ascii")
        scope["method"] = method.decode("ascii")
        scope["http_version"] = version
        scope["path"] = unquote(path) if "%" in path else path
        scope["raw_path"] = raw_path
        scope["query_string"] = url.query or b""
        self._begin(scope, version == "1.0")

    def _misfit(self, headers: list[tuple[bytes, bytes]], method: bytes, version: str) -> Problem | None:
        limits = self.limits
        if len(headers) > limits.head_lines or (
            self._head_size > limits.head_bytes and _size(headers) + len(self.url) > limits.head_bytes
        ):
            return head_too_large()
        hosts = [name for name, _ in headers].count(b"host")
        if version not in _VERSIONS or method == b"CONNECT" or hosts > 1 or (not hosts and version != "1.0"):
            return not_http()
        return pipeline_too_long() if len(self.pipeline) >= limits.pipelined else None

    def _begin(self, scope: Any, is_old: bool) -> None:
        before, app = self._latest(), cast(Any, self.app)
        cycle = (OldCycle if is_old else Cycle)(
            scope=scope,
            transport=self.transport,
            flow=self.flow,
            logger=self.logger,
            access_logger=self.access_logger,
            access_log=self.access_log,
            default_headers=self.server_state.default_headers,
            message_event=asyncio.Event(),
            expect_100_continue=self.expect_100_continue and not is_old,
            keep_alive=not is_old and not self.retiring and self.parser.should_keep_alive(),
            on_response=self.on_response_complete,
        )
        cycle.is_last = self._nothing_follows
        scope[EXTENSION] = cycle
        self.cycle = cycle
        if before is None or before.response_complete:
            self._start_asgi_task(cycle, app)
        else:
            self.pipeline.appendleft((cycle, app))

    def _start_asgi_task(self, cycle: Any, app: Any) -> None:
        # As uvicorn does, and remembers the task: one request at a time is served on a connection.
        task = self.loop.create_task(cycle.run_asgi(app))
        self.tasks.add(task)
        task.add_done_callback(self.tasks.discard)
        self._serving = (cycle, task)

    def on_body(self, body: bytes) -> None:
        """See httptools."""
        cycle = self._latest()
        if cycle is None or cycle.response_complete:
            return
        self._bare = 0
        cycle.taken += len(body)
        cycle.body += body
        if len(cycle.body) > HIGH_WATER_LIMIT:
            self.flow.pause_reading()
        cycle.message_event.set()

    def on_message_complete(self) -> None:
        """See httptools."""
        cycle = self._latest()
        if self._again is not None or cycle is None or cycle.response_complete:
            return
        self.url = b""
        cycle.more_body = False
        cycle.message_event.set()

    # -- what is wrong with it

    def _refuse(self, problem: Problem) -> None:
        """The client broke the rules of HTTP, or of time: nothing more is read as a request."""
        if self._deaf or self.transport.is_closing():
            return
        self._deaf = True
        self.flow.resume_reading()
        cycle = self._latest()
        if cycle is not None and cycle.more_body:
            # That request is spoilt. Its application is told where it reads the body, and answers.
            cycle.fault = problem
            cycle.message_event.set()
            return
        lines, body = type(self).refusal(problem, self.url)
        if cycle is None or cycle.response_complete:
            head = b"connection: close\r\ncontent-length: %d\r\n\r\n" % len(body)
            dated = [name + b": " + value + b"\r\n" for name, value in self.server_state.default_headers]
            self.transport.write(b"".join((STATUS_LINE[problem.status], *dated, lines, head, body)))
            self._linger()
        # Else requests before it are still being served: they are answered, and then the connection ends.

    def _nothing_follows(self) -> bool:
        return self._deaf and not self.pipeline

    def _linger(self) -> None:
        """End our side, and throw away for a while what the client is still sending.

        Closing at once with bytes unread would reset the connection, and the client might never see the answer.
        """
        if self._linger_since or self.transport.is_closing():
            return
        self._deaf = True
        self._heard = self._linger_since = self.loop.time()
        if self.transport.can_write_eof():
            self.transport.write_eof()
        self.flow.resume_reading()

    def send_400_response(self, msg: str) -> None:
        """See uvicorn."""
        self._refuse(not_http())

    # -- the end of a request, and of the connection

    def on_response_complete(self) -> None:
        """See uvicorn."""
        served = self._serving
        if served is None:
            raise RuntimeError("an answer to no request")
        # The scope holds the cycle, which holds the scope: undone here, or each request would be left to the
        # collector of cycles.
        served[0].scope.pop(EXTENSION, None)
        super().on_response_complete()
        if served[0].more_body or (self._serving is served and self._deaf):
            self._linger()

    def connection_lost(self, exc: Exception | None) -> None:
        """See asyncio.Protocol."""
        super().connection_lost(exc)
        self._unset_keepalive_if_required()
        self.pipeline.clear()
        # It holds this connection; apart they need no collector of cycles.
        self.cycle = None  # type: ignore[assignment]
        served, self._serving = self._serving, None
        if served is None:
            return
        cycle, task = served
        cycle.scope.pop(EXTENSION, None)
        if not cycle.response_complete:
            # uvicorn tells the latest request only, which may be one that waits behind this.
            cycle.disconnected = True
            cycle.message_event.set()
            if cycle.cancel_when_gone:
                task.cancel()

    def eof_received(self) -> None:
        """See asyncio.Protocol: a client that half-closes has gone."""
        return

    def resume_writing(self) -> None:
        """See asyncio.Protocol."""
        super().resume_writing()
        self._stuck_since = 0.0

    # -- time

    def check(self, now: float) -> None:
        """End the connection when its client takes too long. Called about once a second, with the loop's time."""
        limits = self.limits
        if self._is_stuck(now):
            self.transport.abort()
        elif self.transport.is_closing():
            return
        elif self._linger_since:
            if now - self._heard > LINGER_IDLE or now - self._linger_since > LINGER_LONGEST:
                self.transport.close()
        elif self._deaf:
            return
        elif self._in_head:
            if now - self._head_since > limits.head_seconds:
                self._refuse(_head_timeout())
        elif self._latest() is None:
            if now - self._heard > limits.keep_alive:
                self.transport.close()
        elif self._is_slow(now):
            self._refuse(_body_timeout())

    def _is_stuck(self, now: float) -> bool:
        """Whether the client takes nothing of what waits for it, or next to nothing."""
        if not self.flow.write_paused and not self.transport.is_closing():
            self._stuck_since = 0.0
            return False
        limits, size = self.limits, self.transport.get_write_buffer_size()
        if not self._stuck_since or size <= self._stuck_size - limits.least_rate * limits.write_idle:
            self._stuck_since, self._stuck_size = now, size
        return now - self._stuck_since > limits.write_idle

    def _is_slow(self, now: float) -> bool:
        cycle, limits = self._latest(), self.limits
        if cycle is None or not cycle.more_body or cycle.response_started:
            return False
        if self.flow.read_paused:
            # It is the application that takes its time.
            self._body_since = now
            return False
        waited = now - self._body_since
        return now - self._heard > limits.body_idle or (
            waited > limits.body_idle and cycle.taken < limits.least_rate * waited
        )

    # -- the end of the server

    def retire(self) -> None:
        """Close when no request is under way, else after it."""
        if not self._in_head:
            # Else its answer will say that the connection ends; see `_begin`.
            self.shutdown()

    def cut(self) -> None:
        """Cancel the request that is being served; the application can still end its answer as its protocol does."""
        if self._serving is not None and not self._serving[0].response_complete:
            self._serving[1].cancel()


def _head_timeout() -> BadRequest:
    return BadRequest(
        "head_timeout", "The request head took too long to arrive.", "Send it without a pause.", status=408
    )


def _body_timeout() -> BadRequest:
    return BadRequest("body_timeout", "The request body stopped arriving.", "Send it without long pauses.", status=408)


def _size(headers: Iterable[tuple[bytes, bytes]]) -> int:
    return sum(len(name) + len(value) + 4 for name, value in headers)


_VERSIONS = frozenset({"1.1", "1.0"})
_HOP = frozenset({b"upgrade", b"http2-settings"})


def _without_upgrade(method: bytes, url: bytes, version: str, headers: Iterable[tuple[bytes, bytes]]) -> bytes:
    """The head again, less what asks for another protocol."""
    lines = [b"%b %b HTTP/%b" % (method, url, version.encode())]
    for name, value in headers:
        if name == b"connection":
            kept = [token for token in value.split(b",") if token.strip().lower() not in _HOP]
            lines.append(b"connection: " + b",".join(kept))
        elif name not in _HOP:
            lines.append(name + b": " + value)
    return b"\r\n".join(lines) + b"\r\n\r\n"
