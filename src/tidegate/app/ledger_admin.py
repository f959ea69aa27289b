"""What people do to the ledger beside its running: look at it, change its keys, erase salts.

Works on the folder of the ledger, beside a running gateway. What was done becomes an entry of the log, by the outbox.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

import msgspec

from tidegate.adapters.files import Disk
from tidegate.adapters.ledger_content import FOLDER as CONTENT
from tidegate.adapters.ledger_content import ContentFolder
from tidegate.adapters.ledger_key_files import KeyRecord
from tidegate.adapters.ledger_keys import LedgerKeys
from tidegate.adapters.ledger_outbox import Outbox
from tidegate.adapters.ledger_side import FILE, SideStore, Subject
from tidegate.adapters.timestamps import TimestampFolder
from tidegate.core.errors import Misconfigured, NotProven
from tidegate.ledger.checkpoint import open_checkpoint
from tidegate.ledger.entry import VERSION, Admin
from tidegate.ledger.note import LARGEST_NOTE, parse_note
from tidegate.ledger.statement import read_statement
from tidegate.ledger.texts import write_base64
from tidegate.ledger.vkey import VerifierKey

OPERATOR: Final = "operator"
"""Who acts at the command line."""
DAY_MS: Final = 86_400_000


class KeyShown(msgspec.Struct, frozen=True, kw_only=True):
    """A key as people see it. Times are Unix seconds, 0 for none; `signs` says whether it does now."""

    id: str
    use: str
    vkey: str
    made: int
    until: int
    signs: bool


class Status(msgspec.Struct, frozen=True, kw_only=True):
    """How a ledger is. Sizes count entries, times are Unix seconds. `problem` is a code, empty where there is none."""

    origin: str
    size: int = 0
    """Of the published checkpoint."""
    root: str = ""
    published: float = 0.0
    signed_by: tuple[str, ...] = ()
    """Key ids of the log whose signature of the published checkpoint is right."""
    side_rows: int = 0
    last_entry: float = 0.0
    """When the last exchange was that the side store knows."""
    waiting: int = 0
    """Entries of other processes that the gateway has not taken up yet."""
    refused: int = 0
    """Files in the outbox that were no entries."""
    timestamped: int = 0
    """The largest size that has a timestamp."""
    keys: tuple[KeyShown, ...] = ()
    problem: str = ""


def announce(keys: LedgerKeys, outbox: Outbox) -> int:
    """Hand those statements about keys to the log that are no entries yet; return how many. Each becomes one.

    Raises Misconfigured and Unavailable, as the outbox does.
    """
    new = keys.statements[keys.announced :]
    for number, note in enumerate(new, keys.announced):
        statement = read_statement(parse_note(note).text)
        entry = Admin(
            at=statement.time * 1000,
            seq=0,
            v=VERSION,
            action="ledger_keys",
            actor=OPERATOR,
            subject=" ".join(key.key_id.hex() for key in (*statement.log, *statement.receipt)),
            outcome=f"statement {number}",
        )
        outbox.put(entry, f"keys-{number:06}")
    if new:
        keys.mark_announced(keys.announced + len(new))
    return len(new)


def note(ledger: Path, action: str, subject: str, now: float) -> None:
    """Put on record what was done at the command line, where there is a log. `now` is Unix seconds.

    Raises Unavailable and Misconfigured, as the outbox does.
    """
    if Disk().stamp(str(ledger / "keys")) is None:
        return
    entry = Admin(at=int(now * 1000), seq=0, v=VERSION, action=action, actor=OPERATOR, subject=subject, outcome="done")
    Outbox(ledger).put(entry)


def erase(ledger: Path, which: Subject, now: float) -> int:
    """Erase the salts of a subject, with an entry of the log that says so; return how many. `now` is Unix seconds.

    Raises Misconfigured (`ledger_not_begun`), and Unavailable, as the side store and the outbox do.
    """
    if Disk().stamp(str(ledger / FILE)) is None:
        raise _not_begun()
    store, gone = SideStore(ledger / FILE), _bodies(ledger)
    try:
        count = store.erase(which, gone)
        if gone is not None and which.exchange and which.until == Subject().until:
            # Those of an exchange whose salt went before it was closed came after that.
            gone([which.exchange])
    finally:
        store.close()
    entry = Admin(
        at=int(now * 1000),
        seq=0,
        v=VERSION,
        action="ledger_erased",
        actor=OPERATOR,
        subject=subject_text(which),
        outcome=f"{count} salts",
    )
    if count:
        Outbox(ledger).put(entry)
    return count


def subject_text(which: Subject) -> str:
    """A subject in a word: `exchange:ID`, `key:ID`, `team:ID` or `all`, and `until:MS` where there is an end."""
    named = [f"{name}:{value}" for name in ("exchange", "key", "team") if (value := getattr(which, name))]
    ended = [f"until:{which.until}"] if which.until != Subject().until else []
    return " ".join([*(named or ["all"]), *ended])


def _bodies(ledger: Path) -> Callable[[Sequence[str]], None] | None:
    """What removes the bodies of exchanges; None where none were ever kept."""
    if Disk().stamp(str(ledger / CONTENT)) is None:
        return None
    content = ContentFolder(ledger)

    def remove(exchanges: Sequence[str]) -> None:
        for exchange in exchanges:
            content.erase(exchange)

    return remove


def upkeep(ledger: Path, keys: LedgerKeys, store: SideStore, keep_days: int, now: float) -> int:
    """What a job does each hour or so: end keys whose overlap is over, and erase salts that are `keep_days` old.

    Returns how many salts were erased. `now` is Unix seconds; 0 days keep them. Raises Misconfigured, Unavailable.
    """
    keys.drop_ended()
    if not keep_days:
        return 0
    return store.erase(Subject(until=int(now * 1000) - keep_days * DAY_MS), _bodies(ledger))


def key_shown(item: KeyRecord, now: float) -> KeyShown:
    """A key as people see it, at this time (Unix seconds)."""
    return KeyShown(
        id=item.id,
        use=item.use,
        vkey=item.vkey,
        made=item.made,
        until=item.until,
        signs=item.signs(now),
    )


def status(ledger: Path, now: float) -> Status:
    """How the ledger in this folder is at this time (Unix seconds). Raises Misconfigured (`ledger_not_begun`)."""
    if Disk().stamp(str(ledger / "keys")) is None:
        raise _not_begun()
    keys = LedgerKeys.read(ledger)
    outbox = Outbox(ledger)
    found = Status(
        origin=keys.origin,
        waiting=outbox.waiting(),
        refused=outbox.refused(),
        timestamped=max(TimestampFolder(ledger / "public").sizes(), default=0),
        keys=tuple(key_shown(item, now) for item in keys.records),
    )
    return _with_head(_with_rows(found, ledger), ledger, keys)


def _with_rows(found: Status, ledger: Path) -> Status:
    if Disk().stamp(str(ledger / FILE)) is None:
        return found
    store = SideStore(ledger / FILE)
    try:
        counts = store.counts()
    finally:
        store.close()
    return msgspec.structs.replace(found, side_rows=counts.rows, last_entry=max(counts.last_at, 0) / 1000)


def _with_head(found: Status, ledger: Path, keys: LedgerKeys) -> Status:
    path = str(ledger / "public" / "checkpoint")
    stamp = Disk().stamp(path)
    if stamp is None:
        return found
    raw = Disk().read(path, LARGEST_NOTE)
    known = [VerifierKey.parse(item.vkey) for item in keys.records if item.use != "receipt"]
    try:
        head = open_checkpoint(raw, known, keys.origin)
    except NotProven as problem:
        return msgspec.structs.replace(found, problem=problem.code)
    lines = {(line.name, line.key_id) for line in parse_note(raw).lines}
    signed = tuple(key.key_id.hex() for key in known if (key.name, key.key_id) in lines)
    return msgspec.structs.replace(
        found, size=head.size, root=write_base64(head.root), published=stamp.mtime / 1e9, signed_by=signed
    )


def _not_begun() -> Misconfigured:
    return Misconfigured(
        "ledger_not_begun",
        "There is no ledger in this state folder.",
        "Start the gateway once, or name the folder with --state-dir.",
    )
