"""The engine as the gateway runs it: the same screens, the same context from the same request, the same policy."""

from __future__ import annotations

import time
from typing import Any

from bench.screening.case import Case, Session, Step
from tidegate.detect.screening.context import Contexts

from tidegate.app.config import Settings
from tidegate.app.screening import AnswerScreening, policy_of
from tidegate.core.words import Tier, Verdict
from tidegate.detect.acts.act import ToolCall
from tidegate.detect.reading import Reading, read_document
from tidegate.detect.screen import Context, Past, Tool
from tidegate.detect.screening.judged import Judged
from tidegate.policy.screening import Judgement, Seen, Where, judge

STOPS = (Verdict.HOLD, Verdict.BLOCK)
MOMENT = 1_760_000_000.0


class Ruling:
    """What became of one call: the policy's word, what was seen, and how long judging took, in seconds."""

    def __init__(self, step: Step, judged: Judged, judgement: Judgement, seconds: float) -> None:
        self.step = step
        self.judged = judged
        self.judgement = judgement
        self.seconds = seconds

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
        self._contexts = Contexts(b"bench" * 8)
        self._policy = policy_of(self._settings.screen)
        self._where = Where(endpoint="bench", tier=Tier.UNVETTED)
        self._number = 0
        self.context_seconds: list[float] = []

    def rulings(self, case: Case) -> list[Ruling]:
        """Every delivered call in order, up to the first of the attacker's that is stopped."""
        self._number += 1
        conversation = f"case-{self._number}"
        for earlier in case.session.before:
            self._remember(conversation, case.session, earlier)
        found: list[Ruling] = []
        for step in case.delivered:
            ruling = self._rule(conversation, case.session, step)
            found.append(ruling)
            if ruling.stops and not step.honest:
                break
            self._screening.sessions.add(conversation, "bench", ruling.judged.deed, MOMENT)
        return found

    def _remember(self, conversation: str, session: Session, step: Step) -> None:
        call = ToolCall(_named(step.tool, session), step.text)
        deed = self._screener.judge(call, self._context(conversation, session)).deed
        self._screening.sessions.add(conversation, "bench", deed, MOMENT)

    def _rule(self, conversation: str, session: Session, step: Step) -> Ruling:
        call = ToolCall(_named(step.tool, session), step.text)
        began = time.perf_counter()
        context = self._context(conversation, session)
        middle = time.perf_counter()
        judged = self._screener.judge(call, context)
        seen = [Seen(sight.rule, sight.severity, sight.instead is not None) for sight in judged.sights]
        judgement = judge(self._policy, seen, judged.unread, self._where)
        end = time.perf_counter()
        self.context_seconds.append(middle - began)
        return Ruling(step, judged, judgement, end - middle)

    def _context(self, conversation: str, session: Session) -> Context:
        past: Past = self._screening.sessions.past(conversation, MOMENT)
        return self._contexts.of(reading_of(session), tools_of(session), past)


def _named(tool: str, session: Session) -> str:
    """The session's own name of the shell, where a step was written with the usual one."""
    return next(iter(session.tools)) if tool == "Bash" and "Bash" not in session.tools else tool


def tools_of(session: Session) -> dict[str, Tool]:
    """What the caller declares."""
    return {name: Tool(name, schema) for name, schema in session.tools.items()}


def request_of(session: Session) -> dict[str, Any]:
    """The request that a client sends at this point of the session, as a chat completion."""
    opening = [{"role": role, "content": text} for role, text in session.messages if role != "tool"]
    said: list[dict[str, Any]] = []
    results = [step for step in session.before if step.result]
    for number, step in enumerate(results):
        function = {"name": _named(step.tool, session), "arguments": step.text}
        call = {"id": f"call_{number}", "type": "function", "function": function}
        said.append({"role": "assistant", "content": None, "tool_calls": [call]})
        said.append({"role": "tool", "tool_call_id": f"call_{number}", "content": step.result})
    tools = [
        {"type": "function", "function": {"name": name, "description": name, "parameters": schema}}
        for name, schema in session.tools.items()
    ]
    return {"model": "m", "messages": [*opening, *said], "tools": tools}


def reading_of(session: Session) -> Reading:
    """What the gateway reads of it."""
    return read_document(request_of(session))
