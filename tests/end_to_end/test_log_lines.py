"""The log of a running gateway: JSON lines, the exchanges that are wanted, and never content or a secret."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx2
import pytest
from tests.fakes.drill import Drill, eventually, serving
from tests.fakes.gateway import openai_endpoint
from tests.fakes.upstream import Reply, ScriptedUpstream, sse

SECRET_TEXT = "the launch code is swordfish"


class Stage:
    def __init__(self, gateway: Drill, upstream: ScriptedUpstream) -> None:
        self.gateway = gateway
        self.upstream = upstream

    async def call(self, model: str = "m", stream: bool = False, key: str = "") -> str:
        """One call; returns its exchange."""
        body = {"model": model, "messages": [{"role": "user", "content": SECRET_TEXT}], "stream": stream}
        async with httpx2.AsyncClient(base_url=self.gateway.address, timeout=20) as client:
            answer = await client.post("/v1/chat/completions", json=body, headers=self.gateway.bearer(key))
        return answer.headers["x-tidegate-exchange"]

    def lines(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.gateway.log.read_text().splitlines()]

    async def exchanges(self, *expected: str) -> dict[str, dict[str, Any]]:
        """The lines of exchanges by id, once the expected ones are there."""
        found: dict[str, dict[str, Any]] = {}

        async def there() -> bool:
            found.update({line["exchange"]: line for line in self.lines() if line["event"] == "exchange closed"})
            return set(expected) <= set(found)

        await eventually(there)
        return found


@pytest.fixture
async def stage(tmp_path: Path, request: pytest.FixtureRequest) -> AsyncIterator[Stage]:
    async with ScriptedUpstream(serving()) as upstream:
        config = {
            "endpoints": [openai_endpoint("up", upstream.url, speaks="common")],
            "routes": [{"name": "m", "deployments": ["up/m"]}],
            "defaults": {"attempts": 2, "retry": {"base": "1ms", "cap": "1ms"}, "breaker": {"failures": 1000}},
            "log": {"requests": request.param},
        }
        async with Drill(tmp_path, config) as gateway:
            yield Stage(gateway, upstream)


async def every_kind(stage: Stage) -> dict[str, str]:
    """A good exchange, one that failed, one that was cut, and one that was refused before anything was sent."""
    stage.upstream.script = serving(SECRET_TEXT)
    good = await stage.call()
    stage.upstream.script = lambda _: Reply(500, json.dumps({"error": {"message": SECRET_TEXT}}).encode())
    failed = await stage.call()
    stage.upstream.script = lambda _: sse(b'data: {"choices":[{"index":0,"delta":{"content":"x"}}]}\n\n', cut=True)
    cut = await stage.call(stream=True)
    refused = await stage.call("nothing")
    await stage.call(key="tg-unknown-key-000000000000000")
    return {"good": good, "failed": failed, "cut": cut, "refused": refused}


def quiet(stage: Stage) -> None:
    text = stage.gateway.log.read_text()
    for secret in (SECRET_TEXT, "swordfish", stage.gateway.client_key, stage.gateway.admin_key, "sk-up-up"):
        assert secret not in text


@pytest.mark.parametrize("stage", ["errors"], indirect=True)
async def test_by_default_what_failed_has_a_line_each(stage: Stage) -> None:
    made = await every_kind(stage)
    lines = await stage.exchanges(made["failed"], made["cut"], made["refused"])
    assert set(lines) == {made["failed"], made["cut"], made["refused"]}
    failed = lines[made["failed"]]
    assert failed["level"] == "warning"
    assert (failed["route"], failed["deployment"], failed["status"]) == ("m", "up/m", 502)
    assert (failed["error_type"], failed["attempts"]) == ("provider_provider_error", 2)
    assert lines[made["cut"]]["status"] == 200
    assert lines[made["refused"]]["error_type"] == "caller_model_not_found"
    quiet(stage)


@pytest.mark.parametrize("stage", ["all"], indirect=True)
async def test_all_have_a_line_each_and_a_reload_ends_it(stage: Stage) -> None:
    made = await every_kind(stage)
    lines = await stage.exchanges(*made.values())
    good = lines[made["good"]]
    assert good["level"] == "info"
    assert (good["error_type"], good["status"], good["dialect"]) == ("", 200, "openai_chat")
    assert good["total_ms"] > 0
    assert good["time"].endswith("+00:00")
    stage.gateway.config["log"] = {"requests": "none"}
    stage.gateway.write()
    reloaded = await stage.gateway.admin("POST", "/admin/config/reload")
    assert reloaded.json()["reloaded"] is True
    silent = await every_kind(stage)
    assert await stage.gateway.stop() == 0
    lines = await stage.exchanges(*made.values())
    assert not set(silent.values()) & set(lines)
    quiet(stage)


@pytest.mark.parametrize("stage", ["all"], indirect=True)
async def test_the_log_is_whole_at_the_end(stage: Stage) -> None:
    made = [await stage.call() for _ in range(50)]
    assert await stage.gateway.stop() == 0
    lines = {line.get("exchange") for line in stage.lines()}
    assert set(made) <= lines, "what waits to be written is written before the process ends"
