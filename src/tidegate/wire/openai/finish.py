"""Finish reasons of chat and text completions, and what imitators send in their place."""

from __future__ import annotations

from tidegate.wire.delta import FinishReason

_READ: dict[str, FinishReason] = {
    "stop": "stop",
    "length": "length",
    "tool_calls": "tool_calls",
    "function_call": "tool_calls",
    "content_filter": "content_filter",
    # Imitators, by what their own documentation or source says.
    "eos": "stop",
    "eos_token": "stop",
    "end_turn": "stop",
    "complete": "stop",
    "stop_sequence": "stop_sequence",
    "max_tokens": "length",
    "max_output_tokens": "length",
    "model_length": "length",
    "tool_use": "tool_calls",
    "tool_call": "tool_calls",
    "safety": "content_filter",
    "sensitive": "content_filter",
    "error": "error",
    "network_error": "error",
    "insufficient_system_resource": "error",
    "abort": "error",
}
_WRITTEN: dict[FinishReason, str] = {
    "stop": "stop",
    "stop_sequence": "stop",
    "pause": "stop",
    "refusal": "stop",
    "length": "length",
    "context_window": "length",
    "tool_calls": "tool_calls",
    "content_filter": "content_filter",
    "error": "error",
}


def read_finish(reason: str, *, tools: bool = False, refused: bool = False, stop: str = "") -> FinishReason:
    """The neutral reason. With tool calls a plain `stop` means them, whatever the endpoint calls it.

    `stop` is the sequence that ended the text, where the endpoint tells (vLLM's `stop_reason`).
    """
    found = _READ.get(reason.lower(), "stop")
    if found != "stop":
        return found
    if tools:
        return "tool_calls"
    if stop:
        return "stop_sequence"
    return "refusal" if refused else "stop"


def write_finish(reason: FinishReason, *, legacy: bool = False, refused: bool = True) -> str:
    """The `finish_reason`. `legacy` is the old function form; `refused` says that the refusal itself was sent."""
    if reason == "tool_calls" and legacy:
        return "function_call"
    if reason == "refusal" and not refused:
        return "content_filter"
    return _WRITTEN[reason]
