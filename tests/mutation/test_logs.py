"""Each way to tamper with a log is detected by its public files alone, and is called what it is."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from tests.fakes.ledger import ORIGIN, START, Signer, head, story, tree_files
from tests.fakes.written_log import write_log

from tidegate.core.errors import NotProven
from tidegate.ledger.fault import NAMES
from tidegate.ledger.head import Checkpoint
from tidegate.ledger.note import sign_note
from tidegate.ledger.tiles import WIDTH, decode_bundle, encode_bundle, entries_path, tile_path, width_at
from tidegate.ledger.trust import parse_policy
from tidegate.ledger.verify import Audit, Seen, Wanted, audit_log
from tidegate.ledger.verify_head import verify_split_view
from tidegate.ledger.vkey import COSIGNATURE

LOG = Signer()
OTHER = Signer(seed=2)
ANOTHERS = Signer("other.example/log", seed=3)
WITNESS = Signer("witness.example", seed=4, kind=COSIGNATURE)
SIZE = 1000
ENTRIES = story(SIZE)
TREE = tree_files(ENTRIES)
HEADS = {size: head(ENTRIES[:size], [LOG]) for size in (1, 300, 512, 999, SIZE)}

Files = dict[str, bytes]


def honest() -> Files:
    return {**TREE, "checkpoint": HEADS[SIZE]}


def audit(files: Files, *since: bytes, trust: object = None, quick: bool = False) -> Audit:
    seen = tuple(Seen(each) for each in since)
    wanted = Wanted(trust=trust or [LOG.key], since=seen, quick=quick)  # type: ignore[arg-type]
    return audit_log(files.get, wanted, list(files))


def codes(found: Audit) -> list[str]:
    assert {each.code for each in found.faults} <= set(NAMES)
    return sorted({each.code for each in found.faults})


def bundle_of(files: Files, index: int) -> tuple[str, list[bytes]]:
    n = index // WIDTH
    path = entries_path(n, width_at(SIZE, 0, n))
    return path, decode_bundle(files[path])


def with_entry(files: Files, index: int, entry: bytes) -> None:
    path, entries = bundle_of(files, index)
    entries[index % WIDTH] = entry
    files[path] = encode_bundle(entries)


def altered(entry: bytes) -> bytes:
    """An entry with one byte changed inside a value, still an entry."""
    return entry.replace(b'"key_1"', b'"key_2"')


# -- what is honest passes


@pytest.mark.parametrize("size", [0, 1, 2, 3, 255, 256, 257, 511, 512, 513, 1000])
def test_honest_logs_pass(size: int) -> None:
    entries = ENTRIES[:size]
    files = {**tree_files(entries), "checkpoint": head(entries, [LOG])}
    found = audit(files, *[note for older, note in HEADS.items() if older <= size])
    assert (found.faults, found.not_checked) == ((), ())
    assert found.looked_at == size


@pytest.mark.parametrize("size", [65_535, 65_536, 65_537, 66_049])
def test_honest_logs_of_three_levels_pass(size: int) -> None:
    entries = [b"entry %d" % number for number in range(size)]
    files = {**tree_files(entries), "checkpoint": head(entries, [LOG])}
    found = audit(files, head(entries[:65_300], [LOG]), head(entries[:512], [LOG]))
    # These entries are none of a gateway, which is all that is said of them.
    assert codes(found) == ["not_canonical"]
    assert found.faults[0].index == 0
    assert found.omitted + len(found.faults) == size
    quick = audit(files, head(entries[:65_300], [LOG]), quick=True)
    assert not quick.faults
    assert quick.not_checked


def test_partial_tiles_of_earlier_checkpoints_pass_and_are_named() -> None:
    files = {**tree_files(ENTRIES[:300]), **tree_files(ENTRIES[:999]), **honest()}
    found = audit(files)
    assert not found.faults
    assert "partial tiles of earlier trees" in found.remarks[-1]


def test_a_partial_tile_may_have_been_replaced_by_the_full_one() -> None:
    files = {
        **tree_files(ENTRIES),
        "checkpoint": HEADS[300],
        tile_path(1, 0, 1): tree_files(ENTRIES[:300])[tile_path(1, 0, 1)],
    }
    assert entries_path(1, 44) not in files
    found = audit(files)
    assert not found.faults
    assert found.looked_at == 300
    assert "beyond the checkpoint" in found.remarks[-1]


async def test_what_the_products_own_writer_wrote_passes_and_each_of_its_files_counts(tmp_path: Path) -> None:
    notes = await write_log(tmp_path, [1, 2, 200, 256, 257, 600], [LOG])
    public = tmp_path / "public"
    files = {path.relative_to(public).as_posix(): path.read_bytes() for path in public.rglob("*") if path.is_file()}
    found = audit(files, *notes)
    assert (found.faults, found.not_checked) == ((), ())
    assert found.looked_at == 600
    for path, data in files.items():
        changed = data[:-20] + bytes([data[-20] ^ 1]) + data[-19:]
        named = audit({**files, path: changed}).faults
        assert named, path
        assert {fault.path for fault in named} == {path}


# -- one changed byte


@pytest.mark.parametrize("seed", range(60))
def test_one_flipped_byte_anywhere_is_caught_in_its_file(seed: int) -> None:
    chance = random.Random(seed)
    files = {**tree_files(ENTRIES[:300]), **honest()}
    path = chance.choice(sorted(files))
    data = bytearray(files[path])
    at = chance.randrange(len(data))
    data[at] ^= 1 << chance.randrange(8)
    files[path] = bytes(data)
    found = audit(files)
    assert found.faults, (path, at)
    if path == "checkpoint":
        known = {"signature_wrong", "checkpoint_malformed", "unsigned", "wrong_key", "wrong_origin"}
        assert set(codes(found)) & known, (at, codes(found))
    elif path.startswith("tile/entries/"):
        assert set(codes(found)) <= {"entry_changed", "bundle_malformed"}
        assert {fault.path for fault in found.faults} == {path}
    else:
        assert codes(found) == ["tile_changed"]
        assert {fault.path for fault in found.faults} == {path}


def test_every_byte_of_a_checkpoint_counts() -> None:
    files = honest()
    whole = files["checkpoint"]
    for at in range(len(whole)):
        for bit in (0x01, 0x20):
            files["checkpoint"] = whole[:at] + bytes([whole[at] ^ bit]) + whole[at + 1 :]
            assert audit(files, quick=True).faults, at


@pytest.mark.parametrize("index", [0, 1, 255, 256, 700, 998])
def test_a_changed_entry_is_named_by_its_index(index: int) -> None:
    files = honest()
    entry = ENTRIES[index]
    with_entry(files, index, entry.replace(b'"v":1', b'"v":2'))
    found = audit(files)
    assert codes(found) == ["entry_changed"]
    assert [fault.index for fault in found.faults] == [index]
    assert found.faults[0].path == bundle_of(files, index)[0]


def test_a_changed_entry_and_its_tile_are_found_from_above() -> None:
    files = honest()
    changed = [*ENTRIES]
    changed[300] = altered(changed[300])
    now = tree_files(changed)
    for path in (entries_path(1), tile_path(0, 1)):
        files[path] = now[path]
    found = audit(files)
    assert codes(found) == ["entry_changed", "tile_changed"]
    assert {fault.path for fault in found.faults} == {entries_path(1), tile_path(0, 1)}


def test_an_entry_changed_up_to_the_root_is_a_rewritten_log() -> None:
    changed = [*ENTRIES]
    changed[300] = altered(changed[300])
    found = audit({**tree_files(changed), "checkpoint": HEADS[SIZE]})
    assert codes(found) == ["log_rewritten"]


@pytest.mark.parametrize("path", sorted(path for path in TREE if not path.startswith("tile/entries")))
def test_each_tile_that_is_changed_cut_or_gone_is_named(path: str) -> None:
    for change, code in ((b"\x00" * 32, "tile_changed"), (b"", "tile_changed"), (None, "tile_missing")):
        files = honest()
        if change is None:
            del files[path]
        else:
            files[path] = change + files[path][32:]
        found = audit(files)
        assert codes(found) == [code]
        assert [fault.path for fault in found.faults] == [path]


# -- order and number of entries


def test_two_entries_in_each_others_place() -> None:
    for first, second in ((2, 3), (10, 700), (255, 256)):
        files = honest()
        with_entry(files, first, ENTRIES[second])
        with_entry(files, second, ENTRIES[first])
        found = audit(files)
        assert codes(found) == ["entries_reordered"]
        assert found.faults[0].index == first


def test_an_entry_taken_out() -> None:
    files = honest()
    path, entries = bundle_of(files, 400)
    del entries[400 % WIDTH]
    files[path] = encode_bundle(entries)
    found = audit(files)
    assert codes(found) == ["entry_missing"]
    assert found.faults[0].index == 400


def test_an_entry_taken_out_and_all_the_rest_moved_up() -> None:
    kept = [*ENTRIES[:400], *ENTRIES[401:]]
    files = honest()
    for path, data in tree_files(kept).items():
        if path.startswith("tile/entries"):
            files[path] = data
    del files[entries_path(3, SIZE % WIDTH)]
    found = audit(files)
    assert codes(found)[0] == "entry_missing"
    assert any(fault.index == 400 for fault in found.faults)


def test_an_entry_put_in() -> None:
    files = honest()
    path, entries = bundle_of(files, 900)
    entries.insert(900 % WIDTH, altered(ENTRIES[2]))
    files[path] = encode_bundle(entries)
    found = audit(files)
    assert codes(found) == ["entry_added"]
    assert found.faults[0].index == 900


def test_a_whole_bundle_gone() -> None:
    files = honest()
    del files[entries_path(1)]
    found = audit(files)
    assert codes(found) == ["entry_missing"]
    assert found.faults[0].index == 256


def test_a_whole_bundle_and_its_tile_gone() -> None:
    files = honest()
    del files[entries_path(1)], files[tile_path(0, 1)]
    found = audit(files)
    assert codes(found) == ["entry_missing", "tile_missing"]


@pytest.mark.parametrize("kept", [0, 256, 512, 700, 800, 999])
def test_entries_cut_off_at_the_end(kept: int) -> None:
    files = {path: data for path, data in honest().items() if not path.startswith("tile/entries")}
    files |= {path: data for path, data in tree_files(ENTRIES[:kept]).items() if path.startswith("tile/entries")}
    if kept % WIDTH:
        # Under the name that the checkpoint needs.
        files[entries_path(kept // WIDTH, width_at(SIZE, 0, kept // WIDTH))] = encode_bundle(
            ENTRIES[kept // WIDTH * WIDTH : kept]
        )
    found = audit(files)
    assert codes(found) == ["truncated"]
    assert found.faults[0].index == kept


@pytest.mark.parametrize("kept", [256, 512, 700])
def test_entries_and_tiles_cut_off_at_the_end(kept: int) -> None:
    found = audit({**tree_files(ENTRIES[:kept]), "checkpoint": HEADS[SIZE]})
    assert "truncated" in codes(found)


@pytest.mark.parametrize("quick", [False, True])
def test_a_signed_size_beyond_all_reason_ends_soon(quick: bool) -> None:
    note = sign_note(Checkpoint(ORIGIN, 2**62, b"\1" * 32).body(), [LOG])
    found = audit({**TREE, "checkpoint": note}, quick=quick)
    assert codes(found) == ["tile_missing" if quick else "truncated"]


def test_a_long_log_whose_entries_are_gone() -> None:
    entries = [b"%d" % number for number in range(256 * 2100)]
    tiles = {path: data for path, data in tree_files(entries).items() if not path.startswith("tile/entries")}
    found = audit({**tiles, "checkpoint": head(entries, [LOG])})
    assert codes(found) == ["truncated"]


def test_a_file_cut_short() -> None:
    files = honest()
    files[entries_path(2)] = files[entries_path(2)][:-5]
    found = audit(files)
    assert codes(found) == ["bundle_malformed"]
    assert found.faults[0].path == entries_path(2)


# -- heads: rolled back, replayed, forked, another's


def test_a_log_that_was_rolled_back() -> None:
    found = audit({**tree_files(ENTRIES[:300]), "checkpoint": HEADS[300]}, HEADS[SIZE])
    assert codes(found) == ["rolled_back"]


def test_an_old_checkpoint_put_back() -> None:
    found = audit({**honest(), **tree_files(ENTRIES[:300]), "checkpoint": HEADS[300]}, HEADS[SIZE])
    assert codes(found) == ["checkpoint_replayed"]


def fork(at: int, size: int = SIZE) -> list[bytes]:
    return [*ENTRIES[:at], *[altered(entry) for entry in ENTRIES[at:size]]]


@pytest.mark.parametrize("quick", [False, True])
@pytest.mark.parametrize("old", [300, 999, SIZE])
def test_a_forked_log_convicts_itself(old: int, quick: bool) -> None:
    entries = fork(100)
    files = {**tree_files(entries), "checkpoint": head(entries, [LOG])}
    found = audit(files, HEADS[old], quick=quick)
    assert codes(found) == ["forked"]
    first, second = verify_split_view(found.evidence[0].encode(), [LOG.key])
    assert first.checkpoint.size == old
    assert second.checkpoint.size == SIZE


def test_what_was_forked_after_the_earlier_head_does_not_show() -> None:
    """Why checkpoints are kept, and witnesses are asked: no file of this log can tell."""
    entries = fork(500)
    found = audit({**tree_files(entries), "checkpoint": head(entries, [LOG])}, HEADS[300])
    assert not found.faults


def test_nobody_else_can_accuse_a_log_of_a_fork() -> None:
    false = head(fork(100), [OTHER])
    found = audit(honest(), false)
    assert codes(found) == ["wrong_key"]
    assert not found.evidence


def test_another_logs_checkpoint_as_the_earlier_one() -> None:
    found = audit(honest(), head(ENTRIES[:300], [ANOTHERS], "other.example/log"))
    assert codes(found) == ["wrong_origin"]


HEAD_FAULTS: list[tuple[str, str, Callable[[], bytes]]] = [
    ("signed again with another key", "wrong_key", lambda: head(ENTRIES, [OTHER])),
    ("another log", "wrong_origin", lambda: head(ENTRIES, [ANOTHERS], "other.example/log")),
    ("another log's key for this name", "unsigned", lambda: head(ENTRIES, [ANOTHERS])),
    ("the log's key for another name", "wrong_origin", lambda: head(ENTRIES, [LOG], "other.example/log")),
    ("a witness alone", "unsigned", lambda: head(ENTRIES, [WITNESS])),
    ("no signature", "checkpoint_malformed", lambda: HEADS[SIZE].split(b"\n\n")[0] + b"\n\n"),
    ("another's text", "signature_wrong", lambda: HEADS[999].split(b"\n\n")[0] + b"\n\n" + signature(HEADS[SIZE])),
    ("nothing", "checkpoint_malformed", lambda: b""),
    ("no text", "checkpoint_malformed", lambda: b"\xff" * 100),
    ("a huge size", "signature_wrong", lambda: HEADS[SIZE].replace(b"\n1000\n", b"\n9223372036854775807\n")),
    ("a size past all", "checkpoint_malformed", lambda: HEADS[SIZE].replace(b"\n1000\n", b"\n9223372036854775808\n")),
]


def signature(note: bytes) -> bytes:
    return note.split(b"\n\n", 1)[1]


@pytest.mark.parametrize(("code", "make"), [case[1:] for case in HEAD_FAULTS], ids=[case[0] for case in HEAD_FAULTS])
def test_a_false_checkpoint(code: str, make: Callable[[], bytes]) -> None:
    found = audit({**honest(), "checkpoint": make()}, quick=True)
    assert code in codes(found)
    with pytest.raises(NotProven) as raised:
        found.check()
    assert raised.value.code == found.faults[0].code


def test_no_checkpoint() -> None:
    assert codes(audit(dict(TREE))) == ["checkpoint_missing"]


def test_a_quorum_that_is_missing() -> None:
    policy = parse_policy(f"log {LOG.key.text}\nwitness one {WITNESS.key.text}\nquorum one\n")
    assert codes(audit(honest(), trust=policy)) == ["quorum_missing"]
    cosigned = {**TREE, "checkpoint": head(ENTRIES, [LOG, WITNESS])}
    found = audit(cosigned, trust=policy)
    assert not found.faults
    assert found.trusted is not None
    assert [each.name for each in found.trusted.witnesses] == ["one"]


def test_entries_dated_after_a_witness_saw_them_are_remarked() -> None:
    for late, remarked in ((0, False), (100, True)):
        witness = Signer("witness.example", seed=4, kind=COSIGNATURE, time=START // 1000 + 10 - late)
        policy = parse_policy(f"log {LOG.key.text}\nwitness one {witness.key.text}\nquorum one\n")
        found = audit({**TREE, "checkpoint": head(ENTRIES, [LOG, witness])}, trust=policy)
        assert not found.faults
        assert any("after a witness saw it" in remark for remark in found.remarks) == remarked


def test_without_a_key_nothing_is_proven() -> None:
    found = audit_log(honest().get, Wanted())
    assert not found.faults
    assert found.not_checked == (("signature", "no_key_given"),)


# -- parts of two logs


def test_tiles_swapped_between_logs() -> None:
    theirs = tree_files(story(SIZE, salt="b"))
    for path in sorted(TREE):
        found = audit({**honest(), path: theirs[path]})
        if path.startswith("tile/entries"):
            assert codes(found) == ["entry_changed"]
        else:
            assert codes(found) == ["tile_changed"]
        assert found.faults[0].path == path


def test_all_tiles_of_another_log() -> None:
    found = audit({**tree_files(story(SIZE, salt="b")), "checkpoint": HEADS[SIZE]})
    assert codes(found) == ["log_rewritten"]


def test_two_tiles_of_one_log_swapped() -> None:
    files = honest()
    first, second = tile_path(0, 0), tile_path(0, 1)
    files[first], files[second] = files[second], files[first]
    found = audit(files)
    assert codes(found) == ["tile_changed"]
    assert [fault.path for fault in found.faults] == [first, second]


def test_two_bundles_swapped() -> None:
    files = honest()
    first, second = entries_path(0), entries_path(1)
    files[first], files[second] = files[second], files[first]
    assert codes(audit(files)) == ["entries_reordered"]


# -- what the log itself signed


def signed(entries: Sequence[bytes]) -> Audit:
    return audit({**tree_files(entries), "checkpoint": head(entries, [LOG])})


STORIES: list[tuple[str, int, Callable[[list[bytes]], None]]] = [
    ("not_canonical", 5, lambda entries: put(entries, 5, entries[5] + b" ")),
    ("not_canonical", 6, lambda entries: put(entries, 6, entries[6].replace(b'"v":1', b'"v":9'))),
    ("seq_wrong", 7, lambda entries: put(entries, 7, entries[7].replace(b'"seq":7', b'"seq":8'))),
    ("time_reversed", 8, lambda entries: put(entries, 8, entries[8].replace(b'"at":179', b'"at":178'))),
    ("closed_unmatched", 4, lambda entries: put(entries, 4, entries[4].replace(b'"decided":2', b'"decided":3'))),
    ("closed_unmatched", 8, lambda entries: put(entries, 8, entries[4].replace(b'"seq":4', b'"seq":8'))),
    ("policy_unknown", 6, lambda entries: put(entries, 6, entries[6].replace(b'"p1"', b'"p2"'))),
]


def put(entries: list[bytes], index: int, entry: bytes) -> None:
    assert entries[index] != entry
    entries[index] = entry


@pytest.mark.parametrize(("code", "index", "change"), STORIES)
def test_what_the_log_signed_may_be_false_too(code: str, index: int, change: Callable[[list[bytes]], None]) -> None:
    entries = ENTRIES[:20]
    change(entries)
    found = signed(entries)
    assert (code, index) in [(fault.code, fault.index) for fault in found.faults]


def test_a_decision_without_any_configuration_is_not_checked() -> None:
    entries = [ENTRIES[0], ENTRIES[2].replace(b'"seq":2', b'"seq":1')]
    found = signed(entries)
    assert not found.faults
    assert found.not_checked == (("policies", "no_configuration_recorded"),)


# -- what lies beside


def test_an_earlier_partial_tile_that_was_changed() -> None:
    for path, code in ((tile_path(0, 1, 44), "tile_changed"), (entries_path(1, 44), "entry_changed")):
        files = {**tree_files(ENTRIES[:300]), **honest()}
        for data in (files[path][:-1] + b"?", files[path][:-40], b""):
            files[path] = data
            found = audit(files)
            assert codes(found) == [code]
            assert found.faults[0].path == path


def test_what_is_no_part_of_a_log_is_named() -> None:
    found = audit({**honest(), "tile/0/x000/001": b"", "notes.txt": b"", "keys": b"", "rotations/1": b""})
    assert not found.faults
    assert found.remarks[-1].startswith("2 files are no part of a log")
