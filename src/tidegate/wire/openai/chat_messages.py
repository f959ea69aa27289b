"""Chat messages read into neutral ones.

Tool messages become results in a `user` message, consecutive ones in one. The legacy function form gets
call ids of its own, made from the message's place, so that call and result stay paired anywhere.
"""

from __future__ import annotations

from tidegate.wire import body
from tidegate.wire.fields import Fields, invalid
from tidegate.wire.openai.chat_parts import read_content
from tidegate.wire.openai.reasoning import read_thinking
from tidegate.wire.prompt import Json, Message, Opaque, Part, Refusal, Role, Text, ToolResult, ToolUse

_PLAIN = frozenset({"role", "content", "name"})
_TOOL = frozenset({"role", "content", "name", "tool_call_id"})
_ASSISTANT = _PLAIN | {
    "refusal",
    "tool_calls",
    "function_call",
    "reasoning_content",
    "reasoning",
    "reasoning_details",
}
_CALL = frozenset({"id", "type", "function", "index", "extra_content"})
_ROLES: dict[str, Role] = {"system": "system", "developer": "system", "user": "user"}


def read_messages(top: Fields) -> list[Message]:
    """The neutral messages of a body's `messages`. Raises BadRequest."""
    found: list[Message] = []
    legacy_ids: dict[str, str] = {}
    results: Message | None = None
    for index, item in enumerate(top.each("messages")):
        role = item.need_string("role")
        if role in ("tool", "function"):
            if results is None:
                results = Message("user", [])
                found.append(results)
            results.parts.append(_result(item, legacy_ids))
            continue
        results = None
        if role == "assistant":
            found.append(_assistant(item, legacy_ids, index))
        elif role in _ROLES:
            parts = read_content(item)
            found.append(Message(_ROLES[role], parts, item.string("name"), item.rest(_PLAIN)))
        else:
            raise invalid(item.at("role"), "'system', 'developer', 'user', 'assistant', 'tool' or 'function'")
    return found


def _result(item: Fields, legacy_ids: dict[str, str]) -> ToolResult:
    name = item.string("name")
    given = item.string("tool_call_id") or legacy_ids.pop(name, "")
    return ToolResult(given, read_content(item), name, rest=item.rest(_TOOL))


def _assistant(item: Fields, legacy_ids: dict[str, str], index: int) -> Message:
    parts: list[Part] = list(read_thinking(item.document))
    parts += [part for part in read_content(item) if part != Text("")]
    if refusal := item.string("refusal"):
        parts.append(Refusal(refusal))
    parts += [_call(call) for call in item.each("tool_calls")]
    legacy = item.inner("function_call")
    if legacy is not None:
        name = legacy.need_string("name")
        legacy_ids[name] = f"call_{index}"
        parts.append(ToolUse(legacy_ids[name], name, legacy.string("arguments")))
    return Message("assistant", parts, item.string("name"), item.rest(_ASSISTANT))


def _call(call: Fields) -> Part:
    function = call.inner("function")
    if function is None:
        return Opaque("tool_calls", call.document)
    arguments = function.document.get("arguments")
    if isinstance(arguments, dict):
        # Ollama's own form, which its users send through OpenAI clients too.
        arguments = body.encode(arguments).decode()
    elif arguments is not None and not isinstance(arguments, str):
        raise invalid(function.at("arguments"), "a string")
    return ToolUse(
        id=call.string("id"),
        name=function.need_string("name"),
        arguments=arguments or "",
        signature=read_call_signature(call.document),
        rest=call.rest(_CALL),
    )


def read_call_signature(call: dict[str, Json]) -> str:
    """The signature that Google's chat endpoint puts on a tool call and wants back, or empty."""
    node: Json = call
    for key in ("extra_content", "google", "thought_signature"):
        if not isinstance(node, dict):
            return ""
        node = node.get(key)
    return node if isinstance(node, str) else ""


def write_call_signature(signature: str) -> dict[str, Json]:
    """The field that carries a tool call's signature in Google's chat form."""
    return {"extra_content": {"google": {"thought_signature": signature}}}
