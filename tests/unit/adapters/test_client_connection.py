"""How long a client may take, by a clock that the test moves."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.fakes.listening import Stand

from tidegate.adapters.client_connection import LINGER_IDLE, LINGER_LONGEST, ServerLimits

LIMITS = ServerLimits(
    head_seconds=10, body_idle=20, write_idle=30, keep_alive=40, least_rate=100, head_bytes=2000, head_lines=20
)
HEAD = b"POST /a HTTP/1.1\r\nhost: x\r\ncontent-length: 100000\r\n\r\n"


class Time:
    """Looks at the connection once a second, as the server does."""

    def __init__(self, stand: Stand) -> None:
        self.stand = stand
        self.now = stand.connection.loop.time()

    async def passes(self, seconds: int, meanwhile: Callable[[], None] = lambda: None) -> None:
        for _ in range(seconds):
            self.now += 1
            meanwhile()
            self.stand.connection.check(self.now)
            await self.stand.settle()


@pytest.fixture
async def stand() -> Stand:
    return Stand(LIMITS)


@pytest.fixture
async def time(stand: Stand, monkeypatch: pytest.MonkeyPatch) -> Time:
    moved = Time(stand)
    monkeypatch.setattr(stand.connection.loop, "time", lambda: moved.now)
    return moved


async def test_a_blocked_client_that_takes_nothing_is_cut(stand: Stand, time: Time) -> None:
    stand.transport.waiting = 70_000
    stand.connection.pause_writing()
    await time.passes(30)
    assert not stand.transport.aborted
    await time.passes(2)
    assert stand.transport.aborted


async def test_a_blocked_client_that_takes_enough_is_not(stand: Stand, time: Time) -> None:
    """The least rate, over as long as it may take nothing."""

    def take() -> None:
        stand.transport.waiting -= 101

    stand.transport.waiting = 1_000_000
    stand.connection.pause_writing()
    await time.passes(900, take)
    assert not stand.transport.aborted


async def test_a_blocked_client_that_takes_next_to_nothing_is_cut(stand: Stand, time: Time) -> None:
    def take() -> None:
        stand.transport.waiting -= 10

    stand.transport.waiting = 1_000_000
    stand.connection.pause_writing()
    await time.passes(32, take)
    assert stand.transport.aborted


async def test_what_is_filled_up_again_is_no_sign_of_a_stuck_client(stand: Stand, time: Time) -> None:
    """The application writes as fast as the client takes: at every look as much is waiting as before."""

    def take_and_fill() -> None:
        stand.transport.waiting = 16_000
        stand.connection.resume_writing()
        stand.transport.waiting = 70_000
        stand.connection.pause_writing()

    stand.transport.waiting = 70_000
    stand.connection.pause_writing()
    await time.passes(200, take_and_fill)
    assert not stand.transport.aborted


async def test_a_connection_that_is_being_closed_waits_no_longer_than_that(stand: Stand, time: Time) -> None:
    stand.transport.waiting = 100
    stand.transport.close()
    await time.passes(30)
    assert not stand.transport.aborted
    await time.passes(2)
    assert stand.transport.aborted


async def test_a_client_that_was_refused_is_listened_to_for_a_while(stand: Stand, time: Time) -> None:
    await stand.feed(b"GARBAGE\r\n\r\n")
    assert b" 400 " in stand.transport.written
    assert stand.transport.ended
    await time.passes(int(LINGER_IDLE))
    assert not stand.transport.closing
    await time.passes(2)
    assert stand.transport.closing


async def test_a_client_that_was_refused_and_goes_on_is_not_listened_to_for_ever(stand: Stand, time: Time) -> None:
    await stand.feed(b"GARBAGE\r\n\r\n")
    await time.passes(int(LINGER_LONGEST), lambda: stand.connection.data_received(b"x" * 1000))
    assert not stand.transport.closing
    await time.passes(2, lambda: stand.connection.data_received(b"x" * 1000))
    assert stand.transport.closing
    assert stand.seen == []


async def test_time_that_the_application_takes_is_not_the_clients(stand: Stand, time: Time) -> None:
    """Reading is paused while the application has not taken what came: no body is slow then."""
    await stand.feed(HEAD)
    stand.connection.flow.pause_reading()
    await time.passes(100)
    stand.connection.flow.resume_reading()
    await stand.feed(b"x" * 3000)
    await time.passes(19)
    assert stand.seen == []
    await stand.feed(b"x" * 97_000)
    assert [len(seen.body) for seen in stand.seen] == [100_000]


async def test_a_body_that_pauses_or_trickles_is_ended_where_the_application_reads_it(stand: Stand, time: Time) -> None:
    await stand.feed(HEAD)
    await time.passes(30, lambda: stand.connection.data_received(b"x" * 50))
    assert [seen.fault for seen in stand.seen] == ["body_timeout"]
    assert b" 400 " in stand.transport.written
    other = Stand(LIMITS)
    await other.feed(HEAD, b"x" * 50_000)
    time.stand = other
    await time.passes(22)
    assert [seen.fault for seen in other.seen] == ["body_timeout"]


async def test_an_idle_connection_is_closed_without_a_word(stand: Stand, time: Time) -> None:
    await time.passes(39)
    assert not stand.transport.closing
    await time.passes(3)
    assert stand.transport.closing
    assert stand.transport.written == b""


async def test_a_server_that_retires_keeps_no_connection(stand: Stand, time: Time) -> None:
    await stand.feed(b"GET /a HTTP/1.1\r\nhost: x\r\n\r\nGET /b HTT")
    stand.connection.retire()
    assert not stand.transport.closing, "a head is on its way"
    type(stand.connection).retiring = True
    await stand.feed(b"P/1.1\r\nhost: x\r\n\r\n")
    assert [seen.path for seen in stand.seen] == ["/a", "/b"]
    assert stand.transport.written.rsplit(b"HTTP/1.1", 1)[1].count(b"connection: close") == 1
    assert stand.transport.closing
