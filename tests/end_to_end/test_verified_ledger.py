"""The log of a running gateway, verified by commands that know nothing of it: live, killed, stopped."""

from __future__ import annotations

import asyncio
import json
import shutil
import signal
from pathlib import Path
from typing import Any

import pytest
from tests.fakes.answers import chat, chat_stream
from tests.fakes.gateway import GatewayProcess, openai_endpoint
from tests.fakes.upstream import Asked, Reply, ScriptedUpstream, ok, sse

from tidegate.cli.main import main

MESSAGES = [{"role": "user", "content": "hello"}]
BODY = json.dumps({"model": "large", "messages": MESSAGES}).encode()
STREAMED = json.dumps({"model": "large", "stream": True, "messages": MESSAGES}).encode()


def answer(asked: Asked) -> Reply:
    return sse(*chat_stream("hello", " there")) if asked.json().get("stream") else ok(chat("hello there"))


async def calls(gateway: GatewayProcess, count: int) -> None:
    async with gateway.http(**{"content-type": "application/json"}) as client:
        bodies = [BODY if number % 2 else STREAMED for number in range(count)]
        unknown = json.dumps({"model": "unknown", "messages": MESSAGES}).encode()
        asked = [client.post("/v1/chat/completions", content=body) for body in (*bodies, unknown)]
        answers = await asyncio.gather(*asked)
        assert [each.status_code for each in answers[:-1]] == [200] * count
        assert answers[-1].status_code in (400, 403, 404)


class Commands:
    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder, self._capsys = folder, capsys
        self.log = folder / ".tidegate/ledger/public"

    async def __call__(self, *arguments: str) -> tuple[int, dict[str, Any]]:
        code = await asyncio.to_thread(main, [*arguments])
        shown = self._capsys.readouterr()
        assert shown.out, shown.err
        return code, json.loads(shown.out if arguments[0] == "verify" else shown.out.splitlines()[-1])

    async def verified(self, *more: str) -> dict[str, Any]:
        key = str(self.folder / "log.pub")
        code, found = await self("verify", "ledger", str(self.log), "--key", key, "--json", *more)
        assert (code, found["faults"], found["outcomes"]) == (0, [], {})
        return found

    async def published(self, entries: int) -> None:
        """Wait until the published tree has so many entries."""
        for _ in range(200):
            if (self.log / "checkpoint").exists():
                size = int((self.log / "checkpoint").read_text().split("\n")[1])
                if size >= entries:
                    return
            await asyncio.sleep(0.05)
        raise AssertionError("nothing is published")


async def test_a_gateways_log_through_its_life(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run = Commands(tmp_path, capsys)
    async with ScriptedUpstream(answer) as upstream:
        config: dict[str, Any] = {
            "endpoints": [openai_endpoint("vendor", upstream.url)],
            "routes": [{"name": "large", "deployments": ["vendor/large-1"]}],
            "ledger": {"origin": "llm.example/ledger", "interval": "100ms"},
            "screen": {"enabled": False},
        }
        gateway = GatewayProcess(tmp_path, config)
        await gateway.start()
        try:
            await calls(gateway, 30)
            await run.published(60)
            shutil.copy(run.log / "keys", tmp_path / "log.pub")
            shutil.copy(run.log / "checkpoint", tmp_path / "old")
            # Live, while entries go on being written.
            looked, _ = await asyncio.gather(run.verified(), calls(gateway, 20))
            assert looked["size"] >= 60
            await over_http(run, gateway, tmp_path)

            await gateway.stop(signal.SIGKILL)
            await gateway.start()
            await calls(gateway, 150)
            # Two levels of tiles, and a start after a crash.
            found = await run.verified("--since", str(tmp_path / "old"))
            assert found["told"]["kinds"]["started"] == 2
        finally:
            await gateway.stop()
    found = await run.verified("--since", str(tmp_path / "old"))
    kinds = found["told"]["kinds"]
    assert found["size"] > 256
    assert kinds["closed"] == 30 + 20 + 150 + 3
    assert kinds["decided"] == 30 + 20 + 150
    assert found["told"]["open"] == 0
    shutil.copy(run.log / "tile/entries/000", tmp_path / "kept")
    with (run.log / "tile/entries/000").open("r+b") as file:
        file.seek(9_000)
        byte = file.read(1)
        file.seek(9_000)
        file.write(bytes([byte[0] ^ 1]))
    code, found = await run("verify", "ledger", str(run.log), "--key", str(tmp_path / "log.pub"), "--json")
    assert code == 1
    assert [each["path"] for each in found["faults"]] == ["tile/entries/000"]


async def over_http(run: Commands, gateway: GatewayProcess, folder: Path) -> None:
    """Everybody may verify the hashes, whoever has an admin key the entries; a monitor does so again and again."""
    url, key = f"{gateway.address}/ledger", str(folder / "log.pub")
    code, found = await run("verify", "ledger", url, "--key", key, "--json")
    assert (code, found["outcomes"]) == (3, {"entries": "not_checked(log_forbidden)"})
    (folder / "token").write_text(gateway.admin_key)
    code, found = await run("verify", "ledger", url, "--key", key, "--json", "--token-file", str(folder / "token"))
    assert (code, found["faults"]) == (0, [])
    watch = ("monitor", url, "--state", str(folder / "seen"), "--key", key, "--once")
    code, event = await run(*watch, "--token-file", str(folder / "token"))
    assert (code, event["verdict"], event["full"]) == (0, "proven", True)
    code, event = await run(*watch)
    # Samples of the entries are looked at each time, and nobody shows them to a monitor without a key.
    assert (code, event["verdict"]) == (3, "inconclusive")
    assert event["not_checked"] == {"entries": "log_forbidden"}
