"""A gateway under a policy of its own file: what is blocked, held, kept in a region; and the same records replayed."""

from __future__ import annotations

import contextlib
import json
from collections.abc import AsyncIterator
from typing import Any

import httpx2
import pytest
import pytest_asyncio
from tests.fakes.drill import Drill, serving
from tests.fakes.upstream import Reply, ScriptedUpstream

pytestmark = pytest.mark.asyncio(loop_scope="module")

POLICY = """\
reroute: none
classify:
  - {name: from_hr, when: {sources: [hr-app]}, data_class: confidential, labels: [hr]}
rules:
  - name: no_shell
    when: {tools: [shell]}
    action: block
  - name: look_first
    when: {class_at_least: restricted}
    action: hold
  - name: hr_in_the_eu
    when: {labels: [hr]}
    unless: {regions: [eu]}
    action: reroute
"""
EMAIL = "maria.gonzalez@fischer-logistik.de"


class House:
    """One gateway, an upstream in each region."""

    def __init__(self, gateway: Drill, upstreams: dict[str, ScriptedUpstream]) -> None:
        self.gateway = gateway
        self.upstreams = upstreams

    async def ask(self, text: str = "hello", headers: dict[str, str] | None = None, **more: Any) -> httpx2.Response:
        body = {"model": "large", "messages": [{"role": "user", "content": text}], **more}
        async with httpx2.AsyncClient(base_url=self.gateway.address, timeout=20) as client:
            return await client.post("/v1/chat/completions", json=body, headers=self.gateway.bearer() | (headers or {}))

    def asked(self) -> dict[str, int]:
        """How often each endpoint was asked since the last look."""
        counts = {name: len(upstream.asked) for name, upstream in self.upstreams.items()}
        for upstream in self.upstreams.values():
            upstream.asked.clear()
        return counts


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def house(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[House]:
    folder = tmp_path_factory.mktemp("house")
    upstreams = {name: ScriptedUpstream(serving()) for name in ("us", "eu")}
    async with contextlib.AsyncExitStack() as stack:
        for upstream in upstreams.values():
            await stack.enter_async_context(upstream)
        endpoints = [
            {"id": name, "tier": "official", "base_url": f"{upstream.url}/v1", "dialect": "openai", "api_key": "sk-up",
             "region": name}
            for name, upstream in upstreams.items()
        ]  # fmt: skip
        (folder / "policy.yaml").write_text(POLICY)
        config = {
            "local_model": {"enabled": False},
            "endpoints": endpoints,
            "routes": [{"name": "large", "deployments": ["us/m", "eu/m"]}],
            "policy": {"file": str(folder / "policy.yaml")},
            "detect": {"engine": "re2"},
        }
        gateway = await stack.enter_async_context(Drill(folder, config))
        assert isinstance(gateway, Drill)
        yield House(gateway, upstreams)


def tool(name: str) -> dict[str, Any]:
    return {"type": "function", "function": {"name": name, "parameters": {"type": "object", "properties": {}}}}


async def test_what_no_rule_is_about_goes_where_it_was_going(house: House) -> None:
    answer = await house.ask(tools=[tool("search")])
    assert answer.status_code == 200
    assert (answer.headers["x-tidegate-decision"], answer.headers["x-tidegate-rule"]) == ("allow", "clearance")
    assert house.asked() == {"us": 1, "eu": 0}


@pytest.mark.parametrize("stream", [False, True])
async def test_a_blocked_call_is_a_403_and_nothing_leaves(house: House, stream: bool) -> None:
    answer = await house.ask(tools=[tool("search"), tool("shell")], stream=stream)
    assert answer.status_code == 403
    assert answer.headers["x-tidegate-error"] == "policy_blocked"
    assert "no_shell" in answer.json()["error"]["message"]
    assert house.asked() == {"us": 0, "eu": 0}


async def test_a_held_call_is_a_403_of_its_own(house: House) -> None:
    answer = await house.ask("hello", {"x-tidegate-data-class": "restricted"})
    assert answer.status_code == 403
    assert answer.headers["x-tidegate-error"] == "held_for_review"
    assert house.asked() == {"us": 0, "eu": 0}


async def test_a_rule_keeps_a_source_in_its_region(house: House) -> None:
    answer = await house.ask("the plan for next year", {"x-tidegate-source": "hr-app"})
    assert answer.status_code == 200
    assert answer.headers["x-tidegate-deployment"] == "eu/m"
    assert answer.headers["x-tidegate-labels"] == "hr"
    assert house.asked() == {"us": 0, "eu": 1}


async def test_a_dead_region_is_no_reason_to_leave_it(house: House) -> None:
    works = house.upstreams["eu"].script
    house.upstreams["eu"].script = lambda _asked: Reply(status=503)
    try:
        answer = await house.ask("the plan for next year", {"x-tidegate-source": "hr-app"})
        assert answer.status_code >= 500
        asked = house.asked()
        assert asked["eu"] >= 1
        assert asked["us"] == 0
    finally:
        house.upstreams["eu"].script = works


async def test_the_records_are_replayed_under_the_policy_and_under_a_draft(house: House) -> None:
    answer = await house.ask(f"Please write to {EMAIL} today.")
    assert answer.headers["x-tidegate-decision"] == "redact"
    assert EMAIL not in house.upstreams["us"].asked[-1].body.decode()
    records = await house.gateway.settled()
    decided = [record for record in records.values() if record.get("policy")]
    assert len(decided) >= 5
    assert len({record["policy"] for record in decided}) == 1
    config = str(house.gateway.folder / "tidegate.yaml")
    same = json.loads(await house.gateway.cli("policy", "replay", "--config", config, "--json"))
    assert same["seen"] == len(records)
    assert same["unrecorded"] == ["tools", "source"]
    # The rule about tools and the one about a source are what records cannot tell.
    moves = {(item["before"], item["after"]): item["count"] for item in same["moves"]}
    assert moves[("redact", "redact")] == 1
    assert moves[("hold", "hold")] == 1
    draft = house.gateway.folder / "draft.yaml"
    draft.write_text("reroute: none\ndefault_rules: false\n")
    said = json.loads(await house.gateway.cli("policy", "replay", "--config", config, "--policy", str(draft), "--json"))
    moves = {(item["before"], item["after"]): item["count"] for item in said["moves"]}
    assert moves[("redact", "refused")] == 1, "without the rule there is no pseudonym, and pii is not cleared"
    assert EMAIL not in json.dumps(said)
