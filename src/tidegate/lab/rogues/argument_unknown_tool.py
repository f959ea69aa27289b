"""A call of a tool that nobody declared."""

from __future__ import annotations

from typing import Final

from tidegate.lab.arguments import renamed
from tidegate.lab.rogue import Attack, Rogue
from tidegate.lab.view import Call, Hand


class ArgumentUnknownTool(Attack):
    """A client may know more tools than it declared."""

    id = "argument_unknown_tool"
    title = "A call of a tool that nobody declared"
    what = "A client may know more tools than it declared."

    def call(self, call: Call, hand: Hand) -> Call:
        """See `Rogue`."""
        return renamed(call, hand.options)


ROGUE: Final[Rogue] = ArgumentUnknownTool()
