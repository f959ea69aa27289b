"""What a detector or a screen saw, as a value that can be recorded: never the text it was seen in."""

from __future__ import annotations

from typing import Literal, TypeAlias

import msgspec

from tidegate.core.words import DataClass

Severity: TypeAlias = Literal["low", "medium", "high", "critical"]

PII = "pii"
SECRET = "secret"  # noqa: S105 - the name of a label
SOURCE_CODE = "source_code"
TRADE_SECRET = "trade_secret"  # noqa: S105 - the name of a label
HEALTH = "health"
PAYMENT = "payment"
LEGAL = "legal"
HR = "hr"
FINANCIAL = "financial"
MARKING = "marking"
"""A document says itself how it is to be handled; `Finding.raises` says what that means."""

INTERNAL_NAME = "internal_name"
"""A host, path, service or name that tells how a company is built inside."""

LABELS = (PII, SECRET, SOURCE_CODE, TRADE_SECRET, HEALTH, PAYMENT, LEGAL, HR, FINANCIAL, MARKING, INTERNAL_NAME)
"""The labels that the product's own detectors give. Configured ones may give others."""


class Finding(msgspec.Struct, frozen=True, gc=False):
    """One thing that was seen, at characters `start` to `end` of the text that was looked at.

    `rule` is `detector.rule`. `kind` is what it is (`email`, `person`, `card`), which decides how it is
    pseudonymised; `label` is what that means to policy. `confidence` is the calibrated probability that it is what
    the rule says. `raises` is the least data class that it implies whatever is taken out of the text, as a
    marking or a source of the company's own does; what a label means is policy's to say. `why` is a `snake_case`
    code of what spoke for it, such as `checksum` or `context`; never the value, nor a part of it.
    """

    rule: str
    label: str
    kind: str
    start: int
    end: int
    severity: Severity = "medium"
    confidence: float = 1.0
    why: str = ""
    raises: DataClass = DataClass.PUBLIC
