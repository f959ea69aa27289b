"""Calls of the gateway's own to one deployment: through policy and the one door, and on record like any other.

They are made of what the gateway wrote itself, so they are `public` and carry no label; policy still says whether
they may go there.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Any, Final

from msgspec.structs import replace

from tidegate.core.errors import BadRequest, Problem, Refused, Unavailable
from tidegate.core.principal import Key, Principal
from tidegate.core.record import Attempt, ExchangeRecord, Models
from tidegate.gateway.endings import shutdown_cut
from tidegate.gateway.own_evidence import OwnCall, OwnEvidence
from tidegate.gateway.plane import Plane, Snapshot
from tidegate.policy.decide import Decision, decide
from tidegate.policy.facts import Asked, Content
from tidegate.providers.record import Deployment, Route
from tidegate.wire.body import encode
from tidegate.wire.delta import Reply
from tidegate.wire.dialect import Call, Dialect

KEY: Final = "tidegate-probe"
"""The key that records of such calls name; no caller can have it, for ids of keys begin otherwise."""

_OURSELVES: Final = Principal(Key(id=KEY, name=KEY, digest="", hint="", created=0.0))


async def ask(plane: Plane, route: Route, deployment: Deployment, document: Mapping[str, Any]) -> Reply:
    """Send the body of an OpenAI chat completion, not streamed, and return the answer.

    Raises Refused (`own_call_refused`) where policy does not let it go, ProviderFailed, BadRequest, Unavailable.
    """
    plane.sink.check_room()
    if plane.desk is not None:
        plane.desk.log.check_room()
    snapshot, ident, at = plane.snapshot, plane.entropy.exchange_id(), plane.clock.wall()
    dialect = _chat(plane)
    call = dialect.read(encode({**document, "model": deployment.model}), dialect.routes[0].path, b"")
    only = replace(route, deployments=(deployment,))
    asked = Asked(key=KEY, route=route.name, dialect=call.dialect, operation=call.operation, at=at)
    decision = decide(snapshot.policy, ident, asked, Content(), snapshot.places.of(only, at))
    record = _record(call, route, deployment, decision, at)
    began = plane.clock.tick()
    evidence = OwnEvidence(plane, snapshot, ident, dialect)
    try:
        reply = await _send(snapshot, evidence, OwnCall(_OURSELVES, call, only, decision), dialect)
    except Problem as problem:
        evidence.closed(_close(plane, record, problem.status, problem, began))
        raise
    except BaseException as error:
        # Something may have left all the same.
        cut = shutdown_cut() if isinstance(error, asyncio.CancelledError) else _defect()
        evidence.closed(_close(plane, record, cut.status, cut, began))
        raise
    known = replace(record, models=replace(record.models, claimed=reply.model))
    evidence.closed(_close(plane, known, 200, None, began))
    return reply


async def _send(snapshot: Snapshot, evidence: OwnEvidence, own: OwnCall, dialect: Dialect) -> Reply:
    call, decision, deployment = own.call, own.decision, own.route.deployments[0]
    permit = decision.permit(deployment.endpoint.id)
    if permit is None or permit.redact:
        raise Refused(
            "own_call_refused",
            f"Policy does not let calls of the gateway's own go to {deployment.endpoint.id!r}.",
            "See `tidegate policy explain`, and its standing.",
        )
    lane = snapshot.lanes.lane(dialect, deployment)
    if lane is None:
        raise BadRequest(
            "operation_unsupported", f"{deployment.id!r} speaks no dialect of conversations.", "Leave it out."
        )
    prompt = None if lane.same_format else dialect.prompt(call)
    prepared = snapshot.lanes.prepare(lane, call, prompt, "", ())
    status, raw = await evidence.exchange_bytes(own, permit, prepared.outbound, lane.address.max_response)
    if status != 200:
        raise lane.upstream.read_error(status, raw)
    return lane.upstream.decode_reply(raw)


def _defect() -> Unavailable:
    return Unavailable("defect", "Tidegate failed to make a call of its own.", "See its log.", status=500)


def _chat(plane: Plane) -> Dialect:
    """The dialect of OpenAI's chat completions, by its path, which is what its body is known by."""
    for dialect in plane.dialects.values():
        if dialect.operation == "generate" and any(
            route.path.endswith("/chat/completions") for route in dialect.routes
        ):
            return dialect
    raise RuntimeError("no dialect of chat completions is installed")


def _record(call: Call, route: Route, deployment: Deployment, decision: Decision, at: float) -> ExchangeRecord:
    endpoint = deployment.endpoint
    there = decision.disposition(endpoint.id)
    return ExchangeRecord(
        id=decision.exchange,
        started=at,
        key=KEY,
        dialect=call.dialect,
        operation=call.operation,
        route=route.name,
        models=Models(requested=call.model, sent=call.model),
        deployment=deployment.id,
        endpoint=endpoint.id,
        provider=endpoint.provider,
        tier=endpoint.tier.value,
        decision=there.action.value,
        rule=there.rule,
        policy=decision.policy,
        checks={"classify": "not_checked(own_call)", "screen": "not_checked(own_call)"},
        request_bytes=len(call.raw),
    )


def _close(plane: Plane, record: ExchangeRecord, status: int, problem: Problem | None, began: float) -> ExchangeRecord:
    took = round((plane.clock.tick() - began) * 1000, 3)
    code = problem.code if problem is not None else ""
    closed = replace(
        record,
        status=status,
        error_type=problem.error_type if problem is not None else "",
        attempts=(Attempt(deployment=record.deployment, status=status, code=code, ms=took),),
        first_byte_ms=took,
        total_ms=took,
    )
    plane.sink.add(closed)
    plane.metrics.closed(closed)
    for tell in plane.observers:
        tell(closed)
    return closed
