"""Commands that need no parser are read just as the parser would have them read."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidegate.detect.acts.shell.commands import run_words
from tidegate.detect.acts.shell.plain import plain_script
from tidegate.detect.acts.shell.read import read_shell
from tidegate.detect.acts.shell.state import Script, Shell
from tidegate.detect.acts.shell.value import EMPTY, Value
from tidegate.detect.acts.shell.walk import walk_script

_WORDS = st.sampled_from(
    ["curl", "-s", "https://a.example/x", "pip", "install", "-m", "python", "cd", "src", "'a b'", '"x  y"', '" z"',
     "''", "tee", "/tmp/x", "base64", "-d", "sh", "-c", "'rm -rf /'", "echo", "git", "clone", "~/x", "./run.sh", "sudo",
     "20", "'a\\b'", "xargs", "--out", "*", "$HOME", "if"]
)  # fmt: skip
_COMMANDS = st.lists(_WORDS, min_size=1, max_size=5).map(" ".join)
_SCRIPTS = st.lists(st.tuples(_COMMANDS, st.sampled_from([" && ", " || ", " | ", "; ", " ; "])), min_size=1, max_size=4)


@pytest.fixture(autouse=True, scope="module")
def resting_collector() -> Iterator[None]:
    """Hypothesis parses source; CPython 3.11 miscounts when the collector runs meanwhile (see tests/conftest.py)."""
    gc.disable()
    yield
    gc.enable()


def _by_parser(shell: Shell, text: str, stdin: Value) -> Value:
    return walk_script(shell, text, stdin)


def _as_read(script: Script, text: str) -> tuple[object, ...]:
    shell = Shell(script, run_words)
    printed = script(shell, text, EMPTY)
    return printed, shell.acts, shell.unread, shell.errors, shell.files, shell.where


def _plainly(shell: Shell, text: str, stdin: Value) -> Value:
    statements = plain_script(text)
    assert statements is not None
    assert len(statements) == 1
    flow = stdin
    for words in statements[0][0]:
        flow = run_words(shell, words, flow)
    return flow


@given(_SCRIPTS)
def test_acts_are_those_of_the_parser(parts: list[tuple[str, str]]) -> None:
    text = "".join(command + sign for command, sign in parts).rstrip("&| ")
    if plain_script(text) is not None:
        shell = Shell(_by_parser, run_words)
        walk_script(shell, text, EMPTY)
        if not shell.errors:
            assert list(read_shell(text).acts) == shell.acts


@pytest.mark.parametrize("text", ["cat 'a b' | base64 -d | sh", 'grep -rn "x y" src', "cd src"])
def test_pipes_pass_on_what_is_printed(text: str) -> None:
    assert _as_read(_plainly, text) == _as_read(_by_parser, text)


@pytest.mark.parametrize(
    "text",
    ["a $b", "a `b`", "a > b", "a\nb", "if a; then b; fi", "x=1 a", "a & b", "a ;; b", "(a)", "a \\b", "'a' b", "a'b'",
     "a #b", "", " ", "a |", "&& a", 'a "$b"', "a {b,c}", "a *"],
)  # fmt: skip
def test_what_only_the_parser_understands_is_left_to_it(text: str) -> None:
    assert plain_script(text) is None
