"""Which deployment serves, on live traffic: strategies, limits, pauses, names, pins, claims and preferences."""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import httpx2
import pytest
import pytest_asyncio
from tests.fakes.answers import DONE, chat, chat_chunk
from tests.fakes.drill import Drill, serving
from tests.fakes.gateway import openai_endpoint
from tests.fakes.upstream import Asked, Reply, ScriptedUpstream, ok, sse

pytestmark = pytest.mark.asyncio(loop_scope="module")

CHEAP = {"input": "0.10", "output": "0.20"}
DEAR = {"input": "10", "output": "20"}


def both(model: str, **more: Any) -> list[dict[str, Any]]:
    return [{"endpoint": "a", "model": model, **more}, {"endpoint": "b", "model": model, **more}]


def weighted(model: str) -> list[dict[str, Any]]:
    return [
        {"endpoint": "a", "model": model, "weight": 9},
        {"endpoint": "b", "model": model, "weight": 1},
    ]


def routes() -> list[dict[str, Any]]:
    by_price = [
        {"endpoint": "a", "model": "price", "prices": DEAR},
        {"endpoint": "b", "model": "price", "prices": CHEAP, "max_parallel": 3},
    ]
    fallback = [
        {"endpoint": "a", "model": "ordered", "max_parallel": 2},
        {"endpoint": "b", "model": "ordered", "order": 2},
    ]
    return [
        {"name": "priority", "deployments": both("priority")},
        {"name": "weighted", "strategy": "weighted", "deployments": weighted("weighted")},
        {"name": "latency", "strategy": "least_latency", "deployments": both("latency")},
        {"name": "busy", "strategy": "least_busy", "deployments": both("busy")},
        {"name": "price", "strategy": "lowest_cost", "deployments": by_price},
        {"name": "ordered", "strategy": "least_busy", "deployments": fallback},
        {"name": "paused", "deployments": both("paused")},
        {"name": "waited", "deployments": ["a/waited"]},
        {"name": "named", "aliases": ["gpt-known", "old-*"], "deployments": ["a/named"]},
        {"name": "team-*", "deployments": ["a/inner-*"]},
        {"name": "team-special-*", "deployments": ["b/special-*"]},
        {"name": "team-exact", "deployments": ["b/exact"]},
        *(
            {"name": f"claim-{strict}", "strict_model_match": strict, "deployments": ["a/wanted", "b/wanted"]}
            for strict in ("off", "warn", "block")
        ),
        {"name": "aggregated", "deployments": ["router/some-model"]},
    ]


class Stage:
    """Two plain endpoints `a` and `b`, and an aggregator that is told whom it may use."""

    def __init__(self, gateway: Drill, a: ScriptedUpstream, b: ScriptedUpstream, router: ScriptedUpstream) -> None:
        self.gateway = gateway
        self.a, self.b, self.router = a, b, router
        self.http = httpx2.AsyncClient(base_url=gateway.address, headers=gateway.bearer(), timeout=20)

    def reset(self) -> None:
        for upstream in (self.a, self.b, self.router):
            upstream.script = serving()
            upstream.asked.clear()

    async def call(self, model: str, stream: bool = False, **headers: str) -> httpx2.Response:
        body = {"model": model, "messages": [{"role": "user", "content": "hello"}], "stream": stream}
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return await self.http.post("/v1/chat/completions", json=body, headers=named)

    async def served(self, model: str, times: int) -> Counter[str]:
        """Who answers that many calls at once."""
        answers = await asyncio.gather(*(self.call(model) for _ in range(times)))
        assert {answer.status_code for answer in answers} == {200}
        return Counter(answer.headers["x-tidegate-deployment"] for answer in answers)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def running(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Stage]:
    folder: Path = tmp_path_factory.mktemp("routing")
    async with (
        ScriptedUpstream(serving()) as a,
        ScriptedUpstream(serving()) as b,
        ScriptedUpstream(serving()) as router,
    ):
        preferences = {"only": ["alpha"], "data_collection": "deny", "zdr": True, "allow_fallbacks": False}
        aggregator = openai_endpoint("router", router.url, speaks="common", preferences=preferences)
        config = {
            "endpoints": [
                openai_endpoint("a", a.url, speaks="common"),
                openai_endpoint("b", b.url, speaks="common"),
                aggregator | {"tier": "aggregator"},
            ],
            "routes": routes(),
            "defaults": {"retry": {"base": "10ms", "cap": "20ms"}, "breaker": {"failures": 1000}},
        }
        async with Drill(folder, config) as gateway:
            stage = Stage(gateway, a, b, router)
            async with stage.http:
                yield stage


@pytest.fixture
def stage(running: Stage) -> Stage:
    running.reset()
    return running


def slowly(seconds: float) -> Callable[[Asked], Reply]:
    def script(asked: Asked) -> Reply:
        reply = serving()(asked)
        reply.delay = seconds
        return reply

    return script


# -- strategies


async def test_priority_takes_the_first_that_is_ready(stage: Stage) -> None:
    assert await stage.served("priority", 20) == {"a/priority": 20}


async def test_weighted_spreads_by_weight(stage: Stage) -> None:
    served = await stage.served("weighted", 200)
    # Binomial with a mean of 180 and a deviation of 4.2.
    assert 158 <= served["a/weighted"] <= 198
    assert served["b/weighted"] == 200 - served["a/weighted"]


async def test_least_latency_measures_each_and_then_prefers_the_faster(stage: Stage) -> None:
    stage.a.script = slowly(0.25)
    served: Counter[str] = Counter()
    for _ in range(12):
        served += await stage.served("latency", 1)
    assert served["a/latency"] == 1, "measured once, and slower"
    assert served["b/latency"] == 11


async def test_least_busy_balances_what_is_in_progress(stage: Stage) -> None:
    stage.a.script = stage.b.script = slowly(0.3)
    assert await stage.served("busy", 16) == {"a/busy": 8, "b/busy": 8}


async def test_lowest_cost_takes_the_cheaper_until_it_is_full(stage: Stage) -> None:
    assert await stage.served("price", 1) == {"b/price": 1}
    stage.b.script = slowly(0.3)
    assert await stage.served("price", 8) == {"b/price": 3, "a/price": 5}
    answer = await stage.call("price")
    assert answer.headers["x-tidegate-cost"] == "0.0000013", "7 tokens in and 3 out at the cheaper's price"


async def test_a_full_deployment_is_passed_over_for_the_next_order(stage: Stage) -> None:
    stage.a.script = slowly(0.3)
    assert await stage.served("ordered", 6) == {"a/ordered": 2, "b/ordered": 4}
    stage.a.script = serving()
    assert await stage.served("ordered", 1) == {"a/ordered": 1}


# -- pauses


async def test_a_rate_limited_deployment_rests_as_long_as_it_asks(stage: Stage) -> None:
    stage.a.script = lambda _: Reply(429, b'{"error": {"message": "slow down"}}', {"retry-after-ms": "2500"})
    assert await stage.served("paused", 1) == {"b/paused": 1}
    stage.a.script = serving()
    for _ in range(3):
        assert await stage.served("paused", 1) == {"b/paused": 1}
    assert len(stage.a.asked) == 1
    await asyncio.sleep(2.55)
    assert await stage.served("paused", 1) == {"a/paused": 1}


async def test_an_only_deployment_is_waited_for_as_long_as_it_asks(stage: Stage) -> None:
    replies = iter([Reply(429, b"{}", {"retry-after": "1"})])
    stage.a.script = lambda asked: next(replies, None) or serving()(asked)
    begun = time.monotonic()
    answer = await stage.call("waited")
    assert answer.status_code == 200
    assert answer.headers["x-tidegate-attempts"] == "2"
    assert 1.0 <= time.monotonic() - begun < 8


async def test_a_longer_pause_than_anyone_waits_is_passed_on(stage: Stage) -> None:
    stage.a.script = lambda _: Reply(429, b"{}", {"retry-after": "31"})
    begun = time.monotonic()
    answer = await stage.call("waited")
    assert time.monotonic() - begun < 15
    assert answer.status_code == 429
    assert answer.headers["retry-after"] == "31"
    assert answer.headers["x-should-retry"] == "true"
    # While it rests nobody else is sent there either, and is told for how long.
    again = await stage.call("waited")
    assert again.status_code == 503
    assert again.json()["error"]["code"] == "no_deployment_available"
    assert 29 <= int(again.headers["retry-after"]) <= 31
    assert len(stage.a.asked) == 1


# -- names


async def test_aliases_and_patterns_lead_to_their_routes(stage: Stage) -> None:
    async def sent(model: str) -> str:
        answer = await stage.call(model)
        assert answer.status_code == 200, answer.text
        return f"{answer.headers['x-tidegate-deployment']} {answer.headers['x-tidegate-model-sent']}"

    assert await sent("gpt-known") == "a/named named"
    assert await sent("old-anything") == "a/named named"
    assert await sent("team-x") == "a/inner-* inner-x"
    assert await sent("team-special-y") == "b/special-* special-y"
    assert await sent("team-exact") == "b/exact exact"
    assert [asked.json()["model"] for asked in stage.a.asked] == ["named", "named", "inner-x"]
    missing = await stage.call("team-")
    assert missing.status_code == 404
    assert missing.json()["error"]["code"] == "model_not_found"


async def test_a_deployment_is_pinned_only_by_keys_that_may(stage: Stage) -> None:
    pinned = await stage.call("priority", x_tidegate_deployment="b/priority")
    assert pinned.headers["x-tidegate-deployment"] == "b/priority"
    wrong = await stage.call("priority", x_tidegate_deployment="b/other")
    assert (wrong.status_code, wrong.json()["error"]["code"]) == (400, "deployment_not_found")
    plain = await stage.gateway.cli("key", "create", "no-pins")
    refused = await stage.call("priority", x_tidegate_deployment="b/priority", **stage.gateway.bearer(plain))
    assert (refused.status_code, refused.json()["error"]["code"]) == (403, "pin_not_allowed")
    assert refused.headers["x-should-retry"] == "false"
    allowed = await stage.call("priority", **stage.gateway.bearer(plain))
    assert allowed.headers["x-tidegate-deployment"] == "a/priority"


async def test_a_pin_to_one_that_fails_is_not_served_by_another(stage: Stage) -> None:
    stage.b.script = lambda _: Reply(500, b"{}")
    answer = await stage.call("priority", x_tidegate_deployment="b/priority")
    assert answer.status_code == 502
    assert not stage.a.asked


# -- claims


def claiming(model: str) -> Callable[[Asked], Reply]:
    def script(asked: Asked) -> Reply:
        if not asked.json().get("stream"):
            return ok(chat(model=model))
        return sse(chat_chunk({"content": "hi"}, model=model), chat_chunk({}, "stop", model=model), DONE)

    return script


@pytest.mark.parametrize("stream", [False, True])
async def test_another_claimed_model_is_ignored_told_or_blocked(stage: Stage, stream: bool) -> None:
    stage.a.script = claiming("cheap-9b")
    stage.b.script = claiming("wanted-2025-01-01")

    off = await stage.call("claim-off", stream)
    assert "model_match=not_checked(switched_off)" in off.headers["x-tidegate-checks"]
    warn = await stage.call("claim-warn", stream)
    assert "model_match=found" in warn.headers["x-tidegate-checks"]
    for answer in (off, warn):
        assert answer.status_code == 200
        assert answer.headers["x-tidegate-provider"] == "a"
        assert answer.headers["x-tidegate-model-claimed"] == "cheap-9b"
        assert "cheap-9b" in answer.text

    block = await stage.call("claim-block", stream)
    assert block.status_code == 200
    assert block.headers["x-tidegate-provider"] == "b"
    assert "model_match=passed" in block.headers["x-tidegate-checks"]
    assert "cheap-9b" not in block.text

    stage.b.script = claiming("cheap-9b")
    refused = await stage.call("claim-block", stream)
    assert refused.status_code == 502
    assert refused.json()["error"]["code"] == "model_mismatch"
    records = await stage.gateway.settled()
    assert records[refused.headers["x-tidegate-exchange"]]["error_type"] == "provider_model_mismatch"
    assert records[warn.headers["x-tidegate-exchange"]]["model_match"] == "mismatch"


@pytest.mark.parametrize("stream", [False, True])
@pytest.mark.parametrize(
    ("named", "outcome"),
    [("Alpha", "passed"), ("Beta", "found"), (None, "not_checked(no_provider_named)")],
)
async def test_an_aggregator_is_told_whom_it_may_use_and_held_to_it(
    stage: Stage, named: str | None, outcome: str, stream: bool
) -> None:
    def script(asked: Asked) -> Reply:
        plain = serving()(asked)
        if named is not None:
            mark = f'{{"provider": "{named}", '.encode()
            plain.body = plain.body.replace(b"{", mark, 1)
            plain.pieces = plain.pieces and [piece.replace(b"{", mark, 1) for piece in plain.pieces]
        return plain

    stage.router.script = script
    answer = await stage.call("aggregated", stream)
    assert answer.status_code == 200
    assert f"provider_preferences={outcome}" in answer.headers["x-tidegate-checks"]
    assert stage.router.asked[0].json()["provider"] == {
        "only": ["alpha"], "data_collection": "deny", "zdr": True, "allow_fallbacks": False
    }  # fmt: skip
    record = (await stage.gateway.settled())[answer.headers["x-tidegate-exchange"]]
    assert record["checks"]["provider_preferences"] == outcome


async def test_endpoints_without_preferences_have_no_such_check(stage: Stage) -> None:
    answer = await stage.call("priority")
    assert "provider_preferences" not in answer.headers["x-tidegate-checks"]
