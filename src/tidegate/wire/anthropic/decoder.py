"""An Anthropic event stream read into deltas.

Tolerates what relays do to it: missing `event:` lines, a second `message_start`, a delta whose type is not
its block's, a block that is never stopped. Blocks of the operator's own tools have no neutral form and are
left out. The end is `message_stop`; anything less is a cut.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from tidegate.wire import body
from tidegate.wire.answers import UNREADABLE
from tidegate.wire.anthropic.reply import read_reason, read_usage
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
from tidegate.wire.prompt import Json
from tidegate.wire.sse import Event
from tidegate.wire.upstream_error import failed_from


class _Change(msgspec.Struct, gc=False):
    type: str = ""
    text: str | None = None
    partial_json: str | None = None
    thinking: str | None = None
    signature: str | None = None
    stop_reason: str | None = None
    stop_sequence: str | None = None


class _Message(msgspec.Struct):
    type: str = ""
    index: int = 0
    delta: _Change | None = None
    content_block: dict[str, Json] | None = None
    message: dict[str, Json] | None = None
    usage: dict[str, Json] | None = None
    error: Json = None


_decode = msgspec.json.Decoder(_Message).decode
_decode_any = msgspec.json.Decoder().decode
_KNOWN = frozenset(
    {"message_start", "content_block_start", "content_block_delta", "content_block_stop", "message_delta"}
    | {"message_stop", "error"}
)


class _Tool:
    """An open tool block: where it stands, the input it was opened with, and whether fragments came."""

    __slots__ = ("at", "fragments", "given")

    def __init__(self, at: int, given: Json) -> None:
        self.at = at
        self.given = given
        self.fragments = False

    def remaining(self) -> str:
        """The arguments that did not come as fragments."""
        if self.fragments:
            return ""
        return body.encode(self.given).decode() if self.given and isinstance(self.given, dict) else "{}"


class _Prose:
    """The open text or thinking block: the upstream's index, where it stands, and its kind."""

    __slots__ = ("at", "index", "kind")

    def __init__(self, index: int, at: int, kind: BlockKind) -> None:
        self.index = index
        self.at = at
        self.kind = kind


class MessagesDecoder:
    """See StreamDecoder."""

    def __init__(self) -> None:
        self._started = False
        self._finished = False
        self._done = False
        self._next = 0
        self._prose: _Prose | None = None
        self._tools: dict[int, _Tool] = {}
        self._skipped: set[int] = set()
        self._usage: dict[str, Json] = {}

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
        out: list[Delta] = []
        if not self._done:
            self._fail(out, "provider_cut", "The endpoint's stream broke off before its end.")
        return out

    def _take(self, event: Event, out: list[Delta]) -> None:
        if not event.data or event.data == b"[DONE]":
            # A comment, or another dialect's end mark: a sign of life that says nothing.
            out.append(Ping())
            return
        try:
            message = _decode(event.data)
        except UNREADABLE:
            self._unreadable(event, out)
            return
        kind = message.type or event.name.decode("ascii", "replace")
        if kind == "content_block_delta":
            self._change(message, out)
        elif kind in _KNOWN or message.error is not None:
            self._rare(kind, message, out)
        elif kind == "ping":
            out.append(Ping())

    def _rare(self, kind: str, message: _Message, out: list[Delta]) -> None:
        if kind == "message_start":
            self._start(message.message or {}, out)
        elif kind == "content_block_start":
            self._open(message.index, message.content_block or {}, out)
        elif kind == "content_block_stop":
            self._stop(message.index, out)
        elif kind == "message_delta":
            self._settle(message, out)
        elif kind == "message_stop":
            self._end(out)
        else:
            self._done = True
            failed = failed_from({"type": "error", "error": message.error})
            if isinstance(message.error, dict) and message.error.get("type") == "timeout_error":
                failed.status = 504
            out.append(failed)

    def _unreadable(self, event: Event, out: list[Delta]) -> None:
        # An event of a type that we do not know may have any shape; only a known one is held to its own.
        try:
            value = _decode_any(event.data)
        except UNREADABLE:
            value = None
        kind = value.get("type") if isinstance(value, dict) else None
        if not isinstance(kind, str) or kind in _KNOWN:
            self._fail(out, "provider_garbage", "The endpoint sent a stream event that is not in its format.")

    def _fail(self, out: list[Delta], code: str, message: str) -> None:
        self._done = True
        out.append(Failed(code, message))

    def _start(self, message: dict[str, Json], out: list[Delta]) -> None:
        if self._started:
            return
        self._started = True
        usage = message.get("usage")
        tier = usage.get("service_tier") if isinstance(usage, dict) else None
        out.append(Start(_string(message.get("id")), _string(message.get("model")), service_tier=_string(tier)))
        if isinstance(usage, dict):
            self._use(usage, out)

    def _use(self, usage: dict[str, Json], out: list[Delta]) -> None:
        for key, value in usage.items():
            # Counts are cumulative and optional: a later null or 0 takes nothing back.
            if value or key not in self._usage:
                self._usage[key] = value
        out.append(UsageSeen(read_usage(self._usage)))

    def _open(self, index: int, block: dict[str, Json], out: list[Delta]) -> None:
        kind = block.get("type")
        self._skipped.discard(index)
        if kind == "tool_use":
            self._stop(index, out)
            at = self._begin(out)
            self._tools[index] = _Tool(at, block.get("input"))
            out.append(BlockStart(at, "tool", id=_string(block.get("id")), name=_string(block.get("name"))))
        elif kind == "text":
            self._open_prose(index, "text", out)
            self._say(_string(block.get("text")), out)
        elif kind == "thinking":
            self._open_prose(index, "thinking", out)
            self._say(_string(block.get("thinking")), out)
            self._sign(index, _string(block.get("signature")), out)
        elif kind == "redacted_thinking":
            self._open_prose(index, "thinking", out, _string(block.get("data")))
        else:
            self._skipped.add(index)

    def _begin(self, out: list[Delta]) -> int:
        self._start({}, out)
        at = self._next
        self._next += 1
        return at

    def _open_prose(self, index: int, kind: BlockKind, out: list[Delta], redacted: str = "") -> _Prose:
        self._close_prose(out)
        at = self._begin(out)
        self._prose = prose = _Prose(index, at, kind)
        out.append(BlockStart(at, kind, redacted=redacted))
        return prose

    def _say(self, text: str, out: list[Delta]) -> None:
        if text and self._prose is not None:
            out.append(BlockDelta(self._prose.at, text))

    def _sign(self, index: int, signature: str, out: list[Delta]) -> None:
        prose = self._prose
        if signature and prose is not None and prose.index == index and prose.kind == "thinking":
            out.append(Signature(prose.at, signature))

    def _change(self, message: _Message, out: list[Delta]) -> None:
        change, index = message.delta, message.index
        if change is None:
            self._fail(out, "provider_garbage", "The endpoint sent a block delta without a delta.")
        elif change.type == "text_delta":
            self._add_prose(index, "text", change.text, out)
        elif change.type == "input_json_delta":
            self._add_arguments(index, change.partial_json, out)
        elif change.type == "thinking_delta":
            self._add_prose(index, "thinking", change.thinking, out)
        elif change.type == "signature_delta":
            self._sign(index, change.signature or "", out)

    def _add_prose(self, index: int, kind: BlockKind, text: str | None, out: list[Delta]) -> None:
        if not text:
            return
        prose = self._prose
        if prose is None or prose.index != index or prose.kind != kind:
            if index in self._skipped:
                return
            # The delta says what it is; a block opened as something else is a relay's mistake.
            prose = self._open_prose(index, kind, out)
        out.append(BlockDelta(prose.at, text))

    def _add_arguments(self, index: int, fragment: str | None, out: list[Delta]) -> None:
        tool = self._tools.get(index)
        if tool is not None:
            if fragment:
                tool.fragments = True
                out.append(BlockDelta(tool.at, fragment))
        elif fragment and index not in self._skipped:
            # Arguments of no call would vanish, and the call with them.
            self._fail(out, "provider_garbage", "The endpoint sent tool arguments outside a tool block.")

    def _stop(self, index: int, out: list[Delta]) -> None:
        tool = self._tools.pop(index, None)
        if tool is not None:
            if rest := tool.remaining():
                out.append(BlockDelta(tool.at, rest))
            out.append(BlockEnd(tool.at))
        elif self._prose is not None and self._prose.index == index:
            self._close_prose(out)

    def _close_prose(self, out: list[Delta]) -> None:
        if self._prose is not None:
            out.append(BlockEnd(self._prose.at))
            self._prose = None

    def _close_all(self, out: list[Delta]) -> None:
        self._close_prose(out)
        for index in list(self._tools):
            self._stop(index, out)

    def _settle(self, message: _Message, out: list[Delta]) -> None:
        self._start({}, out)
        change = message.delta
        if change is not None and change.stop_reason and not self._finished:
            self._finished = True
            self._close_all(out)
            out.append(Finish(read_reason(change.stop_reason), stop_sequence=change.stop_sequence or ""))
        if message.usage is not None:
            self._use(message.usage, out)

    def _end(self, out: list[Delta]) -> None:
        if not self._started:
            self._fail(out, "provider_garbage", "The endpoint ended an answer that it had not begun.")
            return
        self._close_all(out)
        self._done = True
        out.append(End())


def _string(value: Json) -> str:
    return value if isinstance(value, str) else ""
