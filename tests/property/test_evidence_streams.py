"""Whatever an endpoint streams, in whatever order and cut: the entry commits to what anybody reads from the bytes."""

from __future__ import annotations

import asyncio
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.gateway.test_evidence import Scripted, by_hand, call_of, closed, relay
from tests.unit.gateway.test_exchange import CHAT, HELLO, event, play

from tidegate.core.errors import NotProven, Problem, ProviderFailed
from tidegate.gateway.given_calls import normal_form, read_calls


def tool(index: int, ident: str, name: str, arguments: str) -> dict[str, Any]:
    return {"index": index, "id": ident, "type": "function", "function": {"name": name, "arguments": arguments}}


calls = st.builds(
    tool,
    st.integers(0, 2),
    st.sampled_from(["", "c1", "c2"]),
    st.sampled_from(["", "run", "read"]),
    st.sampled_from(["", "{}", '{"a":', "1}", '{"a":1,"a":2}']),
)
events = st.one_of(
    st.just(HELLO),
    st.just(event({"content": "x" * 9_000})),
    calls.map(lambda call: event({"tool_calls": [call]})),
    st.lists(calls, max_size=3).map(lambda many: event({"tool_calls": many})),
    calls.map(lambda call: event({"function_call": call["function"]})),
    calls.map(lambda call: event({"tool_calls": [call]}).replace(b"tool_calls", b"tool\\u005fcalls")),
    st.sampled_from([event(None, "tool_calls"), event(None, "stop"), b"data: [DONE]\n\n", b": ping\n\n"]),
    st.sampled_from([b'data: {"error":{"message":"no"}}\n\n', b"data: {\n\n", b"data: 1\r\n\r\n", b"event: x\n\n"]),
)


@settings(max_examples=250, deadline=None)
@given(st.lists(events, max_size=9), st.integers(1, 20_000), st.booleans())
def test_what_is_committed_to_is_what_the_bytes_say(stream: list[bytes], size: int, breaks: bool) -> None:
    body = b"".join(stream)
    step = max(size, len(body) // 50 + 1)
    pieces: list[bytes | Problem] = [body[at : at + step] for at in range(0, len(body), step)]
    if breaks:
        pieces.append(ProviderFailed("connection_closed", "It broke.", ""))
    exchange = play("a", stream=True, attempts=1)
    evidence, client = asyncio.run(relay(exchange, Scripted(200, *pieces, kind="text/event-stream")))
    status = 200 if client.problem is None else client.problem.status
    entry = closed(evidence, exchange, status=status)
    assert entry.response == by_hand("response", client.body)
    if status != 200:
        assert not entry.calls
    elif "commit_calls" not in entry.checks:
        told = read_calls(CHAT, call_of(exchange), client.body)
        assert entry.calls == (by_hand("calls", normal_form(told)) if told else "")
    else:
        assert not entry.calls
        assert len(client.body) > 32 * 1024 or _is_ambiguous(client.body, exchange)


def _is_ambiguous(body: bytes, exchange: Any) -> bool:
    try:
        normal_form(read_calls(CHAT, call_of(exchange), body))
    except (NotProven, ProviderFailed):
        return True
    return False
