"""`aics-tlog`, a verifier from PyPI that is not ours, verifies our logs, and refuses what was changed."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.fakes.ledger import Signer, make_log, story
from tests.fakes.newer_python import environment
from tests.fakes.written_log import write_log

from tidegate.ledger.vkey import COSIGNATURE

LOG = Signer()
WITNESS = Signer("witness.example", seed=4, kind=COSIGNATURE)
SIZE = 1000
ENTRIES = story(SIZE)

Verify = Callable[..., tuple[int, str]]


@pytest.fixture(scope="module")
def verify() -> Verify:
    program = environment("aics-tlog==0.2.1", "aics-witness") / "aics-tlog"

    def verify(*arguments: str | Path) -> tuple[int, str]:
        done = subprocess.run([program, *arguments], capture_output=True, text=True, timeout=60)
        return done.returncode, done.stdout + done.stderr

    return verify


@pytest.fixture(scope="module")
def log(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("log")
    notes = make_log(folder, ENTRIES, [LOG, WITNESS], sizes=[300])
    (folder / "old").write_bytes(notes[0])
    for index in (0, 300, SIZE - 1):
        (folder / f"entry-{index}").write_bytes(ENTRIES[index])
    return folder


KEY = ("--log-key", LOG.key.text)
WITNESSED = ("--witness-key", WITNESS.key.text, "--quorum", "1")


def test_the_checkpoint_and_its_cosignature(verify: Verify, log: Path) -> None:
    code, said = verify("verify-checkpoint", "--tiles", log, *KEY, *WITNESSED)
    assert code == 0, said
    other = Signer("witness.example", seed=5, kind=COSIGNATURE)
    assert verify("verify-checkpoint", "--tiles", log, *KEY, "--witness-key", other.key.text, "--quorum", "1")[0]
    assert verify("verify-checkpoint", "--tiles", log, "--log-key", Signer(seed=2).key.text)[0]


@pytest.mark.parametrize("index", [0, 300, SIZE - 1])
def test_inclusion(verify: Verify, log: Path, index: int) -> None:
    entry = log / f"entry-{index}"
    code, said = verify("verify-inclusion", "--tiles", log, *KEY, "--leaf", entry, "--index", str(index))
    assert code == 0, said
    another = verify("verify-inclusion", "--tiles", log, *KEY, "--leaf", entry, "--index", str(index ^ 1))
    assert another[0] != 0


def test_consistency(verify: Verify, log: Path) -> None:
    code, said = verify("verify-consistency", "--tiles", log, *KEY, "--old-checkpoint", log / "old")
    assert code == 0, said


async def test_what_the_products_own_writer_wrote(verify: Verify, tmp_path: Path) -> None:
    notes = await write_log(tmp_path, [200, 700], [LOG, WITNESS])
    (tmp_path / "old").write_bytes(notes[0])
    public = tmp_path / "public"
    assert verify("verify-checkpoint", "--tiles", public, *KEY, *WITNESSED)[0] == 0
    code, said = verify("verify-consistency", "--tiles", public, *KEY, "--old-checkpoint", tmp_path / "old")
    assert code == 0, said


@pytest.mark.parametrize("path", ["checkpoint", "tile/0/001", "tile/1/000.p/3"])
def test_one_flipped_byte(verify: Verify, log: Path, tmp_path: Path, path: str) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(log, copy)
    data = bytearray((copy / path).read_bytes())
    data[30] ^= 1
    (copy / path).write_bytes(data)
    entry = log / "entry-300"
    assert verify("verify-inclusion", "--tiles", copy, *KEY, "--leaf", entry, "--index", "300")[0] != 0


def test_a_fork(verify: Verify, log: Path, tmp_path: Path) -> None:
    forked = [*ENTRIES[:100], *[entry.replace(b'"key_1"', b'"key_9"') for entry in ENTRIES[100:]]]
    make_log(tmp_path, forked, [LOG])
    code, said = verify("verify-consistency", "--tiles", tmp_path, *KEY, "--old-checkpoint", log / "old")
    assert code != 0, said
