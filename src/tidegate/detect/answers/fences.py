"""Which lines of a text are code to every program that shows it, so that nothing in them is loaded or rendered.

A fence that others may not see as one (indented further, in a quotation, within HTML) does not count. After
CommonMark 0.31, sections 4.5 and 4.6.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Final

_OPENING: Final = re.compile(r"( {0,3})(`{3,}|~{3,})[ \t]*([^\n]*)")
_CLOSING: Final = re.compile(r" {0,3}(`{3,}|~{3,})[ \t]*\r?")
_RAW: Final = re.compile(r" {0,3}<(?:(!--)|(script|pre|style|textarea)\b|(\?)|(!\[CDATA\[)|(![A-Za-z]))", re.IGNORECASE)
_HTML: Final = re.compile(r" {0,3}</?[A-Za-z]")
_ENDS: Final = ("-->", "", "?>", "]]>", ">")
_DRAWN: Final = frozenset(("mermaid", "math", "latex", "plantuml", "dot", "graphviz", "svg", "embed"))
"""Languages whose blocks are drawn rather than shown."""


class Fences:
    """The lines of one text, given one after the other."""

    def __init__(self) -> None:
        self._changes: list[int] = []
        """Where text, which it begins with, becomes code, and code text."""
        self._mark = ""
        self._indent = 0
        self._drawn = False
        self._until = ""
        """What ends the part of HTML, in which there are no fences, that this line is in."""
        self._in_html = False

    def line(self, line: str, start: int) -> None:
        """The next line, with its line break, and where in the text it begins."""
        plain = line.rstrip("\r\n")
        if self._mark:
            self._in_fence(plain, start, start + len(line))
        elif self._until:
            if self._until in plain.lower():
                self._until = ""
        elif not plain.strip():
            self._in_html = False
        elif not self._in_html:
            self._in_text(plain, start + len(line))

    def is_code(self, place: int) -> bool:
        """Whether the character there is in a fenced block; that of a line that was not given yet, if it goes on."""
        return bisect_right(self._changes, place) % 2 == 1

    def leaves(self, line: str) -> bool:
        """Whether a line of which this is the beginning ends the fence that it comes in, without being one itself."""
        return bool(self._mark and self._indent and line.strip()) and not line.startswith(" " * self._indent)

    def _in_fence(self, line: str, start: int, end: int) -> None:
        closing = _CLOSING.fullmatch(line)
        if closing is not None and closing[1].startswith(self._mark):
            self._end(start)
        elif self.leaves(line):
            # In a list, this line ends the item and the fence with it; elsewhere it does not.
            self._end(start)
            self._in_text(line, end)

    def _end(self, start: int) -> None:
        if not self._drawn:
            self._changes.append(start)
        self._mark = ""

    def _in_text(self, line: str, end: int) -> None:
        raw = _RAW.match(line)
        if raw is not None:
            kind = next(place for place, found in enumerate(raw.groups()) if found)
            until = _ENDS[kind] or f"</{raw[2].lower()}>"
            self._until = "" if until in line[raw.end() :].lower() else until
            return
        if _HTML.match(line):
            self._in_html = True
            return
        opening = _OPENING.match(line)
        if opening is None or (opening[2][0] == "`" and "`" in opening[3]):
            return
        self._indent = len(opening[1])
        self._mark = opening[2]
        language = re.split(r"[\s{,:]", opening[3].strip().lower(), maxsplit=1)[0]
        self._drawn = language in _DRAWN
        if not self._drawn:
            self._changes.append(end)
