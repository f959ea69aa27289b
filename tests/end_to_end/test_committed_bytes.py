"""A running gateway commits to the very bytes that both sides saw on the wire, in every way an exchange can go."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx2
import pytest
import pytest_asyncio
from tests.fakes.answers import DONE, chat, chat_chunk, chat_stream
from tests.fakes.gateway import GatewayProcess, openai_endpoint
from tests.fakes.upstream import Asked, Reply, ScriptedUpstream, ok, sse

from tidegate.core.errors import NotProven
from tidegate.core.plugins import load_folder
from tidegate.gateway.given_calls import normal_form, read_calls
from tidegate.ledger.commitment import check_commitment
from tidegate.ledger.entry import Closed, Decided, decode_entry
from tidegate.ledger.receipt import parse_receipt
from tidegate.wire.dialect import Dialect

pytestmark = pytest.mark.asyncio(loop_scope="module")

SAID: list[dict[str, str]] = [{"role": "user", "content": "hello"}]
TOOL: dict[str, Any] = {"name": "run", "parameters": {"type": "object", "properties": {"command": {"type": "string"}}}}
CALL = {"index": 0, "id": "call_1", "type": "function", "function": {"name": "run", "arguments": '{"command": "ls"}'}}
WITH_CALL = [
    *chat_stream("I will", " look")[:-2],
    chat_chunk({"tool_calls": [CALL]}),
    chat_chunk({}, "tool_calls"),
    DONE,
]
NO = Reply(
    status=500, body=b'{"error":{"message":"no","type":"server_error"}}', headers={"content-type": "application/json"}
)
SECRET = "ghp" + "_R7k2mQ9xT4vB8nL1pW5sZ3dF6hJ0cY2aE8uG"


def answer(asked: Asked) -> Reply:
    document = asked.json()
    said = json.dumps(document)
    if "fail" in said:
        return NO
    if not document.get("stream"):
        return ok(chat("hello there"))
    if "slowly" in said:
        return sse(*chat_stream("a", "b"), pause=0.5)
    if "leave" in said:
        return sse(*chat_stream("a", "b")[:2], hang=True)
    if "break" in said:
        return sse(*chat_stream("a", "b")[:2], cut=True)
    return sse(*(WITH_CALL if "tools" in document else chat_stream("hello", " there")))


class Stage:
    def __init__(self, gateway: GatewayProcess, upstream: ScriptedUpstream) -> None:
        self.gateway = gateway
        self.upstream = upstream

    async def call(self, path: str, body: dict[str, Any], **headers: str) -> tuple[httpx2.Response, bytes]:
        raw = json.dumps(body).encode()
        async with self.gateway.http(**{"content-type": "application/json"}, **headers) as client:
            return await client.post(path, content=raw), raw

    async def entries(self, exchange: str) -> tuple[bytes, Decided | None, Closed]:
        """The salt and the entries of an exchange, once they are published."""
        async with self.gateway.http() as client:
            got = await client.get(f"/v1/tidegate/receipts/{exchange}")
            for _ in range(200):
                if got.status_code == 200 and '"closed"' in got.text:
                    break
                await asyncio.sleep(0.05)
                got = await client.get(f"/v1/tidegate/receipts/{exchange}")
        receipt = parse_receipt(got.content)
        found = {part.part: decode_entry(part.entry.encode()) for part in receipt.parts}
        decided, closed = found.get("decided"), found["closed"]
        assert isinstance(closed, Closed)
        assert decided is None or isinstance(decided, Decided)
        assert receipt.salt_bytes is not None
        return receipt.salt_bytes, decided, closed

    def received(self) -> bytes:
        """The body of the upstream's last answer."""
        reply = answer(self.upstream.asked[-1])
        return reply.body if reply.pieces is None else b"".join(reply.pieces)

    async def check(
        self, answered: httpx2.Response, raw: bytes, received: bytes | None = None
    ) -> tuple[Decided, Closed]:
        """That the entries commit to what the client sent and got, and to what the endpoint got and sent."""
        salt, decided, closed = await self.entries(answered.headers["x-tidegate-exchange"])
        assert decided is not None
        assert closed.decided == decided.seq
        check_commitment(decided.request, "tidegate/request/v1", salt, raw)
        check_commitment(closed.sent, "tidegate/sent/v1", salt, self.upstream.asked[-1].body)
        check_commitment(
            closed.received, "tidegate/received/v1", salt, self.received() if received is None else received
        )
        check_commitment(closed.response, "tidegate/response/v1", salt, answered.content)
        assert not [name for name in closed.checks if name.startswith("commit_")]
        return decided, closed


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def stage(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Stage]:
    folder: Path = tmp_path_factory.mktemp("committed")
    async with ScriptedUpstream(answer) as upstream:
        config: dict[str, Any] = {
            "server": {"listen": "127.0.0.1:0", "keepalive": "150ms"},
            "endpoints": [openai_endpoint("vendor", upstream.url, speaks="common")],
            "routes": [{"name": "m", "deployments": ["vendor/m-1"], "attempts": 1}],
            "ledger": {"origin": "llm.example/ledger", "interval": "50ms"},
        }
        async with GatewayProcess(folder, config) as gateway:
            yield Stage(gateway, upstream)


async def test_a_whole_answer(stage: Stage) -> None:
    answered, raw = await stage.call("/v1/chat/completions", {"model": "m", "messages": SAID})
    assert answered.status_code == 200
    decided, closed = await stage.check(answered, raw)
    assert (decided.route, decided.model, closed.sent_model, closed.endpoint) == ("m", "m", "m-1", "vendor")
    assert (closed.calls, closed.status, closed.usage_source) == ("", 200, "upstream")
    assert decided.policy
    assert decided.rules


async def test_a_stream_with_keep_alives(stage: Stage) -> None:
    body = {"model": "m", "messages": [{"role": "user", "content": "slowly"}], "stream": True}
    answered, raw = await stage.call("/v1/chat/completions", body)
    assert answered.content.count(b"\n:") + answered.content.startswith(b":") >= 2, "it was silent for long enough"
    await stage.check(answered, raw)


@pytest.mark.parametrize(
    ("dialect", "path", "body"),
    [
        ("openai_chat", "/v1/chat/completions",
         {"model": "m", "messages": SAID, "tools": [{"type": "function", "function": TOOL}]}),
        ("openai_responses", "/v1/responses",
         {"model": "m", "input": "hello", "tools": [{"type": "function", **TOOL}]}),
        ("anthropic_messages", "/v1/messages",
         {"model": "m", "max_tokens": 50, "messages": SAID,
          "tools": [{"name": "run", "input_schema": TOOL["parameters"]}]}),
        ("gemini_generate", "/v1beta/models/m:streamGenerateContent?alt=sse",
         {"contents": [{"parts": [{"text": "hello"}]}], "tools": [{"functionDeclarations": [TOOL]}]}),
        ("gemini_generate", "/v1beta/models/m:streamGenerateContent",
         {"contents": [{"parts": [{"text": "hello"}]}], "tools": [{"functionDeclarations": [TOOL]}]}),
    ],
)  # fmt: skip
async def test_the_tool_calls_of_a_stream_in_every_dialect(
    stage: Stage, dialect: str, path: str, body: dict[str, Any]
) -> None:
    streamed = body if "contents" in body else {**body, "stream": True}
    answered, raw = await stage.call(path, streamed)
    assert answered.status_code == 200
    _, closed = await stage.check(answered, raw)
    speaks = load_folder("tidegate.wire.dialects", "DIALECT", Dialect)[dialect]
    plain, _, query = path.partition("?")
    form = normal_form(read_calls(speaks, speaks.read(raw, plain, query.encode()), answered.content))
    assert form == b'[{"arguments":{"command":"ls"},"name":"run"}]'
    salt, _, _ = await stage.entries(answered.headers["x-tidegate-exchange"])
    check_commitment(closed.calls, "tidegate/calls/v1", salt, form)


@pytest.mark.parametrize("stream", [False, True])
async def test_our_own_signature_is_a_part_of_what_the_client_got(stage: Stage, stream: bool) -> None:
    signed = {"x-tidegate-sign": "envelope", "x-tidegate-nonce": "n0nce-0123456789abcdef"}
    answered, raw = await stage.call(
        "/v1/chat/completions", {"model": "m", "messages": SAID, "stream": stream}, **signed
    )
    assert b"tidegate" in answered.content
    await stage.check(answered, raw)


async def test_an_error_of_the_endpoint(stage: Stage) -> None:
    answered, raw = await stage.call(
        "/v1/chat/completions", {"model": "m", "messages": [{"role": "user", "content": "fail"}]}
    )
    assert answered.status_code >= 500
    _, closed = await stage.check(answered, raw)
    assert closed.error
    assert closed.attempts[0][0] == "vendor/m-1"


async def test_a_stream_that_breaks_off(stage: Stage) -> None:
    body = {"model": "m", "messages": [{"role": "user", "content": "break"}], "stream": True}
    answered, raw = await stage.call("/v1/chat/completions", body)
    assert b"error" in answered.content
    _, closed = await stage.check(answered, raw)
    assert closed.interrupted


async def test_what_was_taken_out_shows_in_what_was_sent(stage: Stage) -> None:
    said = f"my token is {SECRET}, is it safe?"
    answered, raw = await stage.call(
        "/v1/chat/completions", {"model": "m", "messages": [{"role": "user", "content": said}]}
    )
    salt, decided, closed = await stage.entries(answered.headers["x-tidegate-exchange"])
    assert decided is not None
    check_commitment(decided.request, "tidegate/request/v1", salt, raw)
    check_commitment(closed.response, "tidegate/response/v1", salt, answered.content)
    assert decided.findings
    if closed.sent:
        assert SECRET.encode() not in stage.upstream.asked[-1].body
        check_commitment(closed.sent, "tidegate/sent/v1", salt, stage.upstream.asked[-1].body)
    else:
        assert not decided.endpoints


async def test_a_call_that_is_refused_before_policy_is_asked(stage: Stage) -> None:
    answered, raw = await stage.call("/v1/chat/completions", {"model": "nobody", "messages": SAID})
    assert answered.status_code == 404
    salt, decided, closed = await stage.entries(answered.headers["x-tidegate-exchange"])
    assert decided is None
    check_commitment(closed.request, "tidegate/request/v1", salt, raw)
    check_commitment(closed.response, "tidegate/response/v1", salt, answered.content)
    assert closed.sent == closed.received == ""


async def test_a_client_that_leaves(stage: Stage) -> None:
    raw = json.dumps({"model": "m", "messages": [{"role": "user", "content": "leave"}], "stream": True}).encode()
    got = b""
    async with (
        stage.gateway.http(**{"content-type": "application/json"}) as client,
        client.stream("POST", "/v1/chat/completions", content=raw) as answered,
    ):
        exchange = answered.headers["x-tidegate-exchange"]
        async for piece in answered.aiter_raw():
            got += piece
            if got.count(b"\n:") + got.startswith(b":"):
                # A keep-alive: all that there was of the answer is here.
                break
    salt, _, closed = await stage.entries(exchange)
    pieces = chat_stream("a", "b")[:2]
    check_commitment(closed.received, "tidegate/received/v1", salt, b"".join(pieces))
    assert closed.error == "caller_client_gone"
    assert closed.interrupted
    # More keep-alives may have gone out before it was known; the answer itself is as it came.
    ping = got.split(b"\n\n")[-2] + b"\n\n"
    candidates = [got + ping * more for more in range(20)]
    assert any(_holds(closed.response, salt, each) for each in candidates)


def _holds(value: str, salt: bytes, data: bytes) -> bool:
    try:
        check_commitment(value, "tidegate/response/v1", salt, data)
    except NotProven:
        return False
    return True
