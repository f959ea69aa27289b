"""`tidegate witness`: what it prints, how it ends, and that a running one takes up what changes."""

from __future__ import annotations

import json
import signal
import ssl
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from urllib.error import HTTPError

import pytest
import trustme
from tests.fakes.ledger import Signer
from tests.fakes.witness import ORIGIN, Hands, Program, Tree

from tidegate.adapters.witness_client import WebLimits, WitnessClient
from tidegate.adapters.witness_store import WitnessStore
from tidegate.cli.main import main
from tidegate.core.errors import BadRequest, Unavailable
from tidegate.ledger.note import Line, open_note
from tidegate.ledger.vkey import COSIGNATURE, VerifierKey
from tidegate.ledger.witness import admit, watch

Captured = pytest.CaptureFixture[str]
TREE = Tree().grow(20)
OTHER = Tree(signer=Signer("other.example/log", seed=9), origin="other.example/log").grow(3)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(capsys: Captured, *arguments: str) -> tuple[int, str, str]:
    code = main(["witness", *arguments])
    shown = capsys.readouterr()
    return code, shown.out, shown.err


@pytest.fixture
def made(capsys: Captured) -> str:
    assert run(capsys, "key", "--state", "w", "--name", "w.example/one")[0] == 0
    return "w"


def test_a_key_is_printed_and_never_the_private_one(made: str, capsys: Captured):
    code, out, _ = run(capsys, "key", "--state", made)
    assert code == 0
    assert VerifierKey.parse(out.strip()).name == "w.example/one"
    code, out, _ = run(capsys, "key", "--state", made, "--json")
    assert json.loads(out)["vkeys"] == [json.loads(out)["vkeys"][0]]
    assert "PRIVATE" not in out


def test_what_stands_before_the_subcommand_counts(made: str, capsys: Captured):
    assert run(capsys, "--state", made, "key")[0] == 0
    code, _, err = run(capsys, "key")
    assert (code, err.split(":")[0]) == (1, "witness_state_missing")
    assert not Path("tidegate-witness").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ("--listen", "nowhere"),
        ("--listen", ":7380"),
        ("--listen", "127.0.0.1:70000"),
        ("--listen", "127.0.0.1:x"),
        ("--tls-cert", "cert.pem"),
    ],
)
def test_wrong_use_ends_with_2_and_makes_nothing(arguments: tuple[str, ...], capsys: Captured, folder: Path):
    assert run(capsys, "--state", "w", "--name", "n", *arguments)[0] == 2
    assert list(folder.iterdir()) == []


def test_a_witness_without_logs_says_how_to_add_one(made: str, capsys: Captured):
    code, _, err = run(capsys, "--state", made)
    assert code == 1
    assert "log_list_missing" in err
    assert "tidegate witness logs add" in err


def test_logs_are_added_once(made: str, capsys: Captured):
    for _ in range(2):
        code, out, _ = run(capsys, "logs", "add", TREE.key.text, "--state", made, "--qpd", "24")
        assert (code, out.split(".")[0]) == (0, "The list holds 1 log")
    assert run(capsys, "logs", "add", OTHER.key.text, "--state", made)[1].startswith("The list holds 2 logs")
    code, out, _ = run(capsys, "logs", "list", "--state", made, "--json")
    assert [(row["origin"], row["per_day"], row["size"]) for row in json.loads(out)] == [
        (ORIGIN, 24, 0),
        (OTHER.origin, 86_400, 0),
    ]


def test_what_is_no_log_is_not_added(made: str, capsys: Captured, folder: Path):
    for vkey in ("nonsense", Signer("w", seed=3, kind=COSIGNATURE).key.text):
        code, _, err = run(capsys, "logs", "add", vkey, "--state", made)
        assert (code, err.split(":")[0]) == (1, "log_list_malformed")
    assert not (folder / made / "logs").exists()


def test_nothing_is_written_into_a_policy_file(made: str, capsys: Captured, folder: Path):
    text = f"log {TREE.key.text}\nquorum none\n"
    (folder / "policy").write_text(text)
    code, _, err = run(capsys, "logs", "add", OTHER.key.text, "--state", made, "--log-list", "policy")
    assert (code, err.split(":")[0]) == (1, "log_list_foreign")
    assert (folder / "policy").read_text() == text
    assert ORIGIN in run(capsys, "logs", "list", "--state", made, "--log-list", "policy")[1]


def test_evidence_is_two_notes_that_contradict_each_other(made: str, capsys: Captured, folder: Path):
    assert "No log" in run(capsys, "evidence", "--state", made)[1]
    store = WitnessStore(folder / made, Hands())
    store.open(make=False)
    logs = watch([TREE.watched])

    def lines(text: bytes, at: int) -> list[Line]:
        return [Line("w.example/one", b"abcd", bytes(72))]

    store.cosign(admit(TREE.request(0), logs), lines)
    with pytest.raises(BadRequest):
        store.cosign(admit(TREE.fork(3, 17).request(20), logs), lines)
    store.close()
    (kept,) = json.loads(run(capsys, "evidence", "--state", made, "--json")[1])
    texts = {open_note(kept[which].encode(), [TREE.key]).text for which in ("held", "shown")}
    assert texts == {TREE.head().body(), TREE.fork(3, 17).head().body()}
    assert run(capsys, "evidence", "--state", made)[1].count(ORIGIN) >= 3
    Path(made, "logs").write_text(f"logs/v0\nvkey {TREE.key.text}\n")
    table = run(capsys, "logs", "list", "--state", made)[1].splitlines()
    assert table[1].split()[:2] == [ORIGIN, "20"]
    assert table[1].split()[-1] == "1"


@pytest.fixture
def program(tmp_path: Path) -> Iterator[Program]:
    made = Program(tmp_path / "p", "p.example/one", [TREE.key]).start()
    yield made
    assert made.stop() == 0


def status(program: Program, tree: Tree, old: int) -> int:
    try:
        with urllib.request.urlopen(f"{program.url}/add-checkpoint", data=tree.request(old).encode()) as answer:
            return int(answer.status)
    except HTTPError as error:
        return error.code


def test_a_running_witness_takes_up_its_list_and_keeps_the_old_one_when_the_new_one_is_broken(program: Program):
    assert status(program, OTHER, 0) == 404
    listed = program.state / "logs"
    listed.write_text(listed.read_text() + f"vkey {OTHER.key.text}\n")
    assert program.process is not None
    program.process.send_signal(signal.SIGHUP)
    deadline = time.monotonic() + 10
    while status(program, OTHER, 0) == 404:
        assert time.monotonic() < deadline
        time.sleep(0.02)
    listed.write_text("broken\n")
    program.process.send_signal(signal.SIGHUP)
    time.sleep(0.2)
    assert status(program, OTHER, 3) == 200
    assert status(program, TREE, 0) == 200


def test_only_one_process_uses_a_folder_but_others_may_look(program: Program, capsys: Captured):
    state = str(program.state)
    code, _, err = run(capsys, "--state", state, "--listen", "127.0.0.1:0")
    assert (code, err.split(":")[0]) == (1, "witness_running")
    assert run(capsys, "key", "--state", state)[1].strip() == program.vkeys[0]
    assert run(capsys, "logs", "list", "--state", state)[0] == 0
    assert status(program, TREE, 0) in (200, 409)


async def test_over_tls_with_a_certificate_that_is_checked(tmp_path: Path):
    authority = trustme.CA()
    issued = authority.issue_cert("127.0.0.1")
    authority.cert_pem.write_to_path(tmp_path / "ca.pem")
    issued.private_key_pem.write_to_path(tmp_path / "key.pem")
    issued.cert_chain_pems[0].write_to_path(tmp_path / "cert.pem")
    more = ["--tls-cert", str(tmp_path / "cert.pem"), "--tls-key", str(tmp_path / "key.pem")]
    program = Program(tmp_path / "tls", "tls.example/one", [TREE.key], more).start()
    url = program.url.replace("http:", "https:")
    keys = [VerifierKey.parse(each) for each in program.vkeys]
    try:
        stranger = WitnessClient(url, keys, WebLimits(seconds=5))
        with pytest.raises(Unavailable) as caught:
            await stranger.add(TREE.note(), TREE.head(), 0, TREE.proof)
        assert (caught.value.code, "certificate" in caught.value.what) == ("witness_unreachable", True)
        client = WitnessClient(url, keys, WebLimits(seconds=5, ca_file=str(tmp_path / "ca.pem")))
        assert len(await client.add(TREE.note(), TREE.head(), 0, TREE.proof)) == 1
        with urllib.request.urlopen(url, context=ssl.create_default_context(cafile=str(tmp_path / "ca.pem"))) as shown:
            assert shown.read().decode().split() == program.vkeys
        stranger.close()
        client.close()
    finally:
        assert program.stop() == 0
