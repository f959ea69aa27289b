"""Deltas written as an Anthropic event stream, in the strict order its clients rely on.

One block is open at a time: what belongs to a later one waits until the earlier has ended. The finish
waits for the end, so that usage which comes after it is told and a broken stream never looks finished.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence

from tidegate.core.usage import NO_USAGE, Usage
from tidegate.wire import body
from tidegate.wire.anthropic.reply import tool_id, write_reason, write_usage
from tidegate.wire.delta import (
    BlockDelta,
    BlockEnd,
    BlockStart,
    Delta,
    End,
    Failed,
    Finish,
    Ping,
    Signature,
    Start,
    UsageSeen,
)
from tidegate.wire.dialect import ReplyContext
from tidegate.wire.prompt import Json
from tidegate.wire.sse import named_event

KEEPALIVE = b'event: ping\ndata: {"type": "ping"}\n\n'
"""Says that the stream is alive; clients skip it."""

_HEAD = b'event: content_block_delta\ndata: {"type":"content_block_delta","index":%d,"delta":{"type":%b:'
_TAIL = b"}}\n\n"
_PIECES = {
    "text": b'"text_delta","text"',
    "refusal": b'"text_delta","text"',
    "thinking": b'"thinking_delta","thinking"',
    "tool": b'"input_json_delta","partial_json"',
}


class _Block:
    """A block on its way: not yet open (`head` empty, deltas waiting), open, or ended."""

    __slots__ = ("ended", "head", "index", "start", "waiting")

    def __init__(self, start: BlockStart) -> None:
        self.start = start
        self.index = 0
        self.head = b""
        self.waiting: list[BlockDelta | Signature] = []
        self.ended = False


class MessagesEncoder:
    """See StreamEncoder. Of several choices the first is written; the format has room for one."""

    def __init__(self, context: ReplyContext) -> None:
        self.content_type = "text/event-stream"
        self._context = context
        self._start: Start | None = None
        self._started = False
        self._done = False
        self._usage: Usage = NO_USAGE
        self._finish: Finish | None = None
        self._blocks: dict[int, _Block] = {}
        self._open: _Block | None = None
        self._queue: deque[_Block] = deque()
        self._next = 0
        self._has_tools = False

    def encode(self, deltas: Sequence[Delta]) -> bytes:
        """See StreamEncoder."""
        out: list[bytes] = []
        for delta in deltas:
            if type(delta) is BlockDelta:
                self._piece(delta, out)
            else:
                self._rare(delta, out)
        return b"".join(out)

    def _rare(self, delta: Delta, out: list[bytes]) -> None:
        if self._done:
            return
        match delta:
            case Start():
                self._start = self._start or delta
            case UsageSeen():
                self._usage = delta.usage
            case BlockStart():
                self._block_start(delta, out)
            case BlockDelta() | Signature():
                self._piece(delta, out)
            case BlockEnd():
                self._block_end(delta, out)
            case Finish():
                if delta.choice == 0:
                    self._close_all(out)
                    self._finish = self._finish or delta
            case Ping():
                if self._start is not None:
                    self._begin(out)
                # Before the start a ping goes out alone: the answer opens with what the start will say.
                out.append(KEEPALIVE)
            case End():
                self._end(out)
            case Failed():
                self._done = True

    def _begin(self, out: list[bytes]) -> None:
        # Not on Start itself: the usage that comes right after it belongs into the same event.
        if self._started:
            return
        self._started = True
        start = self._start or Start("", "")
        usage = write_usage(self._usage)
        if start.service_tier:
            usage["service_tier"] = start.service_tier
        message: dict[str, Json] = {
            "id": start.id or self._context.id,
            "type": "message",
            "role": "assistant",
            "model": start.model,
            "content": [],
            "stop_reason": None,
            "stop_sequence": None,
            "usage": usage,
        }
        out.append(_event("message_start", message=message))

    def _block_start(self, start: BlockStart, out: list[bytes]) -> None:
        if start.choice:
            return
        self._begin(out)
        block = _Block(start)
        self._blocks[start.index] = block
        if self._open is None:
            self._show(block, out)
        else:
            self._queue.append(block)

    def _show(self, block: _Block, out: list[bytes]) -> None:
        block.index = self._next
        self._next += 1
        self._open = block
        start = block.start
        block.head = _HEAD % (block.index, _PIECES[start.kind])
        self._has_tools = self._has_tools or start.kind == "tool"
        out.append(_event("content_block_start", index=block.index, content_block=self._opening(block)))
        for delta in block.waiting:
            self._write(block, delta, out)
        block.waiting.clear()

    def _opening(self, block: _Block) -> dict[str, Json]:
        start = block.start
        if start.kind == "tool":
            known = start.id or tool_id(
                self._start.id if self._start and self._start.id else self._context.id, block.index
            )
            return {"type": "tool_use", "id": known, "name": start.name, "input": {}}
        if start.kind != "thinking":
            return {"type": "text", "text": ""}
        if start.redacted:
            return {"type": "redacted_thinking", "data": start.redacted}
        return {"type": "thinking", "thinking": "", "signature": ""}

    def _piece(self, delta: BlockDelta | Signature, out: list[bytes]) -> None:
        if delta.choice or self._done:
            return
        block = self._blocks.get(delta.index)
        if block is None or block.ended:
            return
        if block is self._open:
            self._write(block, delta, out)
        else:
            block.waiting.append(delta)

    def _write(self, block: _Block, delta: BlockDelta | Signature, out: list[bytes]) -> None:
        if type(delta) is BlockDelta:
            if delta.text and not block.start.redacted:
                out.append(block.head + body.encode(delta.text) + _TAIL)
        elif type(delta) is Signature and block.start.kind == "thinking":
            change = {"type": "signature_delta", "signature": delta.signature}
            out.append(_event("content_block_delta", index=block.index, delta=change))

    def _block_end(self, end: BlockEnd, out: list[bytes]) -> None:
        block = self._blocks.get(end.index)
        if end.choice or block is None:
            return
        block.ended = True
        self._advance(out)

    def _advance(self, out: list[bytes]) -> None:
        # Closes what has ended and shows what waited, until a block is open that goes on.
        while self._open is not None and self._open.ended:
            out.append(_event("content_block_stop", index=self._open.index))
            self._open = None
            if self._queue:
                self._show(self._queue.popleft(), out)

    def _close_all(self, out: list[bytes]) -> None:
        for block in self._blocks.values():
            block.ended = True
        self._advance(out)

    def _end(self, out: list[bytes]) -> None:
        self._begin(out)
        self._close_all(out)
        self._done = True
        finish = self._finish or Finish("stop")
        change = {
            "stop_reason": write_reason(finish.reason, self._has_tools),
            "stop_sequence": finish.stop_sequence or None,
        }
        out.append(_event("message_delta", delta=change, usage=write_usage(self._usage)))
        out.append(_event("message_stop"))


def _event(kind: str, **fields: Json) -> bytes:
    return named_event(kind.encode(), body.encode({"type": kind, **fields}))
