"""The shapes that `pseudonyms.py` compares: for each kind the original, what the product uses, and what it might."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from tidegate.core.finding import Finding
from tidegate.detect.pseudonyms.keyed import Draw
from tidegate.detect.pseudonyms.session import Pseudonymiser, PseudonymSettings, Session

ALL = frozenset({"pii"})
SIGNS = "23456789BCDFGHJKLMNPQRSTVWXYZ"


def _nothing(answer: str) -> str:
    return answer


@dataclass(frozen=True)
class Candidate:
    """What the model is shown for an original, and how an answer is taken back."""

    noun: str
    original: str
    shown: str
    restore: Callable[[str], str] = field(default=_nothing)


Make = Callable[[random.Random], Candidate]
Original = Callable[[random.Random], str]


def _number(chance: random.Random, digits: int) -> str:
    return str(chance.randrange(10 ** (digits - 1), 10**digits))


FIRST = ("John", "Mary", "Anna", "Peter", "Lucy", "Robert", "Susan", "Paul", "Emma", "David", "Laura", "Mark")
LAST = ("Smith", "Miller", "Brown", "Wilson", "Taylor", "Walker", "Hughes", "Carter", "Bennett", "Foster", "Price")
RARE_FIRST = ("Merrin", "Tamsin", "Ozias", "Linnet", "Corin", "Isaura", "Evander", "Sabin", "Odell", "Thane", "Ismay")
RARE_LAST = ("Arkwright", "Penhallow", "Featherstone", "Quillfeather", "Tregenza", "Ashdown", "Cavendale", "Holloway")
STREETS = ("High Street", "Mill Lane", "Park Avenue", "Oak Road", "Church Street", "Station Road", "Elm Street")
TOWNS = ("Springfield", "Leeds", "Boston", "Denver", "Bristol", "Portland", "Austin", "Newport", "Oxford")
CYRILLIC_FIRST = ("Иван", "Анна", "Мария", "Пётр", "Ольга", "Сергей", "Елена", "Павел")
CYRILLIC_LAST = ("Петров", "Иванова", "Смирнов", "Кузнецова", "Попов", "Соколова", "Лебедев", "Волкова")
MONTHS = ("January", "March", "April", "June", "July", "September", "October", "November", "December")

ORIGINALS: Mapping[str, tuple[str, Original]] = {
    "person": ("name", lambda c: f"{c.choice(FIRST)} {c.choice(LAST)}"),
    "email": ("e-mail address", lambda c: f"{c.choice(FIRST)}.{c.choice(LAST)}@{c.choice(LAST)}.com".lower()),
    "phone": ("phone number", lambda c: f"({c.randrange(201, 989)}) {c.randrange(220, 989)}-{_number(c, 4)}"),
    "card": ("card number", lambda c: f"4{_number(c, 3)} {_number(c, 4)} {_number(c, 4)} {_number(c, 4)}"),
    "iban": ("IBAN", lambda c: f"DE{_number(c, 2)} {_number(c, 4)} {_number(c, 4)} {_number(c, 4)} {_number(c, 4)}"),
    "national_id": ("social security number", lambda c: f"{_number(c, 3)}-{_number(c, 2)}-{_number(c, 4)}"),
    "record_number": ("customer number", lambda c: f"{c.choice('KLMP')}{_number(c, 8)}"),
    "ip": ("IP address", lambda c: f"10.{c.randrange(256)}.{c.randrange(256)}.{c.randrange(1, 255)}"),
    "mac": ("MAC address", lambda c: ":".join(f"{c.randrange(256):02x}" for _ in range(6))),
    "date_of_birth": (
        "date of birth",
        lambda c: f"{c.randrange(1940, 2005)}-{c.randrange(1, 13):02}-{c.randrange(1, 29):02}",
    ),
    "long_date": ("birthday", lambda c: f"{c.choice(MONTHS)} {c.randrange(1, 29)}, {c.randrange(1940, 2005)}"),
    "address": ("address", lambda c: f"{c.randrange(2, 99)} {c.choice(STREETS)}, {c.choice(TOWNS)} {_number(c, 5)}"),
    "organisation": ("company", lambda c: f"{c.choice(LAST)} {c.choice(LAST)} Ltd"),
    "wallet": ("wallet address", lambda c: "0x" + "".join(c.choice("0123456789abcdef") for _ in range(40))),
    "cyrillic": ("name", lambda c: f"{c.choice(CYRILLIC_FIRST)} {c.choice(CYRILLIC_LAST)}"),
}
KINDS = {"long_date": "date_of_birth", "cyrillic": "person"}
"""The kinds of which these are further examples."""


def _session(chance: random.Random, settings: PseudonymSettings | None = None) -> Session:
    return Pseudonymiser(chance.randbytes(32), settings).session("bench", "1")


def _as_it_was(kind: str) -> Make:
    noun, original = ORIGINALS[kind]

    def make(chance: random.Random) -> Candidate:
        value = original(chance)
        # As for the others, another casing is no loss.
        return Candidate(noun, value, value, lambda answer: value if value.lower() in answer.lower() else answer)

    return make


def _product(kind: str, settings: PseudonymSettings | None = None) -> Make:
    """What the product makes of it."""
    noun, original = ORIGINALS[kind]

    def make(chance: random.Random) -> Candidate:
        value = original(chance)
        made = _session(chance, settings)
        finding = Finding("bench.it", "pii", KINDS.get(kind, kind), 0, len(value))
        shown = made.redact(value, [finding], {"pii": "pseudonym"})
        return Candidate(noun, value, shown, lambda answer: made.restore(answer, ALL))

    return make


def _other(kind: str, show: Callable[[random.Random, str], str]) -> Make:
    """A shape that the product does not use for this; only letter by letter, or by case, counts."""
    noun, original = ORIGINALS[kind]

    def make(chance: random.Random) -> Candidate:
        value = original(chance)
        shown = show(chance, value)
        return Candidate(noun, value, shown, lambda answer: value if shown.lower() in answer.lower() else answer)

    return make


def _tag(name: str) -> Callable[[random.Random, str], str]:
    return lambda chance, _: f"[{name}_{''.join(chance.choice(SIGNS) for _ in range(4))}]"


def _other_digits(chance: random.Random, value: str) -> str:
    return "".join(chance.choice("0123456789") if sign.isdigit() else sign for sign in value)


def _syllables(chance: random.Random, _: str) -> str:
    from tidegate.detect.pseudonyms.invented import invent

    return " ".join((invent("LATIN", Draw(chance.randbytes(32))) or "").capitalize() for _ in range(2))


def _local(value: str) -> str:
    return value.partition("@")[0]


OTHERS: Mapping[str, Mapping[str, Callable[[random.Random, str], str]]] = {
    "person": {
        "rare names": lambda c, _: f"{c.choice(RARE_FIRST)} {c.choice(RARE_LAST)}",
        "[PERSON_7K2Q]": _tag("PERSON"),
        "<PERSON_1>": lambda c, _: f"<PERSON_{c.randrange(1, 9)}>",
        "PERSON_7K2Q": lambda c, v: _tag("PERSON")(c, v)[1:-1],
        "Person K": lambda c, _: f"Person {c.choice(SIGNS[8:])}",
    },
    "email": {
        "x@example.com": lambda c, v: f"{_local(v)}{c.randrange(10, 99)}@example.com",
        "x@word.example": lambda c, v: f"{_local(v)}@{_syllables(c, v).split()[0].lower()}.example",
        "[EMAIL_7K2Q]": _tag("EMAIL"),
    },
    "phone": {
        "+1 212 555 01xx": lambda c, _: f"+1 {c.randrange(201, 989)} 555 01{_number(c, 2)}",
        "random digits": lambda c, _: f"({_number(c, 3)}) {_number(c, 3)}-{_number(c, 4)}",
        "[PHONE_7K2Q]": _tag("PHONE"),
    },
    "card": {
        "9999 …": lambda c, _: f"9999 {_number(c, 4)} {_number(c, 4)} {_number(c, 4)}",
        "[CARD_7K2Q]": _tag("CARD"),
    },
    "iban": {"other digits": _other_digits},
    "national_id": {"[NATIONAL_ID_7K2Q]": _tag("NATIONAL_ID")},
    "record_number": {"[RECORD_NUMBER_7K2Q]": _tag("RECORD_NUMBER")},
    "ip": {"[IP_7K2Q]": _tag("IP")},
    "mac": {"[MAC_7K2Q]": _tag("MAC")},
    "date_of_birth": {"[DATE_OF_BIRTH_7K2Q]": _tag("DATE_OF_BIRTH")},
    "address": {
        "renamed": lambda c, v: (
            f"{c.randrange(2, 99)} {_syllables(c, v).split()[0]} Street, {_syllables(c, v).split()[0]} {_number(c, 5)}"
        ),
        "[ADDRESS_7K2Q]": _tag("ADDRESS"),
    },
    "organisation": {"[COMPANY_7K2Q]": _tag("COMPANY")},
    "wallet": {
        "other digits": lambda c, _: "0x" + "".join(c.choice("0123456789abcdef") for _ in range(40)),
        "[WALLET_7K2Q]": _tag("WALLET"),
    },
    "cyrillic": {"[PERSON_7K2Q]": _tag("PERSON"), "latin": _syllables},
}

SHAPES: dict[str, dict[str, Make]] = {
    kind: {
        "as it was": _as_it_was(kind),
        "the product's": _product(kind),
        **({"shifted": _product(kind, PseudonymSettings(shift_dates=True))} if "date" in kind else {}),
        **{name: _other(kind, show) for name, show in OTHERS.get(kind, {}).items()},
    }
    for kind in ORIGINALS
}
