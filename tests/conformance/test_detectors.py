"""The laws of every detector in the folder. A new detector gets these tests for nothing."""

from __future__ import annotations

import random
import re
import time
from collections.abc import Callable, Iterator
from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.fakes.languages import hostile, word

from tidegate.core.finding import Finding
from tidegate.core.plugins import load_folder
from tidegate.core.words import DataClass
from tidegate.detect.detector import Detector, Example
from tidegate.detect.engine import build_matcher
from tidegate.detect.pattern_syntax import Node, read
from tidegate.detect.re2_matcher import Re2Matcher
from tidegate.detect.scanner import Scanner
from tidegate.detect.stream import scan_in_pieces
from tidegate.detect.text import Text

DETECTORS = load_folder("tidegate.detect.detectors", "DETECTOR", Detector)
REACHING = [detector for detector in DETECTORS.values() if detector.reach]
WORD = re.compile(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*")
PROSE = "The meeting was moved because most of us were away, and nobody minded that it took a little longer. "
SEVERITIES = ("low", "medium", "high", "critical")

some = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def named(value: object) -> str:
    return getattr(value, "id", "")


every = pytest.mark.parametrize("detector", DETECTORS.values(), ids=named)
every_reaching = pytest.mark.parametrize("detector", REACHING, ids=named)


@cache
def scanner(ident: str) -> Scanner:
    """The whole scanner with this detector alone."""
    detector = DETECTORS[ident]
    return Scanner([detector], build_matcher([detector]))


def nodes(detector: Detector) -> list[Node]:
    return [read(pattern.regex, pattern.caseless) for pattern in detector.patterns]


def find(detector: Detector, text: Text) -> list[Finding]:
    return detector.find(text, scanner(detector.id).matcher.match(text).get(0, ()))


def order(finding: Finding) -> tuple[int, int, str]:
    return finding.start, -finding.end, finding.rule


def texts(detector: Detector) -> Iterator[str]:
    """The detector's examples alone and together, and texts that are hard for it."""
    examples = [example.text for example in detector.examples]
    yield from examples
    yield "\n".join(examples)
    yield "".join(examples)
    yield PROSE.join(examples)
    patterns = nodes(detector)
    if patterns:
        yield from (hostile(patterns, random.Random(seed), 40) for seed in range(4))


@every
def test_its_facts_are_complete(detector: Detector) -> None:
    rules = [rule.id for rule in detector.rules]
    assert WORD.fullmatch(detector.id)
    assert detector.title
    assert detector.version >= 1
    assert detector.reach >= 0
    assert rules
    assert len(set(rules)) == len(rules)
    assert detector.always or detector.patterns, "nothing would ever ask it"
    for rule in detector.rules:
        assert WORD.fullmatch(rule.id)
        assert WORD.fullmatch(rule.label)
        assert WORD.fullmatch(rule.kind)
        assert rule.title
        assert rule.severity in SEVERITIES
    assert {pattern.rule for pattern in detector.patterns} <= set(rules)
    shown = {rule for example in detector.examples for rule in example.shows}
    assert shown == set(rules), f"no example: {set(rules) - shown}, no rule: {shown - set(rules)}"
    near = {example.near for example in detector.examples if example.near}
    assert near == set(rules), f"no near miss: {set(rules) - near}, no rule: {near - set(rules)}"
    assert all(not example.shows for example in detector.examples if example.near), "a near miss shows nothing"


@pytest.mark.parametrize(
    ("detector", "example"),
    [(detector, example) for detector in DETECTORS.values() for example in detector.examples],
    ids=[f"{ident}-{place}" for ident in DETECTORS for place in range(len(DETECTORS[ident].examples))],
)
def test_an_example_shows_exactly_its_rules(detector: Detector, example: Example) -> None:
    scan = scanner(detector.id).scan(Text(example.text, example.name))
    assert {finding.rule for finding in scan.findings} == {f"{detector.id}.{rule}" for rule in example.shows}


@every
def test_its_findings_are_well_formed(detector: Detector) -> None:
    rules = {f"{detector.id}.{rule.id}": rule for rule in detector.rules}
    for text in texts(detector):
        found = find(detector, Text(text))
        assert [finding.start for finding in found] == sorted(finding.start for finding in found)
        for finding in found:
            assert finding.rule in rules
            assert finding.label == rules[finding.rule].label
            assert WORD.fullmatch(finding.kind)
            assert 0 <= finding.start < finding.end <= len(text)
            assert 0.0 < finding.confidence <= 1.0
            assert finding.severity in SEVERITIES
            assert isinstance(finding.raises, DataClass)
            assert finding.why == "" or WORD.fullmatch(finding.why)
            value = text[finding.start : finding.end].lower()
            assert len(value) < 5 or value not in finding.why, "the reason holds the value"


@every
def test_it_finds_the_same_every_time_and_with_either_engine(detector: Detector) -> None:
    slow = Scanner([detector], Re2Matcher([detector]))
    given = list(texts(detector))
    first = [scanner(detector.id).scan(Text(text)) for text in given]
    again = [slow.scan(Text(text)) for text in reversed(given)]
    assert first == again[::-1]


@every_reaching
def test_what_is_further_away_than_its_reach_changes_nothing(detector: Detector) -> None:
    reach = detector.reach
    source = random.Random(detector.id)
    others = "".join(example.text for example in detector.examples) or PROSE
    fillings = [PROSE, others, "7" * 50, "\n", "A b-c_d@e.f ", "é語😀"]
    for example in detector.examples:
        if not example.shows:
            continue
        around = (PROSE * (2 * reach // len(PROSE) + 2))[: 2 * reach]
        base = f"{around}\n{example.text}\n{around}"
        for finding in scanner(detector.id).scan_plain(Text(base, example.name)).findings:
            low, high = max(0, finding.end - reach), finding.start + reach
            assert low <= finding.start < finding.end <= high, f"{finding.rule} is longer than the reach"
            filling = source.choice(fillings)
            before = (filling * (low // len(filling) + 1))[:low]
            after = (filling * ((len(base) - high) // len(filling) + 1))[: max(0, len(base) - high)]
            changed = before + base[low:high] + after
            found = scanner(detector.id).scan_plain(Text(changed, example.name)).findings
            assert finding in found, f"{finding.rule} depends on what is more than {reach} characters away"


@every_reaching
def test_it_finds_the_same_however_a_stream_is_cut(detector: Detector) -> None:
    source = random.Random(detector.id)
    shown = [example.text for example in detector.examples]
    text = PROSE.join(source.sample(shown, min(len(shown), 12)))
    right = sorted(scanner(detector.id).scan(Text(text)).findings, key=order)
    for most in (1, 40, 1000) if len(text) < 2500 else (40, 1000):
        pieces: list[str] = []
        at = 0
        while at < len(text):
            size = source.randint(1, most)
            pieces.append(text[at : at + size])
            at += size
        assert scan_in_pieces(scanner(detector.id), pieces).findings == right


@every
@given(data=st.data())
@some
def test_no_text_makes_it_raise(detector: Detector, data: st.DataObject) -> None:
    pieces = [example.text[:400] for example in detector.examples]
    patterns = nodes(detector)
    if patterns:
        source = random.Random(data.draw(st.integers(0, 2**20)))
        pieces.append(hostile(patterns, source, 12))
    alphabet = st.characters(codec=None)
    text = "".join(data.draw(st.lists(st.one_of(st.sampled_from(pieces), st.text(alphabet, max_size=12)), max_size=8)))
    text = text[data.draw(st.integers(0, 5)) : len(text) - data.draw(st.integers(0, 5))]
    for finding in find(detector, Text(text, role=data.draw(st.sampled_from(["", "user", "tool_result"])))):
        assert 0 <= finding.start < finding.end <= len(text)


def seconds(work: Callable[[Text], object], piece: str, size: int, runs: int) -> float:
    text = (piece * (size // len(piece) + 1))[:size]
    best = 1e9
    for _ in range(runs):
        fresh = Text(text)
        begin = time.process_time()
        work(fresh)
        best = min(best, time.process_time() - begin)
    return best


def hard_pieces(detector: Detector) -> list[str]:
    source = random.Random(detector.id)
    patterns = nodes(detector)
    pieces = ["a", "0 ", "Ab1", "a.b@", "x = 1\n", "A. B. "]
    pieces += source.sample([example.text for example in detector.examples], min(3, len(detector.examples)))
    for node in source.sample(patterns, min(2, len(patterns))):
        made = word(node, source).decode("utf-8", "replace")
        pieces += [made, made[: len(made) // 2 + 1]]
    return [piece for piece in pieces if piece]


@every
def test_its_time_is_linear(detector: Detector) -> None:
    """Eight times the text may take five times eight times as long; only a growth with the square takes more."""

    def work(text: Text) -> object:
        return find(detector, text)

    for piece in hard_pieces(detector):
        small, large = 1 << 16, 1 << 19
        long = seconds(work, piece, large, 1)
        if long < 0.02:
            continue
        if long > 40 * seconds(work, piece, small, 2) + 0.02:
            # A busy machine may have held it up once.
            long = seconds(work, piece, large, 3)
            assert long <= 40 * seconds(work, piece, small, 3) + 0.02, f"not linear on {piece[:40]!r} repeated"
