"""The SQLite store's own business: files, versions, threads."""

from __future__ import annotations

import asyncio
import sqlite3
import stat
from pathlib import Path

import pytest
from tests.fakes.records import START, key, record

from tidegate.adapters.sqlite import SqliteStore
from tidegate.adapters.sqlite_records import listing
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


async def test_exchanges_that_began_at_the_same_time_are_all_kept(tmp_path: Path) -> None:
    one, two = SqliteStore(tmp_path / "x.db"), SqliteStore(tmp_path / "x.db")
    for store, numbers in ((one, range(150)), (two, range(150, 300)), (one, range(290, 310))):
        await store.add_records([record(number, started=START, cost="1") for number in numbers])
    seen: list[str] = []
    cursor = ""
    while True:
        page = await one.records(RecordFilter(key="k1", limit=100, cursor=cursor))
        seen += [item.id for item in page.records]
        cursor = page.next
        if not cursor:
            break
    assert sorted(seen) == [f"ex-{number:012d}" for number in range(310)]
    totals = {item.scope: item.cost for item in await one.spends({"total": 0.0})}
    assert totals["key:k1"] == 310
    await one.close()
    await two.close()


FILTERS = ("key", "team", "route", "deployment", "error_type")


@pytest.mark.parametrize("names", [(), *((name,) for name in FILTERS), ("key", "route"), FILTERS])
@pytest.mark.parametrize("more", [{}, {"since": START, "until": START + 9, "cursor": "1838592000512000000"}])
async def test_no_listing_sorts_or_scans_a_table(
    tmp_path: Path, names: tuple[str, ...], more: dict[str, object]
) -> None:
    store = SqliteStore(tmp_path / "x.db")
    await store.open()
    await store.close()
    base = sqlite3.connect(tmp_path / "x.db")
    sql, values = listing(RecordFilter(**dict.fromkeys(names, "x"), **more))  # type: ignore[arg-type]
    plan = [row[3] for row in base.execute(f"EXPLAIN QUERY PLAN {sql}", (*values, 51))]
    base.close()
    steps = [step for step in plan if not step.startswith("CORRELATED")]
    assert all(step.startswith("SEARCH") for step in steps), plan
    by = "records USING INDEX records_error (error_type=? AND" if "error_type" in names else None
    if by is None:
        by = "sightings USING PRIMARY KEY (name=? AND slot>? AND slot<?)" if names else "records USING INTEGER PRIMARY"
    assert steps[0].startswith(f"SEARCH {by}"), plan


async def test_what_is_forgotten_leaves_no_trace_in_the_tables_for_finding(tmp_path: Path) -> None:
    store = SqliteStore(tmp_path / "x.db")
    made = [record(n, started=START + n, key=f"k{n % 3}", error_type="x" * (n % 2)) for n in range(60)]
    await store.add_records(made)
    while await store.forget_records(START + 50, 7) == 7:
        pass
    assert [item.id for item in (await store.records(RecordFilter(key="k1"))).records] == [
        "ex-000000000058", "ex-000000000055", "ex-000000000052"
    ]  # fmt: skip
    await store.close()
    base = sqlite3.connect(tmp_path / "x.db")
    # At most the slot of the last one that was deleted is left over.
    assert base.execute("SELECT count(*) FROM sightings").fetchone()[0] <= 4 * 11
    assert base.execute("SELECT count(*) FROM records").fetchone() == (10,)
    assert base.execute("SELECT count(*) FROM recounts").fetchone() == (0,)
    base.close()


async def test_a_new_file_has_large_pages(tmp_path: Path) -> None:
    store = SqliteStore(tmp_path / "x.db")
    await store.open()
    await store.close()
    base = sqlite3.connect(tmp_path / "x.db")
    assert base.execute("PRAGMA page_size").fetchone() == (16384,)
    base.close()


@pytest.mark.parametrize("at", [0.0, -1.0, 1e300])
async def test_a_start_that_is_no_time_of_this_age_is_stored_all_the_same(tmp_path: Path, at: float) -> None:
    store = SqliteStore(tmp_path / "x.db")
    await store.add_records([record(1, started=START), record(2, started=at, cost="0")])
    found = [item.started for item in (await store.records(RecordFilter(key="k1"))).records]
    assert found == sorted([START, at], reverse=True)
    await store.close()


@pytest.mark.parametrize("at", [float("inf"), float("nan"), -1.0])
async def test_asking_for_a_time_that_is_none_is_no_fault(tmp_path: Path, at: float) -> None:
    store = SqliteStore(tmp_path / "x.db")
    await store.add_records([record(1)])
    for which in (RecordFilter(since=at), RecordFilter(until=at, key="k1")):
        assert len((await store.records(which)).records) <= 1
    await store.close()
