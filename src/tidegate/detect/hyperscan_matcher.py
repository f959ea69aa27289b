"""The pattern engine on hyperscan: one pass over the text says which patterns end where, RE2 then looks only there.

Both engines are given the same expressions, and a window is chosen so that RE2 finds in it exactly what it would
find there in the whole text. Owns the database and its stored form; an adapter keeps that on disk.
"""

from __future__ import annotations

import hashlib
import importlib.metadata
import platform
import threading
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import Final, TypeAlias

import hyperscan
import msgspec

from tidegate.detect.detector import Detector
from tidegate.detect.expressions import (
    Expression,
    Prepared,
    Span,
    expressions,
    fingerprint,
    prepare,
    refused,
    to_matches,
)
from tidegate.detect.matcher import MOST_MATCHES, Matches
from tidegate.detect.text import Text

_FORMAT: Final = b"tidegate-patterns-2"
_KEY_BYTES: Final = 32
_SHIFT: Final = 40
"""An end is reported as one number: the expression's place above the offset."""

_OFFSET: Final = (1 << _SHIFT) - 1
_MARGIN: Final = 4
"""Bytes beyond both ends of a block, for what an edge such as `\\b` looks at."""

_BLOCK: Final = 2048

_BEYOND: Final = 1 << 2 * _SHIFT
"""After every hit."""

Window: TypeAlias = tuple[int, int, int]
"""The place of an expression, and from where to where RE2 must look for it."""

Found: TypeAlias = tuple[Expression, list[Span]]


class HyperscanMatcher:
    """See Matcher. `stored` is what `dump` gave in an earlier run; it is used when nothing has changed since.

    Raises Misconfigured (`pattern_refused`) for a pattern that cannot be used.
    """

    def __init__(self, detectors: Sequence[Detector], stored: bytes | None = None) -> None:
        own = fingerprint(detectors)
        prepared, rest = _prepared(stored, own) if stored else (None, b"")
        self._prepared = prepare(detectors) if prepared is None else prepared
        self._own = own
        self._expressions = expressions(self._prepared)
        self._ids = [detectors[expression.users[0][0]].id for expression in self._expressions]
        widest = max((expression.width for expression in self._expressions), default=1)
        self._overlap = widest + _MARGIN
        self._block = max(_BLOCK, 2 * self._overlap)
        self._local = threading.local()
        self._key = _key(self._expressions)
        databases = _load(rest, self._key) if rest else None
        self.reused = databases is not None
        """Whether `stored` served; if not, `dump` gives what to store."""
        self._every, self._first = databases or (self._build(0), self._build(hyperscan.HS_FLAG_SINGLEMATCH))

    def dump(self) -> bytes:
        """The expressions and the databases as bytes, each with what they were made of and a digest of themselves."""
        ready = msgspec.msgpack.encode(self._prepared)
        head = self._own + hashlib.blake2b(ready, digest_size=_KEY_BYTES).digest() + len(ready).to_bytes(8, "big")
        if not self._expressions:
            return head + ready + self._key
        every, first = hyperscan.dumpb(self._every), hyperscan.dumpb(self._first)
        body = len(every).to_bytes(8, "big") + every + first
        return head + ready + self._key + hashlib.blake2b(body, digest_size=_KEY_BYTES).digest() + body

    def match(self, text: Text) -> Matches:
        """See Matcher. Time is linear in the text and in what is found."""
        if not self._expressions or not text.data:
            return Matches()
        ends = self._ends(text.data)
        if ends is None:
            return to_matches(text, self._dense_spans(text.data))
        return to_matches(text, self._spans(text.data, ends)) if ends else Matches()

    def _build(self, flags: int) -> hyperscan.Database:
        database = hyperscan.Database(mode=hyperscan.HS_MODE_BLOCK)
        if not self._expressions:
            return database
        begins = [expression.begin for expression in self._expressions]
        try:
            database.compile(expressions=begins, ids=list(range(len(begins))), flags=flags)
        except hyperscan.error as error:
            for place, expression in enumerate(self._expressions):
                self._try_alone(place, expression, flags)
            raise refused("all detectors", "all rules", f"together they are too many ({error})") from error
        return database

    def _try_alone(self, place: int, expression: Expression, flags: int) -> None:
        try:
            hyperscan.Database(mode=hyperscan.HS_MODE_BLOCK).compile(
                expressions=[expression.begin], ids=[0], flags=flags
            )
        except hyperscan.error as error:
            raise refused(self._ids[place], expression.users[0][1], f"hyperscan says {error}") from error

    def _scratches(self) -> tuple[hyperscan.Scratch, hyperscan.Scratch]:
        """This thread's own working memory, for each database."""
        try:
            return self._local.pair
        except AttributeError:
            self._local.pair = hyperscan.Scratch(self._every), hyperscan.Scratch(self._first)
            return self._local.pair

    def _ends(self, data: bytes) -> list[int] | None:
        """Every place where a match ends, sorted; None when there are so many that blocks are the cheaper way."""
        ends: list[int] = []
        add = ends.append
        budget = min(1000 + len(data) // 16, 20_000)

        def seen(place: int, start: int, end: int, flags: int, context: object) -> bool:
            add(place << _SHIFT | end)
            return len(ends) > budget

        try:
            self._every.scan(data, seen, scratch=self._scratches()[0])
        except hyperscan.ScanTerminated:
            return None
        ends.sort()
        return ends

    def _spans(self, data: bytes, ends: Sequence[int]) -> list[Found]:
        """Where RE2 finds the expressions that were hit.

        A hit is the end of what a match begins with: the match begins before it and ends no later than its width
        after. Hits that are so far apart that their matches cannot touch are in different windows, and RE2 may start
        afresh in each.
        """
        found: list[Found] = []
        length = len(data)
        place = first = last = -1
        before = after = 0
        expression: Expression | None = None
        spans: list[Span] = []
        for number in (*ends, _BEYOND):
            end = number & _OFFSET
            if number >> _SHIFT == place and end - before <= last + after:
                last = end
                continue
            if expression is not None and len(spans) <= MOST_MATCHES:
                most = MOST_MATCHES + 1 - len(spans)
                spans += expression.spans(data, max(0, first - before), min(length, last + after), most, last)
            if number >> _SHIFT != place:
                if expression is not None and spans:
                    found.append((expression, spans))
                    spans = []
                place = number >> _SHIFT
                if number != _BEYOND:
                    expression = self._expressions[place]
                    before, after = expression.begin_width, expression.width
            first = last = end
        return found

    def _dense_windows(self, data: bytes) -> Iterator[Window]:
        """The same for a text with very many ends: it is asked block by block which expressions match at all.

        A block is at least twice as long as the widest match, so that none touches what belongs to a hit beyond a
        block without one.
        """
        scratch = self._scratches()[1]
        hits: list[int] = []
        here: list[int] = []

        def seen(place: int, start: int, end: int, flags: int, context: object) -> None:
            here.append(place)

        for start in range(0, len(data), self._block):
            low, high = max(0, start - self._overlap), start + self._block + _MARGIN
            self._first.scan(data[low:high], seen, scratch=scratch)
            hits += [place << _SHIFT | start for place in here]
            here.clear()
        hits.sort()
        for place, group in groupby(hits, _owner):
            starts = [number & _OFFSET for number in group]
            before, after = self._expressions[place].begin_width, self._expressions[place].width
            begin = starts[0]
            for start, following in pairwise([*starts, len(data) + 2 * self._block]):
                if following > start + self._block:
                    end = min(len(data), start + self._block + after)
                    yield place, max(0, begin - before), end
                    begin = following

    def _dense_spans(self, data: bytes) -> list[Found]:
        found: list[Found] = []
        for place, group in groupby(self._dense_windows(data), _place):
            expression = self._expressions[place]
            spans: list[Span] = []
            for _, start, end in group:
                spans += expression.spans(data, start, end, MOST_MATCHES + 1 - len(spans), end)
                if len(spans) > MOST_MATCHES:
                    break
            if spans:
                found.append((expression, spans))
        return found


def _owner(number: int) -> int:
    return number >> _SHIFT


def _place(window: Window) -> int:
    return window[0]


def _key(expressions: Sequence[Expression]) -> bytes:
    """What a stored database depends on: engine, its build for this CPU, and every expression in order."""
    sample = hyperscan.Database(mode=hyperscan.HS_MODE_BLOCK)
    sample.compile(expressions=[b"a"], ids=[0], flags=0)
    digest = hashlib.blake2b(_FORMAT, digest_size=_KEY_BYTES)
    for part in (importlib.metadata.version("hyperscan"), platform.machine(), repr(sample.info())):
        digest.update(b"\0" + part.encode())
    for expression in expressions:
        digest.update(b"\0" + expression.begin)
    return digest.digest()


def _prepared(stored: bytes, own: bytes) -> tuple[tuple[Prepared, ...] | None, bytes]:
    """The expressions in `stored`, None when they are of other patterns or damaged; and what follows them."""
    at = 2 * _KEY_BYTES + 8
    size = int.from_bytes(stored[2 * _KEY_BYTES : at], "big")
    ready = stored[at : at + size]
    digest = hashlib.blake2b(ready, digest_size=_KEY_BYTES).digest()
    if stored[:_KEY_BYTES] != own or stored[_KEY_BYTES : 2 * _KEY_BYTES] != digest:
        return None, b""
    try:
        return msgspec.msgpack.decode(ready, type=tuple[Prepared, ...]), stored[at + size :]
    except msgspec.DecodeError:
        return None, b""


def _load(stored: bytes, key: bytes) -> tuple[hyperscan.Database, hyperscan.Database] | None:
    """The databases in `stored`; None when they were built from something else, or are damaged."""
    digest, body = stored[_KEY_BYTES : 2 * _KEY_BYTES], stored[2 * _KEY_BYTES :]
    if stored[:_KEY_BYTES] != key or hashlib.blake2b(body, digest_size=_KEY_BYTES).digest() != digest:
        return None
    split = 8 + int.from_bytes(body[:8], "big")
    try:
        every = hyperscan.loadb(body[8:split], hyperscan.HS_MODE_BLOCK)
        first = hyperscan.loadb(body[split:], hyperscan.HS_MODE_BLOCK)
        # A database for another CPU is found out only here.
        for database in (every, first):
            hyperscan.Scratch(database)
    except hyperscan.error:
        return None
    return every, first
