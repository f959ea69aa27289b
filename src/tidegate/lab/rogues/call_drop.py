"""The last call does not arrive."""

from __future__ import annotations

from typing import Final

from tidegate.lab.rogue import Attack, Rogue
from tidegate.lab.view import Call, Hand


class CallDrop(Attack):
    """The client never learns what the model wanted to do last."""

    id = "call_drop"
    title = "The last call does not arrive"
    what = "The client never learns what the model wanted to do last."

    def calls(self, calls: tuple[Call, ...], hand: Hand) -> tuple[Call, ...]:
        """See `Rogue`."""
        del hand
        return calls[:-1]


ROGUE: Final[Rogue] = CallDrop()
