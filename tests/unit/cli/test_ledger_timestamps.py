"""`tidegate ledger timestamps`: each is verified, and what is not right is named."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from tests.fakes.timestamp_authority import Maker

from tidegate.adapters.ledger_keys import LedgerKeys
from tidegate.adapters.timestamps import TimestampFolder, TimestampVerifier
from tidegate.cli.main import main
from tidegate.ledger.head import Checkpoint
from tidegate.ledger.merkle import leaf_hash
from tidegate.ledger.note import sign_note

pytest.importorskip("rfc3161_client", reason="the extra `timestamps` is not installed")
if shutil.which("openssl") is None:
    pytest.skip("there is no openssl to be the authority", allow_module_level=True)

ORIGIN = "log.example"
Captured = pytest.CaptureFixture[str]


@pytest.fixture(scope="module")
def maker(tmp_path_factory: pytest.TempPathFactory) -> Maker:
    return Maker(tmp_path_factory.mktemp("tsa"))


@pytest.fixture
def keys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> LedgerKeys:
    monkeypatch.chdir(tmp_path)
    return LedgerKeys.open(tmp_path / ".tidegate/ledger", ORIGIN)


def stamped(maker: Maker, keys: LedgerKeys, size: int, place: int = 0) -> Path:
    """A checkpoint of that size with its timestamp, kept as that of `place`."""
    note = sign_note(Checkpoint(ORIGIN, size, leaf_hash(b"%d" % size)).body(), keys.signers)
    timestamp = maker.answer(TimestampVerifier(maker.root).request(note)[0])
    public = Path(".tidegate/ledger/public")
    TimestampFolder(public).keep(place or size, note, timestamp)
    return public / "timestamps" / str(place or size)


def run(maker: Maker, *words: str) -> int:
    return main(["ledger", "timestamps", "--certificates", str(maker.folder / "root.pem"), "--json", *words])


def problems(capsys: Captured) -> dict[int, str]:
    return {item["size"]: item["problem"] for item in json.loads(capsys.readouterr().out)}


def test_right_ones_are_shown_with_their_time(maker: Maker, keys: LedgerKeys, capsys: Captured):
    for size in (7, 300):
        stamped(maker, keys, size)
    assert run(maker) == 0
    shown = json.loads(capsys.readouterr().out)
    assert [(item["size"], item["authority"], item["problem"]) for item in shown] == [
        (7, "CN=test tsa", ""),
        (300, "CN=test tsa", ""),
    ]
    assert all(item["time"] > 1_700_000_000 for item in shown)
    assert main(["ledger", "timestamps", "--certificates", str(maker.folder / "root.pem")]) == 0
    assert "CN=test tsa" in capsys.readouterr().out


def test_none_are_nothing_verified(maker: Maker, keys: LedgerKeys):
    assert run(maker) == 3


def test_each_way_to_be_wrong_is_named(maker: Maker, keys: LedgerKeys, capsys: Captured, tmp_path: Path):
    stamped(maker, keys, 1)
    stamped(maker, keys, 2, place=20)
    changed = stamped(maker, keys, 3)
    changed.write_bytes(changed.read_bytes().replace(b"\n3\n", b"\n4\n"))
    swapped = stamped(maker, keys, 5)
    swapped.write_bytes(sign_note(Checkpoint(ORIGIN, 5, bytes(32)).body(), keys.signers))
    stamped(maker, LedgerKeys.open(tmp_path / "other", ORIGIN), 6)
    stamped(maker, keys, 8).unlink()
    assert run(maker) == 1
    assert problems(capsys) == {
        1: "",
        20: "timestamp_misplaced",
        3: "note_signature_wrong",
        5: "timestamp_wrong",
        6: "note_unsigned",
        8: "timestamp_malformed",
    }


def test_a_copy_is_verified_with_a_key_alone(maker: Maker, keys: LedgerKeys, capsys: Captured, tmp_path: Path):
    stamped(maker, keys, 9)
    copy, key = tmp_path / "copy", keys.vkeys[0].text
    shutil.copytree(".tidegate/ledger/public", copy)
    shutil.rmtree(".tidegate")
    assert run(maker, "--log", str(copy), "--key", key) == 0
    assert problems(capsys) == {9: ""}
