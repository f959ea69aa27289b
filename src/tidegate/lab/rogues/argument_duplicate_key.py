"""The same argument twice."""

from __future__ import annotations

from typing import Final

from tidegate.lab.arguments import doubled
from tidegate.lab.rogue import Attack, Rogue
from tidegate.lab.view import Call, Hand


class ArgumentDuplicateKey(Attack):
    """Two values of one name: one parser takes the first, another the last."""

    id = "argument_duplicate_key"
    title = "The same argument twice"
    what = "Two values of one name: one parser takes the first, another the last."

    def call(self, call: Call, hand: Hand) -> Call:
        """See `Rogue`."""
        return doubled(call, hand.options)


ROGUE: Final[Rogue] = ArgumentDuplicateKey()
