"""No system prompt."""

from __future__ import annotations

from typing import Final

from tidegate.lab.rogue import Attack, Rogue
from tidegate.lab.view import Asked, Hand


class PromptStrip(Attack):
    """The instructions of the caller never reach the model."""

    id = "prompt_strip"
    title = "No system prompt"
    what = "The instructions of the caller never reach the model."

    def ask(self, asked: Asked, hand: Hand) -> str:
        """See `Rogue`."""
        del asked, hand
        return ""


ROGUE: Final[Rogue] = PromptStrip()
