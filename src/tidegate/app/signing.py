"""Makes what signs and what verifies of the settings; chains and the key live as long as the process."""

from __future__ import annotations

from pathlib import Path

from tidegate.adapters.signer import open_key
from tidegate.app.config import Settings
from tidegate.app.config_provenance import ring_of
from tidegate.core.ports import Clock, Entropy, Signer
from tidegate.gateway.provenance import Verifier
from tidegate.gateway.signing import AnswerSigner
from tidegate.provenance.chain import ChainBook, ChainMaker


class Signatures:
    """What is kept from one configuration to the next. Call `open` before anything is signed."""

    def __init__(self, clock: Clock, entropy: Entropy) -> None:
        self._clock = clock
        self._entropy = entropy
        self._heard = ChainBook()
        self._made = ChainMaker()
        self._key: Signer | None = None

    def open(self, settings: Settings) -> None:
        """Take the key from the state, or make it, where answers are signed. Raises Misconfigured."""
        if settings.provenance.sign and self._key is None:
            self._key = open_key(Path(settings.state_dir))

    def verifier(self, settings: Settings) -> Verifier | None:
        """What verifies; None where no endpoint wants it. Raises Misconfigured (`public_key_invalid`)."""
        given = settings.provenance
        if all(item.envelope.policy == "ignore" for item in settings.endpoints):
            return None
        return Verifier(ring_of(given), self._heard, self._clock.wall, self._entropy.token, given.skew, given.longest)

    def signer(self, settings: Settings) -> AnswerSigner | None:
        """What signs; None where nothing is signed."""
        given = settings.provenance
        if not given.sign or self._key is None:
            return None
        return AnswerSigner(
            self._key, given.provider, given.validity, self._made, self._clock.wall, self._entropy.token
        )
