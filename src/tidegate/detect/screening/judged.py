"""What looking at an answer gives, and the ports of what looks at its texts."""

from __future__ import annotations

from typing import Protocol

import msgspec

from tidegate.detect.acts.act import Deed, ToolCall
from tidegate.detect.screen import Context, Sight


class TextWatch(Protocol):
    """One text of an answer as it comes. See `screening.text`."""

    safe: int
    """How many characters, from the start, may go to the client."""

    def feed(self, piece: str) -> list[Sight]:
        """What is seen for certain now, each once, with its place in the whole text."""
        ...

    def end(self) -> list[Sight]:
        """What is left to be seen."""
        ...

    @property
    def unread(self) -> tuple[str, ...]:
        """Codes of what could not be looked at."""
        ...


class Texts(Protocol):
    """Looks at texts of answers. See `screening.text`."""

    def stream(self, context: Context, kind: str) -> TextWatch:
        """For a block of text, thinking or refusal that comes in pieces."""
        ...

    def look(self, text: str, context: Context, role: str) -> list[Sight]:
        """For a whole text; with the role `arguments` for a string of a tool call."""
        ...


class Judged(msgspec.Struct, frozen=True):
    """What a call does and what speaks against it, worst first. `unread` are codes of what could not be understood."""

    deed: Deed
    sights: tuple[Sight, ...] = ()
    unread: tuple[str, ...] = ()


class Judge(Protocol):
    """Judges tool calls, and looks at texts. See `screening.screener`."""

    texts: Texts

    def judge(self, call: ToolCall, context: Context) -> Judged:
        """What a call does and what speaks against it."""
        ...
