"""Postal addresses: a street with a number in the manner of its country, with flat, postcode and town behind it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from tidegate.core.finding import PII, Finding
from tidegate.detect.detector import Example, Match, Pattern, Rule
from tidegate.detect.people.addresses import (
    AFTER,
    BEFORE,
    BOX,
    EASTERN,
    ENGLISH,
    FRENCH,
    GERMANIC,
    ROMANCE,
    SLAVIC,
    SPACED,
    TOLD,
    WITH_FLAT,
    extent,
    street,
    told,
    weigh,
)
from tidegate.detect.people.eastern import eastern_extent
from tidegate.detect.text import Text

_STREETS: Final = (ENGLISH, FRENCH, GERMANIC, SPACED, ROMANCE, SLAVIC, WITH_FLAT)
_UPU: Final = "Universal Postal Union, Postal addressing systems"


class PostalAddress:
    """See Detector."""

    id = "postal_address"
    title = "Postal addresses"
    version = 1
    reach = 2 * (AFTER + BEFORE) + 120
    always = False
    rules = (
        Rule(
            id="street",
            title="A street address",
            label=PII,
            kind="address",
            what="A street with a house number as written in English, French, German, Dutch, Nordic, Spanish, Italian, "
            "Portuguese, Romanian, Polish, Russian, Hungarian or Turkish, and what follows it; not a road alone.",
            source=_UPU,
        ),
        Rule(
            id="told",
            title="An address that is announced",
            label=PII,
            kind="address",
            what="A name and a number after words such as `lives at` or `billing address:`, in eight languages.",
            source=_UPU,
        ),
        Rule(
            id="box",
            title="A post-office box",
            label=PII,
            kind="address",
            severity="low",
            what="A numbered box at a post office, civil or military.",
            source=_UPU,
        ),
        Rule(
            id="eastern",
            title="An address in East Asian order",
            label=PII,
            kind="address",
            what="A Japanese, Chinese or Korean address with its province or city and a house number.",
            source=_UPU,
        ),
    )
    patterns = (
        *(Pattern(rule="street", regex=regex) for regex in _STREETS),
        Pattern(rule="told", regex=TOLD, caseless=True),
        Pattern(rule="box", regex=BOX),
        Pattern(rule="eastern", regex=EASTERN),
    )
    examples = (
        Example(text="Send it to 742 Maple Avenue, Apt 3, Springfield, IL 62704.", shows=("street",)),
        Example(text="Sie wohnt in der Lindenstraße 12, 50674 Köln.", shows=("street",)),
        Example(text="Facture : 14 bis, rue de la Paix\n75002 Paris", shows=("street",)),
        Example(text="Entrega en Calle de Alcalá 45, 28014 Madrid", shows=("street",)),
        Example(text="She lives at 10252 Dobrova 184, Ptuj.", shows=("told",)),
        Example(text="Write to P.O. Box 1147 please.", shows=("box",)),
        Example(text="住所は東京都千代田区丸の内1丁目です", shows=("eastern",)),
        Example(text="Traffic on the Hauptstraße and on Wall Street was slow.", near="street"),
        Example(text="Press 2 Way Stop, then 3 Drive.", near="street"),
        Example(text="The config address is 0x1F and the port is 8080.", near="told"),
        Example(text="The box 1147 has a post on it.", near="box"),
        Example(text="第3号 と 5号", near="eastern"),
    )

    def find(self, text: Text, matches: Sequence[Match]) -> list[Finding]:
        """See Detector."""
        found: list[Finding] = []
        streets = {(match.start, match.end) for match in matches if match.rule == "street"}
        for match in matches:
            place = self._place(text, match, streets)
            if place is None:
                continue
            start, end, confidence = place
            if found and start < found[-1].end:
                if end <= found[-1].end or start > found[-1].start:
                    continue
                found.pop()
            rule = f"{self.id}.{match.rule}"
            confidence = round(min(confidence, 0.99), 2)
            found.append(Finding(rule, PII, "address", start, end, confidence=confidence, why=match.rule))
        return found

    def _place(self, text: Text, match: Match, streets: set[tuple[int, int]]) -> tuple[int, int, float] | None:
        if match.rule == "eastern":
            return eastern_extent(text, match.start, match.end)
        if match.rule == "told":
            span = told(text, match.whole_end)
            if span is None or any(a < span[1] + 4 and span[0] < b for a, b in streets):
                return None
        else:
            span = street(text, match.start, match.end) if match.rule == "street" else (match.start, match.end)
            if span is None:
                return None
        start, end, parts = extent(text, *span)
        announced = match.rule != "street"
        return start, end, weigh(text, start, parts, announced)


DETECTOR: Final = PostalAddress()
