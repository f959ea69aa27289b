"""The command line: exit codes, what goes to which stream, and that nothing secret is printed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tidegate.app.config_docs import manual
from tidegate.cli import main as program
from tidegate.cli.command import Command
from tidegate.cli.main import main
from tidegate.cli.table import COMMANDS, load_commands

GOOD = """\
endpoints:
  - {id: vendor, tier: official, base_url: "https://api.vendor.example/v1", dialect: openai, api_key: "${TG_TEST_KEY}"}
routes:
  - {name: large, deployments: [vendor/large-1]}
"""

Captured = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TG_TEST_KEY", "s3cr3t")
    return tmp_path


def leaves(commands: list[Command], above: tuple[str, ...] = ()) -> list[tuple[tuple[str, ...], Command]]:
    found: list[tuple[tuple[str, ...], Command]] = []
    for command in commands:
        name = (*above, command.name)
        found += leaves(list(command.children), name) if command.children else [(name, command)]
    return found


ALL = leaves(load_commands())


@pytest.mark.parametrize(("name", "command"), ALL, ids=[" ".join(name) for name, _ in ALL])
def test_every_command_has_help_with_an_example(name: tuple[str, ...], command: Command, capsys: Captured) -> None:
    assert main([*name, "--help"]) == 0
    shown = capsys.readouterr().out
    assert f"example:\n  {command.example}" in shown
    assert command.example.startswith("tidegate " + name[0])


def test_the_help_names_every_command(capsys: Captured) -> None:
    assert main(["--help"]) == 0
    shown = capsys.readouterr().out
    assert all(f"    {name} " in shown for name, _ in COMMANDS)


@pytest.mark.parametrize("arguments", [
    [], ["nonsense"], ["config"], ["config", "nonsense"], ["key", "create"], ["key", "create", "a", "--rpm", "many"],
    ["key", "create", "a", "--role", "king"], ["key", "create", "a", "--expires", "soon"], ["import", "litellm"],
    ["config", "explain", "no.such.setting"], ["config", "check", "--stri"],
])  # fmt: skip
def test_wrong_use_is_2_and_says_so_on_standard_error(arguments: list[str], capsys: Captured) -> None:
    assert main(arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err


def test_check_of_a_good_file(folder: Path, capsys: Captured) -> None:
    (folder / "tidegate.yaml").write_text(GOOD)
    assert main(["config", "check"]) == 0
    assert "good (1 endpoints, 1 routes, 0 warnings)" in capsys.readouterr().out


def test_check_of_a_bad_file(folder: Path, capsys: Captured) -> None:
    (folder / "bad.yaml").write_text(GOOD.replace("routes:", "rutes:"))
    assert main(["config", "check", "bad.yaml"]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert "bad.yaml:3:1: error: rutes: This setting is not known. Did you mean 'routes'?" in err
    assert err.splitlines()[-1] == "config_invalid: 1 error in bad.yaml"


def test_check_as_json(folder: Path, capsys: Captured) -> None:
    (folder / "bad.yaml").write_text("a: 1\nb: 2\n")
    assert main(["config", "check", "bad.yaml", "--json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert [(issue["path"], issue["line"], issue["severity"]) for issue in found] == [
        ("a", 1, "error"),
        ("b", 2, "error"),
    ]


def test_check_without_secrets_and_strict(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    (folder / "tidegate.yaml").write_text(GOOD)
    monkeypatch.delenv("TG_TEST_KEY")
    assert main(["config", "check"]) == 1
    assert main(["config", "check", "--without-secrets"]) == 0
    assert main(["config", "check", "--without-secrets", "--strict"]) == 1
    assert "TG_TEST_KEY" in capsys.readouterr().err


def test_a_file_that_is_not_there(capsys: Captured) -> None:
    assert main(["config", "check", "none.yaml"]) == 1
    assert capsys.readouterr().err.startswith("file_unreadable: ")


def test_explain_a_setting_with_its_value_and_origin(folder: Path, capsys: Captured) -> None:
    (folder / "tidegate.yaml").write_text(GOOD)
    assert main(["config", "explain", "endpoints.api_key"]) == 0
    out = capsys.readouterr().out
    assert "Credential, by reference" in out
    assert "now endpoints[0].api_key = ***  [tidegate.yaml:2, variable TG_TEST_KEY]" in out
    assert "s3cr3t" not in out


def test_explain_everything_without_a_file(capsys: Captured) -> None:
    assert main(["config", "explain"]) == 0
    out, err = capsys.readouterr()
    assert [line for line in out.splitlines() if line and not line.startswith(" ")] == [
        entry.path for entry in manual()
    ]
    assert "No configuration file" in err


def test_the_printed_example_passes_the_check(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    assert main(["config", "explain", "--example"]) == 0
    (folder / "tidegate.yaml").write_text(capsys.readouterr().out)
    monkeypatch.setenv("VENDOR_API_KEY", "x")
    assert main(["config", "check", "--strict"]) == 0


def test_import_writes_a_file_that_passes_the_check(folder: Path, capsys: Captured) -> None:
    (folder / "config.yaml").write_text(
        "model_list:\n  - model_name: m\n    litellm_params:"
        " {model: openai/gpt-4.1, api_key: os.environ/TG_TEST_KEY, rpm: 5}\n"
    )
    assert main(["import", "litellm", "config.yaml", "--out", "out/tidegate.yaml"]) == 0
    out, err = capsys.readouterr()
    assert out == ""
    assert "not carried: line 3: model_list[0].litellm_params.rpm" in err
    assert main(["config", "check", "out/tidegate.yaml", "--strict"]) == 0
    assert main(["import", "litellm", "config.yaml", "--out", "out/tidegate.yaml"]) == 1
    assert capsys.readouterr().err.startswith("file_exists: ")
    assert main(["import", "litellm", "config.yaml", "--out", "out/tidegate.yaml", "--force"]) == 0


def test_import_to_standard_output(folder: Path, capsys: Captured) -> None:
    (folder / "config.yaml").write_text("model_list: [{model_name: m, litellm_params: {model: bedrock/x}}]")
    assert main(["import", "litellm", "config.yaml"]) == 1, "nothing at all could be carried over"
    assert "Not carried over" in capsys.readouterr().out


def test_the_life_of_a_key(folder: Path, capsys: Captured) -> None:
    assert main(["team", "create", "research", "--budget", "500/month", "--parallel", "20"]) == 0
    assert main(["key", "create", "ci", "--team", "research", "--rpm", "60", "--route", "gpt-*"]) == 0
    out, err = capsys.readouterr()
    secret = out.splitlines()[-1]
    assert secret.startswith("tg-")
    assert secret not in err
    assert main(["key", "list", "--json"]) == 0
    (listed,) = json.loads(capsys.readouterr().out)
    assert "digest" not in listed
    assert (listed["name"], listed["limits"]["requests_per_minute"], listed["routes"]) == ("ci", 60, ["gpt-*"])
    assert main(["key", "rotate", "ci"]) == 0
    assert capsys.readouterr().out.strip() != secret
    assert main(["key", "revoke", "ci"]) == 0
    assert listed["id"] in capsys.readouterr().out
    assert main(["key", "list"]) == 0
    assert listed["id"] not in capsys.readouterr().out
    assert main(["key", "list", "--all"]) == 0
    assert "revoked" in capsys.readouterr().out
    assert main(["team", "list"]) == 0
    assert "500/month" in capsys.readouterr().out
    assert (folder / ".tidegate" / "tidegate.db").exists()


def test_tables_are_aligned(capsys: Captured) -> None:
    for name in ("a", "a-much-longer-name"):
        assert main(["key", "create", name]) == 0
    capsys.readouterr()
    assert main(["key", "list"]) == 0
    lines = capsys.readouterr().out.splitlines()
    column = lines[0].index("ROLE")
    assert [line[column:].split()[0] for line in lines[1:]] == ["client", "client"]


def test_keys_go_where_the_configuration_says_even_without_provider_keys(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    (folder / "conf").mkdir()
    (folder / "conf" / "tidegate.yaml").write_text(GOOD + "state_dir: kept\n")
    monkeypatch.delenv("TG_TEST_KEY")
    assert main(["key", "create", "a", "--config", "conf/tidegate.yaml", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["key"].startswith("tg-")
    assert (folder / "conf" / "kept" / "tidegate.db").exists()


@pytest.mark.parametrize(("arguments", "code"), [
    (["key", "rotate", "nobody"], "key_not_found"),
    (["key", "create", "a", "--team", "nobody"], "team_not_found"),
    (["key", "create", "a", "--budget", "much"], "budget_invalid"),
    (["key", "create", "a", "--expires", "2001-01-01"], "expiry_past"),
])  # fmt: skip
def test_failures_are_said_by_code(arguments: list[str], code: str, capsys: Captured) -> None:
    assert main(arguments) == 1
    err = capsys.readouterr().err
    assert err.startswith(f"{code}: ")
    assert " / " in err


def test_an_unexpected_fault_shows_where_and_not_what(monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    def broken(arguments: object) -> None:
        raise ValueError("holds a secret")

    monkeypatch.setattr(program, "load_commands", broken)
    assert main(["version"]) == 1
    err = capsys.readouterr().err
    assert "internal_error: ValueError" in err
    assert "in broken" in err
    assert "holds a secret" not in err


def test_as_a_program_with_a_reader_that_goes_away() -> None:
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    command = [sys.executable, "-m", "tidegate.cli.main", "config", "explain", "--example"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        err = process.stderr.read()
        assert process.wait(timeout=60) in (0, 1)
    assert err == b""
