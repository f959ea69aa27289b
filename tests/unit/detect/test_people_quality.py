"""How well names are found in sentences that nothing was fitted on: a floor under what the bench measures."""

from __future__ import annotations

from bench.names_text import MEASURE, PEOPLE, texts

from tidegate.detect.detectors.person_name import DETECTOR
from tidegate.detect.re2_matcher import Re2Matcher
from tidegate.detect.text import Text


def test_most_names_in_nine_languages_are_found_and_little_else() -> None:
    matcher = Re2Matcher([DETECTOR])
    wanted = hits = given = right = 0
    for text, names in texts(MEASURE, PEOPLE[1::2], seed=11, count=260):
        seen = Text(text)
        found = [(f.start, f.end) for f in DETECTOR.find(seen, matcher.match(seen).get(0, ()))]
        wanted += len(names)
        given += len(found)
        hits += sum(any(a < stop and start < b for start, stop in found) for a, b in names)
        right += sum(any(a < stop and start < b for a, b in names) for start, stop in found)
    assert wanted > 300
    assert hits / wanted >= 0.85
    assert right / given >= 0.96
