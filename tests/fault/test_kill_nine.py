"""`kill -9` under load, again and again: what a client has got is on record once, and no budget is overspent."""

from __future__ import annotations

import asyncio
import random
import signal
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx2
import pytest
import pytest_asyncio
from tests.fakes.drill import Drill, serving
from tests.fakes.gateway import openai_endpoint
from tests.fakes.upstream import Asked, Reply, ScriptedUpstream

pytestmark = pytest.mark.asyncio(loop_scope="module")

SEED = 20_261_124
KILLS = 8
CENT = {"input": "0", "output": "0", "request": "0.01"}
BUDGET_CALLS = 150


def thinking(asked: Asked) -> Reply:
    """A few milliseconds for each answer, so that kills come at every stage of it."""
    reply = serving()(asked)
    if reply.pieces is None:
        reply.delay = 0.01
    else:
        reply.pause = 0.003
    return reply


class Load:
    """Callers that go on through every restart and note each answer that they have got to its last byte."""

    def __init__(self, gateway: Drill, key: str) -> None:
        self.gateway = gateway
        self.key = key
        self.complete: list[str] = []
        self.broken = 0
        self.refused = 0
        self._over = False

    async def run(self, stream: bool) -> None:
        body = {"model": "m", "messages": [{"role": "user", "content": "hello"}], "stream": stream}
        headers = self.gateway.bearer(self.key)
        async with httpx2.AsyncClient(timeout=20) as client:
            while not self._over:
                try:
                    answer = await client.post(
                        f"{self.gateway.address}/v1/chat/completions", json=body, headers=headers
                    )
                except httpx2.TransportError:
                    self.broken += 1
                    await asyncio.sleep(0.02)
                    continue
                self._note(answer, stream)

    def _note(self, answer: httpx2.Response, stream: bool) -> None:
        if answer.status_code == 429:
            self.refused += 1
            self._over = True
            return
        assert answer.status_code == 200, answer.text
        assert not stream or answer.text.endswith("data: [DONE]\n\n"), answer.text
        self.complete.append(answer.headers["x-tidegate-exchange"])

    def stop(self) -> None:
        self._over = True


class Story:
    """What is left when it is over."""

    def __init__(self, free: Load, poor: Load, records: dict[str, dict[str, Any]], gateway: Drill) -> None:
        self.free, self.poor, self.records, self.gateway = free, poor, records, gateway
        self.rows = gateway.query("SELECT COUNT(*), COUNT(DISTINCT id) FROM records")
        self.spends = {
            name: gateway.spent(f"key:{next(r['key'] for r in records.values() if r['id'] == load.complete[0])}")
            for name, load in (("free", free), ("poor", poor))
        }


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def story(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Story]:
    folder: Path = tmp_path_factory.mktemp("kill")
    moments = random.Random(SEED)
    async with ScriptedUpstream(thinking) as upstream:
        config = {
            "endpoints": [openai_endpoint("up", upstream.url, speaks="common")],
            "routes": [{"name": "m", "deployments": [{"endpoint": "up", "model": "m", "prices": CENT}]}],
        }
        async with Drill(folder, config) as gateway:
            budget = [{"limit": str(BUDGET_CALLS / 100), "window": "total"}]
            free = Load(gateway, (await gateway.make_key("free"))[0])
            poor = Load(gateway, (await gateway.make_key("poor", budgets=budget))[0])
            callers = [
                asyncio.ensure_future(load.run(stream))
                for load, count in ((free, 5), (poor, 1))
                for stream in (True, False)
                for _ in range(count)
            ]
            # The callers know where it is; each new process must be there too.
            gateway.config["server"] = {"listen": gateway.address.removeprefix("http://")}
            for _ in range(KILLS):
                await asyncio.sleep(moments.uniform(0.1, 0.7))
                assert await gateway.stop(signal.SIGKILL) == -signal.SIGKILL
                await gateway.start()
            await asyncio.sleep(0.3)
            free.stop()
            done, late = await asyncio.wait(callers, timeout=10)
            assert not late, "the budget ends the poor one, within seconds"
            for caller in done:
                caller.result()
            yield Story(free, poor, await gateway.settled(), gateway)


async def test_every_answer_that_was_received_has_its_record_exactly_once(story: Story) -> None:
    complete = story.free.complete + story.poor.complete
    assert story.free.broken >= KILLS, "the kills met requests"
    assert len(complete) == len(set(complete)) > 100
    assert set(complete) <= set(story.records)
    ((rows, distinct),) = story.rows
    assert rows == distinct == len(story.records)
    for exchange in complete:
        record = story.records[exchange]
        assert (record["status"], record.get("error_type", ""), record["cost"]) == (200, "", "0.01")
        assert record["usage_source"] == "upstream"


async def test_what_the_totals_say_is_what_the_records_say(story: Story) -> None:
    for name, load in (("free", story.free), ("poor", story.poor)):
        key = story.records[load.complete[0]]["key"]
        cents = sum(record["key"] == key and record.get("cost") == "0.01" for record in story.records.values())
        assert story.spends[name] == pytest.approx(cents / 100), "a replay counts nothing twice"


async def test_no_kill_lets_a_budget_be_overspent(story: Story) -> None:
    assert story.poor.refused >= 1
    assert len(story.poor.complete) <= BUDGET_CALLS
    assert story.spends["poor"] <= BUDGET_CALLS / 100


async def test_nothing_is_left_in_the_journal(story: Story) -> None:
    left = list((story.gateway.state / "spool").glob("*.spool"))
    assert sum(path.stat().st_size for path in left) == 0
    assert not list((story.gateway.state / "spool").glob("*.damaged"))
