"""What a witness knows is on disk before it signs, in one process alone, and is never forgotten unseen."""

from __future__ import annotations

import shutil
import sqlite3
import stat
from pathlib import Path

import pytest
from cryptography.exceptions import UnsupportedAlgorithm
from tests.fakes.witness import Hands, Tree

from tidegate.adapters import witness_keys
from tidegate.adapters.witness_keys import WitnessKeys
from tidegate.adapters.witness_store import FILE, MOST_EVIDENCE, STEP_BACK, WitnessStore
from tidegate.app.witness import WitnessWish, open_witness, read_witness
from tidegate.core.errors import BadRequest, Misconfigured, Unavailable
from tidegate.ledger.note import Line, open_note
from tidegate.ledger.vkey import COSIGNATURE, ML_DSA_44
from tidegate.ledger.witness import AddRequest, Submitted, admit, watch

TREE = Tree().grow(30)
LOGS = watch([TREE.watched])
NAME = "w.example/one"


def submitted(tree: Tree, old: int, size: int | None = None) -> Submitted:
    return admit(tree.request(old, size), LOGS)


def lines(text: bytes, time: int) -> list[Line]:
    return [Line(NAME, b"abcd", time.to_bytes(8) + bytes(64))]


@pytest.fixture
def hands() -> Hands:
    return Hands()


@pytest.fixture
def store(tmp_path: Path, hands: Hands):
    made = WitnessStore(tmp_path, hands)
    made.open(make=True)
    yield made
    made.close()


def test_a_head_is_kept_with_its_lines_and_found_after_a_restart(tmp_path: Path, hands: Hands, store: WitnessStore):
    assert store.known(TREE.origin) is None
    signed = store.cosign(submitted(TREE, 0, 7), lines)
    assert len(signed) == 1
    store.close()
    again = WitnessStore(tmp_path, hands)
    again.open(make=False)
    known = again.known(TREE.origin)
    assert known is not None
    assert (known.size, known.time) == (7, int(hands.now))
    assert known.note == TREE.note(7) + signed[0].text.encode()
    again.close()


def test_the_file_is_its_owners_alone(tmp_path: Path, store: WitnessStore):
    assert stat.S_IMODE((tmp_path / FILE).stat().st_mode) == 0o600


def test_a_commit_is_on_disk_with_its_folder(tmp_path: Path, store: WitnessStore):
    # Whoever relaxes this loses heads that were cosigned: it is what the answer waits for.
    database = store._database
    assert database is not None
    assert database.execute("PRAGMA synchronous").fetchone() == (3,)
    assert database.execute("PRAGMA journal_mode").fetchone() == ("delete",)


def test_nothing_is_kept_when_signing_fails(store: WitnessStore):
    def fails(text: bytes, time: int) -> list[Line]:
        raise BadRequest("no", "No.")

    with pytest.raises(BadRequest):
        store.cosign(submitted(TREE, 0, 7), fails)
    assert store.known(TREE.origin) is None


def test_the_head_is_written_within_the_same_transaction_as_the_check(store: WitnessStore):
    store.cosign(submitted(TREE, 0, 7), lines)
    with pytest.raises(BadRequest) as caught:
        store.cosign(submitted(TREE, 0, 9), lines)
    assert caught.value.status == 409
    store.cosign(submitted(TREE, 7, 9), lines)
    known = store.known(TREE.origin)
    assert known is not None
    assert known.size == 9


def test_a_fork_is_refused_and_kept_as_evidence_whatever_old_size_it_names(store: WitnessStore):
    store.cosign(submitted(TREE, 0, 9), lines)
    fork = TREE.fork(4, 5)
    for old, status in ((9, 422), (0, 409), (9, 422)):
        with pytest.raises(BadRequest) as caught:
            store.cosign(admit(AddRequest(old, (), fork.note()), LOGS), lines)
        assert caught.value.status == status
    (kept,) = store.forks()
    assert kept.shown == fork.note()
    held = open_note(kept.held, [TREE.key])
    assert held.text == TREE.head(9).body()
    known = store.known(TREE.origin)
    assert known is not None
    assert known.size == 9


def test_evidence_is_bounded(store: WitnessStore):
    store.cosign(submitted(TREE, 0, 9), lines)
    for index in range(MOST_EVIDENCE + 3):
        with pytest.raises(BadRequest):
            store.cosign(submitted(TREE.fork(4, 5, f"f{index}"), 9), lines)
    assert len(store.forks()) == MOST_EVIDENCE


def test_the_time_of_cosignatures_never_goes_back(hands: Hands, store: WitnessStore):
    def at() -> int:
        known = store.known(TREE.origin)
        assert known is not None
        return known.time

    start = int(hands.now)
    store.cosign(submitted(TREE, 0, 5), lines)
    hands.now -= STEP_BACK
    store.cosign(submitted(TREE, 5, 6), lines)
    assert at() == start
    hands.now -= 1
    with pytest.raises(Unavailable) as caught:
        store.cosign(submitted(TREE, 6, 7), lines)
    assert (caught.value.code, caught.value.status) == ("witness_clock", 503)
    hands.now = start + 10.9
    store.cosign(submitted(TREE, 6, 7), lines)
    assert at() == start + 10


def test_one_process_at_a_time(tmp_path: Path, hands: Hands, store: WitnessStore):
    with pytest.raises(Misconfigured) as caught:
        WitnessStore(tmp_path, hands).open(make=True)
    assert caught.value.code == "witness_running"


def test_what_is_no_database_is_not_used(tmp_path: Path, hands: Hands):
    (tmp_path / FILE).write_bytes(b"x" * 8192)
    with pytest.raises(Misconfigured) as caught:
        WitnessStore(tmp_path, hands).open(make=True)
    assert caught.value.code == "witness_state_unusable"


def test_a_newer_state_is_not_touched(tmp_path: Path, hands: Hands, store: WitnessStore):
    store.close()
    with sqlite3.connect(tmp_path / FILE) as database:
        database.execute("PRAGMA user_version = 99")
    database.close()
    with pytest.raises(Misconfigured) as caught:
        WitnessStore(tmp_path, hands).open(make=False)
    assert caught.value.code == "witness_state_newer"


class Faulty:
    """The database, whose commits fail: before anything is written, or after all of it was."""

    def __init__(self, database: sqlite3.Connection, persists: bool) -> None:
        self._database = database
        self._persists = persists

    def execute(self, sql: str, *args: object) -> object:
        if sql == "COMMIT":
            self._database.execute("COMMIT" if self._persists else "ROLLBACK")
            error = sqlite3.OperationalError("disk I/O error")
            error.sqlite_errorcode = sqlite3.SQLITE_IOERR_FSYNC
            error.sqlite_errorname = "SQLITE_IOERR_FSYNC"
            raise error
        return self._database.execute(sql, *args)  # type: ignore[arg-type]

    def __getattr__(self, name: str) -> object:
        return getattr(self._database, name)


@pytest.mark.parametrize("persists", [False, True], ids=["failed", "fails_but_persisted"])
def test_after_a_failed_commit_nothing_is_cosigned_until_the_next_start(
    tmp_path: Path, hands: Hands, store: WitnessStore, persists: bool
):
    store.cosign(submitted(TREE, 0, 5), lines)
    real = store._database
    assert real is not None
    store._database = Faulty(real, persists)  # type: ignore[assignment]
    with pytest.raises(Unavailable) as caught:
        store.cosign(submitted(TREE, 5, 8), lines)
    assert caught.value.code == "witness_store_failed"
    store._database = real
    with pytest.raises(Unavailable):
        store.cosign(submitted(TREE, 5, 8), lines)
    store.close()
    again = WitnessStore(tmp_path, hands)
    again.open(make=False)
    known = again.known(TREE.origin)
    assert known is not None
    assert known.size == (8 if persists else 5)
    # Whichever it was, the history goes on from there and from nowhere else.
    fork = TREE.fork(5, 10)
    with pytest.raises(BadRequest):
        again.cosign(submitted(fork, 5 if persists else 4), lines)
    again.cosign(submitted(TREE, known.size, 9), lines)
    again.close()


def test_a_full_disk_is_got_over_once_there_is_room(store: WitnessStore):
    store.cosign(submitted(TREE, 0, 5), lines)
    database = store._database
    assert database is not None
    (pages,) = database.execute("PRAGMA page_count").fetchone()
    database.execute(f"PRAGMA max_page_count = {pages}")

    def large(text: bytes, time: int) -> list[Line]:
        return [Line(NAME, b"abcd", bytes(60_000))]

    for _ in range(2):
        with pytest.raises(Unavailable) as caught:
            store.cosign(submitted(TREE, 5, 8), large)
        assert "SQLITE_FULL" in caught.value.what
    database.execute("PRAGMA max_page_count = 100000")
    store.cosign(submitted(TREE, 5, 8), large)
    known = store.known(TREE.origin)
    assert known is not None
    assert known.size == 8


def test_a_damaged_file_never_leads_to_another_history_nor_to_a_false_accusation(
    tmp_path: Path, hands: Hands, store: WitnessStore
):
    store.cosign(submitted(TREE, 0, 20), lines)
    store.close()
    whole = (tmp_path / FILE).read_bytes()
    told = [at for at in range(len(whole)) if whole[at]]
    for at in (*told[::23], *range(0, len(whole), 1499)):
        damaged = bytearray(whole)
        damaged[at] ^= 0xFF
        for tree, old in ((TREE.fork(2, 18), 20), (TREE.fork(2, 18), 0), (Tree(TREE.leaves[:20], TREE.signer), 20)):
            (tmp_path / FILE).write_bytes(damaged)
            again = WitnessStore(tmp_path, hands)
            code = ""
            try:
                again.open(make=False)
                again.cosign(submitted(tree, old), lines)
            except (BadRequest, Unavailable, Misconfigured) as problem:
                code = problem.code
            finally:
                again.close()
            honest = tree.leaves == TREE.leaves[:20]
            assert code or honest, f"it cosigned a fork after damage at {at}"
            assert code != "witness_fork" or not honest, f"it accused an honest log after damage at {at}"


# -- keys and state belong together


def test_a_witness_is_made_once_and_found_again(tmp_path: Path, hands: Hands):
    state = str(tmp_path / "w")
    first = open_witness(WitnessWish(state, NAME), hands)
    first.close()
    second = open_witness(WitnessWish(state), hands)
    second.close()
    assert [key.key for key in first.keys] == [key.key for key in second.keys]
    assert first.name == second.name == NAME
    assert [key.key.kind for key in first.keys] == [COSIGNATURE]
    folder = tmp_path / "w" / "keys"
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(item.stat().st_mode) for item in folder.iterdir()} == {0o600}
    beside = read_witness(state, hands)
    beside.close()
    assert beside.name == NAME


def test_a_second_key_can_be_added_and_stays(tmp_path: Path, hands: Hands):
    state = str(tmp_path)
    open_witness(WitnessWish(state, NAME), hands).close()
    open_witness(WitnessWish(state, mldsa=True), hands).close()
    third = open_witness(WitnessWish(state), hands)
    third.close()
    assert [key.key.kind for key in third.keys] == [COSIGNATURE, ML_DSA_44]


def test_each_line_verifies(tmp_path: Path, hands: Hands):
    witness = open_witness(WitnessWish(str(tmp_path), NAME, mldsa=True), hands)
    signed = witness.store.cosign(
        submitted(TREE, 0, 5), lambda text, time: [key.line(text, time) for key in witness.keys]
    )
    known = witness.store.known(TREE.origin)
    witness.close()
    assert known is not None
    opened = open_note(known.note, [TREE.key, *(key.key for key in witness.keys)])
    assert [each.timestamp for each in opened.signed] == [None, int(hands.now), int(hands.now)]
    assert len(signed) == 2


def test_where_the_library_has_no_such_key_it_is_said(tmp_path: Path, hands: Hands, monkeypatch: pytest.MonkeyPatch):
    class Missing:
        @staticmethod
        def generate() -> None:
            raise UnsupportedAlgorithm("no ML-DSA")

    monkeypatch.setattr(witness_keys, "MLDSA44PrivateKey", Missing)
    assert failing(WitnessWish(str(tmp_path), NAME, mldsa=True), hands) == "witness_keys_unsupported"


def failing(wish: WitnessWish, hands: Hands) -> str:
    with pytest.raises(Misconfigured) as caught:
        open_witness(wish, hands)
    return caught.value.code


def test_a_witness_needs_a_name_and_keeps_it(tmp_path: Path, hands: Hands):
    state = str(tmp_path / "w")
    for name in ("", "a b", "a+b", "x" * 256):
        assert failing(WitnessWish(state, name), hands) == "witness_name_missing"
    assert not (tmp_path / "w").exists()
    open_witness(WitnessWish(state, NAME), hands).close()
    assert failing(WitnessWish(state, "another"), hands) == "witness_name_changed"


def test_keys_without_their_state_sign_nothing(tmp_path: Path, hands: Hands):
    open_witness(WitnessWish(str(tmp_path), NAME), hands).close()
    (tmp_path / FILE).unlink()
    assert failing(WitnessWish(str(tmp_path), NAME), hands) == "witness_state_lost"
    assert failing(WitnessWish(str(tmp_path)), hands) == "witness_state_lost"


def test_keys_beside_a_new_state_sign_nothing(tmp_path: Path, hands: Hands):
    open_witness(WitnessWish(str(tmp_path / "a"), NAME), hands).close()
    store = WitnessStore(tmp_path / "b", hands)
    store.open(make=True)
    store.close()
    shutil.copytree(tmp_path / "a" / "keys", tmp_path / "b" / "keys")
    assert failing(WitnessWish(str(tmp_path / "b"), NAME), hands) == "witness_state_lost"


def test_other_keys_than_the_states_sign_nothing(tmp_path: Path, hands: Hands):
    for name in ("a", "b"):
        open_witness(WitnessWish(str(tmp_path / name), NAME), hands).close()
    shutil.rmtree(tmp_path / "b" / "keys")
    assert failing(WitnessWish(str(tmp_path / "b")), hands) == "witness_keys_lost"
    shutil.copytree(tmp_path / "a" / "keys", tmp_path / "b" / "keys")
    assert failing(WitnessWish(str(tmp_path / "b")), hands) == "witness_keys_changed"


def test_a_key_that_others_may_read_signs_nothing(tmp_path: Path, hands: Hands):
    open_witness(WitnessWish(str(tmp_path), NAME), hands).close()
    (file,) = (tmp_path / "keys").glob("*.pem")
    file.chmod(0o644)
    assert failing(WitnessWish(str(tmp_path)), hands) == "witness_keys_open"
    file.chmod(0o600)
    file.write_bytes(b"no key")
    assert failing(WitnessWish(str(tmp_path)), hands) == "witness_keys_invalid"


def test_a_start_that_was_cut_off_is_finished(tmp_path: Path, hands: Hands):
    # The name was kept and the key was made; what binds them was not.
    store = WitnessStore(tmp_path, hands)
    store.open(make=True)
    store.remember({"name": NAME})
    store.close()
    WitnessKeys(tmp_path).make(COSIGNATURE)
    witness = open_witness(WitnessWish(str(tmp_path), NAME), hands)
    assert witness.store.identity()["vkeys"] == witness.keys[0].key.text
    witness.close()
