"""The log fails at any place of an exchange: the client is told, the books are settled, nothing leaves."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import pytest
from tests.fakes.serving import BROKEN, HELLO, ListLog, house, settled

from tidegate.core.errors import Problem, Unavailable
from tidegate.core.words import DataClass
from tidegate.gateway.ledger_desk import LedgerTerms
from tidegate.ledger.entry import Closed, Decided, Entry

FULL = Unavailable("ledger_full", "The disk of the ledger is full.", "Make room.")
STRICT = LedgerTerms(DataClass.PUBLIC)


def before(kind: type, problem: Problem) -> Callable[[Entry], None]:
    def fails(entry: Entry) -> None:
        if isinstance(entry, kind):
            raise problem

    return fails


@pytest.mark.parametrize("stream", [False, True])
@pytest.mark.parametrize("problem", [BROKEN, FULL])
async def test_nothing_leaves_without_its_entry(problem: Problem, stream: bool) -> None:
    log = ListLog()
    log.fails = before(Decided, problem)
    served = await house(log)
    told = await served.ask(stream=stream)
    assert (told.status, told.code, told.ended) == (503, problem.code, True)
    assert served.transport.sent == []
    assert [record.status for record in served.records.kept] == [503]


@pytest.mark.parametrize("stream", [False, True])
async def test_a_log_that_breaks_while_a_call_waits_for_it(stream: bool) -> None:
    log = ListLog()
    log.gate.clear()
    served = await house(log, STRICT)
    asking = asyncio.create_task(served.ask(stream=stream))
    await settled(lambda: len(log.entries) == 1)
    log.broken = BROKEN
    log.gate.set()
    told = await asking
    assert (told.status, told.code) == (503, BROKEN.code)
    assert served.transport.sent == []
    assert [(record.status, record.error_type) for record in served.records.kept] == [(503, BROKEN.error_type)]


async def test_a_log_that_breaks_before_a_whole_answer_is_out() -> None:
    log = ListLog()
    log.fails = before(Closed, BROKEN)
    served = await house(log)
    told = await served.ask()
    assert (told.status, told.code, told.ended) == (503, BROKEN.code, True)
    assert b"hello there" not in told.body
    assert "x-tidegate-exchange" in told.headers
    assert [(record.status, record.error_type) for record in served.records.kept] == [(503, BROKEN.error_type)]
    assert served.records.kept[0].usage.total == 10, "what the endpoint took is accounted for"


async def test_a_log_that_breaks_before_a_stream_ends(caplog: pytest.LogCaptureFixture) -> None:
    log = ListLog()
    log.fails = before(Closed, BROKEN)
    served = await house(log)
    told = await served.ask(stream=True)
    assert (told.status, told.ended) == (200, True)
    assert b"[DONE]" not in told.body
    assert BROKEN.code.encode() in told.body
    found = served.records.kept[0]
    assert (found.status, found.interrupted, found.error_type) == (200, True, BROKEN.error_type)
    assert "defect" not in caplog.text


@pytest.mark.parametrize("stream", [False, True])
async def test_closing_breaks_while_another_problem_is_told(stream: bool) -> None:
    """What the client did wrong is said, and not that the log breaks: it was refused either way."""
    log = ListLog()
    log.fails = before(Closed, BROKEN)
    served = await house(log)
    told = await served.ask(model="nobody", stream=stream)
    assert (told.status, told.code) == (404, "model_not_found")
    assert [record.status for record in served.records.kept] == [404]
    after = await served.ask()
    assert (after.status, after.code) == (503, BROKEN.code)


async def test_an_entry_that_was_not_taken_is_not_referred_to() -> None:
    """The place that a `decided` did not get is another's."""
    log = ListLog()
    log.fails = before(Decided, FULL)
    served = await house(log)
    assert (await served.ask()).status == 503
    log.fails = lambda _: None
    assert (await served.ask()).status == 200
    alone, decided, closed = log.entries
    assert isinstance(alone, Closed)
    assert isinstance(decided, Decided)
    assert isinstance(closed, Closed)
    assert (alone.decided, closed.decided) == (-1, decided.seq)
    assert alone.request
    salts = [len(side.salt) for side in log.sides if side is not None]
    assert salts == [32, 32, 0]


@pytest.mark.parametrize("stream", [False, True])
@pytest.mark.parametrize("at", range(1, 12))
async def test_each_decision_is_closed_once_whenever_the_client_goes(at: int, stream: bool) -> None:
    log = ListLog()
    served = await house(log, STRICT)

    async def slow() -> None:
        await asyncio.sleep(0)

    served.transport.wait = slow
    asking = asyncio.create_task(served.ask(stream=stream))
    for _ in range(at):
        await asyncio.sleep(0)
    asking.cancel()
    await asyncio.gather(asking, return_exceptions=True)
    assert log.pairs() in ([], [(1, 1)])
    assert len(served.records.kept) == len(log.pairs())
    assert served.plane.in_flight == 0


async def test_a_call_that_is_given_up_while_it_waits_is_closed_and_never_leaves() -> None:
    log = ListLog()
    log.gate.clear()
    served = await house(log, STRICT)
    asking = asyncio.create_task(served.ask())
    await settled(lambda: len(log.entries) == 1)
    asking.cancel()
    await asyncio.gather(asking, return_exceptions=True)
    assert log.pairs() == [(1, 1)]
    assert served.transport.sent == []


async def test_a_defect_is_closed_as_well() -> None:
    log = ListLog()
    served = await house(log)

    def fall() -> None:
        raise ZeroDivisionError

    served.transport.before = fall
    told = await served.ask()
    assert (told.status, told.code) == (500, "defect")
    assert log.pairs() == [(1, 1)]


WRONG: list[Any] = [HELLO, {**HELLO, "model": "nobody"}, b"{"]


@pytest.mark.parametrize("document", WRONG)
async def test_nobody_adds_to_a_log_that_has_no_room(document: Any) -> None:
    """Calls that are refused leave entries, too: whoever sends nothing else must wait like anybody."""
    log = ListLog()
    log.rooms.clear()
    served = await house(log)
    asking = [asyncio.create_task(served.ask(document)) for _ in range(20)]
    for _ in range(50):
        await asyncio.sleep(0)
    assert log.entries == []
    assert not any(task.done() for task in asking)
    log.rooms.set()
    told = await asyncio.gather(*asking)
    assert all(item.ended for item in told)
    assert len(served.records.kept) == 20
