"""The journal of decoys as an SQLite file: what was issued, by its keyed hashes, and what was hit."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Final

import msgspec

from tidegate.adapters.sqlite_side import SideFile
from tidegate.detect.canaries.record import Hit, Issued

_BATCH: Final = 1000
"""Decoys that are forgotten at once, so that nobody waits long for the file."""

_TABLES: Final = (
    "CREATE TABLE IF NOT EXISTS decoys (place INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE,"
    " endpoint TEXT NOT NULL, placement TEXT NOT NULL, at REAL NOT NULL, body BLOB NOT NULL)",
    "CREATE INDEX IF NOT EXISTS decoys_at ON decoys (at)",
    "CREATE TABLE IF NOT EXISTS needles (needle TEXT PRIMARY KEY, place INTEGER NOT NULL) WITHOUT ROWID",
    "CREATE INDEX IF NOT EXISTS needles_place ON needles (place)",
    "CREATE TABLE IF NOT EXISTS hits (id TEXT PRIMARY KEY, decoy TEXT NOT NULL, last REAL NOT NULL,"
    " body BLOB NOT NULL) WITHOUT ROWID",
    "CREATE INDEX IF NOT EXISTS hits_last ON hits (last)",
    "CREATE INDEX IF NOT EXISTS hits_decoy ON hits (decoy)",
)


class CanaryStore:
    """A CanaryJournal. For one thread; several processes may have one each."""

    def __init__(self, path: Path) -> None:
        self._file = SideFile(path, _TABLES, "canaries_unavailable", "The journal of decoys")
        self._encode = msgspec.json.Encoder().encode
        self._issued = msgspec.json.Decoder(Issued).decode
        self._hit = msgspec.json.Decoder(Hit).decode

    def issue(self, issued: Issued) -> None:
        """See CanaryJournal."""
        body, planting = self._encode(issued), issued.planting

        def work(base: sqlite3.Connection) -> None:
            cursor = base.execute(
                "INSERT INTO decoys (id, endpoint, placement, at, body) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                (issued.id, planting.endpoint, planting.placement, issued.at, body),
            )
            if cursor.rowcount == 1:
                rows = [(needle, cursor.lastrowid) for needle in issued.needles]
                base.executemany("INSERT INTO needles (needle, place) VALUES (?, ?) ON CONFLICT DO NOTHING", rows)

        self._file.run(work)

    def issued_after(self, place: int, limit: int) -> tuple[list[Issued], int]:
        """See CanaryJournal."""
        sql = "SELECT place, body FROM decoys WHERE place > ? ORDER BY place LIMIT ?"
        rows = self._file.read(lambda base: base.execute(sql, (place, limit)).fetchall())
        return [self._issued(body) for _, body in rows], rows[-1][0] if rows else place

    def tail(self, count: int) -> int:
        """See CanaryJournal."""
        row = self._file.read(lambda base: base.execute("SELECT max(place) FROM decoys").fetchone())
        return max(0, (row[0] or 0) - count)

    def find(self, needle: str) -> Issued | None:
        """See CanaryJournal."""
        sql = "SELECT body FROM decoys WHERE place = (SELECT place FROM needles WHERE needle = ?)"
        row = self._file.read(lambda base: base.execute(sql, (needle,)).fetchone())
        return None if row is None else self._issued(row[0])

    def hit(self, hit: Hit) -> Hit | None:
        """See CanaryJournal."""

        def work(base: sqlite3.Connection) -> Hit | None:
            row = base.execute("SELECT body FROM hits WHERE id = ?", (hit.id,)).fetchone()
            known = None if row is None else self._hit(row[0])
            kept = hit
            if known is not None:
                kept = msgspec.structs.replace(known, last=max(known.last, hit.last), count=known.count + 1)
            base.execute(
                "INSERT INTO hits (id, decoy, last, body) VALUES (?, ?, ?, ?)"
                " ON CONFLICT (id) DO UPDATE SET last = excluded.last, body = excluded.body",
                (kept.id, kept.issued.id, kept.last, self._encode(kept)),
            )
            return hit if known is None else None

        return self._file.run(work)

    def hits(self, since: float, limit: int) -> list[Hit]:
        """See CanaryJournal."""
        sql = "SELECT body FROM hits WHERE last >= ? ORDER BY last DESC, id LIMIT ?"
        rows = self._file.read(lambda base: base.execute(sql, (since, limit)).fetchall())
        return [self._hit(body) for (body,) in rows]

    def counts(self) -> list[tuple[str, str, int]]:
        """See CanaryJournal."""
        sql = "SELECT endpoint, placement, count(*) FROM decoys GROUP BY endpoint, placement ORDER BY 1, 2"
        return self._file.read(lambda base: base.execute(sql).fetchall())

    def forget(self, before: float) -> int:
        """See CanaryJournal. A bounded number at a time."""

        def work(base: sqlite3.Connection) -> int:
            sql = "SELECT place FROM decoys WHERE at < ? AND id NOT IN (SELECT decoy FROM hits) ORDER BY at LIMIT ?"
            places = base.execute(sql, (before, _BATCH)).fetchall()
            base.executemany("DELETE FROM needles WHERE place = ?", places)
            base.executemany("DELETE FROM decoys WHERE place = ?", places)
            return len(places)

        return self._file.run(work)

    def close(self) -> None:
        """Let the file go."""
        self._file.close()
