"""What it costs to prove one entry among ten million, and to append one. Run: python -m bench.ledger.proofs

Method. The log has 10,000,000 entries of 600 bytes, made from their number when needed and never stored: of the tree
only the hashes of full tiles are kept (1.2 MB). One process, one core, no disk and no network: tiles come from memory,
so what is timed is reading, hashing and signatures. Processor time, because the machine is shared. 500 entries drawn
by a fixed seed; each time is one whole run of the question, median and 99th percentile. A proof is verified as it
stands in its file: read, the note's signatures checked, the entry hashed, the path followed to the root. "From tiles"
begins with nothing known but the keys and the signed checkpoint, and checks each tile against the root.

Measured 2026-11-24 on 2 cores (AMD EPYC, load average 6), Python 3.11.7, cryptography 50.0.2:

| question | median | 99th percentile | goal |
|---|---|---|---|
| a proof file (1,306 bytes), the log's Ed25519 key | 0.158 ms | 0.605 ms | 5 ms: reached |
| the same with an Ed25519 and an ML-DSA-44 witness | 0.448 ms | 0.650 ms | 5 ms: reached |
| of it, hashing the entry and following the path | 0.017 ms | 0.023 ms | |
| from tiles, each checked against the root | 0.876 ms | 1.211 ms | 5 ms: reached |
| that the log continues an older checkpoint, steps given | 0.020 ms | 0.040 ms | |
| an entry of 600 bytes appended, with its hash (500,000, best of 5) | 1.29 µs | | 2 µs: reached |

Not in it: starting Python and importing the package, reading a file or a URL.
"""

from __future__ import annotations

import argparse
import random
import resource
import statistics
import time
from collections.abc import Callable, Sequence

from tests.fakes.note_signers import TestSigner

from tidegate.ledger.checkpoint import Checkpoint
from tidegate.ledger.merkle import (
    Frontier,
    check_consistency,
    check_inclusion,
    consistency_proof,
    inclusion_proof,
    leaf_hash,
    root_of,
)
from tidegate.ledger.note import sign_note
from tidegate.ledger.proof import TlogProof, parse_proof, verify_proof
from tidegate.ledger.tiles import WIDTH, TileHashes, TilePath, parse_path, width_at
from tidegate.ledger.trust import TrustPolicy, parse_policy
from tidegate.ledger.vkey import COSIGNATURE, ML_DSA_44

SIZE = 10_000_000
ENTRY_SIZE = 600
DRAWN = 500
APPENDED = 500_000
ORIGIN = "log.example/bench"
GOAL_MS = 5.0
GOAL_APPEND_US = 2.0


def entry(index: int) -> bytes:
    return (b'{"seq":%d}' % index).ljust(ENTRY_SIZE, b" ")


class Tree:
    """The hashes of full tiles by level; tiles of the lowest level are made anew when they are asked for."""

    def __init__(self, size: int) -> None:
        self.size = size
        self.whole: list[list[bytes]] = []
        hashes = [root_of(self.leaves(n, WIDTH)) for n in range(size // WIDTH)]
        while hashes:
            self.whole.append(hashes)
            hashes = [root_of(hashes[at : at + WIDTH]) for at in range(0, len(hashes) // WIDTH * WIDTH, WIDTH)]

    def leaves(self, n: int, width: int) -> list[bytes]:
        return [leaf_hash(entry(index)) for index in range(n * WIDTH, n * WIDTH + width)]

    def tile(self, path: str) -> bytes | None:
        """The bytes at a path, as a folder would give them."""
        asked = parse_path(path)
        if asked.level is None or asked.width != width_at(self.size, asked.level, asked.n):
            return None
        return b"".join(self.row(asked))

    def row(self, asked: TilePath) -> Sequence[bytes]:
        if asked.level == 0:
            return self.leaves(asked.n, asked.width)
        first = asked.n * WIDTH
        return self.whole[(asked.level or 1) - 1][first : first + asked.width]


def timed(work: Callable[[int], object], indexes: Sequence[int]) -> tuple[float, float]:
    """(median, 99th percentile) in milliseconds."""
    found: list[float] = []
    for index in indexes:
        start = time.process_time()
        work(index)
        found.append((time.process_time() - start) * 1e3)
    return statistics.median(found), sorted(found)[len(found) * 99 // 100]


def show(question: str, found: tuple[float, float], goal: float | None = None) -> None:
    judged = "" if goal is None else f"   goal {goal:g} ms   {'ok' if found[0] < goal else 'OVER'}"
    print(f"{question:<66}{found[0]:>8.3f} ms   p99 {found[1]:>7.3f} ms{judged}")


def policies(log: TestSigner, witnesses: Sequence[TestSigner]) -> TrustPolicy:
    lines = [f"log {log.key.text}", *(f"witness w{n} {each.key.text}" for n, each in enumerate(witnesses))]
    names = " ".join(f"w{n}" for n in range(len(witnesses)))
    return parse_policy("\n".join([*lines, f"group all-of-them all {names}", "quorum all-of-them", ""]))


def proofs(tree: Tree) -> None:
    size = tree.size
    root = Frontier.at(size, TileHashes(tree.tile, size)).root()
    log, witness = TestSigner(ORIGIN), TestSigner("w.example", 2, COSIGNATURE)
    post_quantum = TestSigner("v.example", 3, ML_DSA_44)
    body = Checkpoint(ORIGIN, size, root).body()
    plain, witnessed = sign_note(body, [log]), sign_note(body, [log, witness, post_quantum])
    policy = policies(log, [witness, post_quantum])
    indexes = random.Random(20_261_124).sample(range(size), DRAWN)
    stored = {index: stored_tiles(tree, index) for index in indexes}
    paths = {index: inclusion_proof(index, size, TileHashes(stored[index].get, size, root)) for index in indexes}
    files = {index: TlogProof(index, tuple(path), plain).encode() for index, path in paths.items()}
    with_witnesses = {index: TlogProof(index, tuple(path), witnessed).encode() for index, path in paths.items()}

    def verify(index: int) -> None:
        verify_proof(parse_proof(files[index]), leaf_hash(entry(index)), [log.key], ORIGIN)

    def verify_witnessed(index: int) -> None:
        verify_proof(parse_proof(with_witnesses[index]), leaf_hash(entry(index)), policy, ORIGIN)

    def follow(index: int) -> None:
        check_inclusion(leaf_hash(entry(index)), index, size, paths[index], root)

    def from_tiles(index: int) -> None:
        path = inclusion_proof(index, size, TileHashes(stored[index].get, size, root))
        verify_proof(TlogProof(index, tuple(path), plain), leaf_hash(entry(index)), [log.key], ORIGIN)

    show(f"a proof file ({len(files[indexes[0]])} bytes), the log's Ed25519 key", timed(verify, indexes), GOAL_MS)
    show("the same with an Ed25519 and an ML-DSA-44 witness", timed(verify_witnessed, indexes), GOAL_MS)
    show("of it, hashing the entry and following the path", timed(follow, indexes))
    show("from tiles, each checked against the root", timed(from_tiles, indexes), GOAL_MS)
    consistency(tree, root, indexes)


def stored_tiles(tree: Tree, index: int) -> dict[str, bytes]:
    """The files that the proof of an entry needs, so that making them is not timed."""
    files: dict[str, bytes] = {}

    def read(path: str) -> bytes | None:
        data = tree.tile(path)
        if data is not None:
            files[path] = data
        return data

    inclusion_proof(index, tree.size, TileHashes(read, tree.size))
    return files


def consistency(tree: Tree, root: bytes, indexes: Sequence[int]) -> None:
    chosen = [index for index in indexes if index][:50]
    steps = {old: consistency_proof(old, tree.size, TileHashes(tree.tile, tree.size, root)) for old in chosen}
    roots = {old: Frontier.at(old, TileHashes(tree.tile, tree.size)).root() for old in chosen}
    found = timed(lambda old: check_consistency(old, roots[old], tree.size, root, steps[old]), chosen)
    show("that the log continues an older checkpoint, steps given", found)


def appending() -> None:
    best = 1e9
    for _ in range(5):
        edge = Frontier()
        start = time.process_time()
        for _ in range(APPENDED):
            edge.append(leaf_hash(SAMPLE))
        best = min(best, (time.process_time() - start) / APPENDED * 1e6)
    judged = "ok" if best < GOAL_APPEND_US else "OVER"
    print(
        f"{'an entry appended, its hash and the nodes above it':<66}{best:>8.3f} µs   goal {GOAL_APPEND_US:g} µs",
        judged,
    )
    print(f"{'':<66}{1e6 / best:>8,.0f} entries/s")


SAMPLE = entry(0)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", type=int, default=SIZE, help="entries of the log")
    size = max(DRAWN, parser.parse_args().size)
    appending()
    start = time.process_time()
    tree = Tree(size)
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"a tree of {size:,} entries: {time.process_time() - start:.0f} s to make, {most:.0f} MB resident at most")
    proofs(tree)


if __name__ == "__main__":
    main()
