"""Puts real values back where an answer has their pseudonyms: in whole answers, and in streams as they come."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from tidegate.core.errors import BadRequest
from tidegate.wire.answers import answer_object, garbage
from tidegate.wire.body import check_depth, encode
from tidegate.wire.delta import BlockDelta, BlockEnd, BlockStart, Delta, End, Finish
from tidegate.wire.prompt import Json

ARGUMENTS = "arguments"
"""The member that holds a tool call's arguments as JSON within a string, in every dialect that has them so."""


class TextRestorer(Protocol):
    """Restores one text that comes in pieces."""

    def feed(self, text: str) -> str:
        """The restored text so far; what could be the beginning of a pseudonym is held back."""
        ...

    def end(self) -> str:
        """What was held back."""
        ...


class Restores(Protocol):
    """Knows the pseudonyms that went out with a request."""

    def restorer(self) -> TextRestorer:
        """For a text."""
        ...

    def arguments_restorer(self) -> TextRestorer:
        """For JSON text, such as a tool call's arguments: what is put back is escaped as JSON wants it."""
        ...


class Restoring:
    """Restores the blocks of one stream, each by itself."""

    __slots__ = ("_open", "_restores")

    def __init__(self, restores: Restores) -> None:
        self._restores = restores
        self._open: dict[tuple[int, int], TextRestorer] = {}

    def take(self, deltas: Sequence[Delta]) -> list[Delta]:
        """The deltas with real values; a text that is held back follows with a later one, at the latest before the
        end of its block."""
        out: list[Delta] = []
        for delta in deltas:
            match delta:
                case BlockDelta(index=index, choice=choice, text=text):
                    # Log probabilities are those of the pseudonym's tokens, which the client never sees.
                    if restored := self._of(choice, index).feed(text):
                        out.append(BlockDelta(index, restored, choice))
                    continue
                case BlockStart(index=index, choice=choice, kind=kind):
                    made = self._restores.arguments_restorer if kind == "tool" else self._restores.restorer
                    self._open[choice, index] = made()
                case BlockEnd(index=index, choice=choice):
                    self._flush([(choice, index)], out)
                case Finish(choice=choice):
                    self._flush([key for key in self._open if key[0] == choice], out)
                case End():
                    self._flush(list(self._open), out)
                case _:
                    pass
            out.append(delta)
        return out

    def _of(self, choice: int, index: int) -> TextRestorer:
        restorer = self._open.get((choice, index))
        if restorer is None:
            restorer = self._open[choice, index] = self._restores.restorer()
        return restorer

    def _flush(self, keys: Sequence[tuple[int, int]], out: list[Delta]) -> None:
        for choice, index in keys:
            restorer = self._open.pop((choice, index), None)
            if restorer is not None and (rest := restorer.end()):
                out.append(BlockDelta(index, rest, choice))


def restore_answer(raw: bytes, restores: Restores) -> bytes:
    """A whole answer with real values, whatever its dialect: every text in it is looked at.

    Raises ProviderFailed (`provider_garbage`) when it is not JSON, or nested too deeply.
    """
    document = answer_object(raw)
    try:
        check_depth(document)
    except BadRequest:
        raise garbage("it is nested too deeply") from None
    return encode(_restored(document, restores))


def _restored(value: Json, restores: Restores, name: str = "") -> Json:
    if type(value) is str:
        return _whole(restores.arguments_restorer() if name == ARGUMENTS else restores.restorer(), value)
    if type(value) is dict:
        return {key: _restored(inner, restores, key) for key, inner in value.items()}
    if type(value) is list:
        return [_restored(inner, restores, name) for inner in value]
    return value


def _whole(restorer: TextRestorer, text: str) -> str:
    return restorer.feed(text) + restorer.end()
