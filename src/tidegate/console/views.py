"""The records that the admin API takes and gives of exchanges, spend, routing and the gateway's state."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec
from msgspec import UNSET, Meta, UnsetType

from tidegate.core.ports import RecordFilter
from tidegate.core.record import ExchangeRecord, Recount
from tidegate.core.usage import Usage

MOST = 200
"""Characters of a value in a query."""


class ExchangeQuery(RecordFilter, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Which records to list. What is empty or 0 does not filter."""

    key: Annotated[str, Meta(max_length=MOST, description="Only exchanges of this key (id).")] = ""
    team: Annotated[str, Meta(max_length=MOST, description="Only exchanges of this team (id).")] = ""
    route: Annotated[str, Meta(max_length=MOST, description="Only exchanges of this route.")] = ""
    deployment: Annotated[str, Meta(max_length=MOST, description="Only those that this deployment served last.")] = ""
    error_type: Annotated[str, Meta(max_length=MOST, description="Only those that ended in this error.")] = ""
    since: Annotated[float, Meta(ge=0, le=1e11, description="Only those begun at this Unix time or later.")] = 0.0
    until: Annotated[float, Meta(ge=0, le=1e11, description="Only those begun before this Unix time.")] = 0.0
    limit: Annotated[int, Meta(ge=1, le=1000, description="How many records at most.")] = 50
    cursor: Annotated[str, Meta(max_length=MOST, description="Where to go on: `next` of the page before.")] = ""


class UsageView(Usage, frozen=True, kw_only=True, omit_defaults=False):
    """Tokens. `input` and `output` are wholes; the other fields are parts of them."""


class RecountView(Recount, frozen=True, kw_only=True, omit_defaults=False):
    """Tokens counted here, and the claim less the count; null for what could not be counted."""


class ExchangeView(ExchangeRecord, frozen=True, kw_only=True, omit_defaults=False):
    """One exchange, settled, with every field. Times: Unix seconds and milliseconds; `cost` is USD as decimal text."""

    usage: UsageView = UsageView()
    recount: RecountView | None = None


def exchange_view(record: ExchangeRecord) -> ExchangeView:
    """The record with nothing left out."""
    return msgspec.convert(record, ExchangeView, from_attributes=True)


class Exchanges(msgspec.Struct, frozen=True):
    """A page of records, newest first; `next` is the cursor of the following page, empty at the end."""

    exchanges: list[ExchangeView]
    next: str


class SpendQuery(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Whose spend to list; without a key and a team that of all."""

    key: Annotated[str, Meta(max_length=MOST, description="Of this key (id).")] = ""
    team: Annotated[str, Meta(max_length=MOST, description="Of this team (id).")] = ""
    window: Annotated[
        Literal["hour", "day", "week", "month", "total"] | UnsetType, Meta(description="In this window only.")
    ] = UNSET


class SpendView(msgspec.Struct, frozen=True):
    """What a key (`key:ID`) or team (`team:ID`) has spent in the window that began at `start`; USD as decimal text.

    `cost` is the sum of the records in the database; `committed` is what this gateway holds against budgets: also
    what is on its way there and what calls in progress have reserved.
    """

    scope: str
    window: str
    start: float
    cost: str
    committed: str


class Spends(msgspec.Struct, frozen=True):
    """Spend of the current windows."""

    spends: list[SpendView]


class RouteView(msgspec.Struct, frozen=True):
    """A route. `deployments` are ids."""

    name: str
    aliases: tuple[str, ...]
    strategy: str
    attempts: int
    strict_model_match: str
    deployments: tuple[str, ...]


class Routes(msgspec.Struct, frozen=True):
    """Routes, in the order of the file."""

    routes: list[RouteView]


class EndpointView(msgspec.Struct, frozen=True, kw_only=True):
    """An endpoint: where it is, whose, and that there is a key for it, but not which. `deployments` are ids."""

    id: str
    provider: str
    tier: str
    base_url: str
    dialects: tuple[str, ...]
    auth: str
    has_key: bool
    header_names: tuple[str, ...]
    max_parallel: int
    deployments: tuple[str, ...]


class Endpoints(msgspec.Struct, frozen=True):
    """Endpoints that routes use."""

    endpoints: list[EndpointView]


class DeploymentView(msgspec.Struct, frozen=True, kw_only=True):
    """A deployment and what is known of it now.

    `breaker` is `closed` (healthy), `open` (passed over) or `half_open` (one exchange may try); `ready` says whether
    an exchange may be sent there, `wait_seconds` when at the earliest. `latency_ms` is a moving average to the
    response head, null when there was none yet.
    """

    id: str
    route: str
    endpoint: str
    provider: str
    tier: str
    model: str
    order: int
    weight: int
    max_parallel: int
    breaker: str
    ready: bool
    wait_seconds: float
    in_flight: int
    latency_ms: float | None


class Deployments(msgspec.Struct, frozen=True):
    """Deployments of all routes."""

    deployments: list[DeploymentView]


class WitnessView(msgspec.Struct, frozen=True, kw_only=True):
    """A witness of the log. `size` is the largest tree that it cosigned since the start, `at` when (Unix seconds, 0 for
    never); `code` and `reason` are of its last failure, empty after a success."""

    url: str
    size: int
    at: float
    code: str
    reason: str


class LedgerView(msgspec.Struct, frozen=True, kw_only=True):
    """How far the evidence log is, as numbers of entries. `withheld` is why the last signed head is not published,
    `broken` why nothing is served; both are codes, empty when all is well."""

    origin: str
    next: int
    durable: int
    integrated: int
    signed: int
    published: int
    withheld: str
    broken: str
    witnesses: tuple[WitnessView, ...] = ()


class Status(msgspec.Struct, frozen=True, kw_only=True):
    """How the gateway is. `started` is Unix seconds.

    `readiness` has the state of the database (`db`), of the journal of records (`records`) and, where it runs, of the
    local model. `config_error` says why the file as it is now is not in use; it is empty when it is.
    """

    version: str
    started: float
    uptime_seconds: float
    in_flight: int
    readiness: dict[str, str]
    records_waiting_bytes: int
    config_file: str
    config_error: str
    needs_restart: tuple[str, ...]
    ledger: LedgerView | None = None
    """None where the settings switch it off."""


class Reloaded(msgspec.Struct, frozen=True):
    """Whether the configuration file was taken into use; `error` says why not."""

    reloaded: bool
    error: str
