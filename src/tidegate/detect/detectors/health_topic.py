"""Somebody's health: illnesses, drugs, codes and lab values together with the person they are said of."""

from __future__ import annotations

from typing import Final

from tidegate.core.finding import HEALTH
from tidegate.detect.detector import Example
from tidegate.detect.topics.detector import Topic, TopicDetector
from tidegate.detect.topics.general import GENERAL
from tidegate.detect.topics.health import EXPRESSIONS, SHAPES, SUBJECTS, TABLE

DETECTOR: Final = TopicDetector(
    "health_topic",
    "Somebody's health",
    (
        Topic(
            rule="person",
            title="A person's health",
            label=HEALTH,
            what="A passage on the illness, treatment or test results of a person, in English, German, French or "
            "Spanish; not a general question about an illness.",
            table=TABLE,
            subjects=SUBJECTS,
            general=GENERAL,
            shapes=SHAPES,
            expressions=EXPRESSIONS,
            severity="high",
        ),
    ),
    (
        Example(
            text="Patient, 54 years, was diagnosed with type 2 diabetes; HbA1c 8.1 %, on metformin 500 mg twice daily.",
            shows=("person",),
        ),
        Example(
            text="Die Patientin klagt über Schwindel und Übelkeit, Diagnose: Migräne (G43.1), Ibuprofen verschrieben.",
            shows=("person",),
        ),
        Example(
            text="Ma mère a un cancer, elle commence une chimiothérapie à l'hôpital lundi, quel traitement ensuite ?",
            shows=("person",),
        ),
        Example(
            text="Mi padre fue diagnosticado con diabetes y toma insulina; tiene dolor y fiebre desde ayer.",
            shows=("person",),
        ),
        Example(text="What are the symptoms of diabetes and how does metformin work?", near="person"),
        Example(text="Was ist der Unterschied zwischen Migräne und Kopfschmerzen?", near="person"),
        Example(text="The patient scheduler retries the job; its health endpoint says OK.", near="person"),
    ),
)
