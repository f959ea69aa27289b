"""A witness that is not ours (`aics-witness`) with our client, and its client with our witness."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.fakes.ledger import Signer
from tests.fakes.newer_python import environment
from tests.fakes.witness import Program, Tree

from tidegate.adapters.witness_client import WebLimits, WitnessClient
from tidegate.core.errors import Unavailable
from tidegate.ledger.note import add_lines
from tidegate.ledger.trust import parse_policy
from tidegate.ledger.vkey import VerifierKey
from tidegate.ledger.witness import origin_hash

PACKAGES = ("aics-tlog==0.2.1", "aics-witness")

CLIENT = """
import json, sys
from aics_witness.feeder import WitnessClient, WitnessRejected, WitnessAhead
given = json.load(sys.stdin)
out = []
with WitnessClient(given["url"], given["vkey"], max_attempts=1) as client:
    for step in given["steps"]:
        proofs = {int(old): [bytes.fromhex(h) for h in proof] for old, proof in step["proofs"].items()}
        try:
            out.append(["cosigned", client.submit(step["note"], lambda old, new: proofs[old], old_size=step["old"])])
        except WitnessRejected as error:
            out.append(["rejected", error.status])
        except WitnessAhead as error:
            out.append(["ahead", error.known_size])
print(json.dumps(out))
"""


@pytest.fixture(scope="module")
def programs() -> Path:
    return environment(*PACKAGES)


@pytest.fixture
def foreign(programs: Path, tmp_path: Path) -> Iterator[tuple[str, str]]:
    """URL and vkey of a foreign witness that knows the log of `Tree`."""
    witness = str(programs / "aics-witness")
    config = str(tmp_path / "witness.json")

    def run(*arguments: str) -> str:
        return subprocess.run([witness, *arguments], check=True, capture_output=True, text=True).stdout

    vkey = run("init", "-c", config, "--name", "foreign.example/w1", "--listen", "127.0.0.1:0").strip()
    tree = Tree()
    run("add-log", "-c", config, "--origin", tree.origin, "--vkey", tree.key.text)
    process = subprocess.Popen([witness, "serve", "-c", config], stderr=subprocess.PIPE, text=True)
    assert process.stderr is not None
    url = ""
    for line in process.stderr:
        if found := re.search(r"127\.0\.0\.1:(\d+)", line):
            url = f"http://127.0.0.1:{found[1]}"
            break
    try:
        yield url, vkey
    finally:
        process.terminate()
        process.wait(10)
        process.stderr.close()


async def test_a_foreign_witness_cosigns_for_our_client(foreign: tuple[str, str]):
    url, vkey = foreign
    tree = Tree().grow(300)
    policy = parse_policy(f"log {tree.key.text}\nwitness w {vkey} {url}\nquorum w\n")
    client = WitnessClient(url, [VerifierKey.parse(vkey)], WebLimits(seconds=10))
    for size in (1, 2, 255, 256, 257, 300, 300):
        lines = await client.add(tree.note(size), tree.head(size), size // 2, lambda old, to=size: tree.proof(old, to))
        policy.check(add_lines(tree.note(size), lines), tree.origin).demand_quorum()
    fork = tree.fork(100, 230)
    fresh = WitnessClient(url, [VerifierKey.parse(vkey)], WebLimits(seconds=10))
    for tried, code in (
        (fork, "witness_disagrees"),
        (tree.fork(100, 200), "witness_disagrees"),
        (Tree(tree.leaves[:200], tree.signer), "witness_ahead"),
        (Tree(tree.leaves, Signer(tree.origin, seed=9)), "witness_refused"),
        (Tree(origin="other.example/log").grow(3), "witness_refused"),
    ):
        with pytest.raises(Unavailable) as caught:
            await fresh.add(tried.note(), tried.head(), 0, tried.proof)
        assert caught.value.code == code
    client.close()
    fresh.close()


def test_our_witness_cosigns_for_a_foreign_client(programs: Path, tmp_path: Path):
    tree = Tree().grow(60)
    fork = tree.fork(20, 50)
    ours = Program(tmp_path / "ours", "ours.example/w1", [tree.key], ["--mldsa"]).start()

    def step(at: Tree, size: int, old: int | None) -> dict[str, object]:
        proofs = {start: [each.hex() for each in at.proof(start, size)] for start in range(size + 1)}
        return {"note": at.note(size).decode(), "proofs": proofs, "old": old}

    steps = [
        step(tree, 5, None), step(tree, 9, None), step(tree, 9, 9), step(tree, 40, 3), step(fork, 40, 40),
        step(fork, 60, 40), step(tree, 30, 30), step(Tree(tree.leaves, Signer(tree.origin, seed=8)), 60, 40),
        step(tree, 60, 40),
    ]  # fmt: skip
    given = json.dumps({"url": ours.url, "vkey": ours.vkeys[0], "steps": steps})
    try:
        asked = subprocess.run(
            [str(programs / "python"), "-c", CLIENT], input=given, capture_output=True, text=True, timeout=60
        )
        assert asked.returncode == 0, asked.stderr
        answers = json.loads(asked.stdout)
    finally:
        ours.stop()
    kinds = [kind if kind == "cosigned" else (kind, what) for kind, what in answers]
    assert kinds == [
        "cosigned", "cosigned", "cosigned", "cosigned", ("rejected", 422),
        ("rejected", 422), ("ahead", 40), ("rejected", 403), "cosigned",
    ]  # fmt: skip


def test_a_foreign_verifier_reads_what_our_witness_serves(programs: Path, tmp_path: Path):
    from urllib.request import urlopen

    tree = Tree().grow(9)
    ours = Program(tmp_path / "ours", "ours.example/w1", [tree.key]).start()
    try:
        with urlopen(f"{ours.url}/add-checkpoint", data=tree.request(0).encode()) as answer:
            assert answer.status == 200
        with urlopen(f"{ours.url}/{origin_hash(tree.origin)}/checkpoint") as answer:
            (tmp_path / "checkpoint").write_bytes(answer.read())
    finally:
        ours.stop()
    command = [str(programs / "aics-tlog"), "verify-checkpoint", "--log-key", tree.key.text, "--quorum", "1"]
    command += ["--witness-key", ours.vkeys[0], "--note", str(tmp_path / "checkpoint")]
    found = subprocess.run(command, capture_output=True, text=True)
    assert found.returncode == 0, found.stdout + found.stderr
    changed = (tmp_path / "checkpoint").read_bytes().replace(b"\n9\n", b"\n8\n")
    (tmp_path / "checkpoint").write_bytes(changed)
    assert subprocess.run(command, capture_output=True, text=True).returncode != 0
