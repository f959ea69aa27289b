"""Findings that touch: which are the same one seen twice, and which one stands where several are replaced."""

from __future__ import annotations

from collections.abc import Iterable
from operator import attrgetter
from typing import Final

import msgspec

from tidegate.core.finding import SECRET, Finding

_RANKS: Final = {"low": 0, "medium": 1, "high": 2, "critical": 3}
_by_rule: Final = attrgetter("rule", "start", "end")


def by_start(finding: Finding) -> tuple[int, int, str]:
    """The order of findings: by start, the longer one first."""
    return finding.start, -finding.end, finding.rule


def resolve(findings: Iterable[Finding]) -> list[Finding]:
    """What to replace where findings overlap: disjoint spans that cover all of them, by start.

    The rule: findings that overlap, one with the next, are one span from the first start to the last end, and it
    goes by the strongest of them: a secret before anything else, then the higher severity, the longer span, the
    higher confidence, the earlier start, and the name of the rule. So nothing that was found is left standing, and
    nothing is replaced twice.
    """
    resolved: list[Finding] = []
    best: Finding | None = None
    end = 0
    for finding in sorted(findings, key=by_start):
        if best is None or finding.start >= end:
            best = finding
            resolved.append(finding)
            end = finding.end
            continue
        end = max(end, finding.end)
        best = max(best, finding, key=_strength)
        resolved[-1] = moved(best, resolved[-1].start, end)
    return resolved


def _strength(finding: Finding) -> tuple[bool, int, int, float, int, str]:
    length = finding.end - finding.start
    return (
        finding.label == SECRET, _RANKS[finding.severity], length, finding.confidence, -finding.start, finding.rule
    )  # fmt: skip


def moved(finding: Finding, start: int, end: int) -> Finding:
    """The finding with another span."""
    if finding.start == start and finding.end == end:
        return finding
    return msgspec.structs.replace(finding, start=start, end=end)


class Found:
    """What was found in a text as it stands, and beside that in other views of it, where it may be the same again."""

    def __init__(self) -> None:
        self._direct: list[Finding] = []
        self._derived: list[Finding] = []

    def add(self, findings: Iterable[Finding]) -> None:
        """Take findings in the text itself."""
        self._direct += findings

    def merge(self, findings: Iterable[Finding]) -> None:
        """Take findings in a view, at their places in the text."""
        self._derived += findings

    def in_order(self) -> list[Finding]:
        """All findings by start. One of a view that overlaps another of its rule is the same, and they are joined."""
        if not self._derived:
            return sorted(self._direct, key=by_start)
        joined: list[Finding] = []
        loose = False
        ordered = [(finding, False) for finding in self._direct] + [(finding, True) for finding in self._derived]
        ordered.sort(key=lambda item: _by_rule(item[0]))
        for finding, derived in ordered:
            last = joined[-1] if joined else None
            if last is None or last.rule != finding.rule or last.end <= finding.start or not (loose or derived):
                joined.append(finding)
                loose = derived
                continue
            surer = max(last, finding, key=attrgetter("confidence"))
            joined[-1] = moved(surer, last.start, max(last.end, finding.end))
            loose = loose and derived
        return sorted(joined, key=by_start)
