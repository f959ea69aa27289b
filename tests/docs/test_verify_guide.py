"""What docs/guide/verify.md shows by hand works on an honest log and fails on a changed one; its names are right."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.fakes.ledger import Signer, make_log, story

from tidegate.ledger.fault import NAMES
from tidegate.ledger.merkle import leaf_hash
from tidegate.ledger.vkey import COSIGNATURE

GUIDE = (Path(__file__).resolve().parents[2] / "docs/guide/verify.md").read_text()
LOG = Signer()
WITNESS = Signer("witness.example", seed=4, kind=COSIGNATURE)


def block(name: str) -> str:
    found = re.search(rf"```\w+\n# verify: {name}\n(.*?)```", GUIDE, re.DOTALL)
    assert found is not None
    return found[1]


@pytest.fixture
def log(tmp_path: Path) -> Path:
    make_log(tmp_path / "log", story(700), [LOG, WITNESS])
    (tmp_path / "log.pub").write_text(f"{LOG.key.text}\n")
    return tmp_path / "log"


def signature(log: Path) -> int:
    environment = {"LOG": str(log), "KEYFILE": str(log.parent / "log.pub"), "PATH": "/usr/local/bin:/usr/bin:/bin"}
    return subprocess.run(["bash", "-ec", block("signature")], cwd=log.parent, env=environment, check=False).returncode


@pytest.mark.skipif(not (shutil.which("openssl") and shutil.which("xxd")), reason="needs openssl and xxd")
def test_the_signature_by_openssl(log: Path) -> None:
    assert signature(log) == 0
    note = (log / "checkpoint").read_bytes()
    (log / "checkpoint").write_bytes(note.replace(b"\n700\n", b"\n701\n"))
    assert signature(log) != 0


def root(log: Path) -> int:
    program = [sys.executable, "-c", block("root"), str(log)]
    return subprocess.run(program, check=False, capture_output=True).returncode


@pytest.mark.parametrize("size", [0, 1, 256, 700, 1024])
def test_the_root_in_plain_python(tmp_path: Path, size: int) -> None:
    make_log(tmp_path, story(size), [LOG])
    assert root(tmp_path) == 0


def test_the_root_in_plain_python_of_a_changed_log(log: Path) -> None:
    path = log / "tile/entries/001"
    path.write_bytes(path.read_bytes().replace(b'"seq":300', b'"seq":301'))
    assert root(log) == 1


def test_a_leaf_by_sha256sum(tmp_path: Path) -> None:
    entry = story(3)[2]
    (tmp_path / "entry.json").write_bytes(entry)
    done = subprocess.run(["bash", "-ec", block("leaf")], cwd=tmp_path, capture_output=True, check=True)
    assert done.stdout.split()[0].decode() == leaf_hash(entry).hex()


def test_the_table_of_tampering_names_every_code() -> None:
    table = GUIDE.split("### What it calls tampering")[1].split("###")[0]
    named = set(re.findall(r"`([a-z_]+)`", table))
    assert named == set(NAMES) - {"checkpoint_missing", "checkpoint_malformed"}
