"""What a scripted upstream answers: given texts and tool calls, in each dialect, whole or streamed."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import msgspec

from tidegate.lab.sse import compact, event
from tidegate.lab.view import Call


class Script(msgspec.Struct, frozen=True):
    """One answer. `piece` is how many characters a chunk of text or arguments has, 0 for all in one."""

    texts: tuple[str, ...] = ()
    calls: tuple[Call, ...] = ()
    model: str = "lab"
    piece: int = 7


def whole_answer(script: Script, dialect: str) -> bytes:
    """The answer in one piece; `dialect` is the id of a codec."""
    made = {"chat": _chat, "messages": _message, "responses": _response}[dialect](script)
    return compact(made).encode()


def streamed_answer(script: Script, dialect: str) -> list[bytes]:
    """The answer as events."""
    return {"chat": _chat_events, "messages": _message_events, "responses": _response_events}[dialect](script)


def _pieces(text: str, size: int) -> Sequence[str]:
    return [text[at : at + size] for at in range(0, len(text), size)] if size > 0 and text else [text]


def _chat(script: Script) -> dict[str, Any]:
    calls = [_function(call) for call in script.calls]
    message = {"role": "assistant", "content": "\n".join(script.texts) or None, "refusal": None}
    choice = {
        "index": 0,
        "message": {**message, "tool_calls": calls} if calls else message,
        "logprobs": None,
        "finish_reason": "tool_calls" if calls else "stop",
    }
    head = {"id": "chatcmpl-lab", "object": "chat.completion", "created": 1700000000, "model": script.model}
    usage = {"prompt_tokens": 9, "completion_tokens": 5, "total_tokens": 14}
    return {**head, "choices": [choice], "usage": usage}


def _function(call: Call) -> dict[str, Any]:
    return {"id": call.id, "type": "function", "function": {"name": call.name, "arguments": call.arguments}}


def _chat_events(script: Script) -> list[bytes]:
    head = {"id": "chatcmpl-lab", "object": "chat.completion.chunk", "created": 1700000000, "model": script.model}

    def chunk(delta: dict[str, Any], finish: str | None = None) -> bytes:
        return event({**head, "choices": [{"index": 0, "delta": delta, "finish_reason": finish}]})

    out = [chunk({"role": "assistant", "content": ""})]
    out += [chunk({"content": piece}) for piece in _pieces("\n".join(script.texts), script.piece) if piece]
    for index, call in enumerate(script.calls):
        out.append(chunk({"tool_calls": [{"index": index, **_function(Call(call.id, call.name, ""))}]}))
        parts = [{"index": index, "function": {"arguments": piece}} for piece in _pieces(call.arguments, script.piece)]
        out += [chunk({"tool_calls": [part]}) for part in parts]
    out.append(chunk({}, "tool_calls" if script.calls else "stop"))
    return [*out, b"data: [DONE]\n\n"]


def _message(script: Script) -> dict[str, Any]:
    texts = [{"type": "text", "text": text} for text in script.texts]
    calls = [
        {"type": "tool_use", "id": call.id, "name": call.name, "input": json.loads(call.arguments)}
        for call in script.calls
    ]
    return {
        "id": "msg_lab",
        "type": "message",
        "role": "assistant",
        "model": script.model,
        "content": [*texts, *calls],
        "stop_reason": "tool_use" if calls else "end_turn",
        "stop_sequence": None,
        "usage": {"input_tokens": 9, "output_tokens": 5},
    }


def _message_events(script: Script) -> list[bytes]:
    def say(kind: str, **rest: Any) -> bytes:
        return event({"type": kind, **rest}, kind)

    start = {**_message(Script(model=script.model)), "stop_reason": None}
    out = [say("message_start", message=start)]
    for index, text in enumerate(script.texts):
        out.append(say("content_block_start", index=index, content_block={"type": "text", "text": ""}))
        deltas = [{"type": "text_delta", "text": piece} for piece in _pieces(text, script.piece)]
        out += [say("content_block_delta", index=index, delta=delta) for delta in deltas]
        out.append(say("content_block_stop", index=index))
    for index, call in enumerate(script.calls, len(script.texts)):
        block = {"type": "tool_use", "id": call.id, "name": call.name, "input": {}}
        out.append(say("content_block_start", index=index, content_block=block))
        deltas = [
            {"type": "input_json_delta", "partial_json": piece} for piece in _pieces(call.arguments, script.piece)
        ]
        out += [say("content_block_delta", index=index, delta=delta) for delta in deltas]
        out.append(say("content_block_stop", index=index))
    reason = "tool_use" if script.calls else "end_turn"
    delta = {"stop_reason": reason, "stop_sequence": None}
    return [*out, say("message_delta", delta=delta, usage={"output_tokens": 5}), say("message_stop")]


def _response(script: Script) -> dict[str, Any]:
    messages = [_message_item(index, text) for index, text in enumerate(script.texts)]
    calls = [_call_item(index, call) for index, call in enumerate(script.calls)]
    return {
        "id": "resp_lab",
        "object": "response",
        "created_at": 1700000000,
        "status": "completed",
        "model": script.model,
        "output": [*messages, *calls],
        "usage": {"input_tokens": 9, "output_tokens": 5, "total_tokens": 14},
    }


def _message_item(index: int, text: str) -> dict[str, Any]:
    content = [{"type": "output_text", "text": text, "annotations": list[Any]()}]
    return {"type": "message", "id": f"msg_{index}", "role": "assistant", "status": "completed", "content": content}


def _call_item(index: int, call: Call) -> dict[str, Any]:
    return {
        "type": "function_call",
        "id": f"fc_{index}",
        "call_id": call.id,
        "name": call.name,
        "arguments": call.arguments,
        "status": "completed",
    }


def _response_events(script: Script) -> list[bytes]:
    out: list[bytes] = []

    def say(kind: str, **rest: Any) -> None:
        out.append(event({"type": kind, "sequence_number": len(out), **rest}, kind))

    response = _response(script)
    say("response.created", response={**response, "status": "in_progress", "output": list[Any]()})
    for index, text in enumerate(script.texts):
        item = _message_item(index, text)
        frame = {"item_id": item["id"], "output_index": index, "content_index": 0}
        say(
            "response.output_item.added",
            output_index=index,
            item={**item, "status": "in_progress", "content": list[Any]()},
        )
        say("response.content_part.added", **frame, part={**item["content"][0], "text": ""})
        for piece in _pieces(text, script.piece):
            say("response.output_text.delta", **frame, delta=piece)
        say("response.output_text.done", **frame, text=text)
        say("response.content_part.done", **frame, part=item["content"][0])
        say("response.output_item.done", output_index=index, item=item)
    for index, call in enumerate(script.calls):
        item, place = _call_item(index, call), index + len(script.texts)
        frame = {"item_id": item["id"], "output_index": place}
        say("response.output_item.added", output_index=place, item={**item, "status": "in_progress", "arguments": ""})
        for piece in _pieces(call.arguments, script.piece):
            say("response.function_call_arguments.delta", **frame, delta=piece)
        say("response.function_call_arguments.done", **frame, arguments=call.arguments)
        say("response.output_item.done", output_index=place, item=item)
    say("response.completed", response=response)
    return out
