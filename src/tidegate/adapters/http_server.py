"""The listening side: uvicorn with what a gateway that faces strangers needs on top.

Adds to uvicorn's httptools protocol: a cap on the request head, deadlines for slow requests and for
clients that do not read, a hook that tells the application at once that its client has gone, answers
of one write, and an error body that SDKs can read when a request is not HTTP.
"""

from __future__ import annotations

import asyncio
import contextlib
import socket
from typing import Any

import msgspec
import uvicorn
from uvicorn.protocols.http.httptools_impl import STATUS_LINE, HttpToolsProtocol, RequestResponseCycle

EXTENSION = "tidegate.request"
"""Key in the ASGI scope under which the application finds its `Request`."""


LINGER_SECONDS = 2.0
"""How long a connection whose request was refused early is still read from, and what comes thrown away."""


class ServerLimits(msgspec.Struct, frozen=True):
    """What one client may take. Sizes in bytes, times in seconds.

    `head_seconds` bounds the time from the first byte of a request to its complete head, `body_idle` a pause
    in its body, `write_idle` how long a client may not read while bytes wait for it.
    """

    head_bytes: int = 65536
    head_seconds: float = 15.0
    body_idle: float = 30.0
    write_idle: float = 60.0
    keep_alive: float = 75.0
    backlog: int = 2048


class Request:
    """One request on a connection: what the application may ask beyond ASGI, all without waiting."""

    __slots__ = ("_connection", "_cycle", "cancel_when_gone")

    def __init__(self, connection: Connection, cycle: RequestResponseCycle) -> None:
        self._connection = connection
        self._cycle = cycle
        self.cancel_when_gone = False
        """Set by an application that wants its task cancelled when the client goes away before the response is out."""

    def whole_body(self) -> bytes | None:
        """The body when all of it is here already, else None: then `receive` gives it."""
        cycle = self._cycle
        if cycle.more_body or cycle.disconnected or cycle.waiting_for_100_continue:
            return None
        return bytes(cycle.body)

    @property
    def gone(self) -> bool:
        """Whether the client went away before its response was complete."""
        return self._cycle.disconnected

    def respond(self, status: int, lines: bytes, body: bytes) -> bool:
        """Send a whole response in one write; False when this is not possible and ASGI messages must do.

        `lines` are ready header lines with escaped values: the caller sees to it.
        """
        cycle = self._cycle
        if cycle.disconnected:
            return True
        if cycle.response_started or self._connection.flow.write_paused or cycle.scope["method"] == "HEAD":
            return False
        cycle.response_started = True
        cycle.waiting_for_100_continue = False
        parts = [STATUS_LINE[status]]
        for name, value in cycle.default_headers:
            parts += (name, b": ", value, b"\r\n")
        parts.append(lines)
        if cycle.more_body:
            # The request was answered before it was read to its end; what follows is not a new request.
            cycle.keep_alive = False
        if not cycle.keep_alive:
            parts.append(b"connection: close\r\n")
        parts += (b"content-length: ", str(len(body)).encode(), b"\r\n\r\n", body)
        cycle.transport.write(b"".join(parts))
        cycle.response_complete = True
        cycle.message_event.set()
        if cycle.more_body:
            self._connection.linger()
        elif not cycle.keep_alive:
            cycle.transport.close()
        cycle.on_response()
        return True


class Connection(HttpToolsProtocol):
    """One client connection."""

    limits = ServerLimits()
    retiring = False
    """Set on the class once the server is about to end: no connection is then kept for another request."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._serving: tuple[RequestResponseCycle, asyncio.Task[None]] | None = None
        self._head_size = 0
        self._in_head = False
        self._heard = 0.0
        self._head_since = 0.0
        self._stuck_since = 0.0
        self._lingering = False

    # -- protocol

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """See asyncio.Protocol."""
        super().connection_made(transport)
        self._heard = self._head_since = self.loop.time()

    def linger(self) -> None:
        """End our side, and throw away for a while what the client is still sending.

        Closing at once with bytes unread would reset the connection, and the client might never see the answer.
        """
        if self._lingering or self.transport.is_closing():
            return
        self._lingering = True
        if self.transport.can_write_eof():
            self.transport.write_eof()
        self.flow.resume_reading()
        self.loop.call_later(LINGER_SECONDS, self.transport.close)

    def data_received(self, data: bytes) -> None:
        """See asyncio.Protocol."""
        if self._lingering:
            return
        cycle = self._cycle()
        if not self._in_head and (cycle is None or not cycle.more_body):
            self._head_since = self.loop.time()
            self._in_head = True
            self._head_size = 0
        self._heard = self.loop.time()
        if self._in_head:
            self._head_size += len(data)
            if self._head_size > self.limits.head_bytes and not self._head_fits(data):
                self._refuse(431, "head_too_large", "The request head is too large. Send fewer or shorter headers.")
                return
        super().data_received(data)

    def _cycle(self) -> RequestResponseCycle | None:
        # uvicorn types it as always there, but sets it with the first request.
        return self.cycle

    def _head_fits(self, data: bytes) -> bool:
        # The head may end within this piece, with body bytes behind it.
        end = data.find(b"\r\n\r\n")
        return end >= 0 and self._head_size - len(data) + end <= self.limits.head_bytes

    def on_headers_complete(self) -> None:
        """See httptools. The application task is made here and runs later, so the scope can still be added to."""
        self._in_head = False
        super().on_headers_complete()
        if self.retiring:
            self.cycle.keep_alive = False
        self.scope[EXTENSION] = Request(self, self.cycle)  # type: ignore[typeddict-unknown-key]

    def _start_asgi_task(self, cycle: RequestResponseCycle, app: Any) -> None:
        # As uvicorn does, and remembers the task: one request at a time is served on a connection.
        task = self.loop.create_task(cycle.run_asgi(app))
        self.tasks.add(task)
        task.add_done_callback(self.tasks.discard)
        self._serving = (cycle, task)

    def on_response_complete(self) -> None:
        """See uvicorn."""
        if self._serving is not None:
            # The scope holds the request, which holds the cycle, which holds the scope: undone here, or each
            # request would be left to the collector of cycles.
            self._serving[0].scope.pop(EXTENSION, None)
        super().on_response_complete()

    def send_400_response(self, msg: str) -> None:
        """See uvicorn: the request is not valid HTTP."""
        self._refuse(400, "not_http", "The request is not valid HTTP/1.1. Check the client.")

    def connection_lost(self, exc: Exception | None) -> None:
        """See asyncio.Protocol."""
        super().connection_lost(exc)
        if self._serving is not None:
            cycle, task = self._serving
            request = cycle.scope.pop(EXTENSION, None)
            if not cycle.response_complete and isinstance(request, Request) and request.cancel_when_gone:
                task.cancel()
            self._serving = None

    def pause_writing(self) -> None:
        """See asyncio.Protocol."""
        super().pause_writing()
        self._stuck_since = self.loop.time()

    def resume_writing(self) -> None:
        """See asyncio.Protocol."""
        super().resume_writing()
        self._stuck_since = 0.0

    def eof_received(self) -> None:
        """See asyncio.Protocol: a client that half-closes has gone."""
        return

    def check(self, now: float) -> None:
        """Close the connection when its client takes too long. Called about once a second."""
        if self.transport.is_closing():
            return
        cycle = self._cycle()
        limits = self.limits
        if self._stuck_since and now - self._stuck_since > limits.write_idle:
            self.transport.abort()
        elif self._in_head and now - self._head_since > limits.head_seconds:
            self._refuse(408, "head_timeout", "The request head took too long to arrive.")
        elif (
            cycle is not None
            and cycle.more_body
            and not cycle.response_started
            and not self.flow.read_paused
            and now - self._heard > limits.body_idle
        ):
            self._refuse(408, "body_timeout", "The request body stopped arriving.")
        elif cycle is None and not self._in_head and now - self._heard > limits.keep_alive:
            self.transport.close()

    def retire(self) -> None:
        """Close when no request is under way, else after it."""
        if self._in_head:
            # Its answer will say that the connection ends; see on_headers_complete.
            return
        self.shutdown()

    def cut(self) -> None:
        """Cancel the request that is being served; the application can still end its answer as its protocol does."""
        if self._serving is not None and not self._serving[0].response_complete:
            self._serving[1].cancel()

    def _refuse(self, status: int, code: str, message: str) -> None:
        if self.transport.is_closing():
            return
        cycle = self._cycle()
        if cycle is None or not cycle.response_started:
            error = {"error": {"message": message, "type": "invalid_request_error", "param": None, "code": code}}
            body = msgspec.json.encode(error)
            head = b"content-type: application/json\r\nx-should-retry: false\r\nconnection: close\r\n"
            length = b"content-length: %d\r\n\r\n" % len(body)
            self.transport.write(STATUS_LINE[status] + head + length + body)
            if cycle is not None:
                cycle.disconnected = True
                cycle.message_event.set()
        self.linger()


class HttpServer:
    """Serves an ASGI application until told to drain. Built on `uvicorn.Server` inside the caller's loop."""

    def __init__(
        self, app: Any, host: str, port: int, limits: ServerLimits, tls: tuple[str, str] | None = None
    ) -> None:
        protocol = self._protocol = type("LimitedConnection", (Connection,), {"limits": limits})
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
        """Hold clients to other limits from now on; `keep_alive` and `backlog` are those of the start."""
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
    listener = socket.socket(family, socket.SOCK_STREAM)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
        listener.setblocking(False)
    except OSError:
        listener.close()
        raise
    return listener
