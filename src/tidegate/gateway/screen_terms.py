"""How one answer is screened: by what, under which policy, against which conversation."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

import msgspec

from tidegate.detect.acts.act import Deed, ToolCall
from tidegate.detect.screen import Context
from tidegate.detect.screening.judged import Judged, TextWatch
from tidegate.policy.screening import ScreenPolicy, Where


class Looks(Protocol):
    """What looks, without ever raising. See `screen_watch`."""

    def judge(self, call: ToolCall, context: Context) -> Judged:
        """Judge a tool call at once."""
        ...

    def stream(self, context: Context, kind: str) -> TextWatch:
        """For a text that comes in pieces."""
        ...

    def look(self, text: str, context: Context) -> Judged:
        """Look at a text that is no part of the answer proper; the deed says nothing."""
        ...

    def is_long(self, call: ToolCall) -> bool:
        """Whether judging it would take too long for the event loop."""
        ...


class Terms(msgspec.Struct, frozen=True):
    """How one answer is screened. `can_wait` says that somebody could release what is held; `passed` hears of every
    tool call that goes to the client."""

    looks: Looks
    policy: ScreenPolicy
    where: Where
    context: Callable[[], Context]
    passed: Callable[[Deed], None]
    can_wait: bool = False
    asks_always: bool = False
    """Every call that does something risky waits for a second opinion, whatever was seen in it."""
    beside: bool = False
    """The answer is looked at beside the event loop."""
