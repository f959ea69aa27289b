"""Looks at answers by the screens: the edge around them. Whatever happens to one, there is an answer, and it says so.

It also knows what is too long for the event loop, and judges that in a worker.
"""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from typing import Final, ParamSpec, Protocol, TypeVar

import msgspec

from tidegate.detect.acts.act import Deed, ToolCall
from tidegate.detect.screen import Context, Sight
from tidegate.detect.screening.judged import Judge, Judged, TextWatch
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

    def __init__(self, screener: Judge, aside: Judge, worker: JudgeWorker, limits: ScreenLimits) -> None:
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
        sights = _attempt(self._screener.texts.look, text, context, "other")
        return Judged(_NO_DEED, (), (FAILED,)) if isinstance(sights, _Failure) else Judged(_NO_DEED, tuple(sights))

    def stream(self, context: Context, kind: str) -> TextWatch:
        """See screening.Looks."""
        watch = _attempt(self._screener.texts.stream, context, kind)
        return _BLIND if isinstance(watch, _Failure) else _Guarded(watch)

    def _judge(self, screener: Judge, call: ToolCall, context: Context) -> Judged:
        if len(call.arguments) > self._limits.most:
            return Judged(Deed(call, None), (), (TOO_LONG,))
        judged = _attempt(screener.judge, call, context)
        return Judged(Deed(call, None), (), (FAILED,)) if isinstance(judged, _Failure) else judged


_NO_DEED: Final = Deed(ToolCall("", ""), None)


class _Failure:
    """Stands for the result of what failed."""


_FAILURE: Final = _Failure()

P = ParamSpec("P")
T = TypeVar("T")


def _attempt(look: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T | _Failure:
    """What `look` gives, or that it failed: then it did not look, and policy decides what that means."""
    try:
        return look(*args, **kwargs)
    except Exception as error:  # noqa: BLE001 - the edge around screens: what fails there did not run
        # Its text could hold what was looked at; its type and place do not.
        log.error("a screen failed", extra={"error": type(error).__name__, "where": place_of_error(error)})  # noqa: TRY400
        return _FAILURE


class _Blind:
    """Sees nothing of a text, and says so."""

    unread = (FAILED,)
    safe = EVER

    def feed(self, piece: str) -> list[Sight]:
        """See TextWatch."""
        return []

    def end(self) -> list[Sight]:
        """See TextWatch."""
        return []


_BLIND: Final = _Blind()


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
        sights = _attempt(self._watch.feed, piece)
        if isinstance(sights, _Failure):
            self._watch, sights = _BLIND, list[Sight]()
        self.safe = self._watch.safe
        return sights

    def end(self) -> list[Sight]:
        """See TextWatch."""
        sights = _attempt(self._watch.end)
        if isinstance(sights, _Failure):
            self._watch, sights = _BLIND, list[Sight]()
        return sights
