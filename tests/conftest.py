"""For every test: the collector of cycles rests while test files are parsed, and in the tests that parse.

CPython 3.11 before 3.11.8 fails a parse with «AST constructor recursion depth mismatch» when a collection
comes in the middle of it (gh-106905), as it does when it finds what another test left. Pytest parses each
file to rewrite its assertions.
"""

from __future__ import annotations

import gc
import logging
import os
import secrets
import sys
from collections.abc import Iterator
from typing import Final

import pytest

gc.disable()

# What Python has compiled is kept, by this process and by those that the tests start: a gateway starts in two thirds
# of the time. Images for containers often switch it off.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

# Processes that share the tests must collect them in one order, also where a test's cases come out of a set.
os.environ.setdefault("PYTHONHASHSEED", str(secrets.randbelow(2**32)))

# Parsed here: its plug-in imports it at the very end otherwise, if no test did.
import hypothesis  # noqa: E402, F401

PARSING: Final = ("architecture", "docs", "cli", "conformance", "property", "acts", "screening", "detect")
"""Folders of tests that parse the product, its examples, or generated code."""


@pytest.fixture(name="caplog")
def heard(caplog: pytest.LogCaptureFixture) -> Iterator[pytest.LogCaptureFixture]:
    """Pytest's own, at its usual level: a gateway that ran in this process before has set the root's to its own."""
    root = logging.getLogger()
    before = root.level
    root.setLevel(logging.WARNING)
    yield caplog
    root.setLevel(before)


def pytest_report_header() -> str:
    """What a run needs to be repeated in the same order."""
    return f"hash seed of the processes: PYTHONHASHSEED={os.environ['PYTHONHASHSEED']}"


def pytest_collection_finish() -> None:
    """All files are parsed."""
    gc.enable()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    """One test with its fixtures."""
    if item.path.parent.name not in PARSING:
        return (yield)
    gc.disable()
    try:
        return (yield)
    finally:
        gc.enable()
