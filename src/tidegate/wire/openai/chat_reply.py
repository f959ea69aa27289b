"""Whole chat answers (and text completions, read): a quick glance, decoding into a `Reply`, and encoding one."""

from __future__ import annotations

from typing import Any

import msgspec

from tidegate.core.errors import ProviderFailed
from tidegate.wire.body import encode
from tidegate.wire.delta import Choice, Glance, Reply
from tidegate.wire.dialect import ReplyContext
from tidegate.wire.openai.chat_chunks import Garbage, arguments_text, read_mixed, read_object
from tidegate.wire.openai.chat_encode import uses_functions
from tidegate.wire.openai.chat_messages import read_call_signature, write_call_signature
from tidegate.wire.openai.finish import read_finish, write_finish
from tidegate.wire.openai.reasoning import read_thinking, write_thinking
from tidegate.wire.openai.usage import chat_usage, read_given, read_raw
from tidegate.wire.prompt import Json, Opaque, Part, Refusal, Text, Thinking, ToolUse
from tidegate.wire.upstream_error import problem_from, read_document

_EXTRAS = ("annotations", "audio", "images")


class _GlanceChoice(msgspec.Struct):
    finish_reason: Any = None


class _GlanceReply(msgspec.Struct):
    id: Any = None
    model: Any = None
    choices: list[_GlanceChoice] | None = None
    usage: msgspec.Raw = msgspec.Raw(b"null")
    error: Any = None
    provider: Any = None


_glance = msgspec.json.Decoder(_GlanceReply).decode


def glance(raw: bytes) -> Glance:
    """Model, usage and finish of a whole answer; raises ProviderFailed when it is none."""
    try:
        found = _glance(raw)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise not_an_answer() from None
    if found.error:
        raise failed_answer(found.error)
    if found.choices is None:
        raise not_an_answer()
    usage, given = read_raw(found.usage)
    reason = found.choices[0].finish_reason if found.choices else None
    return Glance(
        model=_string(found.model),
        usage=usage,
        usage_given=given,
        finish=read_finish(reason) if isinstance(reason, str) and reason else None,
        id=_string(found.id),
        served_by=_string(found.provider),
    )


def not_an_answer() -> ProviderFailed:
    """The endpoint said 200 and sent something else."""
    return ProviderFailed(
        "provider_garbage",
        "The endpoint answered with something that is not an answer of its dialect.",
        "Check the endpoint's base URL and dialect.",
    )


def failed_answer(error: Json) -> ProviderFailed:
    """The endpoint said 200 and sent an error object."""
    said = read_document({"error": error})
    code = error.get("code") if isinstance(error, dict) else None
    status = code if type(code) is int and code in (429, 503, 529) else 500
    problem = problem_from(status, said.message, said.code)
    return problem if isinstance(problem, ProviderFailed) else not_an_answer()


def read_answer(raw: bytes) -> dict[str, Json]:
    """The decoded body of an answer that is a JSON object and no error; raises ProviderFailed."""
    try:
        document = read_object(raw)
    except Garbage:
        raise not_an_answer() from None
    if document.get("error"):
        raise failed_answer(document["error"])
    return document


def decode_reply(raw: bytes, source: str) -> Reply:
    """A whole answer in neutral form; `source` is the dialect's `format`. Raises ProviderFailed when it is none."""
    document = read_answer(raw)
    choices = document.get("choices")
    if not isinstance(choices, list) or not all(isinstance(item, dict) for item in choices) or not choices:
        raise not_an_answer()
    usage, given = read_given(document.get("usage"))
    return Reply(
        id=_string(document.get("id")),
        model=_string(document.get("model")),
        choices=[_read_choice(item, _string(document.get("id")), place) for place, item in enumerate(choices)],
        usage=usage,
        usage_given=given,
        created=created if type(created := document.get("created")) is int else 0,
        system_fingerprint=_string(document.get("system_fingerprint")),
        service_tier=_string(document.get("service_tier")),
        served_by=_string(document.get("provider")),
        source=source,
    )


def _read_choice(fields: dict[str, Json], ident: str, place: int) -> Choice:
    message = fields.get("message")
    parts = _read_parts(message, ident, place) if isinstance(message, dict) else []
    if text := _string(fields.get("text")):
        parts.append(Text(text))
    stop = _string(fields.get("stop_reason"))
    reason = read_finish(
        _string(fields.get("finish_reason")),
        tools=any(isinstance(part, ToolUse) for part in parts),
        refused=any(isinstance(part, Refusal) for part in parts),
        stop=stop,
    )
    if reason == "error":
        raise ProviderFailed("provider_error", "The endpoint says that it broke off the answer.", "Try again later.")
    return Choice(parts, reason, stop, fields.get("logprobs"))


def _read_parts(message: dict[str, Json], ident: str, place: int) -> list[Part]:
    parts: list[Part] = list(read_thinking(message))
    text, thought = read_mixed(message.get("content"))
    if thought:
        parts.append(Thinking(thought))
    if text:
        parts.append(Text(text))
    if refusal := _string(message.get("refusal")):
        parts.append(Refusal(refusal))
    calls = message.get("tool_calls")
    for call in calls if isinstance(calls, list) else []:
        if isinstance(call, dict):
            parts.append(_read_call(call, f"call_{ident}{place}_{len(parts)}"))
    legacy = message.get("function_call")
    if isinstance(legacy, dict):
        call_id = f"call_{ident}{place}_{len(parts)}"
        parts.append(ToolUse(call_id, _string(legacy.get("name")), arguments_text(legacy.get("arguments"))))
    parts += [Opaque(key, message[key]) for key in _EXTRAS if message.get(key)]
    return parts


def _read_call(call: dict[str, Json], fallback: str) -> Part:
    function = call.get("function")
    if not isinstance(function, dict):
        return Opaque("tool_calls", call)
    return ToolUse(
        id=_string(call.get("id")) or fallback,
        name=_string(function.get("name")),
        arguments=arguments_text(function.get("arguments")),
        signature=read_call_signature(call),
    )


def encode_reply(reply: Reply, context: ReplyContext, own_format: str) -> bytes:
    """A whole answer as a chat completion; `model` is the one that the upstream claims.

    What only this format has goes back when the answer came in it (`own_format` is the dialect's `format`).
    """
    legacy = uses_functions(context.call.document)
    own = reply.source == own_format
    choices = [_write_choice(choice, index, legacy, own) for index, choice in enumerate(reply.choices)]
    return encode(reply_fields(reply, context, "chat.completion", choices))


def reply_fields(reply: Reply, context: ReplyContext, kind: str, choices: list[dict[str, Json]]) -> dict[str, Json]:
    """The body of a whole answer around its choices; `kind` is the `object`."""
    fields: dict[str, Json] = {
        "id": reply.id or context.id,
        "object": kind,
        "created": reply.created or context.created,
        "model": reply.model,
        "choices": choices,
    }
    if reply.usage_given:
        fields["usage"] = chat_usage(reply.usage)
    if reply.service_tier:
        fields["service_tier"] = reply.service_tier
    if reply.system_fingerprint:
        fields["system_fingerprint"] = reply.system_fingerprint
    if reply.served_by:
        fields["provider"] = reply.served_by
    return fields


def _write_choice(choice: Choice, index: int, legacy: bool, own: bool) -> dict[str, Json]:
    refused = any(isinstance(part, Refusal) for part in choice.parts)
    return {
        "index": index,
        "message": _write_message(choice.parts, legacy, own),
        "logprobs": choice.logprobs,
        "finish_reason": write_finish(choice.finish, legacy=legacy, refused=refused),
    }


def _write_message(parts: list[Part], legacy: bool, own: bool) -> dict[str, Json]:
    texts = [part.text for part in parts if isinstance(part, Text)]
    refusals = [part.text for part in parts if isinstance(part, Refusal)]
    calls = [_write_call(part) for part in parts if isinstance(part, ToolUse)]
    opaque = [part for part in parts if isinstance(part, Opaque)] if own else []
    calls += [part.value for part in opaque if part.kind == "tool_calls"]
    message: dict[str, Json] = {
        "role": "assistant",
        "content": "".join(texts) if texts or not (calls or refusals) else None,
        "refusal": "".join(refusals) if refusals else None,
    }
    message.update(write_thinking([part for part in parts if isinstance(part, Thinking)]))
    message.update({part.kind: part.value for part in opaque if part.kind in _EXTRAS})
    if calls and legacy:
        message["function_call"] = calls[0].get("function")
    elif calls:
        message["tool_calls"] = calls
    return message


def _write_call(part: ToolUse) -> dict[str, Json]:
    call: dict[str, Json] = {
        "id": part.id,
        "type": "function",
        "function": {"name": part.name, "arguments": part.arguments or "{}"},
    }
    if part.signature:
        call.update(write_call_signature(part.signature))
    return call


def _string(value: Json) -> str:
    return value if isinstance(value, str) else ""
