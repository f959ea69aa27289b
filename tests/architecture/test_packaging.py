"""What gets installed is what was locked, from wheels alone."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path

import pytest
from tests.architecture.source import ROOT

from tidegate.adapters.local_model import ENGINE_WHEEL, WEIGHTS_WHEEL

LOCKS = sorted((ROOT / "requirements").glob("*.lock"))


def entries(text: str) -> dict[str, str]:
    """Locked packages: normalised name to the whole entry."""
    found: dict[str, str] = {}
    for entry in re.split(r"\n(?=\S)", text.strip()):
        name = re.match(r"[A-Za-z0-9._-]+", entry)
        if name is not None:
            found[re.sub(r"[-_.]+", "-", name.group()).lower()] = entry
    return found


def lock(name: str) -> dict[str, str]:
    return entries((ROOT / "requirements" / f"{name}.lock").read_text())


def names(requirements: list[str]) -> set[str]:
    return {re.sub(r"[-_.]+", "-", re.split(r"[<>=;\[ ]", one)[0]).lower() for one in requirements}


@pytest.mark.parametrize("path", LOCKS, ids=lambda path: path.stem)
def test_every_locked_package_is_pinned_and_hashed(path: Path) -> None:
    found = entries(path.read_text())
    assert found
    for name, entry in found.items():
        assert re.match(r"[A-Za-z0-9._-]+==\S+", entry), name
        assert "--hash=sha256:" in entry, name


def test_the_locks_hold_all_that_the_project_declares() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    extras, groups = project["project"]["optional-dependencies"], project["dependency-groups"]
    core = names(project["project"]["dependencies"]) | names(groups["build"])
    assert core <= lock("core").keys()
    assert core | names(extras["otel"]) <= lock("otel").keys()
    assert names(extras["tokens"]) == lock("tokens").keys()
    assert core | names(extras["tokens"]) | names(extras["otel"]) | names(groups["dev"]) <= lock("dev").keys()


def test_the_locks_agree_with_each_other() -> None:
    core, dev = lock("core"), lock("dev")
    version = re.compile(r"==(\S+)")
    for name, entry in core.items() | lock("tokens").items():
        assert version.findall(entry)[0] == version.findall(dev[name])[0], name


def test_the_local_model_is_the_one_that_the_code_names() -> None:
    locked = {entry.split(" ")[0] for entry in lock("local-model").values()}
    assert locked == {ENGINE_WHEEL, WEIGHTS_WHEEL}


def test_the_javascript_lock_names_no_address() -> None:
    packages = json.loads((ROOT / "tests/contract/node/package-lock.json").read_text())["packages"]
    assert len(packages) > 1
    for name, package in packages.items():
        assert "resolved" not in package, name
        assert not name or package["integrity"].startswith("sha512-"), name


def test_ci_runs_the_command_of_the_readme() -> None:
    last = (ROOT / ".ci" / "run").read_text().strip().splitlines()[-1]
    assert last == "exec make test"
    assert re.search(r"^make test\b", (ROOT / "README.md").read_text(), re.MULTILINE)
