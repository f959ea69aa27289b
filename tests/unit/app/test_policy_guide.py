"""The guide to policy: its example is a good configuration, its tests pass, its table is what the code says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tidegate.adapters.files import Disk
from tidegate.app.config_load import Loader, dialects
from tidegate.app.policy_tables import Tables
from tidegate.app.policy_trial import Sight, Trial
from tidegate.core.words import Tier
from tidegate.policy.defaults import RULES, TIERS

PAGE = (Path(__file__).resolve().parents[3] / "docs" / "guide" / "policy.md").read_text()
CONFIG, TESTS = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "tidegate.yaml").write_text(CONFIG + "detect: {engine: re2}\n")
    (tmp_path / "tests.yaml").write_text(TESTS)
    return tmp_path


def test_the_example_is_valid_and_its_tests_pass(folder: Path) -> None:
    loaded = Loader({"VENDOR_KEY": "k", "RELAY_KEY": "k"}, Disk(), dialects).load("tidegate.yaml")
    assert not loaded.warnings
    trial = Trial(loaded, 0.0)
    ran = Tables(trial, Disk(), Sight(loaded)).run("tests.yaml")
    assert len(ran) == 7
    assert not [(item.name, item.wrong) for item in ran if item.wrong]


def test_the_table_of_clearances_is_the_codes() -> None:
    rows = {row[0].strip(): [cell.strip() for cell in row[1:]] for row in
            (line.strip("|").split("|") for line in PAGE.splitlines() if line.startswith("|"))}  # fmt: skip
    shown = dict(zip(("local", "official", "aggregator", "unvetted"), rows["cleared up to"], strict=True))
    labels = dict(zip(shown, rows["labels that may go as they are"], strict=True))
    for tier, clearance in TIERS:
        assert shown[tier.value] == f"`{clearance.data_class.name.lower()}`"
        if tier is not Tier.LOCAL:
            assert set(labels[tier.value].split(", ")) == clearance.labels
    assert all(f"`{rule.name}`" in PAGE for rule in RULES)
