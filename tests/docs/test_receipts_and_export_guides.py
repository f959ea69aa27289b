"""The pages on receipts and exports say what is so: commands work, paths are served, shown forms are the real ones."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path

import pytest
from tests.fakes.ledger import make_log, story
from tests.fakes.published import LOG_KEY, RECEIPT_KEY, Published

from tidegate.adapters.ledger_archive import Archive
from tidegate.adapters.ledger_side import SideStore
from tidegate.app.config_ledger import LedgerSettings
from tidegate.cli.main import main
from tidegate.gateway.receipts import Receipts
from tidegate.ledger.manifest import SKEW
from tidegate.ledger.note import parse_note
from tidegate.ledger.port import Side
from tidegate.ledger.receipt import Receipt

ROOT = Path(__file__).resolve().parents[2]
RECEIPTS = (ROOT / "docs/guide/receipts.md").read_text()
EXPORT = (ROOT / "docs/guide/export.md").read_text()
LOG = Published(story(2000))
EXCHANGE = LOG.kept()[700].exchange


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a gateway's state, its public keys, and an exchange's receipt."""
    monkeypatch.chdir(tmp_path)
    ledger = tmp_path / ".tidegate" / "ledger"
    make_log(ledger / "public", LOG.entries, [LOG_KEY])
    store = SideStore(ledger / "side.db")
    store.add([(e.index, e.leaf, Side(e.exchange, e.part, e.key, e.team, e.at, e.salt)) for e in LOG.kept()])
    store.close()
    (tmp_path / "log.pub").write_text(f"{LOG_KEY.key.text}\n{RECEIPT_KEY.key.text}\n")
    (tmp_path / "receipt.json").write_bytes(LOG.receipt(EXCHANGE).encode())
    return tmp_path


def blocks(page: str, language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", page, re.DOTALL)


def commands(page: str) -> list[list[str]]:
    lines = [line for block in blocks(page, "sh") for line in block.splitlines() if line.startswith("tidegate ")]
    return [shlex.split(line.replace("EXCHANGE", EXCHANGE))[1:] for line in lines]


def test_the_export_commands_work_in_their_order(folder: Path) -> None:
    given = commands(EXPORT)
    assert len(given) == 5
    for words in given:
        if "--team" in words:
            # The log of this test is not of the last 90 days.
            words[words.index("--since") + 1] = "2026-01-01"
        if "--until" in words:
            words[words.index("--since") + 1], words[words.index("--until") + 1] = "2026-09-01", "2026-10-01"
        assert main(words) == 0, words
    with Archive("january.zip") as time, Archive("exchange.zip") as exchange:
        names = {name.split("/")[0] for name in (*time.names, *exchange.names)}
    shown = {name.split("/")[0] for name in re.findall(r"`([a-z.]+(?:/[^`]*)?)`", EXPORT.split("## Verifying")[0])}
    assert names <= shown | {"tile"}


def test_the_verifying_command_of_a_receipt_works(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = next(words for words in commands(RECEIPTS) if words[:2] == ["verify", "receipt"])
    assert main(words) == 0
    assert "Proven" in capsys.readouterr().out


def test_the_skew_is_the_one_that_is_kept() -> None:
    assert f"more than the {SKEW // 1000} seconds" in EXPORT


def test_the_codes_are_raised_somewhere() -> None:
    source = "".join(path.read_text() for path in (ROOT / "src/tidegate").rglob("*.py"))
    codes = re.findall(r"^\| (`[a-z_]+`(?:, `[a-z_]+`)*) \|", EXPORT.split("## Verifying")[1], re.MULTILINE)
    assert len(codes) == 8
    for code in re.findall("`([a-z_]+)`", " ".join(codes)):
        assert f'"{code}"' in source, code


def test_the_settings_are_ones() -> None:
    for name in re.findall(r"`ledger\.([a-z_]+)", RECEIPTS + EXPORT):
        assert name in LedgerSettings.__struct_fields__, name


def test_the_lines_on_an_answer_have_the_form_that_is_shown() -> None:
    shown = blocks(RECEIPTS, "text")[0].splitlines()[1:]
    made = Receipts(LOG).lines(4711, LOG.kept()[0].leaf).decode().splitlines()
    assert [_form(line) for line in shown] == [_form(line) for line in made]


def _form(line: str) -> str:
    """A line without its hashes, names and numbers."""
    return re.sub(r"\d+", "N", re.sub(r'"[^"]*"', "S", re.sub(r":[A-Za-z0-9+/]{43}=:", "H", line)))


def test_the_promise_has_the_lines_that_are_shown() -> None:
    shown = blocks(RECEIPTS, "text")[1].split("\n\n")[0].splitlines()
    note = LOG.receipt(EXCHANGE).note
    assert note is not None
    made = parse_note(note.encode()).text.decode().splitlines()
    assert len(shown) == len(made)
    assert shown[0].endswith("/receipt/v1")
    assert made[0].endswith("/receipt/v1")


def test_the_receipt_has_the_members_that_are_shown() -> None:
    shown = json.loads(blocks(RECEIPTS, "json")[0])
    made = json.loads(LOG.receipt(EXCHANGE).encode())
    assert shown.keys() == made.keys() == {*Receipt.__struct_fields__}
    assert shown["parts"][0].keys() == made["parts"][0].keys()
    assert (shown["format"], [part["part"] for part in shown["parts"]]) == (made["format"], ["decided", "closed"])
