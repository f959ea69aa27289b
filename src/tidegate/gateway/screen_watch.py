"""Looks at answers by the screens: the edge around them. Whatever happens to one, there is an answer, and it says so.

It also knows what is too long for the event loop, and judges that in a worker.
"""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from typing import Final, Protocol

import msgspec

from tidegate.detect.acts.act import Deed, ToolCall
from tidegate.detect.screen import Context, Sight
from tidegate.detect.screening.judged import Judged, TextWatch
from tidegate.detect.screening.screener import Screener
from tidegate.gateway.held import EVER
from tidegate.gateway.watch import place_of_error

log = logging.getLogger("tidegate.detect")

FAILED: Final = "screen_failed"
TOO_LONG: Final = "too_long"


class ScreenLimits(msgspec.Struct, frozen=True, kw_only=True):
    """Tool calls of up to `inline` characters are judged on the event loop, up to `most` in the worker."""

    inline: int = 32 * 1024
    most: int = 4 * 1024 * 1024


class JudgeWorker(Protocol):
    """Does work off the event loop, one piece after the other."""

    def run(self, work: Callable[[], Judged]) -> Awaitable[Judged]:
        """The result of `work`. Raises what it raises."""
        ...


class ScreenWatch:
    """Two screeners, so that the worker and the event loop share nothing that one of them changes."""

    def __init__(self, screener: Screener, aside: Screener, worker: JudgeWorker, limits: ScreenLimits) -> None:
        self._screener = screener
        self._aside = aside
        self._worker = worker
        self._limits = limits

    def judge(self, call: ToolCall, context: Context) -> Judged:
        """See screening.Looks. A call that is longer than any limit is not judged at all, and says so."""
        return self._judge(self._screener, call, context)

    async def judge_aside(self, call: ToolCall, context: Context) -> Judged:
        """The same in the worker."""
        return await self._worker.run(lambda: self._judge(self._aside, call, context))

    def is_long(self, call: ToolCall) -> bool:
        """See screening.Looks."""
        return self._limits.inline < len(call.arguments) <= self._limits.most

    def look(self, text: str, context: Context) -> Judged:
        """See screening.Looks."""
        try:
            return Judged(_NO_DEED, tuple(self._screener.texts.look(text, context, "other")))
        except Exception as error:  # noqa: BLE001 - the edge around screens: what fails there did not run
            return Judged(_NO_DEED, (), (_failed(error),))

    def stream(self, context: Context, kind: str) -> TextWatch:
        """See screening.Looks."""
        try:
            return _Guarded(self._screener.texts.stream(context, kind))
        except Exception as error:  # noqa: BLE001 - the edge around screens
            return _Blind((_failed(error),))

    def _judge(self, screener: Screener, call: ToolCall, context: Context) -> Judged:
        if len(call.arguments) > self._limits.most:
            return Judged(Deed(call, None), (), (TOO_LONG,))
        try:
            return screener.judge(call, context)
        except Exception as error:  # noqa: BLE001 - the edge around screens
            return Judged(Deed(call, None), (), (_failed(error),))


_NO_DEED: Final = Deed(ToolCall("", ""), None)


def _failed(error: Exception) -> str:
    # Its text could hold what was looked at; its type and place do not.
    log.error("a screen failed", extra={"error": type(error).__name__, "where": place_of_error(error)})
    return FAILED


class _Blind:
    """Sees nothing of a text, and says so."""

    def __init__(self, unread: tuple[str, ...]) -> None:
        self.unread = unread
        self.safe = EVER

    def feed(self, piece: str) -> list[Sight]:
        """See TextWatch."""
        return []

    def end(self) -> list[Sight]:
        """See TextWatch."""
        return []


class _Guarded:
    """A text watch that goes blind when it fails."""

    __slots__ = ("_watch", "safe")

    def __init__(self, watch: TextWatch) -> None:
        self._watch: TextWatch = watch
        self.safe = watch.safe

    @property
    def unread(self) -> tuple[str, ...]:
        """See TextWatch."""
        return self._watch.unread

    def feed(self, piece: str) -> list[Sight]:
        """See TextWatch."""
        try:
            sights = self._watch.feed(piece)
        except Exception as error:  # noqa: BLE001 - the edge around screens
            self._watch = _Blind((_failed(error),))
            sights = []
        self.safe = self._watch.safe
        return sights

    def end(self) -> list[Sight]:
        """See TextWatch."""
        try:
            return self._watch.end()
        except Exception as error:  # noqa: BLE001 - the edge around screens
            self._watch = _Blind((_failed(error),))
            return []
