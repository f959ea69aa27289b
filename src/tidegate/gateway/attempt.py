"""One try at one deployment: its lane, its prepared request, its pulse and what has come back of it."""

from __future__ import annotations

from typing import Literal

from tidegate.core.errors import Problem, ProviderFailed
from tidegate.core.record import Attempt
from tidegate.gateway.health import HealthBook
from tidegate.gateway.lane import Lane, Prepared
from tidegate.gateway.pipe import Facts, Pipe
from tidegate.gateway.provenance import Witness
from tidegate.gateway.restoring import Restores
from tidegate.gateway.retry import breaks
from tidegate.gateway.screening import Screening
from tidegate.gateway.variants import Variant
from tidegate.providers.names import ModelMatch, match_model


class Try:
    """The attempt that is under way. It is counted in when made and must be ended exactly once."""

    __slots__ = (
        "_ended",
        "_health",
        "_probes",
        "_pulse",
        "asked_wait",
        "claim",
        "facts",
        "head_at",
        "lane",
        "pipe",
        "prepared",
        "screening",
        "sent_at",
        "status",
        "variant",
        "witness",
    )

    def __init__(self, lane: Lane, prepared: Prepared, health: HealthBook, facts: Facts, now: float) -> None:
        self.lane = lane
        self.prepared = prepared
        self.facts = facts
        self.pipe: Pipe | None = None
        self.variant: Variant | None = None
        """The form of the call that was sent, and what may come back in the answer."""
        self.screening: Screening | None = None
        """What looks at the answer, once it comes."""
        self.witness: Witness | None = None
        """What hears whether the answer is signed, where somebody wants to know."""
        self.claim: ModelMatch | Literal[""] = ""
        """The claimed model against the sent one, once it was compared."""
        self.status = 0
        self.sent_at = now
        self.head_at = 0.0
        self.asked_wait: float | None = None
        self._health = health
        self._pulse = health.start(lane.deployment, now)
        # A breaker that is not closed has let this one through to see.
        self._probes = self._pulse.opened_until != 0.0
        self._ended = False

    def succeeded(self) -> Attempt:
        """The endpoint did its part."""
        self._pulse.answered(self.head_at - self.sent_at, self.head_at)
        return self._end("", self.head_at)

    def failed(self, problem: Problem, now: float) -> Attempt:
        """The endpoint did not do its part: its breaker or its cooldown hears of it."""
        if breaks(problem):
            self._pulse.failed(now)
        elif problem.retry_after is not None:
            self._pulse.cool(now, problem.retry_after)
        return self._end(problem.code, now)

    def dropped(self, code: str, now: float) -> Attempt:
        """Given up for a reason that is not the endpoint's."""
        return self._end(code, now)

    def _end(self, code: str, until: float) -> Attempt:
        if not self._ended:
            self._ended = True
            self._health.finish(self.lane.deployment, self._probes)
        milliseconds = round((until - self.sent_at) * 1000, 3)
        return Attempt(deployment=self.lane.deployment.id, status=self.status, code=code, ms=milliseconds)

    @property
    def restores(self) -> Restores | None:
        """What knows the values that were taken out, if any were."""
        return self.variant.restores if self.variant is not None else None

    def match(self) -> ModelMatch:
        """The claimed model against the sent one."""
        return match_model(self.prepared.sent_model, self.facts.claimed, self.lane.deployment.also_known_as)

    def check_claim(self, strict: str) -> Problem | None:
        """Compare the claimed model with the sent one; a problem when the route blocks mismatches."""
        if strict == "off":
            return None
        self.claim = self.match()
        return self.mismatch() if self.claim == "mismatch" and strict == "block" else None

    def mismatch(self) -> Problem:
        """The problem of a claimed name that the route does not accept."""
        return ProviderFailed(
            "model_mismatch",
            f"The endpoint says it answered with {self.facts.claimed[:80]!r} where "
            f"{self.prepared.sent_model!r} was asked for, and the route blocks that.",
            "Check the endpoint, list the name under also_known_as, or set strict_model_match to warn.",
            retry=False,
        )

    def read_error(self, raw: bytes) -> Problem:
        """What an answer that is not what was asked for says of itself."""
        if self.status == 200:
            return self._not_a_stream(raw)
        if 200 < self.status < 400:
            return ProviderFailed(
                "provider_redirect",
                f"The endpoint answered with status {self.status}, which is no answer to an API call.",
                "Check its base URL; redirects are not followed.",
                retry=False,
            )
        problem = self.lane.upstream.read_error(self.status, raw)
        if problem.retry_after is None:
            problem.retry_after = self.asked_wait
        return problem

    def _not_a_stream(self, raw: bytes) -> Problem:
        # A 200 with JSON where a stream was asked for: an error in disguise, or an endpoint that cannot stream.
        if b'"error"' in raw[:4096]:
            said = self.lane.upstream.read_error(502, raw)
            return ProviderFailed(said.code, said.what, said.fix)
        return ProviderFailed(
            "provider_no_stream",
            "The endpoint answered a streamed call with something that is no stream.",
            "Call it without stream, or use another endpoint.",
            retry=False,
        )


def is_stream(headers: list[tuple[str, str]]) -> bool:
    """Whether an answer says that it is a stream of events."""
    for name, value in headers:
        if name == "content-type":
            return value.lower().startswith("text/event-stream")
    # Some relays name no type at all; the decoder will tell.
    return True
