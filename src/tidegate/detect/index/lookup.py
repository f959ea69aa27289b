"""Looks fingerprints up in an index that lies in memory or is mapped from a file. Read only, for several threads."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

import msgspec

from tidegate.detect.index import container
from tidegate.detect.index.build import KIND, Meta
from tidegate.detect.index.prints import Source
from tidegate.detect.index.seal import Seal
from tidegate.detect.index.table import Table


class Place(msgspec.Struct, frozen=True, gc=False):
    """Whose fingerprint an ordinal is: the kind of its stream, its source, and the document's number there."""

    kind: int
    source: int
    document: int


class PrintIndex:
    """All fingerprints of all sources. `data` is the file, which must stay as it is."""

    def __init__(self, data: memoryview, name: str, seal: Seal) -> None:
        """Raises Misconfigured as `container.unpack` does."""
        content = container.unpack(data, KIND, name, seal)
        try:
            meta = msgspec.msgpack.decode(content.meta, type=Meta)
        except msgspec.DecodeError:
            raise container.damaged(name, "it does not say what it holds") from None
        arrays = content.arrays
        self.seal = seal
        self.sources: tuple[Source, ...] = meta.sources
        self.kinds = frozenset(meta.kinds)
        self.digest = bytes(data[32:64])
        """Differs between any two indexes of different content."""
        self._table = Table(arrays)
        self._run_starts = arrays["run_starts"]
        self._run_documents = arrays["run_documents"]
        self._run_kinds = arrays["run_kinds"]
        self._document_sources = arrays["document_sources"]
        self._document_numbers = arrays["document_numbers"]

    def __len__(self) -> int:
        return len(self._table)

    def hits(self, sealed: Sequence[int]) -> list[tuple[int, int]]:
        """See `Table.hits`."""
        return self._table.hits(sealed)

    def place(self, ordinal: int) -> Place:
        """Whose fingerprint it is."""
        run = bisect_right(self._run_starts, ordinal) - 1
        document = self._run_documents[run]
        return Place(self._run_kinds[run], self._document_sources[document], self._document_numbers[document])
