"""What an exchange is given to work with."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from tidegate.gateway.health import HealthBook
from tidegate.gateway.lane import Lane, LaneBook
from tidegate.gateway.pipe import Facts
from tidegate.gateway.provenance import Witness, unwitnessed
from tidegate.gateway.retry import Backoff
from tidegate.gateway.screening import Screening
from tidegate.gateway.variants import Variants
from tidegate.policy.decide import Decision
from tidegate.providers.record import Deployment, Route
from tidegate.wire.dialect import Dialect, ReplyContext

NO_FACTS = Facts()
"""What is known before anything was sent. Nothing is ever noted in it."""


def keep_nothing(_model: str) -> int:
    """No text is kept: there will be no recount."""
    return 0


def unscreened(_deployment: Deployment, _size: int) -> Screening | None:
    """Nothing looks at answers."""
    return None


class Setting(msgspec.Struct, frozen=True):
    """What an exchange is given: the call, where it may go, and the services that know the endpoints.

    `order` gives the ready deployments, best first, as the facts are when asked; `keep_text` says how
    many characters of produced text are kept of an upstream model's answer, for a recount; `screening` makes what
    looks at an answer.
    """

    context: ReplyContext
    client: Dialect
    route: Route
    wildcard: str
    decision: Decision
    order: Callable[[Route], list[Deployment]]
    lanes: LaneBook
    health: HealthBook
    backoff: Backoff
    fraction: Callable[[], float]
    wall: Callable[[], float]
    variants: Variants
    keep_text: Callable[[str], int] = keep_nothing
    screening: Callable[[Deployment, int], Screening | None] = unscreened
    witness: Callable[[Lane], Witness | None] = unwitnessed
