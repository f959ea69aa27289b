"""Decisions by table: what goes where, in what form, and by which rule."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Any

import pytest
from msgspec.structs import replace

from tidegate.core.words import FOUND, Action, DataClass, Standing, Tier, not_checked
from tidegate.policy.compiled import REMEMBERED, CompiledPolicy
from tidegate.policy.decide import Decision, decide
from tidegate.policy.defaults import DEFAULT, QUARANTINED
from tidegate.policy.facts import Asked, Content, Place
from tidegate.policy.rules import ClassRule, Clearance, Hours, Rule, TeamClearance, When

LOCAL = Place(endpoint="local", tier=Tier.LOCAL)
OFFICIAL = Place(endpoint="official", tier=Tier.OFFICIAL, provider="vendor", region="us", retention="30d")
AGGREGATOR = Place(endpoint="aggregator", tier=Tier.AGGREGATOR, input_price=Decimal("2.5"), tags=frozenset({"dpa"}))
UNVETTED = Place(endpoint="unvetted", tier=Tier.UNVETTED)
PLACES = (LOCAL, OFFICIAL, AGGREGATOR, UNVETTED)

PUBLIC, INTERNAL, CONFIDENTIAL, RESTRICTED = DataClass


def judged(
    content: Content | None = None, asked: Asked | None = None, places: tuple[Place, ...] = PLACES, **spec: Any
) -> Decision:
    rules = CompiledPolicy(replace(DEFAULT, **spec))
    return decide(rules, "ex", asked or Asked(route="large"), content or Content(), places)


def carrying(*labels: str, **more: Any) -> Content:
    return Content(labels=frozenset(labels), outcome=FOUND, **more)


def actions(decision: Decision) -> dict[str, str]:
    return {name: item.action.value for name, item in decision.places.items()}


# -- the built-in policy


@pytest.mark.parametrize(
    ("content", "data_class", "expected"),
    [
        (Content(), PUBLIC, "allow allow allow allow"),
        (carrying("pii"), CONFIDENTIAL, "allow redact redact reroute"),
        (carrying("payment"), RESTRICTED, "allow redact redact reroute"),
        (carrying("secret"), RESTRICTED, "allow redact redact reroute"),
        (carrying("source_code"), CONFIDENTIAL, "allow reroute reroute reroute"),
        (carrying("trade_secret"), RESTRICTED, "allow reroute reroute reroute"),
        (carrying("health"), RESTRICTED, "allow reroute reroute reroute"),
        (carrying("hr"), CONFIDENTIAL, "allow allow reroute reroute"),
        (carrying("pii", "source_code"), CONFIDENTIAL, "allow reroute reroute reroute"),
        (carrying("pii", "secret", "payment"), RESTRICTED, "allow redact redact reroute"),
        (carrying("project_x"), CONFIDENTIAL, "allow reroute reroute reroute"),
        (carrying("internal_name"), INTERNAL, "allow allow allow reroute"),
        (carrying("marking"), PUBLIC, "allow allow allow allow"),
        (carrying("marking", raises=INTERNAL), INTERNAL, "allow allow allow reroute"),
        (carrying("marking", raises=RESTRICTED), RESTRICTED, "allow reroute reroute reroute"),
        (carrying("pii", raises=CONFIDENTIAL), CONFIDENTIAL, "allow redact reroute reroute"),
        (Content(outcome=not_checked("image_file")), CONFIDENTIAL, "allow allow reroute reroute"),
        (carrying("pii", redactable=False), CONFIDENTIAL, "allow reroute reroute reroute"),
        (carrying("source_code", redactable=False), CONFIDENTIAL, "allow reroute reroute reroute"),
        (Content(history_labels=frozenset({"pii"}), redactable=False), CONFIDENTIAL, "allow reroute reroute reroute"),
        (Content(outcome=not_checked("switched_off"), redactable=False), CONFIDENTIAL, "allow allow reroute reroute"),
        (Content(history=CONFIDENTIAL), CONFIDENTIAL, "allow allow reroute reroute"),
        (Content(history_labels=frozenset({"pii"})), CONFIDENTIAL, "allow redact redact reroute"),
        (Content(history_labels=frozenset({"source_code"})), CONFIDENTIAL, "allow reroute reroute reroute"),
    ],
)
def test_the_built_in_policy(content: Content, data_class: DataClass, expected: str) -> None:
    decision = judged(content)
    assert decision.data_class is data_class
    assert " ".join(decision.places[place.endpoint].action.value for place in PLACES) == expected
    assert decision.cleared == {name for name, action in actions(decision).items() if action in ("allow", "redact")}


def test_what_is_taken_out_is_only_what_is_there() -> None:
    assert judged(carrying("pii", "secret")).disposition("official").redact == (
        ("pii", "pseudonym"),
        ("secret", "mask"),
    )
    assert judged(carrying("pii")).disposition("official").redact == (("pii", "pseudonym"),)


@pytest.mark.parametrize(("standing", "content", "action"), [
    (Standing.QUARANTINED, Content(), "reroute"),
    (Standing.SUSPECT, Content(), "allow"),
    (Standing.SUSPECT, Content(raises=INTERNAL), "reroute"),
    (Standing.TRUSTED, Content(raises=INTERNAL), "allow"),
])  # fmt: skip
def test_standing_counts(standing: Standing, content: Content, action: str) -> None:
    place = Place(endpoint="official", tier=Tier.OFFICIAL, standing=standing)
    assert judged(content, places=(place,)).disposition("official").action.value == action


# -- the answer as a whole


def test_the_mildest_place_is_the_answer() -> None:
    block = Rule(name="b", when=When(tiers=(Tier.LOCAL, Tier.UNVETTED)), action=Action.BLOCK)
    hold = Rule(name="h", when=When(tiers=(Tier.OFFICIAL,)), action=Action.HOLD)
    held = judged(rules=(block, hold), places=(LOCAL, OFFICIAL, UNVETTED))
    assert (held.action, held.rule, held.cleared, held.reroute) == (Action.HOLD, "h", frozenset(), "")
    assert judged(rules=(block, hold)).action is Action.ALLOW
    assert judged(rules=(block,), places=(LOCAL,)).action is Action.BLOCK


def test_without_a_place_it_is_blocked() -> None:
    decision = judged(places=())
    assert (decision.action, decision.rule, decision.cleared) == (Action.BLOCK, "no_place", frozenset())


def test_where_it_is_rerouted_to() -> None:
    code, away = carrying("source_code"), (OFFICIAL, UNVETTED)
    assert judged(code, places=away, reroute="home").reroute == "home"
    assert judged(code, places=away).reroute == ""
    assert judged(code, places=away).action is Action.REROUTE
    assert judged(code, reroute="home").reroute == "", "a place of its own route may take it"
    assert judged(code, Asked(route="home"), away, reroute="home").reroute == "", "not to itself"
    named = Rule(name="n", when=When(labels=("source_code",)), action=Action.REROUTE, reroute="code")
    assert judged(code, places=away, reroute="home", rules=(named,)).reroute == "code"


# -- rules


def test_the_first_or_the_strictest() -> None:
    rules = (
        Rule(name="mask", action=Action.REDACT, redact=(("pii", "mask"),)),
        Rule(name="take", action=Action.REDACT, redact=(("pii", "pseudonym"), ("secret", "remove"))),
        Rule(name="hold", when=When(tiers=(Tier.UNVETTED,)), action=Action.HOLD),
    )
    content = carrying("pii", "secret")
    strict = judged(content, rules=rules)
    assert strict.disposition("local").redact == (("pii", "mask"), ("secret", "remove"))
    assert strict.disposition("unvetted").action is Action.HOLD
    assert strict.disposition("unvetted").redact == ()
    first = judged(content, rules=rules, evaluation="first_match")
    assert first.disposition("local").redact == (("pii", "mask"),)
    assert first.disposition("unvetted").action is Action.REROUTE, "the secret is still in it"


def test_no_rule_lifts_a_clearance() -> None:
    allow = Rule(name="please", action=Action.ALLOW)
    for evaluation in ("first_match", "most_restrictive"):
        decision = judged(carrying("source_code"), rules=(allow,), evaluation=evaluation)
        assert decision.cleared == {"local"}
        assert decision.disposition("official").rule == "clearance"


def test_no_rule_lifts_a_quarantine_where_the_built_in_one_is_in_force() -> None:
    shut = replace(UNVETTED, standing=Standing.QUARANTINED)
    allow = Rule(name="please", action=Action.ALLOW)
    for evaluation in ("first_match", "most_restrictive"):
        decision = judged(rules=(allow, QUARANTINED), places=(shut,), evaluation=evaluation)
        assert decision.cleared == frozenset()
        assert decision.disposition("unvetted").rule == "quarantined"
    assert judged(rules=(allow,), places=(shut,)).cleared == {"unvetted"}
    assert judged(rules=(QUARANTINED,), places=(UNVETTED,)).cleared == {"unvetted"}


def test_a_kind_alone_does_not_take_its_label_away() -> None:
    rule = Rule(name="cards", action=Action.REDACT, redact=(("card", "mask"),))
    assert judged(carrying("pii"), rules=(rule,)).cleared == {"local"}
    assert judged(carrying("pii"), rules=(rule,)).disposition("local").redact == (("card", "mask"),)
    assert judged(rules=(rule,)).disposition("local").action is Action.ALLOW, "nothing was found"


@pytest.mark.parametrize(("when", "asked", "content", "endpoints"), [
    (When(keys=("k1",)), Asked(key="k1"), Content(), "all"),
    (When(keys=("k1",)), Asked(key="k2"), Content(), ""),
    (When(teams=("ops-*",)), Asked(team="ops-eu"), Content(), "all"),
    (When(teams=("ops-*",)), Asked(team="xops-eu"), Content(), ""),
    (When(routes=("large", "small")), Asked(route="small"), Content(), "all"),
    (When(sources=("crm",)), Asked(source="crm"), Content(), "all"),
    (When(dialects=("d",)), Asked(dialect="e"), Content(), ""),
    (When(operations=("embed",)), Asked(operation="embed"), Content(), "all"),
    (When(tools=("shell",)), Asked(tools=frozenset({"shell", "web"})), Content(), "all"),
    (When(tools=("sh*",)), Asked(tools=frozenset({"web"})), Content(), ""),
    (When(stream=True), Asked(stream=True), Content(), "all"),
    (When(stream=False), Asked(stream=True), Content(), ""),
    (When(class_at_least=INTERNAL), Asked(), Content(raises=INTERNAL), "all"),
    (When(class_at_least=INTERNAL), Asked(), Content(), ""),
    (When(class_at_most=INTERNAL), Asked(), Content(raises=CONFIDENTIAL), ""),
    (When(labels=("pii", "hr")), Asked(), carrying("hr"), "all"),
    (When(labels=("*",)), Asked(), Content(), ""),
    (When(no_labels=("pii",)), Asked(), carrying("pii", "hr"), ""),
    (When(rules=("pii.*",), count=3), Asked(), Content(rules=(("pii.a", 2), ("pii.b", 1), ("x.a", 9))), "all"),
    (When(rules=("pii.*",), count=4), Asked(), Content(rules=(("pii.a", 2), ("pii.b", 1), ("x.a", 9))), ""),
    (When(checked=False), Asked(), Content(outcome=not_checked("deadline")), "all"),
    (When(checked=True), Asked(), Content(outcome=not_checked("deadline")), ""),
    (When(tiers=(Tier.LOCAL, Tier.UNVETTED)), Asked(), Content(), "local unvetted"),
    (When(endpoints=("off*",)), Asked(), Content(), "official"),
    (When(providers=("vendor",)), Asked(), Content(), "official"),
    (When(standings=(Standing.PROVISIONAL,)), Asked(), Content(), "all"),
    (When(regions=("us",)), Asked(), Content(), "official"),
    (When(retentions=("30d",)), Asked(), Content(), "official"),
    (When(retentions=("unknown",)), Asked(), Content(), "local aggregator unvetted"),
    (When(tags=("dpa", "x")), Asked(), Content(), "aggregator"),
    (When(price_at_least=Decimal("2.5")), Asked(), Content(), "aggregator"),
    (When(price_at_least=Decimal("2.6")), Asked(), Content(), ""),
    (When(price_at_most=Decimal(3)), Asked(), Content(), "aggregator"),
    (When(tiers=(Tier.OFFICIAL,), teams=("a",)), Asked(team="b"), Content(), ""),
])  # fmt: skip
def test_each_condition(when: When, asked: Asked, content: Content, endpoints: str) -> None:
    decision = judged(content, asked, rules=(Rule(name="r", when=when, action=Action.BLOCK),))
    blocked = {name for name, item in decision.places.items() if item.rule == "r"}
    assert blocked == ({place.endpoint for place in PLACES} if endpoints == "all" else set(endpoints.split()))


def test_unless_takes_away_and_without_conditions_takes_nothing() -> None:
    rule = Rule(name="r", action=Action.BLOCK, unless=When(tiers=(Tier.LOCAL,)))
    assert judged(rules=(rule,)).cleared == {"local"}
    assert judged(rules=(replace(rule, unless=When()),)).cleared == frozenset()


@pytest.mark.parametrize(("hours", "days", "at", "blocked"), [
    ((480, 1080), (), "2026-11-24T08:00+01:00", True),
    ((480, 1080), (), "2026-11-24T07:59+01:00", False),
    ((480, 1080), (), "2026-11-24T18:00+01:00", False),
    ((1320, 360), (), "2026-11-24T23:00+01:00", True),
    ((1320, 360), (), "2026-11-24T05:59+01:00", True),
    ((1320, 360), (), "2026-11-24T12:00+01:00", False),
    (None, ("tue",), "2026-11-24T23:30+01:00", True),
    (None, ("tue",), "2026-11-25T00:30+01:00", False),
])  # fmt: skip
def test_hours_and_days_in_the_policys_time_zone(
    hours: tuple[int, int] | None, days: tuple[str, ...], at: str, blocked: bool
) -> None:
    when = When(hours=Hours(*hours) if hours else None, days=days)
    spec = replace(DEFAULT, rules=(Rule(name="r", when=when, action=Action.BLOCK),))
    rules = CompiledPolicy(spec, datetime.timezone(datetime.timedelta(hours=1)))
    moment = datetime.datetime.fromisoformat(at).timestamp()
    for _ in range(2):
        decision = decide(rules, "ex", Asked(at=moment), Content(), PLACES)
        assert (decision.action is Action.BLOCK) is blocked


# -- clearance


def test_an_endpoints_own_clearance_replaces_its_tiers() -> None:
    own = (("unvetted", Clearance(CONFIDENTIAL, frozenset({"source_code"}))), ("official", Clearance(PUBLIC)))
    decision = judged(carrying("source_code"), endpoints=own)
    assert decision.cleared == {"local", "unvetted"}


def test_a_teams_clearance_replaces_the_tiers_it_names() -> None:
    hr = TeamClearance(team="hr", tiers=((Tier.AGGREGATOR, Clearance(RESTRICTED, frozenset({"*"}))),))
    assert judged(carrying("health"), Asked(team="hr"), teams=(hr,)).cleared == {"local", "aggregator"}
    assert judged(carrying("health"), Asked(team="it"), teams=(hr,)).cleared == {"local"}


def test_where_team_and_endpoint_have_their_own_both_hold() -> None:
    hr = TeamClearance(team="hr", tiers=((Tier.AGGREGATOR, Clearance(RESTRICTED, frozenset({"*"}))),))
    own = (("aggregator", Clearance(INTERNAL, frozenset({"*"}))),)
    assert judged(carrying("hr"), Asked(team="hr"), teams=(hr,), endpoints=own).cleared == {"local", "official"}
    assert judged(Content(raises=INTERNAL), Asked(team="hr"), teams=(hr,), endpoints=own).cleared == {
        "local", "official", "aggregator"
    }  # fmt: skip


# -- classification


def test_class_rules_raise_and_label() -> None:
    rules = (
        ClassRule(name="hr", when=When(teams=("hr",)), data_class=CONFIDENTIAL, labels=frozenset({"hr"})),
        ClassRule(name="many", when=When(labels=("pii",), rules=("pii.*",), count=10), data_class=RESTRICTED),
    )
    decision = judged(asked=Asked(team="hr"), classify=rules)
    assert (decision.data_class, decision.labels) == (CONFIDENTIAL, frozenset({"hr"}))
    assert decision.reasons == ("class_rule:hr", "added:hr")
    many = carrying("pii", rules=(("pii.email", 10),))
    assert judged(many, classify=rules).data_class is RESTRICTED
    # What a rule says because of a label goes when the label does.
    assert judged(many, classify=rules).disposition("aggregator").action is Action.REDACT
    assert judged(carrying("pii"), classify=rules).data_class is CONFIDENTIAL


def test_a_declaration_raises_and_stays() -> None:
    decision = judged(carrying("pii"), Asked(declared=RESTRICTED))
    assert decision.data_class is RESTRICTED
    assert decision.cleared == {"local"}, "no redaction takes back what the caller says"
    assert decision.carries is RESTRICTED


def test_a_lower_declaration_needs_the_right() -> None:
    content = carrying("source_code")
    ignored = judged(content, Asked(declared=PUBLIC))
    assert (ignored.data_class, ignored.cleared) == (CONFIDENTIAL, {"local"})
    assert ignored.reasons[-1] == "lower_declaration_ignored"
    lowered = judged(content, Asked(declared=PUBLIC, may_lower=True))
    assert (lowered.data_class, len(lowered.cleared)) == (PUBLIC, 4)
    assert lowered.reasons == ("label:source_code", "declared:public", "lowered:confidential:key")
    assert lowered.labels == {"source_code"}, "it is still said what it is"
    rule = ClassRule(name="oss", when=When(teams=("oss",)), may_lower=True)
    by_rule = judged(content, Asked(declared=PUBLIC, team="oss"), classify=(rule,))
    assert by_rule.data_class is PUBLIC
    assert by_rule.reasons[-1] == "lowered:confidential:oss"


def test_a_declaration_never_lowers_a_secret() -> None:
    decision = judged(carrying("secret", "source_code"), Asked(declared=PUBLIC, may_lower=True))
    assert decision.data_class is RESTRICTED
    assert decision.disposition("official").redact == (("secret", "mask"),)
    assert decision.disposition("unvetted").action is Action.REROUTE


def test_what_a_conversation_has_to_remember() -> None:
    decision = judged(carrying("pii", raises=INTERNAL))
    assert (decision.carries, decision.labels) == (INTERNAL, frozenset({"pii"}))
    later = judged(Content(history=decision.carries, history_labels=decision.labels))
    assert later.data_class is decision.data_class
    assert actions(later) == actions(decision)
    lowered = judged(Content(raises=CONFIDENTIAL), Asked(declared=PUBLIC, may_lower=True))
    assert lowered.carries is CONFIDENTIAL, "a declassification is of one exchange"


# -- permits and memory


def test_permits_are_of_cleared_places_and_carry_what_is_taken_out() -> None:
    decision = judged(carrying("pii"))
    permit = decision.permit("official")
    assert permit is not None
    assert (permit.exchange, permit.endpoint, permit.data_class) == ("ex", "official", CONFIDENTIAL)
    assert (permit.rule, permit.redact) == ("sensitive_values", (("pii", "pseudonym"),))
    assert decision.permit("unvetted") is None
    assert decision.permit("elsewhere") is None
    plain = decision.permit("local")
    assert plain is not None
    assert plain.redact == ()


def test_decisions_of_equal_facts_are_remembered_and_bounded() -> None:
    rules = CompiledPolicy(DEFAULT)
    for number in range(REMEMBERED + 50):
        content = Content(labels=frozenset({f"label{number}"}))
        decide(rules, "a", Asked(), content, PLACES)
    assert len(rules.remembered) == REMEMBERED
    first = decide(rules, "a", Asked(key="k1", at=1.0), Content(), PLACES)
    count = len(rules.remembered)
    second = decide(rules, "b", Asked(key="k2", at=2.0), Content(), PLACES)
    assert len(rules.remembered) == count, "no condition of this policy looks at keys or the time"
    assert (first.exchange, second.exchange, first.places) == ("a", "b", second.places)


def test_names_from_outside_are_not_kept_without_bound() -> None:
    rule = Rule(name="r", when=When(tools=("shell",)), action=Action.BLOCK)
    rules = CompiledPolicy(replace(DEFAULT, rules=(rule,)))
    many = frozenset(f"tool{number}" for number in range(100))
    for tools in (many, frozenset({"x" * 5000}), many | {"shell"}):
        decision = decide(rules, "a", Asked(tools=tools), Content(), PLACES)
        assert decision.action is (Action.BLOCK if "shell" in tools else Action.ALLOW)
    assert not rules.remembered
    decide(rules, "a", Asked(tools=frozenset({"shell"})), Content(), PLACES)
    assert len(rules.remembered) == 1


def test_what_a_condition_looks_at_is_not_remembered_across_it() -> None:
    rules = CompiledPolicy(replace(DEFAULT, rules=(Rule(name="r", when=When(keys=("k1",)), action=Action.BLOCK),)))
    for _ in range(2):
        assert decide(rules, "a", Asked(key="k1"), Content(), PLACES).action is Action.BLOCK
        assert decide(rules, "a", Asked(key="k2"), Content(), PLACES).action is Action.ALLOW


def test_the_digest_is_of_what_the_policy_says() -> None:
    rule = Rule(name="r", action=Action.BLOCK)
    one, same, other = (
        CompiledPolicy(replace(DEFAULT, rules=(item,))).digest
        for item in (rule, replace(rule, line=7), replace(rule, action=Action.HOLD))
    )
    assert one == same != other
