"""Numbers made of digits that belong to a person: cards, telephones, national ids, bank accounts, devices.

The patterns find runs of digits of telling shapes; `detect/personal/numbers.py` judges each once.
"""

from __future__ import annotations

from collections.abc import Sequence

from tidegate.core.finding import PAYMENT, PII, Finding
from tidegate.detect.detector import Example, Match, Pattern, Rule
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
# identifier. Whole characters only, so that offsets stay between them.
_BEFORE = r"(?:\A|[\x00-\x2a\x2c\x3a-\x40\x5b-\x5e\x60\x7b-\x7f]|[\xc2-\xf4][\x80-\xbf]{1,3})"
_BLANK = r"(?:[ -]|\xc2\xa0|\xe2\x80[\x90-\x93\xaf])"
_MARK = r"(?:[ .-]|\xc2\xa0|\xe2\x80[\x90-\x93\xaf])"
_ANY = r"(?:[ ()./-]|\xc2\xa0|\xe2\x80[\x90-\x93\xaf]){0,2}"
_SHAPES = (
    rf"(?:(?:1|001){_MARK})?[0-9]{{3}}{_MARK}[0-9]{{3}}{_MARK}[0-9]{{3,4}}",
    rf"[0-9]{{4}}{_BLANK}[0-9]{{4}}{_BLANK}[0-9]{{4}}(?:{_BLANK}[0-9]{{1,7}}){{0,2}}",
    rf"[0-9]{{4}}{_BLANK}[0-9]{{6}}{_BLANK}[0-9]{{4,5}}",
    rf"[0-9]{{4}}{_BLANK}[0-9]{{4}}{_BLANK}[0-9]{{2}}{_BLANK}[0-9]{{10}}",
    rf"[0-9]{{3}}{_BLANK}[0-9]{{2}}{_BLANK}[0-9]{{4}}",
    r"[0-9]{3}\.[0-9]{3}\.[0-9]{3}-[0-9]{2}",
    r"[0-9]{3}-[0-9]{3}-[0-9]{3} [0-9]{2}",
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
    rf"{_MARK}".join(("[0-9]{2}", "[0-9]{3}", "[0-9]{3,4}", "[0-9]{3,4}")),
)
_NAMES = {*PHONE_WORDS, *CALL_WORDS, *ANY_ID} | {word for scheme in SCHEMES for word in scheme.words}


def _said(words: list[str]) -> str:
    before = r"\b" if words[0].isascii() else ""
    return rf"(?:{before}{any_of(words)})[^0-9]{{0,24}}([0-9](?:{_ANY}[0-9]){{5,26}}(?:-[kK])?)\b"


def _parts(words: list[str], size: int = 100) -> list[list[str]]:
    # An engine takes patterns up to a length.
    return [words[at : at + size] for at in range(0, len(words), size)]


_SAID = tuple(
    _said(part)
    for plain in (True, False)
    for part in _parts(sorted(word for word in _NAMES if word.isascii() is plain))
)


class PersonalNumber:
    """See Detector."""

    id = "personal_number"
    title = "Personal numbers"
    version = 1
    reach = 320
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
        Pattern(rule=PHONE, regex=rf"{_BEFORE}([0-9]{{9,20}})\b"),
        Pattern(rule=PHONE, regex=rf"{_BEFORE}({'|'.join(_SHAPES)})\b"),
        Pattern(rule=PHONE, regex=rf"{_BEFORE}(\(?\+[0-9]{{1,3}}(?:{_ANY}[0-9]){{6,14}})\b"),
        Pattern(rule=PHONE, regex=rf"{_BEFORE}(\([0-9]{{2,5}}\){_MARK}{{0,2}}[0-9]{{2,4}}(?:{_MARK}?[0-9]){{3,8}})\b"),
        *(Pattern(rule=PHONE, regex=regex, caseless=True) for regex in _SAID),
        Pattern(
            rule=PHONE,
            regex=rf"{_BEFORE}([0-9](?:{_MARK}?[0-9]){{6,12}})[ -](?:office|fax|mobile|cell|home|work|desk)\b",
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
