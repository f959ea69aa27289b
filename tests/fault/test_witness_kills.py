"""`kill -9` of a witness at moments before, in and after the commit: no two inconsistent heads ever carry its name."""

from __future__ import annotations

import http.client
import os
import random
import socket
import threading
import time
from itertools import pairwise
from pathlib import Path
from urllib.parse import urlsplit

from tests.fakes.witness import Program, Tree

from tidegate.ledger.head import Checkpoint, parse_checkpoint
from tidegate.ledger.merkle import check_consistency
from tidegate.ledger.note import Note, open_note, parse_lines, parse_note
from tidegate.ledger.vkey import VerifierKey
from tidegate.ledger.witness import AddRequest, origin_hash

SEED = 20_261_124
KILLS = int(os.environ.get("TIDEGATE_WITNESS_KILLS", "10"))
ENOUGH = 30
"""So many kills come at both sides of the commit for certain, or the test shows nothing."""


class Asker:
    """Asks with plain sockets, and can be cut off between request and answer."""

    def __init__(self, url: str) -> None:
        self._url = urlsplit(url)

    def add(self, request: AddRequest) -> tuple[int, bytes] | None:
        """Status and body; None when the witness died before it answered."""
        connection = http.client.HTTPConnection(self._url.hostname or "", self._url.port, timeout=10)
        try:
            connection.request("POST", "/add-checkpoint", body=request.encode())
            answer = connection.getresponse()
            return answer.status, answer.read()
        except (OSError, http.client.HTTPException):
            return None
        finally:
            connection.close()

    def latest(self, origin: str) -> bytes | None:
        connection = http.client.HTTPConnection(self._url.hostname or "", self._url.port, timeout=10)
        try:
            connection.request("GET", f"/{origin_hash(origin)}/checkpoint")
            answer = connection.getresponse()
            body = answer.read()
            return body if answer.status == 200 else None
        finally:
            connection.close()


def test_a_witness_that_dies_at_any_moment_never_cosigns_two_histories(tmp_path: Path):
    dice = random.Random(SEED)
    main = Tree().grow(2000, "main")
    program = Program(tmp_path, "w.example/one", [main.key]).start()
    key = VerifierKey.parse(program.vkeys[0])
    cosigned: list[tuple[Checkpoint, int]] = []
    unanswered = persisted = 0

    def take(note: bytes) -> None:
        opened = open_note(note, [key])
        (signature,) = opened.signed
        cosigned.append((parse_checkpoint(opened.text), signature.timestamp or 0))

    size = 0
    try:
        for _ in range(KILLS):
            asker = Asker(program.url)
            # One that certainly is answered, so that the history grows between kills.
            start = time.perf_counter()
            size = _grown(asker, main, size, take)
            usual = time.perf_counter() - start
            # Then one that is killed somewhere on its way.
            target = size + dice.randint(1, 9)
            late = threading.Timer(dice.uniform(0.2, 1.4) * usual, program.process.kill)  # type: ignore[union-attr]
            late.start()
            answer = asker.add(main.request(size, target))
            late.join()
            program.kill()
            if answer is not None and answer[0] == 200:
                take(_joined(main.note(target), answer[1]))
            program.start()
            asker = Asker(program.url)
            kept = asker.latest(main.origin)
            assert kept is not None
            take(kept)
            now = parse_checkpoint(parse_note(kept).text).size
            assert now in (size, target), "neither the head before nor the one after"
            if answer is None:
                unanswered += 1
                persisted += now == target
            else:
                assert now == target, "it was answered, and forgotten"
            size = now
            # Another history with the log's own signature, from every size that it might believe in.
            fork = main.fork(dice.randrange(size), size + 60)
            for old in {0, size, target}:
                refused = asker.add(fork.request(old, target + 20))
                assert refused is not None
                assert refused[0] in (409, 422), "it cosigned another history"
    finally:
        program.stop()

    # The oracle: everything that ever carried its name is one history, and time never goes back in it.
    cosigned.sort(key=lambda each: each[0].size)
    for (older, before), (newer, after) in pairwise(cosigned):
        check_consistency(older.size, older.root, newer.size, newer.root, main.proof(older.size, newer.size))
        assert before <= after
    print(f"{KILLS} kills, {unanswered} unanswered, {persisted} of these persisted")
    assert unanswered > 0
    if KILLS >= ENOUGH:
        assert 0 < persisted < unanswered


def _grown(asker: Asker, tree: Tree, size: int, take: object) -> int:
    answer = asker.add(tree.request(size, size + 3))
    assert answer is not None
    assert answer[0] == 200
    take(_joined(tree.note(size + 3), answer[1]))  # type: ignore[operator]
    return size + 3


def _joined(note: bytes, lines: bytes) -> bytes:
    return Note(parse_note(note).text, parse_lines(lines)).encode()


def test_what_is_no_http_and_what_never_ends_keeps_nobody_else_out(tmp_path: Path):
    main = Tree().grow(20)
    program = Program(tmp_path, "w.example/one", [main.key]).start()
    parts = urlsplit(program.url)
    where = (parts.hostname or "", parts.port or 0)
    try:
        held = [socket.create_connection(where) for _ in range(50)]
        for number, connection in enumerate(held):
            connection.sendall(
                [
                    b"POST /add-checkpoint HTTP/1.1\r\nhost: x\r\ncontent-length: 100000\r\n\r\nold 0\n",
                    b"\0" * 9000,
                    b"G",
                ][number % 3]
            )
        start = time.perf_counter()
        answer = Asker(program.url).add(main.request(0, 9))
        assert answer is not None
        assert answer[0] == 200
        assert time.perf_counter() - start < 3
        for connection in held:
            connection.close()
    finally:
        assert program.stop() == 0
