"""Gemini streams read and written, and whole answers: calls, thoughts, finishes, usage, arrays and failures."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tidegate.core.errors import BadRequest, ProviderFailed, Refused
from tidegate.core.usage import Usage
from tidegate.wire.delta import (
    BlockDelta,
    BlockEnd,
    BlockStart,
    Choice,
    Delta,
    End,
    Failed,
    Finish,
    Ping,
    Reply,
    Signature,
    Start,
    UsageSeen,
)
from tidegate.wire.dialect import Call, ReplyContext, failure
from tidegate.wire.dialects.anthropic_messages import DIALECT as ANTHROPIC
from tidegate.wire.dialects.gemini_count_tokens import DIALECT as COUNT
from tidegate.wire.dialects.gemini_generate import DIALECT
from tidegate.wire.prompt import Opaque, Refusal, Text, Thinking, ToolUse
from tidegate.wire.sse import Event, Splitter

EVENTS = ReplyContext(Call("gemini_generate", "generate", "asked", True, b"", {}, variant="sse"), "ours", 1700000000)
ARRAY = ReplyContext(Call("gemini_generate", "generate", "asked", True, b"", {}, variant="array"), "ours", 1700000000)
PROBLEM = ProviderFailed("provider_cut", "The endpoint's stream broke off.")


def chunk(*parts: dict[str, Any], finish: str | None = None, index: int = 0, **top: Any) -> dict[str, Any]:
    candidate: dict[str, Any] = {"content": {"role": "model", "parts": list(parts)}, "index": index}
    if finish:
        candidate["finishReason"] = finish
    return {"candidates": [candidate], "modelVersion": "gemini-claimed", "responseId": "r1", **top}


def decode(*chunks: Any) -> list[Delta]:
    decoder = DIALECT.decoder()
    out: list[Delta] = []
    for item in chunks:
        data = item if isinstance(item, bytes) else json.dumps(item).encode()
        out += decoder.feed([Event(b"", data, b"")])
    return out + decoder.end()


def encode(context: ReplyContext, *deltas: Delta) -> bytes:
    encoder = DIALECT.encoder(context)
    return b"".join(encoder.encode([delta]) for delta in deltas)


def chunks(raw: bytes) -> list[dict[str, Any]]:
    splitter = Splitter()
    found = [json.loads(event.data) for event in splitter.feed(raw) if event.data]
    assert splitter.rest == b""
    return found


def test_a_plain_answer():
    usage = {"promptTokenCount": 9, "candidatesTokenCount": 2, "totalTokenCount": 11}
    deltas = decode(
        chunk({"text": "Hel"}, usageMetadata={"promptTokenCount": 9}),
        chunk({"text": "lo"}, finish="STOP", usageMetadata=usage),
    )
    assert deltas == [
        Start("r1", "gemini-claimed"),
        UsageSeen(Usage(input=9)),
        BlockStart(0, "text"),
        BlockDelta(0, "Hel"),
        UsageSeen(Usage(input=9, output=2)),
        BlockDelta(0, "lo"),
        BlockEnd(0),
        Finish("stop"),
        End(),
    ]


def test_thoughts_text_and_calls_are_blocks_of_their_own():
    deltas = decode(
        chunk({"text": "hm", "thought": True}),
        chunk({"text": "", "thought": True, "thoughtSignature": "c2ln"}, {"text": "so"}),
        chunk({"functionCall": {"name": "f", "args": {"a": 1}}, "thoughtSignature": "c2ln2"}),
        chunk({"functionCall": {"id": "given", "name": "g"}}, {"text": "", "thoughtSignature": "x"}, finish="STOP"),
    )
    assert deltas[1:] == [
        BlockStart(0, "thinking"),
        BlockDelta(0, "hm"),
        Signature(0, "c2ln"),
        BlockEnd(0),
        BlockStart(1, "text"),
        BlockDelta(1, "so"),
        BlockEnd(1),
        BlockStart(2, "tool", id="call_r1_0_0", name="f"),
        BlockDelta(2, '{"a":1}'),
        Signature(2, "c2ln2"),
        BlockEnd(2),
        BlockStart(3, "tool", id="given", name="g"),
        BlockDelta(3, "{}"),
        BlockEnd(3),
        Finish("tool_calls"),
        End(),
    ]


def test_made_ids_differ_between_the_answers_of_a_conversation():
    def made(response_id: str) -> str:
        found = decode({**chunk({"functionCall": {"name": "f"}}, finish="STOP"), "responseId": response_id})
        return next(delta.id for delta in found if isinstance(delta, BlockStart))

    assert made("r1") == made("r1") != made("r2")
    assert made("a/b=") == "call_a_b__0_0"


def test_candidates_are_choices():
    deltas = decode(
        {**chunk(), "candidates": [*chunk({"text": "a"})["candidates"], *chunk({"text": "b"}, index=1)["candidates"]]},
        chunk({"text": "c"}, finish="STOP"),
        chunk({"text": "d"}, finish="MAX_TOKENS", index=1),
    )
    assert [d for d in deltas if isinstance(d, BlockDelta)] == [
        BlockDelta(0, "a"),
        BlockDelta(0, "b", 1),
        BlockDelta(0, "c"),
        BlockDelta(0, "d", 1),
    ]
    assert [d for d in deltas if isinstance(d, Finish)] == [Finish("stop"), Finish("length", 1)]
    assert deltas[-1] == End()


@pytest.mark.parametrize(
    ("reason", "finish"),
    [
        ("STOP", "stop"),
        ("MAX_TOKENS", "length"),
        ("SAFETY", "content_filter"),
        ("RECITATION", "content_filter"),
        ("BLOCKLIST", "content_filter"),
        ("PROHIBITED_CONTENT", "content_filter"),
        ("SPII", "content_filter"),
        ("MODEL_ARMOR", "content_filter"),
        ("CONTINUATION", "pause"),
        ("MALFORMED_FUNCTION_CALL", "error"),
        ("UNEXPECTED_TOOL_CALL", "error"),
        ("OTHER", "error"),
        ("REASON_OF_TOMORROW", "error"),
    ],
)
def test_finish_reasons(reason: str, finish: str):
    assert [d for d in decode(chunk({"text": "a"}, finish=reason)) if isinstance(d, Finish)] == [Finish(finish)]


def test_a_blocked_prompt_is_an_answer():
    deltas = decode({"promptFeedback": {"blockReason": "SAFETY"}, "usageMetadata": {"promptTokenCount": 5}})
    assert deltas == [Start("", ""), UsageSeen(Usage(input=5)), Finish("content_filter"), End()]


@pytest.mark.parametrize(
    "sent",
    [
        [],
        [chunk({"text": "a"})],
        [chunk({"text": "a"}, finish="FINISH_REASON_UNSPECIFIED")],
        [chunk({"text": "a"}, finish="STOP"), chunk({"text": "b"}, index=1)],
        [{"usageMetadata": {"promptTokenCount": 1}}],
    ],
    ids=["nothing", "no_finish", "unspecified", "one_of_two", "only_usage"],
)
def test_an_end_without_every_finish_is_a_cut(sent: list[Any]):
    deltas = decode(*sent)
    assert isinstance(deltas[-1], Failed)
    assert deltas[-1].code == "provider_cut"


@pytest.mark.parametrize(("code", "status"), [(429, 429), (503, 503), (504, 504), (500, 502), (400, 502)])
def test_an_error_chunk_is_the_end(code: int, status: int):
    error = {"error": {"code": code, "message": "sorry", "status": "SOMETHING"}}
    deltas = decode(chunk({"text": "a"}), error, chunk({"text": "b"}, finish="STOP"))
    assert isinstance(deltas[-1], Failed)
    assert (deltas[-1].code, deltas[-1].status) == ("provider_error", status)
    assert End() not in deltas


@pytest.mark.parametrize("form", [b"%b\n\n", b"[%b]\r\n\r\n", b"%b\n"])
def test_an_error_between_the_events_is_the_end(form: bytes):
    error = b'{\n  "error": {\n    "code": 503,\n    "message": "busy",\n    "status": "UNAVAILABLE"\n  }\n}'
    raw = b"data: %b\n\n" % json.dumps(chunk({"text": "a"}, finish="STOP")).encode() + form % error
    splitter, decoder = Splitter(), DIALECT.decoder()
    deltas = decoder.feed(splitter.feed(raw)) + decoder.feed(splitter.end()) + decoder.end()
    assert isinstance(deltas[-1], Failed)
    assert (deltas[-1].code, deltas[-1].status) == ("provider_error", 503)


@pytest.mark.parametrize("garbage", [b"{", b"[]", b'{"candidates":{}}', b'{"candidates":[{"index":"0"}]}', b"\xff"])
def test_garbage_fails_once(garbage: bytes):
    deltas = decode(chunk({"text": "a"}), garbage, chunk({"text": "b"}, finish="STOP"))
    assert [d.code for d in deltas if isinstance(d, Failed)] == ["provider_garbage"]
    assert isinstance(deltas[-1], Failed)


def test_parts_without_a_neutral_block_are_passed_over():
    deltas = decode(
        chunk(
            {"executableCode": {"code": "1"}},
            {"text": "a"},
            {"inlineData": {"data": "AAAA"}},
            {"text": "b"},
            {"new": 1},
        ),
        chunk(finish="STOP"),
    )
    assert [d for d in deltas if isinstance(d, BlockDelta)] == [BlockDelta(0, "a"), BlockDelta(0, "b")]


def test_comments_and_end_marks_of_others_say_nothing():
    assert decode(b"", b"[DONE]", chunk(finish="STOP"))[:2] == [Ping(), Ping()]


@pytest.mark.parametrize(
    ("reported", "usage"),
    [
        ({"promptTokenCount": 10, "candidatesTokenCount": 5}, Usage(input=10, output=5)),
        (
            {"promptTokenCount": 10, "candidatesTokenCount": 5, "thoughtsTokenCount": 7},
            Usage(input=10, output=12, reasoning=7),
        ),
        ({"promptTokenCount": 10, "cachedContentTokenCount": 4}, Usage(input=10, cache_read=4)),
        ({"promptTokenCount": 10, "cachedContentTokenCount": 40}, Usage(input=10, cache_read=10)),
        ({"promptTokenCount": 10, "toolUsePromptTokenCount": 3}, Usage(input=13)),
        (
            {
                "promptTokenCount": 10,
                "promptTokensDetails": [{"modality": "TEXT", "tokenCount": 4}, {"modality": "AUDIO", "tokenCount": 6}],
                "candidatesTokenCount": 9,
                "candidatesTokensDetails": [{"modality": "AUDIO", "tokenCount": 9}],
            },
            Usage(input=10, output=9, audio_input=6, audio_output=9),
        ),
        ({"promptTokenCount": "many", "candidatesTokenCount": -3, "promptTokensDetails": 4}, Usage()),
    ],
)
def test_usage(reported: dict[str, Any], usage: Usage):
    seen = [d.usage for d in decode(chunk(finish="STOP", usageMetadata=reported)) if isinstance(d, UsageSeen)]
    assert seen == [usage]
    assert DIALECT.glance(json.dumps(chunk(finish="STOP", usageMetadata=reported)).encode()).usage == usage


LOGPROBS = {
    "chosenCandidates": [{"token": "é", "logProbability": -0.5}],
    "topCandidates": [{"candidates": [{"token": "é", "logProbability": -0.5}, {"token": "e", "logProbability": -2.0}]}],
}


def test_logprobs_cross_in_the_neutral_shape():
    source = chunk({"text": "é"}, finish="STOP")
    source["candidates"][0]["logprobsResult"] = LOGPROBS
    deltas = decode(source)
    said = next(d for d in deltas if isinstance(d, BlockDelta))
    top = [{"token": "é", "logprob": -0.5, "bytes": [195, 169]}, {"token": "e", "logprob": -2.0, "bytes": [101]}]
    assert said.logprobs == {"content": [{**top[0], "top_logprobs": top}], "refusal": None}
    assert chunks(encode(EVENTS, *deltas))[0]["candidates"][0]["logprobsResult"] == LOGPROBS
    reply = DIALECT.decode_reply(json.dumps(source).encode())
    assert reply.choices[0].logprobs == said.logprobs
    assert json.loads(DIALECT.encode_reply(reply, EVENTS))["candidates"][0]["logprobsResult"] == LOGPROBS


ANSWER: tuple[Delta, ...] = (
    Start("up-1", "claimed"),
    UsageSeen(Usage(input=9)),
    BlockStart(0, "thinking"),
    BlockDelta(0, "hm"),
    Signature(0, "c2ln"),
    BlockEnd(0),
    BlockStart(1, "text"),
    BlockDelta(1, "so"),
    BlockEnd(1),
    BlockStart(2, "tool", id="t1", name="f"),
    BlockStart(3, "tool", id="t2", name="g"),
    BlockDelta(2, '{"a"'),
    BlockDelta(3, "{}"),
    BlockDelta(2, ":1}"),
    Signature(2, "dG9vbA=="),
    BlockEnd(2),
    BlockEnd(3),
    Finish("tool_calls"),
    UsageSeen(Usage(input=9, output=7, reasoning=3, cache_read=4)),
    End(),
)


def test_a_stream_of_events():
    found = chunks(encode(EVENTS, *ANSWER))
    assert all((item["modelVersion"], item["responseId"]) == ("claimed", "up-1") for item in found)
    parts = [item["candidates"][0]["content"]["parts"][0] for item in found]
    assert parts == [
        {"text": "hm", "thought": True},
        {"text": "", "thought": True, "thoughtSignature": "c2ln"},
        {"text": "so"},
        {"functionCall": {"id": "t1", "name": "f", "args": {"a": 1}}, "thoughtSignature": "dG9vbA=="},
        {"functionCall": {"id": "t2", "name": "g", "args": {}}},
        {"text": ""},
    ]
    assert [item["candidates"][0].get("finishReason") for item in found] == [None] * 5 + ["STOP"]
    assert found[-1]["usageMetadata"] == {
        "promptTokenCount": 9,
        "candidatesTokenCount": 4,
        "totalTokenCount": 16,
        "cachedContentTokenCount": 4,
        "thoughtsTokenCount": 3,
    }
    assert DIALECT.encoder(EVENTS).content_type == "text/event-stream"


def test_a_stream_as_an_array_says_the_same():
    raw = encode(ARRAY, *ANSWER)
    assert json.loads(raw) == chunks(encode(EVENTS, *ANSWER))
    assert DIALECT.encoder(ARRAY).content_type == "application/json"


def test_keepalives_fit_both_forms():
    # Google's own SDK reads any line but an empty or a data one as JSON: a comment would break it.
    assert DIALECT.keepalive.strip() == b""
    for context in (EVENTS, ARRAY):
        encoder = DIALECT.encoder(context)
        raw = b"".join(DIALECT.keepalive + encoder.encode([delta]) for delta in ANSWER)
        read = json.loads(raw) if context is ARRAY else chunks(raw)
        assert len(read) == 6
    assert encode(EVENTS, Ping()) == DIALECT.keepalive


def test_the_first_item_streams_before_the_last():
    encoder = DIALECT.encoder(ARRAY)
    first = encoder.encode(ANSWER[:4])
    assert first.startswith(b"[{")
    assert b'"hm"' in first


@pytest.mark.parametrize("length", range(len(ANSWER) - 1))
def test_a_failure_never_looks_finished(length: int):
    for context in (EVENTS, ARRAY):
        encoder = DIALECT.encoder(context)
        raw = b"".join(encoder.encode([delta]) for delta in ANSWER[:length])
        assert encoder.encode([Failed("provider_cut", "cut")]) == b""
        assert b"finishReason" not in raw
        raw += failure(DIALECT, encoder, PROBLEM, "req_1")
        last = (json.loads(raw) if context is ARRAY else chunks(raw))[-1]
        assert last["error"]["code"] == 502
        assert encoder.encode([End()]) == b""


def test_an_array_that_fails_before_it_begins_is_one_error():
    encoder = DIALECT.encoder(ARRAY)
    assert [item["error"]["status"] for item in json.loads(failure(DIALECT, encoder, PROBLEM, "r"))] == ["UNAVAILABLE"]


@pytest.mark.parametrize(
    ("signature", "kept"),
    [("c2ln", True), ("c2lnMg==", True), ("-_-_", True), ("c2ln2", False), ("c2lnMh==", False), ("no base64!", False)],
)
def test_a_signature_that_is_no_base64_would_break_googles_clients(signature: str, kept: bool):
    deltas = [Start("u", "m"), BlockStart(0, "thinking"), BlockDelta(0, "hm"), Signature(0, signature), BlockEnd(0)]
    call = [BlockStart(1, "tool", id="t", name="f"), Signature(1, signature), BlockEnd(1), Finish("stop"), End()]
    raw = encode(EVENTS, *deltas, *call)
    assert raw.count(b"thoughtSignature") == (2 if kept else 0)
    assert len(chunks(raw)) == 4


def test_an_end_without_a_finish_and_an_empty_answer():
    assert chunks(encode(EVENTS, Start("u", "m"), End()))[0]["candidates"][0]["finishReason"] == "STOP"
    raw = encode(EVENTS, Start("u", "m"), BlockStart(0, "tool", id="t", name="f"), BlockDelta(0, "{}"), End())
    assert chunks(raw)[0]["candidates"][0]["content"]["parts"][0]["functionCall"]["name"] == "f"


def test_several_choices_finish_together():
    raw = encode(
        EVENTS,
        Start("u", "m"),
        BlockStart(0, "text"),
        BlockStart(0, "text", 1),
        BlockDelta(0, "a"),
        BlockDelta(0, "b", 1),
        BlockEnd(0),
        BlockEnd(0, 1),
        Finish("stop"),
        Finish("length", 1),
        End(),
    )
    assert [item["candidates"][0]["index"] for item in chunks(raw)] == [0, 1, 0]
    assert [c["finishReason"] for c in chunks(raw)[-1]["candidates"]] == ["STOP", "MAX_TOKENS"]


def test_tool_arguments_reach_an_anthropic_client():
    # A whole call has no fragments upstream; without one here an agent would loop forever.
    deltas = decode(chunk({"functionCall": {"name": "f", "args": {"path": "a\nb"}}}, finish="STOP"))
    context = ReplyContext(Call("anthropic_messages", "generate", "m", True, b"", {}), "msg_1", 0)
    raw = ANTHROPIC.encoder(context).encode(deltas)
    events = [json.loads(event.data) for event in Splitter().feed(raw)]
    pieces = [event["delta"]["partial_json"] for event in events if event["type"] == "content_block_delta"]
    assert json.loads("".join(pieces)) == {"path": "a\nb"}
    assert events[-2]["delta"]["stop_reason"] == "tool_use"


WHOLE: dict[str, Any] = {
    "candidates": [
        {
            "content": {
                "role": "model",
                "parts": [
                    {"text": "hm", "thought": True, "thoughtSignature": "c2ln"},
                    {"text": "so", "thoughtSignature": "dHh0"},
                    {"inlineData": {"mimeType": "image/png", "data": "AAAA"}},
                    {"functionCall": {"id": "t1", "name": "f", "args": {"a": 1}}, "thoughtSignature": "dG9vbA=="},
                ],
            },
            "finishReason": "STOP",
            "index": 0,
            "safetyRatings": [{"category": "X"}],
            "groundingMetadata": {"webSearchQueries": ["q"]},
        }
    ],
    "usageMetadata": {"promptTokenCount": 9, "candidatesTokenCount": 4, "totalTokenCount": 13},
    "modelVersion": "gemini-claimed",
    "responseId": "r1",
    "createTime": "2026-01-01T00:00:00Z",
}


def test_a_whole_answer():
    reply = DIALECT.decode_reply(json.dumps(WHOLE).encode())
    assert (reply.id, reply.model, reply.usage) == ("r1", "gemini-claimed", Usage(input=9, output=4))
    assert reply.choices == [
        Choice(
            [
                Thinking("hm", "c2ln"),
                Text("so", rest={"thoughtSignature": "dHh0"}),
                Opaque("inlineData", {"inlineData": {"mimeType": "image/png", "data": "AAAA"}}),
                ToolUse("t1", "f", '{"a":1}', signature="dG9vbA=="),
            ],
            "tool_calls",
        )
    ]
    assert json.loads(DIALECT.encode_reply(reply, EVENTS)) == WHOLE
    seen = DIALECT.glance(json.dumps(WHOLE).encode())
    assert (seen.model, seen.id, seen.finish, seen.usage_given) == ("gemini-claimed", "r1", "tool_calls", True)


def test_a_whole_answer_goes_elsewhere_without_what_only_gemini_has():
    reply = DIALECT.decode_reply(json.dumps(WHOLE).encode())
    reply.source = "elsewhere"
    answer = json.loads(DIALECT.encode_reply(reply, EVENTS))
    assert set(answer) == {"candidates", "usageMetadata", "modelVersion", "responseId"}
    assert set(answer["candidates"][0]) == {"content", "finishReason", "index"}
    assert [list(part) for part in answer["candidates"][0]["content"]["parts"]] == [
        ["text", "thought", "thoughtSignature"],
        ["text"],
        ["functionCall", "thoughtSignature"],
    ]


def test_an_answer_from_elsewhere():
    reply = Reply("c1", "gpt-claimed", [Choice([Refusal("no"), Thinking(redacted="x")], "refusal")], usage_given=False)
    assert json.loads(DIALECT.encode_reply(reply, EVENTS)) == {
        "candidates": [{"content": {"role": "model", "parts": [{"text": "no"}]}, "finishReason": "SAFETY", "index": 0}],
        "modelVersion": "gpt-claimed",
        "responseId": "c1",
    }


def test_a_blocked_whole_answer():
    raw = b'{"promptFeedback":{"blockReason":"SAFETY"},"modelVersion":"m"}'
    assert DIALECT.decode_reply(raw).choices == [Choice([], "content_filter")]
    assert DIALECT.glance(raw).finish == "content_filter"


@pytest.mark.parametrize("garbage", [b"", b"{", b"[]", b"{}", b'{"candidates":4}', b'{"candidates":[{"content":1}]}'])
def test_garbage_is_the_endpoints_fault(garbage: bytes):
    for read in (DIALECT.glance, DIALECT.decode_reply, COUNT.glance):
        with pytest.raises(ProviderFailed) as caught:
            read(garbage)
        assert caught.value.code == "provider_garbage"


def test_an_error_that_came_as_success():
    for read in (DIALECT.glance, DIALECT.decode_reply, COUNT.glance):
        with pytest.raises(ProviderFailed) as caught:
            read(b'{"error":{"code":503,"message":"busy","status":"UNAVAILABLE"}}')
        assert caught.value.status == 503


def test_counts():
    seen = COUNT.glance(b'{"totalTokens":42,"cachedContentTokenCount":50}')
    assert (seen.usage, seen.usage_given) == (Usage(input=42, cache_read=42), True)
    assert COUNT.encode_reply(COUNT.decode_reply(b'{"totalTokens":42}'), EVENTS) == b'{"totalTokens":42}'
    assert json.loads(COUNT.encode_reply(Reply("", "", [], Usage(input=9, cache_read=2)), EVENTS)) == {
        "totalTokens": 9,
        "cachedContentTokenCount": 2,
    }


@pytest.mark.parametrize(
    ("problem", "status"),
    [
        (BadRequest("x", "What."), "INVALID_ARGUMENT"),
        (Refused("x", "What.", status=401), "UNAUTHENTICATED"),
        (Refused("x", "What."), "PERMISSION_DENIED"),
        (BadRequest("x", "What.", status=404), "NOT_FOUND"),
        (BadRequest("x", "What.", status=413), "INVALID_ARGUMENT"),
        (Refused("x", "What.", status=429), "RESOURCE_EXHAUSTED"),
        (ProviderFailed("x", "What.", status=500), "INTERNAL"),
        (ProviderFailed("x", "What.", status=503), "UNAVAILABLE"),
        (ProviderFailed("x", "What.", status=504), "DEADLINE_EXCEEDED"),
    ],
)
def test_errors(problem: Any, status: str):
    raw = DIALECT.error(problem, "req_1")
    # The SDK finds a failed chunk by exactly this beginning.
    assert raw.startswith(b'{"error":')
    error = json.loads(raw)["error"]
    assert (error["code"], error["message"], error["status"]) == (problem.status, "What.", status)
    assert error["details"][0]["reason"] == "X"
    assert error["details"][1]["requestId"] == "req_1"
    assert chunks(DIALECT.error_event(problem, "req_1"))[0]["error"] == error


def test_an_error_names_its_field_and_when_to_come_back():
    problem = BadRequest("field_missing", "It is required.", param="contents", retry_after=1.5)
    details = json.loads(DIALECT.error(problem, "r"))["error"]["details"]
    assert details[2]["fieldViolations"] == [{"field": "contents", "description": "It is required."}]
    assert details[3]["retryDelay"] == "1.5s"


@pytest.mark.parametrize("wrap", [dict, lambda value: [value]])
def test_errors_of_endpoints_as_object_or_array(wrap: Any):
    body = json.dumps(wrap({"error": {"code": 400, "message": "API key not valid.", "status": "INVALID_ARGUMENT"}}))
    problem = DIALECT.read_error(400, body.encode())
    # Google refuses a key with 400; that is the gateway's own key, not the caller's fault.
    assert problem.code == "provider_auth"
    assert DIALECT.read_error(429, b'[{"error":{"code":429,"message":"slow down"}}]').code == "provider_rate_limited"
