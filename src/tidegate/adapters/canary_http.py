"""Hears who fetches a decoy URL or presents a decoy login: a small HTTP/1.1 server that has nothing.

Path, host and credentials of a request are reported; the answer is that of an empty store behind a login.
"""

from __future__ import annotations

import asyncio
import base64
import binascii
import re
from typing import Final

from tidegate.adapters.canary_listener import Report, TcpListener

HOW: Final = "http"
PREVIEW: Final = "preview"
"""The word on a request of a program that looks at links before people do."""

_MOST_HEAD: Final = 8192
_MOST_REPORTED: Final = 4096
_MOST_HEADERS: Final = 60
_MOST_ADDRESS: Final = 64
_REQUEST: Final = re.compile(rb"([A-Z]{3,10}) (\S{1,4096}) HTTP/1\.[01]\r?\n")
_PREVIEW: Final = re.compile(
    r"slackbot|twitterbot|facebookexternalhit|discordbot|telegrambot|whatsapp|linkedinbot|skypeuripreview|microsoftpreview"
    r"|googlebot|bingbot|applebot|embedly|iframely|urlscan|mattermost|zulip|safelinks|barracuda|proofpoint|mimecast"
    r"|link.?preview|unfurl",
    re.IGNORECASE,
)
_EMPTY: Final = (
    b"HTTP/1.1 404 Not Found\r\nserver: nginx\r\ncontent-type: text/plain\r\ncontent-length: 10\r\n"
    b"connection: close\r\n\r\nNot Found\n"
)
_LOGIN: Final = (
    b'HTTP/1.1 401 Unauthorized\r\nserver: nginx\r\nwww-authenticate: Basic realm="packages"\r\n'
    b"content-type: text/plain\r\ncontent-length: 13\r\nconnection: close\r\n\r\nUnauthorized\n"
)
_BAD: Final = b"HTTP/1.1 400 Bad Request\r\nserver: nginx\r\ncontent-length: 0\r\nconnection: close\r\n\r\n"


class HttpSink(TcpListener):
    """Reports every request that can be read. With `forwarded` a proxy before it says from which address."""

    def __init__(self, where: tuple[str, int], report: Report, forwarded: bool = False) -> None:
        super().__init__(where, self._serve, _MOST_HEAD)
        self._forwarded = forwarded
        self._report = report

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, address: str) -> None:
        try:
            head = await reader.readuntil(b"\r\n\r\n")
        except asyncio.LimitOverrunError:
            writer.write(_BAD)
            return
        found = _REQUEST.match(head)
        if found is None:
            writer.write(_BAD)
            return
        target = found[2].decode("latin-1")
        headers = _headers(head)
        credentials = _credentials(headers.get("authorization", ""))
        parts = (target, headers.get("host", ""), credentials)
        word = PREVIEW if _PREVIEW.search(headers.get("user-agent", "")) or found[1] == b"OPTIONS" else ""
        if self._forwarded:
            # The last is what our own proxy saw; those before it are what anybody may write.
            address = headers.get("x-forwarded-for", "").rpartition(",")[2].strip()[:_MOST_ADDRESS] or address
        self._report(" ".join(parts)[:_MOST_REPORTED], HOW, address, word)
        writer.write(_LOGIN if target.startswith("/simple") else _EMPTY)


def _headers(head: bytes) -> dict[str, str]:
    found: dict[str, str] = {}
    for line in head.split(b"\r\n")[1 : 1 + _MOST_HEADERS]:
        name, _, value = line.partition(b":")
        found.setdefault(name.strip().lower().decode("latin-1"), value.strip().decode("latin-1"))
    return found


def _credentials(value: str) -> str:
    scheme, _, rest = value.partition(" ")
    if scheme.lower() != "basic":
        return rest
    try:
        return base64.b64decode(rest, validate=True).decode("utf-8", "replace")
    except (binascii.Error, ValueError):
        return rest
