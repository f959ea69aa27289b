"""However the network cuts a response into pieces, the exchange comes out the same."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Sequence
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.fakes.socketless import Bench

from tidegate.core.errors import ProviderFailed

CHUNKED = b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n"
WIRES = [
    b"HTTP/1.1 200 OK\r\nContent-Type: a/b\r\nX-Long: " + b"v" * 300 + b" \r\ncontent-length: 11\r\n\r\nhello world",
    b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early\r\nlink: x\r\n\r\n"
    b"HTTP/1.1 404 Not Found\r\ncontent-length: 2\r\n\r\nno",
    CHUNKED + b"5\r\nhello\r\n6;ext=1\r\n world\r\n0\r\ntrailer: v\r\n\r\n",
    CHUNKED + b"b\r\n\r\n0\r\n\r\nHTTP\r\n0\r\n\r\n",
    b"HTTP/1.1 204 No Content\r\nx: y\r\n\r\n",
    b"HTTP/1.0 200 OK\r\n\r\nuntil the end\r\n\r\n",
    b"HTTP/1.1 200 OK\r\ncontent-encoding: deflate\r\ncontent-length: 5\r\n\r\n\x4b\x4c\x4a\x06\x00",
    # Broken ones fail in the same way, after the same bytes.
    CHUNKED + b"5\r\nhello\r\nzz\r\n",
    CHUNKED + b"5\r\nhelloX\n",
    b"HTTP/1.1 200 OK\r\ncontent-length: 5\r\ncontent-length: 6\r\n\r\nhello",
    b"HTTP/1.1 200 OK\r\na: b\r\n folded\r\n\r\n",
    b"HTTP/1.1 200 OK\r\ncontent-length: 20\r\n\r\nhello",
    b"HTTP/1.1 101 Switching\r\nupgrade: x\r\nconnection: upgrade\r\n\r\nabc",
    b"HTTQ/1.1 200 OK\r\n\r\n",
    b"\r\nHTTP/1.1 200 OK\r\n\r\n",
]
Outcome = tuple[int, list[tuple[str, str]], bytes, str]


@pytest.fixture(scope="module")
def loop() -> Iterator[asyncio.Runner]:
    with asyncio.Runner() as runner:
        yield runner


def cut(wire: bytes, places: Sequence[int]) -> list[bytes]:
    edges = [0, *sorted({place % (len(wire) + 1) for place in places}), len(wire)]
    return [wire[start:end] for start, end in pairwise(edges) if start < end]


async def exchange(pieces: list[bytes]) -> Outcome:
    """Status, headers, body so far and the failure's code, if any."""
    bench = Bench()
    waiter = bench.connection.start(b"head", b"body", 0.0)
    for piece in pieces:
        bench.feed(piece)
    bench.end()
    body = b""
    try:
        response = await waiter
    except ProviderFailed as failure:
        return 0, [], b"", failure.code
    try:
        while data := await response.chunk():
            body += data
    except ProviderFailed as failure:
        return response.status, response.headers, body, failure.code
    return response.status, response.headers, body, ""


@given(wire=st.sampled_from(WIRES), places=st.lists(st.integers(0, 2000), max_size=12))
@settings(max_examples=400, deadline=None)
def test_any_split_gives_the_same_result(loop: asyncio.Runner, wire: bytes, places: list[int]) -> None:
    assert loop.run(exchange(cut(wire, places))) == loop.run(exchange([wire]))


@pytest.mark.parametrize("wire", WIRES)
def test_byte_by_byte_gives_the_same_result(loop: asyncio.Runner, wire: bytes) -> None:
    assert loop.run(exchange([wire[n : n + 1] for n in range(len(wire))])) == loop.run(exchange([wire]))


@given(
    body=st.lists(st.binary(max_size=300), max_size=8),
    chunked=st.booleans(),
    places=st.lists(st.integers(0, 5000), max_size=8),
)
@settings(max_examples=200, deadline=None)
def test_any_body_comes_out_as_it_went_in(
    loop: asyncio.Runner, body: list[bytes], chunked: bool, places: list[int]
) -> None:
    whole = b"".join(body)
    if chunked:
        wire = CHUNKED + b"".join(b"%X\r\n%b\r\n" % (len(part), part) for part in body if part) + b"0\r\n\r\n"
    else:
        wire = b"HTTP/1.1 200 OK\r\ncontent-length: %d\r\n\r\n%b" % (len(whole), whole)
    status, _, received, failure = loop.run(exchange(cut(wire, places)))
    assert (status, received, failure) == (200, whole, "")


@given(garbage=st.binary(min_size=1, max_size=400), valid=st.integers(0, 40))
@settings(max_examples=300, deadline=None)
def test_garbage_ends_in_a_failure_or_in_a_response_but_never_in_a_crash(
    loop: asyncio.Runner, garbage: bytes, valid: int
) -> None:
    status, _, _, failure = loop.run(exchange([CHUNKED[:valid] + garbage]))
    assert failure in {"", "bad_framing", "connection_closed", "bad_encoding"}
    assert failure or 200 <= status <= 599
