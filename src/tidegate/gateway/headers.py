"""Response headers: what an answer says of how it came to be.

Values that a stranger had a hand in (model names, dropped fields) are escaped, so that none can break
out of its header.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from urllib.parse import quote

from tidegate.core.errors import Problem
from tidegate.providers.record import Deployment

Pair = tuple[bytes, bytes]

_MAX_VALUE = 1024


def clean(value: str) -> bytes:
    """A header value: printable ASCII as it is, anything else percent-encoded; cut at 1,024 characters."""
    if value.isascii() and value.isprintable():
        return value[:_MAX_VALUE].encode()
    return quote(value[:_MAX_VALUE], safe=" !#$&'()*+,/:;=?@[]{}|~-._")[:_MAX_VALUE].encode()


def identity(exchange: str) -> list[Pair]:
    """The exchange's id under the names that the SDKs and we read."""
    name = exchange.encode()
    return [(b"x-tidegate-exchange", name), (b"x-request-id", name), (b"request-id", name)]


def of_deployment(deployment: Deployment) -> tuple[Pair, ...]:
    """Who served. The same for each answer of a deployment: make it once."""
    endpoint = deployment.endpoint
    return (
        (b"x-tidegate-deployment", clean(deployment.id)),
        (b"x-tidegate-provider", clean(endpoint.provider)),
        (b"x-tidegate-tier", endpoint.tier.value.encode()),
    )


def of_checks(checks: Mapping[str, str]) -> bytes:
    """`name=outcome` pairs."""
    return clean(", ".join(f"{name}={outcome}" for name, outcome in checks.items()))


def of_problem(problem: Problem) -> list[Pair]:
    """What tells an SDK whether to try again, and a person what it was."""
    pairs: list[Pair] = [
        (b"x-should-retry", b"true" if problem.retry else b"false"),
        (b"x-tidegate-error", problem.code.encode()),
    ]
    if problem.retry_after is not None:
        # Whole seconds, rounded up: the header's own unit.
        pairs.append((b"retry-after", str(max(1, int(problem.retry_after + 0.999))).encode()))
        pairs.append((b"retry-after-ms", str(int(problem.retry_after * 1000)).encode()))
    return pairs


def of_limits(limits: Iterable[tuple[str, str]]) -> list[Pair]:
    """Rate-limit headers as the SDKs' users know them."""
    return [(name.encode(), value.encode()) for name, value in limits]
