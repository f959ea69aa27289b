"""A `Prompt` written as a Gemini generate request.

An effort word of another dialect becomes the budget in tokens that Google's own OpenAI-compatible API
gives it, as every thinking model takes a budget; Gemini's own word goes back as a level.
"""

from __future__ import annotations

from tidegate.wire import body
from tidegate.wire.crossing import check_crossing
from tidegate.wire.dialect import Patch
from tidegate.wire.gemini.contents import ContentWriter, join
from tidegate.wire.gemini.schema import in_subset
from tidegate.wire.prompt import Json, OutputFormat, Prompt, Reasoning, Tool, Written

MAX_STOPS = 5
"""The most stop sequences that the API takes."""

_BUDGETS = {"minimal": 1024, "low": 1024, "medium": 8192, "high": 24576}
_MODES = {"auto": "AUTO", "none": "NONE", "required": "ANY", "tool": "ANY"}
_TIERS = {"default": "standard", "standard_only": "standard", "standard": "standard"} | {
    "flex": "flex",
    "priority": "priority",
}


def write_prompt(prompt: Prompt, patch: Patch, own_format: str) -> Written:
    """Encode the prompt; `own_format` is the dialect's `format`. Raises BadRequest."""
    check_crossing(prompt, own_format)
    document, dropped = write_document(prompt, own_format)
    document.update(patch.extra)
    return Written(body.encode(document), tuple(sorted(dropped)))


def write_document(prompt: Prompt, own_format: str) -> tuple[dict[str, Json], set[str]]:
    """The request body before encoding, and what it could not express."""
    own = prompt.source == own_format
    dropped: set[str] = set()
    document = _write_turns(prompt, ContentWriter(own, dropped))
    _write_tools(document, prompt, own, dropped)
    config = _sampling(prompt, own, dropped)
    if prompt.output is not None:
        config.update(_output(prompt.output, own, dropped))
    if prompt.reasoning is not None and (thinking := _thinking(prompt.reasoning, own, dropped)):
        config["thinkingConfig"] = thinking
    if config:
        document["generationConfig"] = config
    _write_account(document, prompt, own, dropped)
    if own:
        return join(document, prompt.rest), dropped
    dropped.update(prompt.rest)
    return document, dropped


def _write_turns(prompt: Prompt, writer: ContentWriter) -> dict[str, Json]:
    messages = prompt.messages
    lead = next((i for i, message in enumerate(messages) if message.role != "system"), len(messages))
    system: list[dict[str, Json]] = []
    for index, message in enumerate(messages[:lead]):
        writer.note(message, index)
        system += writer.parts(message.parts, f"messages.{index}.parts")
    document: dict[str, Json] = {"contents": writer.contents(messages, lead)}
    if system:
        document["systemInstruction"] = {"parts": system}
    return document


def _write_tools(document: dict[str, Json], prompt: Prompt, own: bool, dropped: set[str]) -> None:
    declared: list[dict[str, Json]] = []
    tools: list[dict[str, Json]] = []
    for index, tool in enumerate(prompt.tools):
        if tool.kind == "function":
            declared.append(_declaration(tool, f"tools.{index}", own, dropped))
        elif own:
            tools.append(tool.rest)
        else:
            dropped.add(f"tools.{index}")
    if declared:
        tools.insert(0, {"functionDeclarations": declared})
    if tools:
        document["tools"] = tools
    if prompt.parallel_tools is False:
        dropped.add("parallel_tools")
    choice = prompt.tool_choice
    if choice is None:
        return
    if not declared and not own:
        if choice.mode in ("required", "tool"):
            dropped.add("tool_choice")
        return
    calling: dict[str, Json] = {"mode": _MODES[choice.mode]}
    if choice.mode == "tool":
        calling["allowedFunctionNames"] = [choice.name]
    document["toolConfig"] = {"functionCallingConfig": calling}


def _declaration(tool: Tool, path: str, own: bool, dropped: set[str]) -> dict[str, Json]:
    written: dict[str, Json] = {"name": tool.name}
    if tool.description:
        written["description"] = tool.description
    if in_subset(tool.schema):
        written["parameters"] = tool.schema
    elif tool.schema.get("properties") or set(tool.schema) - {"type", "properties", "required", "$schema"}:
        # A function without parameters is declared without them.
        written["parametersJsonSchema"] = tool.schema
    if tool.cache is not None:
        dropped.add("cache_control")
    if tool.strict is not None:
        dropped.add(f"{path}.strict")
    if own:
        return join(written, tool.rest)
    dropped.update(f"{path}.{key}" for key in tool.rest)
    return written


def _sampling(prompt: Prompt, own: bool, dropped: set[str]) -> dict[str, Json]:
    stop = prompt.stop
    if not own and len(stop) > MAX_STOPS:
        stop = stop[:MAX_STOPS]
        dropped.add("stop")
    fields = {
        "temperature": prompt.temperature,
        "topP": prompt.top_p,
        "topK": prompt.top_k,
        "maxOutputTokens": prompt.max_tokens,
        "stopSequences": stop or None,
        "candidateCount": prompt.choices,
        "seed": prompt.seed,
        "presencePenalty": prompt.presence_penalty,
        "frequencyPenalty": prompt.frequency_penalty,
        "responseLogprobs": prompt.logprobs,
        "logprobs": prompt.top_logprobs,
    }
    return {key: value for key, value in fields.items() if value is not None}


def _output(output: OutputFormat, own: bool, dropped: set[str]) -> dict[str, Json]:
    if output.kind == "text":
        return {"responseMimeType": "text/plain"} if own else {}
    written: dict[str, Json] = {"responseMimeType": "application/json"}
    if output.kind == "json":
        return written
    written["responseSchema" if in_subset(output.schema) else "responseJsonSchema"] = output.schema
    if output.description:
        dropped.add("output.description")
    if output.strict is False:
        # The format always enforces the schema.
        dropped.add("output.strict")
    return written


def _thinking(reasoning: Reasoning, own: bool, dropped: set[str]) -> dict[str, Json]:
    written: dict[str, Json] = {"includeThoughts": True} if reasoning.summary else {}
    if reasoning.enabled is False or reasoning.effort == "none":
        return {"thinkingBudget": 0}
    if own and reasoning.effort:
        written["thinkingLevel"] = reasoning.effort.upper()
    if reasoning.budget is not None:
        written["thinkingBudget"] = reasoning.budget
        if reasoning.effort and not own:
            dropped.add("reasoning.effort")
    elif reasoning.effort and not own:
        budget = _BUDGETS.get(reasoning.effort)
        if budget is None:
            dropped.add("reasoning.effort")
        written["thinkingBudget"] = _BUDGETS["high"] if budget is None else budget
    elif reasoning.enabled and not reasoning.effort:
        written["thinkingBudget"] = -1
    return written


def _write_account(document: dict[str, Json], prompt: Prompt, own: bool, dropped: set[str]) -> None:
    if prompt.user:
        dropped.add("user")
    if prompt.metadata:
        dropped.add("metadata")
    if prompt.service_tier and prompt.service_tier != "auto":
        tier = prompt.service_tier if own else _TIERS.get(prompt.service_tier)
        if tier is None:
            dropped.add("service_tier")
        else:
            document["serviceTier"] = tier
