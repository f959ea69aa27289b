"""A run of digit groups as written in a text, and the shapes it can be told by."""

from __future__ import annotations

import re

from tidegate.detect.personal.calendar import is_day

_GROUP = re.compile(r"[0-9]+")
_EXTENSION = re.compile(r"[ ,]{0,2}(?:x|ext\.?|extension|#)[ .:]{0,2}[0-9]{1,6}(?![0-9])", re.IGNORECASE)
RUN = re.compile(r"\(?\+?\(?[0-9](?:[ ().\-/\u00a0\u2010-\u2013\u202f]{0,3}[0-9]){0,30}(?:-?[kK]\b)?")
"""A run from its first character on: at most 31 digits, three separators between two of them at most."""


class Run:
    """One candidate number: where it stands, its digits, and the groups they are written in."""

    __slots__ = ("digits", "end", "groups", "raw", "sizes", "start")

    def __init__(self, raw: str, start: int) -> None:
        self.raw = raw
        self.start = start
        self.end = start + len(raw)
        self.groups = _GROUP.findall(raw)
        self.digits = "".join(self.groups)
        self.sizes: tuple[int, ...] = tuple(map(len, self.groups))
        if raw[-1] in "kK":
            self.digits += "K"

    @property
    def bare(self) -> bool:
        """Whether it is written without separators."""
        return len(self.groups) == 1

    def prefixes(self) -> list[Run]:
        """The run cut off after each group but the last, longest first; a sum of seven digits at least."""
        found: list[Run] = []
        for cut in [match.end() for match in _GROUP.finditer(self.raw)][-2::-1]:
            shorter = Run(self.raw[:cut], self.start)
            if len(shorter.digits) < 6:
                break
            found.append(shorter)
        return found

    def is_date(self) -> bool:
        """Whether it begins like a date: 2026-11-24, 24.11.2026, 11/24/26, 20261124 10."""
        groups = self.groups
        if self.raw[0] in "+(" or len(groups) < 2:
            return False
        if len(groups[0]) == 8 and groups[0][:2] in ("19", "20"):
            return is_day(int(groups[0][4:6]), int(groups[0][6:8]))
        if len(groups) < 3 or max(self.sizes[:3]) > 4 or min(self.sizes[:3]) > 2:
            return False
        first, second, third = (int(group) for group in groups[:3])
        if self.sizes[0] == 4:
            return 1000 <= first <= 2199 and (is_day(second, third) or is_day(third, second))
        if self.sizes[2] == 4:
            return 1000 <= third <= 2199 and (is_day(second, first) or is_day(first, second))
        return False

    def is_dotted_quad(self) -> bool:
        """Whether it is written as an IPv4 address or a version of four parts."""
        return len(self.groups) == 4 and self.raw.count(".") == 3 and max(self.sizes) <= 3


def extension_end(text: str, end: int) -> int:
    """The end of a telephone extension that follows at `end`, or `end`."""
    match = _EXTENSION.match(text, end)
    return match.end() if match else end
