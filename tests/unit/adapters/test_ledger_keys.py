"""The keys of the log: made once, private, replaced with an overlap, followed from the old ones to the new ones."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from tidegate.adapters.ledger_key_files import BOOK
from tidegate.adapters.ledger_keys import LedgerKeys
from tidegate.adapters.private_files import PrivateFolder
from tidegate.core.errors import BadRequest, LedgerBroken, Misconfigured, NotProven
from tidegate.ledger.note import open_note, sign_note
from tidegate.ledger.statement import follow, receipt_name
from tidegate.ledger.vkey import ED25519, ML_DSA_44, VerifierKey

ORIGIN = "log.example/a"
HEAD = f"{ORIGIN}\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n".encode()


class Wall:
    """A clock that goes when it is told to."""

    def __init__(self) -> None:
        self.now = 1_764_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def wall() -> Wall:
    return Wall()


def ids(keys: tuple[VerifierKey, ...]) -> list[bytes]:
    return [key.key_id for key in keys]


def signed_by(keys: LedgerKeys, trusted: tuple[VerifierKey, ...]) -> list[bytes]:
    return [key.key_id for key, _ in open_note(sign_note(HEAD, keys.signers), trusted).verified]


def test_the_first_start_makes_keys_that_only_their_owner_may_read(tmp_path: Path):
    keys = LedgerKeys.open(tmp_path, ORIGIN, mldsa=True)
    folder = tmp_path / "keys"
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(item.stat().st_mode) for item in folder.iterdir()} == {0o600}
    assert [key.kind for key in keys.vkeys] == [ED25519, ML_DSA_44]
    assert {key.name for key in keys.vkeys} == {ORIGIN}
    assert signed_by(keys, keys.vkeys) == ids(keys.vkeys)


def test_a_later_start_finds_the_same_keys(tmp_path: Path):
    first = LedgerKeys.open(tmp_path, ORIGIN)
    assert ids(LedgerKeys.open(tmp_path).vkeys) == ids(first.vkeys)
    assert ids(LedgerKeys.read(tmp_path).vkeys) == ids(first.vkeys)


def test_a_log_without_a_name_gets_one_of_its_own_and_keeps_it(tmp_path: Path):
    one, other = LedgerKeys.open(tmp_path / "a"), LedgerKeys.open(tmp_path / "b")
    assert one.origin.startswith("tidegate.invalid/")
    assert one.origin != other.origin
    assert LedgerKeys.open(tmp_path / "a").origin == one.origin


def test_the_name_of_a_log_never_changes(tmp_path: Path):
    LedgerKeys.open(tmp_path, ORIGIN)
    with pytest.raises(Misconfigured) as problem:
        LedgerKeys.open(tmp_path, "log.example/b")
    assert problem.value.code == "ledger_origin_changed"


@pytest.mark.parametrize("life", ["state", "signed", "public/checkpoint"])
def test_a_log_that_lost_its_keys_gets_no_others(tmp_path: Path, life: str):
    (tmp_path / life).parent.mkdir(exist_ok=True)
    (tmp_path / life).write_bytes(b"x")
    with pytest.raises(Misconfigured) as problem:
        LedgerKeys.open(tmp_path, ORIGIN)
    assert problem.value.code == "ledger_keys_missing"
    assert not (tmp_path / "keys" / BOOK).exists()


def test_a_lost_key_file_is_named_and_not_replaced(tmp_path: Path):
    LedgerKeys.open(tmp_path, ORIGIN)
    next((tmp_path / "keys").glob("log-*")).unlink()
    with pytest.raises(Misconfigured) as problem:
        LedgerKeys.open(tmp_path, ORIGIN)
    assert problem.value.code == "ledger_keys_missing"


@pytest.mark.parametrize("which", ["keys", f"keys/{BOOK}", "keys/log-*"])
def test_keys_that_others_may_use_are_refused(tmp_path: Path, which: str):
    LedgerKeys.open(tmp_path, ORIGIN)
    place = next(tmp_path.glob(which))
    place.chmod(place.stat().st_mode | 0o040)
    with pytest.raises(Misconfigured) as problem:
        LedgerKeys.open(tmp_path, ORIGIN)
    assert problem.value.code == "ledger_keys_open"


def test_a_key_swapped_for_another_is_refused(tmp_path: Path):
    LedgerKeys.open(tmp_path / "a", ORIGIN)
    LedgerKeys.open(tmp_path / "b", ORIGIN)
    mine, other = (next((tmp_path / name / "keys").glob("log-*")) for name in "ab")
    mine.write_bytes(other.read_bytes())
    with pytest.raises(Misconfigured) as problem:
        LedgerKeys.open(tmp_path / "a", ORIGIN)
    assert problem.value.code == "ledger_keys_invalid"


@pytest.mark.parametrize("raw", [b"", b"{}", b"\xff", b'{"v":2,"origin":"a","keys":[],"statements":[]}'])
def test_a_broken_book_is_refused(tmp_path: Path, raw: bytes):
    LedgerKeys.open(tmp_path, ORIGIN)
    (tmp_path / "keys" / BOOK).write_bytes(raw)
    with pytest.raises(Misconfigured) as problem:
        LedgerKeys.open(tmp_path, ORIGIN)
    assert problem.value.code == "ledger_keys_invalid"


def test_the_old_key_signs_beside_the_new_one_until_the_overlap_is_over(tmp_path: Path, wall: Wall):
    running = LedgerKeys.open(tmp_path, ORIGIN, wall=wall)
    signers, old = running.signers, running.vkeys[0]
    statement = LedgerKeys.read(tmp_path, wall=wall).rotate(3600)
    new = statement.log[0]
    assert [signer.key for signer in signers] == [new, old]
    assert signed_by(running, (old, new)) == [new.key_id, old.key_id]
    wall.now += 3601
    assert [signer.key for signer in signers] == [new]
    assert LedgerKeys.open(tmp_path, wall=wall).drop_ended() == 2
    assert sorted(item.name for item in (tmp_path / "keys").glob("log-*")) == [f"log-{new.key_id.hex()}.pem"]
    assert LedgerKeys.open(tmp_path, wall=wall).vkeys == (new,)


def test_rotation_takes_new_keys_of_all_sorts(tmp_path: Path, wall: Wall):
    keys = LedgerKeys.open(tmp_path, ORIGIN, mldsa=True, wall=wall)
    before, receipt = keys.vkeys, keys.receipt_signer.key
    keys.rotate(60)
    assert len(keys.vkeys) == 4
    assert set(before) < set(keys.vkeys)
    assert keys.receipt_signer.key != receipt
    assert keys.receipt_vkeys == (keys.receipt_signer.key, receipt)


def test_who_knows_the_first_key_finds_the_last_one(tmp_path: Path, wall: Wall):
    keys = LedgerKeys.open(tmp_path, ORIGIN, wall=wall)
    first = keys.vkeys[0]
    for _ in range(3):
        keys.rotate(10)
        wall.now += 20
    notes = [item.read_bytes() for item in sorted((tmp_path / "public" / "rotations").iterdir())]
    found = follow([first], reversed(notes))
    assert keys.vkeys[0] in found.log
    assert keys.receipt_signer.key in found.receipt
    assert [item.number for item in found.statements] == [0, 1, 2, 3]


def test_who_knows_no_key_of_the_log_finds_none(tmp_path: Path):
    keys = LedgerKeys.open(tmp_path / "a", ORIGIN)
    stranger = LedgerKeys.open(tmp_path / "b", ORIGIN).vkeys[0]
    found = follow([stranger], keys.statements)
    assert found.log == (stranger,)
    assert found.statements == ()


def test_two_statements_of_one_number_are_a_fork(tmp_path: Path, wall: Wall):
    keys = LedgerKeys.open(tmp_path / "a", ORIGIN, wall=wall)
    copy = tmp_path / "b"
    copy.mkdir()
    (copy / "keys").mkdir(mode=0o700)
    for item in (tmp_path / "a" / "keys").iterdir():
        (copy / "keys" / item.name).touch(mode=0o600)
        (copy / "keys" / item.name).write_bytes(item.read_bytes())
    other = LedgerKeys.open(copy, wall=wall)
    keys.rotate(10)
    other.rotate(10)
    with pytest.raises(NotProven) as problem:
        follow(keys.vkeys, [*keys.statements, *other.statements])
    assert problem.value.code == "statement_fork"


def test_the_key_in_use_is_not_retired_and_an_old_one_is_at_once(tmp_path: Path, wall: Wall):
    keys = LedgerKeys.open(tmp_path, ORIGIN, wall=wall)
    old = keys.vkeys[0].key_id.hex()
    with pytest.raises(BadRequest) as problem:
        keys.retire(old)
    assert problem.value.code == "ledger_key_needed"
    keys.rotate(3600)
    keys.retire(old)
    assert old not in [key.key_id.hex() for key in keys.vkeys]
    assert not (tmp_path / "keys" / f"log-{old}.pem").exists()
    with pytest.raises(BadRequest) as problem:
        keys.retire("00000000")
    assert problem.value.code == "ledger_key_unknown"


def test_a_second_signature_may_be_asked_for_later(tmp_path: Path, wall: Wall):
    first = LedgerKeys.open(tmp_path, ORIGIN, wall=wall).vkeys
    keys = LedgerKeys.open(tmp_path, ORIGIN, mldsa=True, wall=wall)
    assert [key.kind for key in keys.vkeys] == [ED25519, ML_DSA_44]
    assert set(keys.vkeys) <= set(follow(first, keys.statements).log)
    assert [key.kind for key in LedgerKeys.open(tmp_path, ORIGIN).vkeys] == [ED25519]


def test_a_receipt_key_is_no_key_of_checkpoints(tmp_path: Path):
    keys = LedgerKeys.open(tmp_path, ORIGIN)
    assert keys.receipt_signer.key.name == receipt_name(ORIGIN)
    assert keys.receipt_signer.key not in keys.vkeys
    assert keys.receipt_signer.key.text not in (tmp_path / "public" / "keys").read_text()


def test_the_public_list_has_the_newest_key_first_and_no_private_part(tmp_path: Path, wall: Wall):
    keys = LedgerKeys.open(tmp_path, ORIGIN, wall=wall)
    keys.rotate(60)
    listed = [VerifierKey.parse(line) for line in (tmp_path / "public" / "keys").read_text().splitlines()]
    assert tuple(listed) == keys.vkeys


def test_a_retired_key_leaves_the_public_list(tmp_path: Path, wall: Wall):
    keys = LedgerKeys.open(tmp_path, ORIGIN, wall=wall)
    old = keys.vkeys[0]
    keys.rotate(60)
    keys.retire(old.key_id.hex())
    assert (tmp_path / "public" / "keys").read_text() == f"{keys.vkeys[0].text}\n"


def test_keys_from_an_older_copy_are_refused_before_they_say_something_else(tmp_path: Path, wall: Wall):
    keys = LedgerKeys.open(tmp_path, ORIGIN, wall=wall)
    copy = {item.name: item.read_bytes() for item in (tmp_path / "keys").iterdir()}
    keys.rotate(60)
    for name, data in copy.items():
        (tmp_path / "keys" / name).write_bytes(data)
    for work in (lambda: LedgerKeys.open(tmp_path, wall=wall), lambda: LedgerKeys.read(tmp_path, wall=wall).rotate(60)):
        with pytest.raises(Misconfigured) as problem:
            work()
        assert problem.value.code == "ledger_keys_rolled_back"
    assert len(list((tmp_path / "public" / "rotations").iterdir())) == 2


def test_a_clock_that_is_set_back_brings_no_key_back(tmp_path: Path, wall: Wall):
    keys = LedgerKeys.open(tmp_path, ORIGIN, wall=wall)
    old = keys.vkeys[0]
    keys.rotate(60)
    keys.retire(old.key_id.hex())
    wall.now -= 3600
    assert old not in keys.vkeys
    assert old not in LedgerKeys.open(tmp_path, wall=wall).vkeys


def test_receipts_are_signed_by_the_key_that_is_told(tmp_path: Path, wall: Wall):
    running = LedgerKeys.open(tmp_path, ORIGIN, wall=wall)
    signer = running.receipt_signer
    first = signer.key
    LedgerKeys.read(tmp_path, wall=wall).rotate(60)
    note = sign_note(b"a\n", [signer])
    second = signer.key
    assert second != first
    assert open_note(note, [second]).verified[0][0] == second


def test_keys_lost_under_a_running_log_stop_it(tmp_path: Path):
    signers = LedgerKeys.open(tmp_path, ORIGIN).signers
    (tmp_path / "keys" / BOOK).unlink()
    with pytest.raises(LedgerBroken) as problem:
        list(signers)
    assert problem.value.code == "ledger_keys_lost"


def test_a_crash_between_the_keys_and_their_book_costs_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    keys = LedgerKeys.open(tmp_path, ORIGIN)
    before, write = keys.vkeys, PrivateFolder.write

    def fails(self: PrivateFolder, name: str, data: bytes) -> None:
        if name == BOOK:
            raise OSError(28, "No space left on device")
        write(self, name, data)

    monkeypatch.setattr(PrivateFolder, "write", fails)
    with pytest.raises(Misconfigured) as problem:
        keys.rotate(10)
    assert problem.value.code == "ledger_keys_unwritable"
    monkeypatch.undo()
    again = LedgerKeys.open(tmp_path, ORIGIN)
    assert again.vkeys == before
    again.rotate(10)
    assert follow(before, again.statements).log[:2] == (before[0], again.vkeys[0])
