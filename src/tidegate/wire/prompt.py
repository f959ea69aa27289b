"""The neutral form of a generate call, between any client dialect and any upstream dialect.

Built only when the two dialects differ (or a check needs structure); the same-dialect path keeps the
raw bytes. A field with no place here stays in `rest` under its source name, so that an encoder can
list it as dropped; nothing disappears in silence.
"""

from __future__ import annotations

from typing import Any, Literal, TypeAlias

import msgspec

Json: TypeAlias = Any
"""A decoded JSON value. `Any` because JSON is recursive and dialects narrow it by hand."""


class Text(msgspec.Struct):
    """Plain text. `cache` is an Anthropic-style `cache_control` object, kept where a target has one."""

    text: str
    cache: dict[str, Json] | None = None
    rest: dict[str, Json] = {}


class Image(msgspec.Struct):
    """An image: exactly one of `data` (base64, with `media_type`), `url` or `file_id`. A URL is never fetched."""

    media_type: str = ""
    data: str = ""
    url: str = ""
    file_id: str = ""
    detail: str = ""
    cache: dict[str, Json] | None = None
    rest: dict[str, Json] = {}


class File(msgspec.Struct):
    """A document: exactly one of `data` (base64), `text`, `url` or `file_id`."""

    media_type: str = ""
    data: str = ""
    text: str = ""
    url: str = ""
    file_id: str = ""
    filename: str = ""
    cache: dict[str, Json] | None = None
    rest: dict[str, Json] = {}


class Audio(msgspec.Struct):
    """Audio, base64 in `data`; `format` is a short name such as `wav` or `mp3`."""

    data: str
    format: str = ""
    rest: dict[str, Json] = {}


class Thinking(msgspec.Struct):
    """A reasoning block. `signature` is opaque and only valid at the operator that made it.

    `redacted` holds an operator's encrypted block (Anthropic `redacted_thinking`, OpenAI
    `encrypted_content`); `id` is the item id where the dialect has one.
    """

    text: str = ""
    signature: str = ""
    redacted: str = ""
    id: str = ""
    rest: dict[str, Json] = {}


class ToolUse(msgspec.Struct):
    """A call of a tool by the model. `arguments` is the JSON text as produced, valid or not."""

    id: str
    name: str
    arguments: str
    signature: str = ""
    cache: dict[str, Json] | None = None
    rest: dict[str, Json] = {}


class ToolResult(msgspec.Struct):
    """What a tool answered; `parts` are Text, Image or File."""

    id: str
    parts: list[Part]
    name: str = ""
    is_error: bool = False
    cache: dict[str, Json] | None = None
    rest: dict[str, Json] = {}


class Refusal(msgspec.Struct):
    """The model's refusal text."""

    text: str


class Opaque(msgspec.Struct):
    """A block that this version does not know; encoders of another dialect list it as dropped."""

    kind: str
    value: Json


Part: TypeAlias = Text | Image | File | Audio | Thinking | ToolUse | ToolResult | Refusal | Opaque
Role: TypeAlias = Literal["system", "user", "assistant"]


class Message(msgspec.Struct):
    """One turn. Tool results are parts of a `user` message; `system` may stand anywhere."""

    role: Role
    parts: list[Part]
    name: str = ""
    rest: dict[str, Json] = {}


class Tool(msgspec.Struct):
    """A function the model may call; `schema` is JSON Schema. `kind` other than `function` is a
    provider's own tool, kept whole in `rest` and only valid in its own dialect."""

    name: str
    description: str = ""
    schema: dict[str, Json] = {}
    strict: bool | None = None
    kind: str = "function"
    cache: dict[str, Json] | None = None
    rest: dict[str, Json] = {}


class ToolChoice(msgspec.Struct):
    """`auto`, `none`, `required` (any tool) or `tool` (the one in `name`)."""

    mode: Literal["auto", "none", "required", "tool"]
    name: str = ""


class OutputFormat(msgspec.Struct):
    """`json` is any JSON object; `schema` constrains to `schema`."""

    kind: Literal["text", "json", "schema"]
    name: str = ""
    description: str = ""
    schema: dict[str, Json] = {}
    strict: bool | None = None


class Reasoning(msgspec.Struct):
    """How much the model shall think: an `effort` word, a `budget` in tokens, or both; `enabled` False is off.

    `summary` asks for readable reasoning (`auto`, `concise`, `detailed`, empty for none).
    """

    enabled: bool | None = None
    effort: str = ""
    budget: int | None = None
    summary: str = ""


class Prompt(msgspec.Struct):
    """A generate call in neutral form. None means the client did not say.

    `source` is the `format` of the dialect it was read from: an encoder of that same format writes `rest`
    back as it was, every other one lists it as dropped. `bound` names the source's fields without which
    the call would mean something else (`wire.crossing` refuses to translate those). `max_tokens_name` is
    the source's own name of the cap, for a format that knows more than one.
    """

    model: str
    messages: list[Message]
    stream: bool = False
    include_usage: bool = False
    tools: list[Tool] = []
    tool_choice: ToolChoice | None = None
    parallel_tools: bool | None = None
    max_tokens: int | None = None
    temperature: float | None = None
    top_p: float | None = None
    top_k: int | None = None
    stop: list[str] = []
    seed: int | None = None
    choices: int | None = None
    presence_penalty: float | None = None
    frequency_penalty: float | None = None
    logprobs: bool | None = None
    top_logprobs: int | None = None
    output: OutputFormat | None = None
    reasoning: Reasoning | None = None
    user: str = ""
    service_tier: str = ""
    metadata: dict[str, str] = {}
    rest: dict[str, Json] = {}
    source: str = ""
    bound: list[str] = []
    max_tokens_name: str = ""


class Written(msgspec.Struct, frozen=True):
    """An encoded upstream request and the fields of the client's that its dialect cannot express.

    `dropped` holds dotted paths in the neutral or the source naming, such as `logprobs` or
    `messages.3.parts.0.audio`, sorted and unique.
    """

    body: bytes
    dropped: tuple[str, ...] = ()
