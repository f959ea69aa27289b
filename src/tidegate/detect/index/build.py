"""Makes the index that is looked up from the fingerprints of all sources: sorted, with what says nothing left out."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

import msgspec

from tidegate.detect.index import container
from tidegate.detect.index.prints import Document, Source
from tidegate.detect.index.seal import Seal
from tidegate.detect.index.table import repeated, table_arrays

KIND: Final = "index"

COMMON_DOCUMENTS: Final = 12
"""A fingerprint of more documents than these, no two of them related, is a common phrase."""

_POSTINGS: Final = 8
"""Places kept of one fingerprint: the first ones, so that copies of a document all lead to the same one."""

_PART: Final = 1 << 21
"""Fingerprints sorted at once; bounds the memory that building takes beyond the result."""

_SKETCH: Final = 32
_RELATED: Final = 0.5

_MOST_PRINTS: Final = 1 << 32


class SourcePrints(msgspec.Struct, frozen=True):
    """One source with its documents, and their fingerprints one after the other."""

    source: Source
    documents: tuple[Document, ...]
    prints: Sequence[int]


class Meta(msgspec.Struct, frozen=True, array_like=True):
    """What an index says of itself. `kinds` are the kinds of streams it holds."""

    sources: tuple[Source, ...]
    kinds: tuple[int, ...]
    prints: int


def build_index(sources: Sequence[SourcePrints], suppressed: frozenset[int], seal: Seal) -> Iterator[memoryview]:
    """The file of the index, in parts. Raises ValueError past 2^32 fingerprints.

    `suppressed` are sealed fingerprints to leave out. Sources of a form other than documents must not be among these.
    """
    layout = _Layout(sources)
    hashes: array[int] = array("Q")
    ordinals: array[int] = array("I")
    for part in _sorted_parts(layout.prints):
        _keep(part, layout, suppressed, hashes, ordinals)
    meta = Meta(tuple(item.source for item in sources), tuple(sorted(set(layout.run_kinds))), len(hashes))
    arrays = {
        **table_arrays(hashes, ordinals),
        "run_starts": ("I", memoryview(layout.run_starts)),
        "run_documents": ("I", memoryview(layout.run_documents)),
        "run_kinds": ("B", memoryview(layout.run_kinds)),
        "document_sources": ("I", memoryview(layout.document_sources)),
        "document_numbers": ("I", memoryview(layout.document_numbers)),
    }
    return container.pack(KIND, msgspec.msgpack.encode(meta), arrays, seal)


class _Layout:
    """All fingerprints in the order of sources, documents and streams; the place in it is a fingerprint's ordinal."""

    def __init__(self, sources: Sequence[SourcePrints]) -> None:
        self.prints: array[int] = array("Q")
        self.run_starts: array[int] = array("I")
        self.run_documents: array[int] = array("I")
        self.run_kinds: array[int] = array("B")
        self.document_sources: array[int] = array("I")
        self.document_numbers: array[int] = array("I")
        self._sketches: dict[int, frozenset[int]] = {}
        if sum(len(item.prints) for item in sources) >= _MOST_PRINTS:
            raise ValueError("too many fingerprints for one index")
        for place, item in enumerate(sources):
            self._add(place, item)

    def _add(self, place: int, item: SourcePrints) -> None:
        at = len(self.prints)
        for number, document in enumerate(item.documents):
            for stream in document.streams:
                self.run_starts.append(at)
                self.run_documents.append(len(self.document_sources))
                self.run_kinds.append(stream.kind)
                at += stream.count
            self.document_sources.append(place)
            self.document_numbers.append(number)
        self.prints.extend(item.prints)

    def document(self, ordinal: int) -> int:
        return self.run_documents[bisect_right(self.run_starts, ordinal) - 1]

    def unrelated(self, ordinals: Sequence[int]) -> bool:
        """Whether so many documents that resemble no other one have the fingerprint that it is a common phrase."""
        kept: list[frozenset[int]] = []
        for document in dict.fromkeys(map(self.document, ordinals)):
            sketch = self._sketch(document)
            if not any(len(sketch & other) >= _RELATED * min(len(sketch), len(other)) for other in kept):
                kept.append(sketch)
                if len(kept) > COMMON_DOCUMENTS:
                    return True
        return False

    def _sketch(self, document: int) -> frozenset[int]:
        """The least fingerprints of a document (bottom-k sketch, Cohen and Kaplan 2007)."""
        found = self._sketches.get(document)
        if found is None:
            first = bisect_right(self.run_documents, document - 1)
            last = bisect_right(self.run_documents, document)
            end = self.run_starts[last] if last < len(self.run_starts) else len(self.prints)
            found = frozenset(sorted(set(self.prints[self.run_starts[first] : end]))[:_SKETCH])
            self._sketches[document] = found
        return found


def _sorted_parts(prints: array[int]) -> Iterator[list[int]]:
    """(fingerprint << 32 | ordinal), ascending, in parts that no fingerprint crosses."""
    parts = -(-len(prints) // _PART)
    for part in range(parts):
        low, high = (part << 64) // parts, ((part + 1) << 64) // parts
        found = [value << 32 | place for place, value in enumerate(prints) if low <= value < high]
        found.sort()
        yield found


def _keep(
    part: list[int], layout: _Layout, suppressed: frozenset[int], hashes: array[int], ordinals: array[int]
) -> None:
    found = [key >> 32 for key in part]
    where = [key & 0xFFFFFFFF for key in part]
    drop: set[int] = set()
    if suppressed:
        drop.update(place for place, value in enumerate(found) if value in suppressed)
    for first, last in repeated(found):
        if last - first > COMMON_DOCUMENTS and layout.unrelated(where[first:last]):
            drop.update(range(first, last))
        else:
            drop.update(range(first + _POSTINGS, last))
    if drop:
        found = [value for place, value in enumerate(found) if place not in drop]
        where = [value for place, value in enumerate(where) if place not in drop]
    hashes.extend(found)
    ordinals.extend(where)
