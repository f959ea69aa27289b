"""The moments of a connection that no real network can be made to hit: who gives up when."""

from __future__ import annotations

import asyncio

import pytest
from tests.fakes.socketless import Bench

from tidegate.core.errors import ProviderFailed

HEAD = b"HTTP/1.1 200 OK\r\ncontent-length: 3\r\n\r\n"


async def test_given_up_after_the_head_came_but_before_anybody_saw_it() -> None:
    bench = Bench()
    waiter = bench.connection.start(b"", b"", 0.0)
    bench.feed(HEAD + b"a")
    bench.connection.give_up(waiter)
    assert bench.connection.closed
    with pytest.raises(ProviderFailed):
        await (await waiter).chunk()


async def test_an_answer_to_a_cancelled_wait_is_dropped_with_its_connection() -> None:
    bench = Bench()
    waiter = bench.connection.start(b"", b"", 0.0)
    waiter.cancel()
    bench.feed(HEAD + b"abc")
    assert bench.connection.closed
    assert bench.freed_times == 0
    bench.connection.give_up(waiter)


async def test_giving_up_a_complete_exchange_leaves_the_next_one_alone() -> None:
    bench = Bench()
    first = bench.connection.start(b"", b"", 0.0)
    bench.feed(HEAD + b"abc")
    second = bench.connection.start(b"", b"", 0.0)
    bench.connection.give_up(first)
    assert not bench.connection.closed
    bench.feed(HEAD + b"def")
    assert await (await second).read(9) == b"def"
    assert bench.freed_times == 2


async def test_giving_up_a_failed_exchange_is_quiet() -> None:
    bench = Bench()
    waiter = bench.connection.start(b"", b"", 0.0)
    bench.feed(b"garbage")
    bench.connection.give_up(waiter)
    assert waiter.exception() is not None


async def test_bytes_that_still_come_after_the_pause_end_the_pause_with_the_exchange() -> None:
    bench = Bench()
    waiter = bench.connection.start(b"", b"", 0.0)
    bench.feed(b"HTTP/1.1 200 OK\r\ncontent-length: 400000\r\n\r\n")
    for _ in range(2):
        bench.feed(bytes(140_000))
    assert not bench.wire.reading
    bench.feed(bytes(120_000))
    assert bench.wire.reading
    assert bench.freed_times == 1
    assert await (await waiter).read(400_000) == bytes(400_000)


async def test_reading_goes_on_only_when_the_whole_buffer_was_taken() -> None:
    bench = Bench()
    waiter = bench.connection.start(b"", b"", 0.0)
    bench.feed(b"HTTP/1.1 200 OK\r\ncontent-length: 900000\r\n\r\n")
    for _ in range(2):
        bench.feed(bytes(200_000))
    response = await waiter
    assert not bench.wire.reading
    assert len(await response.chunk()) == 400_000
    assert bench.wire.reading


async def test_a_fault_of_our_own_in_a_callback_is_not_blamed_on_the_endpoint(monkeypatch: pytest.MonkeyPatch) -> None:
    bench = Bench()

    def breaks(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("tidegate.adapters.http1.Response", breaks)
    bench.connection.start(b"", b"", 0.0)
    with pytest.raises(ZeroDivisionError):
        bench.feed(HEAD)


async def test_time_limits_count_from_their_own_beginnings() -> None:
    bench = Bench()
    now = asyncio.get_running_loop().time()
    waiter = bench.connection.start(b"", b"", now - 500.0)
    bench.connection.check(now + 90.0)
    assert not waiter.done()
    bench.connection.check(now + 101.0)
    failure = waiter.exception()
    assert isinstance(failure, ProviderFailed)
    assert failure.code == "total_timeout"
