"""What an exchange commits to: driven by the relay over a scripted transport, and recomputed by hand."""

from __future__ import annotations

import asyncio
import base64
import hashlib
from collections.abc import Sequence
from typing import Any

import msgspec
import pytest
from tests.fakes.records import START, key
from tests.unit.gateway.test_decoys import Stage
from tests.unit.gateway.test_exchange import ANSWER, CHAT, HELLO, event, play

from tidegate.core.errors import Problem, ProviderFailed
from tidegate.core.principal import Principal
from tidegate.core.record import Attempt, ExchangeRecord
from tidegate.core.usage import Usage
from tidegate.detect.inspect import CallScan
from tidegate.gateway.conversations import Standing
from tidegate.gateway.evidence import Evidence, Place, decoys_in
from tidegate.gateway.exchange import Exchange
from tidegate.gateway.given_calls import normal_form, read_calls
from tidegate.gateway.relay import Relay, Silence
from tidegate.gateway.sift import NOTHING_READ, Sifted, content_of
from tidegate.ledger.entry import LARGEST, Closed, decode_entry, describe, encode_entry
from tidegate.wire.dialect import Call

SALT = bytes(range(32))
TOOL_CALL = {"index": 0, "id": "c1", "type": "function", "function": {"name": "run", "arguments": '{"b":1, "a":2}'}}


def by_hand(label: str, data: bytes) -> str:
    """A commitment, as the guide says that it is made."""
    whole = f"tidegate/{label}/v1\n".encode() + SALT + hashlib.sha256(data).digest()
    return base64.b64encode(hashlib.sha256(whole).digest()).decode()


class Scripted:
    """An answer of an endpoint: its status, and the pieces of its body, of which a problem may be the last."""

    def __init__(self, status: int, *pieces: bytes | Problem, kind: str = "application/json") -> None:
        self.status = status
        self.headers = [("content-type", kind)]
        self._pieces = list(pieces)

    async def chunk(self) -> bytes:
        if not self._pieces:
            return b""
        piece = self._pieces.pop(0)
        if isinstance(piece, Problem):
            raise piece
        return piece

    async def read(self, limit: int) -> bytes:
        parts: list[bytes] = []
        while piece := await self.chunk():
            parts.append(piece)
        return b"".join(parts)

    def close(self) -> None:
        """Nothing to close."""


class Door:
    """A transport that gives scripted answers in order."""

    def __init__(self, answers: Sequence[Scripted | Problem]) -> None:
        self._answers = list(answers)

    async def send(self, permit: object, request: object) -> Scripted:
        answer = self._answers.pop(0)
        if isinstance(answer, Problem):
            raise answer
        return answer

    async def close(self) -> None:
        """Nothing to close."""


class Ticks:
    def tick(self) -> float:
        return 0.0

    def wall(self) -> float:
        return START


class Getting:
    """The client's side: gives to the evidence what it writes."""

    def __init__(self, evidence: Evidence) -> None:
        self.evidence = evidence
        self.body = b""
        self.problem: Problem | None = None

    async def _write(self, data: bytes) -> None:
        self.evidence.gave(data)
        self.body += data

    async def answer(self, exchange: Exchange, body: bytes, content_type: str) -> None:
        await self._write(body)

    async def open(self, exchange: Exchange, data: bytes) -> None:
        await self._write(data)

    async def write(self, data: bytes) -> None:
        await self._write(data)

    async def close(self, data: bytes) -> None:
        await self._write(data)

    async def fail(self, exchange: Exchange, problem: Problem) -> None:
        self.problem = problem
        await self._write(CHAT.error(problem, "ex"))


class Told(msgspec.Struct):
    """What is known of an exchange. See evidence.Known."""

    principal: Principal | None
    call: Call | None
    route: Any
    decision: Any
    sifted: Sifted | None
    instead_of: str = ""


def told(exchange: Exchange, scan: CallScan | None = None) -> Told:
    setting = exchange.setting
    looked = scan or CallScan()
    sifted = Sifted(NOTHING_READ, looked, content_of(looked, Standing()))
    owner = Principal(key("k1", team="t1"))
    return Told(owner, setting.context.call, setting.route, setting.decision, sifted)


def record(**more: Any) -> ExchangeRecord:
    return msgspec.structs.replace(ExchangeRecord(id="ex", started=START, key="k1", status=200), **more)


def cut(stream: bytes) -> list[bytes]:
    return [stream[at : at + 5_000] for at in range(0, len(stream), 5_000)]


async def relay(exchange: Exchange, *answers: Scripted | Problem) -> tuple[Evidence, Getting]:
    evidence = Evidence("ex", SALT)
    evidence.asked(exchange.setting.context.call.raw)
    client = Getting(evidence)
    await Relay(Door(answers), Ticks(), None, None, evidence).run(exchange, client)  # type: ignore[arg-type]
    return evidence, client


def closed(evidence: Evidence, exchange: Exchange | None, **more: Any) -> Closed:
    call = call_of(exchange) if exchange is not None else None
    entry = evidence.closed(Place(7, 1_700_000_000_000), record(**more), call, CHAT)
    assert decode_entry(encode_entry(entry)) == entry
    return entry


def call_of(exchange: Exchange) -> Call:
    return exchange.setting.context.call


# -- the way in


def test_a_decision_commits_to_the_request() -> None:
    exchange = play("b", "a")
    evidence, known = Evidence("ex", SALT), told(exchange)
    evidence.asked(call_of(exchange).raw)
    entry = evidence.decided(Place(3, 1_700_000_000_000), known, "rules-digest")
    assert entry.request == by_hand("request", call_of(exchange).raw)
    assert (entry.seq, entry.key, entry.team, entry.route, entry.model) == (3, "k1", "t1", "m", "m")
    assert (entry.decision, entry.data_class, entry.rules) == ("allow", "public", "rules-digest")
    assert entry.policy == exchange.setting.decision.policy
    assert entry.endpoints == ("a", "b")
    assert not entry.unchecked
    assert evidence.decided_at == 3


def test_what_was_not_looked_at_is_said() -> None:
    exchange = play("a")
    evidence = Evidence("ex", SALT)
    evidence.asked(b"{}")
    known = told(exchange, CallScan(unread=("too_large", "deadline"), redactable=False))
    assert evidence.decided(Place(0, 0), known, "").unchecked == {"classify": "deadline,too_large"}


def test_nothing_is_decided_about_a_request_that_was_not_read() -> None:
    with pytest.raises(RuntimeError):
        Evidence("ex", SALT).decided(Place(0, 0), told(play("a")), "")


def test_what_policy_sent_elsewhere_was_rerouted() -> None:
    exchange = play("a")
    evidence, known = Evidence("ex", SALT), told(exchange)
    evidence.asked(b"{}")
    known.instead_of = "asked"
    entry = evidence.decided(Place(0, 0), known, "")
    assert (entry.decision, entry.instead_of) == ("reroute", "asked")


# -- the way out


async def test_a_whole_answer_is_committed_to_on_both_sides() -> None:
    exchange = play("a")
    evidence, client = await relay(exchange, Scripted(200, ANSWER[:10], ANSWER[10:]))
    evidence.decided(Place(3, 0), told(exchange), "")
    entry = closed(evidence, exchange)
    assert exchange.last is not None
    assert entry.sent == by_hand("sent", exchange.last.prepared.outbound.body)
    assert entry.received == by_hand("received", ANSWER)
    assert entry.response == by_hand("response", client.body) == by_hand("response", ANSWER)
    assert entry.calls == entry.request == entry.canary == ""
    assert entry.decided == 3
    assert not [name for name in entry.checks if name.startswith("commit_")]


async def test_a_stream_is_committed_to_however_it_was_cut() -> None:
    exchange = play("a", stream=True)
    call = event({"tool_calls": [TOOL_CALL]})
    stream = HELLO + call + event(None, "tool_calls") + b"data: [DONE]\n\n"
    pieces = [stream[at : at + 7] for at in range(0, len(stream), 7)]
    evidence, client = await relay(exchange, Scripted(200, *pieces, kind="text/event-stream"))
    entry = closed(evidence, exchange)
    assert client.body == stream
    assert entry.received == by_hand("received", stream)
    assert entry.response == by_hand("response", stream)
    assert entry.calls == by_hand("calls", b'[{"arguments":{"a":2,"b":1},"name":"run"}]')


@pytest.mark.parametrize("words", [0, 20])
async def test_the_calls_of_a_stream_are_those_of_all_of_it(words: int) -> None:
    """What comes before the calls may be so long that it was hashed and let go."""
    exchange = play("a", stream=True)
    late = event({"tool_calls": [{**TOOL_CALL, "index": 1, "id": "c2"}]})
    said = HELLO + event({"content": "x" * 4_000}) * words
    stream = said + event({"tool_calls": [TOOL_CALL]}) + late + event(None, "tool_calls") + b"data: [DONE]\n\n"
    evidence, client = await relay(exchange, Scripted(200, *cut(stream), kind="text/event-stream"))
    assert client.body == stream
    form = normal_form(read_calls(CHAT, call_of(exchange), stream))
    assert form.count(b"run") == 2
    assert closed(evidence, exchange).calls == by_hand("calls", form)


@pytest.mark.parametrize("words", [0, 20])
async def test_the_calls_of_a_stream_that_broke_off_are_read_from_all_of_it_or_not_at_all(words: int) -> None:
    exchange = play("a", stream=True, attempts=1)
    stream = HELLO + event({"content": "x" * 4_000}) * words + event({"tool_calls": [TOOL_CALL]})
    broken = ProviderFailed("connection_closed", "It broke.", "")
    evidence, client = await relay(exchange, Scripted(200, *cut(stream), broken, kind="text/event-stream"))
    entry = closed(evidence, exchange, interrupted=True)
    if words:
        assert (entry.calls, entry.checks["commit_calls"]) == ("", "not_checked(answer_too_long)")
    else:
        form = normal_form(read_calls(CHAT, call_of(exchange), client.body))
        assert entry.calls == by_hand("calls", form)
        assert b"run" in form


async def test_only_the_last_attempt_counts() -> None:
    exchange = play("a", "b")
    evidence, _ = await relay(exchange, Scripted(500, b'{"error":{"message":"no"}}'), Scripted(200, ANSWER))
    entry = closed(evidence, exchange, attempts=tuple(exchange.attempts))
    assert entry.received == by_hand("received", ANSWER)
    assert entry.attempts == ((exchange.attempts[0].deployment, exchange.attempts[0].code),)
    assert exchange.attempts[0].code


async def test_an_error_answer_is_an_answer() -> None:
    exchange = play("a", attempts=1)
    evidence, client = await relay(exchange, Scripted(500, b'{"error":{"message":"no"}}'))
    entry = closed(evidence, exchange, status=502, error_type="provider_x")
    assert entry.received == by_hand("received", b'{"error":{"message":"no"}}')
    assert entry.response == by_hand("response", client.body)
    assert client.problem is not None


async def test_a_body_that_broke_off_is_not_committed_to() -> None:
    exchange = play("a", attempts=1)
    broken = ProviderFailed("connection_closed", "It broke.", "")
    evidence, _ = await relay(exchange, Scripted(200, ANSWER[:10], broken))
    entry = closed(evidence, exchange, status=502)
    assert entry.received == ""
    assert entry.checks["commit_received"] == "not_checked(not_heard)"


async def test_a_stream_that_broke_off_is_committed_to_as_far_as_it_came() -> None:
    exchange = play("a", stream=True, attempts=1)
    broken = ProviderFailed("connection_closed", "It broke.", "")
    evidence, client = await relay(exchange, Scripted(200, HELLO, broken, kind="text/event-stream"))
    entry = closed(evidence, exchange, interrupted=True)
    assert entry.received == by_hand("received", HELLO)
    assert client.body.startswith(HELLO)
    assert entry.response == by_hand("response", client.body)
    assert entry.interrupted


async def test_where_no_head_came_nothing_was_received() -> None:
    exchange = play("a", attempts=1)
    evidence, _ = await relay(exchange, ProviderFailed("connect_failed", "No.", ""))
    entry = closed(evidence, exchange, status=502)
    assert exchange.last is not None
    assert entry.sent == by_hand("sent", exchange.last.prepared.outbound.body)
    assert entry.received == ""
    assert entry.checks["commit_received"] == "not_checked(no_answer)"
    assert entry.checks["commit_sent"] == "not_checked(not_sent)"


def test_what_was_refused_before_policy_holds_the_request_itself() -> None:
    evidence = Evidence("ex", SALT)
    evidence.asked(b'{"model":"nope"}')
    evidence.gave(b"error")
    entry = closed(evidence, None, status=404)
    assert (entry.decided, entry.request) == (-1, by_hand("request", b'{"model":"nope"}'))
    assert entry.response == by_hand("response", b"error")
    assert entry.sent == entry.received == ""


def test_what_was_never_read_or_given_says_so() -> None:
    entry = closed(Evidence("ex", SALT), None, status=413)
    assert entry.checks == {"commit_request": "not_checked(not_read)", "commit_response": "not_checked(not_given)"}


async def test_an_answer_that_cannot_be_read_has_no_calls_and_says_so() -> None:
    exchange = play("a")
    evidence, _ = await relay(exchange, Scripted(200, ANSWER))
    evidence.gave(b'"tool_calls"')
    assert closed(evidence, exchange).checks["commit_calls"] == "not_checked(answer_unreadable)"


def test_decoys_are_committed_to_in_an_order_of_their_own() -> None:
    evidence = Evidence("ex", SALT)
    evidence.gave(b"x")
    entry = evidence.closed(Place(0, 0), record(), None, CHAT, ["zz", "aa", "zz"])
    assert entry.canary == by_hand("canary", b"aa\nzz\n")


def test_the_decoys_of_a_call_are_those_in_what_was_sent() -> None:
    stage = Stage()
    assert decoys_in(stage.decoys, b"no decoy was ever made") == []
    planted, other = stage.replaced("a"), stage.replaced("b")
    sent = b'{"messages":[{"content":"use ' + planted.encode() + b' here"}]}'
    found = decoys_in(stage.decoys, sent)
    assert [item in planted.lower() for item in found] == [True]
    assert not any(item in other.lower() for item in found)
    assert decoys_in(None, sent) == decoys_in(stage.decoys, None) == []
    evidence = Evidence("ex", SALT)
    evidence.attempt(sent)
    entry = evidence.closed(Place(0, 0), record(), None, CHAT, found)
    assert entry.canary == by_hand("canary", found[0].encode() + b"\n")
    assert planted not in encode_entry(entry).decode()


async def test_absurd_claims_and_names_leave_an_entry_that_can_be_read() -> None:
    exchange = play("a")
    evidence, _ = await relay(exchange, Scripted(200, ANSWER))
    models = msgspec.structs.replace(record().models, requested="m" * 200_000, claimed="\ud800" * 9)
    many = record(
        models=models, usage=Usage(input=10**30, output=-5), sights={f"s.{n}" * 90: n for n in range(900)},
        attempts=tuple(Attempt(deployment="d" * 5_000, code="c") for _ in range(900)),
        checks={f"c{n}": "x" * 900 for n in range(900)},
    )  # fmt: skip
    data = encode_entry(evidence.closed(Place(0, 0), many, call_of(exchange), CHAT))
    entry = decode_entry(data)
    assert len(data) <= LARGEST
    assert isinstance(entry, Closed)
    assert (entry.input_tokens, entry.output_tokens) == (2**53 - 1, 0)
    assert entry.cut["requested"] == 200_000
    assert {"claimed", "sights", "attempts", "checks"} <= set(entry.cut)
    assert entry.response == by_hand("response", ANSWER)
    assert "mmm" not in describe(entry)


# -- keep-alives


class Slow(Getting):
    """A client that takes each piece only when it is let."""

    def __init__(self, evidence: Evidence) -> None:
        super().__init__(evidence)
        self.may = asyncio.Event()
        self.wire = b""

    async def write(self, data: bytes) -> None:
        self.evidence.gave(data)
        await self.may.wait()
        self.wire += data


async def test_a_keep_alive_and_the_answer_take_turns() -> None:
    evidence = Evidence("ex", SALT)
    client, silence = Slow(evidence), Silence(0.001, b": ping\n\n")
    silence.start(client)
    await asyncio.sleep(0.02)
    turn = asyncio.ensure_future(silence.begin_turn())
    await asyncio.sleep(0.02)
    assert not turn.done(), "a keep-alive is under way"
    client.may.set()
    await turn
    client.may.clear()
    last = asyncio.ensure_future(client.write(b"last"))
    await asyncio.sleep(0.02)
    client.may.set()
    await last
    silence.stop()
    assert client.wire == b": ping\n\nlast", "no keep-alive begins in the middle of a turn"
    assert closed(evidence, None).response == by_hand("response", client.wire)


async def test_no_keep_alive_comes_after_the_end() -> None:
    evidence = Evidence("ex", SALT)
    client, silence = Slow(evidence), Silence(0.001, b": ping\n\n")
    client.may.set()
    silence.start(client)
    silence._look()  # pyright: ignore[reportPrivateUsage] - the timer, just before the end
    silence.stop()
    await asyncio.sleep(0.01)
    assert not client.wire
