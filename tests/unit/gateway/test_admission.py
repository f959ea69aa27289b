from __future__ import annotations

import asyncio
from decimal import Decimal

import msgspec
import pytest
from tests.fakes.records import START, budget, key, record, team
from tests.fakes.store import FakeStore

from tidegate.core.errors import Problem, Refused, Unavailable
from tidegate.core.principal import Key, Limits
from tidegate.gateway.admit import Admission, AdmissionSettings
from tidegate.gateway.keyring import hash_key
from tidegate.gateway.meter import Estimate, Meter


def stored(name: str = "k1", **fields: object) -> Key:
    return key(name, digest=hash_key(f"plain-{name}"), **fields)


async def loaded(store: FakeStore, *keys: Key, settings: AdmissionSettings | None = None) -> Admission:
    for item in keys:
        store.key_table[item.id] = item
    admission = Admission(store, Meter(), settings=settings)
    await admission.refresh(START)
    return admission


async def refusal(admission: Admission, presented: str | None, now: float = START) -> Problem:
    with pytest.raises((Refused, Unavailable)) as caught:
        await admission.admit(presented, now)
    return caught.value


async def test_a_known_key_comes_in_without_the_store() -> None:
    store = FakeStore()
    admission = await loaded(store, stored())
    store.down = True
    known = admission.admit_known("plain-k1", START)
    assert known is not None
    assert known.key.id == "k1"
    assert (await admission.admit("plain-k1", START)).key.id == "k1"


@pytest.mark.parametrize(
    ("fields", "code", "status"),
    [
        ({"disabled": True}, "key_disabled", 401),
        ({"expires": START}, "key_expired", 401),
        ({"team": "gone"}, "team_unknown", 403),
        ({"team": "off"}, "team_disabled", 403),
    ],
)
async def test_a_key_that_may_not_be_used_is_told_why(fields: dict[str, object], code: str, status: int) -> None:
    store = FakeStore()
    store.team_table["off"] = team("off", disabled=True)
    problem = await refusal(await loaded(store, stored(**fields)), "plain-k1")
    assert (problem.code, problem.status, problem.retry) == (code, status, False)
    assert "plain" not in problem.message


@pytest.mark.parametrize("presented", [None, ""])
async def test_no_key_at_all(presented: str | None) -> None:
    problem = await refusal(await loaded(FakeStore()), presented)
    assert (problem.code, problem.status) == ("key_missing", 401)


async def test_a_key_made_elsewhere_is_found_at_once() -> None:
    store = FakeStore()
    admission = await loaded(store)
    store.key_table["new"] = stored("new", team="t9")
    store.team_table["t9"] = team("t9")
    found = await admission.admit("plain-new", START)
    assert found.team == team("t9")
    store.down = True
    assert admission.admit_known("plain-new", START) is not None


async def test_an_unknown_key_is_asked_for_once_and_refused_for_a_while() -> None:
    store = FakeStore()
    admission = await loaded(store)
    for _ in range(5):
        problem = await refusal(admission, "plain-none")
        assert (problem.code, problem.status, problem.retry) == ("key_unknown", 401, False)
    assert store.calls["key_by_digest"] == 1
    store.key_table["none"] = stored("none")
    assert (await admission.admit("plain-none", START + 1.1)).key.id == "none"


async def test_callers_with_the_same_key_share_one_question() -> None:
    store = FakeStore()
    admission = await loaded(store)
    store.delay = 0.02
    store.key_table["new"] = stored("new")
    found = await asyncio.gather(*(admission.admit("plain-new", START) for _ in range(50)))
    assert {item.key.id for item in found} == {"new"}
    assert store.calls["key_by_digest"] == 1


async def test_one_caller_who_leaves_does_not_take_the_answer_from_the_others() -> None:
    store = FakeStore()
    admission = await loaded(store)
    store.delay = 0.05
    store.key_table["new"] = stored("new")
    leaving = asyncio.create_task(admission.admit("plain-new", START))
    staying = asyncio.create_task(admission.admit("plain-new", START))
    await asyncio.sleep(0.01)
    leaving.cancel()
    assert (await staying).key.id == "new"


async def test_a_store_that_is_away_is_a_503_for_unknown_keys_and_never_a_401() -> None:
    store = FakeStore()
    admission = await loaded(store, stored())
    store.down = True
    problem = await refusal(admission, "plain-other")
    assert (problem.code, problem.status, problem.retry) == ("keys_unavailable", 503, True)
    store.down = False
    assert (await refusal(admission, "plain-other")).code == "key_unknown"


async def test_a_store_that_hangs_is_not_waited_for_for_ever() -> None:
    store = FakeStore()
    admission = await loaded(store, settings=AdmissionSettings(lookup_timeout=0.03))
    store.delay = 5
    assert (await refusal(admission, "plain-other")).code == "keys_unavailable"


async def test_a_flood_of_unknown_keys_asks_a_bounded_number_of_questions() -> None:
    store = FakeStore()
    admission = await loaded(store, settings=AdmissionSettings(lookups=4, unknown_kept=10))
    store.delay = 0.02
    problems = await asyncio.gather(*(refusal(admission, f"plain-{number}") for number in range(40)))
    assert store.calls["key_by_digest"] == 4
    assert [item.code for item in problems].count("key_unknown") == 4
    assert {item.status for item in problems if item.code != "key_unknown"} == {503}
    for number in range(100, 130):
        await refusal(admission, f"plain-{number}")
    before = store.calls["key_by_digest"]
    assert (await refusal(admission, "plain-129")).code == "key_unknown"
    assert store.calls["key_by_digest"] == before


async def test_before_anything_was_loaded_nobody_is_called_unknown() -> None:
    store = FakeStore()
    store.key_table["k1"] = stored()
    store.down = True
    admission = Admission(store, Meter())
    problem = await refusal(admission, "plain-k1")
    assert (problem.code, problem.status) == ("keys_unavailable", 503)
    assert not admission.is_loaded
    store.down = False
    assert (await admission.admit("plain-k1", START)).key.id == "k1"
    assert admission.is_loaded


async def test_spend_is_restored_after_the_journal_and_before_the_first_caller() -> None:
    store, meter, order = FakeStore(), Meter(), list[str]()
    store.key_table["k1"] = stored(limits=Limits(budgets=(budget("0.02"),)))

    async def catch_up() -> None:
        order.append("caught up")
        await store.add_records([record(1, cost="0.015", team="")])

    admission = Admission(store, meter, catch_up)
    who = await admission.admit("plain-k1", START)
    with pytest.raises(Refused) as caught:
        meter.reserve(who, Estimate(1, Decimal("0.006")), START)
    assert caught.value.code == "budget_exhausted"
    await admission.refresh(START)
    assert order == ["caught up"]
    assert store.calls["spends"] == 1


async def test_a_journal_that_cannot_be_emptied_keeps_the_gate_closed() -> None:
    async def catch_up() -> None:
        raise Unavailable("store_unavailable", "The database is away.")

    store = FakeStore()
    store.key_table["k1"] = stored()
    admission = Admission(store, Meter(), catch_up)
    assert (await refusal(admission, "plain-k1")).code == "keys_unavailable"


async def test_a_failed_refresh_keeps_the_old_snapshot_and_a_good_one_takes_changes() -> None:
    store = FakeStore()
    admission = await loaded(store, stored(), stored("k2"))
    store.down = True
    with pytest.raises(Unavailable):
        await admission.refresh(START)
    assert admission.admit_known("plain-k1", START) is not None
    store.down = False
    store.key_table["k1"] = stored(disabled=True)
    before = admission.ring.find("plain-k2")
    await admission.refresh(START)
    with pytest.raises(Refused):
        admission.admit_known("plain-k1", START)
    after = admission.ring.find("plain-k2")
    assert before is not None
    assert after is not None
    assert after.key is before.key


async def test_an_answer_from_before_a_refresh_does_not_undo_it() -> None:
    store = FakeStore()
    admission = await loaded(store)
    store.key_table["k1"] = stored()
    store.delay = 0.03
    asking = asyncio.create_task(admission.admit("plain-k1", START))
    await asyncio.sleep(0.01)
    # The key was read as enabled; before the answer is used, it is disabled and the snapshot renewed.
    store.delay = 0.0
    store.key_table["k1"] = stored(disabled=True)
    await admission.refresh(START)
    with pytest.raises(Refused) as caught:
        await asking
    assert caught.value.code == "key_disabled"


async def test_a_rotated_key_ends_the_old_secret_at_the_next_refresh() -> None:
    store = FakeStore()
    admission = await loaded(store, stored())
    store.key_table["k1"] = msgspec.structs.replace(stored(), digest=hash_key("fresh"))
    assert (await admission.admit("fresh", START)).key.id == "k1"
    assert (await refusal(admission, "plain-k1")).code == "key_unknown"


async def test_an_old_secret_is_good_until_its_overlap_ends() -> None:
    key = msgspec.structs.replace(
        stored(), digest=hash_key("fresh"), previous=hash_key("plain-k1"), previous_until=START + 60
    )
    admission = await loaded(FakeStore(), key)
    assert (await admission.admit("plain-k1", START + 59)).key.id == "k1"
    with pytest.raises(Refused) as caught:
        await admission.admit("plain-k1", START + 60)
    assert caught.value.code == "key_expired"
    assert (await admission.admit("fresh", START + 61)).key.id == "k1"
