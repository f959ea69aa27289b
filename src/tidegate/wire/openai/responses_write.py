"""A `Prompt` written as a responses body. From another format it is never stored, as nothing there is.

What has no form here is listed as dropped; stop sequences, seeds and penalties are among it.
"""

from __future__ import annotations

from tidegate.core.errors import BadRequest
from tidegate.wire.body import encode
from tidegate.wire.crossing import check_crossing
from tidegate.wire.dialect import Patch
from tidegate.wire.openai.chat_write import write_user
from tidegate.wire.openai.losses import Losses
from tidegate.wire.openai.reasoning import effort_for
from tidegate.wire.openai.responses_parts import is_item, write_content, write_plain, write_reasoning
from tidegate.wire.openai.responses_read import LOGPROBS
from tidegate.wire.prompt import (
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

SEALED_REASONING = "reasoning.encrypted_content"
"""What `include` names to get reasoning that can be sent back without being stored."""

_TIERS = frozenset({"auto", "default", "flex", "scale", "priority", "fast", "ultrafast"})
_SHARED = frozenset({"prompt_cache_key", "prompt_cache_retention", "safety_identifier"})
_PARAGRAPH = "\n\n"

Placed = tuple[str, Part]


def write_prompt(prompt: Prompt, patch: Patch, target: str) -> Written:
    """The body and what was dropped; `target` is the dialect's `format`.

    Raises BadRequest (`field_cannot_cross`, `choices_unsupported`).
    """
    check_crossing(prompt, target)
    if prompt.choices is not None and prompt.choices > 1:
        raise BadRequest(
            "choices_unsupported",
            "The upstream of this route gives one answer a call.",
            "Ask for one answer (n: 1), or call several times.",
            param="n",
        )
    losses = Losses(same_format=prompt.source == target)
    fields: dict[str, Json] = {"model": patch.model}
    _turns(prompt, fields, losses)
    _sampling(prompt, fields, losses)
    _tools(prompt, fields, losses)
    _reasoning(prompt, fields, losses)
    _text(prompt, fields, losses)
    _include(prompt, fields, losses)
    if not losses.same_format:
        fields["store"] = False
    shared = {key: value for key, value in prompt.rest.items() if key in _SHARED}
    fields.update(shared)
    losses.keep(fields, "", {key: value for key, value in prompt.rest.items() if key not in shared})
    if prompt.stream:
        fields["stream"] = True
    fields.update(patch.extra)
    return Written(encode(fields), losses.paths())


def _turns(prompt: Prompt, fields: dict[str, Json], losses: Losses) -> None:
    messages = list(enumerate(prompt.messages))
    if messages and _is_instructions(messages[0][1]):
        fields["instructions"] = _PARAGRAPH.join(part.text for part in messages[0][1].parts if isinstance(part, Text))
        _note_rest(messages.pop(0)[1], losses)
    items: list[Json] = []
    for index, message in messages:
        path = f"messages.{index}"
        placed = [(f"{path}.parts.{place}", part) for place, part in enumerate(message.parts)]
        losses.note(f"{path}.name", message.name)
        if message.role == "assistant":
            items += _assistant(message, placed, path, losses)
        else:
            items += _turn(message, placed, path, losses)
    fields["input"] = items


def _is_instructions(message: Message) -> bool:
    return message.role == "system" and all(isinstance(part, Text) and not part.rest for part in message.parts)


def _note_rest(message: Message, losses: Losses) -> None:
    losses.note("messages.0.name", message.name)
    losses.keep({}, "messages.0", message.rest)
    for place, part in enumerate(message.parts):
        losses.note(f"messages.0.parts.{place}.cache", isinstance(part, Text) and part.cache is not None)


def _turn(message: Message, placed: list[Placed], path: str, losses: Losses) -> list[Json]:
    items: list[Json] = []
    content: list[Placed] = []
    for where, part in placed:
        if isinstance(part, ToolResult):
            items.append(_result(part, where, losses))
        elif isinstance(part, Opaque) and losses.same_format and is_item(part):
            items.append(part.value)
        else:
            content.append((where, part))
    if content or not items:
        fields: dict[str, Json] = {"type": "message", "role": message.role, "content": write_plain(content, losses)}
        if fields["content"] or not items:
            items.append(losses.keep(fields, path, message.rest))
    return items


def _result(part: ToolResult, path: str, losses: Losses) -> dict[str, Json]:
    inner: list[Placed] = [(f"{path}.parts.{place}", item) for place, item in enumerate(part.parts)]
    losses.note(f"{path}.is_error", part.is_error)
    losses.note(f"{path}.cache", part.cache is not None)
    fields: dict[str, Json] = {
        "type": "function_call_output",
        "call_id": part.id,
        "output": write_plain(inner, losses),
    }
    if part.name and losses.same_format:
        fields["name"] = part.name
    return losses.keep(fields, path, part.rest)


def _assistant(message: Message, placed: list[Placed], path: str, losses: Losses) -> list[Json]:
    items: list[Json] = []
    said: list[Json] | None = None
    rest = message.rest
    for where, part in placed:
        if isinstance(part, Text | Refusal) or (isinstance(part, Opaque) and not is_item(part)):
            content = write_content([(where, part)], losses, said=True)
            if content and said is None:
                said = []
                items.append(_message(said, rest, path, losses))
                rest = {}
            if said is not None:
                said += content
            continue
        if (item := _own_item(part, where, losses)) is not None:
            items.append(item)
            said = None
    losses.keep({}, path, rest)
    return items


def _message(content: list[Json], rest: dict[str, Json], path: str, losses: Losses) -> dict[str, Json]:
    fields: dict[str, Json] = {"type": "message", "role": "assistant", "content": content}
    if "id" in rest and losses.same_format:
        fields["status"] = rest.get("status", "completed")
    return losses.keep(fields, path, rest)


def _own_item(part: Part, path: str, losses: Losses) -> Json:
    if isinstance(part, Thinking):
        return write_reasoning(part, path, losses)
    if isinstance(part, ToolUse):
        return _call(part, path, losses)
    if isinstance(part, Opaque) and losses.same_format:
        return part.value
    losses.add(path)
    return None


def _call(part: ToolUse, path: str, losses: Losses) -> dict[str, Json]:
    losses.note(f"{path}.signature", part.signature)
    losses.note(f"{path}.cache", part.cache is not None)
    fields: dict[str, Json] = {
        "type": "function_call",
        "call_id": part.id,
        "name": part.name,
        "arguments": part.arguments or "{}",
    }
    return losses.keep(fields, path, part.rest)


def _sampling(prompt: Prompt, fields: dict[str, Json], losses: Losses) -> None:
    given = {
        "max_output_tokens": prompt.max_tokens,
        "temperature": prompt.temperature,
        "top_p": prompt.top_p,
        "top_logprobs": prompt.top_logprobs,
        "metadata": prompt.metadata or None,
    }
    fields.update({key: value for key, value in given.items() if value is not None})
    write_user(prompt.user, fields, losses)
    absent = {
        "stop": prompt.stop,
        "seed": prompt.seed is not None,
        "top_k": prompt.top_k is not None,
        "presence_penalty": prompt.presence_penalty,
        "frequency_penalty": prompt.frequency_penalty,
    }
    for name, value in absent.items():
        losses.note(name, value)
    if prompt.service_tier and (losses.same_format or prompt.service_tier in _TIERS):
        fields["service_tier"] = prompt.service_tier
    else:
        losses.note("service_tier", prompt.service_tier)


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
        fields["tool_choice"] = {"type": "function", "name": choice.name} if choice.mode == "tool" else choice.mode
    else:
        losses.note("tool_choice", choice is not None)
    if prompt.parallel_tools is not None:
        fields["parallel_tool_calls"] = prompt.parallel_tools


def _tool(tool: Tool, path: str, losses: Losses) -> dict[str, Json] | None:
    if tool.kind != "function":
        if losses.same_format:
            return tool.rest
        losses.add(path)
        return None
    fields: dict[str, Json] = {
        "type": "function",
        "name": tool.name,
        "parameters": tool.schema or {"type": "object", "properties": {}},
        # Left out, this format would try to be strict, as no other does.
        "strict": tool.strict if tool.strict is not None or losses.same_format else False,
    }
    if tool.description:
        fields["description"] = tool.description
    losses.note(f"{path}.cache", tool.cache is not None)
    return losses.keep(fields, path, tool.rest)


def _reasoning(prompt: Prompt, fields: dict[str, Json], losses: Losses) -> None:
    wish = prompt.reasoning
    left = prompt.rest.get("reasoning") if losses.same_format else None
    written: dict[str, Json] = dict(left) if isinstance(left, dict) else {}
    if wish is not None:
        if effort := effort_for(wish, losses):
            written["effort"] = effort
        if wish.summary and written.get("effort") != "none":
            written["summary"] = wish.summary
    if written:
        fields["reasoning"] = written


def _text(prompt: Prompt, fields: dict[str, Json], losses: Losses) -> None:
    left = prompt.rest.get("text") if losses.same_format else None
    written: dict[str, Json] = dict(left) if isinstance(left, dict) else {}
    if prompt.output is not None:
        written["format"] = _format(prompt.output)
    if written:
        fields["text"] = written


def _format(output: OutputFormat) -> dict[str, Json]:
    if output.kind == "text":
        return {"type": "text"}
    if output.kind == "json":
        return {"type": "json_object"}
    fields: dict[str, Json] = {"type": "json_schema", "name": output.name or "answer", "schema": output.schema}
    if output.description:
        fields["description"] = output.description
    if output.strict is not None:
        fields["strict"] = output.strict
    return fields


def _include(prompt: Prompt, fields: dict[str, Json], losses: Losses) -> None:
    left = prompt.rest.get("include") if losses.same_format else None
    wanted: list[Json] = list(left) if isinstance(left, list) else []
    if prompt.logprobs or (prompt.top_logprobs and not losses.same_format):
        wanted.append(LOGPROBS)
    if not losses.same_format and "reasoning" in fields:
        wanted.append(SEALED_REASONING)
    if wanted:
        fields["include"] = wanted
