"""Carries out what an exchange asks for: opens attempts, moves bytes with back-pressure, reports back.

It owns the awaiting and the upstream response; it decides nothing. When the task is cancelled (the client
went away) the upstream connection is closed at once.
"""

from __future__ import annotations

import asyncio
from typing import Protocol

from tidegate.core.errors import Problem
from tidegate.core.ports import Clock
from tidegate.detect.screening.judged import Judged
from tidegate.gateway.command import Answer, Close, Collect, Command, Fail, Follow, Send, Settle, Wait
from tidegate.gateway.exchange import Exchange
from tidegate.gateway.held import Waiting
from tidegate.policy.door import Inbound, Transport
from tidegate.policy.screening import Judgement

DRAIN_SECONDS = 1.0
"""How long a finished stream's connection may take to end properly before it is closed instead of reused."""


class Client(Protocol):
    """The client's side of one exchange. `write` waits while the client is slow.

    `answer`, `close` and `fail` MUST settle the exchange (usage, record) before the last byte goes out.
    """

    async def answer(self, exchange: Exchange, body: bytes, content_type: str) -> None:
        """The whole answer with its headers."""
        ...

    async def open(self, exchange: Exchange, data: bytes) -> None:
        """Begin a streamed answer with its headers and first bytes."""
        ...

    async def write(self, data: bytes) -> None:
        """More of a streamed answer."""
        ...

    async def close(self, data: bytes) -> None:
        """The last of a streamed answer."""
        ...

    async def fail(self, exchange: Exchange, problem: Problem) -> None:
        """Answer with an error instead."""
        ...


class Settler(Protocol):
    """Settles what a part of an answer waits for: it has it judged, or released or kept back."""

    async def settle(self, waiting: Waiting) -> Judgement | Judged | None:
        """What came of it; None when `work` was all that was to be done.

        MUST end within bounds of its own, and MUST keep back what nobody released.
        """
        ...


class Hearer(Protocol):
    """Takes the bytes that come from endpoints, as they come. MUST NOT wait or raise. See evidence.Evidence."""

    def begins(self, exchange: Exchange) -> None:
        """An exchange is relayed."""
        ...

    def attempt(self, body: bytes) -> None:
        """Another attempt begins, which sends this body."""
        ...

    def answered(self) -> None:
        """The head of its answer is here."""
        ...

    def hearing(self) -> None:
        """A whole body is waited for."""
        ...

    def heard(self, data: bytes) -> None:
        """The whole body, or more of a stream; empty at its end."""
        ...


class Relay:
    """Drives one exchange. `waited` is the time spent waiting for upstreams before the first output, in seconds."""

    __slots__ = ("_clock", "_hearer", "_inbound", "_settler", "_silence", "_transport", "first_output_at", "waited")

    def __init__(
        self,
        transport: Transport,
        clock: Clock,
        silence: Silence | None,
        settler: Settler | None = None,
        hearer: Hearer | None = None,
    ) -> None:
        self._transport = transport
        self._clock = clock
        self._inbound: Inbound | None = None
        self._silence = silence
        self._settler = settler
        self._hearer = hearer
        self.waited = 0.0
        self.first_output_at = 0.0

    async def run(self, exchange: Exchange, client: Client) -> None:
        """Drive the exchange to its end. The closing command is carried out before this returns."""
        tick = self._clock.tick
        if self._hearer is not None:
            self._hearer.begins(exchange)
        command: Command = exchange.begin(tick())
        try:
            while True:
                kind = type(command)
                if kind is Send:
                    command = await self._send(exchange, command)  # type: ignore[arg-type]
                elif kind is Collect:
                    command = await self._collect(exchange, command.limit)  # type: ignore[union-attr]
                elif kind is Follow:
                    command = await self._follow(exchange, client, command)  # type: ignore[arg-type]
                elif kind is Settle:
                    command = await self._settle(exchange, client, command)  # type: ignore[arg-type]
                elif kind is Wait:
                    before = tick()
                    await asyncio.sleep(command.seconds)  # type: ignore[union-attr]
                    command = exchange.waited(self._charge(before))
                else:
                    break
            await self._finish(exchange, client, command)
        finally:
            if self._silence is not None:
                self._silence.stop()
            if self._inbound is not None:
                self._inbound.close()

    async def _send(self, exchange: Exchange, command: Send) -> Command:
        if self._inbound is not None:
            self._inbound.close()
            self._inbound = None
        hearer, outbound = self._hearer, command.prepared.outbound
        if hearer is not None:
            hearer.attempt(outbound.body)
        before = self._clock.tick()
        try:
            inbound = await self._transport.send(command.permit, outbound)
        except Problem as problem:
            return exchange.failed(problem, self._charge(before))
        self._inbound = inbound
        if hearer is not None:
            hearer.answered()
        return exchange.opened(inbound.status, inbound.headers, self._charge(before))

    async def _collect(self, exchange: Exchange, limit: int) -> Command:
        before = self._clock.tick()
        hearer = self._hearer
        if hearer is not None:
            hearer.hearing()
        try:
            body = await self._response().read(limit)
        except Problem as problem:
            return exchange.failed(problem, self._charge(before))
        if hearer is not None:
            hearer.heard(body)
        return exchange.data(body, self._charge(before))

    async def _follow(self, exchange: Exchange, client: Client, command: Follow) -> Command:
        await self._write(exchange, client, command.data, command.first)
        before = self._clock.tick()
        try:
            data = await self._response().chunk()
        except Problem as problem:
            return exchange.failed(problem, self._charge(before))
        if self._hearer is not None:
            self._hearer.heard(data)
        return exchange.data(data, self._charge(before))

    async def _settle(self, exchange: Exchange, client: Client, command: Settle) -> Command:
        if self._settler is None:
            raise RuntimeError("nobody settles what waits")
        # A stream that waits is opened, so that it can say that it is alive.
        await self._write(exchange, client, command.data, command.first)
        before = self._clock.tick()
        by = await self._settler.settle(command.waiting)
        return exchange.settled(by, self._charge(before))

    async def _write(self, exchange: Exchange, client: Client, data: bytes, first: bool) -> None:
        silence = self._silence
        if first:
            self.first_output_at = self._clock.tick()
            await client.open(exchange, data)
            if silence is not None:
                silence.start(client)
        elif data and silence is None:
            await client.write(data)
        elif data and silence is not None:
            await silence.begin_turn()
            await client.write(data)
            silence.end_turn()

    def _response(self) -> Inbound:
        if self._inbound is None:
            raise RuntimeError("no upstream response is open")
        return self._inbound

    async def _finish(self, exchange: Exchange, client: Client, command: Command) -> None:
        if not self.first_output_at:
            self.first_output_at = self._clock.tick()
        match command:
            case Answer(body=body, content_type=content_type):
                await client.answer(exchange, body, content_type)
            case Close(data=data, first=first):
                if first:
                    await client.open(exchange, data)
                    data = b""
                if self._silence is not None:
                    await self._silence.begin_turn()
                    self._silence.stop()
                await client.close(data)
                await self._drain(exchange)
            case Fail(problem=problem):
                await client.fail(exchange, problem)
            case _:
                raise RuntimeError(f"{type(command).__name__} ends nothing")

    async def _drain(self, exchange: Exchange) -> None:
        """Let a stream that ended well end its connection's message too, so that the connection can be reused."""
        if exchange.problem is not None or self._inbound is None:
            return
        try:
            async with asyncio.timeout(DRAIN_SECONDS):
                while await self._inbound.chunk():
                    pass
        except (Problem, TimeoutError):
            return

    def _charge(self, before: float) -> float:
        now = self._clock.tick()
        if not self.first_output_at:
            self.waited += now - before
        return now


class Silence:
    """Writes the dialect's keep-alive when a stream has been silent for `seconds`, from one timer a stream.

    It and the relay take turns: two writes under way at once could reach the client in another order than they began.
    """

    __slots__ = ("_bytes", "_client", "_handle", "_is_turn", "_loop", "_seconds", "_spoke", "_task")

    def __init__(self, seconds: float, keepalive: bytes) -> None:
        self._seconds = seconds
        self._bytes = keepalive
        self._loop = asyncio.get_running_loop()
        self._handle: asyncio.TimerHandle | None = None
        self._task: asyncio.Task[None] | None = None
        self._client: Client | None = None
        self._spoke = False
        self._is_turn = False

    def start(self, client: Client) -> None:
        """Watch from now on."""
        self._client = client
        self._handle = self._loop.call_later(self._seconds, self._look)

    async def begin_turn(self) -> None:
        """Something is about to be written: wait for a keep-alive that is under way, and let none begin."""
        if self._task is not None and not self._task.done():
            await asyncio.wait((self._task,))
        self._is_turn = self._spoke = True

    def end_turn(self) -> None:
        """It was written."""
        self._is_turn = False

    def stop(self) -> None:
        """No more keep-alives."""
        if self._handle is not None:
            self._handle.cancel()
            self._handle = None
        self._client = None

    def _look(self) -> None:
        client = self._client
        if client is None:
            return
        if not self._spoke and not self._is_turn and (self._task is None or self._task.done()):
            self._task = self._loop.create_task(self._say())
        self._spoke = False
        self._handle = self._loop.call_later(self._seconds, self._look)

    async def _say(self) -> None:
        client = self._client
        # Between the timer and this task the answer may have ended: nothing may come after its last byte.
        if client is not None:
            await client.write(self._bytes)
