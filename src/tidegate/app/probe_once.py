"""One probe from the command line: the parts of a gateway that a call of its own needs, and no listening socket.

It works beside a running gateway on the same state: decoys and the record of the call go where that one's go.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from tidegate.adapters.clock import SystemClock, SystemEntropy
from tidegate.adapters.sqlite import SqliteStore
from tidegate.adapters.upstream import Upstream
from tidegate.app.build import breaker, build_snapshot
from tidegate.app.canary import Canaries
from tidegate.app.config import Settings
from tidegate.app.probing import Probed, Prober
from tidegate.core.record import ExchangeRecord
from tidegate.gateway.admit import Admission
from tidegate.gateway.health import HealthBook
from tidegate.gateway.meter import Meter
from tidegate.gateway.metrics import Metrics
from tidegate.gateway.plane import Plane, Services
from tidegate.wire.dialect import Dialect


class _Kept:
    """Keeps records until they are written, which is when the one call is over. See RecordSink."""

    def __init__(self) -> None:
        self.records: list[ExchangeRecord] = []

    def check_room(self) -> None:
        """See RecordSink."""

    def add(self, record: ExchangeRecord) -> None:
        """See RecordSink."""
        self.records.append(record)


async def probe_once(settings: Settings, dialects: Mapping[str, Dialect], endpoint: str) -> Probed:
    """Probe an endpoint. Raises BadRequest (`endpoint_not_routed`), Misconfigured and Unavailable."""
    clock, entropy, metrics = SystemClock(), SystemEntropy(), Metrics()
    canaries = Canaries(settings, clock, entropy, metrics.decoy_used)
    canaries.open(settings)
    snapshot, _ = build_snapshot(settings, dialects, clock.wall())
    snapshot.places.standings = canaries.standings
    store, meter, transport, kept = SqliteStore(Path(settings.state_dir) / "tidegate.db"), Meter(), Upstream(), _Kept()
    try:
        await store.open()
        health = HealthBook(breaker(settings))
        services = Services(Admission(store, meter), meter, transport, kept, metrics, health, clock, entropy)
        plane = Plane(dialects, services, snapshot)
        probed = await Prober(plane, canaries, lambda: settings).probe(endpoint)
        await store.add_records(kept.records)
    finally:
        await transport.close()
        await store.close()
        await canaries.stop()
    return probed
