"""What the pattern engines refuse, how they end when there is too much, and what is kept between two starts."""

from __future__ import annotations

import re
import sys
import threading
from collections.abc import Callable, Sequence

import pytest
from tests.fakes import detectors
from tests.fakes.detectors import PatternDetector

from tidegate.core.errors import Misconfigured
from tidegate.detect import engine
from tidegate.detect.detector import Detector, Match
from tidegate.detect.engine import build_matcher
from tidegate.detect.hyperscan_matcher import HyperscanMatcher
from tidegate.detect.matcher import MOST_MATCHES, Matcher
from tidegate.detect.re2_matcher import Re2Matcher
from tidegate.detect.text import Text

ENGINES: tuple[Callable[[Sequence[Detector]], Matcher], ...] = (Re2Matcher, HyperscanMatcher)
each = pytest.mark.parametrize("engine", ENGINES)


def spans(matcher: Matcher, text: str) -> list[tuple[int, int]]:
    return [(match.start, match.end) for match in matcher.match(Text(text)).get(0, [])]


@each
@pytest.mark.parametrize(
    ("regex", "why"),
    [
        (r"a(?=b)", "(?="),
        (r"(?<!a)b", "(?<"),
        (r"(a)\1", r"\1"),
        (r"a+", "any number"),
        (r"a{2,}", "any number"),
        (r"[a-z]{1,101}", "101"),
        (r"a{0,5}", "nothing at all"),
        (r"(a)(b)", "more than one group"),
        (r"[ä]", "more than one byte"),
        (r"\pL", r"\p"),
        (r"a++", "possessive"),
        (r"(ab", "too many"),
        (r"ab)", "too many"),
        (r"[z-a]", "range"),
        (r"a{3,2}", "in order"),
        (r"x{a}", "no repeat"),
        (r"*a", "nothing to repeat"),
        ("ab\\", "too early"),
        (r"[[:none:]]", "no class"),
        (r"[^\s\S]", "nothing is in"),
    ],
)
def test_a_pattern_that_cannot_be_used_stops_the_start(
    engine: Callable[[Sequence[Detector]], Matcher], regex: str, why: str
) -> None:
    with pytest.raises(Misconfigured, match=r"maker\.it") as caught:
        engine([PatternDetector("fine", "a"), PatternDetector("maker", regex, reach=100)])
    assert caught.value.code == "pattern_refused"
    assert why in caught.value.what


def test_what_only_hyperscan_refuses_names_its_rule() -> None:
    regex = "(?:" + "|".join(f"word{number:05d}" for number in range(3000)) + ")"
    with pytest.raises(Misconfigured, match=r"huge\.it.*hyperscan says"):
        HyperscanMatcher([PatternDetector("fine", "a"), PatternDetector("huge", regex, reach=20_000)])


@each
def test_a_pattern_of_an_unknown_rule_is_refused(engine: Callable[[Sequence[Detector]], Matcher]) -> None:
    detector = PatternDetector("maker", "a")
    detector.rules = ()
    with pytest.raises(Misconfigured, match="no such rule"):
        engine([detector])


@each
def test_the_group_is_the_value(engine: Callable[[Sequence[Detector]], Matcher]) -> None:
    found = engine([PatternDetector("it", r"key=([a-z]{3,9});")]).match(Text("ü key=abcd;"))
    assert found[0] == [Match("it", 6, 10, 2, 11)]


@each
@pytest.mark.parametrize("before", ["", "é", "語語", "😀", "\ud83d", "\x00"])
def test_offsets_are_characters_of_every_plane(engine: Callable[[Sequence[Detector]], Matcher], before: str) -> None:
    assert spans(engine([PatternDetector("it", "needle")]), f"{before}needle{before}needle") == [
        (len(before), len(before) + 6),
        (2 * len(before) + 6, 2 * len(before) + 12),
    ]


@each
def test_a_match_that_ends_within_a_letter_takes_all_of_it(engine: Callable[[Sequence[Detector]], Matcher]) -> None:
    assert spans(engine([PatternDetector("it", r"a[^b]{2}")]), "xa語b a😀") == [(1, 3), (5, 7)]
    assert spans(engine([PatternDetector("it", r"[\x80-\xbf]{2}b")]), "x語b") == [(1, 3)]


@each
def test_the_same_expression_of_two_detectors_is_given_to_both(engine: Callable[[Sequence[Detector]], Matcher]) -> None:
    matches = engine([PatternDetector("one", "ab"), PatternDetector("two", "zz"), PatternDetector("six", "[a]b")])
    assert {place: len(found) for place, found in matches.match(Text("ab ab")).items()} == {0: 2, 2: 2}


@each
def test_past_the_limit_the_first_ones_are_given(engine: Callable[[Sequence[Detector]], Matcher]) -> None:
    matcher = engine([PatternDetector("it", "ab"), PatternDetector("rare", "zz")])
    exactly = matcher.match(Text("ab " * MOST_MATCHES))
    assert (len(exactly[0]), exactly.complete) == (MOST_MATCHES, True)
    more = matcher.match(Text("ab " * (MOST_MATCHES + 1) + "zz"))
    assert (len(more[0]), more[0][-1].start, more.complete) == (MOST_MATCHES, 3 * (MOST_MATCHES - 1), False)
    assert len(more[1]) == 1
    flood = matcher.match(Text("ab" * 500_000 + " zz"))
    assert (len(flood[0]), flood.complete, flood[1][0].start) == (MOST_MATCHES, False, 1_000_001)


@each
@pytest.mark.parametrize(
    "regex", [r"[a-z]{3,40}\b", r"(?:ab|cd){1,30}x?", r"key[ =]{1,9}([a-z]{20,60})", r"[0-9a-f]{32}"]
)
def test_a_long_match_is_found_whole(engine: Callable[[Sequence[Detector]], Matcher], regex: str) -> None:
    matcher = engine([PatternDetector("it", regex, reach=200)])
    for text in ("abcdefab" * 4, "key = " + "abcdefgh" * 5, "ab" * 20 + "x", "0123456789abcdef" * 2):
        for before in ("", "é ", " " * 500):
            found = re2_spans(regex, before + text)
            assert [
                (match.whole_start, match.whole_end) for match in matcher.match(Text(before + text)).get(0, [])
            ] == found


def re2_spans(regex: str, text: str) -> list[tuple[int, int]]:
    """As the standard library finds them: these expressions mean the same to it."""
    return [match.span() for match in re.finditer(regex, text, re.ASCII)]


@each
def test_no_detectors_and_no_text(engine: Callable[[Sequence[Detector]], Matcher]) -> None:
    assert engine([]).match(Text("abc")) == {}
    assert engine([PatternDetector("it", "abc")]).match(Text("")) == {}


def test_stored_databases_are_used_and_find_the_same() -> None:
    first = HyperscanMatcher([PatternDetector("it", "ab{1,3}")])
    assert not first.reused
    again = HyperscanMatcher([PatternDetector("it", "ab{1,3}")], first.dump())
    assert again.reused
    assert spans(again, "x abb ab") == spans(first, "x abb ab") == [(2, 5), (6, 8)]
    assert spans(again, "ab" * 100_000) == spans(first, "ab" * 100_000)


def test_stale_or_damaged_ones_are_built_anew() -> None:
    stored = HyperscanMatcher([PatternDetector("it", "ab{1,3}")]).dump()
    damaged = [b"", b"x", stored[:-1], stored + b"x", stored[:200] + bytes((stored[200] ^ 1,)) + stored[201:]]
    for given in damaged:
        matcher = HyperscanMatcher([PatternDetector("it", "ab{1,3}")], given)
        assert not matcher.reused
        assert spans(matcher, "xabb") == [(1, 4)]
    other = HyperscanMatcher([PatternDetector("it", "cb{1,4}")], stored)
    assert not other.reused
    assert spans(other, "cbbbb") == [(0, 5)]
    # The same beginning, another end: hyperscan may look for the same, RE2 decides.
    assert spans(HyperscanMatcher([PatternDetector("it", "ab{1,4}")], stored), "abbbb") == [(0, 5)]


def test_many_threads_at_once_find_what_one_finds() -> None:
    matcher = HyperscanMatcher([PatternDetector("it", r"[a-z]{2,9}[0-9]{1,3}"), PatternDetector("two", "zz")])
    texts = ["ab12 " * n + "zz" * (n % 3) for n in range(1, 400, 7)]
    right = [matcher.match(Text(text)) for text in texts]
    wrong: list[int] = []

    def work() -> None:
        for _ in range(6):
            wrong.extend(n for n, text in enumerate(texts) if matcher.match(Text(text)) != right[n])

    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    sys.setswitchinterval(before)
    assert wrong == []


def test_without_hyperscan_re2_serves(monkeypatch: pytest.MonkeyPatch) -> None:
    assert isinstance(build_matcher([PatternDetector("it", "ab")]), HyperscanMatcher)
    monkeypatch.setattr(engine, "HyperscanMatcher", None)
    assert isinstance(build_matcher([PatternDetector("it", "ab")]), Re2Matcher)


def test_what_was_stored_is_used_only_for_the_same_patterns_and_only_undamaged() -> None:
    one, other = detectors.card(), detectors.token()
    stored = HyperscanMatcher([one]).dump()
    again = HyperscanMatcher([one], stored)
    assert again.reused
    text = Text("card 4111111111111111 tok_a1b2c3d4")
    assert again.match(text) == HyperscanMatcher([one]).match(text)
    assert not HyperscanMatcher([other], stored).reused
    assert HyperscanMatcher([other], stored).match(text) == HyperscanMatcher([other]).match(text)
    for at in range(0, len(stored), max(1, len(stored) // 40)):
        damaged = bytearray(stored)
        damaged[at] ^= 1
        read = HyperscanMatcher([one], bytes(damaged))
        assert read.match(text) == again.match(text)
        assert not read.reused
    assert not HyperscanMatcher([one], b"short").reused
