"""Names by lists and context: what is found, where it begins and ends, and what is left alone."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tidegate.detect.detectors.person_name import DETECTOR
from tidegate.detect.re2_matcher import Re2Matcher
from tidegate.detect.text import Text

MATCHER = Re2Matcher([DETECTOR])


def found(text: str) -> list[str]:
    seen = Text(text)
    return [seen.text[f.start : f.end] for f in DETECTOR.find(seen, MATCHER.match(seen).get(0, ()))]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Please call Johanna Petersen back.", ["Johanna Petersen"]),
        ("Dr. Jiří Dvořáček signed it.", ["Jiří Dvořáček"]),
        ("Mr. J. K. Harrington declined.", ["J. K. Harrington"]),
        ("Ludwig von Trotha and Maria Santos arrived.", ["Ludwig von Trotha", "Maria Santos"]),
        ("My name is rubija and I forgot my password", ["rubija"]),
        ('{"last_name": "Szczepańska"}', ["Szczepańska"]),
        ("Dear Mette,\nthanks for the call.", ["Mette"]),
        ("Best regards,\nTomomi Nishiyama", ["Tomomi Nishiyama"]),
        ("Meet Anna-Lena Schröder at noon.", ["Anna-Lena Schröder"]),
        ("Priya's salary was raised.", ["Priya"]),
        ("меня зовут Светлана", ["Светлана"]),
        ("please write to johanna petersen about it", ["johanna petersen"]),
        ("Will said that it is fine.", ["Will"]),
        ("请联系王伟先生。", ["王伟"]),
        ("您好，我叫李娜，想取消订单。", ["李娜"]),
        ("田中さんに電話してください。", ["田中"]),
        ("김민준 씨에게 전화하세요. 이서연님도.", ["이서연"]),
        ("FIRST LAST\nJOHANNA PETERSEN called", ["JOHANNA PETERSEN"]),
    ],
)
def test_finds_names_of_many_forms(text: str, names: list[str]) -> None:
    assert found(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Will the rose mark the grace period in May or June?",
        "We flew from London to Santiago via Paris.",
        "Jenkins builds it, Grafana shows it, Kafka carries it.",
        "Johnson & Johnson Inc. and the Hamilton Group merged.",
        "from matplotlib import Figure\nfrom sklearn.linear_model import Lasso",
        "const Carlos = require('./carlos'); Daniel.prototype.run()",
        "Click Save As, then choose Export Settings.",
        "The Gaussian and the Poisson distribution",
        "On Monday Visual Studio Code was updated.",
        "28030 Johannes Street 55",
        "先生说今天没有课。皆さん、こんにちは。",
        "고객님 안녕하세요",
    ],
)
def test_leaves_words_places_products_and_code_alone(text: str) -> None:
    assert found(text) == []


def test_confidence_grows_with_what_speaks_for_a_name() -> None:
    def confidence(text: str) -> float:
        seen = Text(text)
        return DETECTOR.find(seen, MATCHER.match(seen).get(0, ()))[0].confidence

    assert confidence("Mrs. Johanna Petersen called.") > confidence("Johanna Petersen, 3rd floor")
    assert 0 < confidence("Johanna Petersen, 3rd floor") <= 1


def test_no_finding_carries_the_name() -> None:
    seen = Text("Mrs. Johanna Petersen called.")
    for finding in DETECTOR.find(seen, MATCHER.match(seen).get(0, ())):
        assert "petersen" not in finding.why.lower()
        assert finding.rule == "person_name.name"


PIECES = (
    "Johanna",
    "Petersen",
    "my name is ",
    "Dr. ",
    " ",
    "\n",
    "J.",
    "-",
    "'s",
    "von",
    "Will",
    "Ж",
    "李",
    "İ",
    "ß",
    "\ud800",
    "@",
    ": ",
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=6), max_size=30).map("".join))
def test_bears_any_text_and_stays_within_it(text: str) -> None:
    seen = Text(text)
    findings = DETECTOR.find(seen, MATCHER.match(seen).get(0, ()))
    assert all(0 <= f.start < f.end <= len(text) and 0.5 <= f.confidence <= 1 for f in findings)
    assert [f.start for f in findings] == sorted(f.start for f in findings)
    assert all(a.end <= b.start for a, b in pairwise(findings))


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="aB .\n,JP", min_size=0, max_size=300))
def test_what_is_far_away_changes_nothing(far: str) -> None:
    middle = "\n" + " ".join(["so"] * (DETECTOR.reach // 2)) + "\n"
    core = "Please call Johanna Petersen back."
    plain = found(middle + core + middle)
    assert "Johanna Petersen" in plain
    assert "Johanna Petersen" in found(far + middle + core + middle + far)
