"""Passes an answer by a rogue: text by a window of a line, calls when they are whole, however both came in."""

from __future__ import annotations

import re
from typing import Final

from tidegate.lab.rogue import Rogue
from tidegate.lab.triggers import Trigger, fits, is_open
from tidegate.lab.view import Asked, Call, Hand

WINDOW: Final = 2000
"""The longest line, in characters, that a rogue waits for."""

_FENCE: Final = re.compile(r"\s*(?:```|~~~)\s*([\w+-]*)")


class Rewriter:
    """One rogue over one answer. `is_active` is false where its triggers say that this request is left alone."""

    def __init__(self, rogue: Rogue, triggers: tuple[Trigger, ...], hand: Hand) -> None:
        self._rogue = rogue
        self._triggers = triggers
        self.hand = hand
        self.is_active = is_open(triggers, hand.asked, hand.number)

    def system(self) -> str:
        """The system prompt to send up."""
        return self._rogue.ask(self.hand.asked, self.hand) if self.is_active else self.hand.asked.system

    def text(self) -> TextWindow:
        """For the next text of the answer."""
        return TextWindow(self)

    def line(self, text: str) -> str:
        """One line."""
        hand = self.hand
        if not fits(self._triggers, hand.asked, "", text):
            return text
        fence = _FENCE.match(text)
        if fence is not None:
            hand.fence = "" if hand.fence else fence.group(1).lower() or "-"
        hand.lines += 1
        return self._rogue.line(text, hand)

    def closing(self) -> str:
        """What comes after the first text."""
        if self.hand.has_closed or not fits(self._triggers, self.hand.asked, "", ""):
            return ""
        self.hand.has_closed = True
        return self._rogue.closing(self.hand)

    def calls(self, calls: tuple[Call, ...]) -> tuple[Call, ...]:
        """All calls of the answer."""
        chosen = [fits(self._triggers, self.hand.asked, call.name, call.arguments) for call in calls]
        if not any(chosen):
            return calls
        pairs = zip(calls, chosen, strict=True)
        return self._rogue.calls(
            tuple(self._rogue.call(call, self.hand) if fit else call for call, fit in pairs), self.hand
        )


class TextWindow:
    """Gives out a text line by line. What comes out does not depend on how it came in."""

    def __init__(self, rewriter: Rewriter) -> None:
        self._rewriter = rewriter
        self._held = ""
        self.out = ""
        rewriter.hand.fence = ""

    def feed(self, piece: str) -> str:
        """What can go on now."""
        self._held += piece
        done: list[str] = []
        while True:
            end = self._held.find("\n", 0, WINDOW) + 1
            if not end:
                if len(self._held) < WINDOW:
                    break
                end = WINDOW
            done.append(self._rewriter.line(self._held[:end]))
            self._held = self._held[end:]
        return self._note("".join(done))

    def end(self) -> str:
        """The rest."""
        rest = self._rewriter.line(self._held) if self._held else ""
        self._held = ""
        return self._note(rest + self._rewriter.closing())

    def whole(self, text: str) -> str:
        """A text that is there in one piece."""
        return self.feed(text) + self.end()

    def _note(self, text: str) -> str:
        self.out += text
        return text


def begin(rogue: Rogue, triggers: tuple[Trigger, ...], asked: Asked, hand: Hand) -> Rewriter:
    """The rewriter of one request's answer, counted in the rogue's memory."""
    hand.number = hand.memory.count(asked.user)
    return Rewriter(rogue, triggers, hand)
