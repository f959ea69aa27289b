"""Endpoints fail under live traffic: callers see none of it while one works, and clean errors when none does."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import anthropic
import openai
import pytest
import pytest_asyncio
from tests.fakes.drill import Drill, Scrape, eventually, serving
from tests.fakes.gateway import anthropic_endpoint, openai_endpoint
from tests.fakes.upstream import Reply, ScriptedUpstream

HELLO: Any = [{"role": "user", "content": "hello"}]
COOLDOWN = 1.0
TEXT = "the fine one answers"

pytestmark = pytest.mark.asyncio(loop_scope="module")


class Stage:
    """Three deployments behind one route: the first hangs, the second fails, the third works."""

    def __init__(self, gateway: Drill, upstreams: tuple[ScriptedUpstream, ScriptedUpstream, ScriptedUpstream]) -> None:
        self.gateway = gateway
        self.hangs, self.breaks, self.fine = upstreams
        self.chat = openai.AsyncOpenAI(
            base_url=f"{gateway.address}/v1", api_key=gateway.client_key, timeout=20, max_retries=0
        )
        self.claude = anthropic.AsyncAnthropic(
            base_url=gateway.address, api_key=gateway.client_key, timeout=20, max_retries=0
        )

    def misbehave(self) -> None:
        self.hangs.script = lambda _: Reply(hang=True)
        self.breaks.script = lambda _: Reply(500, b'{"error": {"message": "broken"}}')
        self.fine.script = serving(TEXT)

    async def whole_chat(self) -> str:
        answer = await self.chat.chat.completions.create(model="m", messages=HELLO)
        return answer.choices[0].message.content or ""

    async def streamed_chat(self) -> str:
        stream = await self.chat.chat.completions.create(model="m", messages=HELLO, stream=True)
        return "".join([chunk.choices[0].delta.content or "" async for chunk in stream if chunk.choices])

    async def whole_message(self) -> str:
        answer = await self.claude.messages.create(model="m", max_tokens=9, messages=HELLO)
        return "".join(block.text for block in answer.content if block.type == "text")

    async def streamed_message(self) -> str:
        async with self.claude.messages.stream(model="m", max_tokens=9, messages=HELLO) as stream:
            return await stream.get_final_text()

    async def all_ways(self, times: int) -> list[str]:
        """Both SDKs, streamed and not, all at once."""
        ways = (self.whole_chat, self.streamed_chat, self.whole_message, self.streamed_message)
        return await asyncio.gather(*(way() for _ in range(times) for way in ways))

    async def state(self, deployment: str) -> float:
        return (await self.gateway.scrape()).total("tidegate_deployment_state", deployment=deployment)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def stage(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Stage]:
    folder: Path = tmp_path_factory.mktemp("failover")
    async with (
        ScriptedUpstream(serving()) as hangs,
        ScriptedUpstream(serving()) as breaks,
        ScriptedUpstream(serving()) as fine,
    ):
        config = {
            "endpoints": [
                openai_endpoint("hangs", hangs.url, speaks="common", timeouts={"first_byte": "500ms"}),
                anthropic_endpoint("breaks", breaks.url),
                openai_endpoint("fine", fine.url, speaks="common"),
            ],
            "routes": [{"name": "m", "deployments": ["hangs/m", "breaks/m", "fine/m"], "attempts": 3}],
            "defaults": {
                "retry": {"base": "10ms", "cap": "20ms"},
                "breaker": {"failures": 5, "window": "10s", "cooldown": f"{COOLDOWN}s"},
            },
        }
        async with Drill(folder, config) as gateway:
            stage = Stage(gateway, (hangs, breaks, fine))
            async with stage.chat, stage.claude:
                yield stage


def attempts(scrape: Scrape, deployment: str, code: str) -> float:
    return scrape.total("tidegate_upstream_attempts_total", deployment=deployment, code=code)


async def test_sixty_clients_see_no_error_while_two_of_three_deployments_fail(stage: Stage) -> None:
    stage.misbehave()
    assert await stage.all_ways(15) == [TEXT] * 60

    scrape = await stage.gateway.scrape()
    assert attempts(scrape, "fine/m", "") == 60
    assert attempts(scrape, "hangs/m", "first_byte_timeout") == len(stage.hangs.asked) >= 5
    assert attempts(scrape, "breaks/m", "provider_error") == len(stage.breaks.asked) >= 5
    assert scrape.total("tidegate_deployment_state", deployment="hangs/m") == 2
    assert scrape.total("tidegate_deployment_state", deployment="breaks/m") == 2
    assert scrape.total("tidegate_deployment_state", deployment="fine/m") == 0
    assert scrape.total("tidegate_requests_total", error_type="") == 60
    assert scrape.total("tidegate_deployment_in_flight") == 0

    chains = [
        [(one["deployment"], one.get("code", "")) for one in record["attempts"]]
        for record in (await stage.gateway.settled()).values()
    ]
    assert [
        ("hangs/m", "first_byte_timeout"), ("breaks/m", "provider_error"), ("fine/m", "")
    ] in chains  # fmt: skip
    assert all(chain[-1] == ("fine/m", "") for chain in chains)


async def test_an_open_breaker_is_passed_over_at_once(stage: Stage) -> None:
    stage.misbehave()
    await stage.all_ways(3)
    asked = len(stage.hangs.asked) + len(stage.breaks.asked)
    assert await stage.all_ways(3) == [TEXT] * 12
    # A probe of each at most, and another if its cooldown happens to end meanwhile.
    assert len(stage.hangs.asked) + len(stage.breaks.asked) <= asked + 4


async def test_when_none_works_the_errors_are_clean_and_say_to_come_back(stage: Stage) -> None:
    stage.misbehave()
    stage.fine.script = stage.breaks.script
    await asyncio.gather(*(stage.whole_chat() for _ in range(6)), return_exceptions=True)
    for call, kind in (
        (stage.whole_chat, openai.InternalServerError),
        (stage.streamed_chat, openai.InternalServerError),
        (stage.whole_message, anthropic.InternalServerError),
        (stage.streamed_message, anthropic.InternalServerError),
    ):
        with pytest.raises(kind) as caught:
            await call()
        assert caught.value.status_code in (502, 503)
        head = caught.value.response.headers
        assert head["x-should-retry"] == "true"
        assert head["content-type"] == "application/json"
        if head["x-tidegate-error"] == "no_deployment_available":
            assert caught.value.status_code == 503
            assert 0 < int(head["retry-after-ms"]) <= COOLDOWN * 1000
            assert int(head["retry-after"]) >= 1
    assert await stage.state("fine/m") in (1, 2), "open, or its cooldown is just over"


async def test_the_recovered_one_gets_its_traffic_back_after_one_probe(stage: Stage) -> None:
    stage.misbehave()
    stage.fine.script = stage.breaks.script
    await asyncio.gather(*(stage.whole_chat() for _ in range(12)), return_exceptions=True)

    async def half_open() -> bool:
        return await stage.state("fine/m") == 1

    await eventually(half_open)
    # Half open: of many at once a single one goes through, the others are told to come again.
    slow = serving(TEXT)

    def thinking(asked: Any) -> Reply:
        reply = slow(asked)
        reply.delay = 0.6
        return reply

    stage.fine.script = thinking
    before = len(stage.fine.asked)
    many = asyncio.gather(*(stage.whole_chat() for _ in range(10)), return_exceptions=True)

    async def probed() -> bool:
        return len(stage.fine.asked) > before

    await eventually(probed)
    await asyncio.sleep(0.2)
    assert len(stage.fine.asked) == before + 1
    results = await many
    # Besides the probe only those that had been at the other two until it was back.
    assert 1 <= results.count(TEXT) <= 3
    assert all(
        isinstance(one, openai.InternalServerError) and one.response.headers["x-should-retry"] == "true"
        for one in results
        if one != TEXT
    )
    stage.fine.script = serving(TEXT)
    assert await stage.state("fine/m") == 0
    assert await stage.all_ways(5) == [TEXT] * 20


async def test_a_probe_whose_client_leaves_does_not_keep_the_breaker_half_open(stage: Stage) -> None:
    """Also while an older stream is still open there."""
    stage.misbehave()
    stage.fine.script = lambda _: Reply(headers={"content-type": "text/event-stream"}, pieces=[STREAM_START], hang=True)
    older = await stage.chat.chat.completions.create(model="m", messages=HELLO, stream=True)
    stage.fine.script = stage.breaks.script
    await asyncio.gather(*(stage.whole_chat() for _ in range(12)), return_exceptions=True)
    stage.fine.script = lambda _: Reply(hang=True)

    async def probed() -> bool:
        before = len(stage.fine.asked)
        try:
            await stage.chat.with_options(timeout=0.8).chat.completions.create(model="m", messages=HELLO)
        except openai.APIError:
            return len(stage.fine.asked) > before
        return False

    await eventually(probed)
    stage.fine.script = serving(TEXT)

    async def served() -> bool:
        try:
            return await stage.whole_chat() == TEXT
        except openai.InternalServerError:
            return False

    await eventually(served)
    await older.close()


STREAM_START = (
    b'data: {"id":"c","object":"chat.completion.chunk","created":1,"model":"m",'
    b'"choices":[{"index":0,"delta":{"role":"assistant","content":"a"},"finish_reason":null}]}\n\n'
)
