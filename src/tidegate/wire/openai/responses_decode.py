"""Responses streams decoded into deltas.

The end is `response.completed` or `response.incomplete`; anything less is a cut. What an endpoint does not
send in fragments is taken from its whole items, so that nothing is lost and nothing said twice.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec

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
from tidegate.wire.openai.chat_chunks import Garbage, arguments_text, read_object
from tidegate.wire.openai.chat_decode import ChoiceState, cut, garbage
from tidegate.wire.openai.responses_parts import read_reasoning
from tidegate.wire.openai.responses_reply import read_finish, seconds
from tidegate.wire.openai.usage import read_usage
from tidegate.wire.prompt import Json
from tidegate.wire.sse import Event
from tidegate.wire.upstream_error import failed_from


class _Fields(msgspec.Struct):
    type: str | None = None
    output_index: int | None = None
    content_index: int | None = None
    summary_index: int | None = None
    delta: str | None = None
    logprobs: Any = None
    item: Any = None
    response: Any = None
    error: Any = None


_strict = msgspec.json.Decoder(_Fields).decode
_PARAGRAPH = "\n\n"


class _Item:
    """What came of one output item: `block` is a function call's, `said` the content parts that came in fragments."""

    __slots__ = ("block", "done", "ended", "ident", "said", "summary")

    def __init__(self, ident: str = "") -> None:
        self.ident = ident
        self.block = -1
        self.said: set[int] = set()
        self.summary = -1
        self.done = False
        self.ended = False


class ResponsesDecoder:
    """One stream. After Failed or End nothing more comes."""

    __slots__ = ("_closed", "_items", "_place", "_refused", "_started", "_state", "_tools")

    def __init__(self) -> None:
        self._state = ChoiceState(0, "")
        self._items: dict[int, _Item] = {}
        self._place: tuple[int, int] = (-1, -1)
        self._started = False
        self._closed = False
        self._refused = False
        self._tools = False

    def feed(self, events: Sequence[Event]) -> list[Delta]:
        """The deltas of these events."""
        out: list[Delta] = []
        for event in events:
            if self._closed:
                break
            if not event.data or event.data.startswith(b"[DONE]"):
                out.append(Ping())
                continue
            try:
                self._event(_read(event.data), event, out)
            except Garbage:
                self._fail(garbage(), out)
        return out

    def end(self) -> list[Delta]:
        """The upstream closed: a cut, unless its end was seen."""
        out: list[Delta] = []
        if not self._closed:
            self._fail(cut(), out)
        return out

    def _event(self, fields: _Fields, event: Event, out: list[Delta]) -> None:
        kind = fields.type or event.name.decode("utf-8", "replace")
        if kind == "response.output_text.delta":
            self._say("text", fields, out)
        elif kind == "response.function_call_arguments.delta":
            self._arguments(fields, out)
        elif kind in ("response.reasoning_summary_text.delta", "response.reasoning_text.delta"):
            self._think(fields, out)
        elif kind == "response.refusal.delta":
            self._say("refusal", fields, out)
        elif kind == "response.output_item.added":
            self._added(fields, out)
        elif kind == "response.output_item.done":
            self._done(self._index(fields), fields.item, out)
        elif kind in ("response.completed", "response.incomplete"):
            self._complete(fields.response, out)
        elif kind in ("error", "response.failed", "response.cancelled") or fields.error:
            self._fail(_failure(fields, event.data), out)
        elif fields.response is not None:
            self._start(fields.response, out)

    def _start(self, response: Json, out: list[Delta]) -> None:
        if self._started:
            return
        self._started = True
        fields = response if isinstance(response, dict) else {}
        out.append(
            Start(
                id=_string(fields.get("id")),
                model=_string(fields.get("model")),
                created=seconds(fields.get("created_at")),
                service_tier=_string(fields.get("service_tier")),
            )
        )

    def _index(self, fields: _Fields) -> int:
        # An endpoint that does not number its items has one at a time.
        return len(self._items) - 1 if fields.output_index is None else fields.output_index

    def _item(self, index: int, out: list[Delta]) -> _Item:
        self._start(None, out)
        item = self._items.get(index)
        if item is None:
            item = self._items[index] = _Item()
        return item

    def _say(self, kind: BlockKind, fields: _Fields, out: list[Delta]) -> None:
        if fields.delta:
            index, content = self._index(fields), fields.content_index or 0
            self._item(index, out).said.add(content)
            self._text(kind, (index, content), fields.delta, out, _logprobs(fields.logprobs))

    def _text(self, kind: BlockKind, place: tuple[int, int], text: str, out: list[Delta], logprobs: Json) -> None:
        state = self._state
        if state.kind != kind or self._place != place:
            self._place = place
            state.open(kind, out)
        self._refused = self._refused or kind == "refusal"
        out.append(BlockDelta(state.block, text, 0, logprobs))

    def _think(self, fields: _Fields, out: list[Delta]) -> None:
        if not fields.delta:
            return
        index = self._index(fields)
        item = self._item(index, out)
        number = fields.summary_index if fields.summary_index is not None else fields.content_index or 0
        self._open_thinking(index, item, out)
        text = fields.delta if item.summary in (-1, number) else _PARAGRAPH + fields.delta
        item.summary = number
        out.append(BlockDelta(self._state.block, text))

    def _open_thinking(self, index: int, item: _Item, out: list[Delta]) -> None:
        if self._state.kind != "thinking" or self._place != (index, 0):
            self._place = (index, 0)
            self._state.open("thinking", out, ident=item.ident)

    def _arguments(self, fields: _Fields, out: list[Delta]) -> None:
        item = self._items.get(self._index(fields))
        if item is not None and item.block >= 0 and not item.ended and fields.delta:
            item.said.add(0)
            out.append(BlockDelta(item.block, fields.delta))

    def _added(self, fields: _Fields, out: list[Delta]) -> None:
        found = fields.item if isinstance(fields.item, dict) else {}
        index = len(self._items) if fields.output_index is None else fields.output_index
        item = self._item(index, out)
        item.ident = item.ident or _string(found.get("id"))
        if found.get("type") == "function_call" and item.block < 0:
            self._call(item, found, out)

    def _call(self, item: _Item, found: dict[str, Json], out: list[Delta]) -> None:
        self._tools = True
        self._state.close(out)
        item.block = self._state.next
        self._state.next += 1
        call_id = _string(found.get("call_id")) or _string(found.get("id"))
        out.append(BlockStart(item.block, "tool", id=call_id, name=_string(found.get("name"))))

    def _done(self, index: int, found: Json, out: list[Delta]) -> None:
        item = self._item(index, out)
        if item.done or not isinstance(found, dict):
            return
        item.done = True
        kind = found.get("type")
        if kind == "function_call":
            self._done_call(item, found, out)
        elif kind == "reasoning":
            self._done_reasoning(index, item, found, out)
        elif kind == "message":
            self._done_message(index, item, found, out)

    def _done_call(self, item: _Item, found: dict[str, Json], out: list[Delta]) -> None:
        if item.block < 0:
            self._call(item, found, out)
        arguments = arguments_text(found.get("arguments"))
        if not item.said and arguments:
            out.append(BlockDelta(item.block, arguments))
        item.ended = True
        out.append(BlockEnd(item.block))

    def _done_reasoning(self, index: int, item: _Item, found: dict[str, Json], out: list[Delta]) -> None:
        thinking = read_reasoning(found)
        item.ident = item.ident or thinking.id
        if thinking.text and item.summary < 0:
            self._open_thinking(index, item, out)
            out.append(BlockDelta(self._state.block, thinking.text))
        sealed = thinking.signature or thinking.redacted
        if self._state.kind == "thinking" and self._place == (index, 0):
            if sealed:
                out.append(Signature(self._state.block, sealed))
            self._state.close(out)
        elif sealed:
            self._state.open("thinking", out, redacted=sealed, ident=thinking.id)
            self._state.close(out)

    def _done_message(self, index: int, item: _Item, found: dict[str, Json], out: list[Delta]) -> None:
        content = found.get("content")
        for number, entry in enumerate(content if isinstance(content, list) else []):
            if number in item.said or not isinstance(entry, dict):
                continue
            if text := _string(entry.get("text")):
                self._text("text", (index, number), text, out, _logprobs(entry.get("logprobs")))
            elif refusal := _string(entry.get("refusal")):
                self._text("refusal", (index, number), refusal, out, None)
        if self._place[0] == index:
            self._state.close(out)

    def _complete(self, response: Json, out: list[Delta]) -> None:
        if not isinstance(response, dict):
            self._fail(garbage(), out)
            return
        self._start(response, out)
        output = response.get("output")
        for index, found in enumerate(output if isinstance(output, list) else []):
            self._done(index, found, out)
        self._state.close(out)
        out.extend(BlockEnd(item.block) for item in self._items.values() if item.block >= 0 and not item.ended)
        reason = read_finish(response.get("incomplete_details"), tools=self._tools, refused=self._refused)
        usage = read_usage(response.get("usage"))
        if usage is not None:
            out.append(UsageSeen(usage))
        out += [Finish(reason), End()]
        self._closed = True

    def _fail(self, failed: Failed, out: list[Delta]) -> None:
        out.append(failed)
        self._closed = True


def _read(data: bytes) -> _Fields:
    try:
        return _strict(data)
    except msgspec.ValidationError:
        return _lenient(read_object(data))
    except (msgspec.DecodeError, UnicodeError, RecursionError):
        raise Garbage from None


def _lenient(fields: dict[str, Json]) -> _Fields:
    numbers = {key: fields.get(key) for key in ("output_index", "content_index", "summary_index")}
    return _Fields(
        type=_string(fields.get("type")) or None,
        delta=_string(fields.get("delta")) or None,
        logprobs=fields.get("logprobs"),
        item=fields.get("item"),
        response=fields.get("response"),
        error=fields.get("error"),
        **{key: value if type(value) is int else None for key, value in numbers.items()},
    )


def _failure(fields: _Fields, data: bytes) -> Failed:
    response = fields.response
    if isinstance(response, dict):
        return failed_from({"error": response.get("error")})
    return failed_from(read_object(data))


def _logprobs(value: Json) -> Json:
    return {"content": value, "refusal": None} if isinstance(value, list) and value else None


def _string(value: Json) -> str:
    return value if isinstance(value, str) else ""
