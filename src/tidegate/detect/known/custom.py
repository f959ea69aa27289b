"""Dictionaries and patterns of the configuration, as a detector that has passed its own examples.

Owns the records that the configuration fills, and what of them is refused before anything is served.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import Final

import msgspec

from tidegate.core.errors import Misconfigured
from tidegate.core.finding import Finding, Severity
from tidegate.core.words import DataClass
from tidegate.detect.detector import Detector, Example, Match, Pattern, Rule
from tidegate.detect.index.words import fold, spans, words
from tidegate.detect.known.spelling import folded
from tidegate.detect.matcher import Matcher
from tidegate.detect.scanner import Scanner
from tidegate.detect.text import Text

REACH: Final = 1000
"""Bytes that a match may take, and characters."""

_GAP: Final = 4
_NAME: Final = re.compile(r"[a-z][a-z0-9_]{0,63}")


class CustomRule(msgspec.Struct, frozen=True, kw_only=True):
    """A dictionary or a pattern of the organisation's own, and what finding it means. It has `words` or a `pattern`.

    `words` are terms of one word or several; they are found whole, in any accents, punctuation and spacing, and in
    any case unless `case` says that it matters. `pattern` is a regular expression as `Pattern` describes it.
    """

    name: str
    """`snake_case`, unique among the custom rules."""

    label: str
    """What it means to policy; a label of its own or one of the product's."""

    kind: str = ""
    """What it is, which decides its pseudonyms; the name of the rule when empty."""

    title: str = ""
    severity: Severity = "medium"
    raises: DataClass = DataClass.PUBLIC
    """The least data class of a text that shows it."""

    confidence: float = 0.9
    words: tuple[str, ...] = ()
    pattern: str = ""
    case: bool = False
    """Whether letter case must agree."""

    matches: tuple[str, ...] = ()
    """Texts in which it must be found. A pattern has at least one."""

    misses: tuple[str, ...] = ()
    """Texts in which it must not be found."""


def custom_detector(
    rules: Sequence[CustomRule], build: Callable[[Sequence[Detector]], Matcher], id: str = "custom"
) -> Detector:
    """The detector of these rules, after every example was tried with the pattern engine that `build` makes.

    Raises Misconfigured: `custom_rule_invalid`, `custom_example_failed`, and what `build` raises for a pattern.
    """
    _check(rules)
    detector = CustomDetector(rules, id)
    scanner = Scanner([detector], build([detector]))
    for rule in rules:
        wanted = f"{id}.{rule.name}"
        for is_in, texts in ((True, rule.matches), (False, rule.misses)):
            for number, text in enumerate(texts, 1):
                found = any(item.rule == wanted for item in scanner.scan(Text(text)).findings)
                if found != is_in:
                    raise Misconfigured(
                        "custom_example_failed",
                        f"The custom rule {rule.name!r} {'does not find' if is_in else 'finds'} what its example "
                        f"{number} of `{'matches' if is_in else 'misses'}` says.",
                        "Correct the rule or the example.",
                    )
    return detector


def _check(rules: Sequence[CustomRule]) -> None:
    seen: set[str] = set()
    for rule in rules:
        if rule.name in seen:
            raise _invalid(rule, "there are two of that name")
        seen.add(rule.name)
        for wrong, why in _faults(rule):
            if wrong:
                raise _invalid(rule, why)
        for number, term in enumerate(rule.words, 1):
            if not folded(term):
                raise _invalid(rule, f"word {number} has neither letter nor digit")
            if len(term) > REACH // 2:
                raise _invalid(rule, f"word {number} is longer than {REACH // 2} characters")


def _faults(rule: CustomRule) -> Iterator[tuple[bool, str]]:
    yield not _NAME.fullmatch(rule.name), "its name is not snake_case, or longer than 64 characters"
    yield not _NAME.fullmatch(rule.label), "its label is not snake_case, or longer than 64 characters"
    yield bool(rule.words) == bool(rule.pattern), "it needs either words or a pattern"
    yield bool(rule.pattern) and not rule.matches, "a pattern needs at least one example in `matches`"
    yield not 0.0 < rule.confidence <= 1.0, "its confidence is not above 0 and at most 1"


def _invalid(rule: CustomRule, why: str) -> Misconfigured:
    return Misconfigured(
        "custom_rule_invalid",
        f"The custom rule {rule.name!r} cannot be used: {why}.",
        "Correct it in the configuration.",
    )


class _Term(msgspec.Struct, frozen=True):
    """A term by its folded words, the rule it is of, and how it is written if case matters."""

    rule: int
    words: tuple[str, ...]
    written: tuple[str, ...] = ()


class CustomDetector:
    """See Detector. Takes time linear in the text: a term is tried only where its first word stands."""

    def __init__(self, rules: Sequence[CustomRule], id: str) -> None:
        self.id = id
        self.title = "Rules of the configuration"
        encoded = msgspec.json.encode(rules)
        self.version = int.from_bytes(hashlib.blake2b(encoded, digest_size=7).digest(), "big")
        self.reach = REACH
        self.always = any(rule.words for rule in rules)
        self.rules: tuple[Rule, ...] = tuple(map(_rule, rules))
        self.patterns: tuple[Pattern, ...] = tuple(
            Pattern(rule=rule.name, regex=rule.pattern, caseless=not rule.case) for rule in rules if rule.pattern
        )
        self.examples: tuple[Example, ...] = ()
        self._rules = tuple(rules)
        self._places = {rule.name: place for place, rule in enumerate(rules)}
        self._terms: dict[str, tuple[_Term, ...]] = {}
        for term in _terms(rules):
            self._terms[term.words[0]] = (*self._terms.get(term.words[0], ()), term)

    def find(self, text: Text, matches: Sequence[Match]) -> list[Finding]:
        """See Detector.find."""
        found = [self._finding(self._places[match.rule], match.start, match.end, "pattern") for match in matches]
        if self._terms:
            found += self._in_words(text.text)
        return sorted(set(found), key=lambda item: (item.start, -item.end, item.rule))

    def _in_words(self, text: str) -> Iterator[Finding]:
        read = words(text)
        plain = read if text.isascii() else list(map(fold, read))
        terms = self._terms
        starts = [place for place, word in enumerate(plain) if word in terms]
        if not starts:
            return
        at = spans(text)
        for first in starts:
            for term in terms[plain[first]]:
                last = first + len(term.words)
                if tuple(plain[first:last]) == term.words and _agrees(text, at[first:last], term):
                    yield self._finding(term.rule, at[first][0], at[last - 1][1], "dictionary")

    def _finding(self, place: int, start: int, end: int, why: str) -> Finding:
        rule = self._rules[place]
        return Finding(
            rule=f"{self.id}.{rule.name}",
            label=rule.label,
            kind=rule.kind or rule.name,
            start=start,
            end=end,
            severity=rule.severity,
            confidence=rule.confidence,
            why=why,
            raises=rule.raises,
        )


def _rule(rule: CustomRule) -> Rule:
    return Rule(
        id=rule.name,
        title=rule.title or rule.name.replace("_", " "),
        label=rule.label,
        kind=rule.kind or rule.name,
        severity=rule.severity,
        what=f"{len(rule.words)} terms of the configuration." if rule.words else "A pattern of the configuration.",
        source="configuration",
    )


def _terms(rules: Sequence[CustomRule]) -> Iterator[_Term]:
    for place, rule in enumerate(rules):
        for term in dict.fromkeys(rule.words):
            written = tuple(term[start:end] for start, end in spans(term)) if rule.case else ()
            yield _Term(place, tuple(folded(term)), written)


def _agrees(text: str, at: Sequence[tuple[int, int]], term: _Term) -> bool:
    """Whether the words stand as close together as one term does, and in its case where that matters."""
    if any(second[0] - first[1] > _GAP for first, second in pairwise(at)):
        return False
    return not term.written or all(text[start:end] == word for (start, end), word in zip(at, term.written, strict=True))
