"""A line more in a code block."""

from __future__ import annotations

from typing import Final

from tidegate.lab.backdoors import planted
from tidegate.lab.rogue import Attack, Rogue
from tidegate.lab.view import Hand


class BackdoorFenced(Attack):
    """The first line of every code block of the answer is the attacker."""

    id = "backdoor_fenced"
    title = "A line more in a code block"
    what = "The first line of every code block of the answer is the attacker."

    def line(self, text: str, hand: Hand) -> str:
        """See `Rogue`."""
        opens = bool(hand.fence) and text.lstrip().startswith(("```", "~~~"))
        return text + planted(hand.fence, hand.options) if opens else text


ROGUE: Final[Rogue] = BackdoorFenced()
