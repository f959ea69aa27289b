"""One ASGI call as the gateway passes it on, and whole answers over it.

Under our own server the scope carries an extension that sends a whole answer in one write; under any
other the standard messages do.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any, Protocol, TypeAlias

import msgspec

from tidegate.gateway import headers as head

REQUEST_EXTENSION = "tidegate.request"

Scope: TypeAlias = dict[str, Any]
Receive: TypeAlias = Callable[[], Awaitable[dict[str, Any]]]
Sending: TypeAlias = Callable[[dict[str, Any]], Awaitable[None]]


class RequestExtension(Protocol):
    """What our server offers beside ASGI; see `adapters/client_cycle.Cycle`."""

    cancel_when_gone: bool
    """Set it to have the task cancelled when the client goes away early."""

    @property
    def gone(self) -> bool:
        """Whether the client went away early."""
        ...

    def whole_body(self) -> bytes | None:
        """The body, when all of it is here."""
        ...

    def respond(self, status: int, lines: bytes, body: bytes) -> bool:
        """Send a whole answer now; False when ASGI messages must do."""
        ...


class Asgi(msgspec.Struct, frozen=True, gc=False):
    """The three of an ASGI call, and our server's extension where it is there."""

    scope: Scope
    receive: Receive
    send: Sending
    request: RequestExtension | None = None


def address_of(scope: Scope) -> str:
    """The address that a request came from, or empty. A proxy in front is what it came from."""
    client = scope.get("client")
    return str(client[0]) if client else ""


async def send_whole(asgi: Asgi, status: int, lines: bytes, body: bytes) -> None:
    """Send an answer with ready header lines (content-length is added)."""
    if asgi.request is not None and asgi.request.respond(status, lines, body):
        return
    pairs = head.pairs(lines)
    pairs.append((b"content-length", str(len(body)).encode()))
    await asgi.send({"type": "http.response.start", "status": status, "headers": pairs})
    await asgi.send({"type": "http.response.body", "body": body, "more_body": False})
