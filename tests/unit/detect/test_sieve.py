"""The quick test before slow expressions never says no where one of them matches."""

from __future__ import annotations

import gc
import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidegate.detect.hooks.files import KINDS, kind_of_file
from tidegate.detect.hooks.settings import SETTINGS, may_be_set
from tidegate.detect.sieve import Sieve
from tidegate.detect.weakened.lines import WEAKENED, may_be_weakened

_PARTS = st.sampled_from(
    ["/", ".git/", "hooks/", "pre-commit", ".sample", "Makefile", "/etc/", "cron", "~/", ".SSH/", "config", "\n", "\v",
     "verify", " ", "=", "False", "\x1c", "\u017f", "\u212a", "if x or True", "password", "==", "'abcdef'", "\u00e9"]
)  # fmt: skip
_TEXTS = st.lists(_PARTS, max_size=8).map("".join)


@pytest.fixture(autouse=True, scope="module")
def resting_collector() -> Iterator[None]:
    """Hypothesis parses source; CPython 3.11 miscounts when the collector runs meanwhile (see tests/conftest.py)."""
    gc.disable()
    yield
    gc.enable()


@given(_TEXTS)
def test_kinds_of_files_are_those_of_their_expressions(path: str) -> None:
    assert kind_of_file(path) is next((kind for kind in KINDS if kind.path.search(path)), None)


@given(_TEXTS)
def test_no_weakened_line_is_passed_by(text: str) -> None:
    if any(line.pattern.search(text) for line in WEAKENED):
        assert may_be_weakened(text)


@given(st.sampled_from(sorted({kind for setting in SETTINGS for kind in setting.kinds})), _TEXTS)
def test_no_setting_of_a_file_is_passed_by(kind: str, text: str) -> None:
    if any(setting.pattern.search(text) for setting in SETTINGS if kind in setting.kinds):
        assert may_be_set(kind, text)


def test_what_the_two_engines_read_differently_is_let_through() -> None:
    blank, last = r"a\sb", r"end$"
    for text in ("a\vb", "a\x1cb", "a\u00a0b"):
        assert re.search(blank, text)
        assert Sieve([blank]).may_match(text)
    assert re.search(last, "the end\n")
    assert Sieve([last]).may_match("the end\n")


def test_plain_texts_are_told_apart() -> None:
    sieve = Sieve([r"(?:^|/)hooks/(?!.*(?:\.sample|[)])$)(?<!x)", "other"])
    assert sieve.may_match(".git/HOOKS/pre-push")
    assert not sieve.may_match("src/main.py")
