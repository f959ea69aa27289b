"""Anthropic messages."""

from __future__ import annotations

import json
from typing import Any

from tidegate.lab.codec.port import Raw, ids_for, is_json, strings, text_of, tool_names
from tidegate.lab.rewriting import Rewriter, TextWindow
from tidegate.lab.sse import Events, compact, event
from tidegate.lab.view import Asked, Call


class Messages:
    """The codec; see `port`."""

    id = "messages"
    path = "/messages"

    def read(self, body: dict[str, Any]) -> Asked:
        """What a request says."""
        metadata = body.get("metadata")
        user = metadata.get("user_id") if isinstance(metadata, dict) else ""
        return Asked(
            model=str(body.get("model", "")),
            system=text_of(body.get("system")),
            text="\n".join([*strings(body.get("system")), *strings(body.get("messages"))]),
            user=str(user or ""),
            tools=tool_names(body),
            stream=bool(body.get("stream")),
            body=body,
        )

    def with_system(self, body: dict[str, Any], system: str) -> dict[str, Any]:
        """The request with another system prompt."""
        rest = {key: value for key, value in body.items() if key != "system"}
        return {**rest, "system": system} if system else rest

    def whole(self, body: bytes, rewriter: Rewriter) -> bytes:
        """An answer in one piece."""
        document = json.loads(body)
        changed, blocks, before = False, list[dict[str, Any]](), list[Call]()
        for block in document.get("content") or ():
            if block.get("type") == "tool_use":
                before.append(Call(str(block.get("id")), str(block.get("name")), compact(block.get("input"))))
                continue
            if block.get("type") == "text":
                text = rewriter.text().whole(str(block.get("text")))
                changed |= text != block.get("text")
                block = {**block, "text": text}  # noqa: PLW2901 - the block as it goes on
            blocks.append(block)
        after = rewriter.calls(tuple(before))
        if not changed and after == tuple(before):
            return body
        raw = Raw()
        content = [*blocks, *(_block(call, raw.place(_object(call))) for call in ids_for(after))]
        reason = _reason(document.get("stop_reason"), tuple(before), after)
        return raw.dump({**document, "content": content, "stop_reason": reason}).encode()

    def stream(self, rewriter: Rewriter) -> MessagesStream:
        """For an answer in pieces."""
        return MessagesStream(rewriter)


def _object(call: Call) -> str:
    # Arguments that are no JSON can be streamed, but have no place in a whole answer but a string's.
    return call.arguments if is_json(call.arguments) else compact(call.arguments)


def _block(call: Call, given: Any) -> dict[str, Any]:
    return {"type": "tool_use", "id": call.id, "name": call.name, "input": given}


def _reason(reason: Any, before: tuple[Call, ...], after: tuple[Call, ...]) -> Any:
    if before and not after:
        return "end_turn"
    return "tool_use" if after and not before else reason


class MessagesStream:
    """Holds tool calls until the message ends, and text by the window."""

    def __init__(self, rewriter: Rewriter) -> None:
        self._rewriter = rewriter
        self._events = Events()
        self._calls: dict[int, list[str]] = {}
        self._texts: dict[int, TextWindow] = {}
        self._places: dict[int, int] = {}
        self._is_done = False

    def feed(self, data: bytes) -> bytes:
        """What goes on now."""
        return b"".join(self._one(text) for _, text in self._events.feed(data))

    def end(self) -> bytes:
        """What is left."""
        rest = b"".join(self._one(text) for _, text in self._events.end())
        return rest + b"".join(self._close()[2])

    def _one(self, text: str) -> bytes:
        document = json.loads(text)
        kind, index = str(document.get("type")), int(document.get("index") or 0)
        if kind == "content_block_start":
            return self._start(document, index)
        if kind == "content_block_delta":
            return self._delta(document, index)
        if kind == "content_block_stop":
            return self._stop(document, index)
        if kind == "message_delta":
            before, after, out = self._close()
            delta = dict(document.get("delta") or {})
            delta["stop_reason"] = _reason(delta.get("stop_reason"), before, after)
            return b"".join([*out, event({**document, "delta": delta}, kind)])
        return event(document, kind)

    def _start(self, document: dict[str, Any], index: int) -> bytes:
        block = document.get("content_block") or {}
        if block.get("type") == "tool_use":
            self._calls[index] = [str(block.get("id")), str(block.get("name")), ""]
            return b""
        self._places[index] = len(self._places)
        if block.get("type") == "text":
            self._texts[index] = self._rewriter.text()
        return event({**document, "index": self._places[index]}, "content_block_start")

    def _delta(self, document: dict[str, Any], index: int) -> bytes:
        delta = document.get("delta") or {}
        if index in self._calls:
            self._calls[index][2] += str(delta.get("partial_json") or "")
            return b""
        place = self._places.get(index, index)
        if delta.get("type") == "text_delta" and index in self._texts:
            return self._text(place, self._texts[index].feed(str(delta.get("text") or "")))
        return event({**document, "index": place}, "content_block_delta")

    def _stop(self, document: dict[str, Any], index: int) -> bytes:
        if index in self._calls:
            return b""
        place = self._places.get(index, index)
        window = self._texts.pop(index, None)
        tail = self._text(place, window.end()) if window is not None else b""
        return tail + event({**document, "index": place}, "content_block_stop")

    def _text(self, place: int, text: str) -> bytes:
        delta = {"type": "text_delta", "text": text}
        document = {"type": "content_block_delta", "index": place, "delta": delta}
        return event(document, "content_block_delta") if text else b""

    def _close(self) -> tuple[tuple[Call, ...], tuple[Call, ...], list[bytes]]:
        if self._is_done:
            return (), (), []
        self._is_done = True
        before = tuple(Call(held[0], held[1], held[2] or "{}") for _, held in sorted(self._calls.items()))
        after = ids_for(self._rewriter.calls(before))
        out: list[bytes] = []
        for place, call in enumerate(after, len(self._places)):
            start = {"type": "content_block_start", "index": place, "content_block": _block(call, {})}
            delta = {"type": "input_json_delta", "partial_json": call.arguments}
            out.append(event(start, "content_block_start"))
            out.append(event({"type": "content_block_delta", "index": place, "delta": delta}, "content_block_delta"))
            out.append(event({"type": "content_block_stop", "index": place}, "content_block_stop"))
        return before, after, out
