"""Owns the comparison of an envelope with the answer that it came with: text, tool calls, ending, model.

A true signature over something else proves nothing of the answer beside it.
"""

from __future__ import annotations

from typing import Final

from tidegate.core.errors import NotProven
from tidegate.provenance.envelope import Envelope, read_arguments
from tidegate.provenance.said import Said
from tidegate.provenance.strict import canonical

FINISHES: Final = {
    "stop": "stop",
    "end_turn": "stop",
    "completed": "stop",
    "stop_sequence": "stop_sequence",
    "length": "length",
    "max_tokens": "length",
    "max_output_tokens": "length",
    "tool_calls": "tool_calls",
    "tool_use": "tool_calls",
    "function_call": "tool_calls",
    "content_filter": "content_filter",
    "safety": "content_filter",
    "refusal": "refusal",
    "pause": "pause",
    "pause_turn": "pause",
    "context_window": "context_window",
    "model_context_window_exceeded": "context_window",
    "error": "error",
}
"""Why an answer ended, in the words of the dialects, each as one neutral word."""


def check_binding(envelope: Envelope, said: Said, same_model: bool) -> None:
    """Raises NotProven with the reason as its code unless the answer says what the envelope says.

    `same_model` is whether the model that the answer names is a name of the envelope's.
    """
    if said.uncovered:
        raise _differs("answer_not_covered", f"The answer holds what no envelope covers ({said.uncovered})")
    if envelope.content != said.content:
        raise _differs("content_differs", "The answer's text is not the envelope's")
    theirs = [(call.name, canonical(call.arguments)) for call in envelope.tool_calls]
    try:
        ours = [(call.name, canonical(read_arguments(call.arguments))) for call in said.calls]
    except NotProven:
        raise _differs("arguments_ambiguous", "Arguments of a tool call can be read in more than one way") from None
    if theirs != ours:
        raise _differs("tool_calls_differ", "The answer's tool calls are not the envelope's")
    if _finish(envelope.finish_reason) != _finish(said.finish):
        raise _differs("finish_differs", "The answer ends for another reason than the envelope says")
    if not same_model:
        raise _differs("model_differs", "The answer names another model than the envelope")


def _finish(word: str) -> str:
    return FINISHES.get(word.lower(), word.lower())


def _differs(code: str, what: str) -> NotProven:
    return NotProven(code, f"{what}.", "Treat the answer as unsigned, and look at who stands between.")
