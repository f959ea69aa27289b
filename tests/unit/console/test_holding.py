"""A person decides about what is held: what is shown, what deciding does, and that nothing waits for ever."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from tests.fakes.admin import Admin

from tidegate.adapters.sqlite import SqliteStore
from tidegate.core.words import Verdict
from tidegate.detect.acts.act import ToolCall
from tidegate.detect.screen import Sight
from tidegate.gateway.held import Waiting
from tidegate.gateway.holds import MOST, HoldDesk, Origin
from tidegate.policy.screening import Judgement

HELD = Judgement(Verdict.HOLD, "high", "package_name.unknown", ("seen:package_name.unknown",))
SIGHT = Sight("package_name.unknown", "high", "near", "reqeusts", "requests")
WAITING = Waiting(ToolCall("Bash", '{"command":"pip install reqeusts"}', "call_1"), HELD, (SIGHT,))
ORIGIN = Origin("exchange-1", "key-1", "large", "relay")


@pytest_asyncio.fixture
async def admin(tmp_path: Path) -> AsyncIterator[Admin]:
    store = SqliteStore(tmp_path / "t.db")
    await store.open()
    yield await Admin(store).begin()
    await store.close()


async def waiting_at(desk: HoldDesk, ident: str, seconds: float = 30.0) -> asyncio.Task[Judgement]:
    task = asyncio.create_task(desk.wait(ident, ORIGIN, WAITING, 1000.0, seconds))
    await asyncio.sleep(0)
    return task


async def test_what_waits_is_shown_with_what_was_seen_and_meant(admin: Admin) -> None:
    task = await waiting_at(admin.plane.holds, "hold-1")
    shown = (await admin.call("GET", "/admin/holds")).json["holds"]
    assert shown == [
        {
            "id": "hold-1", "of": "answer", "reasons": ["seen:package_name.unknown"],
            "exchange": "exchange-1", "key": "key-1", "route": "large", "endpoint": "relay",
            "rule": "high", "tool": "Bash", "arguments": '{"command":"pip install reqeusts"}',
            "sights": [
                {"rule": "package_name.unknown", "severity": "high", "why": "near", "seen": "reqeusts",
                 "likely": "requests"}
            ],
            "since": 1000.0, "until": 1030.0,
        }
    ]  # fmt: skip
    task.cancel()


@pytest.mark.parametrize(
    ("decision", "verdict", "rule"),
    [("release", Verdict.ALLOW, "high.person"), ("block", Verdict.BLOCK, "high.refused")],
)
async def test_a_decision_ends_the_wait_once(admin: Admin, decision: str, verdict: Verdict, rule: str) -> None:
    task = await waiting_at(admin.plane.holds, "hold-1")
    answer = await admin.call("POST", "/admin/holds/hold-1", {"decision": decision})
    assert answer.status == 200
    judgement = await task
    assert (judgement.verdict, judgement.rule) == (verdict, rule)
    again = await admin.call("POST", "/admin/holds/hold-1", {"decision": "release"})
    assert (again.status, again.code) == (404, "hold_not_found")
    assert (await admin.call("GET", "/admin/holds")).json == {"holds": []}


async def test_only_an_admin_may_look_or_decide(admin: Admin) -> None:
    for method, path in (("GET", "/admin/holds"), ("POST", "/admin/holds/hold-1")):
        answer = await admin.call(
            method, path, {"decision": "release"} if method == "POST" else None, key=admin.client_key
        )
        assert answer.code == "admin_only"


async def test_what_nobody_decides_is_kept_back() -> None:
    judgement = await HoldDesk().wait("hold-1", ORIGIN, WAITING, 1000.0, 0.01)
    assert (judgement.verdict, judgement.rule) == (Verdict.BLOCK, "high.timeout")


async def test_a_full_desk_keeps_back_at_once() -> None:
    desk = HoldDesk()
    tasks = [await waiting_at(desk, f"hold-{number}") for number in range(MOST)]
    judgement = await desk.wait("one-more", ORIGIN, WAITING, 1000.0, 30.0)
    assert judgement.rule == "high.desk_full"
    for task in tasks:
        task.cancel()


async def test_a_client_that_leaves_takes_its_hold_along() -> None:
    desk = HoldDesk()
    task = await waiting_at(desk, "hold-1")
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert desk.listed() == []
