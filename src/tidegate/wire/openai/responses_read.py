"""Responses bodies read: into a `Call`, and into a `Prompt` where another format needs one.

What lives at the operator (an earlier response, a conversation, a stored prompt, an item by reference)
binds the call to this format, as does running in the background.
"""

from __future__ import annotations

from tidegate.wire.body import decode_object
from tidegate.wire.dialect import Call
from tidegate.wire.fields import Fields, invalid, missing
from tidegate.wire.openai.chat_read import read_metadata, read_schema
from tidegate.wire.openai.responses_parts import is_item, opaque_item, read_content, read_reasoning, telling
from tidegate.wire.prompt import (
    Json,
    Message,
    OutputFormat,
    Part,
    Prompt,
    Reasoning,
    Role,
    Text,
    Tool,
    ToolChoice,
    ToolResult,
    ToolUse,
)

LOGPROBS = "message.output_text.logprobs"
"""What `include` names to get log probabilities."""

_TOP = frozenset(
    {
        "model",
        "input",
        "instructions",
        "stream",
        "tools",
        "tool_choice",
        "parallel_tool_calls",
        "max_output_tokens",
        "temperature",
        "top_p",
        "top_logprobs",
        "include",
        "text",
        "reasoning",
        "user",
        "service_tier",
        "metadata",
    }
)
_STORED = ("previous_response_id", "conversation", "prompt")
_MESSAGE = frozenset({"type", "role", "content"})
_CALL = frozenset({"type", "call_id", "name", "arguments"})
_OUTPUT = frozenset({"type", "call_id", "output", "name"})
_TOOL = frozenset({"type", "name", "description", "parameters", "strict"})
_ROLES: dict[str, Role] = {"system": "system", "developer": "system", "user": "user", "assistant": "assistant"}
_MODES = {"auto": "auto", "none": "none", "required": "required"}


def read_call(raw: bytes, dialect: str) -> Call:
    """Decode and validate a body as far as the gateway itself needs it. Raises BadRequest."""
    document = decode_object(raw)
    top = Fields(document)
    model = top.need_string("model")
    given = document.get("input")
    if given is None and not any(document.get(key) for key in _STORED):
        raise missing("input")
    if given is not None and not isinstance(given, str | list):
        raise invalid("input", "a string or an array of items")
    top.boolean("background")
    cap = top.integer("max_output_tokens")
    return Call(
        dialect=dialect,
        operation="generate",
        model=model,
        stream=top.boolean("stream") or False,
        raw=raw,
        document=document,
        max_output=None if cap is None or cap < 0 else cap,
    )


def read_prompt(call: Call, source: str) -> Prompt:
    """The neutral form of a call; `source` is the dialect's `format`. Raises BadRequest."""
    top = Fields(call.document)
    reader = _ItemReader()
    if instructions := top.string("instructions"):
        reader.messages.append(Message("system", [Text(instructions)]))
    if isinstance(call.document.get("input"), str):
        reader.messages.append(Message("user", [Text(top.string("input"))]))
    else:
        for item in top.each("input"):
            reader.read(item)
    prompt = Prompt(
        model=call.model,
        messages=reader.messages,
        stream=call.stream,
        include_usage=True,
        tools=[_read_tool(tool) for tool in top.each("tools")],
        parallel_tools=top.boolean("parallel_tool_calls"),
        max_tokens=top.integer("max_output_tokens"),
        temperature=top.number("temperature"),
        top_p=top.number("top_p"),
        top_logprobs=top.integer("top_logprobs"),
        user=top.string("user"),
        service_tier=top.string("service_tier"),
        rest=top.rest(_TOP),
        source=source,
        bound=[key for key in _STORED if top.document.get(key)] + reader.bound,
    )
    if top.boolean("background"):
        prompt.bound.append("background")
    _read_choice(top, prompt)
    _read_include(top, prompt)
    _read_text(top, prompt)
    _read_reasoning(top, prompt)
    read_metadata(top, prompt)
    return prompt


class _ItemReader:
    """Groups input items into turns. Reasoning, a message and calls that follow each other are one turn."""

    def __init__(self) -> None:
        self.messages: list[Message] = []
        self.bound: list[str] = []
        self._open = False

    def read(self, item: Fields) -> None:
        kind = item.string("type")
        if kind == "message" or (not kind and "role" in item.document):
            self._message(item)
        elif kind == "function_call":
            self._add("assistant", _read_use(item))
        elif kind == "function_call_output":
            self._add("user", _read_result(item))
        elif kind == "reasoning":
            self._reasoning(item)
        elif kind == "item_reference" or not kind:
            item.need_string("id")
            self.bound.append("input")
            self._add("user", opaque_item("item_reference", item.document))
        else:
            part = opaque_item(kind, item.document)
            self._add("user" if kind.endswith(("_output", "_response")) else "assistant", part)

    def _message(self, item: Fields) -> None:
        role = _ROLES.get(item.need_string("role"))
        if role is None:
            raise invalid(item.at("role"), "'user', 'assistant', 'system' or 'developer'")
        parts, rest = read_content(item), telling(item.rest(_MESSAGE))
        if role == "assistant" and self._open:
            self.messages[-1].parts += parts
            self.messages[-1].rest = rest
        else:
            self.messages.append(Message(role, parts, rest=rest))
        self._open = False

    def _reasoning(self, item: Fields) -> None:
        # Reasoning begins a turn, unless one of only reasoning is under way.
        if not self._open:
            self.messages.append(Message("assistant", []))
            self._open = True
        self.messages[-1].parts.append(read_reasoning(item.document))

    def _add(self, role: Role, part: Part) -> None:
        self._open = False
        last = self.messages[-1] if self.messages else None
        if last is None or last.role != role or (role == "user" and not _is_results(last)):
            last = Message(role, [])
            self.messages.append(last)
        last.parts.append(part)


def _is_results(message: Message) -> bool:
    return all(isinstance(part, ToolResult) or is_item(part) for part in message.parts)


def _read_use(item: Fields) -> ToolUse:
    return ToolUse(
        id=item.string("call_id") or item.string("id"),
        name=item.need_string("name"),
        arguments=item.string("arguments"),
        rest=telling(item.rest(_CALL)),
    )


def _read_result(item: Fields) -> ToolResult:
    return ToolResult(
        item.string("call_id"), read_content(item, "output"), item.string("name"), rest=item.rest(_OUTPUT)
    )


def _read_tool(tool: Fields) -> Tool:
    kind = tool.need_string("type")
    if kind != "function":
        return Tool(tool.string("name") or kind, kind=kind, rest=tool.document)
    return Tool(
        name=tool.need_string("name"),
        description=tool.string("description"),
        schema=tool.mapping("parameters") or {},
        strict=tool.boolean("strict"),
        rest=tool.rest(_TOOL),
    )


def _read_choice(top: Fields, prompt: Prompt) -> None:
    value = top.document.get("tool_choice")
    if value is None:
        return
    if isinstance(value, str) and value in _MODES:
        prompt.tool_choice = ToolChoice(_MODES[value])  # pyright: ignore[reportArgumentType]
    elif isinstance(value, dict) and value.get("type") == "function":
        prompt.tool_choice = ToolChoice("tool", Fields(value, "tool_choice").need_string("name"))
    else:
        prompt.rest["tool_choice"] = value


def _read_include(top: Fields, prompt: Prompt) -> None:
    wanted: list[Json] = top.array("include")
    prompt.logprobs = True if LOGPROBS in wanted else None
    if left := [name for name in wanted if name != LOGPROBS]:
        prompt.rest["include"] = left


def _read_text(top: Fields, prompt: Prompt) -> None:
    text = top.inner("text")
    if text is None:
        return
    left = text.rest(("format",))
    wanted = text.inner("format")
    kind = wanted.need_string("type") if wanted is not None else ""
    if kind == "text":
        prompt.output = OutputFormat("text")
    elif kind == "json_object":
        prompt.output = OutputFormat("json")
    elif kind == "json_schema" and wanted is not None:
        prompt.output = read_schema(wanted)
    elif wanted is not None:
        left["format"] = wanted.document
    if left:
        prompt.rest["text"] = left


def _read_reasoning(top: Fields, prompt: Prompt) -> None:
    wish = top.inner("reasoning")
    if wish is None:
        return
    effort, summary = wish.string("effort"), wish.string("summary") or wish.string("generate_summary")
    if effort or summary:
        prompt.reasoning = Reasoning(effort=effort, summary=summary)
    if left := wish.rest(("effort", "summary", "generate_summary")):
        prompt.rest["reasoning"] = left
