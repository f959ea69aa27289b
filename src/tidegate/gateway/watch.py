"""Looks at what a call carries before anything is decided: at once when it is short, in a worker when it is long.

It is the edge around detectors: whatever happens to them, there is an answer, and it says what did not run.
"""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from typing import Protocol

import msgspec

from tidegate.core.ports import Clock
from tidegate.detect.inspect import CallScan, Inspector
from tidegate.detect.reading import Piece, Reading, Section, read_document
from tidegate.gateway.lane import Forwarded
from tidegate.wire.dialect import Call

log = logging.getLogger("tidegate.detect")

HEADER = "#header"
"""First step of the path of what stands in a forwarded header, which no body has."""


class WatchSettings(msgspec.Struct, frozen=True, kw_only=True):
    """Bodies of up to `inline_bytes` are looked at on the event loop; looking may take `deadline` seconds."""

    inline_bytes: int = 64 * 1024
    deadline: float = 1.0


class Worker(Protocol):
    """Does work off the event loop, one piece after the other."""

    def run(self, work: Callable[[], CallScan]) -> Awaitable[CallScan]:
        """The result of `work`. Raises what it raises."""
        ...


class Watch:
    """Two inspectors, so that the worker's and the event loop's remembered parts need no lock."""

    def __init__(
        self, inspector: Inspector, aside: Inspector, worker: Worker, clock: Clock, settings: WatchSettings
    ) -> None:
        self._inspector = inspector
        self._aside = aside
        self._worker = worker
        self._clock = clock
        self._settings = settings

    def read(self, call: Call, forwarded: Forwarded) -> Reading:
        """What the call carries, in its body and in the headers that go on."""
        reading = read_document(call.document)
        if not forwarded:
            return reading
        heads = Section("metadata", tuple(Piece((HEADER, name), value, joins=False) for name, value in forwarded))
        return Reading((heads, *reading.sections), reading.blobs)

    async def look(self, call: Call, reading: Reading, tenant: bytes) -> CallScan:
        """What was found. Never raises because of a detector: one that fails is `not_checked(detector_failed)`."""
        until = self._clock.tick() + self._settings.deadline
        if len(call.raw) <= self._settings.inline_bytes:
            return self._inspect(self._inspector, reading, tenant, until)
        return await self._worker.run(lambda: self._inspect(self._aside, reading, tenant, until))

    def _inspect(self, inspector: Inspector, reading: Reading, tenant: bytes, until: float) -> CallScan:
        tick = self._clock.tick
        try:
            return inspector.inspect(reading, tenant, lambda: tick() > until)
        except Exception as error:  # noqa: BLE001 - the edge around detectors: what fails there did not run
            # Its text could hold what was looked at; its type and place do not.
            log.error("a detector failed", extra={"error": type(error).__name__, "where": place_of_error(error)})  # noqa: TRY400
            return FAILED


FAILED = CallScan(unread=("detector_failed",), redactable=False)


def place_of_error(error: Exception) -> str:
    """Where in the code an error came from, without any of its data."""
    trace = error.__traceback__
    if trace is None:
        return ""
    while trace.tb_next is not None:
        trace = trace.tb_next
    return f"{trace.tb_frame.f_code.co_qualname}:{trace.tb_lineno}"
