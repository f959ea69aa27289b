"""Bodies beside the log: unreadable without their salt, bound to their exchange, bounded, whole or said not to be."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidegate.adapters.ledger_content import FOLDER, ContentFolder
from tidegate.core.errors import Misconfigured, NotProven
from tidegate.ledger.commitment import REQUEST, RESPONSE
from tidegate.ledger.content import Bodies, Keeper

SALT = bytes(range(32))
BODIES = Bodies({REQUEST: b'{"prompt": "the patient is"}', RESPONSE: bytes(range(256)) * 40})


def files(folder: Path) -> list[Path]:
    return [item for item in (folder / FOLDER).rglob("*") if item.is_file()]


def test_what_was_kept_is_read_with_the_salt(tmp_path: Path):
    ContentFolder(tmp_path).keep("ex_1", SALT, BODIES)
    again = ContentFolder(tmp_path)
    assert again.read("ex_1", SALT) == BODIES
    assert again.read("ex_2", SALT) is None


def test_no_file_shows_what_was_said_and_others_may_not_read_it(tmp_path: Path):
    ContentFolder(tmp_path).keep("ex_1", SALT, BODIES)
    (file,) = files(tmp_path)
    assert b"patient" not in file.read_bytes()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert "ex_1" not in file.name


@pytest.mark.parametrize("salt", [bytes(32), b"", bytes(range(1, 33))], ids=["erased", "empty", "another"])
def test_without_its_salt_nothing_is_read(tmp_path: Path, salt: bytes):
    store = ContentFolder(tmp_path)
    store.keep("ex_1", SALT, BODIES)
    with pytest.raises(NotProven) as problem:
        store.read("ex_1", salt)
    assert problem.value.code == "content_unreadable"


def test_a_file_cannot_stand_for_another_exchange(tmp_path: Path):
    store = ContentFolder(tmp_path)
    store.keep("ex_1", SALT, BODIES)
    store.keep("ex_2", SALT, Bodies({REQUEST: b"other"}))
    one, two = sorted(files(tmp_path), key=lambda item: item.stat().st_size)
    one.write_bytes(two.read_bytes())
    with pytest.raises(NotProven):
        store.read("ex_2", SALT)
    assert store.read("ex_1", SALT) == BODIES


def test_any_changed_byte_is_told(tmp_path: Path):
    store = ContentFolder(tmp_path)
    store.keep("ex_1", SALT, Bodies({REQUEST: b"short"}))
    (file,) = files(tmp_path)
    right = file.read_bytes()
    for place in range(len(right)):
        changed = bytearray(right)
        changed[place] ^= 1
        file.write_bytes(changed)
        with pytest.raises(NotProven):
            store.read("ex_1", SALT)
    file.write_bytes(right[:10])
    with pytest.raises(NotProven):
        store.read("ex_1", SALT)


def test_what_is_there_is_never_replaced(tmp_path: Path):
    store = ContentFolder(tmp_path)
    store.keep("ex_1", SALT, BODIES)
    store.keep("ex_1", SALT, Bodies({REQUEST: b"rewritten"}))
    assert store.read("ex_1", SALT) == BODIES


def test_bodies_are_erased(tmp_path: Path):
    store = ContentFolder(tmp_path)
    store.keep("ex_1", SALT, BODIES)
    assert store.erase("ex_1")
    assert not store.erase("ex_1")
    assert files(tmp_path) == []


def test_what_a_killed_writer_left_is_erased_with_the_rest(tmp_path: Path):
    store = ContentFolder(tmp_path)
    store.keep("ex_1", SALT, BODIES)
    (one,) = files(tmp_path)
    one.rename(one.with_name(f".{one.name}.4711.draft"))
    assert store.read("ex_1", SALT) is None
    store.erase("ex_1")
    assert files(tmp_path) == []


def test_another_machine_with_the_salt_alone_reads_nothing(tmp_path: Path):
    ContentFolder(tmp_path / "a").keep("ex_1", SALT, BODIES)
    other = ContentFolder(tmp_path / "b")
    other.keep("ex_1", SALT, BODIES)
    files(tmp_path / "b")[0].write_bytes(files(tmp_path / "a")[0].read_bytes())
    with pytest.raises(NotProven):
        other.read("ex_1", SALT)


def test_a_lost_key_is_not_replaced_while_there_are_bodies(tmp_path: Path):
    ContentFolder(tmp_path).keep("ex_1", SALT, BODIES)
    (tmp_path / "keys" / "content.key").unlink()
    with pytest.raises(Misconfigured) as problem:
        ContentFolder(tmp_path)
    assert problem.value.code == "ledger_content_key"


def test_a_salt_that_is_none_is_refused(tmp_path: Path):
    for salt in (b"", bytes(32), b"short"):
        with pytest.raises(ValueError, match="salt"):
            ContentFolder(tmp_path).keep("ex_1", salt, BODIES)


@given(st.lists(st.tuples(st.sampled_from("abc"), st.binary(max_size=12)), max_size=30))
def test_a_body_is_kept_whole_or_said_not_to_be(pieces: list[tuple[str, bytes]]):
    keeper = Keeper(most=40)
    for label, data in pieces:
        keeper.take(label, data)
    kept = keeper.kept()
    whole = {name: b"".join(data for label, data in pieces if label == name) for name, _ in pieces}
    assert set(kept.bodies).isdisjoint(kept.not_kept)
    assert set(kept.bodies) | set(kept.not_kept) == set(whole)
    assert all(body == whole[label] for label, body in kept.bodies.items())
    assert sum(map(len, kept.bodies.values())) <= 40


def test_another_attempt_begins_anew():
    keeper = Keeper(most=10)
    keeper.take("a", b"x" * 11)
    keeper.drop("a")
    keeper.take("a", b"y" * 10)
    assert keeper.kept() == Bodies({"a": b"y" * 10})
