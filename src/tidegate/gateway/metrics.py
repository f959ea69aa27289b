"""What Prometheus sees: one registry, made once, fed from the record of each exchange as it closes.

Labels are routes, deployments and closed vocabularies, never keys, prompts or anything a stranger can
choose, so that the number of series is bounded by the configuration.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector

from tidegate.core.record import ExchangeRecord

LATENCY = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300, 600)
OVERHEAD = (0.0001, 0.0002, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 1)


class _Series:
    """The children of one label set, looked up once."""

    __slots__ = ("added", "cost", "done", "duration", "first_byte", "tokens")

    def __init__(self, metrics: Metrics, route: str, deployment: str, operation: str) -> None:
        self.done = metrics.requests.labels(route, deployment, operation, "")
        self.duration = metrics.duration.labels(route, deployment, operation)
        self.first_byte = metrics.first_byte.labels(route, deployment)
        self.added = metrics.added.labels(operation)
        self.cost = metrics.cost.labels(route, deployment)
        self.tokens = {
            kind: metrics.tokens.labels(route, deployment, kind)
            for kind in ("input", "output", "cache_read", "cache_write", "reasoning")
        }


class Metrics:
    """All series of the data plane."""

    def __init__(self) -> None:
        registry = self.registry = CollectorRegistry()
        lane = ("route", "deployment")
        self.requests = Counter(
            "tidegate_requests", "Exchanges closed; error_type is empty for good ones and says whose fault it was.",
            (*lane, "operation", "error_type"), registry=registry,
        )  # fmt: skip
        self.refused = Counter(
            "tidegate_refused_requests", "Requests that never became an exchange (bad key, bad path, bad body).",
            ("error_type",), registry=registry,
        )  # fmt: skip
        self.duration = Histogram(
            "tidegate_request_duration_seconds", "From the request to the end of the answer.",
            (*lane, "operation"), buckets=LATENCY, registry=registry,
        )  # fmt: skip
        self.first_byte = Histogram(
            "tidegate_time_to_first_byte_seconds", "From the request to the first byte of the answer.",
            lane, buckets=LATENCY, registry=registry,
        )  # fmt: skip
        self.added = Histogram(
            "tidegate_added_latency_seconds", "Time the gateway itself took before the first byte of the answer.",
            ("operation",), buckets=OVERHEAD, registry=registry,
        )  # fmt: skip
        self.tokens = Counter(
            "tidegate_tokens", "Tokens by kind; the parts (cache_*, reasoning) are contained in input and output.",
            (*lane, "kind"), registry=registry,
        )  # fmt: skip
        self.cost = Counter("tidegate_cost_usd", "Cost of settled exchanges in USD.", lane, registry=registry)
        self.attempts = Counter(
            "tidegate_upstream_attempts", "Upstream attempts; code is empty for those that were answered well.",
            ("deployment", "code"), registry=registry,
        )  # fmt: skip
        self.mismatches = Counter(
            "tidegate_model_mismatches", "Answers that named another model than was asked for.",
            lane, registry=registry,
        )  # fmt: skip
        self.in_flight = Gauge("tidegate_requests_in_flight", "Exchanges open now.", registry=registry)
        self._series: dict[tuple[str, str, str], _Series] = {}
        self._attempts: dict[str, Any] = {}

    def watch(self, states: Callable[[], Mapping[str, tuple[str, int, float | None]]]) -> None:
        """Export breaker state, load and latency of each deployment, read when scraped."""
        self.registry.register(_DeploymentStates(states))

    def gauge(self, name: str, help_text: str, read: Callable[[], float]) -> None:
        """Export a number that is read when scraped."""
        Gauge(name, help_text, registry=self.registry).set_function(read)

    def closed(self, record: ExchangeRecord) -> None:
        """Count a closed exchange."""
        key = (record.route, record.deployment, record.operation)
        series = self._series.get(key)
        if series is None:
            series = self._series[key] = _Series(self, *key)
        if record.error_type:
            self.requests.labels(*key, record.error_type).inc()
        else:
            series.done.inc()
        series.duration.observe(record.total_ms / 1000)
        series.first_byte.observe(record.first_byte_ms / 1000)
        series.added.observe(record.added_ms / 1000)
        if record.usage_source != "none":
            self._count_tokens(series, record)
        if record.model_match == "mismatch":
            self.mismatches.labels(record.route, record.deployment).inc()
        for attempt in record.attempts:
            if attempt.code:
                self.attempts.labels(attempt.deployment, attempt.code).inc()
                continue
            counter = self._attempts.get(attempt.deployment)
            if counter is None:
                counter = self._attempts[attempt.deployment] = self.attempts.labels(attempt.deployment, "")
            counter.inc()

    def _count_tokens(self, series: _Series, record: ExchangeRecord) -> None:
        usage, tokens = record.usage, series.tokens
        tokens["input"].inc(usage.input)
        tokens["output"].inc(usage.output)
        if usage.cache_read:
            tokens["cache_read"].inc(usage.cache_read)
        if cache_write := usage.cache_write_5m + usage.cache_write_1h:
            tokens["cache_write"].inc(cache_write)
        if usage.reasoning:
            tokens["reasoning"].inc(usage.reasoning)
        if record.cost != "0":
            series.cost.inc(float(record.cost))

    def exposition(self) -> bytes:
        """The text that Prometheus scrapes."""
        return generate_latest(self.registry)


class _DeploymentStates(Collector):
    def __init__(self, states: Callable[[], Mapping[str, tuple[str, int, float | None]]]) -> None:
        self._states = states

    def collect(self) -> Iterable[GaugeMetricFamily]:
        state = GaugeMetricFamily(
            "tidegate_deployment_state", "0 closed (healthy), 1 half open, 2 open (passed over).", labels=["deployment"]
        )
        load = GaugeMetricFamily("tidegate_deployment_in_flight", "Exchanges there now.", labels=["deployment"])
        latency = GaugeMetricFamily(
            "tidegate_deployment_latency_seconds", "Moving average to the response head.", labels=["deployment"]
        )
        for name, (breaker, in_flight, seconds) in self._states().items():
            state.add_metric([name], {"closed": 0, "half_open": 1}.get(breaker, 2))
            load.add_metric([name], in_flight)
            if seconds is not None:
                latency.add_metric([name], seconds)
        return (state, load, latency)
