"""One request on a client's connection and its answer: uvicorn's cycle, with what an application may ask beyond ASGI.

Answers of one write, a body that is all here without waiting, and an error of the connection that reaches
the application where it reads the body, so that it answers in its own words.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from uvicorn.protocols.http.httptools_impl import STATUS_LINE, RequestResponseCycle

from tidegate.core.errors import Problem

if TYPE_CHECKING:
    from collections.abc import Callable

EXTENSION = "tidegate.request"
"""Key in the ASGI scope under which the application finds its `Cycle`."""


class Cycle(RequestResponseCycle):
    """See the module."""

    fault: Problem | None = None
    """What the client did wrong after the head. `receive` raises it."""
    cancel_when_gone = False
    """Set by an application that wants its task cancelled when the client goes away before the response is out."""
    taken = 0
    """Bytes of the body that have arrived."""
    is_last: Callable[[], bool]
    """Whether nothing after this request will be served on the connection."""

    def whole_body(self) -> bytes | None:
        """The body when all of it is here already, else None: then `receive` gives it."""
        if self.more_body or self.disconnected or self.waiting_for_100_continue:
            return None
        return bytes(self.body)

    @property
    def gone(self) -> bool:
        """Whether the client went away before its response was complete."""
        return self.disconnected

    def respond(self, status: int, lines: bytes, body: bytes) -> bool:
        """Send a whole response in one write; False when this is not possible and ASGI messages must do.

        `lines` are ready header lines with escaped values: the caller sees to it.
        """
        if self.disconnected:
            return True
        if self.response_started or self.flow.write_paused or self.scope["method"] == "HEAD":
            return False
        self.response_started = True
        self.waiting_for_100_continue = False
        parts = [STATUS_LINE[status]]
        for name, value in self.default_headers:
            parts += (name, b": ", value, b"\r\n")
        parts.append(lines)
        # A request that is answered before it was read to its end is the last: what follows is not a new one.
        if self.more_body or not self.keep_alive or self.is_last():
            parts.append(b"connection: close\r\n")
        parts += (b"content-length: ", str(len(body)).encode(), b"\r\n\r\n", body)
        self.transport.write(b"".join(parts))
        self.response_complete = True
        self.message_event.set()
        if not self.keep_alive and not self.more_body and not self.is_last():
            self.transport.close()
        self.on_response()
        return True

    async def receive(self) -> Any:
        """See ASGI. Raises Problem when the client spoilt its request after the head was through."""
        if self.fault is not None:
            raise self.fault
        message = await super().receive()
        if self.fault is not None:
            raise self.fault
        return message


class OldCycle(Cycle):
    """HTTP/1.0 knows no chunks: a body without a length ends with the connection."""

    async def send(self, message: Any) -> None:
        """See ASGI."""
        if message["type"] == "http.response.start":
            if not _has_length(message):
                self.chunked_encoding = False
                self._until_close = True
        elif self._until_close:
            self.expected_content_length = len(message.get("body", b""))
        await super().send(message)

    _until_close = False


def _has_length(message: Mapping[str, Any]) -> bool:
    return any(name.lower() == b"content-length" for name, _ in message.get("headers", ()))
