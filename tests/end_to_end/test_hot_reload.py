"""The configuration changes under load: nothing in progress is dropped, and a broken file changes nothing."""

from __future__ import annotations

import asyncio
import json
import signal
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx2
import pytest
from tests.fakes.drill import Drill, eventually, serving
from tests.fakes.gateway import openai_endpoint
from tests.fakes.upstream import Asked, Reply, ScriptedUpstream

HELLO = [{"role": "user", "content": "hello"}]
FOREVER = {"name": "steady", "deployments": ["a/steady"]}


def thinking(seconds: float) -> Any:
    def script(asked: Asked) -> Reply:
        reply = serving()(asked)
        if reply.pieces is None:
            reply.delay = seconds
        else:
            reply.pause = seconds / len(reply.pieces)
        return reply

    return script


class Stage:
    def __init__(self, gateway: Drill, a: ScriptedUpstream, b: ScriptedUpstream) -> None:
        self.gateway = gateway
        self.a, self.b = a, b
        self.http = httpx2.AsyncClient(base_url=gateway.address, headers=gateway.bearer(), timeout=20)

    def configure(self, **changes: Any) -> None:
        self.gateway.config = {**self.gateway.config, **changes}
        self.gateway.write()

    def hang_up(self) -> None:
        assert self.gateway.process is not None
        self.gateway.process.send_signal(signal.SIGHUP)

    async def models(self) -> set[str]:
        return {item["id"] for item in (await self.http.get("/v1/models")).json()["data"]}

    async def reloaded(self, **changes: Any) -> None:
        """Change the file, tell the gateway by signal, and wait until its routes are the file's."""
        self.configure(**changes)
        self.hang_up()

        async def taken() -> bool:
            return await self.models() == {route["name"] for route in self.gateway.config["routes"]}

        await eventually(taken)

    async def call(self, model: str, stream: bool = False, key: str = "") -> httpx2.Response:
        body = {"model": model, "messages": HELLO, "stream": stream}
        return await self.http.post("/v1/chat/completions", json=body, headers=self.gateway.bearer(key))

    async def status(self) -> dict[str, Any]:
        answer = await self.http.get("/admin/status", headers=self.gateway.bearer(self.gateway.admin_key))
        assert answer.status_code == 200
        return answer.json()

    def logged(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.gateway.log.read_text().splitlines()]


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    async with ScriptedUpstream(serving()) as a, ScriptedUpstream(serving()) as b:
        secret = tmp_path / "vendor.key"
        secret.write_text("sk-first")
        endpoint_a = openai_endpoint("a", a.url, speaks="common") | {"api_key": f"file:{secret}"}
        config = {"endpoints": [endpoint_a, openai_endpoint("b", b.url, speaks="common")], "routes": [FOREVER]}
        async with Drill(tmp_path, config) as gateway:
            stage = Stage(gateway, a, b)
            async with stage.http:
                yield stage


async def test_two_hundred_calls_run_through_six_reloads(stage: Stage) -> None:
    stage.a.script = stage.b.script = thinking(0.4)
    answers: list[httpx2.Response] = []
    waiting = asyncio.Semaphore(25)

    async def one(number: int) -> None:
        async with waiting:
            answers.append(await stage.call("steady", stream=number % 2 == 0))

    load = asyncio.gather(*(one(number) for number in range(200)))
    endpoints = stage.gateway.config["endpoints"]
    for turn in range(6):
        await asyncio.sleep(0.25)
        extra = {"name": f"extra-{turn}", "deployments": ["b/x"]}
        steady = {"name": "steady", "deployments": ["a/steady" if turn % 2 else "b/steady"]}
        # Every other time the endpoint that has most of the exchanges in progress is gone.
        await stage.reloaded(endpoints=endpoints if turn % 2 else endpoints[1:], routes=[steady, extra])
    await load
    assert [answer.status_code for answer in answers] == [200] * 200
    for answer in answers:
        whole = "[DONE]" in answer.text if "event-stream" in answer.headers["content-type"] else answer.json()
        assert whole
    served = {answer.headers["x-tidegate-provider"] for answer in answers}
    assert served == {"a", "b"}
    assert stage.a.gone == stage.b.gone == 0
    records = await stage.gateway.settled()
    assert {answer.headers["x-tidegate-exchange"] for answer in answers} == set(records)
    assert not [record for record in records.values() if record.get("error_type")]
    scrape = await stage.gateway.scrape()
    assert scrape.total("tidegate_deployment_in_flight") == 0


async def test_keys_and_limits_change_under_load(stage: Stage) -> None:
    stage.a.script = thinking(0.1)
    key = await stage.gateway.cli("key", "create", "worker")
    statuses: list[int] = []
    stop = asyncio.Event()

    async def work() -> None:
        while not stop.is_set():
            statuses.append((await stage.call("steady", key=key)).status_code)

    workers = [asyncio.ensure_future(work()) for _ in range(8)]
    admin = {"headers": stage.gateway.bearer(stage.gateway.admin_key)}
    listed = (await stage.http.get("/admin/keys", **admin)).json()
    ident = next(item["id"] for item in listed["keys"] if item["name"] == "worker")
    for limit in (100_000, 50_000):
        change = {"limits": {"requests_per_minute": limit}}
        assert (await stage.http.patch(f"/admin/keys/{ident}", json=change, **admin)).status_code == 200
        await asyncio.sleep(0.3)
        assert set(statuses) == {200}
        answer = await stage.call("steady", key=key)
        assert answer.headers["x-ratelimit-limit-requests"] == str(limit)
    await stage.http.patch(f"/admin/keys/{ident}", json={"limits": {"requests_per_minute": 1}}, **admin)

    async def limited() -> bool:
        return 429 in statuses

    await eventually(limited)
    stop.set()
    await asyncio.gather(*workers)
    assert set(statuses) == {200, 429}
    first = statuses.index(429)
    assert statuses[first:].count(200) < 8, "only what was in progress already"


async def test_a_broken_file_keeps_the_old_one_and_says_where_it_is_broken(stage: Stage) -> None:
    good = stage.gateway.file.read_text()
    stage.gateway.file.write_text(good.replace("routes:", "ruotes:", 1))
    stage.hang_up()

    async def told() -> bool:
        return bool((await stage.status())["config_error"])

    await eventually(told)
    assert (await stage.call("steady")).status_code == 200
    status = await stage.status()
    assert "1 problem" in status["config_error"] or "ruotes" in status["config_error"]
    errors = [line for line in stage.logged() if line["level"] == "error"]
    assert any("configuration kept" in line["event"] for line in errors)
    place = next(line["event"] for line in errors if "ruotes" in line["event"])
    number = next(index for index, text in enumerate(good.splitlines(), 1) if text.startswith("routes:"))
    assert f":{number}" in place
    assert "routes" in place.split("ruotes", 1)[1], "the nearest name is offered"
    asked = await stage.http.post("/admin/config/reload", headers=stage.gateway.bearer(stage.gateway.admin_key))
    assert asked.json()["reloaded"] is False
    assert asked.json()["error"]

    # Mended, it is taken up by itself.
    stage.configure(routes=[FOREVER, {"name": "mended", "deployments": ["b/x"]}])

    async def mended() -> bool:
        return "mended" in await stage.models()

    await eventually(mended)
    assert (await stage.status())["config_error"] == ""


async def test_a_rotated_secret_file_is_taken_up_by_itself(stage: Stage) -> None:
    await stage.call("steady")
    assert stage.a.asked[-1].headers["authorization"] == "Bearer sk-first"
    (stage.gateway.folder / "vendor.key").write_text("sk-second")

    async def rotated() -> bool:
        await stage.call("steady")
        return stage.a.asked[-1].headers["authorization"] == "Bearer sk-second"

    await eventually(rotated)


async def test_what_needs_a_restart_is_named_and_the_log_level_does_not(stage: Stage) -> None:
    server = {"listen": "127.0.0.1:1", "header_timeout": "3s"}
    await stage.reloaded(
        server=server, log={"level": "debug", "requests": "all"}, recount={"bytes_per_second": 1000},
        routes=[FOREVER, {"name": "more", "deployments": ["b/x"]}],
    )  # fmt: skip
    assert (await stage.status())["needs_restart"] == ["server.listen", "recount.bytes_per_second"]
    answer = await stage.call("more")

    async def logged() -> bool:
        lines = [line for line in stage.logged() if line.get("exchange") == answer.headers["x-tidegate-exchange"]]
        return bool(lines) and lines[0]["deployment"] == "b/x"

    await eventually(logged)
