"""Sessions of agents, call by call, judged as the gateway would: each call is remembered before the next is judged."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from tidegate.core.plugins import load_folder
from tidegate.detect.acts.act import ToolCall
from tidegate.detect.acts.read import read_call
from tidegate.detect.screen import Screen, Sight
from tidegate.detect.screening.context import context_of
from tidegate.detect.screening.session import SessionMemory, joined

Step = tuple[Any, ...]
"""A call as (tool, arguments) or (tool, arguments, what the tool said)."""

SEVERITIES = ("low", "medium", "high", "critical")


def own_screens() -> list[Screen]:
    """The screens of files and of sessions."""
    found = load_folder("tidegate.detect.screens", "SCREEN", Screen)  # type: ignore[type-abstract]
    return [screen for name, screen in found.items() if name.startswith(("file_", "session_"))]


def judge_session(asked: str, steps: Sequence[Step], screens: Sequence[Screen]) -> list[list[Sight]]:
    """The sights of each call of a session, in which the user asked for something once."""
    memory = SessionMemory()
    messages: list[tuple[str, str]] = [("user", asked)]
    all_sights: list[list[Sight]] = []
    for number, step in enumerate(steps):
        tool, arguments = step[0], step[1]
        text = arguments if isinstance(arguments, str) else json.dumps(arguments)
        deed = read_call(ToolCall(tool, text))
        past = memory.past("session", float(number))
        whole = joined(deed, past)
        context = context_of(messages, None, past)
        all_sights.append([sight for screen in screens for sight in screen.judge(whole, context)])
        memory.remember("session", deed, "endpoint", float(number))
        messages.append(("assistant", text))
        messages.append(("tool", step[2] if len(step) > 2 else "ok"))
    return all_sights


def worst(sights: Sequence[Sight]) -> int:
    """The place of the worst severity, -1 for none."""
    return max((SEVERITIES.index(sight.severity) for sight in sights), default=-1)
