"""`tidegate index` as people use it: add, look, change, update, remove, and no text of theirs on the disk."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from pathlib import Path

import pytest

TIDEGATE = str(Path(sys.executable).with_name("tidegate"))


def run(folder: Path, *arguments: str, code: int = 0, given: str = "") -> str:
    done = subprocess.run([TIDEGATE, "index", *arguments], cwd=folder, input=given, capture_output=True, text=True)
    assert done.returncode == code, done.stdout + done.stderr
    return done.stdout + done.stderr


def prose(seed: int, count: int = 300) -> str:
    chance = random.Random(seed)
    words = ["".join(chance.choices("bdfgklmnprstvz", k=3)) + chance.choice("aeiou") for _ in range(count)]
    return "\n".join(" ".join(words[at : at + 10]) for at in range(0, count, 10))


PROGRAM = """
def settle(account, entries, limit):
    total = 0
    for entry in entries:
        if entry.kind == "credit":
            total += entry.amount
        elif entry.kind == "debit" and not entry.void:
            total -= entry.amount * account.rate
        else:
            raise ValueError(entry.kind, account)
    while total > limit:
        account.hold(total - limit, reason=[entry.id for entry in entries])
        total = account.release(limit, total)[0]
    return {"account": account.id, "total": total}
"""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "handbook").mkdir()
    (tmp_path / "handbook" / "plan.md").write_text("# Plan\n\n" + prose(1))
    (tmp_path / "handbook" / "page.html").write_text(
        f"<html><script>{'x ' * 50}</script><p>{prose(2)}</p></html>".replace("\n", "<br>")
    )
    (tmp_path / "handbook" / "settle.py").write_text(PROGRAM)
    rows = [f"Customer {n} Holding,{n * 7919},AC-{n:05}-X" for n in range(1, 40)]
    (tmp_path / "customers.csv").write_text("\n".join(["name,no,account", *rows]))
    return tmp_path


def test_from_adding_to_removing(home: Path) -> None:
    assert "3 documents read" in run(home, "add", "handbook", "--class", "restricted")
    assert "39 rows read" in run(home, "add", "customers.csv", "--columns", "name,account", "--within", "100")
    assert "good (2 sources" in run(home, "check")

    asked = "\n".join(["Hello, look at this:", *prose(1).splitlines()[5:10], "Thanks!"])
    (home / "draft.md").write_text(asked)
    shown = run(home, "check", "draft.md", code=2)
    assert "draft.md:1-7" in shown or "draft.md:2-6" in shown or "draft.md:1-6" in shown
    assert "plan.md" in shown

    other = PROGRAM.replace("total", "sum_1").replace("entry", "row").replace("account", "konto").replace("0", "17")
    found = json.loads(run(home, "check", "-", "--json", code=2, given=f"Explain:\n{other}"))
    assert ("code_excerpt", "settle.py", "trade_secret") in [(i["rule"], i["document"], i["label"]) for i in found]

    assert run(home, "check", "-", given="Customer 7 Holding and AC-00008-X") == ""
    near = json.loads(run(home, "check", "-", "--json", code=2, given="customer 7 holding has AC 00007 X"))
    assert [item["rule"] for item in near] == ["record", "record"]

    (home / "handbook" / "plan.md").write_text(prose(3))
    assert "1 documents read, 2 unchanged" in run(home, "update")
    assert run(home, "check", "draft.md") == ""
    listed = json.loads(run(home, "list", "--json"))
    assert [(item["name"], item["form"], item["raises"]) for item in listed] == [
        ("customers.csv", "values", "confidential"),
        ("handbook", "files", "restricted"),
    ]
    assert "removed handbook" in run(home, "remove", "handbook")
    assert run(home, "check", "-", given=prose(2)) == ""


def test_no_word_of_a_document_is_on_the_disk(home: Path) -> None:
    run(home, "add", "handbook", "customers.csv")
    stored = b"".join(path.read_bytes() for path in (home / ".tidegate" / "index").iterdir()).lower()
    for text in (prose(1), prose(2), "settle credit debit release", "holding AC-00007-X"):
        assert not [word for word in text.lower().split() if len(word) > 3 and word.encode() in stored][3:]
    assert b"customer 7" not in stored


def test_what_people_get_wrong(home: Path) -> None:
    assert "index_place_missing" in run(home, "add", "nowhere", code=1)
    assert "index_column_missing" in run(home, "add", "customers.csv", "--columns", "phone", code=1)
    assert "index_within_alone" in run(home, "add", "customers.csv", "--columns", "name", "--within", "9", code=1)
    assert "index_source_unknown" in run(home, "remove", "nothing", code=1)
    run(home, "add", "handbook", "--class", "secret", code=2)
    run(home, "add", "customers.csv", "--columns", "name,no", "--within", "many", code=2)
    assert run(home, "list").startswith("ID")


def test_a_damaged_index_is_said_and_not_passed(home: Path) -> None:
    run(home, "add", "handbook")
    [index] = (home / ".tidegate" / "index").glob("index-*.idx")
    index.write_bytes(index.read_bytes()[:-8])
    assert "index_damaged" in run(home, "check", "-", code=1, given=prose(1))
