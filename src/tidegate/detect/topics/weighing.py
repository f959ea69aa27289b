"""Decides what a passage is about: weights of words that stand near one another, and of whom they are said.

A topic needs several different words and somebody (a patient, an employee, a company) whom they concern; a general
question about an illness or a law has the words, but not the somebody. Whole texts only, no streams.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

import msgspec

from tidegate.detect.detector import Match
from tidegate.detect.text import Text

GAP: Final = 220
"""Characters between two words, at most, that count towards the same passage."""

LONGEST: Final = 1200
"""Characters of one passage, at most."""

_STEM: Final = 14
"""Letters that a word with a star may go on for."""

_STEEPNESS: Final = 1.1
_AROUND: Final = 120
"""Characters before and behind a passage in which those whom it concerns may be named."""
_OF_SUBJECTS: Final = 0.4
_SUBJECTS: Final = 3
_OF_GENERAL: Final = 1.2


class Terms(msgspec.Struct, frozen=True):
    """Words of a topic with their weights; `subjects` say whom it concerns, `general` that it is asked in general."""

    weights: Mapping[str, float]
    stems: Mapping[str, float]
    subjects: re.Pattern[str]
    general: re.Pattern[str]
    shapes: tuple[tuple[re.Pattern[str], float], ...] = ()

    def weight(self, word: str) -> float:
        """What a matched word weighs; a stem's weight where it begins with one."""
        known = self.weights.get(word)
        if known is not None:
            return known
        for length in range(len(word), 2, -1):
            known = self.stems.get(word[:length])
            if known is not None:
                return known
        return next((weight for shape, weight in self.shapes if shape.fullmatch(word)), 0.0)


class Passage(msgspec.Struct, frozen=True, gc=False):
    """Characters `start` to `end` that are about the topic, and how probable that is."""

    start: int
    end: int
    probability: float


def read_terms(table: str, subjects: str, general: str, shapes: Sequence[tuple[str, float]] = ()) -> Terms:
    """Terms from a table of lines `weight | word, word*, two words`; a star lets letters follow."""
    weights: dict[str, float] = {}
    stems: dict[str, float] = {}
    for line in table.strip().splitlines():
        weight, _, words = line.partition("|")
        for word in words.split(","):
            name = word.strip()
            if name.endswith("*"):
                stems[name[:-1]] = float(weight)
            elif name:
                weights[name] = float(weight)
    return Terms(
        MappingProxyType(weights),
        MappingProxyType(stems),
        _any_of(subjects),
        _any_of(general),
        tuple((re.compile(shape, re.ASCII), weight) for shape, weight in shapes),
    )


def expressions(terms: Terms, shapes: Sequence[str] = ()) -> tuple[str, ...]:
    """Regular expressions, to be used without regard to case, for every word that weighs; of bounded size each."""
    words = [_bounded(re.escape(word).replace("\\ ", "[ ]"), word) for word in terms.weights]
    words += [_bounded(re.escape(word).replace("\\ ", "[ ]") + f"[a-z]{{0,{_STEM}}}", word) for word in terms.stems]
    words.sort(key=lambda word: (-len(word), word))
    size = 120
    return (*("|".join(words[at : at + size]) for at in range(0, len(words), size)), *shapes)


def _bounded(expression: str, word: str) -> str:
    """With edges of a word where its own edge is a letter that engines know as one."""
    left = "\\b" if word[0].isascii() else ""
    right = "\\b" if word[-1].isascii() and word[-1].isalnum() else ""
    return f"{left}{expression}{right}"


def _any_of(words: str) -> re.Pattern[str]:
    """A search for any of the words; literals only, so that it takes linear time."""
    listed = {word.strip() for word in words.replace("\n", ",").split(",") if word.strip()}
    literals = "|".join(re.escape(word) for word in sorted(listed, key=lambda word: (-len(word), word)))
    return re.compile(rf"(?<!\w)(?:{literals})(?!\w)")


def passages(text: Text, matches: Sequence[Match], terms: Terms, need: float) -> list[Passage]:
    """The passages whose words weigh at least `need`, and that concern somebody; by start, apart."""
    found: list[Passage] = []
    cluster: list[Match] = []
    for match in sorted(matches, key=lambda match: (match.start, -match.end)):
        if cluster and match.end <= cluster[-1].end:
            # "severance" within "severance package" is no second word.
            continue
        if cluster and (match.start - cluster[-1].end > GAP or match.end - cluster[0].start > LONGEST):
            found += _judge(text, cluster, terms, need)
            cluster = []
        cluster.append(match)
    return found + _judge(text, cluster, terms, need)


def _judge(text: Text, cluster: Sequence[Match], terms: Terms, need: float) -> list[Passage]:
    seen: dict[str, float] = {}
    spans: list[tuple[int, int]] = []
    for match in cluster:
        word = text.lowered[match.start : match.end]
        weight = terms.weight(word)
        if weight:
            spans.append((match.start, match.end))
            # A word that is said twice says little more.
            seen[word] = max(seen.get(word, 0.0), weight)
    score = sum(seen.values()) - need
    if len(seen) < 2 or score < -_OF_SUBJECTS * _SUBJECTS:
        return []
    start, end = spans[0][0], max(stop for _, stop in spans)
    around = text.lowered[max(0, start - _AROUND) : end + _AROUND]
    subjects = set(terms.subjects.findall(around))
    score += _OF_SUBJECTS * min(len(subjects), _SUBJECTS) - _OF_GENERAL * min(len(terms.general.findall(around)), 2)
    if score < 0 or not subjects:
        return []
    return [Passage(start, end, 1.0 / (1.0 + math.exp(-_STEEPNESS * score - 0.6)))]
