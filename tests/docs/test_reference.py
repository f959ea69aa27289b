"""The committed reference pages are what the code makes of itself, and say all of it."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

import pytest

from tidegate.app.config_docs import manual
from tidegate.app.config_load import dialects
from tidegate.app.detection import detectors
from tidegate.app.error_index import Failure, failures, in_module
from tidegate.app.reference import errors_page
from tidegate.cli.docs import pages
from tidegate.cli.table import load_commands

FOLDER = Path(__file__).parents[2] / "docs" / "reference"
NAMES = ("configuration.md", "cli.md", "dialects.md", "detectors.md", "screens.md", "errors.md", "openapi.json")


@cache
def made() -> dict[str, str]:
    return pages(load_commands())


@cache
def found_failures() -> tuple[Failure, ...]:
    return failures()


def test_every_page_is_looked_at() -> None:
    assert tuple(made()) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_the_committed_page_is_the_generated_one(name: str) -> None:
    committed = (FOLDER / name).read_text()
    assert committed == made()[name], f"{name} is out of date; run `tidegate docs --out docs/reference`"


def test_every_setting_and_every_dialect_is_on_its_page() -> None:
    assert not [entry.path for entry in manual() if f"`{entry.path}`" not in made()["configuration.md"]]
    assert not [name for name in detectors(()) if f"## `{name}`" not in made()["detectors.md"]]
    assert not [name for name in dialects(()) if f"| `{name}` |" not in made()["dialects.md"]]


def test_every_error_has_both_sentences() -> None:
    found = found_failures()
    assert len(found) > 50
    bad = [failure.code for failure in found if not failure.what or failure.code != failure.code.lower()]
    assert bad == []
    # Nobody is left to act when the client is gone or the exchange was given up on this side; the local model
    # says in one sentence which wheel is missing and how to install it.
    silent = {failure.code for failure in found if not failure.fix}
    assert silent <= {"client_gone", "connection_closed", "local_model_missing"}


def test_a_code_means_one_family() -> None:
    families: dict[str, set[str]] = {}
    for failure in found_failures():
        families.setdefault(failure.code, set()).add(failure.family)
    assert {code: names for code, names in families.items() if len(names) > 1} == {}


SOURCE = """
def plain():
    raise BadRequest("one", f"The {thing!r} is wrong.", "Change it.", status=413)

def by_case(status):
    code, what = "two", "It is so"
    if status:
        code, what, fix = "three", "It is not so", "Do it."
    return Refused(code, said(what, status), "Do.")

def handed(code, what):
    return ProviderFailed(code, f"{what} in time.", "Wait.")

def calls():
    handed("four", "It did not come")

class Own(Misconfigured):
    def __init__(self):
        super().__init__("five", "All is lost.", "Start anew.")
"""


def test_the_index_finds_codes_that_are_written_cased_handed_on_and_fixed() -> None:
    tree = ast.parse(SOURCE)
    calls = {"handed": [node for node in ast.walk(tree) if isinstance(node, ast.Call) and "four" in ast.unparse(node)]}
    found = {failure.code: failure for failure in in_module("m", tree, calls)}
    assert set(found) == {"one", "two", "three", "four", "five"}
    assert (found["one"].what, found["one"].status) == ("The … is wrong.", "413")
    assert (found["two"].what, found["three"].what) == ("It is so …", "It is not so …")
    assert (found["four"].what, found["four"].family) == ("It did not come in time.", "ProviderFailed")
    assert (found["five"].fix, found["five"].family) == ("Start anew.", "Misconfigured")
    page = errors_page(found.values())
    assert "| `one` | 413 | The … is wrong. | Change it. |" in page
