"""Numbers under which somebody is kept in a file: patients, insured, employees, students, customers, cases.

They have no common form, so the words before them decide.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tidegate.core.finding import HEALTH, HR, PII, Finding
from tidegate.detect.detector import Example, Match, Rule
from tidegate.detect.personal.labelled import Label, find_labelled, has_digits
from tidegate.detect.text import Text

_VALUE = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9]|[-/.](?=[A-Za-z0-9])){3,23}(?![\w@])")
_SPACED = re.compile(r"[A-Z0-9](?:[A-Z0-9]|[-/ ](?=[A-Z0-9]*[0-9])){4,23}(?![\w@])")

_LABELS = (
    Label(
        rule=Rule(
            id="medical_record",
            title="Medical record number",
            label=HEALTH,
            kind="record_number",
            severity="high",
            what="A patient's number with the words for it before it, in nine languages.",
            source="45 CFR 164.514(b)(2), HIPAA identifiers",
        ),
        words=(
            *(
                "mrn",
                "medical record",
                "medical record number",
                "patient id",
                "patient number",
                "patient no",
                "hospital id",
            ),
            *(
                "chart number",
                "chart no",
                "hospital number",
                "health record",
                "emr id",
                "ehr id",
                "prescription number",
            ),
            *(
                "rx number",
                "rx no",
                "specimen id",
                "accession number",
                "patientennummer",
                "patientenakte",
                "fallnummer",
            ),
            *("dossier médical", "dossier patient", "numéro patient", "historia clínica", "expediente médico", "nhc"),
            *("cartella clinica", "prontuário", "prontuario", "patiëntnummer", "patiëntennummer", "numer pacjenta"),
            *("история болезни", "номер карты пациента", "病历号", "患者番号", "診察券番号"),
        ),
        value=_VALUE,
        check=has_digits(3),
        confidence=0.95,
    ),
    Label(
        rule=Rule(
            id="health_insurance",
            title="Health insurance number",
            label=HEALTH,
            kind="health_number",
            severity="high",
            what="A member, subscriber or policy number with the words of an insurance before it.",
            source="45 CFR 164.514(b)(2), HIPAA identifiers",
        ),
        words=(
            *("health insurance number", "health plan number", "member id", "member number", "subscriber id", "ehic"),
            *(
                "insurance id",
                "insurance policy number",
                "health insurance",
                "health card number",
                "medicaid id",
                "policy no",
            ),
            *("medicaid number", "policy number", "ohip", "health card", "versichertennummer", "krankenkassennummer"),
            *("numéro d'assuré", "numéro de mutuelle", "número de afiliado", "tarjeta sanitaria", "tessera sanitaria"),
            *("número de utente", "cartão sus", "número do cns", "zorgverzekeringsnummer", "полис омс", "номер полиса"),
            *("医保卡号", "保険証番号"),
        ),
        value=_SPACED,
        check=has_digits(4),
    ),
    Label(
        rule=Rule(
            id="employee",
            title="Employee number",
            label=HR,
            kind="record_number",
            what="A staff number with the words for it before it.",
            source="common usage",
        ),
        words=(
            *(
                "employee id",
                "employee number",
                "employee no",
                "emp id",
                "staff id",
                "staff number",
                "personnel number",
            ),
            *(
                "badge number",
                "payroll number",
                "payroll id",
                "personalnummer",
                "mitarbeiternummer",
                "numéro d'employé",
            ),
            *("matricule salarié", "número de empleado", "matricola", "personeelsnummer", "numer pracownika"),
            *("табельный номер", "工号", "社員番号", "사번"),
        ),
        value=_VALUE,
        check=has_digits(3),
    ),
    Label(
        rule=Rule(
            id="student",
            title="Student number",
            label=PII,
            kind="record_number",
            what="A matriculation or student number with the words for it before it.",
            source="34 CFR 99.3, FERPA",
        ),
        words=(
            *("student id", "student number", "student no", "matriculation number", "matrikelnummer", "matrikel nr"),
            *("numéro d'étudiant", "numéro étudiant", "número de estudiante", "matricola studente", "studentnummer"),
            *("numer albumu", "номер зачётки", "学号", "学籍番号", "학번"),
        ),
        value=_VALUE,
        check=has_digits(3),
    ),
    Label(
        rule=Rule(
            id="customer",
            title="Customer number",
            label=PII,
            kind="record_number",
            what="A customer, client or loyalty number with the words for it before it.",
            source="common usage",
        ),
        words=(
            *(
                "customer number",
                "customer id",
                "customer no",
                "client number",
                "client id number",
                "membership number",
            ),
            *(
                "loyalty number",
                "frequent flyer number",
                "frequent flyer",
                "kundennummer",
                "kunden nr",
                "numéro client",
            ),
            *("numéro de client", "número de cliente", "codice cliente", "klantnummer", "numer klienta", "kundnummer"),
            *("kundenummer", "asiakasnumero", "номер клиента", "客户编号", "お客様番号", "고객번호"),
        ),
        value=_VALUE,
        check=has_digits(3),
        confidence=0.85,
    ),
    Label(
        rule=Rule(
            id="professional_licence",
            title="Professional licence",
            label=PII,
            kind="record_number",
            what="A licence, certificate or bar number of a person with the words for it before it.",
            source="45 CFR 164.514(b)(2), HIPAA identifiers",
        ),
        words=(
            *("medical license", "medical licence", "nursing license", "nursing licence", "bar number", "gmc number"),
            *(
                "license number",
                "licence number",
                "certificate number",
                "lanr",
                "rpps",
                "número de colegiado",
                "nmc pin",
            ),
            *("pilot license", "pilot licence", "crm médico"),
        ),
        value=_VALUE,
        check=has_digits(3),
        confidence=0.8,
        unless=("driv", "software", "plate"),
    ),
)


class RecordReference:
    """See Detector."""

    id = "record_reference"
    title = "Record numbers"
    version = 1
    reach = 192
    always = False
    rules = tuple(label.rule for label in _LABELS)
    patterns = tuple(pattern for label in _LABELS for pattern in label.patterns())
    examples = (
        Example(text="MRN: 00481-22B, admitted", shows=("medical_record",)),
        Example(text="the patient id column is missing", near="medical_record"),
        Example(text="Member ID W1234 56789", shows=("health_insurance",)),
        Example(text="member id is required", near="health_insurance"),
        Example(text="Employee number E-20417", shows=("employee",)),
        Example(text="employee id must be unique", near="employee"),
        Example(text="Matrikelnummer 11817345", shows=("student",)),
        Example(text="student number of years", near="student"),
        Example(text="Kundennummer: K-448812", shows=("customer",)),
        Example(text="customer number = len(customers)", near="customer"),
        Example(text="Bar number 288104", shows=("professional_licence",)),
        Example(text="license number of seats", near="professional_licence"),
    )

    def find(self, text: Text, matches: Sequence[Match]) -> list[Finding]:
        """See Detector."""
        return find_labelled(_LABELS, text, matches, self.id)


DETECTOR = RecordReference()
