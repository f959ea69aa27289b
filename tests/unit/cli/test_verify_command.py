"""`tidegate verify`: verdicts, exit codes and sentences, from files alone."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest
from tests.fakes.ledger import ORIGIN, Signer, head, make_log, story

from tidegate.cli.main import main
from tidegate.ledger.commitment import REQUEST, RESPONSE, commitment_of
from tidegate.ledger.entry import decode_entry, encode_entry
from tidegate.ledger.merkle import inclusion_proof, leaf_hash
from tidegate.ledger.note import sign_note
from tidegate.ledger.proof import TlogProof
from tidegate.ledger.receipt import Part, Promise, Receipt, sign_promise
from tidegate.ledger.statement import Statement, receipt_name
from tidegate.ledger.tiles import TileHashes
from tidegate.ledger.vkey import COSIGNATURE

LOG = Signer()
OTHER = Signer(seed=9)
WITNESS = Signer("witness.example", seed=4, kind=COSIGNATURE)
PROMISER = Signer(receipt_name(ORIGIN), seed=5)
SIZE = 600
SALT = bytes(range(32))
ASKED, ANSWERED = b'{"model":"m"}', b'{"choices":[]}'
EXCHANGE = "ex_" + "0" * 32


def entries() -> list[bytes]:
    """A story whose first exchange commits to bodies that are known."""
    made = story(SIZE)
    decided = msgspec.structs.replace(decode_entry(made[2]), request=commitment_of(REQUEST, SALT, ASKED))
    closed = msgspec.structs.replace(decode_entry(made[4]), response=commitment_of(RESPONSE, SALT, ANSWERED))
    made[2], made[4] = encode_entry(decided), encode_entry(closed)
    return made


ENTRIES = entries()


class Shown:
    def __init__(self, code: int, out: str, err: str) -> None:
        self.code, self.out, self.err = code, out, err


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.chdir(tmp_path)
    notes = make_log(tmp_path / "log", ENTRIES, [LOG, WITNESS], sizes=[300])
    (tmp_path / "old").write_bytes(notes[0])
    (tmp_path / "key").write_text(f"# the log's\n{LOG.key.text}\n{PROMISER.key.text}\n")
    for name, data in (("asked", ASKED), ("answered", ANSWERED)):
        (tmp_path / name).write_bytes(data)

    def run(*arguments: str) -> Shown:
        code = main(["verify", *arguments])
        shown = capsys.readouterr()
        return Shown(code, shown.out, shown.err)

    return run


def receipt(tmp_path: Path, **changes: Any) -> None:
    read = lambda path: (tmp_path / "log" / path).read_bytes() if (tmp_path / "log" / path).exists() else None  # noqa: E731
    hashes = TileHashes(read, SIZE)
    note = (tmp_path / "log/checkpoint").read_bytes()
    parts = [
        Part(part, ENTRIES[index].decode(),
             TlogProof(index, tuple(inclusion_proof(index, SIZE, hashes)), note).encode().decode())  # type: ignore[arg-type]
        for part, index in (("decided", 2), ("closed", 4))
    ]  # fmt: skip
    promise = sign_promise(Promise(ORIGIN, EXCHANGE, 2, leaf_hash(ENTRIES[2]), 5), PROMISER).decode()
    made = Receipt(exchange=EXCHANGE, origin=ORIGIN, salt=SALT.hex(), parts=tuple(parts), note=promise)
    (tmp_path / "receipt").write_bytes(msgspec.structs.replace(made, **changes).encode())


# -- ledger


def test_an_honest_log(run: Any) -> None:
    shown = run("ledger", "log", "--key", "key", "--since", "old")
    assert shown.code == 0, shown.out
    assert shown.out.splitlines()[-1].startswith(f"Proven: the log {ORIGIN} holds the {SIZE} entries that it signed")
    assert run("ledger", "log", "--key", LOG.key.text).code == 0


def test_the_ledger_folder_of_a_gateway(run: Any, tmp_path: Path) -> None:
    (tmp_path / "state/ledger").mkdir(parents=True)
    (tmp_path / "log").rename(tmp_path / "state/ledger/public")
    assert run("ledger", "state/ledger", "--key", "key").code == 0


def test_what_was_not_looked_at_is_inconclusive(run: Any) -> None:
    for arguments, what in ((("--key", "key", "--quick"), "quick"), ((), "no_key_given")):
        shown = run("ledger", "log", *arguments)
        assert shown.code == 3
        assert f"not_checked({what})" in shown.out
        assert shown.out.splitlines()[-1].startswith("Inconclusive: ")


def test_a_changed_byte_is_placed(run: Any, tmp_path: Path) -> None:
    path = tmp_path / "log/tile/entries/001"
    data = bytearray(path.read_bytes())
    data[4000] ^= 1
    path.write_bytes(data)
    shown = run("ledger", "log", "--key", "key", "--json")
    assert shown.code == 1
    found = json.loads(shown.out)
    assert found["verdict"] == "disproven"
    assert [(each["code"], each["path"]) for each in found["faults"]] == [("entry_changed", "tile/entries/001")]
    assert 256 <= found["faults"][0]["index"] < 512


def test_a_quorum(run: Any, tmp_path: Path) -> None:
    for witness, code in ((WITNESS, 0), (Signer("another.example", seed=8, kind=COSIGNATURE), 1)):
        (tmp_path / "policy").write_text(f"log {LOG.key.text}\nwitness one {witness.key.text}\nquorum one\n")
        shown = run("ledger", "log", "--policy", "policy")
        assert shown.code == code
        assert ("witnessed by one" if code == 0 else "quorum_missing") in shown.out


@pytest.mark.parametrize("arguments", [
    ("ledger", "nowhere", "--key", "key"),
    ("ledger", "log", "--key", "nonsense+00000000+AAAA"),
    ("ledger", "log", "--key", "absent"),
    ("ledger", "log", "--policy", "key"),
    ("ledger", "log", "--key", "key", "--since", "absent"),
    ("ledger", "http://user@host.example/", "--key", "key"),
    ("receipt", "key", "--key", "key"),
    ("exchange", "../x", "--request", "asked", "--log", "log", "--key", "key"),
    ("exchange", EXCHANGE, "--log", "log", "--key", "key"),
    ("exchange", EXCHANGE, "--request", "asked", "--log", "log", "--salt", "00"),
    ("evidence", "key", "--key", "key"),
    ("ledger",),
])  # fmt: skip
def test_what_cannot_be_read_is_wrong_use(run: Any, arguments: tuple[str, ...]) -> None:
    shown = run(*arguments)
    assert shown.code == 2, shown.out
    assert not shown.out
    assert shown.err


def statement(log: Path, number: int, key: Signer, *signers: Signer) -> None:
    said = Statement(origin=ORIGIN, number=number, time=number, log=(key.key,))
    (log / "rotations").mkdir(exist_ok=True)
    (log / f"rotations/{number:06}").write_bytes(sign_note(said.text(), signers))


def test_a_log_with_a_new_key(run: Any, tmp_path: Path) -> None:
    log, new, thief = tmp_path / "log", Signer(seed=21), Signer(seed=22)
    (log / "checkpoint").write_bytes(head(ENTRIES, [new]))
    statement(log, 0, LOG, LOG)
    statement(log, 1, thief, thief)
    asked = ("ledger", "log", "--key", LOG.key.text, "--since", "old", "--json")
    shown = run(*asked)
    assert (shown.code, json.loads(shown.out)["faults"][0]["code"]) == (1, "wrong_key")
    # A statement that no trusted key signed leads nowhere.
    assert run(*asked, "--follow-keys").code == 1
    statement(log, 1, new, LOG)
    shown = run(*asked, "--follow-keys")
    assert shown.code == 0, shown.out
    assert json.loads(shown.out)["signed_by"] == [new.key.text]


def test_without_a_key_the_logs_own_word_is_shown_as_such(run: Any) -> None:
    shown = run("ledger", "log")
    assert f"The log itself says that its key is {LOG.key.text}" in shown.out


# -- consistency and evidence


def test_a_log_that_grew(run: Any) -> None:
    assert run("consistency", "old", "log/checkpoint", "--key", "key", "--log", "log").code == 0
    assert run("consistency", "old", "old", "--key", "key").code == 0
    assert run("consistency", "old", "log/checkpoint", "--key", "key").code == 3
    assert run("consistency", "old", "log/checkpoint", "--log", "log").code == 3


def test_a_log_that_shrank(run: Any) -> None:
    shown = run("consistency", "log/checkpoint", "old", "--key", "key", "--log", "log")
    assert shown.code == 1
    assert shown.out.startswith("rolled_back: ")


@pytest.mark.parametrize("size", [300, 450])
def test_a_split_view_is_written_down_and_convicts(run: Any, tmp_path: Path, size: int) -> None:
    forked = [*ENTRIES[:100], *[entry.replace(b'"key_1"', b'"key_9"') for entry in ENTRIES[100:size]]]
    make_log(tmp_path / "fork", forked, [LOG])
    shown = run("consistency", "old", "fork/checkpoint", "--key", "key", "--log", "fork")
    assert shown.code == 1
    assert shown.out.startswith("forked: ")
    assert f"signed by {ORIGIN}+{LOG.key.key_id.hex()}" in shown.out
    shown = run("evidence", "split-view.json", "--key", "key")
    assert shown.code == 0
    assert "signed two histories" in shown.out
    # With another key, it is no evidence of anything.
    assert run("evidence", "split-view.json", "--key", OTHER.key.text).code == 1
    assert run("evidence", "split-view.json").code == 3


def test_an_honest_log_is_not_convicted(run: Any, tmp_path: Path) -> None:
    view = {
        "format": "tidegate-split-view/v1", "origin": ORIGIN, "old": (tmp_path / "old").read_text(),
        "new": (tmp_path / "log/checkpoint").read_text(), "begins": "", "proof": [],
    }  # fmt: skip
    (tmp_path / "false").write_text(json.dumps(view))
    shown = run("evidence", "false", "--key", "key")
    assert shown.code == 1
    assert shown.out.startswith("evidence_wrong: ")


def test_checkpoints_of_two_logs(run: Any, tmp_path: Path) -> None:
    other = Signer("other.example/log", seed=7)
    (tmp_path / "theirs").write_bytes(head(ENTRIES, [other], "other.example/log"))
    shown = run("consistency", "old", "theirs", "--key", "key", "--key", other.key.text)
    assert shown.code == 1
    assert shown.out.startswith("wrong_origin: ")


# -- receipts and bodies


def test_a_receipt(run: Any, tmp_path: Path) -> None:
    receipt(tmp_path)
    shown = run("receipt", "receipt", "--key", "key")
    assert shown.code == 0, shown.out
    assert "Entry 2 of 600" in shown.out
    assert run("receipt", "receipt").code == 3
    alone = run("receipt", "receipt", "--key", LOG.key.text)
    assert alone.code == 0, "an entry that is proven needs no promise"
    assert "promise: not_checked(no_receipt_key_given)" in alone.out
    assert run("receipt", "receipt", "--key", OTHER.key.text).code == 1
    assert run("receipt", "receipt", "--key", "key", "--origin", "other.example").code == 1


def test_a_broken_promise(run: Any, tmp_path: Path) -> None:
    promise = sign_promise(Promise(ORIGIN, EXCHANGE, 2, leaf_hash(b"another"), 5), PROMISER).decode()
    receipt(tmp_path, note=promise)
    shown = run("receipt", "receipt", "--key", "key")
    assert shown.code == 1
    assert shown.out.startswith("promise_broken: ")
    assert run("receipt", "receipt", "--key", LOG.key.text).code == 3, "nobody knows whether the log said so"


def test_a_promise_alone_is_not_yet_a_proof(run: Any, tmp_path: Path) -> None:
    receipt(tmp_path, parts=())
    shown = run("receipt", "receipt", "--key", "key")
    assert shown.code == 3
    assert "entries: not_checked(not_published_yet)" in shown.out


def test_a_promise_held_against_the_log(run: Any, tmp_path: Path) -> None:
    receipt(tmp_path, parts=())
    shown = run("receipt", "receipt", "--key", "key", "--log", "log")
    assert shown.code == 0, shown.out
    promise = sign_promise(Promise(ORIGIN, EXCHANGE, 2, leaf_hash(b"another"), 5), PROMISER).decode()
    receipt(tmp_path, parts=(), note=promise)
    shown = run("receipt", "receipt", "--key", "key", "--log", "log")
    assert shown.code == 1
    assert shown.out.startswith("promise_broken: ")
    assert run("evidence", "broken-promise.json", "--key", "key").code == 0
    (tmp_path / "policy").write_text(f"log {LOG.key.text}\nquorum none\n")
    assert run("evidence", "broken-promise.json", "--policy", "policy").code == 3
    assert run("evidence", "broken-promise.json", "--policy", "policy", "--key", PROMISER.key.text).code == 0
    assert run("evidence", "broken-promise.json", "--key", OTHER.key.text, "--key", PROMISER.key.text).code == 1
    assert run("evidence", "broken-promise.json", "--key", "key", "--key", "policy").code == 2
    promise = sign_promise(Promise(ORIGIN, EXCHANGE, SIZE, leaf_hash(b"another"), 5), PROMISER).decode()
    receipt(tmp_path, parts=(), note=promise)
    shown = run("receipt", "receipt", "--key", "key", "--log", "log")
    assert shown.code == 1
    assert shown.out.startswith("promise_overdue: ")


BODIES = ("--request", "asked", "--response", "answered")


def test_bodies_by_a_receipt_and_by_the_log(run: Any, tmp_path: Path) -> None:
    receipt(tmp_path)
    assert run("exchange", EXCHANGE, *BODIES, "--receipt", "receipt", "--key", "key").code == 0
    by_log = ("exchange", EXCHANGE, *BODIES, "--log", "log", "--key", "key")
    assert run(*by_log, "--salt", SALT.hex()).code == 0
    shown = run(*by_log)
    assert shown.code == 3
    assert "request: not_checked(no_salt)" in shown.out
    shown = run(*by_log, "--salt", "00" * 32)
    assert shown.code == 1
    assert shown.out.startswith("request_differs: ")


def test_other_bodies_are_found(run: Any, tmp_path: Path) -> None:
    receipt(tmp_path)
    (tmp_path / "answered").write_bytes(ANSWERED + b"\n")
    shown = run("exchange", EXCHANGE, *BODIES, "--receipt", "receipt", "--key", "key")
    assert shown.code == 1
    assert shown.out.startswith("response_differs: ")


def test_once_the_salt_is_erased_bodies_cannot_be_compared(run: Any, tmp_path: Path) -> None:
    receipt(tmp_path, salt=None)
    shown = run("exchange", EXCHANGE, *BODIES, "--receipt", "receipt", "--key", "key")
    assert shown.code == 3
    assert "response: not_checked(no_salt)" in shown.out


def test_an_exchange_that_is_not_in_the_log(run: Any) -> None:
    shown = run("exchange", "ex_unknown", *BODIES, "--log", "log", "--key", "key", "--salt", SALT.hex())
    assert shown.code == 1
    assert shown.out.startswith("exchange_absent: ")


def test_an_exchange_that_was_hidden_by_changing_its_entries(run: Any, tmp_path: Path) -> None:
    path = tmp_path / "log/tile/entries/000"
    path.write_bytes(path.read_bytes().replace(EXCHANGE.encode(), b"ex_" + b"f" * 32))
    shown = run("exchange", EXCHANGE, *BODIES, "--log", "log", "--key", "key", "--salt", SALT.hex())
    assert shown.code == 1
    assert shown.out.startswith("entry_changed: ")


def test_evidence_is_never_written_over_other_evidence(run: Any, tmp_path: Path) -> None:
    (tmp_path / "split-view.json").write_text("of another fork")
    forked = [*ENTRIES[:100], *[entry.replace(b'"key_1"', b'"key_9"') for entry in ENTRIES[100:]]]
    make_log(tmp_path / "fork", forked, [LOG])
    for arguments in (("consistency", "old", "fork/checkpoint", "--log", "fork"), ("ledger", "fork", "--since", "old")):
        assert run(*arguments, "--key", "key").code == 1
    assert (tmp_path / "split-view.json").read_text() == "of another fork"
    (kept,) = tmp_path.glob("split-view-*.json")
    assert run("evidence", kept.name, "--key", "key").code == 0


def test_a_receipt_of_another_exchange(run: Any, tmp_path: Path) -> None:
    receipt(tmp_path)
    shown = run("exchange", "ex_other", *BODIES, "--receipt", "receipt", "--key", "key")
    assert shown.code == 1
    assert shown.out.startswith("receipt_mismatch: ")


def test_a_changed_entry_in_the_log_proves_no_bodies(run: Any, tmp_path: Path) -> None:
    path = tmp_path / "log/tile/entries/000"
    path.write_bytes(path.read_bytes().replace(b'"status":200', b'"status":500'))
    shown = run("exchange", EXCHANGE, *BODIES, "--log", "log", "--key", "key", "--salt", SALT.hex())
    assert shown.code == 1
    assert shown.out.startswith("entry_changed: ")
