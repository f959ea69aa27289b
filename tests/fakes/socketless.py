"""One upstream connection without a socket: the test is its event loop, its network and its owner."""

from __future__ import annotations

import asyncio
from typing import cast

from tidegate.adapters.http1 import Connection, Scratch
from tidegate.policy.door import Address


class Wire:
    """The transport below: remembers what it was told."""

    def __init__(self) -> None:
        self.sent = b""
        self.unsent = 0
        self.reading = True

    def write(self, data: bytes) -> None:
        self.sent += data

    def abort(self) -> None: ...

    def pause_reading(self) -> None:
        self.reading = False

    def resume_reading(self) -> None:
        self.reading = True

    def get_write_buffer_size(self) -> int:
        return self.unsent

    def get_extra_info(self, name: str) -> None:
        return None


class Bench:
    """A connection on a `Wire`; `freed` counts how often it came back for reuse."""

    def __init__(self, max_response: int = 1 << 26) -> None:
        self.freed_times = 0
        self.wire = Wire()
        self._scratch = Scratch()
        address = Address("e", "http", "h", 80, max_response=max_response)
        self.connection = Connection(self, address, self._scratch)
        self.connection.connection_made(cast(asyncio.Transport, self.wire))

    def feed(self, data: bytes) -> None:
        """Bytes come from the endpoint, unless the connection is closed."""
        if not self.connection.closed:
            self._scratch.buffer[: len(data)] = data
            self.connection.buffer_updated(len(data))

    def end(self) -> None:
        """The endpoint ends its side."""
        if not self.connection.closed:
            self.connection.eof_received()

    def freed(self, connection: Connection) -> None:
        self.freed_times += 1

    def lost(self, connection: Connection) -> None: ...
