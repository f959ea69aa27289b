"""OpenAI chat completions."""

from __future__ import annotations

import json
from typing import Any

from tidegate.lab.codec.port import ids_for, strings, text_of, tool_names
from tidegate.lab.rewriting import Rewriter, TextWindow
from tidegate.lab.sse import Events, compact, event
from tidegate.lab.view import Asked, Call

SYSTEM_ROLES = ("system", "developer")


class Chat:
    """The codec; see `port`."""

    id = "chat"
    path = "/chat/completions"

    def read(self, body: dict[str, Any]) -> Asked:
        """What a request says."""
        messages = [item for item in body.get("messages") or () if isinstance(item, dict)]
        system = "\n".join(text_of(item.get("content")) for item in messages if item.get("role") in SYSTEM_ROLES)
        return Asked(
            model=str(body.get("model", "")),
            system=system,
            text="\n".join(strings(messages)),
            user=str(body.get("user") or body.get("safety_identifier") or ""),
            tools=tool_names(body),
            stream=bool(body.get("stream")),
            body=body,
        )

    def with_system(self, body: dict[str, Any], system: str) -> dict[str, Any]:
        """The request with another system prompt."""
        rest = [item for item in body.get("messages") or () if item.get("role") not in SYSTEM_ROLES]
        first = [{"role": "system", "content": system}] if system else []
        return {**body, "messages": [*first, *rest]}

    def whole(self, body: bytes, rewriter: Rewriter) -> bytes:
        """An answer in one piece."""
        document = json.loads(body)
        changed = False
        for choice in document.get("choices") or ():
            message = choice.get("message") or {}
            if isinstance(message.get("content"), str) and message["content"]:
                text = rewriter.text().whole(message["content"])
                changed |= text != message["content"]
                message["content"] = text
            before = _calls(message.get("tool_calls") or [])
            after = rewriter.calls(before)
            if after != before:
                changed = True
                message["tool_calls"] = [_call(call) for call in ids_for(after)]
                if not after:
                    del message["tool_calls"]
                choice["finish_reason"] = _finish(choice.get("finish_reason"), before, after)
        return compact(document).encode() if changed else body

    def stream(self, rewriter: Rewriter) -> ChatStream:
        """For an answer in pieces."""
        return ChatStream(rewriter)


def _calls(listed: list[dict[str, Any]]) -> tuple[Call, ...]:
    found = [(item, item.get("function") or {}) for item in listed]
    return tuple(
        Call(str(item.get("id")), str(inner.get("name")), str(inner.get("arguments"))) for item, inner in found
    )


def _call(call: Call) -> dict[str, Any]:
    return {"id": call.id, "type": "function", "function": {"name": call.name, "arguments": call.arguments}}


def _finish(reason: Any, before: tuple[Call, ...], after: tuple[Call, ...]) -> Any:
    if before and not after:
        return "stop"
    return "tool_calls" if after and not before else reason


class _Choice:
    def __init__(self, rewriter: Rewriter) -> None:
        self.text: TextWindow | None = None
        self.calls: dict[int, list[str]] = {}
        self.rewriter = rewriter
        self.is_done = False

    def window(self) -> TextWindow:
        if self.text is None:
            self.text = self.rewriter.text()
        return self.text


class ChatStream:
    """Holds tool calls until the choice ends, and text by the window."""

    def __init__(self, rewriter: Rewriter) -> None:
        self._rewriter = rewriter
        self._events = Events()
        self._choices: dict[int, _Choice] = {}
        self._frame: dict[str, Any] = {}

    def feed(self, data: bytes) -> bytes:
        """What goes on now."""
        return b"".join(self._one(text) for _, text in self._events.feed(data))

    def end(self) -> bytes:
        """What is left."""
        return b"".join([*(self._one(text) for _, text in self._events.end()), self._rest()])

    def _one(self, text: str) -> bytes:
        if text == "[DONE]":
            return self._rest() + b"data: [DONE]\n\n"
        chunk = json.loads(text)
        self._frame = {key: value for key, value in chunk.items() if key not in ("choices", "usage")}
        out, kept = list[bytes](), list[dict[str, Any]]()
        for choice in chunk.get("choices") or ():
            before, left = self._choice(choice)
            out += before
            kept += left
        if kept or not chunk.get("choices"):
            out.append(event({**chunk, "choices": kept}))
        return b"".join(out)

    def _choice(self, choice: dict[str, Any]) -> tuple[list[bytes], list[dict[str, Any]]]:
        index = int(choice.get("index") or 0)
        state = self._choices.setdefault(index, _Choice(self._rewriter))
        delta = dict(choice.get("delta") or {})
        for part in delta.pop("tool_calls", None) or ():
            held = state.calls.setdefault(int(part.get("index") or 0), ["", "", ""])
            inner = part.get("function") or {}
            held[0] = held[0] or str(part.get("id") or "")
            held[1] += str(inner.get("name") or "")
            held[2] += str(inner.get("arguments") or "")
        said = delta.get("content")
        if isinstance(said, str) and said:
            delta["content"] = state.window().feed(said)
            if not delta["content"]:
                del delta["content"]
        if choice.get("finish_reason") is None:
            return [], [{**choice, "delta": delta}] if delta else []
        before, after, out = self._close(index, state)
        finish = {**choice, "delta": delta, "finish_reason": _finish(choice["finish_reason"], before, after)}
        if delta.get("content"):
            # What was still to be said comes before the calls.
            out.insert(0, self._chunk(index, {"content": delta.pop("content")}))
        return out, [finish]

    def _close(self, index: int, state: _Choice) -> tuple[tuple[Call, ...], tuple[Call, ...], list[bytes]]:
        state.is_done = True
        out: list[bytes] = []
        tail = state.text.end() if state.text is not None else ""
        if tail:
            out.append(self._chunk(index, {"content": tail}))
        before = tuple(Call(*held) for _, held in sorted(state.calls.items()))
        after = ids_for(self._rewriter.calls(before))
        for place, call in enumerate(after):
            out.append(self._chunk(index, {"tool_calls": [{"index": place, **_call(call)}]}))
        return before, after, out

    def _chunk(self, index: int, delta: dict[str, Any]) -> bytes:
        return event({**self._frame, "choices": [{"index": index, "delta": delta, "finish_reason": None}]})

    def _rest(self) -> bytes:
        open_ones = [(index, state) for index, state in self._choices.items() if not state.is_done]
        return b"".join(piece for index, state in open_ones for piece in self._close(index, state)[2])
