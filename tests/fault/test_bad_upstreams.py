"""Endpoints that misbehave, seen through the running product: a clear error in the caller's dialect, and a record."""

from __future__ import annotations

import asyncio
import gzip
import json
import time
import zlib
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
import trustme
from tests.fakes.answers import chat, chat_chunk, chat_stream
from tests.fakes.gateway import GatewayProcess, openai_endpoint
from tests.fakes.raw_client import Answer
from tests.fakes.siege import GOOD, Siege
from tests.fakes.upstream import Asked, Reply, ScriptedUpstream, ok, sse

pytestmark = pytest.mark.asyncio(loop_scope="module")

CHAT = json.dumps(chat()).encode()
OPEN = chat_chunk({"role": "assistant", "content": "hi"})
JSON = {"content-type": "application/json"}
HTML = {"content-type": "text/html"}
SSE = {"content-type": "text/event-stream"}


class Endless:
    """The same piece for ever."""

    def __init__(self, piece: bytes, first: bytes = b"") -> None:
        self.piece = piece
        self.first = first

    def __iter__(self) -> Iterator[bytes]:
        if self.first:
            yield self.first
        while True:
            yield self.piece


def endless(piece: bytes, first: bytes = b"", headers: dict[str, str] = JSON, **more: Any) -> Reply:
    return Reply(headers=headers, pieces=Endless(piece, first), **more)  # type: ignore[arg-type]


def raw(*lines: str, body: bytes = b"", status: str = "200 OK", kind: str = "application/json") -> Reply:
    head = "\r\n".join([f"HTTP/1.1 {status}", f"content-type: {kind}", *lines])
    return Reply(raw=head.encode() + b"\r\n\r\n" + body)


def zipped(data: bytes) -> bytes:
    packer = zlib.compressobj(wbits=31)
    return packer.compress(data) + packer.flush(zlib.Z_SYNC_FLUSH)


SIZE = f"content-length: {len(CHAT)}"
UNARY: dict[str, Reply] = {
    "hangs": Reply(hang=True),
    "hangs-in-the-head": Reply(headers={"x": "y"}, delay=30),
    "hangs-in-the-body": Reply(headers=JSON, pieces=[CHAT[:40]], hang=True),
    "drips": endless(b"x", pause=0.2),
    "garbage": Reply(body=b"\x00\x01garbage", headers=JSON),
    "html": Reply(body=b"<html>hello</html>", headers=HTML),
    "empty": Reply(body=b"", headers=JSON),
    "null": Reply(body=b"null", headers=JSON),
    "a-list": Reply(body=b"[]", headers=JSON),
    "deep": Reply(body=b"[" * 200_000, headers=JSON),
    "not-utf-8": Reply(body=b'{"choices":"\xff"}', headers=JSON),
    "no-content": Reply(status=204),
    "partial-content": Reply(status=206, body=CHAT),
    "not-modified": raw(SIZE, status="304 Not Modified"),
    "error-with-status-200": Reply(body=b'{"error":{"message":"no credits"}}', headers=JSON),
    "closes-at-once": Reply(raw=b""),
    "not-http": Reply(raw=b"SSH-2.0-OpenSSH\r\n"),
    "half-a-head": Reply(raw=b"HTTP/1.1 200 OK\r\ncontent-le"),
    "endless-head": Reply(raw=b"HTTP/1.1 200 OK\r\n" + b"x-a: bbbbbbbbb\r\n" * 100_000),
    "endless-informational": Reply(raw=b"HTTP/1.1 100 Continue\r\n\r\n" * 100_000),
    "bare-line-feeds": Reply(raw=b"HTTP/1.1 200 OK\ncontent-length: 2\n\n{}"),
    "too-short": raw(f"content-length: {len(CHAT) + 10}", body=CHAT),
    "negative-length": raw("content-length: -5", body=CHAT),
    "two-lengths": raw(SIZE, "content-length: 3", body=CHAT),
    "length-and-chunks": raw(SIZE, "transfer-encoding: chunked", body=CHAT),
    "bad-chunks": raw("transfer-encoding: chunked", body=b"zz\r\nhello\r\n0\r\n\r\n"),
    "no-last-chunk": raw("transfer-encoding: chunked", body=b"%x\r\n%b\r\n" % (len(CHAT), CHAT)),
    "too-large": raw("content-length: 3000000", body=b"x" * 3_000_000),
    "five-gigabytes": raw("content-length: 5368709120", body=b"x" * 100_000),
    "endless": endless(b"x" * 65536),
    "endless-error": endless(b"x" * 65536, status=500),
    "gzip-bomb": raw("content-encoding: gzip", body=gzip.compress(bytes(50_000_000))),
    "gzip-of-gzip": raw("content-encoding: gzip, gzip", body=gzip.compress(gzip.compress(CHAT))),
    "broken-gzip": raw("content-encoding: gzip", body=gzip.compress(CHAT)[:-12] + b"x" * 12),
    "unknown-coding": raw("content-encoding: zstd-2", SIZE, body=CHAT),
    "wrong-key": Reply(status=401, body=b'{"error":{"message":"bad key sk-up-oai"}}'),
}
STREAMS: dict[str, Reply] = {
    "hangs": Reply(hang=True),
    "hangs-in-the-middle": sse(OPEN, hang=True),
    "hangs-in-an-event": sse(OPEN, b'data: {"id', hang=True),
    "garbage": sse(b"data: {nonsense\n\n"),
    "garbage-in-the-middle": sse(OPEN, b"data: {nonsense\n\n"),
    "binary": sse(OPEN, b"\x00\xff\xfe\n\n\n", b"data: \xff\xfe\n\n"),
    "no-json-object": sse(OPEN, b"data: 7\n\n", b"data: []\n\n"),
    "half-an-event": sse(OPEN, b'data: {"id": "x", "choi', cut=True),
    "half-an-event-and-a-proper-end": sse(OPEN, b'data: {"id": "x", "choi'),
    "cut": sse(*chat_stream("a", "b")[:3], cut=True),
    "ends-without-finish": sse(OPEN),
    "error-event": sse(OPEN, b'data: {"error": {"message": "out of memory", "code": 500}}\n\n'),
    "error-event-first": sse(b'data: {"error": {"message": "out of memory", "code": 500}}\n\n'),
    "error-with-status-200": Reply(body=b'{"error":{"message":"no credits"}}', headers=JSON),
    "json": ok(chat()),
    "html": Reply(body=b"<html>hello</html>", headers=HTML),
    "nothing": sse(),
    "no-content": Reply(status=204),
    "only-comments": sse(b": hello\n\n", b": hello\n\n"),
    "too-short": raw("content-length: 5000", body=OPEN, kind="text/event-stream"),
    "bad-chunks": raw("transfer-encoding: chunked", body=b"5\r\nhelloX", kind="text/event-stream"),
    "one-endless-line": endless(b"x" * 65536, b"data: ", SSE),
    "one-endless-event": endless(b"data: x\n" * 8192, OPEN, SSE),
    "gzip-bomb": raw(
        "content-encoding: gzip", body=zipped(OPEN + b"data: " + bytes(80_000_000)), kind="text/event-stream"
    ),
}


class Stage(Siege):
    trap = ""

    def reply(self, asked: Asked) -> Reply:
        """The model's name says whether it is a stream, and what is wrong with it."""
        kind, _, name = asked.json()["model"].partition(".")
        if kind == "redirect":
            places = [self.trap, "http://169.254.169.254/latest/meta-data", "//elsewhere/x", "file:///etc/passwd"]
            return Reply(status=int(name[:3]), headers={"location": places[int(name[3:])]})
        return {"unary": UNARY, "stream": STREAMS}[kind][name] if name else ok(chat())

    async def ask(self, path: str, body: dict[str, Any]) -> tuple[Answer, dict[str, Any]]:
        """The answer and its record, within bounded time."""
        began = time.monotonic()
        async with self.connect() as client:
            await client.send(self.request(body, path=path))
            answer = await client.answer(20)
        assert time.monotonic() - began < 20
        assert answer is not None
        assert answer.whole, "also an error has its proper end"
        record = await self.gateway.record(answer.headers["x-tidegate-exchange"])
        assert b"sk-up-oai" not in answer.body
        return answer, record


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def stage(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Stage]:
    folder: Path = tmp_path_factory.mktemp("bad")
    authority = trustme.CA()
    authority.cert_pem.write_to_path(folder / "ca.pem")
    async with ScriptedUpstream(lambda _: Reply(500)) as upstream, ScriptedUpstream(lambda _: ok(chat())) as good:
        limits = {
            "timeouts": {"first_byte": "1500ms", "idle": "1500ms", "total": "4s"}, "max_response": "2MB",
            "speaks": "common",
        }  # fmt: skip
        config = {
            "endpoints": [
                openai_endpoint("oai", upstream.url, **limits),
                # A busy machine must not make the good one look bad.
                openai_endpoint("good", good.url, speaks="common"),
                openai_endpoint("away", "http://127.0.0.1:9", **limits),
                openai_endpoint("tls", upstream.url.replace("http:", "https:"), tls={"ca_file": "ca.pem"}, **limits),
            ],
            "routes": [
                {"name": "m", "deployments": ["oai/m"], "attempts": 1},
                {"name": "only.*", "deployments": ["oai/*"], "attempts": 1},
                {"name": "else.*", "deployments": ["oai/*", "good/m"], "strict_model_match": "off"},
                {"name": "away", "deployments": ["away/m"], "attempts": 1},
                {"name": "tls", "deployments": ["tls/m"], "attempts": 1},
            ],
            "defaults": {"breaker": {"failures": 10_000}},
        }
        async with GatewayProcess(folder, config) as gateway:
            place = Stage(gateway, upstream)
            upstream.script = place.reply
            yield place
            assert not place.defects()
            assert upstream.open == 0, "every connection is let go"


CLIENTS = ("chat", "messages", "responses", "completions", "gemini")


def calls(model: str, stream: bool) -> dict[str, dict[str, Any]]:
    """One call in each client dialect, by its path."""
    turns = {"messages": GOOD["messages"], "model": model, "stream": stream}
    action = "streamGenerateContent?alt=sse" if stream else "generateContent"
    return {
        "/v1/chat/completions": turns,
        "/v1/messages": {**turns, "max_tokens": 5},
        "/v1/responses": {"model": model, "input": "hello", "stream": stream},
        "/v1/completions": {"model": model, "prompt": "hello", "stream": stream},
        f"/v1beta/models/{model}:{action}": {"contents": [{"role": "user", "parts": [{"text": "hello"}]}]},
    }


def check_shape(path: str, document: dict[str, Any], status: int) -> None:
    error = document["error"]
    assert len(error["message"]) > 10
    if path == "/v1/messages":
        assert document["type"] == "error"
        assert isinstance(error["type"], str)
    elif path.startswith("/v1beta"):
        assert error["code"] == status
        assert error["status"].isupper()
    else:
        assert isinstance(error["code"], str)


def check_record(record: dict[str, Any], status: int) -> None:
    assert record["status"] == status
    assert record["error_type"].startswith("provider_")
    assert len(record["attempts"]) == 1
    assert record["attempts"][0]["code"]
    assert record["attempts"][0]["deployment"].startswith("oai/")


async def all_of(kinds: Iterable[str], one: Callable[[str], Awaitable[None]]) -> None:
    """Run them side by side, and name each that fails."""
    names = list(kinds)
    ended = await asyncio.gather(*[one(name) for name in names], return_exceptions=True)
    failed = {name: error for name, error in zip(names, ended, strict=True) if error is not None}
    assert not failed


@pytest.mark.parametrize("number", range(5), ids=CLIENTS)
async def test_a_bad_answer_is_a_clear_error(stage: Stage, number: int) -> None:
    before = stage.memory()

    async def one(kind: str) -> None:
        path, body = list(calls(f"only.unary.{kind}", stream=False).items())[number]
        answer, record = await stage.ask(path, body)
        assert answer.status in (502, 503, 504), answer.body
        assert answer.headers["x-tidegate-error"]
        check_shape(path, answer.json(), answer.status)
        check_record(record, answer.status)
        assert record["cost"] == "0"
        assert await stage.count(record["error_type"]) >= 1

    await all_of(UNARY, one)
    assert stage.memory() - before < 60_000_000
    assert await stage.works()


def last_event(path: str, text: str) -> dict[str, Any]:
    event = text.rstrip("\n").rsplit("\n\n", 1)[-1]
    data = [line.removeprefix("data: ") for line in event.splitlines() if line.startswith("data: ")]
    return json.loads("\n".join(data))


def check_broken_stream(path: str, text: str) -> None:
    """Whole events, the last of them the dialect's own error, and nothing that looks like an end."""
    assert text.endswith("\n\n")
    for ending in ("[DONE]", "message_stop", "response.completed", '"finish_reason":"stop"', '"STOP"'):
        assert ending not in text
    last = last_event(path, text)
    if path == "/v1/messages":
        assert last["type"] == "error"
        assert "event: error" in text
    elif path == "/v1/responses":
        assert last["type"] in ("error", "response.failed")
    else:
        assert last["error"]["message"]


@pytest.mark.parametrize("number", range(5), ids=CLIENTS)
async def test_a_bad_stream_never_looks_finished(stage: Stage, number: int) -> None:
    before = stage.memory()

    async def one(kind: str) -> None:
        path, body = list(calls(f"only.stream.{kind}", stream=True).items())[number]
        answer, record = await stage.ask(path, body)
        if answer.status != 200:
            assert answer.status in (502, 503, 504)
            check_shape(path, answer.json(), answer.status)
        else:
            check_broken_stream(path, answer.body.decode(errors="replace"))
            assert record["interrupted"]
        check_record(record, answer.status)

    await all_of(STREAMS, one)
    assert stage.memory() - before < 60_000_000
    assert await stage.works()


async def test_another_endpoint_answers_in_place_of_the_bad_one(stage: Stage) -> None:
    """Whatever is wrong, as long as nothing of the answer has gone to the client."""

    async def one(kind: str) -> None:
        body = {**GOOD, "model": f"else.unary.{kind}"}
        answer, record = await stage.ask("/v1/chat/completions", body)
        codes = [attempt["code"] for attempt in record["attempts"]]
        assert (answer.status, answer.headers["x-tidegate-attempts"]) == (200, "2"), (kind, codes)
        assert record["deployment"] == "good/m"
        assert codes[0]
        assert not codes[1]

    await all_of(UNARY, one)


@pytest.mark.parametrize(("model", "code"), [("away", "connect_failed"), ("tls", "tls_failed")])
async def test_an_endpoint_that_cannot_be_reached(stage: Stage, model: str, code: str) -> None:
    async def one(path: str) -> None:
        for stream in (False, True):
            answer, record = await stage.ask(path, calls(model, stream)[path])
            assert answer.status == 502
            assert answer.headers["x-tidegate-error"] == code
            check_shape(path, answer.json(), 502)
            assert record["attempts"][0]["code"] == code

    await all_of([path for path in calls(model, stream=False) if not path.startswith("/v1beta")], one)


# -- addresses that others name


class Trap:
    """A loopback listener that nobody has any business with."""

    def __init__(self) -> None:
        self.touched = 0

    async def __aenter__(self) -> Trap:
        self._server = await asyncio.start_server(self._listen, "127.0.0.1", 0)
        self.url = f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}/x.png"
        return self

    async def __aexit__(self, *_: object) -> None:
        self._server.close()

    async def _listen(self, _: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.touched += 1
        writer.close()


async def test_no_redirect_is_followed(stage: Stage) -> None:
    async def one(kind: str) -> None:
        for stream in (False, True):
            body = {**GOOD, "model": f"only.redirect.{kind}", "stream": stream}
            answer, record = await stage.ask("/v1/chat/completions", body)
            assert answer.status == 502
            for place in (stage.trap, "169.254", "passwd", "elsewhere"):
                assert place.encode() not in answer.body
            check_record(record, 502)

    async with Trap() as trap:
        stage.trap = trap.url
        await all_of([f"{status}{place}" for status in (300, 301, 302, 303, 307, 308) for place in range(4)], one)
        assert trap.touched == 0


async def test_no_address_in_a_payload_is_fetched(stage: Stage) -> None:
    async with Trap() as trap:
        url = trap.url
        image = {"type": "image_url", "image_url": {"url": url}}
        block = {"type": "image", "source": {"type": "url", "url": url}}
        document = {"type": "document", "source": {"type": "url", "url": url}}
        google = [{"fileData": {"fileUri": url, "mimeType": "image/png"}}, {"text": url}]
        tool = {"type": "mcp", "server_label": "x", "server_url": url, "require_approval": "never"}
        asked: list[tuple[str, dict[str, Any]]] = [
            ("/v1/chat/completions", {"messages": [{"role": "user", "content": [image]}]}),
            ("/v1/messages", {"max_tokens": 5, "messages": [{"role": "user", "content": [block]}]}),
            ("/v1/messages", {"max_tokens": 5, "messages": [{"role": "user", "content": [document]}]}),
            ("/v1/responses", {"input": [{"role": "user", "content": [{"type": "input_image", "image_url": url}]}]}),
            ("/v1/responses", {"input": [{"role": "user", "content": [{"type": "input_file", "file_url": url}]}]}),
            ("/v1/responses", {"input": url, "tools": [tool]}),
            ("/v1beta/models/m:generateContent", {"contents": [{"role": "user", "parts": google}]}),
            ("/v1/embeddings", {"input": url}),
        ]
        answers = await asyncio.gather(
            *[stage.ask(path, body if path.startswith("/v1beta") else {**body, "model": "m"}) for path, body in asked]
        )
        statuses = [answer.status for answer, _ in answers]
        assert set(statuses) <= {200, 400, 502}
        assert statuses.count(200) >= 3
        assert url in json.dumps([item.json() for item in stage.upstream.asked if url.encode() in item.body])
        await asyncio.sleep(0.1)
        assert trap.touched == 0
