"""What the gateway's own calls leave in the log: they send something to an endpoint, as any exchange does.

One object a call, whole and not streamed. Where there is no log, it does nothing.
"""

from __future__ import annotations

import msgspec

from tidegate.core.principal import Principal
from tidegate.core.record import ExchangeRecord
from tidegate.gateway.evidence import Evidence
from tidegate.gateway.ledger_desk import LedgerDesk, LedgerTerms
from tidegate.gateway.plane import Plane, Snapshot
from tidegate.gateway.sift import Sifted
from tidegate.policy.decide import Decision
from tidegate.policy.door import Inbound, Outbound, Transport
from tidegate.policy.permit import Permit
from tidegate.providers.record import Route
from tidegate.wire.dialect import Call, Dialect


class OwnCall(msgspec.Struct, frozen=True, gc=False):
    """What is known of such a call. See evidence.Known; it is never one of another route."""

    principal: Principal
    call: Call
    route: Route
    decision: Decision
    sifted: Sifted | None = None
    instead_of: str = ""


class OwnEvidence:
    """Of one call; `serves` is the exchange for whose sake it is made, empty for none."""

    __slots__ = ("_call", "_desk", "_dialect", "_evidence", "_terms", "_transport", "exchange")

    def __init__(self, plane: Plane, snapshot: Snapshot, exchange: str, dialect: Dialect, serves: str = "") -> None:
        self.exchange = exchange
        self._transport: Transport = plane.transport
        self._desk: LedgerDesk | None = plane.desk
        self._terms: LedgerTerms = snapshot.ledger
        self._dialect = dialect
        self._evidence: Evidence | None = None
        self._call: OwnCall | None = None
        if self._desk is not None:
            self._evidence = self._desk.open_own(exchange)
            self._evidence.serves = serves

    async def exchange_bytes(self, call: OwnCall, permit: Permit, outbound: Outbound, limit: int) -> tuple[int, bytes]:
        """Send, once the log lets it leave: the status and the whole body of the answer.

        Raises what the transport raises, and LedgerBroken.
        """
        desk, evidence = self._desk, self._evidence
        self._call = call
        if desk is not None and evidence is not None:
            evidence.asked(outbound.body)
            written = desk.decided(evidence, call, self._terms)
            await desk.settle(written, call.decision.data_class, self._terms)
            evidence.attempt(outbound.body)
        inbound = await self._transport.send(permit, outbound)
        return inbound.status, await self._heard(inbound, limit)

    async def _heard(self, inbound: Inbound, limit: int) -> bytes:
        evidence = self._evidence
        if evidence is not None:
            evidence.answered()
            evidence.hearing()
        try:
            raw = await inbound.read(limit)
        finally:
            inbound.close()
        if evidence is not None:
            evidence.heard(raw)
        return raw

    def closed(self, record: ExchangeRecord) -> None:
        """It is over; nothing is written of what was never decided. Raises LedgerBroken."""
        desk, evidence, call = self._desk, self._evidence, self._call
        if desk is not None and evidence is not None and call is not None:
            desk.closed(evidence, record, call.call, self._dialect)
