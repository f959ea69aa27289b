"""What the log needs of a disk, one operation at a time, so that a test can fail each of them by itself.

Paths are relative to the log's folder. Nothing is durable before it was synced: a file's bytes by `sync`, its name by
`sync_folders`. Every method raises OSError when the disk does not do what it should.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol


class Area(Protocol):
    """A file of a size that never changes, all zeros at first, whose room on the disk is there."""

    def write(self, at: int, data: bytes) -> None:
        """Put bytes at an offset. They survive the death of the process at once. MUST NOT fail for want of room."""
        ...

    def sync(self) -> None:
        """Return when all that was written before survives the death of the machine. May run on another thread."""
        ...

    def close(self) -> None:
        """Let go of it; the file stays."""
        ...


class Disk(Protocol):
    """The folder of a log. One thread at a time uses a path; several use the disk."""

    def read(self, path: str) -> bytes | None:
        """All bytes of a file, or None where there is none."""
        ...

    def names(self, path: str) -> list[str]:
        """What is in a folder, sorted; nothing where there is none."""
        ...

    def make_folder(self, path: str) -> bool:
        """Make a folder, whose parent is there; whether it was not there before."""
        ...

    def write(self, path: str, data: bytes) -> None:
        """A file with these bytes, whatever was in it before."""
        ...

    def sync(self, paths: Sequence[str]) -> None:
        """Make the bytes of files durable."""
        ...

    def rename(self, old: str, new: str) -> None:
        """Give a file another name, in one step."""
        ...

    def sync_folders(self, paths: Sequence[str]) -> None:
        """Make the names in folders durable."""
        ...

    def remove(self, path: str) -> None:
        """Remove a file, or a folder that is empty. Nothing happens where there is none."""
        ...

    def blank(self, path: str) -> None:
        """Overwrite a file with zeros where it stands, durably."""
        ...

    def allocate(self, path: str, size: int) -> Area:
        """A new file of so many zeros, its room on the disk. Leaves nothing behind when it fails."""
        ...
