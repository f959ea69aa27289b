"""The ASGI application of the data plane: picks what answers a path, and is the last edge for defects.

Paths are matched on `scope["path"]` alone, never on a URL rebuilt from headers.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from msgspec.structs import replace

from tidegate.core.errors import BadRequest, Problem, Unavailable
from tidegate.core.principal import Principal
from tidegate.gateway import headers as head
from tidegate.gateway.asgi import REQUEST_EXTENSION, Asgi, address_of, send_whole
from tidegate.gateway.models_list import Listed, is_google, shape_of
from tidegate.gateway.plane import Plane, Snapshot
from tidegate.gateway.request import key_in_query, read_head
from tidegate.gateway.serve import Serving
from tidegate.providers.record import Route
from tidegate.wire.body import encode
from tidegate.wire.dialect import ClientRoute, Dialect

log = logging.getLogger("tidegate.gateway")

AsgiApp = Callable[[dict[str, Any], Any, Any], Awaitable[None]]
Handler = Callable[[Asgi], Awaitable[None]]

_MODELS = ("/v1/models/", "/v1beta/models/")
_CACHED = b"cache-control: public, max-age=300\r\n"
_DEFECT = "This is a defect of Tidegate; its log has the details under this request's id."


class Gateway:
    """Data plane, health, metrics and the models list. `mounts` maps path prefixes to further applications."""

    def __init__(self, plane: Plane, mounts: Mapping[str, AsgiApp] | None = None) -> None:
        self._plane = plane
        self._mounts = dict(mounts or {})
        self._exact: dict[str, Dialect] = {}
        self._prefixes: list[tuple[ClientRoute, Dialect]] = []
        for dialect in plane.dialects.values():
            for route in dialect.routes:
                if route.prefix:
                    self._prefixes.append((route, dialect))
                else:
                    self._exact[route.path] = dialect
        self._plain: dict[str, Handler] = {
            "/": self._about,
            "/health/liveness": self._alive,
            "/health/liveliness": self._alive,
            "/health/readiness": self._ready,
            "/metrics": self._metrics,
            "/v1/models": self._models,
            "/v1beta/models": self._models,
            "/v1/tidegate/keys": self._keys,
        }

    async def __call__(self, scope: dict[str, Any], receive: Any, send: Any) -> None:
        """One ASGI call."""
        if scope["type"] != "http":
            raise RuntimeError(f"the gateway serves http only, not {scope['type']}")
        path: str = scope["path"]
        asgi = Asgi(scope, receive, send, scope.get(REQUEST_EXTENSION))
        # Up to here the path is as the client wrote it. What decides who answers must be: a proxy in front, that
        # keeps some paths from its clients, might see another path behind the escapes.
        plain = scope.get("raw_path", b"").find(b"%")
        dialect = self._exact.get(path) if plain < 0 else None
        if dialect is None:
            if plain < 0 and (handler := self._plain.get(path)) is not None:
                await self._guarded(asgi, handler, "GET")
                return
            plain = plain if plain >= 0 else len(path)
            dialect = self._by_prefix(path, plain)
        if dialect is None:
            await self._elsewhere(asgi, path, plain)
        elif scope["method"] != "POST":
            await self._wrong_method(asgi, dialect, "POST")
        else:
            await self._serve(asgi, dialect)

    async def _serve(self, asgi: Asgi, dialect: Dialect) -> None:
        plane = self._plane
        serving = Serving(plane, asgi, dialect)
        plane.entered()
        try:
            await serving.run()
        except Exception:
            # The edge: whatever is wrong with us, the exchange is settled, recorded and answered.
            log.exception("defect while serving", extra={"exchange": serving.id})
            await serving.broke(Unavailable("defect", "Tidegate failed to serve this request.", _DEFECT, status=500))
        finally:
            plane.left()

    def refusal(self, problem: Problem, url: bytes) -> tuple[bytes, bytes]:
        """Header lines and body for what never became a request here: `url` is what of its URL has arrived."""
        path = url.partition(b"?")[0].decode("latin-1")
        dialect = self._exact.get(path) or self._by_prefix(path, len(path)) or self._spoken(path, set())
        ident = self._plane.entropy.exchange_id()
        self._plane.refused(problem, ident)
        return head.identity(ident) + head.of_problem(problem) + head.JSON, dialect.error(problem, ident)

    def _by_prefix(self, path: str, plain: int) -> Dialect | None:
        for route, dialect in self._prefixes:
            if route.takes(path, plain):
                return dialect
        return None

    async def _elsewhere(self, asgi: Asgi, path: str, plain: int) -> None:
        for prefix, app in self._mounts.items():
            if path == prefix or (len(prefix) < plain and path.startswith(prefix + "/")):
                await app(asgi.scope, asgi.receive, asgi.send)
                return
        if path.startswith(_MODELS) and asgi.scope["method"] != "POST":
            await self._guarded(asgi, self._model, "GET")
            return
        shown = path if plain == len(path) else asgi.scope["raw_path"].decode("latin-1")
        problem = BadRequest(
            "path_unknown", f"There is nothing at {shown[:100]}.", "Check the base URL of the client.", status=404
        )
        await self._problem(asgi, problem)

    # -- plain answers

    async def _guarded(self, asgi: Asgi, handler: Handler, method: str) -> None:
        if asgi.scope["method"] not in (method, "HEAD"):
            await self._wrong_method(asgi, None, method)
            return
        try:
            await handler(asgi)
        except Problem as problem:
            await self._problem(asgi, problem)

    async def _wrong_method(self, asgi: Asgi, dialect: Dialect | None, allowed: str) -> None:
        problem = BadRequest("method_not_allowed", f"This path takes {allowed} only.", "Use it.", status=405)
        await self._problem(asgi, problem, dialect, head.line(b"allow", allowed))

    async def _problem(self, asgi: Asgi, problem: Problem, dialect: Dialect | None = None, extra: bytes = b"") -> None:
        ident = self._plane.entropy.exchange_id()
        self._plane.refused(problem, ident)
        dialect = dialect or self._spoken(asgi.scope["path"], {name for name, _ in asgi.scope["headers"]})
        lines = head.identity(ident) + head.of_problem(problem) + extra
        await _reply(asgi, problem.status, dialect.error(problem, ident), lines=lines)

    def _spoken(self, path: str, names: set[bytes]) -> Dialect:
        """The dialect whose error shape a caller of an unknown path most likely reads, by the headers it sent."""
        dialects = [item for item in self._plane.dialects.values() if item.routes]
        if is_google(path, names):
            dialects = [dialect for route, dialect in self._prefixes if route.path in _MODELS] or dialects
            return dialects[0]
        for dialect in dialects:
            if dialect.forwards and any(name.encode() in names for name in dialect.forwards):
                return dialect
        chosen = [item for item in dialects if item.operation == "generate" and item.widely_spoken]
        # The most common API is the one whose path most clients know.
        return next((item for item in chosen if any("chat" in route.path for route in item.routes)), dialects[0])

    async def _about(self, asgi: Asgi) -> None:
        await _reply(asgi, 200, encode({"name": "tidegate", "models": "/v1/models", "health": "/health/readiness"}))

    async def _alive(self, asgi: Asgi) -> None:
        await _reply(asgi, 200, b'"I\'m alive!"')

    async def _ready(self, asgi: Asgi) -> None:
        report = await self._plane.readiness()
        await _reply(asgi, 503 if report["status"] in ("draining", "broken") else 200, encode(report))

    async def _metrics(self, asgi: Asgi) -> None:
        await _reply(asgi, 200, self._plane.metrics.exposition(), "text/plain; version=0.0.4; charset=utf-8")

    async def _models(self, asgi: Asgi) -> None:
        principal = await self._principal(asgi)
        snapshot = self._plane.snapshot
        models = [self._listed(snapshot, item) for item in snapshot.routes.routes if principal.may_use(item.name)]
        shape = shape_of(asgi.scope["path"], asgi.scope["headers"])
        await _reply(asgi, 200, encode(shape.all(models)))

    async def _keys(self, asgi: Asgi) -> None:
        """The public keys that answers are signed with: no secret, so no key is asked for."""
        signer = self._plane.snapshot.signer
        await _reply(asgi, 200, encode({"keys": [] if signer is None else [signer.published]}), lines=_CACHED)

    async def _model(self, asgi: Asgi) -> None:
        principal = await self._principal(asgi)
        path: str = asgi.scope["path"]
        name = path.removeprefix(next(prefix for prefix in _MODELS if path.startswith(prefix)))
        snapshot = self._plane.snapshot
        found = snapshot.routes.find_route(name)
        if found is None or not principal.may_use(found[0].name):
            raise BadRequest(
                "model_not_found", f"There is no model {name[:100]!r} for this key.", "See GET /v1/models.", status=404
            )
        model = replace(self._listed(snapshot, found[0]), name=name)
        await _reply(asgi, 200, encode(shape_of(path, asgi.scope["headers"]).one(model)))

    def _listed(self, snapshot: Snapshot, route: Route) -> Listed:
        """A route as a model. Tokens are counted for every one, by its endpoint or by estimate."""
        actions = {
            suffix.removeprefix(":"): None
            for prefix, dialect in self._prefixes
            if dialect.operation == "count" or snapshot.lanes.reaches(dialect, route.deployments)
            for suffix in prefix.suffixes
        }
        return Listed(route.name, snapshot.created, tuple(actions))

    async def _principal(self, asgi: Asgi) -> Principal:
        asked = read_head(asgi.scope["headers"], ())
        presented = asked.presented or key_in_query(asgi.scope["query_string"])
        return await self._plane.admission.admit(presented, self._plane.clock.wall(), address_of(asgi.scope))


async def _reply(
    asgi: Asgi, status: int, body: bytes, content_type: str = "application/json", lines: bytes = b""
) -> None:
    await send_whole(asgi, status, lines + head.line(b"content-type", content_type), body)


async def drain(plane: Plane, seconds: float) -> bool:
    """Refuse new exchanges and wait for those under way; False when `seconds` were not enough."""
    plane.draining = True
    if not plane.in_flight:
        return True
    try:
        async with asyncio.timeout(seconds):
            await plane.idle.wait()
    except TimeoutError:
        return False
    return True
