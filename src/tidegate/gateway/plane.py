"""The data plane's parts, made in one place (`app/build.py`) and passed in.

`Snapshot` is what a reload replaces, in one assignment between requests; an exchange keeps the one it
began with. `Plane` holds what lives as long as the process.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from decimal import Decimal
from typing import Protocol

import msgspec

from tidegate.core.errors import Problem
from tidegate.core.ports import Clock, Entropy, RecordSink
from tidegate.core.record import ExchangeRecord, Recount
from tidegate.core.words import Standing
from tidegate.detect.pseudonyms.session import Pseudonymiser
from tidegate.detect.pseudonyms.vault import Vault
from tidegate.gateway.admit import Admission
from tidegate.gateway.conversations import Conversations
from tidegate.gateway.decoys import Decoys
from tidegate.gateway.headers import models_lines, of_decision, of_deployment
from tidegate.gateway.health import HealthBook
from tidegate.gateway.holds import HoldDesk
from tidegate.gateway.lane import LaneBook
from tidegate.gateway.ledger_desk import NO_TERMS, LedgerDesk
from tidegate.gateway.meter import Meter
from tidegate.gateway.metrics import Metrics
from tidegate.gateway.pipe import Facts
from tidegate.gateway.provenance import Verifier
from tidegate.gateway.retry import Backoff
from tidegate.gateway.screen_kit import ScreenKit
from tidegate.gateway.signing import AnswerSigner
from tidegate.gateway.watch import Watch
from tidegate.policy.compiled import CompiledPolicy
from tidegate.policy.decide import Decision
from tidegate.policy.door import Transport
from tidegate.policy.facts import Place
from tidegate.providers.choose import order
from tidegate.providers.prices import PriceBook
from tidegate.providers.record import Deployment, Endpoint, Route
from tidegate.providers.standing import DEFAULT, StandingBook
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


class Places:
    """The endpoints of a route as policy sees them: made once, then looked up, at the prices of the first time."""

    def __init__(self, prices: PriceBook) -> None:
        self._prices = prices
        self.standings: StandingBook | None = None
        """What says how endpoints stand; None for nothing against any."""
        self._known: dict[int, tuple[Route, tuple[Place, ...], int]] = {}

    def of(self, route: Route, at: float = 0.0) -> tuple[Place, ...]:
        """The places that an exchange of this route could go to. `at` is Unix seconds."""
        standings = self.standings
        version = standings.version if standings is not None else 0
        found = self._known.get(id(route))
        if found is not None and found[0] is route and found[2] == version:
            return found[1]
        endpoints = {item.endpoint.id: item.endpoint for item in route.deployments}
        places = tuple(
            place_of(endpoint, self._price(route, name, at), standings.of(name) if standings is not None else None)
            for name, endpoint in endpoints.items()
        )
        if len(self._known) < _MOST_ROUTES or found is not None:
            # Routes narrowed to a deployment are made for one request; they must not fill this for ever.
            self._known[id(route)] = (route, places, version)
        return places

    def _price(self, route: Route, endpoint: str, at: float) -> Decimal | None:
        """The price of the dearest of the route's models there; None when one is not known."""
        found = [self._prices.input_price(item, at) for item in route.deployments if item.endpoint.id == endpoint]
        known = [price for price in found if price is not None]
        return max(known) if len(known) == len(found) else None


_MOST_ROUTES = 4096


def place_of(endpoint: Endpoint, input_price: Decimal | None = None, standing: Standing | None = None) -> Place:
    """An endpoint as policy sees it. Of one of which nothing is known the standing is the default."""
    return Place(
        endpoint=endpoint.id,
        provider=endpoint.provider,
        tier=endpoint.tier,
        standing=standing or DEFAULT,
        region=endpoint.region,
        retention=endpoint.retention,
        tags=endpoint.tags,
        input_price=input_price,
    )


class Snapshot:
    """One configuration, ready to serve from."""

    def __init__(
        self,
        routes: Routes,
        lanes: LaneBook,
        policy: CompiledPolicy,
        prices: PriceBook,
        limits: Limits,
        backoff: Backoff,
    ) -> None:
        self.routes = routes
        self.lanes = lanes
        self.policy = policy
        self.places = Places(prices)
        self.watch: Watch | None = None
        """Looks at calls; None when nothing does."""
        self.screen: ScreenKit | None = None
        """Looks at answers; None when nothing does."""
        self.verifier: Verifier | None = None
        """Verifies signed answers; None when nothing does."""
        self.signer: AnswerSigner | None = None
        """Signs answers for clients that ask for it; None when nothing does."""
        self.ledger = NO_TERMS
        self.prices = prices
        self.limits = limits
        self.backoff = backoff
        self.created = 0
        """When this configuration was loaded, Unix seconds."""
        self.expose = "all"
        self.log_requests = "errors"
        self._lines: dict[tuple[str, str, str, str], bytes] = {}
        self._decisions: dict[object, bytes] = {}

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

    def decision_lines(self, decision: Decision, endpoint: str, instead_of: str) -> bytes:
        """The header lines that say what policy made of a call; few differ, so they are kept."""
        said = decision.disposition(endpoint) if endpoint else decision
        action, rule = "reroute" if instead_of else said.action.value, said.rule
        key = (decision.data_class, action, rule, decision.labels, decision.reasons, instead_of)
        found = self._decisions.get(key)
        if found is None:
            found = of_decision(decision, action, rule, instead_of)
            if len(self._decisions) >= _MOST_LINES:
                self._decisions.clear()
            self._decisions[key] = found
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
    conversations: Conversations | None = None
    pseudonymiser: Pseudonymiser | None = None
    vault: Vault | None = None
    decoys: Decoys | None = None
    standings: StandingBook | None = None
    observers: tuple[Callable[[ExchangeRecord], None], ...] = ()
    """Told of every closed exchange, on the request path: they must not wait and must not raise."""
    desk: LedgerDesk | None = None


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
        self.conversations = services.conversations
        self.pseudonymiser = services.pseudonymiser
        self.vault = services.vault
        self.decoys = services.decoys
        self.standings = services.standings
        self.desk = services.desk
        self.holds = HoldDesk()
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
