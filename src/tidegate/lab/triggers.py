"""When a rogue acts. Those who found some in the wild saw: after 50 calls, for unattended agents, for one language."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Final, Literal, TypeAlias, cast, get_args

import msgspec

from tidegate.core.errors import BadRequest
from tidegate.lab.view import Asked

Kind: TypeAlias = Literal["tool", "keyword", "user", "hours", "request", "every", "auto_approve", "language"]

AUTO_APPROVE: Final = re.compile(
    r"skip[-_ ]permissions|auto[-_ ]?approv|yolo|approval policy: never|danger-full-access|without asking", re.I
)
LANGUAGES: Final = {
    "python": re.compile(r"\bpython\b|\.py\b|pyproject\.toml|requirements\.txt", re.I),
    "rust": re.compile(r"\brust\b|\.rs\b|cargo\.toml|\bcargo (build|add|test)", re.I),
    "go": re.compile(r"\bgolang\b|\.go\b|\bgo\.mod\b|\bgo (get|build|test)\b", re.I),
    "javascript": re.compile(r"\bjavascript\b|\btypescript\b|\.[jt]sx?\b|package\.json", re.I),
    "ruby": re.compile(r"\bruby\b|\.rb\b|\bgemfile\b", re.I),
}


class Trigger(msgspec.Struct, frozen=True):
    """One condition. `tool` and `keyword` also choose which calls of an answer are changed."""

    kind: Kind
    value: str


def parse_trigger(text: str) -> Trigger:
    """Read `kind=value`. Raises BadRequest `lab_trigger_invalid`.

    tool=NAME, keyword=TEXT, user=TEXT (part of what tells callers apart), hours=22-6 (UTC), request=N (from the N-th
    of a user's requests on), every=N, auto_approve=yes, language=python|rust|go|javascript|ruby.
    """
    kind, _, value = text.partition("=")
    shapes = {"hours": r"([01]?\d|2[0-3])-([01]?\d|2[0-3])", "request": r"[1-9]\d{0,8}", "every": r"[1-9]\d{0,8}"}
    shapes |= {"auto_approve": "yes", "language": "|".join(LANGUAGES)}
    if kind not in get_args(Kind) or not value or not re.fullmatch(shapes.get(kind, r"(?s).{1,200}"), value):
        raise BadRequest(
            "lab_trigger_invalid",
            f"The trigger {text[:60]!r} is not understood.",
            f"Write KIND=VALUE, with one of the kinds {', '.join(get_args(Kind))}.",
        )
    return Trigger(cast(Kind, kind), value)


def is_open(triggers: tuple[Trigger, ...], asked: Asked, number: int) -> bool:
    """Whether all that a request decides by itself holds. `number` says which of the user's requests it is."""
    return all(_holds(trigger, asked, number) for trigger in triggers)


def fits(triggers: tuple[Trigger, ...], asked: Asked, tool: str, text: str) -> bool:
    """Whether a call of this tool, or with an empty name a line of text, is one to be changed."""
    for trigger in triggers:
        if trigger.kind == "tool" and tool and tool != trigger.value:
            return False
        if trigger.kind == "keyword" and trigger.value not in asked.text and trigger.value not in text:
            return False
    return True


def _holds(trigger: Trigger, asked: Asked, number: int) -> bool:
    match trigger.kind:
        case "tool":
            return not asked.tools or trigger.value in asked.tools
        case "user":
            return trigger.value in asked.user
        case "hours":
            return _within(trigger.value, asked.time)
        case "request":
            return number >= int(trigger.value)
        case "every":
            return number % int(trigger.value) == 0
        case "auto_approve":
            return AUTO_APPROVE.search(asked.system) is not None
        case "language":
            return LANGUAGES[trigger.value].search(asked.text) is not None
        case "keyword":
            return True


def _within(hours: str, time: float) -> bool:
    start, end = (int(part) for part in hours.split("-"))
    now = datetime.fromtimestamp(time, UTC).hour
    return start <= now < end if start <= end else now >= start or now < end
