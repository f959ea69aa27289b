"""What strangers may send to the running product's socket: each gets a clear answer, and none hurts."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx2
import pytest
import pytest_asyncio
from tests.fakes.answers import chat, chat_stream
from tests.fakes.gateway import GatewayProcess, openai_endpoint
from tests.fakes.upstream import Asked, Reply, ScriptedUpstream, ok, sse

pytestmark = pytest.mark.asyncio(loop_scope="module")

GOOD = {"model": "m", "messages": [{"role": "user", "content": "hello"}]}
PATHS = {
    "/v1/chat/completions": GOOD,
    "/v1/completions": {"model": "m", "prompt": "hello"},
    "/v1/responses": {"model": "m", "input": "hello"},
    "/v1/embeddings": {"model": "m", "input": "hello"},
    "/v1/messages": {**GOOD, "max_tokens": 5},
    "/v1beta/models/m:generateContent": {"contents": [{"parts": [{"text": "hello"}]}]},
}


class Stage:
    def __init__(self, gateway: GatewayProcess, upstream: ScriptedUpstream) -> None:
        self.gateway = gateway
        self.upstream = upstream
        host, port = gateway.address.removeprefix("http://").split(":")
        self.host, self.port = host, int(port)

    async def raw(self, data: bytes, seconds: float = 5.0, half_close: bool = False) -> bytes:
        """Send bytes as they are; return everything that comes back until the gateway closes or is silent."""
        reader, writer = await asyncio.open_connection(self.host, self.port)
        try:
            writer.write(data)
            await writer.drain()
            if half_close:
                writer.write_eof()
            out = b""
            try:
                async with asyncio.timeout(seconds):
                    while part := await reader.read(65536):
                        out += part
            except (TimeoutError, ConnectionError):
                pass
            return out
        finally:
            writer.close()

    def request(self, body: bytes, *lines: str, path: str = "/v1/chat/completions") -> bytes:
        head = [
            f"POST {path} HTTP/1.1", "host: x", f"authorization: Bearer {self.gateway.client_key}",
            "content-type: application/json", *lines,
        ]  # fmt: skip
        return ("\r\n".join(head) + "\r\n\r\n").encode() + body

    def memory(self) -> int:
        """Resident bytes of the gateway."""
        assert self.gateway.process is not None
        status = Path(f"/proc/{self.gateway.process.pid}/status").read_text()
        return int(status.split("VmRSS:")[1].split()[0]) * 1024

    async def works(self) -> bool:
        async with self.gateway.http() as client:
            return (await client.post("/v1/chat/completions", json=GOOD)).status_code == 200


def script(asked: Asked) -> Reply:
    body = asked.json()
    if body.get("stream"):
        return sse(*chat_stream(*["x" * 1000] * body.get("n_events", 3)))
    return ok(chat())


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def stage(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Stage]:
    folder: Path = tmp_path_factory.mktemp("hostile")
    async with ScriptedUpstream(script) as upstream:
        config = {
            "server": {
                "listen": "127.0.0.1:0", "header_timeout": "1s", "body_timeout": "1s", "max_body": "1MB",
            },
            "endpoints": [openai_endpoint("oai", upstream.url, speaks="common")],
            "routes": [{"name": "m", "deployments": ["oai/m"]}],
        }  # fmt: skip
        async with GatewayProcess(folder, config) as gateway:
            yield Stage(gateway, upstream)


BROKEN: dict[str, tuple[bytes, int]] = {
    "empty": (b"", 400),
    "cut": (b'{"model": "m", "messages": [', 400),
    "not json": (b"hello", 400),
    "not an object": (b"[]", 400),
    "not utf-8": (b'{"model": "\xff\xfe"}', 400),
    "deep": (b'{"model":"m","messages":' + b"[" * 10_000 + b"]" * 10_000 + b"}", 400),
    "deep objects": (b'{"a":' * 10_000 + b"1" + b"}" * 10_000, 400),
    "duplicate key": (b'{"model":"m","model":"m","messages":[]}', 400),
    "hidden duplicate": (b'{"model":"m","mod\\u0065l":"x","messages":[]}', 400),
    "wrong types": (b'{"model": 7, "messages": "x", "contents": 3, "input": {}, "prompt": {}, "max_tokens": "x"}', 400),
    "too large": (b'{"model":"m","messages":"' + b"x" * 2_000_000 + b'"}', 413),
}


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("kind", BROKEN)
async def test_a_broken_body_gets_a_clear_error_in_the_callers_dialect(stage: Stage, path: str, kind: str) -> None:
    body, status = BROKEN[kind]
    async with stage.gateway.http() as client:
        answer = await client.post(path, content=body, headers={"content-type": "application/json"})
    assert answer.status_code == status, answer.text
    assert answer.headers["x-should-retry"] == "false"
    assert answer.headers["x-request-id"] == answer.headers["request-id"]
    document = answer.json()
    if path == "/v1/messages":
        assert document["type"] == "error"
        assert document["error"]["type"] in ("invalid_request_error", "request_too_large")
        assert document["request_id"]
    elif path.startswith("/v1beta"):
        assert document["error"]["code"] == status
        assert document["error"]["status"]
    else:
        assert set(document["error"]) >= {"message", "type", "param", "code"}
        assert isinstance(document["error"]["code"], str)
    assert await stage.works()


@pytest.mark.parametrize("path", PATHS)
async def test_a_wrong_method_key_or_model_is_said_in_the_callers_dialect(stage: Stage, path: str) -> None:
    async with httpx2.AsyncClient(base_url=stage.gateway.address) as client:
        wrong = await client.get(path)
        assert (wrong.status_code, wrong.headers["allow"]) == (405, "POST")
        assert (await client.post(path, json=PATHS[path])).status_code == 401
        assert (await client.post(path, json=PATHS[path], headers={"x-api-key": "tg-no"})).status_code == 401
        key = {"x-api-key": stage.gateway.client_key}
        other = path.replace("/m:", "/nope:")
        unknown = await client.post(other, json={**PATHS[path], "model": "nope"}, headers=key)
        assert unknown.status_code == 404, unknown.text
        two = {"x-api-key": stage.gateway.client_key, "authorization": "Bearer tg-other"}
        assert (await client.post(path, json=PATHS[path], headers=two)).status_code == 400
        zipped = {**key, "content-encoding": "gzip"}
        assert (await client.post(path, content=b"\x1f\x8b", headers=zipped)).status_code == 415


async def test_a_body_far_too_large_is_refused_before_it_is_read(stage: Stage) -> None:
    before = stage.memory()
    reader, writer = await asyncio.open_connection(stage.host, stage.port)
    writer.write(stage.request(b"", "content-length: 104857600"))
    await writer.drain()
    head = await asyncio.wait_for(reader.readuntil(b"\r\n\r\n"), 5)
    writer.close()
    assert b" 413 " in head
    assert b"connection: close" in head.lower()
    # The same without a length, in chunks for as long as it takes.
    reader, writer = await asyncio.open_connection(stage.host, stage.port)
    writer.write(stage.request(b"", "transfer-encoding: chunked"))
    try:
        for _ in range(1600):
            writer.write(b"10000\r\n" + b"x" * 65536 + b"\r\n")
            await writer.drain()
    except ConnectionError:
        pass
    finally:
        writer.close()
    assert stage.memory() - before < 40_000_000
    assert await stage.works()


ODD_HEADS: dict[str, tuple[str, ...]] = {
    "length and chunks": ("content-length: 5", "transfer-encoding: chunked"),
    "chunks and length": ("transfer-encoding: chunked", "content-length: 5"),
    "two lengths": ("content-length: 5", "content-length: 6"),
    "length with a sign": ("content-length: +5",),
    "length in hex": ("content-length: 0x5",),
    "another coding": ("transfer-encoding: gzip",),
    "chunked twice": ("transfer-encoding: chunked, chunked",),
    "hidden chunked": ("transfer-encoding: xchunked",),
    "space before the colon": ("content-length : 5",),
    "folded line": ("x-a: 1\r\n b: 2", "content-length: 5"),
    "nul in a value": ("x-a: a\x00b", "content-length: 5"),
    "bare line feed": ("x-a: 1\ncontent-length: 5",),
}


@pytest.mark.parametrize("kind", ODD_HEADS)
async def test_a_request_that_two_parsers_could_read_differently_never_hides_a_second_one(
    stage: Stage, kind: str
) -> None:
    """Whatever follows such a head must not be served as a request of its own."""
    hidden = b"GET /health/liveness HTTP/1.1\r\nhost: x\r\n\r\n"
    out = await stage.raw(stage.request(b"0\r\n\r\n" + hidden, *ODD_HEADS[kind]), seconds=2.5)
    assert b"alive" not in out, out
    assert out.count(b"HTTP/1.1 ") <= 1
    assert b" 200 " not in out.split(b"\r\n")[0]
    assert await stage.works()


async def test_pipelined_requests_are_answered_in_order(stage: Stage) -> None:
    body = json.dumps(GOOD).encode()
    one = stage.request(body, f"content-length: {len(body)}")
    two = b"GET /health/liveness HTTP/1.1\r\nhost: x\r\n\r\n"
    out = await stage.raw(one + two + one, seconds=2)
    assert out.count(b"HTTP/1.1 200") == 3
    assert out.index(b"hello there") < out.index(b"alive") < out.rindex(b"hello there")


async def test_what_follows_a_body_that_was_not_read_is_no_request(stage: Stage) -> None:
    """Refused before its body is in: the connection closes, so the rest of the body cannot pass for a request."""
    hidden = b"GET /health/liveness HTTP/1.1\r\nhost: x\r\n\r\n"
    head = stage.request(b"", f"content-length: {len(hidden) + 2_000_000}")
    out = await stage.raw(head + hidden, seconds=3)
    assert b" 413 " in out
    assert b"alive" not in out


async def test_a_slow_head_and_a_slow_body_are_ended(stage: Stage) -> None:
    for data in (
        b"POST /v1/chat/completions HTTP/1.1\r\nhost: x\r\n",
        stage.request(b'{"model"', "content-length: 90"),
    ):
        out = await asyncio.wait_for(stage.raw(data, seconds=8), 10)
        assert b" 408 " in out.split(b"\r\n")[0], out
    assert await stage.works()


async def test_a_head_without_end_is_refused(stage: Stage) -> None:
    out = await stage.raw(stage.request(b"", *(f"x-{n}: {'y' * 1000}" for n in range(200))))
    assert b" 431 " in out.split(b"\r\n")[0]
    assert await stage.works()


@pytest.mark.parametrize(
    "path", ["//v1/chat/completions", "/v1/chat/completions/", "/V1/chat/completions", "/v1/../v1/chat/completions",
             "/admin/../v1/models", "/admin", "/adminx", "/.env"]
)  # fmt: skip
async def test_only_the_path_itself_counts(stage: Stage, path: str) -> None:
    body = json.dumps(GOOD).encode()
    out = await stage.raw(stage.request(body, f"content-length: {len(body)}", "connection: close", path=path))
    assert out.split(b" ")[1] in (b"404", b"403"), out[:200]


async def test_the_host_header_opens_nothing(stage: Stage) -> None:
    out = await stage.raw(b"GET /admin/keys HTTP/1.1\r\nhost: x/v1/models?\r\nconnection: close\r\n\r\n")
    assert out.split(b" ")[1] == b"401"
    absolute = b"GET http://elsewhere/admin/keys HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n"
    assert (await stage.raw(absolute)).split(b" ")[1] in (b"401", b"400", b"404")


async def test_a_client_that_does_not_read_holds_the_upstream_back_and_not_the_memory(stage: Stage) -> None:
    before = stage.memory()
    body = json.dumps({**GOOD, "stream": True, "n_events": 50_000}).encode()
    reader, writer = await asyncio.open_connection(stage.host, stage.port, limit=4096)
    writer.write(stage.request(body, f"content-length: {len(body)}"))
    await writer.drain()
    await reader.read(100)
    await asyncio.sleep(1.5)
    assert stage.memory() - before < 30_000_000, "50 MB wait upstream, not here"
    writer.close()
    assert await stage.works()


async def test_no_address_in_a_payload_is_fetched(stage: Stage) -> None:
    touched = 0

    async def listen(_: Any, writer: asyncio.StreamWriter) -> None:
        nonlocal touched
        touched += 1
        writer.close()

    server = await asyncio.start_server(listen, "127.0.0.1", 0)
    url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/x.png"
    content = [{"type": "image_url", "image_url": {"url": url}}]
    async with stage.gateway.http() as client:
        body = {"model": "m", "messages": [{"role": "user", "content": content}]}
        assert (await client.post("/v1/chat/completions", json=body)).status_code == 200
        source = {"type": "image", "source": {"type": "url", "url": url}}
        crossed = {"model": "m", "max_tokens": 5, "messages": [{"role": "user", "content": [source]}]}
        assert (await client.post("/v1/messages", json=crossed)).status_code == 200
    server.close()
    assert touched == 0
    assert url in json.dumps(stage.upstream.asked[-1].json())


async def test_refusals_are_counted(stage: Stage) -> None:
    async with stage.gateway.http() as client:
        text = (await client.get("/metrics")).text
    assert 'tidegate_refused_requests_total{error_type="policy_key_missing"}' in text
    assert 'error_type="caller_body_invalid"' in text
