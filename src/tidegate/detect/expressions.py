"""The distinct expressions of all detectors, checked and compiled for RE2, and the matches made of their spans.

What every pattern engine needs, whichever finds the places.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from typing import Any, Final, TypeAlias

import msgspec
import re2

from tidegate.core.errors import Misconfigured
from tidegate.detect.detector import Detector, Match, Pattern
from tidegate.detect.matcher import MOST_MATCHES, Matches
from tidegate.detect.pattern_syntax import Node, SyntaxRefused, read, widths, write
from tidegate.detect.prefilter import beginning
from tidegate.detect.text import Text

WIDEST: Final = 4096
"""Bytes that a match of a detector without reach may take."""

# What the wrapper's `finditer` does for each match costs as much again as the match; this is what it calls.
_UNANCHORED: Final[Any] = re2._Anchor.UNANCHORED  # pyright: ignore[reportPrivateUsage]

Span: TypeAlias = tuple[int, int, int, int]
"""Start and end of the value, start and end of the whole match, in bytes."""


class Searcher:
    """An expression for RE2, compiled when it is first needed: most are never."""

    __slots__ = ("ready", "written")

    def __init__(self, written: bytes) -> None:
        self.written = written
        self.ready: tuple[Any, bool] | None = None
        """What searches, and whether it has a group."""

    def make(self) -> tuple[Any, bool]:
        """Compile it. Raises re2.error."""
        compiled = compile_expression(self.written)
        self.ready = made = compiled._regexp.Match, compiled.groups > 0
        return made


class Prepared(msgspec.Struct, frozen=True):
    """An expression as it can be stored: it has been checked, and RE2 takes it."""

    written: bytes
    width: int
    begin: bytes
    begin_width: int
    users: tuple[tuple[int, str], ...]


class Expression(msgspec.Struct, frozen=True):
    """One expression and the rules it stands for: (place of the detector, rule id).

    `written` is what RE2 is given; `width` is the most bytes that a match takes. `begin` is what every match begins
    with, of `begin_width` bytes at most.
    """

    written: bytes
    width: int
    begin: bytes
    begin_width: int
    users: tuple[tuple[int, str], ...]
    searcher: Searcher

    def spans(self, data: bytes, start: int, end: int, most: int, last: int) -> list[Span]:
        """Where it matches from `start` to `end`, as RE2 finds it there, at most `most` of them.

        No match begins at `last` or after, which saves looking for one there.
        What stands before and after is seen as context, so that a word does not begin where the window does.
        """
        found: list[Span] = []
        search, grouped = self.searcher.ready or self.searcher.make()
        while len(found) < most:
            spans = search(_UNANCHORED, data, start, end)
            whole = spans[0]
            if whole[0] < 0:
                break
            # A group in an alternative that was not taken is nowhere: the value is the whole then.
            inner = spans[1] if grouped and spans[1][0] >= 0 else whole
            found.append((*inner, *whole))
            start = whole[1]
            if start >= last:
                break
        return found


SYNTAX: Final = 1
"""Raised with every change of how patterns are read and written, so that what was stored is made anew."""


def fingerprint(detectors: Sequence[Detector]) -> bytes:
    """What `prepare` depends on."""
    digest = hashlib.blake2b(b"%d" % SYNTAX, digest_size=32)
    for detector in detectors:
        digest.update(f"\0\0{detector.id}\0{detector.reach}\0{[rule.id for rule in detector.rules]}".encode())
        for pattern in detector.patterns:
            digest.update(f"\0{pattern.rule}\0{pattern.caseless}\0{pattern.regex}".encode())
    return digest.digest()


def gather(detectors: Sequence[Detector]) -> tuple[Expression, ...]:
    """The expressions of all patterns, each once, in order of first use. Raises what `prepare` raises."""
    return expressions(prepare(detectors))


def expressions(prepared: Sequence[Prepared]) -> tuple[Expression, ...]:
    """Ready to be used."""
    return tuple(
        Expression(item.written, item.width, item.begin, item.begin_width, item.users, Searcher(item.written))
        for item in prepared
    )


def prepare(detectors: Sequence[Detector]) -> tuple[Prepared, ...]:
    """All patterns, checked and rewritten, each once, in order of first use.

    Raises Misconfigured (`pattern_refused`), naming detector and rule, for one that is not in the common syntax,
    can match nothing at all, or has no bound or a wider one than the detector's reach.
    """
    users: dict[str, list[tuple[int, str]]] = {}
    nodes: dict[str, Node] = {}
    for place, detector in enumerate(detectors):
        for pattern in detector.patterns:
            node = _checked(detector, pattern)
            written = write(node)
            nodes[written] = node
            users.setdefault(written, []).append((place, pattern.rule))
    made: list[Prepared] = []
    for written, of in users.items():
        try:
            compile_expression(written.encode())
        except re2.error as error:
            place, rule = of[0]
            raise refused(detectors[place].id, rule, f"RE2 says {error.args[0]!r}") from error
        begin = beginning(nodes[written])
        made.append(
            Prepared(
                written=written.encode(),
                width=widths(nodes[written])[1] or 0,
                begin=write(begin).encode(),
                begin_width=widths(begin)[1] or 0,
                users=tuple(of),
            )
        )
    return tuple(made)


def compile_expression(written: bytes) -> Any:
    """An expression for RE2, over bytes. Raises re2.error."""
    options: Any = re2.Options()
    options.encoding = re2.Options.Encoding.LATIN1
    options.log_errors = False
    return re2.compile(written, options)


def refused(detector: str, rule: str, why: str) -> Misconfigured:
    """The problem of a pattern that cannot be used."""
    return Misconfigured(
        "pattern_refused",
        f"A pattern of {detector}.{rule} cannot be used: {why}.",
        "Correct the pattern; its syntax is described at Pattern in detect/detector.py.",
    )


def _checked(detector: Detector, pattern: Pattern) -> Node:
    if pattern.rule not in {rule.id for rule in detector.rules}:
        raise refused(detector.id, pattern.rule, "there is no such rule")
    try:
        node = read(pattern.regex, pattern.caseless)
        low, high = widths(node)
        write(node)
    except SyntaxRefused as error:
        raise refused(detector.id, pattern.rule, str(error)) from error
    limit = detector.reach or WIDEST
    if low == 0:
        raise refused(detector.id, pattern.rule, "it can match nothing at all")
    if high is None or high > limit:
        raise refused(detector.id, pattern.rule, f"a match may take {high or 'any number of'} bytes, not {limit}")
    return node


def to_matches(text: Text, found: Iterable[tuple[Expression, list[Span]]]) -> Matches:
    """Matches with character offsets from the spans of each expression, at most `MOST_MATCHES` of one.

    `found` gives expressions in their order, and one span more than is kept where there are too many.
    """
    matches = Matches()
    by_place: dict[int, list[tuple[int, int, int, int, str]]] = {}
    several: set[int] = set()
    for expression, spans in found if text.plain else _in_characters(text, found):
        if len(spans) > MOST_MATCHES:
            matches.complete = False
            del spans[MOST_MATCHES:]
        for place, rule in expression.users:
            made = [(*span, rule) for span in spans]
            already = by_place.get(place)
            if already is None:
                by_place[place] = made
            else:
                already += made
                several.add(place)
    for place, made in by_place.items():
        if place in several:
            made.sort()
        matches[place] = [Match(rule, start, end, low, high) for start, end, low, high, rule in made]
    return matches


def _in_characters(text: Text, found: Iterable[tuple[Expression, list[Span]]]) -> list[tuple[Expression, list[Span]]]:
    pairs = [(expression, spans[: MOST_MATCHES + 1]) for expression, spans in found]
    offsets = sorted({offset for _, spans in pairs for span in spans for offset in span})
    floor = dict(zip(offsets, text.characters(offsets), strict=True))
    data = text.data
    # A class of bytes may end within a letter: the match is the whole letter then.
    ceil = {at: number + (at < len(data) and data[at] & 0xC0 == 0x80) for at, number in floor.items()}
    return [
        (expression, [(floor[a], ceil[b], floor[c], ceil[d]) for a, b, c, d in spans]) for expression, spans in pairs
    ]
