"""Values made coarser for good: what is left is true, and fits many.

A kind without a coarser form, or a value that cannot be read as its kind, gives None; the caller masks it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from typing import Final

from tidegate.detect.pseudonyms import calendar

_BANDS: Final = tuple(step * 10**power for power in range(13) for step in (1, 2, 5))
_AMOUNT: Final = re.compile(r"\d(?:[\d.,'’ \u00a0\u202f]*\d)?")
_YEAR: Final = re.compile(r"(?<!\d)(1[89]\d\d|20\d\d)(?!\d)")
_UK_POSTCODE: Final = re.compile(r"([A-Za-z]{1,2})\d[A-Za-z\d]?\s*\d[A-Za-z]{2}")
_IPV4: Final = re.compile(r"(\d{1,3}\.\d{1,3})\.\d{1,3}\.\d{1,3}(?:/\d{1,2})?")
_COORDINATE: Final = re.compile(r"([-+]?\d{1,3})\.(\d)\d*")


def generalised(kind: str, value: str) -> str | None:
    """The coarser value, or None."""
    maker = _MAKERS.get(kind)
    return None if maker is None else maker(value.strip())


def year(value: str) -> str | None:
    """Of a date the year."""
    read = calendar.read(value)
    if read is not None:
        return f"{read.day.year:04}"
    found = _YEAR.findall(value)
    return found[0] if len(found) == 1 else None


def amount(value: str) -> str | None:
    """Of a sum the band in the row 1, 2, 5, 10, 20, …, with what stands around the number."""
    found = _AMOUNT.search(value)
    number = None if found is None else _number(found[0])
    if found is None or number is None or number >= _BANDS[-1]:
        return None
    place = bisect_right(_BANDS, number)
    low, high = (_BANDS[place - 1] if place else 0), _BANDS[place]
    return f"{value[: found.start()]}{low:,} to {high:,}{value[found.end() :]}"


def _number(text: str) -> Decimal | None:
    """Reads 1,234.56 and 1.234,56 and 1 234,56: the last mark is the decimal one unless three digits follow it."""
    text = re.sub(r"['’\s]", "", text)
    last = max(text.rfind("."), text.rfind(","))
    if last >= 0:
        mark = text[last]
        thousands = text.count(mark) > 1 or (len(text) - last == 4 and text[:last].strip("0") != "")
        whole = re.sub(r"[.,]", "", text[:last])
        text = whole + text[last + 1 :] if thousands else f"{whole}.{text[last + 1 :]}"
    try:
        return Decimal(text)
    except InvalidOperation:
        return None


def age(value: str) -> str | None:
    """Of an age the decade; over 89 together, as the HIPAA safe harbour has it (45 CFR 164.514)."""
    found = re.search(r"\d{1,3}", value)
    if found is None:
        return None
    low = int(found[0]) // 10 * 10
    band = "90 or older" if low >= 90 else f"{low} to {low + 9}"
    return f"{value[: found.start()]}{band}{value[found.end() :]}"


def network(value: str) -> str | None:
    """Of an IPv4 address the /16, of an IPv6 address the /32."""
    found = _IPV4.fullmatch(value)
    if found is not None:
        return f"{found[1]}.0.0/16"
    groups = value.split(":")
    if len(groups) > 2 and groups[0] and groups[1]:
        return f"{groups[0]}:{groups[1]}::/32"
    return f"{groups[0]}::/16" if len(groups) > 2 and groups[0] else None


def area(value: str) -> str | None:
    """Of a postcode the area: the letters of a British one, the first two digits (three of a US ZIP) of others."""
    found = _UK_POSTCODE.fullmatch(value)
    if found is not None:
        return found[1].upper()
    digits = re.match(r"\d{4,}", value)
    return None if digits is None else digits[0][:2] + "x" * (len(digits[0]) - 2)


def place(value: str) -> str | None:
    """Of coordinates one decimal, about 11 km."""
    made, count = _COORDINATE.subn(r"\1.\2", value)
    return made if count else None


def host(value: str) -> str | None:
    """Of an e-mail address that it is one at this domain's top level."""
    top = value.rpartition(".")[2]
    return f"[EMAIL .{top.lower()}]" if "@" in value and top.isalpha() else None


_KINDS: Final[tuple[tuple[str, Callable[[str], str | None]], ...]] = (
    ("date date_of_birth birth_date", year),
    ("amount salary money income", amount),
    ("age person_age", age),
    ("ip ip_address ipv4 ipv6", network),
    ("postcode postal_code zip zip_code", area),
    ("coordinates geo_coordinates", place),
    ("email email_address", host),
)
_MAKERS: Final = {kind: maker for kinds, maker in _KINDS for kind in kinds.split()}
