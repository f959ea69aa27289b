"""Usage, cost and recounts: the same whichever dialects and whether streamed, and held against what really came."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import httpx2
import pytest
import pytest_asyncio
from tests.fakes.answers import chat, chat_stream, message, message_stream
from tests.fakes.drill import Drill, eventually, serving
from tests.fakes.gateway import anthropic_endpoint, openai_endpoint
from tests.fakes.upstream import Asked, Reply, ScriptedUpstream, ok, sse

from tidegate.adapters.bpe import BpeCounters

pytestmark = pytest.mark.asyncio(loop_scope="module")

PRICES = {"input": "1", "output": "2", "cache_read": "0.10", "cache_write": "1.25", "cache_write_1h": "2.00"}
PROMPT = "Tell me, in a sentence or two, why the sea is salt and the rivers are not."
TEXT = "Rivers carry salts to the sea; water leaves it as vapour, and the salts stay behind."
RATE = 60_000
"""Bytes recounted a second."""


class Stage:
    def __init__(self, gateway: Drill, chat_up: ScriptedUpstream, claude_up: ScriptedUpstream) -> None:
        self.gateway = gateway
        self.chat_up, self.claude_up = chat_up, claude_up
        self.http = httpx2.AsyncClient(base_url=gateway.address, headers=gateway.bearer(), timeout=20)

    async def call(self, kind: str, model: str, stream: bool = False, text: Any = PROMPT) -> httpx2.Response:
        """A call in the dialect `chat`, `messages` or `responses`."""
        body: dict[str, Any] = {"model": model, "stream": stream}
        said = [{"role": "user", "content": text}]
        more: dict[str, dict[str, Any]] = {
            "chat": {"messages": said},
            "messages": {"messages": said, "max_tokens": 500},
            "responses": {"input": text},
        }
        path = {"chat": "/v1/chat/completions", "messages": "/v1/messages", "responses": "/v1/responses"}[kind]
        answer = await self.http.post(path, json=body | more[kind])
        assert answer.status_code == 200, answer.text
        return answer

    async def record(self, answer: httpx2.Response) -> dict[str, Any]:
        return (await self.gateway.settled())[answer.headers["x-tidegate-exchange"]]

    async def recounted(self, answer: httpx2.Response) -> dict[str, Any]:
        """The record by the admin API, once its recount has come or will never come."""
        path = f"/admin/exchanges/{answer.headers['x-tidegate-exchange']}"
        found: dict[str, Any] = {}

        async def done() -> bool:
            nonlocal found
            asked = await self.gateway.admin("GET", path)
            found = asked.json() if asked.status_code == 200 else {}
            return bool(found) and found["recount"].get("outcome", "") != "not_checked(pending)"

        await eventually(done)
        return found


def route(name: str, *deployments: str) -> dict[str, Any]:
    ends = [item.split("/", 1) for item in deployments]
    return {
        "name": name,
        "deployments": [{"endpoint": end, "model": model, "prices": PRICES} for end, model in ends],
        "strict_model_match": "off",
    }


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def running(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Stage]:
    folder: Path = tmp_path_factory.mktemp("usage")
    async with ScriptedUpstream(serving()) as one, ScriptedUpstream(serving()) as two:
        config = {
            "endpoints": [
                openai_endpoint("oai", one.url, speaks="common"),
                openai_endpoint("vectors", one.url, speaks="all"),
                anthropic_endpoint("ant", two.url),
            ],
            "routes": [
                route("m", "oai/m"),
                route("c", "ant/c"),
                route("gpt-4o", "oai/gpt-4o"),
                route("fast", "oai/gpt-4o-mini"),
                route("embeds", "vectors/text-embedding-3-small"),
            ],
            "recount": {"bytes_per_second": RATE},
        }
        async with Drill(folder, config) as gateway:
            stage = Stage(gateway, one, two)
            async with stage.http:
                yield stage


@pytest.fixture
def stage(running: Stage) -> Stage:
    running.chat_up.script = running.claude_up.script = serving()
    return running


# -- usage and cost

CHAT_USAGE = {
    "prompt_tokens": 1000, "completion_tokens": 100, "total_tokens": 1100,
    "prompt_tokens_details": {"cached_tokens": 800}, "completion_tokens_details": {"reasoning_tokens": 40},
}  # fmt: skip
CLAUDE_USAGE = {
    "input_tokens": 100, "cache_read_input_tokens": 800, "cache_creation_input_tokens": 100,
    "cache_creation": {"ephemeral_5m_input_tokens": 60, "ephemeral_1h_input_tokens": 40},
}  # fmt: skip


def chat_using(asked: Asked) -> Reply:
    if not asked.json().get("stream"):
        return ok(chat(TEXT) | {"usage": CHAT_USAGE})
    pieces = chat_stream(*TEXT.split(" "))
    plain = json.dumps({"prompt_tokens": 7, "completion_tokens": 3, "total_tokens": 10}).encode()
    return sse(*(piece.replace(plain, json.dumps(CHAT_USAGE).encode()) for piece in pieces))


def claude_using(asked: Asked) -> Reply:
    if not asked.json().get("stream"):
        return ok(message(TEXT) | {"usage": CLAUDE_USAGE | {"output_tokens": 50}})
    pieces = message_stream(*TEXT.split(" "), usage=(7, 50))
    plain = json.dumps({"input_tokens": 7, "output_tokens": 1}).encode()
    return sse(*(piece.replace(plain, json.dumps(CLAUDE_USAGE | {"output_tokens": 1}).encode()) for piece in pieces))


@pytest.mark.parametrize("stream", [False, True])
@pytest.mark.parametrize("kind", ["chat", "messages", "responses"])
@pytest.mark.parametrize(
    ("model", "usage", "cost"),
    [
        (
            "m",
            {"input": 1000, "output": 100, "cache_read": 800, "reasoning": 40},
            "0.00048",  # 200 at 1, 800 at 0.10 and 100 at 2 USD a million
        ),
        (
            "c",
            {"input": 1000, "output": 50, "cache_read": 800, "cache_write_5m": 60, "cache_write_1h": 40},
            "0.000435",  # 100 at 1, 800 at 0.10, 60 at 1.25, 40 at 2 and 50 at 2
        ),
    ],
)
async def test_usage_and_cost_are_the_same_in_every_way_of_asking(
    stage: Stage, kind: str, stream: bool, model: str, usage: dict[str, int], cost: str
) -> None:
    stage.chat_up.script, stage.claude_up.script = chat_using, claude_using
    answer = await stage.call(kind, model, stream)
    record = await stage.record(answer)
    assert record["usage"] == usage
    assert record["usage_source"] == "upstream"
    assert (record["cost"], record["price_source"]) == (cost, "deployment")
    if not stream:
        assert answer.headers["x-tidegate-cost"] == cost
    told = told_usage(kind, stream, answer)
    written = usage.get("cache_write_5m", 0) + usage.get("cache_write_1h", 0)
    if kind == "messages":
        apart = usage["input"] - usage["cache_read"] - written
        assert (told["input_tokens"], told["cache_read_input_tokens"]) == (apart, 800)
        assert told["output_tokens"] == usage["output"]
    elif kind == "responses":
        assert (told["input_tokens"], told["output_tokens"]) == (usage["input"], usage["output"])
        assert told["input_tokens_details"]["cached_tokens"] == 800
    elif not stream:
        # A chat stream tells its usage only to those who ask for it.
        assert (told["prompt_tokens"], told["completion_tokens"]) == (usage["input"], usage["output"])
        assert told["prompt_tokens_details"]["cached_tokens"] == 800


def told_usage(kind: str, stream: bool, answer: httpx2.Response) -> dict[str, Any]:
    """What the client reads of its usage, put together over the events of a stream."""
    if not stream:
        return answer.json()["usage"]
    told: dict[str, Any] = {}
    for line in answer.text.splitlines():
        if line.startswith("data: {"):
            event = json.loads(line.removeprefix("data: "))
            inner = event.get("message") or event.get("response") or event
            told |= {name: value for name, value in (inner.get("usage") or {}).items() if value is not None}
    return told


# -- recounts


COUNTER = BpeCounters().counter("o200k_base")
needs_counter = pytest.mark.skipif(COUNTER is None, reason="the extra `tokens` is not installed")


def tokens(text: str) -> int:
    assert COUNTER is not None
    return COUNTER.count(text)


def billing(factor: int) -> Callable[[Asked], Reply]:
    """An endpoint that answers TEXT and claims `factor` times the tokens."""

    def script(asked: Asked) -> Reply:
        call = asked.json()
        # What OpenAI publishes of its count: three a message, three for the answer, role and text.
        entered = 3 + sum(3 + tokens(item["role"]) + tokens(item["content"]) for item in call["messages"])
        usage = (factor * entered, factor * tokens(TEXT))
        if call.get("stream"):
            first, middle, last = TEXT.partition(" sea")
            return sse(*chat_stream(first, middle, last, usage=usage))
        return ok(chat(TEXT, usage=usage))

    return script


@needs_counter
@pytest.mark.parametrize("stream", [False, True])
@pytest.mark.parametrize(("kind", "model"), [("chat", "gpt-4o"), ("messages", "gpt-4o"), ("chat", "fast")])
async def test_an_honest_count_is_confirmed_to_the_token(stage: Stage, kind: str, model: str, stream: bool) -> None:
    stage.chat_up.script = billing(1)
    record = await stage.recounted(await stage.call(kind, model, stream))
    assert record["recount"] == {
        "outcome": "", "tokenizer": "o200k_base", "input": record["usage"]["input"], "output": tokens(TEXT),
        "input_difference": 0, "output_difference": 0,
    }  # fmt: skip


@needs_counter
@pytest.mark.parametrize("stream", [False, True])
async def test_an_endpoint_that_claims_ten_times_the_tokens_is_shown_by_the_record(stage: Stage, stream: bool) -> None:
    stage.chat_up.script = billing(10)
    answer = await stage.call("chat", "gpt-4o", stream)
    record = await stage.recounted(answer)
    recount = record["recount"]
    assert recount["output"] == tokens(TEXT)
    assert recount["output_difference"] == 9 * recount["output"]
    assert recount["input_difference"] == 9 * recount["input"]
    # What was claimed stays what is charged: the difference is evidence, not a verdict.
    usage = record["usage"]
    assert (usage["input"], usage["output"]) == (10 * recount["input"], 10 * recount["output"])
    assert record["usage_source"] == "upstream"
    if not stream:
        assert "recount=not_checked(pending)" in answer.headers["x-tidegate-checks"]


@needs_counter
async def test_what_cannot_be_counted_says_why(stage: Stage) -> None:
    async def reason(answer: httpx2.Response) -> str:
        return (await stage.recounted(answer))["recount"]["outcome"]

    assert await reason(await stage.call("chat", "m")) == "not_checked(no_tokenizer)"
    stage.chat_up.script = lambda _: ok(chat(TEXT) | {"usage": None})
    assert await reason(await stage.call("chat", "gpt-4o")) == "not_checked(nothing_to_count)"
    vector = [{"object": "embedding", "index": 0, "embedding": [0.5]}]
    document = {"object": "list", "data": vector, "model": "e", "usage": {"prompt_tokens": 3, "total_tokens": 3}}
    stage.chat_up.script = lambda _: ok(document)
    embedded = await stage.http.post("/v1/embeddings", json={"model": "embeds", "input": "hello"})
    assert embedded.status_code == 200, embedded.text
    assert await reason(embedded) == "not_checked(nothing_to_count)"
    stage.chat_up.script = billing(1)
    assert await reason(await stage.call("chat", "gpt-4o", text="word " * 60_000)) == "not_checked(too_large)"


@needs_counter
async def test_a_picture_leaves_the_input_uncounted_and_the_output_counted(stage: Stage) -> None:
    stage.chat_up.script = lambda _: ok(chat(TEXT, usage=(900, tokens(TEXT))))
    picture = {"type": "image_url", "image_url": {"url": "data:image/png;base64,iVBORw0KGgo="}}
    record = await stage.recounted(await stage.call("chat", "gpt-4o", text=[{"type": "text", "text": "?"}, picture]))
    recount = record["recount"]
    assert recount["input"] is None
    assert recount["input_difference"] is None
    assert (recount["output"], recount["output_difference"]) == (tokens(TEXT), 0)


@needs_counter
async def test_a_broken_stream_is_not_held_against_its_endpoint(stage: Stage) -> None:
    whole = chat_stream(*TEXT.split(" "), usage=(20, 19))
    stage.chat_up.script = lambda _: sse(*whole[:5], cut=True)
    record = await stage.recounted(await stage.call("chat", "gpt-4o", stream=True))
    assert record["interrupted"] is True
    assert record["recount"]["output_difference"] is None


@needs_counter
async def test_a_flood_is_sampled_and_the_rest_marked(stage: Stage) -> None:
    stage.chat_up.script = billing(1)
    # Each is a quarter of what may be counted in a second, and there are forty.
    begun = time.monotonic()
    calls = (stage.call("chat", "gpt-4o", text="word " * (RATE // 20)) for _ in range(40))
    answers = await asyncio.gather(*calls)
    records = [await stage.recounted(answer) for answer in answers]
    seconds = time.monotonic() - begun
    counted = sum(not record["recount"].get("outcome") for record in records)
    over = sum(record["recount"].get("outcome") == "not_checked(over_budget)" for record in records)
    assert counted + over == 40
    assert over >= 5
    # A second's credit, or one largest exchange's, may have been saved up.
    # (None may be counted where the tests before have used the credit up.)
    assert counted <= 4 * (seconds + 262_144 / RATE + 1)
