"""The records that the admin API takes and gives of decoys, their hits, and standings that were set."""

from __future__ import annotations

from typing import Annotated

import msgspec
from msgspec import Meta

from tidegate.core.words import Standing
from tidegate.detect.canaries.record import Hit

MOST: int = 200
Short = Annotated[str, Meta(max_length=MOST)]


class IssuedCount(msgspec.Struct, frozen=True):
    """How many decoys an endpoint was given, by placement: probe, context, replacement or manual."""

    endpoint: str
    placement: str
    count: int


class HitView(msgspec.Struct, frozen=True, kw_only=True):
    """A decoy that was used or seen. Times are Unix seconds.

    `how` is where: http, dns, postgres, gateway_key, answer, request or webhook. `source` is whose address it was:
    self, egress, preview or other. `count` is how often.
    """

    id: str
    endpoint: str
    path: str
    placement: str
    epoch: int
    kind: str
    issued: float
    first_seen: float
    last_seen: float
    count: int
    how: str
    source: str
    address: str
    detail: str


class Decoys(msgspec.Struct, frozen=True, kw_only=True):
    """What is watched (kinds of decoys), what was issued, and the newest hits."""

    watched: tuple[str, ...]
    listening: dict[str, str]
    issued: list[IssuedCount]
    hits: list[HitView]


class DecoyQuery(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Which hits to list."""

    since: Annotated[float, Meta(ge=0, le=1e11, description="Only those last seen at this Unix time or later.")] = 0.0
    limit: Annotated[int, Meta(ge=1, le=1000, description="How many at most.")] = 100


class SeenElsewhere(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A decoy that was seen by somebody else, such as CloudTrail: its `value` (the key id), or the `id` that the
    configuration gives it."""

    value: Annotated[str, Meta(max_length=4096)] = ""
    id: Short = ""
    address: Short = ""
    detail: Short = ""


class Taken(msgspec.Struct, frozen=True):
    """Whether it is one of our decoys; if so, it will be among the hits within a second."""

    known: bool


class ProbeWish(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Which endpoint to probe, by id. A probe is a paid call."""

    endpoint: Annotated[str, Meta(min_length=1, max_length=MOST)]


class ProbeView(msgspec.Struct, frozen=True):
    """A probe that was sent: its deployment, the epoch, how many decoys; `problem` is a code, empty for none."""

    endpoint: str
    deployment: str
    epoch: int
    decoys: int
    problem: str


class StandingView(msgspec.Struct, frozen=True, kw_only=True):
    """The last word on an endpoint's standing; null where it was taken back. `at` is Unix seconds."""

    endpoint: str
    standing: Standing | None
    reason: str
    at: float
    by: str


class Standings(msgspec.Struct, frozen=True):
    """What was set, one an endpoint."""

    standings: list[StandingView]


class StandingWish(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A standing to set, or null to take back what was set. The reason stays on record."""

    endpoint: Annotated[str, Meta(min_length=1, max_length=MOST)]
    standing: Standing | None
    reason: Annotated[str, Meta(min_length=1, max_length=500)]


def hit_view(hit: Hit) -> HitView:
    """A hit as it is told."""
    planting = hit.issued.planting
    return HitView(
        id=hit.id,
        endpoint=planting.endpoint,
        path=hit.issued.path or planting.endpoint,
        placement=planting.placement,
        epoch=planting.epoch,
        kind=planting.kind,
        issued=hit.issued.at,
        first_seen=hit.first,
        last_seen=hit.last,
        count=hit.count,
        how=hit.how,
        source=hit.source,
        address=hit.address,
        detail=hit.detail,
    )
