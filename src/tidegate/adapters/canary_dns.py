"""Hears who looks up a decoy's name: an authority for one zone over UDP (RFC 1035, 2308, 8020) that has no addresses.

Every name of the zone is there and has no record of the type asked for (NOERROR without an answer), so that no
resolver concludes from one name that there are no others. Other zones are refused.
"""

from __future__ import annotations

import asyncio
import struct
from typing import Final

from tidegate.adapters.canary_listener import Report

HOW: Final = "dns"

_MOST_DATAGRAM: Final = 1232
_HEADER: Final = struct.Struct("!HHHHHH")
_MOST_LABELS: Final = 127
_SOA, _NS, _ANY, _IN = 6, 2, 255, 1
_REFUSED, _FORMAT, _UNKNOWN = 5, 1, 4
_TTL: Final = 60


class DnsSink(asyncio.DatagramProtocol):
    """Reports the name of every question within the zone, once a datagram. `zone` is without a dot at its end."""

    def __init__(self, where: tuple[str, int], zone: str, report: Report) -> None:
        self._where = where
        self._zone = tuple(zone.lower().strip(".").split("."))
        self._report = report
        self._transport: asyncio.DatagramTransport | None = None

    @property
    def address(self) -> tuple[str, int]:
        """See Listener."""
        if self._transport is None:
            return self._where
        host, port = self._transport.get_extra_info("sockname")[:2]
        return host, port

    async def start(self) -> None:
        """See Listener."""
        loop = asyncio.get_running_loop()
        self._transport, _ = await loop.create_datagram_endpoint(lambda: self, local_addr=self._where)

    async def stop(self) -> None:
        """See Listener."""
        if self._transport is not None:
            self._transport.close()
            self._transport = None

    def datagram_received(self, data: bytes, addr: tuple[object, ...]) -> None:
        """See DatagramProtocol. An answer is never longer than a question and an SOA record."""
        answer, name = answer_to(data, self._zone)
        if name:
            self._report(name, HOW, str(addr[0]), "")
        if answer and self._transport is not None:
            self._transport.sendto(answer, addr)


def answer_to(data: bytes, zone: tuple[str, ...]) -> tuple[bytes, str]:
    """The answer to a datagram, and the name that was asked for where it is of the zone. Empty where there is none.

    Never raises: what cannot be read gets a format error, or nothing where not even its id can be read.
    """
    if not _HEADER.size <= len(data) <= _MOST_DATAGRAM:
        return b"", ""
    ident, flags, questions, answers, _, _ = _HEADER.unpack_from(data)
    if flags & 0x8000:
        # An answer; answering it would make two servers talk for ever.
        return b"", ""
    echoed = 0x8000 | (flags & 0x7900)
    if flags & 0x7800:
        return _HEADER.pack(ident, echoed | _UNKNOWN, 0, 0, 0, 0), ""
    asked = _question(data) if questions == 1 and not answers else None
    if asked is None:
        return _HEADER.pack(ident, echoed | _FORMAT, 0, 0, 0, 0), ""
    labels, kind, question = asked
    if labels[-len(zone) :] != zone:
        return _HEADER.pack(ident, echoed | _REFUSED, 1, 0, 0, 0) + question, ""
    apex = _name(zone)
    start = _record(apex, _SOA, _soa(apex))
    is_apex = len(labels) == len(zone)
    if is_apex and kind in (_SOA, _ANY):
        body, counts = start, (1, 0)
    elif is_apex and kind == _NS:
        body, counts = _record(apex, _NS, b"\x02ns" + apex), (1, 0)
    else:
        body, counts = start, (0, 1)
    head = _HEADER.pack(ident, echoed | 0x0400, 1, *counts, 0)
    return head + question + body, "" if is_apex else ".".join(labels)


def _question(data: bytes) -> tuple[tuple[str, ...], int, bytes] | None:
    """Labels in lower case, type and bytes of the only question; None when it cannot be read."""
    labels: list[str] = []
    at, size = _HEADER.size, 0
    while at < len(data) and len(labels) <= _MOST_LABELS:
        length = data[at]
        if length == 0:
            break
        size += length + 1
        label = data[at + 1 : at + 1 + length]
        # No compression in a question, and nothing that runs over the end.
        if length > 63 or size > 254 or len(label) != length:
            return None
        labels.append(label.decode("latin-1").lower())
        at += 1 + length
    if at + 5 > len(data) or data[at] or not labels:
        return None
    kind, network = struct.unpack_from("!HH", data, at + 1)
    return (tuple(labels), kind, data[_HEADER.size : at + 5]) if network == _IN else None


def _name(labels: tuple[str, ...]) -> bytes:
    return b"".join(bytes([len(label)]) + label.encode("latin-1") for label in labels) + b"\0"


def _soa(apex: bytes) -> bytes:
    return b"\x02ns" + apex + b"\x0ahostmaster" + apex + struct.pack("!IIIII", 1, 7200, 3600, 1209600, _TTL)


def _record(name: bytes, kind: int, data: bytes) -> bytes:
    return name + struct.pack("!HHIH", kind, _IN, _TTL, len(data)) + data
