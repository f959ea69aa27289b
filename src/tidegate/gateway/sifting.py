"""Looks at a call by the parts that the plane has, and makes the forms in which it may go out."""

from __future__ import annotations

from typing import Final

from tidegate.core.principal import Principal
from tidegate.gateway.conversations import Standing
from tidegate.gateway.intake import Request
from tidegate.gateway.plane import Plane, Snapshot
from tidegate.gateway.request import Head
from tidegate.gateway.sift import NOT_LOOKED, NOTHING_READ, Sifted, content_of
from tidegate.gateway.variants import Content, Variants
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
    watch = snapshot.watch
    if watch is None:
        return Sifted(NOTHING_READ, NOT_LOOKED, content_of(NOT_LOOKED, _NEW))
    tenant = tenant_of(principal)
    reading = watch.read(call, head.forwarded)
    scan = await watch.look(call, reading, tenant.encode("utf-8", "replace"))
    conversations = plane.conversations
    if conversations is None:
        return Sifted(reading, scan, content_of(scan, _NEW))
    name = conversations.name(tenant, head.conversation, reading)
    answered = call.document.get(ANSWERED)
    thread = conversations.thread(tenant, head.conversation, answered if type(answered) is str else "", reading)
    before = conversations.of(thread, plane.clock.wall()) if thread else _NEW
    return Sifted(reading, scan, content_of(scan, before), name, thread)


def remember(plane: Plane, request: Request, decision: Decision, answer: str) -> None:
    """Keep what the conversation has carried; `answer` is the id of the answer, empty before there is one."""
    conversations, sifted = plane.conversations, request.sifted
    if conversations is None:
        return
    carries = decision.carries if sifted.settled else max(sifted.content.raises, sifted.content.history)
    if answer:
        name = conversations.answer(tenant_of(request.principal), answer)
        conversations.carried(name, carries, decision.labels, request.at)
    elif sifted.thread:
        conversations.carried(sifted.thread, carries, decision.labels, request.at)


def variants_of(plane: Plane, request: Request, decision: Decision) -> Variants:
    """The forms in which the call may go out. Only what policy wants taken out costs anything."""
    pseudonymiser, sifted, call, head = plane.pseudonymiser, request.sifted, request.call, request.head
    if pseudonymiser is None or not any(item.redact for item in decision.places.values()):
        return Variants(call, head.forwarded, None, None)
    tenant = tenant_of(request.principal)
    content = Content(
        sifted.reading, sifted.scan, lambda: pseudonymiser.session(tenant, sifted.conversation or decision.exchange)
    )
    return Variants(call, head.forwarded, lambda endpoint: decision.disposition(endpoint).redact, content)
