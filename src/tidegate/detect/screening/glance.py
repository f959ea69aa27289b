"""Which detectors a part of a text could say anything to, told at a glance: most texts are plain.

Relies on what detectors declare (`answers.opening.Opens`); one that declares nothing is always asked.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Final

from tidegate.detect.answers.opening import Opens, beginnings
from tidegate.detect.detector import Detector
from tidegate.detect.hidden.characters import as_python_class
from tidegate.detect.lookalikes import FOLDED, MARKS
from tidegate.detect.normalise import View
from tidegate.detect.screening.parts import CONFUSING, folded

PLAIN: Final = "".join(chr(code).lower() if chr(code).isalnum() or chr(code) == "_" else " " for code in range(128))
"""Makes words of ASCII letters out of a text: in lower case, with spaces between."""

ODD: Final = "\0"
"""Stands for a character that something could begin with, in such a table."""

RUN: Final = 16
"""Letters without a space, from which on something encoded may be in them."""

_RUN: Final = re.compile(rf"[A-Za-z0-9+/_-]{{{RUN}}}")

_FIRST_RUN: Final = re.compile(r"[A-Za-z0-9+/_-]*")
_LAST_RUN: Final = re.compile(r"[A-Za-z0-9+/_-]*\Z")

Search = Callable[[str], object]


def words_of(text: str) -> list[str]:
    """The words of a text in lower case, the last one last: runs of ASCII letters, digits and `_`, and of letters of
    any alphabet."""
    plain = text.translate(PLAIN)
    if text.isascii():
        return plain.split()
    plain = plain.lower()
    # To a pattern, a letter of another alphabet is no part of a word.
    words = [*plain.split(), *_ASCII_WORD.findall(plain)]
    if words and not plain[-1].isascii():
        words.append(plain.rpartition(" ")[2])
    return words


def has_run(text: str) -> bool:
    """Whether a text has a run in which something encoded may be."""
    return len(text) >= RUN and _RUN.search(text) is not None


def run_after(run: int, piece: str) -> int:
    """How many letters of base64 a text ends with, of which there were `run` before this piece; more than `RUN` if
    there are `RUN` in a row anywhere in the piece."""
    first, last = _FIRST_RUN.match(piece), _LAST_RUN.search(piece)
    if first is None or last is None or first.end() + run > RUN or _RUN.search(piece) is not None:
        return RUN + 1
    whole = len(piece) - last.start()
    return whole + run if whole == len(piece) else whole


_ASCII_WORD: Final = re.compile(r"[a-z0-9_]+")


_DISGUISES: Final = as_python_class(
    MARKS | {letter for letter, folded in FOLDED.items() if any(part.isascii() and part.isalpha() for part in folded)}
)
"""What is read as a Latin letter, or as part of one."""


def signs_of(classes: Iterable[str]) -> tuple[Callable[[str], object], str]:
    """What finds a character of the classes; and a table that makes words of ASCII
    letters, as `PLAIN` does, with `ODD` for such characters."""
    search = re.compile(f"[{''.join(classes)}{_DISGUISES}]").search
    return search, "".join(ODD if search(chr(code)) else PLAIN[code] for code in range(128))


class Region:
    """A part of a text, and its words."""

    __slots__ = ("ascii", "has_run", "tail", "text", "words")

    def __init__(self, text: str) -> None:
        self.text = text
        self.ascii = text.isascii()
        self.words = words_of(text)
        self.tail = self.words[-1] if self.words and (text[-1] in _IN_WORD or not text[-1].isascii()) else ""
        """The word at its end, which may go on."""
        self.has_run = has_run(text)


_IN_WORD: Final = frozenset(letter for letter in map(chr, range(128)) if letter.isalnum() or letter == "_")


class Glance:
    """What one detector declares."""

    __slots__ = ("_beginnings", "_begins", "_in_ascii", "_no_start", "_other", "_pairs", "runs", "words")

    def __init__(self, opener: Opens) -> None:
        begins: Search = re.compile(f"[{opener.begins}]" if opener.begins else r"(?!)").search
        self._begins = begins
        self._in_ascii = any(begins(chr(code)) for code in range(128))
        self.words = opener.words
        self._no_start = opener.words.isdisjoint
        self._beginnings = beginnings(opener.words)
        self._pairs: Search = re.compile(opener.pairs or r"(?!)").search
        self._other = any(not word.isascii() for word in opener.words)
        self.runs = opener.runs

    def asks(self, region: Region) -> bool:
        """Whether a finding could begin in this region."""
        if not self._no_start(region.words) or region.tail in self._beginnings:
            return True
        if self.runs and region.has_run:
            return True
        if region.ascii:
            return self._in_ascii and self._begins(region.text) is not None
        return (
            self._begins(region.text) is not None
            or self._pairs(region.text) is not None
            or (self._other and any(word in region.text.lower() for word in self.words if not word.isascii()))
        )


class Glances:
    """What all detectors declare, in their order."""

    def __init__(self, detectors: Sequence[Detector]) -> None:
        self._glances = tuple(Glance(item) if isinstance(item, Opens) else None for item in detectors)
        self._every = frozenset(range(len(detectors)))
        declared = [glance for glance in self._glances if glance is not None]
        self.silent = frozenset(place for place in self._every if self._glances[place] is None)
        """Those that declare nothing."""
        self.of_runs = self.silent | {place for place, glance in enumerate(self._glances) if glance and glance.runs}
        """Those, and those whose findings begin within runs."""
        self._no_start = frozenset[str]().union(*[glance.words for glance in declared]).isdisjoint
        begins = "".join(item.begins for item in detectors if isinstance(item, Opens))
        self._begins: Search = re.compile(f"[{begins}]" if begins else r"(?!)").search
        # What may be read otherwise than it stands begins with one of these signs, or is not ASCII.
        self._sure = "".join(
            ODD if chr(code) in "&%\\" or self._begins(chr(code)) else PLAIN[code] for code in range(128)
        )

    def asked_of_whole(self, text: str) -> tuple[frozenset[int], View | None]:
        """The same of a text of which all is here, so that its last word is whole; and the text as a reader takes it,
        if that is different."""
        if text.isascii():
            plain = text.translate(self._sure)
            if ODD not in plain and self._no_start(plain.split()):
                return self.of_runs if has_run(text) else self.silent, None
        view = folded(text) if CONFUSING.search(text) is not None else None
        region = Region(text)
        region.tail = ""
        return self._asked(region, self._every), view

    def asked(self, text: str, among: frozenset[int] | None = None) -> frozenset[int]:
        """The places of detectors of which a finding could begin in this text; of `among`, or of all."""
        return self._asked(Region(text), self._every if among is None else among)

    def _asked(self, region: Region, among: frozenset[int]) -> frozenset[int]:
        glances = self._glances
        return frozenset([place for place in among if (glance := glances[place]) is None or glance.asks(region)])
