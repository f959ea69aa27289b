"""The data plane in one process: requests go straight into the ASGI application, and a transport answers by itself.

Nothing listens and nothing is sent; the log is a list, a real one, or none.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Sequence
from typing import Any

import msgspec
from tests.fakes.answers import chat, chat_stream
from tests.fakes.records import START
from tests.fakes.store import FakeStore

from tidegate.adapters.clock import SystemClock, SystemEntropy
from tidegate.adapters.files import Disk
from tidegate.app.build import build_snapshot
from tidegate.app.config_load import Loader, dialects
from tidegate.app.keys import KeyWish, create_key
from tidegate.core.errors import LedgerBroken
from tidegate.core.record import ExchangeRecord
from tidegate.gateway.admit import Admission
from tidegate.gateway.health import BreakerSettings, HealthBook
from tidegate.gateway.ledger_desk import LedgerDesk, LedgerTerms
from tidegate.gateway.meter import Meter
from tidegate.gateway.metrics import Metrics
from tidegate.gateway.plane import Plane, Services
from tidegate.gateway.receipts import Receipts
from tidegate.gateway.server import Gateway
from tidegate.ledger.entry import Closed, Decided, Entry, encode_entry
from tidegate.ledger.port import EvidenceLog, Side
from tidegate.policy.door import Outbound
from tidegate.policy.permit import Permit

CONFIG = """
endpoints:
  - {id: vendor, provider: vendor, tier: official, base_url: "https://vendor.example/v1", dialect: openai,
     api_key: "k"}
routes:
  - {name: large, deployments: [vendor/large-1]}
"""
HELLO = {"model": "large", "messages": [{"role": "user", "content": "hello"}]}
WHOLE = json.dumps(chat("hello there")).encode()
BROKEN = LedgerBroken("ledger_disk_failed", "The disk of the ledger fails.", "Look at it.")


class ListLog:
    """A log in memory. `fails` says before which entry it breaks or is full; `gate` holds those who wait."""

    origin = "log.example/tidegate"
    published = b""

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self.sides: list[Side | None] = []
        self.fails: Callable[[Entry], None] = lambda _: None
        self.broken: LedgerBroken | None = None
        self.gate = asyncio.Event()
        self.gate.set()
        self.rooms = asyncio.Event()
        self.rooms.set()

    @property
    def next_index(self) -> int:
        return len(self.entries)

    def check_room(self) -> None:
        if self.broken is not None:
            raise self.broken

    def add(self, entry: Entry, side: Side | None = None, encoded: bytes = b"") -> int:
        self.check_room()
        try:
            self.fails(entry)
        except LedgerBroken as problem:
            self.broken = problem
            raise
        assert entry.seq == len(self.entries)
        encode_entry(entry)
        self.entries.append(entry)
        self.sides.append(side)
        return entry.seq

    async def durable(self, index: int) -> None:
        self.check_room()
        await self.gate.wait()
        self.check_room()

    async def room(self) -> None:
        self.check_room()
        await self.rooms.wait()
        self.check_room()

    def of(self, exchange: str) -> list[Decided | Closed]:
        return [item for item in self.entries if isinstance(item, Decided | Closed) and item.exchange == exchange]

    def pairs(self) -> list[tuple[int, int]]:
        """Of each exchange: how many `decided` and how many `closed` there are."""
        mine = [item for item in self.entries if isinstance(item, Decided | Closed)]
        return [
            (sum(isinstance(item, Decided) for item in of), sum(isinstance(item, Closed) for item in of))
            for exchange in dict.fromkeys(item.exchange for item in mine)
            if (of := self.of(exchange))
        ]


class Response:
    """An upstream's answer in pieces, each of them after `wait`."""

    def __init__(self, status: int, pieces: Sequence[bytes], kind: str, wait: Callable[[], Any]) -> None:
        self.status = status
        self.headers = [("content-type", kind)]
        self._pieces = list(pieces)
        self._wait = wait

    async def chunk(self) -> bytes:
        await self._wait()
        return self._pieces.pop(0) if self._pieces else b""

    async def read(self, limit: int) -> bytes:
        await self._wait()
        whole, self._pieces = b"".join(self._pieces), []
        return whole

    def close(self) -> None:
        pass


class Answering:
    """A transport that answers every call well, whole or streamed. `sent` is what left; `before` runs first."""

    def __init__(self) -> None:
        self.sent: list[bytes] = []
        self.wait: Callable[[], Any] = _at_once
        self.before: Callable[[], None] = lambda: None
        self.whole = WHOLE
        self.pieces = chat_stream("one", "two", "three")

    async def send(self, permit: Permit, request: Outbound) -> Response:
        self.before()
        self.sent.append(request.body)
        if b'"stream":true' in request.body.replace(b" ", b""):
            return Response(200, self.pieces, "text/event-stream", self.wait)
        return Response(200, [self.whole], "application/json", self.wait)

    async def close(self) -> None:
        pass


async def _at_once() -> None:
    return None


class Records:
    """A sink of records that keeps none of them but the last ones."""

    def __init__(self) -> None:
        self.kept: list[ExchangeRecord] = []

    def check_room(self) -> None:
        return None

    def add(self, record: ExchangeRecord) -> None:
        if len(self.kept) < 1000:
            self.kept.append(record)


class Told(msgspec.Struct):
    """What a client got."""

    status: int
    headers: dict[str, str]
    body: bytes
    ended: bool

    @property
    def code(self) -> str:
        return json.loads(self.body)["error"]["code"]


class House:
    """`async with house(...)`; then `ask`."""

    def __init__(self, log: EvidenceLog | None, terms: LedgerTerms, config: str) -> None:
        self.clock, entropy = SystemClock(), SystemEntropy()
        self.meter, self.store, self.records = Meter(), FakeStore(), Records()
        self.transport, self.metrics = Answering(), Metrics()
        known = dialects(())
        loaded = Loader({}, Disk(), dialects).parse(config.encode(), "/nowhere/tidegate.yaml")
        snapshot, _ = build_snapshot(loaded.settings, known, START)
        snapshot.ledger, snapshot.log_requests = terms, "none"
        admission = Admission(self.store, self.meter)
        desk = LedgerDesk(log, Receipts(log), self.clock, entropy.salt, None) if log is not None else None
        services = Services(
            admission, self.meter, self.transport, self.records, self.metrics, HealthBook(BreakerSettings()),
            self.clock, entropy, desk=desk,
        )  # fmt: skip
        self.plane = Plane(known, services, snapshot)
        self.app = Gateway(self.plane)
        self.key = ""

    async def begin(self) -> House:
        self.key, _ = await create_key(self.store, SystemEntropy(), KeyWish(name="app"), START)
        await self.plane.admission.refresh(self.clock.wall())
        return self

    def scope(self, raw: bytes, path: str = "/v1/chat/completions") -> dict[str, Any]:
        headers = [
            (b"content-type", b"application/json"), (b"content-length", str(len(raw)).encode()),
            (b"authorization", f"Bearer {self.key}".encode()),
        ]  # fmt: skip
        return {
            "type": "http", "method": "POST", "path": path, "query_string": b"", "headers": headers,
            "raw_path": path.encode(), "client": ("127.0.0.1", 1),
        }  # fmt: skip

    async def ask(self, document: Any = None, path: str = "/v1/chat/completions", **more: Any) -> Told:
        """Ask, and what came; a message that ASGI does not allow at its place fails."""
        raw = document if isinstance(document, bytes) else json.dumps({**(document or HELLO), **more}).encode()
        told = Told(0, {}, b"", False)

        async def receive() -> dict[str, Any]:
            return {"type": "http.request", "body": raw, "more_body": False}

        async def send(message: dict[str, Any]) -> None:
            await asyncio.sleep(0)
            if message["type"] == "http.response.start":
                assert not told.status, "an answer begins twice"
                told.status = message["status"]
                told.headers = {name.decode(): value.decode() for name, value in message["headers"]}
                return
            assert told.status
            assert not told.ended
            told.body += message["body"]
            told.ended = not message.get("more_body", False)

        await self.app(self.scope(raw, path), receive, send)
        return told


async def house(log: EvidenceLog | None, terms: LedgerTerms | None = None, config: str = CONFIG) -> House:
    """A data plane that writes to this log."""
    return await House(log, terms or LedgerTerms(), config).begin()


async def settled(until: Callable[[], bool]) -> None:
    """Let others run until it is so."""
    for _ in range(1000):
        if until():
            return
        await asyncio.sleep(0)
    raise AssertionError("it never came to that")
