"""What an endpoint may send, and what is refused: HTTP/1.1 framing, to the letter."""

from __future__ import annotations

import pytest
from tests.fakes.raw_server import Peer, address, both_loops, says, send, serving, transport

from tidegate.core.errors import ProviderFailed

OK = b"HTTP/1.1 200 OK\r\n"
CHUNKED = OK + b"transfer-encoding: chunked\r\n\r\n"
ABC = OK + b"content-length: 3\r\n\r\nabc"


async def outcome(*pieces: bytes, close: bool = False) -> tuple[int, bytes, bool]:
    """Status, body, and whether a second exchange went over the same connection."""
    async with serving(says(*pieces, close=close)) as server, transport() as upstream:
        target = address(server.port)
        response = await send(upstream, target)
        body = await response.read(1 << 20)
        await (await send(upstream, target)).read(1 << 20)
        return response.status, body, len(server.peers) == 1


@pytest.mark.parametrize(
    ("wire", "status", "body", "reused"),
    [
        (ABC, 200, b"abc", True),
        (OK + b"Content-Length:   03 \t\r\n\r\nabc", 200, b"abc", True),
        (OK + b"content-length: 0\r\n\r\n", 200, b"", True),
        (CHUNKED + b"3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n", 200, b"abcde", True),
        (CHUNKED + b"3\r\nabc\r\n0\r\ntrailer: v\r\n\r\n", 200, b"abc", True),
        (CHUNKED + b"0\r\n\r\n", 200, b"", True),
        (OK + b"Transfer-Encoding: Chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n", 200, b"abc", True),
        (b"HTTP/1.1 204 No Content\r\n\r\n", 204, b"", True),
        (b"HTTP/1.1 304 Not Modified\r\ncontent-length: 30\r\n\r\n", 304, b"", True),
        (b"HTTP/1.1 200\r\ncontent-length: 3\r\n\r\nabc", 200, b"abc", True),
        (b"HTTP/1.1 500 Oh no\r\ncontent-length: 3\r\n\r\nabc", 500, b"abc", True),
        (b"HTTP/1.1 302 Found\r\nlocation: /elsewhere\r\ncontent-length: 0\r\n\r\n", 302, b"", True),
        (b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early\r\nlink: x\r\n\r\n" + ABC, 200, b"abc", True),
        (b"HTTP/1.0 200 OK\r\ncontent-length: 3\r\n\r\nabc", 200, b"abc", False),
        (b"HTTP/1.0 200 OK\r\nconnection: keep-alive\r\ncontent-length: 3\r\n\r\nabc", 200, b"abc", True),
        (OK + b"connection: close\r\ncontent-length: 3\r\n\r\nabc", 200, b"abc", False),
        (OK + b"connection: keep-alive, close\r\ncontent-length: 3\r\n\r\nabc", 200, b"abc", False),
        # Bytes after the end are nobody's answer: the connection is closed, the answer stands.
        (ABC + b"d", 200, b"abc", False),
        (ABC + ABC, 200, b"abc", False),
        (ABC + b"HTTP/1.1 200 abc", 200, b"abc", False),
        (ABC + b"\r\n", 200, b"abc", False),
        (CHUNKED + b"3\r\nabc\r\n0\r\n\r\n\r\n", 200, b"abc", False),
        (CHUNKED + b"3\r\nabc\r\n0\r\n\r\nHTTP/1.1 200 OK\r\n", 200, b"abc", False),
        (b"HTTP/1.1 204 No Content\r\ncontent-length: 3\r\n\r\nabc", 204, b"", False),
        (b"HTTP/1.1 204 No Content\r\n\r\n\n", 204, b"", False),
        (OK + b"connection: close\r\ncontent-length: 3\r\n\r\nabcdef", 200, b"abc", False),
    ],
)
@both_loops
async def test_a_valid_response(wire: bytes, status: int, body: bytes, reused: bool) -> None:
    assert await outcome(wire) == (status, body, reused)


@pytest.mark.parametrize("wire", [OK + b"\r\nabc", b"HTTP/1.0 200 OK\r\n\r\nabc", OK + b"x: y\r\n\r\nabc"])
@both_loops
async def test_a_body_without_framing_ends_with_the_connection(wire: bytes) -> None:
    assert await outcome(wire, b"def", close=True) == (200, b"abcdef", False)


@pytest.mark.parametrize(
    "wire",
    [
        b"garbage\r\n\r\n",
        b"\r\n" + ABC,
        b"\x16\x03\x01\x02\x00\x01\x00",
        b"HTTP/2.0 200 OK\r\ncontent-length: 3\r\n\r\nabc",
        b"HTTP/0.9 200 OK\r\ncontent-length: 3\r\n\r\nabc",
        b"HTTP/1.2 200 OK\r\ncontent-length: 3\r\n\r\nabc",
        b"http/1.1 200 OK\r\ncontent-length: 3\r\n\r\nabc",
        b"RTSP/1.0 200 OK\r\ncontent-length: 3\r\n\r\nabc",
        b"ICY 200 OK\r\ncontent-length: 3\r\n\r\nabc",
        b"HTTP/1.1 20 OK\r\ncontent-length: 3\r\n\r\nabc",
        b"HTTP/1.1 2000 OK\r\ncontent-length: 3\r\n\r\nabc",
        b"HTTP/1.1 099 OK\r\ncontent-length: 3\r\n\r\nabc",
        b"HTTP/1.1 600 OK\r\ncontent-length: 3\r\n\r\nabc",
        b"HTTP/1.1  200 OK\r\ncontent-length: 3\r\n\r\nabc",
        b"HTTP/1.1 -20 OK\r\ncontent-length: 3\r\n\r\nabc",
        b"HTTP/1.1 200 O\x00K\r\ncontent-length: 3\r\n\r\nabc",
        b"HTTP/1.1 200 O\x1bK\r\ncontent-length: 3\r\n\r\nabc",
        b"HTTP/1.1 200 OK\ncontent-length: 3\n\nabc",
        b"HTTP/1.1 101 Switching\r\nupgrade: x\r\nconnection: upgrade\r\n\r\nabc",
        b"HTTP/1.1 101 Switching\r\n\r\n" + ABC,
        b"HTTP/1.1 103 Early\r\ncontent-length: 3\r\n\r\nabc" + ABC,
        b"HTTP/1.1 102 Wait\r\n\r\n" * 9 + ABC,
        OK + b"content-length: 3\r\ntransfer-encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n",
        OK + b"transfer-encoding: chunked\r\ncontent-length: 3\r\n\r\n3\r\nabc\r\n0\r\n\r\n",
        OK + b"content-length: 3\r\ncontent-length: 4\r\n\r\nabc",
        OK + b"content-length: 3, 4\r\n\r\nabc",
        OK + b"content-length: -3\r\n\r\nabc",
        OK + b"content-length: +3\r\n\r\nabc",
        OK + b"content-length: 0x3\r\n\r\nabc",
        OK + b"content-length: 3 3\r\n\r\nabc",
        OK + b"content-length:\r\n\r\nabc",
        OK + b"content-length: 99999999999999999999999\r\n\r\nabc",
        OK + b"content-length : 3\r\n\r\nabc",
        OK + b" content-length: 3\r\n\r\nabc",
        OK + b"a: b\r\n folded\r\ncontent-length: 3\r\n\r\nabc",
        OK + b"a: b\r\n\tfolded\r\ncontent-length: 3\r\n\r\nabc",
        OK + b"a: b\x00c\r\ncontent-length: 3\r\n\r\nabc",
        OK + b"a: b\rc\r\ncontent-length: 3\r\n\r\nabc",
        OK + b"a: b\nc: d\r\ncontent-length: 3\r\n\r\nabc",
        OK + b"a\x00b: c\r\ncontent-length: 3\r\n\r\nabc",
        OK + b": c\r\ncontent-length: 3\r\n\r\nabc",
        OK + b"no colon\r\ncontent-length: 3\r\n\r\nabc",
        OK + b"transfer-encoding: gzip, chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n",
        OK + b"transfer-encoding: gzip\r\ntransfer-encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n",
        OK + b"transfer-encoding: chunked\r\ntransfer-encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n",
        OK + b"transfer-encoding: chunked, gzip\r\n\r\nabc",
        OK + b"transfer-encoding: identity\r\n\r\nabc",
        OK + b"transfer-encoding: xchunked\r\n\r\nabc",
        OK + b"transfer-encoding:\r\n\r\nabc",
        b"HTTP/1.0 200 OK\r\ntransfer-encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n",
        OK + b"".join(b"f%d: v\r\n" % n for n in range(200)) + b"content-length: 3\r\n\r\nabc",
        OK + b"long: " + b"v" * 66_000 + b"\r\ncontent-length: 3\r\n\r\nabc",
        OK + b"".join(b"f%d: %b\r\n" % (n, b"v" * 700) for n in range(100)) + b"content-length: 3\r\n\r\nabc",
        OK + b"endless: " + b"v" * 300_000,
    ],
)
@both_loops
async def test_a_head_that_is_refused(wire: bytes) -> None:
    async def script(peer: Peer) -> None:
        await peer.request()
        await peer.say(wire)
        assert await peer.gone() < 1

    async with serving(script) as server, transport() as upstream:
        with pytest.raises(ProviderFailed) as caught:
            await send(upstream, address(server.port))
        assert caught.value.code == "bad_framing"
        await server.settled()


@pytest.mark.parametrize(
    "body",
    [
        b"zz\r\nabc\r\n",
        b"-3\r\nabc\r\n",
        b"0x3\r\nabc\r\n",
        b" 3\r\nabc\r\n",
        b"3 \r\nabc\r\n",
        b"\r\nabc\r\n",
        b"3\nabc\n0\n\n",
        b"3\r\nabcd\r\n0\r\n\r\n",
        b"3\r\nabc0\r\n\r\n",
        b"3\r\nabc\n0\r\n\r\n",
        b"fffffffffffffffff\r\nabc\r\n",
        b"3;\x00\r\nabc\r\n",
        b'3;a="x\r\nabc\r\n0\r\n\r\n',
        b"3\r\nabc\r\n0\r\nbad\x00: v\r\n\r\n",
        b"3\r\nabc\r\n0\r\ncontent-length: 5\r\n\r\n",
        b"3;" + b"e" * 300_000,
        b"0" * 300_000,
        b"3\r\nabc\r\n0\r\n" + b"t: v\r\n" * 50_000,
    ],
)
@both_loops
async def test_a_chunked_body_that_is_refused(body: bytes) -> None:
    async def script(peer: Peer) -> None:
        await peer.request()
        await peer.say(CHUNKED, body)
        assert await peer.gone() < 1

    async with serving(script) as server, transport() as upstream:
        response = await send(upstream, address(server.port))
        with pytest.raises(ProviderFailed) as caught:
            await response.read(1 << 20)
        assert caught.value.code == "bad_framing"
        with pytest.raises(ProviderFailed):
            await response.chunk()
        await server.settled()


@both_loops
async def test_the_bytes_before_a_broken_chunk_are_delivered_and_then_the_failure() -> None:
    async with serving(says(CHUNKED + b"3\r\nabc\r\nzz\r\n")) as server, transport() as upstream:
        response = await send(upstream, address(server.port))
        assert await response.chunk() == b"abc"
        with pytest.raises(ProviderFailed) as caught:
            await response.chunk()
        assert caught.value.code == "bad_framing"


@pytest.mark.parametrize(
    "wire",
    [
        b"",
        b"HT",
        b"HTTP/1.1 200 OK\r\ncontent-le",
    ],
)
@pytest.mark.parametrize("reset", [False, True])
@both_loops
async def test_a_connection_that_ends_before_the_head_does(wire: bytes, reset: bool) -> None:
    async def script(peer: Peer) -> None:
        await peer.request()
        await peer.say(wire)
        if reset:
            peer.reset()

    async with serving(script) as server, transport() as upstream:
        with pytest.raises(ProviderFailed) as caught:
            await send(upstream, address(server.port))
        assert caught.value.code == "connection_closed"
        assert len(server.peers) == 1


@pytest.mark.parametrize(
    "wire", [OK + b"content-length: 9\r\n\r\nabc", CHUNKED + b"3\r\nabc\r\n", CHUNKED + b"9\r\nabc"]
)
@pytest.mark.parametrize("reset", [False, True])
@both_loops
async def test_a_body_that_ends_too_early(wire: bytes, reset: bool) -> None:
    async def script(peer: Peer) -> None:
        await peer.request()
        await peer.say(wire, pause=0.01)
        if reset:
            peer.reset()

    async with serving(script) as server, transport() as upstream:
        response = await send(upstream, address(server.port))
        assert await response.chunk() == b"abc"
        with pytest.raises(ProviderFailed) as caught:
            await response.chunk()
        assert caught.value.code == "connection_closed"


@both_loops
async def test_an_unframed_body_cut_by_a_reset_is_not_a_proper_end() -> None:
    async def script(peer: Peer) -> None:
        await peer.request()
        await peer.say(OK + b"\r\nabc", pause=0.01)
        peer.reset()

    async with serving(script) as server, transport() as upstream:
        response = await send(upstream, address(server.port))
        assert await response.chunk() == b"abc"
        with pytest.raises(ProviderFailed) as caught:
            await response.chunk()
        assert caught.value.code == "connection_closed"


@both_loops
async def test_headers_come_in_order_in_lower_case_and_repeated() -> None:
    wire = OK + b"X-One: a\r\nSet-Cookie: b\r\nx-one:\tc\xe9\t \r\nEmpty:\r\ncontent-length: 0\r\n\r\n"
    async with serving(says(wire)) as server, transport() as upstream:
        response = await send(upstream, address(server.port))
        assert response.headers == [
            ("x-one", "a"),
            ("set-cookie", "b"),
            ("x-one", "c\xe9"),
            ("empty", ""),
            ("content-length", "0"),
        ]


@both_loops
async def test_a_response_in_single_bytes() -> None:
    wire = b"HTTP/1.1 100 Continue\r\n\r\n" + CHUNKED + b"3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n"
    async with serving(says(*(wire[n : n + 1] for n in range(len(wire))))) as server, transport() as upstream:
        for _ in range(2):
            assert await (await send(upstream, address(server.port))).read(99) == b"abcde"
