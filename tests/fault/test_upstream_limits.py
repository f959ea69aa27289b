"""Endpoints that are slow, silent, endless or explosive: time and memory stay bounded."""

from __future__ import annotations

import asyncio
import gzip
import os
import pathlib
import resource
import socket
import time
import zlib

import pytest
from tests.fakes.raw_server import Peer, address, both_loops, says, send, serving, transport

from tidegate.adapters.inbound import Response
from tidegate.core.errors import ProviderFailed

CHUNKED = b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n"
MB = 1024 * 1024


def chunk(data: bytes) -> bytes:
    return b"%x\r\n%b\r\n" % (len(data), data)


def encoded(coding: str, data: bytes) -> bytes:
    return b"HTTP/1.1 200 OK\r\ncontent-encoding: %b\r\ncontent-length: %d\r\n\r\n%b" % (
        coding.encode(),
        len(data),
        data,
    )


def resident() -> int:
    return int(pathlib.Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


async def drain(response: Response, sizes: list[int]) -> None:
    while data := await response.chunk():
        sizes.append(len(data))


# ── time ──


@both_loops
async def test_an_endpoint_that_hangs_meets_the_first_byte_limit() -> None:
    async def script(peer: Peer) -> None:
        await peer.request()
        assert await peer.gone() < 2

    async with serving(script) as server, transport() as upstream:
        start = time.monotonic()
        with pytest.raises(ProviderFailed) as caught:
            await send(upstream, address(server.port, first_byte=0.1))
        assert caught.value.code == "first_byte_timeout"
        assert caught.value.status == 504
        assert 0.09 <= time.monotonic() - start < 2
        await server.settled()


@both_loops
async def test_a_head_that_drips_meets_the_first_byte_limit() -> None:
    drip = [b"HTTP/1.1 200 OK\r\n", *[b"x: y\r\n"] * 100]
    async with serving(says(*drip, pause=0.01)) as server, transport() as upstream:
        with pytest.raises(ProviderFailed) as caught:
            await send(upstream, address(server.port, first_byte=0.1))
        assert caught.value.code == "first_byte_timeout"


@both_loops
@pytest.mark.parametrize("asked", [True, False])
async def test_a_body_that_falls_silent_meets_the_idle_limit(asked: bool) -> None:
    async with serving(says(CHUNKED + chunk(b"abc"))) as server, transport() as upstream:
        response = await send(upstream, address(server.port, idle=0.1))
        if not asked:
            await asyncio.sleep(0.2)
        assert await response.chunk() == b"abc"
        with pytest.raises(ProviderFailed) as caught:
            await response.chunk()
        assert caught.value.code == "idle_timeout"


@both_loops
async def test_a_body_that_drips_for_ever_meets_the_total_limit_and_not_the_idle_one() -> None:
    drip = [CHUNKED, *[chunk(b"x")] * 200]
    async with serving(says(*drip, pause=0.01)) as server, transport() as upstream:
        response = await send(upstream, address(server.port, idle=0.1, total=0.3))
        with pytest.raises(ProviderFailed) as caught:
            await response.read(MB)
        assert caught.value.code == "total_timeout"


@both_loops
async def test_without_a_total_limit_only_the_others_hold() -> None:
    drip = [CHUNKED, *[chunk(b"x")] * 10, b"0\r\n\r\n"]
    async with serving(says(*drip, pause=0.03)) as server, transport() as upstream:
        response = await send(upstream, address(server.port, idle=0.25, first_byte=0.25, total=None))
        assert await response.read(MB) == b"x" * 10


@both_loops
async def test_a_consumer_that_pauses_is_not_the_endpoints_silence() -> None:
    async with serving(says(CHUNKED, *[chunk(b"x" * MB)] * 3, b"0\r\n\r\n")) as server, transport() as upstream:
        response = await send(upstream, address(server.port, idle=0.1))
        await response.chunk()
        await asyncio.sleep(0.4)
        assert len(await response.read(4 * MB)) > 2 * MB


@both_loops
async def test_a_port_that_accepts_nothing_meets_the_connect_limit() -> None:
    # A listener whose queue is full leaves further connections unanswered.
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen(0)
        port = listener.getsockname()[1]
        fillers = [socket.socket() for _ in range(4)]
        for filler in fillers:
            filler.setblocking(False)
            filler.connect_ex(("127.0.0.1", port))
        await asyncio.sleep(0.05)
        async with transport() as upstream:
            start = time.monotonic()
            with pytest.raises(ProviderFailed) as caught:
                await send(upstream, address(port, connect=0.2))
            assert caught.value.code == "connect_timeout"
            assert 0.19 <= time.monotonic() - start < 2
        for filler in fillers:
            filler.close()


@both_loops
async def test_a_closed_port_and_an_unknown_name() -> None:
    async with transport() as upstream:
        for host in ("127.0.0.1", "localhost", "nowhere.invalid"):
            with pytest.raises(ProviderFailed) as caught:
                await send(upstream, address(1, host=host))
            assert caught.value.code == "connect_failed"
            assert host in caught.value.message


# ── memory ──


@both_loops
async def test_an_endless_body_stops_at_the_limit_of_the_address() -> None:
    async def script(peer: Peer) -> None:
        await peer.request()
        await peer.say(CHUNKED)
        while True:
            await peer.say(chunk(b"x" * 65536))

    async with serving(script) as server, transport() as upstream:
        before = resident()
        response = await send(upstream, address(server.port, max_response=64 * MB))
        sizes: list[int] = []
        with pytest.raises(ProviderFailed) as caught:
            await drain(response, sizes)
        assert caught.value.code == "response_too_large"
        assert 63 * MB < sum(sizes) <= 64 * MB
        assert resident() - before < 16 * MB
        await server.settled()


@both_loops
async def test_read_stops_at_its_own_limit() -> None:
    pieces = [CHUNKED, *[chunk(b"x" * 1000)] * 5, b"0\r\n\r\n"]
    async with serving(says(*pieces, pause=0.005)) as server, transport() as upstream:
        response = await send(upstream, address(server.port))
        with pytest.raises(ProviderFailed) as caught:
            await response.read(3000)
        assert caught.value.code == "response_too_large"
        with pytest.raises(ProviderFailed):
            await response.chunk()
        response = await send(upstream, address(server.port))
        assert len(await response.read(5000)) == 5000


@both_loops
async def test_an_announced_length_beyond_the_limit_is_refused_before_it_is_read() -> None:
    async def script(peer: Peer) -> None:
        await peer.request()
        await peer.say(b"HTTP/1.1 200 OK\r\ncontent-length: 5000000000\r\n\r\nabc")
        assert await peer.gone() < 2

    async with serving(script) as server, transport() as upstream:
        response = await send(upstream, address(server.port))
        with pytest.raises(ProviderFailed) as caught:
            await response.read(1 << 40)
        assert caught.value.code == "response_too_large"
        await server.settled()


@both_loops
async def test_while_nobody_reads_little_is_buffered() -> None:
    sent = 0

    async def script(peer: Peer) -> None:
        nonlocal sent
        await peer.request()
        await peer.say(CHUNKED)
        while True:
            await peer.say(chunk(b"x" * 65536))
            sent += 65536

    async with serving(script) as server, transport() as upstream:
        response = await send(upstream, address(server.port))
        # Until everything on the way is full; how long that takes is the machine's affair.
        stuck = -1
        async with asyncio.timeout(10):
            while sent != stuck:
                stuck = sent
                await asyncio.sleep(0.2)
        assert response.held <= 512 * 1024 + 65536
        # What was taken makes room, again and again.
        received = 0
        while received < 20 * MB:
            received += len(await response.chunk())
        response.close()
        await server.settled()


# ── content coding ──


@pytest.fixture(scope="module")
def bomb() -> bytes:
    """80 MB of zeros in 80 KB of gzip."""
    squeeze = zlib.compressobj(wbits=31)
    return b"".join(squeeze.compress(bytes(MB)) for _ in range(80)) + squeeze.flush()


@both_loops
@pytest.mark.parametrize(
    ("coding", "data"),
    [
        ("gzip", gzip.compress(b"hello " * 1000)),
        ("X-GZip", gzip.compress(b"hello " * 1000)),
        ("gzip", gzip.compress(b"hello " * 400) + gzip.compress(b"hello " * 600)),
        ("deflate", zlib.compress(b"hello " * 1000)),
        ("deflate", zlib.compress(b"hello " * 1000, wbits=-15)),
        ("identity", b"hello " * 1000),
        ("identity, gzip", gzip.compress(b"hello " * 1000)),
    ],
)
async def test_a_coding_that_was_not_asked_for_is_undone(coding: str, data: bytes) -> None:
    async with serving(says(encoded(coding, data))) as server, transport() as upstream:
        for _ in range(2):
            response = await send(upstream, address(server.port))
            assert await response.read(MB) == b"hello " * 1000
            assert ("content-encoding", coding) in response.headers
        assert len(server.peers) == 1


@both_loops
async def test_an_empty_encoded_body_is_empty() -> None:
    async with serving(says(encoded("gzip", b""))) as server, transport() as upstream:
        assert await (await send(upstream, address(server.port))).read(MB) == b""


@both_loops
@pytest.mark.parametrize("coding", ["br", "zstd", "compress", "gzip, gzip", "gzip, br", "nonsense"])
async def test_a_coding_that_cannot_be_undone_is_refused(coding: str) -> None:
    async with serving(says(encoded(coding, b"abc"))) as server, transport() as upstream:
        with pytest.raises(ProviderFailed) as caught:
            await send(upstream, address(server.port))
        assert caught.value.code == "bad_encoding"


@both_loops
@pytest.mark.parametrize(
    ("coding", "data"),
    [
        ("gzip", b"this is no gzip at all"),
        ("gzip", gzip.compress(b"hello " * 1000)[:-9]),
        ("gzip", gzip.compress(b"hello")[:4]),
        ("gzip", gzip.compress(b"hello") + b"trailing"),
        ("gzip", gzip.compress(b"") * 101),
        ("deflate", b"x"),
        ("deflate", b"\xff\xff\xff\xff"),
        ("deflate", zlib.compress(b"hello") + b"trailing"),
        ("deflate", zlib.compress(b"hello " * 1000)[:-3]),
    ],
)
async def test_a_broken_coding_is_refused_and_never_a_proper_end(coding: str, data: bytes) -> None:
    async with serving(says(encoded(coding, data))) as server, transport() as upstream:
        response = await send(upstream, address(server.port))
        for _ in range(2):
            with pytest.raises(ProviderFailed) as caught:
                await response.read(MB)
            assert caught.value.code == "bad_encoding"


@both_loops
async def test_a_gzip_bomb_is_given_out_in_small_pieces_and_stopped(bomb: bytes) -> None:
    async with serving(says(encoded("gzip", bomb))) as server, transport() as upstream:
        await (await send(upstream, address(server.port, max_response=MB))).chunk()
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        response = await send(upstream, address(server.port, max_response=64 * MB))
        sizes: list[int] = []
        with pytest.raises(ProviderFailed) as caught:
            await drain(response, sizes)
        assert caught.value.code == "response_too_large"
        assert max(sizes) <= 256 * 1024
        assert sum(sizes) <= 64 * MB
        assert (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) * 1024 < 8 * MB


@both_loops
async def test_encoded_bytes_that_decode_to_nothing_have_the_same_limit() -> None:
    squeeze = zlib.compressobj(0, wbits=-15)
    nothing = squeeze.compress(b"") + squeeze.flush(zlib.Z_SYNC_FLUSH)
    empty = nothing * (65536 // len(nothing))

    async def script(peer: Peer) -> None:
        await peer.request()
        await peer.say(b"HTTP/1.1 200 OK\r\ncontent-encoding: deflate\r\ntransfer-encoding: chunked\r\n\r\n")
        while True:
            await peer.say(chunk(empty))

    async with serving(script) as server, transport() as upstream:
        response = await send(upstream, address(server.port, max_response=MB))
        with pytest.raises(ProviderFailed) as caught:
            await response.chunk()
        assert caught.value.code == "response_too_large"
