"""What was found is replaced, once each, as the mode says, at the right characters of any plane."""

from __future__ import annotations

import json

import pytest

from tidegate.core.errors import Misconfigured
from tidegate.core.finding import Finding
from tidegate.detect.pseudonyms.generalise import generalised
from tidegate.detect.pseudonyms.redact import spans
from tidegate.detect.pseudonyms.session import Pseudonymiser, Session

ALL = frozenset({"pii", "payment"})


def session(canary: str = "") -> Session:
    return Pseudonymiser(b"a secret of the installation, for tests").session("acme", "c1", canary)


def at(text: str, value: str, kind: str, label: str = "pii") -> Finding:
    start = text.index(value)
    return Finding(f"t.{kind}", label, kind, start, start + len(value))


@pytest.mark.parametrize("before", ["", "é", "的", "😀😀", "\U0010ffff", "e\u0301", "\ud83d", "\u200b"])
def test_offsets_are_characters_of_every_plane(before: str) -> None:
    text = f"{before}mail: ann@corp.com{before}"
    assert (
        session().redact(text, [at(text, "ann@corp.com", "email")], {"email": "mask"})
        == f"{before}mail: [EMAIL]{before}"
    )


def test_a_mode_of_the_kind_goes_before_that_of_the_label_and_no_mode_leaves_it() -> None:
    text = "Ann has 10.1.2.3 and 4111 1111 1111 1111"
    found = [at(text, "Ann", "person"), at(text, "10.1.2.3", "ip"), at(text, "4111 1111 1111 1111", "card", "payment")]
    hidden = session().redact(text, found, {"pii": "mask", "ip": "generalise"})
    assert hidden == "[PERSON] has 10.1.0.0/16 and 4111 1111 1111 1111"


def test_an_unknown_mode_is_refused() -> None:
    with pytest.raises(Misconfigured) as caught:
        session().redact("Ann", [Finding("t.p", "pii", "person", 0, 3)], {"pii": "hide"})
    assert caught.value.code == "redaction_mode_unknown"


def test_a_short_secret_is_refused() -> None:
    with pytest.raises(Misconfigured) as caught:
        Pseudonymiser(b"short")
    assert caught.value.code == "pseudonym_secret_short"


def test_findings_that_share_characters_are_one_and_the_strictest_mode_holds() -> None:
    found = [
        Finding("a.url", "pii", "url", 0, 20),
        Finding("b.password", "secret", "password", 8, 14),
        Finding("c.email", "pii", "email", 18, 30),
        Finding("d.ip", "pii", "ip", 30, 34),
        Finding("e.ip", "pii", "ip", 40, 99),
    ]
    modes = {"pii": "pseudonym", "secret": "mask"}
    merged = [(span.start, span.end, span.kind, span.mode, span.secret) for span in spans(found, modes, 50)]
    assert merged == [
        (0, 30, "url", "mask", True),
        (30, 34, "ip", "pseudonym", False),
        (40, 50, "ip", "pseudonym", False),
    ]


def test_a_chain_of_overlaps_is_one() -> None:
    found = [Finding("a.b", "pii", "x", start, start + 10) for start in (0, 8, 16, 24)]
    assert [(span.start, span.end) for span in spans(found, {"pii": "mask"}, 100)] == [(0, 34)]
    long_first = [
        Finding("a.b", "pii", "x", 0, 50),
        Finding("a.b", "pii", "x", 5, 8),
        Finding("a.b", "pii", "x", 40, 60),
    ]
    assert [(span.start, span.end) for span in spans(long_first, {"pii": "mask"}, 100)] == [(0, 60)]


def test_a_secret_within_something_reversible_is_not_restored() -> None:
    made = session()
    value = "https://ann:hunter2@" + "host.corp/x"
    found = [Finding("t.url", "pii", "url", 0, len(value)), at(value, "hunter2", "password", "secret")]
    hidden = made.redact(value, found, {"pii": "pseudonym", "secret": "pseudonym"})
    assert "hunter2" not in hidden
    assert made.restore(hidden, ALL) == hidden
    assert made.restore(hidden, ALL | {"secret"}) == value


def test_a_canary_stands_for_every_secret() -> None:
    made = session("canary-" + "17")
    text = "the key is abc123def"
    hidden = made.redact(text, [at(text, "abc123def", "api_key", "secret")], {"secret": "pseudonym"})
    assert hidden == "the key is canary-17"
    assert made.restore(hidden, ALL | {"secret"}) == hidden


def test_removed_is_gone_and_nothing_of_it_comes_back() -> None:
    made = session()
    text = "Ann <ann@corp.com>"
    hidden = made.redact(text, [at(text, "ann@corp.com", "email")], {"pii": "remove"})
    assert hidden == "Ann <>"
    assert made.restore(hidden, ALL) == hidden


@pytest.mark.parametrize(
    ("kind", "value", "coarse"),
    [
        ("date_of_birth", "1985-03-12", "1985"),
        ("date_of_birth", "12. März 1985", "1985"),
        ("date", "03/12/1985", "1985"),
        ("date", "spring of 1985", "1985"),
        ("date", "from 1985 to 1990", None),
        ("amount", "$12,345.67", "$10,000 to 20,000"),
        ("amount", "12.345,67 EUR", "10,000 to 20,000 EUR"),
        ("salary", "1 250 €", "1,000 to 2,000 €"),
        ("amount", "0.50 USD", "0 to 1 USD"),
        ("amount", "a lot", None),
        ("age", "47", "40 to 49"),
        ("age", "aged 93", "aged 90 or older"),
        ("ip", "10.20.30.40", "10.20.0.0/16"),
        ("ip", "2001:db8:1:2::3", "2001:db8::/32"),
        ("postcode", "SW1A 1AA", "SW"),
        ("postcode", "10115", "10xxx"),
        ("coordinates", "48.85661, -2.35222", "48.8, -2.3"),
        ("email", "ann@corp.co.uk", "[EMAIL .uk]"),
        ("person", "Ann", None),
    ],
)
def test_coarser_values_are_true_and_fit_many(kind: str, value: str, coarse: str | None) -> None:
    assert generalised(kind, value) == coarse


def test_what_has_no_coarser_form_is_masked() -> None:
    assert session().redact("Ann", [Finding("t.p", "pii", "person", 0, 3)], {"pii": "generalise"}) == "[PERSON]"


def test_a_value_with_escapes_is_the_value_that_they_stand_for() -> None:
    made = session()
    text = '{"to": "J\\u00fcrgen M\\u00fcller", "mail": "ann%40corp.com"}'
    found = [at(text, "J\\u00fcrgen M\\u00fcller", "person"), at(text, "ann%40corp.com", "email")]
    hidden = json.loads(made.redact(text, found, {"pii": "pseudonym"}))
    assert hidden["to"] == made.redact("Jürgen Müller", [Finding("t.p", "pii", "person", 0, 13)], {"pii": "pseudonym"})
    assert made.restore(hidden["to"], ALL) == "Jürgen Müller"
    assert hidden["mail"].endswith(".example")
    assert made.restore(hidden["mail"], ALL) == "ann%40corp.com"


def test_what_is_encoded_as_a_whole_gets_a_tag() -> None:
    made, blob = session(), "QW5uIFBldHJvdiBhbmQgbW9yZQ=="
    hidden = made.redact(
        blob, [Finding("t.p", "pii", "person", 0, len(blob), why="context_encoded")], {"pii": "pseudonym"}
    )
    assert hidden.startswith("[PERSON_")
    assert made.restore(hidden, ALL) == blob
