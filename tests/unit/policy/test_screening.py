"""What becomes of a part of an answer, by table."""

from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidegate.core.finding import Severity
from tidegate.core.words import Standing, Tier, Verdict
from tidegate.policy.screening import (
    ALLOWED,
    MEANINGS,
    VERDICTS,
    Judgement,
    ScreenPolicy,
    ScreenRule,
    Seen,
    Where,
    judge,
    kept_back,
    released,
)

DEFAULT = ScreenPolicy()
ROGUE = Where(endpoint="relay", tier=Tier.UNVETTED, tool="Bash")
OWN = Where(endpoint="own", tier=Tier.LOCAL, tool="Bash")
CRITICAL, HIGH = Seen("shell.run", "critical"), Seen("package.new", "high")
MEDIUM, LOW = Seen("place.new", "medium"), Seen("place.http", "low")

TABLE = [
    ([], [], ROGUE, "allow", "nothing_seen"),
    ([LOW], [], ROGUE, "allow", "low"),
    ([MEDIUM], [], ROGUE, "allow", "medium"),
    ([HIGH], [], ROGUE, "hold", "high"),
    ([HIGH], [], OWN, "hold", "high"),
    ([LOW, CRITICAL, HIGH], [], ROGUE, "block", "critical"),
    ([Seen("hidden.bidi", "medium", can_strip=True)], [], ROGUE, "strip", "stand_in"),
    ([Seen("hidden.bidi", "critical", can_strip=True)], [], ROGUE, "strip", "stand_in"),
    ([Seen("hidden.soft", "low", can_strip=True)], [], ROGUE, "allow", "low"),
    ([Seen("hidden.bidi", "medium", can_strip=True), CRITICAL], [], ROGUE, "block", "critical"),
    ([], ["deadline"], ROGUE, "hold", "not_checked"),
    ([], ["deadline"], OWN, "allow", "not_checked"),
    ([MEDIUM, Seen("a.x", "medium"), Seen("b.x", "medium")], [], ROGUE, "hold", "together"),
    ([MEDIUM, Seen("place.y", "medium"), Seen("place.z", "medium")], [], ROGUE, "allow", "medium"),
]


@pytest.mark.parametrize(("seen", "unread", "where", "verdict", "rule"), TABLE)
def test_without_rules_severities_decide(
    seen: list[Seen], unread: list[str], where: Where, verdict: str, rule: str
) -> None:
    judged = judge(DEFAULT, seen, unread, where)
    assert (judged.verdict, judged.rule) == (verdict, rule)


def test_a_rule_decides_about_what_it_names_and_the_first_that_holds_counts() -> None:
    policy = ScreenPolicy(
        rules=(
            ScreenRule(name="ours", verdict=Verdict.ALLOW, rules=("package.*",), tiers=(Tier.LOCAL,)),
            ScreenRule(name="never", verdict=Verdict.BLOCK, rules=("package.*",), tools=("Ba*",)),
            ScreenRule(name="sleeping", verdict=Verdict.ALLOW, rules=("package.*",)),
            ScreenRule(name="suspects", verdict=Verdict.BLOCK, standings=(Standing.SUSPECT,)),
            ScreenRule(name="blind", verdict=Verdict.BLOCK, rules=("not_checked",), endpoints=("relay",)),
        )
    )
    assert judge(policy, [HIGH], [], OWN).rule == "ours"
    assert judge(policy, [HIGH], [], ROGUE) == Judgement(Verdict.BLOCK, "never", "package.new", ("seen:package.new",))
    assert judge(policy, [HIGH], [], Where(tool="sh")).rule == "sleeping"
    assert judge(policy, [LOW], [], Where(standing=Standing.SUSPECT)).verdict is Verdict.BLOCK
    assert judge(policy, [], ["too_long"], ROGUE).rule == "blind"


def test_strip_by_rule_blocks_what_nothing_can_stand_in_for() -> None:
    policy = ScreenPolicy(rules=(ScreenRule(name="clean", verdict=Verdict.STRIP),))
    assert judge(policy, [LOW], [], ROGUE).verdict is Verdict.BLOCK
    assert judge(policy, [Seen("a.b", "low", can_strip=True)], [], ROGUE).verdict is Verdict.STRIP


def test_the_reasons_name_all_that_was_seen_and_not_checked_once_each() -> None:
    judged = judge(DEFAULT, [HIGH, HIGH, LOW], ["deadline"], ROGUE)
    assert judged.reasons == ("not_checked:deadline", "seen:package.new", "seen:place.http")


def test_a_hold_is_settled_either_way_and_says_how() -> None:
    held = judge(DEFAULT, [HIGH], [], ROGUE)
    assert kept_back(held, "unattended") == Judgement(Verdict.BLOCK, "high.unattended", held.seen, held.reasons)
    assert released(held, "person") == Judgement(Verdict.ALLOW, "high.person", held.seen, held.reasons)


SEEN = st.builds(
    Seen, st.sampled_from(["a.b", "a.c", "d.e", "f.g"]), st.sampled_from(get_args(Severity)), st.booleans()
)


@given(st.lists(SEEN, max_size=6), st.lists(SEEN, max_size=3), st.lists(st.sampled_from(["x", "y"])))
def test_seeing_more_never_makes_a_verdict_milder(seen: list[Seen], more: list[Seen], unread: list[str]) -> None:
    fewer, all_of_it = judge(DEFAULT, seen, [], ROGUE), judge(DEFAULT, [*seen, *more], unread, ROGUE)
    assert VERDICTS.index(all_of_it.verdict) >= VERDICTS.index(fewer.verdict)
    assert (judge(DEFAULT, seen, [], ROGUE) is ALLOWED) == (not seen)


def test_every_tier_and_severity_has_a_meaning() -> None:
    assert set(MEANINGS) == set(Tier)
    for meaning in MEANINGS.values():
        assert set(meaning) == {*get_args(Severity), "not_checked"}
