"""Dates as texts write them: read, moved, and written again in the same or another way."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final

import msgspec

_ENGLISH = "January February March April May June July August September October November December"
_GERMAN = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember"
_FRENCH = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
_SPANISH = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"
_ITALIAN = "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"
_PORTUGUESE = "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro"
_DUTCH = "januari februari maart april mei juni juli augustus september oktober november december"
MONTHS: Final[tuple[tuple[str, ...], ...]] = tuple(
    tuple(names.split()) for names in (_ENGLISH, _GERMAN, _FRENCH, _SPANISH, _ITALIAN, _PORTUGUESE, _DUTCH)
)
SHORT: Final = tuple(name[:3] for name in MONTHS[0])
LEAST_YEAR, MOST_YEAR = 1, 9999

_YEAR_FIRST: Final = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})")
_YEAR_LAST: Final = re.compile(r"(\d{1,2})([-/. ]{1,2})(\d{1,2})\2(\d{4}|\d{2})")
_DAY_MONTH: Final = re.compile(r"(\d{1,2})(st|nd|rd|th|\.|º|er)?( de | of | )([^\W\d_]+)(\.?,?)( de | )(\d{4})")
_MONTH_DAY: Final = re.compile(r"([^\W\d_]+)(\.? )(\d{1,2})(st|nd|rd|th)?(,? )(\d{4})")
_COMPACT: Final = re.compile(r"(\d{4})(\d{2})(\d{2})")


class Written(msgspec.Struct, frozen=True):
    """A date and how it was written: `%` and a letter for each part, as `render` reads them.

    `sure` is False where day and month could be the other way round.
    """

    day: date
    layout: str
    sure: bool = True
    language: int = 0


def read(text: str) -> Written | None:
    """The date that a text is, or None when it is none that we know how to write again."""
    text = text.strip()
    for pattern, reader in ((_YEAR_FIRST, _year_first), (_YEAR_LAST, _year_last), (_COMPACT, _compact)):
        found = pattern.fullmatch(text)
        if found is not None:
            return reader(found)
    found = _DAY_MONTH.fullmatch(text)
    if found is not None:
        return _named(
            found[4], int(found[1]), int(found[7]), _ordinal(found[2]) + f"{found[3]}%M{found[5]}{found[6]}%Y", found[1]
        )
    found = _MONTH_DAY.fullmatch(text)
    if found is not None:
        layout = f"%M{found[2]}{_day(found[3])}{'%o' if found[4] else ''}{found[5]}%Y"
        return _named(found[1], int(found[3]), int(found[6]), layout, "")
    return None


def _ordinal(mark: str | None) -> str:
    return "%d" + ("%o" if mark in ("st", "nd", "rd", "th") else mark or "")


def _day(text: str) -> str:
    return "%D" if len(text) == 2 and text[0] == "0" else "%d"


def _named(name: str, day: int, year: int, layout: str, written: str) -> Written | None:
    if written.startswith("0"):
        layout = layout.replace("%d", "%D", 1)
    found = _month(name)
    if found is None:
        return None
    language, place, sign = found
    if name.isupper():
        sign = sign.replace("%", "%^")
    made = _date(year, place + 1, day)
    return None if made is None else Written(made, layout.replace("%M", sign, 1), True, language)


def _month(name: str) -> tuple[int, int, str] | None:
    """Language, place and sign of a month's name: first as it is written, then in any casing, then short."""
    for known in (name, name.lower()):
        for language, names in enumerate(MONTHS):
            for place, month in enumerate(names):
                if known == month or (known != name and known == month.lower()):
                    return language, place, "%M"
    shorts = [short.lower() for short in SHORT]
    return (0, shorts.index(name.lower()), "%B") if name.lower() in shorts else None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _year_first(found: re.Match[str]) -> Written | None:
    made = _date(int(found[1]), int(found[3]), int(found[4]))
    padded = len(found[3]) == 2 and len(found[4]) == 2
    layout = f"%Y{found[2]}%N{found[2]}%D" if padded else f"%Y{found[2]}%n{found[2]}%d"
    return None if made is None else Written(made, layout)


def _compact(found: re.Match[str]) -> Written | None:
    made = _date(int(found[1]), int(found[2]), int(found[3]))
    return None if made is None else Written(made, "%Y%N%D")


def _year_last(found: re.Match[str]) -> Written | None:
    first, second, year = int(found[1]), int(found[3]), int(found[4])
    if len(found[4]) == 2:
        year += 1900 if year > 30 else 2000
    # With dots the day comes first; with slashes that is open unless one of the two can be no month.
    month_first = second > 12 or (first <= 12 and "." not in found[2] and "/" in found[2])
    made = _date(year, first, second) if month_first else _date(year, second, first)
    if made is None:
        return None
    padded = len(found[1]) == 2 and len(found[3]) == 2
    day, month = ("%D", "%N") if padded else ("%d", "%n")
    last = "%Y" if len(found[4]) == 4 else "%y"
    parts = (month, day) if month_first else (day, month)
    sure = first > 12 or second > 12 or "." in found[2] or first == second
    return Written(made, f"{parts[0]}{found[2]}{parts[1]}{found[2]}{last}", sure)


def moved(day: date, days: int) -> date | None:
    """The date that many days later, None where the calendar ends."""
    try:
        return day + timedelta(days)
    except OverflowError:
        return None


def render(day: date, layout: str, language: int = 0) -> str:
    """A date in a layout."""
    names = MONTHS[language]
    name = names[day.month - 1]
    signs = {
        "%Y": f"{day.year:04}", "%y": f"{day.year % 100:02}", "%N": f"{day.month:02}", "%n": str(day.month),
        "%D": f"{day.day:02}", "%d": str(day.day), "%M": name, "%B": SHORT[day.month - 1], "%o": ordinal(day.day),
        "%^M": name.upper(), "%^B": SHORT[day.month - 1].upper(),
    }  # fmt: skip
    return re.sub(r"%\^?[A-Za-z]", lambda found: signs[found[0]], layout)


def ordinal(number: int) -> str:
    """The English ending: st, nd, rd or th."""
    return "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


_USUAL: Final = (
    *("%Y-%N-%D", "%M %d, %Y", "%M %d %Y", "%d %M %Y", "%d.%n.%Y", "%D.%N.%Y", "%M %d%o, %Y", "%d%o of %M %Y"),
    *("%B %d, %Y", "%d %B %Y", "%Y/%N/%D"),
)


def layouts(written: Written) -> Iterable[tuple[str, int]]:
    """How a model may write the date again, with the language of the months: its own way, and the usual ones."""
    yield written.layout, written.language
    if not written.sure:
        return
    for layout in _USUAL:
        if layout != written.layout or written.language:
            yield layout, 0
    if written.language:
        yield "%d %M %Y", written.language
        yield "%d. %M %Y", written.language
        yield "%d de %M de %Y", written.language
    if "%n" in written.layout or "%N" in written.layout:
        for slashed in (
            ("%N/%D/%Y", "%n/%d/%Y") if written.layout.startswith(("%Y", "%N", "%n")) else ("%D/%N/%Y", "%d/%n/%Y")
        ):
            if slashed != written.layout:
                yield slashed, 0
