"""Entries from other processes: whole, in order, each exactly once, whatever crashes; what is none is set aside."""

from __future__ import annotations

import asyncio
from pathlib import Path

import msgspec
import pytest

from tidegate.adapters import ledger_outbox
from tidegate.adapters.ledger_outbox import ASIDE, FOLDER, Outbox
from tidegate.adapters.ledger_side import SideStore
from tidegate.core.errors import Misconfigured, Unavailable
from tidegate.jobs.outbox_taker import AT_ONCE, OutboxTaker
from tidegate.ledger.entry import VERSION, Admin, Closed, Entry, encode_entry
from tidegate.ledger.port import Side


def admin(number: int, at: int = 0) -> Admin:
    return Admin(
        at=at or 1_764_000_000_000 + number, seq=0, v=VERSION, action="key_made", actor="cli", subject=f"{number}"
    )


class Log:
    """The log of one process. What is added is in its journal; side rows come when `settle` is called."""

    def __init__(self, journal: list[tuple[Entry, Side | None]], rows: SideStore) -> None:
        self.journal = journal
        self.rows = rows
        self.dies_before_durable = False
        self.kept = 0

    origin = "log.example"
    published = b""

    @property
    def next_index(self) -> int:
        return len(self.journal)

    def check_room(self) -> None: ...

    def add(self, entry: Entry, side: Side | None = None, encoded: bytes = b"") -> int:
        assert entry.seq == self.next_index
        self.journal.append((entry, side))
        return entry.seq

    async def durable(self, index: int) -> None:
        if self.dies_before_durable:
            raise asyncio.CancelledError
        assert index < len(self.journal)

    async def room(self) -> None: ...

    def settle(self) -> None:
        rows = [(place, bytes(32), side) for place, (_, side) in enumerate(self.journal) if side is not None]
        self.rows.add(rows)
        self.kept = len(self.journal)

    def subjects(self) -> list[str]:
        return [entry.subject for entry, _ in self.journal if isinstance(entry, Admin)]


class Host:
    """A machine on which gateways start, die and start again."""

    def __init__(self, folder: Path) -> None:
        self.outbox = Outbox(folder)
        self.rows = SideStore(folder / "side.db")
        self.journal: list[tuple[Entry, Side | None]] = []
        self.folder = folder

    def start(self) -> tuple[Log, OutboxTaker]:
        log = Log(self.journal, self.rows)
        return log, OutboxTaker(Outbox(self.folder), log, self.rows, lambda: log.kept)

    def files(self) -> list[str]:
        return sorted(item.name for item in (self.folder / FOLDER).iterdir() if not item.name.startswith("."))


@pytest.fixture
def host(tmp_path: Path):
    host = Host(tmp_path)
    yield host
    host.rows.close()


def exchange(log: Log) -> None:
    """Some traffic of this process."""
    seq = log.next_index
    log.add(Closed(at=1, seq=seq, v=VERSION, exchange="ex_1", key="k"), Side("ex_1", "closed", "k", "", 1))


async def test_entries_are_taken_in_order_and_their_files_go(host: Host):
    log, taker = host.start()
    for number in (3, 1, 2):
        host.outbox.put(admin(number))
    assert await taker.work() == 3
    assert log.subjects() == ["1", "2", "3"]
    assert host.files() == []
    assert await taker.work() == 0


async def test_an_entry_is_dated_when_the_log_takes_it(host: Host):
    log, _ = host.start()
    host.outbox.put(admin(1))
    assert await OutboxTaker(host.outbox, log, host.rows, lambda: 0, lambda: 1_764_000_900.5).work() == 1
    entry, side = host.journal[-1]
    assert side is not None
    assert (entry.at, side.at) == (1_764_000_900_500, 1_764_000_900_500)


async def test_many_are_taken_bit_by_bit(host: Host):
    log, taker = host.start()
    for number in range(AT_ONCE * 2 + 10):
        host.outbox.put(admin(number))
    assert [await taker.work() for _ in range(4)] == [AT_ONCE, AT_ONCE, 10, 0]
    assert log.subjects() == [str(number) for number in range(AT_ONCE * 2 + 10)]


async def test_one_that_was_added_before_the_crash_is_not_added_again(host: Host):
    log, taker = host.start()
    host.outbox.put(admin(1))
    log.dies_before_durable = True
    with pytest.raises(asyncio.CancelledError):
        await taker.work()
    log, taker = host.start()
    host.outbox.put(admin(2))
    assert await taker.work() == 1, "the new one is not held up by the one that nobody knows of"
    assert log.subjects() == ["1", "2"]
    log.settle()
    await taker.work()
    assert log.subjects() == ["1", "2"]
    assert host.files() == []


async def test_one_that_was_only_marked_before_the_crash_is_added(host: Host):
    _, _ = host.start()
    exchange(host.start()[0])
    host.outbox.mark(host.outbox.put(admin(1)))
    log, taker = host.start()
    assert await taker.work() == 0, "the rows may lack what the journal has"
    log.settle()
    assert await taker.work() == 1
    assert log.subjects() == ["1"]


async def test_an_acknowledged_file_that_could_not_be_removed_is_not_taken_twice(
    host: Host, monkeypatch: pytest.MonkeyPatch
):
    log, taker = host.start()
    host.outbox.put(admin(1))

    def fails(_self: Outbox, _name: str) -> None:
        raise Unavailable("ledger_outbox_unavailable", "full")

    monkeypatch.setattr(Outbox, "remove", fails)
    for _ in range(3):
        with pytest.raises(Unavailable):
            await taker.work()
    monkeypatch.undo()
    await taker.work()
    assert log.subjects() == ["1"]
    assert host.files() == []


async def test_one_with_a_name_of_its_own_is_taken_once_however_often_it_is_handed_over(host: Host):
    log, taker = host.start()
    for settled in (False, False, True, True):
        host.outbox.put(admin(1, at=7), "key-0001")
        await taker.work()
        if settled:
            log.settle()
    log, taker = host.start()
    host.outbox.put(admin(1, at=7), "key-0001")
    await taker.work()
    assert log.subjects() == ["1"]
    assert host.files() == []


async def test_what_is_no_entry_is_set_aside_and_holds_nobody_up(host: Host):
    log, taker = host.start()
    good = host.outbox.put(admin(5))
    folder = host.folder / FOLDER
    closed = encode_entry(Closed(at=1, seq=0, v=VERSION, exchange="e", key="k"))
    hostile = {
        "000000000000001-a": b"",
        "000000000000002-a": b"\xff" * 100,
        "000000000000003-a": encode_entry(admin(1))[:-1],
        "000000000000004-a": closed,
        "000000000000005-a": b"{" * 70_000,
        "evil\\..": encode_entry(admin(1)),
        "000000000000006-A": encode_entry(admin(1)),
        "000000000000007-a.taking.taking": encode_entry(admin(1)),
    }
    for name, data in hostile.items():
        (folder / name).touch(mode=0o600)
        (folder / name).write_bytes(data)
    (folder / "000000000000008-a").symlink_to(folder / good)
    (folder / "000000000000009-a").mkdir()
    assert await taker.work() == 1
    assert log.subjects() == ["5"]
    assert host.files() == []
    assert host.outbox.refused() == len(list((host.folder / ASIDE).iterdir())) == len(hostile) + 2


async def test_an_entry_that_others_could_write_is_set_aside(host: Host):
    log, taker = host.start()
    (host.folder / FOLDER / host.outbox.put(admin(5))).chmod(0o622)
    assert await taker.work() == 0
    assert log.subjects() == []
    assert host.outbox.refused() == 1


def test_a_folder_that_others_may_enter_is_refused(host: Host):
    host.outbox.put(admin(1))
    (host.folder / FOLDER).chmod(0o777)
    with pytest.raises(Misconfigured) as problem:
        host.outbox.put(admin(2))
    assert problem.value.code == "ledger_outbox_open"


def test_what_waits_is_bounded(host: Host, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(ledger_outbox, "MOST", 20)
    name = host.outbox.put(admin(1))
    for number in range(20):
        (host.folder / FOLDER / f"{number:015}-x").touch(mode=0o600)
    with pytest.raises(Unavailable) as problem:
        host.outbox.put(admin(2))
    assert problem.value.code == "ledger_outbox_full"
    assert (host.folder / FOLDER / name).exists()


def test_a_log_without_an_outbox_has_nothing_waiting(tmp_path: Path):
    assert list(Outbox(tmp_path).pending()) == []
    assert (Outbox(tmp_path).waiting(), Outbox(tmp_path).refused()) == (0, 0)


async def test_the_entry_is_that_which_was_handed_over(host: Host):
    log, taker = host.start()
    exchange(log)
    given = admin(9)
    host.outbox.put(given)
    await taker.work()
    assert log.journal[1][0] == msgspec.structs.replace(given, seq=1)
