"""Anthropic and Gemini under random answers, splits, interleavings, usage and hostile requests."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tidegate.core.errors import BadRequest, Problem
from tidegate.core.usage import Usage
from tidegate.wire.anthropic.reply import read_usage as read_anthropic_usage
from tidegate.wire.anthropic.reply import write_usage as write_anthropic_usage
from tidegate.wire.delta import (
    BlockDelta,
    BlockEnd,
    BlockStart,
    Delta,
    End,
    Finish,
    Signature,
    Start,
    UsageSeen,
)
from tidegate.wire.dialect import Call, Dialect, Patch, ReplyContext
from tidegate.wire.dialects.anthropic_messages import DIALECT as ANTHROPIC
from tidegate.wire.dialects.gemini_generate import DIALECT as GEMINI
from tidegate.wire.gemini.reply import read_usage as read_gemini_usage
from tidegate.wire.gemini.reply import write_usage as write_gemini_usage
from tidegate.wire.prompt import Json, Part, Prompt, Text, Thinking, ToolUse, Written
from tidegate.wire.sse import Splitter

BOTH = [ANTHROPIC, GEMINI]
PATHS = {"anthropic": "/v1/messages", "gemini": "/v1beta/models/m:generateContent"}
EVENTS = ReplyContext(Call("x", "generate", "asked", True, b"", {}, variant="sse"), "ours", 1700000000)

quick = settings(max_examples=80, deadline=None)
both = pytest.mark.parametrize("dialect", BOTH, ids=lambda dialect: dialect.family)

words = st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=12)
signatures = st.sampled_from(["c2ln", "AAAA"])
objects = st.dictionaries(words, st.integers(-9, 9) | words | st.none(), max_size=3)


@st.composite
def answers(draw: st.DrawFn) -> list[Part]:
    """Parts as a model makes them: no two text or thinking parts side by side, ids unique."""
    parts: list[Part] = []
    for index in range(draw(st.integers(0, 5))):
        kind = draw(st.sampled_from(["text", "thinking", "tool"]))
        last = type(parts[-1]) if parts else None
        if kind == "text" and last is not Text:
            parts.append(Text(draw(words)))
        elif kind == "thinking" and last is not Thinking:
            parts.append(Thinking(draw(words), draw(signatures)))
        else:
            parts.append(ToolUse(f"t{index}", draw(words), json.dumps(draw(objects), ensure_ascii=False)))
    return parts


def pieces(draw: st.DrawFn, text: str) -> list[str]:
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=3)))
    return [text[at:to] for at, to in zip([0, *cuts], [*cuts, len(text)], strict=True)]


def usage_of(parts: Sequence[Part]) -> Usage:
    return Usage(input=90, output=10 + len(parts), cache_read=40, reasoning=3)


# -- streamed equals whole


def anthropic_block(part: Part) -> dict[str, Any]:
    if isinstance(part, Text):
        return {"type": "text", "text": part.text}
    if isinstance(part, Thinking):
        return {"type": "thinking", "thinking": part.text, "signature": part.signature}
    assert isinstance(part, ToolUse)
    return {"type": "tool_use", "id": part.id, "name": part.name, "input": json.loads(part.arguments)}


def anthropic_whole(parts: list[Part]) -> dict[str, Any]:
    has_tools = any(isinstance(part, ToolUse) for part in parts)
    return {
        "id": "msg_1",
        "type": "message",
        "role": "assistant",
        "model": "claimed",
        "content": [anthropic_block(part) for part in parts],
        "stop_reason": "tool_use" if has_tools else "end_turn",
        "stop_sequence": None,
        "usage": write_anthropic_usage(usage_of(parts)),
    }


def anthropic_stream(draw: st.DrawFn, parts: list[Part]) -> bytes:
    whole = anthropic_whole(parts)
    first = {"input_tokens": 50, "cache_read_input_tokens": 40, "output_tokens": 1}
    events: list[dict[str, Any]] = [
        {"type": "message_start", "message": {**whole, "content": [], "stop_reason": None, "usage": first}}
    ]
    for index, (part, block) in enumerate(zip(parts, whole["content"], strict=True)):
        changes: list[dict[str, Any]] = []
        if isinstance(part, Text):
            opened = {**block, "text": ""}
            changes = [{"type": "text_delta", "text": piece} for piece in pieces(draw, part.text)]
        elif isinstance(part, Thinking):
            opened = {**block, "thinking": "", "signature": ""}
            changes = [{"type": "thinking_delta", "thinking": piece} for piece in pieces(draw, part.text)]
            changes.append({"type": "signature_delta", "signature": part.signature})
        else:
            opened = {**block, "input": {}}
            if block["input"] or draw(st.booleans()):
                said = json.dumps(block["input"], ensure_ascii=False)
                changes = [{"type": "input_json_delta", "partial_json": piece} for piece in pieces(draw, said)]
        events.append({"type": "content_block_start", "index": index, "content_block": opened})
        events += [{"type": "content_block_delta", "index": index, "delta": change} for change in changes]
        events.append({"type": "content_block_stop", "index": index})
        if draw(st.booleans()):
            events.append({"type": "ping"})
    settled = {"output_tokens": whole["usage"]["output_tokens"], "output_tokens_details": {"thinking_tokens": 3}}
    events.append({"type": "message_delta", "delta": {"stop_reason": whole["stop_reason"]}, "usage": settled})
    events.append({"type": "message_stop"})
    return b"".join(b"event: %b\ndata: %b\n\n" % (e["type"].encode(), json.dumps(e).encode()) for e in events)


def gemini_part(part: Part) -> dict[str, Any]:
    if isinstance(part, Text):
        return {"text": part.text}
    if isinstance(part, Thinking):
        return {"text": part.text, "thought": True, "thoughtSignature": part.signature}
    assert isinstance(part, ToolUse)
    return {"functionCall": {"id": part.id, "name": part.name, "args": json.loads(part.arguments)}}


def gemini_whole(parts: list[Part]) -> dict[str, Any]:
    candidate = {"content": {"role": "model", "parts": [gemini_part(part) for part in parts]}, "finishReason": "STOP"}
    usage = write_gemini_usage(usage_of(parts))
    return {"candidates": [candidate], "usageMetadata": usage, "modelVersion": "claimed", "responseId": "r1"}


def gemini_stream(draw: st.DrawFn, parts: list[Part]) -> bytes:
    written: list[dict[str, Any]] = []
    for part in parts:
        if isinstance(part, Text):
            written += [{"text": piece} for piece in pieces(draw, part.text)]
        elif isinstance(part, Thinking):
            written += [{"text": piece, "thought": True} for piece in pieces(draw, part.text)]
            written.append({"text": "", "thought": True, "thoughtSignature": part.signature})
        else:
            written.append(gemini_part(part))
    whole = gemini_whole(parts)
    chunks: list[dict[str, Any]] = []
    while written:
        count = draw(st.integers(1, 3))
        chunks.append({**whole, "candidates": [{"content": {"parts": written[:count]}}], "usageMetadata": {}})
        written = written[count:]
    chunks.append({**whole, "candidates": [{"finishReason": "STOP"}]})
    return b"".join(b"data: %b\r\n\r\n" % json.dumps(chunk).encode() for chunk in chunks)


def collect(deltas: list[Delta]) -> tuple[list[Part], Json, Usage]:
    """The parts that the deltas of one choice make, its finish and usage."""
    parts: dict[int, Part] = {}
    finish, usage = None, Usage()
    for delta in deltas:
        if isinstance(delta, BlockStart):
            new: dict[str, Part] = {"text": Text(""), "thinking": Thinking(), "tool": ToolUse(delta.id, delta.name, "")}
            parts[delta.index] = new[delta.kind]
        elif isinstance(delta, BlockDelta):
            part = parts[delta.index]
            if isinstance(part, ToolUse):
                part.arguments += delta.text
            elif isinstance(part, Text | Thinking):
                part.text += delta.text
        elif isinstance(delta, Signature):
            part = parts[delta.index]
            assert isinstance(part, Thinking)
            part.signature = delta.signature
        elif isinstance(delta, Finish):
            finish = delta.reason
        elif isinstance(delta, UsageSeen):
            usage = delta.usage
    return list(parts.values()), finish, usage


def plain(parts: list[Part]) -> list[Any]:
    """Parts with arguments by meaning: a stream keeps the model's own spelling of them."""
    return [(part.id, part.name, json.loads(part.arguments)) if isinstance(part, ToolUse) else part for part in parts]


def split(draw: st.DrawFn, raw: bytes) -> list[bytes]:
    cuts = sorted(draw(st.lists(st.integers(0, len(raw)), max_size=12)))
    return [raw[at:to] for at, to in zip([0, *cuts], [*cuts, len(raw)], strict=True)]


def decode(dialect: Dialect, chunks: list[bytes]) -> list[Delta]:
    splitter, decoder = Splitter(), dialect.decoder()
    deltas = [delta for chunk in chunks for delta in decoder.feed(splitter.feed(chunk))]
    return deltas + decoder.feed(splitter.end()) + decoder.end()


@both
@quick
@given(data=st.data())
def test_a_stream_says_what_the_whole_answer_says(dialect: Dialect, data: st.DataObject):
    parts = data.draw(answers())
    write_stream, write_whole = {
        "anthropic": (anthropic_stream, anthropic_whole),
        "gemini": (gemini_stream, gemini_whole),
    }[dialect.family]
    raw = write_stream(data.draw, parts)
    deltas = decode(dialect, split(data.draw, raw))
    assert deltas == decode(dialect, [raw])
    assert deltas[-1] == End()
    found, finish, usage = collect(deltas)
    whole = json.dumps(write_whole(parts)).encode()
    reply, seen = dialect.decode_reply(whole), dialect.glance(whole)
    assert plain(found) == plain(reply.choices[0].parts) == plain(parts)
    assert finish == reply.choices[0].finish == seen.finish
    assert usage == reply.usage == seen.usage == usage_of(parts)


# -- encoders


@st.composite
def interleaved(draw: st.DrawFn) -> tuple[list[Part], list[Delta]]:
    """Deltas as upstreams of any dialect may interleave them: one prose block at a time, tools at any time."""
    parts = draw(answers())
    waiting: list[list[Delta]] = []
    for index, part in enumerate(parts):
        kind: Any = "tool" if isinstance(part, ToolUse) else "text" if isinstance(part, Text) else "thinking"
        said = part.arguments if isinstance(part, ToolUse) else part.text  # type: ignore[union-attr]
        own: list[Delta] = [BlockStart(index, kind, id=getattr(part, "id", ""), name=getattr(part, "name", ""))]
        own += [BlockDelta(index, piece) for piece in pieces(draw, said)]
        if isinstance(part, Thinking):
            own.append(Signature(index, part.signature))
        waiting.append([*own, BlockEnd(index)])
    deltas: list[Delta] = [Start("up-1", "claimed")]
    running: list[list[Delta]] = []
    while waiting or running:
        prose = any(isinstance(parts[own[0].index], Text | Thinking) for own in running)  # type: ignore[union-attr]
        first_is_tool = bool(waiting) and isinstance(waiting[0][0], BlockStart) and waiting[0][0].kind == "tool"
        if waiting and (not running or ((first_is_tool or not prose) and draw(st.booleans()))):
            running.append(waiting.pop(0))
            deltas.append(running[-1].pop(0))
        else:
            own = draw(st.sampled_from(running))
            deltas.append(own.pop(0))
            running = [left for left in running if left]
    return parts, [*deltas, UsageSeen(usage_of(parts)), Finish("stop"), End()]


@both
@quick
@given(given_=interleaved(), data=st.data())
def test_what_is_encoded_is_read_again(dialect: Dialect, given_: tuple[list[Part], list[Delta]], data: st.DataObject):
    parts, deltas = given_
    at = data.draw(st.integers(0, len(deltas)))
    encoder = dialect.encoder(EVENTS)
    raw = encoder.encode(deltas[:at]) + encoder.encode(deltas[at:])
    assert raw == dialect.encoder(EVENTS).encode(deltas)
    found, finish, usage = collect(decode(dialect, [raw]))
    by_id = {part.id: part for part in found if isinstance(part, ToolUse)}
    for part in parts:
        if isinstance(part, ToolUse):
            assert json.loads(by_id[part.id].arguments) == json.loads(part.arguments)
    if dialect is ANTHROPIC:
        assert plain(found) == plain(parts)
    assert "".join(p.text for p in found if isinstance(p, Text)) == "".join(
        p.text for p in parts if isinstance(p, Text)
    )
    assert finish == ("tool_calls" if by_id else "stop")
    assert usage == usage_of(parts)


@quick
@given(given_=interleaved())
def test_one_anthropic_block_is_open_at_a_time(given_: tuple[list[Part], list[Delta]]):
    raw = ANTHROPIC.encoder(EVENTS).encode(given_[1])
    opened, expected = "", 0
    fitting = {
        "text": {"text_delta"},
        "thinking": {"thinking_delta", "signature_delta"},
        "tool_use": {"input_json_delta"},
    }
    for event in [json.loads(event.data) for event in Splitter().feed(raw)]:
        if event["type"] == "content_block_start":
            assert (opened, event["index"]) == ("", expected)
            opened = event["content_block"]["type"]
        elif event["type"] == "content_block_delta":
            assert event["index"] == expected
            assert event["delta"]["type"] in fitting[opened]
        elif event["type"] == "content_block_stop":
            assert event["index"] == expected
            opened, expected = "", expected + 1
    assert (opened, expected) == ("", len(given_[0]))


# -- usage

counts = st.integers(-5, 10**12) | st.none() | st.floats() | st.text(max_size=2) | st.booleans()
anthropic_usages = st.fixed_dictionaries(
    {},
    optional={
        "input_tokens": counts,
        "output_tokens": counts,
        "cache_read_input_tokens": counts,
        "cache_creation_input_tokens": counts,
        "cache_creation": st.none()
        | st.fixed_dictionaries(
            {}, optional={"ephemeral_5m_input_tokens": counts, "ephemeral_1h_input_tokens": counts}
        ),
        "output_tokens_details": st.none() | st.fixed_dictionaries({}, optional={"thinking_tokens": counts}),
    },
)
modalities = st.none() | st.lists(
    st.fixed_dictionaries({"modality": st.sampled_from(["AUDIO", "TEXT"]), "tokenCount": counts}), max_size=3
)
gemini_usages = st.fixed_dictionaries(
    {},
    optional={
        "promptTokenCount": counts,
        "candidatesTokenCount": counts,
        "thoughtsTokenCount": counts,
        "cachedContentTokenCount": counts,
        "toolUsePromptTokenCount": counts,
        "promptTokensDetails": modalities,
        "candidatesTokensDetails": modalities,
    },
)


def check_parts(usage: Usage) -> None:
    assert all(getattr(usage, name) >= 0 for name in Usage.__struct_fields__)
    assert usage.cache_read + usage.cache_write_5m + usage.cache_write_1h <= usage.input
    assert usage.reasoning <= usage.output
    assert usage.audio_input <= usage.input
    assert usage.audio_output <= usage.output


@quick
@given(reported=anthropic_usages)
def test_parts_of_anthropic_usage_never_exceed_the_whole(reported: dict[str, Any]):
    check_parts(read_anthropic_usage(reported))


@quick
@given(reported=gemini_usages)
def test_parts_of_gemini_usage_never_exceed_the_whole(reported: dict[str, Any]):
    check_parts(read_gemini_usage(reported))


@st.composite
def usages(draw: st.DrawFn, *, writes: bool) -> Usage:
    small = st.integers(0, 10**9)
    read, minutes, hour = draw(small), draw(small) if writes else 0, draw(small) if writes else 0
    reasoning = draw(small)
    return Usage(
        input=read + minutes + hour + draw(small),
        output=reasoning + draw(small),
        cache_read=read,
        cache_write_5m=minutes,
        cache_write_1h=hour,
        reasoning=reasoning,
    )


@quick
@given(usage=usages(writes=True))
def test_anthropic_usage_round_trips(usage: Usage):
    assert read_anthropic_usage(write_anthropic_usage(usage)) == usage


@quick
@given(usage=usages(writes=False))
def test_gemini_usage_round_trips(usage: Usage):
    written = write_gemini_usage(usage)
    assert read_gemini_usage(written) == usage
    assert written["totalTokenCount"] == usage.total


# -- hostile requests

KEYS = st.sampled_from(
    ["model", "messages", "system", "role", "content", "type", "text", "source", "data", "url", "id", "name", "input",
     "tool_use_id", "tools", "input_schema", "tool_choice", "thinking", "budget_tokens", "output_config", "format",
     "schema", "metadata", "user_id", "contents", "parts", "functionCall", "functionResponse", "args", "response",
     "inlineData", "inline_data", "mimeType", "fileData", "fileUri", "generationConfig", "thinkingConfig",
     "responseSchema", "parameters", "functionDeclarations", "toolConfig", "functionCallingConfig", "mode"]
)  # fmt: skip
VALUES = st.sampled_from(
    ["text", "image", "document", "tool_use", "tool_result", "thinking", "base64", "user", "assistant", "system",
     "model", "enabled", "adaptive", "auto", "any", "json_schema", "OBJECT", "image/png", "AAAA", "", "7"]
)  # fmt: skip
TREES = st.recursive(
    st.none() | st.booleans() | st.integers(-2, 9) | st.floats(allow_nan=False, allow_infinity=False) | VALUES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=5),
    max_leaves=20,
)


def attempt(dialect: Dialect, raw: bytes) -> Prompt | Problem:
    """The neutral form of a request, or why there is none. Anything but a Problem goes through."""
    try:
        return dialect.prompt(dialect.read(raw, PATHS[dialect.family], b""))
    except Problem as problem:
        return problem


def rewrite(target: Dialect, prompt: Prompt) -> Written | Problem:
    try:
        return target.write(prompt, Patch("m"))
    except Problem as problem:
        return problem


@both
@settings(max_examples=250, deadline=None)
@given(tree=st.dictionaries(KEYS, TREES, max_size=6), turns=st.lists(TREES, max_size=3))
def test_only_problems_come_out_of_a_request(dialect: Dialect, tree: dict[str, Any], turns: list[Any]):
    document = {**tree, "model": "m", "max_tokens": 5, "messages": turns, "contents": turns}
    for turn in turns:
        if isinstance(turn, dict):
            turn.setdefault("role", "user")
            turn.setdefault("content", "hi")
    read = attempt(dialect, json.dumps(document).encode())
    if isinstance(read, Problem):
        assert isinstance(read, BadRequest)
        assert read.param or read.code in ("body_too_deep", "duplicate_key")
        return
    for target in BOTH:
        written = rewrite(target, read)
        if isinstance(written, Problem):
            assert isinstance(written, BadRequest)
            assert written.param
        else:
            assert isinstance(json.loads(written.body), dict)
            assert list(written.dropped) == sorted(set(written.dropped))


def deep_anthropic(depth: int) -> bytes:
    opening = b'{"type":"tool_result","tool_use_id":"t","content":[' * (depth // 2)
    turn = b'{"role":"user","content":[%b%b]}' % (opening, b"]}" * (depth // 2))
    return b'{"model":"m","max_tokens":1,"messages":[%b]}' % turn


def deep_gemini(depth: int) -> bytes:
    opening = b'{"type":"OBJECT","properties":{"a":' * (depth // 2)
    schema = opening + b"{}" + b"}}" * (depth // 2)
    tools = b'[{"functionDeclarations":[{"name":"f","parameters":%b}]}]' % schema
    return b'{"contents":[{"parts":[{"text":"a"}]}],"tools":%b}' % tools


@both
@pytest.mark.parametrize(("depth", "taken"), [(50, True), (150, True), (190, True), (900, False), (100_000, False)])
def test_deep_requests_are_refused_before_anything_recurses(dialect: Dialect, depth: int, taken: bool):
    read = attempt(dialect, deep_anthropic(depth) if dialect is ANTHROPIC else deep_gemini(depth))
    if not taken:
        assert isinstance(read, BadRequest)
        assert read.code == "body_too_deep"
        return
    assert isinstance(read, Prompt)
    for target in BOTH:
        written = rewrite(target, read)
        assert isinstance(written, Written)
        json.loads(written.body)
