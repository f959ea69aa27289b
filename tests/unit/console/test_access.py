"""Who gets in, and what is said of requests that are wrong in form."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from tests.fakes.admin import Admin
from tests.fakes.store import FakeStore

from tidegate.adapters.sqlite import SqliteStore
from tidegate.app.keys import revoke_key

PATHS = ("/admin", "/admin/keys", "/admin/keys/x", "/admin/exchanges", "/admin/openapi.json", "/admin/nothing")


@pytest_asyncio.fixture
async def admin(tmp_path: Path) -> AsyncIterator[Admin]:
    store = SqliteStore(tmp_path / "t.db")
    await store.open()
    yield await Admin(store).begin()
    await store.close()


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("method", ["GET", "POST", "DELETE"])
async def test_nobody_but_an_admin_learns_anything(admin: Admin, path: str, method: str) -> None:
    assert (await admin.call(method, path, key="")).code == "key_missing"
    assert (await admin.call(method, path, key="tga-" + "A" * 43)).code == "key_unknown"
    refused = await admin.call(method, path, key=admin.client_key)
    assert (refused.status, refused.code) == (403, "admin_only")


async def test_the_key_may_come_in_either_header_but_not_two(admin: Admin) -> None:
    by_header = await admin.call("GET", "/admin/keys", key="", headers={"x-api-key": admin.admin_key})
    assert by_header.status == 200
    two = await admin.call("GET", "/admin/keys", key=admin.client_key, headers={"x-api-key": admin.admin_key})
    assert (two.status, two.code) == (400, "keys_conflict")


async def test_an_admin_key_that_is_revoked_is_out_at_once(admin: Admin) -> None:
    made = (await admin.call("POST", "/admin/keys", {"name": "second", "role": "admin"})).json
    assert (await admin.call("GET", "/admin/keys", key=made["plain"])).status == 200
    await admin.call("POST", f"/admin/keys/{made['key']['id']}/revoke", key=made["plain"])
    assert (await admin.call("GET", "/admin/keys", key=made["plain"])).code == "key_disabled"


async def test_a_key_revoked_elsewhere_is_out_at_the_next_refresh(admin: Admin) -> None:
    await revoke_key(admin.store, "root")
    await admin.admission.refresh(admin.clock.wall())
    assert (await admin.call("GET", "/admin/keys")).status == 401


@pytest.mark.parametrize(
    "path", ["/admin", "/admin/", "/admin/nothing", "/admin/keys/", "/admin//keys", "/admin/keys/a/b"]
)
async def test_an_unknown_path_is_404(admin: Admin, path: str) -> None:
    answer = await admin.call("GET", path)
    assert (answer.status, answer.code) == (404, "path_unknown")


@pytest.mark.parametrize(
    ("method", "path", "allowed"),
    [
        ("DELETE", "/admin/keys", "GET, POST"),
        ("GET", "/admin/keys/key-1/rotate", "POST"),
        ("PUT", "/admin/keys/key-1", "GET, PATCH"),
        ("POST", "/admin/openapi.json", "GET"),
        ("HEAD", "/admin/status", "GET"),
    ],
)
async def test_a_wrong_method_is_told_the_right_ones(admin: Admin, method: str, path: str, allowed: str) -> None:
    answer = await admin.call(method, path)
    assert (answer.status, answer.headers["allow"]) == (405, allowed)


@pytest.mark.parametrize("ident", ["a b", "a.b", "a\u00e4", "x" * 101, "'; --", "%61"])
async def test_an_id_that_is_none_is_400(admin: Admin, ident: str) -> None:
    answer = await admin.call("GET", f"/admin/exchanges/{ident}")
    assert (answer.status, answer.code) == (400, "id_invalid")


@pytest.mark.parametrize(
    ("body", "kind", "status", "code"),
    [
        (b'{"name": "a"}', "", 415, "not_json"),
        (b'{"name": "a"}', "text/plain", 415, "not_json"),
        (b"name=a", "application/x-www-form-urlencoded", 415, "not_json"),
        (b"", "application/json", 400, "body_empty"),
        (b"{", "application/json", 400, "body_invalid"),
        (b'{"name": "\xff"}', "application/json", 400, "body_invalid"),
        (b'["name"]', "application/json", 400, "body_not_object"),
        (b'{"name": "a", "name": "b"}', "application/json", 400, "duplicate_key"),
        (b'{"name": ' + b"[" * 5000 + b"]" * 5000 + b"}", "application/json", 400, "body_too_deep"),
        (b"{}", "application/json", 422, "body_mismatch"),
        (b'{"name": 1}', "application/json", 422, "body_mismatch"),
        (b'{"name": ""}', "application/json", 422, "body_mismatch"),
        (b'{"name": "a", "rle": "admin"}', "application/json", 422, "body_mismatch"),
        (b'{"name": "a", "role": "root"}', "application/json", 422, "body_mismatch"),
        (b'{"name": "a", "expires": -1}', "application/json", 422, "body_mismatch"),
        (b'{"name": "a", "expires": 5}', "application/json", 400, "expiry_past"),
        (b'{"name": "a", "limits": {"budgets": [{"limit": 5}]}}', "application/json", 422, "body_mismatch"),
        (b'{"name": "a", "limits": {"budgets": [{"limit": "1e9"}]}}', "application/json", 422, "body_mismatch"),
        (b'{"name": "a", "limits": {"budgets": [{"limit": "-1"}]}}', "application/json", 422, "body_mismatch"),
        (b'{"name": "a\\u0000b"}', "application/json", 400, "name_invalid"),
        (b'{"name": " a"}', "application/json", 400, "name_invalid"),
        (b'{"name": "app"}', "application/json", 409, "name_taken"),
        (b'{"name": "a", "team": "nobody"}', "application/json", 404, "team_not_found"),
    ],
)
async def test_a_body_that_is_wrong_says_how(admin: Admin, body: bytes, kind: str, status: int, code: str) -> None:
    answer = await admin.call("POST", "/admin/keys", body, headers={"content-type": kind})
    assert (answer.status, answer.code) == (status, code)
    assert len(await admin.store.keys()) == 2


async def test_a_content_type_may_have_parameters_and_capitals(admin: Admin) -> None:
    kind = {"content-type": "Application/JSON; charset=utf-8"}
    assert (await admin.call("POST", "/admin/keys", b'{"name": "a"}', headers=kind)).status == 201


async def test_a_body_of_more_than_a_megabyte_is_413_declared_or_not(admin: Admin) -> None:
    body = b'{"name": "' + b"a" * 1024 * 1024 + b'"}'
    for length in (str(len(body)), ""):
        answer = await admin.call("POST", "/admin/keys", body, headers={"content-length": length})
        assert (answer.status, answer.code) == (413, "body_too_large")


async def test_a_compressed_body_is_415(admin: Admin) -> None:
    answer = await admin.call("POST", "/admin/keys", {"name": "a"}, headers={"content-encoding": "gzip"})
    assert answer.status == 415


@pytest.mark.parametrize(
    "query",
    [
        "limit=0", "limit=1001", "limit=x", "limit=", "since=-1", "since=nan", "since=1e12", "kee=a", "key=a&key=b",
        "key=%ff", "key=" + "a" * 201, "cursor=nonsense", "&".join(f"a{number}=1" for number in range(60)),
    ],
)  # fmt: skip
async def test_a_query_that_is_wrong_is_400(admin: Admin, query: str) -> None:
    answer = await admin.call("GET", f"/admin/exchanges?{query}")
    assert (answer.status, answer.code) == (400, "cursor_invalid" if "cursor" in query else "query_invalid")


async def test_a_path_without_parameters_takes_none(admin: Admin) -> None:
    assert (await admin.call("GET", "/admin/keys?limit=1")).code == "query_invalid"


async def test_an_error_has_one_shape_and_the_id_of_its_request(admin: Admin) -> None:
    answer = await admin.call("GET", "/admin/keys/none")
    error = answer.json["error"]
    assert set(error) == {"code", "message", "fix", "request_id"}
    assert all(error.values())
    assert error["request_id"] == answer.headers["x-request-id"]
    assert answer.headers["content-type"] == "application/json"
    assert answer.headers["x-tidegate-error"] == "key_not_found"


async def test_a_database_that_is_away_is_503_and_worth_a_retry() -> None:
    store = FakeStore()
    admin = await Admin(store).begin()
    store.down = True
    for method, path, body in (
        ("GET", "/admin/keys", None), ("GET", "/admin/exchanges", None), ("GET", "/admin/spend", None),
        ("POST", "/admin/keys", {"name": "x"}), ("POST", "/admin/teams", {"name": "x"}),
    ):  # fmt: skip
        answer = await admin.call(method, path, body)
        assert (answer.status, answer.code) == (503, "store_unavailable")
        assert answer.headers["x-should-retry"] == "true"
    assert (await admin.call("GET", "/admin/routes")).status == 200, "what is in memory is told all the same"
