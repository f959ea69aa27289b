"""What is settled of a request before anything is sent: which route, and where policy lets it go."""

from __future__ import annotations

import msgspec

from tidegate.core.errors import BadRequest, Problem, Refused
from tidegate.core.principal import Principal
from tidegate.core.words import Action
from tidegate.gateway.plane import Routes, Snapshot
from tidegate.gateway.request import Head
from tidegate.gateway.sift import Sifted, asked_of, can_serve, needs_of
from tidegate.policy.decide import Decision, decide
from tidegate.providers.record import Route
from tidegate.wire.dialect import Call, Dialect


def find_route(routes: Routes, call: Call, principal: Principal, asked: Head) -> tuple[Route, str]:
    """The route of the call's model, narrowed to a pinned deployment, and what its `*` matched.

    Raises BadRequest (`model_not_found`, 404; `deployment_not_found`) and Refused (`pin_not_allowed`).
    """
    found = routes.find_route(call.model)
    if found is None or not principal.may_use(found[0].name):
        # The same answer for both, so that a key cannot be used to learn the names of routes.
        raise BadRequest(
            "model_not_found",
            f"The model {call.model[:100]!r} does not exist or this key may not use it.",
            "List the models this key may use with GET /v1/models.",
            status=404,
            param="model",
        )
    if not asked.pin:
        return found
    route, wildcard = found
    return _pinned(route, principal, asked.pin), wildcard


def _pinned(route: Route, principal: Principal, pin: str) -> Route:
    if not principal.key.may_pin:
        raise Refused("pin_not_allowed", "This key may not choose the deployment.", "Leave the header out.")
    chosen = tuple(item for item in route.deployments if pin in (item.id, item.endpoint.id))
    if not chosen:
        raise BadRequest(
            "deployment_not_found", f"The route {route.name!r} has no deployment {pin[:100]!r}.", "Check the name."
        )
    return msgspec.structs.replace(route, deployments=chosen)


class Ruling(msgspec.Struct, frozen=True, gc=False):
    """Where an exchange goes. `instead_of` names the route that was asked for when policy chose another.

    With `problem` it goes nowhere.
    """

    decision: Decision
    route: Route
    wildcard: str = ""
    instead_of: str = ""
    problem: Problem | None = None


class Request(msgspec.Struct, frozen=True, gc=False):
    """What a ruling is made of. `at` is Unix seconds."""

    exchange: str
    call: Call
    dialect: Dialect
    principal: Principal
    head: Head
    sifted: Sifted
    at: float
    released: bool = False
    """A person has let it go."""


HELD = "held_for_review"


def rule_on(snapshot: Snapshot, request: Request, route: Route, wildcard: str) -> Ruling:
    """Policy's ruling on an exchange: at the route it asks for, or at the one that takes what may not go there.

    Where it may go nowhere, the problem is Refused: `policy_blocked` or `held_for_review` (403), `not_cleared` (503).
    """
    decision = _decide(snapshot, request, route)
    if decision.cleared:
        return Ruling(decision, route, wildcard)
    if decision.action is Action.REROUTE and decision.reroute:
        ruling = _elsewhere(snapshot, request, decision, route)
        if ruling is not None:
            return ruling
    return Ruling(decision, route, wildcard, problem=_refusal(decision, route))


def _decide(snapshot: Snapshot, request: Request, route: Route) -> Decision:
    asked = asked_of(request.principal, route.name, request.call, request.head, request.at)
    if request.released:
        asked = msgspec.structs.replace(asked, released=True)
    return decide(
        snapshot.policy, request.exchange, asked, request.sifted.content, snapshot.places.of(route, request.at)
    )


def _elsewhere(snapshot: Snapshot, request: Request, decision: Decision, asked: Route) -> Ruling | None:
    """The ruling at the route that policy names, among its deployments that can serve the call; None without any."""
    found = snapshot.routes.find_route(decision.reroute)
    if found is None:
        return None
    needs = needs_of(request.call, request.sifted.reading)
    able = tuple(
        item
        for item in found[0].deployments
        if can_serve(item, request.call, needs) and snapshot.lanes.reaches(request.dialect, (item,))
    )
    if not able:
        return None
    route = msgspec.structs.replace(found[0], deployments=able) if len(able) < len(found[0].deployments) else found[0]
    there = _decide(snapshot, request, route)
    return Ruling(there, route, found[1], asked.name) if there.cleared else None


def _refusal(decision: Decision, route: Route) -> Problem:
    if decision.action is Action.HOLD:
        return Refused(
            HELD,
            f"The policy's rule {decision.rule!r} keeps this call until a person has looked at it.",
            "Ask the operator of this gateway, or leave out what it is about.",
        )
    if decision.action is Action.BLOCK:
        return Refused(
            "policy_blocked",
            f"The policy's rule {decision.rule!r} does not allow this call.",
            "Ask the operator of this gateway, or leave out what it is about.",
        )
    return Refused(
        "not_cleared",
        f"No endpoint of the route {route.name!r} is cleared for {decision.data_class.name.lower()} data of this "
        "kind, and no local model can take the call.",
        "Use a route with a cleared endpoint, or ask the operator to clear one.",
        status=503,
        retry=False,
    )
