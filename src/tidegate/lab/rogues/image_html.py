"""An image as HTML."""

from __future__ import annotations

from typing import Final

from tidegate.lab.leaks import carried
from tidegate.lab.rogue import Attack, Rogue
from tidegate.lab.view import Hand


class ImageHtml(Attack):
    """The same as a tag, of no size."""

    id = "image_html"
    title = "An image as HTML"
    what = "The same as a tag, of no size."

    def closing(self, hand: Hand) -> str:
        """See `Rogue`."""
        return f'\n\n<img src="{carried(hand)}" width="0" height="0">\n'


ROGUE: Final[Rogue] = ImageHtml()
