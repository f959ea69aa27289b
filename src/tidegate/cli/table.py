"""The table of commands. A new command is one module and one line here."""

from __future__ import annotations

import importlib
from collections.abc import Sequence
from typing import Final

from tidegate.cli.command import Command

COMMANDS: Final = (
    ("up", "tidegate.cli.up"),
    ("config", "tidegate.cli.config"),
    ("classify", "tidegate.cli.classify"),
    ("redact", "tidegate.cli.redact"),
    ("screen", "tidegate.cli.screen"),
    ("index", "tidegate.cli.index"),
    ("import", "tidegate.cli.import_litellm"),
    ("policy", "tidegate.cli.policy"),
    ("lab", "tidegate.cli.lab"),
    ("key", "tidegate.cli.key"),
    ("team", "tidegate.cli.team"),
    ("canary", "tidegate.cli.canary"),
    ("envelope", "tidegate.cli.envelope"),
    ("ledger", "tidegate.cli.ledger"),
    ("witness", "tidegate.cli.witness"),
    ("verify", "tidegate.cli.verify"),
    ("monitor", "tidegate.cli.monitor"),
    ("docs", "tidegate.cli.docs"),
    ("version", "tidegate.cli.version"),
)
"""The commands in the order of the help, and the module of each, which exports `COMMAND`."""


def load_commands(arguments: Sequence[str] = ()) -> list[Command]:
    """The commands: only the one that `arguments` begin with, if they do, so that it starts quickly."""
    wanted = [module for name, module in COMMANDS if arguments and arguments[0] == name]
    return [importlib.import_module(module).COMMAND for module in wanted or dict(COMMANDS).values()]
