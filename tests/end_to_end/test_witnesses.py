"""A log and its witnesses as real processes: quorum 2 of 3 with one dead and one that plays a double game."""

from __future__ import annotations

import asyncio
import shutil
import threading
from collections.abc import AsyncIterator, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from tests.fakes.ledger import Signer
from tests.fakes.witness import Program, Tree

from tidegate.adapters.clock import SystemClock
from tidegate.adapters.witness_client import WebLimits, WitnessClient
from tidegate.app.ledger_log import LogParts, open_log
from tidegate.app.witnessing import cosign_port, make_witnessing
from tidegate.core.errors import Misconfigured, Unavailable
from tidegate.jobs.sequencer_parts import Pace
from tidegate.jobs.witnessing import Witnessing
from tidegate.ledger.entry import VERSION, Started
from tidegate.ledger.head import parse_checkpoint
from tidegate.ledger.note import add_lines, parse_note, sign_line
from tidegate.ledger.trust import Log, TrustPolicy, parse_policy
from tidegate.ledger.vkey import COSIGNATURE, VerifierKey
from tidegate.ledger.witness import parse_request

LIMITS = WebLimits(seconds=5.0)


@pytest.fixture(scope="module")
def programs(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Program]]:
    folder = tmp_path_factory.mktemp("witnesses")
    trees = [log(name).key for name in LOGS]
    made = [Program(folder / name, f"{name}.example", trees, ["--mldsa"][: name == "two"]) for name in ("one", "two")]
    for program in made:
        program.start()
    yield made
    for program in made:
        assert program.stop() == 0


LOGS = ("quorum", "single", "rolled", "client", "gather", "fork", "sequenced")


def log(name: str) -> Tree:
    return Tree(signer=Signer(f"{name}.example/log", seed=40 + LOGS.index(name)), origin=f"{name}.example/log")


class Liar:
    """A witness that cosigns whatever it is shown, in every history at once."""

    def __init__(self) -> None:
        self.signer = Signer("liar.example", seed=77, kind=COSIGNATURE)
        self.cosigned: list[bytes] = []
        liar = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                request = parse_request(self.rfile.read(int(self.headers["content-length"])))
                text = parse_note(request.note).text
                liar.cosigned.append(text)
                body = sign_line(text, liar.signer).text.encode()
                self.send_response(200)
                self.send_header("content-length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, format: str, *args: object) -> None: ...

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_port}"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()


@pytest.fixture
def liar() -> Iterator[Liar]:
    made = Liar()
    yield made
    made.close()


def policy(tree: Tree, programs: list[Program], liar: Liar, rule: str = "2") -> TrustPolicy:
    """One honest witness that runs, one honest one that is dead, and the liar."""
    honest = programs[0]
    dead = Signer("dead.example", seed=78, kind=COSIGNATURE).key
    return parse_policy(
        f"log {tree.key.text}\n"
        f"witness honest {honest.vkeys[0]} {honest.url}\n"
        f"witness dead {dead.text} http://127.0.0.1:9\n"
        f"witness liar {liar.signer.key.text} {liar.url}/a/prefix/\n"
        f"group g {rule} honest dead liar\n"
        "quorum g\n"
    )


@pytest.fixture
async def stack() -> AsyncIterator[list[Witnessing]]:
    made: list[Witnessing] = []
    yield made
    for each in made:
        await each.stop()


def witnessing(tree: Tree, given: TrustPolicy, stack: list[Witnessing]) -> Witnessing:
    made = make_witnessing(given, lambda: [tree.key], SystemClock(), LIMITS)
    stack.append(made)
    return made


async def test_a_quorum_of_two_of_three_with_one_dead_and_a_liar(
    programs: list[Program], liar: Liar, stack: list[Witnessing]
):
    tree = log("quorum").grow(300)
    given = policy(tree, programs, liar)
    asking = witnessing(tree, given, stack)
    old = None
    for size in (0, 1, 2, 255, 256, 257, 300):
        lines = await asking.cosign(tree.note(size), old, tree.head(size), tree.read)
        trusted = given.check(add_lines(tree.note(size), lines), tree.origin)
        trusted.demand_quorum()
        assert {each.name for each in trusted.witnesses} == {"honest", "liar"}
        old = tree.head(size)
    # The liar cosigns a second history, too; with the honest one there is no quorum for it.
    fork = tree.fork(200, 200)
    with pytest.raises(Unavailable) as caught:
        await asking.cosign(fork.note(), tree.head(), fork.head(), fork.read)
    assert caught.value.code == "witness_quorum"
    codes = {each.url: each.code for each in asking.status()}
    assert codes[programs[0].url] == "witness_disagrees"
    assert codes["http://127.0.0.1:9"] == "witness_unreachable"
    assert fork.head().body() in liar.cosigned
    # Nothing is lost: the true history goes on.
    tree.grow(10)
    assert len(await asking.cosign(tree.note(), tree.head(300), tree.head(), tree.read)) == 2


async def test_no_honest_witness_is_in_the_quorums_of_two_histories(programs: list[Program], liar: Liar):
    tree = log("fork").grow(50)
    fork = tree.fork(20, 30)
    url = {"one": programs[0].url, "two": programs[1].url}
    text = f"witness one {programs[0].vkeys[0]} {url['one']}\nwitness two {programs[1].vkeys[0]} {url['two']}\n"
    text += f"witness liar {liar.signer.key.text} {liar.url}\ngroup g 2 one two liar\nquorum g\n"
    given = parse_policy(text)
    # Both histories are shown to everybody, at the same moment, by two processes that hold the log's key.
    sides = [make_witnessing(given, lambda: [tree.key], SystemClock(), LIMITS) for _ in range(2)]
    results = await asyncio.gather(
        *(side.cosign(at.note(), None, at.head(), at.read) for side, at in zip(sides, (tree, fork), strict=True)),
        return_exceptions=True,
    )
    for side in sides:
        await side.stop()
    # With 2 of 3 and one liar, each honest witness may have taken another side: that is what 2 of 3 does NOT exclude,
    # and the guide says so. But no honest one is on both.
    signed = [{line.name for line in result} if isinstance(result, list) else set() for result in results]
    honest = {programs[0].name, programs[1].name}
    assert not (signed[0] & signed[1] & honest)


async def test_one_witness_with_two_keys_answers_with_both(programs: list[Program], stack: list[Witnessing]):
    tree = log("single").grow(5)
    ed25519, mldsa = programs[1].vkeys
    given = parse_policy(
        f"witness classic {ed25519} {programs[1].url}\nwitness quantum {mldsa} {programs[1].url}/\n"
        "group g all classic quantum\nquorum g\n"
    )
    asking = witnessing(tree, given, stack)
    lines = await asking.cosign(tree.note(), None, tree.head(), tree.read)
    assert len(asking.status()) == 1
    assert {line.key_id.hex() for line in lines} == {VerifierKey.parse(each).key_id.hex() for each in programs[1].vkeys}


async def test_a_log_that_was_rolled_back_cannot_publish(programs: list[Program], liar: Liar, stack: list[Witnessing]):
    tree = log("rolled").grow(40)
    given = policy(tree, programs, liar)
    await witnessing(tree, given, stack).cosign(tree.note(), None, tree.head(), tree.read)
    # A new process with an old copy of the state; it does not remember the witnesses either.
    for back in (Tree(tree.leaves[:30], tree.signer, tree.origin), tree.fork(30, 10), tree.fork(30, 20)):
        asking = witnessing(tree, given, stack)
        with pytest.raises(Unavailable):
            await asking.cosign(back.note(), None, back.head(), back.read)
        code = next(each.code for each in asking.status() if each.url == programs[0].url)
        assert code == ("witness_ahead" if len(back.leaves) < 40 else "witness_disagrees")


async def test_a_log_that_requires_no_quorum_is_published_with_what_came(
    programs: list[Program], liar: Liar, stack: list[Witnessing]
):
    tree = log("gather").grow(9)
    given = policy(tree, programs, liar, "all")
    asking = make_witnessing(given, lambda: [tree.key], SystemClock(), LIMITS, required=False)
    stack.append(asking)
    trusted = given.check(add_lines(tree.note(), await asking.cosign(tree.note(), None, tree.head(), tree.read)))
    assert {each.name for each in trusted.witnesses} == {"honest", "liar"}
    assert not trusted.quorum_met


async def test_a_running_log_publishes_only_what_its_witnesses_cosigned(
    tmp_path: Path, programs: list[Program], liar: Liar
):
    tree = log("sequenced")
    given = policy(tree, programs, liar)
    asking = make_witnessing(given, lambda: [tree.key], SystemClock(), LIMITS)
    public = tmp_path / "ledger" / "public"

    def read(path: str) -> bytes | None:
        file = public / path
        return file.read_bytes() if file.is_file() else None

    def parts(folder: Path) -> LogParts:
        return LogParts(
            folder=folder, origin=tree.origin, signers=[tree.signer], version="0", clock=SystemClock(),
            pace=Pace(window=0.005, interval=0.02), cosign=cosign_port(asking, read),
        )  # fmt: skip

    running = await open_log(parts(tmp_path / "ledger"))

    async def published(size: int) -> None:
        async with asyncio.timeout(20):
            while not running.published or size_of(running.published) < size:
                await asyncio.sleep(0.02)

    for _ in range(3):
        for _ in range(150):
            running.add(Started(at=1, seq=running.next_index, v=VERSION, version="0", clean=True))
        await published(running.next_index)
        given.check(running.published, tree.origin).demand_quorum()
        given.check((public / "checkpoint").read_bytes(), tree.origin).demand_quorum()
    old = tmp_path / "old"
    await running.stop()
    shown = (public / "checkpoint").read_bytes()

    # The folder is copied, the original goes on, and then somebody starts the copy: another history.
    shutil.copytree(tmp_path / "ledger", old)
    running = await open_log(parts(tmp_path / "ledger"))
    await published(running.next_index)
    await running.stop()
    public = old / "public"
    running = await open_log(parts(old))
    running.add(Started(at=2, seq=running.next_index, v=VERSION, version="another", clean=True))
    async with asyncio.timeout(20):
        while running.status.withheld != "witness_quorum":
            await asyncio.sleep(0.02)
    assert running.published == shown == (public / "checkpoint").read_bytes()
    codes = {each.url: each.code for each in asking.status()}
    assert codes[programs[0].url] in ("witness_disagrees", "witness_ahead")
    await running.stop()
    assert (public / "checkpoint").read_bytes() == shown
    await asking.stop()


def size_of(note: bytes) -> int:
    return parse_checkpoint(parse_note(note).text).size


async def client_adds(client: WitnessClient, tree: Tree, old: int = 0) -> int:
    return len(await client.add(tree.note(), tree.head(), old, tree.proof))


async def test_a_client_finds_out_what_its_witness_knows(programs: list[Program]):
    tree = log("client").grow(12)
    key = VerifierKey.parse(programs[0].vkeys[0])
    first = WitnessClient(programs[0].url, [key], LIMITS)
    assert await client_adds(first, tree) == 1
    tree.grow(5)
    assert await client_adds(first, tree) == 1
    # One that knows nothing, and begins at the wrong end.
    for start in (0, 3, 17):
        other = WitnessClient(programs[0].url + "/", [key], LIMITS)
        assert await client_adds(other, tree, start) == 1
        other.close()
    stranger = WitnessClient(programs[0].url, [Signer("other", seed=3, kind=COSIGNATURE).key], LIMITS)
    with pytest.raises(Unavailable) as caught:
        await client_adds(stranger, tree)
    assert caught.value.code == "witness_answer_wrong"
    unknown = Tree(origin="unknown.example").grow(3)
    with pytest.raises(Unavailable) as caught:
        await client_adds(first, unknown)
    assert caught.value.code == "witness_refused"
    first.close()
    stranger.close()


@pytest.mark.parametrize(
    "url",
    [
        "http://witness.example/", "ftp://127.0.0.1/", "https://", "https://user@witness.example/", "//127.0.0.1/",
        "https://witness.example/?a=b", "https://witness.example/#x", "https://witness.example:port/",
        "https://wit ness.example/", "http://127.0.0.1.example/", "https://witness.example/\r\nx: y", "", "127.0.0.1",
    ],
)  # fmt: skip
def test_other_addresses_than_https_and_this_machine_are_refused(url: str):
    with pytest.raises(Misconfigured) as caught:
        WitnessClient(url, [], LIMITS)
    assert caught.value.code == "witness_url"


def test_what_was_cosigned_is_served_as_a_checkpoint(programs: list[Program]):
    from hashlib import sha256
    from urllib.request import urlopen

    tree = log("client")
    path = sha256(tree.origin.encode()).hexdigest()
    with urlopen(f"{programs[0].url}/{path}/checkpoint") as answer:
        note = answer.read()
    opened = TrustPolicy((Log(tree.key),)).check(note)
    assert opened.checkpoint.size == parse_checkpoint(parse_note(note).text).size == 17
