"""One request from its head to its record: admit, read, decide, relay, settle.

It is the relay's client side over ASGI. Whatever way a request ends, its reservation is settled and its
record is written exactly once, before the last byte goes to the client.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from decimal import Decimal
from functools import partial
from typing import Any, TypeAlias

import msgspec

from tidegate.core.errors import BadRequest, Problem, Refused, Unavailable
from tidegate.core.principal import Principal
from tidegate.core.words import DataClass
from tidegate.gateway import headers as head
from tidegate.gateway.account import Estimate, estimate
from tidegate.gateway.exchange import Exchange, Setting
from tidegate.gateway.meter import Reservation
from tidegate.gateway.plane import Plane, Snapshot
from tidegate.gateway.relay import Relay, Silence
from tidegate.gateway.request import Head, read_body, read_head
from tidegate.gateway.settle import Closing, settle
from tidegate.policy.decide import Decision, decide
from tidegate.providers.choose import order
from tidegate.providers.record import Deployment, Route
from tidegate.wire.dialect import Call, Dialect, ReplyContext

Scope: TypeAlias = dict[str, Any]
Receive: TypeAlias = Callable[[], Awaitable[dict[str, Any]]]
Sending: TypeAlias = Callable[[dict[str, Any]], Awaitable[None]]
Pair: TypeAlias = head.Pair

REQUEST_EXTENSION = "tidegate.request"

CLIENT_GONE = partial(
    BadRequest, "client_gone", "The client closed the connection before the answer was complete.", "", status=499
)


class Asgi(msgspec.Struct, frozen=True):
    """The three of an ASGI call, with our server's extension where it is there."""

    scope: Scope
    receive: Receive
    send: Sending
    request: Any = None


class Serving:
    """One request being served. `run` is called once."""

    __slots__ = (
        "_asgi", "_call", "_closed", "_decision", "_dialect", "_estimate", "_exchange", "_first_ms", "_head", "_plane",
        "_principal", "_relay", "_reservation", "_route", "_snapshot", "_started", "_status", "_wall", "id",
    )  # fmt: skip

    def __init__(self, plane: Plane, asgi: Asgi, dialect: Dialect) -> None:
        self._plane = plane
        self._snapshot: Snapshot = plane.snapshot
        self._asgi = asgi
        self._dialect = dialect
        self._started = plane.clock.tick()
        self._wall = plane.clock.wall()
        self.id = plane.entropy.exchange_id()
        self._head: Head | None = None
        self._principal: Principal | None = None
        self._call: Call | None = None
        self._route: Route | None = None
        self._decision: Decision | None = None
        self._exchange: Exchange | None = None
        self._estimate: Estimate | None = None
        self._reservation: Reservation | None = None
        self._relay: Relay | None = None
        self._first_ms = 0.0
        self._status = 0
        self._closed = False

    async def run(self) -> None:
        """Serve the request to its end. Raises nothing but what is a defect of our own."""
        request = self._asgi.request
        if request is not None:
            task = asyncio.current_task()
            if task is not None:
                request.on_gone(task.cancel)
        try:
            await self._serve()
        except Problem as problem:
            await self._refuse(problem)
        except asyncio.CancelledError:
            self._abandon(CLIENT_GONE())
            if request is None:
                raise
        finally:
            if request is not None:
                request.on_gone(None)

    async def broke(self, problem: Problem) -> None:
        """A defect of our own: settle what there is, and answer if nothing was sent yet."""
        self._abandon(problem)
        if not self._status:
            await self._send_problem(problem)

    # -- the way in

    async def _serve(self) -> None:
        plane, snapshot = self._plane, self._snapshot
        if plane.draining:
            raise Unavailable("draining", "This gateway is shutting down.", "Try again at another replica.")
        if plane.in_flight > snapshot.limits.max_concurrent:
            raise Unavailable("overloaded", "This gateway is serving all it may at once.", "Try again.", retry_after=1)
        scope = self._asgi.scope
        asked = self._head = read_head(scope["headers"], self._dialect.forwards)
        principal = plane.admission.admit_known(asked.presented, self._wall)
        if principal is None:
            principal = await plane.admission.admit(asked.presented, self._wall)
        self._principal = principal
        raw = self._asgi.request.whole_body() if self._asgi.request is not None else None
        if raw is None or len(raw) > snapshot.limits.max_body:
            raw = await read_body(self._asgi.receive, asked.content_length, snapshot.limits.max_body)
        call = self._call = self._dialect.read(raw, scope["path"], scope["query_string"])
        route, wildcard = find_route(snapshot.routes, call, principal, asked)
        self._route = route
        self._decision = decide_on(snapshot.policy, self.id, route, asked)
        if not any(snapshot.lanes.lane(self._dialect, item) is not None for item in route.deployments):
            await self._without_lane(call, route)
            return
        guess = estimate(call, route, snapshot.prices)
        self._reservation = plane.meter.reserve(principal, guess, self._wall)
        await self._exchange_with(call, route, wildcard, asked)

    async def _exchange_with(self, call: Call, route: Route, wildcard: str, asked: Head) -> None:
        plane, snapshot = self._plane, self._snapshot
        health, tick = plane.health, plane.clock.tick
        lanes = snapshot.lanes

        def choose() -> list[Deployment]:
            now = tick()
            return order(route, lambda item: health.view(item, now), snapshot.prices.rank, plane.entropy.fraction)

        decision = self._decision
        if decision is None:
            raise RuntimeError("an exchange without a decision")
        keep_text = plane.recounter.keep(call.model) if plane.recounter is not None else 0
        setting = Setting(
            ReplyContext(call, self.id, int(self._wall)),
            self._dialect,
            route,
            wildcard,
            decision,
            choose,
            lanes,
            health,
            snapshot.backoff,
            plane.entropy.fraction,
            plane.clock.wall,
            asked.forwarded,
            keep_text,
        )
        exchange = self._exchange = Exchange(setting)
        silence = Silence(snapshot.limits.keepalive, self._dialect.keepalive) if call.stream else None
        relay = self._relay = Relay(plane.transport, plane.clock, silence)
        await relay.run(exchange, self)

    async def _without_lane(self, call: Call, route: Route) -> None:
        """No endpoint of the route speaks this operation. Tokens can be counted here; nothing else can."""
        if call.operation != "count":
            raise BadRequest(
                "operation_unsupported",
                f"No deployment of the route {route.name!r} offers what this path asks for.",
                "Use another path, or a route whose endpoints speak it.",
            )
        counted = Usage(input=estimate_input(call))
        reply = Reply(self.id, call.model, [], counted)
        body = self._dialect.encode_reply(reply, ReplyContext(call, self.id, int(self._wall)))
        self._settle(200, None)
        pairs = head.identity(self.id)
        pairs += ((b"x-tidegate-counted-by", b"estimate"), (b"content-type", b"application/json"))
        await self._send_whole(200, pairs, body)

    # -- the relay's client side

    async def answer(self, exchange: Exchange, body: bytes, content_type: str) -> None:
        """See relay.Client."""
        closing = self._settle(200, None)
        pairs = self._answer_headers(exchange, closing)
        pairs.append((b"content-type", content_type.encode()))
        await self._send_whole(200, pairs, body)

    async def open(self, exchange: Exchange, data: bytes) -> None:
        """See relay.Client."""
        self._status = 200
        pairs = self._answer_headers(exchange, None)
        pipe = exchange.last.pipe if exchange.last is not None else None
        content_type = pipe.content_type if pipe is not None else "text/event-stream"
        pairs += (
            (b"content-type", content_type.encode()),
            (b"cache-control", b"no-cache"),
            (b"x-accel-buffering", b"no"),
        )
        send = self._asgi.send
        await send({"type": "http.response.start", "status": 200, "headers": pairs})
        if data:
            await send({"type": "http.response.body", "body": data, "more_body": True})

    async def write(self, data: bytes) -> None:
        """See relay.Client."""
        await self._asgi.send({"type": "http.response.body", "body": data, "more_body": True})

    async def close(self, data: bytes) -> None:
        """See relay.Client."""
        exchange = self._exchange
        self._settle(200, exchange.problem if exchange is not None else None)
        await self._asgi.send({"type": "http.response.body", "body": data, "more_body": False})

    async def fail(self, exchange: Exchange, problem: Problem) -> None:
        """See relay.Client."""
        await self._refuse(problem)

    # -- the way out

    async def _refuse(self, problem: Problem) -> None:
        self._settle(problem.status, problem)
        await self._send_problem(problem)

    async def _send_problem(self, problem: Problem) -> None:
        exchange = self._exchange
        if exchange is not None and exchange.last is not None:
            pairs = self._answer_headers(exchange, None)
        else:
            pairs = head.identity(self.id)
        pairs += head.of_problem(problem)
        pairs.append((b"content-type", b"application/json"))
        await self._send_whole(problem.status, pairs, self._dialect.error(problem, self.id))

    async def _send_whole(self, status: int, pairs: list[Pair], body: bytes) -> None:
        self._status = status
        request = self._asgi.request
        if request is not None and request.respond(status, pairs, body):
            return
        pairs.append((b"content-length", str(len(body)).encode()))
        send = self._asgi.send
        await send({"type": "http.response.start", "status": status, "headers": pairs})
        await send({"type": "http.response.body", "body": body, "more_body": False})

    def _answer_headers(self, exchange: Exchange, closing: Closing | None) -> list[Pair]:
        pairs = head.identity(self.id)
        expose = self._snapshot.expose
        trying = exchange.last
        if expose == "none" or trying is None:
            return pairs
        if expose == "all":
            pairs += self._snapshot.served_by(trying.lane.deployment)
            pairs.append((b"x-tidegate-model-sent", head.clean(trying.prepared.sent_model)))
        call = self._call
        pairs += (
            (b"x-tidegate-model-requested", head.clean(call.model if call is not None else "")),
            (b"x-tidegate-model-claimed", head.clean(exchange.facts.claimed)),
            (b"x-tidegate-model-verified", b"not_checked"),
            (b"x-tidegate-attempts", str(exchange.attempt_count).encode()),
            (b"x-tidegate-checks", head.of_checks(checks_of(exchange))),
        )
        if trying.prepared.dropped:
            pairs.append((b"x-tidegate-dropped", head.clean(",".join(trying.prepared.dropped))))
        if closing is not None:
            pairs += (
                (b"x-tidegate-cost", closing.cost.encode()),
                (b"x-tidegate-added-ms", b"%.3f" % closing.added_ms),
            )
        elif self._relay is not None:
            pairs.append((b"x-tidegate-added-ms", b"%.3f" % self._added_ms(self._plane.clock.tick())))
        return pairs

    # -- the books

    def _added_ms(self, now: float) -> float:
        relay = self._relay
        return (now - self._started - (relay.waited if relay is not None else 0.0)) * 1000

    def _abandon(self, problem: Problem) -> None:
        exchange = self._exchange
        if exchange is not None and exchange.state != exchange.state_closed:
            exchange.abandoned(problem, self._plane.clock.tick())
        self._settle(self._status or problem.status, problem)

    def _settle(self, status: int, problem: Problem | None) -> Closing:
        """Settle the reservation and write the record, once."""
        if self._closing is not None:
            return self._closing
        now = self._plane.clock.tick()
        relay = self._relay
        first = relay.first_output_at if relay is not None and relay.first_output_at else now
        times = Times(
            self._wall, (first - self._started) * 1000, (now - self._started) * 1000, max(self._added_ms(first), 0.0)
        )
        bill = self._bill()
        closing = self._closing = Closing(bill.cost, times.added_ms)
        plane = self._plane
        if self._reservation is not None:
            plane.meter.settle(self._reservation, bill.cost, bill.usage.total, self._wall)
        principal, exchange = self._principal, self._exchange
        if principal is None:
            if problem is not None:
                plane.metrics.refused.labels(problem.error_type).inc()
            return closing
        checks = checks_of(exchange) if exchange is not None else {}
        outgoing = Outgoing(status, problem, times, checks)
        parties = Parties(principal.key.id, principal.key.team, self._route.name if self._route else "", self._decision)
        record = record_of(self.id, parties, self._call, exchange, bill, outgoing)
        plane.sink.add(record)
        plane.metrics.closed(record)
        return closing
