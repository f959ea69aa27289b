"""Screens the answers to one request: what is looked at, by which terms, and what becomes of what is held."""

from __future__ import annotations

from tidegate.core.words import DataClass, Standing, Tier, Verdict, not_checked
from tidegate.detect.acts.act import Deed, ToolCall
from tidegate.detect.reading import read_document
from tidegate.detect.screen import Context
from tidegate.detect.screening.judged import Judged
from tidegate.gateway.held import Waiting
from tidegate.gateway.holds import Origin
from tidegate.gateway.intake import Request
from tidegate.gateway.opinion import DIFFERS, Opinions
from tidegate.gateway.plane import Plane, Snapshot
from tidegate.gateway.screen_kit import Contexts, ScreenKit
from tidegate.gateway.screen_terms import Terms
from tidegate.gateway.screening import Screening
from tidegate.gateway.sift import NOTHING_READ
from tidegate.gateway.sifting import tenant_of
from tidegate.gateway.tools import declared_tools
from tidegate.policy.screening import UNATTENDED, Judgement, Where, kept_back, released
from tidegate.providers.record import Deployment, Route

OPINION = "second_opinion"

_TRUSTED = (Tier.LOCAL, Tier.OFFICIAL)
"""What calls of such endpoints prepare is nobody's preparation."""

SCREENED = ("generate", "complete")
"""Operations whose answers are text and tool calls."""


class AnswerScreen:
    """What screens the answers to one request; `settle` is what a relay needs of it."""

    __slots__ = (
        "_context",
        "_data_class",
        "_kit",
        "_later",
        "_opinion",
        "_plane",
        "_request",
        "_route",
        "_session",
        "_snapshot",
        "_where",
    )

    def __init__(
        self, plane: Plane, snapshot: Snapshot, kit: ScreenKit, request: Request, route: Route, data_class: DataClass
    ) -> None:
        self._data_class = data_class
        self._plane = plane
        self._snapshot = snapshot
        self._kit = kit
        self._request = request
        self._route = route
        self._context: Context | None = None
        self._session = ""
        self._where = Where()
        self._later: list[Deed] = []
        """Calls that passed in the worker, to be remembered on the event loop."""
        self._opinion = Opinions(plane, snapshot, request, kit.opinion, self._read) if kit.opinion is not None else None

    def screening(self, deployment: Deployment, size: int) -> Screening | None:
        """What looks at an answer of this deployment; None where none is looked at.

        `size` is that of a whole answer, in bytes; one that is too long for the event loop is looked at by what works
        beside it.
        """
        endpoint, kit = deployment.endpoint, self._kit
        if endpoint.tier not in kit.tiers:
            return None
        self._where = where = Where(endpoint=endpoint.id, tier=endpoint.tier, standing=self._standing(endpoint.id))
        can_wait = bool(kit.person) or self._opinion is not None
        least = kit.opinion.always_from if kit.opinion is not None else None
        asks_always = least is not None and self._data_class >= least
        if kit.watch.is_long_answer(size):
            # What is read of the conversation there is read there: the two threads share nothing.
            context = self._tell(kit.contexts_aside)
            terms = Terms(
                kit.watch.beside,
                kit.policy,
                where,
                lambda: context,
                self._later.append,
                can_wait,
                asks_always,
                beside=True,
            )
            return Screening(terms)
        return Screening(Terms(kit.watch, kit.policy, where, self._told, self._passed, can_wait, asks_always))

    def _standing(self, endpoint: str) -> Standing:
        for place in self._snapshot.places.of(self._route, self._request.at):
            if place.endpoint == endpoint:
                return place.standing
        return Standing.PROVISIONAL

    def _told(self) -> Context:
        """What the conversation says: made when it is first asked for."""
        if self._context is None:
            self._context = self._tell(self._kit.contexts)
        return self._context

    def _tell(self, contexts: Contexts) -> Context:
        request = self._request
        tenant = tenant_of(request.principal)
        reading = request.sifted.reading
        if reading is NOTHING_READ:
            reading = read_document(request.call.document)
        if not self._session:
            conversations = self._plane.conversations
            given = request.head.conversation
            self._session = (
                conversations.name(tenant, given, reading) if conversations is not None else request.exchange
            )
        past = self._kit.sessions.past(self._session, self._plane.clock.tick())
        return contexts.of(reading, declared_tools(request.call.document), past, tenant.encode("utf-8", "replace"))

    def _read(self, call: ToolCall) -> Deed:
        return self._kit.watch.judge(call, self._told()).deed

    def _passed(self, deed: Deed) -> None:
        where = self._where
        trusted = where.tier in _TRUSTED
        self._kit.sessions.remember(self._session, deed, where.endpoint, self._plane.clock.tick(), trusted=trusted)
        # The next call of the same answer is held against this one, too.
        self._context = None

    async def settle(self, waiting: Waiting) -> Judgement | Judged | None:
        """See relay.Settler: what is long is judged in the worker; then another model, then a person may release."""
        kit, held = self._kit, waiting.held
        if waiting.work is not None:
            await kit.watch.run_aside(waiting.work)
            for deed in self._later:
                self._passed(deed)
            return None
        if held is None:
            if waiting.call is None:
                raise RuntimeError("nothing to judge")
            return await kit.watch.judge_aside(waiting.call, self._tell(kit.contexts_aside))
        if held.verdict is not Verdict.HOLD:
            raise RuntimeError("only what is held can be settled")
        if self._opinion is not None:
            opinion = await self._opinion.on(waiting.deed) if waiting.deed is not None else not_checked("no_call")
            if opinion.state == "passed":
                return released(held, OPINION)
            if not kit.person:
                return kept_back(held, OPINION if opinion is DIFFERS else UNATTENDED)
        plane, request = self._plane, self._request
        origin = Origin(request.exchange, request.principal.key.id, self._route.name, self._where.endpoint)
        ident = plane.entropy.token(12)
        return await plane.holds.wait(ident, origin, waiting, plane.clock.wall(), kit.person)
