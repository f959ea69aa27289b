"""What an exchange is called in OpenTelemetry: span names, attributes and metrics by the GenAI conventions.

No content, which a record does not have. Metrics are labelled by names from the configuration where a caller or an
endpoint could choose others, so that their number stays bounded.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import msgspec

from tidegate.core.record import Attempt, ExchangeRecord

OPERATIONS: Final = {
    "generate": "chat",
    "complete": "text_completion",
    "embed": "embeddings",
    "count": "count_tokens",
}
"""The conventions' names of our operations; they have none for counting tokens."""


class Histogram(msgspec.Struct, frozen=True):
    """A metric with the buckets that the conventions advise."""

    name: str
    unit: str
    summary: str
    buckets: tuple[float, ...]


class Measurement(msgspec.Struct, frozen=True):
    """One value for a histogram."""

    name: str
    value: float
    labels: dict[str, str]


_SECONDS: Final = (0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1.28, 2.56, 5.12, 10.24, 20.48, 40.96, 81.92)
_SOON: Final = (
    0.001, 0.005, 0.01, 0.02, 0.04, 0.06, 0.08, 0.1, 0.25, 0.5, 0.75, 1.0, 2.5, 5.0, 7.5, 10.0,
)  # fmt: skip
_TOKENS: Final = (1, 4, 16, 64, 256, 1024, 4096, 16384, 65536, 262144, 1048576, 4194304, 16777216, 67108864)

USED: Final = "gen_ai.client.token.usage"
CALL: Final = "gen_ai.client.operation.duration"
SERVED: Final = "gen_ai.server.request.duration"
FIRST: Final = "gen_ai.server.time_to_first_token"

HISTOGRAMS: Final = (
    Histogram(USED, "{token}", "Tokens of calls to endpoints, by type.", _TOKENS),
    Histogram(CALL, "s", "Calls to endpoints, failed attempts included.", _SECONDS),
    Histogram(SERVED, "s", "Requests of clients, from their arrival to the end of the answer.", _SECONDS),
    Histogram(FIRST, "s", "From a client's request to the first byte of a streamed answer.", _SOON),
)


def span_name(record: ExchangeRecord) -> str:
    """`{operation} {model}`, as the client asked for it."""
    return f"{operation(record)} {record.models.requested}".strip()


def attempt_name(record: ExchangeRecord, attempt: Attempt) -> str:
    """`{operation} {deployment}`: which model name an attempt was sent is known of the last one only."""
    return f"{operation(record)} {attempt.deployment}"


def operation(record: ExchangeRecord) -> str:
    """The conventions' name; `request` for what was refused before it was known."""
    return OPERATIONS.get(record.operation, record.operation) or "request"


def exchange_attributes(record: ExchangeRecord) -> dict[str, Any]:
    """Attributes of the span of an exchange."""
    usage = record.usage
    attributes: dict[str, Any] = {
        "gen_ai.operation.name": operation(record),
        "gen_ai.provider.name": record.provider,
        "gen_ai.request.model": record.models.requested,
        "gen_ai.response.model": record.models.claimed,
        "gen_ai.response.finish_reasons": [record.finish] if record.finish else "",
        "error.type": record.error_type,
        "tidegate.exchange": record.id,
        "tidegate.route": record.route,
        "tidegate.deployment": record.deployment,
        "tidegate.tier": record.tier,
        "tidegate.model_sent": record.models.sent,
        "tidegate.model_match": record.model_match,
        "tidegate.data_class": record.data_class,
        "tidegate.attempts": len(record.attempts),
        "tidegate.cost_usd": record.cost,
        "http.response.status_code": record.status or "",
    }
    if record.usage_source != "none":
        attributes |= {
            "gen_ai.usage.input_tokens": usage.input,
            "gen_ai.usage.output_tokens": usage.output,
            "gen_ai.usage.cache_read.input_tokens": usage.cache_read,
            "gen_ai.usage.cache_creation.input_tokens": usage.cache_write_5m + usage.cache_write_1h,
            "gen_ai.usage.reasoning.output_tokens": usage.reasoning,
        }
    if record.stream and record.first_byte_ms:
        attributes["gen_ai.response.time_to_first_chunk"] = record.first_byte_ms / 1000
    return _said(attributes)


def attempt_attributes(record: ExchangeRecord, attempt: Attempt, number: int) -> dict[str, Any]:
    """Attributes of the span of an attempt, `number` from 1. Models are those of the last attempt."""
    attributes: dict[str, Any] = {
        "gen_ai.operation.name": operation(record),
        "tidegate.deployment": attempt.deployment,
        "tidegate.attempt": number,
        "http.response.status_code": attempt.status or "",
        "error.type": attempt.code,
    }
    if number == len(record.attempts):
        attributes |= {
            "gen_ai.provider.name": record.provider,
            "gen_ai.request.model": record.models.sent,
            "gen_ai.response.model": record.models.claimed,
        }
    return _said(attributes)


def measurements(record: ExchangeRecord) -> Iterator[Measurement]:
    """What an exchange adds to the metrics."""
    is_known = record.model_match in ("match", "alias")
    labels = {
        "gen_ai.operation.name": operation(record),
        "gen_ai.provider.name": record.provider,
        # Not what the client asked for, which may be anything.
        "gen_ai.request.model": record.route,
        "error.type": record.error_type,
    }
    yield Measurement(SERVED, record.total_ms / 1000, _said(labels))
    if record.stream and not record.error_type:
        yield Measurement(FIRST, record.first_byte_ms / 1000, _said(labels))
    if not record.attempts:
        return
    if "*" not in record.route:
        labels["gen_ai.request.model"] = record.models.sent
        labels["gen_ai.response.model"] = record.models.claimed if is_known else ""
    yield Measurement(CALL, record.total_ms / 1000, _said(labels))
    if record.usage_source == "none":
        return
    del labels["error.type"]
    for kind, count in (("input", record.usage.input), ("output", record.usage.output)):
        yield Measurement(USED, count, _said({**labels, "gen_ai.token.type": kind}))


def _said(attributes: dict[str, Any]) -> dict[str, Any]:
    """Those that say something."""
    return {name: value for name, value in attributes.items() if value != ""}
