"""A Gemini stream of chunks read into deltas.

Text parts that follow each other are one block, a call is whole. The format has no end mark: the stream
ended properly when every candidate has its `finishReason`, or the prompt was blocked; else it was cut.
Parts with no neutral block (made images, code of the operator's tools) are left out.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from tidegate.wire import body
from tidegate.wire.answers import UNREADABLE
from tidegate.wire.delta import (
    BlockDelta,
    BlockEnd,
    BlockKind,
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
from tidegate.wire.gemini.logprobs import read_logprobs
from tidegate.wire.gemini.reply import call_prefix, read_reason, read_usage
from tidegate.wire.prompt import Json
from tidegate.wire.sse import Event
from tidegate.wire.upstream_error import failed_from


class _Call(msgspec.Struct):
    id: str | None = None
    name: str | None = None
    args: dict[str, Json] | None = None


class _Part(msgspec.Struct, rename="camel"):
    text: str | None = None
    thought: bool | None = None
    thought_signature: str | None = None
    function_call: _Call | None = None


class _Content(msgspec.Struct):
    parts: list[_Part] | None = None


class _Candidate(msgspec.Struct, rename="camel"):
    content: _Content | None = None
    finish_reason: str | None = None
    index: int | None = None
    logprobs_result: Json = None


class _Feedback(msgspec.Struct, rename="camel"):
    block_reason: str | None = None


class _Chunk(msgspec.Struct, rename="camel"):
    candidates: list[_Candidate] | None = None
    prompt_feedback: _Feedback | None = None
    usage_metadata: dict[str, Json] | None = None
    model_version: str | None = None
    response_id: str | None = None
    error: Json = None


_decode = msgspec.json.Decoder(_Chunk).decode


class _Choice:
    """One candidate: its open block (-1 for none) and kind, the next block's index, calls so far, and the finish."""

    __slots__ = ("at", "calls", "finished", "index", "kind", "next")

    def __init__(self, index: int) -> None:
        self.index = index
        self.at = -1
        self.kind: BlockKind = "text"
        self.next = 0
        self.calls = 0
        self.finished = False

    def begin(self) -> int:
        """The index of a new block."""
        self.next += 1
        return self.next - 1

    def say(self, kind: BlockKind, text: str, logprobs: Json, out: list[Delta]) -> None:
        """Text of the open block if it is of this kind, else of a new one."""
        if self.at < 0 or self.kind != kind:
            self.close(out)
            self.at, self.kind = self.begin(), kind
            out.append(BlockStart(self.at, kind, self.index))
        if text:
            out.append(BlockDelta(self.at, text, self.index, logprobs))

    def close(self, out: list[Delta]) -> None:
        """End the open block, if any."""
        if self.at >= 0:
            out.append(BlockEnd(self.at, self.index))
            self.at = -1


class GenerateDecoder:
    """See StreamDecoder."""

    def __init__(self) -> None:
        self._started = False
        self._blocked = False
        self._done = False
        self._prefix = "call"
        self._reported: dict[str, Json] = {}
        self._choices: dict[int, _Choice] = {}

    def feed(self, events: Sequence[Event]) -> list[Delta]:
        """See StreamDecoder."""
        out: list[Delta] = []
        for event in events:
            if self._done:
                break
            try:
                self._take(event, out)
            except RecursionError:
                self._fail(out, "provider_garbage", "The endpoint sent a stream event that is nested too deeply.")
        return out

    def end(self) -> list[Delta]:
        """See StreamDecoder."""
        if self._done:
            return []
        out: list[Delta] = []
        choices = self._choices.values()
        if self._blocked or (choices and all(choice.finished for choice in choices)):
            self._done = True
            out.append(End())
        else:
            self._fail(out, "provider_cut", "The endpoint's stream broke off before its end.")
        return out

    def _fail(self, out: list[Delta], code: str, message: str) -> None:
        self._done = True
        out.append(Failed(code, message))

    def _take(self, event: Event, out: list[Delta]) -> None:
        data = event.data or _bare(event.raw)
        if not data or data == b"[DONE]":
            out.append(Ping())
            return
        try:
            chunk = _decode(data)
        except UNREADABLE:
            self._fail(out, "provider_garbage", "The endpoint sent a stream event that is not in its format.")
            return
        if chunk.error is not None:
            self._done = True
            out.append(_failed(chunk.error))
            return
        if not self._started:
            self._start(chunk, out)
        if chunk.usage_metadata is not None:
            # Before the content: an encoder that opens its answer with the input tokens then knows them.
            self._use(chunk.usage_metadata, out)
        for candidate in chunk.candidates or ():
            self._candidate(candidate, out)
        feedback = chunk.prompt_feedback
        if feedback is not None and feedback.block_reason and not self._choices and not self._blocked:
            self._blocked = True
            out.append(Finish("content_filter"))

    def _start(self, chunk: _Chunk, out: list[Delta]) -> None:
        self._started = True
        self._prefix = call_prefix(chunk.response_id or "")
        tier = (chunk.usage_metadata or {}).get("serviceTier")
        out.append(
            Start(
                chunk.response_id or "",
                chunk.model_version or "",
                service_tier=tier if isinstance(tier, str) else "",
            )
        )

    def _use(self, reported: dict[str, Json], out: list[Delta]) -> None:
        if reported != self._reported:
            self._reported = reported
            out.append(UsageSeen(read_usage(reported)))

    def _candidate(self, candidate: _Candidate, out: list[Delta]) -> None:
        index = candidate.index or 0
        choice = self._choices.get(index)
        if choice is None:
            choice = self._choices[index] = _Choice(index)
        if choice.finished:
            return
        logprobs = None if candidate.logprobs_result is None else read_logprobs(candidate.logprobs_result)
        if candidate.content is not None:
            for part in candidate.content.parts or ():
                self._part(choice, part, logprobs, out)
        reason = read_reason(candidate.finish_reason or "", choice.calls > 0)
        if reason is not None:
            choice.finished = True
            choice.close(out)
            out.append(Finish(reason, index))

    def _part(self, choice: _Choice, part: _Part, logprobs: Json, out: list[Delta]) -> None:
        if part.function_call is not None:
            self._call(choice, part.function_call, part.thought_signature or "", out)
        elif part.text is not None and part.thought:
            signature = part.thought_signature
            if part.text or signature:
                choice.say("thinking", part.text, None, out)
            if signature:
                out.append(Signature(choice.at, signature, choice.index))
        elif part.text:
            choice.say("text", part.text, logprobs, out)

    def _call(self, choice: _Choice, call: _Call, signature: str, out: list[Delta]) -> None:
        choice.close(out)
        at = choice.begin()
        known = call.id or f"{self._prefix}_{choice.index}_{choice.calls}"
        choice.calls += 1
        out.append(BlockStart(at, "tool", choice.index, known, call.name or ""))
        out.append(BlockDelta(at, body.encode(call.args or {}).decode(), choice.index))
        if signature:
            out.append(Signature(at, signature, choice.index))
        out.append(BlockEnd(at, choice.index))


def _bare(raw: bytes) -> bytes:
    # Google breaks off with an error that is written between the events, without `data:`, alone or in an array.
    text = raw.strip()
    if text.startswith(b"[") and text.endswith(b"]"):
        text = text[1:-1].strip()
    return text if text.startswith(b"{") else b""


def _failed(error: Json) -> Failed:
    failed = failed_from({"error": error})
    if isinstance(error, dict) and error.get("code") == 504:
        failed.status = 504
    return failed
