"""`tidegate policy`: check, test, explain and replay, from the command line to the exit code."""

from __future__ import annotations

import asyncio
import io
import json
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from tidegate.adapters.sqlite import SqliteStore
from tidegate.cli.main import main
from tidegate.core.record import ExchangeRecord, Models

CONFIG = """\
local_model: {enabled: false}
detect: {engine: re2}
endpoints:
  - {id: vendor, tier: official, base_url: "https://api.vendor.example/v1", dialect: openai, api_key: "${TG_NOT_SET}"}
  - {id: relay, tier: aggregator, base_url: "${TG_NOT_SET}", dialect: openai, api_key: "${TG_NOT_SET}", optional: true}
  - {id: mine, tier: local, base_url: "http://127.0.0.1:9/v1", dialect: openai, auth: none}
routes:
  - {name: large, aliases: [big], deployments: [vendor/large-1, relay/large-1]}
  - {name: home, deployments: [mine/small]}
policy:
  classify:
    - {name: from_hr, when: {sources: [hr-app]}, data_class: confidential, labels: [hr]}
  rules:
    - name: no_shell
      when: {tools: [shell]}
      unless: {tiers: [local]}
      action: block
"""

Captured = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("TG_NOT_SET", raising=False)
    (tmp_path / "tidegate.yaml").write_text(CONFIG)
    return tmp_path


def out(capsys: Captured) -> str:
    return capsys.readouterr().out


# -- check


def test_check_shows_the_policy_in_force(capsys: Captured) -> None:
    assert main(["policy", "check", "--strict"]) == 0
    shown = out(capsys)
    assert "the strictest rule that holds decides" in shown
    assert "goes to home." in shown
    assert "no_shell" in shown
    assert "tools: shell; unless tiers: local" in shown
    assert "redact (payment as pseudonym, pii as pseudonym, secret as mask)" in shown
    assert "aggregator  internal" in shown


def test_check_fails_on_errors_and_if_strict_on_warnings(folder: Path, capsys: Captured) -> None:
    (folder / "draft.yaml").write_text("rules:\n  - {name: a, action: allow}\n")
    assert main(["policy", "check", "--policy", "draft.yaml"]) == 0
    assert "draft.yaml:2:5: warning: policy.rules[0]: An `allow` has no effect" in capsys.readouterr().err
    assert main(["policy", "check", "--policy", "draft.yaml", "--strict"]) == 1
    (folder / "draft.yaml").write_text("rules:\n  - {name: a}\n")
    assert main(["policy", "check", "--policy", "draft.yaml"]) == 1
    assert "draft.yaml:2:5: error: policy.rules[0].action" in capsys.readouterr().err
    assert main(["policy", "check", "--policy", "draft.yaml", "--json"]) == 1
    (issue,) = [item for item in json.loads(out(capsys)) if item["severity"] == "error"]
    assert (issue["file"], issue["line"]) == ("draft.yaml", 2)
    assert main(["policy", "check", "--config", "none.yaml"]) == 1


# -- test

TABLE = """\
tests:
  - name: personal data leaves as pseudonyms
    given: {route: big, labels: [pii], findings: {pii.email: 2}}
    expect:
      action: redact
      data_class: confidential
      labels: [pii]
      cleared: [vendor, relay]
      places: {vendor: redact, relay: redact}
      redact: {pii: pseudonym}
      reasons: [label:pii]
  - name: code stays at home
    given: {route: large, labels: [source_code]}
    expect: {action: reroute, reroute: home, rule: clearance, cleared: []}
  - name: a suspect endpoint gets what is public
    given: {route: large, raises: internal, standings: {vendor: suspect}}
    expect: {cleared: [relay], places: {vendor: reroute}}
  - name: with the right a person may say it is public
    given: {route: large, labels: [source_code], declared: public, may_lower: true, at: "2026-03-01T09:30Z"}
    expect: {action: allow, data_class: public}
  - name: nobody runs a shell elsewhere
    given: {route: large, tools: [shell]}
    expect: {action: block, rule: no_shell}
  - name: what could not be read goes to the vendor at most
    given: {route: large, not_checked: image_file}
    expect: {cleared: [vendor]}
  - name: what a conversation has carried counts
    given: {route: large, history: restricted, history_labels: [hr], source: hr-app, stream: true}
    expect: {action: reroute, labels: [hr]}
"""


def test_a_table_that_holds(folder: Path, capsys: Captured) -> None:
    (folder / "t.yaml").write_text(TABLE)
    assert main(["policy", "test", "t.yaml"]) == 0
    assert out(capsys) == "7 passed, 0 failed\n"
    assert main(["policy", "test", "t.yaml", "--json"]) == 0
    assert all(item["passed"] for item in json.loads(out(capsys)))


@pytest.mark.parametrize(("expect", "says"), [
    ("{action: allow}", "action: expected allow, got redact"),
    ("{rule: no_shell}", "rule: expected no_shell, got sensitive_values"),
    ("{data_class: public}", "data_class: expected public, got confidential"),
    ("{labels: []}", "labels: expected none, got pii"),
    ("{cleared: [vendor]}", "cleared: expected vendor, got relay, vendor"),
    ("{reroute: home}", "reroute: expected home, got none"),
    ("{places: {vendor: block}}", "places.vendor: expected block, got redact"),
    ("{places: {mine: allow}}", "places.mine: this is no place of the route"),
    ("{redact: {pii: mask}}", "redact at relay: expected {'pii': 'mask'}, got {'pii': 'pseudonym'}"),
    ("{reasons: [label:hr]}", "reasons: label:hr is not among label:pii"),
])  # fmt: skip
def test_what_differs_is_said_with_its_line(folder: Path, capsys: Captured, expect: str, says: str) -> None:
    text = f"tests:\n  - name: one\n    given: {{route: large, labels: [pii]}}\n    expect: {expect}\n"
    (folder / "t.yaml").write_text(text)
    assert main(["policy", "test", "t.yaml"]) == 1
    shown = out(capsys)
    assert f"t.yaml:2: one: {says}\n" in shown
    assert shown.endswith("0 passed, 1 failed\n")


@pytest.mark.parametrize(("text", "where"), [
    ("tests:\n  - {name: a, given: {route: lrge}, expect: {action: allow}}\n", "t.yaml:2:30: error: tests[0].given"),
    ("tests:\n  - {name: a, given: {route: large}, expect: {}}\n", "t.yaml:2:46: error: tests[0].expect"),
    ("tests:\n  - {name: a, given: {route: large, at: noon}, expect: {action: allow}}\n", "tests[0].given.at"),
    ("tests:\n  - {name: a, given: {route: large, standings: {x: suspect}}, expect: {action: allow}}\n", "standings.x"),
    ("tests:\n  - {name: a, given: {route: large}, expect: {acton: allow}}\n", "Did you mean 'action'?"),
    ("tests:\n  - {name: a, expect: {action: allow}}\n", "tests[0].given: This setting is missing"),
    ("", "The file is empty."),
    ("tests: [", "not YAML"),
])  # fmt: skip
def test_a_table_that_is_wrong(folder: Path, capsys: Captured, text: str, where: str) -> None:
    (folder / "t.yaml").write_text(text)
    assert main(["policy", "test", "t.yaml"]) == 1
    assert where in capsys.readouterr().err


def test_no_test_at_all_does_not_pass(folder: Path, capsys: Captured) -> None:
    (folder / "t.yaml").write_text("tests: []\n")
    assert main(["policy", "test", "t.yaml"]) == 1
    assert main(["policy", "test", "gone.yaml"]) == 1
    assert "file_unreadable" in capsys.readouterr().err


def test_a_table_with_a_real_text(folder: Path, capsys: Captured) -> None:
    (folder / "t.yaml").write_text(
        "tests:\n  - name: an address in a text\n    given: {route: large, text: 'Write to jane.doe@contoso.com.'}\n"
        "    expect: {action: redact, labels: [pii]}\n"
        "  - name: nothing in a text\n    given: {route: large, text: 'What is the capital of France?'}\n"
        "    expect: {action: allow, data_class: public}\n"
    )
    assert main(["policy", "test", "t.yaml"]) == 0
    assert "2 passed" in out(capsys)


# -- explain


def explained(capsys: Captured, *arguments: str) -> dict[str, Any]:
    assert main(["policy", "explain", *arguments, "--json"]) == 0
    return json.loads(out(capsys))


def test_explain_by_flags(capsys: Captured) -> None:
    assert main(["policy", "explain", "--route", "big", "--label", "source_code"]) == 0
    shown = out(capsys)
    assert "class: confidential (source_code)" in shown
    assert "the content was found to be source_code, which is confidential" in shown
    assert "large: reroute to the route home" in shown
    assert "mine" in shown
    said = explained(capsys, "--route", "large", "--tool", "shell", "--team", "t", "--stream")
    assert (said["action"], said["rule"]) == ("block", "no_shell")
    assert said["places"][0]["line"] == 14
    assert said["places"][0]["holding"] == ["no_shell"]


def test_explain_where_nobody_can_take_it(folder: Path, capsys: Captured) -> None:
    (folder / "draft.yaml").write_text("reroute: none\n")
    said = explained(capsys, "--policy", "draft.yaml", "--route", "large", "--label", "health")
    assert (said["action"], said["reroute"]) == ("refused", "")
    assert said["places"][0]["why"] == ["cleared for confidential, and this is restricted", "not cleared for health"]


def test_explain_a_declaration_and_what_was_not_read(capsys: Captured) -> None:
    said = explained(
        capsys,
        "--route",
        "large",
        "--not-checked",
        "deadline",
        "--declared",
        "public",
        "--may-lower",
        "--at",
        "2026-01-01",
    )
    assert said["reasons"] == ["not_checked:deadline", "declared:public", "lowered:confidential:key"]
    assert said["data_class"] == "public"


def test_explain_a_request_and_a_text(folder: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    tool = {"type": "function", "function": {"name": "shell", "parameters": {}}}
    body = {"model": "big", "messages": [{"role": "user", "content": "Mail jane.doe@contoso.com."}], "tools": [tool]}
    (folder / "body.json").write_text(json.dumps(body))
    said = explained(capsys, "body.json")
    assert (said["labels"], said["action"]) == (["pii"], "block")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"Mail jane.doe@contoso.com.")))
    said = explained(capsys, "--text", "-", "--route", "large")
    assert (said["labels"], said["action"]) == (["pii"], "redact")
    assert said["places"][0]["redact"] == {"pii": "pseudonym"}
    assert "jane" not in json.dumps(said)


@pytest.mark.parametrize(("arguments", "code"), [
    ([], 2), (["--route", "gone"], 1), (["a.json", "--text", "b"], 2), (["--route", "large", "--at", "noon"], 2),
    (["bad.json"], 1), (["--route", "large", "--declared", "top"], 2),
])  # fmt: skip
def test_explain_used_wrongly(folder: Path, arguments: list[str], code: int, capsys: Captured) -> None:
    (folder / "bad.json").write_text("[1]")
    assert main(["policy", "explain", *arguments]) == code
    assert capsys.readouterr().err


# -- replay


def record(ident: str, started: float, **more: Any) -> ExchangeRecord:
    usual: dict[str, Any] = {
        "models": Models(requested="big"), "route": "large", "decision": "allow", "rule": "clearance", "policy": "d",
        "endpoint": "vendor", "deployment": "vendor/large-1",
    }  # fmt: skip
    return ExchangeRecord(id=ident, started=started, key="k", **{**usual, **more})


@pytest.fixture
def records(folder: Path) -> float:
    now = time.time()
    pii: dict[str, Any] = {
        "decision": "redact", "rule": "sensitive_values", "data_class": "confidential", "labels": ("pii",),
        "findings": {"pii.email": 1}, "reasons": ("label:pii",),
    }  # fmt: skip
    some = [
        record("old", now - 3 * 86400, **pii),
        *(record(f"p{index}", now - 60 - index, **pii) for index in range(3)),
        *(record(f"a{index}", now - 30 - index) for index in range(2)),
        record("refused", now - 10, decision="", rule="", policy=""),
        record("gone", now - 10, models=Models(requested="other"), route="other"),
    ]

    async def fill() -> None:
        store = SqliteStore(folder / ".tidegate" / "tidegate.db")
        try:
            await store.open()
            await store.add_records(some)
        finally:
            await store.close()

    (folder / ".tidegate").mkdir()
    asyncio.run(fill())
    return now


def test_replay_under_the_same_policy_changes_nothing(records: float, capsys: Captured) -> None:
    assert main(["policy", "replay", "--fail-on-change"]) == 0
    shown, err = capsys.readouterr()
    assert "7 records, 5 decisions replayed, 0 would change." in shown
    assert "1 never came to a decision" in shown
    assert "1 ask for a route that is not configured" in shown
    assert "tools and source" in err


def test_replay_under_a_draft(folder: Path, records: float, capsys: Captured) -> None:
    (folder / "draft.yaml").write_text("default_rules: false\n")
    assert main(["policy", "replay", "--policy", "draft.yaml", "--fail-on-change"]) == 1
    assert "3 would change" in out(capsys)
    assert main(["policy", "replay", "--policy", "draft.yaml", "--since", "7d", "--json"]) == 0
    said = json.loads(out(capsys))
    assert said["moves"] == [
        {"before": "allow", "after": "allow", "count": 2}, {"before": "redact", "after": "reroute", "count": 4},
    ]  # fmt: skip
    assert said["changed"] == 4
    assert {item["exchange"] for item in said["examples"]} == {"old", "p0", "p1", "p2"}
    assert main(["policy", "replay", "--policy", "draft.yaml", "--most", "3", "--json"]) == 0
    assert json.loads(out(capsys))["seen"] == 3


@pytest.mark.parametrize("arguments", [["--since", "yesterday"], ["--until", "x"], ["--most", "0"]])
def test_replay_used_wrongly(arguments: list[str], capsys: Captured) -> None:
    assert main(["policy", "replay", *arguments]) == 2
    assert capsys.readouterr().err
