"""The admin API as an ASGI application: who may, which row, what comes in and goes out. The rows do the work."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from urllib.parse import parse_qsl, unquote

import msgspec

from tidegate.console.actions import Actions, AdminServices, rows
from tidegate.console.openapi import specification
from tidegate.console.table import Asked, Fault, FaultAnswer, Row
from tidegate.core.errors import BadRequest, Problem, Refused
from tidegate.gateway import headers as head
from tidegate.gateway.asgi import REQUEST_EXTENSION, Asgi, send_whole
from tidegate.gateway.request import read_body, read_head
from tidegate.wire.body import decode_object

MAX_BODY = 1024 * 1024
SPECIFICATION = "/admin/openapi.json"


class AdminApi:
    """Call it as an ASGI application. Only keys with the role `admin` get anything but a refusal."""

    def __init__(self, services: AdminServices, version: str) -> None:
        self._to = services
        self._rows: Sequence[Row] = rows(Actions(services))
        self._exact = {(row.method, row.path): row for row in self._rows if "{" not in row.path}
        self._parts = [(row, row.path.split("/")) for row in self._rows if "{" in row.path]
        self._specification = specification(version)
        self._encode = msgspec.json.Encoder().encode

    async def __call__(self, scope: dict[str, Any], receive: Any, send: Any) -> None:
        """One ASGI call."""
        asgi = Asgi(scope, receive, send, scope.get(REQUEST_EXTENSION))
        ident = self._to.entropy.exchange_id()
        try:
            status, body = await self._answer(asgi)
            await send_whole(asgi, status, head.identity(ident) + head.JSON, body)
        except Problem as problem:
            fault = Fault(problem.code, problem.what, problem.fix, ident)
            lines = head.identity(ident) + head.of_problem(problem) + head.JSON
            if problem.status == 405:
                lines += head.line(b"allow", problem.param or "")
            await send_whole(asgi, problem.status, lines, self._encode(FaultAnswer(fault)))

    async def _answer(self, asgi: Asgi) -> tuple[int, bytes]:
        asked = read_head(asgi.scope["headers"], ())
        principal = await self._to.admission.admit(asked.presented, self._to.clock.wall())
        if principal.key.role != "admin":
            raise Refused("admin_only", "This key is not an admin key.", "Use an admin key.", retry=False)
        if asgi.scope["path"] == SPECIFICATION and asgi.scope["method"] == "GET":
            return 200, self._specification
        row, path = self._find(asgi.scope["method"], asgi.scope["path"])
        body = await self._body(asgi, row, asked.content_length)
        answer = await row.run(Asked(principal, path, _query(asgi.scope["query_string"]), body))
        return row.status, self._encode(answer)

    def _find(self, method: str, path: str) -> tuple[Row, dict[str, str]]:
        row = self._exact.get((method, path))
        if row is not None:
            return row, {}
        given = path.split("/")
        allowed = {row.method for row in self._rows if row.path == path}
        for row, parts in self._parts:
            found = _match(parts, given)
            if found is None:
                continue
            if row.method == method:
                return row, found
            allowed.add(row.method)
        if allowed:
            names = ", ".join(sorted(allowed))
            raise BadRequest("method_not_allowed", f"This path takes {names} only.", "Use it.", status=405, param=names)
        raise BadRequest("path_unknown", "There is no such path.", f"See {SPECIFICATION}.", status=404)

    async def _body(self, asgi: Asgi, row: Row, length: int | None) -> Any:
        raw = await read_body(asgi.receive, length, MAX_BODY)
        if row.body is None:
            return None
        kinds = [value for name, value in asgi.scope["headers"] if name == b"content-type"]
        if not kinds or kinds[0].split(b";")[0].strip().lower() != b"application/json":
            raise BadRequest("not_json", "The body is not marked as JSON.", "Send application/json.", status=415)
        decoded = decode_object(raw)
        try:
            return msgspec.convert(decoded, row.body)
        except msgspec.ValidationError as error:
            raise BadRequest("body_mismatch", f"{error}.", f"See {SPECIFICATION}.", status=422) from None


def _match(parts: list[str], given: list[str]) -> dict[str, str] | None:
    if len(parts) != len(given):
        return None
    found: dict[str, str] = {}
    for part, value in zip(parts, given, strict=True):
        if part.startswith("{"):
            if not value:
                return None
            found[part[1:-1]] = value
        elif part != value:
            return None
    return found


def _query(raw: bytes) -> dict[str, str]:
    pairs = parse_qsl(raw.decode("latin-1"), keep_blank_values=True, max_num_fields=50)
    return {unquote(name): value for name, value in pairs}
