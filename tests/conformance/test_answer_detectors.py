"""The laws of every detector of answers. A new one gets these tests for nothing."""

from __future__ import annotations

import random
import re
import time
from collections.abc import Iterator
from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.fakes.languages import hostile, word

from tidegate.core.finding import Finding
from tidegate.core.plugins import load_folder
from tidegate.detect.answers.opening import Opens, beginnings
from tidegate.detect.detector import Detector, Example
from tidegate.detect.engine import build_matcher
from tidegate.detect.matcher import Matcher
from tidegate.detect.pattern_syntax import Node, read
from tidegate.detect.re2_matcher import Re2Matcher
from tidegate.detect.text import Text

DETECTORS = load_folder("tidegate.detect.answer_detectors", "DETECTOR", Detector)
WORD = re.compile(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*")
PROSE = "The meeting was moved because most of us were away, and nobody minded that it took a little longer. "
SEVERITIES = ("low", "medium", "high", "critical")
FORCED = {"too_long"}
"""Rules that only a text watch gives."""

some = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def named(value: object) -> str:
    return getattr(value, "id", "")


every = pytest.mark.parametrize("detector", DETECTORS.values(), ids=named)
every_opening = pytest.mark.parametrize(
    "detector", [item for item in DETECTORS.values() if isinstance(item, Opens)], ids=named
)


@cache
def matcher(ident: str) -> Matcher:
    return build_matcher([DETECTORS[ident]])


@cache
def nodes(ident: str) -> list[Node]:
    return [read(pattern.regex, pattern.caseless) for pattern in DETECTORS[ident].patterns]


def find(detector: Detector, text: str) -> list[Finding]:
    given_text = Text(text)
    return detector.find(given_text, matcher(detector.id).match(given_text).get(0, ()))


def texts(detector: Detector) -> Iterator[str]:
    examples = [example.text for example in detector.examples]
    yield from examples
    yield "\n".join(examples)
    yield "".join(examples)
    yield PROSE.join(examples)
    patterns = nodes(detector.id)
    if patterns:
        yield from (hostile(patterns, random.Random(seed), 30) for seed in range(4))


@every
def test_its_facts_are_complete(detector: Detector) -> None:
    rules = [rule.id for rule in detector.rules]
    assert WORD.fullmatch(detector.id)
    assert detector.title
    assert detector.version >= 1
    assert detector.reach > 0, "an answer is a stream"
    assert len(set(rules)) == len(rules)
    assert detector.always or detector.patterns, "nothing would ever ask it"
    for rule in detector.rules:
        assert WORD.fullmatch(rule.id)
        assert WORD.fullmatch(rule.label)
        assert WORD.fullmatch(rule.kind)
        assert rule.title
        assert rule.what
        assert rule.severity in SEVERITIES
    assert {pattern.rule for pattern in detector.patterns} <= set(rules)
    shown = {rule for example in detector.examples for rule in example.shows}
    assert shown == set(rules) - FORCED, f"no example: {set(rules) - shown}, no rule: {shown - set(rules)}"
    near = {example.near for example in detector.examples if example.near}
    assert near <= set(rules)
    assert all(not example.shows for example in detector.examples if example.near), "a near miss shows nothing"


@pytest.mark.parametrize(
    ("detector", "example"),
    [(detector, example) for detector in DETECTORS.values() for example in detector.examples],
    ids=[f"{ident}-{place}" for ident in DETECTORS for place in range(len(DETECTORS[ident].examples))],
)
def test_an_example_shows_exactly_its_rules(detector: Detector, example: Example) -> None:
    assert {finding.rule for finding in find(detector, example.text)} == {
        f"{detector.id}.{rule}" for rule in example.shows
    }


@every
def test_its_findings_are_well_formed(detector: Detector) -> None:
    rules = {f"{detector.id}.{rule.id}": rule for rule in detector.rules}
    for text in texts(detector):
        found = find(detector, text)
        assert [finding.start for finding in found] == sorted(finding.start for finding in found)
        for finding in found:
            assert finding.label == rules[finding.rule].label
            assert WORD.fullmatch(finding.kind)
            assert 0 <= finding.start < finding.end <= len(text)
            assert 0.0 < finding.confidence <= 1.0
            assert finding.why == "" or WORD.fullmatch(finding.why)


@every
def test_it_finds_the_same_with_either_engine(detector: Detector) -> None:
    slow = Re2Matcher([detector])
    for text in texts(detector):
        given_text = Text(text)
        assert find(detector, text) == detector.find(given_text, slow.match(given_text).get(0, ()))


def made_of(detector: Detector, seed: int) -> list[str]:
    """Its examples, and whole matches of its patterns in the middle of prose."""
    source = random.Random(seed)
    made = [word(node, source, 6).decode("utf-8", "replace") for node in nodes(detector.id)]
    return [example.text for example in detector.examples] + [f"{PROSE}{text[:600]} {PROSE}" for text in made]


@every_opening
def test_nothing_of_what_it_finds_comes_before_where_it_said_that_something_may_begin(detector: Detector) -> None:
    """For every beginning of a text: what is found to the left of `open_from` is what is found there in the whole."""
    assert isinstance(detector, Opens)
    for text in made_of(detector, 7):
        whole = find(detector, text)
        for size in range(len(text) + 1) if len(text) < 160 else range(0, len(text) + 1, 7):
            opened = detector.open_from(text[:size], 0)
            assert 0 <= opened <= size
            so_far = [item for item in find(detector, text[:size]) if item.start < opened]
            assert so_far == [item for item in whole if item.start < opened], (text[:size], opened)


@every_opening
def test_where_it_begins_is_as_it_declares(detector: Detector) -> None:
    assert isinstance(detector, Opens)
    letters = re.compile(f"[{detector.begins or 'x'}]" if detector.begins else r"(?!)")
    pair = re.compile(detector.pairs or r"(?!)")
    starts = beginnings(detector.words)
    for text in made_of(detector, 11):
        for finding in find(detector, text):
            first = re.match(r"[A-Za-z0-9_]+|\w+", text[finding.start :])
            is_word = first is not None and first[0].lower() in starts
            # What is encoded begins within a long run, which is watched as such.
            is_run = len(re.split(r"\s", text[: finding.start])[-1]) >= 16
            declared = letters.match(text, finding.start) or pair.match(text, max(0, finding.start - 1))
            assert declared or is_word or is_run, (finding, text[finding.start : finding.end])


@every_opening
def test_prose_opens_nothing(detector: Detector) -> None:
    assert isinstance(detector, Opens)
    for size in range(len(PROSE)):
        opened = detector.open_from(PROSE[:size], 0)
        assert size - opened <= 4, PROSE[opened:size]
    assert detector.open_from(PROSE * 50, 0) == len(PROSE) * 50


@every
@given(data=st.data())
@some
def test_no_text_makes_it_raise(detector: Detector, data: st.DataObject) -> None:
    pieces = [example.text[:300] for example in detector.examples]
    patterns = nodes(detector.id)
    if patterns:
        pieces.append(hostile(patterns, random.Random(data.draw(st.integers(0, 2**20))), 8))
    alphabet = st.characters(codec=None)
    text = "".join(data.draw(st.lists(st.one_of(st.sampled_from(pieces), st.text(alphabet, max_size=12)), max_size=6)))
    text = text[data.draw(st.integers(0, 5)) : len(text) - data.draw(st.integers(0, 5))]
    for finding in find(detector, text):
        assert 0 <= finding.start < finding.end <= len(text)
    if isinstance(detector, Opens):
        start = data.draw(st.integers(0, len(text)))
        assert start <= detector.open_from(text, start) <= len(text)


def seconds(detector: Detector, piece: str, size: int) -> float:
    text = (piece * (size // len(piece) + 1))[:size]
    begin = time.process_time()
    find(detector, text)
    if isinstance(detector, Opens):
        detector.open_from(text, 0)
    return time.process_time() - begin


@every
def test_its_time_is_linear(detector: Detector) -> None:
    """Eight times the text may take five times eight times as long; only a growth with the square takes more."""
    source = random.Random(detector.id)
    pieces = [
        "a",
        "[",
        "![",
        "](",
        "<a ",
        "<a b='",
        "<!--",
        "\x1b]",
        "\\x",
        "%4",
        "&#1",
        "A1b2",
        "curl ",
        "do not ",
        "\u200b",
    ]
    pieces += ["p\u0430", "a/", "eval(", "](a(", "[a]: ", "ignore all ", "http://a"]
    pieces += source.sample([example.text for example in detector.examples], 3)
    for piece in pieces:
        long = seconds(detector, piece, 1 << 17)
        if long > 40 * seconds(detector, piece, 1 << 14) + 0.05:
            short = min(seconds(detector, piece, 1 << 14) for _ in range(3))
            assert min(seconds(detector, piece, 1 << 17) for _ in range(2)) <= 40 * short + 0.05, piece
        assert long < 6, f"{piece!r} takes {long} seconds"
