"""Not one value leaves to an endpoint that is not cleared for it: generated requests, recording upstreams, failures.

The whole run takes `TIDEGATE_LEAK_REQUESTS=10000`; the suite takes a part of it. Each failure names its seed.
"""

from __future__ import annotations

import asyncio
import os
import random
from collections.abc import AsyncIterator
from typing import Any

import httpx2
import pytest
import pytest_asyncio
from tests.fakes.answers import chat, chat_stream, message, message_stream
from tests.fakes.drill import Drill
from tests.fakes.gateway import anthropic_endpoint, openai_endpoint
from tests.fakes.planted import Planted, Recogniser, planted
from tests.fakes.upstream import Asked, Reply, ScriptedUpstream, ok, sse

pytestmark = pytest.mark.asyncio(loop_scope="module")

REQUESTS = int(os.environ.get("TIDEGATE_LEAK_REQUESTS", "1200"))
AT_ONCE = 16
ROUTES = {
    "mixed": ["unvetted/m", "aggregator/m", "official/m", "local/m"],
    "away": ["aggregator/m", "unvetted/m"],
    "claude": ["claude/m", "official/m"],
    "relay": ["unvetted/m"],
}


class Fickle:
    """An upstream that answers well, badly, in parts or not at all, as chance has it."""

    def __init__(self, name: str, seed: int) -> None:
        self.name = name
        self._chance = random.Random(seed)

    def __call__(self, asked: Asked) -> Reply:
        drawn = self._chance.random()
        if drawn < 0.08:
            return Reply(500, b'{"error":{"message":"no"}}', {"content-type": "application/json"})
        if drawn < 0.12:
            return Reply(429, b'{"error":{"message":"later"}}', {"content-type": "application/json"})
        if drawn < 0.16:
            return Reply(cut=True, pieces=[b"{"], headers={"content-type": "application/json"})
        return self._good(asked)

    def _good(self, asked: Asked) -> Reply:
        body: dict[str, Any] = asked.json()
        if asked.path.endswith("/embeddings"):
            item = {"object": "embedding", "index": 0, "embedding": [0.5]}
            usage = {"prompt_tokens": 1, "total_tokens": 1}
            return ok({"object": "list", "data": [item], "model": "m", "usage": usage})
        claude = asked.path.endswith("/messages")
        if not body.get("stream"):
            return ok(message() if claude else chat())
        return sse(*(message_stream("hello") if claude else chat_stream("hello")))


class House:
    def __init__(self, gateway: Drill, upstreams: dict[str, ScriptedUpstream]) -> None:
        self.gateway = gateway
        self.upstreams = upstreams


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def house(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[House]:
    names = ("local", "official", "claude", "aggregator", "unvetted")
    upstreams = {name: ScriptedUpstream(Fickle(name, place)) for place, name in enumerate(names)}
    async with (
        upstreams["local"], upstreams["official"], upstreams["claude"], upstreams["aggregator"], upstreams["unvetted"],
    ):  # fmt: skip
        endpoints = [
            openai_endpoint(name, upstreams[name].url, tier=name, speaks="common") for name in names if name != "claude"
        ]
        endpoints.append(anthropic_endpoint("claude", upstreams["claude"].url, tier="official"))
        routes = [{"name": name, "deployments": to, "attempts": 4} for name, to in ROUTES.items()]
        routes.append({"name": "home", "deployments": ["local/m"]})
        config = {
            "endpoints": endpoints, "routes": routes, "policy": {"reroute": "home"},
            "defaults": {"retry": {"base": "1ms", "cap": "5ms"}, "breaker": {"failures": 1000}},
        }  # fmt: skip
        async with Drill(tmp_path_factory.mktemp("leaks"), config) as gateway:
            assert isinstance(gateway, Drill)
            yield House(gateway, upstreams)


async def test_no_value_leaves_to_where_it_is_not_cleared(house: House) -> None:
    """Every value here is of a kind that may go nowhere but home as it is."""
    seeds = iter(range(REQUESTS))
    sent: dict[int, Planted] = {}
    statuses: dict[int, int] = {}

    async def worker(client: httpx2.AsyncClient) -> None:
        for seed in seeds:
            request = sent[seed] = planted(seed, random.Random(seed).choice(list(ROUTES)))
            answer = await client.post(request.path, json=request.body)
            statuses[answer.status_code] = statuses.get(answer.status_code, 0) + 1

    async with house.gateway.http() as client:
        await asyncio.gather(*(worker(client) for _ in range(AT_ONCE)))
    watch = Recogniser()
    for seed, request in sent.items():
        for _, value in request.values:
            watch.add(seed, value)
    assert watch.seeds(b"".join(asked.body for asked in house.upstreams["local"].asked)), "the check itself finds them"
    found = [
        f"seed {seed}: {sent[seed]} at {name}"
        for name, upstream in house.upstreams.items()
        if name != "local"
        for seed in sorted(watch.seeds(b"\n".join(map(_all_of, upstream.asked))))
    ]
    assert not found, "\n".join([f"{len(found)} leaks", *found[:20]])
    # The run means something only if calls got through, near and far.
    assert statuses.get(200, 0) > REQUESTS * 0.6, statuses
    assert all(upstream.asked for upstream in house.upstreams.values())


def _all_of(asked: Asked) -> bytes:
    return asked.body + repr(asked.headers).encode() + asked.path.encode()
