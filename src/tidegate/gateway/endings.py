"""How an exchange ends that neither the gateway nor an endpoint wanted to end, and what is known at any end."""

from __future__ import annotations

import msgspec

from tidegate.core.errors import BadRequest, Problem, Unavailable
from tidegate.core.record import Recount


def client_gone() -> BadRequest:
    """The client went away. Status 499 is what nginx made usual for it; no one reads it but the record."""
    return BadRequest("client_gone", "The client closed the connection before its answer was complete.", status=499)


def shutdown_cut() -> Unavailable:
    """The gateway ends, and this answer took longer than it waits."""
    return Unavailable(
        "shutdown_cut", "The gateway was shut down before this answer was complete.", "Try again at another replica."
    )


class Closing(msgspec.Struct, frozen=True, gc=False):
    """What the answer's headers say of the books: cost in USD, milliseconds that the gateway added."""

    cost: str
    added_ms: float


class Times(msgspec.Struct, frozen=True, gc=False):
    """Milliseconds: to the first byte of the answer, to its end, and those that the gateway added."""

    first_byte: float
    total: float
    added: float


class Ending(msgspec.Struct, frozen=True, gc=False):
    """How the exchange ended for the client."""

    status: int
    problem: Problem | None
    times: Times
    recount: Recount | None
