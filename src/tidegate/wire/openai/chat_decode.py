"""Chat and text completion streams decoded into deltas, from OpenAI and from everyone who imitates it.

The reason to finish is held until the stream ends, since some endpoints send one in every chunk. An
answer is complete only if every choice got a reason: relays put `[DONE]` behind a broken upstream too.
"""

from __future__ import annotations

from collections.abc import Sequence

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
from tidegate.wire.openai.chat_chunks import Chunk, ChunkChoice, DeltaFields, Garbage, read_chunk, read_object
from tidegate.wire.openai.chat_tools import ToolAssembler
from tidegate.wire.openai.finish import read_finish
from tidegate.wire.openai.reasoning import read_details
from tidegate.wire.openai.usage import read_usage
from tidegate.wire.prompt import Json
from tidegate.wire.sse import Event
from tidegate.wire.upstream_error import failed_from

_OPEN_BRACE = 0x7B


def garbage() -> Failed:
    """The failure of a stream with an event that cannot be parsed."""
    return Failed("provider_garbage", "The endpoint sent a stream event that is not valid JSON.")


def cut() -> Failed:
    """The failure of a stream that ended before its answer did."""
    return Failed("provider_cut", "The endpoint ended the stream before the answer was complete.")


class ChoiceState:
    """What is open of one choice."""

    __slots__ = ("block", "finish", "index", "kind", "next", "refused", "stop", "tools")

    def __init__(self, index: int, prefix: str) -> None:
        self.index = index
        self.next = 0
        self.block = -1
        self.kind: BlockKind | None = None
        self.tools = ToolAssembler(index, prefix)
        self.finish = ""
        self.stop = ""
        self.refused = False

    def say(self, kind: BlockKind, text: str, out: list[Delta], logprobs: Json = None) -> None:
        """A fragment of text, in the open block of its kind or in a new one."""
        if self.kind != kind:
            self.open(kind, out)
        out.append(BlockDelta(self.block, text, self.index, logprobs))

    def open(self, kind: BlockKind, out: list[Delta], *, redacted: str = "", ident: str = "") -> None:
        """Open a text-like block and close the one before."""
        self.close(out)
        self.block, self.kind = self.next, kind
        self.next += 1
        out.append(BlockStart(self.block, kind, self.index, id=ident, redacted=redacted))

    def close(self, out: list[Delta]) -> None:
        """Close the text-like block, if one is open."""
        if self.kind is not None:
            out.append(BlockEnd(self.block, self.index))
            self.kind = None

    def add_tools(self, deltas: list[Delta], out: list[Delta]) -> None:
        """Take over what the tool assembler gave; a new tool block closes an open text."""
        for delta in deltas:
            if type(delta) is BlockStart:
                self.close(out)
                self.next += 1
            out.append(delta)

    def complete(self, out: list[Delta]) -> None:
        """Close everything and say why the choice ended."""
        self.add_tools(self.tools.flush(self.next), out)
        self.close(out)
        out.extend(BlockEnd(block, self.index) for block in self.tools.blocks)
        reason = read_finish(self.finish, tools=bool(self.tools), refused=self.refused, stop=self.stop)
        out.append(Finish(reason, self.index, self.stop))


class ChatDecoder:
    """One stream. After Failed or End nothing more comes."""

    __slots__ = ("_choices", "_closed", "_id", "_started")

    def __init__(self) -> None:
        self._choices: dict[int, ChoiceState] = {}
        self._started = False
        self._closed = False
        self._id = ""

    def feed(self, events: Sequence[Event]) -> list[Delta]:
        """The deltas of these events."""
        out: list[Delta] = []
        for event in events:
            if self._closed:
                break
            data = event.data
            if not data:
                out.append(Ping())
            elif data[0] != _OPEN_BRACE and data.strip().startswith(b"[DONE]"):
                self._finish(out)
            elif event.name == b"error":
                self._fail(failed_from(_document(data)), out)
            else:
                self._event(data, out)
        return out

    def end(self) -> list[Delta]:
        """The upstream closed; many relays leave out `[DONE]`, so finish reasons decide."""
        out: list[Delta] = []
        if not self._closed:
            self._finish(out)
        return out

    def _event(self, data: bytes, out: list[Delta]) -> None:
        try:
            chunk = read_chunk(data)
        except Garbage:
            self._fail(garbage(), out)
            return
        choices = chunk.choices
        if chunk.error or (choices is None and chunk.usage is None):
            document = _document(data)
            if chunk.error or _is_error(document):
                self._fail(failed_from(document), out)
            return
        if not self._started and (choices or chunk.usage):
            self._start(chunk, out)
        for choice in choices or ():
            self._choice(choice, out)
        if chunk.usage is not None:
            self._usage(chunk.usage, out)
        elif chunk.x_groq is not None and isinstance(chunk.x_groq, dict):
            self._usage(chunk.x_groq.get("usage"), out)

    def _start(self, chunk: Chunk, out: list[Delta]) -> None:
        self._started = True
        self._id = chunk.id or ""
        provider = chunk.provider if isinstance(chunk.provider, str) else ""
        out.append(
            Start(
                self._id,
                chunk.model or "",
                chunk.created or 0,
                chunk.system_fingerprint or "",
                chunk.service_tier or "",
                provider,
            )
        )

    def _usage(self, value: Json, out: list[Delta]) -> None:
        usage = read_usage(value)
        if usage is not None:
            out.append(UsageSeen(usage))

    def _choice(self, choice: ChunkChoice, out: list[Delta]) -> None:
        state = self._choices.get(choice.index)
        if state is None:
            state = self._choices[choice.index] = ChoiceState(choice.index, self._id)
        delta = choice.delta or choice.message
        if delta is not None:
            _add(state, delta, choice.logprobs, out)
        if choice.text:
            state.say("text", choice.text, out, choice.logprobs)
        if choice.finish_reason:
            state.finish = choice.finish_reason
            if isinstance(choice.stop_reason, str):
                state.stop = choice.stop_reason
        if choice.usage is not None:
            self._usage(choice.usage, out)

    def _finish(self, out: list[Delta]) -> None:
        states = self._choices.values()
        if not states or not all(state.finish for state in states):
            self._fail(cut(), out)
            return
        if any(read_finish(state.finish) == "error" for state in states):
            self._fail(Failed("provider_error", "The endpoint says that it broke off the answer."), out)
            return
        for state in states:
            state.complete(out)
        out.append(End())
        self._closed = True

    def _fail(self, failed: Failed, out: list[Delta]) -> None:
        out.append(failed)
        self._closed = True


def _add(state: ChoiceState, delta: DeltaFields, logprobs: Json, out: list[Delta]) -> None:
    if delta.reasoning_content or delta.reasoning:
        state.say("thinking", delta.reasoning_content or delta.reasoning or "", out)
    if delta.reasoning_details is not None:
        _add_details(state, delta, out)
    if delta.content:
        state.say("text", delta.content, out, logprobs)
    if delta.refusal:
        state.refused = True
        state.say("refusal", delta.refusal, out)
    for call in delta.tool_calls or ():
        state.add_tools(state.tools.add(call, state.next), out)
    if delta.function_call is not None:
        state.add_tools(state.tools.legacy(delta.function_call, state.next), out)


def _add_details(state: ChoiceState, delta: DeltaFields, out: list[Delta]) -> None:
    details = delta.reasoning_details
    said = bool(delta.reasoning_content or delta.reasoning)
    for block in read_details(details) if isinstance(details, list) else []:
        if block.redacted:
            state.open("thinking", out, redacted=block.redacted, ident=block.id)
            state.close(out)
            continue
        if block.text and not said:
            state.say("thinking", block.text, out)
        if block.signature:
            if state.kind != "thinking":
                state.open("thinking", out)
            out.append(Signature(state.block, block.signature, state.index))


def _document(data: bytes) -> Json:
    try:
        return read_object(data)
    except Garbage:
        return None


def _is_error(document: Json) -> bool:
    # vLLM and others send their error object bare.
    return isinstance(document, dict) and (
        document.get("object") == "error"
        or document.get("type") == "error"
        or ("code" in document and isinstance(document.get("message"), str))
    )
