"""Telemetry against a real OTLP/HTTP receiver on loopback."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Iterator

import pytest
from msgspec.structs import replace

pytest.importorskip("opentelemetry.sdk")
from tests.fakes.collector import Collector, attributes

from tidegate.adapters import telemetry_names
from tidegate.adapters.telemetry import Telemetry, TelemetryOptions
from tidegate.core.errors import Misconfigured
from tidegate.core.record import Attempt, ExchangeRecord, Models
from tidegate.core.usage import Usage

TRACE = "4bf92f3577b34da6a3ce929d0e0e4736"
PARENT = "00f067aa0ba902b7"
RECORD = ExchangeRecord(
    id="ex_1", started=1_790_000_000.0, key="key-caller", operation="generate", route="m", provider="acme",
    models=Models(requested="m-alias", sent="m-1", claimed="m-1-2026"), deployment="b/m", tier="official", stream=True,
    status=200, finish="stop", usage=Usage(input=7, output=3, cache_read=2, cache_write_5m=1, reasoning=1),
    usage_source="upstream", model_match="alias", data_class="internal", cost="0.0001",
    attempts=(
        Attempt(deployment="a/m", status=500, code="provider_error", ms=5.0),
        Attempt(deployment="b/m", status=200, ms=9.0),
    ),
    first_byte_ms=20.0, total_ms=40.0, traceparent=f"00-{TRACE}-{PARENT}-01",
)  # fmt: skip
QUICK = TelemetryOptions(queue=10, batch=2, every=0.05, metrics_every=60.0, timeout=0.3, ending=0.3)


@pytest.fixture
def collector() -> Iterator[Collector]:
    with Collector() as made:
        yield made


def export(collector: Collector, *records: ExchangeRecord, sample: float = 1.0) -> Telemetry:
    telemetry = Telemetry(collector.url, {"x-team": "sec"}, sample, "1.2.3")
    for record in records:
        telemetry.closed(record)
    telemetry.stop()
    return telemetry


def test_an_exchange_is_a_server_span_in_the_callers_trace(collector: Collector) -> None:
    export(collector, RECORD)
    assert {path for path, _ in collector.bodies} == {"/v1/traces", "/v1/metrics"}
    assert all(headers["x-team"] == "sec" for headers in collector.headers)
    (span,) = [item for item in collector.spans if item.kind == 2]
    assert span.name == "chat m-alias"
    assert (span.trace_id.hex(), span.parent_span_id.hex()) == (TRACE, PARENT)
    assert span.start_time_unix_nano == 1_790_000_000 * 10**9
    assert span.end_time_unix_nano - span.start_time_unix_nano == 40_000_000
    assert span.status.code != 2
    assert attributes(span) == {
        "gen_ai.operation.name": "chat",
        "gen_ai.provider.name": "acme",
        "gen_ai.request.model": "m-alias",
        "gen_ai.response.model": "m-1-2026",
        "gen_ai.response.finish_reasons": ["stop"],
        "gen_ai.response.time_to_first_chunk": 0.02,
        "gen_ai.usage.input_tokens": 7,
        "gen_ai.usage.output_tokens": 3,
        "gen_ai.usage.cache_read.input_tokens": 2,
        "gen_ai.usage.cache_creation.input_tokens": 1,
        "gen_ai.usage.reasoning.output_tokens": 1,
        "tidegate.exchange": "ex_1",
        "tidegate.route": "m",
        "tidegate.deployment": "b/m",
        "tidegate.tier": "official",
        "tidegate.model_sent": "m-1",
        "tidegate.model_match": "alias",
        "tidegate.data_class": "internal",
        "tidegate.attempts": 2,
        "tidegate.cost_usd": "0.0001",
        "http.response.status_code": 200,
    }


def test_each_attempt_is_a_client_span_below_it(collector: Collector) -> None:
    export(collector, RECORD)
    (root,) = [item for item in collector.spans if item.kind == 2]
    first, last = sorted(
        (item for item in collector.spans if item.kind == 3), key=lambda item: item.start_time_unix_nano
    )
    assert [first.name, last.name] == ["chat a/m", "chat b/m"]
    assert {first.parent_span_id, last.parent_span_id} == {root.span_id}
    assert first.status.code == 2
    assert attributes(first)["error.type"] == "provider_error"
    assert attributes(first)["http.response.status_code"] == 500
    assert "gen_ai.request.model" not in attributes(first), "what it was sent is not recorded"
    assert attributes(last)["gen_ai.request.model"] == "m-1"
    assert "error.type" not in attributes(last)
    assert first.end_time_unix_nano - first.start_time_unix_nano == 5_000_000
    assert last.end_time_unix_nano == root.end_time_unix_nano


def test_a_failed_exchange_is_an_error_with_its_type(collector: Collector) -> None:
    failed = replace(RECORD, error_type="provider_all_failed", status=502, attempts=RECORD.attempts[:1], finish="")
    export(collector, failed)
    (root,) = [item for item in collector.spans if item.kind == 2]
    assert root.status.code == 2
    assert attributes(root)["error.type"] == "provider_all_failed"


@pytest.mark.parametrize(
    ("traceparent", "same"),
    [
        (f"00-{TRACE}-{PARENT}-01", True),
        (f"01-{TRACE}-{PARENT}-01", True),
        ("", False),
        (f"ff-{TRACE}-{PARENT}-01", False),
        (f"00-{'0' * 32}-{PARENT}-01", False),
        (f"00-{TRACE}-{'0' * 16}-01", False),
    ],
)
def test_a_trace_goes_on_only_from_a_proper_header(collector: Collector, traceparent: str, same: bool) -> None:
    export(collector, replace(RECORD, traceparent=traceparent))
    (root,) = [item for item in collector.spans if item.kind == 2]
    assert (root.trace_id.hex() == TRACE) is same
    assert bool(root.parent_span_id) is same


def test_what_the_caller_does_not_sample_or_the_share_leaves_out_is_measured_only(collector: Collector) -> None:
    export(collector, replace(RECORD, traceparent=f"00-{TRACE}-{PARENT}-00"))
    export(collector, RECORD, sample=0.0)
    assert collector.spans == []
    assert collector.metrics["gen_ai.server.request.duration"].histogram.data_points[0].count == 1


def test_metrics_have_the_names_the_units_and_the_buckets_of_the_conventions(collector: Collector) -> None:
    export(collector, RECORD, RECORD)
    told = {name: item.unit for name, item in collector.metrics.items()}
    assert told == {
        "gen_ai.client.token.usage": "{token}", "gen_ai.client.operation.duration": "s",
        "gen_ai.server.request.duration": "s", "gen_ai.server.time_to_first_token": "s",
    }  # fmt: skip
    points = {
        attributes(item)["gen_ai.token.type"]: item
        for item in collector.metrics["gen_ai.client.token.usage"].histogram.data_points
    }
    assert {kind: (item.count, item.sum) for kind, item in points.items()} == {"input": (2, 14), "output": (2, 6)}
    assert list(points["input"].explicit_bounds)[:5] == [1, 4, 16, 64, 256]
    (first,) = collector.metrics["gen_ai.server.time_to_first_token"].histogram.data_points
    assert (first.sum, first.explicit_bounds[0]) == (0.04, 0.001)
    (call,) = collector.metrics["gen_ai.client.operation.duration"].histogram.data_points
    assert attributes(call) == {
        "gen_ai.operation.name": "chat", "gen_ai.provider.name": "acme", "gen_ai.request.model": "m-1",
        "gen_ai.response.model": "m-1-2026",
    }  # fmt: skip


def test_names_that_strangers_choose_do_not_label_metrics() -> None:
    chosen = "chosen-by-a-stranger"
    refused = replace(RECORD, models=Models(requested=chosen), attempts=(), provider="", usage_source="none", route="")
    rogue = replace(RECORD, models=Models(requested="m", sent="m-1", claimed=chosen), model_match="mismatch")
    wildcard = replace(RECORD, models=Models(requested=chosen, sent=chosen, claimed=chosen), route="any/*")
    for record in (refused, rogue, wildcard):
        found = list(telemetry_names.measurements(record))
        assert found
        assert not [item for item in found if chosen in item.labels.values()]


def test_a_call_that_reached_no_endpoint_is_no_client_operation() -> None:
    refused = replace(RECORD, attempts=(), usage_source="none", error_type="policy_budget_exhausted")
    assert [item.name for item in telemetry_names.measurements(refused)] == ["gen_ai.server.request.duration"]


@pytest.mark.parametrize(
    ("operation", "name"),
    [
        ("generate", "chat"),
        ("complete", "text_completion"),
        ("embed", "embeddings"),
        ("count", "count_tokens"),
        ("", "request"),
    ],
)
def test_operations_have_the_conventions_names(operation: str, name: str) -> None:
    assert telemetry_names.operation(replace(RECORD, operation=operation)) == name


def test_a_collector_that_hangs_holds_nobody_up_and_drops_are_counted(collector: Collector) -> None:
    collector.gate.clear()
    telemetry = Telemetry(collector.url, {}, 1.0, "0", QUICK)
    for _ in range(2):
        telemetry.closed(RECORD)
    for _ in range(200):
        if collector.bodies:
            break
        time.sleep(0.01)
    began = time.monotonic()
    for _ in range(1000):
        telemetry.closed(RECORD)
    assert time.monotonic() - began < 0.25, "as long as a queue takes, not as long as a collector"
    assert telemetry.dropped >= 1000 - QUICK.queue - QUICK.batch
    began = time.monotonic()
    telemetry.stop()
    assert time.monotonic() - began < 10 * QUICK.timeout
    assert telemetry.dropped == 1002, "what was given up at the end counts too"
    assert [item for item in threading.enumerate() if item.name == "telemetry"] == []


def test_what_a_collector_does_not_take_is_counted(caplog: pytest.LogCaptureFixture) -> None:
    with Collector(status=400) as collector:
        telemetry = Telemetry(collector.url, {}, 1.0, "0", QUICK)
        for _ in range(3):
            telemetry.closed(RECORD)
        telemetry.stop()
    assert telemetry.dropped == 3


def test_a_collector_that_is_away_at_the_start_is_used_when_it_is_there(collector: Collector) -> None:
    collector.status = 400
    telemetry = Telemetry(collector.url, {}, 1.0, "0", QUICK)
    telemetry.closed(RECORD)
    for _ in range(200):
        if telemetry.dropped:
            break
        time.sleep(0.01)
    collector.status = 200
    collector.bodies.clear()
    telemetry.closed(replace(RECORD, id="ex_2"))
    for _ in range(200):
        if collector.spans:
            break
        time.sleep(0.01)
    assert {attributes(item).get("tidegate.exchange") for item in collector.spans if item.kind == 2} == {"ex_2"}
    telemetry.stop()
    assert telemetry.dropped == 1


def test_without_the_extra_the_setting_is_a_misconfiguration(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "opentelemetry.exporter.otlp.proto.http.trace_exporter", None)
    with pytest.raises(Misconfigured) as caught:
        Telemetry("http://127.0.0.1:9", {}, 1.0, "0")
    assert caught.value.code == "telemetry_missing"
