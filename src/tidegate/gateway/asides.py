"""What an answer says beside what its decoder takes from it: texts and tool calls in fields of no meaning to us.

An answer that goes on byte for byte takes them along, and a client may heed them: nothing passes unseen.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Final

import msgspec

from tidegate.detect.acts.act import ToolCall
from tidegate.wire.body import encode, says_twice
from tidegate.wire.delta import BlockDelta, BlockStart, Delta, Signature
from tidegate.wire.prompt import Json
from tidegate.wire.sse import Event

_WORD: Final = 64
"""Text of up to so many characters that is a name or an id says nothing."""

_MOST_HARMLESS: Final = 256
_SHORT: Final = 1024
"""Bounds of what is remembered of one stream, in texts and in characters of one."""

_NAME_LETTERS: Final = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-.:/+= ")

_ARGUMENTS: Final = ("arguments", "input", "args", "partial_json")
"""Members that hold what a tool is called with, in all dialects."""


class Asides(msgspec.Struct, frozen=True):
    """What no delta has said: texts and tool calls."""

    texts: tuple[str, ...] = ()
    calls: tuple[ToolCall, ...] = ()
    ambiguous: bool = False
    """A key stands there twice: what was decoded is not all that was said."""

    def __bool__(self) -> bool:
        return bool(self.texts or self.calls or self.ambiguous)


NO_ASIDES: Final = Asides()


def asides_of(document: Json, said: Callable[[], Iterable[str]]) -> Asides:
    """The asides of a JSON value whose depth is bounded. `said` gives all texts and arguments said by deltas so far;
    it is asked only when there is something to compare."""
    texts: list[str] = []
    calls: list[ToolCall] = []
    _walk(document, texts, calls)
    if not texts and not calls:
        return NO_ASIDES
    known = set(said())
    fresh = tuple(dict.fromkeys(text for text in texts if text not in known))
    strange = [call for call in calls if call.arguments not in known]
    if strange:
        # The same arguments, written otherwise.
        values = {_canonical(text) for text in known if text.lstrip()[:1] == "{"}
        strange = [call for call in strange if _canonical(call.arguments) not in values]
    return Asides(fresh, tuple(strange)) if fresh or strange else NO_ASIDES


def _canonical(text: str) -> str:
    try:
        return msgspec.json.encode(msgspec.json.decode(text), order="sorted").decode()
    except (msgspec.DecodeError, UnicodeEncodeError, RecursionError):
        return text


def pieces_of(deltas: Sequence[Delta]) -> list[str]:
    """All text that deltas say."""
    pieces: list[str] = []
    for delta in deltas:
        match delta:
            case BlockDelta(text=text):
                pieces.append(text)
            case BlockStart(redacted=redacted) if redacted:
                pieces.append(redacted)
            case Signature(signature=signature):
                pieces.append(signature)
            case _:
                pass
    return pieces


def text_of(deltas: Sequence[Delta], first: BlockDelta) -> str | None:
    """The text of deltas that all go on with the same block as the first; None when one does not."""
    index, choice = first.index, first.choice
    parts = [item.text for item in deltas if type(item) is BlockDelta and item.index == index and item.choice == choice]
    return "".join(parts) if len(parts) == len(deltas) else None


def runs_of(deltas: Sequence[Delta]) -> Iterator[Sequence[Delta]]:
    """The deltas in order, those together that go on with the text of one block; each other one by itself."""
    start = 0
    for place, delta in enumerate(deltas):
        first = deltas[start]
        if place > start and not (
            type(delta) is BlockDelta
            and type(first) is BlockDelta
            and delta.index == first.index
            and delta.choice == first.choice
        ):
            yield deltas[start:place]
            start = place
    if deltas:
        yield deltas[start:]


def strings_in(value: Json) -> Iterator[str]:
    """All strings of a JSON value whose depth is bounded."""
    if type(value) is str:
        yield value
    elif type(value) is dict:
        for inner in value.values():
            yield from strings_in(inner)
    elif type(value) is list:
        for inner in value:
            yield from strings_in(inner)


def _walk(value: Json, texts: list[str], calls: list[ToolCall]) -> None:
    kind = type(value)
    if kind is str:
        if not _is_word(value):
            texts.append(value)
    elif kind is dict:
        if (call := _call_in(value)) is not None:
            calls.append(call)
        for name, inner in value.items():
            if not _is_word(name):
                texts.append(name)
            _walk(inner, texts, calls)
    elif kind is list:
        for inner in value:
            _walk(inner, texts, calls)


def _is_word(text: str) -> bool:
    return len(text) <= _WORD and _NAME_LETTERS.issuperset(text)


def _call_in(value: dict[str, Any]) -> ToolCall | None:
    """The tool call that an object is, if it is one."""
    name = value.get("name")
    if type(name) is not str:
        return None
    for key in _ARGUMENTS:
        given = value.get(key)
        # Empty arguments open a call whose arguments follow: there is nothing to judge.
        if type(given) is str and given:
            # A tool of free text gets no JSON.
            return ToolCall(
                name, given if given.lstrip()[:1] == "{" else encode({key: given}).decode("utf-8", "replace")
            )
        if type(given) is dict and given:
            return ToolCall(name, encode(given).decode("utf-8", "replace"))
    return None


class PlainEvents:
    """Knows the form that the plain events of one stream have, so that most need no second look.

    Such an event is the bytes `before` the text, the text, and the bytes `after` it, both together `frame` bytes; the
    first one of a form is walked. An event of that form in which just the text stands that was decoded of it says
    nothing else, wherever in it the text that is read really stands.
    """

    __slots__ = ("_between", "_decode", "_harmless", "_string", "after", "before", "frame")

    def __init__(self) -> None:
        self.before = b"\0"
        self.after = b"\0"
        self.frame = 2
        self._between = "\0\0"
        self._decode = msgspec.json.Decoder()
        self._string = msgspec.json.Decoder(str)
        self._harmless: set[str] = set()

    def learn_harmless(self, asides: Asides) -> None:
        """These texts have been looked at: seen again, they are no asides any more."""
        if len(self._harmless) < _MOST_HARMLESS:
            self._harmless.update(text for text in asides.texts if len(text) <= _SHORT)

    def asides(self, event: Event, pieces: Sequence[str], said: Callable[[], Iterable[str]]) -> Asides:
        """What an event says beside `pieces`, which its deltas say."""
        raw = event.raw
        if len(pieces) == 1 and self._is_framed(raw, pieces[0]):
            return NO_ASIDES
        try:
            document = self._decode.decode(event.data)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            # Such as the end mark of a stream: a word, or nothing that a client could read.
            return NO_ASIDES if len(event.data) <= _WORD else Asides((_text(event.data),))
        if isinstance(document, dict) and says_twice(event.data, document):
            return Asides(ambiguous=True)
        found = asides_of(document, lambda: (*pieces, *self._harmless, *said()))
        if not found and len(pieces) == 1:
            self._learn(raw, pieces[0])
        return found

    def fill(self, raws: Sequence[bytes], texts: Sequence[str]) -> bool:
        """Whether each of these whole events is of the known form, with just its text in it.

        Many are compared at once: an event ends where its blank line is, so that none can end elsewhere.
        """
        try:
            said = (texts[0] if len(texts) == 1 else self._between.join(texts)).encode()
        except UnicodeEncodeError:
            return False
        return self.before + said + self.after == (raws[0] if len(raws) == 1 else b"".join(raws))

    def _is_framed(self, raw: bytes, piece: str) -> bool:
        before, after = self.before, self.after
        if len(raw) < self.frame or not (raw.startswith(before) and raw.endswith(after)):
            return False
        inner = raw[len(before) : len(raw) - len(after)]
        try:
            # All that differs from the known form is one string, and that is what was decoded of the event.
            return self._string.decode(b'"' + inner + b'"') == piece
        except (msgspec.DecodeError, UnicodeDecodeError):
            return False

    def _learn(self, raw: bytes, piece: str) -> None:
        text = msgspec.json.encode(piece)
        place = raw.find(text)
        if place >= 0 and raw.find(text, place + 1) < 0:
            before, after = raw[: place + 1], raw[place + len(text) - 1 :]
            try:
                self._between = (after + before).decode()
            except UnicodeDecodeError:
                return
            self.before, self.after, self.frame = before, after, len(before) + len(after)


def _text(data: bytes | str) -> str:
    return data if isinstance(data, str) else data.decode("utf-8", "replace")
