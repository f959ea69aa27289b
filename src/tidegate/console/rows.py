"""The table of the admin API."""

from __future__ import annotations

from typing import cast

from tidegate.console import credential_views as held
from tidegate.console import decoy_views as decoys
from tidegate.console import views
from tidegate.console.credentials import Credentials
from tidegate.console.decoys import DecoyDesk
from tidegate.console.holding import Decide, Holding, Holds, HoldView
from tidegate.console.routing import Routing
from tidegate.console.services import AdminServices
from tidegate.console.table import Row
from tidegate.console.traffic import Traffic
from tidegate.console.what_if import WhatIf
from tidegate.console.what_if_views import WhatIfQuestion, WhatIfView


def rows(services: AdminServices) -> tuple[Row, ...]:
    """All endpoints, working on `services`."""
    return (
        *_traffic(Traffic(services)),
        *_credentials(Credentials(services)),
        *_routing(Routing(services), WhatIf(services)),
        *_holding(Holding(services)),
        *_decoys(DecoyDesk(services)),
    )


def table() -> tuple[Row, ...]:
    """The table to be read, not run: its actions have nothing to work on."""
    return rows(cast(AdminServices, None))


def _decoys(run: DecoyDesk) -> tuple[Row, ...]:
    return (
        Row(method="GET", path="/admin/canaries", name="list_canaries",
            summary="Decoys: what is watched, what was issued to whom, and hits, newest first.",
            answer=decoys.Decoys, run=run.overview, query=decoys.DecoyQuery),
        Row(method="POST", path="/admin/canaries/probe", name="probe_endpoint",
            summary="Send an endpoint a conversation of the gateway's own with decoys in it. A paid call.",
            answer=decoys.ProbeView, run=run.probe, body=decoys.ProbeWish, problems=(404,)),
        Row(method="POST", path="/admin/canary-hits", name="report_canary_hit",
            summary="Tell of a decoy that was seen elsewhere. Also taken with the webhook's own secret.",
            answer=decoys.Taken, run=run.seen, body=decoys.SeenElsewhere, hook=True),
        Row(method="GET", path="/admin/standings", name="list_standings",
            summary="Standings of endpoints that were set, by a person or because of a hit.",
            answer=decoys.Standings, run=run.standings),
        Row(method="POST", path="/admin/standings", name="set_standing",
            summary="Set the standing of an endpoint, or take back what was set, with a reason.",
            answer=decoys.StandingView, run=run.set_standing, body=decoys.StandingWish, problems=(404,)),
    )  # fmt: skip


def _traffic(run: Traffic) -> tuple[Row, ...]:
    return (
        Row(method="GET", path="/admin/exchanges", name="list_exchanges", summary="Records, newest first.",
            answer=views.Exchanges, run=run.exchanges, query=views.ExchangeQuery),
        Row(method="GET", path="/admin/exchanges/{id}", name="get_exchange", summary="One record.",
            answer=views.ExchangeView, run=run.exchange, problems=(404,)),
        Row(method="GET", path="/admin/spend", name="list_spend", summary="Spend of keys and teams in current windows.",
            answer=views.Spends, run=run.spends, query=views.SpendQuery),
    )  # fmt: skip


def _credentials(run: Credentials) -> tuple[Row, ...]:
    return (
        Row(method="GET", path="/admin/keys", name="list_keys", summary="All keys, revoked ones included.",
            answer=held.Keys, run=run.keys),
        Row(method="POST", path="/admin/keys", name="create_key", summary="Make a key; its text is shown once.",
            answer=held.MadeKey, run=run.create_key, body=held.NewKey, status=201, problems=(404, 409)),
        Row(method="GET", path="/admin/keys/{id}", name="get_key", summary="One key.",
            answer=held.KeyView, run=run.key, problems=(404,)),
        Row(method="PATCH", path="/admin/keys/{id}", name="change_key", summary="Change a key that is in use.",
            answer=held.KeyView, run=run.change_key, body=held.KeyChange, problems=(404, 409)),
        Row(method="POST", path="/admin/keys/{id}/rotate", name="rotate_key",
            summary="Give a key a new text, shown once; the old one ends at once or after an overlap.",
            answer=held.MadeKey, run=run.rotate_key, body=held.Rotation, body_required=False, problems=(404, 409)),
        Row(method="POST", path="/admin/keys/{id}/revoke", name="revoke_key", summary="Disable a key for good.",
            answer=held.KeyView, run=run.revoke_key, problems=(404,)),
        Row(method="GET", path="/admin/teams", name="list_teams", summary="All teams.",
            answer=held.Teams, run=run.teams),
        Row(method="POST", path="/admin/teams", name="create_team", summary="Make a team.",
            answer=held.TeamView, run=run.create_team, body=held.NewTeam, status=201, problems=(409,)),
        Row(method="GET", path="/admin/teams/{id}", name="get_team", summary="One team.",
            answer=held.TeamView, run=run.team, problems=(404,)),
        Row(method="PATCH", path="/admin/teams/{id}", name="change_team", summary="Change a team.",
            answer=held.TeamView, run=run.change_team, body=held.TeamChange, problems=(404, 409)),
    )  # fmt: skip


def _routing(run: Routing, what: WhatIf) -> tuple[Row, ...]:
    return (
        Row(method="GET", path="/admin/routes", name="list_routes", summary="Routes, as configured.",
            answer=views.Routes, run=run.routes),
        Row(method="GET", path="/admin/endpoints", name="list_endpoints",
            summary="Endpoints that routes use, without credentials.", answer=views.Endpoints, run=run.endpoints),
        Row(method="GET", path="/admin/deployments", name="list_deployments",
            summary="Deployments and how they are: breaker, load, latency.",
            answer=views.Deployments, run=run.deployments),
        Row(method="POST", path="/admin/what-if", name="what_if", reads=True,
            summary="What would happen to a request: findings, policy's decision, what each endpoint would be sent.",
            answer=WhatIfView, run=what.ask, body=WhatIfQuestion, problems=(403, 404)),
        Row(method="GET", path="/admin/status", name="get_status", summary="How the gateway is.",
            answer=views.Status, run=run.status),
        Row(method="POST", path="/admin/config/reload", name="reload_config",
            summary="Read the configuration file again.", answer=views.Reloaded, run=run.reload),
    )  # fmt: skip


def _holding(run: Holding) -> tuple[Row, ...]:
    return (
        Row(method="GET", path="/admin/holds", name="list_holds",
            summary="Requests and parts of answers that wait for a person.",
            answer=Holds, run=run.holds),
        Row(method="POST", path="/admin/holds/{id}", name="decide_hold",
            summary="Release what waits, or block it.",
            answer=HoldView, run=run.decide, body=Decide, problems=(404,)),
    )  # fmt: skip
