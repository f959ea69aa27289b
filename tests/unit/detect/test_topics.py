"""Topics: several words and somebody they concern, never one word, and never a question in general."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tidegate.core.errors import Unavailable
from tidegate.core.words import DataClass
from tidegate.detect.detector import Match
from tidegate.detect.detectors import financial_topic, health_topic, hr_topic, legal_topic
from tidegate.detect.re2_matcher import Re2Matcher
from tidegate.detect.text import Text
from tidegate.detect.topics.model import Meaning, ModelledTopics
from tidegate.detect.topics.weighing import passages, read_terms

DETECTORS = [module.DETECTOR for module in (health_topic, legal_topic, hr_topic, financial_topic)]


@cache
def matcher() -> Re2Matcher:
    return Re2Matcher(DETECTORS)


def labels(text: str) -> set[str]:
    seen = Text(text)
    matches = matcher().match(seen)
    return {f.label for place, d in enumerate(DETECTORS) for f in d.find(seen, matches.get(place, ()))}


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("My son has a fever and a rash; the doctor prescribed amoxicillin. Is the dosage right?", "health"),
        ("Discharge summary: 61-year-old, E11.9, atorvastatin 40 mg daily, LDL 190 mg/dl.", "health"),
        ("Meine Mutter hat Demenz und Bluthochdruck, sie nimmt Ramipril.", "health"),
        ("Le patient se plaint de douleurs, diagnostiqué d'une pneumonie.", "health"),
        ("La paciente refiere dolor y mareo; diagnosticada con hipertensión.", "health"),
        (
            "Draft a reply: our client rejects the settlement offer in case no. 21/3345; the hearing is on Monday.",
            "legal",
        ),
        (
            "Anwaltsgeheimnis: die Mandantin will den Vergleich, das Gericht hat die Klage zugestellt, 4 O 233/24.",
            "legal",
        ),
        ("Candidate feedback: she is rejected, salary expectation 85,000 too high, interview notes attached.", "hr"),
        (
            "Geplant: die Entlassung unserer Mitarbeiter, Abfindung je Gehaltsstufe, Betriebsrat noch ohne Kenntnis.",
            "hr",
        ),
        ("We have not yet announced it: revenue fell to 12.4 million and the board approved the merger.", "financial"),
        ("Our Q3 2026 earnings are under embargo: EBITDA 4.1 million, guidance will be cut.", "financial"),
        ("Der Kunde hat laut Kontoauszug eine Rückbuchung, IBAN und Kontonummer stimmen nicht.", "payment"),
    ],
)
def test_a_passage_about_somebody_is_found(text: str, label: str) -> None:
    assert label in labels(text)


@pytest.mark.parametrize(
    "text",
    [
        "What is diabetes, and what are its symptoms?",
        "Explain how chemotherapy works in general.",
        "Qu'est-ce que le diabète ? Quels sont les symptômes ?",
        "Was sind die Ursachen von Migräne?",
        "¿Qué es la hipertensión y cuáles son sus síntomas?",
        "Explain the difference between arbitration and litigation.",
        "What is the notice period in French labour law?",
        "How does a merger work? What is due diligence?",
        "Write a poem about a patient gardener and her roses.",
        "The health check of the service failed; restart the pods.",
        "class PaymentGateway:\n    def refund(self, transaction): ...",
        "The court of the castle was full of roses, said the judge of the contest.",
        "Please review the performance of this SQL query.",
        "Permission is hereby granted, free of charge, to any person obtaining a copy of this software. In no event "
        "shall the authors be liable for any claim, damages or other liability, whether in an action of contract.",
    ],
)
def test_general_questions_and_other_senses_are_left_alone(text: str) -> None:
    assert labels(text) == set()


@pytest.mark.parametrize(
    "word", ["cancer", "lawsuit", "salary", "merger", "invoice", "diagnosed with", "severance package"]
)
def test_one_word_is_never_enough_however_often_it_is_said(word: str) -> None:
    assert labels(f"my {word}. " * 40) == set()


def test_words_far_apart_are_not_added_up() -> None:
    near = "The patient has a fever, chest pain and hypertension, on metformin."
    assert labels(near) == {"health"}
    filler = " The weather was fine that day and nobody noticed anything else at all." * 6
    far = f"The patient waited.{filler} A fever of buying.{filler} Chest pain.{filler} Metformin."
    assert labels(far) == set()


def test_a_finding_spans_the_words_and_says_what_it_implies() -> None:
    text = "Hello. " * 30 + "Patient diagnosed with cancer, chemotherapy from Monday." + " Bye." * 60
    seen = Text(text)
    [finding] = DETECTORS[0].find(seen, matcher().match(seen).get(0, ()))
    assert text[finding.start : finding.end].startswith("diagnosed with") or text[finding.start :].startswith("Patient")
    assert finding.end <= text.index(" Bye.")
    assert finding.raises is DataClass.CONFIDENTIAL
    assert 0.5 < finding.confidence < 1


def test_more_evidence_makes_it_surer() -> None:
    terms = read_terms("2.0 | alpha\n1.0 | beta, gam*", "patient", "what is")

    def probability(text: str) -> float:
        seen = Text(text)
        words = ("alpha", "beta", "gamma")
        at = sorted((text.find(word), word) for word in words if word in text)
        matches = [Match("x", start, start + len(word), start, start + len(word)) for start, word in at]
        return sum(p.probability for p in passages(seen, matches, terms, 2.5))

    assert probability("alpha") == 0
    assert probability("alpha beta") == 0
    assert 0 < probability("patient alpha beta") < probability("patient alpha beta gamma") < 1
    assert probability("what is patient alpha beta") < probability("patient alpha beta")


class Shouts:
    """A classifier that takes capitals for anger."""

    id = "shouting"
    version = 3

    def labels(self, passages: Sequence[str]) -> Sequence[Mapping[str, float]]:
        return [{"angry": sum(map(str.isupper, p)) / max(len(p), 1), "other": 0.99} for p in passages]


class Gone:
    id = "gone"
    version = 1

    def labels(self, passages: Sequence[str]) -> Sequence[Mapping[str, float]]:
        raise Unavailable("topic_model_missing", "It is not there.")


def test_a_classifier_of_ones_own_gives_findings_by_its_meanings() -> None:
    detector = ModelledTopics(Shouts(), {"angry": Meaning(label="complaint", least=0.6, raises=DataClass.INTERNAL)})
    text = "calm words " * 300 + "GIVE ME MY MONEY BACK " * 100
    findings = detector.find(Text(text), ())
    assert findings
    assert {f.rule for f in findings} == {"shouting.angry"}
    assert {f.label for f in findings} == {"complaint"}
    assert all(f.start >= 1800 and f.end <= len(text) and f.raises is DataClass.INTERNAL for f in findings)
    assert max(f.end for f in findings) == len(text)
    assert detector.find(Text("calm words"), ()) == []
    assert detector.find(Text(""), ()) == []


def test_a_classifier_that_is_not_there_is_not_taken_for_a_clean_text() -> None:
    with pytest.raises(Unavailable) as caught:
        ModelledTopics(Gone(), {"x": Meaning(label="x")}).find(Text("words"), ())
    assert caught.value.code == "topic_model_missing"


@settings(max_examples=80, deadline=None)
@given(
    st.lists(
        st.sampled_from(["patient ", "cancer ", "what is ", "salary ", "\n", "é", "\ud800", "E11.9 ", "x" * 300]),
        max_size=60,
    ).map("".join)
)
def test_passages_are_apart_and_within_the_text(text: str) -> None:
    seen = Text(text)
    matches = matcher().match(seen)
    for place, detector in enumerate(DETECTORS):
        findings = detector.find(seen, matches.get(place, ()))
        assert all(0 <= f.start < f.end <= len(text) for f in findings)
