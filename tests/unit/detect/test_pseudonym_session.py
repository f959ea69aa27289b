"""The same value is the same pseudonym in a conversation and another elsewhere; nothing else is mistaken for one."""

from __future__ import annotations

import re

import pytest

from tidegate.core.finding import Finding
from tidegate.detect.pseudonyms.session import Pseudonymiser, PseudonymSettings, Session

ALL = frozenset({"pii", "payment", "health"})
MODES = {"pii": "pseudonym"}


def session(tenant: str = "acme", conversation: str = "c1", spread: bool = True, shift: bool = True) -> Session:
    settings = PseudonymSettings(spread=spread, shift_dates=shift)
    return Pseudonymiser(b"a secret of the installation, for tests", settings).session(tenant, conversation)


def found(text: str, **values: str) -> list[Finding]:
    """Findings of kinds, each with its value."""
    return [
        Finding(f"t.{kind}", "pii", kind, place.start(), place.end())
        for kind, value in values.items()
        for place in re.finditer(re.escape(value), text)
    ]


def hide(made: Session, value: str, kind: str) -> str:
    return made.redact(value, [Finding(f"t.{kind}", "pii", kind, 0, len(value))], MODES)


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        ("person", "John Smith", "JOHN SMITH"),
        ("person", "John Smith", "John\n  Smith"),
        ("email", "Ann.Lee@Corp.com", "ann.lee@corp.com"),
        ("card", "4111 1111 1111 1111", "4111-1111-1111-1111"),
        ("phone", "+44 20 7946 0958", "+442079460958"),
        ("organisation", "Acme Widgets Ltd", "ACME WIDGETS LTD"),
    ],
)
def test_variants_of_a_value_share_a_pseudonym_and_come_back_as_they_were(kind: str, one: str, other: str) -> None:
    made = session()
    first, second = hide(made, one, kind), hide(made, other, kind)
    plain = [re.sub(r"[\W_]", "", text).lower() for text in (first, second)]
    assert plain[0] == plain[1]
    assert first != one
    assert made.restore(first, ALL) == one
    assert made.restore(second, ALL) == other


@pytest.mark.parametrize(
    "kind", ["person", "email", "phone", "card", "iban", "national_id", "ip", "date", "address", "excerpt"]
)
def test_pseudonyms_are_the_same_on_every_replica_and_others_elsewhere(kind: str) -> None:
    values = {
        "person": "John Smith", "email": "ann.lee@corp.com", "phone": "+49 30 1234567", "card": "4111 1111 1111 1111",
        "iban": "DE89 3704 0044 0532 0130 00", "national_id": "123-45-6789", "ip": "10.1.2.3", "date": "1985-03-12",
        "address": "12 High Street, Leeds LS1 4AP", "excerpt": "some words",
    }  # fmt: skip
    value = values[kind]
    mine = hide(session(), value, kind)
    assert mine == hide(session(), value, kind)
    assert mine != value
    others = {hide(session("acme", f"c{n}"), value, kind) for n in range(2, 6)} | {hide(session("b"), value, kind)}
    assert mine not in others
    assert len(others) > 1
    assert Pseudonymiser(b"another secret of another place").session("acme", "c1").redact(
        value, [Finding("t.r", "pii", kind, 0, len(value))], MODES
    ) not in (mine, value)


def test_variants_of_what_gets_a_tag_share_it() -> None:
    made = session()
    first, second = hide(made, "DE89 3704 0044 0532 0130 00", "iban"), hide(made, "de89370400440532013000", "iban")
    assert re.fullmatch(r"\[IBAN_[2-9B-Z]{4}\]", first)
    assert first == second
    assert made.restore(first, ALL) == "DE89 3704 0044 0532 0130 00"


def test_tenant_and_conversation_are_kept_apart() -> None:
    assert hide(session("ab", "c"), "John Smith", "person") != hide(session("a", "bc"), "John Smith", "person")


def test_a_longer_conversation_keeps_its_pseudonyms() -> None:
    turns = [f"{name} Marsh{name[1:]} wrote" for name in ("Anna", "Berta", "Carla", "Dora", "Elsa", "Fritz")]
    short, long = session(), session()
    first = [short.redact(turn, found(turn, person=turn[:-6]), MODES) for turn in turns[:3]]
    second = [long.redact(turn, found(turn, person=turn[:-6]), MODES) for turn in turns]
    assert second[:3] == first


def test_no_pseudonym_is_a_word_of_the_prompt() -> None:
    made = session()
    would = hide(made, "John Smith", "person").split()
    text = f"John Smith met {would[0]} {would[1]}."
    other = session()
    hidden = other.redact(text, found(text, person="John Smith"), MODES)
    assert hidden.endswith(f" met {would[0]} {would[1]}.")
    assert not set(hidden.split()[:2]) & set(would)
    assert other.restore(hidden, ALL) == text


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("person", "John Smith"),
        ("email", "ann@corp.com"),
        ("card", "4111 1111 1111 1111"),
        ("excerpt", "a b c"),
        ("ip", "10.1.2.3"),
    ],
)
def test_text_that_is_a_live_pseudonym_by_chance_comes_back_as_itself(kind: str, value: str) -> None:
    made = session()
    pseudonym = hide(made, value, kind)
    later = made.redact(f"and who is {pseudonym}?", [], MODES)
    assert pseudonym not in later
    assert made.restore(f"{pseudonym} / {later}", ALL) == f"{value} / and who is {pseudonym}?"
    assert made.restore(later, frozenset()) == f"and who is {pseudonym}?"


def test_a_value_found_once_is_replaced_where_no_detector_saw_it() -> None:
    made = session()
    first = made.redact("I am Anna Petrov.", found("I am Anna Petrov.", person="Anna Petrov"), MODES)
    text = "Hi Anna! Mrs PETROV, https://x.example/?q=Anna%20Petrov, anna"
    later = made.redact(text, [], MODES)
    assert "Anna" not in later
    assert "PETROV" not in later
    assert first.split()[2] in later
    assert made.restore(later, ALL) == text
    alone = session(spread=False)
    alone.redact("I am Anna Petrov.", found("I am Anna Petrov.", person="Anna Petrov"), MODES)
    assert alone.redact("Hi Anna!", [], MODES) == "Hi Anna!"


def test_a_finding_of_a_part_of_what_is_known_leaves_nothing_of_the_rest() -> None:
    made = session()
    made.redact("I am Anna Petrov.", found("I am Anna Petrov.", person="Anna Petrov"), MODES)
    later = made.redact("Thanks, Anna Petrov!", found("Thanks, Anna Petrov!", person="Anna"), MODES)
    assert "Petrov" not in later
    assert made.restore(later, ALL) == "Thanks, Anna Petrov!"


def test_an_ordinary_word_is_not_replaced_for_being_a_name_too() -> None:
    made = session()
    made.redact("Will Rose", found("Will Rose", person="Will Rose"), MODES)
    assert made.redact("Will it rain on the Rose garden?", [], MODES) == "Will it rain on the Rose garden?"
    assert "Will Rose" not in made.redact("Ask Will Rose.", [], MODES)


def test_a_later_finding_is_heeded_in_an_earlier_text() -> None:
    made = session()
    texts = ["Ticket of ann@corp.com", "her mail is ann@corp.com"]
    hidden = made.redact_all([(texts[0], []), (texts[1], found(texts[1], email="ann@corp.com"))], MODES)
    assert not any("ann@corp.com" in text for text in hidden)
    assert [made.restore(text, ALL) for text in hidden] == texts


def test_masked_values_are_masked_everywhere() -> None:
    made = session()
    made.redact("ann@corp.com", [Finding("t.e", "pii", "email", 0, 12)], {"pii": "mask"})
    assert made.redact("write ANN@corp.com", [], {"pii": "mask"}) == "write [EMAIL]"


def test_only_what_is_allowed_comes_back() -> None:
    made = session()
    person, card = hide(made, "John Smith", "person"), "4111 1111 1111 1111"
    hidden_card = made.redact(card, [Finding("t.c", "payment", "card", 0, len(card))], {"payment": "pseudonym"})
    text = f"{person} {hidden_card}"
    assert made.restore(text, frozenset({"pii"})) == f"John Smith {hidden_card}"
    assert made.restore(text, frozenset({"card"})) == f"{person} {card}"
    assert made.restore(text, frozenset()) == text


def test_names_and_mail_addresses_belong_together() -> None:
    made = session()
    text = "Ann Lee <ann.lee@corp.com>, Bo Berg <bo.berg@corp.com>"
    values = {"Ann Lee": "person", "Bo Berg": "person", "ann.lee@corp.com": "email", "bo.berg@corp.com": "email"}
    findings = [Finding("t.x", "pii", kind, text.index(v), text.index(v) + len(v)) for v, kind in values.items()]
    hidden = made.redact(text, findings, MODES)
    first, last = hidden.split(" <")[0].split()
    domain = re.findall(r"@([\w.]+)", hidden)
    assert f"{first}.{last}@".lower() in hidden
    assert domain[0] == domain[1]
    # An address that a model makes up from the parts is the one it would have made up from the originals.
    assert made.restore(f"team@{domain[0]}, {first}@{domain[0]}", ALL) == "team@corp.com, Ann@corp.com"


def test_dates_keep_the_time_between_them_and_come_back_in_other_layouts() -> None:
    from datetime import date

    tag = hide(session(shift=False), "1985-03-12", "date_of_birth")
    assert re.fullmatch(r"\[DATE_[2-9B-Z]{4}\]", tag)
    made = session()
    first, second = hide(made, "1985-03-12", "date"), hide(made, "1985-04-01", "date")
    assert (date.fromisoformat(second) - date.fromisoformat(first)).days == 20
    day = date.fromisoformat(first)
    for layout, original in (
        ("%B {d}, %Y", "March 12, 1985"),
        ("{d} %B %Y", "12 March 1985"),
        ("%d.%m.%Y", "12.03.1985"),
    ):
        written = day.strftime(layout).replace("{d}", str(day.day))
        assert made.restore(f"born {written}.", ALL) == f"born {original}."
    assert made.restore("born 1985-03-12", ALL) == "born 1985-03-12"


def test_a_number_comes_back_in_the_layout_of_the_answer() -> None:
    made = session()
    digits = re.sub(r"\D", "", hide(made, "(415) 867-5309", "phone"))
    assert made.restore(f"call {digits[:3]}-{digits[3:6]}-{digits[6:]}!", ALL) == "call 415-867-5309!"
    assert made.restore(f"call {digits}1", ALL) == f"call {digits}1"
    international = hide(made, "+44 20 7946 0958", "phone")
    inland = "0" + re.sub(r"\D", "", international)[2:]
    assert made.restore(inland, ALL) == "02079460958"


def test_many_values_are_all_told_apart() -> None:
    made = session()
    values = [
        f"{first}{last}" for first in "abcdefghijklmnopqrst" for last in ("alder", "orne", "ukas", "ilber", "enko")
    ]
    hidden = [hide(made, value.capitalize(), "person") for value in values]
    assert len(set(hidden)) == len(values)
    phones = [f"+1 415 555 {n:04}" for n in range(300)]
    assert len({hide(made, phone, "phone") for phone in phones}) == len(phones)
    ips = [f"10.0.{n // 250}.{n % 250}" for n in range(1500)]
    assert len({hide(made, ip, "ip") for ip in ips}) == len(ips)


def test_restoring_a_document_reaches_every_string() -> None:
    made = session()
    name = hide(made, "John Smith", "person")
    assert made.restore_json({name: [1, None, {"a": f"{name}'s", "b": True}]}, ALL) == {
        "John Smith": [1, None, {"a": "John Smith's", "b": True}]
    }


def test_names_in_scripts_without_capitals_are_known_again() -> None:
    made = session()
    made.redact("王小明", found("王小明", person="王小明"), MODES)
    later = made.redact("你好王小明先生", [], MODES)
    assert "王小明" not in later
    assert made.restore(later, ALL) == "你好王小明先生"


def test_thousands_of_values_take_no_long_time() -> None:
    import time

    rows = [f"{n},name{n}@corp{n % 90}.com,+44 20 7946 {n:04}" for n in range(2000)]
    text = "\n".join(rows)
    findings = [
        Finding("t.x", "pii", kind, place.start(), place.end())
        for kind, pattern in (("email", r"name\d+@[\w.]+"), ("phone", r"\+44 [\d ]+"))
        for place in re.finditer(pattern, text)
    ]
    made = session()
    start = time.process_time()
    hidden = made.redact(text, findings, MODES)
    assert made.restore(hidden, ALL) == text
    assert time.process_time() - start < 10
    assert "name7@" not in hidden
