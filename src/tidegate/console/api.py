"""The admin API as an ASGI application: who may, which row, what comes in and goes out. The rows do the work."""

from __future__ import annotations

import hmac
import re
from collections.abc import Sequence
from typing import Any
from urllib.parse import parse_qsl

import msgspec

from tidegate.console.openapi import specification
from tidegate.console.rows import rows
from tidegate.console.services import AdminServices
from tidegate.console.table import ID_PATTERN, Asked, Fault, FaultAnswer, Row
from tidegate.core.errors import BadRequest, Problem, Refused
from tidegate.core.principal import Key, Principal
from tidegate.gateway import headers as head
from tidegate.gateway.asgi import REQUEST_EXTENSION, Asgi, address_of, send_whole
from tidegate.gateway.keyring import hash_key
from tidegate.gateway.request import read_body, read_head
from tidegate.wire.body import decode_object

MAX_BODY = 1024 * 1024
HOOK = Key(id="hook", name="hook", digest="", hint="", created=0.0, role="admin")
"""Stands for whoever comes with the hook's secret. It is no key that could be presented."""
SPECIFICATION = "/admin/openapi.json"

_ID = re.compile(ID_PATTERN)


class AdminApi:
    """Call it as an ASGI application. Only keys with the role `admin` get anything but a refusal."""

    def __init__(self, services: AdminServices, version: str) -> None:
        self._to = services
        self._rows: Sequence[tuple[Row, str, str]] = [(row, *_around(row.path)) for row in rows(services)]
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
        # Who asks comes first: nobody else learns even which paths there are.
        asked = read_head(asgi.scope["headers"], ())
        principal = self._hook(asked.presented, asgi.scope["path"])
        if principal is None:
            wall, address = self._to.clock.wall(), address_of(asgi.scope)
            principal = await self._to.admission.admit(asked.presented, wall, address)
        if principal.key.role != "admin":
            raise Refused("admin_only", "This key is not an admin key.", "Use an admin key.", retry=False)
        method, path = asgi.scope["method"], asgi.scope["path"]
        if path == SPECIFICATION:
            if method != "GET":
                raise _wrong_method({"GET"})
            return 200, self._specification
        row, ident = self._find(method, path)
        query = _query(row, asgi.scope["query_string"])
        body = _body(row, await read_body(asgi.receive, asked.content_length, MAX_BODY), asgi.scope["headers"])
        asked_for = Asked(principal, ident, query, body)
        if row.method == "GET" or row.reads:
            return row.status, self._encode(await row.run(asked_for))
        return row.status, self._encode(await self._on_record(row, asked_for))

    async def _on_record(self, row: Row, asked: Asked) -> Any:
        """Run what changes something, with an entry of the log that says who did it and what came of it."""
        ledger = self._to.ledger
        if ledger is None:
            return await row.run(asked)
        ledger.check_room()
        outcome = "defect"
        try:
            answer = await row.run(asked)
            outcome = "done"
        except Problem as problem:
            outcome = problem.code
            raise
        finally:
            await ledger.admin(row.name, asked.principal.key.id, asked.id or _subject(asked.body), outcome)
        return answer

    def _hook(self, presented: str | None, path: str) -> Principal | None:
        """Who comes with the hook's own secret, to a row that takes it."""
        secret = self._to.hook_secret()
        if not secret or not presented or not any(row.hook and row.path == path for row, _, _ in self._rows):
            return None
        # Hashed first: a comparison of unequal lengths tells the length.
        same = hmac.compare_digest(hash_key(presented), hash_key(secret))
        return Principal(HOOK, None) if same else None

    def _find(self, method: str, path: str) -> tuple[Row, str]:
        allowed: set[str] = set()
        for row, before, after in self._rows:
            ident = _between(path, before, after) if "{" in row.path else ("" if path == row.path else None)
            if ident is None:
                continue
            if row.method != method:
                allowed.add(row.method)
                continue
            if "{" in row.path and not _ID.fullmatch(ident):
                raise BadRequest("id_invalid", "The path holds something that is no id.", "Correct it.", param="id")
            return row, ident
        if allowed:
            raise _wrong_method(allowed)
        raise BadRequest("path_unknown", "There is no such path.", f"See {SPECIFICATION}.", status=404)


def _subject(body: Any) -> str:
    """What an action is about, where the path does not say it: the id or the name of a key, a team, an endpoint."""
    for name in ("id", "endpoint", "name", "hold"):
        if value := getattr(body, name, ""):
            return str(value)
    return ""


def _around(path: str) -> tuple[str, str]:
    before, _, after = path.partition("{id}")
    return before, after


def _between(path: str, before: str, after: str) -> str | None:
    """What stands for `{id}`: one part of the path, not empty; None when the path is another one."""
    if not path.startswith(before) or not path.endswith(after):
        return None
    ident = path[len(before) : len(path) - len(after)]
    return ident if ident and "/" not in ident else None


def _wrong_method(allowed: set[str]) -> BadRequest:
    names = ", ".join(sorted(allowed))
    return BadRequest("method_not_allowed", f"This path takes {names} only.", "Use it.", status=405, param=names)


def _query(row: Row, raw: bytes) -> Any:
    try:
        pairs = parse_qsl(raw.decode(), keep_blank_values=True, errors="strict", max_num_fields=50)
    except ValueError:
        raise BadRequest("query_invalid", "The query cannot be read.", "Correct it.") from None
    given = dict(pairs)
    if len(given) != len(pairs):
        raise BadRequest("query_invalid", "The query names a parameter twice.", "Give each once.")
    if row.query is None:
        if given:
            raise BadRequest("query_invalid", "This path takes no query.", "Leave it out.")
        return None
    try:
        # Not strict: what comes in a query is text, also where a number is meant.
        return msgspec.convert(given, row.query, strict=False)
    except msgspec.ValidationError as error:
        raise BadRequest("query_invalid", f"{error}.", f"See {SPECIFICATION}.") from None


def _body(row: Row, raw: bytes, headers: Sequence[tuple[bytes, bytes]]) -> Any:
    if row.body is None or (not raw and not row.body_required):
        return None
    kinds = [value for name, value in headers if name == b"content-type"]
    if not kinds or kinds[0].split(b";")[0].strip().lower() != b"application/json":
        raise BadRequest("not_json", "The body is not marked as JSON.", "Send application/json.", status=415)
    decoded = decode_object(raw)
    try:
        return msgspec.convert(decoded, row.body)
    except msgspec.ValidationError as error:
        raise BadRequest("body_mismatch", f"{error}.", f"See {SPECIFICATION}.", status=422) from None
