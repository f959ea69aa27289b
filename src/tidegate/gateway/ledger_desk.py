"""Writes exchanges into the log: what was decided, before anything leaves, and how it ended, before the answer does.

What it raises stops the exchange: an answer without evidence must not go out.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import msgspec

from tidegate.core.ports import Clock
from tidegate.core.record import ExchangeRecord
from tidegate.core.words import DataClass
from tidegate.gateway.decoys import Decoys
from tidegate.gateway.evidence import Evidence, Known, Place, decoys_in
from tidegate.gateway.kept_bodies import KeptEvidence, Shelf
from tidegate.gateway.receipts import Receipts
from tidegate.ledger.entry import Closed, Decided, encode_entry
from tidegate.ledger.merkle import leaf_hash
from tidegate.ledger.port import EvidenceLog, Side
from tidegate.ledger.receipt import PartName
from tidegate.wire.dialect import Call, Dialect


class LedgerTerms(msgspec.Struct, frozen=True):
    """What one configuration says. From the class `strict_from` on nothing leaves before its entry is durable; None
    for never. `rules` is the digest of the detectors and screens in force."""

    strict_from: DataClass | None = DataClass.CONFIDENTIAL
    rules: str = ""
    receipts: bool = True


NO_TERMS: Final = LedgerTerms()


class LedgerDesk:
    """One object a process. `salt` gives 32 random bytes. `shelf` is where bodies are kept, None where they are not."""

    shelf: Shelf | None = None

    def __init__(
        self, log: EvidenceLog, receipts: Receipts, clock: Clock, salt: Callable[[], bytes], decoys: Decoys | None
    ) -> None:
        self.log = log
        self.receipts = receipts
        self._clock = clock
        self._salt = salt
        self._decoys = decoys

    def open(self, exchange: str) -> Evidence:
        """What hears the bytes of a client's exchange, and keeps them where bodies are kept."""
        shelf = self.shelf
        if shelf is not None:
            return KeptEvidence(exchange, self._salt(), shelf.keeper())
        return Evidence(exchange, self._salt())

    def open_own(self, exchange: str) -> Evidence:
        """What hears the bytes of a call that the gateway makes by itself. They are never kept: what such a call quotes
        of an exchange would outlive that exchange's salt."""
        return Evidence(exchange, self._salt())

    def decided(self, evidence: Evidence, known: Known, terms: LedgerTerms) -> Written:
        """Write what policy decided. Raises LedgerBroken."""
        entry = evidence.decided(self._place(), known, terms.rules)
        try:
            return self._write(evidence, entry, "decided", evidence.salt)
        except BaseException:
            # It did not get that place; another entry will.
            evidence.decided_at = -1
            raise

    async def settle(self, written: Written, data_class: DataClass, terms: LedgerTerms) -> None:
        """Wait until a call of this class may leave. Raises LedgerBroken."""
        if terms.strict_from is not None and data_class >= terms.strict_from:
            await self.log.durable(written.index)
        else:
            await self.log.room()

    def closed(
        self,
        evidence: Evidence,
        record: ExchangeRecord,
        call: Call | None,
        dialect: Dialect,
    ) -> Written | None:
        """Write how an exchange ended; where the entry stands, if it is the first about it. Raises LedgerBroken."""
        decoys = decoys_in(self._decoys, evidence.sending)
        entry = evidence.closed(self._place(), record, call, dialect, decoys)
        written: Written | None = None
        if evidence.decided_at < 0:
            written = self._write(evidence, entry, "closed", evidence.salt, record.team)
        else:
            # Nobody is told its leaf: the answer names the entry of the decision.
            self.log.add(entry, Side(evidence.exchange, "closed", entry.key, record.team, entry.at))
        if self.shelf is not None and isinstance(evidence, KeptEvidence):
            self.shelf.put(evidence.exchange, evidence.salt, evidence.gathered())
        return written

    def lines(self, written: Written, terms: LedgerTerms, *, signed: bool) -> bytes:
        """What an answer's head says of its entry; `signed` adds a promise."""
        if not terms.receipts:
            return b""
        lines = self.receipts.lines(written.index, written.leaf, written.part)
        if signed:
            lines += self.receipts.promise_line(written.exchange, written.index, written.leaf, written.at)
        return lines

    def _place(self) -> Place:
        return Place(self.log.next_index, int(self._clock.wall() * 1000))

    def _write(
        self, evidence: Evidence, entry: Decided | Closed, part: PartName, salt: bytes, team: str = ""
    ) -> Written:
        team = entry.team if isinstance(entry, Decided) else team
        side = Side(evidence.exchange, part, entry.key, team, entry.at, salt)
        encoded = encode_entry(entry)
        self.log.add(entry, side, encoded)
        leaf = leaf_hash(encoded)
        self.receipts.remember(evidence.exchange, entry.key)
        return Written(evidence.exchange, part, entry.seq, leaf, entry.at)


class Written(msgspec.Struct, frozen=True, gc=False):
    """An entry in the log: its place, its leaf hash, and when, in Unix milliseconds."""

    exchange: str
    part: PartName
    index: int
    leaf: bytes
    at: int
