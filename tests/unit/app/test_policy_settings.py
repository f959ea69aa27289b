"""The policy of a file: what its settings come to, what is wrong with it and where, and a policy in its own file."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from tests.fakes.config import MemoryFiles, fake_dialects, load

from tidegate.app.config import Settings
from tidegate.app.config_docs import values
from tidegate.app.config_issue import ConfigInvalid, Issue
from tidegate.app.config_load import Loaded, Loader
from tidegate.app.policy_build import build_policy, policy_spec, read_hours, reroute_of
from tidegate.app.reload import Reloader
from tidegate.core.errors import Misconfigured
from tidegate.core.words import Action, DataClass, Tier
from tidegate.policy.defaults import DEFAULT
from tidegate.policy.rules import Clearance, Hours, PolicySpec

BASE = """\
endpoints:
  - {id: vendor, tier: official, base_url: "https://api.vendor.example", dialect: alpha, auth: none}
  - {id: mine, tier: local, base_url: "http://127.0.0.1:9/v1", dialect: alpha, auth: none}
routes:
  - {name: large, aliases: [big], deployments: [vendor/large-1]}
  - {name: "home-*", deployments: ["mine/*"]}
  - {name: home, deployments: [mine/small]}
"""


def loaded(policy: str) -> Loaded:
    return load(BASE + "policy:\n" + "".join(f"  {line}\n" for line in policy.splitlines()))


def spec(policy: str) -> PolicySpec:
    made = loaded(policy)
    return policy_spec(made.settings, made.given)


def issues(policy: str) -> list[Issue]:
    try:
        return list(loaded(policy).warnings)
    except ConfigInvalid as problem:
        return list(problem.issues)


def only(policy: str) -> Issue:
    (issue,) = issues(policy)
    return issue


def test_an_empty_file_has_the_built_in_policy() -> None:
    assert policy_spec(Settings()) == DEFAULT
    assert policy_spec(load("").settings) == DEFAULT


def test_a_whole_policy() -> None:
    made = spec(
        """\
evaluation: first_match
timezone: Europe/Berlin
baseline: internal
not_checked: restricted
classes: {source_code: restricted, project_x: internal}
other_labels: restricted
never_lowered: []
reroute: big
classify:
  - {name: hr, when: {sources: [hr-app], rules: [pii.*], count: 3}, data_class: confidential, labels: [hr]}
clearance:
  official: restricted
  aggregator: {labels: ["*"]}
  endpoints: {vendor: {data_class: internal, labels: [hr]}, mine: public}
  teams: {legal: {official: {labels: [legal]}}}
rules:
  - name: nights
    when: {hours: "22:00-06:00", days: [sat, sun], tiers: [unvetted]}
    unless: {teams: [ops]}
    action: block
  - {name: masked, action: redact, redact: {pii: mask, card: remove}}
default_rules: false"""
    )
    assert (made.evaluation, made.timezone, made.baseline, made.not_checked) == (
        "first_match", "Europe/Berlin", DataClass.INTERNAL, DataClass.RESTRICTED
    )  # fmt: skip
    classes = dict(made.classes)
    assert (classes["source_code"], classes["project_x"], classes["pii"]) == (
        DataClass.RESTRICTED, DataClass.INTERNAL, DataClass.CONFIDENTIAL
    )  # fmt: skip
    assert made.never_lowered == frozenset()
    assert made.reroute == "big"
    (hr,) = made.classify
    assert (hr.name, hr.when.sources, hr.when.count, hr.labels, hr.line) == ("hr", ("hr-app",), 3, {"hr"}, 18)
    tiers = dict(made.tiers)
    assert tiers[Tier.OFFICIAL] == Clearance(DataClass.RESTRICTED, dict(DEFAULT.tiers)[Tier.OFFICIAL].labels)
    assert tiers[Tier.AGGREGATOR] == Clearance(DataClass.INTERNAL, frozenset({"*"}))
    assert dict(made.endpoints)["vendor"] == Clearance(DataClass.INTERNAL, frozenset({"hr"}))
    assert dict(made.endpoints)["mine"] == Clearance(DataClass.PUBLIC, frozenset({"*"})), "labels as its tier's"
    (team,) = made.teams
    assert (team.team, team.tiers) == (
        "legal",
        ((Tier.OFFICIAL, Clearance(DataClass.RESTRICTED, frozenset({"legal"}))),),
    )
    nights, masked = made.rules
    assert (nights.action, nights.line, nights.when.hours) == (Action.BLOCK, 25, Hours(1320, 360))
    assert nights.unless.teams == ("ops",)
    assert masked.redact == (("card", "remove"), ("pii", "mask"))


def test_built_in_rules_stay_unless_replaced_or_switched_off() -> None:
    own = "rules: [{name: suspect, when: {standings: [suspect]}, action: block}]"
    assert [(rule.name, rule.line > 0) for rule in spec(own).rules] == [
        ("suspect", True), ("quarantined", False), ("sensitive_values", False)
    ]  # fmt: skip
    assert [rule.name for rule in spec(own + "\ndefault_rules: false").rules] == ["suspect"]


@pytest.mark.parametrize(("reroute", "route"), [("auto", "home"), ("none", ""), ("big", "big")])
def test_the_route_of_last_resort(reroute: str, route: str) -> None:
    assert reroute_of(loaded(f"reroute: {reroute}").settings) == route


def test_without_a_local_route_there_is_none() -> None:
    assert reroute_of(load(BASE.replace("tier: local", "tier: official")).settings) == ""


@pytest.mark.parametrize(("text", "hours"), [
    ("08:00-18:00", Hours(480, 1080)), ("22:00-06:00", Hours(1320, 360)), ("00:00-24:00", Hours(0, 1440)),
    ("8-18", None), ("08:00-08:00", None), ("25:00-26:00", None), ("00:00-24:30", None), ("08:60-09:00", None),
])  # fmt: skip
def test_hours(text: str, hours: Hours | None) -> None:
    assert read_hours(text) == hours


@pytest.mark.parametrize(("policy", "path", "what", "line"), [
    ("timezone: Nowhere/At_All", "policy.timezone", "time zone", 9),
    ("rules:\n  - {name: a b, action: block}", "policy.rules[0].name", "no name", 10),
    ("rules:\n  - {name: a, action: block}\n  - {name: a, action: hold}", "policy.rules[1].name", "on line 10", 11),
    ("rules:\n  - {name: a, action: explode}", "policy.rules[0].action", "one of allow", 10),
    ("rules:\n  - {name: a}", "policy.rules[0].action", "missing", 10),
    ("rules:\n  - {name: a, action: block, wen: {}}", "policy.rules[0].wen", "not known", 10),
    ("rules:\n  - name: a\n    action: block\n    when: {hours: noon}", "policy.rules[0].when.hours", "no span", 12),
    ("rules:\n  - {name: a, action: block, when: {days: [monday]}}", "policy.rules[0].when.days[0]", "mon, tue", 10),
    ("rules:\n  - {name: a, action: block, when: {endpoints: [vendr]}}", "policy.rules[0].when.endpoints[0]",
     "no endpoint", 10),
    ("rules:\n  - {name: a, action: block, when: {providers: [x]}}", "policy.rules[0].when.providers[0]",
     "no provider", 10),
    ("rules:\n  - {name: a, action: block, unless: {routes: [larg]}}", "policy.rules[0].unless.routes[0]",
     "no route", 10),
    ("rules:\n  - {name: a, action: redact}", "policy.rules[0]", "what is taken out", 10),
    ("rules:\n  - {name: a, action: redact, redact: {pii: hide}}", "policy.rules[0].redact.pii",
     "takes one of", 10),
    ("rules:\n  - {name: a, action: block, redact: {pii: mask}}", "policy.rules[0].redact", "taken out", 10),
    ("rules:\n  - {name: a, action: block, reroute: home}", "policy.rules[0].reroute", "rerouted", 10),
    ("rules:\n  - {name: a, action: reroute, reroute: hoem}", "policy.rules[0].reroute", "no route", 10),
    ("reroute: hoem", "policy.reroute", "no route", 9),
    ("classify:\n  - {name: a, when: {tiers: [local]}}", "policy.classify[0].when.tiers", "not known", 10),
    ("clearance: {endpoints: {vendr: public}}", "policy.clearance.endpoints.vendr", "no endpoint", 9),
    ("clearance: {offical: public}", "policy.clearance.offical", "not known", 9),
    ("clearance: {official: secret}", "policy.clearance.official.data_class", "one of public", 9),
    ("classes: {a b: public}", "policy.classes.a b", "no label", 9),
    ("classify:\n  - {name: a, labels: [ok, 'a,b']}", "policy.classify[0].labels[1]", "no label", 10),
    ("unclassified: public", "policy.unclassified", "not known", 9),
])  # fmt: skip
def test_errors_with_their_lines(policy: str, path: str, what: str, line: int) -> None:
    issue = only(policy)
    assert (issue.path, issue.line, issue.severity) == (path, line, "error")
    assert what in issue.what


@pytest.mark.parametrize(("policy", "path", "what"), [
    ("rules:\n  - {name: a, action: block}\n  - {name: b, action: hold, when: {teams: [x]}}", "policy.rules[1]",
     "no effect: the rule 'a' (line 10)"),
    ("evaluation: first_match\nrules:\n  - {name: a, action: block, when: {teams: [x]}}\n"
     "  - {name: b, action: hold, when: {teams: [x], stream: true}}", "policy.rules[1]", "never reached"),
    ("rules:\n  - {name: a, action: allow}", "policy.rules[0]", "no effect"),
    ("evaluation: first_match\nrules:\n  - {name: a, action: block, when: {standings: [quarantined]}}",
     "policy.rules", "built-in rule 'quarantined': This is never reached: the rule 'a' (line 11)"),
    ("rules:\n  - {name: a, action: block, when: {class_at_least: restricted, class_at_most: public}}",
     "policy.rules[0].when", "never holds"),
    ("rules:\n  - {name: a, action: block, when: {endpoints: [mine], tiers: [official]}}",
     "policy.rules[0].when.tiers", "never holds"),
    ("rules:\n  - {name: a, action: block, when: {labels: [sorce_code]}}", "policy.rules[0].when.labels[0]",
     "No label"),
    ("rules:\n  - {name: a, action: redact, redact: {pii: pseudonym, secrt: mask}}", "policy.rules[0].redact.secrt",
     "No label"),
    ("rules:\n  - {name: a, action: block, when: {count: 3}}", "policy.rules[0].when.count", "none"),
    ("classify:\n  - {name: a}", "policy.classify[0]", "changes nothing"),
    ("not_checked: public", "policy.not_checked", "may go anywhere"),
    ("reroute: large", "policy.reroute", "not local"),
    ("clearance: {unvetted: restricted}", "policy.clearance.unvetted", "more than official"),
])  # fmt: skip
def test_warnings(policy: str, path: str, what: str) -> None:
    issue = only(policy)
    assert (issue.path, issue.severity) == (path, "warning")
    assert what in issue.what
    assert issue.line >= 9


def test_a_settings_record_that_no_loader_saw_is_not_taken() -> None:
    bad = loaded("").settings
    for text in ("timezone", "hours"):
        policy = loaded("timezone: UTC").settings.policy
        if text == "timezone":
            policy = replace(policy, timezone="x")
        else:
            rule = loaded("rules: [{name: a, action: block}]").settings.policy.rules[0]
            policy = replace(policy, rules=(replace(rule, when=replace(rule.when, hours="x")),))
        with pytest.raises(Misconfigured) as caught:
            build_policy(replace(bad, policy=policy))
        assert caught.value.code == "policy_invalid"


# -- a file of its own

POLICY = """\
baseline: internal
rules:
  - {name: a, action: block, when: {teams: [x]}}
"""


def apart(policy: str, main: str = "policy: {file: rules/policy.yaml}\n") -> Loaded:
    return load(BASE + main, files={"conf/rules/policy.yaml": policy})


def test_a_policy_in_its_own_file() -> None:
    made = apart(POLICY)
    assert made.policy_file == "conf/rules/policy.yaml"
    assert made.policy_file in made.watched, "a change of it is a change of the configuration"
    built = build_policy(made.settings, made.given)
    assert (built.spec.baseline, built.spec.rules[0].line) == (DataClass.INTERNAL, 3)
    origins = {item.path: item.origin for item in values(made, "policy")}
    assert origins["policy.baseline"] == "conf/rules/policy.yaml:1"
    assert origins["policy.file"] == "conf/tidegate.yaml:8"


@pytest.mark.parametrize("policy", ["rules: [{name: a}]", "baselin: public", "a: [}", "reroute: nowhere"])
def test_what_is_wrong_with_it_is_said_of_it(policy: str) -> None:
    with pytest.raises(ConfigInvalid) as caught:
        apart(policy)
    (issue,) = caught.value.issues
    assert issue.text("conf/tidegate.yaml").startswith("conf/rules/policy.yaml:1:")
    assert "conf/rules/policy.yaml" in caught.value.watched


def test_warnings_of_it_are_said_of_it() -> None:
    (warning,) = apart("rules: [{name: a, action: allow}]").warnings
    assert warning.text("conf/tidegate.yaml").startswith("conf/rules/policy.yaml:1:")


def test_it_is_missing_or_beside_others_or_names_another() -> None:
    with pytest.raises(ConfigInvalid) as caught:
        load(BASE + "policy: {file: gone.yaml}\n")
    assert "no file" in caught.value.issues[0].what
    with pytest.raises(ConfigInvalid) as caught:
        apart(POLICY, "policy: {file: rules/policy.yaml, baseline: public}\n")
    assert "beside" in caught.value.issues[0].what
    with pytest.raises(ConfigInvalid) as caught:
        apart("file: other.yaml")
    assert any("names another" in issue.what for issue in caught.value.issues)


def test_a_draft_takes_the_place_of_the_configured_policy() -> None:
    main = BASE + "policy:\n  baseline: restricted\n  nonsense: 1\n"
    files = MemoryFiles({"conf/tidegate.yaml": main, "draft.yaml": POLICY})
    loader = Loader({}, files, fake_dialects)
    made = loader.load("conf/tidegate.yaml", policy="draft.yaml")
    assert (made.settings.policy.baseline, made.policy_file) == (DataClass.INTERNAL, "draft.yaml")
    with pytest.raises(ConfigInvalid):
        loader.load("conf/tidegate.yaml")


async def test_a_running_gateway_takes_up_a_changed_policy_file_and_keeps_the_old_of_a_broken_one() -> None:
    files = MemoryFiles({"conf/tidegate.yaml": BASE + "policy: {file: policy.yaml}\n", "conf/policy.yaml": POLICY})
    loader = Loader({}, files, fake_dialects)
    taken: list[DataClass] = []
    reloader = Reloader(
        loader, files, loader.load("conf/tidegate.yaml"), lambda settings, _: taken.append(settings.policy.baseline)
    )
    files.put("conf/policy.yaml", "baseline: confidential\n")
    assert [await reloader.look(), await reloader.look()] == [False, True]
    assert taken == [DataClass.CONFIDENTIAL]
    files.put("conf/policy.yaml", "baseline: [\n")
    assert [await reloader.look(), await reloader.look()] == [False, False]
    assert reloader.last_error is not None
    assert reloader.last_error.code == "config_invalid"
    files.put("conf/policy.yaml", "baseline: public\n")
    assert [await reloader.look(), await reloader.look()] == [False, True]
    assert taken == [DataClass.CONFIDENTIAL, DataClass.PUBLIC]
    assert reloader.loaded.settings.policy.baseline is DataClass.PUBLIC
