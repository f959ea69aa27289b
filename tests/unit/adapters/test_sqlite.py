"""The SQLite store's own business: files, versions, threads."""

from __future__ import annotations

import asyncio
import sqlite3
import stat
from pathlib import Path

import pytest
from tests.fakes.records import key, record

from tidegate.adapters.sqlite import SqliteStore
from tidegate.adapters.sqlite_schema import MIGRATIONS, migrate, version_of
from tidegate.core.errors import Misconfigured, Unavailable
from tidegate.core.ports import RecordFilter


async def test_files_are_for_their_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "state" / "tidegate.db"
    store = SqliteStore(path)
    await store.open()
    await store.add_records([record(1)])
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    files = sorted(path.parent.iterdir())
    assert [file.name for file in files] == [
        "tidegate.db", "tidegate.db-shm", "tidegate.db-wal", "tidegate.db.made"
    ]  # fmt: skip
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}
    await store.close()
    with pytest.raises(Unavailable):
        await store.keys()
    await store.close()


async def test_what_was_put_is_there_after_a_restart(tmp_path: Path) -> None:
    first = SqliteStore(tmp_path / "x.db")
    await first.put_key(key())
    await first.add_records([record(1)])
    await first.close()
    second = SqliteStore(tmp_path / "x.db")
    assert await second.keys() == [key()]
    assert await second.record("ex-000000000001") == record(1)
    await second.close()


async def test_two_processes_worth_of_stores_share_a_file(tmp_path: Path) -> None:
    one, two = SqliteStore(tmp_path / "x.db", busy=5), SqliteStore(tmp_path / "x.db", busy=5)
    await asyncio.gather(one.open(), two.open())
    batches = [(one, range(300)), (two, range(150, 450)), (one, range(400, 600))]
    await asyncio.gather(*(store.add_records([record(n) for n in numbers]) for store, numbers in batches))
    await two.put_key(key())
    assert await one.keys() == [key()]
    assert len((await two.records(RecordFilter(limit=1000))).records) == 600
    await one.close()
    await two.close()


async def test_a_file_of_a_later_version_is_left_alone(tmp_path: Path) -> None:
    store = SqliteStore(tmp_path / "x.db")
    await store.open()
    await store.close()
    base = sqlite3.connect(tmp_path / "x.db")
    base.execute("INSERT INTO schema_versions VALUES (?, 0)", (len(MIGRATIONS) + 1,))
    base.commit()
    base.close()
    with pytest.raises(Misconfigured) as caught:
        await SqliteStore(tmp_path / "x.db").open()
    assert caught.value.code == "store_newer"


def test_migrations_run_once(tmp_path: Path) -> None:
    base = sqlite3.connect(tmp_path / "x.db", isolation_level=None)
    migrate(base)
    migrate(base)
    assert version_of(base) == len(MIGRATIONS)
    assert base.execute("SELECT count(*) FROM schema_versions").fetchone() == (len(MIGRATIONS),)
    base.close()


async def test_a_cost_that_is_no_amount_does_not_hold_up_the_others(tmp_path: Path) -> None:
    store = SqliteStore(tmp_path / "x.db")
    await store.add_records([record(1, cost="NaN"), record(2, cost="many"), record(3, cost="0.5")])
    totals = {item.window: str(item.cost) for item in await store.spends({"total": 0.0}) if item.scope == "key:k1"}
    assert totals == {"total": "0.5"}
    found = await store.record("ex-000000000002")
    assert found is not None
    assert found.cost == "many"
    await store.close()


async def test_reading_is_not_kept_waiting_by_writing(tmp_path: Path) -> None:
    store = SqliteStore(tmp_path / "x.db")
    await store.put_key(key())
    writing = asyncio.create_task(store.add_records([record(number) for number in range(20_000)]))
    await asyncio.sleep(0.01)
    assert await store.keys() == [key()]
    assert not writing.done()
    await writing
    await store.close()
