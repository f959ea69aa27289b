"""The HTTP side of a witness: `POST /add-checkpoint`, and what anybody may read. An ASGI application.

Who may ask is settled by the log's signature alone. All work on the state is done by one thread, in order.
"""

from __future__ import annotations

import asyncio
import logging
import re
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Final, TypeVar

from tidegate.adapters.witness_keys import CosignerKey
from tidegate.adapters.witness_store import WitnessStore
from tidegate.core.errors import BadRequest, Problem, Unavailable
from tidegate.core.ports import Clock
from tidegate.ledger.note import Line
from tidegate.ledger.witness import (
    LARGEST_REQUEST,
    SIZE_TYPE,
    Stale,
    Submitted,
    Watched,
    admit,
    origin_hash,
    parse_request,
    size_text,
)

log = logging.getLogger("tidegate.witness")

MOST_WAITING: Final = 64
"""Requests that wait for the state; more are told to come again."""

SECONDS: Final = 30.0
"""How long a request's body may take."""

BURST: Final = 60
"""Requests that a log may make at once, however few a day it is allowed."""

_TEXT: Final = "text/plain; charset=utf-8"
_ADD: Final = "/add-checkpoint"
_MONITOR: Final = re.compile("/([0-9a-f]{64})/checkpoint")
_DAY: Final = 86_400

T = TypeVar("T")


class Allowance:
    """How many more requests each log may make: a bucket that fills at the log's daily rate. Times in seconds.

    Growth and repetition have a bucket each: anybody can repeat what a log has published, but only it can grow.
    """

    def __init__(self) -> None:
        self._buckets: dict[tuple[str, bool], tuple[float, float]] = {}

    def take(self, log: Watched, repeats: bool, now: float) -> None:
        """Count one. Raises Unavailable (`witness_rate`, status 429) when there have been too many."""
        rate = log.per_day / _DAY
        most = max(float(BURST), rate * BURST)
        level, at = self._buckets.get((log.origin, repeats), (most, now))
        level = min(most, level + max(0.0, now - at) * rate)
        if level < 1.0:
            self._buckets[log.origin, repeats] = (level, now)
            raise Unavailable(
                "witness_rate",
                "The log asks more often than this witness allows it.",
                "Publish less often, or agree on a higher rate with its operator.",
                status=429,
                retry_after=(1.0 - level) / rate,
            )
        self._buckets[log.origin, repeats] = (level - 1.0, now)

    def give_back(self, log: Watched, repeats: bool) -> None:
        """What was counted came to nothing: anybody may have sent it."""
        level, at = self._buckets[log.origin, repeats]
        self._buckets[log.origin, repeats] = (level + 1.0, at)


class WitnessApp:
    """The ASGI application. `logs` may be replaced at any time with `watch`."""

    def __init__(self, store: WitnessStore, keys: Sequence[CosignerKey], clock: Clock) -> None:
        self._store = store
        self._keys = tuple(keys)
        self._clock = clock
        self._logs: dict[str, Watched] = {}
        self._names: dict[str, str] = {}
        self._allowance = Allowance()
        self._thread = ThreadPoolExecutor(1, "witness-store")
        self._waiting = 0

    def watch(self, logs: Mapping[str, Watched]) -> None:
        """Cosign for these logs from now on; what is known of others is kept."""
        self._logs = dict(logs)
        self._names = {origin_hash(origin): origin for origin in logs}

    def close(self) -> None:
        """Wait for what is under way."""
        self._thread.shutdown(wait=True)

    def refusal(self, problem: Problem, url: bytes) -> tuple[bytes, bytes]:
        """Header lines and body for what never became a request here."""
        del url
        return f"content-type: {_TEXT}\r\n".encode(), _words(problem)

    async def __call__(self, scope: dict[str, Any], receive: Any, send: Any) -> None:
        """One ASGI call."""
        if scope["type"] != "http":
            raise RuntimeError(f"a witness serves http only, not {scope['type']}")
        headers: dict[str, str] = {"content-type": _TEXT, "cache-control": "no-store"}
        try:
            status, body = 200, await self._answer(scope, receive, headers)
        except Stale as problem:
            headers["content-type"] = SIZE_TYPE
            status, body = problem.status, size_text(problem.size)
        except Problem as problem:
            status, body = problem.status, _words(problem)
            if problem.retry_after is not None:
                headers["retry-after"] = str(int(problem.retry_after) + 1)
            if problem.code == "witness_method":
                headers["allow"] = "POST" if scope["path"] == _ADD else "GET, HEAD"
        headers["content-length"] = str(len(body))
        pairs = [(name.encode(), value.encode()) for name, value in headers.items()]
        await send({"type": "http.response.start", "status": status, "headers": pairs})
        await send({"type": "http.response.body", "body": b"" if scope["method"] == "HEAD" else body})

    async def _answer(self, scope: dict[str, Any], receive: Any, headers: dict[str, str]) -> bytes:
        path, method = scope["path"], scope["method"]
        if path == _ADD:
            _check_method(method, ("POST",))
            return await self._add(await _body(scope, receive))
        found = _MONITOR.fullmatch(path)
        if path == "/" or found:
            _check_method(method, ("GET", "HEAD"))
            headers["cache-control"] = "no-cache"
            return await self._checkpoint(found[1]) if found else self._about()
        raise _not_found()

    def _about(self) -> bytes:
        return "".join(f"{each.key.text}\n" for each in self._keys).encode()

    async def _checkpoint(self, name: str) -> bytes:
        origin = self._names.get(name)
        known = await self._run(lambda: self._store.known(origin)) if origin is not None else None
        if known is None:
            raise _not_found()
        return known.note

    async def _add(self, raw: bytes) -> bytes:
        submitted = admit(parse_request(raw), self._logs)
        watched, repeats = self._logs[submitted.head.origin], submitted.old == submitted.head.size
        self._allowance.take(watched, repeats, self._clock.tick())
        try:
            lines = await self._run(lambda: self._store.cosign(submitted, self._sign))
        except Problem as problem:
            self._allowance.give_back(watched, repeats)
            self._report(submitted, problem.code)
            raise
        self._report(submitted, "")
        return "".join(line.text for line in lines).encode()

    def _sign(self, text: bytes, time: int) -> list[Line]:
        return [key.line(text, time) for key in self._keys]

    def _report(self, submitted: Submitted, code: str) -> None:
        said = {"log": submitted.head.origin, "size": submitted.head.size, "old": submitted.old, "code": code}
        if code == "witness_fork":
            log.error("a log showed two different trees of one size; both are kept", extra=said)
        else:
            log.info("cosigned" if not code else "not cosigned", extra=said)

    async def _run(self, work: Callable[[], T]) -> T:
        if self._waiting >= MOST_WAITING:
            raise Unavailable("witness_busy", "Too many requests wait for this witness.", "Ask again.", retry_after=1)
        self._waiting += 1
        try:
            return await asyncio.get_running_loop().run_in_executor(self._thread, work)
        finally:
            self._waiting -= 1


async def _body(scope: dict[str, Any], receive: Any) -> bytes:
    headers = dict(scope["headers"])
    if headers.get(b"content-encoding", b"identity").lower() != b"identity":
        raise BadRequest("witness_encoding", "The body is compressed.", "Send it as it is.", status=415)
    whole = bytearray()
    try:
        async with asyncio.timeout(SECONDS):
            while True:
                message = await receive()
                if message["type"] == "http.disconnect":
                    raise BadRequest("witness_cut", "The request ended early.", "Ask again.")
                whole += message.get("body", b"")
                if len(whole) > LARGEST_REQUEST:
                    raise BadRequest("witness_too_large", "The request is too large.", "Send less.", status=413)
                if not message.get("more_body", False):
                    return bytes(whole)
    except TimeoutError:
        raise BadRequest("witness_slow", "The request took too long.", "Ask again.", status=408) from None


def _check_method(method: str, allowed: tuple[str, ...]) -> None:
    if method not in allowed:
        raise BadRequest("witness_method", "There is no such method here.", f"Use {allowed[0]}.", status=405)


def _not_found() -> BadRequest:
    return BadRequest("witness_nothing", "There is nothing here.", "See c2sp.org/tlog-witness.", status=404)


def _words(problem: Problem) -> bytes:
    return f"{problem.code}: {problem.message}\n".encode("utf-8", "replace")
