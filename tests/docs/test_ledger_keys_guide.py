"""The page on the ledger's keys says what is so: its commands work in their order, its statement is one."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from tests.fakes.config import load

from tidegate.adapters.ledger_content import ContentFolder
from tidegate.adapters.ledger_side import SideStore
from tidegate.app.config_ledger import LedgerSettings
from tidegate.cli.main import main
from tidegate.jobs.body_keeper import MOST_MEMORY, MOST_WAITING
from tidegate.ledger.content import MOST, Bodies
from tidegate.ledger.port import Side
from tidegate.ledger.statement import Statement
from tidegate.ledger.verify_exchange import BODIES

PAGE = (Path(__file__).resolve().parents[2] / "docs/guide/ledger-keys.md").read_text()


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)


def test_the_commands_work_in_their_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.chdir(tmp_path)
    lines = [line for block in blocks("sh") for line in block.splitlines() if line.startswith("tidegate ")]
    assert len(lines) >= 9
    for given in lines:
        line = given
        if " retire " in line:
            old = re.findall(r"^([0-9a-f]{8})  log ", capsys.readouterr().out, re.MULTILINE)[-1]
            line = line.replace("KEY", old)
        if " bodies " in line:
            store = SideStore(Path(".tidegate/ledger/side.db"))
            store.add([(0, bytes(32), Side("ex_019ab3", "decided", "key_3f9a", "team_7c21", 1, b"s" * 32))])
            store.close()
            kept = Bodies(dict.fromkeys(BODIES.values(), b"said"))
            ContentFolder(Path(".tidegate/ledger")).keep("ex_019ab3", b"s" * 32, kept)
        assert main(shlex.split(line)[1:]) == 0, line


def test_the_settings_are_ones():
    given = load(blocks("yaml")[0], files={"conf/tsa.pem": ""}).settings.ledger
    assert (given.timestamp.every, given.timestamp.url) == (3600.0, "https://tsa.corp.example/tsr")
    for name in re.findall(r"`ledger\.([a-z_]+)", PAGE):
        assert name in LedgerSettings.__struct_fields__, name


def test_the_statement_shown_has_the_lines_of_one():
    shown = next(block for block in blocks("text") if "/keys/v1" in block)
    words = [line.split(" ")[0] for line in shown.split("\n\n")[0].splitlines()[1:]]
    made = Statement(origin="a.example", number=0, time=0).text().decode().splitlines()[1:]
    assert words[: len(made)] == [line.split(" ")[0] for line in made]
    assert set(words[len(made) :]) == {"log", "receipt"}


def test_the_codes_it_names_are_raised_somewhere():
    source = "".join(path.read_text() for path in (Path(__file__).resolve().parents[2] / "src/tidegate").rglob("*.py"))
    for code in re.findall(r"^\| `([a-z_`, ]+)` \| (?!checkpoints|receipts)", PAGE, re.MULTILINE):
        assert all(f'"{each}"' in source for each in code.split("`, `")), code
    for code in re.findall(r"`((?:ledger|statement)_[a-z_]+)`", PAGE):
        assert f'"{code}"' in source, code


def test_what_is_kept_of_an_exchange_is_as_the_page_says():
    assert (MOST, MOST_MEMORY, MOST_WAITING) == (16 << 20, 256 << 20, 2_000)
    for said in ("more than 16 MiB", "more than 256 MiB", "2,000 exchanges waited"):
        assert said in PAGE
    assert "`case-17/request`, `sent`, `received` and `response`" in PAGE
    assert tuple(BODIES) == ("request", "sent", "received", "response")
