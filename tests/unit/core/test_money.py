from __future__ import annotations

from decimal import Decimal

import pytest

from tidegate.core.money import from_grains, money_text, to_grains


@pytest.mark.parametrize(
    ("amount", "grains"),
    [("1", 10**24), ("0.000000000000000000000001", 1), ("-0.5", -5 * 10**23), ("1234567.89", 123456789 * 10**22)],
)
def test_amounts_become_grains_and_back_exactly(amount: str, grains: int) -> None:
    assert to_grains(Decimal(amount)) == grains
    assert from_grains(grains) == Decimal(amount)


def test_a_part_of_a_grain_is_never_undercounted() -> None:
    assert to_grains(Decimal("1e-30")) == 1
    assert to_grains(Decimal("1.1e-24")) == 2


def test_sums_beyond_the_default_precision_stay_exact() -> None:
    large = Decimal("123456789012.123456789012345678901234")
    assert from_grains(to_grains(large) + 1) == Decimal("123456789012.123456789012345678901235")


@pytest.mark.parametrize("amount", ["NaN", "Infinity", "-Infinity"])
def test_what_is_no_amount_is_refused(amount: str) -> None:
    with pytest.raises(ValueError, match="finite"):
        to_grains(Decimal(amount))


@pytest.mark.parametrize(
    ("amount", "text"),
    [("0", "0"), ("0.00", "0"), ("-0.0", "0"), ("1E+3", "1000"), ("0.0001250", "0.000125"), ("1e-10", "0.0000000001")],
)
def test_text_is_plain_digits(amount: str, text: str) -> None:
    assert money_text(Decimal(amount)) == text
