"""The page on entries says what is so: every kind and member is in it, and its recipes make our commitments."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any, get_args

import msgspec
import pytest

from tidegate.core.words import not_checked
from tidegate.gateway import evidence
from tidegate.gateway.given_calls import GivenCall, normal_form
from tidegate.ledger.commitment import LABELS, commitment_of
from tidegate.ledger.entry import (
    LARGEST,
    LONGEST_PART,
    LONGEST_TEXT,
    MOST_PARTS,
    ORDINARY,
    Base,
    Closed,
    Decided,
    Entry,
)

PAGE = (Path(__file__).resolve().parents[2] / "docs/guide/ledger-entries.md").read_text()
SALT = bytes(range(32))
BODY = b'{"model":"m","messages":[]}\n'


def block(language: str) -> str:
    found = re.search(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)
    assert found is not None
    return found[1]


def section(title: str) -> str:
    return PAGE.split(f"\n## {title}\n", 1)[1].split("\n## ", 1)[0]


def named(text: str) -> set[str]:
    return set(re.findall(r"`([a-z_]+)`", text))


def members(kind: type[Base]) -> set[str]:
    return set(kind.__struct_fields__) - set(Base.__struct_fields__)


@pytest.mark.parametrize("kind", [Decided, Closed], ids=lambda kind: kind.__name__)
def test_every_member_of_an_exchange_has_a_row(kind: type[Base]) -> None:
    rows = [line for line in section(f"`{kind.__struct_config__.tag}`").splitlines() if line.startswith("| `")]
    told = set().union(*(named(row.split("|")[1]) for row in rows))
    assert told == members(kind)


def test_every_member_of_the_other_kinds_is_named() -> None:
    rows = {row.split("`")[1]: row for row in section("Other kinds").splitlines() if row.startswith("| `")}
    kinds = {str(kind.__struct_config__.tag): kind for kind in get_args(Entry) if kind not in (Decided, Closed)}
    assert set(rows) == set(kinds)
    for tag, kind in kinds.items():
        assert members(kind) <= named(rows[tag]), tag


def test_every_member_of_all_kinds_is_named() -> None:
    assert {"kind", *Base.__struct_fields__} == named(
        "".join(re.findall(r"^\| `[a-z]+` \|", section("Form"), re.MULTILINE))
    )


def test_defaults_are_those() -> None:
    defaults: dict[str, Any] = dict(
        zip(reversed(Closed.__struct_fields__), reversed(Closed.__struct_defaults__), strict=False)
    )
    assert (defaults["decided"], defaults["decision"], defaults["data_class"]) == (-1, "allow", "public")
    assert (defaults["verified"], defaults["usage_source"]) == ("not_checked", "upstream")
    for number in (LARGEST, ORDINARY, LONGEST_TEXT, MOST_PARTS, LONGEST_PART):
        assert f"{number:,}" in section("Form")


def test_every_label_is_in_the_table() -> None:
    assert set(re.findall(r"`(tidegate/[a-z]+/v1)`", section("Commitments"))) == set(LABELS)


def test_every_reason_is_in_the_table() -> None:
    told = {str(not_checked(code)) for code in named(section("Commitments"))}
    for name in dir(evidence):
        value = getattr(evidence, name)
        if name.isupper() and isinstance(value, str) and value.startswith("not_checked("):
            assert value in told, value


def test_the_python_makes_our_commitments() -> None:
    given: dict[str, Any] = {}
    exec(block("python"), given)  # noqa: S102 - the page's own code
    for label in LABELS:
        assert given["commitment"](label, SALT.hex(), BODY) == commitment_of(label, SALT, BODY)


@pytest.mark.skipif(not all(map(shutil.which, ("sh", "xxd", "openssl", "base64"))), reason="a tool of it is missing")
def test_the_shell_makes_our_commitments(tmp_path: Path) -> None:
    (tmp_path / "request.json").write_bytes(BODY)
    ran = subprocess.run(
        ["sh", "-c", block("sh")], cwd=tmp_path, env={"SALT": SALT.hex(), "PATH": "/usr/local/bin:/usr/bin:/bin"},
        capture_output=True, text=True, timeout=30, check=True,
    )  # fmt: skip
    assert ran.stdout.strip() == commitment_of("tidegate/request/v1", SALT, BODY)


def test_the_normal_form_shown_is_one() -> None:
    shown = block("json").strip()
    calls = [
        GivenCall(item["name"], json.dumps(item["arguments"], indent=1) if "arguments" in item else item["raw"])
        for item in msgspec.json.decode(shown)
    ]
    assert normal_form(calls).decode() == shown
