"""What is held back until a person has decided: the desk where it lies, in memory, while its exchange waits.

Of an answer, content is shown there: it is for admins, and gone when it is decided. Of a request, only why it is held.
"""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from typing import Final

import msgspec

from tidegate.detect.screen import Sight
from tidegate.gateway.held import Waiting
from tidegate.policy.screening import Judgement, kept_back, released

MOST: Final = 1000
"""How many parts may wait at once; past it, what is to be held is kept back at once."""

TIMEOUT: Final = "timeout"
REFUSED: Final = "refused"
PERSON: Final = "person"
DESK_FULL: Final = "desk_full"


class Origin(msgspec.Struct, frozen=True):
    """Whose it is: the exchange, and ids of its key, route and endpoint; of a request there is no endpoint yet."""

    exchange: str
    key: str
    route: str
    endpoint: str


class Hold(msgspec.Struct, frozen=True):
    """A request, or a part of an answer, that waits; `since` and `until` are Unix seconds.

    Only a tool call has `tool` and `arguments`. `reasons` are policy's codes.
    """

    id: str
    origin: Origin
    rule: str
    seen: str
    tool: str
    arguments: str
    sights: tuple[Sight, ...]
    reasons: tuple[str, ...]
    since: float
    until: float


class HoldDesk:
    """Holds by id, oldest first. Used on the event loop only."""

    def __init__(self) -> None:
        self._waiting: OrderedDict[str, tuple[Hold, asyncio.Future[bool]]] = OrderedDict()

    def listed(self) -> list[Hold]:
        """What waits now, oldest first."""
        return [hold for hold, _ in self._waiting.values()]

    def decide(self, ident: str, release: bool) -> Hold | None:
        """A person has decided. None when nothing of that id waits any more."""
        found = self._waiting.get(ident)
        if found is None or found[1].done():
            return None
        found[1].set_result(release)
        return found[0]

    async def wait(self, ident: str, origin: Origin, waiting: Waiting, now: float, seconds: float) -> Judgement:
        """Wait for a person, for at most `seconds`. `ident` is a fresh id, `now` Unix seconds."""
        held = waiting.held
        if held is None:
            raise RuntimeError("only what policy holds can wait for a person")
        if len(self._waiting) >= MOST:
            return kept_back(held, DESK_FULL)
        call = waiting.call
        hold = Hold(
            ident,
            origin,
            held.rule,
            held.seen,
            call.name if call is not None else "",
            call.arguments if call is not None else "",
            waiting.sights,
            held.reasons,
            now,
            now + seconds,
        )
        future = asyncio.get_running_loop().create_future()
        self._waiting[ident] = hold, future
        try:
            async with asyncio.timeout(seconds):
                release = await future
        except TimeoutError:
            return kept_back(held, TIMEOUT)
        finally:
            del self._waiting[ident]
        return released(held, PERSON) if release else kept_back(held, REFUSED)
