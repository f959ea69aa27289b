"""Written dates: numeric, with the name of a month in many languages, and in Chinese, Japanese and Korean form."""

from __future__ import annotations

import re

from tidegate.detect.personal.calendar import is_day

_MONTHS = (
    "july jan feb mar apr may jun jul aug sep oct nov dec januar februar märz april mai juni juli august september "
    "oktober november dezember january february march june october december janvier février mars avril juin "
    "juillet août septembre octobre novembre décembre enero febrero marzo abril mayo junio julio agosto "
    "septiembre octubre noviembre diciembre gennaio febbraio aprile maggio giugno luglio settembre ottobre "
    "dicembre janeiro fevereiro março maio junho julho setembro outubro novembro dezembro januari februari maart "
    "mei augustus mrt okt dez mär januarie februarie augusti maj tammikuuta helmikuuta maaliskuuta huhtikuuta "
    "toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta stycznia lutego marca "
    "kwietnia maja czerwca lipca sierpnia września października listopada grudnia ledna února března dubna "
    "května června července srpna září října listopadu prosince ianuarie martie aprilie iunie iulie septembrie "
    "octombrie noiembrie decembrie ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık "
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря січня лютого березня "
    "квітня травня червня липня серпня вересня жовтня листопада грудня ιανουαρίου φεβρουαρίου μαρτίου απριλίου "
    "μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου január február március április "
    "május június július augusztus szeptember október sept desember maret agustus tháng"
)
_KNOWN = frozenset(_MONTHS.split())
_WORD = r"(?P<{0}>[^\W\d_]{{3,14}})\.?"
_NUMERIC = re.compile(r"(?P<a>[0-9]{1,4}) ?[./-] ?(?P<b>[0-9]{1,2}) ?[./-] ?(?P<c>[0-9]{1,4})\.?(?![0-9])")
_DAY_FIRST = re.compile(
    r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th|er|\.|º|ª)?,? {0,2}(?:de |of |di |d')?"
    + _WORD.format("month")
    + r",? {0,2}(?:de |del |of )?"
    r"(?P<year>[0-9]{4})(?![0-9])",
    re.IGNORECASE,
)
_MONTH_FIRST = re.compile(
    _WORD.format("month") + r" {0,2}(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?,? {1,2}(?P<year>[0-9]{4})(?![0-9])",
    re.IGNORECASE,
)
_YEAR_FIRST = re.compile(
    r"(?P<year>[0-9]{4})(?:[.,]? |-)" + _WORD.format("month") + r"[ -](?P<day>[0-9]{1,2})(?![0-9])", re.IGNORECASE
)
_EAST = re.compile(r"(?P<year>[0-9]{4}) ?[年년] ?(?P<month>[0-9]{1,2}) ?[月월] ?(?P<day>[0-9]{1,2}) ?[日일]?")
_COMPACT = re.compile(r"(?P<year>[0-9]{4})(?P<month>[0-9]{2})(?P<day>[0-9]{2})(?![0-9])")


def date_end(text: str, start: int) -> int:
    """Where the date that begins at `start` ends, or -1. Years from 1880 to 2039, or of two digits."""
    found = _NUMERIC.match(text, start)
    if found and _is_numeric(found.group("a"), found.group("b"), found.group("c")):
        return found.end() - found.group().endswith(".")
    for pattern in (_DAY_FIRST, _MONTH_FIRST, _YEAR_FIRST, _EAST, _COMPACT):
        found = pattern.match(text, start)
        if found and _is_named(found):
            return found.end()
    return -1


def _is_numeric(first: str, second: str, third: str) -> bool:
    if len(first) == 4:
        return len(third) <= 2 and _is_year(first) and is_day(int(second), int(third))
    if len(first) > 2 or len(third) not in (2, 4) or (len(third) == 4 and not _is_year(third)):
        return False
    return is_day(int(second), int(first)) or is_day(int(first), int(second))


def _is_named(found: re.Match[str]) -> bool:
    month, day = found.group("month").lower(), int(found.group("day"))
    if not _is_year(found.group("year")):
        return False
    return is_day(int(month), day) if month.isdigit() else 1 <= day <= 31 and month in _KNOWN


def _is_year(year: str) -> bool:
    return 1880 <= int(year) <= 2039
