"""What would happen to a request is told without sending, counting or remembering anything."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import pytest_asyncio
from tests.fakes import detectors
from tests.fakes.admin import Admin

from tidegate.adapters.sqlite import SqliteStore
from tidegate.detect.inspect import CallScan, Inspector
from tidegate.detect.memory import Memory
from tidegate.detect.pseudonyms.session import Pseudonymiser
from tidegate.gateway.watch import Watch, WatchSettings

CARD = "4111111111111111"


class Here:
    async def run(self, work: Callable[[], CallScan]) -> CallScan:
        return work()


@pytest_asyncio.fixture
async def admin(tmp_path: Path) -> AsyncIterator[Admin]:
    store = SqliteStore(tmp_path / "t.db")
    await store.open()
    admin = await Admin(store).begin()
    scanner = detectors.scanner(detectors.card(), detectors.token())
    inspector = Inspector(scanner, Memory(b"s", b"1"))
    admin.plane.snapshot.watch = Watch(inspector, inspector, Here(), admin.clock, WatchSettings())
    admin.plane.pseudonymiser = Pseudonymiser(b"0123456789abcdef")
    yield admin
    await store.close()


async def ask(admin: Admin, content: str, model: str = "large", **more: Any) -> Any:
    body = {"model": model, "messages": [{"role": "user", "content": content}]}
    return await admin.call("POST", "/admin/what-if", {"path": "/v1/chat/completions", "body": body, **more})


async def test_an_ordinary_request(admin: Admin) -> None:
    said = (await ask(admin, "hello")).json
    assert (said["data_class"], said["action"], said["route"], said["classify"]) == (
        "public",
        "allow",
        "large",
        "passed",
    )
    assert said["findings"] == []
    assert {place["endpoint"]: place["action"] for place in said["places"]} == {"acme": "allow", "relay": "allow"}
    assert said["problem"] is None


async def test_a_persons_data_shows_where_it_is_and_what_each_endpoint_would_get(admin: Admin) -> None:
    said = (await ask(admin, f"card {CARD}")).json
    (found,) = said["findings"]
    assert found["path"] == ["messages", "0", "content"]
    assert (found["start"], found["end"], found["rule"]) == (5, 21, "card.it")
    places = {place["endpoint"]: place for place in said["places"]}
    assert places["acme"]["action"] == "redact"
    assert CARD not in str(places["acme"]["sent"])
    assert places["acme"]["sent"]["messages"][0]["content"].startswith("card ")
    assert places["relay"]["sent"] is None
    assert {"code": "label:pii", "text": "the content was found to be pii"} in said["reasons"]


async def test_what_nobody_may_get_is_a_problem_of_the_clients(admin: Admin) -> None:
    said = (await ask(admin, f"card {CARD}", model="any/thing")).json
    assert said["route"] == ""
    assert said["problem"]["code"] == "not_cleared"
    assert said["problem"]["status"] == 503


async def test_it_is_asked_as_some_key_and_with_a_declared_class(admin: Admin) -> None:
    assert (await ask(admin, "hello", data_class="restricted")).json["data_class"] == "restricted"
    assert (await ask(admin, "hello", key="app")).status == 200
    assert (await ask(admin, "hello", key="nobody")).code == "key_not_found"


async def test_questions_that_make_no_sense_are_refused(admin: Admin) -> None:
    assert (await ask(admin, "hello", model="unknown")).code == "model_not_found"
    wrong = await admin.call("POST", "/admin/what-if", {"path": "/nowhere", "body": {"model": "large"}})
    assert (wrong.status, wrong.code) == (400, "path_unknown")
    empty = await admin.call("POST", "/admin/what-if", {"path": "/v1/chat/completions", "body": {"model": "large"}})
    assert empty.status == 400


async def test_nothing_is_counted(admin: Admin) -> None:
    await ask(admin, f"card {CARD}")
    assert (await admin.call("GET", "/admin/exchanges")).json["exchanges"] == []
