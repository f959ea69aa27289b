"""The rows of tables in a text, each as a set of cells: the order of rows and of columns does not matter.

A row is one of several lines with as many cells each (by comma, tab, semicolon or bar), a flat JSON object, or a row
of an HTML table. Cells are folded as words are.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from operator import methodcaller
from typing import Final

from tidegate.detect.index.words import SPACES, fold, words

LEAST_CELLS: Final = 3
LEAST_LETTERS: Final = 12
"""Letters and digits that a row must have to be told from others."""

_LONGEST_LINE: Final = 4000
_DELIMITERS: Final = ("\t", "|", ";", ",")
_KEEPING: Final = {sign: {**SPACES, ord("\n"): "\n", ord(sign): sign} for sign in _DELIMITERS}
_OBJECT: Final = re.compile(r"\{[^{}\[\]]{4,4000}\}")
_VALUE: Final = re.compile(r':\s{0,8}("[^"\\]*(?:\\.[^"\\]*)*"|[-+.\w]+)')
_ROW_END: Final = re.compile(r"</tr>", re.IGNORECASE)
_CELL_END: Final = re.compile(r"</t[dh]>", re.IGNORECASE)
_TAG: Final = re.compile(r"<[^<>]*>")

Row = tuple[int, int, bytes]
"""Where it begins and ends, in characters, and bytes that are equal for equal sets of cells."""


def rows(text: str, together: int = 2) -> list[Row]:
    """What could be rows of a table, in order of their kinds. Lines count where `together` in a row have as many cells.

    Takes time linear in the text.
    """
    found = list(_lines(text, together)) if text.count("\n") >= together - 1 else []
    if '":' in text or '" :' in text:
        found += _objects(text)
    if "</tr>" in text or "</TR>" in text:
        found += _html(text)
    return found


def _lines(text: str, together: int) -> Iterator[Row]:
    delimiters = [sign for sign in _DELIMITERS if text.count(sign) >= together * (LEAST_CELLS - 1)]
    if not delimiters:
        return
    lines = text.split("\n")
    counts = [list(map(methodcaller("count", sign), lines)) for sign in delimiters]
    most = counts[0] if len(counts) == 1 else list(map(max, *counts))
    wide = [place for place, count in enumerate(most) if count >= LEAST_CELLS - 1]
    at = done = 0
    for first, last in _blocks(wide, most):
        if last - first >= together:
            at += sum(map(len, lines[done:first])) + first - done
            done = first
            sign = next(sign for sign, of in zip(delimiters, counts, strict=True) if of[first] == most[first])
            yield from _block(lines[first:last], sign, at)


def _blocks(wide: Sequence[int], most: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Where neighbouring lines of as many cells begin and end."""
    first = last = -1
    for place in wide:
        if place != last or most[place] != most[first]:
            if first >= 0:
                yield first, last
            first = place
        last = place + 1
    if first >= 0:
        yield first, last


def _block(block: Sequence[str], sign: str, at: int) -> Iterator[Row]:
    folded = "\n".join(block).translate(_KEEPING[sign]).split("\n")
    for line, plain in zip(block, folded, strict=True):
        if len(line) <= _LONGEST_LINE:
            if line.isascii() and '"' not in line:
                cells = set(map(" ".join, map(str.split, plain.split(sign))))
            else:
                cells = _cells(line, sign)
            packed = _pack(cells)
            if packed:
                yield at, at + len(line), packed
        at += len(line) + 1


def _cells(line: str, sign: str) -> set[str]:
    if '"' in line and sign != "|":
        try:
            return set(map(_cell, next(csv.reader([line], delimiter=sign), [])))
        except csv.Error:
            pass
    return set(map(_cell, line.split(sign)))


def _objects(text: str) -> Iterator[Row]:
    for match in _OBJECT.finditer(text):
        packed = _pack({_cell(value) for value in _VALUE.findall(match[0])})
        if packed:
            yield match.start(), match.end(), packed


def _html(text: str) -> Iterator[Row]:
    start = 0
    # By end tags: a text of nothing but `<tr>` must not take time of its square.
    for end in _ROW_END.finditer(text):
        part = text[start : end.start()]
        opened = max(part.rfind("<tr"), part.rfind("<TR"))
        if opened >= 0:
            packed = _pack({_cell(_TAG.sub(" ", cell)) for cell in _CELL_END.split(part[opened:])})
            if packed:
                yield start + opened, end.end(), packed
        start = end.end()


def _pack(cells: set[str]) -> bytes:
    """The set of cells as bytes, or nothing when it says too little to be told from others."""
    cells.discard("")
    if len(cells) < LEAST_CELLS:
        return b""
    lengths = sorted(map(len, cells))
    if sum(lengths) < LEAST_LETTERS or lengths[-2] < 3:
        return b""
    return "\x1f".join(sorted(cells)).encode("utf-8", "replace")


def _cell(cell: str) -> str:
    found = words(cell)
    return " ".join(found if cell.isascii() else map(fold, found))
