"""Streams in time: events leave as they come, silences are filled, nothing is buffered on the way."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path
from typing import Any

import pytest
from tests.fakes.answers import chat_stream
from tests.fakes.gateway import GatewayProcess, openai_endpoint
from tests.fakes.upstream import ScriptedUpstream, sse

pytestmark = pytest.mark.alone

HELLO: Any = [{"role": "user", "content": "hello"}]


def config(url: str, keepalive: str) -> dict[str, Any]:
    return {
        "server": {"listen": "127.0.0.1:0", "keepalive": keepalive},
        "endpoints": [openai_endpoint("oai", url, speaks="common")],
        "routes": [{"name": "m", "deployments": ["oai/m"]}],
    }


async def read(gateway: GatewayProcess, path: str, body: dict[str, Any]) -> list[tuple[float, bytes]]:
    """What comes, with the seconds at which it came."""
    pieces: list[tuple[float, bytes]] = []
    began = time.monotonic()
    async with gateway.http() as client, client.stream("POST", path, json=body) as answer:
        assert answer.status_code == 200
        assert answer.headers["x-accel-buffering"] == "no"
        assert answer.headers["cache-control"] == "no-cache"
        pieces += [(time.monotonic() - began, piece) async for piece in answer.aiter_raw()]
    return pieces


async def test_events_leave_as_they_come_in_every_dialect(tmp_path: Path) -> None:
    calls: tuple[tuple[str, dict[str, Any]], ...] = (
        ("/v1/chat/completions", {"model": "m", "messages": HELLO, "stream": True}),
        ("/v1/messages", {"model": "m", "messages": HELLO, "stream": True, "max_tokens": 5}),
        ("/v1/responses", {"model": "m", "input": "hello", "stream": True}),
        ("/v1beta/models/m:streamGenerateContent?alt=sse", {"contents": [{"parts": [{"text": "hello"}]}]}),
    )
    async with (
        ScriptedUpstream(lambda _: sse(*chat_stream("a", "b", "c"), pause=0.15)) as upstream,
        GatewayProcess(tmp_path, config(upstream.url, "10s")) as gateway,
    ):
        for path, pieces in zip(calls, await asyncio.gather(*(read(gateway, *call) for call in calls)), strict=True):
            first = next(at for at, piece in pieces if b'"a"' in piece)
            last = next(at for at, piece in pieces if b'"c"' in piece)
            assert first < 3, (path, first)
            assert last - first > 0.2, "not held back and let go together"


async def test_a_silence_is_filled_with_what_the_dialect_takes_for_one(tmp_path: Path) -> None:
    async with (
        ScriptedUpstream(lambda _: sse(*chat_stream("a", "b")[:3], pause=0.6)) as upstream,
        GatewayProcess(tmp_path, config(upstream.url, "200ms")) as gateway,
    ):
        body = {"model": "m", "messages": HELLO, "stream": True, "max_tokens": 5}
        chat, messages = await asyncio.gather(
            read(gateway, "/v1/chat/completions", body), read(gateway, "/v1/messages", body)
        )
    assert any(piece.startswith(b":") for _, piece in chat)
    assert any(b"event: ping" in piece for _, piece in messages)
