"""A `Prompt` written as an Anthropic Messages request.

An effort word goes to `output_config.effort`, a budget to `thinking.budget_tokens`: the API's own two
fields for the two. No budget is made up from a word, because current models refuse `thinking.enabled`.
The name of an output schema is a mere label and is left out unlisted.
"""

from __future__ import annotations

from tidegate.core.errors import BadRequest
from tidegate.wire import body
from tidegate.wire.anthropic.blocks import BlockWriter
from tidegate.wire.crossing import check_crossing
from tidegate.wire.dialect import Patch
from tidegate.wire.prompt import Json, Message, Prompt, Tool, Written

DEFAULT_MAX_TOKENS = 8192
"""Sent when the client sets no cap, which the format requires: the most that every served model allows."""

MIN_THINKING_BUDGET = 1024
"""The API's least `budget_tokens`."""

EMPTY_TURN = "(empty)"
"""Stands for the user turn that a conversation must begin with and the client did not send."""

_EFFORTS = {"minimal": "low", "low": "low", "medium": "medium", "high": "high", "xhigh": "xhigh", "max": "max"}
_TIERS = {"auto": "auto", "default": "standard_only", "standard": "standard_only"}


def write_prompt(prompt: Prompt, patch: Patch, own_format: str) -> Written:
    """Encode the prompt; `own_format` is the dialect's `format`. Raises BadRequest for several choices."""
    check_crossing(prompt, own_format)
    document, dropped = write_document(prompt, patch, own_format)
    return Written(body.encode(document), tuple(sorted(dropped)))


def write_document(prompt: Prompt, patch: Patch, own_format: str) -> tuple[dict[str, Json], set[str]]:
    """The request body before encoding, and what it could not express. Raises BadRequest."""
    if prompt.choices is not None and prompt.choices != 1:
        raise BadRequest(
            "choices_unsupported",
            "The upstream of this route gives one answer a call.",
            "Ask for one answer (n: 1), or call several times.",
            param="n",
        )
    own = prompt.source == own_format
    dropped: set[str] = set()
    document: dict[str, Json] = {"model": patch.model, "max_tokens": _cap(prompt)}
    if prompt.stream:
        document["stream"] = True
    _write_turns(document, prompt, BlockWriter(own, dropped))
    _write_tools(document, prompt, own, dropped)
    _write_sampling(document, prompt, dropped)
    _write_thinking(document, prompt, own, dropped)
    _write_output(document, prompt, own, dropped)
    _write_account(document, prompt, own, dropped)
    _write_rest(document, prompt, own, dropped)
    document.update(patch.extra)
    return document, dropped


def _cap(prompt: Prompt) -> int:
    if prompt.max_tokens is not None:
        return prompt.max_tokens
    budget = prompt.reasoning.budget if prompt.reasoning else None
    # Thinking counts towards the cap, so the answer keeps its own room.
    return DEFAULT_MAX_TOKENS + max(budget or 0, 0)


def _write_turns(document: dict[str, Json], prompt: Prompt, writer: BlockWriter) -> None:
    messages = prompt.messages
    lead = next((i for i, message in enumerate(messages) if message.role != "system"), len(messages))
    system: list[dict[str, Json]] = []
    for index, message in enumerate(messages[:lead]):
        _note_message(message, index, writer)
        for block in writer.blocks(message.parts, f"messages.{index}.parts"):
            if block.get("type") == "text":
                system.append(block)
            else:
                writer.dropped.add(f"messages.{index}.parts")
    if system:
        document["system"] = system[0]["text"] if len(system) == 1 and len(system[0]) == 2 else system
    turns: list[dict[str, Json]] = []
    for index, message in enumerate(messages[lead:], lead):
        rest = _note_message(message, index, writer)
        blocks = writer.blocks(message.parts, f"messages.{index}.parts")
        _add_turn(turns, {"role": _role(message, index, writer), "content": blocks, **rest})
    if not writer.own and (not turns or turns[0]["role"] == "assistant"):
        writer.dropped.add("messages.0.role")
        turns.insert(0, {"role": "user", "content": [{"type": "text", "text": EMPTY_TURN}]})
    for turn in turns:
        # The results of the last turn's calls must come before anything else.
        turn["content"].sort(key=_is_no_result)
    document["messages"] = turns


def _note_message(message: Message, index: int, writer: BlockWriter) -> dict[str, Json]:
    if message.name:
        writer.dropped.add(f"messages.{index}.name")
    if writer.own:
        return message.rest
    writer.dropped.update(f"messages.{index}.{key}" for key in message.rest)
    return {}


def _role(message: Message, index: int, writer: BlockWriter) -> str:
    if message.role == "system" and not writer.own:
        # Only the newest models take a system turn here, so its text goes where every model reads it.
        writer.dropped.add(f"messages.{index}.role")
        return "user"
    return message.role


def _add_turn(turns: list[dict[str, Json]], turn: dict[str, Json]) -> None:
    if not turn["content"]:
        return
    if turns and turns[-1]["role"] == turn["role"] and len(turn) == len(turns[-1]) == 2:
        turns[-1]["content"] += turn["content"]
    else:
        turns.append(turn)


def _is_no_result(block: dict[str, Json]) -> bool:
    return block.get("type") != "tool_result"


def _write_tools(document: dict[str, Json], prompt: Prompt, own: bool, dropped: set[str]) -> None:
    tools: list[dict[str, Json]] = []
    for index, tool in enumerate(prompt.tools):
        if tool.kind == "function":
            tools.append(_tool(tool, f"tools.{index}", own, dropped))
        elif own:
            tools.append(tool.rest)
        else:
            dropped.add(f"tools.{index}")
    if tools:
        document["tools"] = tools
    _write_tool_choice(document, prompt, dropped)


def _tool(tool: Tool, path: str, own: bool, dropped: set[str]) -> dict[str, Json]:
    schema = tool.schema if own or "type" in tool.schema else {"type": "object", **tool.schema}
    written: dict[str, Json] = {"name": tool.name, "input_schema": schema}
    if tool.description:
        written["description"] = tool.description
    if tool.strict is not None:
        written["strict"] = tool.strict
    if tool.cache is not None:
        written["cache_control"] = tool.cache
    if own:
        written.update(tool.rest)
    else:
        dropped.update(f"{path}.{key}" for key in tool.rest)
    return written


def _write_tool_choice(document: dict[str, Json], prompt: Prompt, dropped: set[str]) -> None:
    choice = prompt.tool_choice
    if "tools" not in document:
        # A choice without tools is an error there; only a forced one says something that is lost.
        if choice is not None and choice.mode in ("required", "tool"):
            dropped.add("tool_choice")
        return
    mode = choice.mode if choice else ("auto" if prompt.parallel_tools is False else "")
    if not mode:
        return
    written: dict[str, Json] = {"type": "any" if mode == "required" else mode}
    if mode == "tool" and choice:
        written["name"] = choice.name
    if prompt.parallel_tools is not None and mode != "none":
        written["disable_parallel_tool_use"] = not prompt.parallel_tools
    document["tool_choice"] = written


def _write_sampling(document: dict[str, Json], prompt: Prompt, dropped: set[str]) -> None:
    if prompt.temperature is not None:
        document["temperature"] = prompt.temperature
        if prompt.temperature > 1:
            document["temperature"] = 1
            dropped.add("temperature")
    if prompt.top_p is not None:
        document["top_p"] = prompt.top_p
    if prompt.top_k is not None:
        document["top_k"] = prompt.top_k
    if prompt.stop:
        document["stop_sequences"] = prompt.stop
    for name in ("presence_penalty", "frequency_penalty", "logprobs", "top_logprobs"):
        if getattr(prompt, name):
            dropped.add(name)
    if prompt.seed is not None:
        dropped.add("seed")


def _write_thinking(document: dict[str, Json], prompt: Prompt, own: bool, dropped: set[str]) -> None:
    reasoning = prompt.reasoning
    if reasoning is None:
        return
    if reasoning.enabled is False or reasoning.effort == "none":
        document["thinking"] = {"type": "disabled"}
        return
    if reasoning.effort:
        effort = reasoning.effort if own else _EFFORTS.get(reasoning.effort, "")
        if effort:
            document["output_config"] = {"effort": effort}
        if effort != reasoning.effort:
            dropped.add("reasoning.effort")
    if reasoning.budget is not None:
        _write_budget(document, reasoning.budget, own, dropped)
    elif reasoning.enabled or (reasoning.summary and not own):
        document["thinking"] = {"type": "adaptive"}
    if reasoning.summary and not own and "thinking" in document:
        document["thinking"]["display"] = "summarized"


def _write_budget(document: dict[str, Json], budget: int, own: bool, dropped: set[str]) -> None:
    fitted = budget if own else max(MIN_THINKING_BUDGET, min(budget, document["max_tokens"] - 1))
    if fitted != budget:
        dropped.add("reasoning.budget")
    if own or fitted < document["max_tokens"]:
        document["thinking"] = {"type": "enabled", "budget_tokens": fitted}
    else:
        # The client's own cap leaves no room to think in.
        dropped.add("reasoning.budget")


def _write_output(document: dict[str, Json], prompt: Prompt, own: bool, dropped: set[str]) -> None:
    output = prompt.output
    if output is None or output.kind == "text":
        return
    if output.kind == "json":
        dropped.add("output")
        return
    config = document.setdefault("output_config", {})
    config["format"] = {"type": "json_schema", "schema": output.schema}
    if output.description:
        dropped.add("output.description")
    if output.strict is False:
        # The format always enforces the schema.
        dropped.add("output.strict")


def _write_account(document: dict[str, Json], prompt: Prompt, own: bool, dropped: set[str]) -> None:
    if prompt.user:
        document["metadata"] = {"user_id": prompt.user}
    if prompt.metadata:
        dropped.add("metadata")
    if prompt.service_tier:
        tier = prompt.service_tier if own else _TIERS.get(prompt.service_tier)
        if tier is None:
            dropped.add("service_tier")
        else:
            document["service_tier"] = tier


def _write_rest(document: dict[str, Json], prompt: Prompt, own: bool, dropped: set[str]) -> None:
    if not own:
        dropped.update(prompt.rest)
        return
    for key, value in prompt.rest.items():
        written = document.get(key)
        # What is left of a half-known object joins what was written of it.
        document[key] = {**value, **written} if isinstance(written, dict) and isinstance(value, dict) else value
