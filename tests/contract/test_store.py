"""What every store keeps to, whatever the database behind it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from decimal import Decimal, localcontext
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.fakes.records import START, budget, key, record, team

from tidegate.adapters.sqlite import SqliteStore
from tidegate.core.errors import BadRequest
from tidegate.core.money import money_text
from tidegate.core.ports import RecordFilter, Store
from tidegate.core.principal import Limits
from tidegate.core.record import Recount
from tidegate.core.windows import WINDOWS, window_start, window_starts


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    made = SqliteStore(tmp_path / "state" / "tidegate.db")
    await made.open()
    yield made
    await made.close()


async def spent(store: Store, scope: str, at: float = START) -> dict[str, Decimal]:
    return {item.window: item.cost for item in await store.spends(dict(window_starts(at))) if item.scope == scope}


async def test_keys_and_teams_come_back_as_they_were_put(store: Store) -> None:
    limits = Limits(requests_per_minute=5, budgets=(budget("12.50", "week"), budget("3", "total", hard=False)))
    made = key("k1", limits=limits, routes=("gpt-*",), expires=START, may_pin=True)
    await store.put_key(made)
    await store.put_team(team("t1", limits=limits))
    assert await store.keys() == [made]
    assert await store.teams() == [team("t1", limits=limits)]
    assert await store.key_by_digest("digest-k1") == made
    assert await store.key_by_digest("digest-k2") is None


async def test_putting_again_replaces_by_id(store: Store) -> None:
    await store.put_key(key("k1"))
    await store.put_key(key("k1", digest="other", disabled=True))
    assert [item.disabled for item in await store.keys()] == [True]
    assert await store.key_by_digest("digest-k1") is None
    await store.put_team(team("t1"))
    await store.put_team(team("t1", disabled=True))
    assert [item.disabled for item in await store.teams()] == [True]


async def test_two_keys_never_share_a_digest(store: Store) -> None:
    await store.put_key(key("k1"))
    with pytest.raises(BadRequest) as caught:
        await store.put_key(key("k2", digest="digest-k1"))
    assert caught.value.code == "key_conflict"
    await store.put_key(key("k2"))
    assert len(await store.keys()) == 2


async def test_a_name_is_data_and_never_sql(store: Store) -> None:
    name = "x'); DROP TABLE keys; --"
    await store.put_key(key(name))
    assert (await store.key_by_digest(f"digest-{name}")) == key(name)
    assert await store.key_by_digest("' OR '1'='1") is None
    assert (await store.records(RecordFilter(key="' OR 1=1 --", route="%"))).records == []


async def test_a_record_comes_back_whole(store: Store) -> None:
    made = record(1, dropped=("logprobs",), interrupted=True, error_type="provider_cut")
    await store.add_records([made])
    assert await store.record(made.id) == made
    assert await store.record("none") is None


async def test_totals_are_exact_in_every_window_for_key_and_team(store: Store) -> None:
    await store.add_records([record(number, cost="0.100000000000000000000001") for number in range(10)])
    await store.add_records([record(10, cost="0.000000000000000000000001", team="")])
    assert await spent(store, "key:k1") == dict.fromkeys(WINDOWS, Decimal("1.000000000000000000000011"))
    assert await spent(store, "team:t1") == dict.fromkeys(WINDOWS, Decimal("1.00000000000000000000001"))


async def test_a_record_counts_in_the_windows_in_which_it_started(store: Store) -> None:
    midnight = window_start("day", START)
    await store.add_records([record(1, started=midnight - 1, cost="1"), record(2, started=midnight, cost="2")])
    assert (await spent(store, "key:k1", midnight)) == {
        "hour": Decimal(2), "day": Decimal(2), "week": Decimal(3), "month": Decimal(3), "total": Decimal(3),
    }  # fmt: skip


async def test_a_replay_changes_nothing(store: Store) -> None:
    first = [record(number, cost="1") for number in range(5)]
    await store.add_records(first)
    await store.add_records(first)
    await store.add_records([*first[3:], record(7, cost="1"), record(7, cost="1")])
    assert (await spent(store, "key:k1"))["day"] == Decimal(6)
    assert len((await store.records(RecordFilter())).records) == 6
    await store.add_records([record(0, cost="99")])
    assert (await spent(store, "key:k1"))["day"] == Decimal(6)
    found = await store.record("ex-000000000000")
    assert found is not None
    assert found.cost == "1"


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.lists(st.integers(0, 30), max_size=12), max_size=6))
async def test_batches_in_any_overlap_count_each_record_once(tmp_path: Path, batches: list[list[int]]) -> None:
    path = tmp_path / "laws.db"
    for file in tmp_path.glob("laws.db*"):
        file.unlink()
    store = SqliteStore(path)
    await store.open()
    for batch in batches:
        await store.add_records([record(number, cost=f"0.{number + 1:03d}") for number in batch])
    seen = {number for batch in batches for number in batch}
    total = sum((Decimal(number + 1) / 1000 for number in seen), Decimal(0))
    assert (await spent(store, "key:k1")).get("total", Decimal(0)) == total
    assert len((await store.records(RecordFilter(limit=1000))).records) == len(seen)
    await store.close()


async def test_pages_are_newest_first_without_gap_or_repeat(store: Store) -> None:
    await store.add_records([record(number, started=START + number // 3) for number in range(25)])
    seen: list[str] = []
    cursor = ""
    while True:
        page = await store.records(RecordFilter(limit=4, cursor=cursor))
        seen += [item.id for item in page.records]
        cursor = page.next
        if not cursor:
            break
    assert seen == [f"ex-{number:012d}" for number in reversed(range(25))]


@pytest.mark.parametrize(
    ("which", "expected"),
    [
        (RecordFilter(key="k2"), {2}),
        (RecordFilter(team="t2"), {3}),
        (RecordFilter(route="small"), {4}),
        (RecordFilter(deployment="d2"), {5}),
        (RecordFilter(error_type="provider_cut"), {6}),
        (RecordFilter(since=START + 100, until=START + 200), {7}),
        (RecordFilter(key="k1", route="large", limit=1), {8}),
        (RecordFilter(key="k2", team="t2"), set()),
    ],
)
async def test_filters(store: Store, which: RecordFilter, expected: set[int]) -> None:
    await store.add_records(
        [
            record(2, key="k2"),
            record(3, team="t2"),
            record(4, route="small"),
            record(5, deployment="d2"),
            record(6, error_type="provider_cut"),
            record(7, started=START + 150),
            record(8, started=START + 900),
        ]
    )
    assert {int(item.id[3:]) for item in (await store.records(which)).records} == expected


NAMES = {"key": 3, "team": 3, "route": 2, "deployment": 3, "error_type": 2}
"""What is asked for, and how many different values of it there are; the first is empty where it may be."""


def valued(kind: str, number: int) -> str:
    return f"{kind}-{number}" if number or kind in ("key", "route", "deployment") else ""


@st.composite
def questions(draw: st.DrawFn) -> dict[str, object]:
    asked = {kind: valued(kind, draw(st.integers(0, many - 1))) for kind, many in NAMES.items() if draw(st.booleans())}
    times = st.one_of(st.just(0.0), st.floats(START, START + 1))
    return {**asked, "since": draw(times), "until": draw(times), "limit": draw(st.sampled_from((1, 2, 7, 1000)))}


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.tuples(st.integers(0, 999_999), *(st.integers(0, many - 1) for many in NAMES.values())),
        max_size=60,
        unique_by=lambda made: made[0],
    ),
    st.lists(questions(), min_size=1, max_size=4),
    st.integers(1, 30),
)
async def test_any_question_is_answered_as_by_looking_at_every_record(
    tmp_path: Path, made: list[tuple[int, ...]], asked: list[dict[str, object]], size: int
) -> None:
    for file in tmp_path.glob("laws.db*"):
        file.unlink()
    store = SqliteStore(tmp_path / "laws.db")
    records = [
        record(number, started=START + micros / 1e6, **dict(zip(NAMES, map(valued, NAMES, numbers), strict=True)))
        for number, (micros, *numbers) in enumerate(made)
    ]
    for start in range(0, len(records), size):
        await store.add_records(records[start : start + size])
    records.sort(key=lambda item: item.started, reverse=True)
    for question in asked:
        which = RecordFilter(**question)  # type: ignore[arg-type]
        expected = [
            item
            for item in records
            if all(not getattr(which, kind) or getattr(item, kind) == getattr(which, kind) for kind in NAMES)
            # To the microsecond.
            and int(item.started * 1e6) >= int(which.since * 1e6)
            and (not which.until or int(item.started * 1e6) < int(which.until * 1e6))
        ]
        found: list[object] = []
        while True:
            page = await store.records(which)
            assert len(page.records) <= which.limit
            found += page.records
            if not page.next:
                break
            which = msgspec.structs.replace(which, cursor=page.next)
        assert found == expected
    await store.close()


async def test_lines_that_are_given_are_what_is_stored(store: Store) -> None:
    made = [record(number, rule="é") for number in range(250)]
    await store.add_records(made, [msgspec.json.encode(item) for item in made])
    assert (await store.records(RecordFilter(limit=1000))).records == made[::-1]
    await store.add_records([*made[:5], record(900)], [msgspec.json.encode(item) for item in (*made[:5], record(900))])
    assert len((await store.records(RecordFilter(limit=1000))).records) == 251


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.decimals("0", "99999", places=24), min_size=1, max_size=30), st.integers(1, 30))
async def test_any_amounts_add_up_exactly(tmp_path: Path, amounts: list[Decimal], size: int) -> None:
    for file in tmp_path.glob("laws.db*"):
        file.unlink()
    store = SqliteStore(tmp_path / "laws.db")
    records = [record(number, cost=money_text(amount)) for number, amount in enumerate(amounts)]
    for start in range(0, len(records), size):
        await store.add_records(records[start : start + size])
    with localcontext(prec=60):
        expected = sum(amounts, Decimal(0))
    found = await spent(store, "key:k1")
    assert found == ({} if not expected else dict.fromkeys(WINDOWS, expected))
    await store.close()


@pytest.mark.parametrize("cursor", ["x", "~", "abc~ex-1", "-1", "1" * 30, "\u0661"])
async def test_a_foreign_cursor_is_the_callers_fault(store: Store, cursor: str) -> None:
    with pytest.raises(BadRequest) as caught:
        await store.records(RecordFilter(cursor=cursor))
    assert caught.value.code == "cursor_invalid"


async def test_a_recount_joins_its_record_whichever_comes_first(store: Store) -> None:
    early, late = Recount(tokenizer="o200k_base", input=7), Recount(tokenizer="o200k_base", output=9)
    pending = Recount(outcome="not_checked(pending)")
    await store.annotate([("ex-000000000001", early)])
    await store.add_records([record(1, recount=pending), record(2, recount=pending), record(3, recount=pending)])
    await store.annotate([("ex-000000000002", early), ("ex-000000000002", late)])
    found = {item.id: item.recount for item in (await store.records(RecordFilter())).records}
    assert found == {"ex-000000000001": early, "ex-000000000002": late, "ex-000000000003": pending}
    one = await store.record("ex-000000000001")
    assert one == msgspec.structs.replace(record(1), recount=early)


async def test_old_records_are_forgotten_in_batches_and_totals_stay(store: Store) -> None:
    await store.add_records([record(number, started=START + number, cost="1") for number in range(10)])
    await store.annotate([("ex-000000000001", Recount(tokenizer="o200k_base"))])
    assert await store.forget_records(START + 7, 5) == 5
    assert await store.forget_records(START + 7, 5) == 2
    assert await store.forget_records(START + 7, 5) == 0
    assert {item.id for item in (await store.records(RecordFilter())).records} == {
        "ex-000000000007", "ex-000000000008", "ex-000000000009",
    }  # fmt: skip
    assert (await spent(store, "key:k1"))["total"] == Decimal(10)
    await store.add_records([record(1, started=START + 1, cost="1")])
    again = await store.record("ex-000000000001")
    assert again is not None
    assert again.recount is None
