"""Which shape a value of a kind gets, and how that shape may be written.

By what the local model copies best (`bench/pseudonyms.py`); a kind that is not listed gets a tag.
"""

from __future__ import annotations

from typing import Final

import msgspec

from tidegate.detect.pseudonyms import shapes
from tidegate.detect.pseudonyms.forms import Style
from tidegate.detect.pseudonyms.phones import phone
from tidegate.detect.pseudonyms.words import FIRMS, TITLES


class Plan(msgspec.Struct, frozen=True):
    """How values of a kind are pseudonymised: word by word, by a shape, as dates, else by a tag."""

    shape: shapes.Shape | None = None
    style: Style = "tag"
    closed: str = ""
    kept: frozenset[str] = TITLES
    """Words that stay as they are."""
    address: bool = False
    dated: bool = False
    loose: bool = False
    """Whether values that differ in casing and spaces only have one tag."""
    tag: str = ""
    """What its tags are called, where that is shorter than the kind."""


TAG: Final = Plan()
NAME: Final = Plan(style="word")
FIRM: Final = Plan(style="word", kept=FIRMS)
ADDRESS: Final = Plan(style="word", address=True)
NUMBER: Final = Plan(shapes.number, "number", "-./")
DATE: Final = Plan(style="phrase", dated=True, tag="date")
EMAIL: Final = Plan(shapes.email, "phrase", ".-")
CARD: Final = Plan(shapes.card, "number", "-./")
IP: Final = Plan(shapes.ip, "phrase", ".")

_PHONE: Final = Plan(phone, "number", "-./")
_MAC: Final = Plan(shapes.mac, "phrase", ":-")
_HANDLE: Final = Plan(shapes.handle, "phrase")
_HOST: Final = Plan(shapes.host, "phrase", ".-")
_IBAN: Final = Plan(loose=True)
_SSN: Final = Plan(shapes.ssn, "number", "-./")
_COORDINATES: Final = Plan(shapes.coordinates, "phrase")

_KINDS: Final[tuple[tuple[str, Plan], ...]] = (
    ("person name person_name", NAME),
    ("organisation organization company", FIRM),
    ("address postal_address street_address", ADDRESS),
    ("date date_of_birth birth_date", DATE),
    ("email email_address", EMAIL),
    ("phone phone_number fax", _PHONE),
    ("card payment_card credit_card", CARD),
    ("ip ip_address ipv4 ipv6", IP),
    ("mac mac_address", _MAC),
    ("handle social_handle username", _HANDLE),
    ("host hostname domain", _HOST),
    ("iban bank_iban", _IBAN),
    ("ssn us_ssn", _SSN),
    ("coordinates geo_coordinates", _COORDINATES),
    ("national_id tax_id passport travel_document identity_card driving_licence drivers_license licence", NUMBER),
    ("bank_account account_number routing_number record_number customer_number order_number case_number", NUMBER),
    ("medical_record health_number health_id insurance_number employee_id student_id", NUMBER),
    ("vehicle vin plate licence_plate imei imsi device_id", NUMBER),
)

PLANS: Final = {kind: chosen for kinds, chosen in _KINDS for kind in kinds.split()}


def is_shaped(kind: str) -> bool:
    """Whether values of a kind get more than a tag."""
    return plan(kind) is not TAG


def plan(kind: str) -> Plan:
    """The plan for a kind."""
    return PLANS.get(kind, TAG)
