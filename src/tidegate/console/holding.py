"""What the admin API tells of requests and parts of answers that are held, and what a person decides about them.

Unlike everything else here, a held part of an answer shows content: a person cannot decide about what they do not see.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from tidegate.console.services import AdminServices
from tidegate.console.table import Asked
from tidegate.core.errors import BadRequest
from tidegate.gateway.holds import Hold

_MOST = 20_000
"""How much of a tool call's arguments is shown, in characters."""


class SightView(msgspec.Struct, frozen=True):
    """What a screen saw: by which rule, how bad it is, and what probably stood there before somebody changed it."""

    rule: str
    severity: str
    why: str
    seen: str
    likely: str


class HoldView(msgspec.Struct, frozen=True):
    """A request, or a part of an answer, that waits for a person. Times are Unix seconds.

    Of a request there is no `endpoint` yet, and its content is not shown; only a tool call has `tool` and `arguments`.
    """

    id: str
    of: Literal["request", "answer"]
    exchange: str
    key: str
    route: str
    endpoint: str
    rule: str
    reasons: list[str]
    tool: str
    arguments: str
    sights: list[SightView]
    since: float
    until: float


class Holds(msgspec.Struct, frozen=True):
    """What waits now, oldest first."""

    holds: list[HoldView]


class Decide(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What becomes of it: `release` lets it go to the client, `block` keeps it back."""

    decision: Literal["release", "block"]


class Holding:
    """The desk of the data plane."""

    def __init__(self, services: AdminServices) -> None:
        self._to = services

    async def holds(self, asked: Asked) -> Holds:
        """What waits."""
        return Holds([_view(hold) for hold in self._to.plane.holds.listed()])

    async def decide(self, asked: Asked) -> HoldView:
        """Decide about a held part. Raises BadRequest (`hold_not_found`)."""
        body: Decide = asked.body
        found = self._to.plane.holds.decide(asked.id, body.decision == "release")
        if found is None:
            raise BadRequest(
                "hold_not_found",
                "Nothing of that id waits any more.",
                "List what waits; after its time it is blocked.",
                status=404,
            )
        return _view(found)


def _view(hold: Hold) -> HoldView:
    origin = hold.origin
    sights = [SightView(item.rule, item.severity, item.why, item.seen, item.likely) for item in hold.sights]
    return HoldView(
        hold.id, "answer" if origin.endpoint else "request", origin.exchange, origin.key, origin.route,
        origin.endpoint, hold.rule, list(hold.reasons), hold.tool, hold.arguments[:_MOST], sights, hold.since,
        hold.until,
    )  # fmt: skip
