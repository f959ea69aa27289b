"""What an endpoint of the admin API is: one row of a table that dispatch and the OpenAPI document are made from."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import msgspec

from tidegate.core.principal import Principal


class Asked(msgspec.Struct, frozen=True):
    """One admin request: who asks, the parts of the path, the query, and the decoded body (None without one)."""

    principal: Principal
    path: dict[str, str]
    query: dict[str, str]
    body: Any = None


class Parameter(msgspec.Struct, frozen=True):
    """A query parameter. `schema` is its JSON Schema."""

    name: str
    schema: dict[str, Any]
    summary: str


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """One endpoint. `path` may hold `{name}` parts. `status` is that of success."""

    method: str
    path: str
    name: str
    summary: str
    answer: Any
    run: Callable[[Asked], Awaitable[Any]]
    body: Any = None
    status: int = 200
    parameters: tuple[Parameter, ...] = ()
    problems: tuple[int, ...] = ()
    """Further statuses that it may answer with, beside 400, 401, 403, 413, 415 and 503."""


class Fault(msgspec.Struct, frozen=True):
    """What went wrong: a stable code, what it was, what to do, and the request's id."""

    code: str
    message: str
    fix: str
    request_id: str


class FaultAnswer(msgspec.Struct, frozen=True):
    """The one error shape of the admin API."""

    error: Fault
