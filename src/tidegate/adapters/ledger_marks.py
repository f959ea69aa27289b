"""How far other parts' journals were taken into the log: one small file beside it."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import msgspec

from tidegate.adapters.files import Disk
from tidegate.core.errors import Misconfigured, Unavailable
from tidegate.ledger.port import Places

FILE: Final = "feeds.json"
_LARGEST: Final = 4096


class MarkFile:
    """Implements `ledger.port.Marks`. Raises Unavailable (`ledger_marks_failed`)."""

    def __init__(self, ledger: Path) -> None:
        self._path = str(ledger / FILE)
        self._disk = Disk()

    def load(self) -> Places:
        """See Marks. One that cannot be read begins again: entries twice are better than entries missing."""
        if self._disk.stamp(self._path) is None:
            return Places()
        try:
            return msgspec.json.decode(self._disk.read(self._path, _LARGEST), type=Places)
        except (Misconfigured, msgspec.DecodeError):
            return Places()

    def save(self, places: Places) -> None:
        """See Marks."""
        try:
            self._disk.write(self._path, msgspec.json.encode(places), private=True)
        except Misconfigured as problem:
            raise Unavailable("ledger_marks_failed", problem.what, problem.fix) from None
