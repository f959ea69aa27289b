"""What the admin API does with decoys and standings: lists them, takes hits that others saw, probes, sets and lifts."""

from __future__ import annotations

import logging
from typing import Final

import msgspec

from tidegate.app.canary import Canaries
from tidegate.app.probing import Prober
from tidegate.console import decoy_views as views
from tidegate.console.services import AdminServices
from tidegate.console.table import Asked
from tidegate.core.errors import BadRequest, Unavailable
from tidegate.core.ports import Clock
from tidegate.providers.standing import Override

log = logging.getLogger("tidegate.admin")

WEBHOOK: Final = "webhook"
"""How a hit was seen that somebody else tells of."""


class DecoyDesk:
    """Works on the running gateway's decoys."""

    def __init__(self, services: AdminServices) -> None:
        self._to = services

    async def overview(self, asked: Asked) -> views.Decoys:
        """What is watched and issued, and the newest hits."""
        query: views.DecoyQuery = asked.query
        canaries = self._canaries
        canaries.watch.settle()
        return views.Decoys(
            watched=canaries.decoys.settings.sinks.kinds(),
            listening={name: "{}:{}".format(*item.address) for name, item in canaries.listeners.items()},
            issued=[views.IssuedCount(*item) for item in canaries.journal.counts()],
            hits=[views.hit_view(hit) for hit in canaries.journal.hits(query.since, query.limit)],
        )

    async def seen(self, asked: Asked) -> views.Taken:
        """A hit that somebody else saw. Raises BadRequest (`decoy_unnamed`)."""
        given: views.SeenElsewhere = asked.body
        canaries = self._canaries
        if bool(given.value) == bool(given.id):
            raise BadRequest("decoy_unnamed", "Either `value` or `id` says which decoy it is.", "Give one.", status=422)
        needles = canaries.book.needles_of(given.value) if given.value else [canaries.operator.get(given.id, "")]
        found = [needle for needle in needles if needle and canaries.book.find(needle) is not None]
        for needle in found[:1]:
            canaries.watch.told(needle, WEBHOOK, given.address, given.detail)
        return views.Taken(bool(found))

    async def probe(self, asked: Asked) -> views.ProbeView:
        """Probe an endpoint now."""
        wish: views.ProbeWish = asked.body
        prober: Prober | None = self._to.prober
        if prober is None:
            raise _missing()
        return msgspec.convert(await prober.probe(wish.endpoint), views.ProbeView, from_attributes=True)

    async def standings(self, asked: Asked) -> views.Standings:
        """What was set of endpoints."""
        del asked
        self._canaries.standings.refresh()
        return views.Standings([_view(item) for item in self._canaries.standings.all()])

    async def set_standing(self, asked: Asked) -> views.StandingView:
        """Set or lift a standing, on record. Raises BadRequest (`endpoint_unknown`)."""
        wish: views.StandingWish = asked.body
        endpoints = {item.endpoint.id for route in self._to.plane.snapshot.routes.routes for item in route.deployments}
        if wish.endpoint not in endpoints:
            raise BadRequest(
                "endpoint_unknown", "No route uses an endpoint of this id.", "See GET /admin/endpoints.", status=404
            )
        override = override_of(wish, asked.principal.key.id, self._to.clock)
        self._canaries.standings.set(override)
        log.warning(
            "standing set", extra={"endpoint": wish.endpoint, "standing": wish.standing or "lifted", "by": override.by}
        )
        return _view(override)

    @property
    def _canaries(self) -> Canaries:
        if self._to.canaries is None:
            raise _missing()
        return self._to.canaries


def override_of(wish: views.StandingWish, by: str, clock: Clock) -> Override:
    """What is put on record."""
    return Override(endpoint=wish.endpoint, standing=wish.standing, reason=wish.reason, at=clock.wall(), by=by)


def _view(item: Override) -> views.StandingView:
    return msgspec.convert(item, views.StandingView, from_attributes=True)


def _missing() -> Unavailable:
    return Unavailable("canaries_unavailable", "This gateway has no decoys.", "Start it with `tidegate up`.")
