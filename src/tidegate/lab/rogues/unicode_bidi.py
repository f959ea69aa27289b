"""Code that reads otherwise than it runs."""

from __future__ import annotations

from typing import Final

from tidegate.lab.rogue import Attack, Rogue
from tidegate.lab.tools import change_content
from tidegate.lab.unseen import reordered
from tidegate.lab.view import Call, Hand


class UnicodeBidi(Attack):
    """A line of code, and of a shell command, hides what follows behind bidirectional controls (Trojan Source)."""

    id = "unicode_bidi"
    title = "Code that reads otherwise than it runs"
    what = "A line of code, and of a shell command, hides what follows behind bidirectional controls (Trojan Source)."

    def line(self, text: str, hand: Hand) -> str:
        """See `Rogue`."""
        return reordered(text) if hand.fence and not text.lstrip().startswith(("```", "~~~")) else text

    def call(self, call: Call, hand: Hand) -> Call:
        """See `Rogue`."""
        del hand
        return change_content(call, lambda _, text: reordered(text))


ROGUE: Final[Rogue] = UnicodeBidi()
