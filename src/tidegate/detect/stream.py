"""Looks at a text that arrives in pieces: what is found does not depend on where it was cut.

Owns what must be held back until it is certain. The text may be passed on up to `safe`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import msgspec

from tidegate.core.finding import Finding
from tidegate.detect.overlaps import moved
from tidegate.detect.scanner import Scan, Scanner, never
from tidegate.detect.text import Text

MOST_LETTERS: Final = 4 << 20
"""Of a stream, kept for what must be seen as a whole. What comes after is looked at only as it passes."""

_BEFORE: Final = 2
"""Reaches of text before what is looked at: one for its context, the other for matches that crowd each other."""


class StreamScanner:
    """One stream: `feed` its pieces, then `end` it once. Not for several threads at once.

    Detectors with a reach are asked as the text passes. Those that must see a text as a whole, and what is disguised
    or encoded, are asked about at the end: by then the text may have gone on. The longest reach is held back, and an
    eighth of it more, so that not every piece is looked at with all of the text before it.
    """

    def __init__(self, scanner: Scanner, name: str = "", role: str = "") -> None:
        self._scanner = scanner
        self._name = name
        self._role = role
        # One more than the reach: an edge such as `\b` looks at the letter after.
        self._hold = scanner.reach + 1
        self._step = self._hold // 8
        self._all: list[str] = []
        self._kept = 0
        self._known: list[Finding] = []
        self._unread: set[str] = set()
        self._complete = True
        self._buffer = ""
        self._base = 0
        """Where the buffer begins in the stream."""
        self.safe = 0
        """How many characters have been looked at: every finding that begins before has been given."""

    def feed(self, piece: str, expired: Callable[[], bool] = never) -> list[Finding]:
        """The findings that are certain now, by start, with offsets in the whole stream; each is given once."""
        if not piece:
            return []
        if self._kept < MOST_LETTERS:
            self._all.append(piece)
            self._kept += len(piece)
        else:
            self._unread.add("too_long")
        self._buffer += piece
        certain = self._base + len(self._buffer) - self._hold + 1
        if certain <= self.safe + self._step:
            return []
        return self._look(certain, expired)

    def end(self, expired: Callable[[], bool] = never) -> Scan:
        """The findings that were not given yet, and what of the whole could not be looked at."""
        found = self._look(self._base + len(self._buffer) + 1, expired)
        rest = self._scanner.scan_rest(Text("".join(self._all), self._name, self._role), self._known, expired)
        self._unread.update(rest.unread)
        return Scan(
            sorted([*found, *rest.findings], key=lambda finding: (finding.start, -finding.end)),
            tuple(sorted(self._unread)),
            self._complete and rest.complete,
        )

    def _look(self, certain: int, expired: Callable[[], bool]) -> list[Finding]:
        """The findings that begin from `safe` to before `certain`, which is `safe` then."""
        scan = self._scanner.scan_plain(Text(self._buffer, self._name, self._role), expired)
        self._unread.update(scan.unread)
        self._complete = self._complete and scan.complete
        low, high = self.safe - self._base, certain - self._base
        found = [
            moved(finding, finding.start + self._base, finding.end + self._base)
            for finding in scan.findings
            if low <= finding.start < high
        ]
        self._known += found
        self.safe = certain
        spare = certain - self._base - _BEFORE * self._hold
        if spare > 0:
            self._buffer = self._buffer[spare:]
            self._base += spare
        return found


def scan_in_pieces(scanner: Scanner, pieces: list[str], name: str = "", role: str = "") -> Scan:
    """What a stream of these pieces gives, all together."""
    stream = StreamScanner(scanner, name, role)
    found = [finding for piece in pieces for finding in stream.feed(piece)]
    rest = stream.end()
    ordered = sorted([*found, *rest.findings], key=lambda finding: (finding.start, -finding.end, finding.rule))
    return msgspec.structs.replace(rest, findings=ordered)
