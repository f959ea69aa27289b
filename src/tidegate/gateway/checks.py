"""Which checks an exchange went through and what they said; those that did not run say why."""

from __future__ import annotations

from tidegate.core.words import FOUND, PASSED, Outcome, not_checked
from tidegate.gateway.attempt import Try
from tidegate.gateway.exchange import Exchange
from tidegate.providers.record import Endpoint

NOT_SCREENED = str(not_checked("switched_off"))
NOT_YET = str(not_checked("streaming"))
"""Of a stream, the head goes out before all of it has been looked at. The record says what came of it."""

SWITCHED_OFF = str(not_checked("switched_off"))


MODEL_OUTCOMES = {
    "match": str(PASSED),
    "alias": str(PASSED),
    "mismatch": str(FOUND),
    "unknown": str(not_checked("no_claim")),
    "": str(not_checked("no_answer")),
}


def checks_of(exchange: Exchange, classified: str) -> dict[str, str]:
    """Which checks ran on the exchange and what they said; those that did not run say why.

    `classified` is the outcome of looking at the call.
    """
    wanted = exchange.setting.route.strict_model_match != "off"
    model = MODEL_OUTCOMES[exchange.match] if wanted else SWITCHED_OFF
    trying = exchange.last
    checks = {"classify": classified, "screen": screened(exchange), "model_match": model}
    if trying is not None and trying.lane.deployment.endpoint.preferences is not None:
        checks["provider_preferences"] = str(preferences_outcome(trying.lane.deployment.endpoint, trying))
    if trying is not None and trying.witness is not None:
        checks["envelope"] = enveloped(exchange)
    return checks


def late_checks(exchange: Exchange) -> dict[str, str]:
    """The checks that the head of a stream could not tell of, as they are at its end."""
    late = {"screen": screened(exchange)}
    if exchange.last is not None and exchange.last.witness is not None:
        late["envelope"] = enveloped(exchange)
    return late


def enveloped(exchange: Exchange) -> str:
    """Whether the answer was signed, by its latest attempt."""
    trying = exchange.last
    if trying is None or trying.witness is None:
        return SWITCHED_OFF
    if exchange.is_open and trying.pipe is not None and not trying.witness.holds:
        return NOT_YET
    return str(trying.witness.outcome)


def screened(exchange: Exchange) -> str:
    """What looking at the answer said, or why nothing looked."""
    trying = exchange.last
    if trying is None or trying.screening is None:
        return NOT_SCREENED
    if exchange.is_open and trying.pipe is not None:
        return NOT_YET
    return str(trying.screening.outcome)


def preferences_outcome(endpoint: Endpoint, trying: Try) -> Outcome:
    """Whether an aggregator kept to the providers it was told to use, by what it says of itself."""
    wanted = endpoint.preferences
    if wanted is None or not wanted.only:
        return not_checked("nothing_to_hold_against")
    served_by = trying.facts.served_by
    if not served_by:
        return not_checked("no_provider_named")
    allowed = {_slug(name) for name in wanted.only}
    return PASSED if _slug(served_by) in allowed else FOUND


def _slug(name: str) -> str:
    return "".join(letter for letter in name.split("/", 1)[0].lower() if letter.isalnum())
