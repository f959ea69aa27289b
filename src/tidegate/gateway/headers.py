"""Response headers: what an answer says of how it came to be, as ready lines (`name: value CRLF`).

Values that a stranger had a hand in (model names, dropped fields) are escaped, so that none can break
out of its line.
"""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import quote

from tidegate.core.errors import Problem
from tidegate.policy.decide import Decision
from tidegate.providers.record import Deployment

Pair = tuple[bytes, bytes]

JSON = b"content-type: application/json\r\n"

_MAX_VALUE = 1024


def clean(value: str) -> bytes:
    """A header value: printable ASCII as it is, anything else percent-encoded; cut at 1,024 characters."""
    if value.isascii() and value.isprintable():
        return value[:_MAX_VALUE].encode()
    return quote(value[:_MAX_VALUE], safe=" !#$&'()*+,/:;=?@[]{}|~-._")[:_MAX_VALUE].encode()


def line(name: bytes, value: str) -> bytes:
    """One header line with an escaped value."""
    return name + b": " + clean(value) + b"\r\n"


def pairs(lines: bytes) -> list[Pair]:
    """Ready lines as ASGI wants them."""
    found: list[Pair] = []
    for text in lines.split(b"\r\n"):
        if text:
            name, _, value = text.partition(b": ")
            found.append((name, value))
    return found


def identity(exchange: str) -> bytes:
    """The exchange's id under the names that the SDKs and we read."""
    name = exchange.encode()
    return b"x-tidegate-exchange: %b\r\nx-request-id: %b\r\nrequest-id: %b\r\n" % (name, name, name)


def of_deployment(deployment: Deployment) -> bytes:
    """Who served. The same for each answer of a deployment: make it once."""
    endpoint = deployment.endpoint
    return (
        line(b"x-tidegate-deployment", deployment.id)
        + line(b"x-tidegate-provider", endpoint.provider)
        + line(b"x-tidegate-tier", endpoint.tier.value)
    )


def models_lines(sent: str, requested: str, claimed: str) -> bytes:
    """The four model names; `sent` is left out when empty."""
    return (
        (line(b"x-tidegate-model-sent", sent) if sent else b"")
        + line(b"x-tidegate-model-requested", requested)
        + line(b"x-tidegate-model-claimed", claimed)
        + line(b"x-tidegate-model-verified", "not_checked")
    )


def of_decision(decision: Decision, action: str, rule: str, instead_of: str) -> bytes:
    """What policy made of a call: class, labels, what was done by which rule, and why. Never a part of the content."""
    lines = line(b"x-tidegate-data-class", decision.data_class.name.lower())
    lines += line(b"x-tidegate-decision", action) + line(b"x-tidegate-rule", rule)
    if decision.labels:
        lines += line(b"x-tidegate-labels", ",".join(sorted(decision.labels)))
    if decision.reasons:
        lines += line(b"x-tidegate-reasons", ",".join(decision.reasons))
    if instead_of:
        lines += line(b"x-tidegate-instead-of", instead_of)
    return lines


def of_problem(problem: Problem) -> bytes:
    """What tells an SDK whether to try again, and a person what it was."""
    lines = line(b"x-should-retry", "true" if problem.retry else "false") + line(b"x-tidegate-error", problem.code)
    if problem.retry_after is not None:
        # Whole seconds, rounded up: the header's own unit.
        lines += line(b"retry-after", str(max(1, int(problem.retry_after + 0.999))))
        lines += line(b"retry-after-ms", str(int(problem.retry_after * 1000)))
    return lines


def of_limits(limits: Iterable[tuple[str, str]]) -> bytes:
    """Rate-limit headers as the SDKs' users know them."""
    return b"".join([line(name.encode(), value) for name, value in limits])
