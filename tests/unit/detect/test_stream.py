"""A stream gives the same findings however it is cut, each once, and holds back no more than the longest reach."""

from __future__ import annotations

import base64
import random
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.fakes.detectors import PatternDetector, card, token

from tidegate.core.finding import PII, Finding
from tidegate.detect.detector import Match
from tidegate.detect.engine import build_matcher
from tidegate.detect.matcher import MOST_MATCHES
from tidegate.detect.scanner import Scanner
from tidegate.detect.stream import StreamScanner, scan_in_pieces
from tidegate.detect.text import Text

CARD = "4111111111111111"


class Near(PatternDetector):
    """Finds a number that has the word `pin` in the twenty characters before it, and none that has `not` after it."""

    def __init__(self) -> None:
        super().__init__("near", r"\b[0-9]{4}\b", reach=40)

    def find(self, text: Text, matches: Sequence[Match]) -> list[Finding]:
        return [
            found
            for found in super().find(text, matches)
            if "pin" in text.before(found.start, 20) and "not" not in text.after(found.end, 10)
        ]


class Whole(PatternDetector):
    def __init__(self) -> None:
        super().__init__("whole", "begin", reach=0)

    def find(self, text: Text, matches: Sequence[Match]) -> list[Finding]:
        return [Finding("whole.it", PII, "thing", 0, len(text.text))] if len(matches) > 1 else []


def built(*detectors: PatternDetector) -> Scanner:
    return Scanner(detectors, build_matcher(detectors))


SCANNER = built(card(), token(), Near(), Whole())


def cut(text: str, source: random.Random, most: int) -> list[str]:
    pieces: list[str] = []
    at = 0
    while at < len(text):
        size = source.randint(1, most)
        pieces.append(text[at : at + size])
        at += size
    return pieces


TEXTS = [
    "",
    "nothing here",
    f"the card {CARD} and tok_abcd1234 and pin: 1234.",
    f"{CARD}{CARD} {CARD}tok_abcd1234",
    "pin 1234 not, pin 1234 no, 1234 pin 1234" + " x" * 100 + "pin 1234",
    "pin" + " " * 17 + "1234" + "pin" + " " * 18 + "1234",
    "pin 1234567 pin 1234\u00e9 語 pin 1234 😀 pin 1234",
    "begin and " + "x" * 500 + " begin",
    "jo\u200bhn 4111\u00ad111111111111 and %34111111111111111",
    base64.b64encode(f"the card {CARD} and tok_abcd1234".encode()).decode() + f" {CARD}",
    (f"{CARD} tok_abcd1234 pin 1234 " + "word " * 30) * 8,
]


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_the_same_for_every_cut(text: str) -> None:
    whole = SCANNER.scan(Text(text))
    right = sorted(whole.findings, key=lambda finding: (finding.start, -finding.end, finding.rule))
    source = random.Random(text)
    for pieces in (
        [text],
        list(text),
        [text[: len(text) // 2], text[len(text) // 2 :]],
        cut(text, source, 7),
        cut(text, source, 60),
        cut(text, source, 400),
    ):
        scan = scan_in_pieces(SCANNER, pieces)
        assert scan.findings == right
        assert (scan.unread, scan.complete) == (whole.unread, whole.complete)


@given(
    st.lists(
        st.sampled_from([CARD, "tok_abcd1234", "pin", "1234", " ", "not", "begin", "é", "😀", "\ud83d", "x" * 30]),
        max_size=60,
    ).map("".join),
    st.integers(0, 2**30),
    st.sampled_from([1, 5, 50]),
)
@settings(max_examples=150, deadline=None)
def test_any_text_any_cut(text: str, seed: int, most: int) -> None:
    right = sorted(SCANNER.scan(Text(text)).findings, key=lambda finding: (finding.start, -finding.end, finding.rule))
    assert scan_in_pieces(SCANNER, cut(text, random.Random(seed), most)).findings == right


def test_what_is_certain_is_given_at_once_and_only_the_reach_is_held() -> None:
    stream = StreamScanner(built(card()))
    found = stream.feed(f"the card {CARD} and more")
    assert found == []
    assert stream.safe == 0
    for _ in range(30):
        found += stream.feed(" some more words")
        fed = 9 + 16 + 9 + 16 * (_ + 1)
        assert fed - stream.safe <= 100 + 100 // 8 or stream.safe == 0
    assert [(finding.start, finding.end) for finding in found] == [(9, 25)]
    assert stream.end().findings == []


def test_nothing_that_was_passed_on_is_found_later() -> None:
    text = "".join(random.Random(3).choices([CARD, " ", "tok_abcd1234 ", "pin 1234 ", "word "], k=400))
    stream = StreamScanner(SCANNER)
    for piece in cut(text, random.Random(4), 30):
        before = stream.safe
        assert all(finding.start >= before for finding in stream.feed(piece))
    before = stream.safe
    assert all(finding.start >= before for finding in stream.end().findings)


def test_what_could_not_be_looked_at_is_said_at_the_end() -> None:
    stream = StreamScanner(built(card()))
    stream.feed(f"{CARD} " * (MOST_MATCHES + 100))
    assert stream.end().unread == ("too_many_matches",)
    late = StreamScanner(built(card()))
    late.feed("x" * 300, lambda: True)
    scan = late.end()
    assert (scan.unread, scan.complete) == (("deadline",), False)
