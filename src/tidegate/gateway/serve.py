"""One request from its head to its record: admit, read, decide, relay, settle.

It is the relay's client side over ASGI. Whatever way a request ends, its reservation is settled and its
record is written exactly once, before the last byte goes to the client.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from functools import partial

import msgspec

from tidegate.core.errors import BadRequest, Problem, Unavailable
from tidegate.core.usage import Usage
from tidegate.core.words import Verdict
from tidegate.gateway import headers as head
from tidegate.gateway.answer_screen import SCREENED, AnswerScreen
from tidegate.gateway.asgi import Asgi, address_of, send_whole
from tidegate.gateway.books import Books
from tidegate.gateway.endings import Closing, client_gone, shutdown_cut
from tidegate.gateway.exchange import Exchange
from tidegate.gateway.held import Waiting
from tidegate.gateway.holds import Origin
from tidegate.gateway.intake import HELD, Request, Ruling, find_route, rule_on
from tidegate.gateway.plane import Plane, Snapshot
from tidegate.gateway.provenance import unwitnessed
from tidegate.gateway.receipts import promises
from tidegate.gateway.relay import Relay, Silence
from tidegate.gateway.request import key_in_query, read_body, read_head
from tidegate.gateway.setting import Setting, keep_nothing, unscreened
from tidegate.gateway.sift import BYTES_PER_TOKEN
from tidegate.gateway.sifting import remember, remember_answer, sift, variants_of
from tidegate.gateway.signing import Asked, StreamSigner, asked_of
from tidegate.policy.screening import Judgement
from tidegate.providers.record import Route
from tidegate.wire.delta import Reply
from tidegate.wire.dialect import Call, Dialect, ReplyContext

PRODUCES_TEXT = ("generate", "complete")
"""Operations whose answers are text that can be counted again."""

_STREAMED = b"cache-control: no-cache\r\nx-accel-buffering: no\r\n"


class Serving:
    """One request being served. `run` is called once."""

    __slots__ = (
        "_asgi", "_books", "_call", "_dialect", "_ended", "_exchange", "_plane", "_relay", "_sign", "_signing",
        "_snapshot", "_status", "id",
    )  # fmt: skip

    def __init__(self, plane: Plane, asgi: Asgi, dialect: Dialect) -> None:
        self._plane = plane
        self._snapshot: Snapshot = plane.snapshot
        self._asgi = asgi
        self._dialect = dialect
        self.id = plane.entropy.exchange_id()
        self._books = Books(plane, self._snapshot, self.id, dialect)
        self._call: Call | None = None
        self._exchange: Exchange | None = None
        self._relay: Relay | None = None
        self._sign: Asked | None = None
        self._signing: StreamSigner | None = None
        self._status = 0
        self._ended = False

    async def run(self) -> None:
        """Serve the request to its end. Raises nothing but what is a defect of our own."""
        request = self._asgi.request
        if request is not None:
            request.cancel_when_gone = True
        try:
            await self._serve()
        except Problem as problem:
            await self._end(problem)
        except asyncio.CancelledError:
            gone = request is not None and request.gone
            if self._plane.draining and not gone:
                await self._end(shutdown_cut())
                return
            self._abandon(client_gone())
            if not gone:
                raise

    async def broke(self, problem: Problem) -> None:
        """A defect of our own: settle what there is, and answer if nothing was sent yet."""
        body = self._told(problem) if not self._status else b""
        self._abandon(problem)
        if body:
            await self._send_problem(problem, body)

    async def _end(self, problem: Problem) -> None:
        """There is no answer, or no more of it: the client is told why in its dialect."""
        exchange = self._exchange
        if not self._status:
            body = self._told(problem)
            self._abandon(problem)
            await self._send_problem(problem, body)
        elif exchange is not None and not self._ended:
            pipe = exchange.last.pipe if exchange.last is not None else None
            last = pipe.failure(problem, self.id) if pipe is not None else b""
            self._books.gave(last)
            self._abandon(problem)
            self._ended = True
            await self._asgi.send({"type": "http.response.body", "body": last, "more_body": False})

    # -- the way in

    async def _serve(self) -> None:
        plane, snapshot, books = self._plane, self._snapshot, self._books
        await self._find_room()
        scope = self._asgi.scope
        asked = read_head(scope["headers"], self._dialect.forwards)
        presented = asked.presented or key_in_query(scope["query_string"])
        principal = plane.admission.admit_known(presented, books.wall)
        if principal is None:
            principal = await plane.admission.admit(presented, books.wall, address_of(scope))
        books.principal, books.traceparent = principal, asked.traceparent
        receipts = plane.desk.receipts if plane.desk is not None and snapshot.ledger.receipts else None
        books.promises = promises(receipts, asked.sign)
        raw = self._asgi.request.whole_body() if self._asgi.request is not None else None
        if raw is None or len(raw) > snapshot.limits.max_body:
            raw = await read_body(self._asgi.receive, asked.content_length, snapshot.limits.max_body)
        books.asked(raw)
        call = self._call = books.call = self._dialect.read(raw, scope["path"], scope["query_string"])
        self._sign = asked_of(asked, snapshot.signer, call.operation, principal.key.id) if asked.sign else None
        route, wildcard = find_route(snapshot.routes, call, principal, asked)
        books.route = route
        sifted = books.sifted = await sift(plane, snapshot, call, principal, asked)
        request = Request(self.id, call, self._dialect, principal, asked, sifted, books.wall)
        ruling = rule_on(snapshot, request, route, wildcard)
        if ruling.problem is not None and ruling.problem.code == HELD and await self._is_released(ruling, request):
            request = msgspec.structs.replace(request, released=True)
            ruling = rule_on(snapshot, request, route, wildcard)
        self._take(ruling, request)
        route = ruling.route
        if not snapshot.lanes.reaches(self._dialect, route.deployments):
            await self._without_lane(call, route)
            return
        books.reserve(route, ruling.wildcard)
        await books.may_leave()
        await self._relay_to(ruling, request)

    async def _is_released(self, ruling: Ruling, request: Request) -> bool:
        """Whether a person lets go a call that policy holds. Where nobody is there to ask, nobody does."""
        plane, kit, decision = self._plane, self._snapshot.screen, ruling.decision
        if kit is None or not kit.person:
            return False
        held = Judgement(Verdict.HOLD, decision.rule, "", decision.reasons)
        origin = Origin(self.id, request.principal.key.id, ruling.route.name, "")
        now = plane.clock.wall()
        by = await plane.holds.wait(plane.entropy.token(12), origin, Waiting(None, held), now, kit.person)
        return by.verdict is Verdict.ALLOW

    def _take(self, ruling: Ruling, request: Request) -> None:
        """Note a ruling. Raises its problem."""
        books, decision = self._books, ruling.decision
        books.decision, books.route, books.instead_of = decision, ruling.route, ruling.instead_of
        remember(self._plane, request, decision, "")
        books.decided()
        if ruling.problem is not None:
            raise ruling.problem

    async def _find_room(self) -> None:
        plane = self._plane
        if plane.draining:
            raise Unavailable("draining", "This gateway is shutting down.", "Try again at another replica.")
        if plane.in_flight > self._snapshot.limits.max_concurrent:
            raise Unavailable("overloaded", "This gateway is serving all it may at once.", "Try again.", retry_after=1)
        plane.sink.check_room()
        if plane.desk is not None:
            plane.desk.log.check_room()
            # Also a call that is refused leaves an entry.
            await plane.desk.log.room()

    async def _relay_to(self, ruling: Ruling, request: Request) -> None:
        plane, snapshot, call = self._plane, self._snapshot, request.call
        kit = snapshot.screen if call.operation in SCREENED else None
        screen = (
            AnswerScreen(plane, snapshot, kit, request, ruling.route, ruling.decision.data_class)
            if kit is not None
            else None
        )
        exchange = self._exchange = self._books.exchange = Exchange(
            Setting(
                ReplyContext(call, self.id, int(request.at)),
                self._dialect,
                ruling.route,
                ruling.wildcard,
                ruling.decision,
                partial(plane.choose, snapshot),
                snapshot.lanes,
                plane.health,
                snapshot.backoff,
                plane.entropy.fraction,
                plane.clock.wall,
                variants_of(plane, request, ruling.decision),
                self._keeper(call),
                screen.screening if screen is not None else unscreened,
                snapshot.verifier.witness if snapshot.verifier is not None else unwitnessed,
            )
        )
        silence = Silence(snapshot.limits.keepalive, self._dialect.keepalive) if call.stream else None
        relay = Relay(plane.transport, plane.clock, silence, screen, self._books.evidence)
        self._relay = self._books.relay = relay
        await relay.run(exchange, self)
        remember_answer(plane, request, exchange)

    def _keeper(self, call: Call) -> Callable[[str], int]:
        recounting = self._plane.recounting
        return keep_nothing if recounting is None or call.operation not in PRODUCES_TEXT else recounting.keep

    async def _without_lane(self, call: Call, route: Route) -> None:
        """No endpoint of the route speaks this operation. Tokens can be counted here; nothing else can."""
        if call.operation != "count":
            raise BadRequest(
                "operation_unsupported",
                f"No deployment of the route {route.name!r} offers what this path asks for.",
                "Use another path, or a route whose endpoints speak it.",
            )
        counted = Usage(input=len(call.raw) // BYTES_PER_TOKEN + 1)
        reply = Reply(id=self.id, model=call.model, choices=[], usage=counted)
        body = self._dialect.encode_reply(reply, ReplyContext(call, self.id, int(self._books.wall)))
        self._books.gave(body)
        self._books.close(200, None)
        lines = self._identity() + head.line(b"x-tidegate-counted-by", "estimate") + head.JSON
        await self._send_whole(200, lines, body)

    # -- the relay's client side

    async def answer(self, exchange: Exchange, body: bytes, content_type: str) -> None:
        """See relay.Client."""
        kind = head.JSON if content_type == "application/json" else head.line(b"content-type", content_type)
        if self._sign is not None and self._snapshot.signer is not None:
            body, why = self._snapshot.signer.whole(body, self._dialect, self._sign)
            kind += head.line(b"x-tidegate-envelope", f"unsigned({why})" if why else "signed")
        self._books.gave(body)
        closing = self._books.close(200, None)
        await self._send_whole(200, self._answer_lines(exchange, closing) + kind, body)

    async def open(self, exchange: Exchange, data: bytes) -> None:
        """See relay.Client."""
        self._status = 200
        pipe = exchange.last.pipe if exchange.last is not None else None
        lines = self._answer_lines(exchange, None) + head.line(
            b"content-type", pipe.content_type if pipe is not None else "text/event-stream"
        )
        send, signer = self._asgi.send, self._snapshot.signer
        if self._sign is not None and signer is not None and pipe is not None and "event-stream" in pipe.content_type:
            self._signing = StreamSigner(signer, self._dialect, self._sign)
            data = self._signing.write(data)
        await send({"type": "http.response.start", "status": 200, "headers": head.pairs(lines + _STREAMED)})
        if data:
            self._books.gave(data)
            await send({"type": "http.response.body", "body": data, "more_body": True})

    async def write(self, data: bytes) -> None:
        """See relay.Client."""
        if self._signing is not None:
            data = self._signing.write(data)
        self._books.gave(data)
        await self._asgi.send({"type": "http.response.body", "body": data, "more_body": True})

    async def close(self, data: bytes) -> None:
        """See relay.Client."""
        exchange = self._exchange
        if self._signing is not None:
            data = self._signing.close(data)
        self._books.gave(data)
        self._books.close(200, exchange.problem if exchange is not None else None)
        self._ended = True
        await self._asgi.send({"type": "http.response.body", "body": data, "more_body": False})

    async def fail(self, exchange: Exchange, problem: Problem) -> None:
        """See relay.Client."""
        await self._refuse(problem)

    # -- the way out

    async def _refuse(self, problem: Problem) -> None:
        body = self._told(problem)
        self._books.close(problem.status, problem)
        await self._send_problem(problem, body)

    def _told(self, problem: Problem) -> bytes:
        """What the client is told, which is what it is given."""
        body = self._dialect.error(problem, self.id)
        self._books.gave(body)
        return body

    async def _send_problem(self, problem: Problem, body: bytes) -> None:
        exchange = self._exchange
        if exchange is not None and exchange.last is not None:
            lines = self._answer_lines(exchange, None)
        else:
            lines = self._identity() + self._decision_lines("") + self._limit_lines()
        await self._send_whole(problem.status, lines + head.of_problem(problem) + head.JSON, body)

    async def _send_whole(self, status: int, lines: bytes, body: bytes) -> None:
        self._status, self._ended = status, True
        await send_whole(self._asgi, status, lines, body)

    def _answer_lines(self, exchange: Exchange, closing: Closing | None) -> bytes:
        snapshot, trying, call, books = self._snapshot, exchange.last, self._call, self._books
        lines = self._identity()
        if snapshot.expose == "none" or trying is None or call is None:
            return lines
        lines += snapshot.lines_of(
            trying.lane.deployment, trying.prepared.sent_model, call.model, exchange.facts.claimed
        )
        lines += b"x-tidegate-attempts: %d\r\nx-tidegate-added-ms: %.3f\r\nx-tidegate-checks: %b\r\n" % (
            exchange.attempt_count,
            books.added_ms() if closing is None else closing.added_ms,
            # Outcomes and their reasons are our own words: nothing to escape.
            ", ".join([f"{name}={outcome}" for name, outcome in books.checks().items()]).encode(),
        )
        lines += self._decision_lines(trying.lane.deployment.endpoint.id)
        if trying.prepared.dropped:
            lines += head.line(b"x-tidegate-dropped", ",".join(trying.prepared.dropped))
        if closing is not None:
            lines += head.line(b"x-tidegate-cost", closing.cost)
        return lines + self._limit_lines()

    def _identity(self) -> bytes:
        return head.identity(self.id) + self._books.receipt_lines()

    def _decision_lines(self, endpoint: str) -> bytes:
        """What policy made of the call, and why it went where it went."""
        books = self._books
        if books.decision is None or self._snapshot.expose == "none":
            return b""
        return self._snapshot.decision_lines(books.decision, endpoint, books.instead_of)

    def _limit_lines(self) -> bytes:
        books = self._books
        if books.principal is None or not books.is_limited or self._snapshot.expose == "none":
            return b""
        lines = head.of_limits(self._plane.meter.remaining(books.principal, books.wall))
        if books.warnings:
            lines += head.line(b"x-tidegate-budget-warning", ", ".join(books.warnings))
        return lines

    def _abandon(self, problem: Problem) -> None:
        exchange = self._exchange
        if exchange is not None and exchange.is_open:
            exchange.abandoned(problem, self._plane.clock.tick())
        self._books.close(self._status or problem.status, problem)
