"""The load: `wrk` for throughput, a raw socket for latency at one connection, an epoll loop for many streams.

wrk (C, one thread) is far from its own limit at what a gateway can take; where it is not installed the
epoll loop stands in and the report says so. The epoll loop counts what really arrived, event by event.
"""

from __future__ import annotations

import contextlib
import json
import pathlib
import re
import select
import shutil
import socket
import statistics
import subprocess
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

import machine

END_OF_CHUNKS = b"0\r\n\r\n"


@dataclass(frozen=True)
class Shot:
    """One request, sent again and again: where to, with which headers, which body."""

    url: str
    headers: Mapping[str, str]
    body: bytes

    @property
    def port(self) -> int:
        return urlsplit(self.url).port or 80

    def wire(self) -> bytes:
        path = urlsplit(self.url).path
        fields = "".join(f"{name}: {value}\r\n" for name, value in self.headers.items())
        head = (
            f"POST {path} HTTP/1.1\r\nhost: 127.0.0.1:{self.port}\r\n{fields}content-length: {len(self.body)}\r\n\r\n"
        )
        return head.encode() + self.body


@dataclass
class Run:
    """What one run of load measured. Sizes in bytes, times in seconds."""

    requests: int
    seconds: float
    received: int = 0
    errors: int = 0

    @property
    def rate(self) -> float:
        return self.requests / self.seconds if self.seconds else 0.0


# ── one connection ──


class Connection:
    """A kept-alive connection that reads whole responses and does nothing else."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._sock = self._connect()

    def _connect(self) -> socket.socket:
        sock = socket.create_connection(("127.0.0.1", self._port), 120)
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return sock

    def ask(self, wire: bytes) -> bytes:
        """The whole response to one request. Raises ConnectionError when it breaks off."""
        self._sock.sendall(wire)
        data = self._sock.recv(1 << 20)
        while not complete(data):
            more = self._sock.recv(1 << 20)
            if not data or not more:
                raise ConnectionError("the response broke off")
            data += more
        return data

    def close(self) -> None:
        self._sock.close()


def complete(data: bytes) -> bool:
    """Whether `data` is one whole HTTP response."""
    end = data.find(b"\r\n\r\n")
    if end < 0:
        return False
    head = data[:end].lower()
    at = head.find(b"\r\ncontent-length:")
    if at < 0:
        return data.endswith(END_OF_CHUNKS)
    return len(data) - end - 4 >= int(head[at + 17 :].split(b"\r\n", 1)[0])


def content(data: bytes) -> tuple[int, bytes]:
    """Status and body of a whole response, chunks joined."""
    head, _, rest = data.partition(b"\r\n\r\n")
    status = int(head.split(b" ", 2)[1])
    if b"\r\ntransfer-encoding: chunked" not in head.lower():
        return status, rest
    body = b""
    while rest:
        size, _, rest = rest.partition(b"\r\n")
        length = int(size.split(b";")[0], 16)
        body, rest = body + rest[:length], rest[length + 2 :]
    return status, body


def latencies(shot: Shot, count: int, seconds: float) -> list[float]:
    """Seconds of each of up to `count` requests, one after another on one connection, within about `seconds`."""
    connection, wire, clock = Connection(shot.port), shot.wire(), time.perf_counter
    for _ in range(min(20, count)):
        connection.ask(wire)
    taken: list[float] = []
    end = clock() + seconds
    while len(taken) < count and clock() < end:
        start = clock()
        data = connection.ask(wire)
        taken.append(clock() - start)
        if not data.startswith(b"HTTP/1.1 200"):
            raise ConnectionError(f"unexpected answer: {data[:300]!r}")
    connection.close()
    return taken


def percentile(values: list[float], share: float) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def median(values: list[float]) -> float:
    return statistics.median(values)


# ── throughput ──

_SCRIPT = """
wrk.method = "POST"
wrk.headers = {headers}
wrk.body = [==========[{body}]==========]
done = function(summary, latency, requests)
  local e = summary.errors
  io.write(string.format('\\n@{{"requests":%d,"us":%d,"bytes":%d,"errors":%d}}\\n',
    summary.requests, summary.duration, summary.bytes, e.connect + e.read + e.write + e.status + e.timeout))
end
"""


def generator() -> str:
    """What makes the load of `throughput`."""
    found = shutil.which("wrk")
    if found is None:
        return "epoll loop in Python (wrk is not installed: apt-get install wrk)"
    text = subprocess.run([found, "-v"], capture_output=True, text=True).stdout
    return text.split(" [")[0].replace("wrk debian/", "wrk ")


def throughput(shot: Shot, connections: int, seconds: float, folder: pathlib.Path) -> Run:
    """Requests in a closed loop on `connections` kept-alive connections for `seconds`."""
    if shutil.which("wrk") is None:
        crowd = Crowd(shot, connections)
        try:
            return crowd.run(seconds)
        finally:
            crowd.close()
    process = start_wrk(shot, connections, seconds, folder)
    out, err = process.communicate(timeout=seconds + 60)
    return _read_wrk(out, err)


def start_wrk(shot: Shot, connections: int, seconds: float, folder: pathlib.Path) -> subprocess.Popen[str]:
    """wrk with this load, running; end it early with SIGINT."""
    folder.mkdir(parents=True, exist_ok=True)
    headers = "{" + ", ".join(f'["{name}"] = "{value}"' for name, value in shot.headers.items()) + "}"
    script = folder / "post.lua"
    script.write_text(_SCRIPT.format(headers=headers, body=shot.body.decode()))
    command = ["wrk", "-t1", f"-c{connections}", f"-d{max(1, round(seconds))}s", "--timeout", "60s"]
    return subprocess.Popen(
        [*command, "-s", str(script), shot.url], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def _read_wrk(out: str, err: str) -> Run:
    for line in out.splitlines():
        if line.startswith("@"):
            said = json.loads(line[1:])
            return Run(said["requests"], said["us"] / 1e6, said["bytes"], said["errors"])
    raise machine.Missing(f"wrk gave no result: {err or out}")


# ── many connections ──


class _Client:
    __slots__ = ("begun", "events", "head", "left", "sock", "tail")

    def __init__(self, sock: socket.socket) -> None:
        self.sock = sock
        self.begun = False
        self.events = 0
        self.expect()

    def expect(self) -> None:
        """Await the head of a response. `left` is then what is to come of its body, negative when chunked."""
        self.head: bytes | None = b""
        self.left = 0
        self.tail = b""


class Crowd:
    """Many connections in one epoll loop, each asking again as soon as its response is whole.

    Counts in what arrives the blank lines that end the events of a stream.
    """

    def __init__(self, shot: Shot, size: int) -> None:
        self.shot = shot
        self.size = size
        self.events = self.responses = self.received = self.failed = self.begun = 0
        self.clients: dict[int, _Client] = {}
        self._wire = shot.wire()
        self._poll = select.epoll()

    def open(self, seconds: float, batch: int = 64) -> None:
        """Connect and ask on all connections, at most `batch` unanswered ones at once, within `seconds`."""
        end = time.monotonic() + seconds
        tried = 0
        while (tried < self.size or self.begun + self.failed < tried) and time.monotonic() < end:
            for _ in range(min(batch - (tried - self.begun - self.failed), self.size - tried)):
                self._add()
                tried += 1
            self._turn(0.1)

    def run(self, seconds: float, until: Callable[[], bool] | None = None) -> Run:
        """Go on for `seconds`, or until `until` says so (asked every turn). Counts start anew."""
        if not self.clients:
            self.open(seconds=30)
        self.events = self.responses = self.received = 0
        start = time.monotonic()
        end = start + seconds
        while time.monotonic() < end and (until is None or not until()):
            self._turn(min(0.1, max(0.0, end - time.monotonic())))
        return Run(self.responses, time.monotonic() - start, self.received, self.failed)

    def close(self) -> None:
        for client in self.clients.values():
            client.sock.close()
        self.clients.clear()
        self._poll.close()

    def _add(self) -> None:
        try:
            sock = socket.create_connection(("127.0.0.1", self.shot.port), 30)
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            sock.sendall(self._wire)
        except OSError:
            self.failed += 1
            return
        sock.setblocking(False)
        self.clients[sock.fileno()] = _Client(sock)
        self._poll.register(sock.fileno(), select.EPOLLIN)

    def _turn(self, wait: float) -> None:
        for number, _ in self._poll.poll(wait, 4096):
            client = self.clients[number]
            try:
                data = client.sock.recv(262144)
            except BlockingIOError:
                continue
            except OSError:
                data = b""
            if not data or not self._take(client, data):
                self._lose(number, client)

    def _take(self, client: _Client, data: bytes) -> bool:
        """Count what came; False when the connection is of no more use."""
        self.received += len(data)
        if client.head is not None:
            head, found, body = (client.head + data).partition(b"\r\n\r\n")
            if not found:
                client.head = head
                return True
            if not head.startswith(b"HTTP/1.1 200"):
                return False
            length = re.search(rb"(?i)\r\ncontent-length: *(\d+)", head)
            client.head, client.left, data = None, int(length[1]) if length else -1, body
            self.begun += not client.begun
            client.begun = True
        # An end of event may be cut in two by a read, so the last byte before is looked at again.
        found_events = (client.tail[-1:] + data).count(b"\n\n")
        client.events += found_events
        self.events += found_events
        client.tail = data[-5:] if len(data) >= 5 else (client.tail + data)[-5:]
        if client.left >= 0:
            client.left -= len(data)
            whole = client.left <= 0
        else:
            whole = client.tail == END_OF_CHUNKS
        if whole:
            self.responses += 1
            client.expect()
            with contextlib.suppress(OSError):
                client.sock.sendall(self._wire)
        return True

    def _lose(self, number: int, client: _Client) -> None:
        self._poll.unregister(number)
        client.sock.close()
        del self.clients[number]
        self.failed += 1
        self.begun -= client.begun
