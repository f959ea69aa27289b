"""A pseudonym comes back however the answer wrote it; what only looks like one stays."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

import pytest

from tidegate.core.finding import Finding
from tidegate.detect.pseudonyms.session import Pseudonymiser, Session

SECRET_KEY = b"a secret of the installation, for tests"
ALL = frozenset({"pii", "payment", "health"})
MODES = {"pii": "pseudonym", "payment": "pseudonym", "secret": "pseudonym"}


def session(tenant: str = "acme", conversation: str = "c1") -> Session:
    return Pseudonymiser(SECRET_KEY).session(tenant, conversation)


def findings(text: str, values: Mapping[str, str], label: str = "pii") -> list[Finding]:
    """A finding for each place where a value, given with its kind, stands in the text."""
    return [
        Finding(f"test.{kind}", label, kind, found.start(), found.end())
        for value, kind in values.items()
        for found in re.finditer(re.escape(value), text)
    ]


def hide(made: Session, value: str, kind: str, label: str = "pii") -> str:
    return made.redact(value, findings(value, {value: kind}, label), MODES)


def test_text_comes_back_as_it_was_split_anywhere() -> None:
    made = session()
    values = {"John Smith": "person", "john.smith@acme.com": "email", "4111 1111 1111 1111": "card"}
    text = "Dear Dr John Smith <john.smith@acme.com>, your card 4111 1111 1111 1111."
    hidden = made.redact(text, findings(text, values), MODES)
    assert not any(value in hidden for value in values)
    for at in range(len(hidden) + 1):
        restorer = made.restorer(ALL)
        assert restorer.feed(hidden[:at]) + restorer.feed(hidden[at:]) + restorer.end() == text


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("{F} {L}", "John Smith"),
        ("{F} {L}'s", "John Smith's"),
        ("the {L}s", "the Smiths"),
        ("{L}s Büro", "Smiths Büro"),
        ("d'{L}", "d'Smith"),
        ("{L}, {F}", "Smith, John"),
        ("**{F}** _{L}_", "**John** _Smith_"),
        ("{F}\n    {L}", "John\n    Smith"),
        ("?q={F}%20{L}&x", "?q=John%20Smith&x"),
        ("{F}+{L}", "John+Smith"),
        ("{F}_{L}", "John_Smith"),
        ("{F}\\n{L}", "John\\nSmith"),
        ("{F}&nbsp;{L}", "John&nbsp;Smith"),
        ("{F}{L}", "JohnSmith"),
        ("@{f}{l}", "@johnsmith"),
        ("{FU} {LU}", "JOHN SMITH"),
        ("{f} {l}", "john smith"),
        ("{F} alone", "John alone"),
        ("Mr {L}.", "Mr Smith."),
    ],
)
def test_a_name_comes_back_however_it_is_written(written: str, expected: str) -> None:
    made = session()
    first, last = hide(made, "John Smith", "person").split()
    forms = {"F": first, "L": last, "f": first.lower(), "l": last.lower(), "FU": first.upper(), "LU": last.upper()}
    answer = written.format(**forms)
    assert made.restore(answer, ALL) == expected
    restorer = made.restorer(ALL)
    assert "".join(map(restorer.feed, answer)) + restorer.end() == expected


def test_what_looks_alike_stays() -> None:
    made = session()
    first, last = hide(made, "John Smith", "person").split()
    for other in (first[:-1], first + "x", "x" + last, last + "7", first[:3] + " " + first[3:]):
        assert made.restore(other, ALL) == other


def test_another_conversations_pseudonym_stays() -> None:
    hidden = hide(session("acme", "c1"), "John Smith", "person")
    for other in (session("acme", "c2"), session("other", "c1")):
        assert hide(other, "John Smith", "person") != hidden
        assert other.restore(hidden, ALL) == hidden


def test_arguments_of_a_tool_come_back_escaped_and_else_byte_for_byte() -> None:
    made = session()
    hidden = hide(made, 'Zoë "Zo" O\u2019Neil 𝒜', "person")
    raw = json.dumps({"to": f"\u00e9 {hidden}", "n": 1.50, "path": "a/b"}).replace("/", "\\/")
    whole = made.arguments_restorer(ALL)
    restored = whole.feed(raw) + whole.end()
    assert json.loads(restored)["to"] == '\u00e9 Zoë "Zo" O\u2019Neil 𝒜'
    assert "a\\/b" in restored
    assert "\\u00e9" in restored
    for at in range(len(raw)):
        split = made.arguments_restorer(ALL)
        assert split.feed(raw[:at]) + split.feed(raw[at:]) + split.end() == restored


def test_a_secret_comes_back_only_where_it_is_named() -> None:
    made = session()
    value = "hunter2" + "-and-more"
    hidden = hide(made, value, "password", "secret")
    assert value not in hidden
    assert made.restore(hidden, frozenset({"pii", "password"})) == hidden
    assert made.restore(hidden, frozenset({"secret"})) == value
