"""The listeners for decoys over real sockets: what honest and hostile clients send, and that nothing comes back."""

from __future__ import annotations

import asyncio
import base64
import os
import random
import struct
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.fakes.thief import log_in, look_up, question

from tidegate.adapters import canary_listener
from tidegate.adapters.canary_dns import DnsSink, answer_to
from tidegate.adapters.canary_http import HttpSink
from tidegate.adapters.canary_listener import MOST_CONNECTIONS, Listener
from tidegate.adapters.canary_postgres import PostgresSink

HERE = ("127.0.0.1", 0)
ZONE = ("db", "corp", "internal")
NAME = "qa7k2m3n4o5p6q7r2s3t4u5v6w.db.corp.internal"


class Heard(list[tuple[str, str, str, str]]):
    def __call__(self, text: str, how: str, address: str, word: str) -> None:
        self.append((text, how, address, word))


@asynccontextmanager
async def listening(listener: Listener) -> AsyncGenerator[tuple[str, int]]:
    await listener.start()
    try:
        yield listener.address
    finally:
        await listener.stop()


async def send(where: tuple[str, int], data: bytes, most: int = 10_000) -> bytes:
    reader, writer = await asyncio.open_connection(*where)
    writer.write(data)
    if writer.can_write_eof():
        writer.write_eof()
    try:
        return await asyncio.wait_for(reader.read(most), 5)
    except ConnectionError:
        return b""
    finally:
        writer.close()


async def test_http_hears_path_host_and_login_and_has_nothing() -> None:
    heard = Heard()
    async with listening(HttpSink(HERE, heard)) as where:
        answer = await send(where, b"GET /artifacts/abc?x=1 HTTP/1.1\r\nHost: files.corp\r\n\r\n")
        assert answer.startswith(b"HTTP/1.1 404 ")
        assert b"abc" not in answer
        token = base64.b64encode(b"user:word").decode()
        login = f"GET /simple/ HTTP/1.1\r\nhost: f\r\nauthorization: Basic {token}\r\n\r\n"
        assert (await send(where, login.encode())).startswith(b"HTTP/1.1 401 ")
        await send(where, b"HEAD /artifacts/x HTTP/1.1\r\nauthorization: Bearer sk-abc\r\n\r\n")
        await send(where, b"GET /artifacts/y HTTP/1.1\r\nuser-agent: Slackbot-LinkExpanding 1.0\r\n\r\n")
    assert [item[0] for item in heard] == [
        "/artifacts/abc?x=1 files.corp ", "/simple/ f user:word", "/artifacts/x  sk-abc", "/artifacts/y  ",
    ]  # fmt: skip
    assert [item[1:] for item in heard[2:]] == [("http", "127.0.0.1", ""), ("http", "127.0.0.1", "preview")]


async def test_a_proxy_of_ones_own_says_from_which_address() -> None:
    request = b"GET /x HTTP/1.1\r\nx-forwarded-for: 192.0.2.1, 198.51.100.7\r\n\r\n"
    for forwarded, address in ((True, "198.51.100.7"), (False, "127.0.0.1")):
        heard = Heard()
        async with listening(HttpSink(HERE, heard, forwarded)) as where:
            await send(where, request)
        assert [item[2] for item in heard] == [address]


async def test_postgres_answers_as_a_server_and_repeats_nothing() -> None:
    heard = Heard()
    async with listening(PostgresSink(HERE, heard)) as (host, port):
        said = await log_in(f"postgresql://someuser7:word@{host}:{port}/somebase")
        assert said[:1] == b"E"
        assert b"C28P01\0" in said
        assert b"someuser7" not in said
        old = await send((host, port), struct.pack("!II", 8, 0x00020000))
        assert b"C0A000\0" in old
        assert b"C28000\0" in await send((host, port), struct.pack("!II", 9, 196608) + b"\0")
        assert await send((host, port), struct.pack("!IIII", 16, 80877102, 1, 1)) == b""
    assert [item[:3] for item in heard] == [("someuser7 somebase ", "postgres", "127.0.0.1")]


async def test_dns_says_that_every_name_is_there_and_has_no_address() -> None:
    heard = Heard()
    async with listening(DnsSink(HERE, ".".join(ZONE), heard)) as where:
        answer = await look_up(NAME, where)
        ident, flags, *counts = struct.unpack_from("!HHHHHH", answer)
        assert (ident, flags & 0xF, flags & 0x8400) == (7, 0, 0x8400)
        assert counts == [1, 0, 1, 0]
        for kind, answers in ((1, 0), (6, 1), (2, 1), (255, 1), (28, 0)):
            apex = await look_up(".".join(ZONE), where, kind)
            assert struct.unpack_from("!HHHH", apex)[3] == answers, kind
            assert struct.unpack_from("!HH", apex)[1] & 0xF == 0
        refused = await look_up("elsewhere.example", where)
        assert struct.unpack_from("!HH", refused)[1] & 0xF == 5
    # A resolver may change the case of what it asks.
    assert [item[:3] for item in heard] == [(NAME, "dns", "127.0.0.1")]


@given(st.binary(max_size=600) | st.binary(max_size=80).map(lambda tail: question(NAME)[:12] + tail))
@settings(max_examples=400, deadline=None)
def test_no_datagram_breaks_the_zone(data: bytes) -> None:
    answer, name = answer_to(data, ZONE)
    assert len(answer) <= len(data) + 200
    assert not answer or answer[:2] == data[:2]
    assert not name or name.endswith(".".join(ZONE))


def test_an_answer_gets_no_answer() -> None:
    asked = bytearray(question(NAME))
    asked[2] |= 0x80
    assert answer_to(bytes(asked), ZONE) == (b"", "")
    assert answer_to(question(NAME)[:-2], ZONE)[1] == ""


@pytest.mark.parametrize("sink", [HttpSink, PostgresSink])
async def test_garbage_neither_breaks_nor_is_heard(sink: type[HttpSink | PostgresSink]) -> None:
    heard, chance = Heard(), random.Random(5)
    listener = sink(HERE, heard)
    async with listening(listener) as where:
        for size in (0, 1, 3, 4, 8, 9, 100, 20_000):
            await send(where, chance.randbytes(size))
        await send(where, b"GET " + b"/" * 9000 + b" HTTP/1.1\r\n\r\n")
        await send(where, struct.pack("!I", 0xFFFFFFFF) + os.urandom(50))
        await send(where, b"POST / HTTP/1.1\r\n" + b"x: y\r\n" * 2000 + b"\r\n")
        if isinstance(listener, PostgresSink):
            assert b"E" in await log_in(f"postgresql://u:w@{where[0]}:{where[1]}/d")
        else:
            assert b"404" in await send(where, b"GET / HTTP/1.1\r\n\r\n")
    assert len(heard) == 1


async def test_connections_are_bounded_and_end_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(canary_listener, "PATIENCE", 0.3)
    heard = Heard()
    async with listening(HttpSink(HERE, heard)) as where:
        idle = [await asyncio.open_connection(*where) for _ in range(MOST_CONNECTIONS + 5)]
        ended = await asyncio.gather(*(reader.read(10) for reader, _ in idle), return_exceptions=True)
        # Those over the bound at once, the others after their time; nobody is told anything.
        assert all(item == b"" or isinstance(item, ConnectionError) for item in ended)
        for _, writer in idle:
            writer.close()
        assert b"404" in await send(where, b"GET / HTTP/1.1\r\n\r\n")
    assert len(heard) == 1
