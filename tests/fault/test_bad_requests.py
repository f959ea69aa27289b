"""Requests that cannot be served: a clear error in the caller's dialect, counted and logged, and the next one works."""

from __future__ import annotations

import asyncio
import itertools
import json
import time
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import anthropic
import openai
import pytest
import pytest_asyncio
from google import genai
from google.genai import errors as google_errors
from google.genai import types as google_types
from tests.fakes import dialogue
from tests.fakes.answers import chat, message
from tests.fakes.gateway import GatewayProcess, anthropic_endpoint, openai_endpoint
from tests.fakes.raw_client import Answer
from tests.fakes.siege import ALIVE, CHAT, GOOD, PATHS, Siege
from tests.fakes.upstream import Asked, Reply, ScriptedUpstream, ok

from tidegate.app.config_load import dialects
from tidegate.wire.dialect import Patch

pytestmark = pytest.mark.asyncio(loop_scope="module")

GEMINI = "/v1beta/models/m:generateContent"
MAX_BODY = 1_000_000


def script(asked: Asked) -> Reply:
    if asked.path.endswith("/messages"):
        return ok(message())
    if asked.path.endswith(":generateContent"):
        candidate = {"content": {"role": "model", "parts": [{"text": "hello there"}]}, "finishReason": "STOP"}
        return ok({"candidates": [candidate], "modelVersion": "m", "usageMetadata": {"promptTokenCount": 1}})
    return ok(chat())


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def siege(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Siege]:
    folder: Path = tmp_path_factory.mktemp("bad")
    async with ScriptedUpstream(script) as upstream:
        google = {
            "id": "ggl", "provider": "ggl", "tier": "official", "base_url": upstream.url, "dialect": "gemini",
            "api_key": "sk-up-ggl",
        }  # fmt: skip
        config = {
            "server": {"listen": "127.0.0.1:0", "header_timeout": "2s", "body_timeout": "2s", "max_body": "1MB"},
            "endpoints": [
                openai_endpoint("oai", upstream.url, speaks="common"), anthropic_endpoint("ant", upstream.url), google,
            ],
            "routes": [
                {"name": "m", "deployments": ["oai/m"]}, {"name": "c", "deployments": ["ant/c"]},
                {"name": "g", "deployments": ["ggl/g"]},
            ],
            "defaults": {"breaker": {"failures": 10_000}},
        }  # fmt: skip
        async with GatewayProcess(folder, config) as gateway:
            siege = Siege(gateway, upstream)
            yield siege
            assert not siege.defects()


ANTHROPIC_TYPES = {
    400: "invalid_request_error", 401: "authentication_error", 404: "not_found_error", 405: "invalid_request_error",
    408: "timeout_error", 413: "request_too_large", 415: "invalid_request_error",
}  # fmt: skip
GOOGLE_STATES = {
    400: "INVALID_ARGUMENT", 401: "UNAUTHENTICATED", 404: "NOT_FOUND", 405: "INVALID_ARGUMENT",
    413: "INVALID_ARGUMENT", 415: "INVALID_ARGUMENT",
}  # fmt: skip


async def check_refusal(siege: Siege, path: str, answer: Answer | None, status: int) -> str:
    """The answer is a proper error of the path's dialect and is in the log; returns its code."""
    assert answer is not None
    assert answer.status == status, answer.body
    assert answer.headers["content-type"] == "application/json"
    assert answer.headers["x-should-retry"] == "false"
    ident = answer.headers["x-request-id"]
    assert ident == answer.headers["request-id"] == answer.headers["x-tidegate-exchange"]
    code = answer.headers["x-tidegate-error"]
    document = answer.json()
    if path.startswith("/v1/messages"):
        assert set(document) == {"type", "error", "request_id"}
        assert document["type"] == "error"
        assert document["request_id"] == ident
        assert document["error"]["type"] == ANTHROPIC_TYPES[status]
        words = document["error"]["message"]
    elif path.startswith("/v1beta"):
        assert document["error"]["code"] == status
        assert document["error"]["status"] == GOOGLE_STATES[status]
        words = document["error"]["message"]
    else:
        assert set(document["error"]) == {"message", "type", "param", "code"}
        assert document["error"]["code"] == code
        assert isinstance(document["error"]["type"], str)
        words = document["error"]["message"]
    assert len(words) > 20
    assert siege.gateway.client_key not in words
    line = await siege.logged_error(ident)
    assert line["error_type"].endswith(f"_{code}")
    assert line["status"] == status
    return code


# -- bodies

DEEP = b'{"model":"m","messages":' + b"[" * 10_000 + b"]" * 10_000 + b"}"
BROKEN: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "body_empty"),
    "blank": (b"  \n", "body_invalid"),
    "cut": (b'{"model": "m", "messages": [', "body_invalid"),
    "cut in a string": (b'{"model": "m', "body_invalid"),
    "not json": (b"hello", "body_invalid"),
    "a form": (b"model=m&prompt=hello", "body_invalid"),
    "two documents": (b'{"model":"m"}{"model":"x"}', "body_invalid"),
    "single quotes": (b"{'model':'m'}", "body_invalid"),
    "a comment": (b'{"model":"m"/*x*/}', "body_invalid"),
    "not a number": (b'{"model":"m","temperature":NaN}', "body_invalid"),
    "a number beyond all": (b'{"model":"m","temperature":1e999}', "body_invalid"),
    "a raw control character": (b'{"model":"m\x00"}', "body_invalid"),
    "a byte order mark": (b'\xef\xbb\xbf{"model":"m"}', "body_invalid"),
    "utf-16": ('{"model":"m"}'.encode("utf-16"), "body_invalid"),
    "not utf-8": (b'{"model": "\xff\xfe"}', "body_invalid"),
    "not utf-8 deep inside": (b'{"model":"m","messages":[{"role":"user","content":"\xc3\x28"}]}', "body_invalid"),
    "overlong utf-8": (b'{"model":"\xc0\xaf"}', "body_invalid"),
    "half a surrogate": (b'{"model":"\\ud800"}', "body_invalid"),
    "a list": (b"[]", "body_not_object"),
    "null": (b"null", "body_not_object"),
    "deep lists": (DEEP, "body_too_deep"),
    "deep objects": (b'{"a":' * 10_000 + b"1" + b"}" * 10_000, "body_too_deep"),
    "deep and cut": (b"[" * 200_000, "body_too_deep"),
    "far too many lists": (b'{"model":"m","a":[' + b"[]," * 200_000 + b"1]}", "body_too_complex"),
    "duplicate key": (b'{"model":"m","model":"m","messages":[]}', "duplicate_key"),
    "hidden duplicate": (b'{"model":"m","mod\\u0065l":"x","messages":[]}', "duplicate_key"),
    "duplicate key deep inside": (
        b'{"model":"m","messages":[{"role":"user","role":"system","content":"x"}]}', "duplicate_key",
    ),
}  # fmt: skip


@pytest.mark.parametrize("path", PATHS)
async def test_a_broken_body_is_refused_and_the_connection_lives_on(siege: Siege, path: str) -> None:
    before = len(siege.upstream.asked)
    counts = {code: await siege.count(f"caller_{code}") for _, code in BROKEN.values()}
    async with siege.connect() as client:
        for kind, (body, code) in BROKEN.items():
            await client.send(siege.request(body, path=path))
            answer = await client.answer()
            assert await check_refusal(siege, path, answer, 400) == code, kind
            assert answer is not None
            assert not answer.closes
        await client.send(ALIVE)
        assert (alive := await client.answer()) is not None
        assert alive.status == 200
    for code, count in counts.items():
        wanted = sum(1 for _, other in BROKEN.values() if other == code)
        assert await siege.count(f"caller_{code}") == count + wanted
    assert len(siege.upstream.asked) == before, "nothing of it went on"
    assert await siege.works()


@pytest.mark.parametrize("coding", ["gzip", "br", "identity, gzip", "GZIP", "x-unknown"])
async def test_a_compressed_body_is_refused_before_it_is_read(siege: Siege, coding: str) -> None:
    async with siege.connect() as client:
        for path in PATHS:
            await client.send(siege.request(b"\x1f\x8b\x08\x00bomb", f"content-encoding: {coding}", path=path))
            assert await check_refusal(siege, path, await client.answer(), 415) == "encoding_unsupported"
        await client.send(siege.request(GOOD, "content-encoding: identity"))
        assert (answer := await client.answer()) is not None
        assert answer.status == 200


# -- size


@pytest.mark.parametrize("path", PATHS)
async def test_a_hundred_megabytes_are_refused_at_once(siege: Siege, path: str) -> None:
    """By the length alone; the client that sends all of it nevertheless still sees the answer."""
    before, began = siege.memory(), time.monotonic()
    async with siege.connect() as client:
        await client.send(siege.head("content-length: 104857600", path=path))
        answer = await client.answer()
        assert time.monotonic() - began < 3
        assert await check_refusal(siege, path, answer, 413) == "body_too_large"
        assert answer is not None
        assert answer.closes
        for _ in range(100):
            await client.send(b"x" * 1_048_576)
        assert await client.answer() is None
    assert siege.memory() - before < 20_000_000
    assert await siege.works()


async def test_a_hundred_megabytes_in_chunks_are_refused_when_they_are_too_many(siege: Siege) -> None:
    before = siege.memory()
    async with siege.connect() as client:
        await client.send(siege.head("transfer-encoding: chunked", path="/v1/messages"))
        for _ in range(1600):
            await client.send(b"10000\r\n" + b"x" * 65536 + b"\r\n")
        assert await check_refusal(siege, "/v1/messages", await client.answer(), 413) == "body_too_large"
        assert await client.answer() is None
    assert siege.memory() - before < 20_000_000
    assert await siege.works()


async def test_a_body_at_the_limit_is_taken(siege: Siege) -> None:
    room = MAX_BODY - len(json.dumps({**GOOD, "user": ""}).encode())
    async with siege.connect() as client:
        for size, status in ((room, 200), (room + 1, 413)):
            await client.send(siege.request({**GOOD, "user": "x" * size}))
            assert (answer := await client.answer()) is not None
            assert answer.status == status


# -- who asks, how, where, and for what


async def test_the_key_is_missing_wrong_or_there_twice(siege: Siege) -> None:
    key = siege.gateway.client_key
    cases: dict[tuple[str, ...], tuple[int, str]] = {
        (): (401, "key_missing"),
        ("authorization: Bearer ",): (401, "key_missing"),
        ("authorization: Basic dGc6dGc=",): (401, "key_missing"),
        (f"authorization: {key}",): (401, "key_missing"),
        ("x-api-key:",): (401, "key_missing"),
        ("authorization: Bearer tg-wrong",): (401, "key_unknown"),
        ("x-api-key: tg-wrong",): (401, "key_unknown"),
        ("x-goog-api-key: tg-wrong",): (401, "key_unknown"),
        (f"x-api-key: {key[:-1]}",): (401, "key_unknown"),
        (f"x-api-key: {key}x",): (401, "key_unknown"),
        (f"x-api-key: {key.upper()}",): (401, "key_unknown"),
        ("x-api-key: tg-\xe9\xff",): (401, "key_unknown"),
        ("x-api-key: " + "x" * 30_000,): (401, "key_unknown"),
        (f"x-api-key: {key}", "authorization: Bearer tg-other"): (400, "keys_conflict"),
        (f"authorization: Bearer {key}", "authorization: Bearer tg-other"): (400, "keys_conflict"),
        (f"x-goog-api-key: {key}", "x-api-key: tg-other"): (400, "keys_conflict"),
        (f"authorization: Bearer {key}", f"x-api-key: {key}"): (200, ""),
    }
    async with siege.connect() as client:
        for (lines, (status, code)), path in itertools.product(cases.items(), PATHS):
            if status == 200 and path != CHAT:
                continue
            body = json.dumps(PATHS[path]).encode()
            head = "\r\n".join([f"POST {path} HTTP/1.1", "host: x", f"content-length: {len(body)}", *lines])
            await client.send(head.encode("latin-1") + b"\r\n\r\n" + body)
            answer = await client.answer()
            if status == 200:
                assert answer is not None
                assert answer.status == 200
            else:
                assert await check_refusal(siege, path, answer, status) == code
    assert await siege.count("policy_key_missing") >= 30
    assert key not in siege.gateway.log.read_text()


async def test_no_two_values_for_what_decides(siege: Siege) -> None:
    async with siege.connect() as client:
        for lines in (
            ("x-tidegate-data-class: restricted", "x-tidegate-data-class: public"),
            ("x-tidegate-deployment: oai/m", "x-tidegate-deployment: ant/c"),
            ("content-encoding: gzip", "content-encoding: identity"),
        ):
            await client.send(siege.request(GOOD, *lines))
            assert await check_refusal(siege, CHAT, await client.answer(), 400) == "header_repeated"


@pytest.mark.parametrize("path", PATHS)
async def test_another_method_is_405_and_says_which(siege: Siege, path: str) -> None:
    async with siege.connect() as client:
        for method in ("GET", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"):
            await client.send(siege.head("content-length: 0", path=path, method=method))
            answer = await client.answer()
            assert await check_refusal(siege, path, answer, 405) == "method_not_allowed"
            assert answer is not None
            assert answer.headers["allow"] == "POST"
        for method in ("POST", "DELETE"):
            await client.send(siege.head("content-length: 0", path="/v1/models", method=method))
            assert (answer := await client.answer()) is not None
            assert (answer.status, answer.headers["allow"]) == (405, "GET")


@pytest.mark.parametrize("path", PATHS)
async def test_an_unknown_model_is_404(siege: Siege, path: str) -> None:
    body = {**PATHS[path], "model": "nope"} if path != GEMINI else PATHS[path]
    async with siege.connect() as client:
        for name in ("nope", "M", " m", "m\u0000", "x" * 100_000) if path != GEMINI else ("nope",):
            asked = path.replace("/m:", f"/{name}:")
            await client.send(siege.request(body | ({"model": name} if path != GEMINI else {}), path=asked))
            assert await check_refusal(siege, path, await client.answer(), 404) == "model_not_found"


NOWHERE = [
    "//v1/chat/completions", "/v1//chat/completions", "/v1/chat/completions/", "/V1/chat/completions", "/v1/chat",
    "/v1/../v1/chat/completions", "/v1/./chat/completions", "/v1%2fchat/completions", "/v1/chat%2Fcompletions",
    "/%76%31/chat/completions", "/v1/chat/completions%20", "/v1/chat/completions%00", "/v1/chat/completions%3Fa=b",
    "/v1\\chat\\completions", "/v1/chat/completions;a=b", "/admin%2Fkeys", "/%61dmin/keys", "/adminx", "/.env", "/..",
    "/%2e%2e/admin/keys", "/health/liveness%2F..", "/metrics%20", "/v1%2fmodels",
]  # fmt: skip


@pytest.mark.parametrize("path", NOWHERE)
async def test_a_path_counts_as_it_is_written(siege: Siege, path: str) -> None:
    """What a proxy in front lets through or keeps out must be what is served or not here."""
    before = len(siege.upstream.asked)
    async with siege.connect() as client:
        await client.send(siege.request(GOOD, path=path))
        assert await check_refusal(siege, CHAT, await client.answer(), 404) == "path_unknown"
        await client.send(siege.request({**GOOD, "max_tokens": 5}, "anthropic-version: 2023-06-01", path=path))
        await check_refusal(siege, "/v1/messages", await client.answer(), 404)
    assert len(siege.upstream.asked) == before


async def test_a_name_within_a_path_may_be_escaped(siege: Siege) -> None:
    async with siege.connect() as client:
        for path in ("/v1beta/models/%6d:generateContent", "/v1beta/models/m%3AgenerateContent"):
            await client.send(siege.request(PATHS[GEMINI], path=path))
            assert (answer := await client.answer()) is not None
            assert answer.status == 200
        await client.send(siege.head(path="/v1/models/%6D", method="GET"))
        assert (answer := await client.answer()) is not None
        assert answer.json()["id"] == "m"


@pytest.mark.parametrize("host", ["x/admin", "x:99999", "127.0.0.1@evil", "evil/v1/models?", "[::1", "x" * 5000, ""])
async def test_the_host_header_opens_nothing(siege: Siege, host: str) -> None:
    async with siege.connect() as client:
        for path, status in (("/admin/keys", 401), ("http://elsewhere/admin/keys", 401), ("/v1/models", 401)):
            await client.send(f"GET {path} HTTP/1.1\r\nhost: {host}\r\n\r\n".encode())
            assert (answer := await client.answer()) is not None
            assert answer.status == status
            if host:
                assert host not in answer.body.decode()


async def test_a_head_may_be_large_but_not_too_large(siege: Siege) -> None:
    for path, lines in itertools.product(
        (CHAT, "/v1/messages"),
        (
            [f"x-{n}: y" for n in range(300)],
            [f"x-{n}: {'y' * 1000}" for n in range(100)],
            ["x: " + "y" * 70_000],
            ["x" * 70_000 + ": y"],
        ),
    ):
        async with siege.connect() as client:
            await client.send(siege.head("content-length: 0", *lines, path=path), ALIVE)
            answer = await client.answer()
            assert answer is not None
            assert (answer.status, answer.headers["x-tidegate-error"]) == (431, "head_too_large")
            assert (answer.json().get("type") == "error") == (path == "/v1/messages")
            assert answer.closes
            assert await client.answer() is None
    async with siege.connect() as client:
        await client.send(siege.request(GOOD, *[f"x-{n}: {'y' * 400}" for n in range(150)]))
        assert (answer := await client.answer()) is not None
        assert answer.status == 200
    async with siege.connect() as client:
        await client.send(b"GET /v1/models?" + b"a" * 70_000)
        assert (answer := await client.answer()) is not None
        assert answer.status == 431
    assert await siege.count("caller_head_too_large") >= 9


# -- wrong types


def mangled(document: dict[str, Any]) -> Iterator[bytes]:
    """The document with each of its fields, of the first levels, as what it must not be, or left out."""
    wrong: list[Any] = [None, 7, -1.5, "x", True, [], {}, [None], [7], {"a": {}}, [["x"]], 10**30]

    def places(node: Any, depth: int) -> Iterator[tuple[Any, Any]]:
        for key, value in list(node.items() if isinstance(node, dict) else enumerate(node[:2])):
            yield node, key
            if depth and isinstance(value, dict | list):
                yield from places(value, depth - 1)

    for number, (node, key) in enumerate(list(places(document, 2))):
        kept = node[key]
        for value in wrong[number % 3 :: 3]:
            node[key] = value
            yield json.dumps(document).encode()
        node[key] = kept
        if isinstance(node, dict):
            del node[key]
            yield json.dumps(document).encode()
            node[key] = kept


@pytest.mark.parametrize("model", ["m", "c", "g"])
async def test_a_field_of_a_wrong_type_is_the_callers_fault_or_goes_on(siege: Siege, model: str) -> None:
    """Whatever is mangled: no error of ours, and a refusal names the field. The upstreams here take anything."""
    spoken = [item for item in dialects(()).values() if item.routes and item.operation == "generate"]
    names = {item.routes[0].path: item for item in spoken if item.family in ("openai", "anthropic", "gemini")}
    told = 0
    for path, dialect in names.items():
        written = dialect.write(dialogue.prompt(), Patch(model)).body
        asked = path if dialect.family != "gemini" else f"/v1beta/models/{model}:generateContent"
        shown = CHAT if dialect.family == "openai" else asked
        async with siege.connect() as client:
            for body in mangled(json.loads(written)):
                await client.send(siege.request(body, path=asked))
                answer = await client.answer()
                assert answer is not None
                code = answer.headers.get("x-tidegate-error")
                if answer.status == 200 or code == "provider_no_stream":
                    continue
                assert code in ("field_invalid", "field_missing", "field_cannot_cross", "model_not_found",
                                "data_url_invalid", "not_translatable", "choices_unsupported"), body  # fmt: skip
                told += 1
                if told % 50 == 0:
                    await check_refusal(siege, shown, answer, answer.status)
    assert told > 50


# -- what the official SDKs make of it


async def test_the_openai_sdk_raises_its_own_classes(siege: Siege) -> None:
    sdk = openai.AsyncOpenAI(base_url=f"{siege.gateway.address}/v1", api_key=siege.gateway.client_key, max_retries=5)
    hello: Any = GOOD["messages"]
    cases: list[tuple[type[openai.APIStatusError], int, dict[str, Any]]] = [
        (openai.BadRequestError, 400, {"messages": 7}),
        (openai.NotFoundError, 404, {"model": "nope"}),
        (openai.APIStatusError, 413, {"user": "x" * 3_000_000}),
        (openai.APIStatusError, 415, {"extra_headers": {"content-encoding": "gzip"}}),
        (openai.AuthenticationError, 401, {"extra_headers": {"authorization": "Bearer tg-no"}}),
        (openai.BadRequestError, 400, {"extra_headers": {"x-api-key": "tg-no"}}),
        (openai.APIStatusError, 431, {"extra_headers": {"x-long": "y" * 70_000}}),
    ]
    for kind, status, change in cases:
        before = await siege.count("caller_body_too_large")
        with pytest.raises(kind) as caught:
            await sdk.chat.completions.create(**{"model": "m", "messages": hello, **change})
        assert caught.value.status_code == status
        assert isinstance(caught.value.code, str)
        assert (caught.value.request_id or "").startswith("ex_")
        if status == 413:
            assert await siege.count("caller_body_too_large") == before + 1, "not sent again"


async def test_the_anthropic_sdk_raises_its_own_classes(siege: Siege) -> None:
    sdk = anthropic.AsyncAnthropic(base_url=siege.gateway.address, api_key=siege.gateway.client_key, max_retries=5)
    cases: list[tuple[type[anthropic.APIStatusError], int, dict[str, Any]]] = [
        (anthropic.BadRequestError, 400, {"messages": 7}),
        (anthropic.NotFoundError, 404, {"model": "nope"}),
        (anthropic.RequestTooLargeError, 413, {"system": "x" * 3_000_000}),
        (anthropic.APIStatusError, 415, {"extra_headers": {"content-encoding": "gzip"}}),
        (anthropic.APIStatusError, 431, {"extra_headers": {"x-long": "y" * 70_000}}),
    ]
    for kind, status, change in cases:
        with pytest.raises(kind) as caught:
            await sdk.messages.create(**{"model": "m", "max_tokens": 5, "messages": GOOD["messages"], **change})
        assert caught.value.status_code == status
        assert (caught.value.request_id or "").startswith("ex_")
    with pytest.raises(anthropic.AuthenticationError):
        await sdk.with_options(api_key="tg-no").messages.create(model="m", max_tokens=5, messages=GOOD["messages"])


async def test_googles_sdk_raises_its_own_class(siege: Siege) -> None:
    def connect(key: str) -> genai.Client:
        options = google_types.HttpOptions(base_url=siege.gateway.address, timeout=20_000)
        return genai.Client(api_key=key, http_options=options)

    for key, model, text, status in (
        (siege.gateway.client_key, "nope", "hello", 404),
        ("tg-wrong", "m", "hello", 401),
        (siege.gateway.client_key, "m", "x" * 3_000_000, 413),
    ):
        with pytest.raises(google_errors.ClientError) as caught:
            await connect(key).aio.models.generate_content(model=model, contents=text)
        assert caught.value.code == status
        assert caught.value.status == GOOGLE_STATES[status]


async def test_a_storm_of_bad_requests_hurts_no_good_one(siege: Siege) -> None:
    before = siege.memory()

    async def bad(number: int) -> None:
        kinds = list(BROKEN.values())
        for step in range(10):
            async with siege.connect() as client:
                await client.send(siege.request(kinds[(number + step) % len(kinds)][0], path=list(PATHS)[step % 6]))
                assert (answer := await client.answer(20)) is not None
                assert answer.status == 400

    async def good() -> None:
        for _ in range(40):
            assert await siege.works()

    await asyncio.gather(*[bad(number) for number in range(15)], good())
    assert siege.memory() - before < 30_000_000
