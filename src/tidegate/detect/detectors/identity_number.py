"""Numbers with letters that states give to persons: each by its form, its check and the words beside it.

Those of digits alone are found with the other numbers of a person.
"""

from __future__ import annotations

from collections.abc import Sequence

from tidegate.core.finding import Finding
from tidegate.detect.detector import Example, Match, Pattern
from tidegate.detect.personal.keywords import Words
from tidegate.detect.personal.numbers import ODD_WORDS
from tidegate.detect.personal.scheme import ANY_ID, Scheme
from tidegate.detect.personal.schemes_coded import CODED
from tidegate.detect.text import Text

_MARKS = {ord(mark): None for mark in " .()\u00a0"}


class IdentityNumber:
    """See Detector."""

    id = "identity_number"
    title = "National identity numbers with letters"
    version = 1
    reach = 192
    always = False
    rules = tuple(scheme.rule for scheme in CODED)
    patterns = tuple(
        Pattern(rule=scheme.id, regex=rf"\b({scheme.shape})(?:[^A-Za-z0-9_]|\z)", caseless=scheme.alone >= 0.93)
        for scheme in CODED
    )
    examples = (
        *(Example(text=scheme.example, shows=(scheme.id,)) for scheme in CODED),
        *(Example(text=scheme.near, near=scheme.id) for scheme in CODED),
    )

    def __init__(self) -> None:
        self._schemes = {scheme.id: scheme for scheme in CODED}

    def find(self, text: Text, matches: Sequence[Match]) -> list[Finding]:
        """See Detector."""
        best: dict[int, Finding] = {}
        for match in matches:
            finding = self._judge(text, match)
            if finding is not None:
                other = best.get(finding.start)
                if other is None or other.confidence < finding.confidence:
                    best[finding.start] = finding
        findings: list[Finding] = []
        for start in sorted(best):
            if not findings or start >= findings[-1].end:
                findings.append(best[start])
        return findings

    def _judge(self, text: Text, match: Match) -> Finding | None:
        scheme = self._schemes[match.rule]
        value = text.text[match.start : match.end]
        plain = value.upper().translate(_MARKS)
        # The hyphen is a mark everywhere but in a Finnish number, where it says the century.
        if not scheme.check(plain if len(plain) == 11 and plain[6] == "-" else plain.replace("-", "")):
            return None
        if match.start and text.text[match.start - 1] in "-./" and not scheme.alone >= 0.93:
            return None
        confidence, why = _confidence(scheme, Words(text, match.start, match.end))
        if confidence < 0.5:
            return None
        return Finding(
            f"{self.id}.{scheme.id}",
            scheme.label,
            scheme.kind,
            match.start,
            match.end,
            severity=scheme.severity,
            confidence=confidence,
            why=why,
        )


def _confidence(scheme: Scheme, words: Words) -> tuple[float, str]:
    """The probability that a number of the scheme's form, whose check holds, is one; and why."""
    why = "checksum" if scheme.checks else "context"
    if words.has(scheme.words):
        return (0.99 if scheme.checks else 0.95), why
    if scheme.loose and words.has(ANY_ID):
        return max(scheme.alone, 0.85 if scheme.checks else 0.75), why
    if words.head() in ODD_WORDS and scheme.alone < 0.93:
        return 0.0, ""
    return scheme.alone, "checksum" if scheme.checks else "shape"


DETECTOR = IdentityNumber()
