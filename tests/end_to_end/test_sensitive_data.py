"""Sensitive data stays home: what may not leave is answered by the local model or leaves as pseudonyms that come back.

A scripted upstream stands for each tier and remembers every byte that it was sent.
"""

from __future__ import annotations

import contextlib
import json
import random
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import anthropic
import openai
import pytest
import pytest_asyncio
from tests.fakes.answers import DONE, chat, chat_chunk, chat_usage
from tests.fakes.drill import Drill
from tests.fakes.gateway import openai_endpoint
from tests.fakes.planted import github_token
from tests.fakes.upstream import Asked, Reply, ScriptedUpstream, ok, sse

from tidegate.adapters.local_model import missing

pytestmark = pytest.mark.asyncio(loop_scope="module")

EMAIL = "maria.gonzalez@fischer-logistik.de"
SECRET = github_token(random.Random(1))
SOURCE = """\
import asyncio
from dataclasses import dataclass

@dataclass
class Reservation:
    key: str
    cost: int = 0

class Ledger:
    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._held: dict[str, Reservation] = {}

    def hold(self, key: str, cost: int) -> bool:
        total = sum(item.cost for item in self._held.values())
        if total + cost > self._limit:
            return False
        self._held[key] = Reservation(key, cost)
        return True

    async def settle(self, key: str) -> None:
        held = self._held.pop(key, None)
        if held is not None:
            await asyncio.sleep(0)
            self._limit -= held.cost
"""


def echo(asked: Asked) -> Reply:
    """Answers with the last text that it was sent: in a tool call when tools are offered, split at every letter."""
    body = asked.json()
    content = body["messages"][-1]["content"]
    said = content if isinstance(content, str) else content[-1]["text"]
    said = f"You wrote: {said}"
    arguments = json.dumps({"note": said})
    if not body.get("stream"):
        answer = chat(said, body["model"])
        if body.get("tools"):
            call = {"id": "c1", "type": "function", "function": {"name": "save", "arguments": arguments}}
            answer["choices"][0]["message"] |= {"content": None, "tool_calls": [call]}
            answer["choices"][0]["finish_reason"] = "tool_calls"
        return ok(answer)
    pieces = [chat_chunk({"role": "assistant", "content": ""}, model=body["model"])]
    if body.get("tools"):
        head = {"index": 0, "id": "c1", "type": "function", "function": {"name": "save", "arguments": ""}}
        pieces.append(chat_chunk({"tool_calls": [head]}, model=body["model"]))
        pieces += [
            chat_chunk({"tool_calls": [{"index": 0, "function": {"arguments": letter}}]}, model=body["model"])
            for letter in arguments
        ]
        pieces.append(chat_chunk({}, "tool_calls", model=body["model"]))
    else:
        pieces += [chat_chunk({"content": letter}, model=body["model"]) for letter in said]
        pieces.append(chat_chunk({}, "stop", model=body["model"]))
    return sse(*pieces, chat_usage(model=body["model"]), DONE)


def cut(_: Asked) -> Reply:
    return Reply(cut=True)


class House:
    """One gateway, one upstream a tier."""

    def __init__(self, gateway: Drill, upstreams: dict[str, ScriptedUpstream]) -> None:
        self.gateway = gateway
        self.upstreams = upstreams
        self._openai = openai_client(gateway)
        self._anthropic = anthropic.AsyncAnthropic(base_url=gateway.address, api_key=gateway.client_key, max_retries=0)

    def sent(self, tier: str) -> str:
        """All that a tier was sent since the last look, as text."""
        upstream = self.upstreams[tier]
        text = "\n".join(asked.body.decode() + str(asked.headers) for asked in upstream.asked)
        upstream.asked.clear()
        return text

    def openai(self) -> openai.AsyncOpenAI:
        return self._openai

    def anthropic(self) -> anthropic.AsyncAnthropic:
        return self._anthropic

    async def close(self) -> None:
        await self._openai.close()
        await self._anthropic.close()


def openai_client(gateway: Drill, key: str = "") -> openai.AsyncOpenAI:
    return openai.AsyncOpenAI(base_url=f"{gateway.address}/v1", api_key=key or gateway.client_key, max_retries=0)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def house(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[House]:
    tiers = ("local", "official", "aggregator", "unvetted")
    upstreams = {tier: ScriptedUpstream(echo) for tier in tiers}
    stack = contextlib.AsyncExitStack()
    for upstream in upstreams.values():
        await stack.enter_async_context(upstream)
    endpoints = [
        {"id": tier, "provider": tier, "tier": tier, "base_url": f"{upstreams[tier].url}/v1", "dialect": "openai",
         "api_key": "sk-up"}
        for tier in tiers
    ]  # fmt: skip
    routes = [{"name": f"{tier}-model", "deployments": [f"{tier}/m"]} for tier in tiers]
    routes.append({"name": "away", "deployments": ["unvetted/m", "aggregator/m"]})
    config = {
        "endpoints": endpoints,
        "routes": routes,
        "policy": {"reroute": "local-model"},
        "detect": {"off": ["personal_number", "generic_secrets"]},
    }
    async with stack, Drill(tmp_path_factory.mktemp("house"), config) as gateway:
        assert isinstance(gateway, Drill)
        house = House(gateway, upstreams)
        yield house
        await house.close()


async def test_ordinary_calls_go_where_they_were_going(house: House) -> None:
    for tier in house.upstreams:
        raw = await house.openai().chat.completions.with_raw_response.create(
            model=f"{tier}-model", messages=[{"role": "user", "content": "What is the capital of France?"}]
        )
        assert raw.headers["x-tidegate-tier"] == tier
        assert raw.headers["x-tidegate-data-class"] == "public"
        assert raw.headers["x-tidegate-decision"] == "allow"
        assert "classify=passed" in raw.headers["x-tidegate-checks"]
        assert "capital of France" in house.sent(tier)


@pytest.mark.parametrize("tier", ["aggregator", "unvetted", "official"])
async def test_a_source_file_is_answered_by_the_local_model_and_the_record_says_why(house: House, tier: str) -> None:
    raw = await house.openai().chat.completions.with_raw_response.create(
        model=f"{tier}-model", messages=[{"role": "user", "content": f"Please review this file:\n\n{SOURCE}"}]
    )
    assert raw.headers["x-tidegate-tier"] == "local"
    assert raw.headers["x-tidegate-decision"] == "reroute"
    assert raw.headers["x-tidegate-instead-of"] == f"{tier}-model"
    assert "source_code" in raw.headers["x-tidegate-labels"]
    assert "label:source_code" in raw.headers["x-tidegate-reasons"]
    assert house.sent(tier) == ""
    assert "class Reservation" in house.sent("local")
    record = await house.gateway.record(raw.headers["x-tidegate-exchange"])
    assert record["tier"] == "local"
    assert record["decision"] == "reroute"
    assert record["labels"] == ["source_code"]
    assert "label:source_code" in record["reasons"]
    assert record["checks"]["classify"] == "found"
    assert sum(record["findings"].values()) >= 1
    assert "Reservation" not in json.dumps(record)


@pytest.mark.parametrize("tools", [False, True])
@pytest.mark.parametrize("stream", [False, True])
async def test_a_persons_data_leaves_as_pseudonyms_and_comes_back(house: House, stream: bool, tools: bool) -> None:
    schema = {"type": "object", "properties": {"note": {"type": "string"}}}
    more: dict[str, Any] = {"tools": [{"type": "function", "function": {"name": "save", "parameters": schema}}]}
    said = f"Write to {EMAIL} today."
    raw = await house.openai().chat.completions.with_raw_response.create(
        model="aggregator-model", messages=[{"role": "user", "content": said}], stream=stream, **(more if tools else {})
    )
    assert raw.headers["x-tidegate-tier"] == "aggregator"
    assert raw.headers["x-tidegate-decision"] == "redact"
    assert raw.headers["x-tidegate-labels"] == "pii"
    answer: Any = raw.parse()
    if stream:
        text, arguments = "", ""
        async for chunk in answer:
            for choice in chunk.choices:
                text += choice.delta.content or ""
                arguments += "".join(call.function.arguments or "" for call in choice.delta.tool_calls or ())
    else:
        message = answer.choices[0].message
        text = message.content or ""
        arguments = message.tool_calls[0].function.arguments if message.tool_calls else ""
    got = json.loads(arguments)["note"] if tools else text
    assert got == f"You wrote: {said}"
    sent = house.sent("aggregator")
    assert EMAIL not in sent
    assert "gonzalez" not in sent
    assert "fischer-logistik" not in sent
    assert "Write to " in sent


async def test_the_same_over_another_dialect(house: House) -> None:
    async with house.anthropic().messages.stream(
        model="aggregator-model", max_tokens=100, messages=[{"role": "user", "content": f"Write to {EMAIL} today."}]
    ) as stream:
        text = "".join([piece async for piece in stream.text_stream])
    assert text == f"You wrote: Write to {EMAIL} today."
    assert EMAIL not in house.sent("aggregator")


async def test_a_value_has_one_pseudonym_through_a_conversation(house: House) -> None:
    first = [{"role": "user", "content": f"I am {EMAIL}."}]
    later = [*first, {"role": "assistant", "content": f"Hello {EMAIL}"}, {"role": "user", "content": f"Ask {EMAIL}"}]
    seen: list[set[str]] = []
    for messages in (first, later):
        await house.openai().chat.completions.create(model="aggregator-model", messages=messages)  # type: ignore[arg-type]
        sent = house.sent("aggregator")
        seen.append(
            {
                word.strip('."')
                for word in json.loads(sent[: sent.rindex("}{") + 1])["messages"][0]["content"].split()
                if "@" in word
            }
        )
        assert EMAIL not in sent
    assert seen[0] == seen[1]


async def test_a_secret_never_leaves_and_never_comes_back(house: House) -> None:
    raw = await house.openai().chat.completions.with_raw_response.create(
        model="aggregator-model", messages=[{"role": "user", "content": f"token: {SECRET}"}]
    )
    assert raw.headers["x-tidegate-decision"] == "redact"
    sent = house.sent("aggregator")
    assert "token: " in sent
    assert SECRET not in sent
    answer: Any = raw.parse()
    assert SECRET not in answer.choices[0].message.content


async def test_what_an_endpoint_may_not_get_skips_it_within_a_route(house: House) -> None:
    raw = await house.openai().chat.completions.with_raw_response.create(
        model="away", messages=[{"role": "user", "content": f"Write to {EMAIL}."}]
    )
    assert raw.headers["x-tidegate-tier"] == "aggregator"
    assert house.sent("unvetted") == ""
    assert EMAIL not in house.sent("aggregator")


async def test_a_declared_class_is_heeded(house: House) -> None:
    raw = await house.openai().chat.completions.with_raw_response.create(
        model="unvetted-model", messages=[{"role": "user", "content": "hello"}],
        extra_headers={"x-tidegate-data-class": "restricted"},
    )  # fmt: skip
    assert raw.headers["x-tidegate-tier"] == "local"
    assert raw.headers["x-tidegate-data-class"] == "restricted"
    assert house.sent("unvetted") == ""
    house.sent("local")


async def test_a_conversation_keeps_its_class_when_its_history_is_cut(house: House) -> None:
    headers = {"x-tidegate-conversation": "c-17"}
    client = house.openai().chat.completions.with_raw_response
    await client.create(model="unvetted-model", messages=[{"role": "user", "content": SOURCE}], extra_headers=headers)
    raw = await client.create(
        model="unvetted-model", messages=[{"role": "user", "content": "and now?"}], extra_headers=headers
    )
    assert raw.headers["x-tidegate-tier"] == "local"
    assert house.sent("unvetted") == ""
    other = await client.create(model="unvetted-model", messages=[{"role": "user", "content": "and now?"}])
    assert other.headers["x-tidegate-tier"] == "unvetted"


def remembering(asked: Asked) -> Reply:
    """Keeps the conversation itself, as OpenAI's responses do: what is asked later is answered from what was said."""
    body = asked.json()
    earlier = body.get("previous_response_id")
    said = f"As you said: {MEMORY[earlier]}" if earlier else "Noted."
    ident = f"resp_{len(MEMORY)}"
    MEMORY[ident] = body["input"]
    content = [{"type": "output_text", "text": said, "annotations": []}]
    output = [{"type": "message", "id": "msg_1", "role": "assistant", "status": "completed", "content": content}]
    usage = {"input_tokens": 3, "output_tokens": 3, "total_tokens": 6}
    return ok(
        {"id": ident, "object": "response", "created_at": 1, "status": "completed", "model": "m", "output": output,
         "usage": usage}
    )  # fmt: skip


MEMORY: dict[str | None, str] = {}


async def test_a_conversation_that_the_endpoint_keeps_is_restored_and_keeps_its_class(tmp_path: Path) -> None:
    async with ScriptedUpstream(remembering) as away, ScriptedUpstream(echo) as home:
        endpoints = [
            openai_endpoint("away", away.url, tier="aggregator", speaks="all"),
            openai_endpoint("home", home.url, tier="local", speaks="all"),
        ]
        routes = [{"name": "large", "deployments": ["away/m"]}, {"name": "small", "deployments": ["home/m"]}]
        drill = Drill(tmp_path, {"endpoints": endpoints, "routes": routes})
        async with drill as gateway, openai_client(drill) as client:
            assert isinstance(gateway, Drill)
            first = await client.responses.create(model="large", input=f"I am {EMAIL}.")
            raw = await client.responses.with_raw_response.create(
                model="large", input="Who am I?", previous_response_id=first.id
            )
            answer: Any = raw.parse()
            assert answer.output_text == f"As you said: I am {EMAIL}."
            assert raw.headers["x-tidegate-labels"] == "pii"
            assert "carried:pii" in raw.headers["x-tidegate-reasons"]
            assert all(EMAIL.encode() not in asked.body for asked in away.asked)
            # Another caller cannot have it restored.
            other, _ = await gateway.make_key("other")
            async with openai_client(gateway, other) as stranger:
                theirs = await stranger.responses.create(model="large", input="Who?", previous_response_id=first.id)
            assert EMAIL not in theirs.output_text


async def test_with_the_local_model_down_nothing_leaves(house: House) -> None:
    for tier in house.upstreams:
        house.sent(tier)
    local = house.upstreams["local"]
    script = local.script
    local.script = cut
    try:
        for _ in range(8):
            with pytest.raises(openai.APIStatusError) as caught:
                await house.openai().chat.completions.create(
                    model="aggregator-model", messages=[{"role": "user", "content": f"Review:\n\n{SOURCE}"}]
                )
            assert caught.value.status_code in (502, 503)
            assert "Reservation" not in caught.value.response.text
    finally:
        local.script = script
    for tier in ("official", "aggregator", "unvetted"):
        assert house.sent(tier) == ""


async def test_the_real_local_model_answers_what_may_not_leave(tmp_path: Path) -> None:
    lack = missing("")
    if lack is not None:
        pytest.skip(lack)
    async with ScriptedUpstream(echo) as away:
        endpoint = openai_endpoint("away", away.url, tier="aggregator")
        routes = [{"name": "large", "deployments": ["away/m"]}]
        config = {"local_model": {"enabled": "true"}, "endpoints": [endpoint], "routes": routes}
        drill = Drill(tmp_path, config)
        async with drill as gateway, openai_client(drill) as client:
            raw = await client.chat.completions.with_raw_response.create(
                model="large", max_tokens=20, messages=[{"role": "user", "content": f"Explain:\n\n{SOURCE}"}]
            )
            answer: Any = raw.parse()
            assert raw.headers["x-tidegate-tier"] == "local"
            assert raw.headers["x-tidegate-instead-of"] == "large"
            assert answer.choices[0].message.content
            assert answer.usage.prompt_tokens > 100
            assert not away.asked
            record = await gateway.record(raw.headers["x-tidegate-exchange"])
            assert (record["decision"], record["tier"]) == ("reroute", "local")
            # What it cannot do, and what is too long for it, is not asked of it.
            with pytest.raises(openai.APIStatusError) as caught:
                await client.chat.completions.create(model="large", messages=[{"role": "user", "content": SOURCE * 40}])
            assert caught.value.status_code == 503
            assert not away.asked
