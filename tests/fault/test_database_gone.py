"""Keys, limits and records together, while the database goes away and comes back."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import msgspec
import pytest
from tests.fakes.records import START, budget, key, record

from tidegate.adapters.spool import Spool, SpoolSettings
from tidegate.adapters.sqlite import SqliteStore
from tidegate.core.errors import Refused, Unavailable
from tidegate.core.principal import Limits
from tidegate.core.windows import window_starts
from tidegate.gateway.admit import Admission
from tidegate.gateway.keyring import hash_key
from tidegate.gateway.meter import Estimate, Meter


class Process:
    """What one process of the gateway holds."""

    def __init__(self, state: Path, database: str = "tidegate.db") -> None:
        self.store = SqliteStore(state / database, busy=0.05)
        self.spool = Spool(state / "spool", SpoolSettings(interval=0.01, retry=0.01))
        self.meter = Meter()
        self.admission = Admission(self.store, self.meter, self.spool.flush)

    async def start(self) -> None:
        self.spool.open()
        await self.spool.start(self.store)

    async def call(self, presented: str, cost: str, name: str) -> None:
        """One exchange, from the key to the record."""
        self.spool.check_room()
        who = await self.admission.admit(presented, START)
        held = self.meter.reserve(who, Estimate(100, Decimal(cost)), START)
        self.meter.settle(held, Decimal(cost), 100)
        self.spool.add(record(0, id=name, started=START, key=who.key.id, team="", cost=cost))

    async def stop(self) -> None:
        await self.spool.stop(0.2)
        await self.store.close()


async def test_serving_goes_on_and_nothing_is_lost_or_spent_twice(tmp_path: Path) -> None:
    path = tmp_path / "tidegate.db"
    first = Process(tmp_path)
    limited = key("k1", digest=hash_key("plain-1"), limits=Limits(budgets=(budget("1.00"),)))
    await first.store.put_key(limited)
    await first.start()
    await first.call("plain-1", "0.20", "a")
    await first.spool.flush()

    path.rename(tmp_path / "away")
    await first.call("plain-1", "0.30", "b")
    with pytest.raises(Unavailable) as unknown:
        await first.call("plain-2", "0.01", "x")
    assert (unknown.value.code, unknown.value.status) == ("keys_unavailable", 503)
    with pytest.raises(Refused) as over:
        await first.call("plain-1", "0.60", "x")
    assert over.value.code == "budget_exhausted"
    await first.stop()

    # Started anew without its database it knows nobody, and says so; nothing of the journal is given up.
    path.write_text("a file where a folder is looked for")
    second = Process(tmp_path, "tidegate.db/tidegate.db")
    await second.start()
    with pytest.raises(Unavailable):
        await second.call("plain-1", "0.01", "x")
    await second.stop()

    path.unlink()
    (tmp_path / "away").rename(path)
    third = Process(tmp_path)
    await third.start()
    await third.call("plain-1", "0.50", "c")
    with pytest.raises(Refused):
        await third.call("plain-1", "0.01", "x")
    await third.spool.flush()
    for name, cost in (("a", "0.20"), ("b", "0.30"), ("c", "0.50")):
        found = await third.store.record(name)
        assert found is not None
        assert found.cost == cost
    spends = await third.store.spends(dict(window_starts(START)))
    assert {item.window: item.cost for item in spends} == dict.fromkeys(window_starts(START), Decimal(1))
    with pytest.raises(Refused) as refused:
        await third.call("plain-2", "0.01", "x")
    assert refused.value.code == "key_unknown"
    await third.store.put_key(msgspec.structs.replace(limited, disabled=True))
    await third.admission.refresh(START)
    with pytest.raises(Refused) as disabled:
        await third.call("plain-1", "0.00", "x")
    assert disabled.value.code == "key_disabled"
    await third.stop()
