"""Traces and metrics of a running gateway at its collector, and a collector that is not there."""

from __future__ import annotations

import gzip
import time
from pathlib import Path
from typing import Any

import httpx2
import pytest
from tests.fakes.drill import Drill, serving
from tests.fakes.gateway import openai_endpoint
from tests.fakes.upstream import Asked, Reply, ScriptedUpstream

trace_service = pytest.importorskip("opentelemetry.proto.collector.trace.v1.trace_service_pb2")

TEXT = "a prompt that nobody else may read"
TRACE = "4bf92f3577b34da6a3ce929d0e0e4736"


def config(upstream: str, collector: str) -> dict[str, Any]:
    return {
        "endpoints": [openai_endpoint("up", upstream, speaks="common")],
        "routes": [{"name": "m", "deployments": ["up/m"]}],
        "telemetry": {"otlp_endpoint": collector, "headers": {"x-tenant": "sea"}},
    }


async def call(gateway: Drill, **headers: str) -> str:
    body = {"model": "m", "messages": [{"role": "user", "content": TEXT}]}
    async with httpx2.AsyncClient(base_url=gateway.address, timeout=10) as client:
        answer = await client.post("/v1/chat/completions", json=body, headers=gateway.bearer() | headers)
    assert answer.status_code == 200
    return answer.headers["x-tidegate-exchange"]


def plain(asked: Asked) -> bytes:
    return gzip.decompress(asked.body) if asked.headers.get("content-encoding") == "gzip" else asked.body


async def test_what_waits_is_sent_before_the_process_ends_and_the_callers_trace_goes_on(tmp_path: Path) -> None:
    async with ScriptedUpstream(serving()) as upstream, ScriptedUpstream(lambda _: Reply(200)) as collector:
        async with Drill(tmp_path, config(upstream.url, collector.url)) as gateway:
            traced = await call(gateway, traceparent=f"00-{TRACE}-00f067aa0ba902b7-01")
            made = {traced, await call(gateway), await call(gateway)}
            assert await gateway.stop() == 0
        by_path: dict[str, list[Asked]] = {}
        for asked in collector.asked:
            by_path.setdefault(asked.path, []).append(asked)
        assert set(by_path) == {"/v1/traces", "/v1/metrics"}
        assert {asked.headers["x-tenant"] for asked in collector.asked} == {"sea"}
        assert not [asked for asked in collector.asked if TEXT.encode() in plain(asked)]
        spans = [
            span
            for asked in by_path["/v1/traces"]
            for resource in trace_service.ExportTraceServiceRequest.FromString(plain(asked)).resource_spans
            for scope in resource.scope_spans
            for span in scope.spans
        ]
        named = {
            value.value.string_value: span for span in spans for value in span.attributes
            if value.value.string_value in made
        }  # fmt: skip
        assert set(named) == made, "a span of each exchange"
        assert named[traced].trace_id.hex() == TRACE
        assert named[traced].parent_span_id.hex() == "00f067aa0ba902b7"


async def test_a_collector_that_is_not_there_costs_nobody_anything(tmp_path: Path) -> None:
    async with ScriptedUpstream(serving()) as upstream:
        async with ScriptedUpstream(lambda _: Reply(200)) as gone:
            nowhere = gone.url
        async with Drill(tmp_path, config(upstream.url, nowhere)) as gateway:
            begun = time.monotonic()
            for _ in range(20):
                await call(gateway)
            assert time.monotonic() - begun < 8
            begun = time.monotonic()
            assert await gateway.stop() == 0
            assert time.monotonic() - begun < 10
        assert len(gateway.records()) == 20
