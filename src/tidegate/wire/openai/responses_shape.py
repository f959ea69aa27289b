"""The objects of a responses answer: the response itself, its items, and the ids that we give to items."""

from __future__ import annotations

from tidegate.core.usage import Usage
from tidegate.wire.delta import FinishReason
from tidegate.wire.openai.responses_parts import OWN_ITEM
from tidegate.wire.openai.usage import responses_usage
from tidegate.wire.prompt import Json

_INCOMPLETE: dict[FinishReason, str] = {
    "length": "max_output_tokens",
    "context_window": "max_output_tokens",
    "content_filter": "content_filter",
}
_ECHOED: dict[str, Json] = {
    "background": False,
    "instructions": None,
    "max_output_tokens": None,
    "max_tool_calls": None,
    "metadata": {},
    "parallel_tool_calls": True,
    "previous_response_id": None,
    "prompt_cache_key": None,
    "reasoning": {"effort": None, "summary": None},
    "safety_identifier": None,
    "temperature": None,
    "text": {"format": {"type": "text"}},
    "tool_choice": "auto",
    "tools": [],
    "top_logprobs": None,
    "top_p": None,
    "truncation": "disabled",
    "user": None,
}


def response_object(
    document: dict[str, Json], ident: str, model: str, created: int, *, status: str, output: list[Json]
) -> dict[str, Json]:
    """A response around its output items. The request's own settings come back in it, as at OpenAI."""
    fields: dict[str, Json] = {
        "id": ident,
        "object": "response",
        "created_at": created,
        "status": status,
        "error": None,
        "incomplete_details": None,
        "model": model,
        "output": output,
        "store": False,
        "usage": None,
    }
    for key, default in _ECHOED.items():
        value = document.get(key)
        fields[key] = default if value is None else value
    return fields


def settle(fields: dict[str, Json], finish: FinishReason, usage: Usage | None) -> dict[str, Json]:
    """Put the end of an answer into its response object, and return it."""
    reason = _INCOMPLETE.get(finish)
    if finish == "refusal" and not _tells_refusal(fields["output"]):
        # The format has no reason of this name; without words of refusal it was a filter.
        reason = "content_filter"
    fields["status"] = "completed" if reason is None else "incomplete"
    fields["incomplete_details"] = None if reason is None else {"reason": reason}
    fields["usage"] = None if usage is None else responses_usage(usage)
    return fields


def _tells_refusal(output: list[dict[str, Json]]) -> bool:
    return any(part.get("type") == "refusal" for item in output for part in item.get("content") or ())


def item_id(kind: str, ident: str, index: int) -> str:
    """The id of an output item that we make: `kind` is `msg`, `fc` or `rs`."""
    return f"{OWN_ITEM if kind == 'rs' else kind}_{ident}_{index}"


def text_part(text: str, logprobs: Json = None) -> dict[str, Json]:
    """An output text."""
    content = logprobs.get("content") if isinstance(logprobs, dict) else None
    return {
        "type": "output_text",
        "text": text,
        "annotations": [],
        "logprobs": content if isinstance(content, list) else [],
    }


def message_item(ident: str, part: dict[str, Json] | None, status: str) -> dict[str, Json]:
    """A message of the assistant with one content part, or none yet."""
    content: list[Json] = [] if part is None else [part]
    return {"type": "message", "id": ident, "status": status, "role": "assistant", "content": content}


def call_item(ident: str, call_id: str, name: str, arguments: str, status: str) -> dict[str, Json]:
    """A function call."""
    return {
        "type": "function_call",
        "id": ident,
        "status": status,
        "call_id": call_id,
        "name": name,
        "arguments": arguments,
    }


def reasoning_item(ident: str, text: str, sealed: str) -> dict[str, Json]:
    """A reasoning item; `sealed` is a signature or an encrypted block."""
    summary: list[Json] = [{"type": "summary_text", "text": text}] if text else []
    fields: dict[str, Json] = {"type": "reasoning", "id": ident, "summary": summary}
    if sealed:
        fields["encrypted_content"] = sealed
    return fields
