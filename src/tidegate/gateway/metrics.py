"""What Prometheus sees: one registry, made once, fed from the record of each exchange as it closes.

Labels are routes, deployments and closed vocabularies, never keys, prompts or anything a stranger can
choose, so that the number of series is bounded by the configuration.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from prometheus_client import CollectorRegistry, Counter, Gauge, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, HistogramMetricFamily
from prometheus_client.metrics_core import Metric
from prometheus_client.registry import Collector

from tidegate.core.record import ExchangeRecord
from tidegate.gateway.tally import TOKEN_KINDS, Series, Tally

LATENCY = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0, 120.0, 300.0, 600.0)
OVERHEAD = (0.0001, 0.0002, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 1.0)
LANE = ["route", "deployment", "operation"]

Place = tuple[str, str, str]


class Metrics:
    """All series of the data plane. Used from one event loop."""

    def __init__(self) -> None:
        registry = self.registry = CollectorRegistry()
        self.refused = Counter(
            "tidegate_refused_requests", "Requests that never became an exchange (bad key, bad path, bad body).",
            ("error_type",), registry=registry,
        )  # fmt: skip
        self.in_flight = Gauge("tidegate_requests_in_flight", "Exchanges open now.", registry=registry)
        self.decoys = Counter(
            "tidegate_decoy_hits", "Decoys that were used or seen, each counted once a way and address.",
            ("endpoint", "how"), registry=registry,
        )  # fmt: skip
        self._series: dict[Place, Series] = {}
        self._attempts: dict[tuple[str, str], int] = {}
        self._verdicts: dict[tuple[str, str], int] = {}
        registry.register(_Exchanges(self._series, self._attempts, self._verdicts))

    def watch(self, states: Callable[[], Mapping[str, tuple[str, int, float | None]]]) -> None:
        """Export breaker state, load and latency of each deployment, read when scraped."""
        self.registry.register(_DeploymentStates(states))

    def decoy_used(self, endpoint: str, how: str) -> None:
        """Count a hit. Endpoints are those of the configuration, or names that an operator issued decoys for."""
        self.decoys.labels(endpoint, how).inc()

    def gauge(self, name: str, help_text: str, read: Callable[[], float]) -> None:
        """Export a number that is read when scraped."""
        Gauge(name, help_text, registry=self.registry).set_function(read)

    def closed(self, record: ExchangeRecord) -> None:
        """Count a closed exchange."""
        place = (record.route, record.deployment, record.operation)
        series = self._series.get(place)
        if series is None:
            series = self._series[place] = Series(LATENCY, OVERHEAD)
        error = record.error_type
        if error:
            series.errors[error] = series.errors.get(error, 0) + 1
        else:
            series.done += 1
        series.duration.add(record.total_ms / 1000)
        series.first_byte.add(record.first_byte_ms / 1000)
        series.added.add(record.added_ms / 1000)
        if record.usage_source != "none":
            usage, tokens = record.usage, series.tokens
            tokens[0] += usage.input
            tokens[1] += usage.output
            tokens[2] += usage.cache_read
            tokens[3] += usage.cache_write_5m + usage.cache_write_1h
            tokens[4] += usage.reasoning
            series.cost += float(record.cost)
        if record.model_match == "mismatch":
            series.mismatches += 1
        if record.sights:
            judged = (record.endpoint, record.verdict)
            self._verdicts[judged] = self._verdicts.get(judged, 0) + 1
        attempts = self._attempts
        for attempt in record.attempts:
            tried = (attempt.deployment, attempt.code)
            attempts[tried] = attempts.get(tried, 0) + 1

    def exposition(self) -> bytes:
        """The text that Prometheus scrapes."""
        return generate_latest(self.registry)


class _Exchanges(Collector):
    def __init__(
        self,
        series: Mapping[Place, Series],
        attempts: Mapping[tuple[str, str], int],
        verdicts: Mapping[tuple[str, str], int],
    ) -> None:
        self._series = series
        self._attempts = attempts
        self._verdicts = verdicts

    def collect(self) -> Iterable[Metric]:
        yield from self._counters()
        yield _histogram("tidegate_request_duration_seconds", "From the request to the end of the answer.",
                         {place: series.duration for place, series in self._series.items()})  # fmt: skip
        yield _histogram("tidegate_time_to_first_byte_seconds", "From the request to the first byte of the answer.",
                         {place: series.first_byte for place, series in self._series.items()})  # fmt: skip
        yield _histogram("tidegate_added_latency_seconds",
                         "Time the gateway itself took before the first byte of the answer.",
                         {place: series.added for place, series in self._series.items()})  # fmt: skip

    def _counters(self) -> Iterable[Metric]:
        requests = CounterMetricFamily(
            "tidegate_requests", "Exchanges closed; error_type is empty for good ones and says whose fault it was.",
            labels=[*LANE, "error_type"],
        )  # fmt: skip
        tokens = CounterMetricFamily(
            "tidegate_tokens", "Tokens by kind; the parts (cache_*, reasoning) are contained in input and output.",
            labels=[*LANE, "kind"],
        )  # fmt: skip
        cost = CounterMetricFamily("tidegate_cost_usd", "Cost of settled exchanges in USD.", labels=LANE)
        mismatches = CounterMetricFamily(
            "tidegate_model_mismatches", "Answers that named another model than was asked for.", labels=LANE
        )
        for place, series in self._series.items():
            requests.add_metric([*place, ""], series.done)
            for error, count in series.errors.items():
                requests.add_metric([*place, error], count)
            for kind, count in zip(TOKEN_KINDS, series.tokens, strict=True):
                tokens.add_metric([*place, kind], count)
            cost.add_metric(place, series.cost)
            mismatches.add_metric(place, series.mismatches)
        attempts = CounterMetricFamily(
            "tidegate_upstream_attempts", "Upstream attempts; code is empty for those that were answered well.",
            labels=["deployment", "code"],
        )  # fmt: skip
        for tried, count in self._attempts.items():
            attempts.add_metric(tried, count)
        verdicts = CounterMetricFamily(
            "tidegate_answers_seen", "Answers in which a screen saw something, by what became of them.",
            labels=["endpoint", "verdict"],
        )  # fmt: skip
        for judged, count in self._verdicts.items():
            verdicts.add_metric(judged, count)
        return (requests, tokens, cost, mismatches, attempts, verdicts)


def _histogram(name: str, help_text: str, tallies: Mapping[Place, Tally]) -> Metric:
    family = HistogramMetricFamily(name, help_text, labels=LANE)
    for place, tally in tallies.items():
        family.add_metric(place, tally.cumulative(), tally.total)
    return family


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
