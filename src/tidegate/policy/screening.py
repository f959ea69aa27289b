"""Decides what becomes of a part of an answer in which screens saw something. Pure: facts in, `Judgement` out.

What was seen is given as rules and severities, never as content. The first of the rules that holds decides about each
sight, else what its severity means at the endpoint's tier; the strictest of the sights decides about the part.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fnmatch import fnmatchcase
from types import MappingProxyType
from typing import Final

import msgspec

from tidegate.core.finding import Severity
from tidegate.core.words import Standing, Tier, Verdict

VERDICTS: Final = (Verdict.ALLOW, Verdict.STRIP, Verdict.HOLD, Verdict.BLOCK)
"""From the mildest to the strictest."""

NOT_CHECKED: Final = "not_checked"
"""Named as what was seen where a part could not be looked at, and as the rule that decides about that."""

TOGETHER: Final = "together"
"""Named as the rule where several sights that mean little by themselves come together."""

NOTHING: Final = "nothing_seen"
STAND_IN: Final = "stand_in"
"""Named as the rule where something harmless took the place of what was seen."""

ALWAYS: Final = "always"
"""Named as the rule where a second opinion is asked for whatever was seen."""

UNATTENDED: Final = "unattended"


class Seen(msgspec.Struct, frozen=True, gc=False):
    """A sight as policy needs it. `can_strip` says that something harmless can stand in its place."""

    rule: str
    severity: Severity
    can_strip: bool = False


class Where(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Who answered, and with what: `tool` is the tool that is called, empty for text."""

    endpoint: str = ""
    tier: Tier = Tier.UNVETTED
    standing: Standing = Standing.PROVISIONAL
    tool: str = ""


class ScreenRule(msgspec.Struct, frozen=True, kw_only=True):
    """An exception to what severities mean. All that is given must hold; `*` in a name is any text.

    `rules` are screens' rules (`screen.rule`, or `not_checked`), of which one must be the one that saw something.
    """

    name: str
    verdict: Verdict
    rules: tuple[str, ...] = ()
    tools: tuple[str, ...] = ()
    tiers: tuple[Tier, ...] = ()
    endpoints: tuple[str, ...] = ()
    standings: tuple[Standing, ...] = ()

    def holds(self, seen: Seen, where: Where) -> bool:
        """Whether it is about this sight, there."""
        return (
            _names(self.rules, seen.rule)
            and _names(self.tools, where.tool)
            and _names(self.endpoints, where.endpoint)
            and (not self.tiers or where.tier in self.tiers)
            and (not self.standings or where.standing in self.standings)
        )


Meaning = Mapping[str, Verdict]
"""What each severity, and `not_checked`, comes to."""

STRICT: Final[Meaning] = MappingProxyType(
    {
        "critical": Verdict.BLOCK,
        "high": Verdict.HOLD,
        "medium": Verdict.ALLOW,
        "low": Verdict.ALLOW,
        NOT_CHECKED: Verdict.HOLD,
    }
)
LENIENT: Final[Meaning] = MappingProxyType({**STRICT, NOT_CHECKED: Verdict.ALLOW})

MEANINGS: Final[Mapping[Tier, Meaning]] = MappingProxyType(
    {Tier.LOCAL: LENIENT, Tier.OFFICIAL: LENIENT, Tier.AGGREGATOR: STRICT, Tier.UNVETTED: STRICT}
)
"""An honest endpoint's model can be talked into harm as well, so that tiers differ only in what was not looked at."""


class ScreenPolicy(msgspec.Struct, frozen=True, kw_only=True):
    """What sights mean. `together` sights of `medium` severity from different screens count as a `high` one; 0: never.

    With `strip`, a sight that something harmless can stand in for is stripped where it would be held or blocked, or is
    of `medium` severity.
    """

    rules: tuple[ScreenRule, ...] = ()
    meanings: Mapping[Tier, Meaning] = MEANINGS
    together: int = 3
    strip: bool = True


class Judgement(msgspec.Struct, frozen=True, gc=False):
    """What becomes of a part of an answer. `rule` says by which rule of the policy, `seen` which sight decided.

    `reasons` are codes, of all that was seen: `seen:RULE`, `not_checked:WHY`.
    """

    verdict: Verdict
    rule: str = NOTHING
    seen: str = ""
    reasons: tuple[str, ...] = ()


ALLOWED: Final = Judgement(Verdict.ALLOW)


def judge(policy: ScreenPolicy, seen: Sequence[Seen], unread: Sequence[str], where: Where) -> Judgement:
    """Decide about a part of an answer. `unread` are codes of what in it could not be looked at. Never raises."""
    if not seen and not unread:
        return ALLOWED
    found = [(*_verdict(policy, item, where), item.rule) for item in seen]
    if unread:
        item = Seen(NOT_CHECKED, "high")
        found.append((*_verdict(policy, item, where), NOT_CHECKED))
    weak = [item for item in seen if item.severity == "medium" and not (policy.strip and item.can_strip)]
    screens = {item.rule.partition(".")[0] for item in weak}
    if policy.together and len(screens) >= policy.together:
        found.append((_meaning(policy, where)["high"], TOGETHER, sorted(screens)[0]))
    verdict, rule, by = max(found, key=lambda item: VERDICTS.index(item[0]))
    reasons = tuple(sorted({f"seen:{item.rule}" for item in seen} | {f"{NOT_CHECKED}:{code}" for code in unread}))
    return Judgement(verdict, rule, by, reasons)


def kept_back(held: Judgement, why: str) -> Judgement:
    """What a hold comes to when nobody released it. `why` is `unattended`, `timeout`, `refused`, `second_opinion`."""
    return Judgement(Verdict.BLOCK, f"{held.rule}.{why}", held.seen, held.reasons)


def released(held: Judgement, by: str) -> Judgement:
    """What a hold comes to when it was released. `by` is `person` or `second_opinion`."""
    return Judgement(Verdict.ALLOW, f"{held.rule}.{by}", held.seen, held.reasons)


def _verdict(policy: ScreenPolicy, seen: Seen, where: Where) -> tuple[Verdict, str]:
    for rule in policy.rules:
        if rule.holds(seen, where):
            verdict, name = rule.verdict, rule.name
            break
    else:
        name = NOT_CHECKED if seen.rule == NOT_CHECKED else seen.severity
        verdict = _meaning(policy, where)[name]
        if policy.strip and seen.can_strip and (verdict is not Verdict.ALLOW or seen.severity == "medium"):
            return Verdict.STRIP, STAND_IN
    # What nothing can stand in for cannot be stripped.
    return (Verdict.BLOCK, name) if verdict is Verdict.STRIP and not seen.can_strip else (verdict, name)


def _meaning(policy: ScreenPolicy, where: Where) -> Meaning:
    return policy.meanings.get(where.tier, STRICT)


def _names(patterns: tuple[str, ...], name: str) -> bool:
    return not patterns or any(fnmatchcase(name, pattern) for pattern in patterns)
