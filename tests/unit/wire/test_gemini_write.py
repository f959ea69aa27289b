"""A prompt written for a Gemini endpoint: what is said, and what is listed as lost."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tidegate.core.errors import BadRequest
from tidegate.core.secret import Secret
from tidegate.wire.dialect import Patch
from tidegate.wire.dialects.gemini_count_tokens import DIALECT as COUNT
from tidegate.wire.dialects.gemini_embeddings import DIALECT as EMBED
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
    Refusal,
    Text,
    Thinking,
    Tool,
    ToolChoice,
    ToolResult,
    ToolUse,
)

HI = Message("user", [Text("hi")])
PATH = "/v1beta/models/gemini-x:generateContent"


def write(*messages: Message, source: str = "elsewhere", **fields: Any) -> tuple[dict[str, Any], tuple[str, ...]]:
    asked = Prompt("public", list(messages) or [HI], source=source, **fields)
    written = DIALECT.write(asked, Patch("gemini-x"))
    return json.loads(written.body), written.dropped


def contents(*messages: Message) -> tuple[list[Any], tuple[str, ...]]:
    document, dropped = write(*messages)
    return document["contents"], dropped


def config(**fields: Any) -> tuple[dict[str, Any], tuple[str, ...]]:
    document, dropped = write(**fields)
    return document.get("generationConfig", {}), dropped


def test_the_body_names_no_model_and_carries_extra_fields():
    written = DIALECT.write(Prompt("public", [HI]), Patch("gemini-x", extra={"labels": {"a": "b"}}))
    assert json.loads(written.body) == {"contents": [{"role": "user", "parts": [{"text": "hi"}]}], "labels": {"a": "b"}}


def test_roles_and_merged_turns():
    written, dropped = contents(HI, Message("user", [Text("there")]), Message("assistant", [Refusal("no")]))
    assert written == [
        {"role": "user", "parts": [{"text": "hi"}, {"text": "there"}]},
        {"role": "model", "parts": [{"text": "no"}]},
    ]
    assert dropped == ()


def test_system_messages():
    document, dropped = write(Message("system", [Text("a")]), HI, Message("system", [Text("b")]))
    assert document["systemInstruction"] == {"parts": [{"text": "a"}]}
    assert document["contents"] == [{"role": "user", "parts": [{"text": "hi"}, {"text": "b"}]}]
    assert dropped == ("messages.2.role",)


def test_the_first_turn_is_a_users():
    written, dropped = contents(Message("assistant", [Text("hello")]))
    assert ([turn["role"] for turn in written], dropped) == (["user", "model"], ("messages.0.role",))


def test_calls_and_results():
    written, dropped = contents(
        HI,
        Message("assistant", [ToolUse("t1", "f", '{"a": 1}'), ToolUse("t2", "g", ""), ToolUse("t3", "h", "{")]),
        Message(
            "user",
            [
                Text("so?"),
                ToolResult("t1", [Text("done")]),
                ToolResult("t2", [Text('{"x": 1}')]),
                ToolResult("t3", [Text("no"), Image("image/png", "AAAA")], is_error=True),
                ToolResult("t9", []),
            ],
        ),
    )
    calls = [part["functionCall"] for part in written[1]["parts"]]
    assert calls == [
        {"id": "t1", "name": "f", "args": {"a": 1}},
        {"id": "t2", "name": "g", "args": {}},
        {"id": "t3", "name": "h", "args": {"_raw": "{"}},
    ]
    assert [part["functionResponse"] for part in written[2]["parts"][:4]] == [
        {"id": "t1", "name": "f", "response": {"output": "done"}},
        {"id": "t2", "name": "g", "response": {"x": 1}},
        {
            "id": "t3",
            "name": "h",
            "response": {"error": "no"},
            "parts": [{"inlineData": {"mimeType": "image/png", "data": "AAAA"}}],
        },
        {"id": "t9", "name": "t9", "response": {"output": ""}},
    ]
    assert written[2]["parts"][4] == {"text": "so?"}
    assert dropped == ("messages.1.parts.2.arguments", "messages.2.parts.4.name")


def test_the_first_foreign_call_of_a_turn_carries_the_documented_marker():
    written, _ = contents(
        HI,
        Message("assistant", [ToolUse("a", "f", "{}"), ToolUse("b", "f", "{}")]),
        Message("user", [ToolResult("a", []), ToolResult("b", [])]),
        Message("assistant", [ToolUse("c", "f", "{}", signature="real"), ToolUse("d", "f", "{}")]),
    )
    signatures = [part.get("thoughtSignature") for turn in written for part in turn["parts"] if "functionCall" in part]
    assert signatures == ["skip_thought_signature_validator", None, "real", None]


def test_media():
    written, dropped = contents(
        Message(
            "user",
            [
                Image("image/png", "AAAA", detail="high"),
                Image(url="https://x/y.jpg?z=1"),
                File("application/pdf", "JVBE", filename="a.pdf"),
                File(url="https://x/y"),
                File(text="plain"),
                Audio("AAAA", "mp3"),
                Audio("AAAA", "wav"),
            ],
        )
    )
    assert written[0]["parts"] == [
        {"inlineData": {"mimeType": "image/png", "data": "AAAA"}},
        {"fileData": {"fileUri": "https://x/y.jpg?z=1", "mimeType": "image/jpeg"}},
        {"inlineData": {"mimeType": "application/pdf", "data": "JVBE"}},
        {"fileData": {"fileUri": "https://x/y"}},
        {"text": "plain"},
        {"inlineData": {"mimeType": "audio/mp3", "data": "AAAA"}},
        {"inlineData": {"mimeType": "audio/wav", "data": "AAAA"}},
    ]
    assert dropped == ("messages.0.parts.0.detail", "messages.0.parts.2.filename")


@pytest.mark.parametrize(
    "part",
    [
        Image(file_id="f"),
        File(file_id="f"),
        Thinking("hm", "other's"),
        Thinking(redacted="x"),
        Opaque("x", {"type": "x"}),
    ],
)
def test_what_has_no_part_is_listed(part: Any):
    written, dropped = contents(Message("user", [Text("hi"), part]))
    assert (written[0]["parts"], dropped) == ([{"text": "hi"}], ("messages.0.parts.1",))


def test_cache_marks_are_listed():
    _, dropped = write(
        Message("user", [Text("hi", {"type": "ephemeral"})]), tools=[Tool("f", cache={"type": "ephemeral"})]
    )
    assert dropped == ("cache_control",)


PLAIN = {"type": "object", "properties": {"a": {"type": "string", "enum": ["x"]}}, "required": ["a"]}


@pytest.mark.parametrize(
    ("schema", "field"),
    [
        (PLAIN, "parameters"),
        ({"type": "object", "properties": {"a": {"type": "array", "items": {"type": "integer"}}}}, "parameters"),
        ({**PLAIN, "additionalProperties": False}, "parametersJsonSchema"),
        ({**PLAIN, "$defs": {"x": {}}}, "parametersJsonSchema"),
        ({"type": "object", "properties": {"a": {"$ref": "#/$defs/x"}}}, "parametersJsonSchema"),
        ({"type": "object", "properties": {"a": {"type": ["string", "null"]}}}, "parametersJsonSchema"),
        ({"type": "object", "properties": {"a": {"type": "object"}}}, "parametersJsonSchema"),
        ({"type": "object", "properties": {"a": {"type": "integer", "enum": [1]}}}, "parametersJsonSchema"),
        ({"type": "object", "properties": {"a": {"type": "string", "format": "uri"}}}, "parametersJsonSchema"),
        ({"type": "object", "properties": {"a": {"type": "string", "format": "date-time"}}}, "parameters"),
        ({}, None),
        ({"type": "object", "properties": {}}, None),
    ],
)
def test_a_schema_goes_into_the_field_that_takes_it(schema: dict[str, Any], field: str | None):
    document, dropped = write(tools=[Tool("f", "d", schema)])
    expected = {"name": "f", "description": "d"} | ({field: schema} if field else {})
    assert document["tools"] == [{"functionDeclarations": [expected]}]
    assert dropped == ()


def test_tools_and_choice():
    document, dropped = write(
        tools=[Tool("f", strict=True), Tool("w", kind="web_search", rest={"type": "web_search"})],
        tool_choice=ToolChoice("tool", "f"),
        parallel_tools=False,
    )
    assert document["toolConfig"] == {"functionCallingConfig": {"mode": "ANY", "allowedFunctionNames": ["f"]}}
    assert dropped == ("parallel_tools", "tools.0.strict", "tools.1")
    assert write(tool_choice=ToolChoice("required"))[1] == ("tool_choice",)
    assert write(tool_choice=ToolChoice("auto"))[1] == ()


def test_sampling_and_account():
    written, dropped = config(
        temperature=1.7,
        top_p=0.5,
        top_k=4,
        max_tokens=9,
        stop=list("abcdef"),
        choices=2,
        seed=1,
        presence_penalty=0.1,
        frequency_penalty=0.2,
        logprobs=True,
        top_logprobs=3,
        user="u",
        metadata={"a": "b"},
        service_tier="scale",
        rest={"logit_bias": {}},
    )
    assert written == {
        "temperature": 1.7,
        "topP": 0.5,
        "topK": 4,
        "maxOutputTokens": 9,
        "stopSequences": list("abcde"),
        "candidateCount": 2,
        "seed": 1,
        "presencePenalty": 0.1,
        "frequencyPenalty": 0.2,
        "responseLogprobs": True,
        "logprobs": 3,
    }
    assert dropped == ("logit_bias", "metadata", "service_tier", "stop", "user")
    assert write(service_tier="flex")[0]["serviceTier"] == "flex"
    assert write(service_tier="auto") == write()


@pytest.mark.parametrize(
    ("reasoning", "thinking", "dropped"),
    [
        (Reasoning(enabled=False), {"thinkingBudget": 0}, ()),
        (Reasoning(effort="none"), {"thinkingBudget": 0}, ()),
        (Reasoning(enabled=True), {"thinkingBudget": -1}, ()),
        (Reasoning(budget=2000, summary="auto"), {"includeThoughts": True, "thinkingBudget": 2000}, ()),
        (Reasoning(effort="low"), {"thinkingBudget": 1024}, ()),
        (Reasoning(effort="medium"), {"thinkingBudget": 8192}, ()),
        (Reasoning(effort="high"), {"thinkingBudget": 24576}, ()),
        (Reasoning(effort="max"), {"thinkingBudget": 24576}, ("reasoning.effort",)),
        (Reasoning(effort="low", budget=9), {"thinkingBudget": 9}, ("reasoning.effort",)),
    ],
)
def test_reasoning(reasoning: Reasoning, thinking: dict[str, Any], dropped: tuple[str, ...]):
    assert config(reasoning=reasoning) == ({"thinkingConfig": thinking}, dropped)


def test_output_formats():
    assert config(output=OutputFormat("json")) == ({"responseMimeType": "application/json"}, ())
    assert config(output=OutputFormat("text")) == ({}, ())
    assert config(output=OutputFormat("schema", "n", schema=PLAIN)) == (
        {"responseMimeType": "application/json", "responseSchema": PLAIN},
        (),
    )
    strict = {**PLAIN, "additionalProperties": False}
    assert config(output=OutputFormat("schema", "n", "d", strict, strict=False)) == (
        {"responseMimeType": "application/json", "responseJsonSchema": strict},
        ("output.description", "output.strict"),
    )


def test_a_bound_field_may_not_cross():
    with pytest.raises(BadRequest) as caught:
        write(bound=["previous_response_id"])
    assert caught.value.param == "previous_response_id"


ROUND_TRIPS: list[dict[str, Any]] = [
    {"systemInstruction": {"parts": [{"text": "s"}]}, "safetySettings": [1], "cachedContent": "x", "tomorrow": 1},
    {"generationConfig": {"thinkingConfig": {"thinkingLevel": "HIGH", "includeThoughts": True, "new": 1}}},
    {"generationConfig": {"thinkingConfig": {"thinkingBudget": -1}, "mediaResolution": "LOW", "topK": 4}},
    {"generationConfig": {"responseMimeType": "text/x.enum", "responseSchema": {"type": "STRING", "enum": ["a"]}}},
    {"generationConfig": {"responseMimeType": "application/json", "responseJsonSchema": {"$ref": "#"}}},
    {
        "toolConfig": {
            "functionCallingConfig": {"mode": "ANY", "allowedFunctionNames": ["f", "g"]},
            "retrievalConfig": {},
        }
    },
    {"toolConfig": {"functionCallingConfig": {"mode": "VALIDATED"}}, "serviceTier": "flex"},
    {
        "tools": [
            {"functionDeclarations": [{"name": "f", "parameters": PLAIN, "behavior": "BLOCKING"}]},
            {"googleSearch": {}},
        ]
    },
    {
        "contents": [
            {"role": "user", "parts": [{"text": "a", "partMetadata": {"x": 1}}]},
            {
                "role": "model",
                "parts": [
                    {"text": "hm", "thought": True},
                    {"functionCall": {"name": "f", "args": {"a": 1}}, "thoughtSignature": "c2ln"},
                    {"functionCall": {"id": "x", "name": "f", "args": {}, "willContinue": True}},
                    {"executableCode": {"code": "1"}},
                ],
            },
            {
                "role": "user",
                "parts": [
                    {"functionResponse": {"name": "f", "response": {"result": 1}, "scheduling": "SILENT"}},
                    {"functionResponse": {"id": "x", "name": "f", "response": {"error": {"why": "no"}}}},
                    {"inlineData": {"mimeType": "video/mp4", "data": "AAAA"}, "videoMetadata": {"fps": 2}},
                    {"inlineData": {"mimeType": "image/png", "data": "AAAA", "displayName": "i"}},
                    {"fileData": {"fileUri": "gs://b/x", "mimeType": "video/mp4", "displayName": "n"}},
                ],
                "tomorrow": True,
            },
        ]
    },
]


@pytest.mark.parametrize("fields", ROUND_TRIPS)
def test_its_own_requests_come_back_as_they_were(fields: dict[str, Any]):
    document = {"contents": [{"role": "user", "parts": [{"text": "hi"}]}], **fields}
    call = DIALECT.read(json.dumps(document).encode(), PATH, b"")
    written = DIALECT.write(DIALECT.prompt(call), Patch("m"))
    assert json.loads(written.body) == document
    assert written.dropped == ()


def read(dialect: Any, document: dict[str, Any], action: str, query: bytes = b"") -> Any:
    return dialect.read(json.dumps(document).encode(), f"/v1beta/models/gemini-x:{action}", query)


def test_where_a_call_goes():
    whole = read(DIALECT, {"contents": [{"parts": []}]}, "generateContent")
    stream = read(DIALECT, {"contents": [{"parts": []}]}, "streamGenerateContent")
    assert DIALECT.target(whole, "gemini-y").path == "/v1beta/models/gemini-y:generateContent"
    assert DIALECT.target(whole, "models/gemini-y").path == "/v1beta/models/gemini-y:generateContent"
    assert DIALECT.target(whole, "tunedModels/y").path == "/v1beta/tunedModels/y:generateContent"
    # Upstreams always stream events, whatever form the client asked for.
    assert DIALECT.target(stream, "gemini-y").path == "/v1beta/models/gemini-y:streamGenerateContent?alt=sse"
    assert DIALECT.target(whole, "../a?b#c").path == "/v1beta/models/..%2Fa%3Fb%23c:generateContent"
    assert DIALECT.auth(Secret("k")) == (("x-goog-api-key", "k"),)
    assert DIALECT.auth(Secret("")) == ()


def test_a_patch_leaves_the_body_alone_unless_it_names_the_model():
    call = read(DIALECT, {"contents": [{"parts": []}], "x": 1.0}, "generateContent")
    assert DIALECT.patch(call, Patch("gemini-y", ask_usage=True)) is call.raw
    named = read(DIALECT, {"contents": [{"parts": []}], "model": "models/gemini-x"}, "generateContent")
    assert json.loads(DIALECT.patch(named, Patch("gemini-y")))["model"] == "models/gemini-y"
    extra = json.loads(DIALECT.patch(call, Patch("gemini-y", extra={"labels": {}})))
    assert extra == {**call.document, "labels": {}}


def test_counting_takes_contents_or_a_whole_request():
    plain = read(COUNT, {"contents": [{"parts": [{"text": "hi"}]}]}, "countTokens")
    assert (plain.model, plain.operation, plain.stream) == ("gemini-x", "count", False)
    assert COUNT.patch(plain, Patch("gemini-y")) is plain.raw
    request = {"model": "models/gemini-x", "contents": [{"parts": [{"text": "hi"}]}], "systemInstruction": "s"}
    whole = read(COUNT, {"generateContentRequest": request}, "countTokens")
    assert COUNT.prompt(whole).messages == [Message("system", [Text("s")]), HI]
    assert json.loads(COUNT.patch(whole, Patch("gemini-y"))) == {
        "generateContentRequest": {**request, "model": "models/gemini-y"}
    }
    with pytest.raises(BadRequest) as caught:
        read(COUNT, {"generateContentRequest": {}}, "countTokens")
    assert caught.value.param == "contents"
    written = json.loads(COUNT.write(Prompt("m", [Message("system", [Text("s")]), HI]), Patch("gemini-y")).body)
    assert written["generateContentRequest"]["model"] == "models/gemini-y"
    assert written["generateContentRequest"]["systemInstruction"] == {"parts": [{"text": "s"}]}
    assert COUNT.target(plain, "gemini-y").path == "/v1beta/models/gemini-y:countTokens"


def test_embeddings_pass_through_and_repeat_the_model_rightly():
    one = read(EMBED, {"content": {"parts": [{"text": "a"}]}}, "embedContent")
    assert EMBED.patch(one, Patch("e")) is one.raw
    assert EMBED.target(one, "e").path == "/v1beta/models/e:embedContent"
    asked = {"model": "models/gemini-x", "content": {"parts": []}, "taskType": "RETRIEVAL_QUERY"}
    many = read(EMBED, {"requests": [asked, asked]}, "batchEmbedContents")
    assert json.loads(EMBED.patch(many, Patch("e"))) == {"requests": [{**asked, "model": "models/e"}] * 2}
    assert EMBED.patch(many, Patch("gemini-x")) is many.raw
    assert EMBED.target(many, "e").path == "/v1beta/models/e:batchEmbedContents"
    seen = EMBED.glance(b'{"embedding":{"values":[1,2]},"usageMetadata":{"promptTokenCount":4}}')
    assert (seen.usage.input, seen.usage_given) == (4, True)
    assert EMBED.glance(b'{"embeddings":[]}').usage_given is False
    with pytest.raises(BadRequest) as caught:
        EMBED.prompt(one)
    assert caught.value.code == "not_translatable"


@pytest.mark.parametrize(
    ("document", "action", "param"),
    [
        ({}, "embedContent", "content"),
        ({"content": "x"}, "embedContent", "content"),
        ({"requests": []}, "batchEmbedContents", "requests"),
        ({"requests": [{}]}, "batchEmbedContents", "requests.0.content"),
    ],
)
def test_embedding_names_the_wrong_field(document: dict[str, Any], action: str, param: str):
    with pytest.raises(BadRequest) as caught:
        read(EMBED, document, action)
    assert caught.value.param == param
