"""Any answer, told by any imitator, cut anywhere: the same deltas, the same as the whole answer."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.fakes import dialogue

from tidegate.wire.delta import Delta, End
from tidegate.wire.dialect import ReplyContext
from tidegate.wire.dialects.openai_chat import DIALECT as CHAT
from tidegate.wire.dialects.openai_completions import DIALECT as TEXTS
from tidegate.wire.dialects.openai_responses import DIALECT as RESPONSES

some = settings(max_examples=150, deadline=None)
words = st.text(st.characters(codec="utf-8"), min_size=1, max_size=6)
arguments = st.dictionaries(st.text(max_size=3), st.integers() | st.text(max_size=3), max_size=3).map(json.dumps)


@st.composite
def answers(draw: st.DrawFn) -> dict[str, Any]:
    """What the model said: reasoning, text, refusal, calls; and why it ended."""
    calls = draw(st.lists(arguments, max_size=3))
    return {
        "reasoning": draw(st.lists(words, max_size=3)),
        "text": draw(st.lists(words, max_size=4)),
        "refusal": draw(st.lists(words, max_size=1)),
        "calls": [(f"c{place}", f"tool_{place}", text) for place, text in enumerate(calls)],
        "finish": "tool_calls" if calls else draw(st.sampled_from(["stop", "length", "content_filter"])),
    }


@st.composite
def manners(draw: st.DrawFn) -> dict[str, Any]:
    """How an imitator tells it."""
    return {
        "reasoning": draw(st.sampled_from(["reasoning_content", "reasoning"])),
        "index": draw(st.sampled_from(["own", "zero", "none"])),
        "repeat": draw(st.booleans()),
        "size": draw(st.integers(1, 5)),
        "done": draw(st.booleans()),
        "usage": draw(st.sampled_from(["own chunk", "last chunk", "nowhere"])),
        "noise": draw(st.booleans()),
        "line": draw(st.sampled_from([b"\n", b"\r\n", b"\r"])),
        "finish_in_every_chunk": draw(st.booleans()),
    }


def pieces(text: str, size: int) -> list[str]:
    return [text[at : at + size] for at in range(0, len(text), size)]


def fragments(answer: dict[str, Any], manner: dict[str, Any]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = [{"role": "assistant", "content": ""}]
    found += [{manner["reasoning"]: piece} for piece in answer["reasoning"]]
    found += [{"content": piece} for piece in answer["text"]]
    found += [{"refusal": piece} for piece in answer["refusal"]]
    for place, (ident, name, text) in enumerate(answer["calls"]):
        for number, piece in enumerate(pieces(text, manner["size"])):
            call: dict[str, Any] = {"function": {"arguments": piece}}
            if manner["index"] != "none":
                call["index"] = place if manner["index"] == "own" else 0
            if number == 0 or manner["repeat"]:
                call |= {"id": ident, "type": "function"}
                call["function"]["name"] = name
            found.append({"tool_calls": [call]})
    return found


USAGE = {"prompt_tokens": 5, "completion_tokens": 7}


def chat_stream(answer: dict[str, Any], manner: dict[str, Any]) -> bytes:
    chunks: list[dict[str, Any]] = []
    for fragment in fragments(answer, manner):
        finish = answer["finish"] if manner["finish_in_every_chunk"] else None
        chunks.append({"choices": [{"index": 0, "delta": fragment, "finish_reason": finish}]})
    last: dict[str, Any] = {"choices": [{"index": 0, "delta": {}, "finish_reason": answer["finish"]}]}
    chunks.append(last | ({"usage": USAGE} if manner["usage"] == "last chunk" else {}))
    if manner["usage"] == "own chunk":
        chunks.append({"choices": [], "usage": USAGE})
    line = manner["line"]
    raw = b""
    for chunk in chunks:
        if manner["noise"]:
            raw += b": alive" + line + line
        raw += b"data: " + json.dumps({"id": "r", "model": "m"} | chunk).encode() + line + line
    return raw + (b"data: [DONE]" + line + line if manner["done"] else b"")


def expected(answer: dict[str, Any], manner: dict[str, Any]) -> dict[str, Any]:
    finish = answer["finish"]
    return {
        "text": "".join(answer["text"]),
        "thinking": "".join(answer["reasoning"]),
        "refusal": "".join(answer["refusal"]),
        "tools": [(ident, name, json.loads(text)) for ident, name, text in answer["calls"]],
        "finish": "refusal" if finish == "stop" and answer["refusal"] else finish,
        "end": "End",
        "usage": None if manner["usage"] == "nowhere" else (5, 7),
    }


def said(stream: list[Delta]) -> dict[str, Any]:
    found = dialogue.told(stream)
    usage = found["usage"]
    return {key: found[key] for key in ("text", "thinking", "refusal", "tools", "finish", "end")} | {
        "usage": None if usage is None else (usage.input, usage.output)
    }


@some
@given(answer=answers(), manner=manners(), data=st.data())
def test_any_chat_stream_cut_anywhere(answer: dict[str, Any], manner: dict[str, Any], data: st.DataObject):
    raw = chat_stream(answer, manner)
    cuts = data.draw(st.lists(st.integers(0, len(raw)), max_size=8))
    decoder = CHAT.decoder()
    found = [delta for event in dialogue.events(raw, *cuts) for delta in decoder.feed([event])] + decoder.end()
    assert dialogue.disorder(found) == ""
    assert said(found) == expected(answer, manner)
    assert found == dialogue.decode(CHAT, raw)


@some
@given(answer=answers(), manner=manners())
def test_a_streamed_answer_equals_the_whole_one(answer: dict[str, Any], manner: dict[str, Any]):
    calls = [{"id": i, "type": "function", "function": {"name": n, "arguments": a}} for i, n, a in answer["calls"]]
    message = {
        "role": "assistant", "content": "".join(answer["text"]), "refusal": "".join(answer["refusal"]) or None,
        manner["reasoning"]: "".join(answer["reasoning"]), "tool_calls": calls,
    }  # fmt: skip
    whole = {"id": "r", "model": "m", "choices": [{"index": 0, "message": message, "finish_reason": answer["finish"]}]}
    usage = {} if manner["usage"] == "nowhere" else {"usage": USAGE}
    reply = CHAT.decode_reply(json.dumps(whole | usage).encode())
    streamed = dialogue.told(dialogue.decode(CHAT, chat_stream(answer, manner)))
    assert dialogue.told_whole(reply) == streamed


def context(dialect: Any) -> ReplyContext:
    body = {"model": "m", "messages": [{"role": "user", "content": "x"}], "input": "x", "prompt": "x", "stream": True}
    call = dialect.read(json.dumps(body | {"stream_options": {"include_usage": True}}).encode(), "/", b"")
    return ReplyContext(call, "fresh", 9)


@some
@given(answer=answers(), manner=manners(), data=st.data())
def test_what_is_encoded_says_the_same_cut_anywhere(
    answer: dict[str, Any], manner: dict[str, Any], data: st.DataObject
):
    deltas = dialogue.decode(CHAT, chat_stream(answer, manner))
    for client in (CHAT, RESPONSES):
        encoder = client.encoder(context(client))
        raw = b"".join(encoder.encode([delta]) for delta in deltas)
        assert raw == client.encoder(context(client)).encode(deltas)
        cuts = data.draw(st.lists(st.integers(0, len(raw)), max_size=8))
        decoder = client.decoder()
        found = decoder.feed(dialogue.events(raw, *cuts)) + decoder.end()
        assert dialogue.disorder(found) == ""
        assert said(found) == said(deltas)
    text = dialogue.told(dialogue.decode(TEXTS, TEXTS.encoder(context(TEXTS)).encode(deltas)))
    assert text["text"] == "".join(answer["text"]) + "".join(answer["refusal"])


@some
@given(answer=answers(), manner=manners(), data=st.data())
def test_a_chat_stream_cut_short_never_looks_like_another_answer(
    answer: dict[str, Any], manner: dict[str, Any], data: st.DataObject
):
    manner["finish_in_every_chunk"] = False
    raw = chat_stream(answer, manner)
    end = data.draw(st.integers(0, len(raw)))
    found = dialogue.decode(CHAT, raw[:end])
    assert dialogue.disorder(found) == ""
    if isinstance(found[-1], End):
        assert said(found) | {"usage": None} == expected(answer, manner) | {"usage": None}
