"""Keys and teams through the admin API: what is stored, what is shown, and when it holds."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from tests.fakes.admin import Admin, Answer
from tests.fakes.records import START
from tests.fakes.store import FakeStore

from tidegate.adapters.sqlite import SqliteStore
from tidegate.core.errors import Refused
from tidegate.core.principal import Budget


@pytest_asyncio.fixture
async def admin(tmp_path: Path) -> AsyncIterator[Admin]:
    store = SqliteStore(tmp_path / "t.db")
    await store.open()
    yield await Admin(store).begin()
    await store.close()


async def make(admin: Admin, **wish: Any) -> dict[str, Any]:
    answer = await admin.call("POST", "/admin/keys", {"name": "ci", **wish})
    assert answer.status == 201, answer.json
    return answer.json


async def who(admin: Admin, plain: str) -> str:
    """The id of the key, or why it is refused."""
    try:
        return (await admin.admission.admit(plain, admin.clock.wall())).key.id
    except Refused as problem:
        return problem.code


async def test_a_key_is_stored_as_wished_and_works_at_once(admin: Admin) -> None:
    team = (await admin.call("POST", "/admin/teams", {"name": "crew"})).json
    made = await make(
        admin, team="crew", routes=["large", "any/*"], expires=START + 100, may_pin=True,
        limits={"requests_per_minute": 5, "budgets": [{"limit": "12.50", "window": "day", "hard": False}]},
    )  # fmt: skip
    stored = next(key for key in await admin.store.keys() if key.id == made["key"]["id"])
    assert stored.team == team["id"]
    assert (stored.routes, stored.expires, stored.may_pin) == (("large", "any/*"), START + 100, True)
    assert stored.limits.budgets == (Budget(limit=Decimal("12.50"), window="day", hard=False),)
    assert made["plain"].startswith("tg-")
    assert await who(admin, made["plain"]) == stored.id
    shown = (await admin.call("GET", f"/admin/keys/{stored.id}")).json
    assert shown == made["key"]
    assert shown["limits"]["budgets"] == [{"limit": "12.50", "window": "day", "hard": False}]


async def test_the_text_of_a_key_is_in_one_answer_only(admin: Admin) -> None:
    made = await make(admin)
    digest = next(key.digest for key in await admin.store.keys() if key.id == made["key"]["id"])
    ident = made["key"]["id"]
    rotated = (await admin.call("POST", f"/admin/keys/{ident}/rotate")).json
    answers: list[Answer] = [
        await admin.call("GET", "/admin/keys"),
        await admin.call("GET", f"/admin/keys/{ident}"),
        await admin.call("PATCH", f"/admin/keys/{ident}", {"name": "new"}),
        await admin.call("POST", f"/admin/keys/{ident}/revoke"),
    ]
    for answer in answers:
        assert answer.status == 200
        for secret in (made["plain"], rotated["plain"], digest, "digest"):
            assert secret.encode() not in answer.raw


async def test_a_change_touches_what_it_names_and_nothing_else(admin: Admin) -> None:
    made = (await make(admin, routes=["large"], limits={"requests_per_minute": 5}))["key"]
    path = f"/admin/keys/{made['id']}"
    assert (await admin.call("PATCH", path, {})).json == made
    changed = (await admin.call("PATCH", path, {"limits": {"tokens_per_minute": 9}, "expires": START + 5})).json
    assert changed["limits"] == {
        "requests_per_minute": 0, "tokens_per_minute": 9, "parallel_requests": 0, "budgets": [],
    }  # fmt: skip
    assert {**changed, "limits": made["limits"], "expires": made["expires"]} == made
    emptied = (await admin.call("PATCH", path, {"routes": [], "expires": 0})).json
    assert (emptied["routes"], emptied["expires"]) == ([], 0)


async def test_a_key_moves_between_teams(admin: Admin) -> None:
    team = (await admin.call("POST", "/admin/teams", {"name": "crew"})).json
    made = await make(admin)
    path = f"/admin/keys/{made['key']['id']}"
    for named, there in (("crew", team["id"]), ("", ""), (team["id"], team["id"])):
        assert (await admin.call("PATCH", path, {"team": named})).json["team"] == there
    assert (await admin.call("PATCH", path, {"team": "nobody"})).code == "team_not_found"


@pytest.mark.parametrize(("name", "code"), [("app", "name_taken"), ("a\tb", "name_invalid"), (" a", "name_invalid")])
async def test_a_name_is_held_to_the_same_rules_when_it_changes(admin: Admin, name: str, code: str) -> None:
    made = await make(admin)
    answer = await admin.call("PATCH", f"/admin/keys/{made['key']['id']}", {"name": name})
    assert answer.code == code
    same = await admin.call("PATCH", f"/admin/keys/{made['key']['id']}", {"name": "ci"})
    assert same.status == 200, "its own name is no conflict"


async def test_a_rotated_key_keeps_its_old_text_for_the_overlap_only(admin: Admin) -> None:
    made = await make(admin)
    ident, old = made["key"]["id"], made["plain"]
    answer = (await admin.call("POST", f"/admin/keys/{ident}/rotate", {"overlap_seconds": 60})).json
    assert answer["key"]["previous_until"] == START + 60
    assert [await who(admin, old), await who(admin, answer["plain"])] == [ident, ident]
    admin.clock.now += 60
    assert [await who(admin, old), await who(admin, answer["plain"])] == ["key_expired", ident]


async def test_a_rotation_without_overlap_ends_the_old_text_at_once(admin: Admin) -> None:
    made = await make(admin)
    ident = made["key"]["id"]
    first = (await admin.call("POST", f"/admin/keys/{ident}/rotate", {"overlap_seconds": 60})).json
    second = (await admin.call("POST", f"/admin/keys/{ident}/rotate")).json
    assert second["key"]["previous_until"] == 0
    for plain in (made["plain"], first["plain"]):
        assert await who(admin, plain) == "key_unknown"
    assert await who(admin, second["plain"]) == ident


async def test_an_overlap_has_bounds(admin: Admin) -> None:
    ident = (await make(admin))["key"]["id"]
    for seconds in (-1, 2_592_001, "60"):
        answer = await admin.call("POST", f"/admin/keys/{ident}/rotate", {"overlap_seconds": seconds})
        assert (answer.status, answer.code) == (422, "body_mismatch")


async def test_a_revoked_key_is_out_with_its_old_text_and_stays_out(admin: Admin) -> None:
    made = await make(admin)
    ident = made["key"]["id"]
    fresh = (await admin.call("POST", f"/admin/keys/{ident}/rotate", {"overlap_seconds": 60})).json["plain"]
    assert (await admin.call("POST", f"/admin/keys/{ident}/revoke")).json["disabled"] is True
    assert [await who(admin, made["plain"]), await who(admin, fresh)] == ["key_disabled", "key_disabled"]
    assert (await admin.call("POST", f"/admin/keys/{ident}/revoke")).status == 200, "twice is no error"
    for method, path, body in (
        ("PATCH", f"/admin/keys/{ident}", {"name": "again"}), ("POST", f"/admin/keys/{ident}/rotate", None),
    ):  # fmt: skip
        answer = await admin.call(method, path, body)
        assert (answer.status, answer.code) == (409, "key_revoked")
    assert (await admin.call("PATCH", f"/admin/keys/{ident}", {"disabled": False})).code == "body_mismatch"
    assert (await admin.call("POST", "/admin/keys", {"name": "ci"})).status == 201, "its name is free again"


async def test_a_change_that_runs_beside_a_revocation_does_not_undo_it() -> None:
    store = FakeStore()
    admin = await Admin(store).begin()
    await admin.call("POST", "/admin/teams", {"name": "crew"})
    ident = (await make(admin))["key"]["id"]
    store.delay = 0.002
    # A change that looks up a team takes as many questions to the store as a revocation, or more.
    changes = [admin.call("PATCH", f"/admin/keys/{ident}", {"team": "crew"}) for _ in range(10)]
    answers = await asyncio.gather(
        *changes[:5], admin.call("POST", f"/admin/keys/{ident}/revoke"), *changes[5:]
    )  # fmt: skip
    assert [answer.status for answer in answers] == [200] * 6 + [409] * 5
    assert store.key_table[ident].disabled


async def test_two_keys_made_at_once_do_not_share_a_name() -> None:
    store = FakeStore()
    admin = await Admin(store).begin()
    store.delay = 0.002
    answers = await asyncio.gather(*(admin.call("POST", "/admin/keys", {"name": "one"}) for _ in range(4)))
    assert sorted(answer.status for answer in answers) == [201, 409, 409, 409]


class LosesReads(FakeStore):
    """Writes, and then cannot be read."""

    async def put_key(self, key: Any) -> None:
        await super().put_key(key)
        self.down = True


async def test_a_key_that_is_stored_is_told_even_if_it_cannot_be_read_back() -> None:
    store = LosesReads()
    admin = Admin(store)
    with pytest.raises(Exception, match="away"):
        await admin.begin()
    store.down = False
    await admin.admission.refresh(START)
    answer = await admin.call("POST", "/admin/keys", {"name": "ci"})
    assert answer.status == 201
    store.down = False
    await admin.admission.refresh(START)
    assert await who(admin, answer.json["plain"]) == answer.json["key"]["id"]


async def test_a_revocation_that_does_not_hold_here_yet_is_not_called_done() -> None:
    store = LosesReads()
    admin = Admin(store)
    with pytest.raises(Exception, match="away"):
        await admin.begin()
    store.down = False
    await admin.admission.refresh(START)
    ident = next(iter(store.key_table))
    assert (await admin.call("POST", f"/admin/keys/{ident}/revoke")).status == 503


async def test_a_team_is_made_read_changed_and_closed(admin: Admin) -> None:
    made = (await admin.call("POST", "/admin/teams", {"name": "crew", "routes": ["large"]})).json
    path = f"/admin/teams/{made['id']}"
    assert (await admin.call("GET", path)).json == made
    assert made in (await admin.call("GET", "/admin/teams")).json["teams"]
    plain = (await make(admin, team="crew"))["plain"]
    changed = (await admin.call("PATCH", path, {"disabled": True})).json
    assert changed == {**made, "disabled": True}
    assert await who(admin, plain) == "team_disabled"
    await admin.call("PATCH", path, {"disabled": False})
    assert (await who(admin, plain)).startswith("key-")
    assert (await admin.call("POST", "/admin/teams", {"name": "crew"})).status == 409
    other = (await admin.call("POST", "/admin/teams", {"name": "other"})).json
    assert (await admin.call("PATCH", f"/admin/teams/{other['id']}", {"name": "crew"})).code == "name_taken"


@pytest.mark.parametrize(
    ("method", "path", "body", "code"),
    [
        ("GET", "/admin/keys/key-none", None, "key_not_found"),
        ("PATCH", "/admin/keys/key-none", {}, "key_not_found"),
        ("POST", "/admin/keys/key-none/rotate", None, "key_not_found"),
        ("POST", "/admin/keys/key-none/revoke", None, "key_not_found"),
        ("POST", "/admin/keys/app/revoke", None, "key_not_found"),
        ("GET", "/admin/teams/team-none", None, "team_not_found"),
        ("PATCH", "/admin/teams/team-none", {}, "team_not_found"),
    ],
)
async def test_what_is_not_there_is_404_and_a_name_is_no_id(
    admin: Admin, method: str, path: str, body: Any, code: str
) -> None:
    answer = await admin.call(method, path, body)
    assert (answer.status, answer.code) == (404, code)
