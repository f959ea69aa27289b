"""Bytes that two parsers could read differently: none of a client's bytes becomes a request that it did not send.

Answers come in the order of the requests, each to its own, whatever else is on the connection.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from tests.fakes.ambiguous import BAD_CHUNKS, LINES, REQUEST_LINES
from tests.fakes.answers import chat, chat_stream
from tests.fakes.gateway import GatewayProcess, openai_endpoint
from tests.fakes.siege import ALIVE, CHAT, GOOD, Siege
from tests.fakes.upstream import Asked, Reply, ScriptedUpstream, ok, sse

pytestmark = pytest.mark.asyncio(loop_scope="module")

HEALTH = "/health/liveness"


def script(asked: Asked) -> Reply:
    """An echo: the text is what the request names as its user, after as many seconds as its seed says."""
    body = asked.json()
    text, slow = body.get("user", "hello there"), body.get("seed", 0) / 1000
    if body.get("stream"):
        return sse(*chat_stream(text, text, text), pause=slow)
    reply = ok(chat(text, model=body.get("claim", body["model"])))
    reply.delay = slow
    return reply


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def siege(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Siege]:
    folder: Path = tmp_path_factory.mktemp("smuggling")
    async with ScriptedUpstream(script) as upstream:
        config = {
            "server": {
                "listen": "127.0.0.1:0", "header_timeout": "1s", "body_timeout": "1s", "max_body": "1MB",
            },
            "endpoints": [openai_endpoint("oai", upstream.url, speaks="common")],
            "routes": [{"name": "m", "deployments": ["oai/m"]}, {"name": "any-*", "deployments": ["oai/*"]}],
        }  # fmt: skip
        async with GatewayProcess(folder, config) as gateway:
            siege = Siege(gateway, upstream)
            yield siege
            assert not siege.defects()


def chunked(*chunks: bytes) -> bytes:
    return b"".join(b"%x\r\n%b\r\n" % (len(chunk), chunk) for chunk in chunks) + b"0\r\n\r\n"


# -- heads that are ambiguous


@pytest.mark.parametrize("kind", LINES)
async def test_what_follows_an_ambiguous_head_is_not_served(siege: Siege, kind: str) -> None:
    before, counted = len(siege.upstream.asked), await siege.count("caller_not_http")
    async with siege.connect() as client:
        await client.send(siege.head(*LINES[kind]) + b"0\r\n\r\n" + ALIVE)
        answers = await client.answers()
        assert not client.was_reset
    assert [answer.status for answer in answers] == [400]
    assert answers[0].closes
    assert answers[0].headers["x-should-retry"] == "false"
    assert answers[0].json()["error"]["code"] == "not_http"
    assert (await siege.logged_error(answers[0].headers["x-request-id"]))["error_type"] == "caller_not_http"
    assert await siege.count("caller_not_http") == counted + 1
    assert len(siege.upstream.asked) == before
    assert await siege.works()


@pytest.mark.parametrize("kind", REQUEST_LINES)
async def test_a_request_line_of_another_protocol_is_refused(siege: Siege, kind: str) -> None:
    async with siege.connect() as client:
        await client.send(REQUEST_LINES[kind] + b"\r\nhost: x\r\n\r\n" + ALIVE)
        answers = await client.answers()
    assert [answer.status for answer in answers] == [400]
    assert answers[0].closes
    assert b"alive" not in client.received
    assert await siege.works()


async def test_a_request_needs_one_host(siege: Siege) -> None:
    async with siege.connect() as client:
        await client.send(b"GET /health/liveness HTTP/1.1\r\n\r\n" + ALIVE)
        assert [answer.status for answer in await client.answers()] == [400]
    async with siege.connect() as client:
        await client.send(b"GET http://elsewhere/health/liveness?a=b HTTP/1.1\r\nhost: x\r\n\r\n" + ALIVE)
        for _ in range(2):
            answer = await client.answer()
            assert answer is not None
            assert answer.json() == "I'm alive!"


# -- chunks

BODY = json.dumps(GOOD).encode()
GOOD_CHUNKS: dict[str, bytes] = {
    "one": chunked(BODY),
    "many": chunked(*[BODY[at : at + 3] for at in range(0, len(BODY), 3)]),
    "an extension": b"%x;a=b;c\r\n%b\r\n0;d\r\n\r\n" % (len(BODY), BODY),
    "zeros in front": b"000%x\r\n%b\r\n000\r\n\r\n" % (len(BODY), BODY),
    "trailers": b"%x\r\n%b\r\n0\r\nx-a: b\r\nx-c: d\r\n\r\n" % (len(BODY), BODY),
}


@pytest.mark.parametrize("kind", GOOD_CHUNKS)
async def test_a_body_in_proper_chunks_ends_where_it_ends(siege: Siege, kind: str) -> None:
    async with siege.connect() as client:
        await client.send(siege.head("transfer-encoding: chunked") + GOOD_CHUNKS[kind] + ALIVE)
        first, second = await client.answer(), await client.answer()
    assert first is not None
    assert second is not None
    assert first.status == 200
    assert second.json() == "I'm alive!"


@pytest.mark.parametrize("kind", BAD_CHUNKS)
async def test_what_follows_a_bad_chunk_is_not_served(siege: Siege, kind: str) -> None:
    """The caller's own dialect answers, since its path is known, and the exchange has its record."""
    before, counted = len(siege.upstream.asked), await siege.count("caller_not_http")
    async with siege.connect() as client:
        await client.send(siege.head("transfer-encoding: chunked", path="/v1/messages"), BAD_CHUNKS[kind] + ALIVE)
        answers = await client.answers()
    assert [answer.status for answer in answers] == [400]
    assert answers[0].closes
    assert answers[0].json()["type"] == "error"
    assert answers[0].json()["request_id"] == answers[0].headers["request-id"]
    assert answers[0].headers["x-tidegate-error"] == "not_http"
    assert await siege.count("caller_not_http") == counted + 1
    record = await siege.gateway.record(answers[0].headers["request-id"])
    assert (record["status"], record["error_type"]) == (400, "caller_not_http")
    assert len(siege.upstream.asked) == before
    assert await siege.works()


async def test_trailers_are_no_headers(siege: Siege) -> None:
    """Neither a key nor anything else is taken from behind the body, where a proxy in front may not look."""
    key = f"authorization: Bearer {siege.gateway.client_key}".encode()
    head = f"POST {CHAT} HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n".encode()
    late = b"%x\r\n%b\r\n0\r\n%b\r\n\r\n"
    async with siege.connect() as client:
        await client.send(head + late % (len(BODY), BODY, key))
        answer = await client.answer()
    assert answer is not None
    assert answer.status == 401
    pinned = siege.head("transfer-encoding: chunked") + late % (len(BODY), BODY, b"x-tidegate-deployment: nope")
    async with siege.connect() as client:
        await client.send(pinned + siege.request(GOOD))
        assert (first := await client.answer()) is not None
        assert first.status == 200
        assert (second := await client.answer()) is not None
        assert second.status == 200


async def test_trailers_without_end_are_ended(siege: Siege) -> None:
    before = siege.memory()
    for line in (b"x-a: " + b"y" * 500 + b"\r\n", b"y" * 500):
        async with siege.connect() as client:
            await client.send(siege.head("transfer-encoding: chunked") + b"2\r\n{}\r\n0\r\nx-a: b")
            for _ in range(4000):
                await client.send(line)
                if client.was_reset:
                    break
            answers = await client.answers()
        assert [answer.status for answer in answers] in ([400], []), "or its answer was lost with the connection"
    assert siege.memory() - before < 10_000_000


async def test_an_extension_without_end_is_ended(siege: Siege) -> None:
    async with siege.connect() as client:
        await client.send(siege.head("transfer-encoding: chunked") + b"2;a")
        await client.send(b"b" * 70_000, pause=0.1)
        answers = await client.answers()
    # By its size, or on a busy machine by its time: whichever limit it meets first.
    assert [answer.status for answer in answers] in ([400], [408])


# -- several requests on one connection


def asks(siege: Siege, name: str, milliseconds: int = 0, **more: Any) -> bytes:
    return siege.request({**GOOD, "user": name, "seed": milliseconds, **more})


async def test_pipelined_requests_are_answered_in_order_and_each_by_its_own(siege: Siege) -> None:
    requests = [
        asks(siege, "first", 150), ALIVE, asks(siege, "second", 30, stream=True), asks(siege, "third"),
        siege.request({**GOOD, "model": "nope"}), asks(siege, "fourth", 60), siege.request(b"{"), ALIVE,
        asks(siege, "last", 10, stream=True),
    ]  # fmt: skip
    wanted = [
        b"first", b"alive", b"second", b"third", b"model_not_found", b"fourth", b"body_invalid", b"alive", b"last",
    ]  # fmt: skip
    for cut in (10**6, 777, 64):
        sent = b"".join(requests)
        async with siege.connect() as client:
            await client.send(*[sent[at : at + cut] for at in range(0, len(sent), cut)])
            for index, mark in enumerate(wanted):
                answer = await client.answer()
                assert answer is not None
                assert answer.whole
                found = [one for one in set(wanted) if one in answer.body]
                assert found == [mark], f"answer {index}"
            assert not client.left_over


async def test_connections_are_never_mixed(siege: Siege) -> None:
    async def one(number: int) -> None:
        names = [f"client-{number}-request-{index}-end" for index in range(6)]
        async with siege.connect() as client:
            for index, name in enumerate(names):
                await client.send(asks(siege, name, (number * 7 + index * 3) % 20, stream=bool(index % 2)))
            for name in names:
                answer = await client.answer(15)
                assert answer is not None
                assert name.encode() in answer.body
                assert answer.body.count(b"client-") == answer.body.count(name.encode())

    await asyncio.gather(*[one(number) for number in range(20)])


async def test_a_client_that_asks_too_far_ahead_is_ended_and_costs_no_memory(siege: Siege) -> None:
    before = siege.memory()
    async with siege.connect() as client:
        await client.send(asks(siege, "first", 300) + ALIVE * 20_000)
        answers = await client.answers()
    assert 2 <= len(answers) <= 40
    assert b"first" in answers[0].body
    assert all(answer.json() == "I'm alive!" for answer in answers[1:])
    assert answers[-1].closes
    assert await siege.count("caller_pipeline_too_long") >= 1
    assert siege.memory() - before < 15_000_000
    assert await siege.works()


async def test_what_comes_behind_a_request_does_not_spoil_its_answer(siege: Siege) -> None:
    """Garbage, and a second head that takes too long (the limit is one second), while the first is being served."""

    async def one(rest: bytes, stream: bool) -> None:
        async with siege.connect() as client:
            await client.send(asks(siege, "first", 500 if stream else 2500, stream=stream), rest, pause=0.05)
            answer = await client.answer(8)
            assert answer is not None
            assert (answer.status, answer.whole) == (200, True)
            assert answer.body.count(b'"first"') == (3 if stream else 1)
            assert await client.answer() is None, "and then the connection ends"
            assert not client.was_reset

    rests = [b"GARBAGE\r\n\r\n", b"GET / HT", b"\r\n", b"x-a: " + b"y" * 100_000]
    await asyncio.gather(*[one(rest, stream) for rest in rests for stream in (False, True)])
    assert await siege.works()


@pytest.mark.parametrize("rest", [b"GARBAGE\r\n\r\n", b"POST /v1/messages HTTP/1.1\r\nx y\r\n\r\n", b"a" * 70_000])
async def test_a_bad_request_behind_an_answered_one_gets_its_own_answer(siege: Siege, rest: bytes) -> None:
    async with siege.connect() as client:
        await client.send(asks(siege, "first"))
        assert (first := await client.answer()) is not None
        assert first.status == 200
        assert not first.closes
        await client.send(rest)
        answers = await client.answers()
    assert [answer.status for answer in answers] in ([400], [431])
    assert answers[0].closes
    if b"messages" in rest:
        assert answers[0].json()["type"] == "error", "in the dialect of its path"


def users(siege: Siege) -> list[Any]:
    """Who asked the upstream, as the bodies say."""
    return [asked.json().get("user") for asked in siege.upstream.asked if asked.body]


async def test_a_client_that_leaves_with_requests_waiting_leaves_nothing_behind(siege: Siege) -> None:
    async with siege.connect() as client:
        await client.send(asks(siege, "pause", 900) + asks(siege, "never-1") + asks(siege, "never-2"))
        async with asyncio.timeout(10):
            while "pause" not in users(siege):
                await asyncio.sleep(0.02)
    # Longer than the one that was being answered would have taken.
    await asyncio.sleep(1)
    assert "never-1" not in users(siege)
    assert await siege.count("caller_client_gone") >= 1
    assert await siege.works()


# -- answered before the body is in


HIDDEN = ALIVE * 3


async def test_the_rest_of_a_body_that_was_answered_early_is_no_request(siege: Siege) -> None:
    # Too large by its length, by its chunks; a wrong key; a wrong method; a path that is not there.
    long = f"content-length: {len(HIDDEN) + 2_000_000}"
    some = f"content-length: {len(HIDDEN) + 100}"
    chunks = b"%x\r\n" % 1_500_000 + b"x" * 1_500_000 + b"\r\n"
    cases = {
        413: (siege.head(long), HIDDEN),
        431: (siege.head("transfer-encoding: chunked"), chunks + HIDDEN),
        401: (siege.head(some, key="tg-wrong"), HIDDEN),
        405: (siege.head(some, method="PUT"), HIDDEN),
        404: (siege.head(some, path="/nowhere"), HIDDEN),
        200: (siege.head(some, path=HEALTH, method="GET"), HIDDEN),
    }
    for status, pieces in cases.items():
        async with siege.connect() as client:
            await client.send(*pieces, pause=0.05)
            await client.send(HIDDEN, HIDDEN)
            answers = await client.answers()
            assert [answer.status for answer in answers] == [413 if status == 431 else status]
            assert answers[0].closes
            assert b"alive" not in client.received or status == 200
    assert await siege.works()


async def test_expect_100_continue(siege: Siege) -> None:
    body = json.dumps(GOOD).encode()
    async with siege.connect() as client:
        await client.send(siege.head(f"content-length: {len(body)}", "expect: 100-continue"))
        assert (go := await client.answer()) is not None
        assert go.status == 100
        await client.send(body + ALIVE)
        assert (answer := await client.answer()) is not None
        assert answer.status == 200
        assert (after := await client.answer()) is not None
        assert after.json() == "I'm alive!"
    async with siege.connect() as client:
        await client.send(siege.request(GOOD, "expect: 100-continue"))
        statuses = [answer.status for answer in [await client.answer(), await client.answer()] if answer is not None]
        assert statuses[-1] == 200
    for refused in (
        siege.head("content-length: 2000000", "expect: 100-continue"),
        siege.head("content-length: 20", "expect: 100-continue", key="tg-wrong"),
    ):
        async with siege.connect() as client:
            await client.send(refused)
            answers = await client.answers()
        assert [answer.status for answer in answers] in ([413], [401])
        assert answers[0].closes


# -- other ways to speak HTTP


async def test_http_1_0_gets_no_chunks_and_one_answer(siege: Siege) -> None:
    for stream in (False, True):
        old = asks(siege, "first", stream=stream).replace(b" HTTP/1.1\r\n", b" HTTP/1.0\r\nconnection: keep-alive\r\n")
        async with siege.connect() as client:
            await client.send(old + ALIVE)
            answers = await client.answers()
        assert [answer.status for answer in answers] == [200]
        assert "transfer-encoding" not in answers[0].headers
        assert answers[0].closes
        if stream:
            assert answers[0].body.startswith(b"data: {")
            assert answers[0].body.endswith(b"data: [DONE]\n\n")
        else:
            assert answers[0].json()["choices"][0]["message"]["content"] == "first"
    async with siege.connect() as client:
        await client.send(b"GET /health/liveness HTTP/1.0\r\n\r\n")
        assert [answer.json() for answer in await client.answers()] == ["I'm alive!"]


async def test_head_has_a_length_and_no_body(siege: Siege) -> None:
    cases = {HEALTH: 200, "/v1/models": 200, CHAT: 405, "/nowhere": 404}
    for path, status in cases.items():
        async with siege.connect() as client:
            await client.send(siege.head(path=path, method="HEAD") + ALIVE)
            assert (answer := await client.answer(head_only=True)) is not None
            assert answer.status == status
            assert int(answer.headers["content-length"]) > 0
            assert (after := await client.answer()) is not None
            assert after.json() == "I'm alive!"


async def test_connection_close_is_obeyed(siege: Siege) -> None:
    async with siege.connect() as client:
        await client.send(siege.request(GOOD, "connection: close") + ALIVE)
        assert [answer.status for answer in await client.answers()] == [200]


UPGRADES = {
    "h2c": ("connection: Upgrade, HTTP2-Settings", "upgrade: h2c", "http2-settings: AAMAAABkAARAAAAAAAIAAAAA"),
    "websocket": ("connection: keep-alive, Upgrade", "upgrade: websocket", "sec-websocket-version: 13"),
}


@pytest.mark.parametrize("cut", [10**6, 1, 50])
@pytest.mark.parametrize("kind", UPGRADES)
async def test_an_upgrade_is_not_taken_and_the_body_stays_a_body(siege: Siege, kind: str, cut: int) -> None:
    """Java's client offers HTTP/2 so. The body, which looks like a request here, must not become one."""
    before = len(siege.upstream.asked)
    hidden = siege.request(ALIVE, *UPGRADES[kind])
    good = siege.request({**GOOD, "user": "upgraded"}, *UPGRADES[kind])
    in_chunks = siege.head("transfer-encoding: chunked", *UPGRADES[kind]) + chunked(BODY)
    sent = good + in_chunks + ALIVE + hidden + ALIVE
    async with siege.connect() as client:
        await client.send(*[sent[at : at + cut] for at in range(0, len(sent), cut)])
        answers = [await client.answer() for _ in range(5)]
        assert not client.left_over
    assert [answer.status for answer in answers if answer is not None] == [200, 200, 200, 400, 200]
    assert answers[0] is not None
    assert b"upgraded" in answers[0].body
    assert answers[3] is not None
    assert answers[3].headers["x-tidegate-error"] == "body_invalid"
    assert len(siege.upstream.asked) == before + 2


async def test_options_of_everything_and_a_null_byte_flood_are_refused(siege: Siege) -> None:
    async with siege.connect() as client:
        await client.send(b"OPTIONS * HTTP/1.1\r\nhost: x\r\n\r\n")
        assert (answer := await client.answer()) is not None
        assert answer.status in (400, 404)
    async with siege.connect() as client:
        await client.send(b"\r\n" * 100_000)
        assert [answer.status for answer in await client.answers()] == [431]


# -- nothing that a stranger names breaks out of a header of the answer


@pytest.mark.parametrize("name", ["a\r\nx-evil: 1", "a\r\n\r\nHTTP/1.1 200 OK", "a\x00b", "\ud7ffé\u2028", "x" * 5000])
async def test_names_cannot_split_an_answer(siege: Siege, name: str) -> None:
    async with siege.connect() as client:
        await client.send(siege.request({**GOOD, "model": f"any-{name}", "claim": f"up-{name}"}) + ALIVE)
        assert (answer := await client.answer()) is not None
        assert answer.status == 200
        assert "x-evil" not in answer.headers
        assert answer.headers["x-tidegate-model-requested"].isascii()
        assert len(answer.headers["x-tidegate-model-requested"]) <= 1024
        assert answer.headers["x-tidegate-model-claimed"].startswith("up-")
        assert (after := await client.answer()) is not None
        assert after.json() == "I'm alive!"
