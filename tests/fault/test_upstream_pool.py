"""Connections are reused, replaced when stale, limited, and closed the moment nobody wants their answer."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import random

import pytest
from tests.fakes.raw_server import Peer, address, both_loops, says, send, serving, transport

from tidegate.adapters.http1 import Connection
from tidegate.adapters.upstream import Upstream
from tidegate.core.errors import ProviderFailed, Refused, Unavailable
from tidegate.core.words import DataClass
from tidegate.policy.door import Address, Outbound
from tidegate.policy.permit import issue

ABC = b"HTTP/1.1 200 OK\r\ncontent-length: 3\r\n\r\nabc"
CHUNKED = b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n"


async def fetch(upstream: Upstream, target: Address, body: bytes = b"{}") -> bytes:
    return await (await send(upstream, target, body)).read(1 << 20)


# ── reuse ──


@both_loops
async def test_one_connection_serves_one_exchange_after_another() -> None:
    async with serving(says(ABC)) as server, transport() as upstream:
        for _ in range(5):
            assert await fetch(upstream, address(server.port)) == b"abc"
        assert len(server.peers) == 1


@both_loops
async def test_the_connection_used_last_is_reused_first_and_the_others_expire() -> None:
    async with serving(says(ABC)) as server, transport(idle_expiry=0.1) as upstream:
        target = address(server.port)
        await asyncio.gather(*(fetch(upstream, target) for _ in range(3)))
        assert len(server.peers) == 3
        for _ in range(10):
            await fetch(upstream, target)
            await asyncio.sleep(0.02)
        assert sum(1 for peer in server.peers if not peer.reader.at_eof()) == 1
        await asyncio.sleep(0.2)
        await server.settled()


@both_loops
async def test_a_body_that_nobody_read_does_not_hold_a_complete_exchanges_connection() -> None:
    async with serving(says(ABC)) as server, transport() as upstream:
        first = await send(upstream, address(server.port))
        second = await send(upstream, address(server.port))
        second.close()
        assert await first.read(99) == b"abc"
        for ask in (second.chunk, lambda: second.read(99)):
            with pytest.raises(ProviderFailed):
                await ask()
        assert await fetch(upstream, address(server.port)) == b"abc"
        assert len(server.peers) == 1


@both_loops
async def test_different_addresses_never_share_a_connection() -> None:
    async with serving(says(ABC)) as server, transport() as upstream:
        await fetch(upstream, address(server.port))
        await fetch(upstream, address(server.port, max_response=5))
        assert len(server.peers) == 2


@both_loops
async def test_bytes_that_nobody_asked_for_close_an_idle_connection() -> None:
    async def script(peer: Peer) -> None:
        await peer.request()
        await peer.say(ABC, pause=0.02)
        await peer.say(ABC.replace(b"abc", b"EVE"))
        assert await peer.gone() < 0.5

    async with serving(script) as server, transport() as upstream:
        assert await fetch(upstream, address(server.port)) == b"abc"
        await server.settled()
        assert await fetch(upstream, address(server.port)) == b"abc"
        assert len(server.peers) == 2


# ── stale connections ──


@both_loops
@pytest.mark.parametrize("reset", [False, True])
async def test_a_reused_connection_that_breaks_before_any_byte_is_tried_again_once(reset: bool) -> None:
    requests: list[bytes] = []

    async def script(peer: Peer) -> None:
        requests.append(await peer.request())
        await peer.say(ABC)
        if peer.number == 0:
            # The server gives up its idle connection just as the next request is on its way.
            requests.append(await peer.request())
            if reset:
                peer.reset()
            return
        await peer.gone()

    async with serving(script) as server, transport() as upstream:
        assert await fetch(upstream, address(server.port)) == b"abc"
        assert await fetch(upstream, address(server.port), b'{"n":2}') == b"abc"
        assert len(server.peers) == 2
        assert requests[1] == requests[2]
        assert requests[1].endswith(b'{"n":2}')


@both_loops
async def test_a_second_failure_is_the_answer() -> None:
    async def script(peer: Peer) -> None:
        await peer.request()
        if peer.number == 0:
            await peer.say(ABC)
            await peer.request()

    async with serving(script) as server, transport() as upstream:
        await fetch(upstream, address(server.port))
        with pytest.raises(ProviderFailed) as caught:
            await fetch(upstream, address(server.port))
        assert caught.value.code == "connection_closed"
        assert len(server.peers) == 2


@both_loops
@pytest.mark.parametrize("first", [b"H", b"HTTP/1.1 100 Continue\r\n\r\n", b"HTTP/1.1 200 OK\r\n"])
async def test_a_reused_connection_that_breaks_after_a_byte_is_not_tried_again(first: bytes) -> None:
    async def script(peer: Peer) -> None:
        await peer.request()
        await peer.say(ABC)
        await peer.request()
        await peer.say(first)

    async with serving(script) as server, transport() as upstream:
        await fetch(upstream, address(server.port))
        with pytest.raises(ProviderFailed) as caught:
            await fetch(upstream, address(server.port))
        assert caught.value.code == "connection_closed"
        assert len(server.peers) == 1


@both_loops
async def test_a_new_connection_that_breaks_is_not_tried_again() -> None:
    async def script(peer: Peer) -> None:
        await peer.request()

    async with serving(script) as server, transport() as upstream:
        with pytest.raises(ProviderFailed) as caught:
            await fetch(upstream, address(server.port))
        assert caught.value.code == "connection_closed"
        assert len(server.peers) == 1


@both_loops
async def test_a_stale_connection_is_replaced_even_at_the_connection_limit() -> None:
    async def script(peer: Peer) -> None:
        await peer.request()
        await peer.say(ABC)
        if peer.number == 0:
            await peer.request()
            return
        await peer.gone()

    async with serving(script) as server, transport() as upstream:
        target = address(server.port, max_connections=1)
        await fetch(upstream, target)
        assert await fetch(upstream, target) == b"abc"


# ── early answers ──


@both_loops
async def test_an_answer_before_the_body_is_sent_is_returned_and_its_connection_closed() -> None:
    early = b"HTTP/1.1 413 Too Large\r\ncontent-length: 3\r\n\r\nbig"

    async def script(peer: Peer) -> None:
        await peer.reader.readuntil(b"\r\n\r\n")
        await peer.say(early)
        await asyncio.sleep(0.05)
        await peer.gone()

    async with serving(script) as server, transport() as upstream:
        response = await send(upstream, address(server.port), bytes(30_000_000))
        assert (response.status, await response.read(99)) == (413, b"big")
        await server.settled()
        response = await send(upstream, address(server.port), bytes(30_000_000))
        assert response.status == 413
        assert len(server.peers) == 2


@both_loops
async def test_an_early_answer_is_kept_when_the_endpoint_hangs_up_on_the_rest_of_the_body() -> None:
    async def script(peer: Peer) -> None:
        await peer.reader.readuntil(b"\r\n\r\n")
        await peer.say(b"HTTP/1.1 413 Too Large\r\nconnection: close\r\ncontent-length: 3\r\n\r\nbig")

    async with serving(script) as server, transport() as upstream:
        response = await send(upstream, address(server.port), bytes(30_000_000))
        assert (response.status, await response.read(99)) == (413, b"big")


@both_loops
async def test_a_large_body_arrives_whole() -> None:
    body = bytes(range(256)) * 40_000
    got: list[bytes] = []

    async def script(peer: Peer) -> None:
        got.append(await peer.request())
        await peer.say(ABC)

    async with serving(script) as server, transport() as upstream:
        assert await fetch(upstream, address(server.port), body) == b"abc"
        assert got[0].endswith(b"\r\n\r\n" + body)


# ── giving up ──


@both_loops
async def test_cancelling_the_wait_for_the_head_closes_the_connection_at_once() -> None:
    asked = asyncio.Event()
    gone: list[float] = []

    async def script(peer: Peer) -> None:
        await peer.request()
        asked.set()
        gone.append(await peer.gone())

    async with serving(script) as server, transport() as upstream:
        task = asyncio.create_task(send(upstream, address(server.port)))
        await asked.wait()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        await server.settled(0.25)
        assert gone[0] < 0.25


@both_loops
async def test_cancelling_the_wait_for_a_chunk_closes_the_connection_at_once() -> None:
    gone: list[float] = []

    async def script(peer: Peer) -> None:
        await peer.request()
        await peer.say(CHUNKED + b"3\r\nabc\r\n")
        gone.append(await peer.gone())

    async with serving(script) as server, transport() as upstream:
        response = await send(upstream, address(server.port))
        assert await response.chunk() == b"abc"
        task = asyncio.create_task(response.chunk())
        await asyncio.sleep(0.01)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        await server.settled(0.25)
        with pytest.raises(ProviderFailed) as caught:
            await response.chunk()
        assert caught.value.code == "connection_closed"


@both_loops
async def test_a_cancel_that_meets_the_answer_halfway_never_touches_the_next_exchange() -> None:
    async with serving(says(ABC)) as server, transport() as upstream:
        target = address(server.port)
        for delay in range(60):
            task = asyncio.create_task(send(upstream, target))
            for _ in range(delay // 4):
                await asyncio.sleep(0)
            if delay % 4:
                await asyncio.sleep(0.0001 * (delay % 4))
            task.cancel()
            follower = asyncio.create_task(fetch(upstream, target))
            await asyncio.gather(task, return_exceptions=True)
            assert await follower == b"abc"


@both_loops
async def test_close_ends_an_unfinished_exchange_and_whoever_waits_for_it() -> None:
    async def script(peer: Peer) -> None:
        await peer.request()
        await peer.say(CHUNKED)
        assert await peer.gone() < 0.5

    async with serving(script) as server, transport() as upstream:
        response = await send(upstream, address(server.port))
        task = asyncio.create_task(response.chunk())
        await asyncio.sleep(0.01)
        response.close()
        response.close()
        with pytest.raises(ProviderFailed):
            await task
        await server.settled(0.25)


@both_loops
async def test_cancelling_while_connecting_leaves_nothing_behind() -> None:
    async with serving(says(ABC)) as server, transport() as upstream:
        target = address(server.port, max_connections=2)
        for _ in range(10):
            task = asyncio.create_task(send(upstream, target))
            await asyncio.sleep(0)
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
        assert await asyncio.gather(*(fetch(upstream, target) for _ in range(4))) == [b"abc"] * 4


# ── limits ──


@both_loops
async def test_beyond_the_connection_limit_exchanges_wait_their_turn() -> None:
    order: list[bytes] = []

    async def script(peer: Peer) -> None:
        while True:
            body = (await peer.request())[-1:]
            if body == b"h":
                await peer.say(CHUNKED)
                continue
            order.append(body)
            await peer.say(ABC)

    async with serving(script) as server, transport() as upstream:
        target = address(server.port, max_connections=4)
        held = await asyncio.gather(*(send(upstream, target, b"h") for _ in range(3)))
        bodies = [b"%d" % number for number in range(5)]
        assert await asyncio.gather(*(fetch(upstream, target, body) for body in bodies)) == [b"abc"] * 5
        assert len(server.peers) == 4
        assert order == bodies
        for response in held:
            response.close()


@both_loops
async def test_a_turn_that_does_not_come_in_time_and_a_queue_that_is_full() -> None:
    async with serving(says(CHUNKED)) as server, transport() as upstream:
        target = address(server.port, max_connections=1, connect=0.1)
        holder = await send(upstream, target)
        waiting = asyncio.create_task(send(upstream, target))
        await asyncio.sleep(0)
        with pytest.raises(ProviderFailed) as full:
            await send(upstream, target)
        assert not waiting.done()
        with pytest.raises(ProviderFailed) as late:
            await waiting
        for caught in (full, late):
            assert (caught.value.code, caught.value.status) == ("too_many_connections", 503)
        holder.close()
        assert (await send(upstream, target)).status == 200


@both_loops
async def test_a_closed_connection_gives_its_slot_to_the_next_in_the_queue() -> None:
    async with serving(says(CHUNKED)) as server, transport() as upstream:
        target = address(server.port, max_connections=1)
        holder = await send(upstream, target)
        waiting = asyncio.create_task(send(upstream, target))
        await asyncio.sleep(0.01)
        holder.close()
        assert (await waiting).status == 200
        assert len(server.peers) == 2


@both_loops
async def test_a_turn_that_was_cancelled_goes_to_the_next() -> None:
    async with serving(says(CHUNKED + b"0\r\n\r\n", pause=0.02)) as server, transport() as upstream:
        target = address(server.port, max_connections=3)
        holders = [asyncio.create_task(fetch(upstream, target)) for _ in range(3)]
        await asyncio.sleep(0)
        tasks = [asyncio.create_task(fetch(upstream, target)) for _ in range(3)]
        await asyncio.sleep(0.001)
        tasks[0].cancel()
        await asyncio.gather(*holders)
        tasks[1].cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        assert tasks[2].result() == b""
        assert await asyncio.gather(*(fetch(upstream, target) for _ in range(3))) == [b""] * 3


@both_loops
async def test_a_failed_connection_frees_its_slot() -> None:
    async with transport() as upstream:
        for _ in range(3):
            with pytest.raises(ProviderFailed) as caught:
                await send(upstream, address(1, max_connections=1))
            assert caught.value.code == "connect_failed"


# ── permits and the end ──


@both_loops
async def test_a_permit_is_good_for_one_exchange_at_its_endpoint() -> None:
    async with serving(says(ABC)) as server, transport() as upstream:
        target = address(server.port)
        request = Outbound(target, "POST", "/", (), b"")
        permit = issue("exchange", "e", DataClass.PUBLIC, "test")
        await upstream.send(permit, request)
        with pytest.raises(Refused) as caught:
            await upstream.send(permit, request)
        assert caught.value.code == "permit_spent"
        with pytest.raises(Refused) as caught:
            await upstream.send(issue("exchange", "other", DataClass.PUBLIC, "test"), request)
        assert caught.value.code == "permit_mismatch"
        assert len(server.peers) == 1


@both_loops
async def test_closing_the_transport_closes_every_connection_and_refuses_more() -> None:
    async with serving(says(CHUNKED)) as server:
        upstream = Upstream(tick=0.01)
        target = address(server.port, max_connections=1)
        response = await send(upstream, target)
        waiting = asyncio.create_task(send(upstream, target))
        await asyncio.sleep(0)
        await upstream.close()
        with pytest.raises(ProviderFailed) as broken:
            await response.chunk()
        assert broken.value.code == "connection_closed"
        assert "on this side" in broken.value.message
        for late in (waiting, send(upstream, target), send(upstream, address(1))):
            with pytest.raises(Unavailable):
                await late
        await server.settled()
        await upstream.close()


@both_loops
async def test_a_connection_that_is_gone_leaves_no_garbage() -> None:
    async with serving(says(ABC, close=True)) as server, transport() as upstream:
        await fetch(upstream, address(server.port))
        await asyncio.sleep(0.02)
        gc.collect()
        gc.disable()
        try:
            for _ in range(20):
                await fetch(upstream, address(server.port))
            await asyncio.sleep(0.05)
            assert sum(isinstance(thing, Connection) for thing in gc.get_objects()) <= 2
        finally:
            gc.enable()


@both_loops
async def test_after_a_storm_every_slot_is_there_and_no_answer_went_astray() -> None:
    chance = random.Random(7)
    storm = True
    endings = (ABC + b"x", b"HTTP/1.", CHUNKED, CHUNKED + b"3\r\nabc\r\n", CHUNKED + b"zz\r\n")

    async def script(peer: Peer) -> None:
        while True:
            number = (await peer.request()).rpartition(b"\r\n\r\n")[2]
            if storm and chance.random() < 0.3:
                await peer.say(chance.choice(endings))
                return peer.reset() if chance.random() < 0.5 else None
            await asyncio.sleep(chance.choice((0, 0, 0.001)))
            await peer.say(b"HTTP/1.1 200 OK\r\ncontent-length: %d\r\n\r\n%b" % (len(number), number))

    async with serving(script) as server, transport() as upstream:
        target = address(server.port, max_connections=8)

        async def one(number: int) -> None:
            body = b"%d" % number
            task = asyncio.create_task(fetch(upstream, target, body))
            if chance.random() < 0.3:
                await asyncio.sleep(chance.random() * 0.002)
                task.cancel()
            with contextlib.suppress(ProviderFailed, asyncio.CancelledError):
                assert await task in (body, b"abc")

        for start in range(0, 600, 15):
            await asyncio.gather(*(one(number) for number in range(start, start + 15)))
        storm = False
        bodies = [b"%d" % number for number in range(16)]
        assert await asyncio.gather(*(fetch(upstream, target, body) for body in bodies)) == bodies
        await asyncio.sleep(0.02)
        assert len(server.playing) <= 8
