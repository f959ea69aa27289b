"""What is settled of a request before anything is sent: which route, and where policy lets it go."""

from __future__ import annotations

import msgspec

from tidegate.core.errors import BadRequest, Refused
from tidegate.core.principal import Principal
from tidegate.core.words import DataClass
from tidegate.gateway.plane import Clearings, Routes
from tidegate.gateway.request import Head
from tidegate.policy.decide import Decision, decide
from tidegate.providers.record import Route
from tidegate.wire.dialect import Call


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


def decide_on(clearings: Clearings, exchange: str, route: Route, asked: Head) -> Decision:
    """Policy's decision on an exchange. Raises Refused (`not_cleared`, 503) when no endpoint may get it."""
    data_class = clearings.unclassified
    if asked.data_class is not None and asked.data_class > data_class:
        # A declaration may raise the class, never lower it.
        data_class = asked.data_class
    decision = decide(exchange, data_class, clearings.of(route, data_class))
    if not decision.cleared:
        raise Refused(
            "not_cleared",
            f"No endpoint of the route {route.name!r} is cleared for {DataClass(data_class).name.lower()} data.",
            "Use a route with a cleared endpoint, or ask the operator to clear one.",
            status=503,
            retry=False,
        )
    return decision
