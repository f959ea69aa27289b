"""The head of an upstream request: checked once, then kept ready as bytes.

Nothing that HTTP forbids in a name, a value or a target gets past this file, so no header can be
injected; the fields that frame a message are the transport's own.
"""

from __future__ import annotations

import re
from typing import Final

from tidegate.core.errors import Misconfigured, Problem
from tidegate.policy.door import Address, Outbound

_KEPT: Final = 256
"""Heads kept ready per address; the oldest goes first."""

_TOKEN: Final = re.compile(r"[!#$%&'*+\-.^_`|~0-9A-Za-z]+")
_VALUE: Final = re.compile(r"[\t\x20-\x7e\x80-\xff]*")
_TARGET: Final = re.compile(r"/[\x21-\x7e]*")
_HOST: Final = re.compile(r"[A-Za-z0-9._-]+|\[?[0-9A-Fa-f:.]+(?:%[A-Za-z0-9._-]+)?\]?")

_OURS: Final = frozenset(
    {
        *("host", "content-length", "transfer-encoding", "te", "trailer", "expect"),
        *("connection", "keep-alive", "upgrade", "proxy-connection", "proxy-authorization"),
    }
)
_BODILESS: Final = frozenset({"GET", "DELETE", "OPTIONS"})
_REFUSED_METHODS: Final = frozenset({"HEAD", "CONNECT", "TRACE"})
"""Methods whose answers are framed by other rules, or that must not be sent on."""


class Heads:
    """The request heads of one address. `agent` is the user-agent for requests that bring none."""

    __slots__ = ("_host", "_kept", "_user_agent")

    def __init__(self, address: Address, agent: str) -> None:
        self._host = authority(address.host, address.port, 443 if address.scheme == "https" else 80)
        self._user_agent = agent
        self._kept: dict[tuple[str, str, tuple[tuple[str, str], ...]], bytes] = {}

    def begin(self, request: Outbound) -> bytes:
        """The head of `request` up to where the value of content-length belongs.

        Raises Problem (`bad_header`, `bad_method`, `bad_target`).
        """
        key = (request.method, request.path, request.headers)
        head = self._kept.get(key)
        if head is None:
            head = self._build(request)
            if len(self._kept) >= _KEPT:
                del self._kept[next(iter(self._kept))]
            self._kept[key] = head
        return head

    def whole(self, request: Outbound) -> bytes:
        """The complete head of `request`; same errors as `begin`."""
        size = len(request.body)
        if size == 0 and request.method in _BODILESS:
            return self.begin(request).removesuffix(b"content-length: ") + b"\r\n"
        return b"%b%d\r\n\r\n" % (self.begin(request), size)

    def _build(self, request: Outbound) -> bytes:
        if _TOKEN.fullmatch(request.method) is None or request.method in _REFUSED_METHODS:
            raise Problem("bad_method", "This HTTP method cannot be sent to an endpoint.", "Use GET, POST or another.")
        if _TARGET.fullmatch(request.path) is None:
            raise Problem(
                "bad_target",
                "The path of an upstream request is not absolute or has characters that HTTP forbids.",
                "Percent-encode the path and the query.",
            )
        lines = [f"{request.method} {request.path} HTTP/1.1\r\nhost: {self._host}\r\n"]
        names = {name.lower() for name, _ in request.headers}
        if "user-agent" not in names:
            lines.append(f"user-agent: {self._user_agent}\r\n")
        lines.append("accept-encoding: identity\r\n")
        lines.extend(_field(name, value) for name, value in request.headers if name.lower() != "accept-encoding")
        lines.append("content-length: ")
        return "".join(lines).encode("latin-1")


def authority(host: str, port: int, default_port: int) -> str:
    """`host` or `host:port` as the host field and CONNECT want it. Raises Misconfigured (`bad_address`)."""
    if _HOST.fullmatch(host) is None or not 0 < port < 65536:
        raise Misconfigured(
            "bad_address",
            "The host or the port of an endpoint is not valid.",
            "Give a DNS name in ASCII (punycode) or an IP address, and a port from 1 to 65535.",
        )
    name = host.strip("[]")
    if ":" in name:
        name = f"[{name.partition('%')[0]}]"
    return name if port == default_port else f"{name}:{port}"


def _field(name: str, value: str) -> str:
    if _TOKEN.fullmatch(name) is None:
        raise Problem(
            "bad_header", "The name of an upstream header has characters that HTTP forbids.", "Correct the name."
        )
    if name.lower() in _OURS:
        raise Problem(
            "bad_header", f"The header {name[:64]!r} is set by the transport itself.", "Remove it from the request."
        )
    if _VALUE.fullmatch(value) is None:
        raise Problem(
            "bad_header",
            f"The value of the header {name[:64]!r} has characters that HTTP forbids.",
            "Use visible Latin-1 characters, spaces and tabs only.",
        )
    return f"{name}: {value}\r\n"
