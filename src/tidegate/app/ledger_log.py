"""Makes the one writer of a log out of its folder: takes it up, checks it, starts it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec

from tidegate.adapters.ledger_files import Lock, LogFolder, RealDisk
from tidegate.adapters.ledger_journal import CAPACITY, Journal, Replayed
from tidegate.adapters.worker import WorkerThread
from tidegate.core.errors import NotProven
from tidegate.core.ports import Clock
from tidegate.jobs.integrator import Integrator
from tidegate.jobs.sequencer import Sequencer
from tidegate.jobs.sequencer_parts import Cosign, Pace, Parts, Rows, TakenUp
from tidegate.ledger.disk import Disk
from tidegate.ledger.entry import decode_entry
from tidegate.ledger.merkle import leaf_hash
from tidegate.ledger.note import NoteSigner


class LogParts(msgspec.Struct, frozen=True, kw_only=True):
    """What a log is made of. `folder` is the log's own; `rows` and `cosign` as the sequencer wants them."""

    folder: Path
    origin: str
    signers: Sequence[NoteSigner]
    version: str
    clock: Clock
    reach: Callable[[float], None] | None = None
    """Told the time of the log's last entry (Unix seconds) before the next one is written, which may not be earlier."""
    rows: Rows | None = None
    cosign: Cosign | None = None
    pace: Pace = Pace()
    disk: Disk | None = None
    """Instead of the folder's own; tests hand one in that fails."""
    segment: int = CAPACITY
    """Bytes of a journal's segment."""


async def open_log(parts: LogParts) -> Sequencer:
    """The running log of a folder, made if it is new. Its first entry is `started`.

    Raises Misconfigured (`ledger_in_use`, `ledger_unusable`), LedgerBroken when what is there cannot be trusted, and
    Unavailable (`ledger_full`).
    """
    works, syncs, keeps = (WorkerThread(name) for name in ("ledger", "ledger-sync", "ledger-side"))
    lock = Lock(parts.folder)
    disk = parts.disk or RealDisk(parts.folder)
    journal = Journal(disk, parts.segment)
    integrator = Integrator(LogFolder(disk), parts.origin, parts.signers)
    try:
        taken = await works.run(lambda: take_up(journal, integrator))
        if parts.reach is not None:
            last = taken.waiting[-1][0] if taken.waiting else await works.run(integrator.last)
            parts.reach(_time_of(last) if last is not None else 0.0)
        sequencer = Sequencer(
            journal,
            integrator,
            parts.pace,
            Parts(
                origin=parts.origin,
                version=parts.version,
                clock=parts.clock,
                syncs=syncs,
                works=works,
                keeps=keeps,
                release=lock.release,
                rows=parts.rows,
                cosign=parts.cosign,
            ),
        )
        await sequencer.start(taken)
    except BaseException:
        works.close()
        syncs.close()
        keeps.close()
        lock.release()
        raise
    return sequencer


def take_up(journal: Journal, integrator: Integrator) -> TakenUp:
    """Read the tree and the journal, and hold them against each other. Raises LedgerBroken, Unavailable."""
    size = integrator.resume()
    replayed: Replayed = journal.replay(size)
    entries = [entry for entry, _ in replayed.records]
    integrator.check_replayed(replayed.first, entries)
    known = max(size - replayed.first, 0)
    before = tuple(
        (index, leaf_hash(entry), side) for index, (entry, side) in enumerate(replayed.records[:known], replayed.first)
    )
    journal.begin()
    return TakenUp(size, replayed.records[known:], before, replayed.clean)


def _time_of(entry: bytes) -> float:
    """When an entry was written (Unix seconds); 0 of one that another release wrote, which is not for us to judge."""
    try:
        return decode_entry(entry).at / 1000
    except NotProven:
        return 0.0
