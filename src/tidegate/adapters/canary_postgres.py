"""Hears who logs in with a decoy: the beginning of PostgreSQL's protocol, version 3, up to a refused password.

The start-up packet is enough to know the user and database; the answers are those of a server (PostgreSQL
documentation, 55.2 and 55.7) and repeat nothing of what was sent.
"""

from __future__ import annotations

import asyncio
import os
import struct
from typing import Final

from tidegate.adapters.canary_listener import Report, TcpListener

HOW: Final = "postgres"

_MOST_PACKET: Final = 10_000
"""Bytes of a start-up packet; that is the server's own limit."""
_MOST_PASSWORD: Final = 1000
_SSL: Final = 80877103
_GSS: Final = 80877104
_CANCEL: Final = 80877102
_MOST_REQUESTS: Final = 3


class PostgresSink(TcpListener):
    """Reports user, database and application of every start-up packet that can be read."""

    def __init__(self, where: tuple[str, int], report: Report) -> None:
        super().__init__(where, self._serve)
        self._report = report

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, address: str) -> None:
        for _ in range(_MOST_REQUESTS):
            (size,) = struct.unpack("!I", await reader.readexactly(4))
            if not 8 <= size <= _MOST_PACKET:
                return
            packet = await reader.readexactly(size - 4)
            (code,) = struct.unpack_from("!I", packet)
            if code in (_SSL, _GSS):
                # Neither is offered here; a client that insists goes away, as it would elsewhere.
                writer.write(b"N")
                await writer.drain()
                continue
            if code == _CANCEL:
                return
            if code >> 16 != 3:
                writer.write(_error("0A000", "unsupported frontend protocol: server supports 3.0 to 3.0"))
                return
            await self._log_in(packet[4:], reader, writer, address)
            return

    async def _log_in(
        self, packet: bytes, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, address: str
    ) -> None:
        fields = packet.split(b"\0")
        named = dict(zip(fields[::2], fields[1::2], strict=False))
        parts = [
            named.get(name, b"").decode("utf-8", "replace") for name in (b"user", b"database", b"application_name")
        ]
        if not parts[0]:
            writer.write(_error("28000", "no PostgreSQL user name specified in startup packet"))
            return
        self._report(" ".join(parts), HOW, address, "")
        # An MD5 challenge: the password itself is of no use to us, and asking for it would look strange.
        writer.write(b"R" + struct.pack("!II", 12, 5) + os.urandom(4))
        await writer.drain()
        kind = await reader.readexactly(1)
        (size,) = struct.unpack("!I", await reader.readexactly(4))
        if kind != b"p" or not 4 <= size <= _MOST_PASSWORD:
            writer.write(_error("08P01", "expected password response, got another message"))
            return
        await reader.readexactly(size - 4)
        writer.write(_error("28P01", "password authentication failed"))


def _error(code: str, message: str) -> bytes:
    parts = (b"SFATAL", b"VFATAL", b"C" + code.encode(), b"M" + message.encode(), b"")
    body = b"\0".join(parts) + b"\0"
    return b"E" + struct.pack("!I", len(body) + 4) + body
