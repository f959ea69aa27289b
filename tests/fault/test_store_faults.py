"""The database file goes wrong while the store is in use: it says so, and goes on when the file is back."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest
from tests.fakes.records import key, record

from tidegate.adapters.sqlite import SqliteStore
from tidegate.core.errors import Unavailable
from tidegate.core.ports import RecordFilter


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "state" / "tidegate.db"


@pytest.fixture
async def store(path: Path) -> AsyncIterator[SqliteStore]:
    made = SqliteStore(path, busy=0.05)
    await made.put_key(key())
    await made.add_records([record(1)])
    yield made
    await made.close()


async def unavailable(call: Callable[[], Awaitable[object]]) -> None:
    with pytest.raises(Unavailable) as caught:
        await call()
    assert (caught.value.code, caught.value.status, caught.value.retry) == ("store_unavailable", 503, True)


async def everything_fails(store: SqliteStore) -> None:
    for call in (
        store.keys,
        store.teams,
        lambda: store.key_by_digest("digest-k1"),
        lambda: store.put_key(key("k2")),
        lambda: store.add_records([record(2)]),
        lambda: store.record("ex-000000000001"),
        lambda: store.records(RecordFilter()),
        lambda: store.spends({"total": 0.0}),
        lambda: store.forget_records(0.0, 1),
    ):
        await unavailable(call)


async def works(store: SqliteStore, *numbers: int) -> None:
    """It takes records, and has these and the new one."""
    await store.add_records([record(99)])
    found = {item.id for item in (await store.records(RecordFilter())).records}
    assert found == {f"ex-{number:012d}" for number in (*numbers, 99)}
    assert await store.key_by_digest("digest-k1") == key()


def away(path: Path) -> Path:
    aside = path.parent / "aside"
    aside.mkdir()
    return aside / path.name


async def test_moved_away_and_back(store: SqliteStore, path: Path) -> None:
    aside = away(path)
    path.rename(aside)
    await everything_fails(store)
    assert not path.exists()
    aside.rename(path)
    await works(store, 1)


async def test_deleted_and_never_replaced_by_an_empty_one(store: SqliteStore, path: Path) -> None:
    path.unlink()
    await everything_fails(store)
    await everything_fails(store)
    assert not path.exists()


@pytest.mark.parametrize("left", ["nothing", "an empty file"])
async def test_gone_between_two_starts_and_never_replaced_by_an_empty_one(
    store: SqliteStore, path: Path, left: str
) -> None:
    await store.close()
    aside = away(path)
    path.rename(aside)
    if left == "an empty file":
        path.touch()
    second = SqliteStore(path)
    with pytest.raises(Unavailable):
        await second.open()
    await everything_fails(second)
    assert path.exists() == (left == "an empty file")
    aside.rename(path)
    await works(second, 1)
    await second.close()


async def test_gone_with_its_mark_it_is_made_anew(store: SqliteStore, path: Path) -> None:
    await store.close()
    for file in path.parent.glob("tidegate.db*"):
        file.unlink()
    second = SqliteStore(path)
    await second.open()
    assert await second.keys() == []
    await second.close()


async def test_deleted_and_restored_from_a_copy(store: SqliteStore, path: Path) -> None:
    copy = away(path)
    source, target = sqlite3.connect(path), sqlite3.connect(copy)
    source.backup(target)
    source.close()
    target.close()
    # Committed after the copy was made: these live in the write-ahead log, which must not be played into the copy.
    await store.add_records([record(number) for number in range(10, 200)])
    path.unlink()
    await everything_fails(store)
    shutil.copyfile(copy, path)
    await works(store, 1)
    assert sqlite3.connect(path).execute("PRAGMA integrity_check").fetchone() == ("ok",)


async def test_replaced_in_one_step_by_a_copy(store: SqliteStore, path: Path) -> None:
    copy = away(path)
    source, target = sqlite3.connect(path), sqlite3.connect(copy)
    source.backup(target)
    source.close()
    target.close()
    await store.add_records([record(number) for number in range(10, 200)])
    copy.rename(path)
    await works(store, 1)
    assert sqlite3.connect(path).execute("PRAGMA integrity_check").fetchone() == ("ok",)


async def test_replaced_by_a_folder(store: SqliteStore, path: Path) -> None:
    aside = away(path)
    path.rename(aside)
    path.mkdir()
    await everything_fails(store)
    path.rmdir()
    aside.rename(path)
    await works(store, 1)


async def test_replaced_by_an_empty_file(store: SqliteStore, path: Path) -> None:
    aside = away(path)
    path.rename(aside)
    path.touch()
    await everything_fails(store)
    path.unlink()
    aside.rename(path)
    await works(store, 1)


async def test_replaced_by_garbage(store: SqliteStore, path: Path) -> None:
    aside = away(path)
    path.rename(aside)
    path.write_bytes(os.urandom(50_000))
    await everything_fails(store)
    path.unlink()
    aside.rename(path)
    await works(store, 1)


async def test_overwritten_with_garbage_in_place(store: SqliteStore, path: Path) -> None:
    # Closed first, so that all content is in the one file that is then overwritten and restored.
    await store.close()
    good = path.read_bytes()
    again = SqliteStore(path, busy=0.05)
    await again.open()
    with path.open("r+b") as file:
        file.write(os.urandom(len(good)))
    await unavailable(lambda: again.records(RecordFilter()))
    await unavailable(lambda: again.add_records([record(2)]))
    await unavailable(again.keys)
    path.write_bytes(good)
    await works(again, 1)
    await again.close()


async def test_truncated_in_place(store: SqliteStore, path: Path) -> None:
    await store.close()
    good = path.read_bytes()
    again = SqliteStore(path, busy=0.05)
    await again.open()
    os.truncate(path, 0)
    await unavailable(again.keys)
    await unavailable(lambda: again.add_records([record(2)]))
    path.write_bytes(good)
    await works(again, 1)
    await again.close()


async def test_locked_by_another_process(store: SqliteStore, path: Path) -> None:
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    await unavailable(lambda: store.add_records([record(2)]))
    await unavailable(lambda: store.put_key(key("k2")))
    # Readers of a write-ahead log do not wait for the writer: callers are still known.
    assert await store.key_by_digest("digest-k1") == key()
    other.execute("ROLLBACK")
    other.close()
    await works(store, 1)


async def test_no_room_left_on_the_disk(path: Path) -> None:
    store = SqliteStore(path, busy=0.05)
    await store.open()
    # The kernel's limit on file size stands in for a full disk: writing fails half way through a batch.
    script = f"""
import asyncio, resource
from pathlib import Path
from tests.fakes.records import record
from tidegate.adapters.sqlite import SqliteStore
from tidegate.core.errors import Unavailable
from tidegate.core.ports import RecordFilter

async def main():
    store = SqliteStore(Path({str(path)!r}), busy=0.05)
    await store.add_records([record(1)])
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, hard))
    try:
        await store.add_records([record(number) for number in range(10, 3000)])
    except Unavailable as problem:
        print(problem.code)
    print(len((await store.records(RecordFilter(limit=1000))).records))
    resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    await store.add_records([record(2)])
    print(len((await store.records(RecordFilter(limit=1000))).records))
    await store.close()

asyncio.run(main())
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60)
    assert done.stdout.split() == ["store_unavailable", "1", "2"], done.stderr
    assert len((await store.records(RecordFilter())).records) == 2
    await store.close()


async def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file where the folder should be")
    store = SqliteStore(tmp_path / "state" / "tidegate.db")
    await unavailable(store.open)
    await unavailable(store.keys)
    (tmp_path / "state").unlink()
    assert await store.keys() == []
    await store.close()


async def test_no_error_names_a_path_or_a_value(store: SqliteStore, path: Path) -> None:
    path.unlink()
    with pytest.raises(Unavailable) as caught:
        await store.key_by_digest("digest-k1")
    assert str(path.parent) not in caught.value.message
    assert "digest" not in caught.value.message
