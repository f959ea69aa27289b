"""Answers with pseudonyms come back exact, wherever a stream was split, and nothing else in them changes."""

from __future__ import annotations

import json
import random
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tidegate.core.finding import Finding
from tidegate.detect.pseudonyms.session import Pseudonymiser, PseudonymSettings, Session

ALL = frozenset({"pii", "payment"})
MODES = {"pii": "pseudonym", "payment": "pseudonym"}

VALUES = (
    *(
        ("John Smith", "person"),
        ("Mary-Ann O'Neil", "person"),
        ("J. R. van der Meer", "person"),
        ("Zoë Müßig", "person"),
    ),
    *(
        ("王小明", "person"),
        ("Иван Петров", "person"),
        ("Νίκος Παππάς", "person"),
        ("김민수", "person"),
        ("محمد علي", "person"),
    ),
    *(("अमित शर्मा", "person"), ("john.smith@acme.com", "email"), ("a.b+c@mail.acme.co.uk", "email")),
    *(
        ("+44 20 7946 0958", "phone"),
        ("(415) 867-5309", "phone"),
        ("+48 22 123 45 67", "phone"),
        ("030 1234567", "phone"),
    ),
    *(("4111 1111 1111 1111", "card"), ("DE89 3704 0044 0532 0130 00", "iban"), ("123-45-6789", "national_id")),
    *(
        ("K12345678", "record_number"),
        ("10.1.2.3", "ip"),
        ("fe80::1ff:fe23:4567:890a", "ip"),
        ("00:1b:44:11:3a:b7", "mac"),
    ),
    *(("1985-03-12", "date_of_birth"), ("12 March 1985", "date_of_birth"), ("3. Mai 1990", "date_of_birth")),
    *(
        ("12 High Street, Leeds LS1 4AP", "address"),
        ("Acme Widgets Ltd", "organisation"),
        ("48.8566, 2.3522", "coordinates"),
    ),
    *(("jira.corp.acme.com", "host"), ("some other thing\nover two lines", "excerpt"), ("𝒜𝓁𝒾 𝒞", "person")),
)
FILLERS = (
    *(
        " ",
        ", ",
        "\n",
        "\n\n> ",
        ". ",
        " is ",
        " und ",
        "'s ",
        "**",
        "_",
        "`",
        "(",
        ") ",
        "[",
        "] ",
        "[[",
        "]](",
        "\\",
        "\\n",
    ),
    *(
        "%",
        "%2",
        "%20",
        "&",
        "&amp;",
        "\\u00e9",
        "mailto:",
        "https://x.example/?q=",
        "é",
        "的",
        " и ",
        "😀",
        "\ud83d",
        "1",
        "12",
    ),
    *(
        "The quick brown fox ",
        "Dear ",
        "[PERSON_",
        "PERSON 7",
        '{"a": "',
        '"}',
        "\t",
        "\u00a0",
        "\u200b",
        "s ",
        "S",
        "-",
        "/",
    ),
)


def live(seed: int) -> tuple[Session, list[tuple[str, str]]]:
    """A session, and each value with its pseudonym."""
    chance = random.Random(seed)
    secret = b"a secret of the installation, for tests"
    session = Pseudonymiser(secret, PseudonymSettings(shift_dates=seed % 2 == 0)).session("acme", str(seed))
    chosen = chance.sample(VALUES, 8)
    return session, [
        (value, session.redact(value, [Finding("t.r", "pii", kind, 0, len(value))], MODES)) for value, kind in chosen
    ]


def answer(pairs: list[tuple[str, str]], chance: random.Random, between: Callable[[], str]) -> tuple[str, str]:
    """A text with pseudonyms, and the same with the values. Around each stands something that ends a word."""
    hidden: list[str] = []
    shown: list[str] = []
    for _ in range(chance.randrange(1, 6)):
        value, pseudonym = chance.choice(pairs)
        filler = between()
        hidden += (filler, " ", pseudonym, " ")
        shown += (filler, " ", value, " ")
    return "".join(hidden), "".join(shown)


def words(chance: random.Random) -> str:
    return "".join(
        chance.choice(("the ", "order", " of\n", "and ", "yesterday, ", "é", "的 ", "x = 12.50; ", "😀 ", "(", "> "))
        for _ in range(chance.randrange(6))
    )


def check_every_split(seed: int) -> None:
    session, pairs = live(seed)
    chance = random.Random(seed)
    hidden, shown = answer(pairs, chance, lambda: words(chance))
    assert session.restore(hidden, ALL) == shown
    one = session.restorer(ALL)
    assert "".join(map(one.feed, hidden)) + one.end() == shown
    for at in range(1, len(hidden)):
        two = session.restorer(ALL)
        assert two.feed(hidden[:at]) + two.feed(hidden[at:]) + two.end() == shown
    raw = json.dumps({"text": hidden, hidden[:40]: [1, hidden]}, ensure_ascii=seed % 2 == 0)
    expected = session.restore_json(json.loads(raw), ALL)
    single = session.arguments_restorer(ALL)
    restored = "".join(map(single.feed, raw)) + single.end()
    assert json.loads(restored) == expected
    assert expected["text"] == shown
    for at in range(1, len(raw), 7):
        split = session.arguments_restorer(ALL)
        assert split.feed(raw[:at]) + split.feed(raw[at:]) + split.end() == restored


def test_a_sample_of_answers_split_everywhere_comes_back_exact() -> None:
    for seed in range(60):
        check_every_split(seed)


@pytest.mark.long
@pytest.mark.parametrize("block", range(20))
def test_ten_thousand_answers_split_everywhere_come_back_exact(block: int, request: pytest.FixtureRequest) -> None:
    if "long" not in request.config.option.markexpr:
        pytest.skip("three minutes; run with: pytest -m long tests/property/test_restore.py")
    for seed in range(block * 500, block * 500 + 500):
        check_every_split(seed)


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_a_split_changes_nothing(data: st.DataObject) -> None:
    """Whatever stands around the pseudonyms, and however they are cut or escaped."""
    session, pairs = live(data.draw(st.integers(0, 40)))
    bits = st.sampled_from([pseudonym for _, pseudonym in pairs] + list(FILLERS))
    pieces = data.draw(st.lists(st.tuples(bits, st.integers(0, 12), st.booleans()), max_size=12))
    text = "".join(bit[cut:] if cut < len(bit) and odd else bit for bit, cut, odd in pieces)
    whole = session.restore(text, ALL)
    places = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=8)))
    restorer = session.restorer(ALL)
    got = [restorer.feed(text[start:end]) for start, end in zip([0, *places], [*places, len(text)], strict=True)]
    assert "".join(got) + restorer.end() == whole
    single = session.restorer(ALL)
    assert "".join(map(single.feed, text)) + single.end() == whole


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_text_without_pseudonyms_is_let_through(text: str) -> None:
    session, _ = live(3)
    restorer = session.restorer(ALL)
    assert "".join(map(restorer.feed, text)) + restorer.end() == text
    raw = json.dumps({"a": text})
    arguments = session.arguments_restorer(ALL)
    assert "".join(map(arguments.feed, raw)) + arguments.end() == raw


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.one_of(st.sampled_from(FILLERS), st.sampled_from([value for value, _ in VALUES]), st.text(max_size=5)),
        max_size=10,
    )
)
def test_a_prompt_hides_what_was_found_and_comes_back_whole(parts: list[str]) -> None:
    session, _ = live(5)
    kinds = dict(VALUES)
    findings: list[Finding] = []
    at = 0
    for part in parts:
        if part in kinds:
            findings.append(Finding("t.r", "pii", kinds[part], at, at + len(part)))
        at += len(part)
    text = "".join(parts)
    hidden = session.redact(text, findings, MODES)
    for finding in findings:
        assert text[finding.start : finding.end] not in hidden
