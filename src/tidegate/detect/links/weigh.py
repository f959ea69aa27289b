"""Weighs a link by the conversation: does it lead where somebody asked for, and does it carry anything there?"""

from __future__ import annotations

import re
from typing import Final

import msgspec

from tidegate.core.finding import Severity
from tidegate.detect.acts.act import Url
from tidegate.detect.acts.urls import parse_url
from tidegate.detect.answers.rules import CLICKED, FETCHED, SCRIPTED
from tidegate.detect.hidden.characters import INVISIBLE_CLASS
from tidegate.detect.links.carried import carried
from tidegate.detect.links.read import Place, is_script
from tidegate.detect.screen import Context, Source

_ADDRESS: Final = re.compile(r"[\d.]+|[0-9a-f:]+:[0-9a-f:]*|\[.*\]")
_UNSEEN: Final = re.compile(f"[{INVISIBLE_CLASS}\\x00-\\x1f\\x7f-\\x9f\ufffd]")
_LOCAL: Final = ("localhost", "127.", "10.", "192.168.", "0.0.0.0", "::1")


class Weight(msgspec.Struct, frozen=True):
    """What is wrong with a link: why as a code, and what probably was to stand there, where that is known."""

    severity: Severity
    why: str
    target: str
    likely: str = ""


_WORST: Final = ("low", "medium", "high", "critical")


def weigh(place: Place, context: Context, shown: bool) -> Weight | None:
    """What is wrong with a link, or None. `shown` is False where it is the text of code, which nothing loads."""
    if place.kind == SCRIPTED and shown:
        target = next(filter(is_script, place.targets), "") or next(iter(place.targets), "")
        return Weight("high", "script", target)
    if not place.targets:
        return Weight("medium", "unseen_target", "") if shown and place.kind == FETCHED else None
    worst: Weight | None = None
    for target in place.targets[:_MOST]:
        found = _weigh(target, place.kind if shown else CLICKED, context)
        if found is not None and (worst is None or _WORST.index(found.severity) > _WORST.index(worst.severity)):
            worst = found
    return worst


_MOST: Final = 8


def _weigh(target: str, kind: str, context: Context) -> Weight | None:
    target = _UNSEEN.sub("", target)
    if is_script(target):
        return Weight("high", "script", target) if kind != CLICKED or "data:" not in target else None
    url = parse_url(target)
    if url is None or not url.host:
        return None
    given = context.url(url) >= Source.TOOL_RESULT
    if not (given and context.says(target) >= Source.TOOL_RESULT):
        taken = carried(url, context)
        if taken is not None and (kind != CLICKED or taken.how != "plain" or taken.secret):
            hidden = taken.how != "plain" or taken.secret
            if not _asked_for(url, taken.how, context):
                return Weight("critical" if hidden and kind != CLICKED else "high", f"carries_{taken.how}", target)
    if given:
        return None
    near = context.near_host(url.host)
    if near:
        return Weight("high", "near_host", target, near)
    if context.host(url.host) >= Source.TOOL_RESULT:
        return None
    return _novel(url, target, kind)


def _asked_for(url: Url, how: str, context: Context) -> bool:
    """Whether it goes in plain view to where the conversation itself deals with: a search, a page of a project."""
    return how == "plain" and context.host(url.host) >= Source.CALLER


def _novel(url: Url, target: str, kind: str) -> Weight | None:
    """A host that nobody named."""
    if url.userinfo and "." in url.userinfo:
        return Weight("high", "user_looks_like_host", target)
    if "xn--" in url.host and any(letter.isascii() and letter.isalpha() for letter in url.shown.rpartition(".")[0]):
        return Weight("high", "mixed_host", target)
    if kind == FETCHED:
        return None if url.host.startswith(_LOCAL) else Weight("medium", "novel_host", target)
    if _ADDRESS.fullmatch(url.host) and not url.host.startswith(_LOCAL):
        return Weight("medium", "numeric_host", target)
    return None
