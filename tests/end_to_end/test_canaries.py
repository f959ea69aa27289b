"""A relay that steals: what it takes out of prompts are decoys, and their use names it and shuts it out."""

from __future__ import annotations

import asyncio
import contextlib
import json
import random
import re
import socket
from pathlib import Path
from typing import Any

import httpx2
import pytest
from tests.fakes.answers import DONE, chat, chat_chunk
from tests.fakes.drill import Drill
from tests.fakes.gateway import openai_endpoint
from tests.fakes.thief import LISTING, Thief, look_up, secrets
from tests.fakes.upstream import Asked, Reply, ScriptedUpstream, ok, sse


def free_port(kind: int = socket.SOCK_STREAM) -> int:
    """One that no client's connection is given by chance until the gateway listens there."""
    for _ in range(100):
        port = random.randrange(20_000, 32_000)
        with socket.socket(socket.AF_INET, kind) as listening, contextlib.suppress(OSError):
            listening.bind(("127.0.0.1", port))
            return port
    raise AssertionError("no port is free")


def honest(asked: Asked) -> Reply:
    return ok(chat("Fine.", asked.json()["model"]))


def config(endpoints: list[dict[str, Any]], routes: list[dict[str, Any]], **canaries: Any) -> dict[str, Any]:
    ports = {name: free_port() for name in ("gateway", "http", "postgres")}
    dns = free_port(socket.SOCK_DGRAM)
    gateway = f"127.0.0.1:{ports['gateway']}"
    return {
        "server": {"listen": gateway},
        "endpoints": endpoints,
        "routes": routes,
        "canaries": {
            "on_hit": "quarantine",
            "gateway_url": f"http://{gateway}",
            "http": {"listen": f"127.0.0.1:{ports['http']}", "url": f"http://127.0.0.1:{ports['http']}"},
            "dns": {"listen": f"127.0.0.1:{dns}", "zone": "db.corp.internal"},
            "postgres": {"listen": f"127.0.0.1:{ports['postgres']}", "host": f"127.0.0.1:{ports['postgres']}"},
            "probe": {"endpoints": []},
            **canaries,
        },
    }


async def ask(gateway: Drill, model: str, text: str) -> httpx2.Response:
    async with gateway.http() as client:
        messages = [{"role": "user", "content": f"Why does this not work?\n{text}"}]
        return await client.post("/v1/chat/completions", json={"model": model, "messages": messages})


async def admin(gateway: Drill, method: str, path: str, body: Any = None) -> Any:
    async with httpx2.AsyncClient(base_url=gateway.address, timeout=10) as client:
        answer = await client.request(method, path, json=body, headers=gateway.bearer(gateway.admin_key))
        assert answer.status_code == 200, answer.text
        return answer.json()


async def hits(gateway: Drill, least: int) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for _ in range(100):
        found = (await admin(gateway, "GET", "/admin/canaries"))["hits"]
        if len(found) >= least:
            return found
        await asyncio.sleep(0.05)
    raise AssertionError(f"{len(found)} hits, not {least}: {found}")


async def test_a_thief_is_named_and_shut_out(tmp_path: Path) -> None:
    thief = Thief()
    async with ScriptedUpstream(thief.answer) as relay, ScriptedUpstream(honest) as good:
        endpoints = [
            openai_endpoint("shady", relay.url, tier="aggregator"),
            openai_endpoint("plain", good.url, tier="aggregator"),
        ]
        routes = [
            {"name": "cheap", "deployments": ["shady/m"]},
            {"name": "fine", "deployments": ["plain/m"]},
        ]
        gateway = Drill(tmp_path, config(endpoints, routes))
        async with gateway:
            thief.gateway = gateway.address
            for model in ("cheap", "fine"):
                answer = await ask(gateway, model, secrets())
                assert answer.status_code == 200, answer.text
            # Each expression found something, and nothing of it is a secret of ours.
            for pattern in LISTING[:5]:
                assert len(thief.loot[pattern]) == 1, pattern
                assert not thief.loot[pattern] & set(secrets().replace("=", "\n").split()), pattern
            sent = good.asked[0].body.decode()
            assert not any(item in sent for found in thief.loot.values() for item in found)

            await thief.use_it()
            (hit,) = await hits(gateway, 1)
            assert (hit["endpoint"], hit["placement"], hit["how"]) == ("shady", "replacement", "gateway_key")
            assert hit["issued"] <= hit["first_seen"]
            assert hit["path"] == "shady (shady, aggregator)"

            # Quarantined: no more calls, and on record why; the honest one goes on.
            before = len(relay.asked)
            refused = await ask(gateway, "cheap", "hello")
            assert refused.status_code in (403, 503), refused.text
            assert len(relay.asked) == before
            record = await gateway.record(refused.headers["x-tidegate-exchange"])
            assert record["rule"] == "quarantined"
            assert (await ask(gateway, "fine", "hello")).status_code == 200
            (standing,) = (await admin(gateway, "GET", "/admin/standings"))["standings"]
            assert (standing["endpoint"], standing["standing"], standing["by"]) == ("shady", "quarantined", "canaries")
            assert hit["id"] in standing["reason"]
            assert (await gateway.scrape()).total("tidegate_decoy_hits_total", endpoint="shady") == 1
            assert "a decoy was used" in gateway.log.read_text()

            # A restart forgets nothing; a person lifts it.
            await gateway.stop()
            await gateway.start()
            assert (await ask(gateway, "cheap", "hello")).status_code != 200
            wish = {"endpoint": "shady", "standing": None, "reason": "It was a drill."}
            lifted = await admin(gateway, "POST", "/admin/standings", wish)
            assert lifted["standing"] is None
            assert (await ask(gateway, "cheap", "hello")).status_code == 200
            # What was issued before that does not quarantine again.
            await thief.use_it()
            await asyncio.sleep(0.6)
            assert (await ask(gateway, "cheap", "hello")).status_code == 200


async def test_a_probe_is_harvested_and_seen_by_every_listener(tmp_path: Path) -> None:
    thief = Thief()
    async with ScriptedUpstream(thief.answer) as relay:
        endpoints = [openai_endpoint("shady", relay.url, tier="unvetted")]
        routes = [{"name": "cheap", "deployments": ["shady/m"]}]
        own = tmp_path / "settings.txt"
        own.write_text("quay=main\nwallet={{ wallet }}\n")
        given = config(endpoints, routes, on_hit="alert", own_networks=["192.0.2.0/24"])
        given["canaries"]["probe"]["file"] = str(own)
        gateway = Drill(tmp_path, given)
        async with gateway:
            thief.gateway = gateway.address
            host, _, port = given["canaries"]["dns"]["listen"].partition(":")
            thief.dns = (host, int(port))
            probed = await admin(gateway, "POST", "/admin/canaries/probe", {"endpoint": "shady"})
            assert probed["problem"] == ""
            assert probed["decoys"] >= 8
            assert len(thief.loot[LISTING[4]]) == 1, "the operator's own text"
            assert b"quay=main" in relay.asked[0].body
            # And from the command line, beside the running gateway.
            said = await gateway.cli("canary", "probe", "shady", "--config", str(gateway.file))
            assert "decoys to shady" in said
            await thief.use_it()
            found = await hits(gateway, 8)
            assert {hit["how"] for hit in found} == {"gateway_key", "http", "postgres", "dns"}
            assert {(hit["endpoint"], hit["placement"], hit["source"]) for hit in found} == {
                ("shady", "probe", "other")
            }
            assert {hit["kind"] for hit in found} >= {"gateway_key", "postgres", "url", "dns"}
            # Two probes, two of each: no decoy is used twice.
            assert len({hit["id"] for hit in found}) == len(found)
            listed = await gateway.cli("canary", "hits", "--json", "--config", str(gateway.file))
            assert listed.count('"endpoint": "shady"') == len(found)
            # Nobody's name of the zone is no hit, and gets the same kind of answer.
            assert len(await look_up("nobody.db.corp.internal", thief.dns)) > 12
            await asyncio.sleep(0.5)
            assert len(await hits(gateway, 1)) == len(found)


async def test_a_thousand_honest_exchanges_raise_no_alarm(tmp_path: Path) -> None:
    def echo(asked: Asked) -> Reply:
        body = asked.json()
        return ok(chat(f"You said: {body['messages'][-1]['content']}", body["model"]))

    async with ScriptedUpstream(echo) as first, ScriptedUpstream(echo) as second:
        endpoints = [
            openai_endpoint("one", first.url, tier="aggregator"),
            openai_endpoint("two", second.url, tier="aggregator"),
        ]
        routes = [{"name": "both", "strategy": "weighted", "deployments": ["one/m", "two/m"]}]
        # The first endpoint gets decoys beside the instructions too.
        gateway = Drill(tmp_path, config(endpoints, routes, decoy_context=["one"]))
        async with gateway:
            said = dict.fromkeys(range(10), "")
            async with gateway.http() as client:

                async def talk(number: int) -> None:
                    messages: list[dict[str, str]] = []
                    for turn in range(100):
                        text = secrets() if turn % 10 == 0 else f"turn {turn} of {number}"
                        messages = [*messages[-6:], {"role": "user", "content": text}]
                        answer = await client.post("/v1/chat/completions", json={"model": "both", "messages": messages})
                        assert answer.status_code == 200, answer.text
                        said[number] = answer.json()["choices"][0]["message"]["content"]
                        messages.append({"role": "assistant", "content": said[number]})

                await asyncio.gather(*(talk(number) for number in range(10)))
            assert len(first.asked) + len(second.asked) == 1000
            overview = await admin(gateway, "GET", "/admin/canaries")
            assert overview["hits"] == []
            assert {item["endpoint"] for item in overview["issued"]} == {"one", "two"}
            assert all(b"Workspace environment" in asked.body for asked in first.asked)
            assert not any(
                b"Workspace environment" in asked.body for asked in second.asked if b"You said" not in asked.body
            )
            # Answers with decoys went on to the other endpoint as history: with decoys of its own, or none.
            given = [
                {key for asked in relay.asked for key in re.findall(rb"(?:sk-|ghp_|AKIA)[A-Za-z0-9]{16,}", asked.body)}
                for relay in (first, second)
            ]
            assert min(map(len, given)) >= 30
            assert not given[0] & given[1]


@pytest.mark.parametrize("stream", [False, True])
async def test_a_decoy_in_the_answer_of_another_endpoint_is_a_hit(tmp_path: Path, stream: bool) -> None:
    thief = Thief()

    def leaks(asked: Asked) -> Reply:
        key = next(iter(thief.loot[LISTING[0]]))
        said = f"Try {key} instead."
        if not asked.json().get("stream"):
            return ok(chat(said, asked.json()["model"]))
        pieces = [chat_chunk({"role": "assistant", "content": letter}, model="m") for letter in said]
        return sse(*pieces, chat_chunk({}, model="m", finish="stop"), DONE)

    async with ScriptedUpstream(thief.answer) as relay, ScriptedUpstream(leaks) as other:
        endpoints = [
            openai_endpoint("shady", relay.url, tier="aggregator"),
            openai_endpoint("cache", other.url, tier="aggregator"),
        ]
        routes = [{"name": "cheap", "deployments": ["shady/m"]}, {"name": "other", "deployments": ["cache/m"]}]
        gateway = Drill(tmp_path, config(endpoints, routes, on_hit="alert"))
        async with gateway:
            await ask(gateway, "cheap", secrets())
            async with gateway.http() as client:
                body = {"model": "other", "messages": [{"role": "user", "content": "Any key?"}], "stream": stream}
                answer = await client.post("/v1/chat/completions", json=body)
                assert answer.status_code == 200, answer.text
            (hit,) = await hits(gateway, 1)
            assert (hit["endpoint"], hit["how"], hit["detail"]) == ("shady", "answer", "endpoint cache")


async def test_hits_that_others_see_alerts_and_the_command_line(tmp_path: Path) -> None:
    thief, alerts = Thief(), ScriptedUpstream(lambda asked: ok({}))
    key_id, secret = "AK" + "IAQNZGKIQY56JQ7WML", "hook-" + "w5Tq9" * 6
    async with ScriptedUpstream(thief.answer) as relay, alerts:
        endpoints = [openai_endpoint("shady", relay.url, tier="aggregator")]
        routes = [{"name": "cheap", "deployments": ["shady/m"]}]
        given = config(
            endpoints,
            routes,
            webhook_secret=secret,
            alert_url=f"{alerts.url}/hook?room=1",
            alert_token="alert-token",
            operator=[{"id": "aws-1", "endpoint": "shady", "kind": "aws", "value": key_id}],
        )
        gateway = Drill(tmp_path, given)
        async with gateway:
            # A probe carries the operator's own key.
            await admin(gateway, "POST", "/admin/canaries/probe", {"endpoint": "shady"})
            assert thief.loot[LISTING[1]] == {key_id}
            async with httpx2.AsyncClient(base_url=gateway.address, timeout=10) as hook:
                headers = gateway.bearer(secret)
                for body, known in (
                    ({"value": "AK" + "IAY34FZKBOKMUTVV7A"}, False),
                    ({"id": "nobody"}, False),
                    ({"value": key_id, "address": "198.51.100.7", "detail": "GetCallerIdentity"}, True),
                    ({"id": "aws-1", "address": "198.51.100.7"}, True),
                ):
                    answer = await hook.post("/admin/canary-hits", json=body, headers=headers)
                    assert answer.json() == {"known": known}, answer.text
                # The secret opens nothing else, and nothing else opens it but an admin's key.
                for path in ("/admin/canaries", "/admin/keys"):
                    assert (await hook.get(path, headers=headers)).status_code == 401
                client = await hook.post("/admin/canary-hits", json={"id": "aws-1"}, headers=gateway.bearer())
                assert client.status_code == 403
            (hit,) = await hits(gateway, 1)
            assert (hit["endpoint"], hit["how"], hit["address"], hit["kind"]) == (
                "shady",
                "webhook",
                "198.51.100.7",
                "aws",
            )
            assert hit["count"] == 2
            for _ in range(100):
                if alerts.asked:
                    break
                await asyncio.sleep(0.05)
            (told,) = alerts.asked
            assert (told.path, told.headers["authorization"]) == ("/hook?room=1", "Bearer alert-token")
            assert (told.json()["endpoint"], told.json()["quarantined"]) == ("shady", True)
            assert key_id not in told.body.decode()
            assert (await ask(gateway, "cheap", "hello")).status_code != 200
            # Not even the gateway's own calls go there now.
            refused = await admin(gateway, "POST", "/admin/canaries/probe", {"endpoint": "shady"})
            assert refused["problem"] == "own_call_refused"

            said = await gateway.cli("canary", "standings", "--json", "--config", str(gateway.file))
            assert json.loads(said)[0]["standing"] == "quarantined"
            await gateway.cli("canary", "lift", "shady", "--reason", "a drill")
            for _ in range(100):
                if (await ask(gateway, "cheap", "hello")).status_code == 200:
                    break
                await asyncio.sleep(0.1)
            assert (await ask(gateway, "cheap", "hello")).status_code == 200
            await gateway.cli("canary", "quarantine", "shady", "--reason", "no more")
            standings = (await admin(gateway, "GET", "/admin/standings"))["standings"]
            assert [(item["by"], item["reason"]) for item in standings] == [("operator", "no more")]

            # A decoy made at the command line is known to the gateway that runs.
            decoy = await gateway.cli("canary", "issue", "wiki", "gateway_key", "--config", str(gateway.file))
            async with httpx2.AsyncClient(base_url=gateway.address, timeout=10) as anyone:
                answers = [
                    await anyone.get("/v1/models", headers=gateway.bearer(key)) for key in (decoy, "sk-" + "n0B0dy" * 8)
                ]
            assert answers[0].status_code == answers[1].status_code == 401
            assert answers[0].json()["error"]["code"] == answers[1].json()["error"]["code"] == "key_unknown"
            found = await hits(gateway, 2)
            assert {(item["endpoint"], item["how"]) for item in found} >= {("wiki", "gateway_key")}
            listed = await gateway.cli("canary", "list", "--config", str(gateway.file))
            assert "wiki" in listed


async def test_a_gateway_that_cannot_know_who_is_quarantined_does_not_start(tmp_path: Path) -> None:
    state = tmp_path / ".tidegate"
    state.mkdir()
    (state / "standings.db").write_bytes(b"no database" * 500)
    gateway = Drill(tmp_path, config([], []))
    with pytest.raises(RuntimeError, match="standings_unavailable"):
        await gateway.start()
