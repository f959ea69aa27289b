"""Chat completion bodies read: into a `Call`, and into a `Prompt` where another format needs one.

A field that is unknown here, or has a form that is, stays in `rest` under its own name.
"""

from __future__ import annotations

from tidegate.wire.body import decode_object
from tidegate.wire.dialect import Call
from tidegate.wire.fields import Fields, invalid
from tidegate.wire.openai.chat_messages import read_messages
from tidegate.wire.prompt import Json, OutputFormat, Prompt, Reasoning, Tool, ToolChoice

_TOP = frozenset(
    {
        "model",
        "messages",
        "stream",
        "stream_options",
        "tools",
        "tool_choice",
        "functions",
        "function_call",
        "parallel_tool_calls",
        "max_tokens",
        "max_completion_tokens",
        "temperature",
        "top_p",
        "top_k",
        "stop",
        "seed",
        "n",
        "presence_penalty",
        "frequency_penalty",
        "logprobs",
        "top_logprobs",
        "response_format",
        "reasoning_effort",
        "reasoning",
        "user",
        "service_tier",
        "metadata",
    }
)
_TOOL = frozenset({"type", "function", "cache_control"})
_FUNCTION = frozenset({"name", "description", "parameters", "strict"})
_REASONING = frozenset({"effort", "max_tokens", "enabled"})
_MODES = {"auto": "auto", "none": "none", "required": "required", "any": "required"}


def read_call(raw: bytes, dialect: str) -> Call:
    """Decode and validate a body as far as the gateway itself needs it. Raises BadRequest."""
    document = decode_object(raw)
    top = Fields(document)
    model = top.need_string("model")
    if not top.array("messages"):
        raise invalid("messages", "an array of at least one message")
    stream = top.boolean("stream") or False
    options = top.inner("stream_options")
    asked = options is not None and options.document.get("include_usage") is True
    return Call(
        dialect=dialect,
        operation="generate",
        model=model,
        stream=stream,
        raw=raw,
        document=document,
        max_output=_cap(top),
        wants_usage=asked or not stream,
    )


def _cap(top: Fields) -> int | None:
    total = top.integer("max_completion_tokens")
    plain = top.integer("max_tokens")
    cap = plain if total is None else total
    choices = max(top.integer("n") or 1, 1)
    # Local servers take -1 for "no limit".
    return None if cap is None or cap < 0 else cap * choices


def read_prompt(call: Call, source: str) -> Prompt:
    """The neutral form of a call; `source` is the dialect's `format`. Raises BadRequest."""
    top = Fields(call.document)
    total = top.integer("max_completion_tokens")
    prompt = Prompt(
        model=call.model,
        messages=read_messages(top),
        stream=call.stream,
        include_usage=call.wants_usage,
        tools=[read_tool(tool) for tool in top.each("tools")] + [_function(item) for item in top.each("functions")],
        parallel_tools=top.boolean("parallel_tool_calls"),
        max_tokens=top.integer("max_tokens") if total is None else total,
        max_tokens_name="" if total is None else "max_completion_tokens",
        temperature=top.number("temperature"),
        top_p=top.number("top_p"),
        top_k=top.integer("top_k"),
        stop=read_stop(top),
        seed=top.integer("seed"),
        choices=top.integer("n"),
        presence_penalty=top.number("presence_penalty"),
        frequency_penalty=top.number("frequency_penalty"),
        logprobs=top.boolean("logprobs"),
        top_logprobs=top.integer("top_logprobs"),
        user=top.string("user"),
        service_tier=top.string("service_tier"),
        rest=top.rest(_TOP),
        source=source,
    )
    _read_choice(top, prompt)
    _read_format(top, prompt)
    _read_reasoning(top, prompt)
    read_metadata(top, prompt)
    options = top.inner("stream_options")
    if options is not None and (left := options.rest(("include_usage",))):
        prompt.rest["stream_options"] = left
    return prompt


def read_stop(top: Fields) -> list[str]:
    """The `stop` field, a string or an array of them."""
    value = top.document.get("stop")
    return [value] if isinstance(value, str) else list(top.strings("stop"))


def read_metadata(top: Fields, prompt: Prompt) -> None:
    """Put `metadata` into the prompt; what is no object of strings stays in `rest`."""
    value = top.mapping("metadata") or {}
    if all(isinstance(item, str) for item in value.values()):
        prompt.metadata = dict(value)
    else:
        prompt.rest["metadata"] = value


def read_tool(tool: Fields) -> Tool:
    """One entry of `tools`; a kind other than `function` is kept whole."""
    kind = tool.string("type") or "function"
    function = tool.inner("function")
    if kind != "function" or function is None:
        named: Json = tool.document.get(kind)
        name = named.get("name") if isinstance(named, dict) else None
        return Tool(name if isinstance(name, str) else kind, kind=kind, rest=tool.document)
    found = _function(function)
    found.cache = tool.mapping("cache_control")
    found.rest |= tool.rest(_TOOL)
    return found


def _function(function: Fields) -> Tool:
    return Tool(
        name=function.need_string("name"),
        description=function.string("description"),
        schema=function.mapping("parameters") or {},
        strict=function.boolean("strict"),
        rest=function.rest(_FUNCTION),
    )


def _read_choice(top: Fields, prompt: Prompt) -> None:
    key = "tool_choice" if top.document.get("tool_choice") is not None else "function_call"
    value = top.document.get(key)
    if value is None:
        return
    if isinstance(value, str):
        mode = _MODES.get(value)
        if mode is None:
            prompt.rest[key] = value
        else:
            prompt.tool_choice = ToolChoice(mode)  # pyright: ignore[reportArgumentType]
        return
    choice = top.inner(key)
    named = choice if choice is None or key == "function_call" else choice.inner("function")
    if named is None:
        prompt.rest[key] = value
    else:
        prompt.tool_choice = ToolChoice("tool", named.need_string("name"))


def _read_format(top: Fields, prompt: Prompt) -> None:
    wanted = top.inner("response_format")
    if wanted is None:
        return
    kind = wanted.need_string("type")
    schema = wanted.inner("json_schema")
    if kind == "text":
        prompt.output = OutputFormat("text")
    elif kind == "json_object":
        prompt.output = OutputFormat("json")
    elif kind == "json_schema" and schema is not None:
        prompt.output = read_schema(schema)
    else:
        prompt.rest["response_format"] = wanted.document


def read_schema(fields: Fields) -> OutputFormat:
    """The wish for output by a JSON Schema, whose keys are the same in chat and responses."""
    return OutputFormat(
        kind="schema",
        name=fields.string("name"),
        description=fields.string("description"),
        schema=fields.mapping("schema") or {},
        strict=fields.boolean("strict"),
    )


def _read_reasoning(top: Fields, prompt: Prompt) -> None:
    effort = top.string("reasoning_effort")
    detailed = top.inner("reasoning")
    if detailed is None:
        prompt.reasoning = Reasoning(effort=effort) if effort else None
        return
    prompt.reasoning = Reasoning(
        enabled=detailed.boolean("enabled"),
        effort=detailed.string("effort") or effort,
        budget=detailed.integer("max_tokens", 0),
    )
    if left := detailed.rest(_REASONING):
        prompt.rest["reasoning"] = left
