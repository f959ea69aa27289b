"""A running gateway under drill: its metrics, its records as they lie in the database, and its command line."""

from __future__ import annotations

import asyncio
import json
import sqlite3
import sys
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import httpx2
from prometheus_client.parser import text_string_to_metric_families
from tests.fakes.answers import chat, chat_stream, message, message_stream
from tests.fakes.gateway import GatewayProcess
from tests.fakes.upstream import Asked, Reply, ok, sse


class Scrape:
    """One look at `/metrics`."""

    def __init__(self, text: str) -> None:
        self.samples = [
            (sample.name, sample.labels, sample.value)
            for family in text_string_to_metric_families(text)
            for sample in family.samples
        ]

    def total(self, name: str, **labels: str) -> float:
        """The sum of the samples of a name that have these labels."""
        return sum(value for found, has, value in self.samples if found == name and labels.items() <= has.items())


class Drill(GatewayProcess):
    """A gateway whose files the test looks into, and on which it runs commands from a process of their own."""

    @property
    def state(self) -> Path:
        return self.folder / ".tidegate"

    @property
    def database(self) -> Path:
        return self.state / "tidegate.db"

    def bearer(self, key: str = "") -> dict[str, str]:
        return {"authorization": f"Bearer {key or self.client_key}"}

    async def scrape(self) -> Scrape:
        async with httpx2.AsyncClient(base_url=self.address, timeout=10) as client:
            return Scrape((await client.get("/metrics")).text)

    async def readiness(self) -> dict[str, Any]:
        async with httpx2.AsyncClient(base_url=self.address, timeout=10) as client:
            return (await client.get("/health/readiness")).json()

    async def cli(self, *arguments: str) -> str:
        """What a command prints; it must work."""
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "tidegate.cli.main", *arguments, "--state-dir", str(self.state),
            stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
        )  # fmt: skip
        out, err = await asyncio.wait_for(process.communicate(), 30)
        assert process.returncode == 0, err.decode()
        return out.decode().strip()

    async def admin(self, method: str, path: str, body: Any = None) -> httpx2.Response:
        """One call of the admin API, whatever it answers."""
        async with httpx2.AsyncClient(base_url=self.address, timeout=20) as client:
            return await client.request(method, path, json=body, headers=self.bearer(self.admin_key))

    async def make_key(self, name: str, **limits: Any) -> tuple[str, str]:
        """A fresh key by the admin API: in plain text, and its id. `team` and `routes` are no limits."""
        body = {"name": name} | {part: limits.pop(part) for part in ("team", "routes") if part in limits}
        made = await self.admin("POST", "/admin/keys", body | {"limits": limits})
        assert made.status_code == 201, made.text
        return made.json()["plain"], made.json()["key"]["id"]

    def query(self, sql: str) -> list[tuple[Any, ...]]:
        """Rows of the database, read beside the gateway."""
        base = sqlite3.connect(f"{self.database.as_uri()}?mode=ro", uri=True)
        try:
            return base.execute(sql).fetchall()
        finally:
            base.close()

    def records(self) -> dict[str, dict[str, Any]]:
        """Every record that is in the database, by exchange."""
        return {ident: json.loads(body) for ident, body in self.query("SELECT id, body FROM records")}

    def spent(self, scope: str) -> float:
        """What the database says that a scope has spent in all, in USD."""
        rows = self.query("SELECT scope, usd + pico / 1e12 FROM spends WHERE span = 'total'")
        return sum(float(cost) for found, cost in rows if found == scope)

    async def settled(self, seconds: float = 10.0) -> dict[str, dict[str, Any]]:
        """The records, once none waits in the journal."""

        async def empty() -> bool:
            return (await self.scrape()).total("tidegate_spool_bytes") == 0

        await eventually(empty, seconds)
        return self.records()


async def eventually(check: Callable[[], Awaitable[bool]], seconds: float = 10.0) -> None:
    """Wait until `check` says yes; fail when it does not in time."""
    end = time.monotonic() + seconds
    while not await check():
        assert time.monotonic() < end, f"still not so after {seconds} s"
        await asyncio.sleep(0.05)


def serving(text: str = "hello there", usage: tuple[int, int] = (7, 3)) -> Callable[[Asked], Reply]:
    """The script of an endpoint that works: whole or streamed, chat or messages, as it is asked."""

    def script(asked: Asked) -> Reply:
        call = asked.json()
        model = call["model"]
        if asked.path.endswith("/messages"):
            return (
                sse(*message_stream(text, model=model, usage=usage))
                if call.get("stream")
                else ok(message(text, model, usage))
            )
        return sse(*chat_stream(text, model=model, usage=usage)) if call.get("stream") else ok(chat(text, model, usage))

    return script
