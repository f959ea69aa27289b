"""Endpoints that misbehave, seen through the running product: a clear error in the caller's dialect, and a record."""

from __future__ import annotations

import gzip
import json
import time
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
import trustme
from tests.fakes.answers import chat, chat_chunk, chat_stream
from tests.fakes.gateway import GatewayProcess, openai_endpoint
from tests.fakes.upstream import Asked, Reply, ScriptedUpstream, ok, sse

pytestmark = pytest.mark.asyncio(loop_scope="module")

CHAT = json.dumps(chat()).encode()
OPEN = chat_chunk({"role": "assistant", "content": "hi"})
JSON = {"content-type": "application/json"}


def whole(body: bytes, *lines: str) -> Reply:
    head = "\r\n".join(["HTTP/1.1 200 OK", "content-type: application/json", *lines])
    return Reply(raw=head.encode() + b"\r\n\r\n" + body)


UNARY: dict[str, Reply] = {
    "hangs": Reply(hang=True),
    "garbage": Reply(body=b"\x00\x01garbage", headers=JSON),
    "html": Reply(body=b"<html>hello</html>", headers={"content-type": "text/html"}),
    "empty": Reply(body=b"", headers=JSON),
    "no content": Reply(status=204),
    "error with status 200": Reply(body=b'{"error":{"message":"no credits"}}', headers=JSON),
    "not http": Reply(raw=b"SSH-2.0-OpenSSH\r\n"),
    "too short": whole(CHAT, f"content-length: {len(CHAT) + 10}"),
    "two lengths": whole(CHAT, f"content-length: {len(CHAT)}", "content-length: 3"),
    "length and chunks": whole(CHAT, f"content-length: {len(CHAT)}", "transfer-encoding: chunked"),
    "too large": whole(b"x" * 3_000_000, "content-length: 3000000"),
    "gzip bomb": whole(gzip.compress(bytes(50_000_000)), "content-encoding: gzip"),
    "redirect": Reply(status=302, headers={"location": "http://169.254.169.254/latest/meta-data"}),
    "wrong key": Reply(status=401, body=b'{"error":{"message":"bad key sk-up-oai"}}'),
}
STREAMS: dict[str, Reply] = {
    "hangs": Reply(hang=True),
    "hangs in the middle": sse(OPEN, hang=True),
    "garbage": sse(b"data: {nonsense\n\n"),
    "half an event": sse(OPEN, b'data: {"id": "x", "choi', cut=True),
    "cut": sse(*chat_stream("a", "b")[:3], cut=True),
    "ends without finish": sse(OPEN),
    "error event": sse(OPEN, b'data: {"error": {"message": "out of memory", "code": 500}}\n\n'),
    "error event first": sse(b'data: {"error": {"message": "out of memory", "code": 500}}\n\n'),
    "json": ok(chat()),
    "html": Reply(body=b"<html>hello</html>", headers={"content-type": "text/html"}),
    "nothing": sse(),
    "only comments": sse(b": hello\n\n", b": hello\n\n"),
}


class Stage:
    def __init__(self, gateway: GatewayProcess) -> None:
        self.gateway = gateway
        self.reply = Reply(500)

    def script(self, _: Asked) -> Reply:
        return self.reply


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def stage(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Stage]:
    folder: Path = tmp_path_factory.mktemp("bad")
    place = Stage(None)  # type: ignore[arg-type]
    authority = trustme.CA()
    authority.cert_pem.write_to_path(folder / "ca.pem")
    async with ScriptedUpstream(place.script) as upstream:
        limits = {"timeouts": {"first_byte": "600ms", "idle": "600ms"}, "max_response": "2MB", "speaks": "common"}
        config = {
            "endpoints": [
                openai_endpoint("oai", upstream.url, **limits),
                openai_endpoint("away", "http://127.0.0.1:9", **limits),
                openai_endpoint("tls", upstream.url.replace("http:", "https:"), tls={"ca_file": "ca.pem"}, **limits),
            ],
            "routes": [
                {"name": name, "deployments": [f"{endpoint}/m"], "attempts": 1}
                for name, endpoint in (("m", "oai"), ("away", "away"), ("tls", "tls"))
            ],
            "defaults": {"breaker": {"failures": 10_000}},
        }
        async with GatewayProcess(folder, config) as gateway:
            place.gateway = gateway
            yield place


def body_of(path: str, model: str, stream: bool) -> dict[str, Any]:
    if path == "/v1/responses":
        return {"model": model, "input": "hello", "stream": stream}
    return {"model": model, "max_tokens": 5, "messages": [{"role": "user", "content": "hello"}], "stream": stream}


def check_shape(path: str, document: dict[str, Any]) -> None:
    if path == "/v1/messages":
        assert document["type"] == "error"
        assert document["error"]["message"]
    else:
        assert document["error"]["message"]
        assert isinstance(document["error"]["code"], str)


@pytest.mark.parametrize("path", ["/v1/chat/completions", "/v1/messages", "/v1/responses"])
@pytest.mark.parametrize("kind", UNARY)
async def test_a_bad_answer_is_a_clear_error(stage: Stage, kind: str, path: str) -> None:
    stage.reply = UNARY[kind]
    began = time.monotonic()
    async with stage.gateway.http() as client:
        answer = await client.post(path, json=body_of(path, "m", stream=False))
    assert time.monotonic() - began < 4
    assert answer.status_code in (502, 503, 504), answer.text
    check_shape(path, answer.json())
    assert "sk-up-oai" not in answer.text
    record = await stage.gateway.record(answer.headers["x-tidegate-exchange"])
    assert record["error_type"].startswith("provider_")
    assert record["attempts"][0]["code"]


@pytest.mark.parametrize("path", ["/v1/chat/completions", "/v1/messages", "/v1/responses"])
@pytest.mark.parametrize("kind", STREAMS)
async def test_a_bad_stream_never_looks_finished(stage: Stage, kind: str, path: str) -> None:
    stage.reply = STREAMS[kind]
    began = time.monotonic()
    async with stage.gateway.http() as client:
        answer = await client.post(path, json=body_of(path, "m", stream=True))
    assert time.monotonic() - began < 4
    if answer.status_code != 200:
        assert answer.status_code in (502, 503, 504)
        check_shape(path, answer.json())
    else:
        text = answer.text
        assert "error" in text
        for ending in ("[DONE]", "message_stop", "response.completed", '"finish_reason":"stop"'):
            assert ending not in text
        assert text.endswith("\n\n"), "whole events only"
        assert '"choi' not in text.rsplit("data: ", 1)[-1]
    record = await stage.gateway.record(answer.headers["x-tidegate-exchange"])
    assert record["error_type"].startswith("provider_")


@pytest.mark.parametrize(("model", "code"), [("away", "connect_failed"), ("tls", "tls_failed")])
async def test_an_endpoint_that_cannot_be_reached(stage: Stage, model: str, code: str) -> None:
    async with stage.gateway.http() as client:
        answer = await client.post("/v1/chat/completions", json=body_of("", model, stream=False))
    assert answer.status_code == 502
    assert answer.json()["error"]["code"] == code
