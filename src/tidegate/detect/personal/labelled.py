"""Values that only the words before them tell: `Passport No. X1234567`, `customer id: 88-1234`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

import msgspec

from tidegate.core.finding import Finding
from tidegate.detect.detector import Match, Pattern, Rule
from tidegate.detect.personal.keywords import any_of
from tidegate.detect.text import Text

_GAP = re.compile(
    r"(?!\w)[\"'*_`\])]{0,3}[^\w]{0,6}(?:(?:number|numbers|no|nr|num|id|ids|is|was|code|n|num[eé]ro|n[uú]mero|nummer|"
    r"номер|号码|番号|值)(?!\w)[^\w]{0,4}){0,3}",
    re.IGNORECASE,
)
GAP = 48
"""How far from the words a value may begin, in characters."""


class Label(msgspec.Struct, frozen=True, kw_only=True):
    """A rule, the words that announce its values, and what a value looks like.

    `value` is a regular expression that begins where the value does; its match is the value. `check` may refuse one.
    """

    rule: Rule
    words: tuple[str, ...]
    value: re.Pattern[str]
    check: Callable[[str], bool]
    confidence: float = 0.9
    unless: tuple[str, ...] = ()
    """Words right before the announcing ones that make it something else."""

    def patterns(self) -> tuple[Pattern, ...]:
        """Where to look: at the words."""
        ascii_words = [word for word in self.words if word.isascii()]
        others = [word for word in self.words if not word.isascii()]
        found: list[Pattern] = []
        if ascii_words:
            found.append(Pattern(rule=self.rule.id, regex=rf"\b({any_of(ascii_words)})\b", caseless=True))
        if others:
            found.append(Pattern(rule=self.rule.id, regex=f"({any_of(others)})", caseless=True))
        return tuple(found)

    def find(self, text: Text, match: Match, detector: str) -> Finding | None:
        """The value that the words at `match` announce, or None."""
        if self.unless and any(word in text.before(match.start, 12) for word in self.unless):
            return None
        gap = _GAP.match(text.text, match.end, match.end + GAP)
        if gap is None:
            return None
        found = self.value.match(text.text, gap.end())
        if found is None or not self.check(found.group()):
            return None
        rule = self.rule
        start, end = found.span()
        return Finding(
            f"{detector}.{rule.id}",
            rule.label,
            rule.kind,
            start,
            end,
            severity=rule.severity,
            confidence=self.confidence,
            why="context",
        )


def find_labelled(labels: Iterable[Label], text: Text, matches: Sequence[Match], detector: str) -> list[Finding]:
    """The findings of all labels at the matches, by start, without overlaps: the first word wins."""
    by_rule = {label.rule.id: label for label in labels}
    found = [
        finding
        for match in matches
        if match.rule in by_rule and (finding := by_rule[match.rule].find(text, match, detector)) is not None
    ]
    found.sort(key=lambda finding: (finding.start, -finding.end))
    return without_overlaps(found)


def without_overlaps(findings: Sequence[Finding]) -> list[Finding]:
    """Of findings by start, those that do not begin within an earlier one."""
    kept: list[Finding] = []
    for finding in findings:
        if not kept or finding.start >= kept[-1].end:
            kept.append(finding)
    return kept


def has_digits(count: int) -> Callable[[str], bool]:
    """A check: at least so many digits, and not all characters alike."""

    def check(value: str) -> bool:
        return sum(letter.isdigit() for letter in value) >= count and len(set(value)) > 2

    return check
