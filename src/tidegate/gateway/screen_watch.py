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
    """Tool calls of up to `inline` characters are judged on the event loop, up to `most` in the worker.

    Of a text, the first `text` characters are looked at; no model writes longer ones.
    """

    inline: int = 32 * 1024
    most: int = 4 * 1024 * 1024
    text: int = 1024 * 1024


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

    @property
    def beside(self) -> ScreenWatch:
        """What looks in the worker. There nothing is too long but what is longer than any limit."""
        limits = msgspec.structs.replace(self._limits, inline=self._limits.most)
        return ScreenWatch(self._aside, self._aside, self._worker, limits)

    def is_long_answer(self, size: int) -> bool:
        """Whether a whole answer of so many bytes is to be looked at in the worker."""
        return size > self._limits.inline

    async def run_aside(self, work: Callable[[], None]) -> None:
        """Do this in the worker."""

        def run() -> Judged:
            work()
            return _NOTHING

        await self._worker.run(run)

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
        return _BLIND if isinstance(watch, _Failure) else _Guarded(watch, self._limits.text)

    def _judge(self, screener: Judge, call: ToolCall, context: Context) -> Judged:
        if len(call.arguments) > self._limits.most:
            return Judged(Deed(call, None), (), (TOO_LONG,))
        judged = _attempt(screener.judge, call, context)
        return Judged(Deed(call, None), (), (FAILED,)) if isinstance(judged, _Failure) else judged


_NO_DEED: Final = Deed(ToolCall("", ""), None)
_NOTHING: Final = Judged(_NO_DEED)


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

    safe = EVER

    def __init__(self, *unread: str) -> None:
        self.unread = unread

    def feed(self, piece: str) -> list[Sight]:
        """See TextWatch."""
        return []

    def end(self) -> list[Sight]:
        """See TextWatch."""
        return []


_BLIND: Final = _Blind(FAILED)


class _Guarded:
    """A text watch that goes blind when it fails, and after so many characters."""

    __slots__ = ("_left", "_watch", "safe")

    def __init__(self, watch: TextWatch, most: int) -> None:
        self._left = most
        self._watch: TextWatch = watch
        self.safe = watch.safe

    @property
    def unread(self) -> tuple[str, ...]:
        """See TextWatch."""
        return self._watch.unread

    def feed(self, piece: str) -> list[Sight]:
        """See TextWatch."""
        if len(piece) > self._left:
            return self._last(piece)
        self._left -= len(piece)
        sights = _attempt(self._watch.feed, piece)
        if isinstance(sights, _Failure):
            self._watch, sights = _BLIND, list[Sight]()
        self.safe = self._watch.safe
        return sights

    def _last(self, piece: str) -> list[Sight]:
        """Look at as much of a piece as may be looked at, and at nothing after it."""
        rest = piece[: self._left]
        sights = [*self.feed(rest), *self.end()] if rest else []
        self._left = 0
        if not isinstance(self._watch, _Blind):
            self._watch = _Blind(TOO_LONG)
        self.safe = EVER
        return sights

    def end(self) -> list[Sight]:
        """See TextWatch."""
        sights = _attempt(self._watch.end)
        if isinstance(sights, _Failure):
            self._watch, sights = _BLIND, list[Sight]()
        return sights
