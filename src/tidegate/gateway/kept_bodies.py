"""Evidence of an exchange whose bodies are kept beside the log: the same bytes that it commits to, and no others.

Made only where the settings say so; an exchange whose bodies are not kept has plain Evidence and pays nothing.
"""

from __future__ import annotations

from typing import Protocol

from tidegate.gateway.evidence import Evidence
from tidegate.ledger.commitment import RECEIVED, REQUEST, RESPONSE, SENT
from tidegate.ledger.content import Keeper


class Shelf(Protocol):
    """Where bodies go. Neither method waits or raises: an exchange never ends otherwise because of them."""

    def keeper(self) -> Keeper:
        """What gathers the bodies of one exchange."""
        ...

    def put(self, exchange: str, salt: bytes, keeper: Keeper) -> None:
        """It is closed: keep what was gathered."""
        ...


class KeptEvidence(Evidence):
    """Evidence that gathers what goes by."""

    __slots__ = ("_keeper",)

    def __init__(self, exchange: str, salt: bytes, keeper: Keeper) -> None:
        """See Evidence."""
        super().__init__(exchange, salt)
        self._keeper = keeper

    def asked(self, raw: bytes) -> None:
        """See Evidence."""
        super().asked(raw)
        self._keeper.take(REQUEST, raw)

    def attempt(self, body: bytes) -> None:
        """See Evidence."""
        super().attempt(body)
        self._keeper.drop(SENT)
        self._keeper.drop(RECEIVED)
        self._keeper.take(SENT, body)

    def heard(self, data: bytes) -> None:
        """See Evidence."""
        super().heard(data)
        self._keeper.take(RECEIVED, data)

    def gave(self, data: bytes) -> None:
        """See Evidence."""
        super().gave(data)
        self._keeper.take(RESPONSE, data)

    def gathered(self) -> Keeper:
        """What there is once the exchange is closed, and why the rest is not. Nothing is added to it any more."""
        # A thread takes it from here, and a defect may still give the client bytes that no entry commits to.
        keeper, self._keeper = self._keeper, Keeper(0)
        if self._hearing:
            # There is no commitment to it either.
            keeper.refuse(RECEIVED, "not_heard")
        keeper.lacks(REQUEST, "not_read")
        keeper.lacks(SENT, "not_sent")
        keeper.lacks(RECEIVED, "not_heard" if self._answered else "no_answer")
        keeper.lacks(RESPONSE, "not_given")
        return keeper
