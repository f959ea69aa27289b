"""Names of people, by lists of names and what stands around them; without a model.

`detect/people` holds the lists and the judgement. A name in no list is found where a title, a phrase, a field name or
a greeting says that one follows.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from tidegate.core.finding import PII, Finding
from tidegate.core.words import FOUND, PASSED
from tidegate.detect.detector import Example, Looked, Match, Pattern, Rule
from tidegate.detect.people.eastern_names import CONFIDENCE, HONOURED, INTRODUCED, KOREAN, eastern_names
from tidegate.detect.people.find import REACH, TOO_MANY, Name, names_within
from tidegate.detect.text import Text

_LEAST: Final = 0.5
"""A candidate that is less probable than this is not a finding."""

_WHY: Final = ("key", "told", "phrase", "title", "role", "greeting", "closing", "speech", "mail")
"""Features that are given as the reason, the most telling first."""

_TITLED: Final = (
    r"\b(?:M(?:r|rs|s|me|lle|aestro)|Miss|Madame|Monsieur|Dr|Prof|Sir|Judge|Nurse|Officer|Senator|Rev|Herrn?|Frau|"
    r"Hr|Fr|Señora?|Sr|Sra|Srta|Don|Doña|Sig|Signora?|Senhora?|Dhr|Mevr|Mevrouw|Pan|Pani|Herra|Aunt|Uncle|Tante|Onkel)"
    r"\.?[ ]"
)
_PHRASES: Final = (
    r"\b(?:my name(?: is|'s)|name is|'s name|i am called|calls? me|known as|signed by|written by|directed by|"
    r"on behalf of|sp(?:ea|o)ke? (?:to|with)|mein name ist|ich hei(?:ss|ß)e|je m'appelle|mon nom est|me llamo|"
    r"mi nombre es|mi chiamo|meu nome é|me chamo|mijn naam is|ik heet|nazywam si(?:e|ę)|mam na imi(?:e|ę)|jag heter|"
    r"jeg hed?der|jeg heter|меня зовут|benim ad(?:i|ı)m)[ :]{1,2}"
)
_KEYS: Final = (
    r"\b(?:(?:first|last|full|given|family|middle|customer|patient|client|employee|contact|user|sender|recipient)"
    r"[ _-]?name|surname|forename|name|nom|pr(?:e|é)nom|nombre|apellidos?|vorname|nachname|naam|imi(?:e|ę)|nazwisko|"
    r"cognome|nome|patient|customer|client|employee|assignee|reporter|kunde|kundin|mitarbeiter|cliente|paziente|"
    r"paciente|attn)[\"']?[ ]?[:=?][ ]?[\"']?"
)
_GREETINGS: Final = (
    r"\b(?:Dear|Hi|Hello|Hey|Hallo|Liebe|Lieber|Cher|Ch(?:e|è)re|Estimad[oa]|Hola|Bonjour|Salut|Ciao|Car[oa]|Beste|"
    r"Geachte|Drog[ai]|Prezad[oa]|Querid[oa])[ ]"
)
_CLOSINGS: Final = (
    r"\b(?:regards|sincerely|cheers|yours|gr(?:u|ü)(?:ss|ß)en?|cordialement|saludos|atentamente|groete?n?|saluti)"
    r",?\r?\n\r?\n?"
)
_HEADERS: Final = r"\b(?:From|To|Cc|Bcc|Von|An|Para|Author|Signed-off-by|Reported-by|Co-authored-by)[ ]?:[ ]"
_SPEECH: Final = (
    r"\b([A-Z][a-z]{1,20}) (?:said|says|asked|asks|told|tells|wrote|writes|replied|answered|shouted|explained|thinks|"
    r"thought|believes|lives|married|loves|hates|phoned|emailed|complained|sagt|sagte|schrieb|meint|wohnt|fragt|dit|"
    r"pense|habite|dijo|dice|escribe|piensa|vive)\b"
)
_ADDRESSED: Final = (
    r"\b(?:ask|asked|tell|told|emailed|phoned|met|thank|remind|invite|invited|hired|fired|married|with|from|by|for) "
    r"([A-Z][a-z]{1,20})\b"
)


class PersonName:
    """See Detector."""

    id = "person_name"
    title = "Names of people"
    version = 1
    reach = REACH
    always = True
    rules = (
        Rule(
            id="name",
            title="A person's name",
            label=PII,
            kind="person",
            what="Given and family names of many cultures, alone or together, by lists and by what stands around "
            "them; not products, places, companies, months, or names within code.",
            source="Lists of the projects faker and mimesis (MIT); judged by a logistic model fitted on labelled text.",
        ),
    )
    patterns = (
        Pattern(rule="name", regex=_TITLED),
        Pattern(rule="name", regex=_PHRASES, caseless=True),
        Pattern(rule="name", regex=_KEYS, caseless=True),
        Pattern(rule="name", regex=_GREETINGS),
        Pattern(rule="name", regex=_CLOSINGS, caseless=True),
        Pattern(rule="name", regex=_HEADERS),
        Pattern(rule="name", regex=_SPEECH),
        Pattern(rule="name", regex=INTRODUCED),
        Pattern(rule="name", regex=HONOURED),
        Pattern(rule="name", regex=KOREAN),
        Pattern(rule="name", regex=r"\b([A-Z]{3,16}) [A-Z]{2,20}\b"),
        Pattern(rule="name", regex=_ADDRESSED),
    )
    examples = (
        Example(text="Please call Johanna Petersen back about her invoice.", shows=("name",)),
        Example(text="My name is Rubija and I cannot log in.", shows=("name",)),
        Example(text='{"first_name": "Aantje", "plan": "basic"}', shows=("name",)),
        Example(text="Sehr geehrte Frau Yılmaz, vielen Dank.", shows=("name",)),
        Example(text="Ask Mr. Will Smithers whether he signed it.", shows=("name",)),
        Example(text="您好，我叫李娜，想取消订单。", shows=("name",)),
        Example(text="田中さんに電話してください。", shows=("name",)),
        Example(text="Jenkins runs the build in Jakarta every Friday in May.", near="name"),
        Example(text="Will the new version mark the rose field as optional?", near="name"),
        Example(text="The Hamilton Group opened an office in Santiago.", near="name"),
        Example(text="from sklearn import GaussianMixture, Ridge", near="name"),
    )

    def find(self, text: Text, matches: Sequence[Match]) -> list[Finding]:
        """See Detector."""
        return self.look(text, matches).findings

    def look(self, text: Text, matches: Sequence[Match]) -> Looked:
        """The same; not checked (`too_many_names`) is a text with more places to look at than are looked at."""
        within = names_within(text, matches, _LEAST)
        found = [
            Finding(
                rule="person_name.name",
                label=PII,
                kind="person",
                start=name.candidate.start,
                end=name.candidate.end,
                confidence=round(min(name.probability, 0.99), 2),
                why=_why(name),
            )
            for name in within.found
        ]
        if not within.complete:
            return Looked(found, TOO_MANY, complete=False)
        if text.plain:
            return Looked(found, FOUND if found else PASSED)
        for start, end in eastern_names(text, matches):
            if all(end <= other.start or other.end <= start for other in found):
                found.append(Finding("person_name.name", PII, "person", start, end, confidence=CONFIDENCE, why="title"))
        found.sort(key=lambda finding: finding.start)
        return Looked(found, FOUND if found else PASSED)


def _why(name: Name) -> str:
    return next((reason for reason in _WHY if reason in name.features), "list")


DETECTOR: Final = PersonName()
