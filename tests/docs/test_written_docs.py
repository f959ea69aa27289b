"""What the written pages name exists: files, make targets, commands, settings, headers."""

from __future__ import annotations

import argparse
import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tidegate.adapters.files import Disk
from tidegate.app.config_load import Loader, dialects
from tidegate.cli.command import build_parser
from tidegate.cli.main import load_commands

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
README = (ROOT / "README.md").read_text()


def blocks(text: str, language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", text, re.DOTALL)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_relative_link_leads_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\((?!https?://|#)([^)#\s]+)", page.read_text()):
        assert (page.parent / target).exists(), target


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_make_target_exists(page: Path) -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    named = set(re.findall(r"`make ([a-z-]+)", page.read_text())) | set(
        re.findall(r"^make ([a-z-]+)", page.read_text(), re.MULTILINE)
    )
    assert named <= targets


def test_the_help_of_make_names_targets_that_exist() -> None:
    makefile = (ROOT / "Makefile").read_text()
    helped = set(re.findall(r"@echo 'make ([a-z-]+)", makefile))
    assert helped >= {"up", "test", "check", "bench", "lock"}
    assert helped <= set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))


def command_paths(parser: argparse.ArgumentParser, above: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for name, child in action.choices.items():
                yield (*above, name)
                yield from command_paths(child, (*above, name))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_command_exists(page: Path) -> None:
    known = set(command_paths(build_parser(load_commands())))
    for line in re.findall(r"(?<![\w/.-])(?:\.venv/bin/)?tidegate ((?:[a-z]+ ?)+)", code(page.read_text())):
        words = tuple(line.split())
        assert any(words[:size] in known for size in (2, 1)), f"tidegate {line}"
        assert words[:1] in known
        if any(path[:1] == words[:1] and len(path) == 2 for path in known) and len(words) > 1:
            assert words[:2] in known, f"tidegate {line}"


def code(text: str) -> str:
    return "\n".join([*re.findall(r"`([^`\n]+)`", text), *blocks(text, "sh")])


@pytest.mark.parametrize("text", blocks(README, "yaml"))
def test_every_configuration_example_is_valid(text: str) -> None:
    names = re.findall(r"\$\{(\w+)\}", text)
    loader = Loader(dict.fromkeys(names, "sk-example"), Disk(), dialects)
    loaded = loader.parse(text.encode(), str(ROOT / "tidegate.yaml"))
    assert not loaded.warnings
    assert [route.name for route in loaded.settings.routes]


@pytest.mark.parametrize("text", blocks(README, "python"))
def test_every_python_example_parses(text: str) -> None:
    ast.parse(text)


def test_every_header_named_is_sent() -> None:
    source = "\n".join(path.read_text() for path in (ROOT / "src").rglob("*.py"))
    named: set[str] = set()
    for row in re.findall(r"^\| (`x-tidegate-.*?) \|", README, re.MULTILINE):
        first, *others = re.findall(r"`([a-z-]+)`", row)
        # `x-tidegate-model-requested`, `-sent`: the rest replaces the last part.
        named |= {first, *(first.rpartition("-")[0] + other if other.startswith("-") else other for other in others)}
    assert len(named) > 8
    for header in named:
        assert re.search(rf'"{header}"|{header}: ', source), header
