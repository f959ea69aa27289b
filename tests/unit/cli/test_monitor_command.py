"""`tidegate monitor`: what it remembers, what it finds from one look to the next, and how it says so."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tests.fakes.ledger import Signer, head, make_log, story

from tidegate.cli import monitor as command
from tidegate.cli.main import main

LOG = Signer()
ENTRIES = story(1000)
FORKED = [*ENTRIES[:100], *[entry.replace(b'"key_1"', b'"key_9"') for entry in ENTRIES[100:]]]


class Watched:
    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder, self._capsys = folder, capsys
        self.now = 1_790_000_000
        clock = type("Clock", (), {"wall": lambda _: float(self.now)})
        monkeypatch.setattr(command, "SystemClock", clock)

    def look(self, *more: str) -> tuple[int, list[dict[str, Any]]]:
        state = str(self.folder / "seen.json")
        code = main(["monitor", str(self.folder / "log"), "--state", state, "--key", LOG.key.text, "--once", *more])
        return code, [json.loads(line) for line in self._capsys.readouterr().out.splitlines()]

    def show(self, entries: list[bytes]) -> None:
        make_log(self.folder / "log", entries, [LOG])


@pytest.fixture
def watched(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Watched:
    return Watched(tmp_path, capsys, monkeypatch)


def test_a_log_that_grows(watched: Watched) -> None:
    for size, new, full in ((300, 300, True), (300, 0, False), (700, 400, False), (1000, 300, False)):
        watched.show(ENTRIES[:size])
        watched.now += 60
        code, events = watched.look()
        assert code == 0, events
        assert (events[-1]["verdict"], events[-1]["new"], events[-1]["full"]) == ("proven", new, full)
    assert events[-1]["checkpoints"] == 3
    watched.now += 86_400
    assert watched.look()[1][-1]["full"]


def test_every_checkpoint_is_kept(watched: Watched, tmp_path: Path) -> None:
    for size in (1, 2, 300):
        watched.show(ENTRIES[:size])
        assert watched.look()[0] == 0
    seen = json.loads((tmp_path / "seen.json").read_bytes())["seen"]
    assert [each["note"].encode() for each in seen] == [head(ENTRIES[:size], [LOG]) for size in (1, 2, 300)]


@pytest.mark.parametrize("again", ["rolled_back", "checkpoint_replayed"])
def test_what_was_seen_is_not_forgotten_for_a_smaller_head(watched: Watched, tmp_path: Path, again: str) -> None:
    watched.show(ENTRIES[:300])
    assert watched.look()[0] == 0
    old = (tmp_path / "log/checkpoint").read_bytes()
    watched.show(ENTRIES)
    assert watched.look()[0] == 0
    if again == "rolled_back":
        (tmp_path / "log").rename(tmp_path / "gone")
        watched.show(ENTRIES[:300])
    (tmp_path / "log/checkpoint").write_bytes(old)
    for _ in range(2):
        code, events = watched.look()
        assert code == 1
        assert [each["code"] for each in events if each["event"] == "fault"] == [again]
    watched.show(ENTRIES)
    assert watched.look()[0] == 0


@pytest.mark.parametrize("more", [(), ("--full-every", "0")])
def test_a_fork_leaves_evidence_that_convicts(watched: Watched, tmp_path: Path, more: tuple[str, ...]) -> None:
    watched.show(ENTRIES[:300])
    assert watched.look(*more)[0] == 0
    watched.show(FORKED)
    for _ in range(2):
        code, events = watched.look(*more)
        assert code == 1
    assert events[0]["event"] == "evidence"
    assert len(list(tmp_path.glob("seen.json.split-view-*"))) == 1
    assert main(["verify", "evidence", events[0]["file"], "--key", LOG.key.text]) == 0


def test_a_new_entry_that_was_changed(watched: Watched, tmp_path: Path) -> None:
    watched.show(ENTRIES[:300])
    assert watched.look()[0] == 0
    watched.show(ENTRIES)
    path = tmp_path / "log/tile/entries/002"
    path.write_bytes(path.read_bytes().replace(b'"seq":601', b'"seq":602'))
    code, events = watched.look()
    assert code == 1
    assert (events[0]["code"], events[0]["index"]) == ("entry_changed", 601)


def test_an_old_entry_that_was_changed_is_found_by_the_next_full_look(watched: Watched, tmp_path: Path) -> None:
    watched.show(ENTRIES)
    assert watched.look()[0] == 0
    path = tmp_path / "log/tile/entries/000"
    path.write_bytes(path.read_bytes().replace(b'"seq":101,', b'"seq":107,'))
    code, events = watched.look("--full-every", "0")
    assert code == 1
    assert (events[0]["code"], events[0]["index"]) == ("entry_changed", 101)


def test_a_head_that_stays(watched: Watched) -> None:
    watched.show(ENTRIES)
    assert watched.look("--stale-after", "600")[0] == 0
    watched.now += 599
    assert watched.look("--stale-after", "600")[0] == 0
    watched.now += 1
    code, events = watched.look("--stale-after", "600")
    assert code == 3
    assert events[-1]["not_checked"] == {"freshness": "stale"}
    assert watched.look()[0] == 0


def test_a_lost_memory_or_log_is_not_passed_over(watched: Watched, tmp_path: Path) -> None:
    watched.show(ENTRIES)
    assert watched.look()[0] == 0
    (tmp_path / "seen.json").write_bytes(b"{}x")
    code, events = watched.look()
    assert (code, events[0]["code"]) == (2, "memory_malformed")
    (tmp_path / "seen.json").unlink()
    (tmp_path / "log").rename(tmp_path / "gone")
    code, events = watched.look()
    assert (code, events[0]["code"]) == (2, "log_unreadable")
