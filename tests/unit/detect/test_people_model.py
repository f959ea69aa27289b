"""Lists and a name model together: what is asked, what a doubt becomes, and that a missing model is never clean."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tidegate.core.errors import Unavailable
from tidegate.detect.detectors.person_name import DETECTOR
from tidegate.detect.people.model import ModelledNames, NameSpan
from tidegate.detect.people.passages import passages
from tidegate.detect.people.together import undecided, weigh
from tidegate.detect.people.word_pieces import WordPieces
from tidegate.detect.re2_matcher import Re2Matcher
from tidegate.detect.text import Text

MATCHER = Re2Matcher([DETECTOR])


class KnowsOne:
    """A model that knows one word, and keeps what it was asked."""

    id = "fake:1"

    def __init__(self, word: str, probability: float = 0.99) -> None:
        self.word = word
        self.probability = probability
        self.asked: list[str] = []

    def persons(self, passages: Sequence[str]) -> list[list[NameSpan]]:
        self.asked += passages
        return [
            [NameSpan(at, at + len(self.word), self.probability)] if (at := passage.find(self.word)) >= 0 else []
            for passage in passages
        ]


class Broken:
    id = "fake:2"

    def __init__(self, code: str) -> None:
        self.code = code

    def persons(self, passages: Sequence[str]) -> list[list[NameSpan]]:
        raise Unavailable(self.code, "It is not there.")


def look(model: object, text: str) -> tuple[list[str], str]:
    seen = Text(text)
    reading = ModelledNames(DETECTOR, model).look(seen, MATCHER.match(seen).get(0, ()))  # type: ignore[arg-type]
    return [text[f.start : f.end] for f in reading.findings], str(reading.outcome)


def test_a_name_in_no_list_is_found_by_the_model() -> None:
    text = "Tomomi is from the other office."
    assert look(KnowsOne("nothing"), text)[0] == []
    assert look(KnowsOne("Tomomi"), text) == (["Tomomi"], "found")


def test_what_the_model_denies_needs_more_of_the_lists() -> None:
    text = "During 1971, Mayo Walters invested heavily in it."
    assert weigh(0.6, 0.0) < 0.6 < weigh(0.6, 0.98)
    assert weigh(0.0, 0.3) < 0.5
    assert look(KnowsOne("nothing"), text)[1] in ("passed", "found")


@pytest.mark.parametrize("code", ["names_model_missing", "names_model_failed"])
def test_a_model_that_could_not_look_is_not_checked_and_the_lists_still_count(code: str) -> None:
    names, outcome = look(Broken(code), "Mrs. Johanna Petersen met Tomomi there.")
    assert outcome == f"not_checked({code})"
    assert "Johanna Petersen" in names


@pytest.mark.parametrize("code", ["names_model_missing", "names_model_failed"])
def test_in_a_scan_the_failure_comes_out(code: str) -> None:
    seen = Text("We met Tomomi there.")
    with pytest.raises(Unavailable) as caught:
        ModelledNames(DETECTOR, Broken(code)).find(seen, ())
    assert caught.value.code == code


def test_a_text_without_doubt_does_not_cost_a_question() -> None:
    model = KnowsOne("x")
    assert look(model, "please summarise the following text in two sentences, without names.") == ([], "passed")
    assert look(model, "def add(a, b):\n    return a + b\n" * 50) == ([], "passed")
    assert model.asked == []


def test_only_the_passage_in_doubt_is_asked_about() -> None:
    model = KnowsOne("Tomomi")
    filler = "nothing to see here, only words.\n" * 60
    names, _ = look(model, filler + "Then Tomomi came in.\n" + filler)
    assert names == ["Tomomi"]
    assert sum(map(len, model.asked)) < 400


def test_only_what_the_model_can_change_is_undecided() -> None:
    for listed in (0.0, 0.03, 0.2, 0.4, 0.6, 0.8, 0.9, 0.99):
        finding = {weigh(listed, modelled) >= 0.5 for modelled in (0.0, 0.02, 0.3, 0.7, 1.0)}
        assert undecided(listed) == (len(finding) == 2)


def test_it_takes_the_place_of_the_detector_and_is_remembered_apart() -> None:
    one, two = ModelledNames(DETECTOR, KnowsOne("x")), DETECTOR
    assert one.id == two.id
    assert one.rules == two.rules
    assert one.version != two.version
    assert one.reach >= two.reach


@settings(max_examples=100, deadline=None)
@given(
    st.lists(st.sampled_from(("Tomomi", "Rubija ", "\n", ". ", "x" * 90, "johanna petersen ", "Ж")), max_size=40).map(
        "".join
    )
)
def test_passages_are_in_order_apart_and_bounded(text: str) -> None:
    seen = Text(text)
    found = passages(seen, MATCHER.match(seen).get(0, ()))
    assert all(0 <= a < b <= len(text) and b - a <= 700 for a, b in found)
    assert all(x[1] <= y[0] for x, y in itertools.pairwise(found))


VOCABULARY = {
    word: place
    for place, word in enumerate(["[UNK]", "anna", "##lena", "un", "##aff", "##able", ",", "李", "s", "'", "strasse"])
}


def test_pieces_are_those_of_the_vocabulary_longest_first_with_their_places() -> None:
    cut = WordPieces(VOCABULARY, 0).cut
    assert [(p.id, p.start, p.end) for p in cut("Unaffable, 李")] == [
        (3, 0, 2),
        (4, 2, 5),
        (5, 5, 9),
        (6, 9, 10),
        (7, 11, 12),
    ]
    assert [p.id for p in cut("ÁNNA's qqq")] == [1, 9, 8, 0]
    assert [(p.id, p.start, p.end) for p in cut("a\u0301nna")] == [(1, 0, 5)]


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=80))
def test_pieces_of_any_text_lie_within_it_in_order(text: str) -> None:
    pieces = WordPieces(VOCABULARY, 0).cut(text)
    assert all(0 <= p.start < p.end <= len(text) for p in pieces)
    assert [p.start for p in pieces] == sorted(p.start for p in pieces)
