"""Several changes at once, at random: whatever is done to a log is found, and nothing that was left alone is blamed."""

from __future__ import annotations

import random

import pytest
from tests.fakes.ledger import Signer, head, story, tree_files

from tidegate.core.errors import NotProven
from tidegate.ledger.fault import NAMES
from tidegate.ledger.tiles import decode_bundle, encode_bundle
from tidegate.ledger.verify import Wanted, audit_log

LOG = Signer()
SIZE = 700
ENTRIES = story(SIZE)
HONEST = {**tree_files(ENTRIES), "checkpoint": head(ENTRIES, [LOG])}
OTHERS = {**tree_files(story(SIZE, salt="b")), "checkpoint": head(story(SIZE, salt="b"), [LOG])}


def change(files: dict[str, bytes], path: str, chance: random.Random) -> None:
    data = bytearray(files[path])
    match chance.randrange(7):
        case 0:
            del files[path]
            return
        case 1:
            del data[chance.randrange(len(data)) :]
        case 2:
            data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        case 3:
            data += chance.randbytes(chance.randrange(1, 70))
        case 4:
            data[:] = OTHERS[path]
        case 5:
            data[:] = HONEST[chance.choice(sorted(HONEST))]
        case _ if path.startswith("tile/entries/"):
            try:
                entries = decode_bundle(bytes(data))
            except NotProven:
                return
            at = chance.randrange(len(entries))
            how = chance.randrange(3)
            if how == 0:
                entries.insert(at, chance.choice(ENTRIES))
            elif how == 1 and len(entries) > 1:
                del entries[at]
            else:
                chance.shuffle(entries)
            data[:] = encode_bundle(entries[:256])
        case _:
            at = chance.randrange(len(data)) // 32 * 32
            data[at : at + 32] = chance.randbytes(32)
    files[path] = bytes(data)


@pytest.mark.parametrize("seed", range(40))
def test_what_was_changed_is_blamed_and_nothing_else(seed: int) -> None:
    for turn in range(5):
        chance = random.Random(seed * 1000 + turn)
        files = dict(HONEST)
        chosen = [path for path in sorted(files) if path != "checkpoint"]
        for path in chance.sample(chosen, chance.randrange(1, 4)):
            change(files, path, chance)
        changed = {path for path in HONEST if files.get(path) != HONEST[path]}
        audit = audit_log(files.get, Wanted(trust=[LOG.key]), list(files))
        assert bool(audit.faults) == bool(changed), (seed, turn, changed)
        assert {fault.code for fault in audit.faults} <= set(NAMES)
        blamed = {fault.path for fault in audit.faults} - {""}
        assert blamed <= changed, (seed, turn, changed, audit.faults)


@pytest.mark.parametrize("seed", range(40))
def test_whatever_is_done_to_a_checkpoint_too_never_passes(seed: int) -> None:
    for turn in range(5):
        chance = random.Random(-seed * 1000 - turn - 1)
        files = dict(HONEST)
        for path in ("checkpoint", *chance.sample(sorted(HONEST), chance.randrange(3))):
            if path in files:
                change(files, path, chance)
        if files.get("checkpoint") == HONEST["checkpoint"]:
            continue
        audit = audit_log(files.get, Wanted(trust=[LOG.key]), list(files))
        if files.get("checkpoint") == OTHERS["checkpoint"]:
            assert audit.faults or all(files[path] == OTHERS[path] for path in OTHERS)
        else:
            assert audit.faults, (seed, turn)
