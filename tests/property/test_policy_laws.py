"""Laws of policy: total, pure, monotone under the built-in rules, blind to order where it says so, replayable."""

from __future__ import annotations

import datetime
from decimal import Decimal

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from tidegate.core.finding import LABELS
from tidegate.core.record import ExchangeRecord
from tidegate.core.words import FOUND, PASSED, Action, DataClass, Outcome, Standing, Tier, not_checked
from tidegate.policy.check import remarks
from tidegate.policy.compiled import CompiledPolicy
from tidegate.policy.decide import decide
from tidegate.policy.defaults import DEFAULT
from tidegate.policy.explain import explain
from tidegate.policy.facts import Asked, Content, Place
from tidegate.policy.implication import apart, covers, follows
from tidegate.policy.replay import recall
from tidegate.policy.rules import DAYS, MODES, ClassRule, Clearance, Hours, PolicySpec, Rule, When

UNHURRIED = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
"""On a busy machine the making of a whole policy takes its time."""

NAMES = ("a", "b", "c")
LABEL = st.sampled_from((*LABELS, "project_x"))
LABEL_SETS = st.frozensets(LABEL, max_size=4)
CLASS = st.sampled_from(DataClass)
WIDE = st.sampled_from((*NAMES, "*", "a*"))

ASKED = st.builds(
    Asked,
    key=st.sampled_from(NAMES), team=st.sampled_from(("", *NAMES)), route=st.sampled_from(NAMES),
    source=st.sampled_from(NAMES), stream=st.booleans(), tools=st.frozensets(st.sampled_from(NAMES), max_size=2),
    declared=st.none() | CLASS, may_lower=st.booleans(), at=st.floats(0, 2e9),
)  # fmt: skip
OUTCOME = st.sampled_from((PASSED, FOUND, not_checked("deadline"), Outcome("not_checked")))
COUNTS = st.dictionaries(st.sampled_from(NAMES), st.integers(1, 5), max_size=2).map(lambda x: tuple(sorted(x.items())))
CONTENT = st.builds(
    Content,
    labels=LABEL_SETS, raises=CLASS, outcome=OUTCOME, history=CLASS, history_labels=LABEL_SETS,
    redactable=st.booleans(), rules=COUNTS,
)  # fmt: skip
PLACE = st.builds(
    Place,
    endpoint=st.sampled_from(NAMES), provider=st.sampled_from(NAMES), tier=st.sampled_from(Tier),
    standing=st.sampled_from(Standing), region=st.sampled_from(("", *NAMES)),
    tags=st.frozensets(st.sampled_from(NAMES)), input_price=st.none() | st.decimals(0, 10, places=1),
)  # fmt: skip
PLACES = st.lists(PLACE, max_size=3, unique_by=lambda place: place.endpoint).map(tuple)

LISTS = {name: st.lists(WIDE, max_size=2).map(tuple) for name in (
    "keys", "teams", "routes", "sources", "tools", "endpoints", "providers", "regions", "tags", "rules")}  # fmt: skip
PRICE = st.none() | st.sampled_from((Decimal(1), Decimal(5)))
WHEN = st.fixed_dictionaries({}, optional={
    **LISTS,
    "stream": st.none() | st.booleans(),
    "hours": st.none() | st.builds(Hours, st.integers(0, 700), st.integers(701, 1439)),
    "days": st.lists(st.sampled_from(DAYS), max_size=3).map(tuple),
    "class_at_least": st.none() | CLASS, "class_at_most": st.none() | CLASS,
    "labels": st.lists(LABEL, max_size=2).map(tuple), "no_labels": st.lists(LABEL, max_size=2).map(tuple),
    "count": st.integers(1, 4), "checked": st.none() | st.booleans(),
    "tiers": st.lists(st.sampled_from(Tier), max_size=3).map(tuple),
    "standings": st.lists(st.sampled_from(Standing), max_size=3).map(tuple),
    "price_at_least": PRICE, "price_at_most": PRICE,
}).map(lambda values: When(**values))  # fmt: skip
REDACT = st.dictionaries(LABEL, st.sampled_from(MODES), min_size=1, max_size=3).map(lambda x: tuple(sorted(x.items())))


@st.composite
def rules(draw: st.DrawFn) -> tuple[Rule, ...]:
    found: list[Rule] = []
    for index in range(draw(st.integers(0, 4))):
        action = draw(st.sampled_from(Action))
        found.append(
            Rule(
                name=f"r{index}",
                action=action,
                when=draw(WHEN),
                unless=draw(st.just(When()) | WHEN),
                redact=draw(REDACT) if action is Action.REDACT else (),
                reroute=draw(st.sampled_from(("", "x", "y"))) if action is Action.REROUTE else "",
            )
        )
    return tuple(found)


@st.composite
def specs(draw: st.DrawFn) -> PolicySpec:
    asked_only = draw(st.lists(st.sampled_from(NAMES), max_size=2))
    classify = tuple(
        ClassRule(
            name=f"c{index}",
            when=When(teams=(name,), labels=draw(st.lists(LABEL, max_size=2).map(tuple))),
            data_class=draw(CLASS),
            labels=draw(LABEL_SETS),
            may_lower=draw(st.booleans()),
        )
        for index, name in enumerate(asked_only)
    )
    own = draw(st.dictionaries(st.sampled_from(NAMES), st.builds(Clearance, CLASS, LABEL_SETS), max_size=2))
    return replace(
        DEFAULT,
        evaluation=draw(st.sampled_from(("first_match", "most_restrictive"))),
        rules=draw(rules()),
        classify=classify,
        endpoints=tuple(own.items()),
        baseline=draw(CLASS),
        reroute=draw(st.sampled_from(("", "a", "home"))),
    )


BUILT_IN = CompiledPolicy(replace(DEFAULT, reroute="home"))


@UNHURRIED
@given(specs(), ASKED, CONTENT, PLACES)
def test_decide_is_total_pure_and_remembers_rightly(
    spec: PolicySpec, asked: Asked, content: Content, places: tuple[Place, ...]
) -> None:
    policy = CompiledPolicy(spec)
    first = decide(policy, "x", asked, content, places)
    assert decide(policy, "x", asked, content, places) == first
    assert decide(CompiledPolicy(spec), "x", asked, content, places) == first
    assert first.places.keys() == {place.endpoint for place in places}
    assert first.cleared == {
        name for name, item in first.places.items() if item.action in (Action.ALLOW, Action.REDACT)
    }
    assert bool(first.cleared) == (first.action in (Action.ALLOW, Action.REDACT))
    assert not first.reroute or (first.action is Action.REROUTE and first.reroute != asked.route)
    assert content.labels | content.history_labels <= first.labels
    assert all((first.permit(place.endpoint) is None) == (place.endpoint not in first.cleared) for place in places)


@UNHURRIED
@given(specs(), ASKED, ASKED, CONTENT, CONTENT, PLACES)
def test_a_memory_never_answers_for_other_facts(
    spec: PolicySpec, one: Asked, other: Asked, content: Content, more: Content, places: tuple[Place, ...]
) -> None:
    warm = CompiledPolicy(spec)
    decide(warm, "x", one, content, places)
    for asked in (one, other):
        for carried in (content, more):
            assert decide(warm, "x", asked, carried, places) == decide(
                CompiledPolicy(spec), "x", asked, carried, places
            )


@UNHURRIED
@given(ASKED, CONTENT, PLACES, CLASS, LABEL_SETS, CLASS)
def test_more_sensitive_never_goes_further_under_the_built_in_policy(
    asked: Asked,
    content: Content,
    places: tuple[Place, ...],
    raises: DataClass,
    labels: frozenset[str],
    history: DataClass,
) -> None:
    worse = replace(
        content,
        raises=max(content.raises, raises),
        labels=content.labels | labels,
        history=max(content.history, history),
    )
    before, after = (decide(BUILT_IN, "x", asked, item, places) for item in (content, worse))
    assert after.cleared <= before.cleared
    assert after.data_class >= before.data_class
    for endpoint in after.cleared:
        assert dict(before.disposition(endpoint).redact).items() <= dict(after.disposition(endpoint).redact).items()


@UNHURRIED
@given(ASKED, CONTENT, PLACES, CLASS)
def test_a_declaration_without_the_right_never_lowers(
    asked: Asked, content: Content, places: tuple[Place, ...], declared: DataClass
) -> None:
    silent = replace(asked, declared=None, may_lower=False)
    said = replace(silent, declared=declared)
    before, after = (decide(BUILT_IN, "x", item, content, places) for item in (silent, said))
    assert after.data_class == max(before.data_class, declared)
    assert after.cleared <= before.cleared


@UNHURRIED
@given(ASKED, CONTENT, PLACES)
def test_what_never_leaves_never_leaves(asked: Asked, content: Content, places: tuple[Place, ...]) -> None:
    """Restricted content and secrets, unless a person with the right says otherwise; a secret not even then."""
    decision = decide(BUILT_IN, "x", asked, content, places)
    held = {"source_code", "trade_secret", "health"} & (content.labels | content.history_labels)
    for place in places:
        there = decision.disposition(place.endpoint)
        if place.endpoint not in decision.cleared or place.tier is Tier.LOCAL:
            continue
        if "secret" in content.labels:
            assert ("secret", "mask") in there.redact
        if not asked.may_lower or asked.declared is None:
            assert not held
            assert max(content.raises, content.history) <= DataClass.CONFIDENTIAL
            if "pii" in content.labels:
                assert ("pii", "pseudonym") in there.redact
                assert content.redactable
        assert place.standing is not Standing.QUARANTINED


@UNHURRIED
@given(rules(), ASKED, CONTENT, PLACES, st.randoms(use_true_random=False))
def test_the_strictest_decides_whatever_the_order(
    own: tuple[Rule, ...], asked: Asked, content: Content, places: tuple[Place, ...], random: object
) -> None:
    shuffled = list(own)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    mixed = list(places)
    random.shuffle(mixed)  # type: ignore[attr-defined]
    one = decide(CompiledPolicy(replace(DEFAULT, rules=own)), "x", asked, content, places)
    other = decide(CompiledPolicy(replace(DEFAULT, rules=tuple(shuffled))), "x", asked, content, mixed)
    assert replace(one, policy="") == replace(other, policy="")


@UNHURRIED
@given(specs(), ASKED, CONTENT, PLACES)
def test_an_explanation_agrees_with_the_decision(
    spec: PolicySpec, asked: Asked, content: Content, places: tuple[Place, ...]
) -> None:
    policy = CompiledPolicy(spec)
    story = explain(policy, asked, content, places)
    assert story.decision == decide(policy, "", asked, content, places)
    for item in story.places:
        assert item.disposition == story.decision.disposition(item.place.endpoint)
        named = item.disposition.rule
        assert (item.decided_by is not None and item.decided_by.name == named) or named in (
            "clearance",
            "not_redactable",
        )


def _facts(policy: CompiledPolicy, asked: Asked, content: Content, place: Place) -> list[str]:
    minute, day = policy.moment(asked.at)
    classified = policy.classifier.classify(asked, content, minute, day)
    return [rule.name for rule in policy.holding(policy.facts(asked, content, classified, place))]


@settings(UNHURRIED, max_examples=200)
@given(WHEN, WHEN, st.just(When()) | WHEN, st.just(When()) | WHEN, ASKED, CONTENT, PLACE)
def test_what_is_said_of_conditions_is_so_for_every_request(
    first: When, second: When, but: When, but_not: When, asked: Asked, content: Content, place: Place
) -> None:
    one = Rule(name="one", when=first, unless=but, action=Action.BLOCK)
    two = Rule(name="two", when=second, unless=but_not, action=Action.BLOCK)
    bare = (replace(one, name="first", unless=When()), replace(two, name="second", unless=When()))
    policy = CompiledPolicy(replace(DEFAULT, rules=(one, two, *bare)), datetime.UTC)
    holding = _facts(policy, asked, content, place)
    if covers(one, two) and "two" in holding:
        assert "one" in holding
    if follows(first, second) and "second" in holding:
        assert "first" in holding
    if apart(first, second):
        assert not {"first", "second"} <= set(holding)


@settings(UNHURRIED, max_examples=100)
@given(rules(), ASKED, CONTENT, PLACES)
def test_a_rule_that_is_said_to_do_nothing_does_nothing(
    own: tuple[Rule, ...], asked: Asked, content: Content, places: tuple[Place, ...]
) -> None:
    for evaluation in ("first_match", "most_restrictive"):
        spec = replace(DEFAULT, rules=own, evaluation=evaluation)
        idle = {
            item.index for item in remarks(spec)
            if item.section == "rules" and ("never" in item.what or "no effect" in item.what)
        }  # fmt: skip
        without = replace(spec, rules=tuple(rule for index, rule in enumerate(own) if index not in idle))
        one, other = (decide(CompiledPolicy(item), "x", asked, content, places) for item in (spec, without))
        for place in places:
            here, there = one.disposition(place.endpoint), other.disposition(place.endpoint)
            assert (here.action, here.redact, here.reroute) == (there.action, there.redact, there.reroute)


@UNHURRIED
@given(specs(), ASKED, CONTENT, PLACES)
def test_a_recorded_decision_is_made_again_from_its_record(
    spec: PolicySpec, asked: Asked, content: Content, places: tuple[Place, ...]
) -> None:
    policy = CompiledPolicy(spec)
    asked = replace(asked, tools=frozenset(), source="")
    made = decide(policy, "x", asked, content, places)
    record = ExchangeRecord(
        id="x", started=asked.at, key=asked.key, team=asked.team, dialect=asked.dialect, operation=asked.operation,
        route=asked.route, stream=asked.stream, decision=made.action.value, rule=made.rule,
        data_class=made.data_class.name.lower(), labels=tuple(sorted(made.labels)), findings=dict(content.rules),
        reasons=made.reasons, policy=made.policy,
    )  # fmt: skip
    assert decide(policy, "x", *recall(record, asked.route), places) == made


@UNHURRIED
@given(specs())
def test_remarks_are_made_of_any_policy(spec: PolicySpec) -> None:
    for remark in remarks(spec):
        assert remark.what.endswith(".")
        assert remark.index < max(len(spec.rules), len(spec.classify), 1)
