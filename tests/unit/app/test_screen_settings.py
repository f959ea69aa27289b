"""From the settings of `screen` to what judges: policy, what is switched off, and what a mistake says."""

from __future__ import annotations

from pathlib import Path

import pytest

from tidegate.adapters.files import Disk
from tidegate.app.config import Settings
from tidegate.app.config_load import Loader, dialects
from tidegate.app.screening import AnswerScreening, answer_detectors_of, policy_of, screens_of
from tidegate.core.errors import Misconfigured
from tidegate.core.words import Tier, Verdict
from tidegate.policy.screening import MEANINGS, ScreenPolicy, Seen, Where, judge


def settings(text: str) -> Settings:
    return Loader({}, Disk(), dialects).parse(text.encode(), "/nowhere/tidegate.yaml").settings


def test_without_settings_the_built_in_policy_holds() -> None:
    assert policy_of(Settings().screen) == ScreenPolicy(meanings=MEANINGS)


def test_what_is_said_of_severities_goes_over_what_is_built_in() -> None:
    policy = policy_of(settings("screen: {severities: {unvetted: {medium: hold}, local: {critical: allow}}}").screen)
    assert judge(policy, [Seen("a.b", "medium")], [], Where(tier=Tier.UNVETTED)).verdict is Verdict.HOLD
    assert judge(policy, [Seen("a.b", "medium")], [], Where(tier=Tier.AGGREGATOR)).verdict is Verdict.ALLOW
    assert judge(policy, [Seen("a.b", "critical")], [], Where(tier=Tier.LOCAL)).verdict is Verdict.ALLOW
    assert judge(policy, [Seen("a.b", "critical")], [], Where(tier=Tier.UNVETTED)).verdict is Verdict.BLOCK


def test_rules_are_taken_with_all_their_conditions() -> None:
    text = """
screen:
  together: 0
  strip: false
  rules:
    - {name: mirror, verdict: allow, rules: [package_source.*], tools: [Bash], tiers: [local], endpoints: [own],
       standings: [trusted]}
"""
    policy = policy_of(settings(text).screen)
    assert (policy.together, policy.strip) == (0, False)
    rule = policy.rules[0]
    assert (rule.name, rule.verdict, rule.rules, rule.tools) == (
        "mirror",
        Verdict.ALLOW,
        ("package_source.*",),
        ("Bash",),
    )
    assert (rule.tiers, rule.endpoints, rule.standings) == ((Tier.LOCAL,), ("own",), ("trusted",))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("state")


def screening(folder: Path, text: str = "") -> tuple[AnswerScreening, Settings]:
    given = settings(f"state_dir: {folder}\ndetect: {{cache: .pytest_cache/patterns}}\n{text}")
    return AnswerScreening(given, b"k" * 32), given


def test_every_screen_and_detector_of_answers_takes_part(folder: Path) -> None:
    made, given = screening(folder)
    screener = made.screener(given)
    assert {item.id for item in screener.screens} == {item.id for item in screens_of(given)}
    assert len(screener.screens) >= 10
    assert len(answer_detectors_of(given)) >= 5
    made.close()


def test_what_is_switched_off_does_not(folder: Path) -> None:
    made, given = screening(folder, "screen: {off: [package_name, answer_links]}")
    assert "package_name" not in {item.id for item in made.screener(given).screens}
    made.close()


def test_a_name_that_nothing_has_is_an_error_that_says_so(folder: Path) -> None:
    made, given = screening(folder, "screen: {off: [package_nam]}")
    with pytest.raises(Misconfigured) as error:
        made.screener(given)
    assert error.value.code == "screen_unknown"
    assert "package_nam" in error.value.what
    made.close()


def test_switched_off_there_is_nothing(folder: Path) -> None:
    made, given = screening(folder, "screen: {enabled: false}")
    assert made.kit(given) is None
    made.close()
