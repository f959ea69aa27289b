"""The HTTP side of a witness: every status of the specification, and what HTTP wants besides."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from tests.fakes.ledger import Signer
from tests.fakes.witness import Hands, Tree

from tidegate.adapters import witness_server
from tidegate.adapters.witness_server import BURST, WitnessApp
from tidegate.app.witness import OpenWitness, WitnessWish, open_witness
from tidegate.ledger.note import open_note
from tidegate.ledger.witness import LARGEST_REQUEST, AddRequest, Watched, watch

TREE = Tree().grow(30)
Answer = tuple[int, dict[str, str], bytes]


class Bench:
    """The application without a socket."""

    def __init__(self, app: WitnessApp, witness: OpenWitness) -> None:
        self.app = app
        self.witness = witness

    async def ask(
        self, method: str, path: str, body: bytes = b"", headers: dict[str, str] | None = None, pieces: int = 1
    ) -> Answer:
        size = max(1, -(-len(body) // pieces))
        parts = [body[at : at + size] for at in range(0, len(body), size)] or [b""]
        messages = [
            {"type": "http.request", "body": part, "more_body": number < len(parts)}
            for number, part in enumerate(parts, start=1)
        ]
        sent: list[dict[str, Any]] = []

        async def receive() -> dict[str, Any]:
            return messages.pop(0) if messages else {"type": "http.disconnect"}

        async def send(message: dict[str, Any]) -> None:
            sent.append(message)

        pairs = [(name.encode(), value.encode()) for name, value in (headers or {}).items()]
        scope = {"type": "http", "method": method, "path": path, "headers": pairs}
        await self.app(scope, receive, send)
        head = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
        return sent[0]["status"], head, sent[1]["body"]

    async def add(self, request: AddRequest) -> Answer:
        return await self.ask("POST", "/add-checkpoint", request.encode())


@pytest.fixture
def hands() -> Hands:
    return Hands()


@pytest.fixture
async def bench(tmp_path: Path, hands: Hands) -> AsyncIterator[Bench]:
    witness = open_witness(WitnessWish(str(tmp_path), "w.example/one", mldsa=True), hands)
    app = witness.app(hands)
    app.watch(watch([TREE.watched]))
    yield Bench(app, witness)
    app.close()
    witness.close()


async def test_a_checkpoint_is_cosigned_by_every_key_and_shown_to_anybody(bench: Bench):
    status, head, body = await bench.add(TREE.request(0, 7))
    assert status == 200
    assert head["content-length"] == str(len(body))
    opened = open_note(TREE.note(7) + body, [key.key for key in bench.witness.keys])
    assert [each.key for each in opened.signed] == [key.key for key in bench.witness.keys]
    path = f"/{hashlib.sha256(TREE.origin.encode()).hexdigest()}/checkpoint"
    status, head, shown = await bench.ask("GET", path)
    assert (status, shown) == (200, TREE.note(7) + body)
    assert head["content-type"] == "text/plain; charset=utf-8"
    status, head, nothing = await bench.ask("HEAD", path)
    assert (status, head["content-length"], nothing) == (200, str(len(shown)), b"")


async def test_its_keys_are_shown(bench: Bench):
    status, _, body = await bench.ask("GET", "/")
    assert (status, body.decode().split()) == (200, [key.key.text for key in bench.witness.keys])


async def test_another_old_size_is_409_in_the_form_of_the_specification(bench: Bench):
    assert (await bench.add(TREE.request(3)))[0] == 409
    await bench.add(TREE.request(0, 7))
    status, head, body = await bench.add(TREE.request(0))
    assert (status, head["content-type"], body) == (409, "text/x.tlog.size", b"7\n")


async def test_the_same_checkpoint_again_is_cosigned_again(bench: Bench, hands: Hands):
    first = await bench.add(TREE.request(0, 7))
    hands.now += 5
    again = await bench.add(TREE.request(7, 7))
    assert (first[0], again[0]) == (200, 200)
    assert first[2] != again[2]


@pytest.mark.parametrize(
    ("request_", "status"),
    [
        (AddRequest(0, (), b"nothing\n"), 400),
        (AddRequest(31, (), TREE.note()), 400),
        (Tree(origin="other.example/log").grow(3).request(0), 404),
        (Tree(TREE.leaves, Signer(TREE.origin, seed=9)).request(0), 403),
        (AddRequest(7, TREE.proof(7)[1:], TREE.note()), 422),
        (TREE.fork(3, 4).request(7), 422),
        (TREE.fork(3, 20).request(7), 422),
    ],
)
async def test_what_is_not_cosigned(bench: Bench, request_: AddRequest, status: int):
    await bench.add(TREE.request(0, 7))
    before = await bench.ask("GET", f"/{hashlib.sha256(TREE.origin.encode()).hexdigest()}/checkpoint")
    answer = await bench.add(request_)
    assert answer[0] == status
    assert "—" not in answer[2].decode()
    assert before == await bench.ask("GET", f"/{hashlib.sha256(TREE.origin.encode()).hexdigest()}/checkpoint")


async def test_a_body_may_come_in_pieces(bench: Bench):
    assert (await bench.ask("POST", "/add-checkpoint", TREE.request(0, 7).encode(), pieces=50))[0] == 200


@pytest.mark.parametrize(
    ("method", "path", "status", "allow"),
    [
        ("GET", "/add-checkpoint", 405, "POST"),
        ("PUT", "/add-checkpoint", 405, "POST"),
        ("POST", "/", 405, "GET, HEAD"),
        ("DELETE", "/" + "0" * 64 + "/checkpoint", 405, "GET, HEAD"),
        ("GET", "/" + "0" * 64 + "/checkpoint", 404, None),
        ("GET", "/" + "0" * 63 + "/checkpoint", 404, None),
        ("GET", "/" + "A" * 64 + "/checkpoint", 404, None),
        ("GET", "/../witness.db", 404, None),
        ("POST", "/add-checkpoint/", 404, None),
        ("POST", "/sign-subtree", 404, None),
    ],
)
async def test_other_paths_and_methods(bench: Bench, method: str, path: str, status: int, allow: str | None):
    answer = await bench.ask(method, path)
    assert (answer[0], answer[1].get("allow")) == (status, allow)


async def test_a_log_that_is_known_but_was_never_cosigned_has_no_checkpoint(bench: Bench):
    assert (await bench.ask("GET", f"/{hashlib.sha256(TREE.origin.encode()).hexdigest()}/checkpoint"))[0] == 404


async def test_a_large_body_is_413_and_a_compressed_one_415(bench: Bench):
    assert (await bench.ask("POST", "/add-checkpoint", b"x" * (LARGEST_REQUEST + 1), pieces=9))[0] == 413
    coded = {"content-encoding": "gzip"}
    assert (await bench.ask("POST", "/add-checkpoint", b"x", coded))[0] == 415
    plain = {"content-encoding": "identity"}
    assert (await bench.ask("POST", "/add-checkpoint", TREE.request(0, 7).encode(), plain))[0] == 200


async def test_a_request_that_ends_early_changes_nothing(bench: Bench):
    sent: list[dict[str, Any]] = []
    messages = [{"type": "http.request", "body": TREE.request(0, 7).encode(), "more_body": True}]

    async def receive() -> dict[str, Any]:
        return messages.pop() if messages else {"type": "http.disconnect"}

    async def send(message: dict[str, Any]) -> None:
        sent.append(message)

    scope = {"type": "http", "method": "POST", "path": "/add-checkpoint", "headers": []}
    await bench.app(scope, receive, send)
    assert sent[0]["status"] == 400
    assert bench.witness.store.known(TREE.origin) is None


async def test_a_body_without_end_is_408(bench: Bench, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(witness_server, "SECONDS", 0.05)
    sent: list[dict[str, Any]] = []

    async def receive() -> dict[str, Any]:
        await asyncio.sleep(60)
        return {}

    async def send(message: dict[str, Any]) -> None:
        sent.append(message)

    await bench.app({"type": "http", "method": "POST", "path": "/add-checkpoint", "headers": []}, receive, send)
    assert sent[0]["status"] == 408


async def test_of_many_at_once_one_wins_and_the_others_are_told_its_size(bench: Bench):
    await bench.add(TREE.request(0, 5))
    answers = await asyncio.gather(*(bench.add(TREE.request(5, size)) for size in range(6, 26)))
    assert sorted(answer[0] for answer in answers) == [200] + [409] * 19
    known = bench.witness.store.known(TREE.origin)
    assert known is not None
    assert {answer[2] for answer in answers if answer[0] == 409} == {b"%d\n" % known.size}


async def test_more_than_can_wait_are_told_to_come_again(bench: Bench, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(witness_server, "MOST_WAITING", 3)
    answers = await asyncio.gather(*(bench.add(TREE.request(0, 5)) for _ in range(8)))
    statuses = [answer[0] for answer in answers]
    assert statuses.count(200) == 1
    assert statuses.count(503) == 5
    assert all(answer[1]["retry-after"] for answer in answers if answer[0] == 503)


async def test_a_log_that_asks_too_often_waits_and_others_do_not(bench: Bench, hands: Hands):
    slow = Watched(TREE.origin, (TREE.key,), 24)
    other = Tree(origin="other.example/log").grow(3)
    bench.app.watch(watch([slow, other.watched]))
    await bench.add(TREE.request(0, 7))
    for _ in range(BURST):
        assert (await bench.add(TREE.request(7, 7)))[0] == 200
    status, head, _ = await bench.add(TREE.request(7, 7))
    assert status == 429
    assert 0 < int(head["retry-after"]) <= 3601
    # Whoever repeats what was published must not keep the log from going on.
    assert (await bench.add(TREE.request(7, 9)))[0] == 200
    assert (await bench.add(other.request(0)))[0] == 200
    hands.now += 3601
    assert (await bench.add(TREE.request(9, 9)))[0] == 200


async def test_what_comes_to_nothing_is_not_counted(bench: Bench):
    bench.app.watch(watch([Watched(TREE.origin, (TREE.key,), 1)]))
    await bench.add(TREE.request(0, 7))
    for _ in range(BURST + 5):
        assert (await bench.add(TREE.request(0, 9)))[0] == 409
    assert (await bench.add(TREE.request(7, 9)))[0] == 200


async def test_a_log_that_is_taken_off_the_list_is_unknown_and_not_forgotten(bench: Bench):
    await bench.add(TREE.request(0, 7))
    bench.app.watch({})
    assert (await bench.add(TREE.request(7, 9)))[0] == 404
    bench.app.watch(watch([TREE.watched]))
    assert (await bench.add(TREE.fork(3, 9).request(0)))[0] == 409
    assert (await bench.add(TREE.request(7, 9)))[0] == 200
