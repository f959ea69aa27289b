"""A Gemini request: what is refused, and what its neutral form is."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tidegate.core.errors import BadRequest
from tidegate.wire.dialects.gemini_generate import DIALECT
from tidegate.wire.prompt import (
    Audio,
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

PATH = "/v1beta/models/gemini-x:generateContent"
HELLO = [{"role": "user", "parts": [{"text": "hi"}]}]


def prompt(**fields: Any) -> Prompt:
    return DIALECT.prompt(DIALECT.read(json.dumps({"contents": HELLO, **fields}).encode(), PATH, b""))


def configured(**config: Any) -> Prompt:
    return prompt(generationConfig=config)


def parts(*given: dict[str, Any]) -> list[Any]:
    return prompt(contents=[{"role": "user", "parts": list(given)}]).messages[0].parts


@pytest.mark.parametrize(
    ("path", "query", "model", "stream", "variant"),
    [
        ("/v1beta/models/gemini-x:generateContent", b"", "gemini-x", False, ""),
        ("/v1/models/gemini-x:generateContent", b"alt=sse", "gemini-x", False, ""),
        ("/v1beta/models/gemini-x:streamGenerateContent", b"alt=sse", "gemini-x", True, "sse"),
        ("/v1beta/models/gemini-x:streamGenerateContent", b"x=1&alt=sse&y", "gemini-x", True, "sse"),
        ("/v1beta/models/gemini-x:streamGenerateContent", b"", "gemini-x", True, "array"),
        ("/v1beta/models/gemini-x:streamGenerateContent", b"alt=json", "gemini-x", True, "array"),
        ("/v1beta/models/qwen:7b:generateContent", b"", "qwen:7b", False, ""),
        ("/v1beta/models/team/model:generateContent", b"", "team/model", False, ""),
    ],
)
def test_the_path_says_model_and_form(path: str, query: bytes, model: str, stream: bool, variant: str):
    call = DIALECT.read(json.dumps({"contents": HELLO}).encode(), path, query)
    assert (call.model, call.stream, call.variant) == (model, stream, variant)
    # An array is no form that an upstream is asked for, so its bytes can never pass through.
    assert call.reencode is (variant == "array")


@pytest.mark.parametrize(
    "path", ["/v1beta/models/:generateContent", "/v1beta/other/x:generateContent", "/v1beta/models/x"]
)
def test_a_path_without_a_model_is_refused(path: str):
    with pytest.raises(BadRequest) as caught:
        DIALECT.read(json.dumps({"contents": HELLO}).encode(), path, b"")
    assert caught.value.param == "model"


@pytest.mark.parametrize(
    ("document", "param"),
    [
        ({}, "contents"),
        ({"contents": []}, "contents"),
        ({"contents": "hi"}, "contents"),
        ({"contents": ["hi"]}, "contents.0"),
        ({"contents": [{"parts": {}}]}, "contents.0.parts"),
        ({"contents": HELLO, "generationConfig": []}, "generationConfig"),
        ({"contents": HELLO, "generationConfig": {"maxOutputTokens": "many"}}, "generationConfig.maxOutputTokens"),
        ({"contents": HELLO, "generation_config": {}, "generationConfig": {}}, "generationConfig"),
    ],
)
def test_reading_names_the_wrong_field(document: dict[str, Any], param: str):
    with pytest.raises(BadRequest) as caught:
        DIALECT.read(json.dumps(document).encode(), PATH, b"")
    assert caught.value.param == param


@pytest.mark.parametrize(
    ("fields", "param"),
    [
        ({"contents": [{"role": "robot", "parts": []}]}, "contents.0.role"),
        ({"contents": [{"parts": [{"text": 4}]}]}, "contents.0.parts.0.text"),
        ({"contents": [{"parts": [{"inlineData": "x"}]}]}, "contents.0.parts.0.inlineData"),
        ({"contents": [{"parts": [{"fileData": {}}]}]}, "contents.0.parts.0.fileData.fileUri"),
        ({"contents": [{"parts": [{"functionCall": {}}]}]}, "contents.0.parts.0.functionCall.name"),
        (
            {"contents": [{"parts": [{"text": "a", "inline_data": {}, "inlineData": {}}]}]},
            "contents.0.parts.0.inlineData",
        ),
        ({"tools": [{"functionDeclarations": [{}]}]}, "tools.0.functionDeclarations.0.name"),
        ({"generationConfig": {"temperature": "hot"}}, "generationConfig.temperature"),
        ({"generationConfig": {"candidateCount": 0}}, "generationConfig.candidateCount"),
        ({"toolConfig": {"functionCallingConfig": 3}}, "toolConfig.functionCallingConfig"),
    ],
)
def test_the_neutral_form_names_the_wrong_field(fields: dict[str, Any], param: str):
    with pytest.raises(BadRequest) as caught:
        prompt(**fields)
    assert caught.value.param == param


def test_both_spellings_of_names_mean_the_same():
    camel = prompt(
        systemInstruction={"parts": [{"text": "s"}]},
        generationConfig={"maxOutputTokens": 9, "topP": 0.5, "thinkingConfig": {"thinkingBudget": 5}},
        toolConfig={"functionCallingConfig": {"mode": "ANY", "allowedFunctionNames": ["f"]}},
        tools=[{"functionDeclarations": [{"name": "f", "parametersJsonSchema": {"a_b": 1}}]}],
        contents=[{"parts": [{"inlineData": {"mimeType": "image/png", "data": "AAAA"}}]}],
    )
    snake = prompt(
        system_instruction={"parts": [{"text": "s"}]},
        generation_config={"max_output_tokens": "9", "top_p": 0.5, "thinking_config": {"thinking_budget": 5}},
        tool_config={"function_calling_config": {"mode": "any", "allowed_function_names": ["f"]}},
        tools=[{"function_declarations": [{"name": "f", "parameters_json_schema": {"a_b": 1}}]}],
        contents=[{"parts": [{"inline_data": {"mime_type": "image/png", "data": "AAAA"}}]}],
    )
    assert camel == snake
    assert camel.tools == [Tool("f", schema={"a_b": 1})]


def test_system_roles_and_turns():
    read = prompt(
        systemInstruction="be kind",
        contents=[{"parts": [{"text": "a"}]}, {"role": "model", "parts": [{"text": "b"}]}, {"role": "user"}],
    )
    assert read.messages == [
        Message("system", [Text("be kind")]),
        Message("user", [Text("a")]),
        Message("assistant", [Text("b")]),
        Message("user", []),
    ]


def test_every_known_part():
    assert parts(
        {"text": "a"},
        {"text": "hm", "thought": True, "thoughtSignature": "c2ln"},
        {"text": "b", "thoughtSignature": "c2ln"},
        {"inlineData": {"mimeType": "image/png", "data": "-_-_"}},
        {"inlineData": {"mimeType": "audio/mp3", "data": "AAA"}},
        {"inlineData": {"mimeType": "application/pdf", "data": "JVBE", "displayName": "a.pdf"}},
        {"inlineData": {"mimeType": "video/mp4", "data": "AAAA"}, "videoMetadata": {"fps": 1}},
        {"fileData": {"mimeType": "image/png", "fileUri": "https://x/y.png"}},
        {"fileData": {"fileUri": "https://generativelanguage.googleapis.com/v1beta/files/f"}},
        {"fileData": {"fileUri": "gs://bucket/x", "mimeType": "video/mp4"}},
        {"executableCode": {"code": "1+1"}},
    ) == [
        Text("a"),
        Thinking("hm", "c2ln"),
        Text("b", rest={"thoughtSignature": "c2ln"}),
        Image("image/png", "+/+/"),
        Audio("AAA=", "mp3"),
        File("application/pdf", "JVBE", filename="a.pdf"),
        File("video/mp4", "AAAA", rest={"videoMetadata": {"fps": 1}}),
        Image("image/png", url="https://x/y.png"),
        File(file_id="https://generativelanguage.googleapis.com/v1beta/files/f"),
        File("video/mp4", file_id="gs://bucket/x"),
        Opaque("executableCode", {"executableCode": {"code": "1+1"}}),
    ]


def test_calls_without_ids_get_their_answers_by_name_and_order():
    read = prompt(
        contents=[
            *HELLO,
            {
                "role": "model",
                "parts": [
                    {"functionCall": {"name": "f", "args": {"a": 1}}, "thoughtSignature": "c2ln"},
                    {"functionCall": {"name": "f"}},
                    {"functionCall": {"name": "g", "id": "given"}},
                ],
            },
            {
                "role": "function",
                "parts": [
                    {"functionResponse": {"name": "g", "id": "given", "response": {"output": "3"}}},
                    {"functionResponse": {"name": "f", "response": {"result": 1}}},
                    {"functionResponse": {"name": "f", "response": {"error": "no"}}},
                    {"functionResponse": {"name": "h", "response": {}}},
                ],
            },
        ]
    )
    assert read.messages[1].parts == [
        ToolUse("call_1_0", "f", '{"a":1}', signature="c2ln"),
        ToolUse("call_1_1", "f", "{}"),
        ToolUse("given", "g", "{}"),
    ]
    assert read.messages[2] == Message(
        "user",
        [
            ToolResult("given", [Text("3")], name="g"),
            ToolResult("call_1_0", [Text('{"result":1}')], name="f"),
            ToolResult("call_1_1", [Text("no")], name="f", is_error=True),
            ToolResult("call_2_3", [Text("{}")], name="h"),
        ],
    )


def test_results_may_carry_media():
    response = {
        "name": "f",
        "response": {"output": "see"},
        "parts": [{"inlineData": {"mimeType": "image/png", "data": "AAAA"}}],
    }
    assert parts({"functionResponse": response})[0].parts == [Text("see"), Image("image/png", "AAAA")]


def test_tools_and_their_schemas():
    read = prompt(
        tools=[
            {
                "functionDeclarations": [
                    {
                        "name": "f",
                        "description": "d",
                        "parameters": {
                            "type": "OBJECT",
                            "properties": {
                                "a": {"type": "STRING", "nullable": True, "enum": ["x"]},
                                "b_c": {"type": "ARRAY", "items": {"type": "INTEGER"}, "min_items": "2"},
                                "type": {"any_of": [{"type": "NUMBER"}, {"type": "BOOLEAN"}]},
                            },
                            "required": ["a"],
                        },
                        "behavior": "BLOCKING",
                    },
                    {"name": "g"},
                ],
                "googleSearch": {},
            },
            {"urlContext": {"x": 1}},
        ]
    )
    schema = {
        "type": "object",
        "properties": {
            "a": {"type": ["string", "null"], "enum": ["x", None]},
            "b_c": {"type": "array", "items": {"type": "integer"}, "minItems": 2},
            "type": {"anyOf": [{"type": "number"}, {"type": "boolean"}]},
        },
        "required": ["a"],
    }
    assert read.tools == [
        Tool("f", "d", schema, rest={"behavior": "BLOCKING"}),
        Tool("g"),
        Tool("googleSearch", kind="googleSearch", rest={"googleSearch": {}}),
        Tool("urlContext", kind="urlContext", rest={"urlContext": {"x": 1}}),
    ]


@pytest.mark.parametrize(
    ("calling", "choice", "rest"),
    [
        ({"mode": "AUTO"}, ToolChoice("auto"), {}),
        ({"mode": "NONE"}, ToolChoice("none"), {}),
        ({"mode": "ANY"}, ToolChoice("required"), {}),
        ({"mode": "ANY", "allowedFunctionNames": ["f"]}, ToolChoice("tool", "f"), {}),
        (
            {"mode": "ANY", "allowedFunctionNames": ["f", "g"]},
            ToolChoice("required"),
            {"toolConfig": {"functionCallingConfig": {"allowedFunctionNames": ["f", "g"]}}},
        ),
        ({"mode": "VALIDATED"}, None, {"toolConfig": {"functionCallingConfig": {"mode": "VALIDATED"}}}),
    ],
)
def test_tool_choice(calling: dict[str, Any], choice: ToolChoice | None, rest: dict[str, Any]):
    read = prompt(toolConfig={"functionCallingConfig": calling})
    assert (read.tool_choice, read.rest) == (choice, rest)


def test_sampling():
    read = configured(
        temperature=0.5,
        topP=0.9,
        topK=40.0,
        maxOutputTokens=100,
        stopSequences=["x"],
        candidateCount=2,
        seed=7,
        presencePenalty=0.1,
        frequencyPenalty=0.2,
        responseLogprobs=True,
        logprobs=3,
        mediaResolution="LOW",
    )
    assert (read.temperature, read.top_p, read.top_k, read.max_tokens, read.stop) == (0.5, 0.9, 40, 100, ["x"])
    assert (read.choices, read.seed, read.presence_penalty, read.frequency_penalty) == (2, 7, 0.1, 0.2)
    assert (read.logprobs, read.top_logprobs) == (True, 3)
    assert read.rest == {"generationConfig": {"mediaResolution": "LOW"}}


@pytest.mark.parametrize(
    ("config", "output", "rest"),
    [
        ({"responseMimeType": "application/json"}, OutputFormat("json"), {}),
        ({"responseMimeType": "text/plain"}, OutputFormat("text"), {}),
        (
            {"responseMimeType": "application/json", "responseSchema": {"type": "OBJECT"}},
            OutputFormat("schema", schema={"type": "object"}),
            {},
        ),
        (
            {"responseMimeType": "application/json", "responseJsonSchema": {"$ref": "#/x"}},
            OutputFormat("schema", schema={"$ref": "#/x"}),
            {},
        ),
        (
            {"responseMimeType": "text/x.enum", "responseSchema": {"type": "STRING", "enum": ["a"]}},
            None,
            {"responseMimeType": "text/x.enum", "responseSchema": {"type": "STRING", "enum": ["a"]}},
        ),
    ],
)
def test_output(config: dict[str, Any], output: OutputFormat | None, rest: dict[str, Any]):
    read = configured(**config)
    assert (read.output, read.rest.get("generationConfig", {})) == (output, rest)


@pytest.mark.parametrize(
    ("thinking", "reasoning"),
    [
        ({"thinkingBudget": 0}, Reasoning(enabled=False)),
        ({"thinkingBudget": -1}, Reasoning(enabled=True)),
        ({"thinkingBudget": 512, "includeThoughts": True}, Reasoning(True, budget=512, summary="auto")),
        ({"thinkingLevel": "HIGH"}, Reasoning(effort="high")),
        ({"thinkingLevel": "THINKING_LEVEL_UNSPECIFIED"}, None),
        ({"includeThoughts": False}, None),
    ],
)
def test_thinking(thinking: dict[str, Any], reasoning: Reasoning | None):
    assert configured(thinkingConfig=thinking).reasoning == reasoning


def test_what_has_no_place_stays_under_its_own_name():
    read = prompt(
        safetySettings=[1], labels={"a": "b"}, cached_content="cachedContents/x", service_tier="flex", tomorrow=2
    )
    assert read.rest == {
        "safetySettings": [1],
        "labels": {"a": "b"},
        "cachedContent": "cachedContents/x",
        "tomorrow": 2,
    }
    assert (read.service_tier, read.source) == ("flex", DIALECT.format)
    # A cached content is part of the conversation: without it the call would mean something else.
    assert read.bound == ["cachedContent"]
