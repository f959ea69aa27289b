"""`tidegate version`."""

from __future__ import annotations

import argparse
from importlib import metadata

from tidegate.cli.command import OK, Command
from tidegate.cli.terminal import say


def _run(arguments: argparse.Namespace) -> int:
    del arguments
    say(f"tidegate {metadata.version('tidegate')}")
    return OK


COMMAND = Command(name="version", summary="Print the version.", example="tidegate version", run=_run)
