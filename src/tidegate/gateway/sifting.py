"""Looks at a call by the parts that the plane has, and makes the forms in which it may go out."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from msgspec import structs

from tidegate.core.principal import Principal
from tidegate.detect.pseudonyms.session import Session as KeptSession
from tidegate.gateway.conversations import Standing
from tidegate.gateway.decoys import Conversation
from tidegate.gateway.exchange import Exchange
from tidegate.gateway.intake import Request
from tidegate.gateway.plane import Plane, Snapshot
from tidegate.gateway.request import Head
from tidegate.gateway.sift import NOT_LOOKED, NOTHING_READ, Sifted, content_of
from tidegate.gateway.variants import Content, Plants, Session, Variants
from tidegate.policy.decide import Decision
from tidegate.wire.dialect import Call

_NEW: Final = Standing()

ANSWERED: Final = "previous_response_id"
"""The field by which a request refers to an earlier answer, instead of sending the conversation again."""


def tenant_of(principal: Principal) -> str:
    """Whose data it is: the team's, or where there is none the key's."""
    return principal.key.team or principal.key.id


async def sift(plane: Plane, snapshot: Snapshot, call: Call, principal: Principal, head: Head) -> Sifted:
    """What the call carries, and what its conversation has carried before."""
    sifted = await _sift(plane, snapshot, call, principal, head)
    decoys = plane.decoys
    found = decoys.in_request(call.raw, tenant_of(principal), principal.key.id) if decoys is not None else ()
    return structs.replace(sifted, decoys=tuple(found)) if found else sifted


async def _sift(plane: Plane, snapshot: Snapshot, call: Call, principal: Principal, head: Head) -> Sifted:
    watch = snapshot.watch
    if watch is None:
        return Sifted(NOTHING_READ, NOT_LOOKED, content_of(NOT_LOOKED, _NEW))
    tenant = tenant_of(principal)
    reading = watch.read(call, head.forwarded)
    scan = await watch.look(call, reading, tenant.encode("utf-8", "replace"))
    conversations = plane.conversations
    if conversations is None:
        return Sifted(reading, scan, content_of(scan, _NEW))
    thread = conversations.thread(tenant, head.conversation, answered_by(call), reading)
    before = conversations.of(thread, plane.clock.wall()) if thread else _NEW
    return Sifted(reading, scan, content_of(scan, before), thread)


def answered_by(call: Call) -> str:
    """The id of the answer that the call refers to, or empty."""
    answered = call.document.get(ANSWERED)
    return answered if type(answered) is str else ""


def remember_answer(plane: Plane, request: Request, exchange: Exchange) -> None:
    """Keep what the conversation has carried, and its pseudonyms, for a request that refers to this answer."""
    answer, trying = exchange.facts.id, exchange.last
    if trying is not None and trying.facts.ear is not None:
        trying.facts.ear.end()
    if not answer or trying is None:
        return
    remember(plane, request, exchange.setting.decision, answer)
    session = trying.variant.session if trying.variant is not None else None
    if plane.vault is not None and isinstance(session, KeptSession):
        plane.vault.put(tenant_of(request.principal), answer, session, request.at)


def remember(plane: Plane, request: Request, decision: Decision, answer: str) -> None:
    """Keep what the conversation has carried; `answer` is the id of the answer, empty before there is one."""
    conversations, sifted = plane.conversations, request.sifted
    if conversations is None:
        return
    carries = decision.carries if sifted.settled else max(sifted.content.raises, sifted.content.history)
    if not carries and not decision.labels:
        # Nothing now, and nothing before, which would be a part of these.
        return
    if answer:
        name = conversations.answer(tenant_of(request.principal), answer)
        conversations.carried(name, carries, decision.labels, request.at)
    elif sifted.thread:
        conversations.carried(sifted.thread, carries, decision.labels, request.at)


def variants_of(plane: Plane, request: Request, decision: Decision) -> Variants:
    """The forms in which the call may go out. Only what policy wants taken out, or what is planted, costs anything."""
    pseudonymiser, sifted, call, head = plane.pseudonymiser, request.sifted, request.call, request.head
    plants = _plants_of(plane, request, decision)
    if pseudonymiser is None or not any(item.redact for item in decision.places.values()):
        return Variants(call, head.forwarded, None, None, plants)
    tenant, answered = tenant_of(request.principal), answered_by(call)

    def session() -> Session:
        vault = plane.vault
        known = vault.get(tenant, answered, request.at) if vault is not None and answered else None
        if known is not None:
            return known
        return pseudonymiser.session(tenant, _name_of(plane, request, decision))

    content = Content(sifted.reading, sifted.scan, session)
    return Variants(call, head.forwarded, lambda endpoint: decision.disposition(endpoint).redact, content, plants)


def _name_of(plane: Plane, request: Request, decision: Decision) -> str:
    """What stands for the conversation, or for the exchange where conversations are not told apart."""
    conversations = plane.conversations
    if conversations is None:
        return decision.exchange
    return conversations.name(tenant_of(request.principal), request.head.conversation, request.sifted.reading)


def _plants_of(plane: Plane, request: Request, decision: Decision) -> Callable[[str], Plants | None] | None:
    decoys = plane.decoys
    if decoys is None:
        return None
    told = Conversation(
        decoys.tenant(tenant_of(request.principal)),
        lambda: decoys.book.hashed(_name_of(plane, request, decision)),
        request.dialect,
        request.sifted.decoys,
    )
    return lambda endpoint: decoys.plants(endpoint, told)
