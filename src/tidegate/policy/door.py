"""The one door to upstreams, as a port: what an HTTP transport MUST offer and what it takes.

A transport takes only a `Permit`; there is no other way to reach an endpoint.
"""

from __future__ import annotations

from typing import Protocol

import msgspec

from tidegate.policy.permit import Permit


class Timeouts(msgspec.Struct, frozen=True):
    """Limits of one upstream attempt, in seconds. `total` None means that only the others bound it."""

    connect: float = 5.0
    first_byte: float = 300.0
    idle: float = 120.0
    total: float | None = 600.0


class Tls(msgspec.Struct, frozen=True):
    """How to trust an endpoint. Files are PEM paths; `verify` off is for tests and says so in the log."""

    verify: bool = True
    ca_file: str = ""
    client_cert: str = ""
    client_key: str = ""
    server_name: str = ""


class Address(msgspec.Struct, frozen=True):
    """Where an endpoint is. `prefix` is the path of its base URL without a trailing slash.

    `proxy` is an `http://[user:pass@]host:port` forward proxy, used by CONNECT for both schemes.
    """

    endpoint: str
    scheme: str
    host: str
    port: int
    prefix: str = ""
    tls: Tls = Tls()
    proxy: str = ""
    timeouts: Timeouts = Timeouts()
    max_connections: int = 1000
    max_response: int = 64 * 1024 * 1024


class Outbound(msgspec.Struct, frozen=True, gc=False):
    """One upstream request. `path` is absolute (prefix included) with its query; header names lower-case.

    The transport adds host, content-length, and connection headers itself; `headers` never has them.
    """

    address: Address
    method: str
    path: str
    headers: tuple[tuple[str, str], ...]
    body: bytes


class Inbound(Protocol):
    """An upstream response whose head has arrived."""

    status: int
    headers: list[tuple[str, str]]
    """Lower-case names, in order."""

    async def chunk(self) -> bytes:
        """The next bytes of the body (content decoding undone), empty at a proper end.

        Applies back-pressure: while nobody asks, at most a bounded buffer is read from the socket.
        MUST raise ProviderFailed when the body ends before its framing says so, on idle or total
        timeout, and on broken framing.
        """
        ...

    async def read(self, limit: int) -> bytes:
        """The whole body. Raises ProviderFailed (`response_too_large`) past `limit` bytes, after decoding."""
        ...

    def close(self) -> None:
        """Give the exchange up: an unfinished body closes its connection at once; a finished one is reused.

        Idempotent; never blocks.
        """
        ...


class Transport(Protocol):
    """Opens upstream exchanges."""

    async def send(self, permit: Permit, request: Outbound) -> Inbound:
        """Use the permit, send the request, return when the response head is there.

        MUST call `permit.use(request.address.endpoint, request)` before a byte leaves. MUST NOT follow redirects.
        Raises ProviderFailed: `connect_failed`, `connect_timeout`, `tls_failed`, `first_byte_timeout`,
        `connection_closed`, `bad_framing`, `proxy_failed`. Cancelling the task closes the connection.
        A stale pooled connection that fails before any response byte is retried once on a fresh one.
        """
        ...

    async def close(self) -> None:
        """Close every connection."""
        ...
