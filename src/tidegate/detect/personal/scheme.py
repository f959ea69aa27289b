"""What a number scheme is: how a country's number looks, how it checks, and which words stand beside it."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from tidegate.core.finding import PII, Severity
from tidegate.detect.detector import Rule


class Scheme(msgspec.Struct, frozen=True, kw_only=True):
    """One kind of number. `check` takes its digits (and letters) without separators, in capitals.

    `shape`, a regular expression over the number as written, is the separated form that is so much its own that a
    number of that form which checks needs no words around it; `shaped` is the probability then, 0 for never.
    `alone` is the probability for the bare number without any words. `words` are those that name it, in lower case;
    `loose` says that the words for any national number will do as well. `checks` tells whether `check` holds a check
    digit; without one the probability is lower.
    """

    id: str
    country: str
    title: str
    lengths: tuple[int, ...]
    check: Callable[[str], bool]
    words: frozenset[str]
    source: str
    example: str
    near: str
    """A text that looks like it and is not one."""
    shape: str = ""
    shaped: float = 0.0
    alone: float = 0.0
    loose: bool = True
    checks: bool = True
    label: str = PII
    kind: str = "national_id"
    severity: Severity = "high"

    @property
    def rule(self) -> Rule:
        """The detector's rule for it."""
        return Rule(
            id=self.id,
            title=self.title,
            label=self.label,
            kind=self.kind,
            severity=self.severity,
            what=f"{self.title} ({self.country}), {'with its check digits' if self.checks else 'by its context'}.",
            source=self.source,
        )


ANY_ID = frozenset(
    (
        "national id", "id number", "identity number", "identification number", "identity card", "personal number",
        "national number", "national insurance", "social security", "tax id", "tax number", "taxpayer", "tin",
        "citizen id", "id card", "personal id", "national identity", "identity document", "government id", "nin",
        "personal code", "identification code", "personal identification", "tax identification",
        "identity no", "id no", "fiscal code", "birth number", "resident id", "residence permit", "steuernummer",
        "national identification", "ausweis", "ausweisnummer", "identité", "carte identité", "documento", "cédula",
        "cedula", "documento identidad", "identificación", "identidad", "numéro fiscal", "identità", "identidade",
        "identiteitskaart", "personnummer",
        "身份证", "身分證", "身份證", "個人番号", "주민등록번호", "идентификационный номер", "паспорт",
    )
)  # fmt: skip
"""Words for a number that a state gives to a person, in any country."""
