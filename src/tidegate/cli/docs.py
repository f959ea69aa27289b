"""`tidegate docs`: writes the reference pages from what the code says of itself."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from importlib.metadata import version
from typing import Any

from tidegate.adapters.files import Disk
from tidegate.app.config import Settings
from tidegate.app.config_load import dialects
from tidegate.app.detection import detectors
from tidegate.app.reference import (
    GENERATED,
    cell,
    configuration_page,
    detectors_page,
    dialects_page,
    errors_page,
    screens_page,
)
from tidegate.app.screening import answer_detectors_of, screens_of
from tidegate.cli.command import OK, Command
from tidegate.cli.table import load_commands
from tidegate.cli.terminal import say
from tidegate.console.openapi import specification


class Recorder(argparse.ArgumentParser):
    """A parser that remembers what was added to it."""

    def __init__(self) -> None:
        super().__init__(add_help=False)
        self.added: list[tuple[tuple[str, ...], dict[str, Any]]] = []

    def add_argument(self, *flags: Any, **options: Any) -> argparse.Action:
        """Remember and add."""
        self.added.append((flags, options))
        return super().add_argument(*flags, **options)


def cli_page(commands: list[Command]) -> str:
    """Every command with its arguments and an example."""
    lines = [
        GENERATED,
        "# Commands\n",
        "Every command has `--help`. Exit codes: 0 it worked, 1 it did not, 2 wrong use. What went wrong is on",
        "standard error as `code: what / fix`.\n",
    ]
    for command in commands:
        lines += _section(command, "tidegate")
    return "\n".join(lines).rstrip("\n") + "\n"


def pages(commands: list[Command]) -> dict[str, str]:
    """All pages of the reference by file name."""
    return {
        "configuration.md": configuration_page(),
        "cli.md": cli_page(commands),
        "dialects.md": dialects_page(dialects(())),
        "detectors.md": detectors_page(detectors(())),
        "screens.md": screens_page(screens_of(Settings()), answer_detectors_of(Settings())),
        "errors.md": errors_page(),
        "openapi.json": specification(version("tidegate")).decode() + "\n",
    }


def _section(command: Command, above: str) -> Iterator[str]:
    title = f"{above} {command.name}"
    if command.children:
        for child in command.children:
            yield from _section(child, title)
        return
    recorder = Recorder()
    command.arguments(recorder)
    names = [_shown(flags, options) for flags, options in recorder.added]
    required = [name for name, (flags, _) in zip(names, recorder.added, strict=True) if not flags[0].startswith("-")]
    optional = ["[OPTIONS]"] if len(required) < len(names) else []
    yield f"## `{title}`\n"
    yield f"{command.summary[:1].upper()}{command.summary[1:].rstrip('.')}.\n"
    yield f"    {' '.join((title, *required, *optional))}\n"
    if names:
        yield "| Argument | Meaning |"
        yield "| --- | --- |"
        for name, (_, options) in zip(names, recorder.added, strict=True):
            yield f"| `{cell(name)}` | {cell(_help(options))} |"
        yield ""
    yield f"Example: `{command.example}`\n"


def _shown(flags: tuple[str, ...], options: dict[str, Any]) -> str:
    if not flags[0].startswith("-"):
        name = str(options.get("metavar") or flags[0])
        return f"[{name}]" if options.get("nargs") == "?" else name
    flag = flags[-1]
    if options.get("action") in ("store_true", "store_false"):
        return flag
    choices = options.get("choices")
    value = "|".join(choices) if choices else options.get("metavar") or flag.lstrip("-").upper()
    return f"{flag} {value}"


def _help(options: dict[str, Any]) -> str:
    text = str(options.get("help") or "")
    return text.replace("%(default)s", str(options.get("default"))).replace("%%", "%")


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--out", metavar="DIR", default="docs/reference", help="folder to write to, default: %(default)s"
    )


def _run(arguments: argparse.Namespace) -> int:
    for name, text in pages(load_commands()).items():
        Disk().write(f"{arguments.out}/{name}", text.encode())
        say(f"{arguments.out}/{name}")
    return OK


COMMAND = Command(
    name="docs",
    summary="Write the reference pages from the code.",
    example="tidegate docs --out docs/reference",
    arguments=_arguments,
    run=_run,
)
