"""The one writer: places, durability in groups, back-pressure, witnesses, and what stops it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable, Coroutine, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

import msgspec
import pytest
from tests.fakes.ledger import ORIGIN, Signer
from tests.fakes.ledger_disk import Fault, FaultyDisk

from tidegate.adapters.clock import SystemClock
from tidegate.adapters.ledger_files import RealDisk
from tidegate.app.ledger_log import LogParts, open_log
from tidegate.core.errors import LedgerBroken, Misconfigured, Unavailable
from tidegate.jobs.sequencer import Sequencer
from tidegate.jobs.sequencer_parts import Pace
from tidegate.ledger.checkpoint import open_checkpoint
from tidegate.ledger.disk import Area
from tidegate.ledger.entry import VERSION, Admin, Started, decode_entry, encode_entry
from tidegate.ledger.head import Checkpoint
from tidegate.ledger.log import LogState, parse_state
from tidegate.ledger.merkle import leaf_hash
from tidegate.ledger.note import Line, parse_note, sign_line
from tidegate.ledger.port import Side
from tidegate.ledger.tiles import decode_bundle
from tidegate.ledger.vkey import COSIGNATURE

QUICK = Pace(window=0.005, interval=0.02, max_waiting=1000)
WITNESS = Signer("witness.example/w", 9, COSIGNATURE)


def parts(folder: Path, **changed: object) -> LogParts:
    made = LogParts(
        folder=folder, origin=ORIGIN, signers=[Signer()], version="1", clock=SystemClock(), pace=QUICK, segment=132_000
    )
    return msgspec.structs.replace(made, **changed)


@asynccontextmanager
async def opened(folder: Path, **changed: object) -> AsyncGenerator[Sequencer]:
    log = await open_log(parts(folder, **changed))
    try:
        yield log
    finally:
        await log.stop()


def add(log: Sequencer, actor: str = "somebody", side: Side | None = None) -> int:
    return log.add(Admin(at=1, seq=log.next_index, v=VERSION, action="key.create", actor=actor), side)


async def until(condition: Callable[[], bool]) -> None:
    async with asyncio.timeout(10):
        while not condition():
            await asyncio.sleep(0.005)


def head_of(log: Sequencer) -> Checkpoint:
    return open_checkpoint(log.published, [Signer().key], ORIGIN)


async def test_an_entry_has_its_place_at_once_and_is_published_soon(tmp_path: Path) -> None:
    async with opened(tmp_path) as log:
        assert log.published == b""
        assert add(log) == 1
        assert log.next_index == 2
        await until(lambda: log.status.published == 2)
        assert log.published == (tmp_path / "public" / "checkpoint").read_bytes()
        assert head_of(log).size == 2
        raw = (tmp_path / "public/tile/entries/000.p/2").read_bytes()
        started, admin = map(decode_entry, decode_bundle(raw))
        assert isinstance(started, Started)
        assert started.clean
        assert isinstance(admin, Admin)


async def test_all_that_wait_are_served_by_few_syncs(tmp_path: Path) -> None:
    disk = CountingDisk(tmp_path)
    async with opened(tmp_path, disk=disk, pace=Pace(window=10, interval=3600)) as log:
        before = disk.syncs
        indexes = [add(log) for _ in range(200)]
        await asyncio.gather(*(log.durable(index) for index in indexes))
        assert log.status.durable == 201
        assert disk.syncs - before <= 2
        await log.durable(0)
        assert disk.syncs - before <= 2, "what is durable is not waited for"


async def test_an_entry_for_which_nobody_waits_is_durable_after_the_window(tmp_path: Path) -> None:
    async with opened(tmp_path, pace=Pace(window=0.01, interval=3600)) as log:
        add(log)
        await until(lambda: log.status.durable == 2)


async def test_a_wrong_place_is_refused_and_nothing_is_broken(tmp_path: Path) -> None:
    async with opened(tmp_path) as log:
        for seq in (0, 2):
            with pytest.raises(LedgerBroken, match="Somebody speaks of entry"):
                log.add(Admin(at=1, seq=seq, v=VERSION, action="a", actor="b"))
        with pytest.raises(LedgerBroken):
            await log.durable(1)
        assert add(log) == 1


async def test_whoever_comes_when_too_much_waits_is_let_in_once_it_is_in_the_tree(tmp_path: Path) -> None:
    async with opened(tmp_path, pace=Pace(window=0.005, interval=3600, max_waiting=100)) as log:
        for _ in range(40):
            add(log)
        await log.room()
        assert log.status.integrated == 0, "within the bound nobody is made to wait"
        for _ in range(200):
            add(log)
        await asyncio.wait_for(log.room(), 10)
        assert log.status.integrated == 241


async def test_side_rows_are_kept_with_their_leaf_hashes_once_the_entries_are_in_the_tree(tmp_path: Path) -> None:
    rows: list[tuple[int, bytes, Side]] = []
    side = Side("ex_1", "decided", "key_1", "blue", 5, bytes(range(32)))
    async with opened(tmp_path, rows=rows.extend) as log:
        index = add(log, "a", side)
        add(log)
        await until(lambda: bool(rows))
    entry = encode_entry(Admin(at=1, seq=index, v=VERSION, action="key.create", actor="a"))
    assert rows == [(index, leaf_hash(entry), side)]


async def test_a_side_store_that_fails_delays_its_rows_and_loses_none(tmp_path: Path) -> None:
    rows: list[tuple[int, bytes, Side]] = []
    failures = iter([True, True, False])

    def keep(given: Sequence[tuple[int, bytes, Side]]) -> None:
        if next(failures, False):
            raise Unavailable("ledger_side_unavailable", "No.")
        rows.extend(given)

    async with opened(tmp_path, rows=keep) as log:
        for number in range(3):
            add(log, "a", Side(f"ex_{number}", "closed", "k", "", 1))
            await asyncio.sleep(0.03)
        await until(lambda: len(rows) == 3)
        log.check_room()
    assert [index for index, _, _ in rows] == [1, 2, 3]


async def test_a_stop_in_order_leaves_an_empty_journal_and_the_next_start_is_clean(tmp_path: Path) -> None:
    for number in range(3):
        log = await open_log(parts(tmp_path))
        for _ in range(300):
            add(log)
        await log.stop()
        assert list((tmp_path / "journal").iterdir()) == []
        assert log.status.published == 301 * (number + 1)
        with pytest.raises(Unavailable) as problem:
            add(log)
        assert problem.value.code == "ledger_stopped"
    raw = (tmp_path / "public/tile/entries/001").read_bytes()
    second = next(entry for entry in map(decode_entry, decode_bundle(raw)) if isinstance(entry, Started))
    assert second.clean
    assert not (tmp_path / "public/tile/0/000.p").exists(), "partial tiles are gone"


async def test_a_stop_counts_what_is_under_way(tmp_path: Path) -> None:
    for _ in range(5):
        log = await open_log(parts(tmp_path, pace=Pace(window=0.001, interval=0.001)))
        for _ in range(700):
            add(log)
        await asyncio.sleep(0.003)
        size = log.next_index
        await log.stop()
        assert head_of(log).size == log.status.integrated == size


async def test_one_writer_at_a_time(tmp_path: Path) -> None:
    async with opened(tmp_path):
        with pytest.raises(Misconfigured) as problem:
            await open_log(parts(tmp_path))
        assert problem.value.code == "ledger_in_use"
    async with opened(tmp_path):
        pass


# -- witnesses


async def test_what_witnesses_sign_is_published_with_it(tmp_path: Path) -> None:
    asked: list[tuple[Checkpoint | None, Checkpoint]] = []

    async def cosign(note: bytes, old: Checkpoint | None, new: Checkpoint) -> list[Line]:
        asked.append((old, new))
        return [sign_line(parse_note(note).text, WITNESS)]

    async with opened(tmp_path, cosign=cosign) as log:
        await until(lambda: log.status.published == 1)
        add(log)
        await until(lambda: log.status.published == 2)
        assert [line.name for line in parse_note(log.published).lines] == [ORIGIN, WITNESS.key.name]
    assert asked[0][0] is None
    assert asked[1][0] == asked[0][1]


async def test_without_a_quorum_nothing_is_published_and_everything_else_goes_on(tmp_path: Path) -> None:
    answers = iter([False, False, True])

    async def cosign(note: bytes, old: Checkpoint | None, new: Checkpoint) -> list[Line]:
        if not next(answers, True):
            raise Unavailable("witness_quorum_missing", "Too few.")
        return []

    async with opened(tmp_path, cosign=cosign) as log:
        await until(lambda: log.status.signed == 1)
        await log.durable(add(log))
        await until(lambda: log.status.withheld == "witness_quorum_missing")
        log.check_room()
        await until(lambda: log.status.published == 2)
        assert log.status.withheld == ""


async def test_a_head_that_was_signed_but_not_shown_is_shown_by_the_next_process(tmp_path: Path) -> None:
    async def silent(note: bytes, old: Checkpoint | None, new: Checkpoint) -> list[Line]:
        raise Unavailable("witness_quorum_missing", "Too few.")

    async with opened(tmp_path, cosign=silent) as log:
        await until(lambda: log.status.signed == 1)
    assert not (tmp_path / "public" / "checkpoint").exists()
    async with opened(tmp_path) as log:
        await until(lambda: log.status.published == 2)


# -- what stops it


class CountingDisk(RealDisk):
    """Counts the syncs of the journal."""

    def __init__(self, root: Path) -> None:
        super().__init__(root)
        self.syncs = 0

    def allocate(self, path: str, size: int) -> CountingArea:
        return CountingArea(self, super().allocate(path, size))


class CountingArea:
    def __init__(self, disk: CountingDisk, area: Area) -> None:
        self._disk = disk
        self._area = area
        self.write, self.close = area.write, area.close

    def sync(self) -> None:
        self._disk.syncs += 1
        self._area.sync()


async def failing(
    tmp_path: Path, kind: str, fault: Fault, work: Callable[[Sequencer], Coroutine[None, None, None]]
) -> None:
    """A log whose disk meets the fault at the first operation of that kind after the log was opened."""
    disk = ArmedDisk(kind, fault)
    log = await open_log(parts(tmp_path, disk=disk))
    await until(lambda: log.status.published == 1)
    disk.armed = True
    try:
        await work(log)
    finally:
        await log.stop()


class ArmedDisk(FaultyDisk):
    def __init__(self, kind: str, fault: Fault) -> None:
        super().__init__(fault=fault)
        self._kind = kind
        self.armed = False

    def step(self, what: str, act: Callable[[], None], failed: Callable[[], None] = lambda: None) -> None:
        if self.armed and what.startswith(self._kind):
            self._at = self.count + 1
        super().step(what, act, failed)


@pytest.mark.parametrize(
    ("kind", "code"),
    [
        ("area sync", "ledger_sync_failed"),
        ("sync drafts", "ledger_sync_failed"),
        ("sync folder", "ledger_sync_failed"),
        ("write drafts", "ledger_disk_failed"),
        ("rename drafts", "ledger_disk_failed"),
    ],
)
async def test_a_disk_that_fails_stops_it_for_ever(tmp_path: Path, kind: str, code: str) -> None:
    async def work(log: Sequencer) -> None:
        index = add(log)
        await until(lambda: log.status.broken != "")
        assert log.status.broken == code
        for asked in (log.check_room, lambda: add(log)):
            with pytest.raises(LedgerBroken):
                asked()
        with pytest.raises(LedgerBroken):
            await log.durable(index)
        with pytest.raises(LedgerBroken):
            await log.room()
        assert log.status.published == 1

    await failing(tmp_path, kind, "fails", work)


async def test_whoever_waits_for_a_sync_that_fails_is_told(tmp_path: Path) -> None:
    async def work(log: Sequencer) -> None:
        indexes = [add(log) for _ in range(5)]
        told = await asyncio.gather(*(log.durable(index) for index in indexes), return_exceptions=True)
        assert {type(each) for each in told} == {LedgerBroken}

    await failing(tmp_path, "area sync", "fails", work)


async def test_a_full_disk_delays_the_tree_and_recovers_by_itself(tmp_path: Path) -> None:
    disk = ArmedDisk("write drafts", "full")
    pace = Pace(window=0.005, interval=0.02, max_waiting=50)
    log = await open_log(parts(tmp_path, disk=disk, pace=pace))
    await until(lambda: log.status.published == 1)
    disk.armed = True
    for _ in range(60):
        await log.durable(add(log))
    with pytest.raises(Unavailable) as problem:
        await log.room()
    assert problem.value.code == "ledger_full"
    with pytest.raises(Unavailable):
        log.check_room()
    assert log.status.published == 1
    disk.armed = False
    await until(lambda: log.status.published == 61)
    log.check_room()
    await log.room()
    await log.stop()


async def test_a_defect_in_a_loop_stops_it(tmp_path: Path) -> None:
    async def cosign(note: bytes, old: Checkpoint | None, new: Checkpoint) -> list[Line]:
        raise ZeroDivisionError

    async with opened(tmp_path, cosign=cosign) as log:
        await until(lambda: log.status.broken == "ledger_defect")
        with pytest.raises(LedgerBroken, match="ZeroDivisionError"):
            log.check_room()


# -- what is found at the start


async def written(folder: Path, count: int = 300) -> None:
    log = await open_log(parts(folder))
    for _ in range(count):
        add(log)
    await log.stop()


def flip(path: Path, at: int = -1) -> None:
    data = bytearray(path.read_bytes())
    data[at] ^= 1
    path.write_bytes(data)


async def refused(folder: Path) -> str:
    with pytest.raises(LedgerBroken) as problem:
        await open_log(parts(folder))
    assert problem.value.fix
    return problem.value.code


@pytest.mark.parametrize("path", ["tile/0/000", "tile/0/001.p/45", "tile/1/000.p/1", "tile/entries/001.p/45"])
async def test_a_changed_tile_is_refused(tmp_path: Path, path: str) -> None:
    await written(tmp_path)
    flip(tmp_path / "public" / path)
    assert await refused(tmp_path) == "ledger_tree_damaged"


async def test_an_old_state_is_a_log_that_was_rolled_back(tmp_path: Path) -> None:
    await written(tmp_path, 10)
    old = (tmp_path / "state").read_bytes()
    await written(tmp_path)
    (tmp_path / "state").write_bytes(old)
    assert parse_state(old).size == 11
    assert await refused(tmp_path) in ("ledger_rolled_back", "ledger_tree_damaged")


@pytest.mark.parametrize("kept", ["signed", "public/checkpoint"])
async def test_an_old_copy_under_a_newer_head_is_a_log_that_was_rolled_back(tmp_path: Path, kept: str) -> None:
    await written(tmp_path, 10)
    old = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    await written(tmp_path)
    for path, data in old.items():
        if path != tmp_path / kept:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
    assert await refused(tmp_path) == "ledger_rolled_back"


async def test_an_older_signed_head_than_the_published_one_is_a_rollback(tmp_path: Path) -> None:
    await written(tmp_path, 10)
    old = (tmp_path / "signed").read_bytes()
    await written(tmp_path)
    (tmp_path / "signed").write_bytes(old)
    assert await refused(tmp_path) == "ledger_rolled_back"


async def test_another_tree_of_the_same_size_is_a_fork(tmp_path: Path) -> None:
    await written(tmp_path / "one", 10)
    await written(tmp_path / "two", 10)
    (tmp_path / "one/signed").write_bytes((tmp_path / "two/signed").read_bytes())
    assert await refused(tmp_path / "one") == "ledger_fork"


async def test_a_state_that_is_missing_is_refused(tmp_path: Path) -> None:
    await written(tmp_path)
    (tmp_path / "state").unlink()
    assert await refused(tmp_path) == "ledger_state_missing"


@pytest.mark.parametrize("name", ["signed", "public/checkpoint"])
async def test_a_head_with_a_wrong_signature_is_refused(tmp_path: Path, name: str) -> None:
    await written(tmp_path)
    flip(tmp_path / name, 30)
    assert await refused(tmp_path) == "ledger_signed_damaged"


async def test_another_logs_head_is_refused(tmp_path: Path) -> None:
    await written(tmp_path)
    log = parts(tmp_path, origin="other.example/log", signers=[Signer("other.example/log")])
    with pytest.raises(LedgerBroken) as problem:
        await open_log(log)
    assert problem.value.code == "ledger_signed_damaged"


async def test_a_head_of_a_key_that_was_replaced_is_known_by_what_it_says(tmp_path: Path) -> None:
    await written(tmp_path, 10)
    new = Signer(seed=7)
    async with opened(tmp_path, signers=[new]) as log:
        await until(lambda: log.status.published == 12)
        assert open_checkpoint(log.published, [new.key], ORIGIN).size == 12


async def test_a_tile_of_another_tree_in_the_way_is_never_written_over(tmp_path: Path) -> None:
    await written(tmp_path, 10)
    state: LogState = parse_state((tmp_path / "state").read_bytes())
    in_the_way = tmp_path / f"public/tile/0/000.p/{state.size + 1}"
    in_the_way.write_bytes(bytes(32 * (state.size + 1)))
    log = await open_log(parts(tmp_path))
    await until(lambda: log.status.broken == "ledger_rewritten")
    await log.stop()
    assert in_the_way.read_bytes() == bytes(32 * (state.size + 1))


async def test_a_lock_is_let_go_when_the_log_is_refused(tmp_path: Path) -> None:
    await written(tmp_path)
    state = (tmp_path / "state").read_bytes()
    (tmp_path / "state").write_bytes(b"nonsense")
    assert await refused(tmp_path) == "ledger_state_damaged"
    (tmp_path / "state").write_bytes(state)
    await written(tmp_path)
