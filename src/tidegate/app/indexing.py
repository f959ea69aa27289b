"""Keeps the index of what the organisation knows: adds sources, brings them up to date, removes them.

Owns the order of things: read what changed, fingerprint it, write new files, commit. What a fingerprint is and how
files are written is said below it.
"""

from __future__ import annotations

import csv
import hashlib
import mimetypes
from array import array
from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePath
from typing import Final

import msgspec
from msgspec.structs import replace

from tidegate.adapters import git_files, index_sources
from tidegate.adapters.index_files import Catalog, IndexFolder, file_name
from tidegate.adapters.index_sources import Entry
from tidegate.core.errors import BadRequest, Misconfigured
from tidegate.core.finding import PII, TRADE_SECRET
from tidegate.core.ports import Clock
from tidegate.core.words import DataClass
from tidegate.detect.documents.readers import standard_readers
from tidegate.detect.index.build import SourcePrints, build_index
from tidegate.detect.index.code_model import CodeModel
from tidegate.detect.index.extract import Extract, extract
from tidegate.detect.index.prints import Document, Fingerprinter, Source
from tidegate.detect.index.seal import Seal
from tidegate.detect.known.values import build_values, read_values
from tidegate.detect.scanner import never

FILES: Final = "files"
GIT: Final = "git"
VALUES: Final = "values"
SUPPRESS: Final = "suppress"


class Wish(msgspec.Struct, frozen=True, kw_only=True):
    """What is to be added: a place, and what finding it means. With `columns` its values are, not its text."""

    place: str
    name: str = ""
    label: str = ""
    raises: DataClass = DataClass.CONFIDENTIAL
    columns: tuple[str, ...] = ()
    within: int = 0
    suppress: bool = False


class Change(msgspec.Struct, frozen=True):
    """What became of one source: documents read anew, kept, gone, and how many were skipped for which reason."""

    source: Source
    read: int = 0
    kept: int = 0
    gone: int = 0
    skipped: dict[str, int] = {}
    same: bool = False
    """Whether the source's fingerprints are those that it had before."""


class Public(msgspec.Struct, frozen=True):
    """What everybody knows: the model of ordinary code, and fingerprints that say nothing."""

    model: CodeModel
    common: frozenset[int] = frozenset()


class Indexing:
    """The index of one folder, for one process at a time. Every method that changes it raises Unavailable
    (`index_busy`) while another does, and Misconfigured when a file of the index is damaged.
    """

    def __init__(self, folder: IndexFolder, clock: Clock, public: Public, documents: Extract | None = None) -> None:
        self._folder = folder
        self._clock = clock
        self._public = public
        self._documents = documents if documents is not None else read_document

    def sources(self) -> tuple[Source, ...]:
        """All sources, by name."""
        return tuple(sorted(self._folder.catalog().sources, key=lambda source: (source.name, source.id)))

    def add(self, wishes: Sequence[Wish]) -> list[Change]:
        """Add places, or bring those up to date that are there already, with their new label and class."""
        with self._folder.locked():
            catalog = self._folder.catalog()
            changes: list[Change] = []
            for wish in wishes:
                source = _source(wish, catalog)
                change = self._read(source, catalog.number + 1, False)
                changes.append(change)
                catalog = _with(catalog, change.source)
            self._finish(catalog)
            return changes

    def update(
        self, names: Sequence[str] = (), rebuild: bool = False
    ) -> tuple[list[Change], list[tuple[Source, Misconfigured]]]:
        """Bring sources up to date, all or the named ones; with `rebuild` everything is read anew.

        A source that cannot be read stays as it is and is returned with its problem.
        """
        with self._folder.locked():
            catalog = self._folder.catalog()
            changes: list[Change] = []
            failed: list[tuple[Source, Misconfigured]] = []
            for source in _named(catalog, names) if names else catalog.sources:
                try:
                    change = self._read(source, catalog.number + 1, rebuild)
                except Misconfigured as problem:
                    if problem.code not in ("index_place_missing", "git_failed", "git_missing"):
                        raise
                    failed.append((source, problem))
                    continue
                changes.append(change)
                catalog = _with(catalog, change.source)
            if not all(change.same for change in changes):
                self._finish(catalog)
            return changes, failed

    def remove(self, names: Sequence[str]) -> list[Source]:
        """Remove sources by name, id or path, and every fingerprint of theirs. Raises BadRequest for unknown ones."""
        with self._folder.locked():
            catalog = self._folder.catalog()
            gone = _named(catalog, names)
            left = tuple(source for source in catalog.sources if source not in gone)
            self._finish(replace(catalog, sources=left, number=catalog.number + 1))
            return gone

    def documents(self, source: Source) -> tuple[Document, ...]:
        """The documents of a source."""
        return () if source.form == VALUES else self._folder.read_prints(source).documents

    def _finish(self, catalog: Catalog) -> None:
        """Make the files that are looked up from those of the sources, then make it all the state of the folder."""
        seal = self._folder.seal()
        indexed = [self._folder.read_prints(item) for item in catalog.sources if item.form in (FILES, GIT)]
        values = [self._folder.read_entries(item) for item in catalog.sources if item.form == VALUES]
        out = frozenset(
            value
            for item in catalog.sources
            if item.form == SUPPRESS
            for value in self._folder.read_prints(item).prints
        )
        index = file_name("index", catalog.number) if indexed else ""
        of_values = file_name("values", catalog.number) if values else ""
        if indexed:
            self._folder.write_parts(index, build_index(indexed, out, seal))
        if values:
            self._folder.write_parts(of_values, build_values(values, seal))
        self._folder.commit(replace(catalog, index=index, values=of_values))

    def _read(self, source: Source, number: int, rebuild: bool) -> Change:
        source = replace(source, updated=self._clock.wall())
        if source.form == VALUES:
            return self._read_values(source, number, rebuild)
        before = self._old(source) if not rebuild else None
        source = replace(source, model=self._public.model.digest)
        printer = Fingerprinter(self._folder.seal(), self._public.model, self._public.common)
        reader = _Reader(self._folder.seal(), printer, self._documents, before)
        if source.form == GIT or (source.form == SUPPRESS and git_files.is_repository(source.place)):
            commit = git_files.head(source.place)
            source = replace(source, revision=commit)
            reader.read_git(source.place, commit)
        else:
            reader.read_files(source.place)
        found = reader.result(source)
        if before is not None and found.documents == before.documents:
            return Change(source, reader.read, reader.kept, reader.gone, reader.skipped, True)
        source = replace(
            source, documents=len(found.documents), prints=len(found.prints), file=file_name(source.id, number)
        )
        self._folder.write_prints(source.file, replace(found, source=source))
        return Change(source, reader.read, reader.kept, reader.gone, reader.skipped)

    def _old(self, source: Source) -> SourcePrints | None:
        """What a source had before, unless it was made with another model."""
        return self._folder.read_prints(source) if source.file and source.model == self._public.model.digest else None

    def _read_values(self, source: Source, number: int, rebuild: bool) -> Change:
        tables: list[list[list[str]]] = []
        for entry in index_sources.walk(source.place):
            data = index_sources.read(entry)
            if data is not None and entry.size <= index_sources.MAX_BYTES:
                tables.append(list(_cells(extract(data, entry.name).text, source.columns, entry.name)))
        found = read_values(source, (row for table in tables for row in table), self._folder.seal())
        rows = found.rows
        if source.file and not rebuild:
            before = self._folder.read_entries(source)
            if list(before.hashes) == list(found.hashes) and list(before.cells) == list(found.cells):
                return Change(source, 0, rows, 0, {}, True)
        source = replace(source, documents=rows, prints=len(found.hashes), file=file_name(source.id, number))
        self._folder.write_entries(source.file, replace(found, source=source))
        return Change(source, rows)


class _Reader:
    """Makes the documents of a source, keeping what has not changed since `before`."""

    def __init__(self, seal: Seal, printer: Fingerprinter, documents: Extract, before: SourcePrints | None) -> None:
        self._seal = seal
        self._printer = printer
        self._documents = documents
        self._old = dict(_slices(before)) if before is not None else {}
        self._found: list[Document] = []
        self._prints: array[int] = array("Q")
        self.read = 0
        self.kept = 0
        self.gone = 0
        self.skipped: dict[str, int] = {}

    def read_files(self, place: str) -> None:
        """Files by name, size and time; where these differ, by content."""
        for entry in index_sources.walk(place):
            document, prints = self._old.pop(entry.name, (None, ()))
            if document is not None and (document.size, document.changed) == (entry.size, entry.changed):
                self._keep(document, prints)
            else:
                self._read_file(entry, document, prints)
        self.gone += len(self._old)

    def _read_file(self, entry: Entry, document: Document | None, prints: Sequence[int]) -> None:
        data = index_sources.read(entry) if entry.size <= index_sources.MAX_BYTES else None
        if data is None:
            self._skip("too_large" if entry.size > index_sources.MAX_BYTES else "unreadable")
            return
        digest = self._seal.digest(data)
        made = Document(entry.name, digest, entry.size, entry.changed)
        if document is not None and document.digest == digest:
            self._keep(replace(made, streams=document.streams), prints)
        else:
            self._add(made, data)

    def read_git(self, place: str, commit: str) -> None:
        """Files by blob: only blobs that were not there before are read."""
        wanted: dict[str, list[git_files.GitFile]] = {}
        for file in git_files.files(place, commit):
            if index_sources.skipped(file.path):
                continue
            document, prints = self._old.pop(file.path, (None, ()))
            if document is not None and document.digest == file.blob:
                self._keep(document, prints)
            elif file.size > index_sources.MAX_BYTES:
                self._skip("too_large")
            else:
                wanted.setdefault(file.blob, []).append(file)
        for blob, data in git_files.blobs(place, wanted):
            for file in wanted[blob]:
                self._add(Document(_printable(file.path), blob, file.size), data)
        self.gone += len(self._old)

    def result(self, source: Source) -> SourcePrints:
        """All documents, and their fingerprints in the same order."""
        return SourcePrints(source, tuple(self._found), self._prints)

    def _keep(self, document: Document, prints: Sequence[int]) -> None:
        self.kept += 1
        self._found.append(document)
        self._prints.extend(prints)

    def _add(self, document: Document, data: bytes) -> None:
        found = extract(data, document.name, self._documents)
        if found.skipped:
            self._skip(found.skipped)
            return
        self.read += 1
        streams, prints = self._printer.read(found.text, found.shape)
        self._found.append(replace(document, streams=streams))
        self._prints.extend(prints)

    def _skip(self, why: str) -> None:
        self.skipped[why] = self.skipped.get(why, 0) + 1


def _slices(before: SourcePrints) -> Iterator[tuple[str, tuple[Document, Sequence[int]]]]:
    at = 0
    for document in before.documents:
        yield document.name, (document, before.prints[at : at + document.count])
        at += document.count


def _printable(path: str) -> str:
    return path.encode("utf-8", "replace").decode()


def _cells(text: str, columns: Sequence[str], name: str) -> Iterator[list[str]]:
    """The cells of the columns in each row of a table with a header. Raises BadRequest (`index_column_missing`)."""
    lines = text.splitlines(keepends=True)
    first = lines[0] if lines else ""
    delimiter = max("\t;|,", key=first.count)
    reader = csv.reader(lines, delimiter=delimiter)
    header = [cell.strip() for cell in next(reader, [])]
    missing = [column for column in columns if column not in header]
    if missing:
        raise BadRequest(
            "index_column_missing",
            f"The table {name!r} has no column {missing[0]!r}.",
            "Name columns as its first line does: " + ", ".join(repr(cell) for cell in header[:20]) + ".",
        )
    places = [header.index(column) for column in columns]
    try:
        for row in reader:
            yield [row[place] if place < len(row) else "" for place in places]
    except csv.Error:
        raise BadRequest(
            "index_table_unreadable",
            f"Line {reader.line_num} of the table {name!r} cannot be read.",
            "Correct the line.",
        ) from None


def _source(wish: Wish, catalog: Catalog) -> Source:
    place = index_sources.absolute(wish.place)
    form = SUPPRESS if wish.suppress else VALUES if wish.columns else GIT if git_files.is_repository(place) else FILES
    id = hashlib.blake2b(f"{form}\0{place}\0{wish.columns}".encode(), digest_size=6).hexdigest()
    old = next((source for source in catalog.sources if source.id == id), None)
    return Source(
        id=id,
        name=wish.name or (old.name if old else PurePath(place).name or "root"),
        form=form,
        place=place,
        label=wish.label or (PII if form == VALUES else TRADE_SECRET),
        raises=wish.raises,
        columns=wish.columns,
        within=wish.within,
        file=old.file if old else "",
        model=old.model if old else "",
    )


def _with(catalog: Catalog, source: Source) -> Catalog:
    others = tuple(item for item in catalog.sources if item.id != source.id)
    return replace(catalog, sources=(*others, source), number=catalog.number + 1)


def _named(catalog: Catalog, names: Iterable[str]) -> list[Source]:
    found: list[Source] = []
    for name in names:
        place = index_sources.absolute(name)
        which = [source for source in catalog.sources if name in (source.name, source.id) or source.place == place]
        if not which:
            raise BadRequest("index_source_unknown", f"There is no source {name!r}.", "See `tidegate index list`.")
        if len(which) > 1 and not any(name == source.id for source in which):
            raise BadRequest(
                "index_source_ambiguous", f"{len(which)} sources are called {name!r}.", "Give the id of one of them."
            )
        found += which
    return list({source.id: source for source in found}.values())


def read_document(data: bytes, name: str) -> str | None:
    """The text of an office document or PDF by the product's own readers; None where there is none to be had."""
    kind = mimetypes.guess_type(name)[0] or ""
    reader = standard_readers().get(kind)
    return "\n".join(reader.read(data, name, never).texts) if reader is not None else None
