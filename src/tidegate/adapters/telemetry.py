"""Traces and metrics to an OpenTelemetry collector, by the GenAI conventions, from the records of closed exchanges.

Off the request path: a record goes into a bounded queue, and a thread of its own makes spans of it. What
does not fit is dropped and counted, never waited for. No content: a record has none. Needs the extra `otel`.
"""

from __future__ import annotations

import queue
import random
import threading
from collections.abc import Mapping
from typing import Any

from tidegate.core.errors import Misconfigured
from tidegate.core.record import ExchangeRecord

_QUEUE = 10_000
_OPERATIONS = {"generate": "chat", "complete": "text_completion", "embed": "embeddings", "count": "count_tokens"}
_TOKENS = (1, 4, 16, 64, 256, 1024, 4096, 16384, 65536, 262144, 1048576, 4194304, 16777216, 67108864)
_SECONDS = (0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1.28, 2.56, 5.12, 10.24, 20.48, 40.96, 81.92)


class Telemetry:
    """Exports to `endpoint` (the base URL of an OTLP/HTTP collector). `sample` is the share of exchanges traced."""

    def __init__(self, endpoint: str, headers: Mapping[str, str], sample: float, version: str) -> None:
        self._sdk = _load(endpoint.rstrip("/"), dict(headers), version)
        self._sample = sample
        self._draw = random.Random().random  # noqa: S311 - sampling only
        self._records: queue.Queue[ExchangeRecord | None] = queue.Queue(_QUEUE)
        self.dropped = 0
        self._thread = threading.Thread(target=self._work, name="telemetry", daemon=True)
        self._thread.start()

    def closed(self, record: ExchangeRecord) -> None:
        """Take a closed exchange; never waits."""
        try:
            self._records.put_nowait(record)
        except queue.Full:
            self.dropped += 1

    def stop(self) -> None:
        """Export what waits and end. May take as long as the collector's time limit: call it from a thread."""
        self._records.put(None)
        self._thread.join(10)
        self._sdk.shutdown()

    def _work(self) -> None:
        while (record := self._records.get()) is not None:
            self._sdk.measure(record)
            if self._sample >= 1.0 or self._draw() < self._sample:
                self._sdk.trace(record)


def _load(endpoint: str, headers: dict[str, str], version: str) -> _Sdk:
    try:
        return _Sdk(endpoint, headers, version)
    except ImportError:
        raise Misconfigured(
            "telemetry_missing",
            "telemetry.otlp_endpoint is set, but OpenTelemetry is not installed.",
            "Install requirements/otel.lock (the extra `otel`), or remove the setting.",
        ) from None


class _Sdk:
    """The OpenTelemetry SDK, imported only when it is wanted."""

    def __init__(self, endpoint: str, headers: dict[str, str], version: str) -> None:
        from opentelemetry.exporter.otlp.proto.http.metric_exporter import OTLPMetricExporter  # noqa: PLC0415
        from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter  # noqa: PLC0415
        from opentelemetry.sdk.metrics import MeterProvider  # noqa: PLC0415
        from opentelemetry.sdk.metrics.export import PeriodicExportingMetricReader  # noqa: PLC0415
        from opentelemetry.sdk.resources import Resource  # noqa: PLC0415
        from opentelemetry.sdk.trace import TracerProvider  # noqa: PLC0415
        from opentelemetry.sdk.trace.export import BatchSpanProcessor  # noqa: PLC0415

        resource = Resource.create({"service.name": "tidegate", "service.version": version})
        self._traces = TracerProvider(resource=resource, shutdown_on_exit=False)
        self._traces.add_span_processor(
            BatchSpanProcessor(OTLPSpanExporter(endpoint=f"{endpoint}/v1/traces", headers=headers))
        )
        self._tracer = self._traces.get_tracer("tidegate", version)
        reader = PeriodicExportingMetricReader(
            OTLPMetricExporter(endpoint=f"{endpoint}/v1/metrics", headers=headers), export_interval_millis=15_000
        )
        self._metrics = MeterProvider(resource=resource, metric_readers=[reader], shutdown_on_exit=False)
        meter = self._metrics.get_meter("tidegate", version)
        self._tokens = meter.create_histogram(
            "gen_ai.client.token.usage", "{token}", "Tokens used.", explicit_bucket_boundaries_advisory=_TOKENS
        )
        self._duration = meter.create_histogram(
            "gen_ai.client.operation.duration", "s", "Duration.", explicit_bucket_boundaries_advisory=_SECONDS
        )
        self._server = meter.create_histogram(
            "gen_ai.server.request.duration", "s", "Duration.", explicit_bucket_boundaries_advisory=_SECONDS
        )
        self._first = meter.create_histogram(
            "gen_ai.server.time_to_first_token", "s", "To the first.", explicit_bucket_boundaries_advisory=_SECONDS
        )

    def measure(self, record: ExchangeRecord) -> None:
        """Add an exchange to the metrics."""
        labels = _labels(record)
        seconds = record.total_ms / 1000
        self._server.record(seconds, labels)
        self._duration.record(seconds, labels)
        if record.stream and not record.error_type:
            self._first.record(record.first_byte_ms / 1000, labels)
        if record.usage_source != "none":
            self._tokens.record(record.usage.input, {**labels, "gen_ai.token.type": "input"})
            self._tokens.record(record.usage.output, {**labels, "gen_ai.token.type": "output"})

    def trace(self, record: ExchangeRecord) -> None:
        """A span of the exchange, and one below it for each upstream attempt."""
        from opentelemetry.trace import SpanKind, Status, StatusCode, set_span_in_context  # noqa: PLC0415
        from opentelemetry.trace.propagation.tracecontext import TraceContextTextMapPropagator  # noqa: PLC0415

        parent = None
        if record.traceparent:
            parent = TraceContextTextMapPropagator().extract({"traceparent": record.traceparent})
        began = int(record.started * 1e9)
        name = f"{_OPERATIONS.get(record.operation, 'request')} {record.models.requested}".strip()
        span = self._tracer.start_span(
            name, context=parent, kind=SpanKind.SERVER, attributes=_attributes(record), start_time=began
        )
        inside = set_span_in_context(span)
        at = began
        for attempt in record.attempts:
            child = self._tracer.start_span(
                f"attempt {attempt.deployment}",
                context=inside,
                kind=SpanKind.CLIENT,
                attributes={
                    "tidegate.deployment": attempt.deployment,
                    "http.response.status_code": attempt.status,
                    **({"error.type": attempt.code} if attempt.code else {}),
                },
                start_time=at,
            )
            at += int(attempt.ms * 1e6)
            if attempt.code:
                child.set_status(Status(StatusCode.ERROR))
            child.end(end_time=at)
        if record.error_type:
            span.set_status(Status(StatusCode.ERROR))
        span.end(end_time=began + int(record.total_ms * 1e6))

    def shutdown(self) -> None:
        """Export what is left."""
        self._traces.shutdown()
        self._metrics.shutdown()


def _labels(record: ExchangeRecord) -> dict[str, str]:
    labels = {
        "gen_ai.operation.name": _OPERATIONS.get(record.operation, record.operation),
        "gen_ai.provider.name": record.provider,
        "gen_ai.request.model": record.models.sent or record.models.requested,
        "gen_ai.response.model": record.models.claimed,
        "error.type": record.error_type,
    }
    return {name: value for name, value in labels.items() if value}


def _attributes(record: ExchangeRecord) -> dict[str, Any]:
    usage = record.usage
    attributes: dict[str, Any] = {
        **_labels(record),
        "tidegate.exchange": record.id,
        "tidegate.route": record.route,
        "tidegate.deployment": record.deployment,
        "tidegate.tier": record.tier,
        "tidegate.model_requested": record.models.requested,
        "tidegate.model_match": record.model_match,
        "tidegate.data_class": record.data_class,
        "http.response.status_code": record.status,
    }
    if record.finish:
        attributes["gen_ai.response.finish_reasons"] = [record.finish]
    if record.usage_source != "none":
        attributes |= {
            "gen_ai.usage.input_tokens": usage.input,
            "gen_ai.usage.output_tokens": usage.output,
            "gen_ai.usage.cache_read.input_tokens": usage.cache_read,
            "gen_ai.usage.cache_creation.input_tokens": usage.cache_write_5m + usage.cache_write_1h,
            "gen_ai.usage.reasoning.output_tokens": usage.reasoning,
        }
    if record.stream:
        attributes["gen_ai.response.time_to_first_chunk"] = record.first_byte_ms / 1000
    return attributes
