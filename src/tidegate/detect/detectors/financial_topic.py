"""Money that is nobody's business yet: unpublished figures and deals of a company, and somebody's payments."""

from __future__ import annotations

from typing import Final

from tidegate.core.finding import FINANCIAL, PAYMENT
from tidegate.detect.detector import Example
from tidegate.detect.topics import financial
from tidegate.detect.topics.detector import Topic, TopicDetector
from tidegate.detect.topics.general import GENERAL

DETECTOR: Final = TopicDetector(
    "financial_topic",
    "Company figures and payments",
    (
        Topic(
            rule="company",
            title="Figures or plans of a company",
            label=FINANCIAL,
            what="A passage on results, forecasts, deals or shares of one's own company or a target, in English, "
            "German, French or Spanish; not a general question about finance.",
            table=financial.TABLE,
            subjects=financial.SUBJECTS,
            general=GENERAL,
            shapes=financial.SHAPES,
            expressions=financial.EXPRESSIONS,
            need=4.2,
        ),
        Topic(
            rule="payment",
            title="Somebody's payments",
            label=PAYMENT,
            what="A passage on a customer's account, card, debts or payments; not how payments are programmed.",
            table=financial.PAYMENT_TABLE,
            subjects=financial.PAYMENT_SUBJECTS,
            general=GENERAL,
            shapes=financial.PAYMENT_SHAPES,
            expressions=financial.PAYMENT_EXPRESSIONS,
            need=3.8,
        ),
    ),
    (
        Example(
            text="Not yet public: we plan the acquisition of the target company; due diligence starts in June.",
            shows=("company",),
        ),
        Example(
            text="Unser Umsatz lag bei 41,2 Mio, EBITDA unter Prognose; der Vorstand plant eine Gewinnwarnung.",
            shows=("company",),
        ),
        Example(
            text="Notre chiffre d'affaires recule, l'EBITDA aussi; le conseil d'administration prépare la fusion.",
            shows=("company",),
        ),
        Example(
            text="Nuestro EBITDA y los ingresos caen; el consejo de administración estudia la adquisición.",
            shows=("company",),
        ),
        Example(
            text="The customer's bank statement shows a chargeback; her card number was declined, so refund it.",
            shows=("payment",),
        ),
        Example(text="What is EBITDA, and how does it differ from net income?", near="company"),
        Example(text="def refund(payment, card_number): raise NotImplementedError", near="payment"),
        Example(text="Our forecast service retries each quarter of an hour.", near="company"),
    ),
)
