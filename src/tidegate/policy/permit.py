"""The permit: the right to send one exchange to one endpoint, once, in the form that policy allows.

Only `policy/decide.py` issues permits, and the one adapter that opens upstream connections takes
nothing else. So retries, fallbacks and anything added later pass through policy by construction.
"""

from __future__ import annotations

from typing import Final

from tidegate.core.errors import Refused
from tidegate.core.words import DataClass

_SEAL: Final = object()

Modes = tuple[tuple[str, str], ...]
"""What is taken out, and how: (label or kind, mode) pairs, sorted."""


class Permit:
    """Single use, bound to an exchange, its data class and an endpoint. Issued by `issue` only.

    With `redact` it is good for nothing until it is bound to a request from which that was taken out, and then for
    that very object alone: a request is frozen, so it cannot become another one after it was bound.
    """

    __slots__ = ("_request", "_used", "data_class", "endpoint", "exchange", "redact", "rule")

    def __init__(
        self, seal: object, exchange: str, endpoint: str, data_class: DataClass, rule: str, redact: Modes = ()
    ) -> None:
        if seal is not _SEAL:
            raise TypeError("a Permit is issued by policy, never constructed")
        self.exchange = exchange
        self.endpoint = endpoint
        self.data_class = data_class
        self.rule = rule
        self.redact = redact
        self._request: object = None
        self._used = False

    def bind(self, request: object, taken_out: Modes) -> None:
        """Say which request the permit is shown with, and what was taken out of it.

        MUST be called only where the redacted form was made, with the modes it was made by. Raises Refused
        (`permit_unredacted`) when something that has to be taken out is still in, `permit_spent` when it was used.
        """
        if self._used:
            raise _spent()
        if self.redact and not set(self.redact) <= set(taken_out):
            raise _unredacted()
        self._request = request

    def use(self, endpoint: str, request: object = None) -> None:
        """Consume the permit for sending `request` to `endpoint`.

        Raises Refused: `permit_spent`, `permit_mismatch` (another endpoint, or another request than it was bound
        to), `permit_unredacted` (it was bound to none, and something has to be taken out).
        """
        if self._used:
            raise _spent()
        if endpoint != self.endpoint:
            raise Refused(
                "permit_mismatch", "A permit was shown at another endpoint.", "Ask policy for this one.", status=500
            )
        if self._request is not None:
            if request is not self._request:
                raise Refused(
                    "permit_mismatch",
                    "A permit was shown with another request than it was bound to.",
                    "Bind it to this one.",
                    status=500,
                )
        elif self.redact:
            raise _unredacted()
        self._used = True


def _spent() -> Refused:
    return Refused("permit_spent", "A permit was used twice.", "Ask policy for a new one.", status=500)


def _unredacted() -> Refused:
    return Refused(
        "permit_unredacted",
        "A request was to be sent with what policy says must be taken out.",
        "This is a fault in Tidegate; nothing has left. Please report it.",
        status=500,
    )


def issue(exchange: str, endpoint: str, data_class: DataClass, rule: str, redact: Modes = ()) -> Permit:
    """Issue a permit. Called by `policy/decide.py` alone; `tests/architecture` proves it."""
    return Permit(_SEAL, exchange, endpoint, data_class, rule, redact)
