"""The log for outsiders, over HTTP: checkpoint, tiles and entries as C2SP wants them, proofs and receipts by exchange.

An ASGI application, mounted at `/ledger` and at `/v1/tidegate/receipts`. It goes by `scope["path"]` alone, and no
path reaches a file that was not read and written again by the grammar of tiles.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any, Final, Literal

import msgspec

from tidegate.core.errors import BadRequest, NotProven, Problem, Refused
from tidegate.core.ports import Clock, Entropy
from tidegate.core.principal import Principal
from tidegate.gateway import headers as head
from tidegate.gateway.admit import Admission
from tidegate.gateway.asgi import REQUEST_EXTENSION, Asgi, address_of, send_whole
from tidegate.gateway.public_log import PublicLog, parts_of
from tidegate.gateway.request import key_in_query, read_head
from tidegate.ledger.receipt import Kept, PartName, is_exchange
from tidegate.ledger.tiles import TilePath, parse_path
from tidegate.wire.body import encode

LEDGER: Final = "/ledger"
RECEIPTS: Final = "/v1/tidegate/receipts"
MOUNTS: Final = (LEDGER, RECEIPTS)
"""Where this application is to be mounted."""

RETRY: Final = 2
"""Seconds after which a client may ask again for what is not published yet."""

OPEN_FOR: Final = 3600.0
"""Seconds for which an exchange that was decided may still be closed."""

_FOREVER: Final = b"cache-control: public, max-age=31536000, immutable\r\n"
_OWN_FOREVER: Final = b"cache-control: private, max-age=31536000, immutable\r\n"
_FRESH: Final = b"cache-control: no-cache\r\n"
_NEVER: Final = b"cache-control: no-store\r\n"
_TEXT: Final = b"content-type: text/plain; charset=utf-8\r\n"
_BYTES: Final = b"content-type: application/octet-stream\r\n"
_BESIDE: Final = re.compile(r"keys|rotations/[0-9]{6}|timestamps/[0-9]{1,19}(?:\.tsr)?")
"""Files of the public folder beside its tiles."""


class Access(msgspec.Struct, frozen=True):
    """Who may read: as `ledger.serve`, `ledger.entries` and `ledger.receipts` say."""

    serve: Literal["public", "private", "off"] = "public"
    entries: Literal["private", "public"] = "private"
    receipts: bool = True


class Parts(msgspec.Struct, frozen=True):
    """What the pages are made of. `access` is asked at each request, so that a reload holds at once."""

    log: PublicLog
    admission: Admission
    clock: Clock
    entropy: Entropy
    access: Callable[[], Access]


class LedgerPages:
    """Call it as an ASGI application."""

    def __init__(self, parts: Parts) -> None:
        self._to = parts
        self._log = parts.log

    async def __call__(self, scope: dict[str, Any], receive: Any, send: Any) -> None:
        """One ASGI call."""
        asgi = Asgi(scope, receive, send, scope.get(REQUEST_EXTENSION))
        try:
            await self._answer(asgi)
        except Problem as problem:
            await self._fault(asgi, problem)

    async def _answer(self, asgi: Asgi) -> None:
        path: str = asgi.scope["path"]
        # As the client wrote it: a proxy that guards some paths must see the same ones.
        if b"%" in asgi.scope.get("raw_path", b""):
            raise _unknown()
        if asgi.scope["method"] not in ("GET", "HEAD"):
            raise BadRequest("method_not_allowed", "This path takes GET only.", "Use it.", status=405)
        if path.startswith(RECEIPTS + "/"):
            await self._receipt(asgi, path.removeprefix(RECEIPTS + "/"))
            return
        name = path.removeprefix(LEDGER + "/")
        if self._to.access().serve == "off" or name == path:
            raise _unknown()
        if self._to.access().serve == "private":
            await self._admin(asgi)
        if name == "checkpoint":
            await self._checkpoint(asgi)
        elif name.startswith("tile/"):
            await self._tile(asgi, name)
        elif name.startswith("proof/"):
            await self._proof(asgi, name.removeprefix("proof/"))
        else:
            await self._beside(asgi, name)

    # -- /ledger

    async def _checkpoint(self, asgi: Asgi) -> None:
        note = self._log.checkpoint
        if not note:
            raise _unknown("checkpoint_absent", "This log has no checkpoint yet.", "Ask again shortly.")
        await send_whole(asgi, 200, _TEXT + _FRESH, note)

    async def _tile(self, asgi: Asgi, name: str) -> None:
        try:
            path = parse_path(name)
        except NotProven:
            raise _unknown() from None
        access = self._to.access()
        guarded = access.serve == "private" or (path.level is None and access.entries == "private")
        if guarded and access.serve == "public":
            await self._admin(asgi)
        await self._file(asgi, path, _OWN_FOREVER if guarded else _FOREVER)

    async def _file(self, asgi: Asgi, path: TilePath, caching: bytes) -> None:
        file = await self._log.file(path)
        if file is None:
            raise _unknown("tile_unknown", "The published log has no such tile.", "Read the checkpoint again.")
        lines = caching + b"etag: %b\r\n" % file.tag
        if _has_tag(asgi, file.tag):
            pairs = head.pairs(lines)
            await asgi.send({"type": "http.response.start", "status": 304, "headers": pairs})
            await asgi.send({"type": "http.response.body", "body": b"", "more_body": False})
            return
        await send_whole(asgi, 200, lines + _BYTES, file.data)

    async def _beside(self, asgi: Asgi, name: str) -> None:
        found = await self._log.side_file(name) if _BESIDE.fullmatch(name) else None
        if found is None:
            raise _unknown()
        await send_whole(asgi, 200, _FRESH + (_BYTES if name.endswith(".tsr") else _TEXT), found)

    async def _proof(self, asgi: Asgi, exchange: str) -> None:
        part = _part(asgi.scope["query_string"])
        if not is_exchange(exchange):
            raise _unknown_exchange()
        found = await self._log.entries_of(exchange)
        kept = parts_of(found, part)
        proof = await self._log.proof(kept) if kept is not None else None
        if proof is not None:
            await send_whole(asgi, 200, _TEXT + _FRESH, proof)
        elif kept is not None or self._may_come(exchange, found, part):
            await _later(asgi)
        else:
            raise _unknown_exchange()

    def _may_come(self, exchange: str, found: Sequence[Kept], part: PartName | None) -> bool:
        """Whether an entry that is not there may still come: it waits, or its exchange may not be over."""
        if self._log.waiting_for(exchange) is not None:
            return True
        decided = parts_of(found, "decided")
        recent = decided is not None and decided.at / 1000 + OPEN_FOR > self._to.clock.wall()
        return part == "closed" and recent

    # -- /v1/tidegate/receipts

    async def _receipt(self, asgi: Asgi, exchange: str) -> None:
        # Who asks comes first: nobody else learns which exchanges there are.
        principal = await self._principal(asgi)
        if not self._to.access().receipts or not is_exchange(exchange):
            raise _unknown_exchange()
        found = [each for each in await self._log.entries_of(exchange) if _may_see(principal, each.key)]
        receipt = await self._log.receipt(exchange, found) if found else None
        if receipt is not None:
            await send_whole(asgi, 200, head.JSON + _NEVER, receipt)
            return
        owner = self._log.waiting_for(exchange)
        if found or (owner is not None and _may_see(principal, owner)):
            await _later(asgi)
            return
        raise _unknown_exchange()

    # -- within

    async def _principal(self, asgi: Asgi) -> Principal:
        asked = read_head(asgi.scope["headers"], ())
        presented = asked.presented or key_in_query(asgi.scope["query_string"])
        return await self._to.admission.admit(presented, self._to.clock.wall(), address_of(asgi.scope))

    async def _admin(self, asgi: Asgi) -> None:
        if (await self._principal(asgi)).key.role != "admin":
            raise Refused("admin_only", "This key is not an admin key.", "Use an admin key.", retry=False)

    async def _fault(self, asgi: Asgi, problem: Problem) -> None:
        ident = self._to.entropy.exchange_id()
        body = {"code": problem.code, "message": problem.what, "fix": problem.fix, "request_id": ident}
        lines = head.identity(ident) + head.of_problem(problem) + head.JSON + _NEVER
        if problem.status == 405:
            lines += head.line(b"allow", "GET, HEAD")
        await send_whole(asgi, problem.status, lines, encode({"error": body}))


def _may_see(principal: Principal, key: str) -> bool:
    return principal.key.role == "admin" or principal.key.id == key


async def _later(asgi: Asgi) -> None:
    lines = head.line(b"retry-after", str(RETRY)) + _TEXT + _NEVER
    await send_whole(asgi, 202, lines, b"The entry is in the log and waits for the next checkpoint.\n")


def _part(query: bytes) -> PartName | None:
    if not query:
        return None
    if query == b"part=decided":
        return "decided"
    if query == b"part=closed":
        return "closed"
    raise BadRequest("query_invalid", "The query cannot be read.", "Use part=decided or part=closed, or nothing.")


def _has_tag(asgi: Asgi, tag: bytes) -> bool:
    """Whether the client has this file, by `if-none-match` (RFC 9110 section 13.1.2, weak comparison)."""
    given = b",".join([value for name, value in asgi.scope["headers"] if name == b"if-none-match"])
    return given.strip() == b"*" or tag in [each.strip().removeprefix(b"W/") for each in given.split(b",")]


def _unknown(
    code: str = "path_unknown", what: str = "There is nothing here.", fix: str = "See c2sp.org/tlog-tiles."
) -> BadRequest:
    return BadRequest(code, what, fix, status=404)


def _unknown_exchange() -> BadRequest:
    return BadRequest(
        "exchange_unknown",
        "The log has no such entry of this exchange, or it is not yours.",
        "Take the id from the answer's header x-tidegate-exchange.",
        status=404,
    )
