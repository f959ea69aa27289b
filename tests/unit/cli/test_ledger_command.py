"""`tidegate ledger`: what it shows, what it changes, and that no private key is ever shown."""

from __future__ import annotations

import json
import stat
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, load_pem_private_key

from tidegate.adapters.ledger_content import ContentFolder
from tidegate.adapters.ledger_keys import LedgerKeys
from tidegate.adapters.ledger_outbox import Outbox
from tidegate.adapters.ledger_side import SideStore
from tidegate.app.ledger_admin import announce, upkeep
from tidegate.cli.main import main
from tidegate.ledger.commitment import RECEIVED, REQUEST, RESPONSE
from tidegate.ledger.content import Bodies
from tidegate.ledger.entry import Admin
from tidegate.ledger.head import Checkpoint
from tidegate.ledger.merkle import EMPTY_ROOT
from tidegate.ledger.note import sign_note
from tidegate.ledger.port import Side
from tidegate.ledger.statement import follow
from tidegate.ledger.vkey import VerifierKey

ORIGIN = "log.example/a"
Captured = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def ledger(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path / ".tidegate" / "ledger"


@pytest.fixture
def begun(ledger: Path) -> LedgerKeys:
    return LedgerKeys.open(ledger, ORIGIN)


def publish(ledger: Path, keys: LedgerKeys, size: int = 7) -> None:
    body = Checkpoint(ORIGIN, size, EMPTY_ROOT).body()
    (ledger / "public" / "checkpoint").write_bytes(sign_note(body, keys.signers))


def rows(ledger: Path, count: int = 20) -> SideStore:
    store = SideStore(ledger / "side.db")
    sides = [Side(f"ex_{at}", "decided", f"key_{at % 2}", "team_a", 1000 * at, b"%032d" % at) for at in range(count)]
    store.add([(index, bytes(32), side) for index, side in enumerate(sides)])
    return store


def run(*words: str) -> int:
    return main(["ledger", *words])


def shown(capsys: Captured) -> dict[str, object]:
    return json.loads(capsys.readouterr().out)


def handed(ledger: Path) -> list[tuple[str, str, str]]:
    entries = [item.entry for item in Outbox(ledger).pending()]
    return [(item.action, item.subject, item.outcome) for item in entries if isinstance(item, Admin)]


@pytest.mark.parametrize("words", [["status"], ["erase", "--key", "a", "--yes"]])
def test_where_no_ledger_is_that_is_said_and_nothing_made(ledger: Path, capsys: Captured, words: list[str]):
    assert run(*words) == 1
    assert capsys.readouterr().err.startswith("ledger_not_begun: ")
    assert not ledger.exists()


def test_rotating_keys_that_are_not_there_makes_none(ledger: Path, capsys: Captured):
    assert run("key", "rotate") == 1
    assert "ledger_keys_" in capsys.readouterr().err
    assert not list(ledger.glob("keys/*.pem"))


def test_a_new_ledger_gets_its_name_from_the_configuration(ledger: Path, capsys: Captured):
    Path("tidegate.yaml").write_text("ledger: {origin: llm.example/evidence, mldsa: true}\n")
    assert run("key", "new", "--json") == 0
    found = shown(capsys)
    assert found["origin"] == "llm.example/evidence"
    assert [item["use"] for item in found["keys"]] == ["log", "mldsa", "receipt"]
    assert [item[0] for item in handed(ledger)] == ["ledger_keys"]


def test_another_name_for_a_ledger_is_refused(begun: LedgerKeys, capsys: Captured):
    assert run("key", "new", "--origin", "other.example") == 1
    assert capsys.readouterr().err.startswith("ledger_origin_changed: ")


def test_status_shows_the_head_that_was_verified(begun: LedgerKeys, ledger: Path, capsys: Captured):
    assert run("status", "--json") == 0
    assert (shown(capsys)["size"], begun.origin) == (0, ORIGIN)
    publish(ledger, begun)
    rows(ledger).close()
    assert run("status", "--json") == 0
    found = shown(capsys)
    assert (found["origin"], found["size"], found["side_rows"], found["last_entry"]) == (ORIGIN, 7, 20, 19.0)
    assert found["signed_by"] == [begun.vkeys[0].key_id.hex()]
    assert run("status") == 0
    assert "entries: 7" in capsys.readouterr().out


def test_status_fails_on_a_checkpoint_that_is_not_the_ledgers(begun: LedgerKeys, ledger: Path, capsys: Captured):
    publish(ledger, begun)
    path = ledger / "public" / "checkpoint"
    path.write_bytes(path.read_bytes().replace(b"\n7\n", b"\n8\n"))
    assert run("status", "--json") == 1
    assert shown(capsys)["problem"] == "note_signature_wrong"
    assert run("status") == 1


def test_a_rotation_is_announced_to_the_log_once(begun: LedgerKeys, ledger: Path, capsys: Captured):
    old = begun.vkeys[0]
    assert run("key", "rotate", "--overlap", "1h", "--json") == 0
    found = shown(capsys)
    first, second = (item for item in found["keys"] if item["use"] == "log")
    assert (second["vkey"], second["signs"], first["until"]) == (old.text, True, 0)
    assert second["until"] - first["made"] == 3600
    assert [item[2] for item in handed(ledger)] == ["statement 0", "statement 1"]
    keys = LedgerKeys.read(ledger)
    assert announce(keys, Outbox(ledger)) == 0
    assert VerifierKey.parse(first["vkey"]) in follow([old], keys.statements).log


def test_a_crash_before_the_announcement_is_made_up_for(begun: LedgerKeys, ledger: Path):
    begun.rotate(60)
    assert handed(ledger) == []
    again = LedgerKeys.open(ledger)
    assert announce(again, Outbox(ledger)) == 2
    assert [item[2] for item in handed(ledger)] == ["statement 0", "statement 1"]


def test_a_replaced_key_is_retired_and_the_one_in_use_is_not(begun: LedgerKeys, capsys: Captured):
    old = begun.vkeys[0].key_id.hex()
    assert run("key", "retire", old) == 1
    assert capsys.readouterr().err.startswith("ledger_key_needed: ")
    assert run("key", "rotate") == 0
    assert run("key", "retire", old) == 0
    capsys.readouterr()
    assert run("key", "show", "--json") == 0
    signing = [item["id"] for item in shown(capsys)["keys"] if item["signs"] and item["use"] == "log"]
    assert len(signing) == 1
    assert old not in signing


def test_no_private_key_is_ever_shown(begun: LedgerKeys, ledger: Path, capsys: Captured):
    for words in (["status"], ["key", "show"], ["key", "new"], ["key", "rotate"], ["key", "show", "--json"]):
        assert run(*words) == 0
    out = "".join(capsys.readouterr())
    for path in (ledger / "keys").glob("*.pem"):
        raw = path.read_bytes()
        private = load_pem_private_key(raw, None).private_bytes(Encoding.Raw, PrivateFormat.Raw, NoEncryption())
        assert private.hex() not in out
        assert raw.splitlines()[1].decode() not in out


@pytest.mark.parametrize(
    ("words", "count", "subject"),
    [
        (["--exchange", "ex_3"], 1, "exchange:ex_3"),
        (["--key", "key_1"], 10, "key:key_1"),
        (["--team", "team_a", "--before", "1970-01-01"], 0, ""),
        (["--before", "30d"], 20, "all until:"),
    ],
)
def test_erasing_says_how_much_and_becomes_an_entry(
    begun: LedgerKeys, ledger: Path, capsys: Captured, words: list[str], count: int, subject: str
):
    store = rows(ledger)
    assert run("erase", *words, "--yes", "--json") == 0
    assert shown(capsys)["erased"] == count
    assert len([item for item in store.by_time() if not item.salt]) == count
    store.close()
    found = handed(ledger)
    assert len(found) == (1 if count else 0)
    assert all(item[0] == "ledger_erased" and item[1].startswith(subject) for item in found)


@pytest.mark.parametrize(
    "words", [[], ["--key", "key_1"], ["--before", "soon", "--yes"], ["--key", "a", "--team", "b", "--yes"]]
)
def test_nothing_is_erased_that_was_not_clearly_meant(begun: LedgerKeys, ledger: Path, words: list[str]):
    store = rows(ledger)
    assert run("erase", *words) == 2
    assert all(item.salt for item in store.by_time())
    store.close()


def test_upkeep_ends_keys_and_erases_what_is_old(begun: LedgerKeys, ledger: Path):
    store = rows(ledger)
    begun.rotate(1)
    day = 86_400.0
    assert upkeep(ledger, begun, store, 0, day) == 0
    assert upkeep(ledger, begun, store, 1, day + 10) == 10
    assert upkeep(ledger, begun, store, 1, day + 10) == 0
    store.close()


def test_bodies_that_were_kept_go_with_their_salts(begun: LedgerKeys, ledger: Path):
    store, content = rows(ledger, 4), ContentFolder(ledger)
    for index in range(4):
        content.keep(f"ex_{index}", b"%032d" % (index + 1), Bodies({"a": b"text"}))
    assert run("erase", "--key", "key_1", "--yes") == 0
    there = [index for index in range(4) if content.read(f"ex_{index}", b"%032d" % (index + 1)) is not None]
    assert there == [0, 2]
    store.close()


@pytest.fixture
def kept(begun: LedgerKeys, ledger: Path) -> ContentFolder:
    """Bodies of `ex_1` of which one was not kept."""
    rows(ledger, 4).close()
    content = ContentFolder(ledger)
    content.keep("ex_1", b"%032d" % 1, Bodies({REQUEST: b"asked", RESPONSE: b"got"}, {RECEIVED: "too_long"}))
    return content


def test_bodies_are_written_for_their_owner_and_that_is_put_on_record(
    kept: ContentFolder, ledger: Path, capsys: Captured
):
    assert run("bodies", "ex_1", "--out", "out/case") == 0
    shown = capsys.readouterr()
    assert [Path("out/case", name).read_bytes() for name in ("request", "response")] == [b"asked", b"got"]
    assert {stat.S_IMODE(path.stat().st_mode) for path in Path("out/case").iterdir()} == {0o600}
    assert sorted(path.name for path in Path("out/case").iterdir()) == ["request", "response"]
    assert "received: not kept (too_long)" in shown.out
    assert f"salt: {(b'%032d' % 1).hex()}" in shown.out
    assert "asked" not in "".join(shown).split()
    assert handed(ledger)[-1] == ("ledger_bodies_read", "exchange:ex_1", "done")


def test_no_file_is_replaced_by_bodies(kept: ContentFolder, ledger: Path, capsys: Captured):
    Path("out").mkdir()
    Path("out/response").write_bytes(b"of another exchange")
    assert run("bodies", "ex_1", "--out", "out") == 1
    assert capsys.readouterr().err.startswith("file_exists: ")
    assert [path.name for path in Path("out").iterdir()] == ["response"]
    assert handed(ledger) == []


@pytest.mark.parametrize(
    ("exchange", "code"),
    [("../ex", "exchange_malformed"), ("ex_99", "exchange_not_in_ledger"), ("ex_2", "bodies_not_kept")],
)
def test_bodies_that_are_not_there_are_said_not_to_be(
    kept: ContentFolder, ledger: Path, capsys: Captured, exchange: str, code: str
):
    assert run("bodies", exchange, "--out", "out") == 1
    assert capsys.readouterr().err.startswith(f"{code}: ")
    assert not Path("out").exists()
    assert handed(ledger) == []


def test_asking_for_bodies_makes_nothing_where_none_were_kept(begun: LedgerKeys, ledger: Path, capsys: Captured):
    before = sorted(ledger.rglob("*"))
    assert run("bodies", "ex_1", "--out", "out") == 1
    assert capsys.readouterr().err.startswith("exchange_not_in_ledger: ")
    assert sorted(ledger.rglob("*")) == before


def test_bodies_whose_salt_went_are_gone_and_a_late_file_is_removed_by_its_name(
    kept: ContentFolder, ledger: Path, capsys: Captured
):
    assert run("erase", "--exchange", "ex_1", "--yes") == 0
    assert run("bodies", "ex_1", "--out", "out") == 1
    assert capsys.readouterr().err.startswith("salt_erased: ")
    # The exchange was open when its salt went: its bodies are written when it is closed, and nobody can read them.
    kept.keep("ex_1", b"%032d" % 1, Bodies({REQUEST: b"asked"}))
    assert run("bodies", "ex_1", "--out", "out") == 1
    assert run("erase", "--exchange", "ex_1", "--yes") == 0
    assert not kept.erase("ex_1")
