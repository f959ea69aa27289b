"""How well the conversation vouches for where an act leads, and the sign that an act gives when it does not."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import msgspec

from tidegate.core.finding import Severity
from tidegate.detect.acts.act import Act, Url
from tidegate.detect.acts.hosts import is_ip, is_local
from tidegate.detect.acts.places import is_paste_or_drop, is_shortener
from tidegate.detect.acts.urls import parse_operand, spelled
from tidegate.detect.screen import Context, Sight, Source

WORST_FIRST: Final[tuple[Severity, ...]] = ("critical", "high", "medium", "low")
_SHOWN: Final = 300


class Sign(msgspec.Struct, frozen=True):
    """What an act shows. `rule` is the id of a rule, without its screen's."""

    rule: str
    severity: Severity
    why: str
    seen: str


def sign(rule: str, severity: Severity, why: str, act: Act) -> Sign:
    """The sign of an act, shown by where it leads and what it says."""
    where = spelled(act.url) if act.url is not None else act.target
    seen = where if not act.text or act.text in where else f"{where} {act.text}" if where else act.text
    return Sign(rule, severity, why, seen[:_SHOWN])


def sights_of(screen: str, signs: Iterable[Sign]) -> list[Sight]:
    """Sights of signs, worst first, each rule and reason once."""
    best: dict[tuple[str, str], Sign] = {}
    for item in signs:
        key = (item.rule, item.why)
        if key not in best or WORST_FIRST.index(item.severity) < WORST_FIRST.index(best[key].severity):
            best[key] = item
    found = [Sight(f"{screen}.{item.rule}", item.severity, item.why, seen=item.seen) for item in best.values()]
    found.sort(key=lambda item: WORST_FIRST.index(item.severity))
    return found


def vouched(url: Url, context: Context) -> Source:
    """The best source that names this URL or something of the same owner."""
    return max(context.url(url), context.owner(url))


def url_of(act: Act) -> Url | None:
    """Where an act leads, told by its target where it has no URL."""
    if act.url is not None or not act.target or act.target.startswith(("message:", "listen:")):
        return act.url
    return parse_operand(act.target)


def is_here(url: Url | None) -> bool:
    """Whether this is the machine itself or its own network."""
    return url is not None and bool(url.host) and is_local(url.host)


def is_odd(act: Act, url: Url) -> bool:
    """Whether an address is of a kind that nobody gives who stands by it."""
    return (
        is_ip(url.host)
        or is_paste_or_drop(url)
        or is_shortener(url)
        or bool(url.userinfo)
        or bool(url.shown and not url.shown.isascii())
        or bool(act.traits & {"insecure", "decoded", "obfuscated", "proxied", "redirected"})
    )
