"""Closing the books on one exchange: final usage, cost, checks and the record. Pure: facts in, record out."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from tidegate.core.errors import Problem
from tidegate.core.record import ExchangeRecord, Models
from tidegate.core.usage import Usage
from tidegate.core.words import FOUND, PASSED, DataClass, Outcome, not_checked
from tidegate.gateway.attempt import Try
from tidegate.gateway.exchange import Exchange
from tidegate.policy.decide import Decision
from tidegate.providers.record import Endpoint
from tidegate.wire.dialect import Call

NO_DETECTOR = not_checked("no_detector")
NO_SCREEN = not_checked("no_screen")


class Times(msgspec.Struct, frozen=True):
    """When things happened: `wall` Unix seconds of the start; the rest milliseconds."""

    wall: float
    first_byte_ms: float
    total_ms: float
    added_ms: float


class Bill(msgspec.Struct, frozen=True):
    """What was used and what it costs (USD, exact decimal text), and how each is known."""

    usage: Usage
    usage_source: str
    cost: str
    price_source: str


def checks_of(exchange: Exchange) -> dict[str, str]:
    """Which checks ran on the exchange and what they said; those that did not run say why."""
    checks = {
        "classify": str(NO_DETECTOR),
        "screen": str(NO_SCREEN),
        "model_match": str(_model_outcome(exchange)),
    }
    trying = exchange.last
    if trying is not None and trying.lane.deployment.endpoint.preferences is not None:
        checks["provider_preferences"] = str(preferences_outcome(trying.lane.deployment.endpoint, trying))
    return checks


def _model_outcome(exchange: Exchange) -> Outcome:
    match exchange.match:
        case "match" | "alias":
            return PASSED
        case "mismatch":
            return FOUND
        case "unknown":
            return not_checked("no_claim")
        case _:
            return not_checked("no_answer")


def preferences_outcome(endpoint: Endpoint, trying: Try) -> Outcome:
    """Whether an aggregator kept to the providers it was told to use, by what it says of itself."""
    wanted = endpoint.preferences
    if wanted is None or not wanted.only:
        return not_checked("nothing_to_hold_against")
    served_by = trying.facts.served_by
    if not served_by:
        return not_checked("no_provider_named")
    allowed = {_slug(name) for name in wanted.only}
    return PASSED if _slug(served_by) in allowed else FOUND


def _slug(name: str) -> str:
    return "".join(letter for letter in name.split("/", 1)[0].lower() if letter.isalnum())


class Parties(msgspec.Struct, frozen=True):
    """Who asked, and what policy said."""

    key: str
    team: str
    route: str
    decision: Decision | None


def record_of(
    ident: str, parties: Parties, call: Call | None, exchange: Exchange | None, bill: Bill, outcome: Outgoing
) -> ExchangeRecord:
    """The record of a closed exchange."""
    decision = parties.decision
    problem, times = outcome.problem, outcome.times
    fields: dict[str, object] = {}
    if exchange is not None:
        fields = _of_exchange(exchange)
    return ExchangeRecord(
        id=ident,
        started=times.wall,
        key=parties.key,
        team=parties.team,
        route=parties.route,
        dialect=call.dialect if call is not None else "",
        operation=call.operation if call is not None else "",
        stream=call.stream if call is not None else False,
        request_bytes=len(call.raw) if call is not None else 0,
        status=outcome.status,
        error_type=problem.error_type if problem is not None else "",
        interrupted=problem is not None and outcome.status == 200,
        usage=bill.usage,
        usage_source=bill.usage_source,
        cost=bill.cost,
        price_source=bill.price_source,
        checks=outcome.checks,
        decision=decision.action.value if decision is not None else "",
        rule=decision.rule if decision is not None else "",
        data_class=DataClass(decision.data_class).name.lower() if decision is not None else "",
        first_byte_ms=times.first_byte_ms,
        total_ms=times.total_ms,
        added_ms=times.added_ms,
        models=_models(call, exchange),
        **fields,  # type: ignore[arg-type]
    )


class Outgoing(msgspec.Struct, frozen=True):
    """How the exchange ended for the client."""

    status: int
    problem: Problem | None
    times: Times
    checks: Mapping[str, str]


def _models(call: Call | None, exchange: Exchange | None) -> Models:
    trying = exchange.last if exchange is not None else None
    return Models(
        requested=call.model if call is not None else "",
        sent=trying.prepared.sent_model if trying is not None else "",
        claimed=exchange.facts.claimed if exchange is not None else "",
    )


def _of_exchange(exchange: Exchange) -> dict[str, object]:
    trying = exchange.last
    fields: dict[str, object] = {
        "attempts": tuple(exchange.attempts),
        "finish": exchange.facts.finish or "",
        "response_bytes": exchange.response_bytes,
        "model_match": exchange.match,
    }
    if trying is not None:
        deployment = trying.lane.deployment
        fields |= {
            "deployment": deployment.id,
            "endpoint": deployment.endpoint.id,
            "provider": deployment.endpoint.provider,
            "tier": deployment.endpoint.tier.value,
            "upstream_dialect": trying.lane.upstream.id,
            "dropped": trying.prepared.dropped,
        }
    return fields
