"""Text completions and embeddings: what passes through, what crosses, and what must not."""

from __future__ import annotations

import json
from typing import Any

import pytest
from tests.fakes import dialogue

from tidegate.core.errors import BadRequest, ProviderFailed
from tidegate.core.usage import Usage
from tidegate.wire.delta import BlockDelta, BlockStart, Choice, Finish, Glance, Reply, Start
from tidegate.wire.dialect import Patch, ReplyContext
from tidegate.wire.dialects.azure_completions import DIALECT as AZURE
from tidegate.wire.dialects.azure_embeddings import DIALECT as AZURE_EMBED
from tidegate.wire.dialects.openai_chat import DIALECT as CHAT
from tidegate.wire.dialects.openai_completions import DIALECT as TEXTS
from tidegate.wire.dialects.openai_embeddings import DIALECT as EMBED
from tidegate.wire.prompt import Message, Opaque, Prompt, Refusal, Text, Thinking


def read(**fields: Any) -> Any:
    return TEXTS.read(json.dumps({"model": "m", "prompt": "Once"} | fields).encode(), "/v1/completions", b"")


# -- text completions


@pytest.mark.parametrize(("fields", "param"), [
    ({"model": None}, "model"),
    ({"prompt": 4}, "prompt"),
    ({"prompt": []}, "prompt"),
    ({"prompt": ["a", 1]}, "prompt"),
    ({"prompt": [[]]}, "prompt"),
    ({"prompt": [True]}, "prompt"),
    ({"max_tokens": "x"}, "max_tokens"),
    ({"best_of": "x"}, "best_of"),
])  # fmt: skip
def test_a_wrong_type_is_named(fields: dict[str, Any], param: str):
    with pytest.raises(BadRequest) as caught:
        read(**fields)
    assert caught.value.param == param


@pytest.mark.parametrize(("fields", "cap"), [
    ({}, None), ({"max_tokens": 5}, 5), ({"max_tokens": 5, "n": 2}, 10), ({"max_tokens": 5, "n": 2, "best_of": 4}, 20),
    ({"max_tokens": 5, "prompt": ["a", "b"]}, 10), ({"max_tokens": 5, "prompt": [[1], [2], [3]]}, 15),
])  # fmt: skip
def test_the_cap_counts_every_answer(fields: dict[str, Any], cap: int | None):
    assert read(**fields).max_output == cap


def test_a_prompt_is_one_user_turn():
    found = TEXTS.prompt(read(max_tokens=5, stop=["a"], echo=True, suffix="s", logprobs=2, best_of=1))
    assert found.messages == [Message("user", [Text("Once")])]
    assert (found.max_tokens, found.stop, found.bound) == (5, ["a"], [])
    assert CHAT.write(found, Patch("up")).dropped == ("best_of", "echo", "logprobs", "suffix")


@pytest.mark.parametrize("given", [["a", "b"], [1, 2], [[1], [2]]])
def test_many_prompts_and_token_ids_stay_in_their_format(given: Any):
    found = TEXTS.prompt(read(prompt=given))
    with pytest.raises(BadRequest) as caught:
        CHAT.write(found, Patch("up"))
    assert (caught.value.code, caught.value.param) == ("field_cannot_cross", "prompt")
    assert json.loads(TEXTS.write(found, Patch("up")).body)["prompt"] == given


def test_a_single_prompt_in_a_list_crosses():
    found = TEXTS.prompt(read(prompt=["Once"]))
    assert json.loads(CHAT.write(found, Patch("up")).body)["messages"] == [{"role": "user", "content": "Once"}]


def test_its_own_fields_go_back():
    fields = {"echo": True, "suffix": "s", "logprobs": 2, "stream": True, "stream_options": {"include_usage": True}}
    written = TEXTS.write(TEXTS.prompt(read(**fields)), Patch("up"))
    assert json.loads(written.body) == {"model": "up", "prompt": "Once"} | fields
    assert written.dropped == ()


def test_a_conversation_does_not_become_a_text():
    with pytest.raises(BadRequest, match="no turns"):
        TEXTS.write(Prompt("m", [Message("user", [Text("hi")])]), Patch("up"))


def test_only_what_is_said_comes_back():
    reply = Reply("r", "claimed", [Choice([Thinking("hm"), Text("a"), Refusal("b"), Opaque("x", 1)], "length")])
    found = json.loads(TEXTS.encode_reply(reply, ReplyContext(read(), "fresh", 9)))
    assert found["object"] == "text_completion"
    assert found["choices"] == [{"text": "ab", "index": 0, "logprobs": None, "finish_reason": "length"}]
    assert (found["model"], found["created"]) == ("claimed", 9)


def test_a_whole_answer_is_read():
    choice = {"text": "time", "index": 0, "logprobs": {"tokens": ["time"]}, "finish_reason": "stop"}
    raw = json.dumps(
        {"id": "r", "model": "m", "choices": [choice], "usage": {"prompt_tokens": 1, "completion_tokens": 2}}
    )
    found = TEXTS.decode_reply(raw.encode())
    assert found.choices == [Choice([Text("time")], "stop", logprobs={"tokens": ["time"]})]
    again = json.loads(TEXTS.encode_reply(found, ReplyContext(read(), "fresh", 9)))
    assert again["choices"] == [choice]
    assert TEXTS.glance(raw.encode()).usage == Usage(input=1, output=2)


def test_a_stream_is_read_and_written():
    raw = (
        b'data: {"id":"r","object":"text_completion","created":1,"model":"m",'
        b'"choices":[{"text":"On","index":0,"logprobs":{"tokens":["On"]},"finish_reason":null}]}\n\n'
        b'data: {"id":"r","choices":[{"text":"ce","index":0,"logprobs":null,"finish_reason":"stop"}]}\n\n'
        b"data: [DONE]\n\n"
    )
    found = dialogue.decode(TEXTS, raw)
    assert found[:4] == [
        Start("r", "m", 1),
        BlockStart(0, "text"),
        BlockDelta(0, "On", 0, {"tokens": ["On"]}),
        BlockDelta(0, "ce"),
    ]
    again = TEXTS.encoder(ReplyContext(read(stream=True), "fresh", 9)).encode(found)
    assert dialogue.decode(TEXTS, again) == found
    first = json.loads(dialogue.events(again)[0].data)
    assert first["object"] == "text_completion"
    assert first["choices"] == [{"text": "On", "index": 0, "logprobs": {"tokens": ["On"]}, "finish_reason": None}]


def test_thinking_and_calls_are_not_told_in_a_text():
    raw = TEXTS.encoder(ReplyContext(read(stream=True), "fresh", 9)).encode(dialogue.deltas())
    found = dialogue.told(dialogue.decode(TEXTS, raw))
    assert (found["text"], found["thinking"], found["tools"]) == ("It is sunny. ☀\n", "", [])


def test_usage_of_a_stream_only_on_request():
    silent = TEXTS.encoder(ReplyContext(read(stream=True), "fresh", 9)).encode(dialogue.deltas())
    assert b'"usage"' not in silent
    asked = ReplyContext(read(stream=True, stream_options={"include_usage": True}), "fresh", 9)
    assert dialogue.told(dialogue.decode(TEXTS, TEXTS.encoder(asked).encode(dialogue.deltas())))["usage"].total == 165


def test_choices_of_a_stream():
    raw = TEXTS.encoder(ReplyContext(read(stream=True, n=2), "fresh", 9)).encode(
        [Start("r", "m", 1), BlockStart(0, "text", 1), BlockDelta(0, "b", 1), Finish("stop", 1), Finish("length", 0)]
    )
    choices = [json.loads(event.data)["choices"][0] for event in dialogue.events(raw)]
    assert [(c["index"], c["text"], c["finish_reason"]) for c in choices] == [
        (1, "b", None), (1, "", "stop"), (0, "", "length"),
    ]  # fmt: skip


def test_usage_is_asked_for_in_a_stream_that_passes_through():
    call = read(stream=True)
    assert json.loads(TEXTS.patch(call, Patch("up", ask_usage=True)))["stream_options"] == {"include_usage": True}
    assert TEXTS.passthrough_filter(call) is not None


def test_where_texts_go():
    assert TEXTS.target(read(), "m").path == "/completions"
    assert AZURE.target(read(), "d").path == "/openai/deployments/d/completions?api-version=2024-10-21"
    assert AZURE.format == TEXTS.format


# -- embeddings


def embed(**fields: Any) -> Any:
    return EMBED.read(json.dumps({"model": "m", "input": "x"} | fields).encode(), "/v1/embeddings", b"")


def test_an_embedding_call():
    call = embed(dimensions=4, user="u", stream=True)
    assert (call.operation, call.model, call.stream, call.max_output) == ("embed", "m", False, 0)
    assert json.loads(EMBED.patch(call, Patch("up", ask_usage=True))) == call.document | {"model": "up"}


@pytest.mark.parametrize(("fields", "param"), [
    ({"model": ""}, "model"), ({"input": None}, "input"), ({"dimensions": 0}, "dimensions"),
    ({"encoding_format": 1}, "encoding_format"),
])  # fmt: skip
def test_a_wrong_embedding_field_is_named(fields: dict[str, Any], param: str):
    with pytest.raises(BadRequest) as caught:
        embed(**fields)
    assert caught.value.param == param


def test_a_glance_at_vectors():
    raw = b'{"object":"list","data":[{"embedding":[0.1,0.2]}],"model":"e","usage":{"prompt_tokens":8,"total_tokens":8}}'
    assert EMBED.glance(raw) == Glance("e", Usage(input=8), True, None)


@pytest.mark.parametrize("raw", [b"", b"[]", b"{}", b'{"data":null}', b'{"error":{"message":"x"}}', b"\xff"])
def test_no_vectors_are_no_answer(raw: bytes):
    with pytest.raises(ProviderFailed):
        EMBED.glance(raw)


def test_embeddings_are_not_translated():
    call = embed()
    context = ReplyContext(call, "x", 1)
    reply = Reply("r", "m", [])
    for attempt in (
        lambda: EMBED.prompt(call),
        lambda: EMBED.write(Prompt("m", []), Patch("m")),
        lambda: EMBED.decode_reply(b"{}"),
        lambda: EMBED.encode_reply(reply, context),
        lambda: EMBED.encoder(context),
    ):
        with pytest.raises(BadRequest) as caught:
            attempt()
        assert caught.value.code == "not_translatable"


def test_where_embeddings_go():
    assert EMBED.target(embed(), "m").path == "/embeddings"
    assert AZURE_EMBED.target(embed(), "d").path == "/openai/deployments/d/embeddings?api-version=2024-10-21"
    assert EMBED.passthrough_filter(embed()) is None
