"""The side store: found again by exchange, subject and time; what is erased is in no byte of any file."""

from __future__ import annotations

import hashlib
import sqlite3
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from tidegate.adapters import ledger_side
from tidegate.adapters.ledger_side import SideStore, Subject
from tidegate.core.errors import Unavailable
from tidegate.ledger.port import Side

AT = 1_764_000_000_000


def leaf(index: int) -> bytes:
    return hashlib.sha256(b"leaf %d" % index).digest()


def salt(index: int) -> bytes:
    return hashlib.sha256(b"salt %d" % index).digest()


def row(index: int) -> tuple[int, bytes, Side]:
    """Two rows an exchange; ten keys and three teams take turns; a millisecond from row to row."""
    turn = index // 2
    part, own = ("closed", b"") if index % 2 else ("decided", salt(index))
    return index, leaf(index), Side(f"ex_{turn:04}", part, f"key_{turn % 10}", f"team_{turn % 3}", AT + index, own)


@pytest.fixture
def store(tmp_path: Path):
    store = SideStore(tmp_path / "side.db", busy=0.3)
    yield store
    store.close()


def in_files(folder: Path, needle: bytes) -> list[str]:
    return [item.name for item in folder.iterdir() if needle in item.read_bytes()]


_BESIDE = (
    "import sys; from pathlib import Path; from tidegate.adapters.ledger_side import SideStore;"
    " store = SideStore(Path(sys.argv[1])); print(len(store.find(sys.argv[2]))); store.close()"
)


def beside(path: Path, exchange: str) -> int:
    """How many entries of an exchange another process finds, which opens and closes the store."""
    found = subprocess.run(
        [sys.executable, "-c", _BESIDE, str(path), exchange], capture_output=True, check=True, timeout=30
    )
    return int(found.stdout)


def test_another_process_that_closes_the_store_takes_nothing_from_us(store: SideStore, tmp_path: Path):
    store.add([row(0)])
    assert len(store.find("ex_0000")) == 1
    assert beside(tmp_path / "side.db", "ex_0000") == 1
    # Its closing must not have been the last: the write-ahead log is still the one that we write to.
    store.add([row(2)])
    assert beside(tmp_path / "side.db", "ex_0001") == 1
    store.close()
    assert len(SideStore(tmp_path / "side.db").find("ex_0001")) == 1


def test_an_exchange_is_found_with_its_leaves_and_its_salt(store: SideStore):
    store.add([row(index) for index in range(100)])
    decided, closed = store.find("ex_0003")
    assert (decided.index, decided.leaf, decided.part, decided.salt) == (6, leaf(6), "decided", salt(6))
    assert (closed.index, closed.leaf, closed.part, closed.salt) == (7, leaf(7), "closed", b"")
    assert (decided.key, decided.team, decided.at) == ("key_3", "team_0", AT + 6)
    assert store.find("ex_9999") == ()


def test_rows_given_again_change_nothing(store: SideStore):
    store.add([row(index) for index in range(10)])
    store.erase(Subject(exchange="ex_0000"))
    store.add([row(index) for index in range(20)])
    assert store.counts().rows == 20
    assert store.find("ex_0000")[0].salt == b""
    assert store.find("ex_0009")[0].salt == salt(18)


def test_a_subject_and_a_time_find_theirs_in_order(store: SideStore):
    store.add([row(index) for index in range(6000)])
    assert [item.index for item in store.by_time(AT + 10, AT + 5010)] == list(range(10, 5010))
    mine = [item.index for item in store.by_subject(key="key_4", since=AT + 100)]
    assert mine == [index for index in range(100, 6000) if index // 2 % 10 == 4]
    ours = [item.index for item in store.by_subject(team="team_1", until=AT + 600)]
    assert ours == [index for index in range(600) if index // 2 % 3 == 1]
    assert list(store.by_subject()) == []


def test_rows_of_one_moment_are_all_found(store: SideStore):
    store.add([(index, leaf(index), Side(f"ex_{index}", "decided", "key", "", AT)) for index in range(5000)])
    assert [item.index for item in store.by_time()] == list(range(5000))
    assert len(list(store.by_subject(key="key"))) == 5000


@pytest.mark.parametrize(
    ("which", "gone"),
    [
        (Subject(exchange="ex_0007"), lambda index: index // 2 == 7),
        (Subject(key="key_2"), lambda index: index // 2 % 10 == 2),
        (Subject(team="team_2"), lambda index: index // 2 % 3 == 2),
        (Subject(until=AT + 700), lambda index: index < 700),
        (Subject(key="key_2", since=AT + 500, until=AT + 900), lambda i: i // 2 % 10 == 2 and 500 <= i < 900),
        (Subject(), lambda _index: True),
    ],
    ids=["exchange", "key", "team", "before", "key_in_a_time", "all"],
)  # fmt: skip
def test_what_is_erased_is_in_no_file_and_the_rest_stays(store: SideStore, tmp_path: Path, which: Subject, gone):
    for start in range(0, 3000, 250):
        store.add([row(index) for index in range(start, start + 250)])
    salted = [index for index in range(3000) if not index % 2]
    wanted = [index for index in salted if gone(index)]
    assert in_files(tmp_path, salt(wanted[0]))
    assert store.erase(which) == len(wanted)
    everything = b"".join(item.read_bytes() for item in tmp_path.iterdir())
    assert [index for index in salted if salt(index) not in everything] == wanted
    assert store.counts().rows == 3000
    assert store.erase(which) == 0


def test_erasing_bit_by_bit_leaves_nothing_either(store: SideStore, tmp_path: Path):
    for start in range(0, 4000, 100):
        store.add([row(index) for index in range(start, start + 100)])
        store.erase(Subject(key=f"key_{start // 100 % 10}"))
        store.erase(Subject(exchange=f"ex_{start // 4:04}"))
    kept = {item.index for item in store.by_time() if item.salt}
    everything = b"".join(item.read_bytes() for item in tmp_path.iterdir())
    assert {index for index in range(0, 4000, 2) if salt(index) in everything} == kept
    assert 0 < len(kept) < 2000


def test_retention_finds_also_what_came_late(store: SideStore):
    store.add([row(index) for index in range(200, 1000)])
    assert store.erase(Subject(until=AT + 400)) == 100
    assert store.erase(Subject(until=AT + 600)) == 100
    assert store.erase(Subject(since=AT + 800, until=AT + 900)) == 50
    assert store.erase(Subject(until=AT + 1000)) == 150
    store.add([row(index) for index in range(200)])
    assert store.erase(Subject(until=AT + 1000)) == 100, "the rows of a journal that was taken up late"


def test_more_are_erased_than_go_into_one_transaction(store: SideStore, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(ledger_side, "_BATCH", 7)
    store.add([(index, leaf(index), Side(f"ex_{index}", "decided", "k", "t", AT, salt(index))) for index in range(100)])
    told: list[str] = []
    assert store.erase(Subject(exchange="ex_99"), told.extend) == 1
    assert store.erase(Subject(key="k", until=AT + 1), told.extend) == 99
    assert sorted(told) == sorted(f"ex_{index}" for index in range(100))
    assert not any(item.salt for item in store.by_time())


def test_a_reader_that_holds_old_copies_is_told_of(store: SideStore, tmp_path: Path):
    store.add([row(index) for index in range(100)])
    other = sqlite3.connect(tmp_path / "side.db", isolation_level=None)
    other.execute("BEGIN")
    other.execute("SELECT count(*) FROM sides").fetchone()
    with pytest.raises(Unavailable) as problem:
        store.erase(Subject(key="key_1"))
    assert problem.value.code == "ledger_side_busy"
    other.close()
    store.erase(Subject(key="key_1"))
    assert not in_files(tmp_path, salt(2))


def test_another_process_may_read_and_erase_meanwhile(tmp_path: Path):
    # Both wait for each other as long as it takes on a busy machine.
    store, other = (SideStore(tmp_path / "side.db", busy=30.0) for _ in range(2))
    failures: list[Exception] = []

    def work() -> None:
        try:
            for start in range(0, 4000, 200):
                store.add([row(index) for index in range(start, start + 200)])
        except Unavailable as problem:
            failures.append(problem)

    writing = threading.Thread(target=work)
    writing.start()
    while writing.is_alive():
        other.erase(Subject(key="key_0"))
        other.find("ex_0001")
    writing.join()
    other.erase(Subject(key="key_0"))
    other.close()
    assert failures == []
    assert store.counts().rows == 4000
    assert {item.key for item in store.by_time() if item.part == "decided" and not item.salt} == {"key_0"}
    store.close()


def test_only_the_owner_may_read_it(store: SideStore, tmp_path: Path):
    store.add([row(0)])
    assert {stat.S_IMODE(item.stat().st_mode) for item in tmp_path.iterdir()} == {0o600}


def test_a_broken_file_is_named_and_used_again_once_it_is_whole(tmp_path: Path):
    path = tmp_path / "side.db"
    path.write_bytes(b"this is no database, and never was one" * 100)
    store = SideStore(path)
    with pytest.raises(Unavailable) as problem:
        store.add([row(0)])
    assert problem.value.code == "ledger_side_unavailable"
    path.unlink()
    store.add([row(0)])
    assert store.holds("ex_0000")
    store.close()


def test_rows_survive_a_restart(tmp_path: Path):
    store = SideStore(tmp_path / "side.db")
    store.add([row(index) for index in range(10)])
    store.close()
    assert SideStore(tmp_path / "side.db").counts() == (store.counts())
    assert (store.counts().last, store.counts().last_at) == (9, AT + 9)
    store.close()
