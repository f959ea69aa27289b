"""The books of one exchange: what it reserved, what it used and cost, how long it took, and its record.

`close` settles the reservation and writes the record exactly once, whatever way the exchange ended.
"""

from __future__ import annotations

from msgspec.structs import replace

from tidegate.core.errors import LedgerBroken, Problem, Unavailable
from tidegate.core.principal import NO_LIMITS, Principal
from tidegate.core.record import ExchangeRecord, Models, Recount
from tidegate.core.usage import NO_USAGE
from tidegate.core.words import DataClass, not_checked
from tidegate.gateway.account import Outcome, Settled, estimate, settle
from tidegate.gateway.checks import checks_of, late_checks
from tidegate.gateway.endings import Closing, Ending, Times
from tidegate.gateway.exchange import Exchange
from tidegate.gateway.ledger_desk import Written
from tidegate.gateway.meter import Estimate, Reservation
from tidegate.gateway.plane import Plane, Snapshot
from tidegate.gateway.relay import Relay
from tidegate.gateway.sift import Sifted
from tidegate.policy.decide import Decision
from tidegate.policy.screening import ALLOWED
from tidegate.providers.record import Route
from tidegate.wire.dialect import Call, Dialect

CLASS_NAMES = {item: item.name.lower() for item in DataClass}

NOT_REACHED = str(not_checked("not_reached"))

_NO_CALL = Call("", "generate", "", False, b"", {})
_UNLIMITED = Estimate()
_NOTHING = Settled(NO_USAGE, "none", "0", "")


class Books:
    """Filled in as the exchange goes on; `close` may come at any point."""

    __slots__ = (
        "_checks", "_closing", "_dialect", "_id", "_plane", "_reservation", "_snapshot", "_started", "_written", "call",
        "decision", "evidence", "exchange", "instead_of", "principal", "promises", "relay", "route", "sifted",
        "traceparent", "wall",
    )  # fmt: skip

    def __init__(self, plane: Plane, snapshot: Snapshot, ident: str, dialect: Dialect) -> None:
        self._plane = plane
        self._snapshot = snapshot
        self._id = ident
        self._dialect = dialect
        self.evidence = plane.desk.open(ident) if plane.desk is not None else None
        """What hears the bytes of the exchange; None where there is no log."""
        self._written: Written | None = None
        """The entry in the log that the answer tells of."""
        self.promises = False
        """Whether the client asked for a signed receipt."""
        self._started = plane.clock.tick()
        self.wall = plane.clock.wall()
        self.traceparent = ""
        self.principal: Principal | None = None
        self.call: Call | None = None
        self.route: Route | None = None
        self.decision: Decision | None = None
        self.sifted: Sifted | None = None
        self.instead_of = ""
        """The route that was asked for, when policy chose another."""
        self.exchange: Exchange | None = None
        self.relay: Relay | None = None
        self._reservation: Reservation | None = None
        self._closing: Closing | None = None
        self._checks: dict[str, str] | None = None

    def reserve(self, route: Route, wildcard: str) -> None:
        """Reserve the rates and budgets that the call may take at most. Raises Refused (429).

        `wildcard` is what the route's `*` matched: a deployment is priced by the name it will be sent.
        """
        call, principal = self.call, self.principal
        if call is None or principal is None:
            raise RuntimeError("nothing to reserve for")
        if not self.is_limited:
            # Nothing to compare an estimate with; the reservation only counts what is in progress and spent.
            self._reservation = self._plane.meter.reserve(principal, _UNLIMITED, self.wall)
            return
        prices = self._snapshot.prices
        guesses = [
            estimate(prices, item, call, self.wall, sent=item.model.replace("*", wildcard, 1))
            for item in route.deployments
        ]
        # The dearest deployment that may serve: what is reserved must not be too little.
        dearest = guesses[0] if len(guesses) == 1 else max(guesses, key=lambda guess: guess.cost)
        self._reservation = self._plane.meter.reserve(principal, dearest, self.wall)

    # -- evidence

    def asked(self, raw: bytes) -> None:
        """The client's body is here."""
        if self.evidence is not None:
            self.evidence.asked(raw)

    def decided(self) -> None:
        """Policy has decided. Raises LedgerBroken."""
        if self.evidence is not None and self._plane.desk is not None:
            self._written = self._plane.desk.decided(self.evidence, self, self._snapshot.ledger)

    async def may_leave(self) -> None:
        """Wait until the log lets the call leave. Raises LedgerBroken."""
        desk, decision = self._plane.desk, self.decision
        if desk is not None and self._written is not None and decision is not None:
            await desk.settle(self._written, decision.data_class, self._snapshot.ledger)

    def gave(self, data: bytes) -> None:
        """Bytes of the body go to the client; before `close` the last of them."""
        if self.evidence is not None:
            self.evidence.gave(data)

    def receipt_lines(self) -> bytes:
        """What the answer's head says of the log."""
        desk = self._plane.desk
        if desk is None or self._written is None:
            return b""
        return desk.lines(self._written, self._snapshot.ledger, signed=self.promises)

    def _close_evidence(self, record: ExchangeRecord) -> None:
        desk, evidence = self._plane.desk, self.evidence
        if desk is not None and evidence is not None:
            written = desk.closed(evidence, record, self.call, self._dialect)
            self._written = self._written or written

    # -- closing

    def checks(self) -> dict[str, str]:
        """Which checks ran and what they said, as they stand when first asked with an answer at hand."""
        if self._checks is None:
            self._checks = checks_of(self.exchange, self._classified) if self.exchange is not None else {}
        return self._checks

    @property
    def _classified(self) -> str:
        return str(self.sifted.scan.outcome) if self.sifted is not None else NOT_REACHED

    @property
    def is_limited(self) -> bool:
        """Whether the caller has any limit, so that headers about limits make sense."""
        principal = self.principal
        if principal is None:
            return False
        return principal.key.limits != NO_LIMITS or (principal.team is not None and principal.team.limits != NO_LIMITS)

    @property
    def warnings(self) -> tuple[str, ...]:
        """Soft budgets that are exceeded."""
        return self._reservation.warnings if self._reservation is not None else ()

    def added_ms(self, until: float | None = None) -> float:
        """Milliseconds that the gateway itself took until `until` (a tick; now by default)."""
        relay = self.relay
        waited = relay.waited if relay is not None else 0.0
        now = self._plane.clock.tick() if until is None else until
        return max((now - self._started - waited) * 1000, 0.0)

    def close(self, status: int, problem: Problem | None) -> Closing:
        """Settle and record, once; later calls give the first one's result.

        Raises Unavailable and LedgerBroken when record or evidence cannot be kept: an answer without them must not
        go out.
        """
        if self._closing is not None:
            return self._closing
        now = self._plane.clock.tick()
        if problem is not None:
            # Its traceback holds the frames that hold this exchange: a cycle, kept until a collector finds it.
            problem.__traceback__ = None
        # Set first: if closing itself fails, what closes again must not fail by the same cause.
        self._closing = Closing("0", 0.0)
        relay, plane = self.relay, self._plane
        first = relay.first_output_at if relay is not None and relay.first_output_at else now
        bill = self._bill()
        closing = self._closing = Closing(bill.cost, self.added_ms(first))
        if self._reservation is not None:
            if self._sent:
                plane.meter.settle_grains(self._reservation, bill.grains, bill.usage.total)
            else:
                plane.meter.release(self._reservation)
        if self.principal is None:
            if problem is not None:
                plane.refused(problem, self._id)
            return closing
        started = self._started
        times = Times(round((first - started) * 1000, 3), round((now - started) * 1000, 3), round(closing.added_ms, 3))
        recount = self._recount()
        self._keep(self._record(self.principal, Ending(status, problem, times, recount), bill), problem)
        return closing

    def _keep(self, record: ExchangeRecord, problem: Problem | None) -> None:
        """Put it into the log and into the records; into these also when the log fails, with what the client gets."""
        plane = self._plane
        try:
            self._close_evidence(record)
        except (LedgerBroken, Unavailable) as lost:
            # A refusal says what it says; an answer must not go out.
            if problem is None:
                record = _kept_back(record, lost)
                raise
        finally:
            plane.sink.add(record)
            plane.metrics.closed(record)
            for tell in plane.observers:
                tell(record)

    @property
    def _sent(self) -> bool:
        return self.exchange is not None and bool(self.exchange.attempts or self.exchange.last)

    def _bill(self) -> Settled:
        exchange, call = self.exchange, self.call
        trying = exchange.last if exchange is not None else None
        if exchange is None or trying is None or call is None or not exchange.facts.opened:
            return _NOTHING
        facts = exchange.facts
        outcome = Outcome(
            call=call,
            usage=facts.usage,
            complete=facts.ended,
            output_chars=facts.output_chars,
            undecoded=0 if call.stream or facts.output_chars else exchange.response_bytes,
        )
        names = (trying.prepared.sent_model, facts.claimed)
        return settle(self._snapshot.prices, trying.lane.deployment, names, outcome, self.wall)

    def _recount(self) -> Recount | None:
        exchange, call, recounting = self.exchange, self.call, self._plane.recounting
        trying = exchange.last if exchange is not None else None
        if recounting is None or exchange is None or call is None or trying is None or not exchange.facts.opened:
            return None
        # What was sent is what the endpoint counted.
        sent = trying.variant.call if trying.variant is not None else call
        recount = recounting.take(self._id, sent, trying.prepared.sent_model, exchange.facts)
        self.checks()["recount"] = recount.outcome
        return recount

    def _record(self, principal: Principal, ending: Ending, bill: Settled) -> ExchangeRecord:
        exchange, call, decision = self.exchange, self.call, self.decision
        trying = exchange.last if exchange is not None else None
        if exchange is None or trying is None or call is None or decision is None:
            return self._unsent(principal, ending)
        problem, times, facts = ending.problem, ending.times, exchange.facts
        deployment = trying.lane.deployment
        endpoint = deployment.endpoint
        there = decision.disposition(endpoint.id)
        screening = trying.screening
        # Headers of a stream could not say it yet.
        self.checks().update(late_checks(exchange))
        return ExchangeRecord(
            id=self._id,
            started=self.wall,
            key=principal.key.id,
            team=principal.key.team,
            dialect=call.dialect,
            operation=call.operation,
            route=self._route_name,
            models=Models(requested=call.model, sent=trying.prepared.sent_model, claimed=facts.claimed),
            deployment=deployment.id,
            endpoint=endpoint.id,
            provider=endpoint.provider,
            tier=endpoint.tier.value,
            upstream_dialect=trying.lane.upstream.id,
            stream=call.stream,
            status=ending.status,
            error_type=problem.error_type if problem is not None else "",
            finish=facts.finish or "",
            interrupted=problem is not None and ending.status == 200,
            usage=bill.usage,
            usage_source=bill.usage_source,
            cost=bill.cost,
            price_source=bill.price_source,
            attempts=tuple(exchange.attempts),
            dropped=trying.prepared.dropped,
            checks=self.checks(),
            decision="reroute" if self.instead_of else there.action.value,
            rule=there.rule,
            data_class=CLASS_NAMES[decision.data_class],
            labels=tuple(sorted(decision.labels)),
            findings=self._findings,
            reasons=decision.reasons,
            policy=decision.policy,
            verdict=screening.judgement.verdict.value if screening is not None else "",
            verdict_rule=screening.judgement.rule
            if screening is not None and screening.judgement is not ALLOWED
            else "",
            sights=screening.sights if screening is not None else {},
            unscreened=tuple(sorted(screening.unread)) if screening is not None else (),
            request_bytes=len(call.raw),
            response_bytes=exchange.response_bytes,
            model_match=exchange.match,
            first_byte_ms=times.first_byte,
            total_ms=times.total,
            added_ms=times.added,
            recount=ending.recount,
            traceparent=self.traceparent,
        )

    def _unsent(self, principal: Principal, ending: Ending) -> ExchangeRecord:
        """The record of a call that was refused, or answered here, before any endpoint was asked."""
        call, decision, times = self.call, self.decision, ending.times
        blank = call if call is not None else _NO_CALL
        return ExchangeRecord(
            id=self._id,
            started=self.wall,
            key=principal.key.id,
            team=principal.key.team,
            dialect=blank.dialect,
            operation=blank.operation if call is not None else "",
            route=self._route_name,
            models=Models(requested=blank.model),
            stream=blank.stream,
            status=ending.status,
            error_type=ending.problem.error_type if ending.problem is not None else "",
            decision=decision.action.value if decision is not None else "",
            rule=decision.rule if decision is not None else "",
            data_class=CLASS_NAMES[decision.data_class] if decision is not None else "",
            labels=tuple(sorted(decision.labels)) if decision is not None else (),
            findings=self._findings,
            reasons=decision.reasons if decision is not None else (),
            policy=decision.policy if decision is not None else "",
            checks={"classify": self._classified},
            request_bytes=len(blank.raw),
            first_byte_ms=times.first_byte,
            total_ms=times.total,
            added_ms=times.added,
        )

    @property
    def _findings(self) -> dict[str, int]:
        return dict(self.sifted.content.rules) if self.sifted is not None else {}

    @property
    def _route_name(self) -> str:
        return self.route.name if self.route is not None else ""


def _kept_back(record: ExchangeRecord, lost: Problem) -> ExchangeRecord:
    """The record of an answer that may not go out: all of it, or the end of a stream that has begun."""
    status = record.status if record.stream else lost.status
    return replace(record, status=status, error_type=lost.error_type, interrupted=record.stream)
