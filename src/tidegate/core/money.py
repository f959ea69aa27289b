"""Money without rounding: USD as exact decimals outside, as whole grains (1e-24 USD) where it is summed.

A grain is fine enough for every per-token price of the bundled price list and for any price with at
most 18 decimal places per million tokens.
"""

from __future__ import annotations

from decimal import Context, Decimal, Inexact, InvalidOperation, Overflow
from typing import Final

GRAIN_DIGITS: Final = 24
"""A grain is 10 ** -GRAIN_DIGITS USD."""

GRAINS_PER_USD: Final = 10**GRAIN_DIGITS

# The default context rounds at 28 digits; sums of money must not.
_EXACT: Final = Context(prec=200, Emin=-999_999, Emax=999_999, traps=[InvalidOperation, Overflow, Inexact])


def to_grains(amount: Decimal) -> int:
    """Whole grains of an amount in USD; a part of a grain counts as one, so that nothing is ever undercounted.

    Raises ValueError when the amount is not finite.
    """
    if not amount.is_finite():
        raise ValueError("an amount of money must be finite")
    scaled = amount.scaleb(GRAIN_DIGITS, _EXACT)
    whole = int(scaled)
    return whole + 1 if whole < scaled else whole


def from_grains(grains: int) -> Decimal:
    """The exact amount in USD."""
    return Decimal(grains).scaleb(-GRAIN_DIGITS, _EXACT)


def grains_text(grains: int) -> str:
    """An amount in grains (not negative) as `money_text` would write it."""
    if not grains:
        return "0"
    whole, part = divmod(grains, GRAINS_PER_USD)
    return f"{whole}.{part:024d}".rstrip("0").rstrip(".")


def money_text(amount: Decimal) -> str:
    """Plain decimal digits without an exponent or trailing zeros, such as `0.000125`."""
    text = f"{amount:f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in ("", "-0") else text
