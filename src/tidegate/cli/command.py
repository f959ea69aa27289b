"""What a command is: a module here that exports `COMMAND`. It parses, calls `app`, prints, returns an exit code.

`build_parser` turns commands into argparse, so that each has a `--help` with an example, and the reference
page is made of the same records.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable
from typing import Any, Final

import msgspec

OK: Final = 0
FAILED: Final = 1
WRONG_USE: Final = 2

DESCRIPTION: Final = "A self-hosted trust gateway for LLM traffic."

Run = Callable[[argparse.Namespace], int]
"""Takes the parsed arguments and returns `OK`, `FAILED` or `WRONG_USE`. May raise Problem."""


def _no_arguments(parser: argparse.ArgumentParser) -> None:
    del parser


class Command(msgspec.Struct, frozen=True):
    """One command. `arguments` adds what it takes; `children` are its sub-commands, one of which must be given.

    A command without children gives `run`, or sets it as a default of its parser. One with both runs by itself when
    no sub-command is given.
    """

    name: str
    summary: str
    example: str
    arguments: Callable[[argparse.ArgumentParser], None] = _no_arguments
    run: Run | None = None
    children: tuple[Command, ...] = ()


def build_parser(commands: Iterable[Command]) -> argparse.ArgumentParser:
    """The parser of the whole program with these commands."""
    top = Command(name="tidegate", summary=DESCRIPTION, example="tidegate up", children=tuple(commands))
    parser = argparse.ArgumentParser(**_texts(top, "tidegate"))
    _fill(parser, top, "tidegate")
    return parser


def _fill(parser: argparse.ArgumentParser, command: Command, title: str) -> None:
    command.arguments(parser)
    if command.run is not None:
        parser.set_defaults(run=command.run)
    if not command.children:
        return
    places = parser.add_subparsers(title="commands", metavar="COMMAND", required=command.run is None)
    for child in command.children:
        name = f"{title} {child.name}"
        _fill(places.add_parser(child.name, help=child.summary, **_texts(child, name)), child, name)


def _texts(command: Command, title: str) -> dict[str, Any]:
    return {
        "prog": title,
        "description": command.summary,
        "epilog": f"example:\n  {command.example}",
        "formatter_class": argparse.RawDescriptionHelpFormatter,
        "allow_abbrev": False,
    }
