"""The running gateway while its database goes wrong in every way, and comes back: known keys are served throughout."""

from __future__ import annotations

import asyncio
import os
import sqlite3
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import httpx2
import pytest
import pytest_asyncio
from tests.fakes.drill import Drill, eventually, serving
from tests.fakes.gateway import openai_endpoint
from tests.fakes.upstream import ScriptedUpstream

pytestmark = pytest.mark.asyncio(loop_scope="module")

BODY = {"model": "m", "messages": [{"role": "user", "content": "hello"}]}
Mend = Callable[[], object]


def copied(path: Path) -> Path:
    """A whole copy of the database, as a backup would have it; nothing of it is left in the write-ahead log."""
    copy = path.with_name("copy")
    source, target = sqlite3.connect(path), sqlite3.connect(copy)
    source.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    source.backup(target)
    source.close()
    target.close()
    return copy


def move(path: Path) -> Mend:
    aside = path.with_name("aside")
    path.rename(aside)
    return lambda: aside.rename(path)


def delete(path: Path) -> Mend:
    copy = copied(path)
    path.unlink()
    return lambda: copy.rename(path)


def replace_by_garbage(path: Path) -> Mend:
    copy = copied(path)
    path.unlink()
    path.write_bytes(os.urandom(40_000))
    return lambda: copy.rename(path)


def overwrite_with_garbage(path: Path) -> Mend:
    copy = copied(path)
    path.write_bytes(os.urandom(path.stat().st_size))
    return lambda: copy.rename(path)


def empty(path: Path) -> Mend:
    copy = copied(path)
    os.truncate(path, 0)
    return lambda: copy.rename(path)


def replace_by_a_folder(path: Path) -> Mend:
    aside = path.with_name("aside")
    path.rename(aside)
    path.mkdir()

    def mend() -> None:
        path.rmdir()
        aside.rename(path)

    return mend


def lock(path: Path) -> Mend:
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    return holder.close


DISASTERS: dict[str, Callable[[Path], Mend]] = {
    disaster.__name__: disaster
    for disaster in (move, delete, replace_by_garbage, overwrite_with_garbage, empty, replace_by_a_folder, lock)
}
READABLE = ("lock",)
"""Somebody holds the lock for writing: what is in the database can still be asked."""
RESTARTED = ("delete", "lock")
"""After these the budget must also hold in the next process, which knows only what is in the database."""


class Caller:
    """One key with a budget of ten calls, at one gateway."""

    def __init__(self, gateway: Drill) -> None:
        self.gateway = gateway
        self.key = ""
        self.exchanges: list[str] = []

    async def call(self, key: str = "") -> httpx2.Response:
        async with httpx2.AsyncClient(base_url=self.gateway.address, timeout=20) as client:
            answer = await client.post("/v1/chat/completions", json=BODY, headers=self.gateway.bearer(key or self.key))
        if answer.status_code == 200:
            self.exchanges.append(answer.headers["x-tidegate-exchange"])
        return answer

    async def served(self, times: int) -> None:
        for _ in range(times):
            answer = await self.call()
            assert answer.status_code == 200, answer.text

    async def exhausted(self) -> None:
        answer = await self.call()
        assert (answer.status_code, answer.json()["error"]["code"]) == (429, "budget_exhausted")

    async def readiness_is(self, status: str, database: str) -> None:
        async def so() -> bool:
            report = await self.gateway.readiness()
            return (report["status"], report["db"]) == (status, database)

        await eventually(so, 20)


def configuration(url: str) -> dict[str, Any]:
    """One route, on which every call costs a cent."""
    prices = {"input": "0", "output": "0", "request": "0.01"}
    return {
        "endpoints": [openai_endpoint("up", url, speaks="common")],
        "routes": [{"name": "m", "deployments": [{"endpoint": "up", "model": "m", "prices": prices}]}],
    }


async def survive(name: str, folder: Path, url: str) -> None:
    """The whole story of one disaster."""
    async with Drill(folder, configuration(url)) as gateway:
        caller = Caller(gateway)
        caller.key, ident = await gateway.make_key("limited", budgets=[{"limit": "0.10", "window": "total"}])
        await caller.served(3)
        await gateway.settled()

        mend = DISASTERS[name](gateway.database)
        await caller.served(4)
        stranger = await caller.call("tg-never-made-but-looks-like-one")
        expected = (401, "key_unknown") if name in READABLE else (503, "keys_unavailable")
        assert (stranger.status_code, stranger.json()["error"]["code"]) == expected
        assert stranger.headers["x-should-retry"] == ("false" if name in READABLE else "true")
        await caller.readiness_is("degraded", "unavailable")
        assert (await gateway.scrape()).total("tidegate_spool_bytes") > 0
        if name not in READABLE:
            told = await gateway.admin("GET", "/admin/exchanges")
            assert (told.status_code, told.json()["error"]["code"]) == (503, "store_unavailable")
        assert (await gateway.admin("GET", "/admin/status")).json()["readiness"]["db"] == "unavailable"

        mend()
        await caller.readiness_is("connected", "connected")
        records = await gateway.settled()
        assert set(records) >= set(caller.exchanges)
        assert len([item for item in records.values() if item["status"] == 200]) == len(caller.exchanges) == 7
        assert gateway.spent(f"key:{ident}") == pytest.approx(0.07)
        listed = (await gateway.admin("GET", f"/admin/exchanges?key={ident}&limit=100")).json()["exchanges"]
        assert sorted(item["id"] for item in listed) == sorted(caller.exchanges)

        await caller.served(2)
        if name in RESTARTED:
            assert await gateway.stop() == 0
            await gateway.start()
        await caller.served(1)
        await caller.exhausted()
        await gateway.settled()
        assert gateway.spent(f"key:{ident}") == pytest.approx(0.10)


# -- away at the start


def away(path: Path) -> Mend:
    return move(path)


def garbage(path: Path) -> Mend:
    aside = path.with_name("aside")
    path.rename(aside)
    path.write_bytes(os.urandom(40_000))
    return lambda: aside.rename(path)


def locked_whole(path: Path) -> Mend:
    """As a copy by a tool that takes the file for itself, or a file system that denies locks."""
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("PRAGMA locking_mode = EXCLUSIVE")
    holder.execute("BEGIN EXCLUSIVE")
    holder.execute("CREATE TABLE held (a)")

    def mend() -> None:
        holder.execute("ROLLBACK")
        holder.close()

    return mend


LATE: dict[str, Callable[[Path], Mend]] = {late.__name__: late for late in (away, garbage, locked_whole)}


async def start_without(name: str, folder: Path, url: str) -> None:
    """The whole story of a start that does not find its database as it was."""
    async with Drill(folder, configuration(url)) as gateway:
        caller = Caller(gateway)
        caller.key, _ = await gateway.make_key("limited", budgets=[{"limit": "0.03", "window": "total"}])
        await caller.served(2)
        await gateway.stop()
        client_key, admin_key = gateway.client_key, gateway.admin_key

        mend = LATE[name](gateway.database)
        await gateway.start()
        assert (gateway.client_key, gateway.admin_key) == (client_key, admin_key), "no new keys are made"
        for key in (caller.key, client_key, "tg-never-made-but-looks-like-one"):
            answer = await caller.call(key)
            assert (answer.status_code, answer.json()["error"]["code"]) == (503, "keys_unavailable")
            assert answer.headers["x-should-retry"] == "true"
            assert int(answer.headers["retry-after"]) >= 1
        await caller.readiness_is("degraded", "unavailable")

        mend()

        async def served() -> bool:
            return (await caller.call()).status_code == 200

        await eventually(served, 20)
        await caller.exhausted()
        await caller.readiness_is("connected", "connected")
        records = await gateway.settled()
        assert len(set(caller.exchanges)) == 3
        assert set(records) >= set(caller.exchanges)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def stories(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[dict[str, asyncio.Task[None]]]:
    """All at once: they mostly wait."""
    async with ScriptedUpstream(serving()) as upstream:
        told = [(name, survive) for name in DISASTERS] + [(name, start_without) for name in LATE]
        tasks = {
            name: asyncio.ensure_future(story(name, tmp_path_factory.mktemp(name), upstream.url))
            for name, story in told
        }
        yield tasks
        await asyncio.gather(*tasks.values(), return_exceptions=True)


@pytest.mark.parametrize("name", DISASTERS)
async def test_known_keys_are_served_and_no_record_is_lost_or_doubled(
    stories: dict[str, asyncio.Task[None]], name: str
) -> None:
    await stories[name]


@pytest.mark.parametrize("name", LATE)
async def test_started_without_it_callers_are_told_to_come_again_until_it_is_there(
    stories: dict[str, asyncio.Task[None]], name: str
) -> None:
    await stories[name]
