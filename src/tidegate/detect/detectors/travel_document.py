"""Passports, driving licences, machine-readable zones, vehicles and their plates.

Numbers of no common form are told by the words before them; zones and vehicle numbers by their check digits.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tidegate.core.finding import PII, Finding
from tidegate.detect.detector import Example, Match, Pattern, Rule
from tidegate.detect.personal.checksums import mrz_digit, vin
from tidegate.detect.personal.keywords import Words
from tidegate.detect.personal.labelled import Label, find_labelled, has_digits, without_overlaps
from tidegate.detect.text import Text

_PASSPORT = re.compile(
    r"(?:[A-Z]{1,3}[ -]?[0-9]{6,8}|[0-9]{2} ?[A-Z]{2} ?[0-9]{5}|[0-9]{2} ?[0-9]{2} ?[0-9]{6}|[A-Z0-9]{8,9})(?!\w)",
    re.IGNORECASE,
)
_LICENCE = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9]|[ -](?=[A-Za-z]{0,3}[0-9])){4,18}(?!\w)")
_PLATE = re.compile(r"[A-ZÄÖÜА-Я0-9](?:[A-ZÄÖÜА-Я0-9]|[ ·:-](?=[A-ZÄÖÜА-Я0-9])){2,10}(?!\w)")
_MRZ = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<"
_VIN_WORDS = frozenset(
    ("vin", "vins", "chassis", "fahrgestellnummer", "fin", "vehicle", "bastidor", "telaio", "châssis")
)

_LABELS = (
    Label(
        rule=Rule(
            id="passport",
            title="Passport number",
            label=PII,
            kind="passport",
            severity="high",
            what="Letters and digits of a passport with the word for it before it, in 20 languages.",
            source="ICAO Doc 9303, part 3",
        ),
        words=(
            *("passport", "passport number", "passport no", "passport nr", "passportno", "passportnumber", "reisepass"),
            *("reisepassnummer", "passnummer", "passeport", "pasaporte", "passaporto", "passaporte", "paspoort"),
            *(
                "paspoortnummer",
                "pass nr",
                "passnr",
                "passi",
                "paszport",
                "paszportu",
                "útlevél",
                "pașaport",
                "pasaport",
            ),
            *(
                "cestovní pas",
                "putovnica",
                "διαβατήριο",
                "паспорт",
                "загранпаспорт",
                "паспорта",
                "护照",
                "护照号",
                "護照",
            ),
            *(
                "旅券番号",
                "パスポート",
                "여권번호",
                "여권",
                "جواز السفر",
                "דרכון",
                "पासपोर्ट",
                "hộ chiếu",
                "paspor",
                "หนังสือเดินทาง",
            ),
        ),
        value=_PASSPORT,
        check=has_digits(5),
        confidence=0.95,
    ),
    Label(
        rule=Rule(
            id="driving_licence",
            title="Driving licence number",
            label=PII,
            kind="driving_licence",
            severity="high",
            what="With the word for it before it, in twelve languages.",
            source="AAMVA DL/ID card design; directive 2006/126/EC",
        ),
        words=(
            *(
                "driver license",
                "driver's license",
                "drivers license",
                "driver’s license",
                "driving licence",
                "dl number",
            ),
            *("driver's license number", "drivers license number", "driver license number", "driving licence number"),
            *(
                "driver's licence",
                "driver licence",
                "driving license",
                "dl no",
                "dl #",
                "führerschein",
                "fuehrerschein",
            ),
            *("führerscheinnummer", "permis de conduire", "permiso de conducir", "licencia de conducir", "rijbewijs"),
            *("carnet de conducir", "patente di guida", "carta de condução", "cnh", "rijbewijsnummer", "prawo jazdy"),
            *(
                "körkort",
                "førerkort",
                "kørekort",
                "ajokortti",
                "řidičský průkaz",
                "водительское удостоверение",
                "驾驶证",
            ),
            *("運転免許証", "運転免許", "운전면허"),
        ),
        value=_LICENCE,
        check=has_digits(4),
    ),
    Label(
        rule=Rule(
            id="plate",
            title="Number plate",
            label=PII,
            kind="plate",
            what="With the word for it before it, in twelve languages.",
            source="Vienna Convention on Road Traffic, annex 2",
        ),
        words=(
            *(
                "license plate",
                "licence plate",
                "number plate",
                "plate number",
                "registration plate",
                "plate no",
                "reg no",
            ),
            *("kennzeichen", "nummernschild", "autokennzeichen", "plaque d'immatriculation", "immatriculation"),
            *(
                "matrícula del coche",
                "placa do carro",
                "placa",
                "targa",
                "kenteken",
                "nummerplaat",
                "registreringsnummer",
            ),
            *(
                "numer rejestracyjny",
                "rekisterinumero",
                "rendszám",
                "plaka",
                "госномер",
                "номер авто",
                "车牌",
                "车牌号",
            ),
        ),
        value=_PLATE,
        check=has_digits(1),
        confidence=0.85,
    ),
)


class TravelDocument:
    """See Detector."""

    id = "travel_document"
    title = "Travel documents and vehicles"
    version = 1
    reach = 192
    always = False
    rules = (
        *(label.rule for label in _LABELS),
        Rule(
            id="mrz",
            title="Machine-readable zone",
            label=PII,
            kind="mrz",
            severity="critical",
            what="A line of a passport, visa or identity card: number lines by their check digits, name lines by form.",
            source="ICAO Doc 9303, parts 3 to 6",
        ),
        Rule(
            id="uk_driving_licence",
            title="British driver number",
            label=PII,
            kind="driving_licence",
            severity="high",
            what="Sixteen characters of surname, date of birth and initials.",
            source="DVLA, driver number",
        ),
        Rule(
            id="vin",
            title="Vehicle identification number",
            label=PII,
            kind="vin",
            what="Seventeen characters: with its check digit, or with a word for it.",
            source="ISO 3779; 49 CFR 565.15",
        ),
    )
    patterns = (
        *(pattern for label in _LABELS for pattern in label.patterns()),
        Pattern(rule="mrz", regex=r"[0-9]{7}[MFX<][0-9]{7}[A-Z0-9<]"),
        Pattern(rule="mrz", regex=r"\b[PVIAC][A-Z0-9<][A-Z]{3}[A-Z0-9<]{25}"),
        Pattern(rule="uk_driving_licence", regex=r"\b[A-Z9]{5}[0-9]{6}[A-Z9]{2}[A-Z0-9]{3}\b"),
        Pattern(rule="vin", regex=r"\b[A-HJ-NPR-Z0-9]{17}\b"),
    )
    examples = (
        Example(text="Passport No. C01X00T47", shows=("passport",)),
        Example(text="Reisepass: P1234567", shows=("passport",)),
        Example(text="passport.authenticate(local) with passport 0.6.0", near="passport"),
        Example(text="my driver's license number is 2270-66-1551", shows=("driving_licence",)),
        Example(text="a driving licence is required since 2013", near="driving_licence"),
        Example(text="Kennzeichen: W-12345X", shows=("plate",)),
        Example(text="license plate recognition with YOLO", near="plate"),
        Example(text="P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", shows=("mrz",)),
        Example(text="L898902C36UTO7408122F1204159ZE184226B<<<<<10", shows=("mrz",)),
        Example(text="L898902C37UTO7408122F1204159ZE184226B<<<<<10, template<PRINT<<A", near="mrz"),
        Example(text="driver MORGA753116SM9IJ was stopped", shows=("uk_driving_licence",)),
        Example(text="driver MORGA793916SM9IJ was stopped", near="uk_driving_licence"),
        Example(text="1M8GDM9AXKP042788", shows=("vin",)),
        Example(text="1M8GDM9A1KP042788 ABCDEFGHJKLMNPRST 12345678901234567", near="vin"),
    )

    def find(self, text: Text, matches: Sequence[Match]) -> list[Finding]:
        """See Detector."""
        found = find_labelled(_LABELS, text, matches, self.id)
        for match in matches:
            value = text.text[match.start : match.end]
            if match.rule == "mrz":
                found += self._zone(text, match)
            elif match.rule == "uk_driving_licence" and _is_driver(value):
                found.append(self._finding("uk_driving_licence", match.start, match.end, 0.9))
            elif match.rule == "vin" and (confidence := _vin(text, match, value)):
                found.append(self._finding("vin", match.start, match.end, confidence))
        found.sort(key=lambda finding: (finding.start, -finding.end))
        return without_overlaps(found)

    def _zone(self, text: Text, match: Match) -> list[Finding]:
        """The line of a machine-readable zone around a match, if it is one."""
        start, end = max(0, match.start - 20), match.end + 30
        before, after = text.text[start : match.start], text.text[match.end : end]
        start = match.start - len(before) + len(before.rstrip(_MRZ))
        end = match.end + len(after) - len(after.lstrip(_MRZ))
        return [self._finding("mrz", start, end, 0.98)] if _is_mrz(text.text[start:end]) else []

    def _finding(self, name: str, start: int, end: int, confidence: float) -> Finding:
        rule = next(rule for rule in self.rules if rule.id == name)
        why = "checksum" if name != "uk_driving_licence" else "shape"
        return Finding(
            f"{self.id}.{name}",
            rule.label,
            rule.kind,
            start,
            end,
            severity=rule.severity,
            confidence=confidence,
            why=why,
        )


def _is_mrz(line: str) -> bool:
    """Whether a line of a zone holds by its length and check digits (a name line by its fillers)."""
    if line[0] in "PVIAC" and not any(letter.isdigit() for letter in line):
        return "<<" in line and len(line) in (36, 44)
    if len(line) in (36, 44):
        return _checks(line[:9], line[9]) and _checks(line[13:19], line[19]) and _checks(line[21:27], line[27])
    if len(line) != 30:
        return False
    if line[0].isdigit():
        return _checks(line[:6], line[6]) and _checks(line[8:14], line[14])
    return line[14] == "<" or _checks(line[5:14], line[14])


def _checks(field: str, digit: str) -> bool:
    return digit.isdigit() and mrz_digit(field) == int(digit)


def _is_driver(value: str) -> bool:
    """Decade, month (50 more for women), day, year; some letters of a name in front."""
    month = int(value[6:8]) % 50
    return 1 <= month <= 12 and 1 <= int(value[8:10]) <= 31 and value[0] != "9" and value[6] in "0156"


def _vin(text: Text, match: Match, value: str) -> float:
    letters = sum(letter.isalpha() for letter in value)
    if not 2 <= letters <= 14 or not value[-4:].isdigit():
        return 0.0
    if Words(text, match.start, match.end).has(_VIN_WORDS):
        return 0.97
    return 0.85 if vin(value) else 0.0


DETECTOR = TravelDocument()
