"""Whole Gemini answers, and what streams share with them: usage, finish reasons, call ids.

Gemini counts thoughts beside the candidates' tokens; `Usage.output` counts them in. It says STOP where
calls follow; the neutral finish says so.
"""

from __future__ import annotations

import base64
import binascii
import re

import msgspec

from tidegate.core.errors import BadRequest
from tidegate.core.usage import Usage
from tidegate.wire import body
from tidegate.wire.answers import UNREADABLE, answer_object, failed_answer, garbage
from tidegate.wire.counts import count
from tidegate.wire.delta import Choice, FinishReason, Glance, Reply
from tidegate.wire.dialect import ReplyContext
from tidegate.wire.fields import Fields
from tidegate.wire.gemini.contents import join
from tidegate.wire.gemini.logprobs import read_logprobs, write_logprobs
from tidegate.wire.prompt import Json, Opaque, Part, Refusal, Text, Thinking, ToolUse
from tidegate.wire.tool_arguments import arguments_object

_READ_REASONS: dict[str, FinishReason] = {
    "STOP": "stop",
    "MAX_TOKENS": "length",
    "CONTINUATION": "pause",
    "SAFETY": "content_filter",
    "RECITATION": "content_filter",
    "LANGUAGE": "content_filter",
    "BLOCKLIST": "content_filter",
    "PROHIBITED_CONTENT": "content_filter",
    "SPII": "content_filter",
    "IMAGE_SAFETY": "content_filter",
    "IMAGE_PROHIBITED_CONTENT": "content_filter",
    "IMAGE_RECITATION": "content_filter",
    "ESCALATION": "content_filter",
    "MODEL_ARMOR": "content_filter",
    "PUP_LIMITED_DISABLED": "content_filter",
}
_WRITTEN_REASONS: dict[FinishReason, str] = {
    "stop": "STOP",
    "stop_sequence": "STOP",
    "tool_calls": "STOP",
    "length": "MAX_TOKENS",
    "context_window": "MAX_TOKENS",
    "content_filter": "SAFETY",
    "refusal": "SAFETY",
    "pause": "OTHER",
    "error": "OTHER",
}
_URLSAFE = str.maketrans("-_", "+/")
_NOT_IN_ID = re.compile(r"[^a-zA-Z0-9_-]")
_TOP = frozenset({"candidates", "usageMetadata", "modelVersion", "responseId"})
_CANDIDATE = frozenset({"content", "finishReason", "index", "logprobsResult"})


def read_reason(reason: str, has_tools: bool) -> FinishReason | None:
    """The neutral finish; None while there is none. A reason that this version does not know went wrong."""
    if not reason or reason == "FINISH_REASON_UNSPECIFIED":
        return None
    found = _READ_REASONS.get(reason, "error")
    return "tool_calls" if found == "stop" and has_tools else found


def write_reason(reason: FinishReason) -> str:
    """The `finishReason` of a finish."""
    return _WRITTEN_REASONS[reason]


def call_prefix(response_id: str) -> str:
    """How the ids of an answer's calls begin that come without one: unique among the answers of a conversation."""
    return f"call_{_NOT_IN_ID.sub('_', response_id)}" if response_id else "call"


def read_usage(reported: dict[str, Json]) -> Usage:
    """The normalised usage of a `usageMetadata`, in tokens. Never raises; nonsense counts as nothing."""
    read = count(reported.get("promptTokenCount")) + count(reported.get("toolUsePromptTokenCount"))
    thoughts = count(reported.get("thoughtsTokenCount"))
    output = count(reported.get("candidatesTokenCount")) + thoughts
    return Usage(
        input=read,
        output=output,
        cache_read=min(count(reported.get("cachedContentTokenCount")), read),
        reasoning=thoughts,
        audio_input=min(_audio(reported.get("promptTokensDetails")), read),
        audio_output=min(_audio(reported.get("candidatesTokensDetails")), output),
    )


def _audio(details: Json) -> int:
    if not isinstance(details, list):
        return 0
    return sum(
        count(item.get("tokenCount")) for item in details if isinstance(item, dict) and item.get("modality") == "AUDIO"
    )


def write_usage(usage: Usage) -> dict[str, Json]:
    """The `usageMetadata` of a normalised usage."""
    reported: dict[str, Json] = {
        "promptTokenCount": usage.input,
        "candidatesTokenCount": max(usage.output - usage.reasoning, 0),
        "totalTokenCount": usage.total,
    }
    if usage.cache_read:
        reported["cachedContentTokenCount"] = usage.cache_read
    if usage.reasoning:
        reported["thoughtsTokenCount"] = usage.reasoning
    if usage.audio_input:
        reported["promptTokensDetails"] = [{"modality": "AUDIO", "tokenCount": usage.audio_input}]
    if usage.audio_output:
        reported["candidatesTokensDetails"] = [{"modality": "AUDIO", "tokenCount": usage.audio_output}]
    return reported


class _SeenPart(msgspec.Struct, rename="camel"):
    # That there is a call is all that counts; nothing of a part is decoded.
    function_call: msgspec.Raw = msgspec.Raw()


class _SeenContent(msgspec.Struct):
    parts: list[_SeenPart] | None = None


class _SeenCandidate(msgspec.Struct, rename="camel"):
    content: _SeenContent | None = None
    finish_reason: str | None = None


class _Seen(msgspec.Struct, rename="camel"):
    candidates: list[_SeenCandidate] | None = None
    prompt_feedback: dict[str, Json] | None = None
    usage_metadata: dict[str, Json] | None = None
    model_version: str | None = None
    response_id: str | None = None
    error: Json = None


_seen = msgspec.json.Decoder(_Seen).decode


def glance_reply(raw: bytes) -> Glance:
    """Model, usage and finish of a whole answer. Raises ProviderFailed."""
    try:
        seen = _seen(raw)
    except UNREADABLE:
        raise garbage("it is no answer object") from None
    if seen.error is not None:
        raise failed_answer(seen.error)
    if seen.candidates:
        first = seen.candidates[0]
        parts = (first.content.parts if first.content else None) or ()
        finish = read_reason(
            first.finish_reason or "", any(bytes(part.function_call) not in (b"", b"null") for part in parts)
        )
    elif (seen.prompt_feedback or {}).get("blockReason"):
        finish = "content_filter"
    else:
        raise garbage("it has no candidates")
    usage = read_usage(seen.usage_metadata or {})
    return Glance(seen.model_version or "", usage, seen.usage_metadata is not None, finish, seen.response_id or "")


def decode_answer(raw: bytes, source: str) -> Reply:
    """A whole answer in neutral form; `source` is the dialect's `format`. Raises ProviderFailed."""
    answer = Fields(answer_object(raw))
    try:
        return _read_answer(answer, source)
    except BadRequest as wrong:
        raise garbage(f"the field {wrong.param!r} is wrong") from None
    except RecursionError:
        raise garbage("it is nested too deeply") from None


def _read_answer(answer: Fields, source: str) -> Reply:
    candidates = answer.each("candidates")
    reply_id = answer.string("responseId")
    blocked = Fields(answer.mapping("promptFeedback") or {}).string("blockReason")
    if not candidates and not blocked:
        raise garbage("it has no candidates")
    usage = answer.mapping("usageMetadata")
    rest = answer.rest(_TOP)
    if any(left := [candidate.rest(_CANDIDATE) for candidate in candidates]):
        rest["candidates"] = left
    tier = (usage or {}).get("serviceTier")
    return Reply(
        id=reply_id,
        model=answer.string("modelVersion"),
        choices=[_choice(item, call_prefix(reply_id)) for item in candidates] or [Choice([], "content_filter")],
        usage=read_usage(usage or {}),
        usage_given=usage is not None,
        service_tier=tier if isinstance(tier, str) else "",
        rest=rest,
        source=source,
    )


def _choice(candidate: Fields, prefix: str) -> Choice:
    content = candidate.inner("content")
    index = candidate.integer("index") or 0
    parts = [] if content is None else _parts(content, f"{prefix}_{index}")
    has_tools = any(isinstance(part, ToolUse) for part in parts)
    finish = read_reason(candidate.string("finishReason"), has_tools)
    return Choice(parts, finish or "stop", logprobs=read_logprobs(candidate.document.get("logprobsResult")))


def _parts(content: Fields, prefix: str) -> list[Part]:
    found: list[Part] = []
    calls = 0
    for part in content.each("parts"):
        call = part.inner("functionCall")
        if call is not None:
            found.append(_call(part, call, f"{prefix}_{calls}"))
            calls += 1
        elif part.document.get("text") is None:
            found.append(Opaque(next(iter(part.document), "part"), part.document))
        elif part.boolean("thought"):
            _add_thinking(found, part)
        else:
            _add_text(found, part)
    return found


def _call(part: Fields, call: Fields, spare_id: str) -> ToolUse:
    arguments = body.encode(call.mapping("args") or {}).decode()
    return ToolUse(call.string("id") or spare_id, call.string("name"), arguments, part.string("thoughtSignature"))


def _add_thinking(found: list[Part], part: Fields) -> None:
    text, signature = part.string("text"), part.string("thoughtSignature")
    last = found[-1] if found else None
    if isinstance(last, Thinking):
        last.text += text
        last.signature = signature or last.signature
    else:
        found.append(Thinking(text, signature))


def _add_text(found: list[Part], part: Fields) -> None:
    text, rest = part.string("text"), part.rest(("text", "thought"))
    last = found[-1] if found else None
    # A stream cuts one text into many parts; a whole answer reads the same.
    if isinstance(last, Text):
        last.text += text
        last.rest = {**last.rest, **rest}
    elif text or rest:
        found.append(Text(text, rest=rest))


def encode_answer(reply: Reply, context: ReplyContext, own_format: str) -> bytes:
    """A whole answer for a client. What only this format has goes back when the answer came in it."""
    own = reply.source == own_format
    left: list[Json] = reply.rest.get("candidates") or [] if own else []
    candidates: list[dict[str, Json]] = []
    for index, choice in enumerate(reply.choices):
        parts = [written for part in choice.parts if (written := write_part(part, own)) is not None]
        candidate: dict[str, Json] = {
            "content": {"role": "model", "parts": parts},
            "finishReason": write_reason(choice.finish),
            "index": index,
        }
        if (logprobs := write_logprobs(choice.logprobs)) is not None:
            candidate["logprobsResult"] = logprobs
        candidates.append(join(candidate, left[index]) if index < len(left) else candidate)
    answer: dict[str, Json] = {"candidates": candidates}
    if reply.usage_given:
        answer["usageMetadata"] = write_usage(reply.usage)
    answer["modelVersion"] = reply.model
    answer["responseId"] = reply.id or context.id
    return body.encode({**reply.rest, **answer} if own else answer)


def write_part(part: Part, own: bool) -> dict[str, Json] | None:
    """A part of an answer for a client, or None for one that the format has no place for."""
    match part:
        case Text():
            return {"text": part.text, **(part.rest if own else {})}
        case Refusal():
            return {"text": part.text}
        case Thinking():
            return None if part.redacted else write_thought(part.text, part.signature)
        case ToolUse():
            return write_call(part)
        case Opaque():
            return part.value if own else None
        case _:
            return None


def write_thought(text: str, signature: str) -> dict[str, Json]:
    """A thought part; without a signature it has none."""
    return _signed({"text": text, "thought": True}, signature)


def write_call(use: ToolUse) -> dict[str, Json]:
    """A call part. Arguments that are no object come under `_raw`, so that a client sees them."""
    call: dict[str, Json] = {"name": use.name, "args": arguments_object(use.arguments)[0]}
    if use.id:
        call["id"] = use.id
    return _signed({"functionCall": call}, use.signature)


def _signed(part: dict[str, Json], signature: str) -> dict[str, Json]:
    # The field is bytes to Google's clients: a signature that is no base64 would break the whole answer.
    if signature and _is_base64(signature):
        part["thoughtSignature"] = signature
    return part


def _is_base64(text: str) -> bool:
    plain = text.translate(_URLSAFE)
    try:
        return base64.b64encode(base64.b64decode(plain, validate=True)).decode() == plain
    except (binascii.Error, ValueError):
        return False
