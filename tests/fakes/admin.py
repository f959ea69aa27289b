"""The admin API without a server: requests go straight into the ASGI application."""

from __future__ import annotations

import json
from typing import Any, cast
from urllib.parse import urlsplit

import msgspec
from tests.fakes.records import START

from tidegate.adapters.clock import SystemEntropy
from tidegate.adapters.files import Disk
from tidegate.app.build import build_snapshot
from tidegate.app.config_load import Loader, dialects
from tidegate.app.keys import KeyWish, create_key
from tidegate.console.api import AdminApi
from tidegate.console.services import AdminServices
from tidegate.console.views import Reloaded, Status
from tidegate.core.ports import Store
from tidegate.gateway.admit import Admission
from tidegate.gateway.health import BreakerSettings, HealthBook
from tidegate.gateway.meter import Meter
from tidegate.gateway.metrics import Metrics
from tidegate.gateway.plane import Plane, Services

CONFIG = """
endpoints:
  - {id: acme, provider: acme-inc, tier: official, base_url: "https://api.acme.example/v1", dialect: openai,
     api_key: "${ACME_KEY}", headers: {x-project: "${PROJECT}"}}
  - {id: relay, tier: unvetted, base_url: "https://relay.example/v1", dialect: openai, api_key: "${ACME_KEY}"}
routes:
  - {name: large, aliases: [big], strategy: least_latency, deployments: [acme/large-1, relay/large-1]}
  - {name: "any/*", deployments: ["relay/*"]}
"""
UPSTREAM_KEY = "sk-upstream-1234567890"
PROJECT = "project-header-value"


class Clock:
    def __init__(self) -> None:
        self.now = START

    def wall(self) -> float:
        return self.now

    def tick(self) -> float:
        return self.now - START


class Answer(msgspec.Struct):
    status: int
    headers: dict[str, str]
    raw: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.raw)

    @property
    def code(self) -> str:
        return self.json["error"]["code"]


class Admin:
    """`await Admin(store).begin()`; then `call`. `admin_key` and `client_key` are plain keys."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.clock = Clock()
        self.entropy = SystemEntropy()
        self.meter = Meter()
        self.admission = Admission(store, self.meter)
        self.reloaded = Reloaded(True, "")
        known = dialects(())
        settings = Loader({"ACME_KEY": UPSTREAM_KEY, "PROJECT": PROJECT}, Disk(), dialects)
        loaded = settings.parse(CONFIG.encode(), "/nowhere/tidegate.yaml")
        snapshot, _ = build_snapshot(loaded.settings, known, START)
        self.health = HealthBook(BreakerSettings(failures=2, cooldown=5.0))
        services = Services(
            self.admission, self.meter, cast(Any, None), cast(Any, None), Metrics(), self.health, self.clock,
            self.entropy,
        )  # fmt: skip
        self.plane = Plane(known, services, snapshot)
        self.app = AdminApi(
            AdminServices(
                store, self.admission, self.plane, self.clock, self.entropy, self._status, self._reload
            ),
            "1.2.3",
        )  # fmt: skip
        self.admin_key = ""
        self.client_key = ""

    async def begin(self) -> Admin:
        self.admin_key, _ = await create_key(self.store, self.entropy, KeyWish(name="root", role="admin"), START)
        self.client_key, _ = await create_key(self.store, self.entropy, KeyWish(name="app"), START)
        await self.admission.refresh(START)
        return self

    async def call(
        self, method: str, url: str, body: Any = None, key: str | None = None, headers: dict[str, str] | None = None
    ) -> Answer:
        """One request; a body that is no bytes goes as JSON. Without `key` by the admin key; "" sends none."""
        raw = body if isinstance(body, bytes) else b"" if body is None else json.dumps(body).encode()
        lines = {"content-length": str(len(raw))}
        if body is not None:
            lines["content-type"] = "application/json"
        key = self.admin_key if key is None else key
        if key:
            lines["authorization"] = f"Bearer {key}"
        lines |= headers or {}
        parts = urlsplit(url)
        scope = {
            "type": "http", "method": method, "path": parts.path, "query_string": parts.query.encode(),
            "headers": [(name.encode(), value.encode()) for name, value in lines.items() if value],
        }  # fmt: skip
        sent: list[dict[str, Any]] = []

        async def receive() -> dict[str, Any]:
            return {"type": "http.request", "body": raw, "more_body": False}

        async def send(message: dict[str, Any]) -> None:
            sent.append(message)

        await self.app(scope, receive, send)
        told = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
        return Answer(sent[0]["status"], told, b"".join(item["body"] for item in sent[1:]))

    async def _status(self) -> Status:
        return Status(
            version="1.2.3", started=START, uptime_seconds=1.0, in_flight=0, readiness={"status": "connected"},
            records_waiting_bytes=0, config_file="tidegate.yaml", config_error="", needs_restart=(),
        )  # fmt: skip

    async def _reload(self) -> Reloaded:
        return self.reloaded
