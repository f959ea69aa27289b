"""A log that only grows as it is told to, with proofs of its own; and witnesses as real processes."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tests.fakes.ledger import Signer

from tidegate.ledger.head import Checkpoint
from tidegate.ledger.merkle import HashReader, consistency_proof, leaf_hash, root_of
from tidegate.ledger.note import NoteSigner, sign_note
from tidegate.ledger.vkey import VerifierKey
from tidegate.ledger.witness import AddRequest, Watched

ORIGIN = "log.example/w"


class Tree:
    """The leaves of a log, and its key. `fork` makes another history from a size on, signed with the same key."""

    def __init__(self, leaves: Sequence[bytes] = (), signer: NoteSigner | None = None, origin: str = ORIGIN) -> None:
        self.leaves = list(leaves)
        self.signer = signer or Signer(origin)
        self.origin = origin

    @property
    def key(self) -> VerifierKey:
        return self.signer.key

    @property
    def watched(self) -> Watched:
        return Watched(self.origin, (self.key,), 86_400)

    def grow(self, count: int, salt: str = "") -> Tree:
        start = len(self.leaves)
        self.leaves += [leaf_hash(f"{salt}{index}".encode()) for index in range(start, start + count)]
        return self

    def fork(self, at: int, count: int, salt: str = "fork") -> Tree:
        return Tree(self.leaves[:at], self.signer, self.origin).grow(count, salt)

    def head(self, size: int | None = None) -> Checkpoint:
        leaves = self.leaves[:size]
        return Checkpoint(self.origin, len(leaves), root_of(leaves))

    def note(self, size: int | None = None) -> bytes:
        return sign_note(self.head(size).body(), [self.signer])

    def read(self, level: int, index: int) -> bytes:
        part = self.leaves[index << level : (index + 1) << level]
        assert len(part) == 1 << level, "the tree does not have that subtree"
        return root_of(part)

    def proof(self, old: int, size: int | None = None) -> tuple[bytes, ...]:
        read: HashReader = self.read
        return tuple(consistency_proof(old, len(self.leaves[:size]), read))

    def request(self, old: int, size: int | None = None) -> AddRequest:
        return AddRequest(old, self.proof(old, size), self.note(size))


class Hands:
    """A clock that goes when it is told to."""

    def __init__(self, now: float = 1_790_000_000.0) -> None:
        self.now = now

    def wall(self) -> float:
        return self.now

    def tick(self) -> float:
        return self.now


class Program:
    """`tidegate witness` as a process on a free port of this machine, the same one again after a restart."""

    def __init__(self, state: Path, name: str, logs: Sequence[VerifierKey], more: Sequence[str] = ()) -> None:
        self.state = state
        self.name = name
        self.more = list(more)
        state.mkdir(parents=True, exist_ok=True)
        (state / "logs").write_text("logs/v0\n" + "".join(f"vkey {key.text}\nqpd 864000000\n" for key in logs))
        self.process: subprocess.Popen[bytes] | None = None
        self.url = ""
        self.listen = "127.0.0.1:0"
        self.vkeys: list[str] = []

    def start(self) -> Program:
        command = [sys.executable, "-m", "tidegate.cli.main", "witness", "--listen", self.listen, "--json"]
        command += ["--state", str(self.state), "--name", self.name, *self.more]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        assert self.process.stdout is not None
        ready: dict[str, Any] = json.loads(self.process.stdout.readline())
        self.listen = f"{ready['host']}:{ready['port']}"
        self.url = f"http://{self.listen}"
        self.vkeys = ready["vkeys"]
        return self

    def kill(self) -> None:
        """As the power goes."""
        assert self.process is not None
        self.process.kill()
        self.process.wait(10)

    def stop(self) -> int:
        assert self.process is not None
        if self.process.poll() is None:
            self.process.terminate()
        assert self.process.stdout is not None
        self.process.stdout.close()
        return self.process.wait(10)
