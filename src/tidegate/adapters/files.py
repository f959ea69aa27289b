"""Reads, writes and watches small files: configuration, secrets by reference, generated documents.

`Files` is the port, `Disk` the real one; tests hand in a fake. Bulk data has its own adapters.
"""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from typing import Protocol

import msgspec

from tidegate.core.errors import Misconfigured


class Stamp(msgspec.Struct, frozen=True):
    """What changes when a file does: modification time (ns), size (bytes), inode."""

    mtime: int
    size: int
    inode: int


class Files(Protocol):
    """Small files as a whole."""

    def read(self, path: str, limit: int) -> bytes:
        """The content. Raises Misconfigured: `file_unreadable`, or `file_too_large` past `limit` bytes."""
        ...

    def stamp(self, path: str) -> Stamp | None:
        """The stamp of the file that `path` leads to (links followed), or None when there is none."""
        ...

    def write(self, path: str, data: bytes, private: bool = False) -> None:
        """Replace the file in one step, folders made as needed. Raises Misconfigured (`file_unwritable`).

        A reader sees the old content or the new, never a part. `private` makes it readable by its owner alone.
        """
        ...


class Disk:
    """Files of this machine."""

    def read(self, path: str, limit: int) -> bytes:
        """See `Files.read`."""
        try:
            with Path(path).open("rb") as file:
                data = file.read(limit + 1)
        except (OSError, ValueError) as error:
            reason = _reason(error)
            raise Misconfigured(
                "file_unreadable",
                f"The file {path!r} cannot be read: {reason}.",
                "Check the path and who may read it.",
            ) from None
        if len(data) > limit:
            raise Misconfigured(
                "file_too_large",
                f"The file {path!r} is larger than {limit} bytes.",
                "Give a smaller file; this one is hardly what was meant.",
            )
        return data

    def stamp(self, path: str) -> Stamp | None:
        """See `Files.stamp`."""
        try:
            found = Path(path).stat()
        except (OSError, ValueError):
            return None
        return Stamp(found.st_mtime_ns, found.st_size, found.st_ino)

    def write(self, path: str, data: bytes, private: bool = False) -> None:
        """See `Files.write`."""
        target = Path(path)
        draft = target.with_name(f".{target.name}.{os.getpid()}.draft")
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            mode = 0o600 if private else 0o644
            descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, mode)
            with os.fdopen(descriptor, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            draft.replace(target)
        except (OSError, ValueError) as error:
            with contextlib.suppress(OSError):
                draft.unlink(missing_ok=True)
            reason = _reason(error)
            raise Misconfigured(
                "file_unwritable",
                f"The file {path!r} cannot be written: {reason}.",
                "Check the folder and who may write to it.",
            ) from None


def discard_output() -> None:
    """Send what is still to be written to standard output nowhere, once its reader has gone."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)


def _reason(error: Exception) -> str:
    return (error.strerror if isinstance(error, OSError) and error.strerror else type(error).__name__).lower()
