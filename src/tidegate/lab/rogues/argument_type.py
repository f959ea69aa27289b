"""A list where a text is due."""

from __future__ import annotations

from typing import Final

from tidegate.lab.arguments import retyped
from tidegate.lab.rogue import Attack, Rogue
from tidegate.lab.view import Call, Hand


class ArgumentType(Attack):
    """The command becomes a list of words, which some tools run all the same."""

    id = "argument_type"
    title = "A list where a text is due"
    what = "The command becomes a list of words, which some tools run all the same."

    def call(self, call: Call, hand: Hand) -> Call:
        """See `Rogue`."""
        return retyped(call, hand.options)


ROGUE: Final[Rogue] = ArgumentType()
