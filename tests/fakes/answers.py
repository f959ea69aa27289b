"""Answers as the vendors' APIs give them, in the shapes their SDKs read."""

from __future__ import annotations

import json
from typing import Any


def chat(text: str = "hello there", model: str = "m", usage: tuple[int, int] = (7, 3)) -> dict[str, Any]:
    return {
        "id": "chatcmpl-up1", "object": "chat.completion", "created": 1700000000, "model": model,
        "choices": [
            {"index": 0, "message": {"role": "assistant", "content": text, "refusal": None}, "logprobs": None,
             "finish_reason": "stop"}
        ],
        "usage": {"prompt_tokens": usage[0], "completion_tokens": usage[1], "total_tokens": sum(usage)},
    }  # fmt: skip


def chat_chunk(delta: dict[str, Any], finish: str | None = None, model: str = "m") -> bytes:
    chunk = {
        "id": "chatcmpl-up1", "object": "chat.completion.chunk", "created": 1700000000, "model": model,
        "choices": [{"index": 0, "delta": delta, "finish_reason": finish}],
    }  # fmt: skip
    return b"data: " + json.dumps(chunk).encode() + b"\n\n"


def chat_usage(usage: tuple[int, int] = (7, 3), model: str = "m") -> bytes:
    chunk = {
        "id": "chatcmpl-up1", "object": "chat.completion.chunk", "created": 1700000000, "model": model, "choices": [],
        "usage": {"prompt_tokens": usage[0], "completion_tokens": usage[1], "total_tokens": sum(usage)},
    }  # fmt: skip
    return b"data: " + json.dumps(chunk).encode() + b"\n\n"


DONE = b"data: [DONE]\n\n"


def chat_stream(*texts: str, model: str = "m", usage: tuple[int, int] = (7, 3)) -> list[bytes]:
    pieces = [chat_chunk({"role": "assistant", "content": ""}, model=model)]
    pieces += [chat_chunk({"content": text}, model=model) for text in texts]
    pieces += [chat_chunk({}, "stop", model=model), chat_usage(usage, model), DONE]
    return pieces


def message(text: str = "hello there", model: str = "c", usage: tuple[int, int] = (7, 3)) -> dict[str, Any]:
    return {
        "id": "msg_up1", "type": "message", "role": "assistant", "model": model,
        "content": [{"type": "text", "text": text}], "stop_reason": "end_turn", "stop_sequence": None,
        "usage": {"input_tokens": usage[0], "output_tokens": usage[1]},
    }  # fmt: skip


def named(name: str, document: dict[str, Any]) -> bytes:
    return f"event: {name}\ndata: {json.dumps({'type': name, **document})}\n\n".encode()


def message_stream(*texts: str, model: str = "c", usage: tuple[int, int] = (7, 3)) -> list[bytes]:
    start = message("", model, (usage[0], 1)) | {"content": [], "stop_reason": None}
    pieces = [named("message_start", {"message": start})]
    pieces.append(named("content_block_start", {"index": 0, "content_block": {"type": "text", "text": ""}}))
    deltas = [{"index": 0, "delta": {"type": "text_delta", "text": text}} for text in texts]
    pieces += [named("content_block_delta", delta) for delta in deltas]
    pieces.append(named("content_block_stop", {"index": 0}))
    done = {"delta": {"stop_reason": "end_turn", "stop_sequence": None}, "usage": {"output_tokens": usage[1]}}
    pieces.append(named("message_delta", done))
    pieces.append(named("message_stop", {}))
    return pieces
