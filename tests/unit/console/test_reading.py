"""What the admin API tells: records, spend, routing, state. Never a secret."""

from __future__ import annotations

from collections.abc import AsyncIterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import msgspec
import pytest
import pytest_asyncio
from tests.fakes.admin import PROJECT, UPSTREAM_KEY, Admin
from tests.fakes.records import START, budget, principal, record

from tidegate.adapters.sqlite import SqliteStore
from tidegate.console.openapi import specification
from tidegate.console.rows import table
from tidegate.console.views import Reloaded
from tidegate.core.principal import Limits
from tidegate.core.record import ExchangeRecord, Recount
from tidegate.core.usage import Usage
from tidegate.gateway.meter import Estimate


@pytest_asyncio.fixture
async def admin(tmp_path: Path) -> AsyncIterator[Admin]:
    store = SqliteStore(tmp_path / "t.db")
    await store.open()
    yield await Admin(store).begin()
    await store.close()


async def walk(admin: Admin, query: str) -> list[str]:
    """Ids over all pages."""
    found: list[str] = []
    cursor = ""
    for _ in range(100):
        page = (await admin.call("GET", f"/admin/exchanges?{query}{f'&cursor={cursor}' if cursor else ''}")).json
        found += [item["id"] for item in page["exchanges"]]
        cursor = page["next"]
        if not cursor:
            return found
    raise AssertionError("no end")


async def test_records_come_newest_first_by_pages_without_gap_or_repetition(admin: Admin) -> None:
    # Several in the same moment, so that the cursor must tell them apart.
    made = [record(number, started=START + number // 3) for number in range(10)]
    await admin.store.add_records(made)
    expected = [item.id for item in sorted(made, key=lambda item: (item.started, item.id), reverse=True)]
    for limit in (1, 3, 10, 50):
        assert await walk(admin, f"limit={limit}") == expected


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("key=k2", {1}),
        ("team=t2", {2}),
        ("route=small%2Fone", {3}),
        ("deployment=d%232", {4}),
        ("error_type=provider_cut", {5}),
        (f"since={START + 100}", {6}),
        (f"until={START - 50}", {7}),
        ("key=k1&error_type=provider_cut", {5}),
        ("key=k2&team=t2", set[int]()),
        ("key=", {0, 1, 2, 3, 4, 5, 6, 7}),
    ],
)
async def test_records_are_filtered(admin: Admin, query: str, expected: set[int]) -> None:
    await admin.store.add_records(
        [
            record(0), record(1, key="k2"), record(2, team="t2"), record(3, route="small/one"),
            record(4, deployment="d#2"), record(5, error_type="provider_cut"), record(6, started=START + 100),
            record(7, started=START - 100),
        ]
    )  # fmt: skip
    found = (await admin.call("GET", f"/admin/exchanges?{query}")).json["exchanges"]
    assert {int(item["id"][3:]) for item in found} == expected


async def test_a_record_is_told_in_full(admin: Admin) -> None:
    made = record(1, dropped=("seed",), recount=Recount(tokenizer="o200k", input=1100, input_difference=100))
    await admin.store.add_records([made, record(2)])
    await admin.store.annotate([(made.id, made.recount or Recount())])
    told = (await admin.call("GET", f"/admin/exchanges/{made.id}")).json
    assert set(told) == set(ExchangeRecord.__struct_fields__)
    assert told["models"] == {"requested": "large", "sent": "model-1", "claimed": "model-1", "verified": "not_checked"}
    assert set(told["usage"]) == set(Usage.__struct_fields__)
    assert told["recount"]["input_difference"] == 100
    assert told["recount"]["output"] is None
    assert (told["cost"], told["dropped"], told["error_type"]) == ("0.01234567", ["seed"], "")
    again = msgspec.convert(told, ExchangeRecord)
    assert again == made
    assert (await admin.call("GET", "/admin/exchanges/ex-000000000002")).json["recount"] is None


async def test_a_record_that_is_not_there_is_404(admin: Admin) -> None:
    assert (await admin.call("GET", "/admin/exchanges/ex_none")).code == "exchange_not_found"


async def test_spend_is_told_by_scope_and_window_exactly(admin: Admin) -> None:
    await admin.store.add_records([record(1), record(2, key="k2", team=""), record(3, started=START - 86_400)])
    admin.meter.restore(await admin.store.spends({"day": 0.0, "total": 0.0}), START)
    spends = (await admin.call("GET", "/admin/spend")).json["spends"]
    by_place = {(item["scope"], item["window"]): item for item in spends}
    assert by_place["key:k1", "day"]["cost"] == "0.01234567"
    assert by_place["key:k1", "total"]["cost"] == "0.02469134"
    assert {scope for scope, _ in by_place} == {"key:k1", "key:k2", "team:t1"}
    for query, scopes, windows in (
        ("key=k1", {"key:k1"}, {"hour", "day", "week", "month", "total"}),
        ("key=k1&team=t1&window=day", {"key:k1", "team:t1"}, {"day"}),
        ("key=nobody", set[str](), set[str]()),
    ):
        found = (await admin.call("GET", f"/admin/spend?{query}")).json["spends"]
        assert {item["scope"] for item in found} == scopes
        assert {item["window"] for item in found} == windows
    assert (await admin.call("GET", "/admin/spend?window=year")).status == 400


async def test_spend_tells_apart_what_calls_in_progress_hold(admin: Admin) -> None:
    await admin.store.add_records([record(1, team="")])
    admin.meter.restore(await admin.store.spends({"day": 0.0}), START)
    caller = principal(Limits(budgets=(budget("5"),)))
    held = admin.meter.reserve(caller, Estimate(10, Decimal("0.5")), START)
    (told,) = (await admin.call("GET", "/admin/spend?key=k1&window=day")).json["spends"]
    assert (told["cost"], told["committed"]) == ("0.01234567", "0.51234567")
    admin.meter.release(held)
    (told,) = (await admin.call("GET", "/admin/spend?key=k1&window=day")).json["spends"]
    assert told["committed"] == "0.01234567"


async def test_routing_is_told_as_it_is_configured(admin: Admin) -> None:
    routes = (await admin.call("GET", "/admin/routes")).json["routes"]
    assert [item["name"] for item in routes] == ["large", "any/*"]
    assert routes[0]["deployments"] == ["acme/large-1", "relay/large-1"]
    assert (routes[0]["aliases"], routes[0]["strategy"]) == (["big"], "least_latency")
    endpoints = {item["id"]: item for item in (await admin.call("GET", "/admin/endpoints")).json["endpoints"]}
    assert endpoints["acme"]["base_url"] == "https://api.acme.example/v1"
    assert (endpoints["acme"]["has_key"], endpoints["acme"]["header_names"]) == (True, ["x-project"])
    assert endpoints["relay"]["tier"] == "unvetted"
    assert endpoints["relay"]["deployments"] == ["relay/large-1", "relay/*"]


async def test_a_deployment_is_told_with_its_health(admin: Admin) -> None:
    async def told() -> dict[str, Any]:
        found = (await admin.call("GET", "/admin/deployments")).json["deployments"]
        return next(item for item in found if item["id"] == "acme/large-1")

    fresh = await told()
    assert (fresh["breaker"], fresh["ready"], fresh["in_flight"], fresh["latency_ms"]) == ("closed", True, 0, None)
    pulse = admin.health.pulse("acme/large-1")
    pulse.started(0.0)
    pulse.answered(0.25, 0.0)
    assert ((await told())["in_flight"], (await told())["latency_ms"]) == (1, 250.0)
    for _ in range(3):
        pulse.failed(0.0)
    opened = await told()
    assert (opened["breaker"], opened["ready"], opened["wait_seconds"]) == ("open", False, 5.0)
    admin.clock.now += 5.0
    assert (await told())["breaker"] == "half_open"


async def test_no_secret_is_in_any_answer(admin: Admin) -> None:
    for path in ("keys", "teams", "routes", "endpoints", "deployments", "spend", "status", "exchanges"):
        answer = await admin.call("GET", f"/admin/{path}")
        assert answer.status == 200
        for secret in (UPSTREAM_KEY, PROJECT, admin.admin_key, admin.client_key, "digest"):
            assert secret.encode() not in answer.raw


async def test_a_reload_says_whether_it_worked_and_why_not(admin: Admin) -> None:
    assert (await admin.call("POST", "/admin/config/reload")).json == {"reloaded": True, "error": ""}
    admin.reloaded = Reloaded(False, "line 3: it is wrong")
    assert (await admin.call("POST", "/admin/config/reload")).json["error"] == "line 3: it is wrong"


async def test_the_document_is_served_and_names_every_path(admin: Admin) -> None:
    answer = await admin.call("GET", "/admin/openapi.json")
    assert answer.raw == specification("1.2.3")
    document = answer.json
    assert document["openapi"] == "3.1.0"
    assert len([name for path in document["paths"].values() for name in path]) == len(table())
    parameters = {item["name"]: item for item in document["paths"]["/admin/exchanges"]["get"]["parameters"]}
    assert parameters["limit"]["schema"] == {"type": "integer", "minimum": 1, "maximum": 1000, "default": 50}
    names = [op["operationId"] for path in document["paths"].values() for op in path.values()]
    assert len(set(names)) == len(names)
