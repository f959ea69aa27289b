"""A gateway whose checkpoints need witnesses: what is published has their quorum, and calls are served without."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx2
import pytest
from tests.fakes.answers import chat
from tests.fakes.gateway import GatewayProcess, openai_endpoint
from tests.fakes.upstream import ScriptedUpstream, ok
from tests.fakes.witness import Program

from tidegate.adapters.ledger_keys import LedgerKeys
from tidegate.cli.main import main
from tidegate.ledger.trust import Trusted, parse_policy

BODY = json.dumps({"model": "large", "messages": [{"role": "user", "content": "hello"}]}).encode()


@pytest.fixture
async def upstream() -> AsyncIterator[ScriptedUpstream]:
    async with ScriptedUpstream(lambda _: ok(chat("hello there"))) as made:
        yield made


async def test_nothing_is_published_without_the_quorum_and_everything_is_served(
    tmp_path: Path, upstream: ScriptedUpstream, capsys: pytest.CaptureFixture[str]
):
    keys = LedgerKeys.open(tmp_path / ".tidegate" / "ledger", "llm.example/ledger")
    one, two = (Program(tmp_path / name, f"{name}.example/w", list(keys.vkeys)).start() for name in ("one", "two"))
    text = f"log {keys.vkeys[0].text}\n"
    text += "".join(f"witness {each.name} {each.vkeys[0]} {each.url}\n" for each in (one, two))
    text += f"group both all {one.name} {two.name}\nquorum both\n"
    (tmp_path / "policy").write_text(text)
    config: dict[str, Any] = {
        "endpoints": [openai_endpoint("vendor", upstream.url)],
        "routes": [{"name": "large", "deployments": ["vendor/large-1"]}],
        "ledger": {"interval": "50ms", "witness": {"policy": str(tmp_path / "policy"), "required": True}},
        "screen": {"enabled": False},
    }

    async with GatewayProcess(tmp_path, config) as gateway:

        async def call() -> None:
            async with gateway.http(**{"content-type": "application/json"}) as client:
                answer = await client.post("/v1/chat/completions", content=BODY)
                assert answer.status_code == 200, answer.text

        async def shown() -> Trusted:
            async with httpx2.AsyncClient(base_url=gateway.address, timeout=10) as client:
                answer = await client.get("/ledger/checkpoint")
            assert answer.status_code == 200
            return parse_policy(text).check(answer.content, "llm.example/ledger")

        async def grows_beyond(size: int) -> Trusted:
            for _ in range(400):
                trusted = await shown()
                if trusted.checkpoint.size > size:
                    return trusted
                await asyncio.sleep(0.05)
            raise AssertionError("nothing more is published")

        await call()
        first = await grows_beyond(2)
        assert first.quorum_met
        await call()
        before = (await grows_beyond(first.checkpoint.size)).checkpoint.size

        two.kill()
        for _ in range(3):
            await call()
        await asyncio.sleep(1.0)
        still = await shown()
        assert still.quorum_met
        # The last call's *closed* may have been under way; of the three since, nothing is shown.
        assert still.checkpoint.size <= before + 1

        two.start()
        after = await grows_beyond(still.checkpoint.size + 5)
        assert after.quorum_met
        assert {each.name for each in after.witnesses} == {one.name, two.name}

    # Whoever has the policy needs nothing else.
    public = tmp_path / ".tidegate" / "ledger" / "public"
    assert main(["verify", "ledger", str(public), "--policy", str(tmp_path / "policy")]) == 0, capsys.readouterr().out
    one.stop()
    two.stop()
