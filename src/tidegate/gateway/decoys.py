"""Decoys on the way of a request: which are put into what an endpoint gets, and which come back where they should not.

Owns the rules by which a decoy that is seen is a hit or not. Making them is `detect/canaries`, what a hit leads to
`jobs/canary_watch`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

import msgspec

from tidegate.core.ports import Clock
from tidegate.detect.canaries.book import CanaryBook, Found, try_issue
from tidegate.detect.canaries.material import Sinks, context
from tidegate.detect.canaries.record import Placement, Planting, Sighting, Sightings
from tidegate.gateway.pipe import Ear
from tidegate.gateway.variants import Plants
from tidegate.wire.body import decode_object, encode
from tidegate.wire.dialect import Call, Dialect
from tidegate.wire.prompt import Json

SECRET_KIND: Final = "secret"  # noqa: S105 - the name of a kind
_MOST_PRESENTED: Final = 512
_MOST_FOREIGN: Final = 64
_HEARD: Final = 4096
"""Characters of an answer that are looked at together."""
_RESTING: Final = 1024
"""Characters that are looked at twice, at most as long as a decoy may be that is known again in a stream."""


class DecoySettings(msgspec.Struct, frozen=True, kw_only=True):
    """Endpoints, by id: where the replacement of a secret is a decoy, and where decoys stand beside instructions.

    `paths` is how endpoints are reached, as people read it. `epoch` is in seconds.
    """

    replace: frozenset[str] = frozenset()
    context: frozenset[str] = frozenset()
    paths: dict[str, str] = {}
    epoch: float = 86_400.0
    sinks: Sinks = Sinks()
    text: str = ""
    """What stands beside instructions, with places for decoys; empty for the built-in text."""


class Decoys:
    """One object a process; `settings` is what a reload replaces."""

    def __init__(self, book: CanaryBook, clock: Clock, sightings: Sightings) -> None:
        self.book = book
        self.settings = DecoySettings()
        self._clock = clock
        self._sightings = sightings

    # -- what goes out

    def plants(self, endpoint: str, told: Conversation) -> Plants | None:
        """What is planted in a call to an endpoint, and hears its answer; None while there are no decoys at all."""
        settings = self.settings
        wanted = endpoint in settings.replace or endpoint in settings.context
        foreign = [item for item in told.found if item.issued.planting.endpoint != endpoint]
        return _Planted(self, endpoint, told, foreign) if wanted or foreign or len(self.book) else None

    def planting(self, endpoint: str, placement: Placement, scope: str, tenant: str) -> Planting:
        """A planting at this moment. One that belongs to a conversation has no period beside it."""
        epoch = 0 if scope else int(self._clock.wall() // self.settings.epoch)
        return Planting(
            endpoint=endpoint, placement=placement, epoch=epoch, kind=SECRET_KIND, scope=scope, tenant=tenant
        )

    def replaced(self, value: str, planting: Planting) -> str | None:
        """The decoy for a secret; None when there can be none now."""
        path = self.settings.paths.get(planting.endpoint, "")
        return try_issue(lambda: self.book.replacement(value, planting, self._clock.wall(), path))

    def issued(self, planting: Planting, shape: str) -> str | None:
        """The decoy of a shape; None when there can be none now."""
        path = self.settings.paths.get(planting.endpoint, "")
        return try_issue(lambda: self.book.issue(planting, shape, self._clock.wall(), path))

    def beside(self, endpoint: str, tenant: str) -> str:
        """The text that goes beside a client's instructions; empty when its decoys cannot be recorded."""
        planting, failed = self.planting(endpoint, "context", "", tenant), list[str]()

        def issue(kind: str, shape: str) -> str:
            made = self.issued(msgspec.structs.replace(planting, kind=kind), shape)
            if made is None:
                failed.append(kind)
            return made or ""

        text = context(self.settings.sinks, issue, self.settings.text)
        return "" if failed else text

    # -- what comes back

    def tenant(self, tenant: str) -> str:
        """The keyed hash of a tenant."""
        return self.book.hashed(f"tenant {tenant}")

    def presented(self, key: str, address: str) -> None:
        """A credential that nobody has was presented here. The same work for a decoy as for any other."""
        for needle in self.book.needles_of(key[:_MOST_PRESENTED]):
            self._see(needle, "gateway_key", address)

    def in_request(self, raw: bytes, tenant: str, key: str) -> list[Found]:
        """The decoys in a client's call; those that its own tenant was never given are hits. `key` is the key's id."""
        if not len(self.book):
            return []
        found = self.book.canaries_in(raw.decode("utf-8", "replace"))
        if not found:
            return []
        own = self.tenant(tenant)
        for item in found:
            if item.issued.planting.tenant != own:
                self._see(item.needle, "request", "", f"key {key}")
        return found

    def in_answer(self, text: str, endpoint: str, own: str, sent: bytes) -> list[Found]:
        """The decoys in an answer of an endpoint that it was not given in what was `sent`, nor this tenant ever: hits.

        `endpoint` is an id, `own` the keyed hash of the tenant, `sent` the body that is answered.
        """
        found = self.book.canaries_in(text)
        if not found:
            return []
        given = {item.issued.id for item in self.book.canaries_in(sent.decode("utf-8", "replace"))}
        hits = [
            item
            for item in found
            if item.issued.id not in given
            and (item.issued.planting.endpoint != endpoint or item.issued.planting.tenant != own)
        ]
        for item in hits:
            self._see(item.needle, "answer", "", f"endpoint {endpoint}")
        return hits

    def _see(self, needle: str, how: str, address: str, detail: str = "") -> None:
        self._sightings.seen(Sighting(needle=needle, how=how, at=self._clock.wall(), address=address, detail=detail))


class Conversation(msgspec.Struct, frozen=True):
    """Whose call it is, as decoys need it: keyed hashes of the tenant and of the conversation (made when first
    wanted), the client's dialect, and the decoys that the call came with."""

    tenant: str
    name: Callable[[], str]
    dialect: Dialect
    found: Sequence[Found] = ()


class _Planted:
    """What is planted in one form of a call. See variants.Plants."""

    __slots__ = ("_decoys", "_endpoint", "_foreign", "_planting", "_told")

    def __init__(self, decoys: Decoys, endpoint: str, told: Conversation, foreign: Sequence[Found]) -> None:
        self._decoys = decoys
        self._endpoint = endpoint
        self._told = told
        self._foreign = foreign
        self._planting: Planting | None = None

    @property
    def replaces(self) -> bool:
        """See Plants."""
        return self._endpoint in self._decoys.settings.replace

    def replacement(self, value: str) -> str | None:
        """See Plants."""
        if self._planting is None:
            told = self._told
            self._planting = self._decoys.planting(self._endpoint, "replacement", told.name(), told.tenant)
        return self._decoys.replaced(value, self._planting)

    def planted(self, call: Call) -> Call:
        """See Plants."""
        raw = self._swapped(call.raw) if self._foreign else call.raw
        document = call.document if raw is call.raw else decode_object(raw)
        beside = ""
        if self._endpoint in self._decoys.settings.context and call.operation == "generate":
            beside = self._decoys.beside(self._endpoint, self._told.tenant)
        if beside:
            document = with_instructions(document, beside, self._told.dialect.family)
            raw = encode(document)
        return call if raw is call.raw else msgspec.structs.replace(call, document=document, raw=raw)

    def ear(self, sent: Call) -> Ear | None:
        """See Plants."""
        return _Ear(self._decoys, self._endpoint, self._told.tenant, sent.raw)

    def _swapped(self, raw: bytes) -> bytes:
        """The body with decoys of other endpoints made into ones of this: else their use would name the wrong one."""
        decoys = self._decoys
        for item in self._foreign[:_MOST_FOREIGN]:
            issued = item.issued
            old = decoys.book.derived(issued)
            if not old:
                # One of the operator's own: nobody here knows more of it than what was found.
                raw = re.sub(re.escape(item.run.encode()), b"[SECRET]", raw, flags=re.IGNORECASE)
                continue
            planting = decoys.planting(self._endpoint, issued.planting.placement, issued.id, self._told.tenant)
            new = decoys.issued(planting, issued.shape) or "[SECRET]"
            raw = raw.replace(encode(old)[1:-1], encode(new)[1:-1])
        return raw


class _Ear:
    """Looks for decoys in an answer, whatever pieces it comes in."""

    __slots__ = ("_decoys", "_endpoint", "_parts", "_sent", "_size", "_tenant")

    def __init__(self, decoys: Decoys, endpoint: str, tenant: str, sent: bytes) -> None:
        self._decoys = decoys
        self._endpoint = endpoint
        self._tenant = tenant
        self._sent = sent
        self._parts: list[str] = []
        self._size = 0

    def hear(self, text: str) -> None:
        """See pipe.Ear."""
        self._parts.append(text)
        self._size += len(text)
        if self._size >= _HEARD:
            self._look(_RESTING)

    def end(self) -> None:
        """See pipe.Ear."""
        self._look(0)

    def _look(self, rest: int) -> None:
        """Look at what has come; its end, which may be the beginning of a decoy, is looked at again."""
        text = "".join(self._parts)
        self._parts = [text[-rest:]] if rest else []
        self._size = rest
        self._decoys.in_answer(text, self._endpoint, self._tenant, self._sent)


def with_instructions(document: dict[str, Json], text: str, family: str) -> dict[str, Json]:
    """The body of a call with a text appended to its instructions, as the family of its dialect has them."""
    if family == "anthropic":
        return {**document, "system": _appended(document.get("system"), text)}
    if family == "gemini":
        name = "system_instruction" if "system_instruction" in document else "systemInstruction"
        given = document.get(name)
        parts = given.get("parts") if isinstance(given, dict) else None
        return {**document, name: {"parts": [*(parts if isinstance(parts, list) else ()), {"text": text}]}}
    messages = document.get("messages")
    if not isinstance(messages, list):
        given = document.get("instructions")
        return {**document, "instructions": f"{given}\n\n{text}" if isinstance(given, str) and given else text}
    first = messages[0] if messages and isinstance(messages[0], dict) else {}
    if first.get("role") in ("system", "developer"):
        changed = {**first, "content": _appended(first.get("content"), text)}
        return {**document, "messages": [changed, *messages[1:]]}
    return {**document, "messages": [{"role": "system", "content": text}, *messages]}


def _appended(given: Json, text: str) -> Json:
    if isinstance(given, list):
        return [*given, {"type": "text", "text": text}]
    return f"{given}\n\n{text}" if isinstance(given, str) and given else text
