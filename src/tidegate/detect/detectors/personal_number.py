"""Numbers made of digits that belong to a person: cards, telephones, national ids, bank accounts, devices.

The patterns find runs of digits of telling shapes; `detect/personal/numbers.py` judges each once.
"""

from __future__ import annotations

from collections.abc import Sequence

from tidegate.core.finding import PAYMENT, PII, Finding
from tidegate.detect.detector import Example, Match, Pattern, Rule
from tidegate.detect.personal.cards import CARD_WORDS
from tidegate.detect.personal.keywords import any_of
from tidegate.detect.personal.numbers import CARD, PHONE, Numbers
from tidegate.detect.personal.phone_plans import CALL_WORDS, PHONE_WORDS
from tidegate.detect.personal.scheme import ANY_ID
from tidegate.detect.personal.schemes_europe import EUROPE
from tidegate.detect.personal.schemes_things import THINGS
from tidegate.detect.personal.schemes_world import WORLD
from tidegate.detect.text import Text

SCHEMES = (*EUROPE, *WORLD, *THINGS)
# What may stand before a number: the start, or a character that makes it no part of a word, a path, a fraction or an
# identifier. Of a letter beyond ASCII its last byte will do: spelling the letter out makes engines ten times slower.
_BEFORE = r"(?:\A|[\x00-\x2a\x2c\x3a-\x40\x5b-\x5e\x60\x7b-\x7f]|[\x80-\xff])"
_BLANK = r"(?:[ -]|\xc2\xa0|\xe2\x80[\x90-\x93\xaf])"
_MARK = r"(?:[ .-]|\xc2\xa0|\xe2\x80[\x90-\x93\xaf])"
_ANY = r"(?:[ ()./-]|\xc2\xa0|\xe2\x80[\x90-\x93\xaf]){0,2}"
_SHAPES = (
    rf"[0-9]{{4}}{_MARK}[0-9]{{4}}{_MARK}[0-9]{{4}}(?:{_MARK}[0-9]{{4}}{_MARK}[0-9]{{3}}|{_MARK}[0-9]{{1,7}})?",
    rf"[0-9]{{4}}{_BLANK}[0-9]{{6}}{_BLANK}[0-9]{{4,5}}",
    rf"[0-9]{{4}}{_BLANK}[0-9]{{4}}{_BLANK}[0-9]{{2}}{_BLANK}[0-9]{{10}}",
    rf"[0-9]{{3}}{_BLANK}[0-9]{{2}}{_BLANK}[0-9]{{4}}",
    r"[0-9]{3}\.[0-9]{3}\.[0-9]{3}-[0-9]{2}",
    r"[0-9]{3}-[0-9]{3}-[0-9]{3} [0-9]{2}",
    rf"(?:(?:1|001){_MARK})?[0-9]{{3}}{_MARK}[0-9]{{3}}{_MARK}[0-9]{{3,4}}",
    r"[0-9]{6,8}[-+/ ][0-9]{4,7}",
    r"[0-9]{6}-[0-9]{2}-[0-9]{4}",
    r"[0-9]{2}-[0-9]{6}-[0-9]{6}-[0-9]",
    r"[0-9]{2}-[0-9]{8}-[0-9]",
    r"[0-9]{5}-[0-9]{7}-[0-9]",
    r"[0-9]-[0-9]{4}-[0-9]{5}-[0-9]{2}-[0-9]",
    r"784-[0-9]{4}-[0-9]{7}-[0-9]",
    r"756[. -][0-9]{4}[. -][0-9]{4}[. -][0-9]{2}",
    r"[0-9]{2}\.[0-9]{2}\.[0-9]{2}-[0-9]{3}\.[0-9]{2}",
    r"[0-9]{1,2}\.[0-9]{3}\.[0-9]{3}-[0-9kK]",
    r"[0-9]{2}\.[0-9]{3}\.[0-9]{3}/[0-9]{4}-[0-9]{2}",
    r"[0-9]{4}\.[0-9]{2}\.[0-9]{5}",
    r"[12] [0-9]{2} [0-9]{2} [0-9]{2} [0-9]{3} [0-9]{3} [0-9]{2}",
    r"[0-9]{2}(?: [0-9]{4}){6}",
    rf"0[0-9]{{1,4}}(?:{_MARK}|/)[0-9]{{2,4}}(?:{_MARK}[0-9]{{2,4}}){{1,4}}",
    r"0[0-9]{2,5}[ /-][0-9]{5,8}",
    r"0[1-9][ /-][0-9]{7,8}",
    r"00[ -]?[1-9][0-9]{0,2}(?:[ -]?[0-9]){7,12}",
    r"[78][ -]?\(?[0-9]{3}\)?[ -]?[0-9]{3}[ -][0-9]{2}[ -][0-9]{2}",
    rf"{_MARK}".join(("[0-9]{2}", "[0-9]{3}", "[0-9]{3,4}", "[0-9]{3,4}")),
)
_NAMES = {*PHONE_WORDS, *CALL_WORDS, *CARD_WORDS, *ANY_ID} | {word for scheme in SCHEMES for word in scheme.words}
_COMMON = frozenset(
    (
        *(
            "phone",
            "telephone",
            "mobile",
            "cell",
            "call",
            "dial",
            "ring",
            "reach",
            "text",
            "message",
            "contact",
            "voice",
        ),
        *(
            "registered",
            "answering",
            "my number",
            "number is",
            "his number",
            "her number",
            "your number",
            "this number",
        ),
        *("card", "cards", "credit", "debit", "visa", "discover", "payment", "payments", "expires", "expiry", "carta"),
        *(
            "portable",
            "direct deposit",
            "national number",
            "account number",
            "handy",
            "hotline",
            "llama",
            "karta",
            "kart",
        ),
        *(
            "kaart",
            "compte",
            "conta",
            "conto",
            "konto",
            "konta",
            "cuenta",
            "account no",
            "mobil",
            "celular",
            "taxpayer",
        ),
    )
)
"""Words that prose and code are full of: the pattern of these asks for digits itself, for the others the code does."""


def _beginnings(words: set[str]) -> list[str]:
    """Those of the words that are enough to find all: the rest begin with one of them, as a word if it is short."""
    kept: list[str] = []
    for word in sorted(words, key=lambda word: (len(word), word)):
        if not any(word.startswith(other if len(other) > 3 else other + " ") for other in kept):
            kept.append(word)
    return kept


_BEGINNINGS = _beginnings(_NAMES)
_SHORT = [word for word in _BEGINNINGS if len(word) <= 3 and word.isascii()]
_FREQUENT = [word for word in _BEGINNINGS if word in _COMMON]
_RARE = [word for word in _BEGINNINGS if word not in _COMMON and word.isascii() and len(word) > 3]
_FOREIGN = [word for word in _BEGINNINGS if not word.isascii()]
_SOON = rf"[^0-9]{{0,32}}([0-9](?:{_ANY}[0-9]){{5}})"


class PersonalNumber:
    """See Detector."""

    id = "personal_number"
    title = "Personal numbers"
    version = 1
    reach = 384
    always = False
    rules = (
        Rule(
            id=PHONE,
            title="Telephone number",
            label=PII,
            kind="phone",
            what="International, or national with a telling shape or words beside it; not dates, versions, orders.",
            source="ITU-T E.164; national numbering plans",
        ),
        Rule(
            id=CARD,
            title="Payment card number",
            label=PAYMENT,
            kind="card",
            severity="high",
            what="By issuer range, length and check digit; rarer ranges need a word beside them.",
            source="ISO/IEC 7812-1",
        ),
        *(scheme.rule for scheme in SCHEMES),
    )
    patterns = (
        Pattern(
            rule=CARD,
            regex=rf"{_BEFORE}([2-6][0-9]{{13,18}}|4[0-9]{{12}}|8[12][0-9]{{14}}|9792[0-9]{{12}}|756[0-9]{{10}}|"
            r"[1-8][0-9]{5}(?:19|20)[0-9]{10}|[12][0-9]{14})\b",
        ),
        Pattern(rule=PHONE, regex=rf"{_BEFORE}({'|'.join(_SHAPES)})\b"),
        Pattern(rule=PHONE, regex=rf"{_BEFORE}(\(?\+[0-9]{{1,3}}(?:{_ANY}[0-9]){{6,14}})\b"),
        Pattern(rule=PHONE, regex=rf"{_BEFORE}(\([0-9]{{2,5}}\){_MARK}{{0,2}}[0-9]{{2,4}}(?:{_MARK}?[0-9]){{3,8}})\b"),
        Pattern(rule=PHONE, regex=rf"(?:\b|_){any_of(_SHORT)}\b{_SOON}", caseless=True),
        Pattern(rule=PHONE, regex=rf"[a-z]{any_of(word.capitalize() for word in _SHORT)}\b{_SOON}"),
        Pattern(rule=PHONE, regex=rf"(?:(?:\b|_){any_of(_FREQUENT)}|phone|mobile|account){_SOON}", caseless=True),
        Pattern(rule=PHONE, regex=rf"({any_of(_RARE)})", caseless=True),
        Pattern(rule=PHONE, regex=rf"({any_of(_FOREIGN)})", caseless=True),
        Pattern(
            rule=PHONE,
            regex=rf"{_BEFORE}([0-9](?:{_MARK}?[0-9]){{6,12}})(?:[ -]| is (?:my|his|her|our) )"
            r"(?:office|fax|mobile|cell|home|work|desk|phone|ssn)\b",
            caseless=True,
        ),
    )
    examples = (
        Example(text="Call +44 20 7946 0958 today", shows=(PHONE,)),
        Example(text="My mobile: 0688 872 49 99", shows=(PHONE,)),
        Example(text="order 20240131-998877, version 10.20.300.4000, 2026-11-24 12:30:00", near=PHONE),
        Example(text="paid with 4111 1111 " + "1111 1111", shows=(CARD,)),
        Example(text="paid with 4111 1111 " + "1111 1112", near=CARD),
        *(Example(text=scheme.example, shows=(scheme.id,)) for scheme in SCHEMES),
        *(Example(text=scheme.near, near=scheme.id) for scheme in SCHEMES),
    )

    def __init__(self) -> None:
        self._numbers = Numbers(SCHEMES)
        self._rules = {rule.id: rule for rule in self.rules}

    def find(self, text: Text, matches: Sequence[Match]) -> list[Finding]:
        """See Detector."""
        findings: list[Finding] = []
        for seen in self._numbers.find(text, matches):
            rule = self._rules[seen.what]
            findings.append(
                Finding(
                    f"{self.id}.{rule.id}",
                    rule.label,
                    rule.kind,
                    seen.start,
                    seen.end,
                    severity=rule.severity,
                    confidence=seen.confidence,
                    why=seen.why,
                )
            )
        return findings


DETECTOR = PersonalNumber()
