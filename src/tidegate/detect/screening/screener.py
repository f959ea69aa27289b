"""Judges tool calls by all screens, and looks at texts of answers. Built once, used by every exchange."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

from tidegate.core.finding import Severity
from tidegate.detect.acts.act import Deed, ToolCall
from tidegate.detect.acts.read import read_call
from tidegate.detect.screen import Context, Focused, Screen, Sight
from tidegate.detect.screening.judged import Judged, Texts
from tidegate.detect.screening.session import joined

WORST_FIRST: Final[tuple[Severity, ...]] = ("critical", "high", "medium", "low")


_MOST_KINDS: Final = 2_000
_PLAIN_LENGTH: Final = 64
_PLAIN: Final = re.compile(r"[A-Za-z0-9_./-]*").fullmatch
"""A path, a name or a number: too short and too plain to carry anything, and what it does is read from the call."""


class Screener:
    """All screens and what looks at texts. `keeps` says which sights count."""

    def __init__(
        self, screens: Sequence[Screen], texts: Texts, keeps: Callable[[Sight], bool] = lambda _: True
    ) -> None:
        self.screens = tuple(screens)
        self.texts = texts
        self._keeps = keeps
        self._abouts = tuple(item.about if isinstance(item, Focused) else None for item in self.screens)
        self._known: dict[tuple[frozenset[str], frozenset[str], bool, bool], tuple[Screen, ...]] = {}

    def read(self, call: ToolCall) -> Deed:
        """What a call does by itself."""
        return read_call(call)

    def _asked(self, deed: Deed) -> tuple[Screen, ...]:
        """The screens that look at anything of what this call does. Deeds are of few kinds, so that this is kept."""
        kind = (deed.verbs, deed.traits, deed.has_places, deed.has_addresses)
        asked = self._known.get(kind)
        if asked is None:
            asked = tuple(
                screen
                for screen, about in zip(self.screens, self._abouts, strict=True)
                if about is None or about.touches(deed)
            )
            if len(self._known) >= _MOST_KINDS:
                self._known.clear()
            self._known[kind] = asked
        return asked

    def judge(self, call: ToolCall, context: Context) -> Judged:
        """Judge a call. What a screen raises comes out as it is; at its edge, the gateway makes it `not_checked`.

        Screens see the call with what earlier calls prepared for it; `deed` is the call alone.
        """
        deed = read_call(call)
        whole = joined(deed, context.past)
        sights: list[Sight] = []
        for screen in self._asked(whole):
            sights += screen.judge(whole, context)
        for _, text in deed.texts:
            if len(text) > _PLAIN_LENGTH or _PLAIN(text) is None:
                sights += self.texts.look(text, context, "arguments")
        kept = [item for item in sights if self._keeps(item)]
        kept.sort(key=lambda item: WORST_FIRST.index(item.severity))
        return Judged(deed, tuple(kept), deed.unread)
