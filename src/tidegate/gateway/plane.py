"""The data plane's parts, made in one place (`app/build.py`) and passed in.

`Snapshot` is what a reload replaces, in one assignment between requests; an exchange keeps the one it
began with. `Plane` holds what lives as long as the process.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Protocol

import msgspec

from tidegate.core.errors import Problem
from tidegate.core.ports import Clock, Entropy, RecordSink
from tidegate.core.record import ExchangeRecord, Recount
from tidegate.core.words import DataClass
from tidegate.gateway.admit import Admission
from tidegate.gateway.headers import models_lines, of_deployment
from tidegate.gateway.health import HealthBook
from tidegate.gateway.lane import LaneBook
from tidegate.gateway.meter import Meter
from tidegate.gateway.metrics import Metrics
from tidegate.gateway.pipe import Facts
from tidegate.gateway.retry import Backoff
from tidegate.policy.decide import Policy, clear
from tidegate.policy.door import Transport
from tidegate.providers.choose import order
from tidegate.providers.prices import PriceBook
from tidegate.providers.record import Deployment, Route
from tidegate.wire.dialect import Call, Dialect

log = logging.getLogger("tidegate.exchange")


class Routes(Protocol):
    """Finds the route of a model name."""

    @property
    def routes(self) -> Sequence[Route]:
        """All routes, as configured."""
        ...

    def find_route(self, model: str) -> tuple[Route, str] | None:
        """The route, and what its `*` matched; None when no route takes the name."""
        ...


class Limits(msgspec.Struct, frozen=True):
    """Bounds of the data plane: bytes of a body, exchanges at once, seconds of silence before a keep-alive."""

    max_body: int = 32 * 1024 * 1024
    max_concurrent: int = 1000
    keepalive: float = 15.0


class Clearings:
    """Which endpoints of a route are cleared for a data class: asked of policy once, then looked up."""

    def __init__(self, policy: Policy) -> None:
        self._policy = policy
        self.unclassified = policy.unclassified
        self._known: dict[tuple[int, DataClass], tuple[Route, frozenset[str]]] = {}

    def of(self, route: Route, data_class: DataClass) -> frozenset[str]:
        """The cleared endpoints of `route`."""
        key = (id(route), data_class)
        found = self._known.get(key)
        if found is not None and found[0] is route:
            return found[1]
        cleared = clear(
            self._policy, data_class, [(item.endpoint.id, item.endpoint.tier) for item in route.deployments]
        )
        if len(self._known) < _MOST_CLEARINGS:
            # Pinned routes are made for one request; they must not fill this for ever.
            self._known[key] = (route, cleared)
        return cleared


_MOST_CLEARINGS = 4096


class Snapshot:
    """One configuration, ready to serve from."""

    def __init__(
        self, routes: Routes, lanes: LaneBook, policy: Policy, prices: PriceBook, limits: Limits, backoff: Backoff
    ) -> None:
        self.routes = routes
        self.lanes = lanes
        self.policy = policy
        self.clearings = Clearings(policy)
        self.prices = prices
        self.limits = limits
        self.backoff = backoff
        self.created = 0
        """When this configuration was loaded, Unix seconds."""
        self.expose = "all"
        self.log_requests = "errors"
        self._lines: dict[tuple[str, str, str, str], bytes] = {}

    def lines_of(self, deployment: Deployment, sent: str, requested: str, claimed: str) -> bytes:
        """The header lines that name the deployment and the models; the same for most answers, so kept."""
        key = (deployment.id, sent, requested, claimed)
        found = self._lines.get(key)
        if found is None:
            found = models_lines(sent if self.expose == "all" else "", requested, claimed)
            if self.expose == "all":
                found = of_deployment(deployment) + found
            if len(self._lines) >= _MOST_LINES:
                # Names come from outside; a full table starts over rather than grows.
                self._lines.clear()
            self._lines[key] = found
        return found


_MOST_LINES = 1024


class Recounting(Protocol):
    """Counts tokens again, off the request path."""

    def keep(self, model: str) -> int:
        """How many characters of produced text to keep for a recount; 0 when there will be none."""
        ...

    def take(self, exchange: str, call: Call, model: str, facts: Facts) -> Recount:
        """Queue a recount; the answer is `not_checked(pending)`, or says why there is none."""
        ...


class Services(msgspec.Struct, frozen=True):
    """What lives as long as the process and is reached through ports."""

    admission: Admission
    meter: Meter
    transport: Transport
    sink: RecordSink
    metrics: Metrics
    health: HealthBook
    clock: Clock
    entropy: Entropy
    recounting: Recounting | None = None
    readiness: Callable[[], Awaitable[dict[str, str]]] | None = None
    observers: tuple[Callable[[ExchangeRecord], None], ...] = ()
    """Told of every closed exchange, on the request path: they must not wait and must not raise."""


class Plane:
    """What every request needs and no reload replaces. `snapshot` is the configuration in force."""

    def __init__(self, dialects: Mapping[str, Dialect], services: Services, snapshot: Snapshot) -> None:
        self.dialects = dialects
        self.snapshot = snapshot
        self.admission = services.admission
        self.meter = services.meter
        self.transport = services.transport
        self.sink = services.sink
        self.metrics = services.metrics
        self.health = services.health
        self.clock = services.clock
        self.entropy = services.entropy
        self.recounting = services.recounting
        self._readiness = services.readiness
        self.observers = services.observers
        self.in_flight = 0
        self.draining = False
        self.idle = asyncio.Event()
        """Set once it is draining and no exchange is left."""

    def entered(self) -> None:
        """An exchange begins."""
        self.in_flight += 1

    def left(self) -> None:
        """An exchange is over."""
        self.in_flight -= 1
        if self.draining and not self.in_flight:
            self.idle.set()

    def refused(self, problem: Problem, ident: str) -> None:
        """Count and log what never became an exchange. `ident` is the id that the caller was given."""
        self.metrics.refused.labels(problem.error_type).inc()
        if self.snapshot.log_requests != "none":
            fields = {"exchange": ident, "status": problem.status, "error_type": problem.error_type}
            log.warning("request refused", extra=fields)

    def choose(self, snapshot: Snapshot, route: Route) -> list[Deployment]:
        """The ready deployments of the route, best first, by the facts of this moment."""
        health, now = self.health, self.clock.tick()
        if len(route.deployments) == 1:
            only = route.deployments[0]
            return [only] if health.ready(only, now) else []
        prices, wall = snapshot.prices, self.clock.wall()
        return order(
            route, lambda item: health.view(item, now), lambda item: prices.rank(item, wall), self.entropy.fraction
        )

    async def readiness(self) -> dict[str, str]:
        """Whether this gateway can serve: `status` is `connected`, `degraded` (still serving) or `draining`."""
        if self.draining:
            return {"status": "draining"}
        return await self._readiness() if self._readiness is not None else {"status": "connected"}
