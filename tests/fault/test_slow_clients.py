"""Clients that are slow, do not read, or leave: bounded time and memory, and a record of all that began."""

from __future__ import annotations

import asyncio
import json
import socket
import struct
import time
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from tests.fakes.answers import chat, chat_chunk, chat_stream
from tests.fakes.gateway import GatewayProcess, openai_endpoint
from tests.fakes.raw_client import RawClient
from tests.fakes.siege import ALIVE, CHAT, GOOD, Siege
from tests.fakes.upstream import Asked, Reply, ScriptedUpstream, ok, sse

pytestmark = [pytest.mark.alone, pytest.mark.asyncio(loop_scope="module")]

PIECE = chat_chunk({"content": "x" * 50_000})


class Flow:
    """A stream of `megabytes`, and how much of it the gateway has taken."""

    def __init__(self, megabytes: int) -> None:
        self.size = megabytes * 1_000_000
        self.taken = 0

    def __iter__(self) -> Iterator[bytes]:
        while self.taken < self.size:
            self.taken += len(PIECE)
            yield PIECE
        yield from chat_stream()[1:]


class Slow(Siege):
    flow = Flow(1)

    def script(self, asked: Asked) -> Reply:
        body = asked.json()
        match body.get("user"):
            case "flow":
                return sse(*[]) if self.flow is None else Reply(headers=sse().headers, pieces=self.flow)  # type: ignore[arg-type]
            case "large":
                return ok(chat("y" * 20_000_000))
            case "hang":
                return Reply(hang=True)
            case "stream, then hang":
                return sse(*chat_stream("a", "b")[:3], hang=True)
            case _:
                return sse(*chat_stream("hello there")) if body.get("stream") else ok(chat())

    def asks(self, what: str, *lines: str, stream: bool = True) -> bytes:
        return self.request({**GOOD, "user": what, "stream": stream}, *lines)

    async def in_flight(self) -> int:
        async with self.gateway.http() as client:
            text = (await client.get("/metrics")).text
        return int(float(text.split("\ntidegate_requests_in_flight ")[1].split("\n")[0]))


async def until(true: Callable[[], Any], seconds: float = 5.0) -> None:
    async with asyncio.timeout(seconds):
        while not true():
            await asyncio.sleep(0.02)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def siege(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Slow]:
    folder: Path = tmp_path_factory.mktemp("slow")
    async with ScriptedUpstream(lambda _: Reply(500)) as upstream:
        config = {
            "server": {
                "listen": "127.0.0.1:0", "header_timeout": "1s", "body_timeout": "1s", "write_timeout": "1500ms",
                "idle_timeout": "2s", "least_rate": "2kB",
            },
            "endpoints": [openai_endpoint("oai", upstream.url, speaks="common")],
            "routes": [{"name": "m", "deployments": ["oai/m"]}],
        }  # fmt: skip
        async with GatewayProcess(folder, config) as gateway:
            siege = Slow(gateway, upstream)
            upstream.script = siege.script
            yield siege
            assert await siege.in_flight() == 0
            assert not siege.defects()


# -- slow to send


async def drip(client: RawClient, data: bytes, size: int, pause: float) -> None:
    for at in range(0, len(data), size):
        await client.send(data[at : at + size], pause=pause)
        if client.was_reset:
            return


async def test_a_slow_head_is_ended_in_the_dialect_of_its_path(siege: Slow) -> None:
    starts: dict[bytes, int] = {
        b"G": 408,
        b"\r\n\r\n": 408,
        b"POST /v1/messages HTTP/1.1\r\nhost: x\r\n": 408,
        b"POST /v1/messages?beta=true HTTP/1.1\r\nx-api-key: tg-": 408,
        b"POST /v1/chat/completions HTTP/1.1\r\nhost: x\r\n": 408,
        b"": 0,
    }

    async def one(start: bytes, status: int) -> None:
        async with siege.connect() as client:
            began = time.monotonic()
            await client.send(start)
            answers = await client.answers()
            assert time.monotonic() - began < 4
            assert [answer.status for answer in answers] == ([status] if status else [])
            for answer in answers:
                assert answer.headers["x-tidegate-error"] == "head_timeout"
                assert answer.headers["x-should-retry"] == "false"
                assert answer.closes
                assert (answer.json().get("type") == "error") == (b"messages" in start)

    async def drips() -> None:
        """What never pauses for long gains no time."""
        began = time.monotonic()
        async with siege.connect() as client:
            sending = asyncio.create_task(drip(client, siege.request(GOOD), 3, 0.1))
            assert (answer := await client.answer()) is not None
            assert answer.status == 408
            assert time.monotonic() - began < 4
            sending.cancel()

    before = await siege.count("caller_head_timeout")
    await asyncio.gather(drips(), *[one(start, status) for start, status in starts.items()])
    assert await siege.count("caller_head_timeout") == before + 6


async def test_a_slow_body_is_ended_in_its_dialect_and_recorded(siege: Slow) -> None:
    """One that stops, and two that never pause for long but come at less than the least rate.

    One that comes steadily takes three seconds, where the longest silence is one.
    """
    body = json.dumps({**GOOD, "max_tokens": 5, "user": "x" * 4000}).encode()
    before = await siege.count("caller_body_timeout")

    async def one(path: str, framing: str, rest: bytes, size: int) -> None:
        head = siege.head(framing, path=path)
        async with siege.connect() as client:
            began = time.monotonic()
            await client.send(head)
            sending = asyncio.create_task(drip(client, rest, size, 0.1))
            answer = await client.answer(8)
            assert answer is not None
            assert time.monotonic() - began < 5
            assert answer.status == 408
            assert answer.headers["x-tidegate-error"] == "body_timeout"
            assert answer.closes
            assert (answer.json().get("type") == "error") == (path == "/v1/messages")
            sending.cancel()
            record = await siege.gateway.record(answer.headers["x-request-id"])
            assert record["error_type"] == "caller_body_timeout"

    async def steadily() -> None:
        sent = json.dumps({**GOOD, "user": "x" * 12_000}).encode()
        async with siege.connect() as client:
            await client.send(siege.head(f"content-length: {len(sent)}"))
            await drip(client, sent, 410, 0.1)
            assert (answer := await client.answer()) is not None
            assert answer.status == 200

    length, chunks = f"content-length: {len(body)}", b"1\r\nx\r\n" * 60
    await asyncio.gather(
        *[one(path, length, body[:50], 50) for path in (CHAT, "/v1/messages")],
        *[one(path, length, body, 10) for path in (CHAT, "/v1/messages")],
        *[one(path, "transfer-encoding: chunked", chunks, 6) for path in (CHAT, "/v1/messages")],
        steadily(),
    )
    assert await siege.count("caller_body_timeout") == before + 6
    assert await siege.works()


async def test_an_idle_connection_is_closed_before_and_after_a_request(siege: Slow) -> None:
    async with siege.connect() as fresh, siege.connect() as used:
        await used.send(ALIVE)
        assert await used.answer() is not None
        began = time.monotonic()
        assert await fresh.until_ended() == b""
        assert await used.answer() is None
        assert 1 < time.monotonic() - began < 4


async def test_hundreds_of_slow_clients_keep_nobody_out(siege: Slow) -> None:
    before = siege.memory()
    clients = [siege.connect() for _ in range(300)]
    for client in clients:
        await client.__aenter__()
    try:
        for number, client in enumerate(clients):
            head = siege.head("content-length: 1000")
            await client.send([b"P", head[:60], head, head + b"{" * 900][number % 4])
        for _ in range(10):
            began = time.monotonic()
            assert await siege.works()
            assert time.monotonic() - began < 1
        assert siege.memory() - before < 30_000_000
        answers = await asyncio.gather(*[client.answer(8) for client in clients])
        assert {answer.status for answer in answers if answer is not None} == {408}
        assert None not in answers
    finally:
        for client in clients:
            await client.__aexit__(None, None, None)


# -- slow to read


def deaf(client: RawClient) -> None:
    """From here on the client takes nothing."""
    client.writer.transport.pause_reading()  # type: ignore[attr-defined]


async def test_a_client_that_reads_no_stream_holds_the_upstream_back_until_it_is_cut(siege: Slow) -> None:
    siege.flow = Flow(50)
    before, counted, gone = siege.memory(), await siege.count("caller_client_gone"), siege.upstream.open
    async with siege.connect(limit=4096) as client:
        await client.send(siege.asks("flow"))
        await client.more()
        exchange = client.received.decode().split("x-tidegate-exchange: ")[1].split("\r\n")[0]
        deaf(client)
        # Until the system's own buffers are full; how long that takes is the machine's affair.
        held = -1
        for _ in range(10):
            if siege.flow.taken == held:
                break
            held = siege.flow.taken
            await asyncio.sleep(0.4)
        assert siege.flow.taken == held < 20_000_000, "the system's own buffers"
        assert siege.memory() - before < 10_000_000
        # It is cut; the exchange ends, and the upstream is let go.
        record = await siege.gateway.record(exchange)
        assert record["error_type"] == "caller_client_gone"
        assert record["interrupted"]
        assert record["usage_source"] == "estimated"
        await until(lambda: siege.upstream.open == gone)
    assert await siege.count("caller_client_gone") == counted + 1
    assert await siege.works()


async def test_a_client_that_reads_slowly_but_steadily_gets_all_of_its_stream(siege: Slow) -> None:
    """For longer than a client may be stuck: it takes a piece now and then, with the gateway blocked in between."""
    siege.flow = Flow(24)
    async with siege.connect(limit=4096) as client:
        await client.send(siege.asks("flow"))
        began = time.monotonic()
        while time.monotonic() - began < 3:
            for _ in range(8):
                await client.more()
            await asyncio.sleep(0.05)
        answer = await client.answer(10)
    assert answer is not None
    assert answer.whole
    assert answer.body.endswith(b"data: [DONE]\n\n")
    assert answer.body.count(b"xxxxx" * 10_000) == len(list(Flow(24))) - len(chat_stream()[1:])


async def test_a_large_answer_is_for_those_who_take_it(siege: Slow) -> None:
    """Also when the connection is to be closed anyway: closing waits for what is still to be sent."""

    given_up = asyncio.Event()

    async def takes_nothing(*closing: str) -> None:
        async with siege.connect(limit=4096) as client:
            # Or else the system takes all of it for the client: some let a buffer grow to 32 MB.
            client.writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 65536)
            await client.send(siege.asks("large", *closing, stream=False))
            # The gateway looks at one such answer after the other, which takes seconds each on a busy machine.
            assert await client.more(60)
            deaf(client)
            await given_up.wait()
            client.writer.transport.resume_reading()  # type: ignore[attr-defined]
            answer = await client.answer(10)
            assert answer is not None
            assert not answer.whole, "what the system's buffers held, and then no more"

    async def takes_it_slowly(*closing: str) -> None:
        async with siege.connect(limit=4096) as client:
            await client.send(siege.asks("large", *closing, stream=False))
            assert await client.more(60)
            began = time.monotonic()
            while time.monotonic() - began < 3:
                for _ in range(4):
                    await client.more()
                await asyncio.sleep(0.05)
            answer = await client.answer(10)
        assert answer is not None
        assert answer.whole
        assert len(answer.body) > 20_000_000

    async def until_given_up() -> None:
        async with asyncio.timeout(90):
            while await siege.in_flight():
                await asyncio.sleep(0.2)
        # All are answered: who has not taken anything since is cut after 1.5 s.
        await asyncio.sleep(3.7)
        given_up.set()

    close = "connection: close"
    # One that fails takes the others with it, and leaves the next test a gateway with nothing in progress.
    async with asyncio.TaskGroup() as tasks:
        for client in (takes_nothing(), takes_nothing(close), takes_it_slowly(), takes_it_slowly(close)):
            tasks.create_task(client)
        tasks.create_task(until_given_up())
    assert await siege.works()


# -- gone


def leave(client: RawClient, how: str) -> None:
    sock: socket.socket = client.writer.get_extra_info("socket")
    if how == "reset":
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    if how == "half close":
        client.writer.write_eof()
    else:
        client.writer.transport.abort()


@pytest.mark.parametrize("how", ["close", "reset", "half close"])
async def test_a_client_may_leave_at_every_stage(siege: Slow, how: str) -> None:
    whole = siege.asks("hello", stream=False)
    head, _, body = whole.partition(b"\r\n\r\n")
    stages: dict[str, tuple[bytes, bool]] = {
        "at once": (b"", False),
        "in the head": (head[:40], False),
        "before the body": (head + b"\r\n\r\n", True),
        "in the body": (head + b"\r\n\r\n" + body[:20], True),
        "before the answer": (siege.asks("hang", stream=False), True),
        "before the stream": (siege.asks("hang"), True),
        "in the stream": (siege.asks("stream, then hang"), True),
        "with another waiting": (siege.asks("hang") + ALIVE + whole, True),
    }
    before = await siege.count("caller_client_gone")
    asked = len(siege.upstream.asked)

    async def one(stage: str, data: bytes) -> None:
        async with siege.connect() as client:
            await client.send(data)
            if stage == "in the stream":
                await client.more()
            else:
                await asyncio.sleep(0.15)
            leave(client, how)
            if how == "half close":
                await client.until_ended(1)

    await asyncio.gather(*[one(stage, data) for stage, (data, _) in stages.items()])
    began = time.monotonic()
    wanted = before + sum(1 for _, counts in stages.values() if counts)
    while await siege.count("caller_client_gone") < wanted:
        assert time.monotonic() - began < 3
        await asyncio.sleep(0.05)
    assert await siege.count("caller_client_gone") == wanted
    assert await siege.in_flight() == 0
    assert len(siege.upstream.asked) - asked == 4, "and what waited behind was not sent on"
    await until(lambda: siege.upstream.open == 0)
    assert await siege.works()


async def test_a_client_that_leaves_after_its_answer_loses_nothing(siege: Slow) -> None:
    async with siege.connect() as client:
        await client.send(siege.asks("hello"))
        answer = await client.answer()
        assert answer is not None
        leave(client, "reset")
    record = await siege.gateway.record(answer.headers["x-tidegate-exchange"])
    assert record["error_type"] == ""
    assert record["usage"] == {**record["usage"], "input": 7, "output": 3}
    async with siege.connect() as client:
        await client.send(siege.asks("hello", stream=False))
        leave(client, "close")
    assert await siege.works()
