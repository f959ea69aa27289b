"""What the gateway sends by itself has an end in the log, too, whatever stops it."""

from __future__ import annotations

import asyncio

import pytest
from tests.fakes.serving import HELLO, ListLog, house, settled

from tidegate.gateway.ledger_desk import LedgerTerms
from tidegate.gateway.own_calls import ask
from tidegate.ledger.entry import Closed


async def test_a_probe_that_is_cut_is_closed() -> None:
    log = ListLog()
    served = await house(log, LedgerTerms(None))
    never = asyncio.Event()
    served.transport.wait = never.wait
    route = served.plane.snapshot.routes.routes[0]
    asking = asyncio.create_task(ask(served.plane, route, route.deployments[0], HELLO))
    await settled(lambda: bool(served.transport.sent))
    asking.cancel()
    with pytest.raises(asyncio.CancelledError):
        await asking
    assert log.pairs() == [(1, 1)]
    end = log.entries[-1]
    assert isinstance(end, Closed)
    assert end.error
    assert len(served.records.kept) == 1


async def test_a_probe_that_meets_a_defect_is_closed() -> None:
    log = ListLog()
    served = await house(log, LedgerTerms(None))

    def fall() -> None:
        raise ZeroDivisionError

    served.transport.before = fall
    route = served.plane.snapshot.routes.routes[0]
    with pytest.raises(ZeroDivisionError):
        await ask(served.plane, route, route.deployments[0], HELLO)
    assert log.pairs() == [(1, 1)]
    assert len(served.records.kept) == 1
