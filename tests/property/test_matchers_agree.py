"""Both pattern engines find the same: on any text, and on texts built to be hard for the windows of one of them."""

from __future__ import annotations

import random
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.fakes.detectors import PatternDetector
from tests.fakes.languages import hostile, word

from tidegate.core.finding import Finding
from tidegate.core.plugins import load_folder
from tidegate.detect.detector import Detector, Match, Pattern, Rule
from tidegate.detect.hyperscan_matcher import HyperscanMatcher
from tidegate.detect.pattern_syntax import read, widths, write
from tidegate.detect.re2_matcher import Re2Matcher
from tidegate.detect.text import Text

REGEXES = (
    r"\bfoo\b",
    r"\Bfoo\B",
    r"x(?:a|[abc]{1,30})",
    r"x(?:[abc]{1,30}|a)d?",
    r"[a-c]{2,5}?z",
    r"(?i)\bkey[ =:\"']{1,4}([a-z0-9_-]{4,20})",
    r"(?:ab|abab|ababab){1,4}",
    r"\b[0-9]{3}-[0-9]{2}-[0-9]{4}\b",
    r"[^\s]{8,16}",
    r"\S{3,9}\b",
    r"(?m)^[a-z]{1,10}:$",
    r"^start.{0,5}",
    r".{0,5}end$",
    r"[\w.+-]{1,20}@[\w-]{1,20}\.[a-z]{2,6}",
    r"straße|(?i:größe)|名{2}",
    r"a[^b]{0,6}b",
    r"\d{1,30}",
    r"\b\d{11}\b",
    r"(?:a|b){0,10}c|ab",
    r"[[:alpha:]]\x2d[^[:digit:]]?",
    r"(?:q(w)|e)r",
    r"(?s:A.{0,40}B)",
    r"[\x80-\xff]{1,3}",
)


class Many(PatternDetector):
    """Every pattern above, one rule each."""

    def __init__(self) -> None:
        super().__init__("many", "unused", reach=200)
        self.rules = tuple(Rule(id=f"r{n}", title="", label="x", kind="x") for n in range(len(REGEXES)))
        self.patterns = tuple(Pattern(rule=f"r{n}", regex=regex) for n, regex in enumerate(REGEXES))

    def find(self, text: Text, matches: Sequence[Match]) -> list[Finding]:
        return []


NODES = [read(regex) for regex in REGEXES]
SLOW, FAST = Re2Matcher([Many()]), HyperscanMatcher([Many()])


class Blocks(HyperscanMatcher):
    """Takes every text for one with too many ends."""

    def _ends(self, data: bytes) -> list[int] | None:
        return None


IN_BLOCKS = Blocks([Many()])
"""Its blocks are as short as the widest match allows, so that texts of some hundred bytes have several."""
IN_BLOCKS._block = 2 * IN_BLOCKS._overlap


def same(text: str) -> None:
    right = SLOW.match(Text(text))
    for matcher in (FAST, IN_BLOCKS):
        found = matcher.match(Text(text))
        assert dict(found) == dict(right)
        assert found.complete == right.complete


@given(st.text(alphabet=st.characters(codec=None), max_size=300))
@settings(max_examples=150, deadline=None)
def test_on_any_text(text: str) -> None:
    same(text)


@given(st.text(alphabet='abcxyz foqwer0159-:@.\n="é名', max_size=400))
@settings(max_examples=300, deadline=None)
def test_on_letters_that_matter(text: str) -> None:
    same(text)


@pytest.mark.parametrize("seed", range(150))
def test_on_pieces_of_their_languages(seed: int) -> None:
    source = random.Random(seed)
    same(hostile(NODES, source, source.choice((1, 3, 10, 60, 300))))


@pytest.mark.parametrize("regex", REGEXES)
def test_one_pattern_repeated(regex: str) -> None:
    source = random.Random(regex)
    piece = word(read(regex), source).decode("utf-8", "replace")
    for between in ("", " ", "\n", "語"):
        same((piece + between) * 60)
        same((piece + between) * 1500)


@given(st.integers(0, 2**32))
@settings(max_examples=60, deadline=None)
def test_a_pattern_written_out_means_the_same(seed: int) -> None:
    source = random.Random(seed)
    for node in NODES:
        again = read(write(node))
        assert write(again) == write(node)
        assert widths(again) == widths(node)
        assert widths(node)[0] <= len(word(node, source)) <= (widths(node)[1] or 0)


@pytest.mark.slow
def test_on_every_detector_of_the_product() -> None:
    detectors = list(load_folder("tidegate.detect.detectors", "DETECTOR", Detector).values())
    slow, fast = Re2Matcher(detectors), HyperscanMatcher(detectors)
    nodes = [read(pattern.regex, pattern.caseless) for detector in detectors for pattern in detector.patterns]
    texts = [example.text for detector in detectors for example in detector.examples]
    texts += [hostile(nodes, random.Random(seed), 80) for seed in range(8) if nodes]
    texts.append("".join(texts))
    for text in texts:
        one, other = slow.match(Text(text)), fast.match(Text(text))
        assert dict(one) == dict(other)
        assert one.complete == other.complete
