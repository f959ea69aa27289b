"""One exchange from decided to closed, as a state machine without I/O: events in, commands out.

The relay carries commands out and reports what happened; time is passed in (monotonic seconds). Each
state is a method named `state_...`; `state.__name__` tells where an exchange hangs.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, TypeAlias

from tidegate.core.errors import BadRequest, Problem, ProviderFailed
from tidegate.core.record import Attempt
from tidegate.detect.screening.judged import Judged
from tidegate.gateway.attempt import Try, is_stream
from tidegate.gateway.command import Answer, Close, Collect, Command, Fail, Follow, Send, Settle, Wait
from tidegate.gateway.held import Waiting
from tidegate.gateway.lane import Lane, Prepared
from tidegate.gateway.opening import open_stream, open_whole, take_whole
from tidegate.gateway.pipe import Facts, Pipe, stream_problem, took_texts
from tidegate.gateway.retry import elsewhere, none_available, retry_after
from tidegate.gateway.setting import NO_FACTS, Setting
from tidegate.gateway.variants import Variant
from tidegate.gateway.whole import WholeAnswer
from tidegate.policy.screening import Judgement
from tidegate.providers.names import ModelMatch
from tidegate.providers.record import Deployment

ERROR_BODY_LIMIT = 1 << 20
"""How much of an error answer is read, in bytes."""

State: TypeAlias = "Callable[[Exchange, bytes, float], Command]"


class Exchange:
    """The state machine. Create it, call `begin`, then report events until a closing command."""

    __slots__ = (
        "_hopeless",
        "_last_problem",
        "_queue",
        "_round",
        "_trying",
        "_whole",
        "attempts",
        "facts",
        "last",

        "problem",
        "response_bytes",
        "setting",
        "state",
    )  # fmt: skip

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        self.attempts: list[Attempt] = []
        self.last: Try | None = None
        """The latest attempt, for the record; it may be over."""
        self.facts = NO_FACTS
        self.problem: Problem | None = None
        self.response_bytes = 0
        # A plain function, not a bound method: that would hold the exchange itself, and only the collector of
        # cycles could free it.
        self.state: State = Exchange.state_new
        self._trying: Try | None = None
        self._queue: list[Deployment] = []
        self._hopeless: set[str] = set()
        self._round = 0
        self._whole: WholeAnswer | None = None
        self._last_problem: Problem | None = None

    @property
    def match(self) -> ModelMatch | Literal[""]:
        """The model that the latest answer claims to come from, against the one that was asked; empty until then."""
        return self.last.claim if self.last is not None else ""

    @property
    def attempt_count(self) -> int:
        """Attempts so far, the one under way included."""
        return len(self.attempts) + (self._trying is not None)

    # -- events, as the relay reports them

    def begin(self, now: float) -> Command:
        """Start. Returns the first command."""
        self._queue = self._candidates()
        return self._next(now)

    def opened(self, status: int, headers: list[tuple[str, str]], now: float) -> Command:
        """The response head of the attempt is here."""
        trying = self._current()
        trying.status, trying.head_at = status, now
        if status != 200:
            trying.asked_wait = retry_after(headers, self.setting.wall()) if status in (429, 503) else None
            self.state = Exchange.state_error_body
            return Collect(ERROR_BODY_LIMIT)
        if not self.setting.context.call.stream:
            self.state = Exchange.state_body
            return Collect(trying.lane.address.max_response)
        if not is_stream(headers):
            self.state = Exchange.state_error_body
            return Collect(ERROR_BODY_LIMIT)
        trying.screening = self.setting.screening(trying.lane.deployment, 0)
        trying.pipe = open_stream(self.setting.client, self.setting.context, trying)
        self.state = Exchange.state_first_event
        return Follow(b"")

    def data(self, data: bytes, now: float) -> Command:
        """The whole body (after Collect), or the next bytes of the stream, empty at its end (after Follow)."""
        return self.state(self, data, now)

    def failed(self, problem: Problem, now: float) -> Command:
        """The attempt failed: connecting, waiting, or in the middle of the body."""
        if self.state is Exchange.state_streaming:
            return self._break(problem, now)
        return self._attempt_failed(problem, now)

    def settled(self, by: Judgement | Judged | None, now: float) -> Command:
        """What a part of the answer waited for is settled; by None, all of it has been looked at."""
        screening = self._current().screening
        if by is None:
            return self._answer(b"", now)
        if screening is None:
            raise RuntimeError("nothing was waited for")
        released = screening.resume(by) if isinstance(by, Judgement) else screening.judged(by)
        if self._whole is not None:
            self._whole.go_on(released)
            return self._answer(b"", now)
        self.state = Exchange.state_streaming
        return self._pass_on(self._pipe().go_on(released), False, now)

    def waited(self, now: float) -> Command:
        """The back-off is over."""
        self._round += 1
        self._queue = [item for item in self._candidates() if item.id not in self._hopeless]
        return self._next(now) if self._queue else self._give_up(now)

    def abandoned(self, problem: Problem, now: float) -> None:
        """The client has gone, or the gateway itself broke off. No command follows."""
        self.problem = problem
        if self._trying is not None:
            self.attempts.append(self._trying.dropped(problem.code, now))
            self._trying = None
        self.state = Exchange.state_closed

    @property
    def is_open(self) -> bool:
        """Whether a closing command is still to come."""
        return self.state is not Exchange.state_closed

    # -- states

    def state_new(self, _data: bytes, _now: float) -> Command:
        """Nothing sent yet."""
        raise RuntimeError("an exchange got data before it was begun")

    def state_sent(self, _data: bytes, _now: float) -> Command:
        """An attempt is out, its head has not come."""
        raise RuntimeError("an exchange got data before a response head")

    def state_error_body(self, raw: bytes, now: float) -> Command:
        """The attempt was answered with an error status, or with no stream where one was asked for."""
        return self._attempt_failed(self._current().read_error(raw), now)

    def state_body(self, raw: bytes, now: float) -> Command:
        """The whole answer of a call that is not streamed."""
        trying, setting = self._current(), self.setting
        try:
            took = trying.lane.same_format and took_texts(trying.lane.upstream, raw, trying.facts)
            if trying.witness is not None:
                trying.witness.whole(raw)
            body = take_whole(setting.client, setting.context, trying, raw, took)
            if (refused := trying.check_claim(setting.route.strict_model_match)) is not None:
                return self._attempt_failed(refused, now)
            trying.screening = setting.screening(trying.lane.deployment, len(raw))
            whole = self._whole = open_whole(setting.client, setting.context, trying, body)
            if whole is not None and whole.screening.is_beside:
                self.state = Exchange.state_waiting
                return Settle(Waiting(None, work=whole.begin))
            if whole is not None:
                whole.begin()
        except ProviderFailed as problem:
            return self._attempt_failed(problem, now)
        return self._answer(body, now)

    def state_first_event(self, data: bytes, now: float) -> Command:
        """A stream has opened, but nothing of the answer has come: another deployment could still take over."""
        trying = self._current()
        pipe, facts = self._pipe(), trying.facts
        out = pipe.feed(data) if data else pipe.end()
        if facts.failed is not None and not facts.output_chars:
            # The client has seen nothing, so even a start that was followed by an error can be retried.
            return self._attempt_failed(stream_problem(facts.failed), now)
        if not facts.opened and not facts.ended:
            # Only pings or comments so far; they are not worth committing to this endpoint.
            return Follow(b"")
        if (refused := trying.check_claim(self.setting.route.strict_model_match)) is not None:
            return self._attempt_failed(refused, now)
        self.state = Exchange.state_streaming
        return self._pass_on(out, True, now)

    def state_streaming(self, data: bytes, now: float) -> Command:
        """The client is being answered; what goes wrong now becomes an error event."""
        pipe = self._pipe()
        return self._pass_on(pipe.feed(data) if data else pipe.end(), False, now)

    def state_waiting(self, _data: bytes, _now: float) -> Command:
        """A part of the answer is held back until something is settled."""
        raise RuntimeError("an exchange got data while it waited")

    def state_closed(self, _data: bytes, _now: float) -> Command:
        """Over."""
        raise RuntimeError("an exchange got data after it was closed")

    # -- inside

    def _current(self) -> Try:
        if self._trying is None:
            raise RuntimeError(f"no attempt is under way in {self.state.__name__}")
        return self._trying

    def _pipe(self) -> Pipe:
        pipe = self._current().pipe
        if pipe is None:
            raise RuntimeError(f"no stream is open in {self.state.__name__}")
        return pipe

    def _answer(self, body: bytes, now: float) -> Command:
        """Answer with `body`, or with what the screening of a whole answer leaves of it."""
        trying, whole = self._current(), self._whole
        if whole is not None:
            screening = whole.screening
            if screening.problem is not None:
                return self._refuse(screening.problem, now)
            if screening.waiting is not None:
                self.state = Exchange.state_waiting
                return Settle(screening.waiting)
            body = whole.body()
        self._succeed(trying)
        self.response_bytes = len(body)
        return Answer(body)

    def _refuse(self, problem: Problem, now: float) -> Command:
        """Keep an answer back, of which the client has seen nothing. The endpoint did answer."""
        self.problem = problem
        self._end(self._current().dropped(problem.code, now))
        return Fail(problem)

    def _pass_on(self, out: bytes, first: bool, now: float) -> Command:
        trying = self._current()
        facts, screening = trying.facts, trying.screening
        if screening is not None and screening.problem is not None:
            return self._refuse(screening.problem, now) if first else self._stop(screening.problem, now, out)
        if screening is not None and screening.waiting is not None and facts.failed is None:
            self.response_bytes += len(out)
            self.state = Exchange.state_waiting
            return Settle(screening.waiting, out, first)
        if facts.failed is not None:
            return self._break(stream_problem(facts.failed), now, out, first)
        self.response_bytes += len(out)
        if facts.ended:
            self._succeed(trying)
            return Close(out, first)
        return Follow(out, first)

    def _break(self, problem: Problem, now: float, out: bytes = b"", first: bool = False) -> Command:
        return self._close_with(problem, self._current().failed(problem, now), out, first)

    def _stop(self, problem: Problem, now: float, out: bytes) -> Command:
        """Break off what was begun, for a reason that its screening has."""
        return self._close_with(problem, self._current().dropped(problem.code, now), out, False)

    def _close_with(self, problem: Problem, attempt: Attempt, out: bytes, first: bool) -> Command:
        last = out + self._pipe().failure(problem, self.setting.context.id)
        self.problem = problem
        self._end(attempt)
        self.response_bytes += len(last)
        return Close(last, first)

    def _candidates(self) -> list[Deployment]:
        cleared = self.setting.decision.cleared
        return [item for item in self.setting.order(self.setting.route) if item.endpoint.id in cleared]

    def _next(self, now: float) -> Command:
        """Try the next deployment; when there is none left, wait and go round again, or give up."""
        if len(self.attempts) >= self.setting.route.attempts:
            return self._give_up(now)
        while self._queue:
            deployment = self._queue.pop(0)
            if self.attempts and not self.setting.health.ready(deployment, now):
                # It was ready when the order was made; meanwhile its breaker has opened, or others have filled it.
                continue
            permit = self.setting.decision.permit(deployment.endpoint.id)
            lane = self.setting.lanes.lane(self.setting.client, deployment)
            if permit is None or lane is None:
                continue
            variant = self.setting.variants.of(deployment.endpoint.id)
            witness = self.setting.witness(lane)
            try:
                prepared = self._prepare(lane if witness is None else witness.lane(), variant)
            except BadRequest as problem:
                self._last_problem = problem
                continue
            if witness is not None:
                prepared = witness.ask(prepared)
            if permit.redact:
                permit.bind(prepared.outbound, variant.taken_out)
            facts = Facts(self.setting.keep_text(prepared.sent_model), variant.ear)
            trying = self._trying = self.last = Try(lane, prepared, self.setting.health, facts, now)
            trying.variant, trying.witness = variant, witness
            self.facts = facts
            self.state = Exchange.state_sent
            return Send(permit, prepared)
        return self._wait_or_give_up(now)

    def _prepare(self, lane: Lane, variant: Variant) -> Prepared:
        prompt = None if lane.same_format else variant.prompt(self.setting.client.prompt)
        return self.setting.lanes.prepare(lane, variant.call, prompt, self.setting.wildcard, variant.forwarded)

    def _wait_or_give_up(self, now: float) -> Command:
        problem = self._last_problem
        if problem is None or isinstance(problem, BadRequest) or not problem.retry:
            return self._give_up(now)
        seconds = self.setting.backoff.wait(self._round, problem.retry_after, self.setting.fraction())
        return self._give_up(now) if seconds is None else Wait(seconds)

    def _give_up(self, now: float) -> Command:
        self.state = Exchange.state_closed
        setting = self.setting
        cleared = [item for item in setting.route.deployments if item.endpoint.id in setting.decision.cleared]
        self.problem = self._last_problem or none_available(setting.route.name, setting.health.wait(cleared, now))
        return Fail(self.problem)

    def _attempt_failed(self, problem: Problem, now: float) -> Command:
        trying = self._current()
        self.attempts.append(trying.failed(problem, now))
        self._trying = None
        self._last_problem = problem
        if not problem.retry:
            self._hopeless.add(trying.lane.deployment.id)
        return self._next(now) if elsewhere(problem) else self._give_up(now)

    def _succeed(self, trying: Try) -> None:
        self._end(trying.succeeded())

    def _end(self, attempt: Attempt) -> None:
        self.attempts.append(attempt)
        self._trying = None
        self.state = Exchange.state_closed
