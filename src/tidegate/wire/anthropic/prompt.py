"""An Anthropic Messages request read into a `Prompt`.

Forms that a newer API may add (another `thinking` type, another tool choice) stay in `rest` under their
own name and go back to an Anthropic endpoint as they came; only a wrong type of a known field is an error.
"""

from __future__ import annotations

from tidegate.core.errors import BadRequest
from tidegate.wire.anthropic.parts import read_content
from tidegate.wire.fields import Fields, invalid, missing
from tidegate.wire.prompt import Json, Message, OutputFormat, Prompt, Reasoning, Role, Tool, ToolChoice

_TOP = frozenset(
    {"model", "messages", "max_tokens", "stream", "system", "tools", "tool_choice", "temperature", "top_p", "top_k"}
    | {"stop_sequences", "service_tier", "metadata", "thinking", "output_config", "output_format"}
)
_TOOL = frozenset({"type", "name", "description", "input_schema", "strict", "cache_control"})
_MESSAGE = frozenset({"role", "content"})
_CHOICES = frozenset({"type", "name", "disable_parallel_tool_use"})
_MODES = {"auto": "auto", "any": "required", "none": "none", "tool": "tool"}


def read_prompt(document: dict[str, Json], source: str) -> Prompt:
    """The neutral form of a request body; `source` is the dialect's `format`. Raises BadRequest."""
    top = Fields(document)
    prompt = Prompt(
        model=top.need_string("model"),
        messages=_system(top) + [_message(item) for item in top.each("messages")],
        stream=top.boolean("stream") or False,
        include_usage=True,
        tools=[_tool(item) for item in top.each("tools")],
        max_tokens=top.integer("max_tokens", 0),
        temperature=top.number("temperature"),
        top_p=top.number("top_p"),
        top_k=top.integer("top_k"),
        stop=top.strings("stop_sequences"),
        service_tier=top.string("service_tier"),
        rest=top.rest(_TOP),
        source=source,
    )
    _read_tool_choice(top, prompt)
    _read_thinking(top, prompt)
    _read_output(top, prompt)
    _read_metadata(top, prompt)
    return prompt


def _system(top: Fields) -> list[Message]:
    parts = read_content(top, "system")
    return [Message("system", parts)] if parts else []


def _message(item: Fields) -> Message:
    role = item.need_string("role")
    if role not in ("user", "assistant", "system"):
        raise invalid(item.at("role"), "'user' or 'assistant'")
    if item.document.get("content") is None:
        raise missing(item.at("content"))
    known: Role = role
    return Message(known, read_content(item, "content"), rest=item.rest(_MESSAGE))


def _tool(item: Fields) -> Tool:
    kind = item.string("type") or "custom"
    cache = item.mapping("cache_control")
    if kind != "custom":
        return Tool(item.string("name") or kind, kind=kind, cache=cache, rest=item.document)
    schema = item.mapping("input_schema")
    if schema is None:
        raise missing(item.at("input_schema"))
    return Tool(
        name=item.need_string("name"),
        description=item.string("description"),
        schema=schema,
        strict=item.boolean("strict"),
        cache=cache,
        rest=item.rest(_TOOL),
    )


def _read_tool_choice(top: Fields, prompt: Prompt) -> None:
    choice = top.inner("tool_choice")
    if choice is None:
        return
    mode = _MODES.get(choice.need_string("type"))
    if mode is None or choice.rest(_CHOICES):
        prompt.rest["tool_choice"] = choice.document
        return
    if mode == "tool":
        prompt.tool_choice = ToolChoice("tool", choice.need_string("name"))
    elif mode == "auto" or mode == "none":
        prompt.tool_choice = ToolChoice(mode)
    else:
        prompt.tool_choice = ToolChoice("required")
    single = choice.boolean("disable_parallel_tool_use")
    prompt.parallel_tools = None if single is None else not single


def _read_thinking(top: Fields, prompt: Prompt) -> None:
    thinking = top.inner("thinking")
    if thinking is None:
        return
    kind = thinking.need_string("type")
    budget = thinking.integer("budget_tokens", 0)
    if kind == "disabled":
        prompt.reasoning = Reasoning(enabled=False)
    elif kind == "adaptive" or (kind == "enabled" and budget is not None):
        # Readable thinking comes unless the client asks for it to be left out.
        summary = "" if thinking.document.get("display") == "omitted" else "auto"
        prompt.reasoning = Reasoning(enabled=True, budget=budget, summary=summary)
    elif kind == "enabled":
        raise missing(thinking.at("budget_tokens"))
    else:
        prompt.rest["thinking"] = thinking.document
        return
    if left := thinking.rest(("type", "budget_tokens")):
        prompt.rest["thinking"] = left


def _read_output(top: Fields, prompt: Prompt) -> None:
    config = top.inner("output_config")
    left = {} if config is None else config.rest(("effort", "format"))
    if config is not None:
        if effort := config.string("effort"):
            prompt.reasoning = prompt.reasoning or Reasoning()
            prompt.reasoning.effort = effort
        form = config.inner("format")
        if form is not None and not _read_format(form, prompt):
            left["format"] = form.document
    # The beta's name of the same field.
    form = top.inner("output_format")
    if form is not None and not _read_format(form, prompt):
        prompt.rest["output_format"] = form.document
    if left:
        prompt.rest["output_config"] = left


def _read_format(form: Fields, prompt: Prompt) -> bool:
    if form.string("type") != "json_schema":
        return False
    schema = form.mapping("schema")
    if schema is None:
        raise missing(form.at("schema"))
    prompt.output = OutputFormat("schema", schema=schema, strict=True)
    return True


def _read_metadata(top: Fields, prompt: Prompt) -> None:
    metadata = top.inner("metadata")
    if metadata is None:
        return
    prompt.user = metadata.string("user_id")
    if left := metadata.rest(("user_id",)):
        prompt.rest["metadata"] = left


def check_call(top: Fields) -> None:
    """What must hold of a call before anything else is asked of it. Raises BadRequest."""
    top.need_string("model")
    if "messages" not in top.document:
        raise missing("messages")
    messages = top.each("messages")
    if not messages:
        raise BadRequest("field_invalid", "The call has no messages.", "Send at least one message.", param="messages")
