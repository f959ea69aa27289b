"""The refusals of limits and budgets: which scope, which limit, when it frees. Never a key, never content."""

from __future__ import annotations

import math
from datetime import UTC, datetime

from tidegate.core.errors import Refused
from tidegate.core.money import money_text
from tidegate.core.principal import Budget
from tidegate.core.windows import window_end


def parallel_limit(scope: str, limit: int) -> Refused:
    """As many calls as allowed are in progress."""
    return Refused(
        "parallel_limit",
        f"{scope} has {limit} calls in progress, which is its limit.",
        "Wait for one to end, or raise parallel_requests.",
        status=429,
        retry=True,
        retry_after=1.0,
    )


def request_rate(scope: str, limit: int, wait: float) -> Refused:
    """The requests of the last minute are used up for `wait` more seconds."""
    return Refused(
        "rate_limit_requests",
        f"{scope} has made {limit} requests in the last minute, which is its limit.",
        f"Try again in {_seconds(wait):g} s, or raise requests_per_minute.",
        status=429,
        retry=True,
        retry_after=_seconds(wait),
    )


def token_rate(scope: str, limit: int, tokens: int, wait: float | None) -> Refused:
    """The tokens of the last minute leave no room for `wait` more seconds; None: this call can never fit."""
    if wait is None:
        return Refused(
            "rate_limit_tokens",
            f"This call may take {tokens} tokens, and {scope} is limited to {limit} a minute.",
            "Send a shorter prompt, set a lower output limit, or raise tokens_per_minute.",
            status=429,
            retry=False,
        )
    return Refused(
        "rate_limit_tokens",
        f"{scope} is limited to {limit} tokens a minute, and this call may take {tokens}.",
        f"Try again in {_seconds(wait):g} s, or raise tokens_per_minute.",
        status=429,
        retry=True,
        retry_after=_seconds(wait),
    )


def budget_exhausted(scope: str, budget: Budget, now: float) -> Refused:
    """A hard budget leaves no room for this call.

    Status 429 without retry, as OpenAI answers `insufficient_quota`: the SDKs would only repeat it in vain.
    """
    end = window_end(budget.window, now)
    until = "It never starts anew." if end is None else f"It starts anew at {_iso(end)}."
    amount = money_text(budget.limit)
    span = "total budget" if budget.window == "total" else f"budget per {budget.window}"
    return Refused(
        "budget_exhausted",
        f"The {span} of {scope}, {amount} USD, has no room for what this call may cost. {until}",
        "Ask whoever runs this gateway to raise the budget, or lower the call's output limit.",
        status=429,
        retry=False,
    )


def _seconds(wait: float) -> float:
    # Rounded up: a client that comes back too early is refused once more.
    return max(math.ceil(wait * 10) / 10, 0.1)


def _iso(at: float) -> str:
    return datetime.fromtimestamp(at, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
