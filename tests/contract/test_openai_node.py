"""The official `openai` npm package against the running product: `node/client.mjs` does it, this judges it."""

from __future__ import annotations

import asyncio
import json
import shutil
import sys
from pathlib import Path
from typing import Any

import pytest
from tests.fakes.answers import chat, chat_stream, message, named
from tests.fakes.gateway import GatewayProcess, anthropic_endpoint, openai_endpoint
from tests.fakes.upstream import Asked, Reply, ScriptedUpstream, ok, sse

FOLDER = Path(__file__).parent / "node"


def node() -> str:
    """The node of the locked wheels, else that of the machine."""
    for place in (Path(sys.executable).with_name("node"), shutil.which("node")):
        if place and Path(place).exists() and (FOLDER / "node_modules" / "openai").is_dir():
            return str(place)
    pytest.skip("node or tests/contract/node/node_modules is missing: run `make test` once")


def openai_script(asked: Asked) -> Reply:
    body = asked.json()
    if body["model"] == "bad":
        return Reply(400, b'{"error":{"message":"temperature is too hot","code":"too_hot"}}')
    if body["model"] == "cut":
        return sse(*chat_stream("a", "b")[:2], cut=True)
    if body["model"] == "endless":
        return sse(*chat_stream("a", "b")[:2], hang=True)
    return sse(*chat_stream("a", "b", usage=(5, 2))) if body.get("stream") else ok(chat("hi", usage=(5, 2)))


def anthropic_script(_: Asked) -> Reply:
    use = {"type": "tool_use", "id": "toolu_1", "name": "get_weather", "input": {}}
    pieces = [
        named("message_start", {"message": message("", "c") | {"content": [], "stop_reason": None}}),
        named("content_block_start", {"index": 0, "content_block": use}),
        named("content_block_delta", {"index": 0, "delta": {"type": "input_json_delta", "partial_json": '{"city":'}}),
        named("content_block_delta", {"index": 0, "delta": {"type": "input_json_delta", "partial_json": '"Oslo"}'}}),
        named("content_block_stop", {"index": 0}),
        named("message_delta", {"delta": {"stop_reason": "tool_use"}, "usage": {"output_tokens": 5}}),
        named("message_stop", {}),
    ]
    return sse(*pieces)


async def run(folder: Path) -> tuple[dict[str, dict[str, Any]], int]:
    async with ScriptedUpstream(openai_script) as one, ScriptedUpstream(anthropic_script) as two:
        names = ("m", "bad", "cut", "endless")
        config = {
            "endpoints": [openai_endpoint("oai", one.url, speaks="common"), anthropic_endpoint("ant", two.url)],
            "routes": [
                *({"name": name, "deployments": [f"oai/{name}"], "attempts": 1} for name in names),
                {"name": "c", "deployments": ["ant/c"]},
            ],
        }
        async with GatewayProcess(folder, config) as gateway:
            process = await asyncio.create_subprocess_exec(
                node(), "client.mjs", gateway.address, gateway.client_key,
                cwd=FOLDER, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
            )  # fmt: skip
            out, errors = await asyncio.wait_for(process.communicate(), 60)
            assert process.returncode == 0, errors.decode()
            for _ in range(100):
                if one.gone:
                    break
                await asyncio.sleep(0.02)
            return {line["case"]: line for line in map(json.loads, out.splitlines())}, one.gone


async def test_the_javascript_sdk_works(tmp_path: Path) -> None:
    seen, gone = await run(tmp_path)
    assert seen["chat"] == {"case": "chat", "text": "hi", "total": 7}
    assert seen["chat stream"] == {"case": "chat stream", "text": "ab", "finish": "stop", "total": 7}
    crossed = seen["tool stream across dialects"]
    assert (crossed["name"], crossed["arguments"], crossed["finish"]) == ("get_weather", {"city": "Oslo"}, "tool_calls")
    spoken = seen["responses stream"]
    assert (spoken["first"], spoken["last"], spoken["text"]) == ("response.created", "response.completed", "ab")
    assert seen["models"]["names"] == ["bad", "c", "cut", "endless", "m"]
    unknown = seen["unknown model"]
    assert (unknown["raised"], unknown["status"], unknown["code"]) == ("NotFoundError", 404, "model_not_found")
    assert unknown["requestID"].startswith("ex_")
    assert (seen["wrong key"]["raised"], seen["wrong key"]["code"]) == ("AuthenticationError", "key_unknown")
    refused = seen["upstream error"]
    assert (refused["raised"], refused["status"]) == ("BadRequestError", 400)
    assert "temperature is too hot" in refused["message"]
    assert seen["cut stream"]["raised"] == "APIError"
    assert seen["abort"]["done"]
    assert gone >= 1, "the abort reached the upstream"
