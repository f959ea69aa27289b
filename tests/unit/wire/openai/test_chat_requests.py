"""Chat bodies: what is read of them, what they mean, and how another format's prompt is written as one."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tidegate.core.errors import BadRequest
from tidegate.wire.delta import Start
from tidegate.wire.dialect import Patch, ReplyContext
from tidegate.wire.dialects.azure_chat import DIALECT as AZURE
from tidegate.wire.dialects.openai_chat import DIALECT as CHAT
from tidegate.wire.prompt import (
    Audio,
    File,
    Image,
    Message,
    Opaque,
    OutputFormat,
    Prompt,
    Reasoning,
    Refusal,
    Text,
    Thinking,
    Tool,
    ToolChoice,
    ToolResult,
    ToolUse,
)
from tidegate.wire.sse import parse

HI: dict[str, Any] = {"model": "m", "messages": [{"role": "user", "content": "hi"}]}


def read(**fields: Any) -> Any:
    return CHAT.read(json.dumps(HI | fields).encode(), "/v1/chat/completions", b"")


def prompt(**fields: Any) -> Prompt:
    return CHAT.prompt(read(**fields))


def written(source: Prompt, **patch: Any) -> tuple[dict[str, Any], tuple[str, ...]]:
    found = CHAT.write(source, Patch(**({"model": "up"} | patch)))
    return json.loads(found.body), found.dropped


def foreign(*messages: Message, **fields: Any) -> Prompt:
    return Prompt("m", list(messages), source="elsewhere", **fields)


# -- read


@pytest.mark.parametrize(("fields", "param"), [
    ({"model": ""}, "model"),
    ({"model": None}, "model"),
    ({"model": 4}, "model"),
    ({"messages": None}, "messages"),
    ({"messages": []}, "messages"),
    ({"messages": "hi"}, "messages"),
    ({"stream": "yes"}, "stream"),
    ({"n": 1.5}, "n"),
    ({"n": True}, "n"),
    ({"max_tokens": "10"}, "max_tokens"),
    ({"max_completion_tokens": []}, "max_completion_tokens"),
    ({"stream_options": 1}, "stream_options"),
])  # fmt: skip
def test_a_wrong_type_is_named(fields: dict[str, Any], param: str):
    with pytest.raises(BadRequest) as caught:
        read(**fields)
    assert caught.value.param == param


@pytest.mark.parametrize(("fields", "param"), [
    ({"messages": ["hi"]}, "messages.0"),
    ({"messages": [{"content": "hi"}]}, "messages.0.role"),
    ({"messages": [{"role": "king", "content": "hi"}]}, "messages.0.role"),
    ({"messages": [{"role": "user", "content": 4}]}, "messages.0.content"),
    ({"messages": [{"role": "user", "content": [{"type": "image_url"}]}]}, "messages.0.content.0.image_url"),
    ({"tools": [{"type": "function", "function": {}}]}, "tools.0.function.name"),
    ({"temperature": "hot"}, "temperature"),
    ({"stop": [1]}, "stop"),
    ({"response_format": {}}, "response_format.type"),
])  # fmt: skip
def test_a_wrong_type_inside_is_named_with_its_path(fields: dict[str, Any], param: str):
    with pytest.raises(BadRequest) as caught:
        prompt(**fields)
    assert caught.value.param == param


def test_unknown_fields_and_nulls_are_no_error():
    call = read(stream=None, n=None, max_tokens=None, brand_new={"a": 1})
    assert (call.stream, call.max_output) == (False, None)


@pytest.mark.parametrize(("fields", "cap"), [
    ({}, None),
    ({"max_tokens": 10}, 10),
    ({"max_tokens": 10, "max_completion_tokens": 20}, 20),
    ({"max_tokens": 10, "n": 3}, 30),
    ({"max_tokens": -1}, None),
])  # fmt: skip
def test_the_cap_counts_every_choice(fields: dict[str, Any], cap: int | None):
    assert read(**fields).max_output == cap


@pytest.mark.parametrize(("fields", "wants"), [
    ({}, True),
    ({"stream": True}, False),
    ({"stream": True, "stream_options": {"include_usage": True}}, True),
    ({"stream": True, "stream_options": {"include_usage": False}}, False),
])  # fmt: skip
def test_who_wants_usage(fields: dict[str, Any], wants: bool):
    assert read(**fields).wants_usage is wants


# -- patch and filter


def test_patch_keeps_every_other_byte():
    raw = b'{ "model" : "m",  "messages":[{"role":"user","content":"caf\\u00e9"}], "temperature": 1.0 }'
    patched = CHAT.patch(CHAT.read(raw, "/", b""), Patch("up"))
    assert b'[{"role":"user","content":"caf\\u00e9"}]' in patched
    assert b"1.0" in patched
    assert json.loads(patched) == json.loads(raw) | {"model": "up"}


def test_patch_asks_for_usage_beside_the_clients_options():
    call = read(stream=True, stream_options={"include_obfuscation": False})
    patched = json.loads(CHAT.patch(call, Patch("m", ask_usage=True)))
    assert patched["stream_options"] == {"include_obfuscation": False, "include_usage": True}


@pytest.mark.parametrize("fields", [{}, {"stream": True, "stream_options": {"include_usage": True}}])
def test_patch_leaves_the_body_where_nothing_is_to_ask(fields: dict[str, Any]):
    call = read(**fields)
    assert CHAT.patch(call, Patch("m", ask_usage=True)) == call.raw


USAGE_ONLY = b'data: {"choices": [ ],"usage":{"prompt_tokens":1,"completion_tokens":1}}\n\n'
USAGE_AND_CHOICE = b'data: {"choices":[{"index":0,"delta":{},"finish_reason":"stop"}],"usage":{"prompt_tokens":1}}\n\n'
AZURE_FIRST = b'data: {"choices":[],"prompt_filter_results":[{}],"usage":null}\n\n'


def test_only_the_usage_that_nobody_asked_for_is_left_out():
    chosen = CHAT.passthrough_filter(read(stream=True))
    assert chosen is not None
    assert not chosen.keep(parse(USAGE_ONLY))
    assert chosen.keep(parse(USAGE_AND_CHOICE))
    assert chosen.keep(parse(AZURE_FIRST))
    assert chosen.keep(parse(b"data: [DONE]\n\n"))
    assert chosen.keep(parse(b'data: {"choices":[],"usage":broken\n\n'))


def test_who_asked_for_usage_gets_it():
    assert CHAT.passthrough_filter(read(stream=True, stream_options={"include_usage": True})) is None
    assert CHAT.passthrough_filter(read()) is None


# -- prompt


def test_roles_and_parts():
    found = prompt(messages=[
        {"role": "developer", "content": "Be brief."},
        {"role": "user", "name": "Ann", "content": [
            {"type": "text", "text": "see", "cache_control": {"type": "ephemeral"}, "breakpoint": {"a": 1}},
            {"type": "image_url", "image_url": {"url": "data:image/png;base64,AA==", "detail": "low"}},
            {"type": "image_url", "image_url": "https://example.com/a.png"},
            {"type": "input_audio", "input_audio": {"data": "AA==", "format": "mp3"}},
            {"type": "file", "file": {"filename": "a.pdf", "file_data": "data:application/pdf;base64,JVBERi0="}},
            {"type": "file", "file": {"file_id": "file-1"}},
            {"type": "video_url", "video_url": {"url": "https://example.com/a.mp4"}},
        ]},
        {"role": "assistant", "content": [{"type": "text", "text": "no"}, {"type": "refusal", "refusal": "never"}]},
    ])  # fmt: skip
    assert [message.role for message in found.messages] == ["system", "user", "assistant"]
    assert found.messages[1].name == "Ann"
    assert found.messages[1].parts == [
        Text("see", cache={"type": "ephemeral"}, rest={"breakpoint": {"a": 1}}),
        Image(media_type="image/png", data="AA==", detail="low"),
        Image(url="https://example.com/a.png"),
        Audio("AA==", "mp3"),
        File(media_type="application/pdf", data="JVBERi0=", filename="a.pdf"),
        File(file_id="file-1"),
        Opaque("video_url", {"type": "video_url", "video_url": {"url": "https://example.com/a.mp4"}}),
    ]
    assert found.messages[2].parts == [Text("no"), Refusal("never")]


def test_tool_messages_that_follow_each_other_are_one_turn():
    call = {"id": "c1", "type": "function", "function": {"name": "f", "arguments": "{}"}}
    found = prompt(messages=[
        {"role": "assistant", "content": None, "tool_calls": [call, call | {"id": "c2"}]},
        {"role": "tool", "tool_call_id": "c1", "content": "one"},
        {"role": "tool", "tool_call_id": "c2", "content": [{"type": "text", "text": "two"}]},
        {"role": "user", "content": "go on"},
    ])  # fmt: skip
    assert found.messages[0].parts == [ToolUse("c1", "f", "{}"), ToolUse("c2", "f", "{}")]
    assert found.messages[1] == Message("user", [ToolResult("c1", [Text("one")]), ToolResult("c2", [Text("two")])])
    assert len(found.messages) == 3


def test_results_of_two_rounds_stay_in_their_turns():
    ask: Any = {"role": "assistant", "tool_calls": [{"id": "c", "function": {"name": "f", "arguments": "{}"}}]}
    result = {"role": "tool", "tool_call_id": "c", "content": "x"}
    found = prompt(messages=[ask, result, ask, result])
    assert [(message.role, len(message.parts)) for message in found.messages] == [
        ("assistant", 1), ("user", 1), ("assistant", 1), ("user", 1),
    ]  # fmt: skip


def test_the_old_function_form_keeps_call_and_result_together():
    found = prompt(
        functions=[{"name": "f", "parameters": {"type": "object"}}],
        function_call={"name": "f"},
        messages=[
            {"role": "user", "content": "hi"},
            {"role": "assistant", "content": None, "function_call": {"name": "f", "arguments": "{}"}},
            {"role": "function", "name": "f", "content": "done"},
        ],
    )
    use, result = found.messages[1].parts[0], found.messages[2].parts[0]
    assert isinstance(use, ToolUse)
    assert isinstance(result, ToolResult)
    assert use.id == result.id != ""
    assert found.tools == [Tool("f", schema={"type": "object"})]
    assert found.tool_choice == ToolChoice("tool", "f")


def test_settings():
    found = prompt(
        stop="END", n=2, seed=7, logprobs=True, top_logprobs=3, presence_penalty=0.5, frequency_penalty=-0.5,
        max_completion_tokens=9, reasoning_effort="low", parallel_tool_calls=False, user="u", service_tier="flex",
        metadata={"a": "b"}, tool_choice="required", logit_bias={"1": 2}, stream=True,
        response_format={"type": "json_schema",
                         "json_schema": {"name": "r", "schema": {"type": "object"}, "strict": True}},
        stream_options={"include_usage": True, "include_obfuscation": False},
    )  # fmt: skip
    assert (found.stop, found.choices, found.seed, found.top_logprobs) == (["END"], 2, 7, 3)
    assert (found.max_tokens, found.max_tokens_name) == (9, "max_completion_tokens")
    assert found.reasoning == Reasoning(effort="low")
    assert found.output == OutputFormat("schema", "r", schema={"type": "object"}, strict=True)
    assert found.tool_choice == ToolChoice("required")
    assert (found.metadata, found.service_tier, found.include_usage) == ({"a": "b"}, "flex", True)
    assert found.rest == {"logit_bias": {"1": 2}, "stream_options": {"include_obfuscation": False}}


@pytest.mark.parametrize(("message", "parts"), [
    ({"reasoning_content": "hm"}, [Thinking("hm")]),
    ({"reasoning": "hm"}, [Thinking("hm")]),
    ({"reasoning_content": "hm", "reasoning": "hm"}, [Thinking("hm")]),
    ({"reasoning_details": [{"type": "reasoning.text", "text": "hm", "signature": "s"}]}, [Thinking("hm", "s")]),
    ({"reasoning": "hm", "reasoning_details": [{"type": "reasoning.text", "signature": "s"}]}, [Thinking("hm", "s")]),
    ({"reasoning_details": [{"type": "reasoning.text", "text": "h", "index": 0},
                            {"type": "reasoning.text", "text": "m", "signature": "s", "index": 0}]},
     [Thinking("hm", "s")]),
    ({"reasoning_details": [{"type": "reasoning.encrypted", "data": "x", "id": "rs_1"}]},
     [Thinking(redacted="x", id="rs_1")]),
    ({"reasoning_details": "odd", "reasoning": 4}, []),
])  # fmt: skip
def test_reasoning_in_every_known_form(message: dict[str, Any], parts: list[Thinking]):
    found = prompt(messages=[{"role": "assistant", "content": "so"} | message])
    assert found.messages[0].parts == [*parts, Text("so")]


def test_openrouters_reasoning_object():
    found = prompt(reasoning={"max_tokens": 2000, "enabled": True, "exclude": True})
    assert found.reasoning == Reasoning(enabled=True, budget=2000)
    assert found.rest == {"reasoning": {"exclude": True}}


def test_googles_signature_on_a_call():
    call = {"id": "c", "type": "function", "function": {"name": "f", "arguments": "{}"},
            "extra_content": {"google": {"thought_signature": "sig"}}}  # fmt: skip
    found = prompt(messages=[{"role": "assistant", "tool_calls": [call]}])
    assert found.messages[0].parts == [ToolUse("c", "f", "{}", signature="sig")]
    assert written(found)[0]["messages"][0]["tool_calls"] == [call]


# -- write


def test_a_chat_prompt_goes_back_with_everything():
    body: dict[str, Any] = HI | {
        "messages": [
            {"role": "system", "content": [{"type": "text", "text": "a", "cache_control": {"type": "ephemeral"}},
                                           {"type": "text", "text": "b"}]},
            {"role": "user", "content": "hi", "weight": 2},
            {"role": "assistant", "content": "so", "reasoning_content": "hm",
             "reasoning_details": [{"type": "reasoning.text", "text": "hm", "signature": "s", "index": 0}]},
            {"role": "assistant", "content": None, "tool_calls": [
                {"id": "c1", "type": "custom", "custom": {"name": "sh", "input": "ls"}}]},
            {"role": "tool", "tool_call_id": "c1", "content": "x"},
        ],
        "tools": [{"type": "function", "function": {"name": "f", "parameters": {"type": "object"}}},
                  {"type": "custom", "custom": {"name": "sh"}}],
        "top_k": 5, "metadata": {"a": "b"}, "service_tier": "odd_tier", "logit_bias": {"1": 1}, "min_p": 0.1,
        "provider": {"only": ["x"]}, "max_completion_tokens": 4, "reasoning": {"max_tokens": 99, "exclude": True},
        "stream": True, "stream_options": {"include_usage": True, "include_obfuscation": False},
        "tool_choice": {"type": "allowed_tools", "allowed_tools": {"mode": "auto", "tools": []}},
    }  # fmt: skip
    again, dropped = written(CHAT.prompt(CHAT.read(json.dumps(body).encode(), "/", b"")), model="m")
    assert dropped == ()
    assert again == body


def test_texts_of_another_format_become_one_string():
    source = foreign(
        Message("system", [Text("one", cache={"type": "ephemeral"}), Text("two")]),
        Message("assistant", [Text("It is "), Text("so.")]),
        Message("user", [Text("a"), Text("b")]),
    )
    body, dropped = written(source)
    assert [message["content"] for message in body["messages"]] == ["one\n\ntwo", "It is so.", "a\n\nb"]
    assert dropped == ("messages.0.parts.0.cache",)


def test_results_come_first_and_their_images_follow_in_a_turn():
    image = Image(media_type="image/png", data="AA==")
    source = foreign(Message("user", [
        Text("and?"),
        ToolResult("c1", [Text("see"), image], is_error=True),
        ToolResult("c2", [Text("two")]),
    ]))  # fmt: skip
    body, dropped = written(source)
    assert [message["role"] for message in body["messages"]] == ["tool", "tool", "user"]
    assert [message["content"] for message in body["messages"][:2]] == ["see", "two"]
    assert body["messages"][2]["content"] == [
        {"type": "text", "text": "and?"},
        {"type": "image_url", "image_url": {"url": "data:image/png;base64,AA=="}},
    ]
    assert dropped == ("messages.0.parts.1.is_error", "messages.0.parts.1.parts.1.position")


def test_thinking_goes_as_text_and_its_signature_is_listed():
    source = foreign(Message("assistant", [Thinking("hm", "sig"), Thinking(redacted="x"), Text("so")]))
    body, dropped = written(source)
    assert body["messages"] == [{"role": "assistant", "content": "so", "reasoning_content": "hm"}]
    assert dropped == ("messages.0.parts.0.signature", "messages.0.parts.1.redacted")


def test_what_chat_cannot_say_is_listed():
    source = foreign(
        Message("user", [File(url="https://example.com/a.pdf"), Image(file_id="f"), Opaque("odd", {}), Text("x")]),
        Message("user", [File(text="a text", filename="a.txt")]),
        tools=[Tool("web", kind="web_search", rest={}), Tool("f", cache={"type": "ephemeral"}, rest={"x": 1})],
        top_k=4, metadata={"a": "b"}, service_tier="standard_only", user="u" * 65,
        rest={"thinking_mode": 1, "prompt_cache_key": "k", "empty": None}, reasoning=Reasoning(budget=3000),
    )  # fmt: skip
    body, dropped = written(source)
    assert dropped == (
        "messages.0.parts.0", "messages.0.parts.1", "messages.0.parts.2", "messages.1.parts.0.filename", "metadata",
        "reasoning.budget", "service_tier", "thinking_mode", "tools.0", "tools.1.cache", "tools.1.x", "top_k", "user",
    )  # fmt: skip
    assert [message["content"] for message in body["messages"]] == ["x", "a text"]
    assert body["tools"] == [{"type": "function", "function": {"name": "f"}}]
    assert body["prompt_cache_key"] == "k"
    assert body["reasoning_effort"] == "medium"


@pytest.mark.parametrize(("source", "patch", "name"), [
    ({}, {}, "max_tokens"),
    ({"max_tokens_name": "max_completion_tokens"}, {}, "max_completion_tokens"),
    ({}, {"max_tokens_name": "max_completion_tokens"}, "max_completion_tokens"),
])  # fmt: skip
def test_the_name_of_the_cap(source: dict[str, Any], patch: dict[str, Any], name: str):
    body, _ = written(foreign(Message("user", [Text("x")]), max_tokens=5, **source), **patch)
    assert body[name] == 5
    assert len({"max_tokens", "max_completion_tokens"} & body.keys()) == 1


def test_usage_is_asked_for_when_the_gateway_wants_it():
    source = foreign(Message("user", [Text("x")]), stream=True, include_usage=True)
    assert "stream_options" not in written(source)[0]
    assert written(source, ask_usage=True)[0]["stream_options"] == {"include_usage": True}
    source.stream = False
    assert "stream_options" not in written(source, ask_usage=True)[0]


def test_extra_fields_are_set_last():
    body, _ = written(foreign(Message("user", [Text("x")])), extra={"provider": {"only": ["a"]}})
    assert body["provider"] == {"only": ["a"]}


def test_tool_choice_needs_tools():
    body, dropped = written(foreign(Message("user", [Text("x")]), tool_choice=ToolChoice("required")))
    assert "tool_choice" not in body
    assert dropped == ("tool_choice",)


# -- who serves it


def test_where_calls_go():
    call = read()
    assert CHAT.target(call, "m").path == "/chat/completions"
    assert AZURE.target(call, "my deployment/1").path == (
        "/openai/deployments/my%20deployment%2F1/chat/completions?api-version=2024-10-21"
    )
    assert AZURE.format == CHAT.format
    assert AZURE.routes == ()


def test_a_local_server_without_a_key_gets_no_header():
    from tidegate.core.secret import Secret

    assert CHAT.auth(Secret("")) == ()
    assert CHAT.auth(Secret("k")) == (("authorization", "Bearer k"),)
    assert AZURE.auth(Secret("k")) == (("api-key", "k"),)


def test_an_azure_encoder_is_the_same():
    context = ReplyContext(read(stream=True), "x", 1)
    start = [Start("a", "m", 1)]
    assert AZURE.encoder(context).encode(start) == CHAT.encoder(context).encode(start)
