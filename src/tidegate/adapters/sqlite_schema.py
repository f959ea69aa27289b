"""The tables of the embedded database and how an older file is brought forward. Never backward.

A migration is a list of statements; its place in `MIGRATIONS`, from 1, is the version it leads to. A
migration that has been released is never edited.
"""

from __future__ import annotations

import sqlite3
from typing import Final

from tidegate.core.errors import Misconfigured

_FIRST: Final = (
    "CREATE TABLE keys (id TEXT PRIMARY KEY, digest TEXT NOT NULL UNIQUE, body BLOB NOT NULL)",
    "CREATE TABLE teams (id TEXT PRIMARY KEY, body BLOB NOT NULL)",
    # What is filtered by has a column of its own; everything else of a record is in its body, as JSON. `place` is its
    # start in microseconds, times 1024, and a number that keeps it unique.
    "CREATE TABLE records (place INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, key TEXT NOT NULL, team TEXT NOT NULL,"
    " route TEXT NOT NULL, deployment TEXT NOT NULL, error_type TEXT NOT NULL, body BLOB NOT NULL)",
    "CREATE INDEX records_error ON records (error_type) WHERE error_type != ''",
    # In which slots (`place` without its last 26 bits) something such as `key:ID` or `route:NAME` occurs.
    "CREATE TABLE sightings (name TEXT NOT NULL, slot INTEGER NOT NULL, PRIMARY KEY (name, slot)) WITHOUT ROWID",
    # Apart from the records: a recount may be ready before its record has come out of the spool.
    "CREATE TABLE recounts (id TEXT PRIMARY KEY, at INTEGER NOT NULL, body BLOB NOT NULL) WITHOUT ROWID",
    "CREATE INDEX recounts_at ON recounts (at)",
    # `window` is a keyword of SQL. The amount is usd + pico / 10^12 + grains / 10^24 USD: whole numbers, which SQL adds
    # exactly.
    "CREATE TABLE spends (span TEXT NOT NULL, start REAL NOT NULL, scope TEXT NOT NULL, usd INTEGER NOT NULL,"
    " pico INTEGER NOT NULL, grains INTEGER NOT NULL, PRIMARY KEY (span, start, scope)) WITHOUT ROWID",
)

MIGRATIONS: Final[tuple[tuple[str, ...], ...]] = (_FIRST,)


def version_of(connection: sqlite3.Connection) -> int:
    """The schema version of the file; 0 when it has no tables of ours. Raises sqlite3.Error."""
    found = connection.execute("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'schema_versions'")
    if found.fetchone() is None:
        return 0
    (version,) = connection.execute("SELECT coalesce(max(version), 0) FROM schema_versions").fetchone()
    return int(version)


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the file to the newest version, each step in a transaction of its own.

    Raises sqlite3.Error, or Misconfigured (`store_newer`) for a file of a later Tidegate.
    """
    version = version_of(connection)
    if version > len(MIGRATIONS):
        raise Misconfigured(
            "store_newer",
            f"The database has schema version {version}; this Tidegate knows up to {len(MIGRATIONS)}.",
            "Run the Tidegate that wrote it, or restore a backup from before the upgrade.",
        )
    for number, statements in enumerate(MIGRATIONS[version:], version + 1):
        connection.execute("BEGIN IMMEDIATE")
        # Another process may have been here first while we waited for the lock.
        if version_of(connection) >= number:
            connection.execute("ROLLBACK")
            continue
        connection.execute(
            "CREATE TABLE IF NOT EXISTS schema_versions (version INTEGER PRIMARY KEY, applied INTEGER NOT NULL)"
        )
        for statement in statements:
            connection.execute(statement)
        connection.execute(
            "INSERT INTO schema_versions (version, applied) VALUES (?, CAST(strftime('%s', 'now') AS INTEGER))",
            (number,),
        )
        connection.execute("COMMIT")
