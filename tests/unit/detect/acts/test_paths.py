"""Paths in one spelling."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidegate.detect.acts.paths import ends_alike, normal_path, path_traits


@pytest.mark.parametrize(
    ("path", "normal"),
    [
        ("./src/../setup.py", "setup.py"),
        ("src//a.py", "src/a.py"),
        ("/" + "home/dev/.bashrc", "~/.bashrc"),
        ("/Users/dev/.zshrc", "~/.zshrc"),
        ("/" + "root/.ssh/authorized_keys", "~/.ssh/authorized_keys"),
        ("$HOME/.bashrc", "~/.bashrc"),
        ("${HOME}/.bashrc", "~/.bashrc"),
        ("/repo/./.git/hooks/../hooks/pre-commit", "/repo/.git/hooks/pre-commit"),
        ("C:\\Users\\dev\\x.ps1", "~/x.ps1"),
        ("D:\\work\\a.txt", "d:/work/a.txt"),
        ("/mnt/d/work/a.txt", "d:/work/a.txt"),
        ("src\\app\\main.py", "src/app/main.py"),
        ("file:///etc/cron.d/x", "/etc/cron.d/x"),
        ("file:///" + "home/dev/%2Ebashrc", "~/.bashrc"),
        ("Makefile.", "Makefile"),
        ("\u200bsetup.py", "setup.py"),
        ("/../etc/passwd", "/etc/passwd"),
        ("../../x", "../../x"),
        (' "a b.txt" ', "a b.txt"),
    ],
)
def test_spellings_of_a_path_come_to_one(path: str, normal: str) -> None:
    assert normal_path(path) == normal


@pytest.mark.parametrize(
    ("path", "traits"),
    [
        ("src/app.py", set()),
        ("../shared/app.py", set()),
        ("docs/../../../../.ssh/authorized_keys", {"traversal"}),
        ("../../../../../../etc/passwd", {"traversal"}),
        ("/../etc/passwd", {"traversal"}),
        ("se\u200btup.py", {"hidden_characters"}),
        ("ｓetup.py", {"disguised"}),
        ("Makefile.", {"trailing_dots"}),
        ("x.txt:evil", {"alternate_stream"}),
        ("\\\\host\\share\\x", {"other_host"}),
        ("/proc/self/mem", {"device"}),
        ("C:\\a\\b.txt", set()),
        ("/dev/null", set()),
        ("naïve.txt", set()),
    ],
)
def test_what_is_odd_about_a_path(path: str, traits: set[str]) -> None:
    assert path_traits(path) == traits


def test_a_relative_path_can_be_the_end_of_another() -> None:
    assert ends_alike("tools/run.sh", "run.sh")
    assert ends_alike("/repo/tools/run.sh", "tools/run.sh")
    assert not ends_alike("tools/rerun.sh", "run.sh")
    assert not ends_alike("/a/run.sh", "/b/run.sh")


@given(st.text(max_size=60))
def test_no_path_is_too_odd(path: str) -> None:
    path_traits(path)
    assert "\0" not in normal_path(path)


@given(st.lists(st.sampled_from([".", "..", "a", "b", "", "~", "c:", "\\", "..."]), max_size=8).map("/".join))
def test_a_normal_path_of_odd_parts_is_its_own(path: str) -> None:
    assert normal_path(normal_path(path)) == normal_path(path)
