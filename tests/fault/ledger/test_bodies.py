"""Bodies that cannot be kept: the exchange goes on, the count and the log say which, and memory is given back."""

from __future__ import annotations

import asyncio
import errno
import gc
import os
import threading
import tracemalloc
from pathlib import Path

import pytest

from tidegate.adapters.ledger_content import FOLDER, ContentFolder
from tidegate.adapters.private_files import PrivateFolder
from tidegate.core.errors import Unavailable
from tidegate.jobs.body_keeper import BodyKeeper
from tidegate.ledger.commitment import REQUEST, RESPONSE
from tidegate.ledger.content import FREE, STEP, Bodies, Keeper

SALT = bytes(range(32))
TEXT = b"the patient is well"


class Slow:
    """A Content that takes nothing until it is let."""

    def __init__(self) -> None:
        self.go = threading.Event()
        self.there: dict[str, Bodies] = {}

    def keep(self, exchange: str, salt: bytes, bodies: Bodies) -> None:
        assert self.go.wait(20)
        self.there[exchange] = bodies

    def read(self, exchange: str, salt: bytes) -> Bodies | None:
        return self.there.get(exchange)

    def erase(self, exchange: str) -> bool:
        return self.there.pop(exchange, None) is not None


def filled(keeper: Keeper, size: int = 10) -> Keeper:
    keeper.take(REQUEST, bytes(size))
    return keeper


def said(caplog: pytest.LogCaptureFixture) -> list[tuple[str, str, str]]:
    return [(item.getMessage(), item.exchange, item.reason) for item in caplog.records]  # type: ignore[attr-defined]


async def test_what_is_put_is_kept(tmp_path: Path):
    store = ContentFolder(tmp_path)
    bodies = BodyKeeper(store)
    for number in range(50):
        keeper = bodies.keeper()
        keeper.take(REQUEST, TEXT)
        bodies.put(f"ex_{number}", SALT, keeper)
    await bodies.stop()
    assert (bodies.counts.kept, bodies.counts.waiting, bodies.counts.lost) == (50, 0, 0)
    assert all(store.read(f"ex_{number}", SALT) == Bodies({REQUEST: TEXT}) for number in range(50))


async def test_a_full_disk_costs_the_bodies_and_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
):
    store = ContentFolder(tmp_path)

    def full(handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    bodies = BodyKeeper(store)
    with monkeypatch.context() as patch:
        patch.setattr("tidegate.adapters.private_files.os.fsync", full)
        bodies.put("ex_1", SALT, filled(bodies.keeper()))
        for _ in range(200):
            if bodies.counts.lost:
                break
            await asyncio.sleep(0.02)
    assert said(caplog) == [("bodies were not kept", "ex_1", "ledger_content_unavailable")]
    assert [item for item in (tmp_path / FOLDER).rglob("*") if item.is_file()] == []
    # The disk has room again.
    bodies.put("ex_2", SALT, filled(bodies.keeper()))
    await bodies.stop()
    assert (bodies.counts.kept, bodies.counts.lost, bodies.counts.waiting) == (1, 1, 0)
    assert store.read("ex_2", SALT) is not None


async def test_a_folder_that_is_none_costs_the_bodies(tmp_path: Path, caplog: pytest.LogCaptureFixture):
    bodies = BodyKeeper(ContentFolder(tmp_path))
    (tmp_path / FOLDER).write_bytes(b"in the way")
    bodies.put("ex_1", SALT, filled(bodies.keeper()))
    await bodies.stop()
    assert said(caplog) == [("bodies were not kept", "ex_1", "ledger_content_unavailable")]


async def test_a_folder_that_others_may_enter_is_not_written_to(tmp_path: Path, caplog: pytest.LogCaptureFixture):
    store = ContentFolder(tmp_path)
    store.keep("ex_1", SALT, Bodies({REQUEST: TEXT}))
    (file,) = [item for item in (tmp_path / FOLDER).rglob("*") if item.is_file()]
    file.unlink()
    file.parent.chmod(0o777)
    bodies = BodyKeeper(store)
    bodies.put("ex_1", SALT, filled(bodies.keeper()))
    await bodies.stop()
    assert said(caplog) == [("bodies were not kept", "ex_1", "ledger_content_open")]
    assert list(file.parent.iterdir()) == []


async def test_no_folder_can_be_made_at_the_start(tmp_path: Path):
    (tmp_path / "keys").write_bytes(b"in the way")
    with pytest.raises(Unavailable) as problem:
        ContentFolder(tmp_path)
    assert problem.value.code == "ledger_content_unavailable"


async def test_the_queue_is_bounded_and_put_never_waits(caplog: pytest.LogCaptureFixture):
    content = Slow()
    bodies = BodyKeeper(content, most_waiting=3)
    for number in range(5):
        bodies.put(f"ex_{number}", SALT, filled(bodies.keeper()))
    assert (bodies.counts.waiting, bodies.counts.lost) == (3, 2)
    assert said(caplog) == [("bodies were not kept", f"ex_{number}", "queue_full") for number in (3, 4)]
    content.go.set()
    await bodies.stop()
    assert sorted(content.there) == ["ex_0", "ex_1", "ex_2"]


async def test_a_disk_that_hangs_does_not_keep_the_process(caplog: pytest.LogCaptureFixture):
    content = Slow()
    bodies = BodyKeeper(content)
    for number in range(6):
        bodies.put(f"ex_{number}", SALT, filled(bodies.keeper()))
    await asyncio.wait_for(bodies.stop(0.1), 5)
    bodies.put("ex_late", SALT, filled(bodies.keeper()))
    content.go.set()
    # Those on the threads are under way; the others are said not to be kept.
    assert {reason for _, _, reason in said(caplog)} == {"stopped"}
    assert {exchange for _, exchange, _ in said(caplog)} == {"ex_2", "ex_3", "ex_4", "ex_5", "ex_late"}


async def test_a_body_above_the_bound_is_left_out_and_said(tmp_path: Path, caplog: pytest.LogCaptureFixture):
    store = ContentFolder(tmp_path)
    bodies = BodyKeeper(store, most=1000)
    keeper = filled(bodies.keeper())
    for _ in range(11):
        keeper.take(RESPONSE, bytes(100))
    bodies.put("ex_1", SALT, keeper)
    await bodies.stop()
    assert store.read("ex_1", SALT) == Bodies({REQUEST: bytes(10)}, {RESPONSE: "too_long"})
    assert (bodies.counts.kept, bodies.counts.cut) == (1, 1)
    assert said(caplog) == [("a body was not kept", "ex_1", "too_long")]


async def test_all_exchanges_together_hold_no_more_than_the_bound():
    content = Slow()
    content.go.set()
    bodies = BodyKeeper(content, most_memory=3 * STEP)
    held = [filled(bodies.keeper(), FREE + 1) for _ in range(4)]
    assert [item.kept().not_kept for item in held] == [{}, {}, {}, {REQUEST: "no_room"}]
    small = filled(bodies.keeper(), FREE)
    assert small.kept().not_kept == {}
    # One is closed, another ends without being closed: both give back what they had.
    bodies.put("ex_0", SALT, held.pop(0))
    held.pop(0)
    await bodies.stop()
    gc.collect()
    again = [filled(bodies.keeper(), FREE + 1) for _ in range(3)]
    assert [item.kept().not_kept for item in again] == [{}, {}, {REQUEST: "no_room"}]


def test_small_pieces_need_hardly_more_memory_than_what_they_hold():
    tracemalloc.start()
    try:
        keeper = Keeper()
        for number in range(200_000):
            keeper.take(RESPONSE, b"%04d" % (number % 10_000))
        used, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert len(keeper.kept().bodies[RESPONSE]) == 800_000
    assert used < 1_200_000


def test_every_failing_operation_leaves_either_all_or_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    for name in ("open", "fsync"):
        for fails in range(12):
            folder = tmp_path / f"{name}{fails}"
            store = ContentFolder(folder)
            count, real = 0, getattr(os, name)

            def failing(*given: object, real: object = real, fails: int = fails, **more: object) -> object:
                nonlocal count
                count += 1
                if count == fails + 1:
                    raise OSError(errno.EIO, "Input/output error")
                return real(*given, **more)  # type: ignore[operator]

            kept = True
            with monkeypatch.context() as patch:
                patch.setattr(f"tidegate.adapters.private_files.os.{name}", failing)
                try:
                    store.keep("ex_1", SALT, Bodies({REQUEST: TEXT}))
                except Unavailable:
                    kept = False
            found = ContentFolder(folder).read("ex_1", SALT)
            assert found in ((Bodies({REQUEST: TEXT}),) if kept else (None, Bodies({REQUEST: TEXT})))
            store.keep("ex_1", SALT, Bodies({REQUEST: TEXT}))
            assert ContentFolder(folder).read("ex_1", SALT) == Bodies({REQUEST: TEXT})
            assert PrivateFolder(next((folder / FOLDER).iterdir()), "x").names() != []
