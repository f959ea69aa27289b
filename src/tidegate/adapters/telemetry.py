"""Traces and metrics to an OpenTelemetry collector, from the records of closed exchanges, off the request path.

A record goes into a bounded queue; a thread of its own makes spans of it and sends them. What does not fit,
or what the collector does not take, is counted and never waited for. `telemetry_names` has the vocabulary.
"""

from __future__ import annotations

import contextlib
import queue
import random
import threading
import time
from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from tidegate.adapters import telemetry_names as names
from tidegate.core.errors import Misconfigured
from tidegate.core.record import Attempt, ExchangeRecord


class TelemetryOptions(msgspec.Struct, frozen=True, kw_only=True):
    """How much is held and sent at once, and how long anything may take. Times in seconds."""

    queue: int = 10_000
    """Records that wait for the thread; further ones are dropped."""
    batch: int = 512
    """Exchanges sent at once."""
    every: float = 5.0
    """Longest time that an exchange waits to be sent."""
    metrics_every: float = 15.0
    """Time between two exports of the metrics."""
    timeout: float = 3.0
    """Of one request to the collector, its retries included."""
    ending: float = 2.0
    """For what is still in the queue at the end."""


class Telemetry:
    """Exports to `endpoint` (the base URL of an OTLP/HTTP collector). `sample` is the share of exchanges traced.

    Raises Misconfigured (`telemetry_missing`) when OpenTelemetry is not installed.
    """

    def __init__(
        self,
        endpoint: str,
        headers: Mapping[str, str],
        sample: float,
        version: str,
        options: TelemetryOptions | None = None,
    ) -> None:
        self._options = options or TelemetryOptions()
        self._sdk = _load(endpoint.rstrip("/"), dict(headers), version, self._options)
        self._sample = sample
        self._draw = random.Random().random  # noqa: S311 - sampling only
        self._records: queue.Queue[ExchangeRecord | None] = queue.Queue(self._options.queue)
        self._ending = threading.Event()
        # Two counts, each changed by one thread only.
        self._refused = 0
        self._lost = 0
        self._thread = threading.Thread(target=self._work, name="telemetry", daemon=True)
        self._thread.start()

    def closed(self, record: ExchangeRecord) -> None:
        """Take a closed exchange; never waits."""
        try:
            self._records.put_nowait(record)
        except queue.Full:
            self._refused += 1

    @property
    def dropped(self) -> int:
        """Exchanges that found no room in the queue, or whose spans the collector did not take."""
        return self._refused + self._lost

    def stop(self) -> None:
        """Send what waits, as long as the options allow, and end. Call it from a thread."""
        self._ending.set()
        with contextlib.suppress(queue.Full):
            # It only wakes a thread that waits, and one that has a full queue before it does not.
            self._records.put_nowait(None)
        self._thread.join(self._options.ending)
        # From here on nothing is sent any more: a thread that is still at it comes to its end, and counts what is lost.
        self._sdk.end_traces()
        self._thread.join(self._options.timeout)
        self._sdk.end_metrics()

    def _work(self) -> None:
        waiting, due = 0, 0.0
        while True:
            record = self._next(due if waiting else None)
            if record is not None:
                self._sdk.measure(record)
                if self._sample >= 1.0 or self._draw() < self._sample:
                    self._sdk.trace(record)
                    due = due if waiting else time.monotonic() + self._options.every
                    waiting += 1
            ended = record is None and self._ending.is_set()
            if waiting and (ended or waiting >= self._options.batch or time.monotonic() >= due):
                if not self._sdk.send():
                    self._lost += waiting
                waiting = 0
            if ended:
                return

    def _next(self, due: float | None) -> ExchangeRecord | None:
        """The next record; None when there is none until `due` (monotonic seconds), or ever again."""
        try:
            if self._ending.is_set():
                return self._records.get_nowait()
            return self._records.get(timeout=None if due is None else max(due - time.monotonic(), 0.0))
        except queue.Empty:
            return None


def _load(endpoint: str, headers: dict[str, str], version: str, options: TelemetryOptions) -> _Sdk:
    try:
        return _Sdk(endpoint, headers, version, options)
    except ImportError:
        raise Misconfigured(
            "telemetry_missing",
            "telemetry.otlp_endpoint is set, but OpenTelemetry is not installed.",
            "Install requirements/otel.lock (the extra `otel`), or remove the setting.",
        ) from None


class _Ended:
    """Spans that have ended and are not sent yet: what the SDK takes for an exporter."""

    def __init__(self) -> None:
        self.spans: list[Any] = []

    def export(self, spans: Sequence[Any]) -> None:
        self.spans += spans

    def shutdown(self) -> None: ...

    def force_flush(self, timeout_millis: int = 0) -> bool:
        del timeout_millis
        return True


class _Sdk:
    """The OpenTelemetry SDK, imported only when it is wanted. All but the two ends are for one thread."""

    def __init__(self, endpoint: str, headers: dict[str, str], version: str, options: TelemetryOptions) -> None:
        from opentelemetry.exporter.otlp.proto.http.metric_exporter import OTLPMetricExporter  # noqa: PLC0415
        from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter  # noqa: PLC0415
        from opentelemetry.sdk.metrics import MeterProvider  # noqa: PLC0415
        from opentelemetry.sdk.metrics.export import PeriodicExportingMetricReader  # noqa: PLC0415
        from opentelemetry.sdk.resources import Resource  # noqa: PLC0415
        from opentelemetry.sdk.trace import TracerProvider  # noqa: PLC0415
        from opentelemetry.sdk.trace.export import SimpleSpanProcessor  # noqa: PLC0415

        resource = Resource.create({"service.name": "tidegate", "service.version": version})
        self._ended = _Ended()
        ended: Any = self._ended
        self._traces = TracerProvider(resource=resource, shutdown_on_exit=False)
        self._traces.add_span_processor(SimpleSpanProcessor(ended))
        self._tracer = self._traces.get_tracer("tidegate", version)
        self._out = OTLPSpanExporter(endpoint=f"{endpoint}/v1/traces", headers=headers, timeout=options.timeout)
        reader = PeriodicExportingMetricReader(
            OTLPMetricExporter(endpoint=f"{endpoint}/v1/metrics", headers=headers, timeout=options.timeout),
            export_interval_millis=options.metrics_every * 1000,
            export_timeout_millis=options.timeout * 1000,
        )
        self._stop_metrics = options.timeout * 1000
        self._metrics = MeterProvider(resource=resource, metric_readers=[reader], shutdown_on_exit=False)
        meter = self._metrics.get_meter("tidegate", version)
        self._histograms = {
            item.name: meter.create_histogram(
                item.name, item.unit, item.summary, explicit_bucket_boundaries_advisory=item.buckets
            )
            for item in names.HISTOGRAMS
        }

    def measure(self, record: ExchangeRecord) -> None:
        """Add an exchange to the metrics."""
        for item in names.measurements(record):
            self._histograms[item.name].record(item.value, item.labels)

    def trace(self, record: ExchangeRecord) -> None:
        """A span of the exchange, and one below it for each upstream attempt."""
        from opentelemetry.trace import SpanKind, Status, StatusCode  # noqa: PLC0415
        from opentelemetry.trace.propagation.tracecontext import TraceContextTextMapPropagator  # noqa: PLC0415

        parent = None
        if record.traceparent:
            parent = TraceContextTextMapPropagator().extract({"traceparent": record.traceparent})
        began = int(record.started * 1e9)
        ends = began + int(record.total_ms * 1e6)
        span = self._tracer.start_span(
            names.span_name(record),
            context=parent,
            kind=SpanKind.SERVER,
            attributes=names.exchange_attributes(record),
            start_time=began,
        )
        at = began
        for number, attempt in enumerate(record.attempts, 1):
            # A record has how long each attempt took to its head or failure, not when it began: they are laid end to
            # end. The one that answered goes on to the end of the answer.
            until = ends if not attempt.code and number == len(record.attempts) else at + int(attempt.ms * 1e6)
            self._attempt(span, record, attempt, (number, at, max(until, at)))
            at = until
        if record.error_type:
            span.set_status(Status(StatusCode.ERROR))
        span.end(end_time=ends)

    def _attempt(self, above: Any, record: ExchangeRecord, attempt: Attempt, when: tuple[int, int, int]) -> None:
        from opentelemetry.trace import SpanKind, Status, StatusCode, set_span_in_context  # noqa: PLC0415

        number, began, ends = when
        child = self._tracer.start_span(
            names.attempt_name(record, attempt),
            context=set_span_in_context(above),
            kind=SpanKind.CLIENT,
            attributes=names.attempt_attributes(record, attempt, number),
            start_time=began,
        )
        if attempt.code:
            child.set_status(Status(StatusCode.ERROR))
        child.end(end_time=ends)

    def send(self) -> bool:
        """Send the spans that have ended; False when the collector did not take them. They are gone either way."""
        from opentelemetry.sdk.trace.export import SpanExportResult  # noqa: PLC0415

        spans, self._ended.spans = self._ended.spans, []
        return not spans or self._out.export(spans) is SpanExportResult.SUCCESS

    def end_traces(self) -> None:
        """Send no more spans; what `send` is at is given up."""
        self._out.shutdown()

    def end_metrics(self) -> None:
        """Send what the metrics have, and no more."""
        self._metrics.shutdown(timeout_millis=self._stop_metrics)
