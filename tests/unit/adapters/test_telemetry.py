"""Telemetry against a real OTLP/HTTP receiver on loopback."""

from __future__ import annotations

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from tidegate.adapters.telemetry import Telemetry
from tidegate.core.record import Attempt, ExchangeRecord, Models
from tidegate.core.usage import Usage

metrics_pb = pytest.importorskip("opentelemetry.proto.collector.metrics.v1.metrics_service_pb2")
trace_pb = pytest.importorskip("opentelemetry.proto.collector.trace.v1.trace_service_pb2")

TRACE = "4bf92f3577b34da6a3ce929d0e0e4736"
RECORD = ExchangeRecord(
    id="ex_1", started=1_790_000_000.0, key="k", operation="generate", route="m", provider="acme",
    models=Models(requested="m", sent="m-1", claimed="m-1-2026"), deployment="b/m", tier="official", stream=True,
    status=200, finish="stop", usage=Usage(input=7, output=3, cache_read=2), usage_source="upstream",
    attempts=(
        Attempt(deployment="a/m", status=500, code="provider_error", ms=5.0),
        Attempt(deployment="b/m", status=200, ms=9.0),
    ),
    first_byte_ms=20.0, total_ms=40.0, traceparent=f"00-{TRACE}-00f067aa0ba902b7-01",
)  # fmt: skip


class Collector:
    def __init__(self) -> None:
        self.bodies: list[tuple[str, dict[str, str], bytes]] = []
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["content-length"]))
                if self.headers.get("content-encoding") == "gzip":
                    import gzip

                    body = gzip.decompress(body)
                outer.bodies.append((self.path, dict(self.headers), body))
                self.send_response(200)
                self.send_header("content-length", "0")
                self.end_headers()

            def log_message(self, *_: object) -> None:
                return

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server.server_address[1]}"


def test_an_exchange_becomes_a_trace_and_metrics() -> None:
    collector = Collector()
    telemetry = Telemetry(collector.url, {"x-team": "sec"}, 1.0, "0")
    telemetry.closed(RECORD)
    telemetry.stop()
    collector.server.shutdown()
    collector.server.server_close()
    paths = {path for path, _, _ in collector.bodies}
    assert paths == {"/v1/traces", "/v1/metrics"}
    assert all({k.lower(): v for k, v in headers.items()}["x-team"] == "sec" for _, headers, _ in collector.bodies)

    request = trace_pb.ExportTraceServiceRequest()
    request.ParseFromString(next(body for path, _, body in collector.bodies if path == "/v1/traces"))
    spans = [span for rs in request.resource_spans for ss in rs.scope_spans for span in ss.spans]
    by_name = {span.name: span for span in spans}
    root = by_name["chat m"]
    assert root.trace_id.hex() == TRACE, "the caller's trace goes on"
    assert {span.parent_span_id for span in spans if span.name.startswith("attempt")} == {root.span_id}
    assert root.end_time_unix_nano - root.start_time_unix_nano == 40_000_000
    told = {item.key: item.value for item in root.attributes}
    assert told["gen_ai.request.model"].string_value == "m-1"
    assert told["gen_ai.response.model"].string_value == "m-1-2026"
    assert told["gen_ai.usage.input_tokens"].int_value == 7
    assert told["gen_ai.usage.cache_read.input_tokens"].int_value == 2
    assert told["gen_ai.provider.name"].string_value == "acme"
    assert by_name["attempt a/m"].status.code == 2

    measured = metrics_pb.ExportMetricsServiceRequest()
    measured.ParseFromString(next(body for path, _, body in collector.bodies if path == "/v1/metrics"))
    names = {m.name for rm in measured.resource_metrics for sm in rm.scope_metrics for m in sm.metrics}
    assert {"gen_ai.client.token.usage", "gen_ai.server.request.duration", "gen_ai.server.time_to_first_token"} <= names


def test_a_collector_that_is_away_holds_nobody_up() -> None:
    telemetry = Telemetry("http://127.0.0.1:9", {}, 0.0, "0")
    for _ in range(20_000):
        telemetry.closed(RECORD)
    assert telemetry.dropped >= 0
