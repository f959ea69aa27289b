"""Sends conversations full of decoys to endpoints, when it is time or when it is asked to.

When is drawn for each endpoint, so that a probe cannot be told by its hour.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Final

import msgspec

from tidegate.app.canary import Canaries
from tidegate.app.config import Settings
from tidegate.app.config_canary import chosen
from tidegate.core.errors import BadRequest, Problem
from tidegate.core.words import Standing
from tidegate.detect.canaries.material import conversation
from tidegate.detect.pseudonyms.keyed import Key
from tidegate.gateway.own_calls import ask
from tidegate.gateway.plane import Plane
from tidegate.providers.record import Deployment, Route

log = logging.getLogger("tidegate.canaries")

MOST_AT_ONCE: Final = 2
"""Probes of one look; the others wait for the next."""


class Probed(msgspec.Struct, frozen=True):
    """One probe: which deployment, the epoch of its decoys, how many of them, and the code of what went wrong."""

    endpoint: str
    deployment: str
    epoch: int
    decoys: int
    problem: str = ""


class Prober:
    """Call `look` now and then; `probe` at any time."""

    def __init__(self, plane: Plane, canaries: Canaries, settings: Callable[[], Settings]) -> None:
        self._plane = plane
        self._canaries = canaries
        self._settings = settings
        self._due: dict[str, float] = {}

    async def look(self) -> int:
        """Probe what is due; how many. A failure is logged and waits for the next time."""
        settings = self._settings()
        given = settings.canaries.probe
        if not given.every:
            return 0
        now, tiers = self._plane.clock.tick(), {item.id: item.tier.value for item in settings.endpoints}
        done = 0
        for name in sorted(chosen(given.endpoints, tiers)):
            due = self._due.setdefault(name, now + given.every * self._plane.entropy.fraction())
            if now < due or done >= MOST_AT_ONCE or self._canaries.standings.of(name) is Standing.QUARANTINED:
                continue
            self._due[name] = now + given.every * (0.5 + self._plane.entropy.fraction())
            probed = await self.probe(name)
            done += 1
            if probed.problem:
                log.warning("probe failed", extra={"endpoint": name, "code": probed.problem})
        return done

    async def probe(self, endpoint: str) -> Probed:
        """Send one conversation to an endpoint. Raises BadRequest (`endpoint_not_routed`) and Unavailable."""
        route, deployment = self._deployment(endpoint)
        canaries, plane = self._canaries, self._plane
        scope = plane.entropy.token(9)
        planting = canaries.decoys.planting(endpoint, "probe", "", "")
        planting = msgspec.structs.replace(planting, scope=scope)
        issued = canaries.issue_for(planting)
        count = 0

        def issue(kind: str, shape: str) -> str:
            nonlocal count
            count += 1
            return issued(kind, shape)

        draw = Key(canaries.book.hashed(scope).encode()).draw("probe")
        sinks = canaries.decoys.settings.sinks
        document = conversation(deployment.model, sinks, issue, draw, canaries.probe_text)
        try:
            await ask(plane, route, deployment, document)
        except Problem as problem:
            return Probed(endpoint, deployment.id, planting.epoch, count, problem.code)
        return Probed(endpoint, deployment.id, planting.epoch, count)

    def _deployment(self, endpoint: str) -> tuple[Route, Deployment]:
        for route in self._plane.snapshot.routes.routes:
            for deployment in route.deployments:
                if deployment.endpoint.id == endpoint and "*" not in deployment.model:
                    return route, deployment
        raise BadRequest(
            "endpoint_not_routed",
            f"No route has a deployment with a full model name at {endpoint[:60]!r}.",
            "Check the id; see `tidegate config check`.",
            status=404,
        )
