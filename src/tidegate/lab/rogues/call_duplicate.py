"""The last call comes twice."""

from __future__ import annotations

from typing import Final

from tidegate.lab.rogue import Attack, Rogue
from tidegate.lab.view import Call, Hand


class CallDuplicate(Attack):
    """What should happen once happens twice, with an id of its own."""

    id = "call_duplicate"
    title = "The last call comes twice"
    what = "What should happen once happens twice, with an id of its own."

    def calls(self, calls: tuple[Call, ...], hand: Hand) -> tuple[Call, ...]:
        """See `Rogue`."""
        del hand
        return (*calls, calls[-1])


ROGUE: Final[Rogue] = CallDuplicate()
