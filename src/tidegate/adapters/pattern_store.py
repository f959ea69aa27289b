"""Keeps compiled patterns on disk, so that they are compiled once and not at every start."""

from __future__ import annotations

import contextlib
import hashlib
import logging
from pathlib import Path
from typing import Final, Protocol, runtime_checkable

from tidegate.adapters.files import Disk
from tidegate.core.errors import Misconfigured

_KEPT: Final = 8
"""Files of other sets of patterns that are left: two versions may take turns on one machine."""

_MAX_BYTES: Final = 256 * 1024 * 1024

_log = logging.getLogger(__name__)


@runtime_checkable
class Stored(Protocol):
    """A pattern engine with a stored form. `reused` says whether it came from one."""

    reused: bool

    def dump(self) -> bytes:
        """The stored form."""
        ...


class PatternStore:
    """A file in `folder` for each set of patterns, of which `name` is one.

    It is readable by its owner alone: what is loaded from it runs in this process.
    """

    def __init__(self, folder: str, name: str) -> None:
        self._folder = Path(folder)
        self._path = str(self._folder / f"patterns-{hashlib.sha256(name.encode()).hexdigest()[:16]}.bin")
        self._disk = Disk()

    def load(self) -> bytes | None:
        """What was stored, or None. The engine itself says whether it still fits."""
        if self._disk.stamp(self._path) is None:
            return None
        try:
            return self._disk.read(self._path, _MAX_BYTES)
        except Misconfigured as problem:
            _log.warning("compiled patterns cannot be read: %s", problem.message)
            return None

    def keep(self, engine: Stored) -> None:
        """Store a new engine. A folder that cannot be written to costs time at each start, nothing else."""
        if engine.reused:
            return
        try:
            self._disk.write(self._path, engine.dump(), private=True)
            self._prune()
        except Misconfigured as problem:
            _log.warning("compiled patterns cannot be kept: %s", problem.message)

    def _prune(self) -> None:
        with contextlib.suppress(OSError):
            files = sorted(self._folder.glob("patterns-*.bin"), key=lambda file: file.stat().st_mtime_ns)
            for file in files[: -1 - _KEPT]:
                file.unlink(missing_ok=True)
