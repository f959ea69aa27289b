"""The running product: starts everything in order, swaps configurations, and stops in the reverse order."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import hashlib
import logging
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from typing import Any

from tidegate.adapters.bpe import BpeCounters
from tidegate.adapters.clock import SystemClock, SystemEntropy
from tidegate.adapters.http_server import HttpServer
from tidegate.adapters.local_model import LocalModel, LocalModelInfo, missing
from tidegate.adapters.log import request_line
from tidegate.adapters.spool import Spool
from tidegate.adapters.sqlite import SqliteStore
from tidegate.adapters.telemetry import Telemetry
from tidegate.adapters.upstream import Upstream
from tidegate.app import build
from tidegate.app.canary import Canaries
from tidegate.app.catalog import Catalog
from tidegate.app.config import Settings
from tidegate.app.detection import Detection
from tidegate.app.ledger import Ledger
from tidegate.app.probing import Prober
from tidegate.app.recounting import Recounting
from tidegate.app.screening import AnswerScreening
from tidegate.app.signing import Signatures
from tidegate.core.errors import Misconfigured, Problem, Unavailable
from tidegate.core.record import ExchangeRecord
from tidegate.detect.pseudonyms.session import Pseudonymiser
from tidegate.detect.pseudonyms.vault import Vault
from tidegate.gateway.admit import Admission
from tidegate.gateway.conversations import Conversations
from tidegate.gateway.health import HealthBook
from tidegate.gateway.meter import Meter
from tidegate.gateway.metrics import Metrics
from tidegate.gateway.plane import Plane, Services
from tidegate.gateway.server import AsgiApp, Gateway, drain
from tidegate.jobs.loop import Jobs
from tidegate.jobs.recounter import Recounter, RecountSettings
from tidegate.jobs.sweeper import Sweeper, SweepSettings
from tidegate.wire.dialect import Dialect

log = logging.getLogger("tidegate.app")

SWEEP_EVERY = 3600.0
"""Seconds between two looks for records that are past their retention."""

CLOSING = 1.0
"""Seconds that clients have for taking the end of an answer that was cut, and connections for closing."""

INDEX_EVERY = 5.0
"""Seconds between two looks whether another process has changed the index of the company's own content."""

DECOYS_EVERY = 0.25
"""Seconds between two looks at what was seen of decoys."""

FORGET_EVERY = 60.0
"""Seconds between two looks for decoys that are too old; each look takes a bounded number."""

PROBES_EVERY = 30.0
"""Seconds between two looks whether an endpoint is to be probed."""

KEYS_EVERY = 3.0
"""Seconds between two looks at keys and teams that another process may have changed."""


class Running:
    """One process of the product: `await start()`, later `await stop()`; `apply` takes a new configuration."""

    def __init__(self, settings: Settings, dialects: dict[str, Dialect]) -> None:
        self.settings = settings
        self.dialects = dialects
        self.clock = SystemClock()
        self.entropy = SystemEntropy()
        self.started_at = self.clock.wall()
        state = Path(settings.state_dir)
        self.store = SqliteStore(state / "tidegate.db")
        self.spool = Spool(state / "spool")
        self.meter = Meter()
        self.admission = Admission(self.store, self.meter, self.spool.flush)
        self.transport = Upstream()
        self.metrics = Metrics()
        self.health = HealthBook(build.breaker(settings))
        self.jobs = Jobs()
        self.recounter = Recounter(
            self.store, BpeCounters(), RecountSettings(bytes_per_second=settings.recount.bytes_per_second)
        )
        self.detection = Detection(settings, self.clock, self.entropy)
        self.screening = AnswerScreening(settings, self.detection.secret)
        self.pseudonymiser = Pseudonymiser(self.detection.secret)
        self.conversations = Conversations(self.detection.secret, settings.detect.conversation)
        self.canaries = Canaries(settings, self.clock, self.entropy, self.metrics.decoy_used)
        self.signatures = Signatures(self.clock, self.entropy)
        self.ledger = Ledger(self.clock, self.entropy)
        self.admission.unknown = self.canaries.decoys.presented
        self.prober: Prober | None = None
        self.local: LocalModel | None = None
        self.local_info: LocalModelInfo | None = None
        self.notices: list[str] = []
        """What a person should read at the start: what is missing and how to get it."""
        self._store_problem = ""
        self._hurried = asyncio.Event()
        self._server: HttpServer | None = None
        self._telemetry: Telemetry | None = None
        self._plane: Plane | None = None

    # -- start

    async def start(self, mounts: Callable[[Running], dict[str, AsgiApp]] | None = None) -> None:
        """Start everything; when this returns, clients are served. Raises Problem with what is wrong.

        0. The ledger: what cannot be put on record must not be served.
        1. The journal: what an earlier process settled must be found before anything new is settled.
        2. The database. Without it known keys cannot be known: serving still begins, with 503 for callers.
        3. The local model, if wanted. 4. The data plane. 5. The slow loops. 6. The listening socket, last.
        """
        self.canaries.open(self.settings)
        await self.ledger.open(self.settings, self.canaries.decoys)
        self.canaries.watch.on_hit = self.ledger.feed.seen if self.ledger.feed is not None else None
        self.spool.open()
        await self.spool.start(self.store)
        await self._open_store()
        await self._start_local_model()
        snapshot, catalog = self._snapshot(self.settings)
        self.health.configure(build.breaker(self.settings), set(catalog.deployments))
        services = Services(
            self.admission,
            self.meter,
            self.transport,
            self.spool,
            self.metrics,
            self.health,
            self.clock,
            self.entropy,
            Recounting(self.recounter, self.dialects, self.clock),
            self._readiness,
            self.conversations,
            self.pseudonymiser,
            Vault(hashlib.sha256(self.entropy.token(32).encode()).digest(), self.pseudonymiser),
            self.canaries.decoys,
            self.canaries.standings,
            self._observers(),
            self.ledger.desk,
        )
        plane = self._plane = Plane(self.dialects, services, snapshot)
        self.ledger.configured("start", self.settings, snapshot.policy.digest, snapshot.ledger.rules)
        self._export_gauges(plane)
        await self.recounter.start()
        self.jobs.every(KEYS_EVERY, "keys", self._refresh_keys)
        self.jobs.every(INDEX_EVERY, "index", self._refresh_index)
        self.jobs.every(SWEEP_EVERY, "retention", self._sweep)
        await self.canaries.listen(self.settings.canaries)
        self.jobs.every(DECOYS_EVERY, "decoys", self.canaries.watch.work)
        self.jobs.every(KEYS_EVERY, "standings", self._refresh_standings)
        self.jobs.every(FORGET_EVERY, "decoys retention", self._forget_decoys)
        prober = self.prober = Prober(plane, self.canaries, lambda: self.settings)
        self.jobs.every(PROBES_EVERY, "probes", prober.look)
        for seconds, name, job in self.ledger.jobs:
            self.jobs.every(seconds, name, job)
        mounted = self.ledger.mounts(self.admission)
        app = Gateway(plane, {**mounted, **(mounts(self) if mounts is not None else {})})
        self._server = await self._listen(app)
        # What lives for ever need not be walked by the collector at every full run.
        gc.collect()
        gc.freeze()
        gc.set_threshold(20_000, 20, 50)

    def _observers(self) -> tuple[Callable[[ExchangeRecord], None], ...]:
        given = self.settings.telemetry
        if not given.otlp_endpoint:
            return (self._log_request,)
        headers = {name: value.reveal() for name, value in given.headers.items()}
        self._telemetry = Telemetry(given.otlp_endpoint, headers, given.sample, version("tidegate"))
        return (self._log_request, self._telemetry.closed)

    def _log_request(self, record: ExchangeRecord) -> None:
        request_line(record, self.settings.log.requests)

    async def _open_store(self) -> None:
        try:
            await self.store.open()
            await self.admission.refresh(self.clock.wall())
        except Unavailable as problem:
            self._store_problem = problem.code
            self.notices.append(f"The database cannot be opened: {problem.message}")
            log.warning("store unavailable", extra={"code": problem.code})

    async def _start_local_model(self) -> None:
        wanted = self.settings.local_model.enabled
        if wanted == "false":
            return
        lack = missing(self.settings.local_model.model)
        if lack is not None:
            if wanted == "true":
                raise Misconfigured("local_model_missing", lack)
            self.notices.append(lack)
            return
        local = LocalModel(build.local_options(self.settings))
        try:
            self.local_info = await local.start()
        except Problem as problem:
            if wanted == "true":
                raise
            self.notices.append(problem.message)
            return
        self.local = local

    async def _listen(self, app: Gateway) -> HttpServer:
        server = self.settings.server
        host, _, port = server.listen.rpartition(":")
        tls = (server.tls.cert, server.tls.key) if server.tls is not None else None
        where, limits = (host.strip("[]"), int(port)), build.server_limits(self.settings)
        http = HttpServer(app, app.refusal, where, limits, tls)
        try:
            await http.start()
        except OSError as error:
            raise Misconfigured(
                "listen_failed",
                f"The address {server.listen} cannot be listened on: {error.strerror or error}.",
                "End what uses it, or choose another with --listen or server.listen.",
            ) from None
        return http

    def _export_gauges(self, plane: Plane) -> None:
        self.metrics.watch(lambda: self.health.states(self.clock.tick()))
        self.metrics.in_flight.set_function(lambda: plane.in_flight)
        self.metrics.gauge(
            "tidegate_spool_bytes",
            "Settled records that are not in the database yet.",
            lambda: self.spool.stats().waiting_bytes,
        )
        self.ledger.export(self.metrics)
        if (telemetry := self._telemetry) is not None:
            self.metrics.gauge(
                "tidegate_telemetry_dropped",
                "Exchanges that found no room in the telemetry's queue, or that the collector did not take.",
                lambda: telemetry.dropped,
            )

    # -- while it runs

    @property
    def plane(self) -> Plane:
        """The data plane. Raises RuntimeError before `start`."""
        if self._plane is None:
            raise RuntimeError("not started")
        return self._plane

    @property
    def address(self) -> str:
        """The base URL that clients use."""
        if self._server is None:
            raise RuntimeError("not started")
        host, port = self._server.address
        shown = "127.0.0.1" if host in ("0.0.0.0", "::") else host
        shown = f"[{shown}]" if ":" in shown else shown
        return f"{'https' if self.settings.server.tls is not None else 'http'}://{shown}:{port}"

    def apply(self, settings: Settings, _catalog: Catalog | None = None) -> None:
        """Take new settings into use, between two requests. Raises Misconfigured, LedgerBroken; the old ones stay."""
        self.ledger.check_room()
        snapshot, catalog = self._snapshot(settings)
        self.canaries.configure(settings)
        logging.getLogger().setLevel(settings.log.level.upper())
        if self._server is not None:
            self._server.limit(build.server_limits(settings))
        self.health.configure(build.breaker(settings), set(catalog.deployments))
        self.settings = settings
        self.ledger.configure(settings)
        self.ledger.configured("reload", settings, snapshot.policy.digest, snapshot.ledger.rules)
        self.plane.snapshot = snapshot

    def _snapshot(self, settings: Settings) -> Any:
        complete = build.with_local_model(settings, self.local_info, self.dialects)
        snapshot, catalog = build.build_snapshot(complete, self.dialects, self.clock.wall())
        snapshot.watch = self.detection.watch(settings)
        snapshot.screen = self.screening.kit(settings)
        snapshot.ledger = self.ledger.terms(settings)
        self.signatures.open(settings)
        snapshot.verifier, snapshot.signer = self.signatures.verifier(settings), self.signatures.signer(settings)
        snapshot.places.standings = self.canaries.standings
        return snapshot, catalog

    async def _refresh_keys(self) -> None:
        try:
            # Opened again here, so that a database that was away at the start is taken up when it is there.
            await self.store.open()
            await self.admission.refresh(self.clock.wall())
        except Unavailable as problem:
            self._store_problem = problem.code
            raise
        self._store_problem = ""

    async def _refresh_index(self) -> None:
        if self.detection.is_stale(self.settings):
            self.plane.snapshot.watch = await asyncio.to_thread(self.detection.watch, self.settings)

    async def _refresh_standings(self) -> None:
        self.canaries.watch.refresh()

    async def _forget_decoys(self) -> None:
        self.canaries.watch.forget()

    async def _sweep(self) -> None:
        await Sweeper(self.store, self.clock, SweepSettings(keep_days=self.settings.records.retention_days)).sweep()

    async def _readiness(self) -> dict[str, str]:
        spool = self.spool.stats()
        store_ok = not self._store_problem and spool.store_ok
        report = {
            "status": "connected" if store_ok else "degraded",
            "db": "connected" if store_ok else "unavailable",
            "records": "ok" if spool.writable else "blocked",
        }
        if (ledger := self.ledger.status) is not None:
            report["ledger"] = ledger.broken or ledger.withheld or "ok"
            if ledger.broken:
                report["status"] = "broken"
        if self.local is not None:
            report["local_model"] = self.local.state
        return report

    # -- stop

    def hurry(self) -> None:
        """While it stops: wait no longer for what is in progress."""
        self._hurried.set()

    async def stop(self) -> bool:
        """Stop: no new exchanges, let those under way finish, settle, close. False when some had to be cut."""
        finished = await self._drain() if self._plane is not None else True
        if self._server is not None:
            await self._server.stop(CLOSING)
        await self.jobs.stop()
        await self.canaries.stop()
        await self.recounter.stop()
        await self.transport.close()
        with contextlib.suppress(Problem):
            await self.spool.stop()
        await self.ledger.stop()
        await self.store.close()
        self.detection.close()
        self.screening.close()
        if self._telemetry is not None:
            await asyncio.to_thread(self._telemetry.stop)
        if self.local is not None:
            await self.local.stop()
        return finished

    async def _drain(self) -> bool:
        if self._server is not None:
            self._server.retire()
        waiting = asyncio.ensure_future(drain(self.plane, self.settings.server.drain))
        hurried = asyncio.ensure_future(self._hurried.wait())
        await asyncio.wait({waiting, hurried}, return_when=asyncio.FIRST_COMPLETED)
        finished = waiting.done() and waiting.result()
        waiting.cancel()
        hurried.cancel()
        if not finished and self._server is not None:
            log.warning("cut what is still in progress", extra={"exchanges": self.plane.in_flight})
            self._server.cut()
            await drain(self.plane, CLOSING)
        return finished
