"""A crash or a timeout in a detector: the check did not run, and the call goes only where that is safe.

The product runs in this process, so that its detectors can be made to fail.
"""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import httpx2
import pytest
import pytest_asyncio
from tests.fakes import detectors
from tests.fakes.answers import chat, chat_stream
from tests.fakes.detectors import Asked
from tests.fakes.gateway import CACHE, openai_endpoint
from tests.fakes.planted import PLACES
from tests.fakes.upstream import Asked as AskedUpstream
from tests.fakes.upstream import Reply, ScriptedUpstream, ok, sse

from tidegate.adapters.files import Disk
from tidegate.adapters.worker import WorkerThread
from tidegate.app.config_load import Loader, dialects
from tidegate.app.keys import KeyWish, create_key
from tidegate.app.running import Running
from tidegate.detect.detector import Detector
from tidegate.detect.inspect import Inspector
from tidegate.detect.memory import Memory
from tidegate.gateway.watch import Watch, WatchSettings

pytestmark = pytest.mark.asyncio(loop_scope="module")

SPEAKING = ("openai_chat", "openai_responses", "openai_completions", "anthropic", "gemini")


def answer(asked: AskedUpstream) -> Reply:
    return sse(*chat_stream("hello")) if asked.json().get("stream") else ok(chat())


class House:
    def __init__(self, running: Running, upstreams: dict[str, ScriptedUpstream], key: str) -> None:
        self.running = running
        self.upstreams = upstreams
        self.key = key

    def watch(self, *found: Detector, deadline: float = 5.0, inline: int = 1 << 16) -> None:
        scanner = detectors.scanner(*found)
        one, two = (Inspector(scanner, Memory(b"s", b"1")) for _ in range(2))
        settings = WatchSettings(inline_bytes=inline, deadline=deadline)
        clock = self.running.clock
        self.running.plane.snapshot.watch = Watch(one, two, WorkerThread("test"), clock, settings)

    async def ask(self, dialect: str, stream: bool, model: str) -> httpx2.Response:
        path, places = PLACES[dialect]
        body: dict[str, Any] = next(iter(places("hello there").values()))
        if dialect == "gemini":
            path = path.format(model=model, verb="streamGenerateContent?alt=sse" if stream else "generateContent")
        else:
            body = {**body, "model": model, "stream": stream}
        async with httpx2.AsyncClient(base_url=self.running.address, timeout=20) as client:
            return await client.post(path, json=body, headers={"authorization": f"Bearer {self.key}"})


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def house(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[House]:
    folder = tmp_path_factory.mktemp("failing")
    tiers = ("local", "aggregator", "unvetted")
    upstreams = {tier: ScriptedUpstream(answer) for tier in tiers}
    async with upstreams["local"], upstreams["aggregator"], upstreams["unvetted"]:
        config = {
            "server": {"listen": "127.0.0.1:0"}, "local_model": {"enabled": "false"},
            "detect": {"cache": str(CACHE), "names": "false"},
            "endpoints": [openai_endpoint(tier, upstreams[tier].url, tier=tier, speaks="common") for tier in tiers],
            "routes": [
                {"name": "home", "deployments": ["local/m"]},
                {"name": "away", "deployments": ["aggregator/m", "unvetted/m"]},
            ],
        }  # fmt: skip
        loaded = Loader({}, Disk(), dialects).parse(json.dumps(config).encode(), str(folder / "tidegate.yaml"))
        running = Running(loaded.settings, dialects(()))
        await running.start()
        key, _ = await create_key(running.store, running.entropy, KeyWish(name="app"), running.clock.wall())
        await running.admission.refresh(running.clock.wall())
        yield House(running, upstreams, key)
        await running.stop()


def crash(house: House) -> None:
    def fail() -> None:
        raise ZeroDivisionError

    house.watch(detectors.card(), Asked(fail))


def timeout(house: House) -> None:
    house.watch(detectors.card(), Asked(), deadline=-1.0)


def crash_in_the_worker(house: House) -> None:
    def fail() -> None:
        raise RecursionError

    house.watch(Asked(fail), inline=1)


def switched_off(house: House) -> None:
    house.running.plane.snapshot.watch = None


FAILURES: list[tuple[Callable[[House], None], str]] = [
    (crash, "detector_failed"),
    (crash_in_the_worker, "detector_failed"),
    (timeout, "deadline"),
    (switched_off, "switched_off"),
]


@pytest.mark.parametrize("stream", [False, True], ids=["whole", "stream"])
@pytest.mark.parametrize("dialect", SPEAKING)
@pytest.mark.parametrize(("failure", "reason"), FAILURES, ids=lambda item: getattr(item, "__name__", ""))
async def test_what_was_not_looked_at_stays_home(
    house: House, failure: Callable[[House], None], reason: str, dialect: str, stream: bool
) -> None:
    failure(house)
    for upstream in house.upstreams.values():
        upstream.asked.clear()
    got = await house.ask(dialect, stream, "away")
    assert got.status_code == 200, got.text
    assert got.headers["x-tidegate-tier"] == "local"
    assert got.headers["x-tidegate-instead-of"] == "away"
    assert got.headers["x-tidegate-data-class"] == "confidential"
    assert f"classify=not_checked({reason})" in got.headers["x-tidegate-checks"]
    assert f"not_checked:{reason}" in got.headers["x-tidegate-reasons"]
    assert not house.upstreams["aggregator"].asked
    assert not house.upstreams["unvetted"].asked


@pytest.mark.parametrize("dialect", SPEAKING)
async def test_with_nowhere_to_go_the_client_hears_why(house: House, dialect: str, tmp_path: Path) -> None:
    crash(house)
    places = house.running.plane.snapshot
    policy = places.policy
    try:
        policy.reroute, remembered = "", dict(policy.remembered)
        policy.remembered.clear()
        got = await house.ask(dialect, False, "away")
    finally:
        policy.reroute = "home"
        policy.remembered.clear()
        policy.remembered.update(remembered)
    assert got.status_code == 503
    assert got.headers["x-tidegate-error"] == "not_cleared"
    assert "hello there" not in got.text


async def test_once_they_work_again_ordinary_calls_leave(house: House) -> None:
    house.watch(detectors.card())
    got = await house.ask("openai_chat", False, "away")
    assert got.headers["x-tidegate-tier"] == "aggregator"
