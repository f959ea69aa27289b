"""What does one upstream request cost our process?

Method: one nginx worker on loopback answers a 1 KB POST with a fixed 0.6 KB JSON body. Each arm sends
requests over kept-alive connections, one after another or 16 at a time; the figure is CPU time of this
process (user and system, so the kernel's loopback work inside send(), and waking a sleeping nginx, count
as ours) per request, the minimum of many short rounds that take turns, and the wall time of that round.
"No HTTP" arms do the same exchange without parsing anything: what no transport can save. Streams: many
open SSE responses against a second process; the growth of this process's resident memory per stream
(the waiting task included), and the CPU per event delivered when every event is its own wake-up.

Run: .venv/bin/python bench/transport.py [--requests N] [--streams N]
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import gc
import importlib.util
import multiprocessing
import os
import pathlib
import resource
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterator

import trustme
import uvloop

from tidegate.adapters.upstream import Upstream
from tidegate.core.words import DataClass
from tidegate.policy.door import Address, Outbound, Tls
from tidegate.policy.permit import issue

ANSWER = (
    '{"id":"chatcmpl-0123456789","object":"chat.completion","choices":[{"message":{"content":"' + "x" * 480 + '"}}]}'
)
BODY = b'{"model":"m","messages":[{"role":"user","content":"' + b"y" * 960 + b'"}]}'
FIELDS = (
    ("authorization", "Bearer 0123456789012345678901234567890123456789"),
    ("content-type", "application/json"),
    ("accept", "application/json"),
)
Arm = Callable[[int], Awaitable[None]]


def free_port() -> int:
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        return int(sock.getsockname()[1])


@contextlib.contextmanager
def nginx(folder: pathlib.Path, plain: int, tls: int) -> Iterator[None]:
    """One nginx worker with its own configuration, ended by its process id."""
    binary = shutil.which("nginx") or "/usr/sbin/nginx"
    ca = trustme.CA()
    ca.cert_pem.write_to_path(str(folder / "ca.pem"))
    ca.issue_cert("localhost").private_key_and_cert_chain_pem.write_to_path(str(folder / "server.pem"))
    (folder / "nginx.conf").write_text(f"""
        daemon off; worker_processes 1; error_log {folder}/error.log; pid {folder}/pid;
        events {{ worker_connections 1024; }}
        http {{
            access_log off; keepalive_requests 100000000; default_type application/json;
            client_body_temp_path {folder}/body; proxy_temp_path {folder}/p; fastcgi_temp_path {folder}/f;
            uwsgi_temp_path {folder}/u; scgi_temp_path {folder}/s;
            server {{
                listen 127.0.0.1:{plain}; listen 127.0.0.1:{tls} ssl;
                ssl_certificate {folder}/server.pem; ssl_certificate_key {folder}/server.pem;
                add_header x-request-id req_0123456789abcdef; add_header openai-processing-ms 12;
                add_header x-ratelimit-remaining-requests 9999; add_header x-ratelimit-remaining-tokens 149000;
                location / {{ return 200 '{ANSWER}'; }}
            }}
        }}""")
    server = subprocess.Popen([binary, "-c", str(folder / "nginx.conf")], stderr=subprocess.DEVNULL)
    try:
        for _ in range(200):
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", plain), 1):
                break
            time.sleep(0.02)
        yield
    finally:
        server.terminate()
        server.wait(10)


# ── arms: each sends `count` requests, one after another ──


def ours(upstream: Upstream, address: Address) -> Arm:
    async def arm(count: int) -> None:
        for number in range(count):
            permit = issue(str(number), "bench", DataClass.PUBLIC, "bench")
            request = Outbound(address, "POST", "/v1/chat/completions", FIELDS, BODY)
            response = await upstream.send(permit, request)
            assert len(await response.read(1 << 20)) == len(ANSWER)

    return arm


class Echo(asyncio.Protocol):
    """The least that an event loop can do: write bytes, wake a future on the bytes that come."""

    waiter: asyncio.Future[int]

    def data_received(self, data: bytes) -> None:
        self.waiter.set_result(len(data))


def loop_floor(port: int) -> Arm:
    async def arm(count: int) -> None:
        loop = asyncio.get_running_loop()
        transport, protocol = await loop.create_connection(Echo, "127.0.0.1", port)
        message = raw_request()
        for _ in range(count):
            protocol.waiter = loop.create_future()
            transport.write(message)
            assert await protocol.waiter > len(ANSWER)
        transport.close()

    return arm


def socket_floor(port: int) -> Arm:
    async def arm(count: int) -> None:
        message = raw_request()
        with socket.create_connection(("127.0.0.1", port)) as sock:
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            for _ in range(count):
                sock.sendall(message)
                assert len(sock.recv(65536)) > len(ANSWER)

    return arm


def httpx2_arm(port: int) -> Arm:
    import httpx2

    client = httpx2.AsyncClient()

    async def arm(count: int) -> None:
        for _ in range(count):
            response = await client.post(f"http://127.0.0.1:{port}/v1/chat/completions", headers=FIELDS, content=BODY)
            assert len(response.content) == len(ANSWER)

    return arm


def raw_request() -> bytes:
    fields = "".join(f"{name}: {value}\r\n" for name, value in FIELDS)
    head = f"POST /v1/chat/completions HTTP/1.1\r\nhost: localhost\r\n{fields}content-length: {len(BODY)}\r\n\r\n"
    return head.encode() + BODY


async def measure(arms: dict[str, Arm], count: int, rounds: int = 30) -> dict[str, tuple[float, float]]:
    """The least CPU and its wall time, in microseconds per request, of each arm."""
    best: dict[str, tuple[float, float]] = {}
    for arm in arms.values():
        await arm(16)
    for _ in range(rounds):
        for name, arm in arms.items():
            gc.collect()
            wall, cpu = time.perf_counter(), time.process_time()
            await arm(count)
            cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
            figure = (cpu / count * 1e6, wall / count * 1e6)
            best[name] = min(best.get(name, figure), figure)
    return best


def together(arm: Arm, width: int = 16) -> Arm:
    """`width` of `arm` at a time."""

    async def wide(count: int) -> None:
        await asyncio.gather(*(arm(count // width) for _ in range(width)))

    return wide


async def unary(plain: int, tls: int, ca_file: str, count: int, *, floors: bool) -> dict[str, tuple[float, float]]:
    upstream = Upstream()
    http = ours(upstream, Address("bench", "http", "127.0.0.1", plain))
    https = ours(upstream, Address("bench", "https", "localhost", tls, tls=Tls(ca_file=ca_file)))
    arms = {
        "tidegate http": http,
        "tidegate http, 16 at a time": together(http),
        "tidegate https": https,
        "tidegate https, 16 at a time": together(https),
    }
    if floors:
        floor = loop_floor(plain)
        arms |= {"no HTTP, event loop": floor, "no HTTP, 16 at a time": together(floor)}
        arms["no HTTP, blocking socket"] = socket_floor(plain)
        if importlib.util.find_spec("httpx2"):
            arms["httpx2 http"] = httpx2_arm(plain)
    try:
        return await measure(arms, count)
    finally:
        await upstream.close()


# ── streams ──

EVENT = b'data: {"choices":[{"delta":{"content":"' + b"z" * 120 + b'"}}]}\n\n'


def serve_streams(port: int, events: int, gap: float) -> None:
    """Answers each request with `events` chunks, `gap` seconds apart, and then holds the stream open."""

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(ConnectionError, asyncio.IncompleteReadError):
            await reader.readuntil(b"\r\n\r\n")
            writer.write(b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n")
            for _ in range(events):
                writer.write(b"%x\r\n%b\r\n" % (len(EVENT), EVENT))
                await asyncio.sleep(gap)
            await reader.read()
        writer.close()

    async def main() -> None:
        server = await asyncio.start_server(answer, "127.0.0.1", port, backlog=8192)
        await server.serve_forever()

    uvloop.run(main())


async def open_streams(address: Address, count: int, events: int) -> tuple[float, float]:
    """Kilobytes of resident memory and microseconds of CPU per open stream."""
    upstream = Upstream()

    async def one() -> object:
        permit = issue("s", "bench", DataClass.PUBLIC, "bench")
        response = await upstream.send(permit, Outbound(address, "POST", "/", FIELDS, b"{}"))
        seen = 0
        while seen < events * len(EVENT):
            seen += len(await response.chunk())
        return response

    await one()
    gc.collect()
    before, cpu = resident(), time.process_time()
    held = await asyncio.gather(*(one() for _ in range(count)))
    cpu = time.process_time() - cpu
    gc.collect()
    grown = resident() - before
    assert len(held) == count
    await upstream.close()
    return grown / count / 1024, cpu / count * 1e6


def resident() -> int:
    return int(pathlib.Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


@contextlib.contextmanager
def stream_server(events: int, gap: float) -> Iterator[int]:
    port = free_port()
    server = multiprocessing.get_context("spawn").Process(target=serve_streams, args=(port, events, gap), daemon=True)
    server.start()
    try:
        for _ in range(200):
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
                break
            time.sleep(0.02)
        yield port
    finally:
        server.terminate()
        server.join(10)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--requests", type=int, default=480, help="per arm and round")
    parser.add_argument("--streams", type=int, default=5000)
    options = parser.parse_args()
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    print(f"Python {sys.version.split()[0]}, uvloop {uvloop.__version__}, {os.cpu_count()} cores")
    print(f"{'one request, 1 KB to 0.6 KB':38} {'CPU µs':>8} {'wall µs':>8}")
    with tempfile.TemporaryDirectory() as name:
        plain, tls = free_port(), free_port()
        folder = pathlib.Path(name)
        with nginx(folder, plain, tls):
            for label, run in (("uvloop", uvloop.run), ("asyncio", asyncio.run)):
                work = unary(plain, tls, str(folder / "ca.pem"), options.requests, floors=label == "uvloop")
                for arm, (cpu, wall) in run(work).items():
                    print(f"{arm + ' (' + label + ')':38} {cpu:8.1f} {wall:8.1f}")
    count = min(options.streams, hard - 200)
    opening = 0.0
    for events, gap in ((0, 0.0), (20, 0.5)):
        with stream_server(events, gap) as port:
            address = Address("bench", "http", "127.0.0.1", port, max_connections=count + 10)
            kilobytes, cpu = uvloop.run(open_streams(address, count, events))
        if events:
            print(f"{events} events on each, {gap} s apart: {(cpu - opening) / events:.1f} µs CPU per event")
        else:
            opening = cpu
            print(f"{count} open streams: {kilobytes:.1f} KB resident each, {cpu:.0f} µs CPU to connect and open one")
    resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


if __name__ == "__main__":
    main()
