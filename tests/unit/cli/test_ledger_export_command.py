"""`tidegate ledger export`: a file from a log's folder, beside whatever else is there, that verifies elsewhere."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec
import pytest
from tests.fakes.ledger import START, make_log, story
from tests.fakes.published import LOG_KEY, SALT, Published

from tidegate.adapters.ledger_archive import Archive, write_archive
from tidegate.adapters.ledger_side import SideStore, Subject
from tidegate.cli.command import build_parser
from tidegate.cli.ledger_export import EXPORT, read_moment
from tidegate.core.errors import LedgerBroken, Misconfigured, NotProven
from tidegate.ledger.export import Exported, verify_export
from tidegate.ledger.port import Side

ENTRIES = [msgspec.json.encode({**json.loads(raw), "at": START + seq * 120}) for seq, raw in enumerate(story(2000))]
"""0.12 s apart."""

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The state folder of a gateway that has served, and the folder that we are in."""
    monkeypatch.chdir(tmp_path)
    ledger = tmp_path / "state" / "ledger"
    make_log(ledger / "public", ENTRIES, [LOG_KEY])
    rows = [
        (each.index, each.leaf, Side(each.exchange, each.part, each.key, each.team, each.at, each.salt))
        for each in Published(ENTRIES).kept()
    ]
    store = SideStore(ledger / "side.db")
    store.add(rows)
    store.close()
    return tmp_path / "state"


def run(*words: str) -> int:
    arguments = build_parser([EXPORT]).parse_args(["export", *words])
    return arguments.run(arguments)


def verify(path: str = "out.zip") -> Exported:
    with Archive(path) as archive:
        return verify_export(archive, (LOG_KEY.key,), "0.1.0")


def salts(path: str = "out.zip") -> dict[str, str]:
    with Archive(path) as archive:
        return json.loads(archive.read("salts.json") or b"{}")


def test_a_time(state: Path, capsys: Captured) -> None:
    out = ("--out", "out.zip", "--state-dir", str(state))
    assert run("--since", "2026-09-21T14:14:32Z", "--until", "2026-09-21T14:15:20+00:00", *out) == 0
    shown = capsys.readouterr().out
    assert "complete for its time" in shown
    manifest = verify().manifest
    assert (manifest.scope.since - START, manifest.scope.until - START) == (72_000, 120_000)
    assert (manifest.first, manifest.last, manifest.complete) == (99, 1500, "bounded")
    before = Path("out.zip").read_bytes()
    assert run("--since", "2026-09-21T14:14:32", "--until", "2026-09-21T14:15:20", *out) == 0
    assert Path("out.zip").read_bytes() == before


def test_subjects_from_the_side_store_and_from_the_log_are_the_same(state: Path, capsys: Captured) -> None:
    exchange = Published(ENTRIES).kept()[700].exchange
    for words in (("--key", "key_1"), ("--team", "blue"), ("--exchange", exchange)):
        for more in ((), ("--scan",)):
            name = f"{words[0][2:]}{len(more)}.zip"
            assert run(*words, *more, "--out", name, "--state-dir", str(state), "--json") == 0
            told = json.loads(capsys.readouterr().out)
            manifest = verify(name).manifest
            assert (told["entries"], told["complete"]) == (manifest.count, "no")
            assert manifest.count == (2 if words[0] == "--exchange" else 1998)
        assert Path(f"{words[0][2:]}0.zip").read_bytes() == Path(f"{words[0][2:]}1.zip").read_bytes()


def test_a_subject_within_a_time(state: Path) -> None:
    words = ("--until", "2026-09-21T14:13:32Z", "--out", "out.zip", "--state-dir", str(state))
    assert run("--key", "key_1", *words) == 0
    assert verify().manifest.count == 98


def test_salts_go_only_when_asked_and_the_log_is_told(state: Path, capsys: Captured) -> None:
    exchange = Published(ENTRIES).kept()[700].exchange
    words = ("--exchange", exchange, "--out", "out.zip", "--state-dir", str(state))
    assert run(*words) == 0
    assert not verify().manifest.salts
    assert not (state / "ledger" / "outbox").exists()
    assert run(*words, "--with-salts") == 0
    assert salts() == {exchange: SALT.hex()}
    assert "has salts" in capsys.readouterr().err
    (told,) = (state / "ledger" / "outbox").iterdir()
    assert b"ledger_salts_exported" in told.read_bytes()
    store = SideStore(state / "ledger" / "side.db")
    assert store.erase(Subject(exchange=exchange)) == 1
    store.close()
    assert run(*words, "--with-salts") == 0
    assert salts() == {}


def test_what_is_beside_the_log_goes_along(state: Path) -> None:
    rotations = state / "ledger" / "public" / "rotations"
    rotations.mkdir()
    (rotations / "000000").write_bytes(b"note\n")
    (rotations / "000001").write_bytes(b"note\n")
    stamps = state / "ledger" / "public" / "timestamps"
    stamps.mkdir()
    for size in (1000, 2000):
        (stamps / f"{size}").write_bytes(b"note\n")
        (stamps / f"{size}.tsr").write_bytes(b"\x30\x00")
    assert run("--since", "2026-09-21", "--out", "out.zip", "--state-dir", str(state)) == 0
    members = verify().manifest.members
    beside = {"keys", "rotations/000000", "rotations/000001", "timestamps/2000", "timestamps/2000.tsr"}
    assert {name for name in members if name.startswith(("keys", "rot", "time"))} == beside


def test_nothing_is_an_error_and_leaves_no_file(state: Path, capsys: Captured) -> None:
    words = ("--out", "out.zip", "--state-dir", str(state))
    with pytest.raises(Misconfigured) as caught:
        run("--key", "key_2", *words)
    assert caught.value.code == "export_nothing"
    for wrong in (
        ("--since", "soon"),
        ("--until", "2026-13-01"),
        (),
        ("--since", "2026-02-01", "--until", "2026-01-01"),
    ):
        assert run(*wrong, *words) == 2
        assert capsys.readouterr().err
    with pytest.raises(Misconfigured) as caught:
        run("--since", "1d", "--out", "out.zip", "--state-dir", str(state / "none"))
    assert caught.value.code == "ledger_unpublished"
    assert not Path("out.zip").exists()


def test_files_that_were_changed_are_not_exported(state: Path) -> None:
    tile = state / "ledger" / "public" / "tile" / "0" / "001"
    data = bytearray(tile.read_bytes())
    data[5] ^= 1
    tile.write_bytes(bytes(data))
    with pytest.raises(LedgerBroken) as caught:
        run("--since", "2026-09-21", "--out", "out.zip", "--state-dir", str(state))
    assert caught.value.code == "ledger_files_wrong"
    assert not Path("out.zip").exists()


def test_a_file_that_was_made_again_by_hand_is_found(state: Path) -> None:
    assert run("--since", "2026-09-21", "--out", "out.zip", "--state-dir", str(state)) == 0
    with Archive("out.zip") as archive:
        members = [(name, archive.read(name) or b"") for name in archive.names]
    spoilt = [(name, data.replace(b'"allow"', b'"block"')) for name, data in members]
    write_archive("spoilt.zip", spoilt)
    with pytest.raises(NotProven) as caught:
        verify("spoilt.zip")
    assert caught.value.code == "member_changed"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", 7), ("1d", 913_600_000), ("1970-01-02", 86_400_000), ("1970-01-02T00:00:01", 86_401_000),
        ("1970-01-02T02:00:00+02:00", 86_400_000), ("1900-01-01", 0), ("tomorrow", None), ("1970-02-30", None),
    ],
)  # fmt: skip
def test_moments(text: str, found: int | None) -> None:
    assert read_moment(text, 1_000_000.0, 7) == found
