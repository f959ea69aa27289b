"""What the settings of the ledger say that one field alone cannot."""

import pytest

from tidegate.app.config_ledger import LedgerSettings, TimestampSettings, WitnessSettings, faults, is_strict
from tidegate.core.words import DataClass


def at_fault(given: LedgerSettings) -> list[str]:
    return [field for field, _, _ in faults(given)]


def test_the_defaults_have_no_fault():
    assert at_fault(LedgerSettings()) == []


@pytest.mark.parametrize(
    ("given", "field"),
    [
        (LedgerSettings(origin="https://log.example"), "origin"),
        (LedgerSettings(origin="log.example/"), "origin"),
        (LedgerSettings(witness=WitnessSettings(required=True)), "witness.required"),
        (LedgerSettings(timestamp=TimestampSettings(url="tsa", certificates="x")), "timestamp.url"),
        (LedgerSettings(timestamp=TimestampSettings(url="http://tsa.example/")), "timestamp.certificates"),
        (LedgerSettings(timestamp=TimestampSettings(url="http://a@tsa.example/", certificates="x")), "timestamp.url"),
        (LedgerSettings(enabled=False, keep="bodies"), "keep"),
        (LedgerSettings(window=2.0, interval=1.0), "window"),
    ],
)
def test_a_fault_is_named_by_its_field(given: LedgerSettings, field: str):
    assert at_fault(given) == [field]


@pytest.mark.parametrize(
    ("strict_from", "strict"),
    [("public", [0, 1, 2, 3]), ("confidential", [2, 3]), ("restricted", [3]), ("never", [])],
)
def test_strict_begins_at_a_class(strict_from: str, strict: list[int]):
    given = LedgerSettings(strict_from=strict_from)
    assert [int(item) for item in DataClass if is_strict(given, item)] == strict
