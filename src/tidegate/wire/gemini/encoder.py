"""Deltas written as a Gemini stream: server-sent events, or one JSON array that grows.

A call is written whole, when its block ends. Finishes wait for the end of the stream, so that they come
with the usage and a broken stream never looks finished.
"""

from __future__ import annotations

from collections.abc import Sequence

from tidegate.core.errors import Problem
from tidegate.core.usage import Usage
from tidegate.wire import body
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
from tidegate.wire.gemini.errors import error_body
from tidegate.wire.gemini.logprobs import write_logprobs
from tidegate.wire.gemini.reply import write_call, write_reason, write_thought, write_usage
from tidegate.wire.prompt import Json, ToolUse
from tidegate.wire.sse import data_event

KEEPALIVE = b"\n"
"""An empty line: nothing between two events, white space between two array items. Google's own SDK takes
a comment line for an answer and fails on it."""


class _Block:
    """A block that is open: its kind, and of a call what has come of it so far."""

    __slots__ = ("pieces", "signature", "start")

    def __init__(self, start: BlockStart) -> None:
        self.start = start
        self.pieces: list[str] = []
        self.signature = ""

    def call(self) -> dict[str, Json]:
        """The call part of a tool block."""
        start = self.start
        return write_call(ToolUse(start.id, start.name, "".join(self.pieces), self.signature))


class GenerateEncoder:
    """See StreamEncoder; writes server-sent events."""

    def __init__(self, context: ReplyContext) -> None:
        self.content_type = "text/event-stream"
        self._context = context
        self._start = Start("", "")
        self._tail = b""
        self._usage: Usage | None = None
        self._blocks: dict[tuple[int, int], _Block] = {}
        self._finishes: dict[int, Finish] = {}
        self._done = False

    def encode(self, deltas: Sequence[Delta]) -> bytes:
        """See StreamEncoder."""
        out: list[bytes] = []
        for delta in deltas:
            if self._done:
                break
            if type(delta) is BlockDelta:
                self._piece(delta, out)
            else:
                self._rare(delta, out)
        return b"".join(out)

    def frame(self, chunk: bytes) -> bytes:
        """One chunk as it goes to the client."""
        return data_event(chunk)

    def ending(self) -> bytes:
        """What follows the last chunk."""
        return b""

    def _rare(self, delta: Delta, out: list[bytes]) -> None:
        match delta:
            case Start():
                self._start = delta
                self._tail = b""
            case UsageSeen():
                self._usage = delta.usage
            case BlockStart():
                self._blocks[delta.choice, delta.index] = _Block(delta)
            case BlockDelta():
                self._piece(delta, out)
            case Signature():
                self._sign(delta, out)
            case BlockEnd():
                self._close(delta.choice, delta.index, out)
            case Finish():
                for choice, index in [key for key in self._blocks if key[0] == delta.choice]:
                    self._close(choice, index, out)
                self._finishes.setdefault(delta.choice, delta)
            case Ping():
                out.append(KEEPALIVE)
            case End():
                self._end(out)
            case Failed():
                self._done = True

    def _piece(self, delta: BlockDelta, out: list[bytes]) -> None:
        block = self._blocks.get((delta.choice, delta.index))
        if block is None or not delta.text:
            return
        kind = block.start.kind
        if kind == "tool":
            block.pieces.append(delta.text)
            return
        part = b'{"text":' + body.encode(delta.text) + (b',"thought":true}' if kind == "thinking" else b"}")
        self._chunk(delta.choice, part, delta.logprobs, out)

    def _chunk(self, choice: int, part: bytes, logprobs: Json, out: list[bytes]) -> None:
        if not self._tail:
            self._tail = b"}]," + body.encode(self._names())[1:]
        result = None if logprobs is None else write_logprobs(logprobs)
        beside = b"" if result is None else b',"logprobsResult":' + body.encode(result)
        out.append(
            self.frame(
                b'{"candidates":[{"content":{"parts":[%b],"role":"model"},"index":%d%b%b'
                % (part, choice, beside, self._tail)
            )
        )

    def _names(self) -> dict[str, Json]:
        return {"modelVersion": self._start.model, "responseId": self._start.id or self._context.id}

    def _sign(self, delta: Signature, out: list[bytes]) -> None:
        block = self._blocks.get((delta.choice, delta.index))
        if block is None:
            return
        if block.start.kind == "tool":
            block.signature = delta.signature
        elif block.start.kind == "thinking":
            self._chunk(delta.choice, body.encode(write_thought("", delta.signature)), None, out)

    def _close(self, choice: int, index: int, out: list[bytes]) -> None:
        block = self._blocks.pop((choice, index), None)
        if block is not None and block.start.kind == "tool":
            self._chunk(choice, body.encode(block.call()), None, out)

    def _end(self, out: list[bytes]) -> None:
        for choice, index in list(self._blocks):
            self._close(choice, index, out)
        self._done = True
        finishes = self._finishes or {0: Finish("stop")}
        candidates = [
            {
                "content": {"parts": [{"text": ""}], "role": "model"},
                "finishReason": write_reason(finish.reason),
                "index": choice,
            }
            for choice, finish in sorted(finishes.items())
        ]
        last: dict[str, Json] = {"candidates": candidates}
        if self._usage is not None:
            last["usageMetadata"] = write_usage(self._usage)
        out.append(self.frame(body.encode({**last, **self._names()})) + self.ending())


class ArrayEncoder(GenerateEncoder):
    """See StreamEncoder; writes one JSON array, for clients that do not ask for `alt=sse`.

    How an error is written depends on whether the array is open, so it is this encoder's to write.
    """

    def __init__(self, context: ReplyContext) -> None:
        super().__init__(context)
        self.content_type = "application/json"
        self._opened = False

    def frame(self, chunk: bytes) -> bytes:
        """See GenerateEncoder."""
        lead = b",\n" if self._opened else b"["
        self._opened = True
        return lead + chunk

    def ending(self) -> bytes:
        """See GenerateEncoder."""
        return b"]\n"

    def error_event(self, problem: Problem, request_id: str) -> bytes:
        """See StatefulFailure."""
        self._done = True
        return self.frame(error_body(problem, request_id)) + self.ending()
