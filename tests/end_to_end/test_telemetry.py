"""The running product and a collector: a caller's trace goes on here, and ends here."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path

import pytest

pytest.importorskip("opentelemetry.sdk")
from tests.fakes.answers import chat
from tests.fakes.collector import Collector, attributes
from tests.fakes.gateway import GatewayProcess, openai_endpoint
from tests.fakes.upstream import ScriptedUpstream, ok

TRACE = "4bf92f3577b34da6a3ce929d0e0e4736"
PARENT = f"00-{TRACE}-00f067aa0ba902b7-01"
BODY = {"model": "m", "messages": [{"role": "user", "content": "a plum in the prompt"}]}


async def test_a_call_is_traced_without_content_and_its_trace_stays_here(tmp_path: Path) -> None:
    with Collector() as collector:
        async with ScriptedUpstream(lambda _: ok(chat("a pear in the answer"))) as upstream:
            config = {
                "endpoints": [openai_endpoint("oai", upstream.url)],
                "routes": [{"name": "m", "deployments": ["oai/m"]}],
                "telemetry": {"otlp_endpoint": collector.url, "headers": {"x-token": "collector-secret"}},
            }
            async with GatewayProcess(tmp_path, config) as gateway, gateway.http(traceparent=PARENT) as client:
                answer = await client.post("/v1/chat/completions", json=BODY)
                assert answer.status_code == 200
                ident = answer.headers["x-tidegate-exchange"]
                assert (await gateway.record(ident))["traceparent"] == PARENT
                metrics = (await client.get("/metrics")).text
                assert re.search(r"^tidegate_telemetry_dropped 0\.0$", metrics, re.MULTILINE)
                keys = (gateway.client_key, gateway.admin_key)
                # What waits is sent when it stops.
                await gateway.stop()
            assert "traceparent" not in upstream.asked[0].headers
        await asyncio.sleep(0)
    (root,) = [span for span in collector.spans if span.kind == 2]
    (call,) = [span for span in collector.spans if span.kind == 3]
    assert (root.trace_id.hex(), attributes(root)["tidegate.exchange"]) == (TRACE, ident)
    assert call.parent_span_id == root.span_id
    assert {"gen_ai.client.token.usage", "gen_ai.server.request.duration"} <= set(collector.metrics)
    assert all(headers["x-token"] == "collector-secret" for headers in collector.headers)
    sent = b"".join(body for _, body in collector.bodies)
    for word in ("plum", "pear", "sk-up-oai", *keys):
        assert word.encode() not in sent
    assert "collector-secret" not in gateway.log.read_text()


async def test_a_collector_that_is_away_does_not_keep_the_gateway_from_serving_or_ending(tmp_path: Path) -> None:
    async with ScriptedUpstream(lambda _: ok(chat())) as upstream:
        config = {
            "endpoints": [openai_endpoint("oai", upstream.url)],
            "routes": [{"name": "m", "deployments": ["oai/m"]}],
            "telemetry": {"otlp_endpoint": "http://127.0.0.1:9"},
        }
        async with GatewayProcess(tmp_path, config) as gateway, gateway.http() as client:
            for _ in range(5):
                assert (await client.post("/v1/chat/completions", json=BODY)).status_code == 200
            async with asyncio.timeout(25):
                assert await gateway.stop() == 0
