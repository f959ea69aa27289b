"""Responses bodies: read, understood, written; and what of them must never leave the format in silence."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tidegate.core.errors import BadRequest
from tidegate.wire.dialect import Patch
from tidegate.wire.dialects.azure_responses import DIALECT as AZURE
from tidegate.wire.dialects.openai_chat import DIALECT as CHAT
from tidegate.wire.dialects.openai_responses import DIALECT as RESPONSES
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


def read(**fields: Any) -> Any:
    return RESPONSES.read(json.dumps({"model": "m", "input": "hi"} | fields).encode(), "/v1/responses", b"")


def prompt(*items: Any, **fields: Any) -> Prompt:
    return RESPONSES.prompt(read(**({"input": list(items)} if items else {}) | fields))


def written(source: Prompt, **patch: Any) -> tuple[dict[str, Any], tuple[str, ...]]:
    found = RESPONSES.write(source, Patch(**({"model": "up"} | patch)))
    return json.loads(found.body), found.dropped


def foreign(*messages: Message, **fields: Any) -> Prompt:
    return Prompt("m", list(messages) or [Message("user", [Text("x")])], source="elsewhere", **fields)


REASONING = {
    "type": "reasoning", "id": "rs_1", "encrypted_content": "gAAAAx",
    "summary": [{"type": "summary_text", "text": "one"}, {"type": "summary_text", "text": "two"}],
}  # fmt: skip
SAID = {
    "type": "message", "id": "msg_1", "role": "assistant", "status": "completed", "phase": "commentary",
    "content": [{"type": "output_text", "text": "so", "annotations": []}],
}  # fmt: skip
CALL = {"type": "function_call", "id": "fc_1", "call_id": "c1", "name": "f", "arguments": "{}", "status": "completed"}
OUTPUT = {"type": "function_call_output", "call_id": "c1", "output": "42"}


# -- read


@pytest.mark.parametrize(("fields", "param"), [
    ({"model": None}, "model"),
    ({"input": None}, "input"),
    ({"input": 4}, "input"),
    ({"stream": 1}, "stream"),
    ({"background": "yes"}, "background"),
    ({"max_output_tokens": "x"}, "max_output_tokens"),
])  # fmt: skip
def test_a_wrong_type_is_named(fields: dict[str, Any], param: str):
    with pytest.raises(BadRequest) as caught:
        read(**fields)
    assert caught.value.param == param


@pytest.mark.parametrize(("item", "param"), [
    ("hi", "input.0"),
    ({"type": "message", "content": "hi"}, "input.0.role"),
    ({"role": "tool", "content": "hi"}, "input.0.role"),
    ({"role": "user", "content": [{"type": "input_image"}]}, "input.0.content.0.file_id"),
    ({"role": "user", "content": [{"type": "input_file"}]}, "input.0.content.0"),
    ({"type": "function_call", "call_id": "c"}, "input.0.name"),
    ({"type": "item_reference"}, "input.0.id"),
])  # fmt: skip
def test_a_wrong_item_is_named_with_its_path(item: Any, param: str):
    with pytest.raises(BadRequest) as caught:
        prompt(item)
    assert caught.value.param == param


@pytest.mark.parametrize("stored", [
    {"previous_response_id": "resp_1"}, {"conversation": "conv_1"}, {"prompt": {"id": "pmpt_1"}},
])  # fmt: skip
def test_what_is_stored_may_stand_for_the_input(stored: dict[str, Any]):
    assert read(input=None, **stored).model == "m"


def test_the_call():
    call = read(stream=True, max_output_tokens=7)
    assert (call.stream, call.max_output, call.wants_usage) == (True, 7, True)
    assert json.loads(RESPONSES.patch(call, Patch("up", ask_usage=True))) == call.document | {"model": "up"}
    assert RESPONSES.passthrough_filter(call) is None


# -- prompt


def test_a_text_is_a_user_turn_and_instructions_come_first():
    assert prompt(instructions="Be brief.").messages == [
        Message("system", [Text("Be brief.")]),
        Message("user", [Text("hi")]),
    ]


def test_parts():
    found = prompt({"role": "user", "content": [
        {"type": "input_text", "text": "see"},
        {"type": "input_image", "image_url": "data:image/png;base64,AA==", "detail": "high"},
        {"type": "input_image", "file_id": "file-1"},
        {"type": "input_file", "filename": "a.pdf", "file_data": "data:application/pdf;base64,JVBERi0="},
        {"type": "input_file", "file_url": "https://example.com/a.pdf"},
        {"type": "input_file", "file_id": "file-2"},
        {"type": "input_audio", "input_audio": {"data": "AA==", "format": "wav"}},
        {"type": "brand_new", "x": 1},
    ]})  # fmt: skip
    assert found.messages[0].parts == [
        Text("see"),
        Image(media_type="image/png", data="AA==", detail="high"),
        Image(file_id="file-1"),
        File(media_type="application/pdf", data="JVBERi0=", filename="a.pdf"),
        File(url="https://example.com/a.pdf"),
        File(file_id="file-2"),
        Audio("AA==", "wav"),
        Opaque("brand_new", {"type": "brand_new", "x": 1}),
    ]


def test_reasoning_a_message_and_calls_are_one_turn():
    found = prompt({"role": "user", "content": "go"}, REASONING, SAID, CALL, CALL | {"call_id": "c2"}, OUTPUT,
                   OUTPUT | {"call_id": "c2"}, {"role": "user", "content": "and?"})  # fmt: skip
    assert [message.role for message in found.messages] == ["user", "assistant", "user", "user"]
    assert found.messages[1] == Message(
        "assistant",
        [
            Thinking("one\n\ntwo", "gAAAAx", id="rs_1"),
            Text("so"),
            ToolUse("c1", "f", "{}", rest={"id": "fc_1"}),
            ToolUse("c2", "f", "{}", rest={"id": "fc_1"}),
        ],
        rest={"id": "msg_1", "phase": "commentary"},
    )
    assert found.messages[2].parts == [ToolResult("c1", [Text("42")]), ToolResult("c2", [Text("42")])]


def test_reasoning_before_a_call_alone():
    found = prompt({"role": "user", "content": "go"}, REASONING, CALL, OUTPUT, REASONING, SAID)
    assert [[type(part).__name__ for part in message.parts] for message in found.messages] == [
        ["Text"], ["Thinking", "ToolUse"], ["ToolResult"], ["Thinking", "Text"],
    ]  # fmt: skip


def test_reasoning_without_a_summary_is_a_sealed_block():
    found = prompt(REASONING | {"summary": []}, {"type": "reasoning", "id": "rs_tg_x_0", "summary": [],
                   "encrypted_content": "made-elsewhere"})  # fmt: skip
    assert found.messages[0].parts == [Thinking(redacted="gAAAAx", id="rs_1"), Thinking(redacted="made-elsewhere")]


def test_settings():
    found = prompt(
        tools=[{"type": "function", "name": "f", "parameters": {"type": "object"}, "strict": True, "description": "d"},
               {"type": "web_search", "filters": None}],
        tool_choice={"type": "function", "name": "f"}, parallel_tool_calls=False, max_output_tokens=9, top_logprobs=2,
        text={"format": {"type": "json_schema", "name": "r", "schema": {"type": "object"}}, "verbosity": "low"},
        reasoning={"effort": "low", "summary": "auto", "context": "auto"}, user="u", service_tier="flex",
        include=["message.output_text.logprobs", "reasoning.encrypted_content"], metadata={"a": "b"}, store=False,
        truncation="auto",
    )  # fmt: skip
    assert found.tools == [
        Tool("f", "d", {"type": "object"}, strict=True),
        Tool("web_search", kind="web_search", rest={"type": "web_search", "filters": None}),
    ]
    assert found.tool_choice == ToolChoice("tool", "f")
    assert found.output == OutputFormat("schema", "r", schema={"type": "object"})
    assert found.reasoning == Reasoning(effort="low", summary="auto")
    assert (found.logprobs, found.top_logprobs, found.max_tokens) == (True, 2, 9)
    assert found.rest == {
        "text": {"verbosity": "low"}, "reasoning": {"context": "auto"}, "include": ["reasoning.encrypted_content"],
        "store": False, "truncation": "auto",
    }  # fmt: skip


@pytest.mark.parametrize(("fields", "field"), [
    ({"previous_response_id": "resp_1"}, "previous_response_id"),
    ({"conversation": {"id": "conv_1"}}, "conversation"),
    ({"prompt": {"id": "pmpt_1"}}, "prompt"),
    ({"background": True}, "background"),
    ({"input": [{"type": "item_reference", "id": "msg_1"}]}, "input"),
    ({"input": [{"id": "msg_1"}]}, "input"),
])  # fmt: skip
def test_what_is_stored_at_the_operator_does_not_cross(fields: dict[str, Any], field: str):
    found = prompt(**fields)
    with pytest.raises(BadRequest) as caught:
        CHAT.write(found, Patch("up"))
    assert (caught.value.code, caught.value.param) == ("field_cannot_cross", field)
    assert json.loads(RESPONSES.write(found, Patch("m")).body)[field] is not None


@pytest.mark.parametrize("fields", [{"background": False}, {"previous_response_id": None}, {"store": True}])
def test_what_changes_nothing_crosses(fields: dict[str, Any]):
    assert CHAT.write(prompt(**fields), Patch("up")).dropped == tuple(
        key for key, value in fields.items() if value is not None
    )


# -- write


def test_a_responses_prompt_goes_back_with_everything():
    body: dict[str, Any] = {
        "model": "m", "instructions": "Be brief.",
        "input": [
            {"type": "message", "role": "user", "content": "go"}, REASONING | {"summary": REASONING["summary"][:1]},
            SAID, {key: value for key, value in CALL.items() if key != "status"}, OUTPUT,
            {"type": "web_search_call", "id": "ws_1", "status": "failed"},
            {"type": "message", "role": "user", "content": [
                {"type": "input_image", "image_url": "https://example.com/a.png", "detail": "low"},
                {"type": "input_file", "file_id": "f"}, {"type": "brand_new"}]},
        ],
        "tools": [{"type": "function", "name": "f", "parameters": {"type": "object"}, "strict": None},
                  {"type": "custom", "name": "sh"}],
        "tool_choice": {"type": "allowed_tools", "mode": "auto", "tools": []},
        "text": {"verbosity": "low", "format": {"type": "text"}}, "reasoning": {"context": "auto", "effort": "high"},
        "include": ["reasoning.encrypted_content"], "store": True, "previous_response_id": "resp_1",
        "metadata": {"a": "b"}, "stream": True, "truncation": "auto", "service_tier": "odd", "max_tool_calls": 3,
    }  # fmt: skip
    call = RESPONSES.read(json.dumps(body).encode(), "/", b"")
    again, dropped = written(RESPONSES.prompt(call), model="m")
    assert dropped == ()
    assert again == body


def test_another_formats_prompt():
    source = foreign(
        Message("system", [Text("one", cache={"type": "ephemeral"}), Text("two")]),
        Message("user", [Text("see"), Image(media_type="image/png", data="AA==")]),
        Message("assistant", [Thinking("hm", "anthropic-signature"), Text("a"), ToolUse("c1", "f", "", signature="s"),
                              Text("b"), Refusal("c")]),
        Message("user", [ToolResult("c1", [Text("x"), Image(url="https://example.com/a.png")], is_error=True),
                         Text("go")]),
        tools=[Tool("f", schema={}), Tool("g", schema={"type": "object"}, strict=True), Tool("x", kind="computer")],
        max_tokens=5, stop=["a"], seed=1, top_k=2, presence_penalty=0.1, stream=True, metadata={"k": "v"},
        reasoning=Reasoning(effort="low", summary="auto"), parallel_tools=True, user="u", rest={"odd": 1},
    )  # fmt: skip
    body, dropped = written(source)
    assert body == {
        "model": "up", "instructions": "one\n\ntwo",
        "input": [
            {"type": "message", "role": "user", "content": [
                {"type": "input_text", "text": "see"},
                {"type": "input_image", "detail": "auto", "image_url": "data:image/png;base64,AA=="}]},
            {"type": "message", "role": "assistant", "content": [{"type": "output_text", "text": "a"}]},
            {"type": "function_call", "call_id": "c1", "name": "f", "arguments": "{}"},
            {"type": "message", "role": "assistant", "content": [
                {"type": "output_text", "text": "b"}, {"type": "refusal", "refusal": "c"}]},
            {"type": "function_call_output", "call_id": "c1", "output": [
                {"type": "input_text", "text": "x"},
                {"type": "input_image", "detail": "auto", "image_url": "https://example.com/a.png"}]},
            {"type": "message", "role": "user", "content": "go"},
        ],
        "max_output_tokens": 5, "metadata": {"k": "v"}, "user": "u", "parallel_tool_calls": True,
        "tools": [
            {"type": "function", "name": "f", "parameters": {"type": "object", "properties": {}}, "strict": False},
            {"type": "function", "name": "g", "parameters": {"type": "object"}, "strict": True}],
        "reasoning": {"effort": "low", "summary": "auto"}, "include": ["reasoning.encrypted_content"],
        "store": False, "stream": True,
    }  # fmt: skip
    assert dropped == (
        "messages.0.parts.0.cache", "messages.2.parts.0", "messages.2.parts.2.signature", "messages.3.parts.0.is_error",
        "odd", "presence_penalty", "seed", "stop", "tools.2", "top_k",
    )  # fmt: skip


def test_what_this_operator_sealed_goes_back_by_way_of_another_format():
    source = foreign(Message("assistant", [Thinking("hm", "gAAAAsealed"), Thinking(redacted="gAAAAwhole", id="rs_9")]))
    body, dropped = written(source)
    assert body["input"] == [
        {"type": "reasoning", "summary": [{"type": "summary_text", "text": "hm"}], "encrypted_content": "gAAAAsealed"},
        {"type": "reasoning", "summary": [], "id": "rs_9", "encrypted_content": "gAAAAwhole"},
    ]
    assert dropped == ()


def test_what_has_no_form_here_is_listed():
    source = foreign(Message("user", [Audio("AA=="), Image(file_id="f"), File(file_id="f"), Text("x")], name="Ann"))
    body, dropped = written(source)
    assert body["input"] == [{"type": "message", "role": "user", "content": "x"}]
    assert dropped == ("messages.0.name", "messages.0.parts.0", "messages.0.parts.1", "messages.0.parts.2")


def test_several_choices_are_refused():
    with pytest.raises(BadRequest) as caught:
        written(foreign(choices=2))
    assert (caught.value.code, caught.value.param) == ("choices_unsupported", "n")
    assert "n" not in written(foreign(choices=1))[0]


def test_a_system_turn_with_an_image_stays_a_turn():
    body, _ = written(foreign(Message("system", [Text("a"), Image(url="https://example.com/a.png")])))
    assert "instructions" not in body
    assert body["input"][0]["role"] == "system"


@pytest.mark.parametrize(("output", "form"), [
    (OutputFormat("json"), {"type": "json_object"}),
    (OutputFormat("schema", schema={"a": 1}, strict=False, description="d"),
     {"type": "json_schema", "name": "answer", "schema": {"a": 1}, "description": "d", "strict": False}),
])  # fmt: skip
def test_output_formats(output: OutputFormat, form: dict[str, Any]):
    assert written(foreign(output=output))[0]["text"] == {"format": form}


def test_log_probabilities_are_included():
    body, _ = written(foreign(logprobs=True, top_logprobs=2))
    assert (body["top_logprobs"], body["include"]) == (2, ["message.output_text.logprobs"])


def test_extra_fields_are_set_last():
    assert written(foreign(), extra={"store": True})[0]["store"] is True


def test_where_responses_go():
    assert RESPONSES.target(read(), "m").path == "/responses"
    assert AZURE.target(read(), "d").path == "/openai/v1/responses"
    assert (AZURE.format, AZURE.routes) == (RESPONSES.format, ())
