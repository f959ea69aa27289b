"""Starts the product as a user does, in a process of its own, on a free loopback port."""

from __future__ import annotations

import asyncio
import contextlib
import fcntl
import json
import signal
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx2
import msgspec

CACHE = Path(__file__).parents[2] / ".pytest_cache" / "patterns"
"""Where compiled patterns are kept between tests: compiling them takes ten seconds."""


def with_compiled_patterns(folder: Path) -> Path:
    """A folder to start in, where another start has already compiled the patterns."""
    state = folder / ".tidegate"
    state.mkdir(exist_ok=True)
    CACHE.mkdir(parents=True, exist_ok=True)
    with contextlib.suppress(FileExistsError):
        (state / "cache").symlink_to(CACHE)
    return folder


@contextlib.asynccontextmanager
async def compiling_once() -> AsyncIterator[None]:
    """While nothing is compiled, one process compiles and the others wait for what it made."""
    CACHE.mkdir(parents=True, exist_ok=True)
    if len(list(CACHE.glob("patterns-*.bin"))) >= 2:
        yield
        return
    with (CACHE / "lock").open("w") as lock:
        await asyncio.to_thread(fcntl.flock, lock, fcntl.LOCK_EX)
        yield


class GatewayProcess:
    """`tidegate up` with a configuration of the test's own; with None as a newcomer runs it, only on a free port."""

    def __init__(self, folder: Path, config: dict[str, Any] | None, *arguments: str) -> None:
        self.folder = folder
        self.file = folder / "tidegate.yaml"
        self.config: dict[str, Any] = {
            "server": {"listen": "127.0.0.1:0"}, "local_model": {"enabled": "false"}, **(config or {})
        }  # fmt: skip
        self.config["detect"] = {"cache": str(CACHE), "names": "false", **self.config.get("detect", {})}
        self.untouched = config is None
        where = ("--listen", "127.0.0.1:0") if self.untouched else ("--config", str(self.file))
        self.arguments = (*where, *arguments)
        self.process: asyncio.subprocess.Process | None = None
        self.address = ""
        self.client_key = ""
        self.admin_key = ""
        self.log = folder / "gateway.log"

    def write(self) -> None:
        self.file.write_bytes(msgspec.yaml.encode(self.config))

    async def start(self) -> GatewayProcess:
        if self.untouched:
            with_compiled_patterns(self.folder)
        else:
            self.write()
        async with compiling_once():
            await self._start()
        return self

    async def _start(self) -> None:
        with self.log.open("ab") as log:
            self.process = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "tidegate.cli.main", "up", "--json", *self.arguments,
                stdout=asyncio.subprocess.PIPE, stderr=log, cwd=self.folder if self.untouched else None,
            )  # fmt: skip
        assert self.process.stdout is not None
        line = await asyncio.wait_for(self.process.stdout.readline(), 60)
        if not line:
            raise RuntimeError(f"the gateway did not start: {self.log.read_text()}")
        ready = json.loads(line)
        self.address = ready["address"]
        self.client_key = ready.get("client_key") or self.client_key
        self.admin_key = ready.get("admin_key") or self.admin_key

    async def stop(self, how: signal.Signals = signal.SIGTERM) -> int:
        process = self.process
        assert process is not None
        if process.returncode is None:
            process.send_signal(how)
        return await asyncio.wait_for(process.wait(), 60)

    async def __aenter__(self) -> GatewayProcess:
        return await self.start()

    async def __aexit__(self, *_: object) -> None:
        if self.process is not None and self.process.returncode is None:
            await self.stop()

    def http(self, **headers: str) -> httpx2.AsyncClient:
        return httpx2.AsyncClient(
            base_url=self.address, headers={"authorization": f"Bearer {self.client_key}", **headers}, timeout=30
        )

    async def record(self, exchange: str) -> dict[str, Any]:
        """The record of an exchange by the admin API, waiting until it is in the database."""
        async with httpx2.AsyncClient(base_url=self.address, timeout=10) as client:
            for _ in range(400):
                answer = await client.get(
                    f"/admin/exchanges/{exchange}", headers={"authorization": f"Bearer {self.admin_key}"}
                )
                if answer.status_code == 200:
                    return answer.json()
                await asyncio.sleep(0.05)
        raise AssertionError(f"no record of {exchange}: {answer.status_code} {answer.text}")


def openai_endpoint(name: str, url: str, **more: Any) -> dict[str, Any]:
    return {
        "id": name, "provider": name, "tier": "official", "base_url": f"{url}/v1", "dialect": "openai",
        "api_key": f"sk-up-{name}", **more,
    }  # fmt: skip


def anthropic_endpoint(name: str, url: str, **more: Any) -> dict[str, Any]:
    return {
        "id": name, "provider": name, "tier": "official", "base_url": url, "dialect": "anthropic",
        "api_key": f"sk-ant-{name}", **more,
    }  # fmt: skip
