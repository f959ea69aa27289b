"""Who signed an answer: asks an endpoint to sign, verifies what comes back, and says what became of it.

A `Witness` belongs to one attempt. Where a signature is required, a stream is held until its envelope, which
comes last, is verified: until then another endpoint can take over, and the client has seen nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

import msgspec
from msgspec.structs import replace

from tidegate.core.errors import NotProven, ProviderFailed
from tidegate.core.words import PASSED, Outcome, not_checked
from tidegate.gateway.covered import said_of
from tidegate.gateway.hearing import HearingPipe, StreamEar, member_of
from tidegate.gateway.lane import Lane, Prepared
from tidegate.gateway.pipe import Pipe
from tidegate.provenance.binding import check_binding
from tidegate.provenance.chain import ChainBook
from tidegate.provenance.envelope import Envelope, Expected, read_envelope, verify_envelope
from tidegate.provenance.keys import KeyRing
from tidegate.provenance.said import Said
from tidegate.provenance.strict import read_object
from tidegate.providers.names import match_model
from tidegate.providers.record import EnvelopeRule
from tidegate.wire.prompt import Json

NONCE_HEADER: Final = "x-tidegate-nonce"
COVERED: Final = ("generate", "complete")
"""Operations whose answers say something that an envelope covers."""

_NONCE_BYTES: Final = 24
_NO_ANSWER: Final = not_checked("no_answer")
_NO_ENVELOPE: Final = not_checked("no_envelope")


class Verifier(msgspec.Struct, frozen=True):
    """What the witnesses of one configuration share. `skew` and `longest` are seconds, `wall` gives Unix seconds."""

    ring: KeyRing
    chains: ChainBook
    wall: Callable[[], float]
    token: Callable[[int], str]
    skew: float = 30.0
    longest: float = 3600.0

    def witness(self, lane: Lane) -> Witness | None:
        """What hears the answers of an endpoint; None where nobody wants to know, or no envelope could cover them."""
        rule = lane.deployment.endpoint.envelope
        if rule is None or rule.policy == "ignore" or lane.upstream.operation not in COVERED:
            return None
        return Witness(self, rule, lane)


def unwitnessed(_lane: Lane) -> Witness | None:
    """Nobody wants to know who signed."""
    return None


class Witness:
    """Hears one answer of one endpoint. `outcome` says what is known of its signature."""

    __slots__ = ("_lane", "_nonce", "_rule", "_verifier", "outcome")

    def __init__(self, verifier: Verifier, rule: EnvelopeRule, lane: Lane) -> None:
        self._verifier = verifier
        self._rule = rule
        self._lane = lane
        self._nonce = verifier.token(_NONCE_BYTES)
        self.outcome = _NO_ANSWER

    # -- the request

    def lane(self) -> Lane:
        """The lane with the nonce in the body, where the rule wants it there."""
        name = self._rule.nonce_member
        return self._lane if not name else replace(self._lane, extra={**self._lane.extra, name: self._nonce})

    def ask(self, prepared: Prepared) -> Prepared:
        """The request with the nonce in its head, where the rule wants it there."""
        if not self._rule.nonce_header:
            return prepared
        headers = tuple(pair for pair in prepared.outbound.headers if pair[0] != self._rule.nonce_header)
        outbound = replace(prepared.outbound, headers=(*headers, (self._rule.nonce_header, self._nonce)))
        return replace(prepared, outbound=outbound)

    # -- the answer

    def whole(self, raw: bytes) -> None:
        """Verify a whole answer, as it came. Raises ProviderFailed (`envelope_missing`, `envelope_invalid`)."""
        envelope: Json = None
        said = Said()
        try:
            document = read_object(raw, exact=False)
            envelope = document.pop(self._rule.member, None)
            said = said_of(self._lane.upstream.decode_reply(raw), document)
            if envelope is not None:
                # Numbers that no double holds were let pass above, where they sign nothing.
                envelope = read_object(member_of(raw, self._rule.member))
        except NotProven as problem:
            self.fail(problem)
            return
        self.settle([] if envelope is None else [envelope], said)

    def pipe(self, inner: Pipe) -> Pipe:
        """The way of a stream past this witness."""
        return HearingPipe(inner, self, StreamEar(self, self._lane, self._rule.member))

    @property
    def holds(self) -> bool:
        """Whether a stream is held to its end: what is required is not passed on before it is there."""
        return self._rule.policy in ("require", "require_for_tools")

    @property
    def most(self) -> int:
        """Bytes of a stream that are held, or heard, at most."""
        return self._lane.address.max_response

    def settle(self, envelopes: Sequence[Json], said: Said) -> None:
        """All is here: verify. Raises ProviderFailed where the rule requires what is not there."""
        if not envelopes:
            self.outcome = _NO_ENVELOPE
            if self._requires(said):
                raise _missing()
            return
        try:
            if len(envelopes) > 1:
                raise NotProven("envelope_repeated", "The answer carries two envelopes.", "Treat it as unsigned.")
            self._verify(read_envelope(envelopes[0]), said)
        except NotProven as problem:
            self.fail(problem)
            return
        self.outcome = PASSED

    def unheard(self) -> None:
        """A stream is over; where nothing was settled, the endpoint failed."""
        if self.outcome is _NO_ANSWER:
            self.outcome = not_checked("answer_failed")

    def give_up(self, reason: str) -> None:
        """The answer could not be heard to its end."""
        self.outcome = not_checked(reason)

    def _verify(self, envelope: Envelope, said: Said) -> None:
        verifier, endpoint = self._verifier, self._lane.deployment.endpoint
        providers = frozenset(self._rule.providers or (endpoint.provider,))
        expected = Expected(self._nonce, verifier.wall(), providers, verifier.skew, verifier.longest)
        verify_envelope(envelope, verifier.ring, expected)
        names = self._lane.deployment.also_known_as
        check_binding(envelope, said, match_model(envelope.model, said.model, names) != "mismatch")
        verifier.chains.take(envelope)

    def _requires(self, said: Said) -> bool:
        policy = self._rule.policy
        return policy == "require" or (policy == "require_for_tools" and bool(said.calls or said.uncovered))

    def fail(self, problem: NotProven) -> None:
        """The answer is not signed as it should be. Raises ProviderFailed where the rule requires that."""
        self.outcome = Outcome("found", problem.code)
        if self.holds:
            # An envelope that is there and wrong is worse than none, whatever the answer holds.
            raise ProviderFailed(
                "envelope_invalid",
                f"The endpoint's answer is not signed as it should be ({problem.code}).",
                "Nothing of it was passed on. Look at who stands between the gateway and the signer.",
            )


def _missing() -> ProviderFailed:
    return ProviderFailed(
        "envelope_missing",
        "The endpoint's answer carries no signed envelope, and this endpoint must sign.",
        "Nothing of it was passed on. Check that the endpoint signs, or lower its `envelope.policy`.",
    )
