"""A Gemini generate request read into a `Prompt`.

What has no neutral place stays in `rest` under its own name, nested where it stood, and is joined to what
is written when the upstream is Gemini again.
"""

from __future__ import annotations

from tidegate.wire.gemini.names import ProtoFields
from tidegate.wire.gemini.parts import ContentReader, read_system
from tidegate.wire.gemini.schema import to_json_schema
from tidegate.wire.prompt import Json, OutputFormat, Prompt, Reasoning, Tool, ToolChoice

_TOP = frozenset({"model", "contents", "systemInstruction", "tools", "toolConfig", "generationConfig", "serviceTier"})
_CONFIG = frozenset(
    {"temperature", "topP", "topK", "maxOutputTokens", "stopSequences", "candidateCount", "seed"}
    | {"presencePenalty", "frequencyPenalty", "responseLogprobs", "logprobs", "responseMimeType"}
    | {"responseSchema", "responseJsonSchema", "thinkingConfig"}
)
_DECLARATION = frozenset({"name", "description", "parameters", "parametersJsonSchema"})
_JSON = "application/json"


def read_prompt(document: dict[str, Json], model: str, stream: bool, source: str) -> Prompt:
    """The neutral form of a request body; `source` is the dialect's `format`. Raises BadRequest."""
    top = ProtoFields(document)
    rest = top.rest(_TOP)
    prompt = Prompt(
        model=model,
        messages=read_system(top) + ContentReader().messages(top.each("contents")),
        stream=stream,
        include_usage=True,
        tools=[tool for item in top.each("tools") for tool in _tools(item)],
        service_tier=top.string("serviceTier").lower(),
        rest=rest,
        # A cached content is the beginning of the conversation itself.
        bound=["cachedContent"] if rest.get("cachedContent") else [],
        source=source,
    )
    _read_tool_config(top, prompt)
    config = top.inner("generationConfig")
    if config is not None:
        _read_sampling(config, prompt)
        left = config.rest(_CONFIG)
        _read_output(config, prompt, left)
        _read_thinking(config, prompt, left)
        if left:
            prompt.rest["generationConfig"] = left
    return prompt


def _tools(item: ProtoFields) -> list[Tool]:
    found = [_declaration(declared) for declared in item.each("functionDeclarations")]
    # Every other key of a tool object is a tool of the operator's own.
    for key, value in item.rest(("functionDeclarations",)).items():
        found.append(Tool(key, kind=key, rest={key: value}))
    return found


def _declaration(declared: ProtoFields) -> Tool:
    schema = declared.mapping("parametersJsonSchema")
    if schema is None:
        schema = to_json_schema(declared.mapping("parameters") or {})
    name = declared.need_string("name")
    return Tool(name, declared.string("description"), schema, rest=declared.rest(_DECLARATION))


def _read_tool_config(top: ProtoFields, prompt: Prompt) -> None:
    config = top.inner("toolConfig")
    if config is None:
        return
    left = config.rest(("functionCallingConfig",))
    calling = config.inner("functionCallingConfig")
    if calling is not None:
        prompt.tool_choice, unread = _tool_choice(calling)
        if unread:
            left["functionCallingConfig"] = unread
    if left:
        prompt.rest["toolConfig"] = left


def _tool_choice(calling: ProtoFields) -> tuple[ToolChoice | None, dict[str, Json]]:
    """The choice, and what it leaves unsaid."""
    mode = calling.string("mode").upper()
    names = calling.strings("allowedFunctionNames")
    left = calling.rest(("mode",))
    if mode == "ANY" and len(names) == 1:
        del left["allowedFunctionNames"]
        return ToolChoice("tool", names[0]), left
    if mode == "ANY":
        return ToolChoice("required"), left
    if mode == "AUTO":
        return ToolChoice("auto"), left
    if mode == "NONE":
        return ToolChoice("none"), left
    return None, calling.document


def _read_sampling(config: ProtoFields, prompt: Prompt) -> None:
    prompt.max_tokens = config.integer("maxOutputTokens", 0)
    prompt.temperature = config.number("temperature")
    prompt.top_p = config.number("topP")
    prompt.top_k = config.integer("topK")
    prompt.stop = config.strings("stopSequences")
    prompt.seed = config.integer("seed")
    prompt.choices = config.integer("candidateCount", 1)
    prompt.presence_penalty = config.number("presencePenalty")
    prompt.frequency_penalty = config.number("frequencyPenalty")
    prompt.logprobs = config.boolean("responseLogprobs")
    prompt.top_logprobs = config.integer("logprobs")


def _read_output(config: ProtoFields, prompt: Prompt, left: dict[str, Json]) -> None:
    media_type = config.string("responseMimeType")
    schema = config.mapping("responseJsonSchema")
    if schema is None and (subset := config.mapping("responseSchema")) is not None:
        schema = to_json_schema(subset)
    if media_type == _JSON and schema is not None:
        prompt.output = OutputFormat("schema", schema=schema)
    elif media_type == _JSON:
        prompt.output = OutputFormat("json")
    elif media_type == "text/plain" and schema is None:
        prompt.output = OutputFormat("text")
    else:
        # Such as an enum as bare text: only this format has it.
        left.update({key: config.document[key] for key in _OUTPUT if key in config.document})


_OUTPUT = ("responseMimeType", "responseSchema", "responseJsonSchema")


def _read_thinking(config: ProtoFields, prompt: Prompt, left: dict[str, Json]) -> None:
    thinking = config.inner("thinkingConfig")
    if thinking is None:
        return
    budget = thinking.integer("thinkingBudget", -1)
    level = thinking.string("thinkingLevel").lower()
    reasoning = Reasoning(summary="auto" if thinking.boolean("includeThoughts") else "")
    if budget is not None:
        # 0 is off, -1 leaves the amount to the model.
        reasoning.enabled = budget != 0
        reasoning.budget = budget if budget > 0 else None
    if level and not level.endswith("unspecified"):
        reasoning.effort = level
    if reasoning != Reasoning():
        prompt.reasoning = reasoning
    if unread := thinking.rest(("includeThoughts", "thinkingBudget", "thinkingLevel")):
        left["thinkingConfig"] = unread
