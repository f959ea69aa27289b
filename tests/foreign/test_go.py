"""Go's checksum database code (Debian's golang.org/x/mod) verifies our logs, and refuses what was changed."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.fakes.ledger import ORIGIN, Signer, head, make_log, story
from tests.fakes.written_log import write_log

from tidegate.ledger.merkle import inclusion_proof
from tidegate.ledger.proof import TlogProof
from tidegate.ledger.tiles import TileHashes
from tidegate.ledger.vkey import COSIGNATURE

SOURCE = Path(__file__).parent / "go"
LIBRARY = Path("/usr/share/gocode")
"""Where Debian puts Go libraries."""

LOG = Signer()
WITNESS = Signer("witness.example", seed=4, kind=COSIGNATURE)
SIZE = 1000
ENTRIES = story(SIZE)

Verify = Callable[..., tuple[int, str]]


@pytest.fixture(scope="session")
def program(tmp_path_factory: pytest.TempPathFactory) -> str:
    go = shutil.which("go")
    if go is None:
        pytest.skip("there is no Go compiler: apt-get install golang-go")
    if not (LIBRARY / "src/golang.org/x/mod/sumdb/tlog").is_dir():
        pytest.skip("there is no golang.org/x/mod: apt-get install golang-golang-x-mod-dev")
    folder = tmp_path_factory.mktemp("go")
    program = folder / "verifylog"
    environment = {
        **os.environ,
        "GO111MODULE": "off",
        "GOPATH": str(LIBRARY),
        "GOFLAGS": "",
        "GOCACHE": os.environ.get("GOCACHE", str(folder / "cache")),
    }
    subprocess.run([go, "build", "-o", program, "."], cwd=SOURCE, env=environment, check=True, timeout=300)
    return str(program)


@pytest.fixture(scope="session")
def verify(program: str) -> Verify:
    def verify(*arguments: str | Path) -> tuple[int, str]:
        done = subprocess.run([program, *arguments], capture_output=True, text=True, timeout=60)
        return done.returncode, done.stderr or done.stdout

    return verify


@pytest.fixture(scope="module")
def log(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("log")
    notes = make_log(folder, ENTRIES, [LOG, WITNESS], sizes=[300])
    (folder / "old").write_bytes(notes[0])
    return folder


def test_go_verifies_a_log_and_its_growth(verify: Verify, log: Path) -> None:
    assert verify("log", log, LOG.key.text, log / "old") == (0, "proven\n")


@pytest.mark.parametrize("size", [1, 2, 255, 256, 257, 511, 512, 513])
def test_go_verifies_logs_of_any_size(verify: Verify, tmp_path: Path, size: int) -> None:
    make_log(tmp_path, ENTRIES[:size], [LOG])
    (tmp_path / "old").write_bytes(head(ENTRIES[: max(1, size // 2)], [LOG]))
    assert verify("log", tmp_path, LOG.key.text, tmp_path / "old") == (0, "proven\n")


def test_go_verifies_a_log_of_three_levels(verify: Verify, tmp_path: Path) -> None:
    entries = [b"entry %d" % number for number in range(65_800)]
    make_log(tmp_path, entries, [LOG])
    (tmp_path / "old").write_bytes(head(entries[:65_500], [LOG]))
    assert verify("log", tmp_path, LOG.key.text, tmp_path / "old") == (0, "proven\n")


async def test_go_verifies_what_the_products_own_writer_wrote(verify: Verify, tmp_path: Path) -> None:
    notes = await write_log(tmp_path, [1, 200, 256, 700], [LOG, WITNESS])
    for note in notes:
        (tmp_path / "old").write_bytes(note)
        assert verify("log", tmp_path / "public", LOG.key.text, tmp_path / "old") == (0, "proven\n")


def test_go_refuses_another_key(verify: Verify, log: Path) -> None:
    code, said = verify("log", log, Signer(seed=2).key.text)
    assert code == 1
    assert "no verifiable signatures" in said


def test_go_refuses_a_fork(verify: Verify, log: Path, tmp_path: Path) -> None:
    (tmp_path / "old").write_bytes(head([*ENTRIES[:100], b"another", *ENTRIES[101:300]], [LOG]))
    assert verify("log", log, LOG.key.text, tmp_path / "old")[0] == 1


@pytest.mark.parametrize("seed", range(12))
def test_go_refuses_one_flipped_byte(verify: Verify, log: Path, tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    copy = tmp_path / "copy"
    shutil.copytree(log, copy)
    files = ["checkpoint", "tile/0/000", "tile/0/003.p/232", "tile/1/000.p/3", "tile/entries/001"]
    path = copy / files[seed % len(files)]
    data = bytearray(path.read_bytes())
    # Of a checkpoint, its text: a cosignature that Go does not know is nothing to it.
    at = chance.randrange(len(ORIGIN) + 40 if path.name == "checkpoint" else len(data))
    data[at] ^= 1 << chance.randrange(7)
    path.write_bytes(data)
    assert verify("log", copy, LOG.key.text)[0] == 1, (path, at)


@pytest.mark.parametrize("index", [0, 255, 256, SIZE - 1])
def test_go_verifies_our_proof_files(verify: Verify, log: Path, tmp_path: Path, index: int) -> None:
    hashes = TileHashes(lambda path: (log / path).read_bytes(), SIZE)
    proof = TlogProof(index, tuple(inclusion_proof(index, SIZE, hashes)), (log / "checkpoint").read_bytes(), b"extra")
    file, entry = tmp_path / "proof", tmp_path / "entry"
    file.write_bytes(proof.encode())
    entry.write_bytes(ENTRIES[index])
    assert verify("proof", file, entry, LOG.key.text) == (0, "proven\n")
    entry.write_bytes(ENTRIES[index].replace(b'"v":1', b'"v":2'))
    assert verify("proof", file, entry, LOG.key.text)[0] == 1
