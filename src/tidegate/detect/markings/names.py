"""A company's own names: rules and findings of internal names, and the detector of those that its settings list."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tidegate.core.finding import INTERNAL_NAME, Finding, Severity
from tidegate.core.words import DataClass
from tidegate.detect.detector import Detector, Example, Match, Pattern, Rule
from tidegate.detect.personal.keywords import any_of
from tidegate.detect.text import Text


def name_rule(ident: str, title: str, what: str, severity: Severity = "low") -> Rule:
    """A rule whose findings are internal names."""
    return Rule(id=ident, title=title, label=INTERNAL_NAME, kind=ident, severity=severity, what=what)


def name_finding(detector: str, rule: Rule, match: Match, confidence: float) -> Finding:
    """The finding of a rule at a match."""
    return Finding(
        rule=f"{detector}.{rule.id}",
        label=rule.label,
        kind=rule.kind,
        start=match.start,
        end=match.end,
        severity=rule.severity,
        confidence=confidence,
        why="shape",
        raises=DataClass.INTERNAL,
    )


class ConfiguredNames:
    """A company's own names and domains, as its settings list them: any occurrence as whole words."""

    id = "configured_names"
    title = "Configured names"
    version = 1
    reach = 700
    always = False
    rules = (
        name_rule("name", "Company name or code name", "A name that the settings list, in any letter case.", "medium"),
        name_rule(
            "domain", "Company domain", "A host or mail address under a domain that the settings list.", "medium"
        ),
    )
    examples: tuple[Example, ...] = ()

    def __init__(self, names: Sequence[str], domains: Sequence[str]) -> None:
        patterns: list[Pattern] = []
        for name in names:
            spelt = any_of({name.lower(), name.upper()})
            patterns.append(Pattern(rule="name", regex=spelt, caseless=True))
        for domain in domains:
            host = re.escape(domain.lower().lstrip("."))
            regex = rf"\b(?:[\w.+%-]{{1,64}}@)?(?:[a-z0-9-]{{1,63}}\.){{0,4}}{host}\b"
            patterns.append(Pattern(rule="domain", regex=regex, caseless=True))
        self.patterns = tuple(patterns)

    def find(self, text: Text, matches: Sequence[Match]) -> list[Finding]:
        """See Detector."""
        found: list[Finding] = []
        for match in sorted(matches, key=lambda match: (match.start, -match.end)):
            before, after = text.text[max(match.start - 1, 0) : match.start], text.text[match.end : match.end + 2]
            longer = before.isalnum() or after[:1].isalnum() or (match.rule == "domain" and _goes_on(before, after))
            if not longer and not (found and match.start < found[-1].end):
                rule = self.rules[0] if match.rule == "name" else self.rules[1]
                found.append(name_finding(self.id, rule, match, 0.95))
        return found


def _goes_on(before: str, after: str) -> bool:
    return before in ("-", ".") or after[:1] == "-" or (after[:1] == "." and after[1:2].isalnum())


def internal_names(names: Sequence[str] = (), domains: Sequence[str] = ()) -> Detector:
    """A detector of a company's own names, code names and domains. At least one of them must be given."""
    return ConfiguredNames(names, domains)
