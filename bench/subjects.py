"""What is measured: each subject takes the same requests and gets its answers from the same mock.

Here are the two baselines and Tidegate; `peers` has the other gateways. `prove` shows, before anything is
timed, that a subject really answers: whole, complete, and what the mock said.
"""

from __future__ import annotations

import importlib.metadata
import json
import pathlib
import sqlite3
import sys
from collections.abc import Mapping
from dataclasses import dataclass

import machine
import mock_upstream
from load import Connection, Shot, content
from machine import Missing, Process

CHAT, CHAT_STREAM, HELD = "chat", "chat_stream", "held"
TO_OPENAI, TO_ANTHROPIC = "anthropic_client_openai_upstream", "openai_client_anthropic_upstream"
JSON_HEADERS = {"content-type": "application/json", "accept": "application/json"}
CLAUDE = "claude-sonnet-4-5"
MOST = 1000
"""Exchanges at once that a gateway must allow, where it has such a setting. Questions may ask for more."""


@dataclass(frozen=True)
class Ports:
    """Where the mock listens; `held` is 0 when there is no server of paced streams."""

    whole: int
    stream: int
    held: int = 0


@dataclass
class Subject:
    """A gateway (or none) that is up: its process, and the request of each kind that it can take."""

    name: str
    process: Process | None
    shots: dict[str, Shot]
    folder: pathlib.Path
    version: str = ""
    does: str = ""
    accounts: Accounts | None = None

    def stop(self) -> None:
        if self.process is not None:
            self.process.stop()

    def prove(self, kind: str) -> str:
        """Why this subject cannot be measured with this kind of request; empty when it can."""
        shot = self.shots.get(kind)
        if shot is None:
            return "not offered"
        try:
            connection = Connection(shot.port)
            status, body = content(connection.ask(shot.wire()))
            connection.close()
        except OSError as error:
            return f"{type(error).__name__}: {error}"
        if status != 200:
            return f"HTTP {status}: {body[:200].decode(errors='replace')}"
        return _unlike(kind, body)


def chat_shots(base: str, headers: Mapping[str, str], models: Mapping[str, str]) -> dict[str, Shot]:
    """The request of each kind for a gateway at `base` that tells upstreams apart by model name."""
    events = {**headers, "accept": "text/event-stream"}
    chat = f"{base}/v1/chat/completions"
    shots = {CHAT: Shot(chat, headers, mock_upstream.request(models[CHAT]))}
    for kind in (CHAT_STREAM, HELD, TO_ANTHROPIC):
        if kind in models:
            shots[kind] = Shot(chat, events, mock_upstream.request(models[kind], stream=True))
    if TO_OPENAI in models:
        body = mock_upstream.request(models[TO_OPENAI], stream=True, anthropic=True)
        shots[TO_OPENAI] = Shot(f"{base}/v1/messages", {**events, "anthropic-version": "2023-06-01"}, body)
    return shots


# ── does it really answer? ──


def _unlike(kind: str, body: bytes) -> str:
    try:
        if kind == CHAT:
            answer = json.loads(body)
            said = answer["choices"][0]["message"]["content"]
            wanted, complete = mock_upstream.answer_text(200), answer["usage"]["completion_tokens"] == 48
        elif kind == TO_OPENAI:
            events = _events(body)
            said = "".join(item["delta"].get("text", "") for item in events if item["type"] == "content_block_delta")
            wanted, complete = mock_upstream.stream_text(), events[-1]["type"] == "message_stop"
        else:
            events = _events(body)
            said = "".join(item["choices"][0]["delta"].get("content") or "" for item in events if item.get("choices"))
            finish = [item["choices"][0].get("finish_reason") for item in events if item.get("choices")]
            wanted, complete = mock_upstream.stream_text(), "stop" in finish and b"data: [DONE]" in body
    except (ValueError, KeyError, IndexError, TypeError) as error:
        return f"answer not understood ({type(error).__name__}): {body[:200].decode(errors='replace')}"
    if said != wanted:
        return f"{len(said)} of {len(wanted)} characters of the answer came"
    return "" if complete else "the answer has no end"


def _events(body: bytes) -> list[dict[str, object]]:
    lines = [line[5:].strip() for line in body.split(b"\n") if line.startswith(b"data:")]
    return [json.loads(line) for line in lines if line and line != b"[DONE]"]


# ── baselines ──


def direct(ports: Ports, folder: pathlib.Path, most: int = MOST) -> Subject:
    """No gateway: what the load generator and the mock can do by themselves."""
    return Subject("no gateway", None, _bare(ports.whole, ports.stream, ports.held), folder)


def relay(ports: Ports, folder: pathlib.Path, most: int = MOST) -> Subject:
    """nginx as a plain relay on the gateway's core: the least a hop can cost. It checks and records nothing."""
    own = {machine.free_port(): to for to in (ports.whole, ports.stream, ports.held) if to}
    process = mock_upstream.relay(folder, own)
    listening = list(own)
    shots = _bare(listening[0], listening[1], listening[2] if ports.held else 0)
    return Subject("nginx relay", process, shots, folder, does="checks and records nothing")


def _bare(whole: int, stream: int, held: int) -> dict[str, Shot]:
    headers = {**JSON_HEADERS, "authorization": "Bearer sk-mock-0123456789012345678901234567890123456789"}
    request = mock_upstream.request
    path = "/v1/chat/completions"
    shots = {
        CHAT: Shot(f"http://127.0.0.1:{whole}{path}", headers, request("gpt-4o")),
        CHAT_STREAM: Shot(f"http://127.0.0.1:{stream}{path}", headers, request("gpt-4o", stream=True)),
    }
    if held:
        shots[HELD] = Shot(f"http://127.0.0.1:{held}{path}", headers, request("gpt-4o", stream=True))
    return shots


# ── Tidegate ──

_MODELS = {CHAT: "gpt-4o", CHAT_STREAM: "gpt-4o-stream", TO_OPENAI: "gpt-4o-stream", TO_ANTHROPIC: "claude-stream"}

_CONFIG = """
server: {{listen: "127.0.0.1:0", max_concurrent: {most}}}
state_dir: state
local_model: {{enabled: "false"}}
endpoints:
  - {{id: vendor, tier: official, dialect: openai, base_url: "http://127.0.0.1:{whole}/v1", api_key: "${{MOCK_KEY}}"}}
  - {{id: streams, tier: official, dialect: openai, base_url: "http://127.0.0.1:{stream}/v1", api_key: "${{MOCK_KEY}}"}}
  - {{id: other, tier: official, dialect: anthropic, base_url: "http://127.0.0.1:{stream}", api_key: "${{MOCK_KEY}}"}}
{held_endpoint}
routes:
  - {{name: gpt-4o, deployments: [vendor/gpt-4o]}}
  - {{name: gpt-4o-stream, deployments: [streams/gpt-4o]}}
  - {{name: claude-stream, deployments: [other/{claude}]}}
{held_route}
"""


class Accounts:
    """What Tidegate says it did: nothing that is on by default may have been left out to be fast."""

    def __init__(self, address: str, state: pathlib.Path) -> None:
        self._address, self._state = address, state

    def counted(self) -> tuple[int, float]:
        """Exchanges and USD in its metrics."""
        _, body = machine.fetch(f"{self._address}/metrics")
        exchanges, dollars = 0.0, 0.0
        for line in body.decode().splitlines():
            if line.startswith("tidegate_requests_total{"):
                exchanges += float(line.rpartition(" ")[2])
            elif line.startswith("tidegate_cost_usd_total{"):
                dollars += float(line.rpartition(" ")[2])
        return int(exchanges), dollars

    def recorded(self) -> int:
        """Records in its database. Ask after the process has stopped, so that all are there."""
        with sqlite3.connect(self._state / "tidegate.db") as database:
            return int(database.execute("SELECT count(*) FROM records").fetchone()[0])


def tidegate(ports: Ports, folder: pathlib.Path, most: int = MOST, more: str = "") -> Subject:
    """Tidegate as `tidegate up` runs it: a hashed key, policy, accounting by the price list, records, metrics.

    `more` is further configuration.
    """
    folder.mkdir(parents=True, exist_ok=True)
    held = (
        '  - {id: held, tier: official, dialect: openai, api_key: "${MOCK_KEY}", '
        f'base_url: "http://127.0.0.1:{ports.held}/v1", max_connections: {most}}}'
    )
    config = _CONFIG.format(
        whole=ports.whole,
        stream=ports.stream,
        most=most,
        claude=CLAUDE,
        held_endpoint=held if ports.held else "",
        held_route="  - {name: gpt-4o-held, deployments: [held/gpt-4o]}" if ports.held else "",
    )
    (folder / "tidegate.yaml").write_text(config + more)
    command = [str(pathlib.Path(sys.executable).parent / "tidegate"), "up", "--config", "tidegate.yaml", "--json"]
    log = folder / "tidegate.log"
    process = Process(command, machine.GATEWAY_CORE, log, {"MOCK_KEY": "sk-mock-0123456789012345678901234567890123"})
    process.wait_until(lambda: any(line.startswith('{"address"') for line in log.read_text().splitlines()), 30)
    said = json.loads(next(line for line in log.read_text().splitlines() if line.startswith('{"address"')))
    if not said["client_key"]:
        process.stop()
        raise Missing("Tidegate gave no client key.")
    headers = {**JSON_HEADERS, "authorization": f"Bearer {said['client_key']}"}
    models = {**_MODELS, HELD: "gpt-4o-held"} if ports.held else _MODELS
    shots = chat_shots(said["address"], headers, models)
    accounts = Accounts(said["address"], folder / "state")
    version = importlib.metadata.version("tidegate")
    does = "hashed keys, policy, cost by the price list, a record of each exchange on disk, metrics"
    return Subject("Tidegate", process, shots, folder, version, does, accounts)
