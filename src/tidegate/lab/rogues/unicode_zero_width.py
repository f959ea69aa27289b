"""Letters of no width within words."""

from __future__ import annotations

from typing import Final

from tidegate.lab.rogue import Attack, Rogue
from tidegate.lab.unseen import punctured
from tidegate.lab.view import Hand


class UnicodeZeroWidth(Attack):
    """Zero-width characters split the words of a text, and of code, so that no search finds them."""

    id = "unicode_zero_width"
    title = "Letters of no width within words"
    what = "Zero-width characters split the words of a text, and of code, so that no search finds them."

    def line(self, text: str, hand: Hand) -> str:
        """See `Rogue`."""
        return punctured(text)


ROGUE: Final[Rogue] = UnicodeZeroWidth()
