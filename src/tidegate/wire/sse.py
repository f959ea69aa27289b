"""Server-sent events, both ways, by the WHATWG rules that matter to LLM streams.

`Splitter` turns arbitrary chunks into whole events and keeps the bytes of each, so that a stream that
passes through only ever forwards whole events. Line ends may be LF, CRLF or CR.
"""

from __future__ import annotations

import re

import msgspec

from tidegate.core.errors import ProviderFailed

MAX_EVENT_BYTES = 16 * 1024 * 1024
"""The longest single event accepted, in bytes; a longer one is a hostile or broken upstream."""

_BOUNDARY = re.compile(rb"\r\n\r\n|\n\n|\r\r|\n\r\n|\r\n\n|\r\n\r")
_LINE = re.compile(rb"\r\n|\n|\r")


class Event(msgspec.Struct, frozen=True, gc=False):
    """One event. `name` is the `event:` field or empty, `data` the joined `data:` lines, `raw` its bytes.

    A block with only comments has empty `name` and `data`.
    """

    name: bytes
    data: bytes
    raw: bytes


class Splitter:
    """Cuts a byte stream into whole events; holds back the unfinished rest."""

    __slots__ = ("_limit", "_rest")

    def __init__(self, limit: int = MAX_EVENT_BYTES) -> None:
        self._rest = bytearray()
        self._limit = limit

    @property
    def rest(self) -> bytes:
        """Bytes of an event that is not finished yet."""
        return bytes(self._rest)

    def feed(self, data: bytes) -> list[Event]:
        """Return the events that `data` completes. Raises ProviderFailed when one event exceeds the limit."""
        if self._rest:
            # Grow in place and look only at the seam and what is new: a hostile upstream that drips one
            # byte at a time must not cost a copy of the whole rest each time.
            seam = max(len(self._rest) - 3, 0)
            self._rest += data
            if _BOUNDARY.search(self._rest, seam) is None:
                self._check_limit()
                return []
            data = bytes(self._rest)
            self._rest.clear()
        if data.find(b"\r") < 0:
            return self._cut_lf(data)
        return self._cut_any(data)

    def _cut_lf(self, buffer: bytes) -> list[Event]:
        # Fast path: no CR anywhere, so an event ends at "\n\n".
        start = 0
        events: list[Event] = []
        while (end := buffer.find(b"\n\n", start)) >= 0:
            events.append(parse(buffer[start : end + 2]))
            start = end + 2
        self._keep(buffer[start:])
        return events

    def _cut_any(self, buffer: bytes) -> list[Event]:
        start = 0
        events: list[Event] = []
        while (match := _BOUNDARY.search(buffer, start)) is not None:
            end = match.end()
            if end == len(buffer) and buffer.endswith(b"\r"):
                # A lone CR at the very end may be half of a CRLF: wait for the next byte.
                break
            events.append(parse(buffer[start:end]))
            start = end
        self._keep(buffer[start:])
        return events

    def _keep(self, rest: bytes) -> None:
        self._rest += rest
        self._check_limit()

    def _check_limit(self) -> None:
        if len(self._rest) > self._limit:
            raise ProviderFailed(
                "event_too_large",
                f"The endpoint sent a single stream event of more than {self._limit} bytes.",
                "Check the endpoint; it does not stream as its dialect says.",
            )

    def end(self) -> list[Event]:
        """The stream closed: return a last event that lacks only its blank line, when it is whole lines."""
        rest = bytes(self._rest)
        self._rest.clear()
        if not rest.strip():
            return []
        if not rest.endswith((b"\n", b"\r")):
            return []
        return [parse(rest + b"\n")]


def parse(raw: bytes) -> Event:
    """Parse one whole event block."""
    # Fast path for the commonest shape: one data line.
    if raw.startswith(b"data: ") and raw.find(b"\n") == len(raw) - 2 and b"\r" not in raw:
        return Event(b"", raw[6:-2], raw)
    name = b""
    data: list[bytes] = []
    for line in _LINE.split(raw):
        field, _, value = line.partition(b":")
        if value.startswith(b" "):
            value = value[1:]
        if field == b"data":
            data.append(value)
        elif field == b"event":
            name = value
    return Event(name, b"\n".join(data), raw)


def data_event(data: bytes) -> bytes:
    """An unnamed event with one data line."""
    return b"data: " + data + b"\n\n"


def named_event(name: bytes, data: bytes) -> bytes:
    """A named event with one data line."""
    return b"event: " + name + b"\ndata: " + data + b"\n\n"
