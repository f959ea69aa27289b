"""Dates of birth and ages, by the words beside them in many languages."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tidegate.core.finding import PII, Finding
from tidegate.detect.detector import Example, Match, Pattern, Rule
from tidegate.detect.personal.keywords import any_of
from tidegate.detect.personal.labelled import without_overlaps
from tidegate.detect.personal.when import date_end
from tidegate.detect.text import Text

_ASCII = (
    *(
        "born",
        "dob",
        "d.o.b",
        "date of birth",
        "birth date",
        "birthday",
        "birthdate",
        "birthdays",
        "dateofbirth",
        "bday",
    ),
    *("geboren", "geburtsdatum", "geburtstag", "geb", "date de naissance", "fecha de nacimiento", "nacido", "nacida"),
    *("data di nascita", "nato il", "nata il", "nato a", "nata a", "data de nascimento", "nascido", "nascida"),
    *(
        "nascimento",
        "geboortedatum",
        "geboren op",
        "syntynyt",
        "data urodzenia",
        "urodzony",
        "urodzona",
        "ur",
        "narozen",
    ),
    *("narozena", "tanggal lahir", "tarikh lahir", "lahir", "ngay sinh", "tarehe ya kuzaliwa", "nascut", "fodt"),
)
_OTHER = (
    *("né le", "née le", "né(e) le", "födelsedatum", "född", "fødselsdato", "født", "syntymäaika", "datum narození"),
    *("születési", "született", "data nașterii", "născut", "дата рождения", "родился", "родилась", "дата народження"),
    *(
        "народився",
        "народилась",
        "ημερομηνία γέννησης",
        "γεννήθηκε",
        "doğum tarihi",
        "doğumlu",
        "出生日期",
        "生日",
        "出生",
    ),
    *(
        "生年月日",
        "誕生日",
        "생년월일",
        "생일",
        "تاريخ الميلاد",
        "ولد",
        "תאריך לידה",
        "נולד",
        "जन्म तिथि",
        "जन्मतिथि",
        "जन्म",
    ),
    *("วันเกิด", "ngày sinh", "sinh ngày", "дата на раждане", "datum rođenja", "rođen", "dátum narodenia"),
)
_SOON = re.compile(r"[^0-9]{0,32}")
_MONTH_BEFORE = re.compile(r"[^\W\d_]{3,14}\.? {1,2}$")
_UNITS = ("degree", "°", "%", "percent", "sec", "min", "day", "px", "ms", "hour", "km", "mph")
_THINGS = frozenset(
    (
        *("company", "business", "building", "house", "car", "bug", "code", "codebase", "project", "tradition", "firm"),
        *(
            "server",
            "laptop",
            "computer",
            "machine",
            "system",
            "software",
            "wine",
            "whisky",
            "scotch",
            "tree",
            "startup",
        ),
        *("church", "bridge", "law", "book", "film", "movie", "song", "game", "issue", "version", "standard", "data"),
    )
)
_NEXT_WORD = re.compile(r"[ -]*([a-z]{2,14})")


class BirthAndAge:
    """See Detector."""

    id = "birth_and_age"
    title = "Dates of birth and ages"
    version = 1
    reach = 192
    always = False
    rules = (
        Rule(
            id="birth_date",
            title="Date of birth",
            label=PII,
            kind="date_of_birth",
            severity="high",
            what="A date with the words for birth before it, in 25 languages; not other dates.",
            source="Regulation (EU) 2016/679, article 4(1)",
        ),
        Rule(
            id="age",
            title="Age of a person",
            label=PII,
            kind="age",
            severity="low",
            what="A number with words that make it an age, in 15 languages; not the age of things.",
            source="45 CFR 164.514(b)(2), HIPAA identifiers",
        ),
    )
    patterns = (
        Pattern(rule="birth_date", regex=rf"\b({any_of(_ASCII)})\b", caseless=True),
        Pattern(rule="birth_date", regex=rf"({any_of(_OTHER)})", caseless=True),
        Pattern(
            rule="age",
            regex=r"\b([0-9]{1,3})(?:[ -](?:years?|yrs?|months?|jahre|jaar|anni|años|anos|ans|år|lat|let)[ -]"
            r"(?:old|alt|oud|d'âge|de edad|de idade|di età|gammal|gammel)|[ -]?(?:y/?o|y\.o)\b|[ -]year-olds?"
            r"|[ -]?jährige?[rsnm]?|[ -]?(?:岁|歳|세|살)|-vuotias| yaşında"
            r"| éves)",
            caseless=True,
        ),
        Pattern(
            rule="age",
            regex=r"\b(?:turn(?:ed|s|ing)?|aged|age of|age is|age)[\"']? ?[:=]? ?([1-9][0-9]?)\b",
            caseless=True,
        ),
        Pattern(
            rule="age",
            regex=r"\b(?:tengo|tiene|tem|tenho|ho|ha|j'ai|il a|elle a|edad de|idade de|im alter von) ([1-9][0-9]?)"
            r" (?:años|anos|anni|ans|jahren|jaar|lat)\b",
            caseless=True,
        ),
        Pattern(
            rule="age",
            regex=r"\b(?:edad|idade|alter|leeftijd|wiek): ?([1-9][0-9]?)\b",
            caseless=True,
        ),
        Pattern(rule="age", regex=r"(?:мне|ему|ей|возраст:?|вік:?|ηλικία:?|yaş:?|věk:?|ålder:?|ikä:?) ([1-9][0-9]?)\b"),
    )
    examples = (
        Example(text="She was born on 2/8/1935 in Graz", shows=("birth_date",)),
        Example(text="Geburtsdatum: 24. Juni 1991", shows=("birth_date",)),
        Example(text="生年月日:1985年3月7日", shows=("birth_date",)),
        Example(text="The feature was born in release 2.8.1, on 24 June the build broke", near="birth_date"),
        Example(text="a 79 year old woman", shows=("age",)),
        Example(text="My brother just turned 60", shows=("age",)),
        Example(text="a 20 year old building, max-age=60, turned 90 degrees, aged 400", near="age"),
    )

    def find(self, text: Text, matches: Sequence[Match]) -> list[Finding]:
        """See Detector."""
        found = [
            finding
            for match in matches
            if (finding := self._birth(text, match) if match.rule == "birth_date" else self._age(text, match))
            is not None
        ]
        found.sort(key=lambda finding: (finding.start, -finding.end))
        return without_overlaps(found)

    def _birth(self, text: Text, match: Match) -> Finding | None:
        start, confidence = match.end, 0.97
        gap = _SOON.match(text.text, start)
        at = gap.end() if gap else start
        end = date_end(text.text, at)
        if end < 0:
            # "born June 6, 1991": the month's name stands within the gap.
            word = _MONTH_BEFORE.search(text.text[start:at])
            if word is None:
                return None
            at = start + word.start()
            end = date_end(text.text, at)
        if end < 0:
            return None
        gap_text = text.text[start:at]
        if gap_text.count("\n") > 2 or len(gap_text) > 20:
            confidence = 0.85
        return Finding(
            f"{self.id}.birth_date",
            PII,
            "date_of_birth",
            at,
            end,
            severity="high",
            confidence=confidence,
            why="context",
        )

    def _age(self, text: Text, match: Match) -> Finding | None:
        age = int(text.text[match.start : match.end])
        before = text.before(match.whole_start, 5).rstrip()
        following = _NEXT_WORD.match(text.after(match.whole_end, 16))
        thing = following.group(1) if following else ""
        if not 1 <= age <= 119 or before.endswith(("than", "max-", "max_", "-", "_", ".")):
            return None
        after = text.after(match.end, 12)
        fraction = after[:1] == "." and after[1:2].isdigit()
        if thing in _THINGS or fraction or after.lstrip().startswith(_UNITS):
            return None
        return Finding(
            f"{self.id}.age", PII, "age", match.start, match.end, severity="low", confidence=0.8, why="context"
        )


DETECTOR = BirthAndAge()
