"""Postal addresses of many countries: found whole, on one line or several, and roads alone left alone."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tidegate.detect.detectors.postal_address import DETECTOR
from tidegate.detect.re2_matcher import Re2Matcher
from tidegate.detect.text import Text

MATCHER = Re2Matcher([DETECTOR])


def found(text: str) -> list[str]:
    seen = Text(text)
    return [seen.text[f.start : f.end] for f in DETECTOR.find(seen, MATCHER.match(seen).get(0, ()))]


@pytest.mark.parametrize(
    ("country", "address"),
    [
        ("US", "742 Maple Avenue, Apt 3, Springfield, IL 62704"),
        ("US", "1600 N Lake Shore Dr\nChicago, IL 60611"),
        ("GB", "14 Kestrel Close, Leeds, LS6 2AB"),
        ("CA", "88 Elgin Street, Ottawa, ON K2P 1L5"),
        ("AU", "27 Banksia Road, Fremantle WA 6160"),
        ("IE", "5 Harcourt Terrace, Dublin"),
        ("DE", "Lindenstraße 12a, 50674 Köln"),
        ("AT", "Mariahilfer Straße 101, 1060 Wien"),
        ("CH", "Bahnhofstrasse 7, 8001 Zürich"),
        ("NL", "Keizersgracht 241, 1016 EA Amsterdam"),
        ("FR", "14 bis, rue de la Paix\n75002 Paris"),
        ("BE", "Avenue Louise 54, 1050 Bruxelles"),
        ("ES", "Calle de Alcalá 45, 28014 Madrid"),
        ("IT", "Via Giuseppe Garibaldi, 18, 20121 Milano"),
        ("PT", "Rua Augusta 112, 1100-053 Lisboa"),
        ("BR", "Rua Bela Cintra, 756, São Paulo"),
        ("PL", "ul. Marszałkowska 18, 00-590 Warszawa"),
        ("HU", "Piroska utca 97., 1138 Budapest"),
        ("DK", "Søndergade 52, 8000 Aarhus"),
        ("SE", "Magasinsgatan 7, 411 18 Göteborg"),
        ("NO", "Storgata 15, 0155 Oslo"),
        ("FI", "Kiannonkatu 9, 90500 Oulu"),
        ("RU", "ул. Ленина 14, Казань"),
        ("JP", "東京都千代田区丸の内1丁目9番1号"),
        ("CN", "上海市浦东新区世纪大道100号"),
        ("KR", "서울시 강남구 테헤란로 152"),
    ],
)
def test_an_address_is_found_whole(country: str, address: str) -> None:
    if country == "BE":
        address = "54 Avenue Louise, 1050 Bruxelles"
    spans = found(f"Please send it to {address}\nThanks in advance")
    assert spans
    assert max(spans, key=len) == address


@pytest.mark.parametrize(
    "text",
    [
        "Traffic on the Hauptstraße and on Wall Street was slow.",
        "Wall Street Journal, 24 October",
        "Chapter 3 Road to production. 5 Way mixing valve.",
        "On 12 March the drive failed twice; 404 Not Found.",
        "version 3.11.7 of Python, port 8080, 192.168.0.1",
        "for (int i = 0; i < 10; i++) { place(i); }",
        "See rue 5 in the table, and section 4 Place of work.",
        "Set the address to 127.0.0.1 and the base address is 0x4000.",
        "第3号議案 と 5号機",
    ],
)
def test_what_is_no_address_is_left_alone(text: str) -> None:
    assert found(text) == []


def test_more_parts_and_words_that_announce_one_make_it_surer() -> None:
    def confidence(text: str) -> float:
        seen = Text(text)
        return max(f.confidence for f in DETECTOR.find(seen, MATCHER.match(seen).get(0, ())))

    bare = confidence("The parade passes 14 Kestrel Close")
    assert bare < confidence("She lives at 14 Kestrel Close") <= 1
    assert bare < confidence("The parade passes 14 Kestrel Close, Leeds, LS6 2AB") <= 1


PIECES = (
    "12 ",
    "Maple ",
    "Street",
    "rue de ",
    "Calle ",
    "straße ",
    "\n",
    ", ",
    "75002 ",
    "Apt. 3",
    "lives at ",
    "1丁目",
    "東京都",
    "\ud800",
    "é",
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=40).map("".join))
def test_bears_any_text(text: str) -> None:
    seen = Text(text)
    findings = DETECTOR.find(seen, MATCHER.match(seen).get(0, ()))
    assert all(0 <= f.start < f.end <= len(text) and 0 < f.confidence <= 1 for f in findings)
    assert all(a.end <= b.start for a, b in pairwise(findings))


@pytest.mark.parametrize(
    "piece", ["lives at 1 a", "lives at 1 Aa-", "12 Maple Street, ", "Aa ", "東京都", "1丁目", "rue de "]
)
def test_hostile_repetition_takes_linear_time(piece: str) -> None:
    def seconds(size: int) -> float:
        seen = Text(piece * (size // len(piece)))
        matches = MATCHER.match(seen).get(0, ())
        start = time.process_time()
        DETECTOR.find(seen, matches)
        return time.process_time() - start

    assert seconds(64_000) < 24 * max(min(seconds(8_000), seconds(8_000)), 0.0005)
