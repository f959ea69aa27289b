"""Text completion bodies: read into a `Call` and, as one user turn, into a `Prompt`; written back only as such.

Several prompts and arrays of token ids have no chat equivalent; they bind the call to this format.
"""

from __future__ import annotations

from tidegate.core.errors import BadRequest
from tidegate.wire.body import decode_object, encode
from tidegate.wire.dialect import Call, Patch
from tidegate.wire.fields import Fields, invalid
from tidegate.wire.openai.chat_read import read_stop
from tidegate.wire.openai.losses import Losses
from tidegate.wire.prompt import Json, Message, Opaque, Part, Prompt, Text, Written

_TOP = frozenset(
    {
        "model",
        "prompt",
        "stream",
        "stream_options",
        "max_tokens",
        "temperature",
        "top_p",
        "top_k",
        "stop",
        "seed",
        "n",
        "presence_penalty",
        "frequency_penalty",
        "user",
    }
)


def read_call(raw: bytes, dialect: str) -> Call:
    """Decode and validate a body as far as the gateway itself needs it. Raises BadRequest."""
    document = decode_object(raw)
    top = Fields(document)
    model = top.need_string("model")
    prompts = read_prompts(document.get("prompt"))
    stream = top.boolean("stream") or False
    options = top.inner("stream_options")
    asked = options is not None and options.document.get("include_usage") is True
    cap = top.integer("max_tokens")
    answers = max(top.integer("n") or 1, top.integer("best_of") or 1, 1) * len(prompts)
    return Call(
        dialect=dialect,
        operation="complete",
        model=model,
        stream=stream,
        raw=raw,
        document=document,
        max_output=None if cap is None or cap < 0 else cap * answers,
        wants_usage=asked or not stream,
    )


def read_prompts(value: Json) -> list[Part]:
    """The prompts of a `prompt` field: texts, or token ids as `Opaque`. Raises BadRequest."""
    if value is None:
        return [Text("")]
    if isinstance(value, str):
        return [Text(value)]
    if isinstance(value, list) and value:
        if all(type(item) is int for item in value):
            return [Opaque("tokens", value)]
        if all(isinstance(item, str) for item in value):
            return [Text(item) for item in value]
        if all(isinstance(item, list) and item and all(type(token) is int for token in item) for item in value):
            return [Opaque("tokens", item) for item in value]
    raise invalid("prompt", "a string, an array of strings, or arrays of token ids")


def read_prompt(call: Call, source: str) -> Prompt:
    """The neutral form of a call; `source` is the dialect's `format`. Raises BadRequest."""
    top = Fields(call.document)
    parts = read_prompts(call.document.get("prompt"))
    prompt = Prompt(
        model=call.model,
        messages=[Message("user", [part]) for part in parts],
        stream=call.stream,
        include_usage=call.wants_usage,
        max_tokens=top.integer("max_tokens"),
        temperature=top.number("temperature"),
        top_p=top.number("top_p"),
        top_k=top.integer("top_k"),
        stop=read_stop(top),
        seed=top.integer("seed"),
        choices=top.integer("n"),
        presence_penalty=top.number("presence_penalty"),
        frequency_penalty=top.number("frequency_penalty"),
        user=top.string("user"),
        rest=top.rest(_TOP),
        source=source,
        bound=["prompt"] if len(parts) > 1 or isinstance(parts[0], Opaque) else [],
    )
    options = top.inner("stream_options")
    if options is not None and (left := options.rest(("include_usage",))):
        prompt.rest["stream_options"] = left
    return prompt


def write_prompt(prompt: Prompt, patch: Patch, target: str) -> Written:
    """The body of a prompt that came in this format. Raises BadRequest (`not_translatable`) for every other."""
    if prompt.source != target:
        raise BadRequest(
            "not_translatable",
            "The upstream of this route serves only text completions, which have no turns.",
            "Call a route with a chat upstream.",
        )
    losses = Losses(same_format=True)
    given: dict[str, Json] = {
        "model": patch.model,
        "prompt": _written_prompts(prompt),
        "max_tokens": prompt.max_tokens,
        "temperature": prompt.temperature,
        "top_p": prompt.top_p,
        "top_k": prompt.top_k,
        "stop": prompt.stop or None,
        "seed": prompt.seed,
        "n": prompt.choices,
        "presence_penalty": prompt.presence_penalty,
        "frequency_penalty": prompt.frequency_penalty,
        "user": prompt.user or None,
    }
    fields = losses.keep({key: value for key, value in given.items() if value is not None}, "", prompt.rest)
    options = fields.pop("stream_options", None)
    if prompt.stream:
        fields["stream"] = True
        options = dict(options) if isinstance(options, dict) else {}
        if patch.ask_usage or prompt.include_usage:
            options["include_usage"] = True
        if options:
            fields["stream_options"] = options
    fields.update(patch.extra)
    return Written(encode(fields), losses.paths())


def _written_prompts(prompt: Prompt) -> Json:
    found: list[Json] = []
    for message in prompt.messages:
        for part in message.parts:
            if isinstance(part, Text):
                found.append(part.text)
            elif isinstance(part, Opaque):
                found.append(part.value)
    return found[0] if len(found) == 1 else found
