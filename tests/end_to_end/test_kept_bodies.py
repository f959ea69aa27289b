"""Bodies beside the log of a running gateway: proven against it, in clear nowhere, gone with their salt."""

from __future__ import annotations

import asyncio
import contextlib
import json
import re
import shutil
import signal
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx2
import pytest
from tests.fakes.answers import chat, chat_stream
from tests.fakes.gateway import GatewayProcess, openai_endpoint
from tests.fakes.upstream import Asked, Reply, ScriptedUpstream, ok, sse

from tidegate.cli.main import main

PROMPT = "marker-of-the-prompt-5d1c"
ANSWER = "marker-of-the-answer-90af"
LONG = 9 * 1024 * 1024
NAMES = ("request", "sent", "received", "response")


def reply(asked: Asked) -> Reply:
    body = asked.json()
    wanted = body["messages"][0]["content"]
    if "fail" in wanted:
        return Reply(400, b'{"error":{"message":"marker-of-the-error"}}', {"content-type": "application/json"})
    if "cut" in wanted:
        return sse(*chat_stream(ANSWER)[:2], cut=True)
    if "long" in wanted:
        return ok(chat(ANSWER + "x" * LONG))
    return sse(*chat_stream(ANSWER, " more"), pause=0.01) if body.get("stream") else ok(chat(ANSWER))


def config(url: str, keep: str) -> dict[str, Any]:
    return {
        "endpoints": [openai_endpoint("vendor", url)],
        "routes": [{"name": "large", "deployments": ["vendor/large-1"]}],
        "ledger": {"origin": "llm.example/ledger", "interval": "100ms", "keep": keep},
        "screen": {"enabled": False},
    }


def call(what: str, **more: Any) -> bytes:
    messages = [{"role": "user", "content": f"{PROMPT} {what}"}]
    return json.dumps({"model": "large", "messages": messages, **more}).encode()


class Stage:
    """A gateway, and commands on the folder that it leaves."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder, self.state, self._capsys = folder, folder / ".tidegate", capsys

    async def run(self, *words: str) -> tuple[int, str]:
        code = await asyncio.to_thread(main, [*words])
        shown = self._capsys.readouterr()
        return code, shown.out or shown.err

    async def bodies(self, exchange: str, out: str) -> tuple[int, str]:
        where = ("--state-dir", str(self.state), "--out", str(self.folder / out), "--json")
        return await self.run("ledger", "bodies", exchange, *where)

    async def read(self, exchange: str, out: str) -> dict[str, Any]:
        """Read them as soon as they are there."""
        code, shown = 1, ""
        for _ in range(200):
            code, shown = await self.bodies(exchange, out)
            if code == 0:
                break
            await asyncio.sleep(0.05)
        assert code == 0, shown
        found = json.loads(shown)
        for path in map(Path, found["files"].values()):
            assert stat.S_IMODE(path.stat().st_mode) == 0o600
        return found

    async def prove(self, exchange: str, found: dict[str, Any]) -> None:
        public = self.state / "ledger/public"
        shutil.copy(public / "keys", self.folder / "log.pub")
        bodies = [word for name, path in found["files"].items() for word in (f"--{name}", path)]
        words = ("verify", "exchange", exchange, "--log", str(public), "--key", str(self.folder / "log.pub"))
        code, shown = 3, ""
        for _ in range(100):
            # Inconclusive as long as the exchange's last entry is not published.
            code, shown = await self.run(*words, "--salt", found["salt"], *bodies, "--json")
            if code != 3:
                break
            await asyncio.sleep(0.05)
        assert code == 0, shown
        # Another body is not proven.
        (self.folder / "other").write_bytes(Path(found["files"]["request"]).read_bytes() + b" ")
        code, shown = await self.run(*words, "--salt", found["salt"], "--request", str(self.folder / "other"), "--json")
        assert (code, "request_differs" in shown) == (1, True)

    def files(self) -> list[Path]:
        """All files of the state, the log of the process, and nothing that is shared with other tests."""
        cache = self.state / "cache"
        found = [path for path in self.state.rglob("*") if path.is_file() and cache not in path.parents]
        return [*found, self.folder / "gateway.log"]

    def holding(self, *texts: bytes) -> list[str]:
        return [str(path) for path in self.files() if any(text in content(path) for text in texts)]


def content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        # The gateway has taken it up in the meantime.
        return b""


@pytest.fixture
def stage(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Stage:
    return Stage(tmp_path, capsys)


async def ask(gateway: GatewayProcess, body: bytes) -> tuple[str, bytes, int]:
    """The exchange's id, what the client got, and the status."""
    async with gateway.http(**{"content-type": "application/json"}) as client:
        got = bytearray()
        async with client.stream("POST", "/v1/chat/completions", content=body) as answer:
            with contextlib.suppress(httpx2.HTTPError):
                async for piece in answer.aiter_raw():
                    got += piece
        return answer.headers["x-tidegate-exchange"], bytes(got), answer.status_code


async def until(holds: Callable[[], bool]) -> None:
    for _ in range(200):
        if holds():
            return
        await asyncio.sleep(0.05)
    raise AssertionError("it does not come")


async def metric(gateway: GatewayProcess, name: str) -> float:
    async with httpx2.AsyncClient(base_url=gateway.address, timeout=10) as client:
        answer = await client.get("/metrics", headers={"authorization": f"Bearer {gateway.admin_key}"})
    found = re.search(rf"^{name} (\S+)$", answer.text, re.MULTILINE)
    assert found is not None, answer.text[:500]
    return float(found[1])


async def test_what_went_by_is_kept_proven_and_erased(stage: Stage) -> None:
    async with ScriptedUpstream(reply) as upstream:
        gateway = GatewayProcess(stage.folder, config(upstream.url, "bodies"))
        async with gateway:
            whole, streamed = call("whole"), call("stream", stream=True)
            one, got_whole, _ = await ask(gateway, whole)
            two, got_stream, _ = await ask(gateway, streamed)
            for exchange, asked, got in ((one, whole, got_whole), (two, streamed, got_stream)):
                found = await stage.read(exchange, f"out-{exchange}")
                kept = {name: Path(path).read_bytes() for name, path in found["files"].items()}
                assert (tuple(kept), found["not_kept"]) == (NAMES, {})
                assert (kept["request"], kept["response"]) == (asked, got)
                assert kept["sent"] in [each.body for each in upstream.asked]
                assert ANSWER.encode() in kept["received"]
                await stage.prove(exchange, found)
            await failures(stage, gateway)
            assert await metric(gateway, "tidegate_ledger_bodies_lost") == 0
            assert await metric(gateway, "tidegate_ledger_bodies_cut") == 1
            assert stage.holding(PROMPT.encode(), ANSWER.encode()) == []
            # The search finds what there is; and that somebody read is an entry.
            assert stage.holding(one.encode()) != []
            await until(lambda: any("public/" in path for path in stage.holding(b"ledger_bodies_read")))
            # Killed: what was kept stays.
            await gateway.stop(signal.SIGKILL)
        assert stage.holding(PROMPT.encode(), ANSWER.encode()) == []
        async with gateway:
            await stage.read(one, "again")
            last, got, _ = await ask(gateway, call("whole"))
    # What waited when the process was told to end was kept.
    found = await stage.read(last, "last")
    assert Path(found["files"]["response"]).read_bytes() == got
    await stage.prove(last, found)
    await erased(stage, one, two)


async def failures(stage: Stage, gateway: GatewayProcess) -> None:
    exchange, got, status = await ask(gateway, call("fail"))
    found = await stage.read(exchange, "failed")
    assert status == 400
    assert Path(found["files"]["response"]).read_bytes() == got
    assert b"marker-of-the-error" in Path(found["files"]["received"]).read_bytes()
    await stage.prove(exchange, found)

    exchange, got, _ = await ask(gateway, call("cut", stream=True))
    found = await stage.read(exchange, "cut")
    assert Path(found["files"]["response"]).read_bytes() == got
    await stage.prove(exchange, found)

    exchange, _, status = await ask(gateway, json.dumps({"model": "unknown", "messages": []}).encode())
    found = await stage.read(exchange, "refused")
    assert status >= 400
    assert found["not_kept"] == {"sent": "not_sent", "received": "no_answer"}
    await stage.prove(exchange, found)

    # What the endpoint said has room; the same once more, for the client, has none.
    exchange, got, status = await ask(gateway, call("long"))
    found = await stage.read(exchange, "long")
    assert (status, found["not_kept"]) == (200, {"response": "too_long"})
    assert Path(found["files"]["received"]).read_bytes() == got
    await stage.prove(exchange, found)


async def erased(stage: Stage, one: str, two: str) -> None:
    """Nothing of an exchange can be read once its salt is gone, not even with a copy of its file."""
    found = await stage.read(one, "before")
    salt = found["salt"]
    contents = stage.state / "ledger/content"
    shutil.copytree(contents, stage.folder / "copy")
    before = {path.relative_to(contents) for path in contents.rglob("*") if path.is_file()}
    code, shown = await stage.run("ledger", "erase", "--exchange", one, "--yes", "--state-dir", str(stage.state))
    assert code == 0, shown
    gone = before - {path.relative_to(contents) for path in contents.rglob("*") if path.is_file()}
    assert len(gone) == 1
    assert stage.holding(bytes.fromhex(salt), salt.encode(), PROMPT.encode(), ANSWER.encode()) == []
    code, shown = await stage.bodies(one, "after")
    assert (code, shown.startswith("salt_erased: ")) == (1, True)
    shutil.rmtree(contents)
    shutil.copytree(stage.folder / "copy", contents)
    code, shown = await stage.bodies(one, "after")
    assert (code, shown.startswith("salt_erased: ")) == (1, True)
    assert not (stage.folder / "after").exists()
    # The other's are as they were.
    await stage.prove(two, await stage.read(two, "still"))


async def test_by_default_nothing_is_kept(stage: Stage) -> None:
    async with ScriptedUpstream(reply) as upstream:
        async with GatewayProcess(stage.folder, config(upstream.url, "none")) as gateway:
            exchange, _, status = await ask(gateway, call("whole"))
            assert status == 200
        assert not (stage.state / "ledger/content").exists()
        code, shown = await stage.bodies(exchange, "out")
        assert (code, shown.startswith("bodies_not_kept: ")) == (1, True)
        assert stage.holding(PROMPT.encode(), ANSWER.encode()) == []


async def test_where_they_cannot_be_kept_exchanges_go_on(stage: Stage) -> None:
    async with ScriptedUpstream(reply) as upstream:
        async with GatewayProcess(stage.folder, config(upstream.url, "bodies")) as gateway:
            # Not by its mode: who runs the tests may be root.
            (stage.state / "ledger/content").write_bytes(b"in the way")
            exchange, got, status = await ask(gateway, call("stream", stream=True))
            assert (status, b"data: [DONE]" in got) == (200, True)
            await until(lambda: b"bodies were not kept" in (stage.folder / "gateway.log").read_bytes())
            assert await metric(gateway, "tidegate_ledger_bodies_lost") == 1
        (line,) = [
            json.loads(each)
            for each in (stage.folder / "gateway.log").read_text().splitlines()
            if "bodies were not kept" in each
        ]
        assert (line["exchange"], line["reason"]) == (exchange, "ledger_content_unavailable")
        assert stage.holding(PROMPT.encode(), ANSWER.encode()) == []
