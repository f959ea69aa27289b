"""When to try again and how long to wait: jittered exponential back-off that honours the upstream's word."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC
from email.utils import parsedate_to_datetime

import msgspec

from tidegate.core.errors import BadRequest, Problem, ProviderFailed, Unavailable


class Backoff(msgspec.Struct, frozen=True):
    """Waits of at most `base` * 2^n seconds, capped by `cap`; a longer `retry-after` than `patience` ends it."""

    base: float = 0.25
    cap: float = 8.0
    patience: float = 30.0

    def wait(self, round_number: int, asked: float | None, fraction: float) -> float | None:
        """Seconds to wait before going through the deployments again, or None to give up.

        `asked` is what an upstream's retry-after said; `fraction` a uniform number in [0, 1).
        """
        if asked is not None:
            return None if asked > self.patience else asked + fraction * min(self.base, 1.0)
        return min(self.cap, self.base * 2.0**round_number) * (0.5 + 0.5 * fraction)


def retry_after(headers: Iterable[tuple[str, str]], wall: float) -> float | None:
    """Seconds that `retry-after-ms` or `retry-after` (seconds or an HTTP date) ask for; None without a valid one."""
    found: float | None = None
    for name, value in headers:
        if name == "retry-after-ms":
            milliseconds = _number(value)
            if milliseconds is not None:
                return milliseconds / 1000.0
        elif name == "retry-after":
            found = _number(value)
            if found is None:
                found = _date(value, wall)
    return found


def _number(text: str) -> float | None:
    try:
        value = float(text)
    except ValueError:
        return None
    return value if 0.0 <= value < 1e9 else None


def _date(text: str, wall: float) -> float | None:
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, IndexError):
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return max(0.0, moment.timestamp() - wall)


def elsewhere(problem: Problem) -> bool:
    """Whether another deployment might do better: any fault of the endpoint's, and never the caller's."""
    if isinstance(problem, BadRequest):
        return problem.code in _ENDPOINTS_OWN
    return isinstance(problem, ProviderFailed)


_ENDPOINTS_OWN = frozenset({"provider_not_found"})
"""The endpoint does not know the model: the caller's request may be fine at another deployment."""


def breaks(problem: Problem) -> bool:
    """Whether the failure counts against the endpoint's health (rate limits ask for a pause instead)."""
    return isinstance(problem, ProviderFailed) and problem.status != 429


def none_available(route: str, wait: float | None) -> Unavailable:
    """The problem of a route of which no deployment can take a call; the soonest may in `wait` seconds."""
    return Unavailable(
        "no_deployment_available",
        f"No deployment of the route {route!r} can take this call now.",
        "Try again shortly; the operator sees in the admin API which are down, cooling, full or not cleared.",
        retry_after=wait,
    )
