"""What an endpoint of the admin API is: one row of a table that dispatch and the OpenAPI document are made from."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import msgspec

from tidegate.core.principal import Principal

ID_PATTERN = "^[A-Za-z0-9_-]{1,100}$"
"""What stands for `{id}` in a path."""


class Asked(msgspec.Struct, frozen=True):
    """One admin request: who asks, the `{id}` of the path, and query and body as the row's records."""

    principal: Principal
    id: str = ""
    query: Any = None
    body: Any = None


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """One endpoint. `path` may hold one `{id}`. `query` and `body` are records, None where there is none."""

    method: str
    path: str
    name: str
    summary: str
    answer: Any
    run: Callable[[Asked], Awaitable[Any]]
    query: Any = None
    body: Any = None
    body_required: bool = True
    status: int = 200
    """That of success."""
    reads: bool = False
    """It changes nothing, although it is no GET: the log need not know."""
    hook: bool = False
    """Whether the hook's secret opens it too."""
    problems: tuple[int, ...] = ()
    """Further statuses that it may answer with, beside those that every endpoint may."""


class Fault(msgspec.Struct, frozen=True):
    """What went wrong: a stable code, what it was, what to do, and the request's id."""

    code: str
    message: str
    fix: str
    request_id: str


class FaultAnswer(msgspec.Struct, frozen=True):
    """The one error shape of the admin API."""

    error: Fault
