"""Explanations say what the decision says; recorded decisions are decided again from the record alone."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from msgspec.structs import replace

from tidegate.core.record import ExchangeRecord
from tidegate.core.words import FOUND, PASSED, Action, DataClass, Tier, not_checked
from tidegate.policy import reasons
from tidegate.policy.compiled import CompiledPolicy
from tidegate.policy.decide import decide
from tidegate.policy.defaults import DEFAULT
from tidegate.policy.explain import explain
from tidegate.policy.facts import Asked, Content, Place
from tidegate.policy.replay import Replayed, recall, recorded, redecide, replay, unrecorded
from tidegate.policy.rules import ClassRule, Clearance, Rule, When

LARGE = (Place(endpoint="official", tier=Tier.OFFICIAL), Place(endpoint="relay", tier=Tier.AGGREGATOR))
HOME = (Place(endpoint="local", tier=Tier.LOCAL),)
RULES = CompiledPolicy(replace(DEFAULT, reroute="home"))


def places_of(route: str) -> Sequence[Place] | None:
    return {"large": LARGE, "home": HOME}.get(route)


def test_an_explanation_names_rule_line_and_clearance() -> None:
    mine = Rule(name="mine", when=When(tiers=(Tier.OFFICIAL,)), action=Action.HOLD, line=12)
    rules = CompiledPolicy(replace(DEFAULT, rules=(mine, *DEFAULT.rules)))
    story = explain(
        rules, Asked(route="large"), Content(labels=frozenset({"pii"}), raises=DataClass.CONFIDENTIAL), LARGE
    )
    official, relay = story.places
    assert official.decided_by == mine
    assert official.why[0] == "the rule 'mine' (on line 12) says hold"
    assert [rule.name for rule in official.holding] == ["mine", "sensitive_values"]
    assert relay.decided_by is None
    assert relay.why == ("cleared for internal, and this is confidential",)
    assert story.why == (
        "the content was found to be pii, which is confidential", "something in it says itself that it is confidential"
    )  # fmt: skip


def test_an_explanation_of_what_is_not_cleared_and_cannot_be_taken_out() -> None:
    story = explain(RULES, Asked(), Content(labels=frozenset({"pii"}), redactable=False), LARGE)
    assert story.places[0].why == ("something has to be taken out that no redaction reaches",)
    code = explain(RULES, Asked(), Content(labels=frozenset({"source_code"})), LARGE)
    assert code.places[0].why == ("not cleared for source_code",)
    clean = explain(RULES, Asked(), Content(), LARGE)
    assert clean.why == ("it was looked at and nothing was found, which is public",)
    assert clean.places[0].why == ("what is left is public, within the clearance",)
    redacted = explain(RULES, Asked(), Content(labels=frozenset({"pii"})), LARGE)
    assert "taken out: pii as pseudonym" in redacted.places[0].why


def test_every_reason_has_words() -> None:
    rule = ClassRule(name="c", when=When(teams=("a",)), labels=frozenset({"hr"}), may_lower=True)
    rules = CompiledPolicy(replace(DEFAULT, classify=(rule,)))
    content = Content(
        labels=frozenset({"pii"}), raises=DataClass.INTERNAL, outcome=not_checked("deadline"), redactable=False,
        history=DataClass.INTERNAL, history_labels=frozenset({"legal"}),
    )  # fmt: skip
    codes = {*decide(rules, "", Asked(team="a", declared=DataClass.PUBLIC), content, LARGE).reasons}
    codes |= {*decide(rules, "", Asked(declared=DataClass.PUBLIC), content, LARGE).reasons}
    assert {code.partition(":")[0] for code in codes} == {
        "label", "raised", "not_checked", "history", "carried", "not_redactable", "class_rule", "added", "declared",
        "lowered", "lower_declaration_ignored",
    }  # fmt: skip
    assert all(reasons.explain(code) != code for code in codes)
    assert reasons.explain("unheard_of:x") == "unheard_of:x"


def record_of(asked: Asked, content: Content) -> ExchangeRecord:
    """What the gateway writes down of an exchange of the route `large`."""
    decision = decide(RULES, "ex", asked, content, LARGE)
    action, rule, endpoint = decision.action.value, decision.rule, ""
    if decision.cleared:
        endpoint = min(decision.cleared)
        action, rule = decision.disposition(endpoint).action.value, decision.disposition(endpoint).rule
    elif decision.reroute:
        second = decide(RULES, "ex", asked, content, HOME)
        if second.cleared:
            action, rule, endpoint = "reroute", second.disposition("local").rule, "local"
    return ExchangeRecord(
        id="ex", started=asked.at, key=asked.key, team=asked.team, dialect=asked.dialect, operation=asked.operation,
        route="home" if endpoint == "local" else "large", endpoint=endpoint,
        deployment=f"{endpoint}/m" if endpoint else "",
        stream=asked.stream, decision=action, rule=rule, data_class=decision.data_class.name.lower(),
        labels=tuple(sorted(decision.labels)), findings=dict(content.rules), reasons=decision.reasons,
        policy=decision.policy,
    )  # fmt: skip


CONTENTS = [
    Content(),
    Content(labels=frozenset({"pii"}), rules=(("pii.email", 3),), outcome=FOUND),
    Content(labels=frozenset({"source_code"}), outcome=FOUND),
    Content(labels=frozenset({"pii"}), outcome=FOUND, redactable=False),
    Content(outcome=not_checked("image_file")),
    Content(raises=DataClass.RESTRICTED, outcome=FOUND),
    Content(history=DataClass.CONFIDENTIAL, history_labels=frozenset({"hr"})),
]


@pytest.mark.parametrize("content", CONTENTS)
@pytest.mark.parametrize("asked", [
    Asked(route="large"), Asked(route="large", declared=DataClass.RESTRICTED),
    Asked(route="large", declared=DataClass.PUBLIC),
    Asked(route="large", declared=DataClass.PUBLIC, may_lower=True, key="k", team="t", at=5.0, stream=True),
])  # fmt: skip
def test_a_recorded_decision_is_the_same_again(asked: Asked, content: Content) -> None:
    record = record_of(asked, content)
    assert recorded(record, "large") == redecide(RULES, record, "large", places_of)
    again, facts = recall(record, "large")
    assert (again.declared, again.key, again.team, again.at) == (asked.declared, asked.key, asked.team, asked.at)
    assert (facts.labels, facts.rules, facts.raises) == (content.labels, content.rules, content.raises)
    assert (facts.history, facts.history_labels, facts.redactable) == (
        content.history, content.history_labels, content.redactable
    )  # fmt: skip


def test_what_a_draft_would_change_is_counted() -> None:
    strict = tuple((tier, item if tier is Tier.LOCAL else Clearance(DataClass.PUBLIC)) for tier, item in DEFAULT.tiers)
    draft = CompiledPolicy(replace(DEFAULT, tiers=strict, rules=(), reroute="home"))
    records = [(record_of(Asked(route="large"), content), "large") for content in CONTENTS]
    old = replace(records[0][0], policy="", id="old")
    unheard = replace(records[0][0], id="gone")
    said = replay(draft, [*records, (old, "large"), (unheard, "gone")], places_of, Replayed(), examples=2)
    assert (said.seen, said.undecided, said.unrouted) == (9, 1, 1)
    assert said.moves == {
        ("allow", "allow"): 1,
        ("redact", "reroute"): 1,
        ("allow", "reroute"): 2,
        ("reroute", "reroute"): 3,
    }
    assert said.changed == 3
    assert len(said.examples) == 2
    assert said.classes == {}
    assert sum(said.rules.values()) == 7


def test_what_went_to_one_place_is_judged_at_that_place() -> None:
    own = (("official", Clearance(DataClass.RESTRICTED, frozenset({"*"}))),)
    masked = Rule(name="m", when=When(tiers=(Tier.AGGREGATOR,)), action=Action.REDACT, redact=(("pii", "mask"),))
    rules = CompiledPolicy(replace(DEFAULT, endpoints=own, rules=(masked,)))
    record = replace(
        record_of(Asked(route="large"), CONTENTS[1]),
        endpoint="relay",
        deployment="relay/m",
        decision="redact",
        rule="m",
    )
    after = redecide(rules, record, "large", places_of)
    assert after is not None
    assert (after.action, after.rule) == ("redact", "m"), "official would take it as it is, but it went to the relay"


def test_where_nobody_can_take_it_it_is_refused() -> None:
    draft = CompiledPolicy(DEFAULT)
    record = record_of(Asked(route="large"), Content(labels=frozenset({"source_code"})))
    after = redecide(draft, record, "large", places_of)
    assert after is not None
    assert (after.action, after.rule) == ("refused", "clearance")
    lost = replace(record, decision="reroute", deployment="", endpoint="")
    assert recorded(lost, "large").action == "refused"
    unpaid = replace(record, decision="allow", deployment="", endpoint="", route="home")
    assert recorded(unpaid, "large").action == "reroute"


def test_a_draft_that_asks_for_what_records_do_not_hold_says_so() -> None:
    assert unrecorded(CompiledPolicy(DEFAULT)) == ()
    rule = Rule(name="r", when=When(tools=("shell",)), action=Action.BLOCK)
    assert unrecorded(CompiledPolicy(replace(DEFAULT, rules=(rule,)))) == ("tools",)


def test_a_reason_that_is_not_understood_is_not_made_milder() -> None:
    assert reasons.Recalled(("raised:nonsense",), PASSED).raises is DataClass.RESTRICTED
