"""A tunnel through an `http://` forward proxy: CONNECT, with Basic credentials from the proxy's URL.

The credentials appear in no message. Environment variables are not read: the proxy comes from the
address alone.
"""

from __future__ import annotations

import asyncio
import base64
import re
import socket
from typing import Final
from urllib.parse import unquote, urlsplit

import msgspec

from tidegate.adapters.request_head import authority
from tidegate.core.errors import Misconfigured, ProviderFailed

_MAX_ANSWER: Final = 16 * 1024
_STATUS_LINE: Final = re.compile(rb"HTTP/1\.[01] ([1-5][0-9]{2})[ \r]")


class Proxy(msgspec.Struct, frozen=True):
    """A parsed proxy URL. `authorization` is the value of the credentials field, or empty."""

    host: str
    port: int
    authorization: str = ""

    def __repr__(self) -> str:
        return f"Proxy({self.host}:{self.port})"


def parse_proxy(url: str) -> Proxy:
    """Parse `http://[user:pass@]host[:port]`. Raises Misconfigured (`bad_proxy`); the message never has the URL."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port or 80
    except ValueError:
        raise _bad_proxy() from None
    if parts.scheme != "http" or not host or parts.path not in ("", "/") or parts.query or parts.fragment:
        raise _bad_proxy()
    if parts.username is None:
        return Proxy(host, port)
    credentials = f"{unquote(parts.username)}:{unquote(parts.password or '')}"
    return Proxy(host, port, "Basic " + base64.b64encode(credentials.encode()).decode())


def _bad_proxy() -> Misconfigured:
    return Misconfigured(
        "bad_proxy",
        "The proxy of an endpoint is not valid.",
        "Give it as http://host:port or http://user:pass@host:port.",
    )


async def open_tunnel(sock: socket.socket, proxy: Proxy, host: str, port: int) -> None:
    """Ask the proxy on `sock` (connected, non-blocking) for a tunnel to `host`:`port`.

    Raises ProviderFailed (`proxy_failed`); the caller bounds the time and closes the socket.
    """
    target = authority(host, port, 0)
    lines = [f"CONNECT {target} HTTP/1.1", f"host: {target}"]
    if proxy.authorization:
        lines.append(f"proxy-authorization: {proxy.authorization}")
    loop = asyncio.get_running_loop()
    try:
        await loop.sock_sendall(sock, ("\r\n".join(lines) + "\r\n\r\n").encode("ascii"))
        answer = await _read_head(loop, sock)
    except OSError as error:
        raise proxy_failed(proxy, error.strerror or "the connection broke") from None
    match = _STATUS_LINE.match(answer)
    if match is None:
        raise proxy_failed(proxy, "it did not answer in HTTP/1.1")
    status = int(match[1])
    if not 200 <= status < 300:
        hint = "Check the credentials in the proxy's URL." if status == 407 else ""
        raise proxy_failed(proxy, f"it refused the tunnel with status {status}", hint)


async def _read_head(loop: asyncio.AbstractEventLoop, sock: socket.socket) -> bytes:
    """The proxy's answer, when it ends with its blank line and nothing follows; else empty."""
    answer = b""
    while (end := answer.find(b"\r\n\r\n")) < 0:
        if len(answer) > _MAX_ANSWER:
            return b""
        data = await loop.sock_recv(sock, 4096)
        if not data:
            return b""
        answer += data
    # Neither TLS nor HTTP servers speak first: bytes after the head would be the proxy's own words.
    return answer if end + 4 == len(answer) else b""


def proxy_failed(proxy: Proxy, reason: str, fix: str = "") -> ProviderFailed:
    """The Problem for a proxy that cannot be reached or does not open the tunnel."""
    return ProviderFailed(
        "proxy_failed",
        f"The proxy {proxy.host}:{proxy.port} could not be used: {reason}.",
        fix or "Check the proxy and whether it allows this endpoint.",
    )
