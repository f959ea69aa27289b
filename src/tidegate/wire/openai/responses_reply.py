"""Whole responses answers: a quick glance, decoding into a `Reply`, and encoding one."""

from __future__ import annotations

from typing import Any

import msgspec

from tidegate.core.errors import ProviderFailed
from tidegate.wire.body import encode
from tidegate.wire.delta import Choice, FinishReason, Glance, Reply
from tidegate.wire.dialect import ReplyContext
from tidegate.wire.openai.chat_chunks import arguments_text
from tidegate.wire.openai.chat_reply import failed_answer, not_an_answer, read_answer
from tidegate.wire.openai.responses_parts import is_item, opaque_item, read_reasoning
from tidegate.wire.openai.responses_shape import (
    call_item,
    item_id,
    message_item,
    reasoning_item,
    response_object,
    settle,
    text_part,
)
from tidegate.wire.openai.usage import read_given
from tidegate.wire.prompt import Json, Opaque, Part, Refusal, Text, Thinking, ToolUse

_INCOMPLETE: dict[str, FinishReason] = {
    "max_output_tokens": "length",
    "max_tokens": "length",
    "content_filter": "content_filter",
}
_DONE = ("completed", "incomplete")


class _GlanceItem(msgspec.Struct):
    type: Any = None


class _GlanceReply(msgspec.Struct):
    id: Any = None
    model: Any = None
    status: Any = None
    usage: Any = None
    error: Any = None
    incomplete_details: Any = None
    output: list[_GlanceItem] | None = None


_glance = msgspec.json.Decoder(_GlanceReply).decode


def glance(raw: bytes) -> Glance:
    """Model, usage and finish of a whole answer; one that still runs in the background has no finish.

    Raises ProviderFailed when it is none.
    """
    try:
        found = _glance(raw)
    except (msgspec.DecodeError, UnicodeError, RecursionError):
        raise not_an_answer() from None
    if found.error:
        raise failed_answer(found.error)
    if found.output is None:
        raise not_an_answer()
    usage, given = read_given(found.usage)
    tools = any(item.type == "function_call" for item in found.output)
    over = found.status in _DONE or found.status is None
    return Glance(
        model=_string(found.model),
        usage=usage,
        usage_given=given,
        finish=read_finish(found.incomplete_details, tools=tools, refused=False) if over else None,
        id=_string(found.id),
    )


def read_finish(incomplete: Json, *, tools: bool, refused: bool) -> FinishReason:
    """Why an answer ended, by its `incomplete_details` and what it holds."""
    reason = incomplete.get("reason") if isinstance(incomplete, dict) else None
    if isinstance(reason, str):
        return _INCOMPLETE.get(reason, "stop")
    if tools:
        return "tool_calls"
    return "refusal" if refused else "stop"


def decode_reply(raw: bytes, source: str) -> Reply:
    """A whole answer in neutral form; `source` is the dialect's `format`.

    Raises ProviderFailed when it is none, or has failed, or is not complete.
    """
    document = read_answer(raw)
    output = document.get("output")
    if not isinstance(output, list):
        raise not_an_answer()
    if document.get("status") not in (*_DONE, None):
        raise ProviderFailed(
            "provider_error", "The endpoint did not complete the answer.", "Try again, not in the background."
        )
    parts: list[Part] = []
    logprobs: list[Json] = []
    for item in output:
        if isinstance(item, dict):
            parts += read_item(item, logprobs)
    finish = read_finish(
        document.get("incomplete_details"),
        tools=any(isinstance(part, ToolUse) for part in parts),
        refused=any(isinstance(part, Refusal) for part in parts),
    )
    usage, given = read_given(document.get("usage"))
    return Reply(
        id=_string(document.get("id")),
        model=_string(document.get("model")),
        choices=[Choice(parts, finish, logprobs={"content": logprobs, "refusal": None} if logprobs else None)],
        usage=usage,
        usage_given=given,
        created=seconds(document.get("created_at")),
        service_tier=_string(document.get("service_tier")),
        source=source,
    )


def seconds(value: Json) -> int:
    """A creation time in whole seconds, 0 if it is none."""
    return int(value) if isinstance(value, int | float) else 0


def read_item(item: dict[str, Json], logprobs: list[Json]) -> list[Part]:
    """The parts of one output item; log probabilities are added to `logprobs`."""
    kind = item.get("type")
    if kind == "message":
        content = item.get("content")
        entries = content if isinstance(content, list) else []
        return [part for entry in entries if isinstance(entry, dict) for part in _read_content(entry, logprobs)]
    if kind == "function_call":
        call_id = _string(item.get("call_id")) or _string(item.get("id"))
        return [ToolUse(call_id, _string(item.get("name")), arguments_text(item.get("arguments")))]
    if kind == "reasoning":
        thinking = read_reasoning(item)
        return [thinking] if thinking.text or thinking.redacted else []
    return [opaque_item(_string(kind), item)]


def _read_content(entry: dict[str, Json], logprobs: list[Json]) -> list[Part]:
    kind, text = entry.get("type"), _string(entry.get("text"))
    if kind == "output_text":
        seen = entry.get("logprobs")
        logprobs += seen if isinstance(seen, list) else []
        annotations = entry.get("annotations")
        return [Text(text, rest={"annotations": annotations} if annotations else {})] if text else []
    if kind == "refusal":
        return [Refusal(_string(entry.get("refusal")))]
    return [Opaque(_string(kind), entry)]


def encode_reply(reply: Reply, context: ReplyContext, own_format: str) -> bytes:
    """A whole answer for a client; of several choices the first, as the format has room for one.

    What only this format has goes back when the answer came in it (`own_format` is the dialect's `format`).
    """
    choice = reply.choices[0] if reply.choices else Choice([], "stop")
    ident = reply.id or context.id
    own = reply.source == own_format
    output = [
        item
        for index, part in enumerate(choice.parts)
        if (item := _write_item(part, ident, index, choice.logprobs if isinstance(part, Text) else None, own))
    ]
    fields = response_object(
        context.call.document,
        ident,
        reply.model,
        reply.created or context.created,
        status="completed",
        output=output,
    )
    if reply.service_tier:
        fields["service_tier"] = reply.service_tier
    if reply.served_by:
        fields["provider"] = reply.served_by
    return encode(settle(fields, choice.finish, reply.usage if reply.usage_given else None))


def _write_item(part: Part, ident: str, index: int, logprobs: Json, own: bool) -> dict[str, Json] | None:
    if isinstance(part, Text):
        content = text_part(part.text, logprobs) | (part.rest if own else {})
        return message_item(item_id("msg", ident, index), content, "completed")
    if isinstance(part, Refusal):
        refusal = {"type": "refusal", "refusal": part.text}
        return message_item(item_id("msg", ident, index), refusal, "completed")
    if isinstance(part, ToolUse):
        call_id = part.id or f"call_{ident}_{index}"
        return call_item(item_id("fc", ident, index), call_id, part.name, part.arguments or "{}", "completed")
    if isinstance(part, Thinking):
        sealed = part.signature or part.redacted
        return reasoning_item(part.id or item_id("rs", ident, index), part.text, sealed)
    if isinstance(part, Opaque) and own and isinstance(part.value, dict):
        return part.value if is_item(part) else message_item(item_id("msg", ident, index), part.value, "completed")
    return None


def _string(value: Json) -> str:
    return value if isinstance(value, str) else ""
