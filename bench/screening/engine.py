"""The engine as the gateway runs it: the same screens, the same context from the same request, the same policy."""

from __future__ import annotations

import time

from bench.screening.case import Case, Session, Step
from bench.screening.request import named, request_of

from tidegate.app.config import Settings
from tidegate.app.screening import AnswerScreening, RememberedContexts, policy_of
from tidegate.core.words import Tier, Verdict
from tidegate.detect.acts.act import ToolCall
from tidegate.detect.reading import Reading, read_document
from tidegate.detect.screen import Context, Past, Tool
from tidegate.detect.screening.judged import Judged
from tidegate.policy.screening import Judgement, Seen, Where, judge

STOPS = (Verdict.HOLD, Verdict.BLOCK)
MOMENT = 1_760_000_000.0


class Ruling:
    """What became of one call: the policy's word, what was seen, and how long judging took, in seconds of processor.

    `first` is how long it took when nothing of the conversation had been read before.
    """

    def __init__(self, step: Step, judged: Judged, judgement: Judgement, seconds: float, first: float) -> None:
        self.step = step
        self.judged = judged
        self.judgement = judgement
        self.seconds = seconds
        self.first = first

    @property
    def stops(self) -> bool:
        return self.judgement.verdict in STOPS

    @property
    def rules(self) -> tuple[str, ...]:
        """What was seen, and what could not be looked at."""
        return tuple(sorted({sight.rule for sight in self.judged.sights} | {f"unread:{x}" for x in self.judged.unread}))


class Engine:
    """Built once. Every case is a conversation of its own, with its own memory."""

    name = "tidegate"

    def __init__(self, settings: Settings | None = None) -> None:
        self._settings = settings or Settings()
        self._screening = AnswerScreening(self._settings, b"bench" * 8)
        self._screener = self._screening.screener(self._settings)
        self._contexts = RememberedContexts(b"bench" * 8)
        self._policy = policy_of(self._settings.screen)
        self._where = Where(endpoint="bench", tier=Tier.UNVETTED)
        self._number = 0
        self._reading = Reading(())

    def rulings(self, case: Case) -> list[Ruling]:
        """Every delivered call in order, up to the first of the attacker's that is stopped."""
        self._number += 1
        conversation = f"case-{self._number}"
        self._reading = read_document(request_of(case.session))
        for earlier in case.session.before:
            self._remember(conversation, case.session, earlier)
        found: list[Ruling] = []
        for step in case.delivered:
            ruling = self._rule(conversation, case.session, step)
            found.append(ruling)
            if ruling.stops and not step.honest:
                break
            self._screening.sessions.remember(conversation, ruling.judged.deed, "bench", MOMENT)
        return found

    def _remember(self, conversation: str, session: Session, step: Step) -> None:
        call = ToolCall(named(step.tool, session), step.text)
        deed = self._screener.judge(call, self._context(conversation, session)).deed
        self._screening.sessions.remember(conversation, deed, "bench", MOMENT)

    def _rule(self, conversation: str, session: Session, step: Step) -> Ruling:
        call = ToolCall(named(step.tool, session), step.text)
        began = time.thread_time()
        judged, judgement = self._judge(call, self._context(conversation, session))
        middle = time.thread_time()
        # Once more: in a real session all but the last message has been read in an earlier turn.
        self._judge(call, self._context(conversation, session))
        return Ruling(step, judged, judgement, time.thread_time() - middle, middle - began)

    def _judge(self, call: ToolCall, context: Context) -> tuple[Judged, Judgement]:
        judged = self._screener.judge(call, context)
        seen = [Seen(sight.rule, sight.severity, sight.instead is not None) for sight in judged.sights]
        return judged, judge(self._policy, seen, judged.unread, self._where)

    def _context(self, conversation: str, session: Session) -> Context:
        past: Past = self._screening.sessions.past(conversation, MOMENT)
        return self._contexts.of(self._reading, tools_of(session), past, b"bench")


def tools_of(session: Session) -> dict[str, Tool]:
    """What the caller declares."""
    return {name: Tool(name, schema) for name, schema in session.tools.items()}
