"""Whole Anthropic answers, and the two vocabularies that streams share with them: usage and stop reasons.

Anthropic's `input_tokens` leaves out what was read from or written to the cache; `Usage.input` counts it.
"""

from __future__ import annotations

import msgspec

from tidegate.core.errors import BadRequest
from tidegate.core.usage import Usage
from tidegate.wire import body
from tidegate.wire.answers import UNREADABLE, answer_object, failed_answer, garbage
from tidegate.wire.anthropic.parts import read_content
from tidegate.wire.counts import count
from tidegate.wire.delta import Choice, FinishReason, Glance, Reply
from tidegate.wire.dialect import ReplyContext
from tidegate.wire.fields import Fields
from tidegate.wire.prompt import Json, Opaque, Part, Refusal, Text, Thinking, ToolUse
from tidegate.wire.tool_arguments import arguments_object

_READ_REASONS: dict[str, FinishReason] = {
    "end_turn": "stop",
    "max_tokens": "length",
    "stop_sequence": "stop_sequence",
    "tool_use": "tool_calls",
    "pause_turn": "pause",
    "refusal": "refusal",
    "model_context_window_exceeded": "context_window",
}
_WRITTEN_REASONS: dict[FinishReason, str] = {
    "stop": "end_turn",
    "length": "max_tokens",
    "tool_calls": "tool_use",
    "content_filter": "refusal",
    "stop_sequence": "stop_sequence",
    "pause": "pause_turn",
    "refusal": "refusal",
    "context_window": "model_context_window_exceeded",
    # There is no word for an answer that went wrong; this one at least is not taken for a finished one.
    "error": "refusal",
}
_KNOWN = frozenset({"id", "type", "role", "model", "content", "stop_reason", "stop_sequence", "usage"})


def read_reason(reason: str | None) -> FinishReason:
    """The neutral finish of a `stop_reason`; one that this version does not know is a plain stop."""
    return _READ_REASONS.get(reason or "", "stop")


def write_reason(reason: FinishReason, has_tools: bool) -> str:
    """The `stop_reason` of a finish. Clients act on tool calls only when it says so, whatever the upstream said."""
    return "tool_use" if has_tools and reason == "stop" else _WRITTEN_REASONS[reason]


def read_usage(reported: dict[str, Json]) -> Usage:
    """The normalised usage of a `usage` object, in tokens. Never raises; nonsense counts as nothing."""
    creation = reported.get("cache_creation")
    by_age: dict[str, Json] = creation if isinstance(creation, dict) else {}
    hour = count(by_age.get("ephemeral_1h_input_tokens"))
    minutes = count(by_age.get("ephemeral_5m_input_tokens"))
    # What the breakdown does not explain was written for the default time, five minutes.
    minutes += max(count(reported.get("cache_creation_input_tokens")) - hour - minutes, 0)
    read = count(reported.get("cache_read_input_tokens"))
    output = count(reported.get("output_tokens"))
    details = reported.get("output_tokens_details")
    thinking = count(details.get("thinking_tokens")) if isinstance(details, dict) else 0
    return Usage(
        input=count(reported.get("input_tokens")) + read + minutes + hour,
        output=output,
        cache_read=read,
        cache_write_5m=minutes,
        cache_write_1h=hour,
        reasoning=min(thinking, output),
    )


def write_usage(usage: Usage) -> dict[str, Json]:
    """The `usage` object of a normalised usage."""
    written = usage.cache_write_5m + usage.cache_write_1h
    reported: dict[str, Json] = {
        "input_tokens": max(usage.input - usage.cache_read - written, 0),
        "cache_creation_input_tokens": written,
        "cache_read_input_tokens": usage.cache_read,
        "cache_creation": {
            "ephemeral_5m_input_tokens": usage.cache_write_5m,
            "ephemeral_1h_input_tokens": usage.cache_write_1h,
        },
        "output_tokens": usage.output,
    }
    if usage.reasoning:
        reported["output_tokens_details"] = {"thinking_tokens": usage.reasoning}
    return reported


class _Seen(msgspec.Struct):
    # Content is not read at all: a glance costs one pass over the bytes.
    type: str = ""
    id: str = ""
    model: str = ""
    stop_reason: str | None = None
    usage: dict[str, Json] | None = None
    error: Json = None


_seen = msgspec.json.Decoder(_Seen).decode


def glance_reply(raw: bytes) -> Glance:
    """Model, usage and finish of a whole answer. Raises ProviderFailed."""
    try:
        seen = _seen(raw)
    except UNREADABLE:
        raise garbage("it is no message object") from None
    if seen.error is not None:
        raise failed_answer(seen.error)
    if seen.type != "message":
        raise garbage("it is no message")
    finish = None if seen.stop_reason is None else read_reason(seen.stop_reason)
    return Glance(seen.model, read_usage(seen.usage or {}), seen.usage is not None, finish, seen.id)


def decode_message(raw: bytes, source: str) -> Reply:
    """A whole answer in neutral form; `source` is the dialect's `format`. Raises ProviderFailed."""
    message = Fields(answer_object(raw))
    if message.document.get("type") != "message":
        raise garbage("it is no message")
    try:
        usage = message.mapping("usage")
        return Reply(
            id=message.string("id"),
            model=message.string("model"),
            choices=[
                Choice(
                    parts=read_content(message, "content"),
                    finish=read_reason(message.string("stop_reason")),
                    stop_sequence=message.string("stop_sequence"),
                )
            ],
            usage=read_usage(usage or {}),
            usage_given=usage is not None,
            service_tier=Fields(usage or {}, "usage").string("service_tier"),
            rest=message.rest(_KNOWN),
            source=source,
        )
    except BadRequest as wrong:
        # The same reading as a request's, but here the fault is the endpoint's.
        raise garbage(f"the field {wrong.param!r} is wrong") from None
    except RecursionError:
        raise garbage("it is nested too deeply") from None


def encode_message(reply: Reply, context: ReplyContext, own_format: str) -> bytes:
    """A whole answer for a client. Of several choices the first; the format has room for one.

    What only this format has goes back when the answer came in it (`own_format` is the dialect's `format`).
    """
    choice = reply.choices[0] if reply.choices else Choice([], "stop")
    own = reply.source == own_format
    reply_id = reply.id or context.id
    blocks = [block for i, part in enumerate(choice.parts) if (block := _block(part, tool_id(reply_id, i), own))]
    has_tools = any(isinstance(part, ToolUse) for part in choice.parts)
    usage = write_usage(reply.usage)
    if reply.service_tier:
        usage["service_tier"] = reply.service_tier
    message: dict[str, Json] = {
        "id": reply_id,
        "type": "message",
        "role": "assistant",
        "model": reply.model,
        "content": blocks,
        "stop_reason": write_reason(choice.finish, has_tools),
        "stop_sequence": choice.stop_sequence or None,
        "usage": usage,
    }
    return body.encode({**reply.rest, **message} if own else message)


def _block(part: Part, spare_id: str, own: bool) -> dict[str, Json] | None:
    match part:
        case Text():
            return {**(part.rest if own else {}), "type": "text", "text": part.text}
        case Refusal():
            return {"type": "text", "text": part.text}
        case Thinking():
            if part.redacted:
                return {"type": "redacted_thinking", "data": part.redacted}
            return {"type": "thinking", "thinking": part.text, "signature": part.signature}
        case ToolUse():
            value = arguments_object(part.arguments)[0]
            rest = part.rest if own else {}
            return {**rest, "type": "tool_use", "id": part.id or spare_id, "name": part.name, "input": value}
        case Opaque():
            return part.value if own else None
        case _:
            return None


def tool_id(reply_id: str, index: int) -> str:
    """The id of a call that came without one: the same for the same answer and block."""
    return f"toolu_{reply_id}_{index}"
