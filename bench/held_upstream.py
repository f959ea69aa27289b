"""The upstream of paced streams: each event is one write of one HTTP chunk, as providers send them.

For what nginx cannot do: streams that stay open, thousands at once, with events that come one at a time.
Raw sockets and epoll, on the load core. Run by the questions as a process of its own.
"""

from __future__ import annotations

import argparse
import collections
import contextlib
import pathlib
import select
import socket
import sys
import time
from collections.abc import Iterator

import machine
from mock_upstream import CONTENT_EVENTS, anthropic_events, openai_events


class Pace:
    """How a held stream runs: `first` events at once, then one each `gap` seconds; ended after `events`, 0 never."""

    def __init__(self, gap: float, first: int = 1, events: int = CONTENT_EVENTS) -> None:
        self.gap, self.first, self.events = gap, first, events


@contextlib.contextmanager
def held(folder: pathlib.Path, pace: Pace) -> Iterator[tuple[int, machine.Process]]:
    """A server of paced streams on the load core: its port and its process."""
    folder.mkdir(parents=True, exist_ok=True)
    port = machine.free_port()
    command = [sys.executable, __file__, str(port)]
    command += ["--gap", str(pace.gap), "--first", str(pace.first), "--events", str(pace.events)]
    process = machine.Process(command, machine.LOAD_CORE, folder / "held.log")
    try:
        process.wait_for_port(port)
        yield port, process
    finally:
        process.stop()


class _Stream:
    __slots__ = ("chunks", "end", "next", "received", "sock", "tail")

    def __init__(self, sock: socket.socket) -> None:
        self.sock = sock
        self.received = b""
        self.tail = b""
        self.next = -1
        self.chunks: list[bytes] = []
        self.end: list[bytes] = []


class HeldServer:
    """Streams on raw sockets: each event is one write of one HTTP chunk, as providers send them."""

    HEAD = (
        b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ncache-control: no-cache\r\n"
        b"x-request-id: req_0123456789abcdef\r\ntransfer-encoding: chunked\r\n\r\n"
    )

    def __init__(self, port: int, pace: Pace) -> None:
        self.pace = pace
        self.listener = socket.create_server(("127.0.0.1", port), backlog=8192)
        self.listener.setblocking(False)
        self.poll = select.epoll()
        self.poll.register(self.listener.fileno(), select.EPOLLIN)
        self.streams: dict[int, _Stream] = {}
        # Every stream has the same gap, so what is put at the end is always due last.
        self.due: collections.deque[tuple[float, _Stream]] = collections.deque()
        self.openai = self._script(openai_events(pace.events or CONTENT_EVENTS), 3)
        self.anthropic = self._script(anthropic_events(pace.events or CONTENT_EVENTS), 3)

    @staticmethod
    def _script(events: list[bytes], ending: int) -> tuple[list[bytes], list[bytes]]:
        chunks = [b"%x\r\n%b\r\n" % (len(event), event) for event in events]
        return chunks[:-ending], [*chunks[-ending:], b"0\r\n\r\n"]

    def run(self) -> None:
        while True:
            wait = max(0.0, self.due[0][0] - time.monotonic()) if self.due else -1
            for number, _ in self.poll.poll(wait, 4096):
                if number == self.listener.fileno():
                    self._accept()
                else:
                    self._read(self.streams[number])
            now = time.monotonic()
            while self.due and self.due[0][0] <= now:
                _, stream = self.due.popleft()
                self._step(stream, now)

    def _accept(self) -> None:
        with contextlib.suppress(BlockingIOError):
            while True:
                sock, _ = self.listener.accept()
                sock.setblocking(False)
                sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                self.streams[sock.fileno()] = _Stream(sock)
                self.poll.register(sock.fileno(), select.EPOLLIN)

    def _read(self, stream: _Stream) -> None:
        try:
            data = stream.sock.recv(65536)
        except OSError:
            data = b""
        if not data:
            self._drop(stream)
            return
        stream.received += data
        head, found, body = stream.received.partition(b"\r\n\r\n")
        if not found:
            return
        fields = dict(
            line.lower().split(b":", 1) for line in head.split(b"\r\n")[1:] if b":" in line
        )  # no repeated fields matter here
        if len(body) < int(fields.get(b"content-length", b"0")):
            return
        stream.received = b""
        stream.chunks, stream.end = self.anthropic if b"/messages" in head.split(b"\r\n", 1)[0] else self.openai
        stream.next = self.pace.first
        self._send(stream, self.HEAD + b"".join(stream.chunks[: self.pace.first]))
        self.due.append((time.monotonic() + self.pace.gap, stream))

    def _step(self, stream: _Stream, now: float) -> None:
        if stream.next < 0:
            return
        if stream.next >= len(stream.chunks) and self.pace.events:
            stream.next = -1
            self._send(stream, b"".join(stream.end))
            return
        # The first chunk opens an answer; the others may be said again for ever.
        body = stream.chunks[2:]
        self._send(stream, stream.chunks[stream.next] if self.pace.events else body[stream.next % len(body)])
        stream.next += 1
        self.due.append((now + self.pace.gap, stream))

    def _send(self, stream: _Stream, data: bytes) -> None:
        data = stream.tail + data
        try:
            sent = stream.sock.send(data)
        except BlockingIOError:
            sent = 0
        except OSError:
            self._drop(stream)
            return
        stream.tail = data[sent:]

    def _drop(self, stream: _Stream) -> None:
        stream.next = -1
        number = stream.sock.fileno()
        if self.streams.pop(number, None) is not None:
            self.poll.unregister(number)
            stream.sock.close()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("port", type=int)
    parser.add_argument("--gap", type=float, default=1.0, help="seconds between two events of a stream")
    parser.add_argument("--first", type=int, default=1, help="events sent at once")
    parser.add_argument("--events", type=int, default=CONTENT_EVENTS, help="content events of a stream, 0 for ever")
    options = parser.parse_args()
    machine.pin_self()
    HeldServer(options.port, Pace(options.gap, options.first, options.events)).run()


if __name__ == "__main__":
    main()
