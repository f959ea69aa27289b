"""What a witness, or whoever answers in its place, can send: nothing of it is believed, and nothing hangs."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator, Sequence

import pytest
from tests.fakes.ledger import Signer
from tests.fakes.witness import Tree

from tidegate.adapters import witness_client
from tidegate.adapters.witness_client import WebLimits, WitnessClient
from tidegate.core.errors import Unavailable
from tidegate.ledger.head import Checkpoint
from tidegate.ledger.note import Line, add_lines, sign_line
from tidegate.ledger.vkey import COSIGNATURE, ED25519
from tidegate.ledger.witness import AddRequest, parse_request

TREE = Tree().grow(20)
WITNESS = Signer("w.example/one", seed=5, kind=COSIGNATURE)
GOOD = sign_line(TREE.head().body(), WITNESS).text.encode()


def http(status: int, body: bytes, kind: str = "text/plain", more: str = "") -> bytes:
    head = f"HTTP/1.1 {status} X\r\ncontent-type: {kind}\r\ncontent-length: {len(body)}\r\n{more}\r\n"
    return head.encode() + body


def conflict(size: int | str) -> bytes:
    return http(409, f"{size}\n".encode(), "text/x.tlog.size")


class Raw:
    """Answers each request with the next bytes of a script; the last again and again. Nothing at all for None."""

    def __init__(self, script: Sequence[bytes | None], close: bool = False) -> None:
        self.script = list(script)
        self.requests: list[AddRequest] = []
        self.connections = 0
        self._close = close
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            self.connections += 1
            threading.Thread(target=self._talk, args=(connection,), daemon=True).start()

    def _talk(self, connection: socket.socket) -> None:
        with connection, connection.makefile("rb") as reader:
            while head := self._head(reader):
                length = int(head.partition(b"content-length: ")[2].split(b"\r\n")[0])
                self.requests.append(parse_request(reader.read(length)))
                answer = self.script.pop(0) if len(self.script) > 1 else self.script[0]
                if answer is None:
                    time.sleep(5)
                    return
                try:
                    connection.sendall(answer)
                except OSError:
                    return
                if self._close:
                    return

    def _head(self, reader: object) -> bytes:
        head = b""
        while not head.endswith(b"\r\n\r\n"):
            line: bytes = reader.readline()  # type: ignore[attr-defined]
            if not line:
                return b""
            head += line.lower()
        return head

    def close(self) -> None:
        self._listener.close()


@pytest.fixture
def opened() -> Iterator[list[Raw | WitnessClient]]:
    made: list[Raw | WitnessClient] = []
    yield made
    for each in made:
        each.close()


def pair(
    opened: list[Raw | WitnessClient], *script: bytes | None, close: bool = False, seconds: float = 2.0
) -> tuple[Raw, WitnessClient]:
    raw = Raw(script, close)
    client = WitnessClient(raw.url, [WITNESS.key], WebLimits(seconds=seconds))
    opened += [raw, client]
    return raw, client


async def add(client: WitnessClient, tree: Tree = TREE, old: int = 0) -> tuple[Line, ...]:
    return await client.add(tree.note(), tree.head(), old, tree.proof)


async def failing(client: WitnessClient, tree: Tree = TREE, old: int = 0) -> str:
    with pytest.raises(Unavailable) as caught:
        await add(client, tree, old)
    return caught.value.code


async def test_a_good_line_is_taken_and_unknown_ones_beside_it_are_not(opened: list[Raw | WitnessClient]):
    stranger = sign_line(TREE.head().body(), Signer("stranger", seed=6, kind=COSIGNATURE)).text.encode()
    _, client = pair(opened, http(200, stranger + GOOD + GOOD))
    assert [line.name for line in await add(client)] == ["w.example/one"]


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"ok\n", id="words"),
        pytest.param(GOOD[:-1], id="an unfinished line"),
        pytest.param(GOOD.replace(b"A", b"B", 1), id="a changed line"),
        pytest.param(sign_line(TREE.head(19).body(), WITNESS).text.encode(), id="a line of another checkpoint"),
        pytest.param(
            sign_line(TREE.head().body(), Signer("stranger", seed=6, kind=COSIGNATURE)).text.encode(), id="a stranger's"
        ),
        pytest.param(
            sign_line(TREE.head().body(), Signer("w.example/one", seed=5, kind=ED25519)).text.encode(),
            id="the same key for another use",
        ),
        pytest.param(GOOD * 200, id="too many lines"),
        pytest.param(b"\xff" * 100, id="no text"),
        pytest.param(b"x" * (witness_client.LARGEST_ANSWER + 1), id="too much"),
    ],
)
async def test_what_is_no_right_cosignature_is_not_taken(opened: list[Raw | WitnessClient], body: bytes):
    _, client = pair(opened, http(200, body))
    assert await failing(client) == "witness_answer_wrong"


async def test_the_size_that_a_witness_names_is_where_it_is_asked_from(opened: list[Raw | WitnessClient]):
    raw, client = pair(opened, conflict(7), http(200, GOOD))
    assert len(await add(client, old=12)) == 1
    assert [request.old for request in raw.requests] == [12, 7]
    assert raw.requests[1].proof == TREE.proof(7)
    assert raw.connections == 1


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (conflict(21), "witness_ahead"),
        (conflict(2**63 - 1), "witness_ahead"),
        (conflict(0), "witness_answer_wrong"),  # the size that it was asked from
        (conflict("07"), "witness_answer_wrong"),
        (conflict("-1"), "witness_answer_wrong"),
        (conflict("9" * 5000), "witness_answer_wrong"),
        (http(409, b"7\n"), "witness_answer_wrong"),
        (http(422, b""), "witness_disagrees"),
        (http(404, b""), "witness_refused"),
        (http(403, b""), "witness_refused"),
        (http(429, b""), "witness_refused"),
        (http(500, b"", more="location: http://127.0.0.1:9/\r\n"), "witness_refused"),
        (http(307, b"", more="location: http://127.0.0.1:9/\r\n"), "witness_refused"),
        (http(999, b""), "witness_refused"),
        (b"no http at all\r\n\r\n", "witness_unreachable"),
        (b"HTTP/1.1 200 OK\r\ncontent-length: 500\r\n\r\nshort", "witness_unreachable"),
        (b"HTTP/1.1 200 OK\r\n" + b"a: b\r\n" * 5000 + b"\r\n", "witness_unreachable"),
        (b"HTTP/1.1 200 OK\r\nx: " + b"y" * 200_000, "witness_unreachable"),
        (None, "witness_unreachable"),
    ],
)
async def test_every_other_answer_has_a_name(opened: list[Raw | WitnessClient], answer: bytes | None, code: str):
    _, client = pair(opened, answer, close=True, seconds=0.4)
    assert await failing(client) == code


async def test_the_old_answer_to_a_fork_is_understood_too(opened: list[Raw | WitnessClient]):
    _, client = pair(opened, conflict(20))
    assert await failing(client, old=20) == "witness_disagrees"


async def test_one_that_names_another_size_each_time_is_left(opened: list[Raw | WitnessClient]):
    raw, client = pair(opened, conflict(3), conflict(4), conflict(5), conflict(6))
    assert await failing(client) == "witness_refused"
    assert len(raw.requests) == witness_client.ROUNDS


async def test_one_that_forgets_what_it_cosigned_is_not_believed_again(opened: list[Raw | WitnessClient]):
    _, client = pair(opened, http(200, GOOD), conflict(4))
    await add(client)
    assert await failing(client, Tree(TREE.leaves, TREE.signer).grow(3)) == "witness_rolled_back"


async def test_what_it_cosigned_before_a_restart_is_held_against_it(opened: list[Raw | WitnessClient]):
    published = add_lines(TREE.note(), [sign_line(TREE.head().body(), WITNESS)])
    larger = Tree(TREE.leaves, TREE.signer).grow(3)
    _, client = pair(opened, conflict(4))
    client.recall(published)
    assert await failing(client, larger) == "witness_rolled_back"
    # What another signed in its name, or nobody, is held against nobody.
    for note in (TREE.note(), published.replace(b"\n20\n", b"\n21\n"), b"no note"):
        good = sign_line(larger.head().body(), WITNESS).text.encode()
        _, other = pair(opened, conflict(4), http(200, good))
        other.recall(note)
        assert len(await add(other, larger)) == 1


async def test_a_byte_now_and_then_does_not_hold_it_up(opened: list[Raw | WitnessClient]):
    listener = socket.create_server(("127.0.0.1", 0))

    def drip() -> None:
        connection, _ = listener.accept()
        with connection:
            for byte in b"HTTP/1.1 200 OK\r\n" + b"x: y\r\n" * 100:
                try:
                    connection.sendall(bytes([byte]))
                except OSError:
                    return
                time.sleep(0.05)

    threading.Thread(target=drip, daemon=True).start()
    url = f"http://127.0.0.1:{listener.getsockname()[1]}"
    client = WitnessClient(url, [WITNESS.key], WebLimits(seconds=0.3))
    opened.append(client)
    start = time.perf_counter()
    assert await failing(client) == "witness_unreachable"
    assert time.perf_counter() - start < 2
    listener.close()


async def test_a_kept_connection_that_has_gone_is_opened_again(opened: list[Raw | WitnessClient]):
    raw, client = pair(opened, http(200, GOOD), close=True)
    assert len(await add(client)) == 1
    assert len(await add(client)) == 1
    assert raw.connections == 2


async def test_nobody_there(opened: list[Raw | WitnessClient]):
    client = WitnessClient("http://127.0.0.1:9", [WITNESS.key], WebLimits(seconds=2))
    opened.append(client)
    assert await failing(client) == "witness_unreachable"


async def test_what_the_proof_cannot_be_made_of_is_not_the_witnesses_fault(opened: list[Raw | WitnessClient]):
    _, client = pair(opened, conflict(7))

    def broken(old: int) -> Sequence[bytes]:
        if old:
            raise Unavailable("tiles_gone", "No tile.", "Look.")
        return ()

    with pytest.raises(Unavailable) as caught:
        await client.add(TREE.note(), Checkpoint(TREE.origin, 20, TREE.head().root), 0, broken)
    assert caught.value.code == "tiles_gone"
