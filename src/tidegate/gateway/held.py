"""A part of an answer that is held back: a block of text or a tool call, what was taken out of it, why it waits."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

import msgspec

from tidegate.core.errors import Refused
from tidegate.detect.acts.act import Deed, ToolCall
from tidegate.detect.screen import Sight
from tidegate.detect.screening.judged import Judged, TextWatch
from tidegate.policy.screening import Judgement

EVER: Final = 1 << 60
"""More characters than any text has."""

UNNAMED: Final = "(unnamed)"
"""Stands for the name of a tool call that has none."""

_SHOWN: Final = 200
"""How much of what was seen an error shows, in characters."""


AMBIGUOUS: Final = Judged(
    Deed(ToolCall("", ""), None),
    (Sight("answer.key_twice", "critical", "two_readers", "a name that stands twice in one object", confidence=1.0),),
)
"""What an answer is in which a key stands twice: no serialiser writes it, and two readers take it for two things."""


class Waiting(msgspec.Struct, frozen=True):
    """A part of an answer that cannot go on before something has happened elsewhere.

    With `held`, it waits for somebody to release it. Without, `call` is too long to be judged on the event loop, and is
    to be judged elsewhere first; with `work`, that is to be done there, and nothing else waits.
    """

    call: ToolCall | None
    held: Judgement | None = None
    sights: tuple[Sight, ...] = ()
    deed: Deed | None = None
    work: Callable[[], None] | None = None


class Block:
    """One block of the answer: a text when it has a `watch`, else a tool call.

    `length` characters have come, of which `safe` may go on (any number, of a call that was judged); `edits` are
    (start, end, instead) of what is taken out. It is `whole` when its end has come.
    """

    __slots__ = ("edits", "id", "length", "name", "parts", "safe", "seen", "unread", "watch", "whole")

    def __init__(self, name: str, ident: str, watch: TextWatch | None) -> None:
        self.name = name
        self.id = ident
        self.watch = watch
        self.parts: list[str] = []
        self.length = 0
        self.safe = 0
        self.edits: list[tuple[int, int, str]] = []
        self.seen: list[Sight] = []
        self.unread: set[str] = set()
        """Why some of it could not be looked at, as far as that has been judged."""
        self.whole = False


def edited(text: str, start: int, edits: Sequence[tuple[int, int, str]]) -> str:
    """A piece of a text, which begins at `start` of it, after the edits of the whole."""
    end = start + len(text)
    out: list[str] = []
    at = start
    for first, last, instead in sorted(edits):
        if last <= at or first >= end:
            continue
        out.append(text[at - start : max(first, at) - start])
        if first >= start:
            out.append(instead)
        at = max(at, min(last, end))
    out.append(text[at - start :])
    return "".join(out)


def blocked(judgement: Judgement, sights: Sequence[Sight], call: ToolCall | None) -> Refused:
    """What the client is told of a part that was kept back: what it was, by which rule, and what was probably meant."""
    what = f"A call of the tool {call.name[:60]!r} was kept back" if call is not None else "This answer was cut off"
    worst = next((item for item in sights if item.rule == judgement.seen), None)
    said = f"{what} by the screen {judgement.seen!r} (policy: {judgement.rule})."
    if worst is not None and worst.seen:
        said += f" Seen: {worst.seen[:_SHOWN]!r}."
    if worst is not None and worst.likely:
        said += f" Probably meant: {worst.likely[:_SHOWN]!r}."
    return Refused(
        "answer_blocked",
        said,
        "Do not run what it asked for. If it is right, ask again, or have the operator allow it under screen.rules.",
        retry=False,
    )
