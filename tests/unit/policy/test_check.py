"""What is said against a policy, and what is not: shadowed, unreachable, without effect, in conflict."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from msgspec.structs import replace

from tidegate.core.words import Action, DataClass, Standing, Tier
from tidegate.policy.check import Remark, remarks
from tidegate.policy.defaults import DEFAULT
from tidegate.policy.implication import apart, covers, follows
from tidegate.policy.rules import ClassRule, Clearance, Hours, Rule, When

PII = (("pii", "pseudonym"),)


def said(*rules: Rule, **spec: Any) -> list[Remark]:
    return remarks(replace(DEFAULT, rules=rules, **spec))


def first(*rules: Rule) -> list[Remark]:
    return said(*rules, evaluation="first_match")


def rule(name: str, action: Action = Action.BLOCK, line: int = 0, **when: Any) -> Rule:
    redact = PII if action is Action.REDACT else ()
    return Rule(name=name, action=action, when=When(**when), redact=redact, line=line)


def test_nothing_is_said_of_the_built_in_policy() -> None:
    assert remarks(DEFAULT) == []
    assert remarks(replace(DEFAULT, evaluation="first_match")) == []


@pytest.mark.parametrize(("general", "special"), [
    ({}, {}),
    ({}, {"teams": ("a",), "stream": True}),
    ({"teams": ("a", "b")}, {"teams": ("b",)}),
    ({"teams": ("ops-*",)}, {"teams": ("ops-eu", "ops-us")}),
    ({"teams": ("ops-*",)}, {"teams": ("ops-*",)}),
    ({"teams": ("*",)}, {"teams": ("ops-*",)}),
    ({"tiers": tuple(Tier)}, {}),
    ({"standings": tuple(Standing)}, {"tiers": (Tier.LOCAL,)}),
    ({"labels": ("pii", "hr")}, {"labels": ("pii",)}),
    ({"no_labels": ("pii",)}, {"no_labels": ("pii", "hr")}),
    ({"class_at_least": DataClass.INTERNAL}, {"class_at_least": DataClass.RESTRICTED}),
    ({"class_at_most": DataClass.RESTRICTED}, {"class_at_most": DataClass.INTERNAL}),
    ({"price_at_least": Decimal(1)}, {"price_at_least": Decimal(2)}),
    ({"rules": ("pii.*",), "count": 2}, {"rules": ("pii.email",), "count": 3}),
    ({"hours": Hours(480, 1080)}, {"hours": Hours(540, 600)}),
    ({"hours": Hours(1320, 360)}, {"hours": Hours(0, 60)}),
    ({"days": ("sat", "sun")}, {"days": ("sun",)}),
    ({"checked": True}, {"checked": True}),
])  # fmt: skip
def test_one_condition_follows_from_another(general: dict[str, Any], special: dict[str, Any]) -> None:
    assert follows(When(**general), When(**special))


@pytest.mark.parametrize(("general", "special"), [
    ({"teams": ("a",)}, {}),
    ({"teams": ("a",)}, {"teams": ("a", "b")}),
    ({"teams": ("ops-*",)}, {"teams": ("*",)}),
    ({"teams": ("ops-*",)}, {"teams": ("op*",)}),
    ({"tiers": (Tier.LOCAL, Tier.OFFICIAL)}, {}),
    ({"no_labels": ("pii", "hr")}, {"no_labels": ("pii",)}),
    ({"no_labels": ("pii",)}, {}),
    ({"class_at_least": DataClass.INTERNAL}, {"class_at_most": DataClass.RESTRICTED}),
    ({"class_at_least": DataClass.RESTRICTED}, {"class_at_least": DataClass.INTERNAL}),
    ({"price_at_most": Decimal(1)}, {"price_at_most": Decimal(2)}),
    ({"rules": ("pii.*",), "count": 4}, {"rules": ("pii.email",), "count": 3}),
    ({"rules": ("pii.email",)}, {"rules": ("pii.*",)}),
    ({"hours": Hours(480, 1080)}, {"hours": Hours(470, 600)}),
    ({"hours": Hours(480, 1080)}, {}),
    ({"stream": True}, {"stream": False}),
    ({"checked": True}, {}),
    ({"tags": ("a",)}, {"tags": ("a", "b")}),
])  # fmt: skip
def test_and_does_not(general: dict[str, Any], special: dict[str, Any]) -> None:
    assert not follows(When(**general), When(**special))


@pytest.mark.parametrize(("one", "other", "expected"), [
    ({"tiers": (Tier.LOCAL,)}, {"tiers": (Tier.OFFICIAL,)}, True),
    ({"tiers": (Tier.LOCAL,)}, {"endpoints": ("a",)}, False),
    ({"teams": ("a*",)}, {"teams": ("b",)}, False),
    ({"labels": ("pii",)}, {"labels": ("hr",)}, False),
    ({"tags": ("a",)}, {"tags": ("b",)}, False),
    ({"stream": True}, {"stream": False}, True),
    ({"checked": True}, {"checked": False}, True),
    ({"class_at_least": DataClass.RESTRICTED}, {"class_at_most": DataClass.CONFIDENTIAL}, True),
    ({"price_at_most": Decimal(1)}, {"price_at_least": Decimal(2)}, True),
])  # fmt: skip
def test_conditions_that_never_hold_together(one: dict[str, Any], other: dict[str, Any], expected: bool) -> None:
    assert apart(When(**one), When(**other)) is expected
    assert apart(When(**other), When(**one)) is expected


def test_exceptions_count_when_a_rule_is_covered() -> None:
    wide = rule("wide")
    but = replace(wide, unless=When(teams=("a",)))
    assert covers(wide, but)
    assert not covers(but, wide)
    assert covers(but, rule("b", teams=("b",)))
    assert not covers(but, rule("a", teams=("a",)))
    assert covers(but, replace(rule("x"), unless=When(teams=("a", "b"))))
    assert not covers(but, replace(rule("x"), unless=When(teams=("b",))))


def test_a_shadowed_rule_is_named_with_the_line_of_the_other() -> None:
    (remark,) = first(rule("all", line=3, tiers=(Tier.OFFICIAL,)), rule("late", tiers=(Tier.OFFICIAL,), teams=("a",)))
    assert (remark.section, remark.index, remark.error) == ("rules", 1, False)
    assert "never reached: the rule 'all' (line 3)" in remark.what


def test_an_exception_before_a_rule_is_no_mistake() -> None:
    assert not first(rule("but", Action.ALLOW, teams=("a",)), rule("all"))


def test_rules_that_shadow_one_together() -> None:
    local, away = (
        rule("local", tiers=(Tier.LOCAL,)),
        rule("away", tiers=(Tier.OFFICIAL, Tier.AGGREGATOR, Tier.UNVETTED)),
    )
    (remark,) = first(local, away, rule("never", Action.ALLOW, teams=("a",)))
    assert (remark.index, "one of the rules before it" in remark.what) == (2, True)
    assert not first(local, rule("away", tiers=(Tier.OFFICIAL,)), rule("now", Action.ALLOW, teams=("a",)))
    high, low = rule("high", class_at_least=DataClass.CONFIDENTIAL), rule("low", class_at_most=DataClass.CONFIDENTIAL)
    assert [item.index for item in first(high, low, rule("never", stream=True))] == [2]
    assert [item.index for item in said(rule("weak", Action.HOLD, stream=True), high, low)] == [0]
    ended = replace(high, unless=When(teams=("b",)))
    assert not first(ended, low, rule("now", stream=True))


def test_a_weaker_rule_under_a_stricter_one_has_no_effect() -> None:
    weak, strict = rule("weak", Action.REDACT, teams=("a",)), rule("strict", line=9)
    (remark,) = said(weak, strict)
    assert remark.index == 0
    assert "no effect: the rule 'strict' (line 9)" in remark.what
    assert [item.index for item in said(strict, weak)] == [1], "order means nothing here"
    assert not said(rule("weak", Action.REDACT), rule("strict", teams=("a",)))


def test_allow_has_no_effect_where_the_strictest_decides() -> None:
    (remark,) = said(rule("please", Action.ALLOW, teams=("a",)))
    assert "no effect" in remark.what
    assert not first(rule("please", Action.ALLOW, teams=("a",)))


@pytest.mark.parametrize("when", [
    {"class_at_least": DataClass.RESTRICTED, "class_at_most": DataClass.INTERNAL},
    {"price_at_least": Decimal(2), "price_at_most": Decimal(1)},
    {"labels": ("pii",), "no_labels": ("pii", "hr")},
])  # fmt: skip
def test_conditions_that_contradict_each_other(when: dict[str, Any]) -> None:
    (remark,) = said(rule("r", **when))
    assert "never holds" in remark.what
    assert remark.field == "when"


def test_an_exception_that_takes_everything() -> None:
    (remark,) = said(replace(rule("r", teams=("a",)), unless=When(teams=("a", "b"))))
    assert remark.field == "unless"


def test_two_modes_for_the_same_thing() -> None:
    one = Rule(name="one", action=Action.REDACT, redact=(("pii", "mask"),), line=4)
    other = Rule(name="other", action=Action.REDACT, redact=(("pii", "pseudonym"),), when=When(teams=("a",)))
    (remark,) = said(one, other)
    assert (remark.index, remark.field) == (1, "redact.pii")
    assert "'one' (line 4) takes 'pii' out as mask; where both hold, mask counts" in remark.what
    assert not said(replace(one, when=When(teams=("b",))), other)


def test_two_routes_for_the_same_exchange() -> None:
    one = Rule(name="b", action=Action.REROUTE, reroute="x")
    other = Rule(name="a", action=Action.REROUTE, reroute="y")
    (remark,) = said(one, other)
    assert "'y' counts" in remark.what


@pytest.mark.parametrize("wrong", [
    Rule(name="r", action=Action.REDACT),
    Rule(name="r", action=Action.BLOCK, redact=PII),
    Rule(name="r", action=Action.BLOCK, reroute="x"),
])  # fmt: skip
def test_an_action_without_what_it_needs_or_with_more_is_an_error(wrong: Rule) -> None:
    (remark,) = said(wrong)
    assert remark.error


def test_what_the_clearance_refuses_anyway() -> None:
    (remark,) = first(rule("code", Action.ALLOW, labels=("source_code",), tiers=(Tier.OFFICIAL,)))
    assert "lets nothing pass" in remark.what
    assert not first(rule("hr", Action.ALLOW, labels=("hr",), tiers=(Tier.OFFICIAL,)))
    assert not first(rule("pii", Action.REDACT, labels=("pii",), tiers=(Tier.OFFICIAL,)))


def test_class_rules() -> None:
    place = ClassRule(name="c", when=When(tiers=(Tier.LOCAL,)), data_class=DataClass.INTERNAL)
    nothing = ClassRule(name="n", when=When(teams=("a",)))
    by_place, empty = said(classify=(place, nothing))
    assert (by_place.section, by_place.error, by_place.field) == ("classify", True, "when.tiers")
    assert (empty.error, empty.what) == (False, "This rule changes nothing.")
    assert not said(classify=(replace(nothing, may_lower=True),))


def test_unvetted_above_official() -> None:
    tiers = tuple(
        (tier, Clearance(DataClass.RESTRICTED) if tier is Tier.UNVETTED else item) for tier, item in DEFAULT.tiers
    )
    (remark,) = said(tiers=tiers)
    assert (remark.section, remark.field) == ("clearance", "unvetted")
