"""What is kept of an exchange is what its entry commits to: the last attempt's bodies, or the reason why not."""

from __future__ import annotations

import base64
import hashlib
from typing import Any

import pytest
from tests.unit.gateway.test_evidence import Door, Getting, Scripted, Ticks, record
from tests.unit.gateway.test_exchange import ANSWER, CHAT, HELLO, event, play

from tidegate.core.errors import Problem, ProviderFailed
from tidegate.gateway.evidence import Evidence, Place
from tidegate.gateway.exchange import Exchange
from tidegate.gateway.kept_bodies import KeptEvidence
from tidegate.gateway.ledger_desk import LedgerDesk
from tidegate.gateway.receipts import Receipts
from tidegate.gateway.relay import Relay
from tidegate.ledger.commitment import RECEIVED, REQUEST, RESPONSE, SENT
from tidegate.ledger.content import Bodies, Keeper
from tidegate.ledger.entry import Closed, Entry
from tidegate.ledger.port import Side
from tidegate.ledger.verify_exchange import BODIES

SALT = bytes(range(32))
BROKEN = ProviderFailed("connection_closed", "It broke.", "")


def by_hand(label: str, data: bytes) -> str:
    whole = f"{label}\n".encode() + SALT + hashlib.sha256(data).digest()
    return base64.b64encode(hashlib.sha256(whole).digest()).decode()


async def relayed(exchange: Exchange, *answers: Scripted | Problem, most: int = 1 << 20) -> tuple[KeptEvidence, bytes]:
    evidence = KeptEvidence("ex", SALT, Keeper(most))
    evidence.asked(exchange.setting.context.call.raw)
    client = Getting(evidence)
    await Relay(Door(answers), Ticks(), None, None, evidence).run(exchange, client)  # type: ignore[arg-type]
    return evidence, client.body


def closed(evidence: Evidence, exchange: Exchange | None, **more: Any) -> Closed:
    call = exchange.setting.context.call if exchange is not None else None
    return evidence.closed(Place(7, 0), record(**more), call, CHAT)


def held_against(entry: Closed, kept: Bodies) -> None:
    """Whatever is committed to is kept and is the same; whatever is not has a reason."""
    for name, label in BODIES.items():
        committed = getattr(entry, name)
        assert (label in kept.bodies) == bool(committed), name
        assert (label in kept.not_kept) != bool(committed), name
        if committed:
            assert by_hand(label, kept.bodies[label]) == committed


async def test_a_whole_answer():
    exchange = play("a")
    evidence, got = await relayed(exchange, Scripted(200, ANSWER[:10], ANSWER[10:]))
    kept = evidence.gathered().kept()
    held_against(closed(evidence, exchange), kept)
    assert exchange.last is not None
    assert kept == Bodies(
        {
            REQUEST: exchange.setting.context.call.raw,
            SENT: exchange.last.prepared.outbound.body,
            RECEIVED: ANSWER,
            RESPONSE: got,
        }
    )


async def test_a_stream_whatever_its_pieces():
    exchange = play("a", stream=True)
    stream = HELLO + event({"content": "x" * 9_000}) + event(None, "stop") + b"data: [DONE]\n\n"
    pieces = [stream[at : at + 7] for at in range(0, len(stream), 7)]
    evidence, got = await relayed(exchange, Scripted(200, *pieces, kind="text/event-stream"))
    kept = evidence.gathered().kept()
    held_against(closed(evidence, exchange), kept)
    assert (kept.bodies[RECEIVED], kept.bodies[RESPONSE]) == (stream, got)


async def test_only_the_last_attempt():
    exchange = play("a", "b")
    evidence, _ = await relayed(exchange, Scripted(500, b'{"error":{"message":"no"}}'), Scripted(200, ANSWER))
    kept = evidence.gathered().kept()
    held_against(closed(evidence, exchange), kept)
    assert kept.bodies[RECEIVED] == ANSWER


async def test_an_attempt_after_one_that_was_too_long_is_kept():
    exchange = play("a", "b")
    room = 4 * len(exchange.setting.context.call.raw) + 2 * len(ANSWER) + 2_000
    evidence, _ = await relayed(exchange, Scripted(500, b"x" * 50_000), Scripted(200, ANSWER), most=room)
    assert evidence.gathered().kept().not_kept == {}


@pytest.mark.parametrize(
    ("answer", "reason"),
    [(Scripted(200, ANSWER[:10], BROKEN), "not_heard"), (ProviderFailed("connect_failed", "No.", ""), "no_answer")],
    ids=["broke_off", "no_head"],
)
async def test_what_did_not_come_to_its_end_is_not_kept(answer: Scripted | Problem, reason: str):
    exchange = play("a", attempts=1)
    evidence, got = await relayed(exchange, answer)
    kept = evidence.gathered().kept()
    entry = closed(evidence, exchange, status=502)
    held_against(entry, kept)
    assert kept.not_kept == {RECEIVED: reason}
    assert entry.checks["commit_received"] == f"not_checked({reason})"
    assert kept.bodies[RESPONSE] == got


async def test_a_stream_that_broke_off_is_kept_as_far_as_it_came():
    exchange = play("a", stream=True, attempts=1)
    evidence, got = await relayed(exchange, Scripted(200, HELLO, BROKEN, kind="text/event-stream"))
    kept = evidence.gathered().kept()
    held_against(closed(evidence, exchange, interrupted=True), kept)
    assert (kept.bodies[RECEIVED], kept.bodies[RESPONSE]) == (HELLO, got)


def test_what_was_refused_is_kept_and_the_rest_has_its_reasons():
    evidence = KeptEvidence("ex", SALT, Keeper())
    evidence.asked(b"{")
    evidence.gave(b"error")
    kept = evidence.gathered().kept()
    assert kept.bodies == {REQUEST: b"{", RESPONSE: b"error"}
    assert kept.not_kept == {SENT: "not_sent", RECEIVED: "no_answer"}


def test_what_was_not_read_to_its_end_is_said():
    assert KeptEvidence("ex", SALT, Keeper()).gathered().kept().not_kept == {
        REQUEST: "not_read", SENT: "not_sent", RECEIVED: "no_answer", RESPONSE: "not_given"
    }  # fmt: skip


# -- the desk


class Log:
    """An EvidenceLog that takes everything."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self.origin, self.published = "log.example", b""

    @property
    def next_index(self) -> int:
        return len(self.entries)

    def check_room(self) -> None:
        """There is room."""

    def add(self, entry: Entry, side: Side | None = None, encoded: bytes = b"") -> int:
        self.entries.append(entry)
        return len(self.entries) - 1

    async def durable(self, index: int) -> None:
        """At once."""

    async def room(self) -> None:
        """At once."""


class Put:
    """A Shelf that shows what was put on it."""

    def __init__(self) -> None:
        self.put_there: list[tuple[str, bytes, Bodies]] = []

    def keeper(self) -> Keeper:
        return Keeper()

    def put(self, exchange: str, salt: bytes, keeper: Keeper) -> None:
        self.put_there.append((exchange, salt, keeper.kept()))


def desk_of(shelf: Put | None) -> LedgerDesk:
    log = Log()
    desk = LedgerDesk(log, Receipts(log, None), Ticks(), lambda: SALT, None)
    desk.shelf = shelf
    return desk


def test_a_closed_exchange_goes_onto_the_shelf_once():
    shelf = Put()
    desk = desk_of(shelf)
    evidence = desk.open("ex")
    evidence.asked(b"{")
    evidence.gave(b"error")
    assert shelf.put_there == []
    desk.closed(evidence, record(status=400), None, CHAT)
    ((exchange, salt, bodies),) = shelf.put_there
    assert (exchange, salt, bodies.bodies) == ("ex", SALT, {REQUEST: b"{", RESPONSE: b"error"})


def test_what_comes_after_the_end_is_not_kept():
    evidence = KeptEvidence("ex", SALT, Keeper())
    evidence.gave(b"answer")
    keeper = evidence.gathered()
    evidence.gave(b" and a defect")
    assert keeper.kept().bodies == {RESPONSE: b"answer"}


def test_without_a_shelf_nothing_is_gathered():
    assert type(desk_of(None).open("ex")) is Evidence


def test_a_call_of_the_gateways_own_is_never_kept():
    """It may quote an exchange whose salt is erased later, under a salt of its own."""
    shelf = Put()
    desk = desk_of(shelf)
    evidence = desk.open_own("ex")
    evidence.asked(b"{}")
    desk.closed(evidence, record(), None, CHAT)
    assert shelf.put_there == []
