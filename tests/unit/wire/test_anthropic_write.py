"""A prompt written for an Anthropic endpoint: what is said, and what is listed as lost."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tidegate.core.errors import BadRequest
from tidegate.wire.anthropic.write import DEFAULT_MAX_TOKENS
from tidegate.wire.dialect import Patch
from tidegate.wire.dialects.anthropic_messages import DIALECT
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

HI = Message("user", [Text("hi")])


def write(*messages: Message, source: str = "elsewhere", **fields: Any) -> tuple[dict[str, Any], tuple[str, ...]]:
    asked = Prompt("public", list(messages) or [HI], source=source, **fields)
    written = DIALECT.write(asked, Patch("claude-x"))
    return json.loads(written.body), written.dropped


def turns(*messages: Message) -> tuple[list[Any], tuple[str, ...]]:
    document, dropped = write(*messages)
    return document["messages"], dropped


def text(value: str) -> dict[str, str]:
    return {"type": "text", "text": value}


def test_a_cap_is_always_sent():
    assert write()[0]["max_tokens"] == DEFAULT_MAX_TOKENS
    assert write(max_tokens=5)[0]["max_tokens"] == 5
    # Thinking counts towards the cap: a budget alone must leave room for the answer.
    assert write(reasoning=Reasoning(budget=4096))[0]["max_tokens"] == DEFAULT_MAX_TOKENS + 4096


def test_the_model_and_extra_fields_are_the_patchs():
    written = DIALECT.write(Prompt("public", [HI], stream=True), Patch("claude-x", extra={"provider": {"only": ["a"]}}))
    document = json.loads(written.body)
    assert (document["model"], document["provider"], document["stream"]) == ("claude-x", {"only": ["a"]}, True)


def test_leading_system_messages_become_the_system_prompt():
    document, dropped = write(Message("system", [Text("a")]), Message("system", [Text("b")]), HI)
    assert (document["system"], dropped) == ([text("a"), text("b")], ())
    assert write(Message("system", [Text("a")]), HI)[0]["system"] == "a"
    marked = write(Message("system", [Text("a", {"type": "ephemeral"})]), HI)[0]["system"]
    assert marked == [{**text("a"), "cache_control": {"type": "ephemeral"}}]


def test_a_later_system_message_keeps_its_place_as_user_text():
    written, dropped = turns(HI, Message("assistant", [Text("yes")]), Message("system", [Text("brief!")]))
    assert written[-1] == {"role": "user", "content": [text("brief!")]}
    assert dropped == ("messages.2.role",)


def test_a_later_system_message_of_its_own_stays_one():
    document, dropped = write(HI, Message("system", [Text("brief!")]), source=DIALECT.format)
    assert document["messages"][1] == {"role": "system", "content": [text("brief!")]}
    assert dropped == ()


def test_turns_of_one_role_are_merged():
    written, dropped = turns(HI, Message("user", [Text("there")]), Message("assistant", [Text("a")]))
    assert written == [
        {"role": "user", "content": [text("hi"), text("there")]},
        {"role": "assistant", "content": [text("a")]},
    ]
    assert dropped == ()


def test_the_first_turn_is_a_users():
    written, dropped = turns(Message("assistant", [Text("hello")]), HI)
    assert [turn["role"] for turn in written] == ["user", "assistant", "user"]
    assert dropped == ("messages.0.role",)
    assert turns(Message("system", [Text("only this")]))[0][0]["role"] == "user"


def test_tool_results_come_first_and_fit_their_calls():
    written, dropped = turns(
        HI,
        Message("assistant", [ToolUse("functions.f:0", "f", '{"a": 1}'), ToolUse("functions_f_0", "f", "")]),
        Message("user", [Text("and now?")]),
        Message("user", [ToolResult("functions.f:0", [Text("1")]), ToolResult("functions_f_0", [], is_error=True)]),
    )
    first, second = written[1]["content"]
    assert (first["input"], second["input"]) == ({"a": 1}, {})
    assert first["id"] != second["id"]
    assert written[2]["content"] == [
        {"type": "tool_result", "tool_use_id": first["id"], "content": [text("1")]},
        {"type": "tool_result", "tool_use_id": second["id"], "is_error": True},
        text("and now?"),
    ]
    assert dropped == ()


@pytest.mark.parametrize("arguments", ['{"a": ', "[1]", "null", "7", '"x"'])
def test_arguments_that_are_no_object_are_kept_and_listed(arguments: str):
    written, dropped = turns(HI, Message("assistant", [ToolUse("t", "f", arguments)]))
    assert written[1]["content"][0]["input"] == {"_raw": arguments}
    assert dropped == ("messages.1.parts.0.arguments",)


def test_thinking_needs_its_signature():
    written, dropped = turns(
        HI, Message("assistant", [Thinking("hm"), Thinking("so", "sig"), Thinking(redacted="xx"), Text("a")])
    )
    assert written[1]["content"] == [
        {"type": "thinking", "thinking": "so", "signature": "sig"},
        {"type": "redacted_thinking", "data": "xx"},
        text("a"),
    ]
    assert dropped == ("messages.1.parts.0",)


def test_media():
    written, dropped = turns(
        Message(
            "user",
            [
                Image("image/png", "AAAA", detail="high", cache={"type": "ephemeral"}),
                Image(url="https://x/y.png", detail="auto"),
                File("application/pdf", "JVBE", filename="a.pdf"),
                File("text/markdown", "aGVsbG8="),
                File(url="https://x/y.pdf"),
                File(text="plain"),
            ],
        )
    )
    assert written[0]["content"] == [
        {
            "type": "image",
            "source": {"type": "base64", "media_type": "image/png", "data": "AAAA"},
            "cache_control": {"type": "ephemeral"},
        },
        {"type": "image", "source": {"type": "url", "url": "https://x/y.png"}},
        {
            "type": "document",
            "source": {"type": "base64", "media_type": "application/pdf", "data": "JVBE"},
            "title": "a.pdf",
        },
        {"type": "document", "source": {"type": "text", "media_type": "text/plain", "data": "hello"}},
        {"type": "document", "source": {"type": "url", "url": "https://x/y.pdf"}},
        {"type": "document", "source": {"type": "text", "media_type": "text/plain", "data": "plain"}},
    ]
    assert dropped == ("messages.0.parts.0.detail",)


@pytest.mark.parametrize(
    ("part", "path"),
    [
        (Audio("AAAA", "wav"), "messages.0.parts.1.audio"),
        (Opaque("input_video", {"type": "input_video"}), "messages.0.parts.1"),
        (Image(file_id="file-1"), "messages.0.parts.1"),
        (File(file_id="file-1"), "messages.0.parts.1"),
        (File("application/zip", "UEsD"), "messages.0.parts.1"),
        (File("text/plain", "not base64!"), "messages.0.parts.1"),
        (Text(" \n"), "messages.0.parts.1"),
        (Thinking(redacted="enc", id="rs_1"), "messages.0.parts.1"),
    ],
)
def test_what_has_no_block_is_listed(part: Any, path: str):
    written, dropped = turns(Message("user", [Text("hi"), part]))
    assert written[0]["content"] == [text("hi")]
    assert dropped == (path,)


def test_a_refusal_is_said_again():
    assert turns(HI, Message("assistant", [Refusal("no")]))[0][1]["content"] == [text("no")]


def test_tools_and_choice():
    document, dropped = write(
        tools=[
            Tool("f", "d", {"properties": {}}, strict=True),
            Tool("s", kind="web_search", rest={"type": "web_search"}),
        ],
        tool_choice=ToolChoice("required"),
        parallel_tools=False,
    )
    assert document["tools"] == [
        {"name": "f", "description": "d", "input_schema": {"type": "object", "properties": {}}, "strict": True}
    ]
    assert document["tool_choice"] == {"type": "any", "disable_parallel_tool_use": True}
    assert dropped == ("tools.1",)
    assert write(tools=[Tool("f")], tool_choice=ToolChoice("tool", "f"))[0]["tool_choice"] == {
        "type": "tool",
        "name": "f",
    }
    alone = write(tools=[Tool("f")], parallel_tools=False)[0]["tool_choice"]
    assert alone == {"type": "auto", "disable_parallel_tool_use": True}
    assert (
        "disable_parallel_tool_use"
        not in write(tools=[Tool("f")], tool_choice=ToolChoice("none"), parallel_tools=False)[0]["tool_choice"]
    )
    assert write(tool_choice=ToolChoice("required")) == ({**write()[0]}, ("tool_choice",))


def test_sampling_that_the_format_lacks_is_listed():
    document, dropped = write(
        temperature=1.7,
        top_p=0.5,
        top_k=4,
        stop=["x"],
        seed=0,
        presence_penalty=0.1,
        frequency_penalty=0,
        logprobs=True,
        top_logprobs=3,
        metadata={"a": "b"},
        user="u",
        rest={"logit_bias": {}},
    )
    assert (document["temperature"], document["top_p"], document["top_k"]) == (1, 0.5, 4)
    assert (document["stop_sequences"], document["metadata"]) == (["x"], {"user_id": "u"})
    assert dropped == (
        "logit_bias",
        "logprobs",
        "metadata",
        "presence_penalty",
        "seed",
        "temperature",
        "top_logprobs",
    )


def test_several_choices_are_refused():
    with pytest.raises(BadRequest) as caught:
        write(choices=2)
    assert caught.value.param == "n"
    assert write(choices=1)[1] == ()


@pytest.mark.parametrize(
    ("reasoning", "fields", "dropped"),
    [
        (Reasoning(effort="high"), {"output_config": {"effort": "high"}}, ()),
        (Reasoning(effort="minimal"), {"output_config": {"effort": "low"}}, ("reasoning.effort",)),
        (Reasoning(effort="frantic"), {}, ("reasoning.effort",)),
        (Reasoning(effort="none"), {"thinking": {"type": "disabled"}}, ()),
        (Reasoning(enabled=False), {"thinking": {"type": "disabled"}}, ()),
        (Reasoning(enabled=True), {"thinking": {"type": "adaptive"}}, ()),
        (Reasoning(budget=2000), {"thinking": {"type": "enabled", "budget_tokens": 2000}}, ()),
        (Reasoning(budget=10), {"thinking": {"type": "enabled", "budget_tokens": 1024}}, ("reasoning.budget",)),
        (
            Reasoning(effort="low", summary="auto"),
            {"output_config": {"effort": "low"}, "thinking": {"type": "adaptive", "display": "summarized"}},
            (),
        ),
    ],
)
def test_reasoning(reasoning: Reasoning, fields: dict[str, Any], dropped: tuple[str, ...]):
    document, lost = write(reasoning=reasoning)
    assert {key: document[key] for key in ("output_config", "thinking") if key in document} == fields
    assert lost == dropped


def test_a_budget_fits_below_the_clients_cap():
    document, dropped = write(max_tokens=3000, reasoning=Reasoning(budget=8000))
    assert document["thinking"] == {"type": "enabled", "budget_tokens": 2999}
    assert dropped == ("reasoning.budget",)
    document, dropped = write(max_tokens=500, reasoning=Reasoning(budget=8000))
    assert "thinking" not in document
    assert dropped == ("reasoning.budget",)


def test_output_formats():
    schema = {"type": "object", "properties": {"a": {"type": "string"}}}
    document, dropped = write(output=OutputFormat("schema", "name", "described", schema, strict=False))
    assert document["output_config"] == {"format": {"type": "json_schema", "schema": schema}}
    assert dropped == ("output.description", "output.strict")
    assert write(output=OutputFormat("json"))[1] == ("output",)
    assert write(output=OutputFormat("text"))[1] == ()


@pytest.mark.parametrize(
    ("tier", "written", "dropped"),
    [("auto", "auto", ()), ("default", "standard_only", ()), ("flex", None, ("service_tier",))],
)
def test_service_tier(tier: str, written: str | None, dropped: tuple[str, ...]):
    document, lost = write(service_tier=tier)
    assert (document.get("service_tier"), lost) == (written, dropped)


ROUND_TRIPS: list[dict[str, Any]] = [
    {"system": [{"type": "text", "text": "s", "cache_control": {"type": "ephemeral"}}]},
    {
        "tools": [
            {"name": "f", "input_schema": {"type": "object"}, "defer_loading": True, "cache_control": {"type": "e"}}
        ]
    },
    {"tools": [{"type": "web_search_20250305", "name": "web_search", "max_uses": 2}]},
    {"thinking": {"type": "enabled", "budget_tokens": 50, "display": "omitted"}},
    {"thinking": {"type": "between_tools"}},
    {"thinking": {"type": "adaptive"}, "output_config": {"effort": "max", "style": "x"}},
    {"output_config": {"format": {"type": "json_schema", "schema": {"type": "object"}}}},
    {"output_config": {"format": {"type": "grammar", "x": 1}}},
    {"metadata": {"user_id": "u", "team": "t"}},
    {"tomorrow": {"a": [1]}, "cache_control": {"type": "ephemeral"}, "service_tier": "standard_only"},
    {"tool_choice": {"type": "guess", "x": 1}},
    {
        "tools": [{"name": "f", "input_schema": {"type": "object"}}],
        "tool_choice": {"type": "any", "disable_parallel_tool_use": False},
    },
    {
        "messages": [
            {"role": "user", "content": [{"type": "text", "text": "a", "tomorrow": 1}]},
            {
                "role": "assistant",
                "content": [
                    {"type": "thinking", "thinking": "t", "signature": "s"},
                    {"type": "server_tool_use", "id": "s", "name": "web_search", "input": {}},
                    {"type": "web_search_tool_result", "tool_use_id": "s", "content": []},
                    {"type": "tool_use", "id": "bad.id", "name": "f", "input": {"a": 1}, "caller": {"type": "direct"}},
                ],
            },
            {
                "role": "user",
                "content": [
                    {
                        "type": "tool_result",
                        "tool_use_id": "bad.id",
                        "content": [{"type": "image", "source": {"type": "file", "file_id": "f"}}],
                        "is_error": True,
                        "toolset_name": "x",
                    },
                    {"type": "document", "source": {"type": "text", "media_type": "text/plain", "data": "d"}},
                ],
                "tomorrow": True,
            },
        ]
    },
]


@pytest.mark.parametrize("fields", ROUND_TRIPS)
def test_its_own_requests_come_back_as_they_were(fields: dict[str, Any]):
    hello = [{"role": "user", "content": [{"type": "text", "text": "hi"}]}]
    document = {"model": "m", "max_tokens": 100, "messages": hello, **fields}
    call = DIALECT.read(json.dumps(document).encode(), "/v1/messages", b"")
    written = DIALECT.write(DIALECT.prompt(call), Patch("m"))
    assert json.loads(written.body) == document
    assert written.dropped == ()
