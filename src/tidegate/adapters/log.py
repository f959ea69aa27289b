"""The log: one JSON object a line on standard error, written by a thread of its own.

It carries ids and codes. Messages of foreign exceptions are left out, since they may quote what was being
handled; and whatever looks like a credential is masked as a last resort.
"""

from __future__ import annotations

import contextlib
import logging
import logging.handlers
import queue
import re
import sys
import threading
import traceback
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from typing import Any, Literal, cast

import msgspec

from tidegate.core.errors import Problem
from tidegate.core.record import ExchangeRecord

Requests = Literal["errors", "all", "none"]

_CREDENTIAL = re.compile(
    r"(?<![A-Za-z0-9])(?:tga?-[\w-]{12,}|(?:sk|rk|pk|gsk|hf)[-_][\w-]{8,}|AIza[\w-]{20,})"
    r"|(?i:\bbearer\s+)[\w.~+/=-]{6,}"
)
_OWN = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName"}
_QUEUE = 10_000
_FOREIGN = 300
"""Characters kept of what other packages log."""
_PATIENCE = 2.0
"""Seconds that the last lines may take at the end."""

_exchange = logging.getLogger("tidegate.exchange")


class Lines(logging.Formatter):
    """A log record as one line of JSON: time, level, logger, event, and the fields given as `extra`."""

    def format(self, record: logging.LogRecord) -> str:
        """See logging.Formatter."""
        line: dict[str, Any] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "event": _event(record),
        }
        line |= {name: value for name, value in vars(record).items() if name not in _OWN}
        if record.exc_info and record.exc_info[1] is not None:
            line |= _exception(record.exc_info[1])
        return msgspec.json.encode(_masked(line)).decode()


def _event(record: logging.LogRecord) -> str:
    try:
        text = record.getMessage()
    except (TypeError, ValueError, KeyError):
        # A wrong format must not cost the line, and the standard handler would show the arguments.
        text = str(record.msg)
    # What others log may quote what they were at from the second line on, as asyncio does with an exception's text.
    return text if record.name.partition(".")[0] == "tidegate" else text.partition("\n")[0][:_FOREIGN]


def _exception(error: BaseException) -> dict[str, Any]:
    frames = [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(error.__traceback__)]
    told: dict[str, Any] = {"error": type(error).__name__, "stack": frames[-12:]}
    if isinstance(error, Problem):
        told["code"] = error.code
    if (cause := error.__cause__ or error.__context__) is not None:
        told["cause"] = type(cause).__name__
    return told


def _masked(value: Any) -> Any:
    """The value as JSON can hold it, without what looks like a credential in any of its texts."""
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, Mapping):
        pairs = cast("Mapping[Any, Any]", value).items()
        return {str(_masked(name)): _masked(item) for name, item in pairs}
    if isinstance(value, list | tuple | set | frozenset):
        return [_masked(item) for item in cast("Iterable[Any]", value)]
    text = value if isinstance(value, str) else str(value)
    # A lone surrogate has no UTF-8.
    return _CREDENTIAL.sub("***", text.encode("utf-8", "replace").decode())


class _Handover(logging.handlers.QueueHandler):
    """Hands records to the writing thread as they are; those it has no room for are dropped, and their number told."""

    def __init__(self, lines: queue.Queue[Any]) -> None:
        super().__init__(lines)
        self._dropped = 0

    def prepare(self, record: logging.LogRecord) -> logging.LogRecord:
        """See QueueHandler: nothing is formatted on the calling thread."""
        return record

    def enqueue(self, record: logging.LogRecord) -> None:
        """See QueueHandler: never waits."""
        try:
            if self._dropped:
                self.queue.put_nowait(_told_late(self._dropped))
                self._dropped = 0
            self.queue.put_nowait(record)
        except queue.Full:
            self._dropped += 1


def _told_late(dropped: int) -> logging.LogRecord:
    fields = {"name": __name__, "levelno": logging.WARNING, "levelname": "WARNING", "msg": "log lines dropped"}
    return logging.makeLogRecord({**fields, "dropped": dropped})


def configure(level: str) -> Callable[[], None]:
    """Send the log of the whole process to standard error, from `level` on; returns what flushes and ends it."""
    lines: queue.Queue[Any] = queue.Queue(_QUEUE)
    writer = logging.StreamHandler(sys.stderr)
    writer.setFormatter(Lines())
    root = logging.getLogger()
    handover = _Handover(lines)
    root.handlers[:] = [handover]
    root.setLevel(level.upper())
    # uvicorn tells of each start and of clients that send garbage; what matters of it is counted in metrics.
    logging.getLogger("uvicorn").setLevel(logging.ERROR)

    def write() -> None:
        while (record := lines.get()) is not None:
            writer.handle(record)

    thread = threading.Thread(target=write, name="log", daemon=True)
    thread.start()

    def stop() -> None:
        root.handlers[:] = []
        # Whoever reads standard error may have stopped: that must not keep the process.
        with contextlib.suppress(queue.Full):
            lines.put(None, timeout=_PATIENCE)
        thread.join(_PATIENCE)

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
