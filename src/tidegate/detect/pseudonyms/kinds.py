"""Which shape a value of a kind gets, and how that shape may be written.

By what the local model and others copy best (`bench/pseudonyms.py`); a kind that is not listed gets a tag.
"""

from __future__ import annotations

from typing import Final

import msgspec

from tidegate.detect.pseudonyms import shapes
from tidegate.detect.pseudonyms.forms import Style


class Plan(msgspec.Struct, frozen=True):
    """How values of a kind are pseudonymised."""

    shape: shapes.Shape | None = None
    """None: word by word for `word`, else a tag."""
    style: Style = "tag"
    closed: str = ""


TAG: Final = Plan()
NAME: Final = Plan(style="word")
NUMBER: Final = Plan(shapes.number, "number", "-./")

PLANS: Final[dict[str, Plan]] = {
    "person": NAME,
    "organisation": NAME,
    "organization": NAME,
    "email": Plan(shapes.email, "phrase", ".-"),
    "card": Plan(shapes.card, "number", "-./"),
    "iban": Plan(shapes.iban, "number", "-./"),
    "ip": Plan(shapes.ip, "phrase", "."),
    "mac": Plan(shapes.mac, "phrase", ":-"),
    "coordinates": Plan(shapes.coordinates, "phrase"),
    "handle": Plan(shapes.handle, "phrase"),
    "phone": NUMBER,
    "national_id": NUMBER,
    "passport": NUMBER,
    "driving_licence": NUMBER,
    "bank_account": NUMBER,
    "record_number": NUMBER,
    "imei": NUMBER,
    "vin": NUMBER,
}


def plan(kind: str) -> Plan:
    """The plan for a kind."""
    return PLANS.get(kind, TAG)
