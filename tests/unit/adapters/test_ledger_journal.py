"""The journal: what is cut off as a torn tail, and what is damage."""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.fakes.ledger_disk import FaultyDisk

from tidegate.adapters.ledger_files import RealDisk
from tidegate.adapters.ledger_journal import Journal, Replayed
from tidegate.core.errors import LedgerBroken, Unavailable

SEGMENT = 132_000
FIRST = f"{0:020}"


def opened(root: Path, size: int = 0) -> tuple[Journal, Replayed]:
    journal = Journal(RealDisk(root), SEGMENT)
    found = journal.replay(size)
    journal.begin()
    return journal, found


def filled(root: Path, groups: tuple[int, ...], size: int = 300) -> list[tuple[bytes, bytes]]:
    """A journal that was synced after each group but the last, and then left alone."""
    journal, _ = opened(root)
    records: list[tuple[bytes, bytes]] = []
    for number, group in enumerate(groups):
        for _ in range(group):
            record = (f"{len(records)}".encode().ljust(size, b"x"), f"side {len(records)}".encode())
            assert journal.append(*record) == len(records)
            records.append(record)
        if number < len(groups) - 1:
            assert journal.sync() == len(records)
        if journal.needs_spare:
            journal.prepare()
    return records


def damaged(root: Path, at: int, name: str = FIRST) -> None:
    path = root / "journal" / name
    data = bytearray(path.read_bytes())
    data[at] ^= 0x55
    path.write_bytes(data)


def test_what_was_appended_is_there_again_after_the_process_died(tmp_path: Path) -> None:
    records = filled(tmp_path, (3, 500, 200))
    names = sorted(path.name for path in (tmp_path / "journal").iterdir())
    assert len(names) > 2, "it needed more than one segment"
    journal, found = opened(tmp_path)
    assert (found.first, found.records, found.clean, found.cut) == (0, tuple(records), False, 0)
    assert journal.next_index == len(records)
    assert journal.append(b"next", b"") == len(records)


def test_entries_below_the_tree_are_not_missed(tmp_path: Path) -> None:
    records = filled(tmp_path, (3, 500, 200))
    second = sorted(path.name for path in (tmp_path / "journal").iterdir())[1]
    (tmp_path / "journal" / FIRST).unlink()
    _, found = opened(tmp_path, size=int(second) + 1)
    assert found.first == int(second)
    assert found.records == tuple(records[int(second) :])


def test_a_segment_that_came_back_from_the_dead_is_passed_over(tmp_path: Path) -> None:
    records = filled(tmp_path, (3, 500, 600))
    _, second, third, *_ = sorted(path.name for path in (tmp_path / "journal").iterdir())
    (tmp_path / "journal" / second).unlink()
    _, found = opened(tmp_path, size=int(third))
    assert (found.first, found.records) == (int(third), tuple(records[int(third) :]))


def test_a_torn_tail_is_cut_and_written_over(tmp_path: Path) -> None:
    records = filled(tmp_path, (5, 4))
    path = tmp_path / "journal" / FIRST
    data = path.read_bytes().rstrip(b"\0")
    for end in (len(data) - 1, len(data) - 200, len(data) - 400):
        path.write_bytes(data[:end])
        journal, found = opened(tmp_path)
        assert found.cut > 0
        assert 5 <= len(found.records) < 9
        assert found.records == tuple(records[: len(found.records)])
        assert journal.append(b"instead", b"") == len(found.records)
        journal.sync()
        _, again = opened(tmp_path)
        assert again.records == (*found.records, (b"instead", b""))
        assert again.cut == 0
        for left in (tmp_path / "journal").iterdir():
            left.unlink()


@pytest.mark.parametrize("group", [0, 1])
def test_damage_before_a_mark_is_no_torn_tail(tmp_path: Path, group: int) -> None:
    filled(tmp_path, (5, 4, 3))
    damaged(tmp_path, 24 + group * 5 * 340 + 50)
    with pytest.raises(LedgerBroken) as problem:
        opened(tmp_path)
    assert problem.value.code == "ledger_journal_damaged"
    assert (tmp_path / "journal" / FIRST).exists(), "the evidence stays"


def test_any_changed_byte_is_damage_or_only_loses_what_was_not_acknowledged(tmp_path: Path) -> None:
    records = filled(tmp_path, (5, 4, 3))
    path = tmp_path / "journal" / FIRST
    data = path.read_bytes()
    rng = random.Random(4)
    marked = 9
    for at in sorted(rng.sample(range(len(data.rstrip(b"\0"))), 60)):
        damaged(tmp_path, at)
        try:
            _, found = opened(tmp_path)
        except LedgerBroken as problem:
            code = problem.code
            assert code == "ledger_journal_damaged"
        else:
            assert len(found.records) >= marked
            assert found.records == tuple(records[: len(found.records)])
        for left in (tmp_path / "journal").iterdir():
            left.unlink()
        path.write_bytes(data)


def test_a_segment_that_is_missing_is_damage(tmp_path: Path) -> None:
    filled(tmp_path, (3, 500, 400, 300))
    _, second, *_ = sorted(path.name for path in (tmp_path / "journal").iterdir())
    (tmp_path / "journal" / second).unlink()
    with pytest.raises(LedgerBroken) as problem:
        opened(tmp_path)
    assert problem.value.code == "ledger_journal_damaged"


def test_a_tree_older_than_the_journal_was_rolled_back(tmp_path: Path) -> None:
    filled(tmp_path, (3, 500, 400, 300))
    names = sorted(path.name for path in (tmp_path / "journal").iterdir())
    (tmp_path / "journal" / names[0]).unlink()
    with pytest.raises(LedgerBroken) as problem:
        opened(tmp_path, size=2)
    assert problem.value.code == "ledger_rolled_back"


def test_what_is_in_the_tree_is_removed_and_its_salts_are_overwritten(tmp_path: Path) -> None:
    journal, _ = opened(tmp_path)
    salt = b"a salt that is to be erased"
    for _ in range(500):
        journal.append(b"entry".ljust(300), salt)
        if journal.needs_spare:
            journal.prepare()
    size = journal.sync()
    journal.drop_below(size)
    left = [path for path in (tmp_path / "journal").iterdir() if salt in path.read_bytes()]
    assert len(left) == 1, "the segment in use stays"
    if journal.needs_spare:
        journal.prepare()
    journal.seal()
    journal.drop_below(size)
    assert not [path for path in (tmp_path / "journal").iterdir() if salt in path.read_bytes()]
    journal.close()
    assert opened(tmp_path)[1].clean


def test_salts_are_overwritten_when_a_journal_is_taken_up_after_a_crash() -> None:
    salt = b"a salt that is to be erased"
    disk = FaultyDisk()
    journal = Journal(disk, SEGMENT)
    journal.replay(0)
    journal.begin()
    journal.append(b"entry", salt)
    journal.sync()
    (before,) = [node for path, node in disk.names_now.items() if path == f"journal/{FIRST}"]
    assert before is not None
    assert salt in before.durable
    assert journal.append(b"torn", salt) == 1
    again = Journal(disk, SEGMENT)
    assert len(again.replay(0).records) == 2
    assert salt not in before.durable
    assert salt in (disk.read(f"journal/{FIRST}") or b"")
    assert disk.names("journal") == [FIRST]
    # A crash of the start itself, between the two names.
    disk.rename(f"journal/{FIRST}", f"journal/old-{FIRST}")
    assert len(Journal(disk, SEGMENT).replay(0).records) == 2


def test_a_full_disk_is_told_before_anything_is_lost() -> None:
    disk = FaultyDisk(at=3, fault="full")
    journal = Journal(disk, SEGMENT)
    journal.replay(0)
    with pytest.raises(Unavailable) as problem:
        journal.begin()
    assert problem.value.code == "ledger_full"
    with pytest.raises(Unavailable):
        journal.check_room()
    journal.prepare()
    journal.check_room()


def test_half_a_segment_is_kept_for_those_that_were_let_in() -> None:
    disk = FaultyDisk()
    journal = Journal(disk, SEGMENT)
    journal.replay(0)
    journal.begin()
    while not journal.needs_spare:
        journal.append(b"e" * 1000, b"")
    journal.check_room()
    room = 0
    while True:
        try:
            journal.check_room()
        except Unavailable:
            break
        journal.append(b"e" * 1000, b"")
        room += 1
    for _ in range(room - 2):
        journal.append(b"e" * 1000, b"")
    assert [what for what in disk.done if "allocate" in what] == ["allocate journal/spare0"]


def test_three_threads_lose_nothing(tmp_path: Path) -> None:
    """One appends, one syncs and prepares, one drops what is in the tree; all as fast as they can."""
    journal, _ = opened(tmp_path)
    over = threading.Event()
    failures: list[BaseException] = []

    def again(work: Callable[[], object]) -> None:
        try:
            while not over.is_set():
                work()
        except BaseException as error:
            failures.append(error)
            raise

    integrated = 0

    def sync() -> None:
        journal.sync()
        journal.prepare()

    def drop() -> None:
        nonlocal integrated
        # What is dropped lags behind, so that something is left to be read back.
        integrated = max(integrated, journal.next_index - 700)
        journal.drop_below(integrated)

    threads = [threading.Thread(target=again, args=(work,)) for work in (sync, drop)]
    for thread in threads:
        thread.start()
    records: list[tuple[bytes, bytes]] = []
    ends = time.monotonic() + 1.5
    while time.monotonic() < ends and not failures:
        record = (f"{len(records)}".encode().ljust(600, b"x"), b"side")
        assert journal.append(*record) == len(records)
        records.append(record)
        if len(records) % 300 == 0:
            journal.seal()
    over.set()
    for thread in threads:
        thread.join()
    assert not failures
    assert len(records) > 3000
    _, found = opened(tmp_path, size=integrated)
    assert found.first <= integrated
    assert found.records == tuple(records[found.first :])
