"""Shapes of postal addresses: how streets are written in different countries, and what goes on behind a street.

Patterns say where a street and its number stand; `extent` follows the address to its flat, postcode and city, and
`weigh` says how much speaks for an address. Sources: Universal Postal Union, "Postal addressing systems", by country.
"""

from __future__ import annotations

import re
from typing import Final

from tidegate.detect.people.lexicon import is_plain
from tidegate.detect.text import Text

_MOST_PARTS: Final = 5
BEFORE: Final = 48
AFTER: Final = 120

_LETTER: Final = r"[^\x00-\x26\x28-\x2c\x2f-\x40\x5b-\x60\x7b-\x7f]"
"""A letter of any script in UTF-8, a hyphen, a stop or an apostrophe."""

_CAPITAL: Final = r"[A-Z\xc3-\xd9]"
_NUMBER: Final = r"\d{1,5}(?:[ ]?[a-zA-Z]\b)?(?:[-/]\d{1,4})?"

ENGLISH: Final = (
    rf"\b(\d{{1,5}}[A-Za-z]?(?:-\d{{1,4}})?,? (?:{_CAPITAL}{_LETTER}{{0,20}} |\d{{1,3}}(?:st|nd|rd|th) ){{1,4}}"
    r"(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Court|Ct|Place|Pl|Square|Sq|Terrace|Way|Close|Crescent|Cres|"
    r"Boulevard|Blvd|Parkway|Pkwy|Highway|Hwy|Trail|Row|Hill|Gardens|Grove|Mews|Circle|Cir|Quay|Nagar|Marg|Colony|"
    r"Layout)\b)"
)
FRENCH: Final = (
    r"\b(\d{1,4}(?:[ ]?(?:bis|ter|quater))?,? (?:[Rr]ue|[Aa]venue|[Aa]v\.|[Bb]oulevard|[Bb]d\.?|[Pp]lace|[Cc]hemin|"
    rf"[Aa]ll\xc3\xa9e|[Ii]mpasse|[Qq]uai|[Rr]oute|[Cc]ours|[Pp]assage|[Ss]quare) {_LETTER}{{1,20}})"
)
GERMANIC: Final = (
    rf"({_CAPITAL}{_LETTER}{{2,24}}(?:stra\xc3\x9fe|strasse|str\.|weg|platz|gasse|allee|ring|damm|ufer|steig|straat|"
    r"laan|plein|gracht|kade|singel|dijk|vej|gade|gata|gatan|v\xc3\xa4gen|vegen|veien|gate|katu|tie|kuja|puisto|"
    rf"gr\xc3\xa4nd|plass|torg|str\xc3\xa6ti|gotu|vegur) {_NUMBER})"
)
SPACED: Final = (
    rf"({_CAPITAL}{_LETTER}{{1,24}}[ -](?:Stra\xc3\x9fe|Strasse|Str\.|Weg|Platz|Gasse|Allee|Ring|Damm|Ufer|Vej|"
    r"All\xc3\xa9|Plads|Boulevard|utca|u\.|\xc3\xbat|\xc3\xbatja|t\xc3\xa9r|k\xc3\xb6r\xc3\xbat|k\xc3\xb6z|kapu|rkp\.|"
    rf"Cad\.?|Caddesi|Sok\.?|Sokak|Bulvar\xc4\xb1),? (?:No ?[:.]? ?)?{_NUMBER}\.?)"
)
_TO_NUMBER: Final = r"[^\n\r\d;:()<>\x22\x3d]{2,40}"
ROMANCE: Final = (
    r"(\b(?:[Cc]alle|C/|[Cc]arrer|[Aa]venida|[Aa]vda?\.|[Aa]v\.|[Pp]laza|[Pp]aseo|[Cc]amino|[Cc]arrera|Cra\.|[Vv]ia|"
    r"[Vv]iale|[Pp]iazza|[Cc]orso|[Vv]icolo|[Ll]argo|[Rr]ua|[Tt]ravessa|Pra\xc3\xa7a|[Aa]lameda|[Ss]trada|Str\.|"
    rf"Bulevardul|[Bb]-dul|Calea) {_TO_NUMBER}\d{{1,5}}(?:[ ]?[a-zA-Z]\b)?)"
)
SLAVIC: Final = (
    r"((?:\bul(?:ica|\.)|\bal(?:eja|\.)|\bos(?:iedle|\.)|\bpl(?:ac|\.)|\xd1\x83\xd0\xbb\.|\xd1\x83\xd0\xbb\xd0\xb8"
    r"\xd1\x86\xd0\xb0|\xd0\xbf\xd1\x80\.|\xd0\xbf\xd1\x80\xd0\xbe\xd1\x81\xd0\xbf\xd0\xb5\xd0\xba\xd1\x82) "
    rf"{_TO_NUMBER}{_NUMBER})"
)
WITH_FLAT: Final = r"(\b\d{1,6} [A-Z\xc3-\xd9\d][^\n\r;:()<>]{2,50}[ \r\n>,]{1,6}(?:Apt|Suite|Unit|Flat)\.? \w{1,5})"
"""Whatever the street is called: a number, words and a numbered flat."""

BOX: Final = (
    r"(\b(?:P\.? ?O\.? ?Box|Postfach|Postbus|Bo\xc3\xaete postale|BP|Apartado(?: de correos)?|Casilla|Caixa Postal|"
    r"Postboks|Postbox|Casella postale|Skrytka pocztowa|PSC \d{1,4},? Box|Unit \d{1,5},? Box) ?(?:n\.? )?\d{1,6}\b)"
)
TOLD: Final = (
    r"\b(?:(?:billing|shipping|home|postal|mailing|delivery|new|street|work)[ _]address|address|adresse|anschrift|"
    r"direcci\xc3\xb3n|indirizzo|adres|endere\xc3\xa7o|morada|adress|osoite|domicilio|lives? at|living at|located at|"
    r"moved to|is at|sent? to|send a new one to|ship(?:ped)? to|deliver(?:ed)? to|return to|wohnhaft(?: in)?|wohnt in|"
    r"meet (?:me|you) at|habite(?: au)?|r\xc3\xa9side au|vive en|vivo en|abita in)"
    r"(?: is| to| with|:|=)?[ \"':]{0,3}(?:\r?\n){0,2}[ ]{0,4}"
)
EASTERN: Final = (
    r"(\xe3\x80\x92 ?\d{3}-\d{4}|\d{1,4}(?:\xe4\xb8\x81\xe7\x9b\xae|\xe7\x95\xaa\xe5\x9c\xb0|\xe5\x8f\xb7\xe6\xa5\xbc|"
    r"\xe5\x8f\xb7|\xe8\x99\x9f)|(?:\xeb\xa1\x9c|\xea\xb8\xb8) ?\d{1,4})"
)
"""Japanese postcode and block, Chinese house number, Korean street and number."""

CUES: Final = re.compile(
    r"(?:address|adresse|anschrift|direcci[oó]n|indirizzo|adres|endere[cç]o|osoite|domicil|lives?|living|located|moved|"
    r"wohn|habit|vive|abita|ship|deliver|billing|invoice|sent to|office is|flat|house|restaurant|bus|live|residen)"
    r"[^\n]{0,40}\n?[^\n]{0,24}$",
    re.IGNORECASE,
)

_UNIT: Final = (
    r"(?:(?:Apt|Apartment|Suite|Ste|Unit|Flat|Floor|Room|Rm|Etage|Stock|App|Appt|Piso|Depto|Int|lok|m)\.?[ ]?#?\w{1,6}|"
    r"#\d{1,5})"
)
_NAME: Final = r"[^\W\d_]{1,24}(?:['’.-][^\W\d_]{1,24}){0,3}"
_PLACE: Final = rf"{_NAME}(?:[ -]{_NAME}){{0,3}}"
_CODE: Final = (
    r"(?:[A-Z]{1,2}-)?(?:\d{3}[ ]\d{2}|\d{4,6}(?:-\d{3,4})?|\d{2}-\d{3}|[A-Z]{1,2}\d[A-Z\d]?[ ]?\d[A-Z]{2}|"
    r"[A-Z]\d[A-Z][ ]?\d[A-Z]\d|\d{4}[ ]?[A-Z]{2}|〒?\d{3}-\d{4})\b"
)
_TOWN: Final = re.compile(
    rf"(?:{_CODE}[ ]{_PLACE}|{_PLACE}(?:[ ]?,[ ]?|[ ]|\s{{1,3}},?[ ]?)(?:[A-Z]{{2,3}}[ ]?,?\s{{0,3}})?{_CODE}|{_CODE})"
)
_UNITS: Final = re.compile(rf"{_UNIT}(?:[ ,]{{1,2}}{_UNIT})?")
_CITY: Final = re.compile(_PLACE)
_STEP: Final = re.compile(r"[ \t]*[,;]?[ \t]*(?:\r?\n[ \t>*|]{0,6}){0,2}[,]?[ \t]*")
_LEAD: Final = re.compile(r"(?:(?:\d{1,6}|(?:Apt|Suite|Unit|Flat)\.?[ ]?\w{1,5})[ ,]{1,2}){1,2}$")
_BARE: Final = re.compile(rf"(?:\d{{1,6}}[ ]){{0,2}}{_NAME}\.?(?:[ -]{_NAME}\.?){{0,3}}[ ]\d{{1,5}}[a-zA-Z]?\b")
_NUMBERED: Final = re.compile(rf"\d{{1,6}}[ ](?:\d{{1,5}}[ ])?{_NAME}(?:[ -]{_NAME}){{1,4}}")


_WORDS_BEFORE: Final = re.compile(r"(?:[A-ZÀ-ÖØ-ÞĀ-Ž][^\W\d_]{1,20}[ -]){1,2}$")
_GOES_ON: Final = re.compile(
    r"(?:[ '’-](?:(?:de|du|des|la|le|les|l|d)[ '’-]){0,2}[A-ZÀ-ÖØ-ÞĀ-Ž][^\W\d_]{1,20}){1,4}", re.UNICODE
)
_TITLE: Final = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-ŽΑ-ЯЁ]")


def street(text: Text, start: int, end: int) -> tuple[int, int] | None:
    """The whole name of the street that a pattern saw from `start` to `end`; None where it is no street's."""
    written = text.text[start:end]
    if _TITLE.search(written) is None and not written[0].isdigit():
        return None
    if written[0].isdigit() and written[-1].isalpha():
        # French: the number comes first, and the pattern saw but one word of the name.
        on = _GOES_ON.match(text.text, end, min(len(text.text), end + 60))
        end = on.end() if on is not None else end
        if not any(word[0].isupper() for word in re.split(r"[ '’-]", text.text[start:end])[2:] if word):
            return None
    elif written[0].isupper():
        before = _WORDS_BEFORE.search(text.text[max(0, start - 40) : start])
        if before is not None and not is_plain(before[0].split()[0].strip("-")):
            start -= before.end() - before.start()
    return start, end


def extent(text: Text, start: int, end: int) -> tuple[int, int, int]:
    """Where the address at a street begins and ends, and how many further parts (flat, town, country) it has."""
    lead = _LEAD.search(text.text[max(0, start - 16) : start])
    if lead is not None:
        start -= lead.end() - lead.start()
    parts = 0
    limit = min(len(text.text), end + AFTER)
    while parts < _MOST_PARTS:
        step = _STEP.match(text.text, end, limit)
        at = step.end() if step is not None else end
        following = _part(text.text, end, at, limit) if at > end else None
        if following is None:
            break
        end = following
        parts += 1
    return start, end, parts


def _part(text: str, end: int, at: int, limit: int) -> int | None:
    """Where the flat, town or country at `at` ends; None where there is none."""
    for pattern in (_UNITS, _TOWN, _CITY):
        found = pattern.match(text, at, limit)
        if found is not None and (pattern is not _CITY or _is_city(text, end, at, found)):
            return found.end()
    return None


def _is_city(text: str, end: int, at: int, found: re.Match[str]) -> bool:
    """Whether a capitalised word after a comma or a line goes on with the address."""
    word = found[0]
    return word[0].isupper() and ("," in text[end:at] or "\n" in text[end:at]) and not is_plain(word.split()[0])


def told(text: Text, at: int) -> tuple[int, int] | None:
    """The address that follows words which announce one: a name with a number before or behind it."""
    limit = min(len(text.text), at + 80)
    found = _BARE.match(text.text, at, limit) or _NUMBERED.match(text.text, at, limit)
    if found is None or not any(letter.isdigit() for letter in found[0]):
        return None
    words = re.findall(r"[^\W\d_]{2,}", found[0])
    return found.span() if words and not is_plain(words[0]) else None


def weigh(text: Text, start: int, parts: int, announced: bool) -> float:
    """How probable it is that a street with a number, and `parts` more, is somebody's address."""
    cue = announced or CUES.search(text.text[max(0, start - BEFORE) : start]) is not None
    return (0.7, 0.9, 0.95, 0.97)[min(parts, 3)] + (0.02 if parts else 0.18) * cue - (0.0 if cue or parts else 0.05)
