"""The running product under attack: its connections, memory, counters and log, and whether it still serves."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.fakes.gateway import GatewayProcess
from tests.fakes.raw_client import RawClient
from tests.fakes.upstream import ScriptedUpstream

CHAT = "/v1/chat/completions"
GOOD: dict[str, Any] = {"model": "m", "messages": [{"role": "user", "content": "hello"}]}
PATHS: dict[str, dict[str, Any]] = {
    CHAT: GOOD,
    "/v1/completions": {"model": "m", "prompt": "hello"},
    "/v1/responses": {"model": "m", "input": "hello"},
    "/v1/embeddings": {"model": "m", "input": "hello"},
    "/v1/messages": {**GOOD, "max_tokens": 5},
    "/v1beta/models/m:generateContent": {"contents": [{"parts": [{"text": "hello"}]}]},
}
"""The path of each client dialect, and a body that is served there."""

ALIVE = b"GET /health/liveness HTTP/1.1\r\nhost: x\r\n\r\n"


class Siege:
    def __init__(self, gateway: GatewayProcess, upstream: ScriptedUpstream) -> None:
        self.gateway = gateway
        self.upstream = upstream
        host, port = gateway.address.removeprefix("http://").split(":")
        self.host, self.port = host, int(port)

    def connect(self, limit: int = 1 << 16) -> RawClient:
        return RawClient(self.host, self.port, limit)

    def head(self, *lines: str, path: str = CHAT, method: str = "POST", key: str | None = None) -> bytes:
        """A request's head with the client's key; `lines` say how long the body is."""
        shown = self.gateway.client_key if key is None else key
        head = [f"{method} {path} HTTP/1.1", "host: x", f"authorization: Bearer {shown}", *lines]
        return ("\r\n".join(head) + "\r\n\r\n").encode("latin-1")

    def request(self, body: bytes | dict[str, Any] = b"", *lines: str, path: str = CHAT) -> bytes:
        """A whole proper request."""
        raw = body if isinstance(body, bytes) else json.dumps(body).encode()
        return self.head(f"content-length: {len(raw)}", *lines, path=path) + raw

    def memory(self) -> int:
        """Resident bytes of the gateway's process."""
        assert self.gateway.process is not None
        status = Path(f"/proc/{self.gateway.process.pid}/status").read_text()
        return int(status.split("VmRSS:")[1].split()[0]) * 1024

    async def works(self) -> bool:
        """A new client is served, quickly."""
        async with self.connect() as client:
            await client.send(self.request(GOOD))
            answer = await client.answer(6)
            return answer is not None and answer.status == 200 and b"hello there" in answer.body

    async def count(self, error_type: str) -> int:
        """How often the metrics have counted this error, as a refusal or as a closed exchange."""
        async with self.connect() as client:
            await client.send(b"GET /metrics HTTP/1.1\r\nhost: x\r\n\r\n")
            answer = await client.answer()
            assert answer is not None
            total = 0.0
            for line in answer.body.decode().splitlines():
                counted = line.startswith(("tidegate_refused_requests_total{", "tidegate_requests_total{"))
                if counted and f'error_type="{error_type}"' in line:
                    total += float(line.rsplit(" ", 1)[1])
            return int(total)

    def logged(self) -> Iterator[dict[str, Any]]:
        """The log so far, line by line."""
        # What follows the last line's end is a line that is still being written.
        for line in self.gateway.log.read_text().split("\n")[:-1]:
            yield json.loads(line)

    async def logged_error(self, exchange: str) -> dict[str, Any]:
        """The log line of a request that went wrong; the log is written by a thread of its own."""
        for _ in range(500):
            for line in self.logged():
                if line.get("exchange") == exchange:
                    return line
            await asyncio.sleep(0.02)
        raise AssertionError(f"no log line for {exchange}")

    def defects(self) -> list[dict[str, Any]]:
        """What the log holds of errors that are the gateway's own."""
        return [line for line in self.logged() if line["level"] in ("error", "critical")]
