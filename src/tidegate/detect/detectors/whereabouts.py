"""Where somebody is or was, to a house: coordinates, links to a place on a map, plus codes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tidegate.core.finding import PII, Finding
from tidegate.detect.detector import Example, Match, Pattern, Rule
from tidegate.detect.personal.labelled import without_overlaps
from tidegate.detect.text import Text

_DEGREE = "(?:°|º|˚)"
_DECIMAL = rf"[0-9]{{1,3}}\.[0-9]{{2,10}} ?{_DEGREE}?"
_SEXAGESIMAL = (
    rf"[0-9]{{1,3}} ?{_DEGREE} ?[0-9]{{1,2}}(?:\.[0-9]{{1,6}})? ?(?:'|′|’) ?"
    r"(?:[0-9]{1,2}(?:\.[0-9]{1,4})? ?(?:\"|″|”|''))?"
)
_LATITUDE = r"[-+]?[0-9]{1,2}\.[0-9]{3,12}"
_PAIR = re.compile(
    r"(?P<lat>[-+]?[0-9]{1,2}\.[0-9]{3,12}) ?°?(?: ?[NS]\b)?[\"')\]]{0,2} ?[,;/| ] ?[\"'(\[]{0,2}"
    r"(?:(?:and|lng|lon|long|longitude|und|et|y)[\"']? ?[:=]? ?)?"
    r"(?P<lon>[-+]?[0-9]{1,3}\.[0-9]{3,12})(?![0-9.])(?: ?°? ?[EWO]\b)?",
    re.IGNORECASE,
)
_SINGLE = re.compile(r"[-+]?[0-9]{1,3}\.[0-9]{3,15}(?![0-9.])")


class Whereabouts:
    """See Detector."""

    id = "whereabouts"
    title = "Coordinates"
    version = 1
    reach = 160
    always = False
    rules = (
        Rule(
            id="coordinates",
            title="Coordinates",
            label=PII,
            kind="coordinates",
            what="Latitude and longitude with words, hemispheres or degree signs; not pairs of floats.",
            source="ISO 6709; RFC 5870",
        ),
        Rule(
            id="plus_code",
            title="Plus code",
            label=PII,
            kind="coordinates",
            what="An Open Location Code of ten or eleven digits.",
            source="Open Location Code specification",
        ),
    )
    patterns = (
        Pattern(
            rule="coordinates",
            regex=r"\b(?:lat|latitude|lon|lng|longitude|coords?|coordinates?|gps|geo(?:location|point|tag)?|latlng|latlong|"
            r"located at|lives? at|i am at|i'm at|meet(?:ing)? at|location|position|"
            r"koordinaten|breitengrad|coordenadas|latitud|longitud|coordinate|"
            rf"latitudine|coord)\b[^0-9\n]{{0,16}}({_LATITUDE})",
            caseless=True,
        ),
        Pattern(rule="coordinates", regex=rf"(?:координаты|坐标|座標|좌표|緯度|纬度)[^0-9\n]{{0,12}}({_LATITUDE})"),
        Pattern(
            rule="coordinates",
            regex=rf"(?:geo:|/@|[?&](?:q|ll|query|daddr|sll|center)=)({_LATITUDE},[-+]?[0-9]{{1,3}}\.)",
        ),
        Pattern(rule="coordinates", regex=rf"({_DECIMAL} ?[NS][,; /]{{0,3}}{_DECIMAL} ?[EWO])\b"),
        Pattern(rule="coordinates", regex=rf"({_SEXAGESIMAL} ?[NS][,; /]{{0,3}}{_SEXAGESIMAL} ?[EWO])\b"),
        Pattern(rule="plus_code", regex=r"\b([23456789CFGHJMPQRVWX]{8}\+[23456789CFGHJMPQRVWX]{2,3})\b"),
    )
    examples = (
        Example(text="GPS: 48.858370, 2.294481", shows=("coordinates",)),
        Example(text='{"lat": 48.85837, "lng": 2.294481}', shows=("coordinates",)),
        Example(text="48°51'29.5\"N 2°17'40.2\"E", shows=("coordinates",)),
        Example(text="https://maps.example/?q=48.858370,2.294481", shows=("coordinates",)),
        Example(text="losses 0.858370, 0.294481 at position 0.5, version 48.858370", near="coordinates"),
        Example(text="meet at 8FW4V75V+8Q", shows=("plus_code",)),
        Example(text="a sum of 8FW4V75V+8 and ABCDEFGH+IJ", near="plus_code"),
    )

    def find(self, text: Text, matches: Sequence[Match]) -> list[Finding]:
        """See Detector."""
        found = [finding for match in matches if (finding := self._judge(text, match)) is not None]
        found.sort(key=lambda finding: (finding.start, -finding.end))
        return without_overlaps(found)

    def _judge(self, text: Text, match: Match) -> Finding | None:
        if match.rule == "plus_code":
            mixed = any(letter.isdigit() for letter in text.text[match.start : match.start + 8])
            return self._finding("plus_code", match.start, match.end, 0.9, "shape") if mixed else None
        value = text.text[match.start : match.end]
        if "°" in value or "º" in value or "˚" in value or value[-1] in "EWO":
            return self._finding("coordinates", match.start, match.end, 0.97, "shape")
        start = match.start - (match.start > match.whole_start and text.text[match.start - 1] in "+-")
        pair = _PAIR.match(text.text, start)
        if pair and abs(float(pair.group("lat"))) <= 90 and abs(float(pair.group("lon"))) <= 180:
            if _is_small(pair.group("lat")) and _is_small(pair.group("lon")):
                return None
            return self._finding("coordinates", pair.start(), pair.end(), 0.95, "context")
        return self._single(text, start)

    def _single(self, text: Text, start: int) -> Finding | None:
        """A latitude or longitude by itself, as in JSON and forms: only after their own words."""
        words = text.before(start, 24)
        single = _SINGLE.match(text.text, start)
        named = any(word in words for word in ("lat", "lon", "lng", "緯度", "纬度", "breitengrad"))
        if single is None or not named or _is_small(single.group()) or abs(float(single.group())) > 180:
            return None
        return self._finding("coordinates", start, single.end(), 0.85, "context")

    def _finding(self, rule: str, start: int, end: int, confidence: float, why: str) -> Finding:
        return Finding(f"{self.id}.{rule}", PII, "coordinates", start, end, confidence=confidence, why=why)


def _is_small(number: str) -> bool:
    """Between -1 and 1: in the sea off Africa, or a number from anywhere."""
    return abs(float(number)) < 1


DETECTOR = Whereabouts()
