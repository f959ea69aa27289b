"""Standings that were set, as an SQLite file in which nothing is ever changed: each change is a further row."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Final

import msgspec

from tidegate.adapters.sqlite_side import SideFile
from tidegate.providers.standing import Override

_TABLES: Final = (
    "CREATE TABLE IF NOT EXISTS overrides (place INTEGER PRIMARY KEY AUTOINCREMENT, endpoint TEXT NOT NULL,"
    " at REAL NOT NULL, body BLOB NOT NULL)",
)


class StandingStore:
    """An OverrideStore. For one thread; several processes may have one each."""

    def __init__(self, path: Path) -> None:
        self._file = SideFile(path, _TABLES, "standings_unavailable", "The file of standings")
        self._encode = msgspec.json.Encoder().encode
        self._decode = msgspec.json.Decoder(Override).decode

    def add(self, override: Override) -> None:
        """See OverrideStore."""
        row = (override.endpoint, override.at, self._encode(override))

        def work(base: sqlite3.Connection) -> None:
            base.execute("INSERT INTO overrides (endpoint, at, body) VALUES (?, ?, ?)", row)

        self._file.run(work)

    def after(self, place: int) -> tuple[list[Override], int]:
        """See OverrideStore."""
        sql = "SELECT place, body FROM overrides WHERE place > ? ORDER BY place"
        rows = self._file.read(lambda base: base.execute(sql, (place,)).fetchall())
        return [self._decode(body) for _, body in rows], rows[-1][0] if rows else place

    def close(self) -> None:
        """Let the file go."""
        self._file.close()
