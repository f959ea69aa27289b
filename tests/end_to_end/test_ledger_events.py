"""What happens beside exchanges is in the log too, and a log that cannot be trusted serves nobody."""

from __future__ import annotations

import asyncio
import base64
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx2
import pytest
from tests.fakes.answers import chat
from tests.fakes.gateway import GatewayProcess, openai_endpoint
from tests.fakes.upstream import ScriptedUpstream, ok

from tidegate.cli.main import main
from tidegate.ledger.entry import Admin, Configured, Decided, Entry, StandingSet, Started, decode_entry
from tidegate.ledger.tiles import decode_bundle, parse_path

CALL = {"model": "large", "messages": [{"role": "user", "content": "hello"}]}


def config(url: str, **ledger: Any) -> dict[str, Any]:
    return {
        "endpoints": [openai_endpoint("vendor", url)],
        "routes": [{"name": "large", "deployments": ["vendor/large-1"]}],
        "ledger": {"interval": "100ms", **ledger},
        "screen": {"enabled": False},
    }


def entries(folder: Path) -> list[Entry]:
    """All entries that are in the tree, from the files of the log alone."""
    tree = folder / ".tidegate" / "ledger" / "public" / "tile" / "entries"
    widest: dict[int, tuple[int, Path]] = {}
    for path in tree.rglob("*"):
        if path.is_file():
            found = parse_path(path.relative_to(tree.parent.parent).as_posix())
            if found.width > widest.get(found.n, (0, path))[0]:
                widest[found.n] = found.width, path
    return [decode_entry(raw) for n in sorted(widest) for raw in decode_bundle(widest[n][1].read_bytes())]


async def until(folder: Path, holds: Callable[[list[Entry]], bool]) -> list[Entry]:
    found: list[Entry] = []
    for _ in range(400):
        found = entries(folder)
        if holds(found):
            return found
        await asyncio.sleep(0.05)
    raise AssertionError([type(item).__name__ for item in found])


def admins(found: list[Entry]) -> list[tuple[str, str]]:
    return [(item.action, item.outcome) for item in found if isinstance(item, Admin)]


async def test_configurations_people_and_standings_are_on_record(tmp_path: Path) -> None:
    async with ScriptedUpstream(lambda _: ok(chat("hello"))) as upstream:
        gateway = GatewayProcess(tmp_path, config(upstream.url))
        async with gateway:
            first = await until(tmp_path, lambda found: any(isinstance(item, Configured) for item in found))
            assert isinstance(first[0], Started)
            assert ("first_keys", "done") in admins(await until(tmp_path, lambda found: bool(admins(found))))
            async with httpx2.AsyncClient(
                base_url=gateway.address, headers={"authorization": f"Bearer {gateway.admin_key}"}, timeout=30
            ) as client:
                made = (await client.post("/admin/keys", json={"name": "app"})).raise_for_status().json()
                assert (await client.post("/admin/keys", json={"name": "app"})).status_code >= 400
                wish = {"endpoint": "vendor", "standing": "suspect", "reason": "it was slow"}
                (await client.post("/admin/standings", json=wish)).raise_for_status()
                (await client.get("/admin/keys")).raise_for_status()
                status = (await client.get("/admin/status")).raise_for_status().json()
                assert status["ledger"]["durable"] == status["ledger"]["next"] > 0
                assert not status["ledger"]["broken"]
                assert status["readiness"]["ledger"] == "ok"
                told = await client.post("/v1/chat/completions", json=CALL)
                assert told.status_code == 200
            state = str(tmp_path / ".tidegate")
            assert await asyncio.to_thread(main, ["key", "revoke", made["key"]["id"], "--state-dir", state]) == 0
            gateway.config["ledger"]["entries"] = "public"
            gateway.write()

            def all_there(found: list[Entry]) -> bool:
                said = admins(found)
                return (
                    ("revoke_key", "done") in said
                    and sum(isinstance(item, Configured) for item in found) == 2
                    and any(isinstance(item, StandingSet) for item in found)
                )

            found = await until(tmp_path, all_there)
        said = admins(found)
        assert said.count(("create_key", "done")) == 1
        assert sum(action == "create_key" for action, _ in said) == 2, "one was refused, and that is on record as well"
        assert not any(action == "list_keys" for action, _ in said)
        revoked = next(item for item in found if isinstance(item, Admin) and item.action == "revoke_key")
        assert (revoked.actor, revoked.subject) == ("operator", made["key"]["id"])
        standing = next(item for item in found if isinstance(item, StandingSet))
        assert (standing.endpoint, standing.before, standing.after) == ("vendor", "provisional", "suspect")
        assert standing.override
        start, reload = [item for item in found if isinstance(item, Configured)]
        assert (start.why, reload.why) == ("start", "reload")
        assert start.config != reload.config
        assert start.policy == reload.policy
        decided = next(item for item in found if isinstance(item, Decided))
        assert (decided.policy, decided.rules) == (start.policy, start.rules)


async def test_the_log_goes_on_after_a_restart_and_says_how_the_one_before_ended(tmp_path: Path) -> None:
    async with ScriptedUpstream(lambda _: ok(chat("hello"))) as upstream:
        gateway = GatewayProcess(tmp_path, config(upstream.url))
        for how in ("stop", "kill", "stop"):
            await gateway.start()
            async with gateway.http() as client:
                assert (await client.post("/v1/chat/completions", json=CALL)).status_code == 200
            if how == "kill" and gateway.process is not None:
                gateway.process.kill()
                await gateway.process.wait()
            else:
                await gateway.stop()
        started = [item.clean for item in entries(tmp_path) if isinstance(item, Started)]
        assert started == [True, True, False]
        assert [item.seq for item in entries(tmp_path)] == list(range(len(entries(tmp_path))))
        public = str(tmp_path / ".tidegate" / "ledger" / "public")
        assert await asyncio.to_thread(main, ["verify", "ledger", public, "--key", f"{public}/keys"]) == 0


async def test_a_log_that_was_changed_is_refused_at_the_start(tmp_path: Path) -> None:
    async with ScriptedUpstream(lambda _: ok(chat("hello"))) as upstream:
        gateway = GatewayProcess(tmp_path, config(upstream.url))
        async with gateway:
            pass
        state = tmp_path / ".tidegate" / "ledger" / "state"
        said = json.loads(state.read_bytes())
        state.write_bytes(json.dumps({**said, "root": base64.b64encode(b"x" * 32).decode()}).encode())
        with pytest.raises(RuntimeError, match="ledger_"):
            await gateway.start()


async def test_without_a_log_everything_else_works(tmp_path: Path) -> None:
    async with (
        ScriptedUpstream(lambda _: ok(chat("hello"))) as upstream,
        GatewayProcess(tmp_path, config(upstream.url, enabled=False)) as gateway,
        gateway.http() as client,
    ):
        answer = await client.post("/v1/chat/completions", json=CALL)
        assert answer.status_code == 200
        assert "x-tidegate-receipt" not in answer.headers
        assert (await client.get("/ledger/checkpoint")).status_code == 404
        refused = await client.post("/v1/chat/completions", json=CALL, headers={"x-tidegate-sign": "receipt"})
        assert refused.status_code == 400
        assert refused.headers["x-tidegate-error"] == "receipts_off"
        assert not (tmp_path / ".tidegate" / "ledger").exists()
