"""The folder of the index of what the organisation knows: its secret, one file a source, and the files looked up.

What is on disk is always one whole state: new files are written under new names and made durable, then the catalogue
that names them replaces the old one in one step, and only then the old files go. Readers map files and copy nothing.
"""

from __future__ import annotations

import fcntl
import mmap
import os
import secrets
from array import array
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import msgspec

from tidegate.core.errors import Misconfigured, Unavailable
from tidegate.detect.index import container
from tidegate.detect.index.build import SourcePrints
from tidegate.detect.index.container import Content
from tidegate.detect.index.lookup import PrintIndex
from tidegate.detect.index.prints import Document, Source
from tidegate.detect.index.seal import SECRET_BYTES, Seal
from tidegate.detect.known.values import ValueEntries, ValueIndex

_CATALOG: Final = "catalog"
_SECRET: Final = "secret"  # noqa: S105 - the name of the file
_LOCK: Final = "lock"
_ENDING: Final = ".idx"


class Catalog(msgspec.Struct, frozen=True, kw_only=True):
    """What the folder holds: its sources, and the names of the two files that are looked up, empty when not needed."""

    sources: tuple[Source, ...] = ()
    index: str = ""
    values: str = ""
    number: int = 0
    """Grows with every change; names of files are made of it."""


class Known(msgspec.Struct, frozen=True):
    """What is looked up: fingerprints, values, or neither where there are no sources of that form."""

    prints: PrintIndex | None = None
    values: ValueIndex | None = None


class _ValueMeta(msgspec.Struct, frozen=True, array_like=True):
    rows: int
    numbers: bool


class IndexFolder:
    """One folder. Several processes may read while one writes (`locked`)."""

    def __init__(self, path: str) -> None:
        self.path = Path(path)
        self._seal: Seal | None = None

    def exists(self) -> bool:
        """Whether anything was ever indexed here. A folder that lost its catalogue still exists, and is damaged."""
        return (self.path / _CATALOG).exists() or any(self.path.glob(f"*{_ENDING}"))

    def stamp(self) -> tuple[int, int]:
        """Changes whenever the index does; (0, 0) without one."""
        try:
            found = (self.path / _CATALOG).stat()
        except OSError:
            return 0, 0
        return found.st_mtime_ns, found.st_ino

    def load(self) -> Known:
        """What is to be looked up. Raises Misconfigured when any of it is missing, damaged or of another secret."""
        catalog = self.catalog()
        prints = PrintIndex(self._map(catalog.index), catalog.index, self.seal()) if catalog.index else None
        values = ValueIndex(self._map(catalog.values), catalog.values, self.seal()) if catalog.values else None
        return Known(prints, values)

    def catalog(self) -> Catalog:
        """The catalogue; an empty one where nothing was ever indexed. Raises Misconfigured when it is damaged."""
        if not self.exists():
            return Catalog()
        content = self._content(_CATALOG, _CATALOG)
        try:
            return msgspec.msgpack.decode(content.meta, type=Catalog)
        except msgspec.DecodeError:
            raise container.damaged(_CATALOG, "it cannot be read") from None

    def seal(self) -> Seal:
        """The seal of this installation. Raises Misconfigured: `index_secret_missing`, `index_secret_open`."""
        if self._seal is None:
            self._seal = Seal(self._secret())
        return self._seal

    def _secret(self) -> bytes:
        path = self.path / _SECRET
        try:
            mode = path.stat().st_mode
            data = path.read_bytes()
        except OSError:
            data, mode = b"", 0
        if len(data) != SECRET_BYTES:
            raise Misconfigured(
                "index_secret_missing",
                f"The secret of the index, {str(path)!r}, is missing or not whole.",
                "Restore it; without it the index is of no use and is to be made anew in an empty folder.",
            )
        if mode & 0o077:
            raise Misconfigured(
                "index_secret_open",
                f"Others than its owner may read the secret of the index, {str(path)!r}.",
                "Make it private again with `chmod 600`, and consider whether to make the index anew.",
            )
        return data

    @contextmanager
    def locked(self) -> Generator[None]:
        """Hold the folder for writing; makes it and its secret at the first use. Raises Unavailable (`index_busy`)."""
        self.path.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor = os.open(self.path / _LOCK, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                raise Unavailable(
                    "index_busy", "The index is being changed by another process.", "Wait until it has finished."
                ) from None
            if not self.exists():
                if not (self.path / _SECRET).exists():
                    self._write(_SECRET, [memoryview(secrets.token_bytes(SECRET_BYTES))])
                self._commit(Catalog())
            yield
        finally:
            os.close(descriptor)

    def read_prints(self, source: Source) -> SourcePrints:
        """A source of documents. Raises Misconfigured when its file is damaged."""
        content = self._content(source.file, "source")
        return SourcePrints(source, _decoded(content, tuple[Document, ...], source.file), content.arrays["prints"])

    def read_entries(self, source: Source) -> ValueEntries:
        """A source of values. Raises Misconfigured when its file is damaged."""
        content = self._content(source.file, "entries")
        meta = _decoded(content, _ValueMeta, source.file)
        arrays = content.arrays
        gates = dict(zip(arrays["gates"], arrays["gate_bits"], strict=True))
        return ValueEntries(source, meta.rows, arrays["hashes"], arrays["cells"], gates, meta.numbers)

    def write_prints(self, name: str, found: SourcePrints) -> None:
        """Write the file of a source of documents, durable when this returns."""
        prints = found.prints if isinstance(found.prints, memoryview | array) else array("Q", found.prints)
        meta = msgspec.msgpack.encode(found.documents)
        self._write(name, container.pack("source", meta, {"prints": ("Q", memoryview(prints))}, self.seal()))

    def write_entries(self, name: str, found: ValueEntries) -> None:
        """Write the file of a source of values, durable when this returns."""
        meta = msgspec.msgpack.encode(_ValueMeta(found.rows, found.numbers))
        arrays = {
            "hashes": ("Q", memoryview(array("Q", found.hashes))),
            "cells": ("Q", memoryview(array("Q", found.cells))),
            "gates": ("Q", memoryview(array("Q", found.gates.keys()))),
            "gate_bits": ("Q", memoryview(array("Q", found.gates.values()))),
        }
        self._write(name, container.pack("entries", meta, arrays, self.seal()))

    def write_parts(self, name: str, parts: Iterable[memoryview]) -> None:
        """Write a file to be looked up, durable when this returns."""
        self._write(name, parts)

    def commit(self, catalog: Catalog) -> None:
        """Make `catalog` the state of the folder, in one step; then remove the files that it does not name."""
        self._commit(catalog)
        kept = {catalog.index, catalog.values, *(source.file for source in catalog.sources)}
        for path in self.path.glob(f"*{_ENDING}"):
            if path.name not in kept:
                path.unlink(missing_ok=True)
        for path in self.path.glob(".*.draft"):
            path.unlink(missing_ok=True)

    def _commit(self, catalog: Catalog) -> None:
        self._write(_CATALOG, container.pack(_CATALOG, msgspec.msgpack.encode(catalog), {}, self.seal()))

    def _content(self, name: str, kind: str) -> Content:
        return container.unpack(self._map(name), kind, name, self.seal())

    def _map(self, name: str) -> memoryview:
        """A file's bytes, mapped. It stays readable when it is replaced or removed, as files here never change."""
        try:
            with (self.path / name).open("rb") as file:
                return memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
        except (OSError, ValueError):
            # An empty file cannot be mapped (ValueError); it is as bad as none.
            raise container.damaged(name, "it is missing, empty or may not be read") from None

    def _write(self, name: str, parts: Iterable[memoryview]) -> None:
        draft = self.path / f".{name}.draft"
        try:
            descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(descriptor, "wb") as file:
                for part in parts:
                    file.write(part)
                file.flush()
                os.fsync(file.fileno())
            draft.replace(self.path / name)
            self._sync()
        except OSError as error:
            draft.unlink(missing_ok=True)
            raise Misconfigured(
                "index_unwritable",
                f"The file {name!r} of the index cannot be written: {(error.strerror or 'unknown').lower()}.",
                "Check the folder, its owner and its free space; the index is as it was before.",
            ) from None

    def _sync(self) -> None:
        """Make names durable too: a rename that a crash undoes must not come after the removal of old files."""
        descriptor = os.open(self.path, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def file_name(source: str, number: int) -> str:
    """The name of a new file: nothing of that name has been there before."""
    return f"{source}-{number}{_ENDING}"


def _decoded(content: Content, kind: Any, name: str) -> Any:
    try:
        return msgspec.msgpack.decode(content.meta, type=kind)
    except msgspec.DecodeError:
        raise container.damaged(name, "it does not say what it holds") from None
