"""Dates inside numbers: whether day, month and year can be those of a person."""

from __future__ import annotations

_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def is_day(month: int, day: int) -> bool:
    """Whether there is such a day in some year."""
    return 1 <= month <= 12 and 1 <= day <= _DAYS[month - 1]


def yymmdd(digits: str) -> bool:
    """Whether six digits are year, month and day."""
    return is_day(int(digits[2:4]), int(digits[4:6]))


def ddmmyy(digits: str) -> bool:
    """Whether six digits are day, month and year."""
    return is_day(int(digits[2:4]), int(digits[0:2]))


def yyyymmdd(digits: str) -> bool:
    """Whether eight digits are the birthday of somebody who may be alive: 1880 to 2039."""
    return 1880 <= int(digits[:4]) <= 2039 and yymmdd(digits[2:])
