"""The permit: the right to send one exchange to one endpoint, once.

Only `policy/decide.py` issues permits, and the one adapter that opens upstream connections takes
nothing else. So retries, fallbacks and anything added later pass through policy by construction.
"""

from __future__ import annotations

from typing import Final

from tidegate.core.errors import Refused
from tidegate.core.words import DataClass

_SEAL: Final = object()


class Permit:
    """Single use, bound to an exchange, its data class and an endpoint. Issued by `issue` only."""

    __slots__ = ("_used", "data_class", "endpoint", "exchange", "rule")

    def __init__(self, seal: object, exchange: str, endpoint: str, data_class: DataClass, rule: str) -> None:
        if seal is not _SEAL:
            raise TypeError("a Permit is issued by policy, never constructed")
        self.exchange = exchange
        self.endpoint = endpoint
        self.data_class = data_class
        self.rule = rule
        self._used = False

    def use(self, endpoint: str) -> None:
        """Consume the permit for a connection to `endpoint`. Raises Refused when it is spent or for another."""
        if self._used:
            raise Refused("permit_spent", "A permit was used twice.", "Ask policy for a new one.", status=500)
        if endpoint != self.endpoint:
            raise Refused(
                "permit_mismatch", "A permit was shown at another endpoint.", "Ask policy for this one.", status=500
            )
        self._used = True


def issue(exchange: str, endpoint: str, data_class: DataClass, rule: str) -> Permit:
    """Issue a permit. Called by `policy/decide.py` alone; `tests/architecture` proves it."""
    return Permit(_SEAL, exchange, endpoint, data_class, rule)
