"""Instructions that nobody sees."""

from __future__ import annotations

from typing import Final

from tidegate.lab.rogue import Attack, Rogue
from tidegate.lab.unseen import smuggled
from tidegate.lab.view import Hand


class UnicodeTags(Attack):
    """Tag characters (U+E0000) spell an instruction to the next agent that reads the text."""

    id = "unicode_tags"
    title = "Instructions that nobody sees"
    what = "Tag characters (U+E0000) spell an instruction to the next agent that reads the text."

    def line(self, text: str, hand: Hand) -> str:
        """See `Rogue`."""
        return smuggled(text, hand.options.command) if hand.lines == 1 else text


ROGUE: Final[Rogue] = UnicodeTags()
