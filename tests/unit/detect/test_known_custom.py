"""Rules of the configuration: their examples are held to them before anything is served."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from tidegate.core.errors import Misconfigured
from tidegate.core.words import DataClass
from tidegate.detect.engine import build_matcher
from tidegate.detect.known.custom import CustomRule, custom_detector
from tidegate.detect.re2_matcher import Re2Matcher
from tidegate.detect.scanner import Scanner
from tidegate.detect.text import Text

PROJECTS = CustomRule(
    name="project_names", label="trade_secret", kind="project", raises=DataClass.CONFIDENTIAL,
    words=("Blue Heron", "Ostwind", "Café-Plan 7"),
    matches=("what of BLUE  heron?", "ostwind's budget", "the cafe plan 7"), misses=("a blue herons nest", "ostwinds"),
)  # fmt: skip
TICKET = CustomRule(
    name="ticket", label="internal_id", pattern=r"\bTG-(\d{4,6})\b", case=True,
    matches=("see TG-12345.",), misses=("see tg-12345", "TG-123", "XTG-12345"),
)  # fmt: skip


def shown(rules: list[CustomRule], text: str) -> list[tuple[str, str]]:
    found: list[list[tuple[str, str]]] = []
    for build in (build_matcher, Re2Matcher):
        detector = custom_detector(rules, build)
        scan = Scanner([detector], build([detector])).scan(Text(text))
        found.append([(item.rule, text[item.start : item.end]) for item in scan.findings])
    assert found[0] == found[1]
    return found[0]


def test_words_and_patterns_are_found_where_they_stand() -> None:
    text = "🙂 Über Blue-Heron: siehe TG-4711 und Ostwind; nicht tg-4711."
    assert shown([PROJECTS, TICKET], text) == [
        ("custom.project_names", "Blue-Heron"),
        ("custom.ticket", "4711"),
        ("custom.project_names", "Ostwind"),
    ]


def test_a_finding_says_what_the_rule_says() -> None:
    detector = custom_detector([replace(PROJECTS, severity="critical", confidence=0.7)], build_matcher)
    [finding] = detector.find(Text("ask about ostwind"), ())
    assert (finding.label, finding.kind, finding.severity) == ("trade_secret", "project", "critical")
    assert (finding.confidence, finding.raises, finding.why) == (0.7, DataClass.CONFIDENTIAL, "dictionary")


def test_case_matters_where_the_rule_says_so() -> None:
    rule = CustomRule(name="it", label="x_y", words=("IT Ops", "US"), case=True)
    assert shown([rule], "IT  Ops in the US") == [("custom.it", "IT  Ops"), ("custom.it", "US")]
    assert shown([rule], "it ops gave us It Ops") == []


def test_words_of_a_term_stand_together() -> None:
    assert shown([PROJECTS], "blue, and then a heron; blue     heron; Café") == []


@pytest.mark.parametrize("rule", [
    replace(PROJECTS, matches=("what of it?",)), replace(PROJECTS, misses=("Ostwind",)),
    replace(TICKET, matches=("see TG-1",)), replace(TICKET, misses=("see TG-12345",)),
])  # fmt: skip
def test_a_failing_example_stops_the_start_and_names_the_rule(rule: CustomRule) -> None:
    with pytest.raises(Misconfigured) as caught:
        custom_detector([rule], build_matcher)
    assert caught.value.code == "custom_example_failed"
    assert repr(rule.name) in caught.value.what
    assert "Ostwind" not in caught.value.message


@pytest.mark.parametrize("rules", [
    [PROJECTS, PROJECTS], [replace(PROJECTS, pattern="abc")], [replace(PROJECTS, words=())],
    [replace(PROJECTS, name="Project")], [replace(PROJECTS, name="")], [replace(PROJECTS, label="a b")],
    [replace(PROJECTS, words=("--",))], [replace(PROJECTS, words=("x" * 600,))], [replace(TICKET, matches=())],
    [replace(TICKET, confidence=0.0)], [replace(TICKET, confidence=1.5)],
])  # fmt: skip
def test_an_invalid_rule_is_refused(rules: list[CustomRule]) -> None:
    with pytest.raises(Misconfigured) as caught:
        custom_detector(rules, build_matcher)
    assert caught.value.code == "custom_rule_invalid"


@pytest.mark.parametrize("build", [build_matcher, Re2Matcher])
@pytest.mark.parametrize("pattern", [
    r"secret.*plan", r"a+", r"(?=x)y", r"(a)\1", r"[a", r"(a)(b)", r"x{1,5000}", r"a*?", r"",
])  # fmt: skip
def test_a_pattern_without_bound_or_of_another_syntax_is_refused(pattern: str, build: object) -> None:
    rule = replace(TICKET, pattern=pattern, matches=("secret plan a y aa x",), misses=())
    with pytest.raises(Misconfigured) as caught:
        custom_detector([rule], build)  # type: ignore[arg-type]
    assert caught.value.code in ("pattern_refused", "custom_rule_invalid")
    assert "ticket" in caught.value.what


def test_changed_rules_have_another_version() -> None:
    versions = {
        custom_detector([rule], build_matcher).version
        for rule in (PROJECTS, replace(PROJECTS, words=("Ostwind",), matches=(), misses=()))
    }
    assert len(versions) == 2
