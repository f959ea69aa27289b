"""Deltas encoded as a responses stream, with every event a strict client waits for, numbered without gaps.

Each block becomes an output item of its own, so that interleaved tool calls need no holding back.
"""

from __future__ import annotations

from collections.abc import Sequence

from tidegate.core.errors import Problem
from tidegate.core.usage import Usage
from tidegate.wire.body import encode
from tidegate.wire.delta import (
    BlockDelta,
    BlockEnd,
    BlockStart,
    Delta,
    End,
    Finish,
    FinishReason,
    Signature,
    Start,
    UsageSeen,
)
from tidegate.wire.dialect import ReplyContext
from tidegate.wire.openai.errors import error_object
from tidegate.wire.openai.responses_shape import (
    call_item,
    item_id,
    message_item,
    reasoning_item,
    response_object,
    settle,
    text_part,
)
from tidegate.wire.prompt import Json
from tidegate.wire.sse import named_event

_DELTAS = {
    "text": "response.output_text.delta",
    "refusal": "response.refusal.delta",
    "thinking": "response.reasoning_summary_text.delta",
    "tool": "response.function_call_arguments.delta",
}


class _Block:
    """One output item under way. `head` and `tail` enclose a fragment's text in its delta event."""

    __slots__ = ("call_id", "head", "ident", "item", "kind", "logprobs", "name", "pieces", "place", "sealed", "tail")

    def __init__(self, start: BlockStart, place: int, ident: str, call_id: str) -> None:
        self.kind = start.kind
        self.name = start.name
        self.place = place
        self.ident = ident
        self.call_id = call_id
        self.sealed = start.redacted
        self.pieces: list[str] = []
        self.logprobs: list[Json] = []
        self.item: dict[str, Json] | None = None
        kind = _DELTAS[start.kind]
        fields: dict[str, Json] = {"type": kind, **self.where()}
        self.head = b"event: " + kind.encode() + b"\ndata: " + encode(fields)[:-1] + b',"delta":'
        self.tail = b',"logprobs":[],"sequence_number":' if start.kind == "text" else b',"sequence_number":'

    def where(self) -> dict[str, Json]:
        """The fields that say where the block's events belong."""
        fields: dict[str, Json] = {"item_id": self.ident, "output_index": self.place}
        if self.kind == "thinking":
            fields["summary_index"] = 0
        elif self.kind != "tool":
            fields["content_index"] = 0
        return fields

    @property
    def text(self) -> str:
        """All fragments so far."""
        return "".join(self.pieces)


class ResponsesEncoder:
    """One stream to one client."""

    content_type = "text/event-stream"

    def __init__(self, context: ReplyContext) -> None:
        self._context = context
        self._start = Start("", "")
        self._started = False
        self._number = 0
        self._blocks: dict[int, _Block] = {}
        self._output: list[_Block] = []
        self._usage: Usage | None = None
        self._finish: FinishReason = "stop"

    def encode(self, deltas: Sequence[Delta]) -> bytes:
        """The bytes for these deltas; a Failed gives none. Of several choices only the first is told."""
        out: list[bytes] = []
        for delta in deltas:
            if isinstance(delta, BlockDelta):
                if delta.choice == 0:
                    self._fragment(delta, out)
            elif isinstance(delta, BlockStart):
                if delta.choice == 0:
                    self._open(delta, out)
            elif isinstance(delta, BlockEnd):
                if delta.choice == 0 and (block := self._blocks.get(delta.index)) is not None:
                    self._close(block, out)
            elif isinstance(delta, Signature):
                if delta.choice == 0 and (block := self._blocks.get(delta.index)) is not None:
                    block.sealed = delta.signature
            else:
                self._rare(delta, out)
        return b"".join(out)

    def _rare(self, delta: Delta, out: list[bytes]) -> None:
        if isinstance(delta, Start):
            self._start = delta
            self._begin(out)
        elif isinstance(delta, Finish):
            self._finish = delta.reason if delta.choice == 0 else self._finish
        elif isinstance(delta, UsageSeen):
            self._usage = delta.usage
        elif isinstance(delta, End):
            self._end(out)

    def error_event(self, problem: Problem, request_id: str) -> bytes:
        """The error as the stream's last events: the response's own failure, then the event SDKs raise on."""
        out: list[bytes] = []
        if self._started:
            failed = self._response("failed")
            failed["error"] = {"code": problem.code, "message": problem.message}
            self._emit("response.failed", {"response": failed}, out)
        out.append(error_event(problem, self._number))
        return b"".join(out)

    def _emit(self, kind: str, fields: dict[str, Json], out: list[bytes]) -> None:
        event = {"type": kind, **fields, "sequence_number": self._number}
        self._number += 1
        out.append(named_event(kind.encode(), encode(event)))

    def _response(self, status: str) -> dict[str, Json]:
        start = self._start
        fields = response_object(
            self._context.call.document,
            start.id or self._context.id,
            start.model,
            start.created or self._context.created,
            status=status,
            output=[block.item for block in self._output if block.item is not None],
        )
        if start.service_tier:
            fields["service_tier"] = start.service_tier
        if start.served_by:
            fields["provider"] = start.served_by
        return fields

    def _begin(self, out: list[bytes]) -> None:
        if not self._started:
            self._started = True
            response = self._response("in_progress")
            self._emit("response.created", {"response": response}, out)
            self._emit("response.in_progress", {"response": response}, out)

    def _open(self, start: BlockStart, out: list[bytes]) -> None:
        self._begin(out)
        place = len(self._output)
        ident = self._start.id or self._context.id
        kind = {"tool": "fc", "thinking": "rs"}.get(start.kind, "msg")
        own = start.id if start.kind == "thinking" else ""
        block = _Block(start, place, own or item_id(kind, ident, place), start.id or f"call_{ident}_{place}")
        self._blocks[start.index] = block
        self._output.append(block)
        self._emit("response.output_item.added", {"output_index": place, "item": _item(block, "in_progress")}, out)
        if block.kind == "thinking" and not block.sealed:
            part = {"type": "summary_text", "text": ""}
            self._emit("response.reasoning_summary_part.added", {**block.where(), "part": part}, out)
        elif block.kind in ("text", "refusal"):
            self._emit("response.content_part.added", {**block.where(), "part": _part(block, "")}, out)

    def _fragment(self, delta: BlockDelta, out: list[bytes]) -> None:
        block = self._blocks.get(delta.index)
        if block is None:
            return
        block.pieces.append(delta.text)
        tail = block.tail
        seen = delta.logprobs.get("content") if isinstance(delta.logprobs, dict) else None
        if isinstance(seen, list) and block.kind == "text":
            block.logprobs += seen
            tail = b',"logprobs":' + encode(seen) + b',"sequence_number":'
        out += (block.head, encode(delta.text), tail, str(self._number).encode(), b"}\n\n")
        self._number += 1

    def _close(self, block: _Block, out: list[bytes]) -> None:
        if block.item is not None:
            return
        text = block.text
        where = block.where()
        if block.kind == "tool":
            done = {**where, "name": block.name, "arguments": text or "{}"}
            self._emit("response.function_call_arguments.done", done, out)
        elif block.kind == "thinking":
            if text:
                self._emit("response.reasoning_summary_text.done", {**where, "text": text}, out)
                part = {"type": "summary_text", "text": text}
                self._emit("response.reasoning_summary_part.done", {**where, "part": part}, out)
        elif block.kind == "text":
            self._emit("response.output_text.done", {**where, "text": text, "logprobs": block.logprobs}, out)
            self._emit("response.content_part.done", {**where, "part": _part(block, text)}, out)
        else:
            self._emit("response.refusal.done", {**where, "refusal": text}, out)
            self._emit("response.content_part.done", {**where, "part": _part(block, text)}, out)
        block.item = _item(block, "completed")
        self._emit("response.output_item.done", {"output_index": block.place, "item": block.item}, out)

    def _end(self, out: list[bytes]) -> None:
        self._begin(out)
        for block in self._output:
            self._close(block, out)
        response = settle(self._response("completed"), self._finish, self._usage)
        self._emit(f"response.{response['status']}", {"response": response}, out)


def error_event(problem: Problem, number: int = 0) -> bytes:
    """The `error` event. OpenAI's own carries its fields on top; the SDKs raise only on an `error` object."""
    error = error_object(problem)
    fields: dict[str, Json] = {
        "type": "error",
        "code": problem.code,
        "message": problem.message,
        "param": problem.param,
        "sequence_number": number,
        "error": error,
    }
    return named_event(b"error", encode(fields))


def _part(block: _Block, text: str) -> dict[str, Json]:
    if block.kind == "refusal":
        return {"type": "refusal", "refusal": text}
    return text_part(text, {"content": block.logprobs})


def _item(block: _Block, status: str) -> dict[str, Json]:
    done = status == "completed"
    if block.kind == "tool":
        arguments = (block.text or "{}") if done else ""
        return call_item(block.ident, block.call_id, block.name, arguments, status)
    if block.kind == "thinking":
        return reasoning_item(block.ident, block.text if done else "", block.sealed if done else "")
    return message_item(block.ident, _part(block, block.text) if done else None, status)
