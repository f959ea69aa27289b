"""Makes the evidence log of a running gateway and all that is around it: keys, side rows, witnesses, pages, feeds.

Owns what the rest of the product says to the log beside exchanges: configurations, what people did, decoys seen.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Final

import msgspec

from tidegate.adapters.canary_store import CanaryStore
from tidegate.adapters.clock import OnwardClock
from tidegate.adapters.files import Disk
from tidegate.adapters.ledger_content import ContentFolder
from tidegate.adapters.ledger_keys import LedgerKeys
from tidegate.adapters.ledger_marks import MarkFile
from tidegate.adapters.ledger_outbox import Outbox
from tidegate.adapters.ledger_readers import FolderReader
from tidegate.adapters.ledger_side import FILE, SideStore
from tidegate.adapters.standing_store import StandingStore
from tidegate.adapters.timestamps import TimestampAuthority, TimestampFolder, TimestampVerifier
from tidegate.app import ledger_admin
from tidegate.app.canary import JOURNAL, STANDINGS
from tidegate.app.config import Settings
from tidegate.app.config_ledger import FOLDER
from tidegate.app.digests import config_digest, rules_digest
from tidegate.app.ledger_log import LogParts, open_log
from tidegate.app.witnessing import cosign_port, load_policy, make_witnessing
from tidegate.core.ports import Clock, Entropy
from tidegate.core.words import DataClass
from tidegate.gateway.admit import Admission
from tidegate.gateway.decoys import Decoys
from tidegate.gateway.ledger_desk import LedgerDesk, LedgerTerms
from tidegate.gateway.ledger_pages import MOUNTS, Access, LedgerPages, Parts
from tidegate.gateway.metrics import Metrics
from tidegate.gateway.public_log import PublicLog
from tidegate.gateway.receipts import Receipts
from tidegate.gateway.server import AsgiApp
from tidegate.jobs.body_keeper import BodyKeeper
from tidegate.jobs.ledger_feed import LedgerFeed
from tidegate.jobs.outbox_taker import OutboxTaker
from tidegate.jobs.sequencer import Sequencer
from tidegate.jobs.sequencer_parts import Cosign, Pace, Status
from tidegate.jobs.timestamping import Timestamping
from tidegate.jobs.witnessing import Witnessing, WitnessStatus
from tidegate.ledger.entry import VERSION, Admin, Configured, Entry

OUTBOX_EVERY: Final = 1.0
FEED_EVERY: Final = 1.0
UPKEEP_EVERY: Final = 600.0
"""Seconds between two looks at what others handed over, at other journals, and for what is to be erased or ended."""

_LARGEST_CERTIFICATES: Final = 1 << 20

Job = tuple[float, str, Callable[[], Awaitable[object]]]
"""Seconds between its runs, its name, and what it does."""


class Ledger:
    """Lives as long as the process: `await open` once, `await stop` at the end. Raises what its parts raise."""

    def __init__(self, clock: Clock, entropy: Entropy) -> None:
        self._clock = clock
        self._times = OnwardClock(clock)
        """When entries were written: a clock that is set back must not make an honest log look changed."""
        self._entropy = entropy
        self._log: Sequencer | None = None
        self._side: SideStore | None = None
        self._witnessing: Witnessing | None = None
        self._settings = Settings()
        self._bodies: BodyKeeper | None = None
        self._said: tuple[str, str, str] | None = None
        self.desk: LedgerDesk | None = None
        """Where exchanges are written down; None where the settings switch the log off."""
        self.feed: LedgerFeed | None = None
        self.keys: LedgerKeys | None = None
        self._jobs: list[Job] = []

    async def open(self, settings: Settings, decoys: Decoys) -> None:
        """Take up the log, or begin it. Raises Misconfigured, LedgerBroken and Unavailable: then nothing is served."""
        self._settings = settings
        given = settings.ledger
        if not given.enabled:
            return
        folder = Path(settings.state_dir) / FOLDER
        keys = self.keys = LedgerKeys.open(folder, given.origin, given.mldsa, self._clock.wall)
        side = self._side = SideStore(folder / FILE)
        log = self._log = await open_log(
            LogParts(
                folder=folder,
                origin=keys.origin,
                signers=keys.signers,
                version=version("tidegate"),
                clock=self._times,
                reach=self._times.reach,
                rows=side.add,
                cosign=self._cosign(settings, folder, keys),
                pace=Pace(window=given.window, interval=given.interval, max_waiting=given.max_waiting),
            )
        )
        receipts = Receipts(log, keys.receipt_signer if given.receipts else None)
        desk = self.desk = LedgerDesk(log, receipts, self._times, self._entropy.salt, decoys)
        if given.keep == "bodies":
            desk.shelf = self._bodies = BodyKeeper(ContentFolder(folder))
        outbox = Outbox(folder)
        ledger_admin.announce(keys, outbox)
        state = Path(settings.state_dir)
        self.feed = LedgerFeed(
            log, self._times, StandingStore(state / STANDINGS), CanaryStore(state / JOURNAL), MarkFile(folder)
        )
        taker = OutboxTaker(outbox, log, side, lambda: log.rows_kept, self._times.wall)
        self._jobs = [
            (OUTBOX_EVERY, "ledger outbox", taker.work),
            (FEED_EVERY, "ledger feed", self.feed.work),
            (UPKEEP_EVERY, "ledger upkeep", self._upkeep),
            *self._timestamps(settings, folder, log),
        ]

    @property
    def jobs(self) -> Sequence[Job]:
        """The slow loops that it needs."""
        return self._jobs

    def configure(self, settings: Settings) -> None:
        """Take what a reload may change: who may read, how long salts are kept."""
        self._settings = settings

    def terms(self, settings: Settings) -> LedgerTerms:
        """What exchanges under these settings are told. Raises Misconfigured."""
        given = settings.ledger
        strict = None if given.strict_from == "never" else DataClass[given.strict_from.upper()]
        return LedgerTerms(strict, rules_digest(settings) if given.enabled else "", given.receipts)

    def mounts(self, admission: Admission) -> dict[str, AsgiApp]:
        """What is served of the log."""
        log, side, desk = self._log, self._side, self.desk
        if log is None or side is None or desk is None:
            return {}
        read = FolderReader(str(Path(self._settings.state_dir) / FOLDER / "public")).read
        public = PublicLog(log, read, side.find, desk.receipts)
        pages = LedgerPages(Parts(public, admission, self._clock, self._entropy, self._access))
        return dict.fromkeys(MOUNTS, pages)

    @property
    def status(self) -> Status | None:
        """How far the log is; None where there is none."""
        return self._log.status if self._log is not None else None

    def export(self, metrics: Metrics) -> None:
        """Say in the metrics how far the log is."""
        log = self._log
        if log is None:
            return
        metrics.gauge("tidegate_ledger_entries", "Entries of the evidence log.", lambda: log.status.next)
        waiting = "Entries that no published checkpoint covers yet."
        metrics.gauge("tidegate_ledger_waiting", waiting, lambda: log.status.next - log.status.published)
        broken = "1 when the evidence log cannot be trusted, so that nothing is served."
        metrics.gauge("tidegate_ledger_broken", broken, lambda: int(bool(log.status.broken)))
        if (bodies := self._bodies) is not None:
            kept = "Exchanges whose bodies were kept beside the evidence log."
            metrics.gauge("tidegate_ledger_bodies_kept", kept, lambda: bodies.counts.kept)
            cut = "Of those, exchanges of which a body was too long to be kept."
            metrics.gauge("tidegate_ledger_bodies_cut", cut, lambda: bodies.counts.cut)
            lost = "Exchanges whose bodies could not be kept: the disk failed, or too many waited."
            metrics.gauge("tidegate_ledger_bodies_lost", lost, lambda: bodies.counts.lost)
            waiting = "Exchanges whose bodies wait for the disk."
            metrics.gauge("tidegate_ledger_bodies_waiting", waiting, lambda: bodies.counts.waiting)

    @property
    def witnesses(self) -> Sequence[WitnessStatus]:
        """What is known of each witness that is asked."""
        return self._witnessing.status() if self._witnessing is not None else ()

    async def stop(self) -> None:
        """Keep what waits, integrate and publish what there is, and let the log go."""
        if self._bodies is not None:
            await self._bodies.stop()
        if self._log is not None:
            await self._log.stop()
        if self._witnessing is not None:
            await self._witnessing.stop()
        if self._side is not None:
            self._side.close()

    # -- what is said beside exchanges

    def configured(self, why: str, settings: Settings, policy: str, rules: str) -> None:
        """A configuration comes into force, unless it is the one that is. Raises LedgerBroken."""
        said = (config_digest(settings), policy, rules)
        if self._log is None or said == self._said:
            return
        self._add(
            Configured(
                at=0, seq=0, v=VERSION, why=why, version=version("tidegate"), config=said[0], policy=policy, rules=rules
            )
        )
        # Only now: what could not be said is said the next time.
        self._said = said

    async def admin(self, action: str, actor: str, subject: str, outcome: str) -> None:
        """Somebody did something; on record for good when this returns. Raises LedgerBroken."""
        if self._log is None:
            return
        index = self._add(Admin(at=0, seq=0, v=VERSION, action=action, actor=actor, subject=subject, outcome=outcome))
        await self._log.durable(index)

    def check_room(self) -> None:
        """Raises LedgerBroken or Unavailable where nothing could be put on record."""
        if self._log is not None:
            self._log.check_room()

    def _add(self, entry: Entry) -> int:
        log = self._log
        if log is None:
            raise RuntimeError("there is no log")
        at = int(self._times.wall() * 1000)
        return log.add(msgspec.structs.replace(entry, at=at, seq=log.next_index))

    # -- inside

    def _access(self) -> Access:
        given = self._settings.ledger
        return Access(given.serve, given.entries, given.receipts)

    def _cosign(self, settings: Settings, folder: Path, keys: LedgerKeys) -> Cosign | None:
        given = settings.ledger.witness
        if not given.policy:
            return None
        policy = load_policy(Disk(), given.policy)
        witnessing = self._witnessing = make_witnessing(
            policy, lambda: keys.vkeys, self._clock, required=given.required
        )
        return cosign_port(witnessing, FolderReader(str(folder / "public")).read)

    def _timestamps(self, settings: Settings, folder: Path, log: Sequencer) -> list[Job]:
        given = settings.ledger.timestamp
        if not given.url:
            return []
        verifier = TimestampVerifier(Disk().read(given.certificates, _LARGEST_CERTIFICATES))
        authority = TimestampAuthority(given.url, verifier)
        stamping = Timestamping(authority, TimestampFolder(folder / "public"), lambda: log.published)
        return [(given.every, "ledger timestamps", stamping.work)]

    async def _upkeep(self) -> None:
        keys, side = self.keys, self._side
        if keys is not None and side is not None:
            folder, days = Path(self._settings.state_dir) / FOLDER, self._settings.ledger.keep_days
            # It waits for the disk, and for others who use the side store.
            await asyncio.to_thread(ledger_admin.upkeep, folder, keys, side, days, self._clock.wall())
