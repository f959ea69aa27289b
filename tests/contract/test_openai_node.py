"""The official `openai` npm package against the running product: `node/client.mjs` does it, this judges it."""

from __future__ import annotations

import asyncio
import base64
import json
import shutil
import struct
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from tests.fakes.answers import DONE, chat, chat_chunk, chat_stream, message, named
from tests.fakes.gateway import GatewayProcess, anthropic_endpoint, openai_endpoint
from tests.fakes.upstream import Asked, Reply, ScriptedUpstream, ok, sse

FOLDER = Path(__file__).parent / "node"
NAMES = ("m", "tools", "bad", "broke", "flaky", "down", "cut", "endless", "silent")

Seen = dict[str, dict[str, Any]]

pytestmark = pytest.mark.asyncio(loop_scope="module")


def node() -> str:
    """The node of the locked wheels, else that of the machine."""
    for place in (Path(sys.executable).with_name("node"), shutil.which("node")):
        if place and Path(place).exists() and (FOLDER / "node_modules" / "openai").is_dir():
            return str(place)
    pytest.skip("node or tests/contract/node/node_modules is missing: run `make test` once")


class Endpoint:
    """An OpenAI-compatible upstream whose behaviour is in the model's name."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def __call__(self, asked: Asked) -> Reply:
        body = asked.json()
        self.asked.append(body["model"])
        match body["model"]:
            case "tools":
                return sse(*tool_calls()) if body["messages"][-1]["role"] == "user" else sse(*chat_stream("wet"))
            case "bad":
                return Reply(400, b'{"error":{"message":"temperature is too hot","code":"too_hot"}}')
            case "broke":
                return Reply(429, b'{"error":{"message":"you are out of money","code":"insufficient_quota"}}')
            case "flaky" if self.asked.count("flaky") > 1:
                return ok(chat("second try"))
            case "flaky" | "down":
                return Reply(503, b'{"error":{"message":"come back later"}}')
            case "cut":
                return sse(*chat_stream("a", "b")[:2], cut=True)
            case "endless":
                return sse(*chat_stream("a", "b")[:2], hang=True)
            case "silent":
                return Reply(hang=True)
            case _:
                return self.plain(asked, body)

    def plain(self, asked: Asked, body: dict[str, Any]) -> Reply:
        if asked.path.endswith("/embeddings"):
            assert body["encoding_format"] == "base64", "this SDK asks for it by default"
            vector = base64.b64encode(struct.pack("<2f", 0.5, 0.25)).decode()
            entry = {"object": "embedding", "index": 0, "embedding": vector}
            return ok({"object": "list", "model": "m", "data": [entry], "usage": {"prompt_tokens": 1}})
        return sse(*chat_stream("a", "b", usage=(5, 2))) if body.get("stream") else ok(chat("hi", usage=(5, 2)))


def tool_calls() -> list[bytes]:
    def part(index: int, **function: str) -> bytes:
        call: dict[str, Any] = {"index": index, "function": function}
        if "name" in function:
            call |= {"id": f"call_{index}", "type": "function"}
        return chat_chunk({"tool_calls": [call]})

    return [
        chat_chunk({"role": "assistant", "content": None}),
        part(0, name="get_weather", arguments=""),
        part(0, arguments='{"city":'),
        part(0, arguments='"Oslo"}'),
        part(1, name="get_weather", arguments='{"city":"Bergen"}'),
        chat_chunk({}, "tool_calls"),
        DONE,
    ]


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


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def seen(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Seen]:
    """What the client saw, a case each. `upstream` holds what reached the endpoint and how many clients it lost."""
    program, endpoint = node(), Endpoint()
    async with ScriptedUpstream(endpoint) as one, ScriptedUpstream(anthropic_script) as two:
        config = {
            "endpoints": [
                openai_endpoint("oai", one.url, dialects=["openai_chat", "openai_embeddings"]) | {"dialect": ""},
                anthropic_endpoint("ant", two.url),
            ],
            "routes": [
                *({"name": name, "deployments": [f"oai/{name}"], "attempts": 1} for name in NAMES),
                {"name": "c", "deployments": ["ant/c"]},
            ],
            "defaults": {"breaker": {"failures": 1000}},
        }
        async with GatewayProcess(tmp_path_factory.mktemp("gateway"), config) as gateway:
            process = await asyncio.create_subprocess_exec(
                program, "client.mjs", gateway.address, gateway.client_key,
                cwd=FOLDER, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
            )  # fmt: skip
            try:
                out, errors = await asyncio.wait_for(process.communicate(), 60)
            finally:
                if process.returncode is None:
                    process.kill()
            assert process.returncode == 0, errors.decode()
            for _ in range(100):
                if one.gone >= 3:
                    break
                await asyncio.sleep(0.02)
            lines = {line["case"]: line for line in map(json.loads, out.splitlines())}
            yield lines | {"upstream": {"asked": endpoint.asked, "gone": one.gone}}


def of(case: dict[str, Any], *names: str) -> tuple[Any, ...]:
    return tuple(case.get(name, "not said: " + json.dumps(case)) for name in names)


async def test_chat(seen: Seen) -> None:
    case = seen["chat"]
    assert of(case, "text", "finish", "total", "id", "claimed") == ("hi", "stop", 7, "chatcmpl-up1", "m")
    assert case["requestID"] == case["exchange"]
    assert case["requestID"].startswith("ex_")
    assert case["sameID"] is True


async def test_streams(seen: Seen) -> None:
    assert of(seen["chat stream"], "text", "finish", "total") == ("ab", "stop", 7)
    assert of(seen["chat stream without usage"], "usages", "empty") == (0, 0), "what was not asked for is not sent"
    assert of(seen["completions stream"], "text") == ("ab",)


async def test_tool_calls(seen: Seen) -> None:
    both = [{"city": "Oslo"}, {"city": "Bergen"}]
    assert of(seen["tool stream"], "names", "arguments", "finish") == (["get_weather"] * 2, both, "tool_calls")
    crossed = seen["tool stream across dialects"]
    assert of(crossed, "names", "arguments", "finish") == (["get_weather"], both[:1], "tool_calls")
    assert of(seen["tools run by the SDK"], "text", "asked") == ("wet", ["Bergen", "Oslo"])
    assert of(seen["responses tool stream"], "names", "arguments") == (["get_weather"] * 2, both)


async def test_responses(seen: Seen) -> None:
    assert of(seen["responses"], "text", "status", "total") == ("hi", "completed", 7)
    case = seen["responses stream"]
    assert of(case, "first", "last", "text") == ("response.created", "response.completed", "ab")
    assert of(case, "final", "status") == ("ab", "completed")
    assert case["numbers"] == list(range(len(case["numbers"])))


async def test_embeddings_in_base64(seen: Seen) -> None:
    assert of(seen["embeddings"], "vector") == ([0.5, 0.25],)


async def test_models(seen: Seen) -> None:
    assert of(seen["models"], "names", "one") == (sorted([*NAMES, "c"]), "m")


@pytest.mark.parametrize(
    ("case", "raised", "status", "code"),
    [
        ("unknown model", "NotFoundError", 404, "model_not_found"),
        ("wrong key", "AuthenticationError", 401, "key_unknown"),
        ("upstream error", "BadRequestError", 400, "provider_rejected"),
        ("upstream error before a stream", "BadRequestError", 400, "provider_rejected"),
        ("not worth a retry", "RateLimitError", 429, "provider_quota"),
        ("retries used up", "InternalServerError", 503, "provider_overloaded"),
    ],
)
async def test_errors_have_the_sdks_class_and_our_code(
    seen: Seen, case: str, raised: str, status: int, code: str
) -> None:
    assert of(seen[case], "raised", "status", "code", "kind") == (raised, status, code, code)
    assert seen[case]["requestID"].startswith("ex_")


async def test_an_upstreams_words_are_passed_on(seen: Seen) -> None:
    assert "temperature is too hot" in seen["upstream error"]["message"]
    assert "out of money" in seen["not worth a retry"]["message"]


async def test_the_sdk_retries_what_the_gateway_says_is_worth_it(seen: Seen) -> None:
    assert of(seen["worth a retry"], "text", "calls") == ("second try", 2)
    assert of(seen["retries used up"], "calls", "should") == (2, "true")
    assert of(seen["not worth a retry"], "calls", "should") == (1, "false"), "left to itself the SDK repeats a 429"
    assert of(seen["wrong key"], "calls", "should") == (1, "false")
    assert of(seen["upstream error"], "calls", "should") == (1, "false")
    asked: list[str] = seen["upstream"]["asked"]
    assert [asked.count(name) for name in ("flaky", "down", "broke", "bad")] == [2, 2, 1, 2]


async def test_a_stream_that_is_cut_never_looks_finished(seen: Seen) -> None:
    raised, text = of(seen["cut stream"], "raised", "text")
    assert raised == "APIError"
    # What could have become something was held back, and goes with the rest.
    assert "a".startswith(text)
    assert of(seen["cut responses stream"], "raised") == ("APIError",)


async def test_an_abort_reaches_the_upstream(seen: Seen) -> None:
    assert seen["abort of a stream"]["seen"] >= 1
    assert of(seen["abort before the answer"], "raised") == ("APIUserAbortError",)
    assert of(seen["timeout"], "raised") == ("APIConnectionTimeoutError",)
    assert seen["upstream"]["gone"] == 3
