"""Runs the detectors over one text: as it stands, as it would be read, and what is encoded in it.

Owns the order of these, what of them counts as the same finding, and what is said when there was no time or no way
to look. Which detectors there are, and what is done about findings, is for others.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from typing import Final

import msgspec

from tidegate.core.finding import Finding
from tidegate.detect.cuttings import Back, cut_around
from tidegate.detect.detector import Detector, Match, Partial
from tidegate.detect.matcher import Matcher
from tidegate.detect.nested import MOST_BYTES, Blob, decode_layer
from tidegate.detect.normalise import View, views_of
from tidegate.detect.overlaps import Found, moved
from tidegate.detect.text import Text

DEPTH: Final = 3
"""Layers of encoding that are taken off."""

WIDEST_CONTEXT: Final = 512
"""Characters around a decoded place that are looked at again, where a detector reaches further."""

MOST_MATCHES: Final = 3000
"""So many places of one text, with all that is encoded in it, are verified."""

_BETWEEN: Final = "\n\n"


def never() -> bool:
    """No deadline."""
    return False


class Scan(msgspec.Struct, frozen=True, gc=False):
    """What was found in a text, by start.

    `unread` says, as codes, what in it could not be looked at (`deadline`, `too_many_matches`, `too_deep`,
    `encoded_binary`, …); with `complete` False there was more to find than is listed, so that it is not enough to
    redact by.
    """

    findings: list[Finding]
    unread: tuple[str, ...] = ()
    complete: bool = True


class Scanner:
    """All detectors and the matcher that was built from them, in the same order. May be used by several threads."""

    def __init__(self, detectors: Sequence[Detector], matcher: Matcher) -> None:
        self.detectors = tuple(detectors)
        self.matcher = matcher
        self.reach = max((detector.reach for detector in self.detectors), default=0)
        """The longest reach of a detector that has one."""
        self.reaching = frozenset(place for place, detector in enumerate(self.detectors) if detector.reach)
        """The places of detectors that need not see a text as a whole."""
        self.whole = frozenset(range(len(self.detectors))) - self.reaching
        self.partial = {place: item for place, item in enumerate(self.detectors) if isinstance(item, Partial)}
        self.always = frozenset(place for place, detector in enumerate(self.detectors) if detector.always)

    def scan(self, text: Text, expired: Callable[[], bool] = never) -> Scan:
        """The findings of all detectors, in the text and in what is hidden or encoded in it.

        `expired` is asked between detectors; once it says so, the rest is `unread` (`deadline`). A finding in
        something encoded has the span of all of that, and `why` ends in `encoded`.

        What a detector raises comes out as it is and is not caught here: at its edge, the gateway makes it a check
        that did not run.
        """
        scan = _Scanning(self, expired)
        scan.found.add(scan.ask(text))
        scan.look_closer(text)
        return scan.result()

    def scan_plain(self, text: Text, expired: Callable[[], bool] = never) -> Scan:
        """The findings of detectors that have a reach, in the text as it stands."""
        scan = _Scanning(self, expired)
        scan.found.add(scan.ask(text, self.reaching))
        return scan.result()

    def scan_rest(self, text: Text, known: Sequence[Finding], expired: Callable[[], bool] = never) -> Scan:
        """What `scan` finds beside what `scan_plain` has found, which is `known`."""
        scan = _Scanning(self, expired)
        if self.whole:
            scan.found.add(scan.ask(text, self.whole))
        scan.found.add(known)
        scan.look_closer(text)
        result = scan.result()
        already = set(known)
        return msgspec.structs.replace(result, findings=[item for item in result.findings if item not in already])


class _Scanning:
    """One text on its way."""

    def __init__(self, scanner: Scanner, expired: Callable[[], bool]) -> None:
        self._scanner = scanner
        self._context = min(scanner.reach, WIDEST_CONTEXT)
        self._expired = expired
        self._unread: set[str] = set()
        self._complete = True
        self._budget = MOST_BYTES
        self._matches = MOST_MATCHES
        self.found = Found()

    def result(self) -> Scan:
        return Scan(self.found.in_order(), tuple(sorted(self._unread)), self._complete)

    def ask(self, text: Text, places: frozenset[int] | None = None) -> list[Finding]:
        """The findings of the detectors at `places`, or of all."""
        found: list[Finding] = []
        if self._late():
            return found
        scanner = self._scanner
        matches = scanner.matcher.match(text)
        if not matches.complete:
            self._unread.add("too_many_matches")
            self._complete = False
        asked = scanner.always | matches.keys()
        for place in sorted(asked if places is None else asked & places):
            there = matches.get(place, ())
            if len(there) > self._matches:
                self._unread.add("too_many_matches")
                self._complete = False
                there = there[: self._matches]
            self._matches -= len(there)
            found += self._find(place, text, there)
            if self._late():
                break
        return found

    def _find(self, place: int, text: Text, matches: Sequence[Match]) -> list[Finding]:
        partial = self._scanner.partial.get(place)
        if partial is None:
            return self._scanner.detectors[place].find(text, matches)
        looked = partial.look(text, matches)
        if looked.outcome.state == "not_checked":
            self._unread.add(looked.outcome.reason)
            self._complete = self._complete and looked.complete
        return looked.findings

    def _late(self) -> bool:
        if not self._expired():
            return False
        self._unread.add("deadline")
        self._complete = False
        return True

    def look_closer(self, text: Text, back: Back | None = None, depth: int = DEPTH) -> None:
        """Look at the other views of a text, and at what is encoded in it. `back` leads to the outermost text."""
        views = views_of(text)
        self._unread.update(views.unread)
        sources: list[tuple[Text, Back | None]] = [(text, back)]
        for view in views.views:
            seen = Text(view.text, text.name, text.role)
            home = view.back if back is None else _both(view.back, back)
            last = view is views.views[-1]
            if view.text:
                self._look_at_view(seen, view, home, back is not None, last)
            if last:
                sources.append((seen, home))
        if not self._late():
            self._look_inside(sources, depth)

    def _look_at_view(self, seen: Text, view: View, home: Back, encoded: bool, last: bool) -> None:
        """Look around what is other in a view than in its text, and let those see all of it who need that."""
        scanner = self._scanner
        found: list[Finding] = []
        if scanner.reaching:
            cutting = cut_around(view, self._context)
            if cutting.whole and last:
                found = self.ask(seen)
                last = False
            else:
                part = seen if cutting.whole else Text(cutting.text, seen.name, seen.role)
                found = list(cutting.back(self.ask(part, scanner.reaching)))
        if last and scanner.whole:
            found += self.ask(seen, scanner.whole)
        self.found.merge(_home(finding, home, encoded) for finding in found)

    def _look_inside(self, sources: Sequence[tuple[Text, Back | None]], depth: int) -> None:
        """Decode what is encoded in a text or in its last view, and look at all of that at once."""
        parts: list[str] = []
        spans: list[tuple[int, int]] = []
        known: set[tuple[int, int, str]] = set()
        for text, back in sources:
            layer = decode_layer(text, self._budget)
            self._unread.update(layer.unread)
            for start, end, decoded in _in_characters(text, layer.blobs):
                span = (start, end) if back is None else back(start, end)
                if (*span, decoded) not in known:
                    known.add((*span, decoded))
                    parts.append(decoded)
                    spans.append(span)
                    self._budget -= len(decoded)
        if not parts:
            return
        if depth == 0:
            self._unread.add("too_deep")
            return
        inner = Text(_BETWEEN.join(parts), sources[0][0].name, sources[0][0].role)
        home = _outer(parts, spans)
        self.found.merge(_home(finding, home, True) for finding in self.ask(inner))
        self.look_closer(inner, home, depth - 1)


def _in_characters(text: Text, blobs: Sequence[Blob]) -> list[tuple[int, int, str]]:
    if text.plain:
        return [(blob.start, blob.end, blob.text) for blob in blobs]
    offsets = text.characters([offset for blob in blobs for offset in (blob.start, blob.end)])
    return [(offsets[2 * place], offsets[2 * place + 1], blob.text) for place, blob in enumerate(blobs)]


def _outer(parts: Sequence[str], spans: Sequence[tuple[int, int]]) -> Back:
    """The way from a span in joined texts to all of what those that it touches were encoded in."""
    starts = [0]
    for part in parts[:-1]:
        starts.append(starts[-1] + len(part) + len(_BETWEEN))

    def back(start: int, end: int) -> tuple[int, int]:
        touched = spans[bisect_right(starts, start) - 1 : max(bisect_left(starts, end), 1)]
        return min(begin for begin, _ in touched), max(until for _, until in touched)

    return back


def _both(first: Back, then: Back) -> Back:
    return lambda start, end: then(*first(start, end))


def _home(finding: Finding, back: Back, encoded: bool) -> Finding:
    """A finding at its place in the outermost text."""
    placed = moved(finding, *back(finding.start, finding.end))
    if not encoded:
        return placed
    return msgspec.structs.replace(placed, why=f"{placed.why}_encoded" if placed.why else "encoded")
