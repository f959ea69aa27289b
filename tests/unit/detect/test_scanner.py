"""A scan finds what is in a text, hidden in it and encoded in it, once each, and says what it could not look at."""

from __future__ import annotations

import base64
import gzip
import json
import random
import threading
import urllib.parse
from collections.abc import Callable, Sequence
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.fakes.detectors import Asked, PatternDetector, card, scanner, token

from tidegate.core.finding import PII, SECRET, Finding, Severity
from tidegate.detect.detector import Match
from tidegate.detect.engine import build_matcher
from tidegate.detect.matcher import MOST_MATCHES
from tidegate.detect.overlaps import resolve
from tidegate.detect.scanner import DEPTH, Scan, Scanner
from tidegate.detect.text import Text

CARD = "4111111111111111"


class Whole(PatternDetector):
    """Must see a text as a whole: finds a text that has the word in each half."""

    def __init__(self) -> None:
        super().__init__("whole", "begin", reach=0)

    def find(self, text: Text, matches: Sequence[Match]) -> list[Finding]:
        found = super().find(text, matches)
        return [Finding("whole.it", PII, "thing", 0, len(text.text))] if len(found) > 1 else []


def b64(text: str) -> str:
    return base64.b64encode(text.encode()).decode()


def parts(text: str, scan: Scan) -> list[str]:
    return [text[finding.start : finding.end] for finding in scan.findings]


def test_findings_of_all_detectors_by_start() -> None:
    text = f"tok_abcd1234 then {CARD} then tok_zzzz9999"
    scan = scanner(card(), token()).scan(Text(text))
    assert parts(text, scan) == ["tok_abcd1234", CARD, "tok_zzzz9999"]
    assert [finding.rule for finding in scan.findings] == ["token.it", "card.it", "token.it"]
    assert (scan.unread, scan.complete) == ((), True)


HIDDEN: dict[str, str] = {
    "zero width": "\u200b".join(CARD),
    "full width": CARD.translate({48 + n: 0xFF10 + n for n in range(10)}),
    "other digits": CARD.translate({48 + n: 0x0660 + n for n in range(10)}),
    "entities": "".join(f"&#{ord(letter)};" for letter in CARD),
    "escapes": "".join(f"\\u{ord(letter):04x}" for letter in CARD),
    "percent": "".join(f"%{ord(letter):02x}" for letter in CARD),
    "percent twice": "".join(f"%25{ord(letter):02x}" for letter in CARD),
    "tags": "".join(chr(0xE0000 + ord(letter)) for letter in CARD),
    "one of many": CARD[:8] + "\u00ad" + CARD[8:],
}


@pytest.mark.parametrize("hidden", HIDDEN.values(), ids=HIDDEN.keys())
@pytest.mark.parametrize("around", ["", "some words before and after, ", "é 語 😀 "])
@pytest.mark.parametrize("far", [0, 5000])
def test_what_is_disguised_is_found_where_it_stands(hidden: str, around: str, far: int) -> None:
    text = f"{around}{'z ' * far}{hidden} {'z ' * far}{around}"
    scan = scanner(card(), token()).scan(Text(text))
    assert parts(text, scan) == [hidden.strip("\u200b")]
    assert scan.findings[0].why == ""


ENCODED: dict[str, Callable[[str], str]] = {
    "base64": b64,
    "base64 of base64": lambda text: b64(b64(text)),
    "base64 thrice": lambda text: b64(b64(b64(text))),
    "gzip": lambda text: base64.b64encode(gzip.compress(text.encode())).decode(),
    "hexadecimal": lambda text: text.encode().hex(),
    "entities in base64": lambda text: b64(text.replace("4", "&#52;")),
    "zero width in base64": lambda text: b64("\u200b".join(text)),
    "json in base64": lambda text: b64(json.dumps({"a": {"b": text}})),
}


@pytest.mark.parametrize("encode", ENCODED.values(), ids=ENCODED.keys())
@pytest.mark.parametrize("before", ["", "some words before, ", "é 語 😀 "])
def test_what_is_encoded_is_found_as_the_whole_of_it(encode: Callable[[str], str], before: str) -> None:
    inside = encode(f"the card {CARD} of mine")
    text = f"{before}{inside}, and after"
    scan = scanner(card(), token()).scan(Text(text))
    assert parts(text, scan) == [inside]
    assert scan.findings[0].why == "encoded"
    assert (scan.unread, scan.complete) == ((), True)


def test_base64_that_is_itself_escaped() -> None:
    lines = base64.encodebytes(f"the card {CARD} and tok_abcd1234 of mine, said more than once\n".encode() * 3)
    for text in (json.dumps({"file": lines.decode()}), urllib.parse.quote(lines.decode())):
        scan = scanner(card(), token()).scan(Text(text))
        assert {finding.rule for finding in scan.findings} == {"card.it", "token.it"}


def test_too_many_layers_are_said() -> None:
    text = f"the card {CARD} of mine"
    for _ in range(DEPTH):
        text = b64(text)
    assert scanner(card()).scan(Text(text)).unread == ()
    deeper = scanner(card()).scan(Text(b64(text)))
    assert (deeper.findings, deeper.unread) == ([], ("too_deep",))


def test_what_is_the_same_is_found_once() -> None:
    text = f"a %41 \u00ad {CARD} \\n {CARD}"
    scan = scanner(card()).scan(Text(text))
    assert parts(text, scan) == [CARD, CARD]
    both = f"{b64('card ' + CARD + ' and card ' + CARD)} {CARD}"
    assert len(scanner(card()).scan(Text(both)).findings) == 2


def test_who_must_see_the_whole_sees_it_as_it_would_be_read() -> None:
    for text in ("begin x begin", "begin x b\u200begin", "\\u0062egin x %62egin", b64("to begin and to begin again")):
        scan = scanner(Whole(), card()).scan(Text(text))
        assert parts(text, scan) == [text]
    assert scanner(Whole(), card()).scan(Text("x begin")).findings == []


def test_what_nobody_can_read_is_said() -> None:
    blob = base64.b64encode(random.Random(1).randbytes(900)).decode()
    assert scanner(card()).scan(Text(f"look: {blob}")).unread == ("encoded_binary",)


def test_too_many_matches_are_not_enough_to_redact_by() -> None:
    scan = scanner(card()).scan(Text(f"{CARD} " * (MOST_MATCHES + 1)))
    assert (len(scan.findings), scan.unread, scan.complete) == (MOST_MATCHES, ("too_many_matches",), False)


@pytest.mark.parametrize("after", range(4))
def test_past_the_deadline_the_rest_is_unread(after: int) -> None:
    asked = 0

    def expired() -> bool:
        nonlocal asked
        asked += 1
        return asked > after

    scan = scanner(card(), token()).scan(Text(f"{CARD} tok_abcd1234"), expired)
    assert scan.unread == ("deadline",)
    assert not scan.complete
    assert len(scan.findings) == (0 if after == 0 else min(after, 2))


def test_what_a_detector_raises_comes_out() -> None:
    def fail() -> None:
        raise KeyError("bug")

    with pytest.raises(KeyError):
        scanner(card(), Asked(fail)).scan(Text("any"))


def test_detectors_see_name_and_role_in_every_view() -> None:
    class Curious(Asked):
        def find(self, text: Text, matches: Sequence[Match]) -> list[Finding]:
            self.seen: list[tuple[str, str]] = [*getattr(self, "seen", []), (text.name, text.role)]
            return []

    curious = Curious()
    scanner(curious).scan(Text(f"a%41 {b64('some words in here')}", "a.txt", "document"))
    assert len(curious.seen) >= 3
    assert set(curious.seen) == {("a.txt", "document")}


def test_threads_may_share_a_scanner() -> None:
    detectors = [card(), token()]
    shared = Scanner(detectors, build_matcher(detectors))
    texts = [f"{'x' * n} {CARD} {b64('tok_abcd1234 is it ' + 'y' * n)}" for n in range(40)]
    right = [shared.scan(Text(text)) for text in texts]
    wrong: list[int] = []

    def work() -> None:
        for _ in range(5):
            wrong.extend(n for n, text in enumerate(texts) if shared.scan(Text(text)) != right[n])

    threads = [threading.Thread(target=work) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


SOUP = st.lists(
    st.sampled_from(
        [CARD, "tok_abcd1234", "4111", "1111", " ", "\u200b", "%34", "\\u0034", "&#52;", "\\n", "é", "😀", "\ud83d",
         b64(f"card {CARD} here"), b64("tok_abcd1234 and more"), "\U000e0034", "begin", "=", "４"]
    ),
    max_size=40,
).map("".join)  # fmt: skip


@given(SOUP)
@settings(max_examples=200, deadline=None)
def test_any_text_both_engines(text: str) -> None:
    detectors = [card(), token(), Whole()]
    one = scanner(*detectors).scan(Text(text))
    other = Scanner(detectors, build_matcher(detectors)).scan(Text(text))
    assert one == other
    assert all(0 <= finding.start < finding.end <= len(text) for finding in one.findings)
    plain = Scanner(detectors, build_matcher(detectors)).scan_plain(Text(text)).findings
    rest = scanner(*detectors).scan_rest(Text(text), plain)
    covered = {(item.rule, place) for item in [*plain, *rest.findings] for place in range(item.start, item.end)}
    assert covered == {(item.rule, place) for item in one.findings for place in range(item.start, item.end)}


def made(start: int, end: int, label: str = PII, severity: Severity = "medium", confidence: float = 0.9) -> Finding:
    return Finding(f"r.{start}_{end}", label, "k", start, end, severity, confidence)


@pytest.mark.parametrize(
    ("findings", "spans"),
    [
        ([], []),
        ([made(0, 3), made(3, 5)], [("r.0_3", 0, 3), ("r.3_5", 3, 5)]),
        ([made(0, 9), made(2, 5)], [("r.0_9", 0, 9)]),
        ([made(0, 9), made(2, 5, SECRET)], [("r.2_5", 0, 9)]),
        ([made(0, 9), made(2, 5, severity="high")], [("r.2_5", 0, 9)]),
        ([made(0, 5), made(3, 9)], [("r.3_9", 0, 9)]),
        ([made(0, 5), made(4, 9, confidence=0.8)], [("r.0_5", 0, 9)]),
        ([made(0, 5), made(4, 8), made(7, 20)], [("r.7_20", 0, 20)]),
    ],
)
def test_overlaps(findings: list[Finding], spans: list[tuple[str, int, int]]) -> None:
    for order in (findings, findings[::-1]):
        assert [(item.rule, item.start, item.end) for item in resolve(order)] == spans


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(1, 20)), max_size=20))
def test_what_is_resolved_is_disjoint_and_covers_everything(spans: list[tuple[int, int]]) -> None:
    findings = [made(start, start + length) for start, length in spans]
    resolved = resolve(findings)
    assert all(one.end <= other.start for one, other in pairwise(resolved))
    assert {place for item in resolved for place in range(item.start, item.end)} == {
        place for item in findings for place in range(item.start, item.end)
    }
