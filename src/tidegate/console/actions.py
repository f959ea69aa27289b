"""What the admin API does. Each method answers one row of its table; changes of keys take effect at once here."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any, cast

import msgspec
from msgspec.structs import replace

from tidegate.app.keys import KeyWish, create_key, create_team, revoke_key, rotate_key
from tidegate.console import views
from tidegate.console.table import Asked, Parameter, Row
from tidegate.core.errors import BadRequest
from tidegate.core.money import money_text
from tidegate.core.ports import Clock, Entropy, RecordFilter, Store
from tidegate.core.principal import Key, Team
from tidegate.core.record import ExchangeRecord
from tidegate.core.windows import window_starts
from tidegate.gateway.admit import Admission
from tidegate.gateway.plane import Plane

TEXT = {"type": "string"}
MOMENT = {"type": "number", "minimum": 0, "maximum": 1e11}
FILTERS = (
    Parameter("key", TEXT, "Only exchanges of this key (id)."),
    Parameter("team", TEXT, "Only exchanges of this team (id)."),
    Parameter("route", TEXT, "Only exchanges of this route."),
    Parameter("deployment", TEXT, "Only exchanges served by this deployment."),
    Parameter("error_type", TEXT, "Only exchanges that ended in this error."),
    Parameter("since", MOMENT, "Only exchanges that began at this Unix time or later."),
    Parameter("until", MOMENT, "Only exchanges that began before this Unix time."),
    Parameter(
        "limit", {"type": "integer", "minimum": 1, "maximum": 1000}, "How many records at most (1 to 1000; default 50)."
    ),
    Parameter("cursor", TEXT, "Where to go on, from `next` of the page before."),
)


class AdminServices(msgspec.Struct, frozen=True):
    """What the admin API works on. `status` and `reload` are the running product's."""

    store: Store
    admission: Admission
    plane: Plane
    clock: Clock
    entropy: Entropy
    status: Callable[[], Awaitable[views.Status]]
    reload: Callable[[], Awaitable[views.Reloaded]]


class Actions:
    """All endpoints; `rows` is their table."""

    def __init__(self, services: AdminServices) -> None:
        self._to = services

    # -- exchanges and spend

    async def exchanges(self, asked: Asked) -> views.Exchanges:
        """A page of records."""
        query = asked.query
        which = RecordFilter(
            key=query.get("key", ""),
            team=query.get("team", ""),
            route=query.get("route", ""),
            deployment=query.get("deployment", ""),
            error_type=query.get("error_type", ""),
            since=_number(query, "since", 0.0),
            until=_number(query, "until", 0.0),
            limit=_limit(query),
            cursor=query.get("cursor", ""),
        )
        page = await self._to.store.records(which)
        return views.Exchanges(page.records, page.next)

    async def exchange(self, asked: Asked) -> ExchangeRecord:
        """One record."""
        record = await self._to.store.record(asked.path["id"])
        if record is None:
            raise _not_found("exchange", "It may not be in the database yet: try again in a second.")
        return record

    async def spends(self, asked: Asked) -> views.Spends:
        """Spend of the current windows."""
        del asked
        found = await self._to.store.spends(dict(window_starts(self._to.clock.wall())))
        return views.Spends(
            [views.SpendView(item.scope, item.window, item.start, money_text(item.cost)) for item in found]
        )

    # -- keys and teams

    async def keys(self, asked: Asked) -> views.Keys:
        """All keys."""
        del asked
        return views.Keys([views.key_view(key) for key in await self._to.store.keys()])

    async def key(self, asked: Asked) -> views.KeyView:
        """One key."""
        return views.key_view(await self._key(asked))

    async def create_key(self, asked: Asked) -> views.MadeKey:
        """Make a key."""
        new: views.NewKey = asked.body
        wish = KeyWish(
            name=new.name,
            role=new.role,
            team=new.team,
            limits=new.limits.limits(),
            routes=new.routes,
            expires=new.expires,
            may_pin=new.may_pin,
        )
        plain, key = await create_key(self._to.store, self._to.entropy, wish, self._to.clock.wall())
        await self._refresh()
        return views.MadeKey(plain, views.key_view(key))

    async def change_key(self, asked: Asked) -> views.KeyView:
        """Change a key."""
        key, change = await self._key(asked), asked.body
        changed = replace(key, **_changes(change))
        await self._to.store.put_key(changed)
        await self._refresh()
        return views.key_view(changed)

    async def rotate_key(self, asked: Asked) -> views.MadeKey:
        """Give a key a new secret."""
        await self._key(asked)
        plain, key = await rotate_key(self._to.store, self._to.entropy, asked.path["id"])
        await self._refresh()
        return views.MadeKey(plain, views.key_view(key))

    async def revoke_key(self, asked: Asked) -> views.KeyView:
        """Disable a key for good."""
        await self._key(asked)
        key = await revoke_key(self._to.store, asked.path["id"])
        await self._refresh()
        return views.key_view(key)

    async def teams(self, asked: Asked) -> views.Teams:
        """All teams."""
        del asked
        return views.Teams([views.team_view(team) for team in await self._to.store.teams()])

    async def create_team(self, asked: Asked) -> views.TeamView:
        """Make a team."""
        new: views.NewTeam = asked.body
        wish = Team(id="", name=new.name, created=self._to.clock.wall(), limits=new.limits.limits(), routes=new.routes)
        team = await create_team(self._to.store, self._to.entropy, wish)
        await self._refresh()
        return views.team_view(team)

    async def change_team(self, asked: Asked) -> views.TeamView:
        """Change a team."""
        found = [team for team in await self._to.store.teams() if team.id == asked.path["id"]]
        if not found:
            raise _not_found("team", "List them with GET /admin/teams.")
        changed = replace(found[0], **_changes(asked.body))
        await self._to.store.put_team(changed)
        await self._refresh()
        return views.team_view(changed)

    # -- routing and status

    async def routing(self, asked: Asked) -> views.Routing:
        """Routes and deployments, with health."""
        del asked
        plane = self._to.plane
        now = self._to.clock.tick()
        routes: list[views.RouteView] = []
        deployments: list[views.DeploymentView] = []
        for route in plane.snapshot.routes.routes:
            routes.append(
                views.RouteView(
                    route.name,
                    route.aliases,
                    route.strategy,
                    route.attempts,
                    route.strict_model_match,
                    tuple(item.id for item in route.deployments),
                )
            )
            for item in route.deployments:
                pulse, endpoint = plane.health.pulse(item.id), item.endpoint
                latency = None if pulse.latency is None else round(pulse.latency * 1000, 3)
                deployments.append(
                    views.DeploymentView(
                        item.id, route.name, endpoint.id, endpoint.provider, endpoint.tier.value, item.model,
                        item.order, item.weight, pulse.state(now), pulse.in_flight, latency,
                    )
                )  # fmt: skip
        return views.Routing(routes, deployments)

    async def status(self, asked: Asked) -> views.Status:
        """How the gateway is."""
        del asked
        return await self._to.status()

    async def reload(self, asked: Asked) -> views.Reloaded:
        """Read the configuration file again."""
        del asked
        return await self._to.reload()

    async def _key(self, asked: Asked) -> Key:
        for key in await self._to.store.keys():
            if key.id == asked.path["id"]:
                return key
        raise _not_found("key", "List them with GET /admin/keys.")

    async def _refresh(self) -> None:
        await self._to.admission.refresh(self._to.clock.wall())


def table() -> tuple[Row, ...]:
    """The table to be read, not run: its actions have nothing to work on."""
    return rows(Actions(cast(AdminServices, None)))


def rows(actions: Actions) -> tuple[Row, ...]:
    """The table of the admin API."""
    return (
        Row(method="GET", path="/admin/exchanges", name="list_exchanges", summary="Records, newest first.",
            answer=views.Exchanges, run=actions.exchanges, parameters=FILTERS),
        Row(method="GET", path="/admin/exchanges/{id}", name="get_exchange", summary="One record.",
            answer=ExchangeRecord, run=actions.exchange, problems=(404,)),
        Row(method="GET", path="/admin/spend", name="list_spend", summary="Spend of the current windows.",
            answer=views.Spends, run=actions.spends),
        Row(method="GET", path="/admin/keys", name="list_keys", summary="All keys.",
            answer=views.Keys, run=actions.keys),
        Row(method="POST", path="/admin/keys", name="create_key", summary="Make a key; its text is shown once.",
            answer=views.MadeKey, run=actions.create_key, body=views.NewKey, status=201, problems=(404, 409)),
        Row(method="GET", path="/admin/keys/{id}", name="get_key", summary="One key.",
            answer=views.KeyView, run=actions.key, problems=(404,)),
        Row(method="PATCH", path="/admin/keys/{id}", name="change_key", summary="Change a key.",
            answer=views.KeyView, run=actions.change_key, body=views.KeyChange, problems=(404,)),
        Row(method="POST", path="/admin/keys/{id}/rotate", name="rotate_key",
            summary="Give a key a new text; the old one ends at once.",
            answer=views.MadeKey, run=actions.rotate_key, problems=(404, 409)),
        Row(method="POST", path="/admin/keys/{id}/revoke", name="revoke_key", summary="Disable a key for good.",
            answer=views.KeyView, run=actions.revoke_key, problems=(404,)),
        Row(method="GET", path="/admin/teams", name="list_teams", summary="All teams.",
            answer=views.Teams, run=actions.teams),
        Row(method="POST", path="/admin/teams", name="create_team", summary="Make a team.",
            answer=views.TeamView, run=actions.create_team, body=views.NewTeam, status=201, problems=(409,)),
        Row(method="PATCH", path="/admin/teams/{id}", name="change_team", summary="Change a team.",
            answer=views.TeamView, run=actions.change_team, body=views.TeamChange, problems=(404,)),
        Row(method="GET", path="/admin/routing", name="get_routing", summary="Routes, deployments and their health.",
            answer=views.Routing, run=actions.routing),
        Row(method="GET", path="/admin/status", name="get_status", summary="How the gateway is.",
            answer=views.Status, run=actions.status),
        Row(method="POST", path="/admin/config/reload", name="reload_config",
            summary="Read the configuration file again.", answer=views.Reloaded, run=actions.reload),
    )  # fmt: skip


def _changes(change: Any) -> dict[str, Any]:
    given = {name: getattr(change, name) for name in change.__struct_fields__ if getattr(change, name) is not None}
    if "limits" in given:
        given["limits"] = given["limits"].limits()
    return given


def _number(query: dict[str, str], name: str, default: float) -> float:
    if name not in query:
        return default
    try:
        value = float(query[name])
    except ValueError:
        value = -1.0
    if not 0.0 <= value <= 1e11:
        raise BadRequest("query_invalid", f"{name} is not a Unix time.", "Give a number of seconds.", param=name)
    return value


def _limit(query: dict[str, str]) -> int:
    text = query.get("limit", "50")
    if not text.isascii() or not text.isdigit() or not 1 <= int(text[:9]) <= 1000:
        raise BadRequest("query_invalid", "limit is not a number from 1 to 1000.", "Correct it.", param="limit")
    return int(text)


def _not_found(kind: str, fix: str) -> BadRequest:
    return BadRequest("not_found", f"There is no such {kind}.", fix, status=404)
