"""The log: one JSON object a line on standard error, written by a thread of its own.

It carries ids and codes. Messages of foreign exceptions are left out, since they may quote what was being
handled; and whatever looks like a credential is masked as a last resort.
"""

from __future__ import annotations

import logging
import logging.handlers
import queue
import re
import sys
import traceback
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, Literal

import msgspec

from tidegate.core.errors import Problem
from tidegate.core.record import ExchangeRecord

Requests = Literal["errors", "all", "none"]

_CREDENTIAL = re.compile(r"\btga?-[\w-]{12,}|\b(?:sk|rk|pk|gsk|hf)[-_][\w-]{8,}|(?i:\bbearer\s+)[\w.~+/=-]{6,}")
_OWN = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName"}
_QUEUE = 10_000

_exchange = logging.getLogger("tidegate.exchange")


class Lines(logging.Formatter):
    """A log record as one line of JSON: time, level, logger, event, and the fields given as `extra`."""

    def format(self, record: logging.LogRecord) -> str:
        """See logging.Formatter."""
        line: dict[str, Any] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "event": record.getMessage(),
        }
        line |= {name: value for name, value in vars(record).items() if name not in _OWN}
        if record.exc_info and record.exc_info[1] is not None:
            line |= _exception(record.exc_info[1])
        return _CREDENTIAL.sub("***", msgspec.json.encode(line, enc_hook=str).decode())


def _exception(error: BaseException) -> dict[str, Any]:
    frames = [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(error.__traceback__)]
    told: dict[str, Any] = {"error": type(error).__name__, "stack": frames[-12:]}
    if isinstance(error, Problem):
        told["code"] = error.code
    return told


class _Handover(logging.handlers.QueueHandler):
    """Hands records to the writing thread as they are; when it cannot keep up, they are dropped and counted."""

    def __init__(self, lines: queue.Queue[Any]) -> None:
        super().__init__(lines)
        self.dropped = 0

    def prepare(self, record: logging.LogRecord) -> logging.LogRecord:
        """See QueueHandler: nothing is formatted on the calling thread."""
        return record

    def enqueue(self, record: logging.LogRecord) -> None:
        """See QueueHandler: never waits."""
        try:
            self.queue.put_nowait(record)
        except queue.Full:
            self.dropped += 1


def configure(level: str) -> Callable[[], None]:
    """Send the log of the whole process to standard error, from `level` on; returns what flushes and ends it."""
    lines: queue.Queue[Any] = queue.Queue(_QUEUE)
    writer = logging.StreamHandler(sys.stderr)
    writer.setFormatter(Lines())
    listener = logging.handlers.QueueListener(lines, writer)
    root = logging.getLogger()
    handover = _Handover(lines)
    root.handlers[:] = [handover]
    root.setLevel(level.upper())
    # uvicorn tells of each start and of clients that send garbage; what matters of it is counted in metrics.
    logging.getLogger("uvicorn").setLevel(logging.ERROR)
    listener.start()

    def stop() -> None:
        root.handlers[:] = []
        listener.stop()

    return stop


def request_line(record: ExchangeRecord, which: Requests) -> None:
    """One line for a closed exchange, if its kind is wanted."""
    if which == "none" or (which == "errors" and not record.error_type):
        return
    level = logging.WARNING if record.error_type else logging.INFO
    fields = {
        "exchange": record.id,
        "key": record.key,
        "route": record.route,
        "deployment": record.deployment,
        "dialect": record.dialect,
        "stream": record.stream,
        "status": record.status,
        "error_type": record.error_type,
        "attempts": len(record.attempts),
        "total_ms": record.total_ms,
        "cost": record.cost,
    }
    _exchange.log(level, "exchange closed", extra=fields)
