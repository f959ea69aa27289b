"""Budgets and limits over HTTP: never overspent, refused in words that SDKs understand, charged for what came."""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx2
import openai
import pytest
import pytest_asyncio
from tests.fakes.answers import chat_chunk, chat_stream
from tests.fakes.drill import Drill, eventually, serving
from tests.fakes.gateway import openai_endpoint
from tests.fakes.upstream import Asked, Reply, ScriptedUpstream, sse

pytestmark = pytest.mark.asyncio(loop_scope="module")

CENT = {"input": "0", "output": "0", "request": "0.01"}
PER_TOKEN = {"input": "1", "output": "2"}
HELLO = [{"role": "user", "content": "hello"}]


def thinking(seconds: float) -> Any:
    def script(asked: Asked) -> Reply:
        reply = serving()(asked)
        reply.delay = seconds
        return reply

    return script


class Stage:
    def __init__(self, gateway: Drill, upstream: ScriptedUpstream) -> None:
        self.gateway = gateway
        self.upstream = upstream
        limits = httpx2.Limits(max_connections=100)
        self.http = httpx2.AsyncClient(base_url=gateway.address, timeout=20, limits=limits)
        self._made = 0

    async def key(self, **limits: Any) -> tuple[str, str]:
        self._made += 1
        return await self.gateway.make_key(f"key-{self._made}", **limits)

    async def call(self, key: str, model: str = "cent", **more: Any) -> httpx2.Response:
        body = {"model": model, "messages": HELLO, **more}
        return await self.http.post("/v1/chat/completions", json=body, headers=self.gateway.bearer(key))

    async def at_once(self, keys: list[str], model: str = "cent", **more: Any) -> list[httpx2.Response]:
        return await asyncio.gather(*(self.call(key, model, **more) for key in keys))


def codes(answers: list[httpx2.Response]) -> Counter[str]:
    return Counter("ok" if item.status_code == 200 else item.json()["error"]["code"] for item in answers)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def running(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Stage]:
    folder: Path = tmp_path_factory.mktemp("budgets")
    async with ScriptedUpstream(serving()) as upstream:
        config = {
            "endpoints": [openai_endpoint("up", upstream.url, speaks="common")],
            "routes": [
                {"name": "cent", "deployments": [{"endpoint": "up", "model": "cent", "prices": CENT}]},
                {"name": "token", "deployments": [{"endpoint": "up", "model": "token", "prices": PER_TOKEN}]},
            ],
            "defaults": {"attempts": 1, "breaker": {"failures": 1000}},
        }
        async with Drill(folder, config) as gateway:
            stage = Stage(gateway, upstream)
            async with stage.http:
                yield stage


@pytest.fixture
def stage(running: Stage) -> Stage:
    running.upstream.script = serving()
    running.upstream.asked.clear()
    return running


def budget(limit: str, window: str = "total", hard: bool = True) -> list[dict[str, Any]]:
    return [{"limit": limit, "window": window, "hard": hard}]


# -- budgets


@pytest.mark.parametrize("stream", [False, True])
async def test_of_sixty_four_calls_at_once_a_budget_of_ten_lets_ten_through(stage: Stage, stream: bool) -> None:
    key, ident = await stage.key(budgets=budget("0.10"))
    stage.upstream.script = thinking(0.3)
    answers = await stage.at_once([key] * 64, stream=stream)
    assert codes(answers) == {"ok": 10, "budget_exhausted": 54}
    assert len(stage.upstream.asked) == 10, "what is refused is never sent"
    for answer in answers:
        if answer.status_code != 200:
            assert answer.status_code == 429
            assert answer.headers["x-should-retry"] == "false"
            assert "retry-after" not in answer.headers
            assert "0.1 USD" in answer.json()["error"]["message"]
    assert (await stage.call(key)).status_code == 429
    await stage.gateway.settled()
    assert stage.gateway.spent(f"key:{ident}") == pytest.approx(0.10)


async def test_what_was_reserved_too_much_is_given_back(stage: Stage) -> None:
    # Each call may take 0.0021 USD and takes 0.000013: nine fit at once, and far more one after another.
    key, ident = await stage.key(budgets=budget("0.02"))
    stage.upstream.script = thinking(0.8)
    assert codes(await stage.at_once([key] * 64, "token", max_tokens=1000))["ok"] == 9
    stage.upstream.script = serving()
    for _ in range(3):
        assert codes(await stage.at_once([key] * 9, "token", max_tokens=1000)) == {"ok": 9}
    await stage.gateway.settled()
    assert stage.gateway.spent(f"key:{ident}") == pytest.approx(36 * (7 * 1e-6 + 3 * 2e-6))


async def test_calls_that_fail_cost_nothing_and_free_their_budget(stage: Stage) -> None:
    key, ident = await stage.key(budgets=budget("0.01"))
    for status in (500, 400, 429):
        stage.upstream.script = lambda _, status=status: Reply(status, b"{}", {"retry-after": "0"})
        answer = await stage.call(key)
        assert answer.status_code == {500: 502}.get(status, status)
        assert answer.json()["error"]["code"] != "budget_exhausted"
        await asyncio.sleep(0.05)
    stage.upstream.script = serving()
    assert (await stage.call(key)).status_code == 200
    assert (await stage.call(key)).json()["error"]["code"] == "budget_exhausted"
    await stage.gateway.settled()
    assert stage.gateway.spent(f"key:{ident}") == pytest.approx(0.01)


async def test_a_soft_budget_warns_and_lets_pass(stage: Stage) -> None:
    key, ident = await stage.key(budgets=budget("0.02", hard=False) + budget("0.04"))
    for number in range(1, 5):
        answer = await stage.call(key, stream=number % 2 == 0)
        assert answer.status_code == 200
        warning = answer.headers.get("x-tidegate-budget-warning")
        assert warning == (f"key:{ident} total" if number > 2 else None)
    assert (await stage.call(key)).json()["error"]["code"] == "budget_exhausted"


async def test_the_keys_of_a_team_share_its_budget(stage: Stage) -> None:
    made = await stage.gateway.admin(
        "POST", "/admin/teams", {"name": "research", "limits": {"budgets": budget("0.10")}}
    )
    team = made.json()["id"]
    one, _ = await stage.key(team="research")
    two, _ = await stage.key(team="research", budgets=budget("0.03"))
    stage.upstream.script = thinking(0.3)
    answers = await stage.at_once([one, two] * 16)
    assert codes(answers) == {"ok": 10, "budget_exhausted": 22}
    assert codes(answers[1::2])["ok"] == 3, "the tighter budget of the key holds too"
    messages = {answer.json()["error"]["message"].split(",")[0] for answer in answers if answer.status_code != 200}
    assert f"The total budget of team:{team}" in messages
    await stage.gateway.settled()
    assert stage.gateway.spent(f"team:{team}") == pytest.approx(0.10)


# -- rates


async def test_requests_per_minute(stage: Stage) -> None:
    key, _ = await stage.key(requests_per_minute=5)
    for left in (4, 3, 2, 1, 0):
        answer = await stage.call(key, stream=left == 2)
        assert answer.status_code == 200
        assert answer.headers["x-ratelimit-limit-requests"] == "5"
        assert answer.headers["x-ratelimit-remaining-requests"] == str(left)
        assert 0 < int(answer.headers["x-ratelimit-reset-requests"].removesuffix("s")) <= 60
    refused = await stage.call(key)
    assert (refused.status_code, refused.json()["error"]["code"]) == (429, "rate_limit_requests")
    assert refused.headers["x-should-retry"] == "true"
    assert 55 <= int(refused.headers["retry-after"]) <= 60
    assert refused.headers["x-ratelimit-limit-requests"] == "5"
    assert refused.headers["x-ratelimit-remaining-requests"] == "0"
    assert len(stage.upstream.asked) == 5


async def test_sixty_four_at_once_do_not_get_past_a_rate(stage: Stage) -> None:
    key, _ = await stage.key(requests_per_minute=10)
    assert codes(await stage.at_once([key] * 64)) == {"ok": 10, "rate_limit_requests": 54}


async def test_tokens_per_minute_are_reserved_and_corrected(stage: Stage) -> None:
    key, _ = await stage.key(tokens_per_minute=2000)
    stage.upstream.script = thinking(0.3)
    assert codes(await stage.at_once([key] * 3, max_tokens=1500)) == {"ok": 1, "rate_limit_tokens": 2}
    stage.upstream.script = serving()
    answer = await stage.call(key, max_tokens=1500)
    assert answer.status_code == 200, "ten tokens were used, not fifteen hundred"
    assert answer.headers["x-ratelimit-limit-tokens"] == "2000"
    assert answer.headers["x-ratelimit-remaining-tokens"] == "1980"
    never = await stage.call(key, max_tokens=5000)
    assert (never.status_code, never.json()["error"]["code"]) == (429, "rate_limit_tokens")
    assert never.headers["x-should-retry"] == "false", "it can never fit"
    assert "retry-after" not in never.headers
    # The most that a call may take stays reserved while it is in progress.
    stage.upstream.script = thinking(0.3)
    later = await stage.at_once([key] * 2, max_tokens=1500)
    refused = next(item for item in later if item.status_code == 429)
    assert refused.headers["x-should-retry"] == "true"
    assert 1 <= int(refused.headers["retry-after"]) <= 60


async def test_parallel_calls_are_bounded_and_an_sdk_gets_through_by_waiting(stage: Stage) -> None:
    key, _ = await stage.key(parallel_requests=2)
    stage.upstream.script = thinking(0.4)
    answers = await stage.at_once([key] * 5)
    assert codes(answers) == {"ok": 2, "parallel_limit": 3}
    refused = next(item for item in answers if item.status_code == 429)
    assert refused.headers["x-should-retry"] == "true"
    assert refused.headers["retry-after"] == "1"
    client = openai.AsyncOpenAI(base_url=f"{stage.gateway.address}/v1", api_key=key, max_retries=2)
    async with client:
        calls = [client.chat.completions.create(model="cent", messages=HELLO) for _ in range(3)]  # type: ignore[arg-type]
        assert len(await asyncio.gather(*calls)) == 3


async def test_a_limit_of_the_team_holds_for_all_its_keys(stage: Stage) -> None:
    await stage.gateway.admin("POST", "/admin/teams", {"name": "ops", "limits": {"requests_per_minute": 6}})
    keys = [(await stage.key(team="ops"))[0] for _ in range(3)]
    assert codes(await stage.at_once(keys * 4)) == {"ok": 6, "rate_limit_requests": 6}


# -- keys changed by another process


async def test_a_key_that_another_process_makes_rotates_and_revokes(stage: Stage) -> None:
    gateway = stage.gateway
    first = await gateway.cli("key", "create", "by-hand", "--budget", "0.05/total")
    assert (await stage.call(first)).status_code == 200, "known at once"
    second = await gateway.cli("key", "rotate", "by-hand")
    assert second != first
    assert (await stage.call(second)).status_code == 200, "known at once"

    async def refused(key: str, code: str) -> bool:
        answer = await stage.call(key)
        return answer.status_code == 401 and answer.json()["error"]["code"] == code

    await eventually(lambda: refused(first, "key_unknown"), 10)
    begun = time.monotonic()
    await gateway.cli("key", "revoke", "by-hand")
    await eventually(lambda: refused(second, "key_disabled"), 10)
    assert time.monotonic() - begun < 15
    await gateway.settled()
    assert (await stage.call(second)).headers["x-should-retry"] == "false"


# -- interrupted streams


async def test_a_stream_that_breaks_off_is_charged_for_what_came(stage: Stage) -> None:
    key, ident = await stage.key()
    # Forty tokens' worth of text, and the endpoint never says what it counted.
    pieces = [chat_chunk({"content": "sixteen letters. "[:16]}) for _ in range(10)]
    stage.upstream.script = lambda _: sse(*pieces, cut=True)
    answer = await stage.call(key, "token", stream=True)
    assert '"error"' in answer.text
    assert "[DONE]" not in answer.text
    record = (await stage.gateway.settled())[answer.headers["x-tidegate-exchange"]]
    assert record["usage_source"] == "estimated"
    assert record["usage"]["output"] == 40
    assert record["interrupted"] is True
    entered = record["usage"]["input"]
    assert 5 < entered < 60
    assert float(record["cost"]) == pytest.approx(entered * 1e-6 + 40 * 2e-6)
    assert stage.gateway.spent(f"key:{ident}") == pytest.approx(float(record["cost"]))


async def test_a_client_that_leaves_pays_for_what_it_got_and_frees_the_rest(stage: Stage) -> None:
    key, ident = await stage.key(budgets=budget("0.0025"), parallel_requests=1)
    stage.upstream.script = lambda _: sse(*[chat_chunk({"content": "sixteen letters."})] * 10, hang=True)
    body = {"model": "token", "messages": HELLO, "stream": True, "max_tokens": 1000}
    async with stage.http.stream(
        "POST", "/v1/chat/completions", json=body, headers=stage.gateway.bearer(key)
    ) as answer:
        exchange = answer.headers["x-tidegate-exchange"]
        seen = b""
        async for part in answer.aiter_raw():
            seen += part
            if seen.count(b"sixteen") == 10:
                break
    stage.upstream.script = serving()

    async def served() -> bool:
        return (await stage.call(key, "token", max_tokens=1000)).status_code == 200

    await eventually(served)
    record = (await stage.gateway.settled())[exchange]
    assert record["error_type"] == "caller_client_gone"
    assert record["usage"]["output"] == 40
    assert stage.gateway.spent(f"key:{ident}") < 0.0003


async def test_an_upstream_count_that_came_before_the_break_is_kept(stage: Stage) -> None:
    key, _ = await stage.key()
    whole = chat_stream("sixteen letters.", usage=(50, 30))
    stage.upstream.script = lambda _: sse(*whole[:-1], cut=True)
    answer = await stage.call(key, "token", stream=True)
    record = (await stage.gateway.settled())[answer.headers["x-tidegate-exchange"]]
    assert record["usage_source"] == "upstream"
    assert record["usage"] == {"input": 50, "output": 30}
    assert record["error_type"] == "provider_connection_closed"
    assert '"code":"connection_closed"' in answer.text
    assert "[DONE]" not in answer.text
