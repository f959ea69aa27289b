"""Exports a part of a log from its folder into one file that proves itself on another machine.

Works beside a running gateway: what is exported is proven against the checkpoint that was published last.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from importlib import metadata
from pathlib import Path
from typing import Final

import msgspec

from tidegate.adapters.files import Disk
from tidegate.adapters.ledger_archive import Archive, write_archive
from tidegate.adapters.ledger_outbox import Outbox
from tidegate.adapters.ledger_readers import FolderReader
from tidegate.adapters.ledger_side import FILE, SideStore
from tidegate.app.ledger_admin import OPERATOR
from tidegate.core.errors import LedgerBroken, Misconfigured, NotProven
from tidegate.ledger.entry import VERSION, Admin
from tidegate.ledger.export import keys_in, verify_export
from tidegate.ledger.exporting import LogEntries, MadeMember, Source, make_export, scan, time_range
from tidegate.ledger.head import parse_checkpoint
from tidegate.ledger.manifest import CHECKPOINT, FOREVER, KEYS, POLICY, Complete, Scope
from tidegate.ledger.note import parse_note
from tidegate.ledger.trust import LARGEST_POLICY

PUBLIC: Final = "public"
MOST_STATEMENTS: Final = 10_000


class Wish(msgspec.Struct, frozen=True):
    """What is to be exported, and where to. `policy` is the file of the log's witnesses, empty for none.

    `whole` looks for a subject's entries in the whole log instead of the side store.
    """

    scope: Scope
    out: str
    salts: bool = False
    policy: str = ""
    whole: bool = False


class Done(msgspec.Struct, frozen=True):
    """What was exported: entries, of which tree, and how complete it is known to be."""

    out: str
    entries: int
    first: int
    last: int
    size: int
    complete: Complete
    salts: bool


def export(ledger: Path, wish: Wish, now: float) -> Done:
    """Export from a log's folder. `now` is Unix seconds.

    When salts leave, that becomes an entry of the log. Raises Misconfigured: `ledger_unpublished`, `export_nothing`,
    `export_too_large`, `export_unwritable`; LedgerBroken (`ledger_files_wrong`) where the files are not those that
    were signed.
    """
    if Disk().stamp(str(ledger / PUBLIC)) is None:
        raise _unpublished()
    reader = FolderReader(str(ledger / PUBLIC))
    note = reader.read(CHECKPOINT)
    if note is None:
        raise _unpublished()
    side = SideStore(ledger / FILE) if Disk().stamp(str(ledger / FILE)) is not None else None
    try:
        salt = partial(_salt, side) if wish.salts else None
        source = Source(reader.read, note, tuple(_beside(reader, wish, note)), metadata.version("tidegate"), salt)
        indexes, complete = _indexes(source, wish, side)
        write_archive(wish.out, make_export(source, wish.scope, indexes, complete))
        done = _done(wish)
    except NotProven as problem:
        raise LedgerBroken(
            "ledger_files_wrong",
            f"The log's files are not those that were signed: {problem.what}",
            "Run `tidegate verify ledger` on the folder, and keep it as it is.",
        ) from None
    finally:
        if side is not None:
            side.close()
    if wish.salts:
        Outbox(ledger).put(_told(done, wish.scope, now))
    return done


def _done(wish: Wish) -> Done:
    """What is in the file that was written, read back and verified as a stranger would."""
    with Archive(wish.out) as archive:
        manifest = verify_export(archive, keys_in(archive), metadata.version("tidegate")).manifest
    return Done(
        wish.out,
        manifest.count,
        manifest.first,
        manifest.last,
        manifest.size,
        manifest.complete,
        manifest.salts,
    )


def _indexes(source: Source, wish: Wish, side: SideStore | None) -> tuple[Iterable[int], Complete]:
    scope, size = wish.scope, source.head.size
    entries = LogEntries(source.read, size)
    if scope.sort == "time":
        return time_range(entries, scope)
    if wish.whole or side is None:
        found = list(scan(entries, scope))
    elif scope.sort == "exchange":
        found = sorted(each.index for each in side.find(scope.value) if scope.holds(each.at))
    else:
        named = {scope.sort: scope.value}
        found = sorted(each.index for each in side.by_subject(**named, since=scope.since, until=scope.until))
    found = [index for index in found if index < size]
    if not found:
        raise Misconfigured(
            "export_nothing",
            f"The published log has no entry of this {scope.sort} in that time.",
            "Check the id; what happened in the last seconds is published soon.",
        )
    return found, "no"


def _salt(side: SideStore | None, exchange: str) -> bytes | None:
    if side is None:
        return None
    return next((each.salt for each in side.find(exchange) if each.salt), None)


def _beside(reader: FolderReader, wish: Wish, note: bytes) -> Iterable[MadeMember]:
    yield KEYS, reader.read(KEYS) or b""
    stamped = f"timestamps/{parse_checkpoint(parse_note(note).text).size}"
    stamp, of = reader.read(f"{stamped}.tsr"), reader.read(stamped)
    if stamp is not None and of is not None:
        yield from ((stamped, of), (f"{stamped}.tsr", stamp))
    if wish.policy:
        yield POLICY, Disk().read(wish.policy, LARGEST_POLICY)
    for number in range(MOST_STATEMENTS):
        statement = reader.read(f"rotations/{number:06}")
        if statement is None:
            return
        yield f"rotations/{number:06}", statement


def _told(done: Done, scope: Scope, now: float) -> Admin:
    named = scope.sort if scope.sort == "time" else f"{scope.sort}:{scope.value}"
    bounds = [f"since:{scope.since}"] if scope.since else []
    bounds += [f"until:{scope.until}"] if scope.until != FOREVER else []
    return Admin(
        at=int(now * 1000),
        seq=0,
        v=VERSION,
        action="ledger_salts_exported",
        actor=OPERATOR,
        subject=" ".join([named, *bounds]),
        outcome=f"{done.entries} entries",
    )


def _unpublished() -> Misconfigured:
    return Misconfigured(
        "ledger_unpublished",
        "There is no log with a checkpoint in this folder.",
        "Name the state folder of a gateway that has served with `ledger.enabled`.",
    )
