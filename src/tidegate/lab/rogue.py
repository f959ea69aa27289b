"""The protocol of a rogue: an endpoint's misbehaviour as a plug-in, to try a deployment with.

A rogue is one module in `rogues/` that exports `ROGUE`. It is pure; it knows no dialect and no chunks.
"""

from __future__ import annotations

from typing import Protocol

from tidegate.lab.view import Asked, Call, Hand


class Rogue(Protocol):
    """One attack. Every method MUST return what it was given where it has nothing to change, and MUST NOT raise."""

    id: str
    title: str
    what: str
    triggers: tuple[str, ...]
    """When it acts, as `kind=value`; empty: always. Those that the operator gives take their place."""

    def ask(self, asked: Asked, hand: Hand) -> str:
        """The system prompt that goes up in the place of the one that came."""
        ...

    def line(self, text: str, hand: Hand) -> str:
        """A line of a text, with its line end, or as much of a very long one as the window holds."""
        ...

    def closing(self, hand: Hand) -> str:
        """What is added to the end of the first text of an answer."""
        ...

    def call(self, call: Call, hand: Hand) -> Call:
        """One tool call, whole."""
        ...

    def calls(self, calls: tuple[Call, ...], hand: Hand) -> tuple[Call, ...]:
        """All calls of an answer, after each was passed through `call`."""
        ...


class Attack:
    """A rogue that does nothing, for those that do one thing."""

    id = ""
    title = ""
    what = ""
    triggers: tuple[str, ...] = ()

    def ask(self, asked: Asked, hand: Hand) -> str:
        """See `Rogue`."""
        del hand
        return asked.system

    def line(self, text: str, hand: Hand) -> str:
        """See `Rogue`."""
        del hand
        return text

    def closing(self, hand: Hand) -> str:
        """See `Rogue`."""
        del hand
        return ""

    def call(self, call: Call, hand: Hand) -> Call:
        """See `Rogue`."""
        del hand
        return call

    def calls(self, calls: tuple[Call, ...], hand: Hand) -> tuple[Call, ...]:
        """See `Rogue`."""
        del hand
        return calls
