"""An OTLP/HTTP collector on loopback that decodes what it gets. Needs the extra `otel`."""

from __future__ import annotations

import gzip
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from opentelemetry.proto.collector.metrics.v1 import metrics_service_pb2
from opentelemetry.proto.collector.trace.v1 import trace_service_pb2


class Collector:
    """`status` is what it answers; while `gate` is cleared it does not answer at all. Use it as a context."""

    def __init__(self, status: int = 200) -> None:
        self.status = status
        self.gate = threading.Event()
        self.gate.set()
        self.headers: list[dict[str, str]] = []
        self.bodies: list[tuple[str, bytes]] = []
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["content-length"]))
                if self.headers.get("content-encoding") == "gzip":
                    body = gzip.decompress(body)
                outer.headers.append({name.lower(): value for name, value in self.headers.items()})
                outer.bodies.append((self.path, body))
                outer.gate.wait(30)
                self.send_response(outer.status)
                self.send_header("content-length", "0")
                self.end_headers()

            def log_message(self, *_: object) -> None:
                return

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True)
        self._thread.start()

    def __enter__(self) -> Collector:
        return self

    def __exit__(self, *_: object) -> None:
        self.gate.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join(5)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    @property
    def spans(self) -> list[Any]:
        found: list[Any] = []
        for path, body in list(self.bodies):
            if path == "/v1/traces":
                request = trace_service_pb2.ExportTraceServiceRequest.FromString(body)
                found += [span for item in request.resource_spans for scope in item.scope_spans for span in scope.spans]
        return found

    @property
    def metrics(self) -> dict[str, Any]:
        """The latest state of each metric by name."""
        found: dict[str, Any] = {}
        for path, body in list(self.bodies):
            if path == "/v1/metrics":
                request = metrics_service_pb2.ExportMetricsServiceRequest.FromString(body)
                for item in request.resource_metrics:
                    for scope in item.scope_metrics:
                        found |= {metric.name: metric for metric in scope.metrics}
        return found


def attributes(item: Any) -> dict[str, Any]:
    """The attributes of a span or a data point as plain values."""
    return {pair.key: _plain(pair.value) for pair in item.attributes}


def _plain(value: Any) -> Any:
    kind = value.WhichOneof("value")
    if kind == "array_value":
        return [_plain(item) for item in value.array_value.values]
    return getattr(value, kind)
