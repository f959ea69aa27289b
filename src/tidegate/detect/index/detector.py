"""The detector of what the installation knows: excerpts of its documents, of its code, and rows of its tables.

It is made with an index, and so is no plug-in of the folder. What a finding covers is the copied run and up to seven
units on either side, because a run that began or ended further out would have been seen there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

import msgspec

from tidegate.core.errors import Misconfigured
from tidegate.core.finding import TRADE_SECRET, Finding
from tidegate.detect.detector import Example, Match, Pattern, Rule
from tidegate.detect.index import code, seal, words
from tidegate.detect.index.code_model import CodeModel, Kinds
from tidegate.detect.index.evidence import LEAST, LEAST_BITS, Chain, chains, confidence, enough
from tidegate.detect.index.lanes import Winnower, chosen, places
from tidegate.detect.index.lookup import Place, PrintIndex
from tidegate.detect.index.prints import CODE, CODE_WINNOW, NOTES, ROWS, WORD_WINNOW, WORDS
from tidegate.detect.index.rows import Row, rows
from tidegate.detect.text import Text

_LEAST_ROWS: Final = 3
_ROWS_APART: Final = 2000
"""Characters between two rows of which we still say that they were copied together."""

_KIND: Final = "excerpt"


class _Run(msgspec.Struct, frozen=True, order=True):
    """A stretch of text that one source has: from `start` to `end` in characters."""

    source: int
    start: int
    end: int
    prints: int
    document: int = -1
    """Its number in the source; -1 where several copies of it were found."""


class Matched(msgspec.Struct, frozen=True, order=True):
    """A copied stretch of a text, in characters, and the numbers of its source and of the document there."""

    start: int
    end: int
    rule: str
    source: int
    document: int


_RULES: Final = (
    Rule(
        id="document_excerpt",
        title="Excerpt of a document",
        label=TRADE_SECRET,
        kind=_KIND,
        severity="high",
        what="A passage of some 25 words or more that stands in an indexed document, whatever its layout.",
        source="Schleimer, Wilkerson, Aiken: Winnowing (SIGMOD 2003)",
    ),
    Rule(
        id="code_excerpt",
        title="Excerpt of source code",
        label=TRADE_SECRET,
        kind=_KIND,
        severity="high",
        what="Some ten lines or more of an indexed source file, also with other names, literals and comments.",
        source="Schleimer, Wilkerson, Aiken: Winnowing (SIGMOD 2003)",
    ),
    Rule(
        id="table_rows",
        title="Rows of a table",
        label=TRADE_SECRET,
        kind=_KIND,
        severity="high",
        what="Three whole rows or more of an indexed table, in any order of rows and columns.",
    ),
)


class KnownContent:
    """See Detector."""

    def __init__(self, index: PrintIndex, model: CodeModel) -> None:
        self.id = "known_content"
        self.title = "Content of this organisation"
        # What was found with another index is not to be remembered as found with this one.
        self.version = int.from_bytes(index.digest[:7], "big")
        self.reach = 0
        self.always = True
        self.rules: tuple[Rule, ...] = _RULES
        self.patterns: tuple[Pattern, ...] = ()
        self.examples: tuple[Example, ...] = ()
        self._index = index
        self._words = words.Values()
        self._model = model
        self._kinds = Kinds(model)
        self._by_words = Winnower(*WORD_WINNOW)
        self._by_tokens = Winnower(*CODE_WINNOW)
        self._has_words = bool(index.kinds & {WORDS, NOTES})
        self._has_code = CODE in index.kinds
        self._has_rows = ROWS in index.kinds

    def find(self, text: Text, matches: Sequence[Match]) -> list[Finding]:
        """See Detector.find."""
        del matches
        found: list[Finding] = []
        for rule, runs in self._matched(text.text):
            if runs:
                found += self._findings(rule, runs)
        found.sort(key=lambda item: (item.start, -item.end))
        return found

    def documents(self, text: str) -> list[Matched]:
        """What was copied from where, by start; copies of a document all count."""
        return sorted(
            Matched(run.start, run.end, rule, run.source, run.document)
            for rule, runs in self._matched(text)
            for run in runs
        )

    def _matched(self, text: str) -> Iterator[tuple[str, list[_Run]]]:
        if self._has_words:
            yield "document_excerpt", self._in_words(text)
        if self._has_code and code.looks_structured(text):
            yield "code_excerpt", self._in_code(text)
        if self._has_rows:
            yield "table_rows", self._in_rows(text)

    def _in_words(self, text: str) -> list[_Run]:
        values = self._words.of(words.words(text))
        minima = self._by_words.minima(values)
        prints = chosen(minima)
        hits = self._index.hits(self._index.seal.values(seal.WORDS, prints))
        found = enough(chains(hits, prints), LEAST[WORDS].prints)
        if not found:
            return []
        at = places(minima, self._by_words.grams(values), self._by_words.w)
        return self._runs(found, at, words.spans(text), self._by_words)

    def _in_code(self, text: str) -> list[_Run]:
        read = code.tokens(text)
        values = self._kinds.of(read)
        minima = self._by_tokens.minima(values)
        prints = chosen(minima)
        hits = self._index.hits(self._index.seal.values(seal.CODE, prints))
        found = enough(chains(hits, prints), LEAST[CODE].prints)
        if not found:
            return []
        at = places(minima, self._by_tokens.grams(values), self._by_tokens.w)
        found = [chain for chain in found if self._proves(chain, at, read)]
        return self._runs(found, at, code.spans(text), self._by_tokens)

    def _proves(self, chain: Chain, at: Sequence[int], read: Sequence[str]) -> bool:
        """Whether what a chain covers says so much that nobody else wrote the like."""
        k = self._by_tokens.k
        covered = sorted({token for place in chain.places for token in range(at[place], at[place] + k)})
        kinds = [self._model.counts_as(read[token]) for token in covered]
        return self._model.is_code(kinds) and self._model.bits(kinds) >= LEAST_BITS

    def _runs(
        self, found: list[Chain], at: Sequence[int], spans: Sequence[tuple[int, int]], winnower: Winnower
    ) -> list[_Run]:
        runs: list[_Run] = []
        margin = winnower.w - 1
        for chain in found:
            place = self._index.place(chain.ordinal)
            least = LEAST[place.kind]
            first, last = at[chain.first], at[chain.last] + winnower.k
            if len(chain.different) >= least.prints and last - first >= least.units:
                start = spans[max(0, first - margin)][0]
                end = spans[min(len(spans), last + margin) - 1][1]
                runs.append(_Run(place.source, start, end, len(chain.different), place.document))
        return runs

    def _in_rows(self, text: str) -> list[_Run]:
        seen = rows(text)
        if len(seen) < _LEAST_ROWS:
            return []
        hits = self._index.hits(self._index.seal.texts(seal.ROWS, [packed for _, _, packed in seen]))
        by_document: dict[Place, list[Row]] = {}
        for place, ordinal in hits:
            by_document.setdefault(self._index.place(ordinal), []).append(seen[place])
        runs: list[_Run] = []
        for place, of_document in by_document.items():
            runs += _together(place, sorted(of_document))
        return runs

    def _findings(self, rule: str, runs: list[_Run]) -> list[Finding]:
        """One finding for each stretch and source; copies within a source are told once."""
        found: list[Finding] = []
        for run in _united(runs):
            source = self._index.sources[run.source]
            found.append(
                Finding(
                    rule=f"{self.id}.{rule}",
                    label=source.label,
                    kind=_KIND,
                    start=run.start,
                    end=run.end,
                    severity="high",
                    confidence=confidence(run.prints),
                    why="same_rows" if rule == "table_rows" else "same_fingerprints_in_order",
                    raises=source.raises,
                )
            )
        return found


def _together(place: Place, found: list[Row]) -> list[_Run]:
    """Stretches with at least three different rows, none far from the next."""
    runs: list[_Run] = []
    group: list[Row] = []
    for row in [*found, (1 << 62, 1 << 62, b"")]:
        if group and row[0] - group[-1][1] > _ROWS_APART:
            different = len({packed for _, _, packed in group})
            if different >= _LEAST_ROWS:
                end = max(last for _, last, _ in group)
                runs.append(_Run(place.source, group[0][0], end, different, place.document))
            group = []
        group.append(row)
    return runs


def _united(runs: list[_Run]) -> list[_Run]:
    """Runs of one source that overlap, as one."""
    found: list[_Run] = []
    for run in sorted(runs):
        last = found[-1] if found else None
        if last is not None and last.source == run.source and run.start < last.end:
            found[-1] = _Run(last.source, last.start, max(last.end, run.end), max(last.prints, run.prints))
        else:
            found.append(run)
    return found


def index_detector(index: PrintIndex, model: CodeModel) -> KnownContent:
    """The detector `known_content` over an index.

    Raises Misconfigured (`index_outdated`) when code was indexed with another model than `model`.
    """
    if CODE in index.kinds and any(source.model != model.digest for source in index.sources):
        raise Misconfigured(
            "index_outdated",
            "The index was made by another version, whose fingerprints of code are not found by this one.",
            "Bring it up to date with `tidegate index update`.",
        )
    return KnownContent(index, model)
