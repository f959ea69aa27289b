"""One chunk of a chat stream as a typed record: strict and fast first, by hand where an imitator's types differ."""

from __future__ import annotations

from typing import Any

import msgspec

from tidegate.wire.body import encode
from tidegate.wire.prompt import Json


class Function(msgspec.Struct, gc=False):
    """Name and a fragment of the arguments."""

    name: str | None = None
    arguments: str | None = None


class ToolCall(msgspec.Struct):
    """A fragment of a tool call."""

    index: int | None = None
    id: str | None = None
    function: Function | None = None
    extra_content: Any = None


class DeltaFields(msgspec.Struct):
    """What a chunk adds to one choice."""

    content: str | None = None
    reasoning_content: str | None = None
    reasoning: str | None = None
    reasoning_details: Any = None
    refusal: str | None = None
    tool_calls: list[ToolCall] | None = None
    function_call: Function | None = None


class ChunkChoice(msgspec.Struct):
    """One choice's part of a chunk; `text` is that of the older text completions."""

    index: int = 0
    delta: DeltaFields | None = None
    message: DeltaFields | None = None
    text: str | None = None
    finish_reason: str | None = None
    stop_reason: Any = None
    logprobs: Any = None
    usage: Any = None


class Chunk(msgspec.Struct):
    """One event's data."""

    id: str | None = None
    model: str | None = None
    created: int | None = None
    choices: list[ChunkChoice] | None = None
    usage: Any = None
    error: Any = None
    system_fingerprint: str | None = None
    service_tier: str | None = None
    provider: Any = None
    x_groq: Any = None


_strict = msgspec.json.Decoder(Chunk).decode
_any = msgspec.json.Decoder().decode


class Garbage(Exception):
    """The data is no JSON object."""


def read_chunk(data: bytes) -> Chunk:
    """The chunk in an event's data. Raises Garbage when it is no JSON object, and nothing else."""
    try:
        return _strict(data)
    except msgspec.ValidationError:
        return _lenient(read_object(data))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise Garbage from None


def read_object(data: bytes) -> dict[str, Json]:
    """The JSON object in an event's data. Raises Garbage."""
    try:
        document = _any(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise Garbage from None
    if not isinstance(document, dict):
        raise Garbage
    return document


def _lenient(fields: dict[str, Json]) -> Chunk:
    choices = fields.get("choices")
    return Chunk(
        id=_text(fields, "id"),
        model=_text(fields, "model"),
        created=_integer(fields, "created"),
        choices=[_choice(item) for item in choices if isinstance(item, dict)] if isinstance(choices, list) else None,
        usage=fields.get("usage"),
        error=fields.get("error"),
        system_fingerprint=_text(fields, "system_fingerprint"),
        service_tier=_text(fields, "service_tier"),
        provider=fields.get("provider"),
        x_groq=fields.get("x_groq"),
    )


def _choice(fields: dict[str, Json]) -> ChunkChoice:
    return ChunkChoice(
        index=_integer(fields, "index") or 0,
        delta=_delta(fields.get("delta")),
        message=_delta(fields.get("message")),
        text=_text(fields, "text"),
        finish_reason=_text(fields, "finish_reason"),
        stop_reason=fields.get("stop_reason"),
        logprobs=fields.get("logprobs"),
        usage=fields.get("usage"),
    )


def _delta(fields: Json) -> DeltaFields | None:
    if not isinstance(fields, dict):
        return None
    calls = fields.get("tool_calls")
    content, thought = read_mixed(fields.get("content"))
    return DeltaFields(
        content=content,
        reasoning_content=_text(fields, "reasoning_content") or thought,
        reasoning=_text(fields, "reasoning"),
        reasoning_details=fields.get("reasoning_details"),
        refusal=_text(fields, "refusal"),
        tool_calls=[_call(item) for item in calls if isinstance(item, dict)] if isinstance(calls, list) else None,
        function_call=_function(fields.get("function_call")),
    )


def read_mixed(content: Json) -> tuple[str, str]:
    """The text and the thinking in a `content` that may be an array of typed pieces, as Mistral sends it."""
    if isinstance(content, str):
        return content, ""
    text: list[str] = []
    thought: list[str] = []
    for piece in content if isinstance(content, list) else []:
        if not isinstance(piece, dict):
            continue
        if isinstance(piece.get("text"), str):
            text.append(piece["text"])
        elif "thinking" in piece:
            thought.append(read_mixed(piece["thinking"])[0])
    return "".join(text), "".join(thought)


def _call(fields: dict[str, Json]) -> ToolCall:
    return ToolCall(
        index=_integer(fields, "index"),
        id=_text(fields, "id"),
        function=_function(fields.get("function")),
        extra_content=fields.get("extra_content"),
    )


def _function(fields: Json) -> Function | None:
    if not isinstance(fields, dict):
        return None
    return Function(name=_text(fields, "name"), arguments=arguments_text(fields.get("arguments")))


def arguments_text(arguments: Json) -> str:
    """Tool arguments as JSON text; Ollama and some relays send the object itself."""
    if isinstance(arguments, str):
        return arguments
    return encode(arguments).decode() if isinstance(arguments, dict | list) else ""


def _text(fields: dict[str, Json], key: str) -> str | None:
    value = fields.get(key)
    if isinstance(value, str):
        return value
    # A number where an id or name belongs is still that id.
    return str(value) if type(value) is int and key in ("id", "name", "model") else None


def _integer(fields: dict[str, Json], key: str) -> int | None:
    value = fields.get(key)
    if type(value) is int:
        return value
    if type(value) is float and value.is_integer():
        return int(value)
    return int(value) if isinstance(value, str) and value.isascii() and value.isdecimal() and len(value) < 18 else None
