"""An Anthropic request: what is refused, and what its neutral form is."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tidegate.core.errors import BadRequest
from tidegate.wire.dialects.anthropic_messages import DIALECT
from tidegate.wire.prompt import (
    File,
    Image,
    Message,
    Opaque,
    OutputFormat,
    Prompt,
    Reasoning,
    Text,
    Thinking,
    Tool,
    ToolChoice,
    ToolResult,
    ToolUse,
)

HELLO = [{"role": "user", "content": "hi"}]


def prompt(**fields: Any) -> Prompt:
    document = {"model": "claude", "max_tokens": 100, "messages": HELLO, **fields}
    return DIALECT.prompt(DIALECT.read(json.dumps(document).encode(), "/v1/messages", b""))


def parts(*blocks: dict[str, Any]) -> list[Any]:
    return prompt(messages=[{"role": "user", "content": list(blocks)}]).messages[0].parts


def test_a_call_knows_model_cap_and_stream():
    raw = b'{"model":"claude","max_tokens":7,"stream":true,"messages":[{"role":"user","content":"hi"}],"new":1}'
    call = DIALECT.read(raw, "/v1/messages", b"beta=true")
    assert (call.model, call.max_output, call.stream, call.raw) == ("claude", 7, True, raw)
    assert call.reencode is False


@pytest.mark.parametrize(
    ("changes", "param"),
    [
        ({"model": 3}, "model"),
        ({"model": ""}, "model"),
        ({"model": None}, "model"),
        ({"max_tokens": None}, "max_tokens"),
        ({"max_tokens": "9"}, "max_tokens"),
        ({"max_tokens": True}, "max_tokens"),
        ({"max_tokens": -1}, "max_tokens"),
        ({"stream": "yes"}, "stream"),
        ({"messages": None}, "messages"),
        ({"messages": []}, "messages"),
        ({"messages": {}}, "messages"),
        ({"messages": ["hi"]}, "messages.0"),
    ],
)
def test_reading_names_the_wrong_field(changes: dict[str, Any], param: str):
    document = {"model": "claude", "max_tokens": 100, "messages": HELLO, **changes}
    with pytest.raises(BadRequest) as caught:
        DIALECT.read(json.dumps(document).encode(), "/v1/messages", b"")
    assert caught.value.param == param
    assert caught.value.status == 400


@pytest.mark.parametrize(
    ("changes", "param"),
    [
        ({"messages": [{"role": "robot", "content": "x"}]}, "messages.0.role"),
        ({"messages": [{"role": "user"}]}, "messages.0.content"),
        ({"messages": [{"role": "user", "content": 4}]}, "messages.0.content"),
        ({"messages": [{"role": "user", "content": [4]}]}, "messages.0.content.0"),
        ({"messages": [{"role": "user", "content": [{"text": "x"}]}]}, "messages.0.content.0.type"),
        ({"messages": [{"role": "user", "content": [{"type": "text"}]}]}, "messages.0.content.0.text"),
        ({"messages": [{"role": "user", "content": [{"type": "image"}]}]}, "messages.0.content.0.source"),
        ({"system": 5}, "system"),
        ({"tools": [{"name": "f"}]}, "tools.0.input_schema"),
        ({"tools": [{"input_schema": {}}]}, "tools.0.name"),
        ({"tool_choice": "auto"}, "tool_choice"),
        ({"tool_choice": {"type": "tool"}}, "tool_choice.name"),
        ({"thinking": {"type": "enabled"}}, "thinking.budget_tokens"),
        ({"temperature": "hot"}, "temperature"),
        ({"stop_sequences": [1]}, "stop_sequences"),
        ({"output_config": {"format": {"type": "json_schema"}}}, "output_config.format.schema"),
        ({"metadata": {"user_id": 4}}, "metadata.user_id"),
    ],
)
def test_the_neutral_form_names_the_wrong_field(changes: dict[str, Any], param: str):
    with pytest.raises(BadRequest) as caught:
        prompt(**changes)
    assert caught.value.param == param


def test_system_as_text_and_as_blocks():
    assert prompt(system="be kind").messages[0] == Message("system", [Text("be kind")])
    cached = [{"type": "text", "text": "be kind", "cache_control": {"type": "ephemeral"}}]
    assert prompt(system=cached).messages[0] == Message("system", [Text("be kind", {"type": "ephemeral"})])
    assert prompt(system="").messages == [Message("user", [Text("hi")])]


def test_a_system_turn_may_stand_between_others():
    turns = [*HELLO, {"role": "system", "content": "now be brief"}]
    assert [message.role for message in prompt(messages=turns).messages] == ["user", "system"]


def test_every_known_block():
    ephemeral = {"type": "ephemeral", "ttl": "1h"}
    assert parts(
        {"type": "text", "text": "a", "citations": [{"x": 1}]},
        {"type": "image", "source": {"type": "base64", "media_type": "image/png", "data": "AAAA"}},
        {"type": "image", "source": {"type": "url", "url": "https://x/y.png"}, "cache_control": ephemeral},
        {"type": "image", "source": {"type": "file", "file_id": "f1"}, "transformations": {"a": 1}},
        {
            "type": "document",
            "source": {"type": "base64", "media_type": "application/pdf", "data": "JVBE"},
            "title": "t",
        },
        {"type": "document", "source": {"type": "text", "media_type": "text/plain", "data": "plain"}, "context": "c"},
        {"type": "document", "source": {"type": "url", "url": "https://x/y.pdf"}},
        {"type": "document", "source": {"type": "file", "file_id": "f2"}},
        {"type": "thinking", "thinking": "hm", "signature": "sig"},
        {"type": "redacted_thinking", "data": "xyz"},
    ) == [
        Text("a", rest={"citations": [{"x": 1}]}),
        Image("image/png", "AAAA"),
        Image(url="https://x/y.png", cache=ephemeral),
        Image(file_id="f1", rest={"transformations": {"a": 1}}),
        File("application/pdf", "JVBE", filename="t"),
        File("text/plain", text="plain", rest={"context": "c"}),
        File(url="https://x/y.pdf"),
        File(file_id="f2"),
        Thinking("hm", "sig"),
        Thinking(redacted="xyz"),
    ]


def test_tool_calls_and_results():
    assert parts(
        {"type": "tool_use", "id": "t1", "name": "f", "input": {"a": [1, None]}, "caller": {"type": "direct"}},
        {"type": "tool_use", "id": "t2", "name": "g", "input": {}},
        {"type": "tool_result", "tool_use_id": "t1", "content": "done"},
        {"type": "tool_result", "tool_use_id": "t2", "is_error": True, "content": [{"type": "text", "text": "no"}]},
        {"type": "tool_result", "tool_use_id": "t3"},
    ) == [
        ToolUse("t1", "f", '{"a":[1,null]}', rest={"caller": {"type": "direct"}}),
        ToolUse("t2", "g", "{}"),
        ToolResult("t1", [Text("done")]),
        ToolResult("t2", [Text("no")], is_error=True),
        ToolResult("t3", []),
    ]


@pytest.mark.parametrize(
    "block",
    [
        {"type": "server_tool_use", "id": "s", "name": "web_search", "input": {"query": "x"}},
        {"type": "web_search_tool_result", "tool_use_id": "s", "content": []},
        {"type": "document", "source": {"type": "content", "content": [{"type": "text", "text": "chunk"}]}},
        {"type": "image", "source": {"type": "from_the_future", "x": 1}},
        {"type": "block_of_tomorrow", "y": {"z": 1}},
    ],
)
def test_an_unknown_block_is_kept_whole(block: dict[str, Any]):
    assert parts(block) == [Opaque(block["type"], block)]


def test_tools_of_ours_and_of_the_operator():
    search = {"type": "web_search_20250305", "name": "web_search", "max_uses": 3}
    ours = {"name": "f", "description": "d", "input_schema": {"type": "object"}, "strict": True, "defer_loading": True}
    assert prompt(tools=[ours, search, {"type": "custom", "name": "g", "input_schema": {}}]).tools == [
        Tool("f", "d", {"type": "object"}, strict=True, rest={"defer_loading": True}),
        Tool("web_search", kind="web_search_20250305", rest=search),
        Tool("g"),
    ]


@pytest.mark.parametrize(
    ("written", "choice", "parallel"),
    [
        ({"type": "auto"}, ToolChoice("auto"), None),
        ({"type": "any", "disable_parallel_tool_use": True}, ToolChoice("required"), False),
        ({"type": "tool", "name": "f", "disable_parallel_tool_use": False}, ToolChoice("tool", "f"), True),
        ({"type": "none"}, ToolChoice("none"), None),
    ],
)
def test_tool_choice(written: dict[str, Any], choice: ToolChoice, parallel: bool | None):
    read = prompt(tool_choice=written)
    assert (read.tool_choice, read.parallel_tools) == (choice, parallel)


@pytest.mark.parametrize(
    ("fields", "reasoning"),
    [
        ({"thinking": {"type": "enabled", "budget_tokens": 2048}}, Reasoning(True, budget=2048, summary="auto")),
        ({"thinking": {"type": "adaptive"}}, Reasoning(True, summary="auto")),
        ({"thinking": {"type": "adaptive", "display": "omitted"}}, Reasoning(True)),
        ({"thinking": {"type": "disabled"}}, Reasoning(False)),
        ({"output_config": {"effort": "xhigh"}}, Reasoning(effort="xhigh")),
        (
            {"thinking": {"type": "adaptive"}, "output_config": {"effort": "low"}},
            Reasoning(True, "low", summary="auto"),
        ),
    ],
)
def test_thinking(fields: dict[str, Any], reasoning: Reasoning):
    assert prompt(**fields).reasoning == reasoning


@pytest.mark.parametrize("fields", [{"output_config": {"format": 0}}, {"output_format": 0}])
def test_an_output_schema_under_either_name(fields: dict[str, Any]):
    form = {"type": "json_schema", "schema": {"type": "object"}}
    fields = {key: {"format": form} if isinstance(value, dict) else form for key, value in fields.items()}
    assert prompt(**fields).output == OutputFormat("schema", schema={"type": "object"}, strict=True)


def test_what_has_no_place_stays_under_its_own_name():
    read = prompt(
        cache_control={"type": "ephemeral"},
        context_management={"edits": []},
        tomorrow=[1],
        metadata={"user_id": "u", "team": "t"},
        output_config={"effort": "low", "style": "terse"},
        thinking={"type": "between_tools"},
        tool_choice={"type": "guess"},
    )
    assert (read.user, read.source) == ("u", DIALECT.format)
    assert read.rest == {
        "cache_control": {"type": "ephemeral"},
        "context_management": {"edits": []},
        "tomorrow": [1],
        "metadata": {"team": "t"},
        "output_config": {"style": "terse"},
        "thinking": {"type": "between_tools"},
        "tool_choice": {"type": "guess"},
    }
