"""Walks and reads what is to be indexed: files and folders of this machine. Repositories are read by `git_files`."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import msgspec

from tidegate.core.errors import Misconfigured

MAX_BYTES: Final = 64 * 1024 * 1024
"""Largest file that is indexed."""


def _set(spaced: str) -> frozenset[str]:
    return frozenset(spaced.split())


SKIPPED_FOLDERS: Final = _set(
    ".git .hg .svn node_modules bower_components __pycache__ site-packages .venv venv .tox .mypy_cache .ruff_cache "
    ".pytest_cache .tidegate vendor third_party .idea .gradle"
)
"""Folders of other people's work, and of what programs made."""


class Entry(msgspec.Struct, frozen=True):
    """A file: its name below the place that was added, where it is, its size in bytes, when it changed (ns)."""

    name: str
    path: str
    size: int
    changed: int


def walk(place: str) -> Iterator[Entry]:
    """The files below a place in order of name, or the file that it is. Links are not followed.

    Raises Misconfigured (`index_place_missing`) where there is neither.
    """
    path = Path(place)
    if path.is_file():
        yield _entry(path, path.name)
        return
    if not path.is_dir():
        raise Misconfigured(
            "index_place_missing",
            f"There is no file or folder {place!r}.",
            "Give one that exists, or remove the source with `tidegate index remove`.",
        )
    for folder, folders, names in os.walk(path):
        folders[:] = sorted(name for name in folders if not skipped(name))
        for name in sorted(names):
            file = Path(folder) / name
            if file.is_file() and not file.is_symlink():
                yield _entry(file, file.relative_to(path).as_posix())


def skipped(name: str) -> bool:
    """Whether a folder, or a file's path in a repository, is not the organisation's own work."""
    return any(part in SKIPPED_FOLDERS for part in name.split("/"))


def read(entry: Entry) -> bytes | None:
    """The bytes of a file; None where it cannot be read or is gone."""
    try:
        return Path(entry.path).read_bytes()
    except OSError:
        return None


def absolute(place: str) -> str:
    """The full path of a place, links resolved, so that a source is known again from any folder."""
    return str(Path(place).resolve())


def _entry(path: Path, name: str) -> Entry:
    found = path.stat()
    return Entry(name, str(path), found.st_size, found.st_mtime_ns)
