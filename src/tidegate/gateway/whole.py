"""A whole answer that is screened: the same deltas as of a stream, and the answer's own bytes where nothing changes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tidegate.gateway.asides import Asides, asides_of, pieces_of, strings_in
from tidegate.gateway.screening import Screening
from tidegate.wire.answers import answer_object
from tidegate.wire.body import encode, says_twice
from tidegate.wire.delta import BlockDelta, BlockEnd, BlockStart, Delta, End, Reply
from tidegate.wire.dialect import Call
from tidegate.wire.prompt import Json, Part, Refusal, Text, Thinking, ToolUse


def deltas_of(reply: Reply) -> list[Delta]:
    """The blocks of a whole answer as a stream says them, and the end."""
    deltas: list[Delta] = []
    for choice, given in enumerate(reply.choices):
        for index, part in enumerate(given.parts):
            start, text = _block(part, index, choice)
            if start is not None:
                deltas += (start, BlockDelta(index, text, choice), BlockEnd(index, choice))
    deltas.append(End())
    return deltas


def _block(part: Part, index: int, choice: int) -> tuple[BlockStart | None, str]:
    match part:
        case Text(text=text):
            return BlockStart(index, "text", choice), text
        case Thinking(text=text):
            return BlockStart(index, "thinking", choice), text
        case Refusal(text=text):
            return BlockStart(index, "refusal", choice), text
        case ToolUse(id=ident, name=name, arguments=arguments):
            return BlockStart(index, "tool", choice, ident, name), arguments
        case _:
            # What has no neutral form is an aside.
            return None, ""


class WholeAnswer:
    """`body` is what the client would get, `reply` the same decoded. Call `begin`, then `go_on` after each wait."""

    __slots__ = ("_body", "_call", "_deltas", "_released", "_reply", "screening")

    def __init__(self, body: bytes, reply: Reply, call: Call, screening: Screening) -> None:
        self._body = body
        self._reply = reply
        self._call = call
        self._deltas = deltas_of(reply)
        self._released: list[Delta] = []
        self.screening = screening

    def begin(self) -> None:
        """Look at all of it. `screening` then says whether it waits for something, or cannot go on.

        Raises ProviderFailed (`provider_garbage`) when it is not JSON.
        """
        pieces = pieces_of(self._deltas)
        said = (*pieces, *_signatures(self._reply))
        document = answer_object(self._body)
        if says_twice(self._body, document):
            asides = Asides(ambiguous=True)
        else:
            asides = asides_of(document, lambda: (*said, *strings_in(self._call.document)))
        if asides and not self.screening.aside(asides):
            # No part of a whole answer is dropped: what may not go on in it, stops it.
            self.screening.stop_aside()
        self.go_on(self.screening.take(self._deltas))

    def go_on(self, deltas: Sequence[Delta]) -> None:
        """More has been released."""
        self._released += deltas

    def body(self) -> bytes:
        """What goes to the client: the very bytes, unless something was taken out."""
        if not self.screening.changed:
            return self._body
        before, after = _texts(self._deltas), _texts(self._released)
        changes = {text: after.get(place, "") for place, text in before.items() if after.get(place, "") != text}
        return encode(_changed(answer_object(self._body), changes))


def _signatures(reply: Reply) -> Iterator[str]:
    for choice in reply.choices:
        for part in choice.parts:
            if isinstance(part, Thinking):
                yield from (part.signature, part.redacted)
            elif isinstance(part, ToolUse):
                yield part.signature


def _texts(deltas: Sequence[Delta]) -> dict[tuple[int, int], str]:
    texts: dict[tuple[int, int], str] = {}
    for delta in deltas:
        if isinstance(delta, BlockDelta):
            place = (delta.choice, delta.index)
            texts[place] = texts.get(place, "") + delta.text
    return texts


def _changed(value: Json, changes: Mapping[str, str]) -> Json:
    """The value with other texts, wherever they stand: some dialects say one twice."""
    if type(value) is str:
        return changes.get(value, value)
    if type(value) is dict:
        return {name: _changed(inner, changes) for name, inner in value.items()}
    if type(value) is list:
        return [_changed(inner, changes) for inner in value]
    return value
