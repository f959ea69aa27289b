"""Personnel matters: pay, reviews, warnings, dismissals and applications of somebody."""

from __future__ import annotations

from typing import Final

from tidegate.core.finding import HR
from tidegate.detect.detector import Example
from tidegate.detect.topics.detector import Topic, TopicDetector
from tidegate.detect.topics.general import GENERAL
from tidegate.detect.topics.hr import EXPRESSIONS, SHAPES, SUBJECTS, TABLE

DETECTOR: Final = TopicDetector(
    "hr_topic",
    "Personnel matters",
    (
        Topic(
            rule="matter",
            title="A personnel matter",
            label=HR,
            what="A passage on the pay, performance, discipline, dismissal or application of a person, in English, "
            "German, French or Spanish; not a general question about labour law.",
            table=TABLE,
            subjects=SUBJECTS,
            general=GENERAL,
            shapes=SHAPES,
            expressions=EXPRESSIONS,
        ),
    ),
    (
        Example(
            text="Her performance review is poor again: write a written warning and prepare a severance package.",
            shows=("matter",),
        ),
        Example(
            text="Der Mitarbeiter erhält eine Abmahnung; das Gehalt bleibt, der Betriebsrat ist informiert.",
            shows=("matter",),
        ),
        Example(
            text="Rédige la lettre de licenciement du salarié; entretien préalable le 3, indemnités de départ.",
            shows=("matter",),
        ),
        Example(
            text="El empleado recibirá la carta de despido el lunes; su salario y la indemnización van en la nómina.",
            shows=("matter",),
        ),
        Example(text="What is a good salary for a junior developer in Berlin?", near="matter"),
        Example(text="The employee table has the columns salary, bonus and manager.", near="matter"),
    ),
)
