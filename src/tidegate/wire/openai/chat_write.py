"""A `Prompt` written as a chat completion body, for the widest circle of endpoints.

What has no form here is listed as dropped. Only a prompt that came as chat itself gets its unknown
fields, cache marks and signatures back.
"""

from __future__ import annotations

from tidegate.wire.body import encode
from tidegate.wire.crossing import check_crossing
from tidegate.wire.dialect import Patch
from tidegate.wire.openai.chat_messages import write_call_signature
from tidegate.wire.openai.chat_parts import write_content
from tidegate.wire.openai.losses import Losses
from tidegate.wire.openai.reasoning import effort_for, write_thinking
from tidegate.wire.prompt import (
    File,
    Image,
    Json,
    Message,
    Opaque,
    OutputFormat,
    Part,
    Prompt,
    Refusal,
    Text,
    Thinking,
    Tool,
    ToolResult,
    ToolUse,
    Written,
)

_TIERS = frozenset({"auto", "default", "flex", "scale", "priority", "fast"})
_SHARED = frozenset({"prompt_cache_key", "prompt_cache_retention", "safety_identifier"})
"""Fields of the sister format that mean the same in chat and cannot change an answer."""

LONGEST_USER = 64
"""The longest `user` that OpenAI takes, in characters."""

Placed = tuple[str, Part]


def write_prompt(prompt: Prompt, patch: Patch, target: str) -> Written:
    """The body and what was dropped; `target` is the dialect's `format`. Raises BadRequest (`field_cannot_cross`)."""
    check_crossing(prompt, target)
    losses = Losses(same_format=prompt.source == target)
    fields: dict[str, Json] = {"model": patch.model, "messages": _messages(prompt, losses)}
    _sampling(prompt, fields, patch)
    _tools(prompt, fields, losses)
    _reasoning(prompt, fields, losses)
    _account(prompt, fields, losses)
    if prompt.output is not None and (wanted := _format(prompt.output)) is not None:
        fields["response_format"] = wanted
    shared = {key: value for key, value in prompt.rest.items() if key in _SHARED}
    fields.update(shared)
    losses.keep(fields, "", {key: value for key, value in prompt.rest.items() if key not in shared})
    _stream(prompt, fields, patch, losses)
    fields.update(patch.extra)
    return Written(encode(fields), losses.paths())


def _sampling(prompt: Prompt, fields: dict[str, Json], patch: Patch) -> None:
    cap = patch.max_tokens_name or prompt.max_tokens_name or "max_tokens"
    given = {
        cap: prompt.max_tokens,
        "temperature": prompt.temperature,
        "top_p": prompt.top_p,
        "stop": prompt.stop or None,
        "seed": prompt.seed,
        "n": prompt.choices,
        "presence_penalty": prompt.presence_penalty,
        "frequency_penalty": prompt.frequency_penalty,
        "logprobs": True if prompt.top_logprobs and prompt.logprobs is None else prompt.logprobs,
        "top_logprobs": prompt.top_logprobs,
    }
    fields.update({key: value for key, value in given.items() if value is not None})


def _account(prompt: Prompt, fields: dict[str, Json], losses: Losses) -> None:
    if prompt.top_k is not None:
        losses.keep(fields, "", {"top_k": prompt.top_k})
    if prompt.metadata:
        # Chat takes metadata only for answers that are stored.
        losses.keep(fields, "", {"metadata": prompt.metadata})
    write_user(prompt.user, fields, losses)
    if prompt.service_tier and (losses.same_format or prompt.service_tier in _TIERS):
        fields["service_tier"] = prompt.service_tier
    else:
        losses.note("service_tier", prompt.service_tier)


def write_user(user: str, fields: dict[str, Json], losses: Losses) -> None:
    """Put the end user's id in; another format's may be longer than OpenAI takes, and is left out then."""
    if user and (losses.same_format or len(user) <= LONGEST_USER):
        fields["user"] = user
    else:
        losses.note("user", user)


def _stream(prompt: Prompt, fields: dict[str, Json], patch: Patch, losses: Losses) -> None:
    left = fields.pop("stream_options", None)
    if not prompt.stream:
        return
    fields["stream"] = True
    options: dict[str, Json] = dict(left) if isinstance(left, dict) else {}
    if patch.ask_usage or (losses.same_format and prompt.include_usage):
        options["include_usage"] = True
    if options:
        fields["stream_options"] = options


def _tools(prompt: Prompt, fields: dict[str, Json], losses: Losses) -> None:
    tools = [
        written
        for index, tool in enumerate(prompt.tools)
        if (written := _tool(tool, f"tools.{index}", losses)) is not None
    ]
    if tools:
        fields["tools"] = tools
    choice = prompt.tool_choice
    if choice is not None and (tools or choice.mode == "none" or losses.same_format):
        named = {"type": "function", "function": {"name": choice.name}}
        fields["tool_choice"] = named if choice.mode == "tool" else choice.mode
    else:
        losses.note("tool_choice", choice is not None)
    if prompt.parallel_tools is not None and tools:
        fields["parallel_tool_calls"] = prompt.parallel_tools


def _tool(tool: Tool, path: str, losses: Losses) -> dict[str, Json] | None:
    if tool.kind != "function":
        if losses.same_format:
            return tool.rest
        losses.add(path)
        return None
    function: dict[str, Json] = {"name": tool.name}
    if tool.description:
        function["description"] = tool.description
    if tool.schema:
        function["parameters"] = tool.schema
    if tool.strict is not None:
        function["strict"] = tool.strict
    return losses.keep({"type": "function", "function": function}, path, tool.rest, tool.cache)


def _reasoning(prompt: Prompt, fields: dict[str, Json], losses: Losses) -> None:
    wish = prompt.reasoning
    if wish is None:
        return
    if losses.same_format and (wish.budget is not None or wish.enabled is not None or "reasoning" in prompt.rest):
        given = {"effort": wish.effort or None, "max_tokens": wish.budget, "enabled": wish.enabled}
        left = prompt.rest.get("reasoning")
        fields["reasoning"] = {key: value for key, value in given.items() if value is not None}
        fields["reasoning"].update(left if isinstance(left, dict) else {})
        return
    losses.note("reasoning.summary", wish.summary)
    if effort := effort_for(wish, losses):
        fields["reasoning_effort"] = effort


def _format(output: OutputFormat) -> dict[str, Json] | None:
    if output.kind == "text":
        return None
    if output.kind == "json":
        return {"type": "json_object"}
    schema: dict[str, Json] = {"name": output.name or "answer", "schema": output.schema}
    if output.description:
        schema["description"] = output.description
    if output.strict is not None:
        schema["strict"] = output.strict
    return {"type": "json_schema", "json_schema": schema}


def _messages(prompt: Prompt, losses: Losses) -> list[Json]:
    written: list[Json] = []
    for index, message in enumerate(prompt.messages):
        path = f"messages.{index}"
        placed = [(f"{path}.parts.{place}", part) for place, part in enumerate(message.parts)]
        if message.role == "assistant":
            written.append(_assistant(message, placed, path, losses))
        else:
            written += _turn(message, placed, path, losses)
    return written


def _turn(message: Message, placed: list[Placed], path: str, losses: Losses) -> list[Json]:
    # Results come first: a tool message must follow the calls it answers.
    written: list[Json] = []
    content: list[Placed] = []
    for where, part in placed:
        if isinstance(part, ToolResult):
            written.append(_result(part, where, content, losses))
        else:
            content.append((where, part))
    if content or not written:
        fields: dict[str, Json] = {"role": message.role, "content": write_content(content, losses)}
        if message.name:
            fields["name"] = message.name
        if fields["content"] or not written:
            written.append(losses.keep(fields, path, message.rest))
    return written


def _result(part: ToolResult, path: str, content: list[Placed], losses: Losses) -> dict[str, Json]:
    inner: list[Placed] = []
    for place, item in enumerate(part.parts):
        where = f"{path}.parts.{place}"
        if not losses.same_format and (isinstance(item, Image) or (isinstance(item, File) and not item.text)):
            # A tool message takes only text; the model still sees the rest, in the turn that follows.
            content.append((where, item))
            losses.add(f"{where}.position")
        else:
            inner.append((where, item))
    losses.note(f"{path}.is_error", part.is_error)
    fields: dict[str, Json] = {"role": "tool", "tool_call_id": part.id, "content": write_content(inner, losses)}
    if part.name and losses.same_format:
        fields["name"] = part.name
    return losses.keep(fields, path, part.rest, part.cache)


def _assistant(message: Message, placed: list[Placed], path: str, losses: Losses) -> dict[str, Json]:
    content: list[Placed] = []
    thinking: list[Thinking] = []
    calls: list[Json] = []
    refusals: list[str] = []
    for where, part in placed:
        if isinstance(part, ToolUse):
            calls.append(_call(part, where, losses))
        elif isinstance(part, Opaque) and part.kind == "tool_calls" and losses.same_format:
            calls.append(part.value)
        elif isinstance(part, Thinking):
            _keep_thinking(part, where, thinking, losses)
        elif isinstance(part, Refusal):
            refusals.append(part.text)
        elif isinstance(part, Text) or losses.same_format:
            content.append((where, part))
        else:
            losses.add(where)
    fields: dict[str, Json] = {"role": "assistant", "content": None}
    if content:
        fields["content"] = write_content(content, losses, glue="")
    elif not calls and not refusals:
        fields["content"] = ""
    if refusals:
        fields["refusal"] = "".join(refusals)
    if message.name:
        fields["name"] = message.name
    fields.update(write_thinking(thinking))
    if calls:
        fields["tool_calls"] = calls
    return losses.keep(fields, path, message.rest)


def _keep_thinking(part: Thinking, path: str, thinking: list[Thinking], losses: Losses) -> None:
    if losses.same_format:
        thinking.append(part)
        return
    # A signature is worth nothing at another operator; the text is what endpoints that reason want back.
    losses.note(f"{path}.signature", part.signature)
    losses.note(f"{path}.redacted", part.redacted)
    losses.keep({}, path, part.rest)
    if part.text:
        thinking.append(Thinking(part.text))


def _call(part: ToolUse, path: str, losses: Losses) -> dict[str, Json]:
    fields: dict[str, Json] = {
        "id": part.id,
        "type": "function",
        "function": {"name": part.name, "arguments": part.arguments or "{}"},
    }
    if part.signature and losses.same_format:
        fields.update(write_call_signature(part.signature))
    else:
        losses.note(f"{path}.signature", part.signature)
    return losses.keep(fields, path, part.rest, part.cache)
