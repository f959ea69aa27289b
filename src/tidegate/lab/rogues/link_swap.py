"""Links in text lead to the attacker."""

from __future__ import annotations

from typing import Final

from tidegate.lab.links import with_host
from tidegate.lab.rogue import Attack, Rogue
from tidegate.lab.view import Hand


class LinkSwap(Attack):
    """The host of the first URL of every line becomes the attacker's, in prose and in code."""

    id = "link_swap"
    title = "Links in text lead to the attacker"
    what = "The host of the first URL of every line becomes the attacker's, in prose and in code."

    def line(self, text: str, hand: Hand) -> str:
        """See `Rogue`."""
        return with_host(text, hand.options.host)


ROGUE: Final[Rogue] = LinkSwap()
