"""Judges tool calls by all screens, and looks at texts of answers. Built once, used by every exchange."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

from tidegate.core.finding import Severity
from tidegate.detect.acts.act import Deed, ToolCall
from tidegate.detect.acts.read import read_call
from tidegate.detect.screen import Context, Screen, Sight
from tidegate.detect.screening.judged import Judged, Texts
from tidegate.detect.screening.session import joined

WORST_FIRST: Final[tuple[Severity, ...]] = ("critical", "high", "medium", "low")


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

    def read(self, call: ToolCall) -> Deed:
        """What a call does by itself."""
        return read_call(call)

    def judge(self, call: ToolCall, context: Context) -> Judged:
        """Judge a call. What a screen raises comes out as it is; at its edge, the gateway makes it `not_checked`.

        Screens see the call with what earlier calls prepared for it; `deed` is the call alone.
        """
        deed = read_call(call)
        whole = joined(deed, context.past)
        sights: list[Sight] = []
        for screen in self.screens:
            sights += screen.judge(whole, context)
        for _, text in deed.texts:
            if len(text) > _PLAIN_LENGTH or _PLAIN(text) is None:
                sights += self.texts.look(text, context, "arguments")
        kept = [item for item in sights if self._keeps(item)]
        kept.sort(key=lambda item: WORST_FIRST.index(item.severity))
        return Judged(deed, tuple(kept), deed.unread)
