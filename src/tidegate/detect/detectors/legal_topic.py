"""Somebody's legal matters: privileged advice, disputes, cases and contracts with the parties they concern."""

from __future__ import annotations

from typing import Final

from tidegate.core.finding import LEGAL
from tidegate.detect.detector import Example
from tidegate.detect.topics.detector import Topic, TopicDetector
from tidegate.detect.topics.general import GENERAL
from tidegate.detect.topics.legal import EXPRESSIONS, SHAPES, SUBJECTS, TABLE

DETECTOR: Final = TopicDetector(
    "legal_topic",
    "Legal matters",
    (
        Topic(
            rule="matter",
            title="A legal matter",
            label=LEGAL,
            what="A passage on a dispute, a case, privileged advice or a contract of named parties, in English, "
            "German, French or Spanish; not a general question about law, and not a licence text.",
            table=TABLE,
            subjects=SUBJECTS,
            general=GENERAL,
            shapes=SHAPES,
            expressions=EXPRESSIONS,
            need=4.2,
        ),
    ),
    (
        Example(
            text="Privileged and confidential: our client wants to settle the lawsuit before the deposition in May.",
            shows=("matter",),
        ),
        Example(
            text="Unsere Mandantin verlangt Schadensersatz wegen Vertragsverletzung, Verhandlung am Gericht im Juni.",
            shows=("matter",),
        ),
        Example(
            text="Notre client conteste la rupture du contrat; l'avocat prépare la mise en demeure pour le tribunal.",
            shows=("matter",),
        ),
        Example(
            text="Nuestro cliente demanda por incumplimiento del contrato; el juzgado fijó la audiencia.",
            shows=("matter",),
        ),
        Example(text="What is the difference between a plaintiff and a defendant in a lawsuit?", near="matter"),
        Example(text="The function shall return the contract address of the client.", near="matter"),
    ),
)
