"""Finds the places in a text that are worth a look, and says how probable a person's name is at each."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

import msgspec

from tidegate.core.words import not_checked
from tidegate.detect.detector import Match
from tidegate.detect.people.candidate import AFTER, BEFORE, Candidate, candidate_at
from tidegate.detect.people.context import features
from tidegate.detect.people.lexicon import FAMILIES, LOWER_GIVEN, NAMED, TRIGGERS, class_of, is_name, is_plain
from tidegate.detect.people.weights import BIAS, WEIGHTS
from tidegate.detect.text import Text

REACH: Final = 2 * (BEFORE + AFTER)

_RUN: Final = re.compile(r"[A-Z][a-z]+(?: (?:[A-Z]\.? )?[A-Z][a-z]+)*")
_LATIN_RUN: Final = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-ſƏȘȚẀ-ỿ][^\W\d_]+(?: (?:[A-Z]\.? )?[A-ZÀ-ÖØ-ÞĀ-ſƏȘȚẀ-ỿ][^\W\d_]+)*")
_FOLLOWING: Final = re.compile(r" ([a-z]{3,20})\b")
_OTHER: Final = re.compile(r"[\u0370-\u1cff\uac00-\ud7a3]{2,}")


TOO_MANY: Final = not_checked("too_many_names")

MOST_PLACES: Final = 8 * 2500
"""More places than are judged, because some of them lie within the name that an earlier one led to."""

MOST_JUDGED: Final = 2500
"""Judging a place takes some 20 microseconds: more than that many are a text made to be dear, or a list of people,
of which enough is known by then."""


class Name(msgspec.Struct, frozen=True, gc=False):
    """A candidate, the features that hold, and the probability that it is a person's name."""

    candidate: Candidate
    features: tuple[str, ...]
    probability: float


class Names(msgspec.Struct, frozen=True):
    """The names of a text, by start; not `complete` when there were more places to look at than are looked at."""

    found: list[Name]
    complete: bool = True


def names(text: Text, matches: Sequence[Match], least: float) -> list[Name]:
    """The names in `text` of at least the probability `least`, by start; none lies within an earlier one."""
    return names_within(text, matches, least).found


def names_within(text: Text, matches: Sequence[Match], least: float) -> Names:
    """The same, and whether that is all: at most `MOST_JUDGED` places of a text are judged."""
    found: list[Name] = []
    end = seen = -1
    judged = 0
    places = _places(text, matches)
    for start, stop, lower in places:
        if start < end or (start < seen and not lower):
            continue
        candidate = candidate_at(text.text, start, stop, lower)
        if candidate is None or candidate.start < end:
            continue
        seen = candidate.end
        judged += 1
        if judged > MOST_JUDGED:
            return Names(found, complete=False)
        name = judge(text, candidate)
        if name.probability >= least:
            found.append(name)
            end = candidate.end
    return Names(found, complete=len(places) < MOST_PLACES)


def judge(text: Text, candidate: Candidate) -> Name:
    """How probable it is that the candidate names a person: a logistic model over what stands there."""
    held = tuple(features(text, candidate))
    score = BIAS + sum(WEIGHTS.get(feature, 0.0) for feature in held)
    return Name(candidate, held, 1.0 / (1.0 + math.exp(-score)))


def _places(text: Text, matches: Sequence[Match]) -> list[tuple[int, int, bool]]:
    """Where to look: start and end of a word, and whether it may do without a capital."""
    capitalised = islice(_plain(text) if text.plain else _marked(text), MOST_PLACES)
    places = [(start, end, False) for start, end in capitalised]
    for match in matches:
        if match.start > match.whole_start or match.end < match.whole_end:
            if text.text[match.start] >= "\u2e80":
                continue  # of eastern_names
            if text.text[match.end - 1].isupper() and text.text[match.start : match.end].capitalize() not in TRIGGERS:
                continue
            places.append((match.start, match.end, False))
            continue
        lead = text.text[match.whole_start : match.whole_end].strip()
        # A title or a greeting is followed by a capital; after a phrase or a field name people write as they like.
        places.append((match.whole_end, match.whole_end + 1, " " in lead or ":" in lead or "=" in lead))
    places += [(start, end, True) for start, end in _uncapitalised(text)]
    places.sort()
    return places


def _plain(text: Text) -> Iterator[tuple[int, int]]:
    """Words of the lists with a capital, and pairs of capitalised words that are not ordinary; in ASCII."""
    worth = {run for run in set(_RUN.findall(text.text)) if run in TRIGGERS or (" " in run and _is_worth(run))}
    if not worth:
        return
    for found in _RUN.finditer(text.text):
        run = found[0]
        if run in worth:
            yield from _within(run, found.start()) if " " in run else (found.span(),)


def _is_worth(run: str) -> bool:
    """Whether a run of capitalised words holds a listed name, or two words that could be one."""
    before = False
    for word in run.split(" "):
        if word in TRIGGERS:
            return True
        could = len(word) > 2 and not is_plain(word)
        if could and before:
            return True
        before = could
    return False


def _within(run: str, start: int) -> Iterator[tuple[int, int]]:
    before = False
    for word in run.split(" "):
        end = start + len(word)
        if len(word) > 2:
            named = word in TRIGGERS
            could = named or not is_plain(word)
            if named or (could and before):
                yield start, end
            before = could
        start = end + 1


def _marked(text: Text) -> Iterator[tuple[int, int]]:
    """The same in a text that is not ASCII."""
    for found in _LATIN_RUN.finditer(text.text):
        yield from _within(found[0], found.start()) if " " in found[0] else _alone(found[0], found.start())
    for found in _OTHER.finditer(text.text):
        if is_name(found[0]):
            yield found.span()


def _alone(word: str, start: int) -> Iterator[tuple[int, int]]:
    if word in TRIGGERS or (not word.isascii() and class_of(word) in NAMED):
        yield start, start + len(word)


def _uncapitalised(text: Text) -> Iterator[tuple[int, int]]:
    """Given names before family names where nothing near has a capital: people type so."""
    hits = LOWER_GIVEN.intersection(text.text.split())
    for hit in sorted(hits):
        start = text.text.find(hit)
        while start >= 0:
            end = start + len(hit)
            following = _FOLLOWING.match(text.text, end)
            near = text.text[max(0, start - BEFORE) : end + BEFORE]
            if following and near.islower() and class_of(following[1]) in FAMILIES:
                yield start, end
            start = text.text.find(hit, end)
