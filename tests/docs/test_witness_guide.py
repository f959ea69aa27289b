"""The page on witnesses is true: its commands run, its policy and settings are read, its table counts right."""

from __future__ import annotations

import itertools
import re
import shlex
from pathlib import Path

import pytest
from tests.fakes.ledger import Signer
from tests.fakes.witness import ORIGIN

from tidegate.adapters.files import Disk
from tidegate.app.witness import load_logs
from tidegate.cli.main import main
from tidegate.ledger.trust import parse_policy
from tidegate.ledger.vkey import COSIGNATURE

PAGE = (Path(__file__).resolve().parents[2] / "docs/guide/witness.md").read_text()
Captured = pytest.CaptureFixture[str]


def test_its_commands_run_in_this_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured):
    monkeypatch.chdir(tmp_path)
    commands = [
        shlex.split(line)[1:]
        for block in re.findall(r"```sh\n(.*?)```", PAGE, re.DOTALL)
        for line in block.splitlines()
    ]
    ran = 0
    for command in commands:
        if "--listen" in command:
            continue  # the end to end tests run it
        assert main([Signer(ORIGIN).key.text if word == "VKEY-OF-THE-LOG" else word for word in command]) == 0, command
        ran += 1
    assert ran == 4
    shown = capsys.readouterr().out
    assert shown.startswith("witness.audit.example/one+")
    assert ORIGIN in shown
    (log,) = load_logs(Disk(), str(tmp_path / "witness" / "logs")).values()
    assert (log.per_day, log.contact) == (86_400, "gateway-team@corp.example")


def test_its_policy_is_one():
    (text,) = re.findall(r"```\n(log .*?)```", PAGE, re.DOTALL)
    seeds = itertools.count(1)

    def key(match: re.Match[str]) -> str:
        kind = COSIGNATURE if match[1].startswith("witness") else 1
        return Signer(match[1], seed=next(seeds), kind=kind).key.text

    policy = parse_policy(re.sub(r"(\S+)\+[0-9a-f]{8}\+\S+", key, text))
    assert [each.name for each in policy.witnesses] == ["audit", "legal", "partner"]
    assert policy.groups[0].threshold == 2


def test_every_code_of_a_witness_is_explained():
    source = (Path(__file__).resolve().parents[2] / "src/tidegate/adapters/witness_client.py").read_text()
    codes = set(re.findall(r'"(witness_[a-z_]+)"', source)) - {"witness_url"}
    assert codes == set(re.findall(r"^\| `(witness_[a-z_]+)` \|", PAGE, re.MULTILINE))


def safe(k: int, n: int, bad: int) -> bool:
    """Whether no two histories can each have k of n, when only `bad` witnesses sign both: tried out, not computed."""
    for quorums in itertools.product(itertools.combinations(range(n), k), repeat=2):
        both = set(quorums[0]) & set(quorums[1])
        if len(both) <= bad:
            return False
    return True


def test_its_table_of_quorums_counts_right():
    rows = re.findall(r"^\| (\d) of (\d) \| (\S+).*? \| (\d) \|$", PAGE, re.MULTILINE)
    assert len(rows) == 6
    for k, n, bad, down in ((int(k), int(n), bad, int(down)) for k, n, bad, down in rows):
        assert down == n - k
        if bad == "never":
            assert not safe(k, n, 0)
        else:
            assert safe(k, n, int(bad))
            assert not safe(k, n, int(bad) + 1)
