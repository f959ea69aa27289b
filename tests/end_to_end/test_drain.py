"""The end of a process under load: what is in progress finishes or is cut honestly, and all of it is recorded."""

from __future__ import annotations

import asyncio
import json
import signal
import time
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx2
import pytest
from tests.fakes.answers import DONE, chat_chunk, chat_usage, message_stream
from tests.fakes.drill import Drill, eventually, serving
from tests.fakes.gateway import anthropic_endpoint, openai_endpoint
from tests.fakes.upstream import Asked, Reply, ScriptedUpstream, sse

pytestmark = pytest.mark.alone

HELLO = [{"role": "user", "content": "hello"}]


def lasting(pieces: int, pause: float, hang: bool = False) -> Any:
    """A script that streams so many pieces, so far apart, and may never end; whole answers take as long."""

    def script(asked: Asked) -> Reply:
        if not asked.json().get("stream"):
            reply = serving()(asked)
            reply.delay, reply.hang = pieces * pause, hang
            return Reply(hang=True) if hang else reply
        if asked.path.endswith("/messages"):
            events = message_stream(*["word "] * pieces)
            return sse(*(events[:4] if hang else events), pause=pause, hang=hang)
        parts = [chat_chunk({"content": "word "}) for _ in range(pieces)]
        end = [] if hang else [chat_chunk({}, "stop"), chat_usage(), DONE]
        return sse(*parts, *end, pause=pause, hang=hang)

    return script


class Stage:
    def __init__(self, gateway: Drill, chat_up: ScriptedUpstream, claude_up: ScriptedUpstream) -> None:
        self.gateway = gateway
        self.chat_up, self.claude_up = chat_up, claude_up
        self.http = httpx2.AsyncClient(base_url=gateway.address, headers=gateway.bearer(), timeout=20)

    async def chat(self, stream: bool, model: str = "m") -> httpx2.Response:
        return await self.http.post("/v1/chat/completions", json={"model": model, "messages": HELLO, "stream": stream})

    async def message(self, stream: bool, model: str = "c") -> httpx2.Response:
        body = {"model": model, "messages": HELLO, "max_tokens": 99, "stream": stream}
        return await self.http.post("/v1/messages", json=body)

    async def response(self, stream: bool) -> httpx2.Response:
        return await self.http.post("/v1/responses", json={"model": "m", "input": "hello", "stream": stream})

    async def in_progress(self, count: int) -> None:
        async def so_many() -> bool:
            return (await self.gateway.scrape()).total("tidegate_requests_in_flight") == count

        await eventually(so_many)


@pytest.fixture
async def stage(tmp_path: Path, request: pytest.FixtureRequest) -> AsyncIterator[Stage]:
    async with ScriptedUpstream(serving()) as one, ScriptedUpstream(serving()) as two:
        config = {
            "server": {"listen": "127.0.0.1:0", "drain": request.param},
            "endpoints": [openai_endpoint("oai", one.url, speaks="common"), anthropic_endpoint("ant", two.url)],
            "routes": [{"name": "m", "deployments": ["oai/m"]}, {"name": "c", "deployments": ["ant/c"]}],
        }
        async with Drill(tmp_path, config) as gateway:
            stage = Stage(gateway, one, two)
            async with stage.http:
                yield stage


async def terminated(stage: Stage, *signals: signal.Signals) -> tuple[int, float]:
    """Exit code, and seconds from the first signal to the end."""
    process = stage.gateway.process
    assert process is not None
    begun = time.monotonic()
    for number in signals:
        process.send_signal(number)
        await asyncio.sleep(0.05)
    return await asyncio.wait_for(process.wait(), 20), time.monotonic() - begun


@pytest.mark.parametrize("stage", ["5s"], indirect=True)
async def test_what_is_in_progress_finishes_and_new_calls_are_sent_elsewhere(stage: Stage) -> None:
    stage.chat_up.script = stage.claude_up.script = lasting(15, 0.1)
    calls = [
        asyncio.ensure_future(call)
        for _ in range(6)
        for call in (stage.chat(True), stage.chat(False), stage.message(True), stage.response(True))
    ]
    await stage.in_progress(24)
    ending = asyncio.ensure_future(terminated(stage, signal.SIGTERM))
    await asyncio.sleep(0.2)

    async with httpx2.AsyncClient(base_url=stage.gateway.address, headers=stage.gateway.bearer()) as late:
        refused = await late.post("/v1/chat/completions", json={"model": "m", "messages": HELLO})
        assert (refused.status_code, refused.json()["error"]["code"]) == (503, "draining")
        assert refused.headers["x-should-retry"] == "true"
        assert refused.headers["connection"] == "close"
        ready = await late.get("/health/readiness")
        assert (ready.status_code, ready.json()["status"]) == (503, "draining")
        assert (await late.get("/health/liveness")).status_code == 200

    answers = await asyncio.gather(*calls)
    assert {answer.status_code for answer in answers} == {200}
    for index, answer in enumerate(answers):
        last = answer.text.strip().splitlines()[-1]
        assert index % 4 != 0 or last == "data: [DONE]"
        assert index % 4 != 1 or answer.json()["choices"][0]["finish_reason"] == "stop"
        assert index % 4 != 2 or json.loads(last.removeprefix("data: "))["type"] == "message_stop"
        assert index % 4 != 3 or json.loads(last.removeprefix("data: "))["type"] == "response.completed"
    code, seconds = await ending
    assert code == 0
    assert seconds < 4, "it ends with the last exchange, not with the longest drain"
    with pytest.raises(httpx2.ConnectError):
        await stage.chat(False)
    records = stage.gateway.records()
    for answer in answers:
        record = records[answer.headers["x-tidegate-exchange"]]
        assert (record.get("error_type", ""), record["usage_source"]) == ("", "upstream")


@pytest.mark.parametrize("stage", ["400ms"], indirect=True)
async def test_what_outlasts_the_drain_is_cut_in_its_own_dialect_and_recorded(stage: Stage) -> None:
    stage.chat_up.script = stage.claude_up.script = lasting(3, 0.01, hang=True)
    calls = {
        "chat": stage.chat(True),
        "messages": stage.message(True),
        "chat over messages": stage.chat(True, "c"),
        "messages over chat": stage.message(True, "m"),
        "responses": stage.response(True),
        "whole chat": stage.chat(False),
        "whole message": stage.message(False),
    }
    tasks = {name: asyncio.ensure_future(call) for name, call in calls.items()}
    await stage.in_progress(len(calls))
    await asyncio.sleep(0.1)
    code, seconds = await terminated(stage, signal.SIGTERM)
    assert code == 1, "something was cut"
    assert 0.4 <= seconds < 6
    answers = dict(zip(tasks, await asyncio.gather(*tasks.values()), strict=True))

    def last_event(name: str) -> dict[str, Any]:
        answer = answers[name]
        assert answer.status_code == 200
        assert "word " in answer.text
        data = [line for line in answer.text.splitlines() if line.startswith("data: ")]
        return json.loads(data[-1].removeprefix("data: "))

    for name in ("chat", "chat over messages"):
        assert last_event(name)["error"]["code"] == "shutdown_cut"
        assert "[DONE]" not in answers[name].text
    for name in ("messages", "messages over chat"):
        assert last_event(name)["type"] == "error"
        assert "shut down" in last_event(name)["error"]["message"]
        assert "message_stop" not in answers[name].text
    assert last_event("responses")["type"] in ("error", "response.failed")
    for name in ("whole chat", "whole message"):
        assert answers[name].status_code == 503
        assert answers[name].headers["x-should-retry"] == "true"
    records = stage.gateway.records()
    for name, answer in answers.items():
        record = records[answer.headers["x-tidegate-exchange"]]
        assert record["error_type"] == "tidegate_shutdown_cut"
        assert record.get("interrupted", False) == (not name.startswith("whole"))
        if record.get("interrupted"):
            assert record["usage_source"] == "estimated"
            assert record["usage"]["output"] >= 3, "fifteen letters came"
    assert stage.chat_up.gone + stage.claude_up.gone == len(calls), "no upstream goes on for nobody"
    log = stage.gateway.log.read_text()
    assert "Exception" not in log
    assert "Traceback" not in log


@pytest.mark.parametrize("stage", ["60s"], indirect=True)
async def test_a_second_signal_ends_the_patience(stage: Stage) -> None:
    stage.chat_up.script = lasting(3, 0.01, hang=True)
    task = asyncio.ensure_future(stage.chat(True))
    await stage.in_progress(1)
    code, seconds = await terminated(stage, signal.SIGINT, signal.SIGINT)
    assert code == 1
    assert seconds < 3
    assert "shutdown_cut" in (await task).text


@pytest.mark.parametrize("stage", ["10s"], indirect=True)
async def test_a_client_that_does_not_read_cannot_hold_the_end_up(stage: Stage) -> None:
    flood = chat_chunk({"content": "x" * 60_000})
    stage.chat_up.script = lambda _: sse(*[flood] * 400, hang=True)
    host, port = stage.gateway.address.removeprefix("http://").split(":")
    reader, writer = await asyncio.open_connection(host, int(port), limit=1024)
    body = json.dumps({"model": "m", "messages": HELLO, "stream": True}).encode()
    key = stage.gateway.client_key
    writer.write(
        f"POST /v1/chat/completions HTTP/1.1\r\nhost: x\r\nauthorization: Bearer {key}\r\n"
        f"content-length: {len(body)}\r\n\r\n".encode()
        + body
    )
    await reader.readline()
    code, seconds = await terminated(stage, signal.SIGTERM, signal.SIGTERM)
    assert code == 1
    assert seconds < 9
    writer.transport.abort()
    (record,) = stage.gateway.records().values()
    assert record["error_type"] == "tidegate_shutdown_cut"
    assert "Traceback" not in stage.gateway.log.read_text()


@pytest.mark.parametrize("stage", ["5s"], indirect=True)
async def test_an_idle_gateway_ends_at_once_with_open_connections(stage: Stage) -> None:
    await stage.chat(False)
    code, seconds = await terminated(stage, signal.SIGTERM)
    assert code == 0
    assert seconds < 3
