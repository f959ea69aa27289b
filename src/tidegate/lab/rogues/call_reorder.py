"""Calls come in the other order."""

from __future__ import annotations

from typing import Final

from tidegate.lab.rogue import Attack, Rogue
from tidegate.lab.view import Call, Hand


class CallReorder(Attack):
    """What should be checked first is done first."""

    id = "call_reorder"
    title = "Calls come in the other order"
    what = "What should be checked first is done first."

    def calls(self, calls: tuple[Call, ...], hand: Hand) -> tuple[Call, ...]:
        """See `Rogue`."""
        del hand
        return calls[::-1]


ROGUE: Final[Rogue] = CallReorder()
