"""Keys and teams as people manage them, on a store in memory."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, cast

import pytest

from tidegate.adapters.clock import SystemEntropy
from tidegate.app import keys
from tidegate.core.errors import BadRequest
from tidegate.core.ports import Store
from tidegate.core.principal import Key, Limits, Team
from tidegate.gateway.keyring import KeyRing, hash_key

NOW = 1_800_000_000.0


class MemoryStore:
    """The part of the store that keys and teams need."""

    def __init__(self) -> None:
        self.kept: dict[str, Key] = {}
        self.groups: dict[str, Team] = {}

    async def keys(self) -> list[Key]:
        return list(self.kept.values())

    async def teams(self) -> list[Team]:
        return list(self.groups.values())

    async def put_key(self, key: Key) -> None:
        self.kept[key.id] = key

    async def put_team(self, team: Team) -> None:
        self.groups[team.id] = team


@pytest.fixture
def store() -> Store:
    return cast(Store, MemoryStore())


async def create(store: Store, name: str = "ci", **more: Any) -> tuple[str, Key]:
    return await keys.create_key(store, SystemEntropy(), keys.KeyWish(name=name, **more), NOW)


async def test_a_new_key_admits_and_is_stored_as_a_hash_only(store: Store) -> None:
    plain, key = await create(store, limits=Limits(requests_per_minute=7), routes=("a*",), may_pin=True)
    assert await store.keys() == [key]
    assert key.digest == hash_key(plain)
    assert plain not in repr(key)
    principal = KeyRing([key]).find(plain)
    assert principal is not None
    assert principal.may_use("abc")
    assert (key.limits.requests_per_minute, key.created, key.may_pin, key.role) == (7, NOW, True, "client")


async def test_a_key_joins_a_team_by_name_or_id(store: Store) -> None:
    team = await keys.create_team(store, SystemEntropy(), Team(id="", name="research", created=NOW))
    assert team.id.startswith("team-")
    assert (await create(store, "a", team="research"))[1].team == team.id
    assert (await create(store, "b", team=team.id))[1].team == team.id
    with pytest.raises(BadRequest) as caught:
        await create(store, "c", team="nobody")
    assert caught.value.code == "team_not_found"


async def test_rotation_ends_the_old_secret_and_keeps_the_rest(store: Store) -> None:
    old, key = await create(store)
    new, renewed = await keys.rotate_key(store, SystemEntropy(), "ci")
    ring = KeyRing(await store.keys())
    assert ring.find(old) is None
    assert ring.find(new) is not None
    assert (renewed.id, renewed.created, renewed.limits) == (key.id, key.created, key.limits)


async def test_revocation_is_idempotent_and_frees_the_name(store: Store) -> None:
    _, first = await create(store)
    assert (await keys.revoke_key(store, "ci")).disabled
    assert (await keys.revoke_key(store, first.id)).disabled
    _, second = await create(store)
    assert (await keys.revoke_key(store, "ci")).id == second.id
    with pytest.raises(BadRequest) as caught:
        await keys.revoke_key(store, "ci")
    assert caught.value.code == "key_ambiguous"
    with pytest.raises(BadRequest) as caught:
        await keys.rotate_key(store, SystemEntropy(), first.id)
    assert caught.value.code == "key_revoked"


@pytest.mark.parametrize(("name", "code"), [
    ("", "name_invalid"), ("a\nb", "name_invalid"), (" a", "name_invalid"), ("x" * 101, "name_invalid"),
    ("taken", "name_taken"),
])  # fmt: skip
async def test_names_that_cannot_be(store: Store, name: str, code: str) -> None:
    await create(store, "taken")
    with pytest.raises(BadRequest) as caught:
        await create(store, name)
    assert caught.value.code == code


async def test_a_key_that_has_already_expired_is_not_made(store: Store) -> None:
    with pytest.raises(BadRequest) as caught:
        await create(store, expires=NOW)
    assert caught.value.code == "expiry_past"
    assert (await create(store, expires=NOW + 1))[1].expires == NOW + 1


async def test_a_key_that_is_not_there(store: Store) -> None:
    for work in (keys.revoke_key(store, "x"), keys.rotate_key(store, SystemEntropy(), "x")):
        with pytest.raises(BadRequest) as caught:
            await work
        assert (caught.value.code, caught.value.status) == ("key_not_found", 404)


@pytest.mark.parametrize(("text", "limit", "window"), [
    ("50", "50", "month"), ("2.50/day", "2.50", "day"), ("$10/total", "10", "total"), (" 1 / hour ", "1", "hour"),
])  # fmt: skip
def test_budgets(text: str, limit: str, window: str) -> None:
    budget = keys.read_budget(text)
    assert (budget.limit, budget.window, budget.hard) == (Decimal(limit), window, True)
    assert not keys.read_budget(text, hard=False).hard


@pytest.mark.parametrize("text", ["", "/month", "0/day", "-1/day", "NaN/day", "inf", "1/year", "1/", "1e99/day"])
def test_budgets_that_cannot_be(text: str) -> None:
    with pytest.raises(BadRequest) as caught:
        keys.read_budget(text)
    assert caught.value.code == "budget_invalid"
