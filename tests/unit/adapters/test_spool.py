from __future__ import annotations

import asyncio
import errno
import json
import os
import stat
from collections.abc import AsyncIterator
from pathlib import Path

import msgspec
import pytest
from tests.fakes.records import START, record
from tests.fakes.store import FakeStore

from tidegate.adapters.spool import Spool, SpoolSettings
from tidegate.adapters.spool_files import STEP
from tidegate.core.errors import Misconfigured, Unavailable
from tidegate.core.record import Models

QUICK = SpoolSettings(interval=0.01, retry=0.01)


class Spools(list[Spool]):
    """What has been opened, and whether it writes through a memory map."""

    mapped = True


@pytest.fixture(params=["mapped", "written"])
async def spools(request: pytest.FixtureRequest) -> AsyncIterator[Spools]:
    made = Spools()
    made.mapped = request.param == "mapped"
    yield made
    for spool in made:
        await spool.stop(0.1)


async def opened(spools: Spools, folder: Path, settings: SpoolSettings = QUICK) -> Spool:
    spool = Spool(folder / "spool", msgspec.structs.replace(settings, mapped=spools.mapped))
    spool.open()
    spools.append(spool)
    return spool


async def until(condition: object) -> None:
    for _ in range(400):
        if condition():  # type: ignore[operator]
            return
        await asyncio.sleep(0.01)
    raise AssertionError("it never came true")


def files(folder: Path) -> list[Path]:
    return sorted((folder / "spool").glob("*.spool"))


def content(file: Path) -> bytes:
    """What is in a segment, without the room that is not filled yet."""
    return file.read_bytes().rstrip(b"\0")


async def test_records_go_to_the_store_soon_and_leave_no_file(tmp_path: Path, spools: Spools) -> None:
    store, spool = FakeStore(), await opened(spools, tmp_path)
    await spool.start(store)
    for number in range(100):
        spool.add(record(number))
    await until(lambda: len(store.record_table) == 100 and not files(tmp_path))
    assert store.record_table["ex-000000000007"] == record(7)
    stats = spool.stats()
    assert (stats.accepted, stats.moved, stats.waiting_bytes, stats.store_ok) == (100, 100, 0, True)


async def test_a_record_is_on_disk_when_add_returns(tmp_path: Path, spools: Spools) -> None:
    spool = await opened(spools, tmp_path)
    spool.add(record(1))
    (file,) = files(tmp_path)
    assert content(file) == msgspec.json.encode(record(1)) + b"\n"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700


async def test_a_database_that_is_away_loses_nothing_and_memory_stays_bounded(tmp_path: Path, spools: Spools) -> None:
    store = FakeStore()
    store.down = True
    settings = SpoolSettings(interval=0.005, retry=0.005, held=20, segment_bytes=5000, read_batch=7)
    spool = await opened(spools, tmp_path, settings)
    await spool.start(store)
    for number in range(200):
        spool.add(record(number))
        await asyncio.sleep(0)
    await until(lambda: not spool.stats().store_ok)
    held = [len(segment.records or ()) for segment in spool._queue]
    assert sum(held) <= 20
    assert len(files(tmp_path)) > 5
    assert spool.stats().waiting_bytes == sum(len(content(file)) for file in files(tmp_path))
    store.down = False
    await until(lambda: len(store.record_table) == 200)
    await spool.flush()
    assert spool.stats().store_ok
    assert spool.stats().waiting_bytes == 0
    assert not files(tmp_path)


async def test_flush_moves_everything_or_says_that_it_cannot(tmp_path: Path, spools: Spools) -> None:
    store, spool = FakeStore(), await opened(spools, tmp_path)
    await spool.start(store)
    spool.add(record(1))
    await spool.flush()
    assert set(store.record_table) == {"ex-000000000001"}
    store.down = True
    spool.add(record(2))
    with pytest.raises(Unavailable):
        await spool.flush()
    store.down = False
    await spool.flush()
    assert set(store.record_table) == {"ex-000000000001", "ex-000000000002"}


async def test_stop_moves_what_it_can_and_the_next_start_the_rest(tmp_path: Path, spools: Spools) -> None:
    store, spool = FakeStore(), await opened(spools, tmp_path)
    await spool.start(store)
    spool.add(record(1))
    await spool.stop()
    assert set(store.record_table) == {"ex-000000000001"}
    second = await opened(spools, tmp_path)
    store.down = True
    await second.start(store)
    second.add(record(2))
    await second.stop(0.05)
    assert len(files(tmp_path)) == 1
    third = await opened(spools, tmp_path)
    store.down = False
    await third.start(store)
    await third.flush()
    assert set(store.record_table) == {"ex-000000000001", "ex-000000000002"}
    assert third.stats().replayed == 1


async def test_what_an_earlier_process_left_comes_first_and_in_order(tmp_path: Path, spools: Spools) -> None:
    first = await opened(spools, tmp_path, SpoolSettings(segment_bytes=2000))
    for number in range(20):
        first.add(record(number))
    await first.stop()
    assert len(files(tmp_path)) > 3
    second = await opened(spools, tmp_path, SpoolSettings(read_batch=3))
    second.add(record(20))
    store = FakeStore()
    await second.start(store)
    await second.flush()
    assert list(store.record_table) == [f"ex-{number:012d}" for number in range(21)]
    stats = second.stats()
    assert (stats.replayed, stats.moved, stats.torn, stats.damaged) == (20, 21, 0, 0)


async def test_a_torn_last_line_was_never_settled(tmp_path: Path, spools: Spools) -> None:
    first = await opened(spools, tmp_path)
    first.add(record(1))
    first.add(record(2))
    await first.stop()
    (file,) = files(tmp_path)
    whole = file.read_bytes()
    for cut in (1, 40, len(whole) // 2 - 1):
        file.write_bytes(whole[:-cut])
        spool, store = await opened(spools, tmp_path), FakeStore()
        await spool.start(store)
        await spool.flush()
        await spool.stop()
        assert set(store.record_table) == {"ex-000000000001"}
        assert (spool.stats().replayed, spool.stats().torn, spool.stats().damaged) == (1, 1, 0)


async def test_a_damaged_line_is_kept_aside_and_the_others_are_read(tmp_path: Path, spools: Spools) -> None:
    first = await opened(spools, tmp_path)
    for number in range(3):
        first.add(record(number))
    await first.stop()
    (file,) = files(tmp_path)
    lines = file.read_bytes().splitlines(keepends=True)
    broken = [b'{"id": 5}\n', b"\xff\xfe\x01\n", lines[1][:50] + b"\n"]
    file.write_bytes(lines[0] + b"".join(broken) + lines[2])
    spool, store = await opened(spools, tmp_path), FakeStore()
    await spool.start(store)
    await spool.flush()
    assert set(store.record_table) == {"ex-000000000000", "ex-000000000002"}
    assert spool.stats().damaged == 3
    assert file.with_suffix(".damaged").read_bytes() == b"".join(broken)
    assert not file.exists()


async def test_a_full_spool_stops_new_exchanges_before_it_refuses_records(tmp_path: Path, spools: Spools) -> None:
    size = len(msgspec.json.encode(record(1, started=START))) + 1
    spool = await opened(spools, tmp_path, SpoolSettings(max_bytes=3 * size, headroom=2 * size, retry=0.01))
    spool.check_room()
    for number in range(3):
        spool.add(record(number, started=START))
    with pytest.raises(Unavailable) as caught:
        spool.check_room()
    assert (caught.value.code, caught.value.status, caught.value.retry) == ("spool_full", 503, True)
    spool.add(record(3, started=START))
    spool.add(record(4, started=START))
    with pytest.raises(Unavailable) as caught:
        spool.add(record(5, started=START))
    assert caught.value.code == "spool_full"
    store = FakeStore()
    await spool.start(store)
    await spool.flush()
    spool.check_room()
    assert len(store.record_table) == 5


async def test_a_folder_has_one_owner(tmp_path: Path, spools: Spools) -> None:
    first = await opened(spools, tmp_path)
    with pytest.raises(Misconfigured) as caught:
        Spool(tmp_path / "spool").open()
    assert caught.value.code == "spool_in_use"
    await first.stop()
    await opened(spools, tmp_path)


async def test_a_folder_that_cannot_be_used(tmp_path: Path) -> None:
    (tmp_path / "spool").write_text("a file where the folder should be")
    with pytest.raises(Misconfigured) as caught:
        Spool(tmp_path / "spool").open()
    assert caught.value.code == "spool_unusable"


async def test_half_a_surrogate_pair_in_a_name_does_not_lose_the_record(tmp_path: Path, spools: Spools) -> None:
    spool, store = await opened(spools, tmp_path), FakeStore()
    spool.add(record(1, models=Models(claimed="bad\ud800name")))
    await spool.start(store)
    await spool.flush()
    assert store.record_table["ex-000000000001"].models.claimed == "bad?name"


async def test_a_mover_that_died_closes_the_door(tmp_path: Path, spools: Spools) -> None:
    class Broken(FakeStore):
        async def add_records(self, records: object, lines: object = ()) -> None:
            raise LookupError("a defect")

    spool = await opened(spools, tmp_path)
    await spool.start(Broken())
    spool.add(record(1))
    await until(lambda: spool._task is not None and spool._task.done())
    with pytest.raises(Unavailable) as caught:
        spool.check_room()
    assert caught.value.code == "spool_failed"
    assert json.loads(content(files(tmp_path)[0]))["id"] == "ex-000000000001"
    assert spool._task is not None
    assert isinstance(spool._task.exception(), LookupError)
    spools.clear()


async def test_files_that_vanish_are_counted_as_lost(tmp_path: Path, spools: Spools) -> None:
    spool = await opened(spools, tmp_path, SpoolSettings(held=0, retry=0.01, interval=0.01))
    for number in range(5):
        spool.add(record(number))
    files(tmp_path)[0].unlink()
    store = FakeStore()
    await spool.start(store)
    await spool.flush()
    spool.add(record(9))
    await spool.flush()
    assert spool.stats().lost == 5
    assert set(store.record_table) == {"ex-000000000009"}


async def test_a_record_costs_no_system_call(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    spool = Spool(tmp_path / "spool")
    spool.open()
    spool.add(record(0))

    def refuse(*_: object) -> int:
        raise AssertionError("a system call")

    for name in ("write", "pwrite", "posix_fallocate", "ftruncate", "open"):
        monkeypatch.setattr(os, name, refuse)
    for number in range(1, 500):
        spool.add(record(number))
    monkeypatch.undo()
    (file,) = files(tmp_path)
    assert content(file) == b"".join(msgspec.json.encode(record(number)) + b"\n" for number in range(500))
    await spool.stop()


@pytest.mark.parametrize("number", [errno.EOPNOTSUPP, errno.EINVAL])
async def test_where_room_cannot_be_allocated_lines_are_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def unsupported(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "posix_fallocate", unsupported)
    spool, store = Spool(tmp_path / "spool", QUICK), FakeStore()
    spool.open()
    spool.add(record(1))
    assert files(tmp_path)[0].read_bytes() == msgspec.json.encode(record(1)) + b"\n"
    await spool.start(store)
    await spool.flush()
    await spool.stop()
    assert set(store.record_table) == {"ex-000000000001"}


async def test_a_disk_without_room_refuses_before_anything_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    spool, store = Spool(tmp_path / "spool", QUICK), FakeStore()
    spool.open()
    monkeypatch.setattr(os, "posix_fallocate", full)
    for _ in range(3):
        with pytest.raises(Unavailable) as caught:
            spool.add(record(1))
        assert caught.value.code == "spool_failed"
    assert not files(tmp_path)
    monkeypatch.undo()
    spool.add(record(2))
    await spool.start(store)
    await spool.flush()
    await spool.stop()
    assert set(store.record_table) == {"ex-000000000002"}


async def test_a_file_is_used_again_and_holds_nothing_of_before(tmp_path: Path) -> None:
    spool, store = Spool(tmp_path / "spool", QUICK), FakeStore()
    spool.open()
    await spool.start(store)
    for number in range(200):
        spool.add(record(number))
    before = files(tmp_path)[0].stat().st_ino
    await spool.flush()
    assert not files(tmp_path)
    seen: set[int] = set()
    for number in range(200, 205):
        spool.add(record(number))
        (file,) = files(tmp_path)
        assert content(file) == msgspec.json.encode(record(number)) + b"\n"
        seen.add(file.stat().st_ino)
        await spool.flush()
    assert seen == {before}
    assert len(store.record_table) == 205
    await spool.stop()
    assert [file.name for file in (tmp_path / "spool").iterdir()] == ["lock"]


async def test_room_that_a_killed_process_had_not_filled_is_no_record(tmp_path: Path, spools: Spools) -> None:
    first = await opened(spools, tmp_path)
    first.add(record(1))
    first.add(record(2))
    await first.stop()
    (file,) = files(tmp_path)
    whole = file.read_bytes()
    (tmp_path / "spool" / "0000000000000000.spare").write_bytes(bytes(5000))
    for left, torn in ((whole, 0), (whole + whole[:100], 1), (whole + whole[: len(whole) // 2 - 1], 1), (b"", 0)):
        file.write_bytes(left + bytes(300_000))
        spool, store = Spool(tmp_path / "spool", QUICK), FakeStore()
        assert spool.open() == len(left)
        await spool.start(store)
        await spool.flush()
        await spool.stop()
        assert len(store.record_table) == (2 if left else 0)
        assert (spool.stats().torn, spool.stats().damaged) == (torn, 0)
        assert [item.name for item in (tmp_path / "spool").iterdir()] == ["lock"]


async def test_a_record_of_any_size_is_kept(tmp_path: Path, spools: Spools) -> None:
    spool, store = await opened(spools, tmp_path, SpoolSettings(segment_bytes=1000, interval=0.01)), FakeStore()
    made = [record(number, rule="x" * size) for number, size in enumerate((0, 600_000, 10, 2_000_000, STEP, 0))]
    for item in made:
        spool.add(item)
    await spool.start(store)
    await spool.flush()
    assert list(store.record_table.values()) == made


async def test_a_file_that_cannot_be_read_is_kept_aside_as_it_is(
    tmp_path: Path, spools: Spools, monkeypatch: pytest.MonkeyPatch
) -> None:
    spool, store = await opened(spools, tmp_path, SpoolSettings(held=0, interval=0.01)), FakeStore()
    spool.add(record(1))
    (file,) = files(tmp_path)

    def broken(*_: object) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setattr("tidegate.adapters.spool.read_batch", broken)
    await spool.start(store)
    await spool.flush()
    assert spool.stats().damaged == 1
    assert not files(tmp_path)
    assert file.with_suffix(".damaged").read_bytes() == msgspec.json.encode(record(1)) + b"\n"


async def test_nothing_follows_half_a_line_that_cannot_be_taken_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def partly(descriptor: int, data: bytes) -> int:
        return real(descriptor, data[: len(data) // 2])

    def refuse(*_: object) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    real = os.write
    spool, store = Spool(tmp_path / "spool", SpoolSettings(mapped=False, held=0)), FakeStore()
    spool.open()
    spool.add(record(1))
    monkeypatch.setattr(os, "write", partly)
    monkeypatch.setattr(os, "ftruncate", refuse)
    with pytest.raises(Unavailable):
        spool.add(record(2))
    monkeypatch.undo()
    spool.add(record(3))
    await spool.stop()
    assert len(files(tmp_path)) == 2
    again = Spool(tmp_path / "spool")
    again.open()
    await again.start(store)
    await again.flush()
    await again.stop()
    assert set(store.record_table) == {"ex-000000000001", "ex-000000000003"}
    assert (again.stats().torn, again.stats().damaged) == (1, 0)
