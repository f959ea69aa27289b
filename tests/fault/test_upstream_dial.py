"""A name with several addresses: a dead one costs little, and the families take turns."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import time
from collections.abc import Iterator
from typing import Any

import pytest
from tests.fakes.raw_server import address, both_loops, says, send, serving, transport

from tidegate.core.errors import ProviderFailed

ABC = b"HTTP/1.1 200 OK\r\ncontent-length: 3\r\n\r\nabc"
REFUSED = ("127.0.0.1", 1)


@contextlib.contextmanager
def silent_port() -> Iterator[tuple[str, int]]:
    """A port that neither accepts nor refuses: its listener's queue is full."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen(0)
        fillers = [socket.socket() for _ in range(4)]
        for filler in fillers:
            filler.setblocking(False)
            filler.connect_ex(listener.getsockname())
        yield listener.getsockname()
        for filler in fillers:
            filler.close()


def resolves(monkeypatch: pytest.MonkeyPatch, *found: tuple[Any, ...]) -> None:
    """Let every name under `example` resolve to `found`; an IPv6 address has four parts."""
    loop = asyncio.get_running_loop()
    real = loop.getaddrinfo

    async def getaddrinfo(host: str, port: int, **options: Any) -> list[Any]:
        if not host.endswith(".example"):  # uvloop asks for the numbers too
            return await real(host, port, **options)
        return [(socket.AF_INET6 if len(at) == 4 else socket.AF_INET, socket.SOCK_STREAM, 6, "", at) for at in found]

    monkeypatch.setattr(loop, "getaddrinfo", getaddrinfo)


@both_loops
@pytest.mark.alone
async def test_a_refused_address_is_passed_by_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    async with serving(says(ABC)) as server, transport() as upstream:
        resolves(monkeypatch, REFUSED, REFUSED, ("127.0.0.1", server.port))
        start = time.monotonic()
        assert (await send(upstream, address(1, host="many.example"))).status == 200
        assert time.monotonic() - start < 0.2


@both_loops
@pytest.mark.alone
async def test_a_silent_address_costs_a_quarter_of_a_second(monkeypatch: pytest.MonkeyPatch) -> None:
    async with serving(says(ABC)) as server, transport() as upstream:
        with silent_port() as silent:
            resolves(monkeypatch, silent, ("127.0.0.1", server.port))
            start = time.monotonic()
            assert (await send(upstream, address(1, host="many.example"))).status == 200
            assert 0.2 < time.monotonic() - start < 0.5
        assert len(server.peers) == 1


@both_loops
async def test_addresses_that_all_refuse(monkeypatch: pytest.MonkeyPatch) -> None:
    async with transport() as upstream:
        resolves(monkeypatch, REFUSED, REFUSED)
        with pytest.raises(ProviderFailed) as caught:
            await send(upstream, address(1, host="many.example"))
        assert caught.value.code == "connect_failed"
        resolves(monkeypatch)
        with pytest.raises(ProviderFailed) as caught:
            await send(upstream, address(1, host="none.example"))
        assert caught.value.code == "connect_failed"


@both_loops
async def test_the_families_take_turns(monkeypatch: pytest.MonkeyPatch) -> None:
    async with serving(says(ABC)) as server, transport() as upstream:
        with silent_port() as silent:
            # Three silent addresses before it in the list, but only one before it in turn.
            resolves(monkeypatch, ("::1", 1, 0, 0), silent, silent, silent, ("::1", 2, 0, 0))
            order: list[object] = []

            async def connects(sock: socket.socket, at: object) -> None:
                order.append(at)
                raise ConnectionRefusedError(111, "refused")

            monkeypatch.setattr(asyncio.get_running_loop(), "sock_connect", connects)
            with pytest.raises(ProviderFailed):
                await send(upstream, address(server.port, host="many.example"))
            assert order == [("::1", 1, 0, 0), silent, ("::1", 2, 0, 0), silent, silent]


@both_loops
async def test_cancelling_a_race_closes_every_socket(monkeypatch: pytest.MonkeyPatch) -> None:
    async with transport() as upstream:
        with silent_port() as silent:
            resolves(monkeypatch, silent, silent)
            task = asyncio.create_task(send(upstream, address(1, host="many.example")))
            await asyncio.sleep(0.3)
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
            await asyncio.sleep(0)
            assert len(asyncio.all_tasks()) == 1
